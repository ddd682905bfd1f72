// SPDX-License-Identifier: EUPL-1.2
// Sentences come when a page needs them, in one language: texts/<language>/<section>.js.
import { addTexts } from './nl.js';

/** What each page needs: words that all screens share, and the front door. */
export const BEGIN = ['algemeen', 'voordeur'];
/** What a page about a verzoek needs besides. */
export const OPENBAAR = [...BEGIN, 'openbaar'];
/** What a colleague needs; only in Dutch. */
export const STAF = [...OPENBAAR, 'staf'];

const present = new Map(); // section -> the language it is here in

/**
 * Makes the sentences of these sections those of a language. Sections that nobody asks for now stay as they are, so that a
 * page that is about to go still finds its words. `signal`: somebody went elsewhere, then nothing changes.
 */
export async function laadTeksten(taal, sections, signal) {
  const wanted = sections.filter((section) => present.get(section) !== taal);
  const files = await Promise.all(wanted.map((section) => import(`./${taal}/${section}.js`)));
  if (signal?.aborted) return;
  wanted.forEach((section, index) => {
    addTexts(files[index][section]);
    present.set(section, taal);
  });
}
