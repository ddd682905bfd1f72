// SPDX-License-Identifier: EUPL-1.2
// Standard texts: where colleagues may begin with them, and whether they are in use.
import { html } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { linkButton } from '../components/button.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';

export const laad = async ({ query }, signal) => (await call('meldteksten_lijst', { query: { plek: query.get('plek'), na: query.get('na'), paginaGrootte: 50 }, signal })).data;

const COLUMNS = () => [
  { label: t('beheer.tekst.titel'), wide: true, value: (rij) => rij.titel },
  { label: t('beheer.tekst.plek'), value: (rij) => t(`tekstplek.${rij.plek}`) },
  { label: t('beheer.tekst.gebruik'), value: (rij) => (rij.actief ? badge(t('beheer.tekst.aan'), 'goed') : badge(t('beheer.tekst.uit'), 'einde')) },
];

const FILTER = () => [{ naam: 'plek', label: t('beheer.tekst.plek'), opties: schema('Tekstplek').enum.map((een) => [een, t(`tekstplek.${een}`)]) }];

export const toon = (data, _, { query }) => html`<div class="bladzijde">
  <div class="kop-met-knop"><div>${beheerKop(t('beheer.plek.teksten'), t('beheer.plek.teksten.uitleg'))}</div>${linkButton(t('beheer.tekst.nieuw'), '/beheer/teksten/nieuw', { name: 'plus' })}</div>
  <div class="lijstkop">${filterForm(FILTER())}</div>${chips(query.get('plek') ? [{ key: 'plek', label: t(`tekstplek.${query.get('plek')}`) }] : [])}
  ${table({ caption: t('beheer.plek.teksten'), columns: COLUMNS(), rows: data.resultaten, link: (rij) => `/beheer/teksten/${rij.id}`, empty: html`<p>${t('beheer.tekst.leeg')}</p>` })}
  ${pager(data.volgende)}</div>`;
