// SPDX-License-Identifier: EUPL-1.2
// The road: what was, what is, what comes. A step out of order is drawn as such.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';

const stand = (index, now) => (index < now ? 'was' : index === now ? 'nu' : 'komt');

/**
 * The steps of a road. `steps`: [{label, note, buiten, over}], `now`: the index of the present one.
 * `buiten` marks a step that was taken outside the workflow, `over` one that was skipped.
 */
export const stepper = (steps, now, label) => html`
  <ol class="weg" aria-label=${label}>${steps.map((step, index) => html`
    <li class="weg__stap weg__stap--${stand(index, now)} ${step.buiten ? 'weg__stap--buiten' : ''} ${step.over ? 'weg__stap--over' : ''}"
      aria-current=${index === now ? 'step' : nothing}>
      <span class="weg__punt" aria-hidden="true">${step.over ? '–' : index < now ? icon('check') : index + 1}</span>
      <span class="weg__tekst"><span class="weg__naam">${step.label}</span>
        <span class="alleen-voorlezen">, ${step.over ? t('stand.over') : t(`stand.${stand(index, now)}`)}</span>
        ${step.over ? html`<span class="weg__noot" aria-hidden="true">${t('stand.over')}</span>` : nothing}
        ${step.note ? html`<span class="weg__noot">${step.note}</span>` : nothing}
        ${step.buiten ? html`<span class="weg__noot">${t('stand.buiten')}</span>` : nothing}</span>
    </li>`)}</ol>`;
