// SPDX-License-Identifier: EUPL-1.2
// Which keyboard shortcuts there are, and the switch to turn them off.
import { html, render } from '../html.js';
import { entries, isOn, switchKeys } from '../keys.js';
import { maySee } from '../routes.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { openDialog } from './dialog.js';

const row = (keys, text) => html`<div><dt>${keys.map((k) => html`<kbd>${k}</kbd> `)}</dt><dd>${text}</dd></div>`;

const overview = (host) => html`
  <dl class="toetsen">${row(['/'], t('toets.zoek'))}${sessie.value ? row(['n'], t('toets.nieuw')) : ''}
    ${maySee(['medewerker'], sessie.value) ? row(['j', 'k'], t('toets.lijst')) : ''}
    ${entries().map((e) => row(['g', e.letter], t(e.tekst)))}${row(['?'], t('toets.help'))}</dl>
  <p>${isOn() ? t('toets.staan_aan') : t('toets.staan_uit')}</p>
  <div class="knoppen">${button(isOn() ? t('toets.zet_uit') : t('toets.zet_aan'), {
    click: () => { switchKeys(); render(overview(host), host); },
  })}</div>`;

/** Opens the overview over the page. */
export function showOverview() {
  const host = document.createElement('div');
  render(overview(host), host);
  return openDialog({ title: t('toets.kop'), content: () => host });
}
