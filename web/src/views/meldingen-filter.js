// SPDX-License-Identifier: EUPL-1.2
// The filters of the list of meldingen, in the words of people.
import { schema } from '../contract.js';
import { valuesOf } from '../filter-adres.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';

const FILTERS = ['status', 'fase', 'afdelingId', 'termijnstand', 'vanMij', 'behandelaarId', 'regelId'];

/* What the address gives: several statuses, one of anything else. */
const gegeven = (query) => FILTERS.map((naam) => [naam, naam === 'status' ? valuesOf(query, naam) : [query.get(naam)].filter(Boolean)])
  .filter(([, values]) => values.length);

/** What the API wants, from the address: only filters that it knows. */
export const filtersVan = (query) => Object.fromEntries(gegeven(query));

const woord = {
  status: (value) => t(`status.${value}`), fase: (value) => t(`fase.${value}`), termijnstand: (value) => t(`termijnstand.${value}`),
  vanMij: () => t('meldingen.filter.vanMij'),
  behandelaarId: (value) => t(value === sessie.value.id ? 'meldingen.filter.bij_mij' : 'meldingen.filter.behandelaar'),
  regelId: (_, { rijen }) => rijen[0]?.regelNaam ?? t('meldingen.filter.regel'),
  afdelingId: (value, { afdelingen }) => afdelingen.find((one) => one.id === value)?.naam ?? t('meldingen.filter.afdeling'),
};

/** The filters that are on, as they stand in an address: "" when there are none. */
export const adresVan = (query) => new URLSearchParams(
  gegeven(query).flatMap(([naam, values]) => values.map((value) => [naam, value]))).toString();

/** The filters that are on, each with a cross. */
export const filterChips = (data, query) => chips(gegeven(query).flatMap(([key, values]) => values
  .map((value) => ({ key, value, label: woord[key](value, data) }))));

const opties = (naam, schemaNaam) => schema(schemaNaam).enum.filter((value) => value !== 'concept').map((value) => [value, woord[naam](value)]);

/** The place where filters are chosen. */
export const filterKeuze = ({ afdelingen }) => filterForm([
  { naam: 'fase', label: t('meldingen.filter.fase'), opties: opties('fase', 'Fase') },
  { naam: 'status', label: t('meldingen.filter.status'), opties: opties('status', 'MeldingStatus') },
  { naam: 'termijnstand', label: t('meldingen.filter.termijn'), opties: opties('termijnstand', 'Termijnstand') },
  { naam: 'afdelingId', label: t('meldingen.filter.afdeling'), opties: afdelingen.map((one) => [one.id, one.naam]) },
  { naam: 'vanMij', label: t('meldingen.filter.wie'), opties: [['true', t('meldingen.filter.vanMij')]] },
  ...(heeftRol('coordinator') ? [{ naam: 'behandelaarId', label: t('meldingen.filter.behandelaar'), opties: [[sessie.value.id, t('meldingen.filter.bij_mij')]] }] : []),
]);
