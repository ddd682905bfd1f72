// SPDX-License-Identifier: EUPL-1.2
// Difficult words explained: in Dutch for who reads it with effort, in another language because there is no other word.
import { html } from '../html.js';
import { t } from '../texts/nl.js';

/* The Dutch words themselves; what they mean is a sentence of the language of the page. */
const WORDS = {
  gemeente: 'gemeente', afstemming: 'verzoek tot afstemming', begeleider: 'begeleider', klacht: 'klacht', bezwaar: 'bezwaar', beroep: 'beroep',
};

/** A list that folds open. */
export const wordsExplained = () => html`<details class="uitgelegd"><summary>${t('woorden.kop')}</summary><dl class="uitgelegd__lijst">${
  Object.entries(WORDS).map(([key, word]) => html`<div><dt lang="nl" dir="ltr">${word}</dt><dd>${t(`woord.${key}`)}</dd></div>`)}</dl></details>`;
