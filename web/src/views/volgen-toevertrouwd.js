// SPDX-License-Identifier: EUPL-1.2
// What is the inwoner's own: to look into everything, to correct what was told, to have it wiped.
import { html } from '../html.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { gooiMeeWeg } from '../verzoekconcept.js';
import { alsVolger, vergeet } from '../volgtoegang.js';
import { linkButton } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { eerder } from './toevertrouwd-waarde.js';
import { vergeetCode } from './volgen-code.js';

const wilBellen = (body) => body.contact?.voorkeur === 'telefoon';
const wilMailen = (body) => body.contact?.voorkeur === 'email';

const velden = ({ namens }) => [{ naam: 'watGebeurde', regels: 10, voorbeeld: '', uitleg: '', leest: t('toevertrouwd.verbeter.leest') }, { naam: 'wens', regels: 5, voorbeeld: '', uitleg: '', leest: t('toevertrouwd.verbeter.leest') },
  ...namens === 'iemand_anders' ? [{ naam: 'relatie', soort: 'text' }] : [],
  { naam: 'contact/voorkeur' },
  { naam: 'contact/telefoon', soort: 'tel', autocomplete: 'tel', verplicht: true, als: wilBellen, label: t('veld.VerzoekNieuw.telefoon') },
  { naam: 'contact/email', autocomplete: 'email', verplicht: true, als: wilMailen, label: t('veld.VerzoekNieuw.email') },
  { naam: 'contact/naam', autocomplete: 'name', als: (body) => wilBellen(body) || wilMailen(body), label: t('veld.VerzoekNieuw.naam') }];

/* Telling is not kept in the browser: this may be a computer that others use. */
const verbeter = ({ data, version }, again) => html`<details class="hulp"><summary>${t('toevertrouwd.verbeter')}</summary>
  <p>${t('toevertrouwd.verbeter.uitleg')}</p>
  ${formulier('volgverzoek_corrigeer', {
    velden: velden(data), begin: data, version, concept: false, zonderUitleg: true, knop: t('toevertrouwd.verbeter.knop'), gedaan: t('toevertrouwd.verbeter.gedaan'),
    verstuur: (body, o) => alsVolger('volgverzoek_corrigeer', { body, ...o }),
    klaar: async () => { await again(); document.getElementById('eigen-kop')?.focus(); },
  })}</details>`;

const zeker = () => confirmDialog({ title: t('toevertrouwd.wis.kop'), text: t('toevertrouwd.wis.vraag'), yes: t('toevertrouwd.wis.ja'), danger: true });

const wis = ({ data }) => html`<details class="hulp"><summary>${t('toevertrouwd.wis')}</summary>
  <p>${t('toevertrouwd.wis.uitleg')}</p>
  <ul><li>${t('toevertrouwd.wis.weg')}</li><li>${t('toevertrouwd.wis.code')}</li><li>${t('toevertrouwd.wis.stopt')}</li><li>${t('toevertrouwd.wis.blijft')}</li></ul>
  ${formulier('volgverzoek_wis', {
    sleutel: `wis${data.versie}`, velden: [{ naam: 'zeker', soort: 'radio', label: t('toevertrouwd.wis.weet') }], concept: false, zonderUitleg: true, gevaar: true, knop: t('toevertrouwd.wis.knop'),
    verstuur: async (body, { key }) => (await zeker() ? alsVolger('volgverzoek_wis', { body, key }) : null),
    klaar: () => { gooiMeeWeg(); vergeet(); vergeetCode(); navigate('/volgen/gewist', { replace: true }); },
  })}</details>`;

export const toevertrouwd = {
  plaats: 'zelf',
  laad: async (_, signal) => (await alsVolger('volgverzoek_gegevens_lees', { signal })) ?? null,
  toon: (_, eigen, again) => html`<section class="blok" aria-labelledby="eigen-kop"><h2 class="utrecht-heading-2" id="eigen-kop" tabindex="-1">${t('toevertrouwd.kop')}</h2>
    <p>${t('toevertrouwd.uitleg')}</p>
    <p>${linkButton(t('toevertrouwd.inzage'), '/volgen/inzage')}</p>
    ${eerder(eigen.data.eerder)}${verbeter(eigen, again)}${wis(eigen)}</section>`,
};
