// SPDX-License-Identifier: EUPL-1.2
// The poule: one's own place in it, and for the coordinator everybody who takes part.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { overzicht } from './poule-overzicht.js';
import { aanmelden, plek } from './poule-plek.js';

export async function laad({ query }, signal) {
  const { data: mij } = await call('poule_mij_lees', { signal });
  const [eigen, lijst] = await Promise.all([
    mij.plekId ? call('poulelid_lees', { path: { id: mij.plekId }, signal }) : null,
    heeftRol('coordinator') ? call('poule_lijst', { query: { status: query.get('status'), na: query.get('na'), paginaGrootte: 50 }, signal }) : null,
  ]);
  return { ...mij, eigen: eigen?.data ?? null, lijst: lijst?.data ?? null };
}

const doetMee = ({ eigen }) => eigen !== null && eigen.status !== 'uitgestapt';

const zelf = (data, again) => (doetMee(data) ? plek(data, again) : aanmelden(data, again));

/* Who looks after the poule sees everybody first; the own place is folded away then. */
const voorCoordinator = (data, again) => html`${overzicht(data, again)}
  <details class="plooi"><summary>${t(doetMee(data) ? 'poule.plek' : 'poule.ook_meedoen')}</summary><div class="smal">${zelf(data, again)}</div></details>`;

export const toon = (data, again) => html`<div class="bladzijde ${data.lijst ? '' : 'bladzijde--smal'}">
  <h1 class="utrecht-heading-1">${t('poule.kop')}</h1>
  <p class="inleiding">${t('poule.inleiding')}</p>
  ${data.lijst ? voorCoordinator(data, again) : zelf(data, again)}
  ${data.eigen?.status === 'uitgestapt' && data.teams.length ? html`<p>${t('poule.nog_in_team', { aantal: data.teams.length })}</p>` : nothing}</div>`;
