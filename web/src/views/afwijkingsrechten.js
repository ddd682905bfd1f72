// SPDX-License-Identifier: EUPL-1.2
// The rights to deviate that this person may see; the status is a filter in the address.
import { html } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { valuesOf } from '../filter-adres.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { badge } from '../components/badge.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { RECHT } from './afwijkingsrecht-bewijs.js';

export async function laad({ query }, signal) {
  const { data } = await call('afwijkingsrechten_lijst', { query: { status: valuesOf(query, 'status'), na: query.get('na') }, signal });
  return data;
}

const COLUMNS = () => [
  { label: t('rechten.regel'), wide: true, value: (rij) => rij.welkeRegel },
  { label: t('rechten.status'), value: (rij) => badge(t(`recht.${rij.status}`), RECHT[rij.status].toon, RECHT[rij.status].icoon) },
  { label: t('rechten.sinds'), value: (rij) => html`<time datetime=${rij.ontstaanOp}>${zegKort(rij.ontstaanOp)}</time>` },
  { label: t('rechten.gebruikt'), number: true, value: (rij) => rij.aantalAfwijkingen },
  { label: t('rechten.melding'), extra: true, value: (rij) => html`<span class="kenmerk">${rij.kenmerk}</span>` },
];

export function toon(data, _, { query }) {
  const gekozen = valuesOf(query, 'status');
  const velden = [{ naam: 'status', label: t('rechten.status'), opties: schema('AfwijkingsrechtStatus').enum.map((value) => [value, t(`recht.${value}`)]) }];
  return html`<div class="bladzijde"><h1 class="utrecht-heading-1">${t('rechten.kop')}</h1>
    <p class="inleiding">${t('rechten.inleiding')}</p>
    <div class="lijstkop">${filterForm(velden)}</div>${chips(gekozen.map((value) => ({ key: 'status', value, label: t(`recht.${value}`) })))}
    ${table({ caption: t('rechten.kop'), columns: COLUMNS(), rows: data.resultaten, link: (rij) => `/afwijkingsrechten/${rij.id}`,
      empty: html`<p>${gekozen.length ? t('rechten.leeg.filter') : t('rechten.leeg')}</p>` })}
    ${pager(data.volgende)}</div>`;
}
