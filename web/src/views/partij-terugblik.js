// SPDX-License-Identifier: EUPL-1.2
// For who was asked to take part: two questions about how it went, after the end. A part of the page of a partij; and one for
// who left before.
import { html } from '../html.js';
import { Problem } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { alsVolger } from '../volgtoegang.js';
import { terugblikVelden } from './volgen-navraag.js';

const woorden = () => ({ oordeel: t('volgterug.oordeel'), toelichting: t('volgterug.toelichting'), leest: t('volgterug.leest') });

const laad = async (_, signal) => ((await alsVolger('partijterugblik_lees', { signal }))?.data.gevraagd ? true : null);

export const terugblik = {
  plaats: 'zelf', laad,
  toon: (_, __, again) => html`<section class="blok" aria-labelledby="terugblik"><h2 class="utrecht-heading-2" id="terugblik">${t('volgterug.kop')}</h2><p>${t('volgterug.uitleg')}</p>
    ${formulier('partijterugblik_maak', {
      concept: false, zonderUitleg: true, velden: terugblikVelden(woorden()), knop: t('volgterug.knop'), gedaan: t('volgterug.dank'),
      verstuur: (body, { key }) => alsVolger('partijterugblik_maak', { body, key }), klaar: () => again(),
    })}</section>`,
};

/** For who has no place at the table any more: is there still a question? */
export async function vertrekGevraagd(signal) {
  try {
    return await laad(null, signal) ?? false;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return false;
    throw problem;
  }
}

/** That one question. klaar(): it was answered. */
export const vertrekTerugblik = (klaar) => html`<section class="blok" aria-labelledby="terugblik"><h2 class="utrecht-heading-2" id="terugblik">${t('volgterug.kop')}</h2><p>${t('volgterug.een_vraag')}</p>
  ${formulier('vertrekterugblik_maak', {
    concept: false, zonderUitleg: true, velden: terugblikVelden({ oordeel: t('volgterug.duidelijk') }).slice(0, 1), knop: t('volgterug.knop'), gedaan: t('volgterug.dank'),
    verstuur: (body, { key }) => alsVolger('vertrekterugblik_maak', { body, key }), klaar,
  })}</section>`;
