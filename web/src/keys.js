// SPDX-License-Identifier: EUPL-1.2
// Keyboard shortcuts: never needed, always there, and switched off in the help dialog (WCAG 2.1.4).
import { navigate } from './router.js';
import { MENU, maySee } from './routes.js';
import { onDevice, sessie } from './store.js';

const PLACE = 'rr.sneltoetsen';
/** True unless the person switched the keys off. */
export const isOn = () => onDevice.read(PLACE) !== 'uit';

let afterG = 0;

/** True where a letter is text and not a key. */
export const typing = (target) => target.closest?.('input, textarea, select, [contenteditable], dialog') !== null;

/** The entries of the menu that this person has. */
export const entries = () => MENU.filter((entry) => maySee(entry.voor, sessie.value));

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

/** Shows which keys there are, and the switch to turn them off. */
export const showKeys = async () => (await import('./components/sneltoetsen.js')).showOverview();

/** Switches the keys on or off on this device. */
export const switchKeys = () => onDevice.write(PLACE, isOn() ? 'uit' : 'aan');

/** Starts listening to the keyboard. */
export const startKeys = () => document.addEventListener('keydown', onKey);
