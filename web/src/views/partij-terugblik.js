// SPDX-License-Identifier: EUPL-1.2
// For who was asked to take part: two questions about how it went, after the end. A part of the page of a partij; and one for
// who left before.
import { html, nothing } from '../html.js';
import { Problem } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { notice } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';
import { verder } from './volgen-daarna.js';
import { terugblikVelden } from './volgen-navraag.js';

const woorden = () => ({ oordeel: t('volgterug.oordeel'), toelichting: t('volgterug.toelichting'), leest: t('volgterug.leest') });

/* Thanked until another page is opened. */
let bedankt = null;

const gevraagd = async (signal) => (await alsVolger('partijterugblik_lees', { signal }))?.data.gevraagd ?? false;

const dank = () => html`<div id="terugblik-dank" tabindex="-1">${notice('ok', t('volgterug.dank'))}</div>`;

const vraag = ({ data }, again) => html`<section class="blok" aria-labelledby="terugblik"><h2 class="utrecht-heading-2" id="terugblik">${t('volgterug.kop')}</h2><p>${t('volgterug.uitleg')}</p>
    ${formulier('partijterugblik_maak', {
      concept: false, zonderUitleg: true, velden: terugblikVelden(woorden()), knop: t('volgterug.knop'),
      verstuur: async (body, { key }) => { if (await alsVolger('partijterugblik_maak', { body, key })) bedankt = data.kenmerk; },
      klaar: () => verder(again, 'terugblik-dank', t('volgterug.dank')),
    })}</section>`;

export const terugblik = {
  plaats: 'zelf',
  laad: async ({ data }, signal) => ({ gevraagd: await gevraagd(signal), bedankt: bedankt === data.kenmerk }),
  toon: (partij, nu, again) => (nu.gevraagd ? vraag(partij, again) : nu.bedankt ? dank() : nothing),
};

/** For who has no place at the table any more: is there still a question? */
export async function vertrekGevraagd(signal) {
  try {
    return await gevraagd(signal);
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
