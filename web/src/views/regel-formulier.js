// SPDX-License-Identifier: EUPL-1.2
// A rule in the register: a new one, or a change. The type is explained where it is chosen.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { icon } from '../components/icon.js';
import { opnieuw } from './werkblad.js';

export async function laad(_, signal) {
  return { afdelingen: (await call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal })).data.resultaten };
}

const METCLAUSULE = ['verordening', 'nadere_regel'];

const velden = (afdelingen) => [{ naam: 'naam', verplicht: true }, { naam: 'regeltype', soort: 'select', verplicht: true },
  { naam: 'hardheidsclausule', als: (body) => METCLAUSULE.includes(body.regeltype) },
  { naam: 'eigenaarAfdelingId', soort: 'select', opties: afdelingen.map((een) => ({ value: een.id, label: een.naam })) },
  'doel', 'omschrijving', { naam: 'rechtsbron', soort: 'text' }];

/** The form to change a rule, folded away. */
export const wijzigRegel = ({ regel, version, afdelingen }, again) => html`<details class="plooi"><summary>${t('regel.wijzig')}</summary>
  ${formulier('regel_wijzig', {
    sleutel: regel.id, version, begin: { ...regel, eigenaarAfdelingId: regel.eigenaarAfdeling?.id }, velden: velden(afdelingen), leeg: null, zonderUitleg: true, soort: 'gewoon',
    knop: t('regel.wijzig.knop'), gedaan: t('regel.gewijzigd'), verstuur: (body, o) => call('regel_wijzig', { path: { id: regel.id }, body, version: o.version }),
    vers: () => call('regel_lees', { path: { id: regel.id } }), klaar: () => opnieuw(again),
  })}</details>`;

export const toon = ({ afdelingen }) => html`<div class="bladzijde bladzijde--smal">
  <p><a class="terug utrecht-link" href="/regels">${icon('arrow-left')}<span>${t('regel.terug')}</span></a></p>
  <h1 class="utrecht-heading-1">${t('regel.nieuw')}</h1><p class="inleiding">${t('regel.nieuw.inleiding')}</p>
  ${formulier('regel_maak', {
    velden: velden(afdelingen), knop: t('regel.nieuw.knop'), gedaan: t('regel.nieuw.gedaan'),
    verstuur: (body, o) => call('regel_maak', { body, ...o }), klaar: (result) => navigate(`/regels/${result.data.id}`),
  })}</div>`;
