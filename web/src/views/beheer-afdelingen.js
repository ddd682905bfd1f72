// SPDX-License-Identifier: EUPL-1.2
// The afdelingen, with who is responsible and who decides.
import { html } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';

export const laad = async (_, signal) => (await call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal })).data;

const wie = (persoon) => persoon?.naam ?? html`<span class="stil">${t('beheer.afdeling.niemand')}</span>`;

const COLUMNS = () => [
  { label: t('beheer.afdeling.naam'), wide: true, value: (rij) => rij.naam },
  ...['hoofd', 'plaatsvervanger', 'teammanager', 'beslisser'].map((veld) => ({ label: t(`beheer.afdeling.${veld}`), value: (rij) => wie(rij[veld]) })),
];

export const toon = ({ resultaten }) => html`<div class="bladzijde">
  <div class="kop-met-knop"><div>${beheerKop(t('beheer.plek.afdelingen'), t('beheer.plek.afdelingen.uitleg'))}</div>${linkButton(t('beheer.afdeling.nieuw'), '/beheer/afdelingen/nieuw', { name: 'plus' })}</div>
  ${table({ caption: t('beheer.plek.afdelingen'), columns: COLUMNS(), rows: resultaten, link: (rij) => `/beheer/afdelingen/${rij.id}`, empty: html`<p>${t('beheer.afdeling.leeg')}</p>` })}</div>`;
