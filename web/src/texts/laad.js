// SPDX-License-Identifier: EUPL-1.2
// Sentences come when a page needs them, in one language: texts/<language>/<section>.js.
import { metCode } from '../taal.js';
import { addTexts } from './nl.js';

/** What each page needs: words that all screens share, and the front door. */
export const BEGIN = ['algemeen', 'voordeur'];
/** What a page about a verzoek needs besides. */
export const OPENBAAR = [...BEGIN, 'openbaar'];
/** What a colleague needs; only in Dutch. */
export const STAF = [...OPENBAAR, 'staf'];

const filesOf = (taal, sections) => Promise.all(sections.map((section) => import(`./${taal}/${section}.js`)));

const present = new Map(); // section -> the language it is here in

/**
 * Makes the sentences of these sections those of a language. Sections that nobody asks for now stay as they are, so that a
 * page that is about to go still finds its words. `signal`: somebody went elsewhere, then nothing changes.
 */
export async function laadTeksten(taal, sections, signal) {
  const wanted = sections.filter((section) => present.get(section) !== taal);
  const files = await filesOf(taal, wanted);
  if (signal?.aborted) return;
  wanted.forEach((section, index) => {
    addTexts(files[index][section]);
    present.set(section, taal);
  });
}

/** All that the public pages say in the language with this code, for zegIn: beside the sentences of the page. */
export async function tekstenIn(code) {
  const language = metCode(code);
  const files = await filesOf(language.taal, OPENBAAR);
  return { language, teksten: Object.assign({}, ...OPENBAAR.map((section, index) => files[index][section])) };
}
