// SPDX-License-Identifier: EUPL-1.2
// The filters of the list: they live in the address, stand above it as chips, and can be added to.
import { html } from '../html.js';
import { schema } from '../contract.js';
import { navigate, withQuery } from '../router.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { chips } from '../components/chips.js';
import { icon } from '../components/icon.js';

const FILTERS = ['status', 'fase', 'afdelingId', 'termijnstand', 'vanMij', 'regelId'];

/** What the API wants, from the address: only filters that it knows. */
export function filtersVan(query) {
  const filters = Object.fromEntries(FILTERS.map((naam) => [naam, query.get(naam)]).filter(([, value]) => value !== null));
  if (query.has('status')) filters.status = query.getAll('status');
  return filters;
}

const here = () => location.pathname + location.search;

const woord = {
  status: (value) => t(`status.${value}`), fase: (value) => t(`fase.${value}`), termijnstand: (value) => t(`termijnstand.${value}`),
  vanMij: () => t('meldingen.filter.vanMij'), regelId: (_, { rijen }) => rijen[0]?.regelNaam ?? t('meldingen.filter.regel'),
  afdelingId: (value, { afdelingen }) => afdelingen.find((one) => one.id === value)?.naam ?? t('meldingen.filter.afdeling'),
};

/** The filters that are on, each with a cross. */
export const filterChips = (data, query) => chips(FILTERS.flatMap((naam) => query.getAll(naam)
  .map((value) => ({ key: naam, value, label: woord[naam](value, data) }))), here());

const keuze = (naam, label, options) => html`<div class="filter__veld"><label class="utrecht-form-label" for="filter-${naam}">${label}</label>
  <select class="utrecht-select utrecht-select--html-select" id="filter-${naam}" name=${naam}>
    <option value="">${t('meldingen.filter.alle')}</option>
    ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></div>`;

const woorden = (naam, schemaNaam) => schema(schemaNaam).enum.filter((value) => value !== 'concept').map((value) => [value, woord[naam](value)]);

/* Statuses add up; of the others there is one. */
function zet(event, query) {
  event.preventDefault();
  const form = new FormData(event.target);
  const changes = Object.fromEntries([...form].filter(([, value]) => value !== ''));
  if (changes.status) changes.status = [...new Set([...query.getAll('status'), changes.status])];
  event.target.closest('details').open = false;
  event.target.reset();
  navigate(withQuery(here(), changes));
}

/** The place where filters are chosen, folded away until somebody wants it. */
export const filterKeuze = ({ afdelingen }, query) => html`<details class="filter"><summary>${icon('filter')}<span>${t('meldingen.filter')}</span>${icon('chevron-down')}</summary>
  <form class="filter__vorm" @submit=${(event) => zet(event, query)}>
    ${keuze('fase', t('meldingen.filter.fase'), woorden('fase', 'Fase'))}
    ${keuze('status', t('meldingen.filter.status'), woorden('status', 'MeldingStatus'))}
    ${keuze('termijnstand', t('meldingen.filter.termijn'), woorden('termijnstand', 'Termijnstand'))}
    ${keuze('afdelingId', t('meldingen.filter.afdeling'), afdelingen.map((one) => [one.id, one.naam]))}
    ${keuze('vanMij', t('meldingen.filter.wie'), [['true', t('meldingen.filter.vanMij')]])}
    ${button(t('meldingen.filter.toon'), { kind: 'primair', type: 'submit' })}
  </form></details>`;
