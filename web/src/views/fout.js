// SPDX-License-Identifier: EUPL-1.2
// What is shown when a page cannot be shown: what happened and what to do, without blame.
import { html, nothing } from '../html.js';
import { button, linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';
import { problemSentence } from '../probleem.js';
import { t } from '../texts/nl.js';

/* An address that cannot be one (cut off in a mail) is a page that is not there. */
const kindOf = (status) => ({ 0: 'geen_verbinding', 400: 'niet_gevonden', 403: 'geen_recht', 404: 'niet_gevonden', 429: 'te_veel', 503: 'nu_niet' }[status] ?? 'onverwacht');

/** The page for a Problem or for a fault of our own. */
export function errorPage(problem, retry) {
  const kind = problem.status === undefined ? 'onverwacht' : kindOf(problem.status);
  return html`<div class="bladzijde bladzijde--smal">
    ${icon(kind === 'geen_verbinding' ? 'wifi-off' : 'map-2', 'groot')}
    <h1 class="utrecht-heading-1">${t(`fout.${kind}.kop`)}</h1>
    <p class="utrecht-paragraph">${(kind === 'geen_recht' && problemSentence(problem)) || t(`fout.${kind}.uitleg`)}</p>
    <div class="knoppen">${['geen_verbinding', 'nu_niet', 'te_veel', 'onverwacht'].includes(kind)
      ? button(t('form.opnieuw'), { kind: 'primair', click: retry, name: 'refresh' }) : nothing}
      ${linkButton(t('fout.naar_begin'), '/')}</div></div>`;
}

/** Shown when loading takes longer than a blink. */
export const waiting = () => html`<div class="bladzijde wachten" role="status"><p>${t('algemeen.laden')}</p></div>`;
