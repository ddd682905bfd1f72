// SPDX-License-Identifier: EUPL-1.2
// The front door when no gemeente is chosen yet.
import { html } from '../html.js';
import { call } from '../api.js';
import { icon } from '../components/icon.js';
import { leesVoor } from '../components/lees-voor.js';
import { t } from '../texts/nl.js';

export const laad = async (_, signal) => (await call('gemeenten_lijst', { query: { paginaGrootte: 100 }, signal })).data.resultaten;

const choice = (one) => html`<li><a class="deur deur--klein" href="/gemeenten/${one.id}">
  <span><span class="deur__kop">${one.naam}</span>
  ${one.afstemmingsorganisatie ? html`<span class="stil">${t('thuis.afstemming', { naam: one.afstemmingsorganisatie })}</span>` : ''}</span>
  ${icon('arrow-right')}</a></li>`;

export const toon = (gemeenten) => html`
  <div class="bladzijde">
    <div class="welkom"><h1 class="utrecht-heading-1">${t('thuis.kop')}</h1><p class="inleiding">${t('thuis.inleiding')}</p></div>
    ${leesVoor()}
    <h2 class="utrecht-heading-2">${t('thuis.kies')}</h2>
    <p>${t('thuis.kies.uitleg')}</p>
    ${gemeenten.length ? html`<ul class="deuren">${gemeenten.map(choice)}</ul>` : html`<p class="leeg">${t('thuis.geen')}</p>`}
  </div>`;
