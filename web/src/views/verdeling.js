// SPDX-License-Identifier: EUPL-1.2
// Handing out verzoeken: who has how many, what has nobody, and giving one to somebody. No order of size.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { statusBadge } from '../components/badge.js';
import { linkButton } from '../components/button.js';
import { deadline } from '../components/deadline.js';
import { pager } from '../components/pager.js';
import { kandidaten, overdrachtFormulier } from './begeleid-verdelen.js';
import * as bereik from './verdeling-bereikbaar.js';
import { samenspraak } from './verzoek-los.js';
import { opnieuw } from './werkblad.js';

export async function laad({ query }, signal) {
  const lees = (stand, na) => call('verdeling_lijst', { query: { stand, na, paginaGrootte: 50 }, signal });
  const mensen = call('begeleiders_lijst', { query: { paginaGrootte: 100 }, signal });
  const antwoorden = await Promise.all([mensen, lees('niemand'), lees('weg'), lees('begeleid', query.get('na'))]);
  const [wie, niemand, weg, begeleid] = antwoorden.map(({ data }) => data);
  const [belpunten, hoe] = heeftRol('begeleidingscoordinator') ? await Promise.all([call('belpunten_lees', { signal }), bereik.laad(signal)]) : [];
  return {
    belpunten: belpunten?.data.resultaten, bereik: hoe, wie: wie.resultaten, niemand: niemand.resultaten, weg: weg.resultaten,
    begeleid: begeleid.resultaten, volgende: begeleid.volgende,
  };
}

const mens = ({ naam, actief, lopend, aanZet }) => html`<li class="verdeel__mens"><strong>${naam}</strong>${actief ? nothing : html` <span class="stil">${t('verdeling.weg')}</span>`}
  <p>${t('verdeling.lopend', { aantal: lopend })}, ${t('verdeling.aan_zet', { aantal: aanZet })}</p></li>`;

const rij = (een, wie, again) => html`<li class="verdeel__rij"><p class="stukkop__regel"><a class="utrecht-link" href="/verzoeken/${een.id}"><span class="kenmerk">${een.kenmerk}</span></a>${statusBadge(een.status)}${deadline(een.stapUiterlijkOp)}</p>
  <p class="stil">${t('verdeling.over', { gemeente: een.gemeente, dag: zegKort(een.ingediendOp) })} ${een.begeleider ? t('verdeling.begeleider', { naam: een.begeleider.naam }) : nothing}</p>
  <details class="plooi"><summary>${t(een.begeleider ? 'verdeling.geef_ander' : 'verdeling.geef')}<span class="alleen-voorlezen"> ${een.kenmerk}</span></summary>
    ${overdrachtFormulier({ id: een.id, version: een.versie, wie: kandidaten(wie, een.begeleider?.id), klaar: () => opnieuw(again) })}</details></li>`;

const groep = (naam, rijen, wie, again) => (rijen.length ? html`<section class="deel"><h2 class="utrecht-heading-2">${t(`verdeling.${naam}.kop`)}</h2><p class="stil">${t(`verdeling.${naam}.uitleg`)}</p>
  <ul class="verdeel">${repeat(rijen, (een) => een.id, (een) => rij(een, wie, again))}</ul></section>` : nothing);

const woorden = (punt, again) => html`<li>${formulier('belpunt_zet', {
  sleutel: punt.sleutel, vast: { sleutel: punt.sleutel }, begin: { tekst: punt.tekst ?? punt.standaard }, leeg: null, soort: 'gewoon', zonderUitleg: true,
  knop: t('verdeling.bellen.knop'), gedaan: t('verdeling.bellen.gedaan'),
  velden: [{ naam: 'tekst', soort: 'text', label: t(`bellen.woorden.${punt.soort}`), uitleg: punt.tekst ? t('verdeling.bellen.onze', { tekst: punt.standaard }) : '' }],
  verstuur: (body, { key }) => call('belpunt_zet', { body: { ...body, tekst: body.tekst === punt.standaard ? null : body.tekst }, key }), klaar: () => again(),
})}</li>`;

/* The words that every begeleider sees with a first call. */
const bellen = (data, again) => (data.belpunten ? html`<section class="deel"><h2 class="utrecht-heading-2">${t('verdeling.bellen.kop')}</h2><p class="stil">${t('verdeling.bellen.uitleg')}</p>
  <details class="plooi"><summary>${t('verdeling.bellen.doe')}</summary><ul class="verdeel">${repeat(data.belpunten, (punt) => punt.sleutel, (punt) => woorden(punt, again))}</ul></details></section>
  <section class="deel"><h2 class="utrecht-heading-2">${t('vervolgroutes.kop')}</h2><p class="stil">${t('vervolgroutes.verdeling')}</p>
    <p>${linkButton(t('vervolgroutes.doe'), '/vervolgroutes')}</p></section>
  ${bereik.toon(data.bereik, again)}` : nothing);

export const toon = (data, again) => html`<div class="los">${samenspraak()}<div class="bladzijde"><h1 class="utrecht-heading-1">${t('verdeling.kop')}</h1><p class="inleiding">${t('verdeling.inleiding')}</p>
  <section class="deel"><h2 class="utrecht-heading-2">${t('verdeling.wie')}</h2><ul class="verdeel__mensen">${data.wie.map(mens)}</ul></section>
  ${groep('niemand', data.niemand, data.wie, again)}${groep('vertrokken', data.weg, data.wie, again)}${groep('begeleid', data.begeleid, data.wie, again)}
  ${data.niemand.length || data.weg.length || data.begeleid.length ? nothing : html`<p>${t('verdeling.leeg')}</p>`}${pager(data.volgende)}${bellen(data, again)}</div></div>`;
