// SPDX-License-Identifier: EUPL-1.2
// Everybody with an account here.
import { html } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { linkButton } from '../components/button.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';

export async function laad({ query }, signal) {
  const [mensen, afdelingen] = await Promise.all([
    call('gebruikers_lijst', { query: { afdelingId: query.get('afdelingId'), actief: query.get('actief'), na: query.get('na'), paginaGrootte: 50 }, signal }),
    call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal }),
  ]);
  return { ...mensen.data, afdelingen: afdelingen.data.resultaten };
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

export const toon = (data, _, { query }) => html`<div class="bladzijde">
  <div class="kop-met-knop"><div>${beheerKop(t('beheer.plek.mensen'), t('beheer.plek.mensen.uitleg'))}</div>${linkButton(t('beheer.mens.nieuw'), '/beheer/mensen/nieuw', { name: 'plus' })}</div>
  <div class="lijstkop">${filterForm(FILTERS(data))}</div>${chips(gekozen(data, query))}
  ${table({ caption: t('beheer.plek.mensen'), columns: COLUMNS(data), rows: data.resultaten, link: (rij) => `/beheer/mensen/${rij.id}`, empty: html`<p>${t('beheer.mens.leeg')}</p>` })}
  ${pager(data.volgende)}</div>`;
