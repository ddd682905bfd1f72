// SPDX-License-Identifier: EUPL-1.2
// The languages of the public pages. Another language: a row here and a folder in texts/ with the files of texts/en/.
// The choice stays on this device; what the browser prefers is only offered.
import { onDevice } from './store.js';

/** naam: in the language itself; locale: how days and numbers are written; aanbod: asked of whose browser prefers it. */
export const TALEN = [
  { taal: 'nl', naam: 'Nederlands', locale: 'nl-NL', dir: 'ltr' },
  { taal: 'en', naam: 'English', locale: 'en-GB', dir: 'ltr', aanbod: 'Do you want to read this in English?' },
];

/** Dutch: the source, and the language of the screens for colleagues. */
export const BRON = TALEN[0];

const PLACE = 'rr.taal';
const find = (code) => TALEN.find(({ taal }) => taal === code);

let chosen = find(onDevice.read(PLACE));
let shown = BRON;

/** The language of what is on the screen now. */
export const taal = () => shown;

/** The language that the visitor chose, or Dutch. */
export const gekozen = () => chosen ?? BRON;

/** Chooses a language by its code; false when there is no such language. */
export function kies(code) {
  const found = find(code);
  if (!found) return false;
  chosen = found;
  onDevice.write(PLACE, code);
  return true;
}

/** A language that this browser prefers and that nobody chose or refused yet, or undefined. */
export function aanbod(preferred = globalThis.navigator?.languages ?? []) {
  if (chosen) return undefined;
  const first = preferred.map((one) => find(one.split('-')[0])).find(Boolean);
  return first === shown ? undefined : first;
}

/** From now on the page is in this language. */
export function toonIn(language) {
  shown = language;
  Object.assign(document.documentElement, { lang: language.taal, dir: language.dir });
}

/** What `maak()` gives while this language is spoken; the page itself stays in its own. */
export function spreek(language, maak) {
  const before = shown;
  shown = language;
  try {
    return maak();
  } finally {
    shown = before;
  }
}

/** The language with this code, or Dutch. */
export const metCode = (code) => find(code) ?? BRON;
