// SPDX-License-Identifier: EUPL-1.2
// Beheer: where a gemeentebeheerder keeps people, texts and terms of the organisatie.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { sessie } from '../store.js';

const PLEKKEN = ['mensen', 'afdelingen', 'termijnen', 'dagen', 'teksten', 'sjablonen', 'mail', 'rollen', 'gereedschap', 'geschiedenis', 'logboek', 'bewaren'];

export const laad = () => ({});

const plek = (naam) => html`<li class="beheer__plek"><h2 class="utrecht-heading-3"><a class="utrecht-link" href=${naam === 'bewaren' ? '/bewaren' : `/beheer/${naam}`}>${t(`beheer.plek.${naam}`)}</a></h2>
  <p>${t(`beheer.plek.${naam}.uitleg`)}</p></li>`;

export const toon = () => html`<div class="bladzijde"><h1 class="utrecht-heading-1">${t('beheer.kop')}</h1>
  <p class="inleiding">${t('beheer.inleiding', { organisatie: sessie.value.organisatie.naam })}</p>
  <ul class="beheer">${PLEKKEN.map(plek)}</ul></div>`;
