// SPDX-License-Identifier: EUPL-1.2
// What is too late or stuck, and where it lies now.
import { html } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { valuesOf } from '../filter-adres.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { chips } from '../components/chips.js';
import { deadline } from '../components/deadline.js';
import { filterForm } from '../components/filters.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { escalatieBadge, onderdelen } from './uitvoering-woorden.js';

export async function laad({ query }, signal) {
  const { data } = await call('escalaties_lijst', { query: { status: valuesOf(query, 'status'), na: query.get('na') }, signal });
  return data;
}

const COLUMNS = () => [
  { label: t('escalaties.regel'), wide: true, value: (rij) => html`${rij.welkeRegel} <span class="kenmerk lijst__kenmerk">${rij.kenmerk}</span>` },
  { label: t('escalaties.aanleiding'), value: (rij) => t(`escalatie.aanleiding.${rij.aanleiding}`) },
  { label: t('escalaties.status'), value: (rij) => escalatieBadge(rij.status) },
  { label: t('escalaties.antwoord_voor'), value: (rij) => (rij.antwoord ? t(`antwoord.${rij.antwoord}`) : deadline(rij.stapUiterlijkOp)) },
  { label: t('escalaties.sinds'), extra: true, value: (rij) => html`<time datetime=${rij.begonnenOp}>${zegKort(rij.begonnenOp)}</time>` },
];

export function toon(data, _, { query }) {
  const gekozen = valuesOf(query, 'status');
  const velden = [{ naam: 'status', label: t('escalaties.status'), opties: schema('EscalatieStatus').enum.map((value) => [value, t(`escalatie.status.${value}`)]) }];
  return html`<div class="bladzijde"><h1 class="utrecht-heading-1">${t('escalaties.kop')}</h1>
    <p class="inleiding">${t('escalaties.inleiding')}</p>${onderdelen('/escalaties')}
    <div class="lijstkop">${filterForm(velden)}</div>${chips(gekozen.map((value) => ({ key: 'status', value, label: t(`escalatie.status.${value}`) })))}
    ${table({ caption: t('escalaties.kop'), columns: COLUMNS(), rows: data.resultaten, link: (rij) => `/escalaties/${rij.id}`,
      empty: html`<p>${gekozen.length ? t('escalaties.leeg.filter') : t('escalaties.leeg')}</p>` })}
    ${pager(data.volgende)}</div>`;
}
