// SPDX-License-Identifier: EUPL-1.2
// One talk, for who took part: this is what the team wrote down, is it right?
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { akkoord, verslag, voorTeam } from './onderzoek-gesprekken.js';
import { opnieuw } from './werkblad.js';

export const laad = async ({ id }, signal) => (await call('gesprek_lees', { path: { id }, signal })).data;

const oordeel = (een, again) => html`<section class="kaart"><h2 class="utrecht-heading-2">${t('verslag.klopt')}</h2><p class="stil">${t('verslag.klopt.uitleg')}</p>
  ${formulier('gesprek_beoordeel', {
    sleutel: `${een.id}${een.versie}`, zonderUitleg: true, knop: t('verslag.antwoord'), gedaan: t('verslag.gedaan'),
    velden: ['oordeel', { naam: 'opmerking', als: (body) => body.oordeel === 'correctie', verplicht: true }],
    verstuur: (body, o) => call('gesprek_beoordeel', { path: { id: een.id }, body, ...o }), klaar: () => opnieuw(again),
  })}</section>`;

export const toon = (een, again) => html`<div class="bladzijde bladzijde--smal">
  <header class="stukkop"><h1 class="utrecht-heading-1">${t('verslag.kop')}</h1>
    <p class="stukkop__regel"><span class="kenmerk">${een.kenmerk}</span>${een.welkeRegel ? html`<span>${t('verslag.over', { regel: een.welkeRegel })}</span>` : nothing}</p></header>
  <section class="deel gesprek">${verslag(een)}${een.acties.includes('beoordeel') ? nothing : akkoord(een)}${voorTeam(een, again)}</section>
  ${een.acties.includes('beoordeel') ? oordeel(een, again) : nothing}</div>`;
