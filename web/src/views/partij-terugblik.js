// SPDX-License-Identifier: EUPL-1.2
// For who was asked to take part: two questions about how it went, after the end. A part of the page of a partij.
import { html } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { alsVolger } from '../volgtoegang.js';
import { terugblikVelden } from './volgen-navraag.js';

const woorden = () => ({ oordeel: t('volgterug.oordeel'), toelichting: t('volgterug.toelichting'), leest: t('volgterug.leest') });

export const terugblik = {
  plaats: 'zelf',
  laad: async (_, signal) => ((await alsVolger('partijterugblik_lees', { signal }))?.data.gevraagd ? true : null),
  toon: (_, __, again) => html`<section class="blok" aria-labelledby="terugblik"><h2 class="utrecht-heading-2" id="terugblik">${t('volgterug.kop')}</h2><p>${t('volgterug.uitleg')}</p>
    ${formulier('partijterugblik_maak', {
      concept: false, zonderUitleg: true, velden: terugblikVelden(woorden()), knop: t('volgterug.knop'), gedaan: t('volgterug.dank'),
      verstuur: (body, { key }) => alsVolger('partijterugblik_maak', { body, key }), klaar: () => again(),
    })}</section>`,
};
