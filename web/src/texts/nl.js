// SPDX-License-Identifier: EUPL-1.2
// Every sentence on the screens. Change a sentence in the file of its section; B1, at most 20 words.
//   texts/nl/algemeen.js  words that all screens share: statuses, terms, forms, errors
//   texts/nl/voordeur.js  for whoever comes in: home, a gemeente, logging in, privacy
//   texts/nl/openbaar.js  for who does or follows a verzoek: "u"
//   texts/nl/staf.js      for colleagues: "je"
// Another language has the first three in a folder of its own; laad.js fetches what a page needs.
import { spreek, taal } from '../taal.js';

export const TEKSTEN = {};

let nu = TEKSTEN;

/** Adds sentences. */
export const addTexts = (more) => Object.assign(TEKSTEN, more);

/** True when there is a sentence for this key. */
export const heeft = (key) => Object.hasOwn(nu, key);

/* A year stays 2026; a thousand and a half is written as the language does. */
const inWords = (value) => (typeof value === 'number' ? value.toLocaleString(taal().locale, { useGrouping: 'min2' }) : String(value ?? ''));

/* Among letters that run to the left a name or a code must not turn around its neighbours: U+2068 and U+2069 isolate it. */
const isolated = (text) => (taal().dir === 'rtl' ? `\u2068${text}\u2069` : text);

const fill = (text, vars) => text.replace(/\{(\w+)\}/g, (_, name) => isolated(inWords(vars[name])));

/**
 * The sentence for a key, with {names} filled in: t('tijd.bewaard', {klok: '14:03'}).
 * A text may be a pair [one, more]; `aantal` (or the first number given) chooses.
 */
export function t(key, vars = {}) {
  const text = nu[key];
  if (text === undefined) throw new Error(`No text for "${key}" in web/src/texts/${taal().taal}`);
  if (!Array.isArray(text)) return fill(text, vars);
  const number = vars.aantal ?? Object.values(vars).find((v) => typeof v === 'number');
  return fill(text[number === 1 ? 0 : 1], vars);
}

/** The first of these keys that has a sentence; otherwise the fallback. */
export function tOf(keys, fallback = '', vars = {}) {
  const key = keys.find(heeft);
  return key ? t(key, vars) : fallback;
}

/**
 * What `maak()` gives, said in another language than that of the page: a sheet that a colleague hands over. `ander` is of
 * tekstenIn (laad.js). What is said later, by a button, is in the language of the page.
 */
export function zegIn({ language, teksten }, maak) {
  const before = nu;
  nu = teksten;
  try {
    return spreek(language, maak);
  } finally {
    nu = before;
  }
}
