// SPDX-License-Identifier: EUPL-1.2
// What changed between two texts, word by word. Pure: no page. The only file that knows the comparing library.
import { diffWordsWithSpace } from '../vendor/diff/diff/word.js';

const LONG = 300; // ms; two texts with hardly a word in common take long, and are then shown whole

/** [{value, erbij, weg}] in reading order: a piece was added, taken away, or is in both. */
export function verschil(oud, nieuw) {
  const a = oud ?? '';
  const b = nieuw ?? '';
  const pieces = diffWordsWithSpace(a, b, { timeout: LONG });
  if (!pieces) return [{ value: a, erbij: false, weg: true }, { value: b, erbij: true, weg: false }].filter(({ value }) => value);
  return pieces.map(({ value, added, removed }) => ({ value, erbij: added === true, weg: removed === true }));
}

const words = (text) => text.trim().split(/\s+/).filter(Boolean).length;

/** How many words were added and taken away: {erbij, weg}. */
export const telling = (stukken) => ({
  erbij: stukken.filter((stuk) => stuk.erbij).reduce((sum, stuk) => sum + words(stuk.value), 0),
  weg: stukken.filter((stuk) => stuk.weg).reduce((sum, stuk) => sum + words(stuk.value), 0),
});
