// SPDX-License-Identifier: EUPL-1.2
// Being away, and who decides meanwhile.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { opnieuw } from './werkblad.js';

const KIEST = ['afdelingshoofd', 'gemeentebeheerder'];

export async function laad(_, signal) {
  const [{ data: lijst }, { data: afdelingen }, vervangers] = await Promise.all([
    call('afwezigheden_lijst', { query: { paginaGrootte: 100 }, signal }), call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal }),
    heeftRol(...KIEST) ? call('vervangers_lijst', { query: { paginaGrootte: 100 }, signal }) : null,
  ]);
  return { dagen: lijst.resultaten, afdelingen: afdelingen.resultaten, vervangers: vervangers?.data.resultaten ?? [] };
}

async function haalWeg(een, again) {
  await call('afwezigheid_verwijder', { path: { id: een.id } });
  announce(t('afwezig.weg'));
  opnieuw(again);
}

const zeg = ({ van, tot }) => (van === tot ? zegDag(van) : t('afwezig.van_tot', { van: zegDag(van), tot: zegDag(tot) }));

const rij = (een, again) => html`<li class="lid"><p class="lid__naam">${een.gebruiker.id === sessie.value.id ? t('afwezig.jij') : een.gebruiker.naam} ${een.nu ? badge(t('afwezig.nu'), 'loopt') : nothing}</p>
  <p class="stil">${zeg(een)}</p>
  ${een.magWeg ? html`<p>${button(html`${t('afwezig.haal_weg')}<span class="alleen-voorlezen"> ${een.gebruiker.naam}, ${zeg(een)}</span>`, { kind: 'stil', name: 'trash', click: () => haalWeg(een, again) })}</p>` : nothing}</li>`;

const invullen = (again) => html`<section class="kaart" aria-labelledby="afwezig-nieuw"><h2 class="utrecht-heading-2" id="afwezig-nieuw">${t('afwezig.nieuw')}</h2>
  ${formulier('afwezigheid_maak', {
    begin: { van: vandaag() }, velden: ['van', 'tot'], leegNaKlaar: true, zonderUitleg: true, knop: t('afwezig.bewaar'), gedaan: t('afwezig.bewaard'),
    verstuur: (body, o) => call('afwezigheid_maak', { body, ...o }), klaar: () => opnieuw(again),
  })}</section>`;

const mijn = ({ afdelingen }) => afdelingen.filter((afdeling) => heeftRol('gemeentebeheerder') || afdeling.hoofd?.id === sessie.value.id);

const kies = (afdeling, data, again) => html`<section class="deel"><h3 class="utrecht-heading-3">${afdeling.naam}</h3>
  ${formulier('plaatsvervanger_zet', {
    sleutel: afdeling.id, begin: { gebruikerId: afdeling.plaatsvervanger?.id }, leeg: null, zonderUitleg: true, soort: 'gewoon', concept: false,
    velden: [{ naam: 'gebruikerId', soort: 'select', verplicht: false, opties: data.vervangers.filter((een) => een.id !== afdeling.hoofd?.id).map((een) => ({ value: een.id, label: een.naam })) }],
    knop: t('afwezig.kies'), gedaan: t('afwezig.gekozen'),
    verstuur: (body) => call('plaatsvervanger_zet', { path: { id: afdeling.id }, body: { gebruikerId: body.gebruikerId ?? null } }), klaar: () => again(),
  })}</section>`;

const vervanging = (data, again) => (mijn(data).length ? html`<section class="deel" aria-labelledby="vervanging"><h2 class="utrecht-heading-2" id="vervanging">${t('afwezig.vervanging')}</h2>
  <p class="stil">${t('afwezig.vervanging.uitleg')}</p>${repeat(mijn(data), (een) => een.id, (een) => kies(een, data, again))}</section>` : nothing);

export const toon = (data, again) => html`<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('afwezig.kop')}</h1><p>${t('afwezig.inleiding')}</p>
  ${data.dagen.length ? html`<ul class="leden">${repeat(data.dagen, (een) => een.id, (een) => rij(een, again))}</ul>` : html`<p class="stil">${t('afwezig.leeg')}</p>`}
  ${invullen(again)}${vervanging(data, again)}</div>`;
