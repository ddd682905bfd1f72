// SPDX-License-Identifier: EUPL-1.2
// Everybody with an account here.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { alleCollegas, metNaam } from '../collegas.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { linkButton } from '../components/button.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';

const MEEST = 100;

export async function laad({ query }, signal) {
  const [mensen, afdelingen] = await Promise.all([
    alleCollegas({ afdelingId: query.get('afdelingId'), actief: query.get('actief') }, signal),
    call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal }),
  ]);
  return { mensen, naam: '', afdelingen: afdelingen.data.resultaten };
}

const afdelingVan = ({ afdelingen }, rij) => afdelingen.find((een) => een.id === rij.afdelingId)?.naam ?? '';

const COLUMNS = (data) => [
  { label: t('beheer.mens.naam'), wide: true, value: (rij) => rij.naam },
  { label: t('beheer.mens.functie'), wide: true, extra: true, value: (rij) => rij.functie },
  { label: t('beheer.mens.afdeling'), value: (rij) => afdelingVan(data, rij) },
  { label: t('beheer.mens.account'), value: (rij) => (rij.actief ? badge(t('beheer.mens.aan'), 'goed') : badge(t('beheer.mens.uit'), 'einde')) },
];

const FILTERS = ({ afdelingen }) => [
  { naam: 'afdelingId', label: t('beheer.mens.afdeling'), opties: afdelingen.map((een) => [een.id, een.naam]) },
  { naam: 'actief', label: t('beheer.mens.account'), opties: [['true', t('beheer.mens.aan')], ['false', t('beheer.mens.uit')]] },
];

const gekozen = (data, query) => FILTERS(data).filter(({ naam }) => query.get(naam))
  .map(({ naam, label, opties }) => ({ key: naam, label: `${label}: ${opties.find(([value]) => value === query.get(naam))?.[1] ?? query.get(naam)}` }));

const zoekveld = (data, again) => html`<form class="zoekveld" data-zoek role="search" @submit=${(event) => event.preventDefault()}>
  <label class="utrecht-form-label" for="zoek-mens">${t('beheer.mens.zoek')}</label>
  <input class="utrecht-textbox utrecht-textbox--html-input" id="zoek-mens" type="search" autocomplete="off" @input=${(event) => again({ ...data, naam: event.target.value })}></form>`;

export function toon(data, again, { query }) {
  const gevonden = metNaam(data.mensen, data.naam);
  return html`<div class="bladzijde">
    <div class="kop-met-knop"><div>${beheerKop(t('beheer.plek.mensen'), t('beheer.plek.mensen.uitleg'))}</div>${linkButton(t('beheer.mens.nieuw'), '/beheer/mensen/nieuw', { name: 'plus' })}</div>
    <div class="lijstkop">${zoekveld(data, again)}${filterForm(FILTERS(data))}</div>${chips(gekozen(data, query))}
    <p class="stil" role="status">${t('beheer.mens.aantal', { aantal: gevonden.length })}</p>
    ${table({ caption: t('beheer.plek.mensen'), columns: COLUMNS(data), rows: gevonden.slice(0, MEEST), link: (rij) => `/beheer/mensen/${rij.id}`, empty: html`<p>${t('beheer.mens.leeg')}</p>` })}
    ${gevonden.length > MEEST ? html`<p class="stil">${t('beheer.mens.meer', { aantal: MEEST })}</p>` : nothing}</div>`;
}
