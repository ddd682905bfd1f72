// SPDX-License-Identifier: EUPL-1.2
// Somebody else changed the same words: both stand there, and the person chooses.
import { html } from './html.js';
import { t } from './texts/nl.js';
import { button } from './components/button.js';

const paar = (form) => (f) => html`<div class="vergelijk__paar"><h3>${form.labelOf(f)}</h3>
  <div><p class="vergelijk__wie">${t('form.van_ander')}</p><div class="geschreven">${form.conflict.theirs[f.pointer] ?? t('form.leeg')}</div></div>
  <div><p class="vergelijk__wie">${t('form.van_jou')}</p><div class="geschreven">${form.values[f.pointer] ?? t('form.leeg')}</div></div></div>`;

/** The two texts of each field that both changed, and the choice. */
export const vergelijking = (form) => html`<section class="vergelijk" tabindex="-1" aria-labelledby="vergelijk-kop">
  <h2 class="utrecht-heading-3" id="vergelijk-kop">${t('form.ondertussen')}</h2><p>${t('form.vergelijk')}</p>
  ${form.conflict.differs.map(paar(form))}
  <div class="knoppen">${button(t('form.houd_mijn'), { click: () => form.choose(true) })}
    ${button(t('form.neem_andere'), { click: () => form.choose(false) })}</div></section>`;
