// SPDX-License-Identifier: EUPL-1.2
// What each member of the team thinks of the advies, all with the same dignity, and one's own standpunt.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { written } from '../components/notice.js';
import { opnieuw } from './werkblad.js';

const TOON = { akkoord: 'goed', kanttekening: 'loopt', minderheid: 'let-op' };

const standpunt = (een) => html`<li class="standpunt">
  <p class="standpunt__kop"><strong>${een.gebruiker.naam}</strong>
    ${een.standpunt ? badge(t(`standpunt.${een.standpunt}`), TOON[een.standpunt]) : badge(t('standpunt.nog_niet'))}
    ${een.op ? html`<span class="stil klein">${zegDag(een.op)}</span>` : nothing}</p>
  ${een.toelichting ? written(een.toelichting) : nothing}</li>`;

/** All standpunten and the verdict that follows from them; of a team that is verdeeld, both sides first. */
export const standpuntenLijst = (advies) => html`<p class="oordeel">${t(`oordeel.${advies.oordeel}`)}</p>
  ${advies.beideKanten ? html`<h3 class="tussenkop">${t('advies.beide_kanten')}</h3>${written(advies.beideKanten)}` : nothing}
  <ul class="standpunten">${repeat(advies.standpunten, (een) => een.gebruiker.id, standpunt)}</ul>`;

function eigen({ advies }, again) {
  const mijn = advies.standpunten.find((een) => een.gebruiker.id === sessie.value.id);
  return html`<section class="kaart niet-op-papier" id="eigen-standpunt"><h3 class="utrecht-heading-3">${mijn?.standpunt ? t('standpunt.wijzig') : t('standpunt.geef')}</h3>
    ${formulier('standpunt_zet', {
      sleutel: advies.id, begin: { standpunt: mijn?.standpunt, toelichting: mijn?.toelichting }, zonderUitleg: true, knop: t('standpunt.knop'), gedaan: t('standpunt.gedaan'),
      velden: ['standpunt', { naam: 'toelichting', als: (body) => ['kanttekening', 'minderheid'].includes(body.standpunt), verplicht: true }],
      verstuur: (body, o) => call('standpunt_zet', { path: { id: advies.id }, body, ...o }), klaar: () => opnieuw(again),
    })}</section>`;
}

/** The standpunten under the advies; while it is being written there are none. */
export function standpunten(data, again) {
  const { advies } = data;
  if (['in_bewerking', 'teruggelegd'].includes(advies.status)) return nothing;
  return html`<section class="deel" aria-labelledby="standpunten"><h2 class="utrecht-heading-2" id="standpunten">${t('standpunt.kop')}</h2>
    ${standpuntenLijst(advies)}${advies.acties.includes('standpunt') ? eigen(data, again) : nothing}</section>`;
}
