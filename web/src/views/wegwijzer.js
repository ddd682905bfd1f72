// SPDX-License-Identifier: EUPL-1.2
// The words of this gemeente for what is no rule.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { leeshulp } from '../components/leeshulp.js';
import { ANDERS } from './melding-wegwijzer.js';

export const laad = (_, signal) => call('wegwijzer_lees', { signal });

const veld = (naam) => ({ naam, label: t(`wegwijzer.keuze.${naam}`), voorbeeld: t(`wegwijzer.tekst.${naam}`), regels: 3, onder: leeshulp });

export const toon = ({ data, version }, again) => html`<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('wegwijzer.kop')}</h1>
  <p class="inleiding">${t('wegwijzer.inleiding')}</p>
  ${formulier('wegwijzer_wijzig', {
    begin: data, version, leeg: null, velden: ANDERS.map(veld), knop: t('wegwijzer.knop'), gedaan: t('wegwijzer.gedaan'), concept: false,
    vers: () => call('wegwijzer_lees'), verstuur: (body, o) => call('wegwijzer_wijzig', { body, ...o }), klaar: () => again(),
  })}</div>`;
