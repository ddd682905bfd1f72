// SPDX-License-Identifier: EUPL-1.2
// Keyboard shortcuts: never needed, always there, and switched off in the help dialog (WCAG 2.1.4).
import { html, render } from './html.js';
import { navigate } from './router.js';
import { MENU, maySee } from './routes.js';
import { onDevice, sessie } from './store.js';
import { t } from './texts/nl.js';
import { button } from './components/button.js';
import { openDialog } from './components/dialog.js';

const PLACE = 'rr.sneltoetsen';
/** True unless the person switched the keys off. */
export const isOn = () => onDevice.read(PLACE) !== 'uit';

let afterG = 0;

/** True where a letter is text and not a key. */
export const typing = (target) => target.closest?.('input, textarea, select, [contenteditable], dialog') !== null;

const entries = () => MENU.filter((entry) => maySee(entry.voor, sessie.value));

function search() {
  const box = document.querySelector('[data-zoek] input, input[type=search]');
  if (box) box.focus();
  else if (maySee(['medewerker'], sessie.value)) navigate('/meldingen');
}

function goTo(letter) {
  const entry = entries().find((e) => e.letter === letter);
  if (entry) navigate(entry.href);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !isOn()) return;
  const second = Date.now() - afterG < 1500;
  afterG = 0;
  if (second) goTo(event.key);
  else if (event.key === 'g') afterG = Date.now();
  else if (event.key === 'n' && maySee(['medewerker'], sessie.value)) navigate('/meldingen/nieuw');
  else if (event.key === '?') showKeys();
  else if (event.key === '/') search();
  else return;
  event.preventDefault();
}

const row = (keys, text) => html`<div><dt>${keys.map((k) => html`<kbd>${k}</kbd> `)}</dt><dd>${text}</dd></div>`;

const overview = (host) => html`
  <dl class="toetsen">${row(['/'], t('toets.zoek'))}${sessie.value ? row(['n'], t('toets.nieuw')) : ''}
    ${maySee(['medewerker'], sessie.value) ? row(['j', 'k'], t('toets.lijst')) : ''}
    ${entries().map((e) => row(['g', e.letter], t(e.tekst)))}${row(['?'], t('toets.help'))}</dl>
  <p>${isOn() ? t('toets.staan_aan') : t('toets.staan_uit')}</p>
  <div class="knoppen">${button(isOn() ? t('toets.zet_uit') : t('toets.zet_aan'), {
    click: () => { onDevice.write(PLACE, isOn() ? 'uit' : 'aan'); render(overview(host), host); },
  })}</div>`;

/** Shows which keys there are, and the switch to turn them off. */
export function showKeys() {
  const host = document.createElement('div');
  render(overview(host), host);
  return openDialog({ title: t('toets.kop'), content: () => host });
}

/** Starts listening to the keyboard. */
export const startKeys = () => document.addEventListener('keydown', onKey);
