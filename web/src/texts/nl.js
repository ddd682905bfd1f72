// SPDX-License-Identifier: EUPL-1.2
// Every sentence on the screens. Change a sentence in the file of its section; B1, at most 20 words.
//   texts/nl/algemeen.js  words that all screens share: statuses, terms, forms, errors
//   texts/nl/openbaar.js  for inwoners: "u"
//   texts/nl/staf.js      for colleagues: "je"; main.js adds it when a colleague comes in
import { algemeen } from './nl/algemeen.js';
import { openbaar } from './nl/openbaar.js';

export const TEKSTEN = { ...algemeen, ...openbaar };

/** Adds sentences that not every visitor needs. */
export const addTexts = (more) => Object.assign(TEKSTEN, more);

/** True when there is a sentence for this key. */
export const heeft = (key) => Object.hasOwn(TEKSTEN, key);

const fill = (text, vars) => text.replace(/\{(\w+)\}/g, (_, name) => String(vars[name] ?? ''));

/**
 * The sentence for a key, with {names} filled in: t('tijd.bewaard', {klok: '14:03'}).
 * A text may be a pair [one, more]; `aantal` (or the first number given) chooses.
 */
export function t(key, vars = {}) {
  const text = TEKSTEN[key];
  if (text === undefined) throw new Error(`No text for "${key}" in web/src/texts/nl`);
  if (!Array.isArray(text)) return fill(text, vars);
  const number = vars.aantal ?? Object.values(vars).find((v) => typeof v === 'number');
  return fill(text[number === 1 ? 0 : 1], vars);
}

/** The first of these keys that has a sentence; otherwise the fallback. */
export function tOf(keys, fallback = '', vars = {}) {
  const key = keys.find(heeft);
  return key ? t(key, vars) : fallback;
}
