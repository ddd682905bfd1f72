// SPDX-License-Identifier: EUPL-1.2
// Rules that are not ours, and to whom they were passed on.
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
import { buitenBadge, onderdelen } from './uitvoering-woorden.js';

export async function laad({ query }, signal) {
  const { data } = await call('buitensignalen_lijst', { query: { status: valuesOf(query, 'status'), na: query.get('na') }, signal });
  return data;
}

const dag = (moment) => (moment ? html`<time datetime=${moment}>${zegKort(moment)}</time>` : html`<span class="stil">${t('meldingen.nog_niet')}</span>`);

const COLUMNS = () => [
  { label: t('buitensignalen.regel'), wide: true, value: (rij) => html`${rij.welkeRegel} <span class="kenmerk lijst__kenmerk">${rij.kenmerk}</span>` },
  { label: t('buitensignalen.aan'), value: (rij) => rij.ontvanger ?? t(`buitensignaal.soort.${rij.ontvangerSoort}`) },
  { label: t('buitensignalen.status'), value: (rij) => buitenBadge(rij.status) },
  { label: t('buitensignalen.verzonden'), value: (rij) => dag(rij.verzondenOp) },
  { label: t('buitensignalen.antwoord'), extra: true, value: (rij) => (rij.antwoordOp ? dag(rij.antwoordOp) : deadline(rij.stapUiterlijkOp)) },
];

export function toon(data, _, { query }) {
  const gekozen = valuesOf(query, 'status');
  const velden = [{ naam: 'status', label: t('buitensignalen.status'), opties: schema('BuitensignaalStatus').enum.map((value) => [value, t(`buitensignaal.status.${value}`)]) }];
  return html`<div class="bladzijde"><h1 class="utrecht-heading-1">${t('buitensignalen.kop')}</h1>
    <p class="inleiding">${t('buitensignalen.inleiding')}</p>${onderdelen('/buitensignalen')}
    <div class="lijstkop">${filterForm(velden)}</div>${chips(gekozen.map((value) => ({ key: 'status', value, label: t(`buitensignaal.status.${value}`) })))}
    ${table({ caption: t('buitensignalen.kop'), columns: COLUMNS(), rows: data.resultaten, link: (rij) => `/buitensignalen/${rij.id}`,
      empty: html`<p>${gekozen.length ? t('buitensignalen.leeg.filter') : t('buitensignalen.leeg')}</p>` })}
    ${pager(data.volgende)}</div>`;
}
