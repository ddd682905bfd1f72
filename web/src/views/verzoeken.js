// SPDX-License-Identifier: EUPL-1.2
// The verzoeken of an afstemmingsorganisatie, for its begeleiders.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { valuesOf } from '../filter-adres.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { statusBadge } from '../components/badge.js';
import { chips } from '../components/chips.js';
import { deadline } from '../components/deadline.js';
import { filterForm } from '../components/filters.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { samenspraak } from './verzoek-los.js';

export const laad = async ({ query }, signal) => (await call('verzoeken_lijst', { query: { status: valuesOf(query, 'status'), na: query.get('na') }, signal })).data;

const COLUMNS = () => [
  { label: t('verzoeken.kenmerk'), value: (rij) => html`<span class="kenmerk">${rij.kenmerk}</span>` },
  { label: t('verzoeken.gemeente'), value: (rij) => html`<span class="heel">${rij.gemeente}</span>` },
  { label: t('verzoeken.status'), value: (rij) => statusBadge(rij.status) },
  { label: t('verzoeken.volgende'), wide: true, value: (rij) => (rij.stapUiterlijkOp ? deadline(rij.stapUiterlijkOp) : html`<span class="stil">${t('verzoeken.geen_datum')}</span>`) },
  { label: t('verzoeken.bezwaar'), value: (rij) => (rij.laatsteDagBezwaar ? html`<time datetime=${rij.laatsteDagBezwaar}>${zegKort(rij.laatsteDagBezwaar)}</time>` : nothing) },
  { label: t('verzoeken.ingediend'), extra: true, value: (rij) => html`<time datetime=${rij.ingediendOp}>${zegKort(rij.ingediendOp)}</time>` },
];

export function toon(data, _, { query }) {
  const gekozen = valuesOf(query, 'status');
  const velden = [{ naam: 'status', label: t('verzoeken.status'), opties: schema('VerzoekStatus').enum.map((value) => [value, t(`status.${value}`)]) }];
  return html`<div class="los">${samenspraak()}<div class="bladzijde"><h1 class="utrecht-heading-1">${t('verzoeken.kop')}</h1>
    <p class="inleiding">${t('verzoeken.inleiding')}</p>
    <div class="knoppen">${linkButton(t('opnemen.kop'), '/verzoeken/opnemen', { name: 'plus' })}</div>
    <div class="lijstkop">${filterForm(velden)}</div>${chips(gekozen.map((value) => ({ key: 'status', value, label: t(`status.${value}`) })))}
    ${table({ caption: t('verzoeken.kop'), columns: COLUMNS(), rows: data.resultaten, link: (rij) => `/verzoeken/${rij.id}`,
      empty: html`<p>${gekozen.length ? t('verzoeken.leeg.filter') : t('verzoeken.leeg')}</p>` })}
    ${pager(data.volgende)}</div></div>`;
}
