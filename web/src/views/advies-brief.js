// SPDX-License-Identifier: EUPL-1.2
// The advies as a letter.
import { html } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { brief, briefKnoppen } from '../components/brief.js';
import { icon } from '../components/icon.js';

export const laad = async ({ id }, signal) => (await call('advies_brief', { path: { id }, signal })).data;

export const toon = (data) => html`<div class="bladzijde">
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/adviezen/${data.id}">${icon('arrow-left')}<span>${t('brief.naar_advies')}</span></a></p>
  ${brief(data)}${briefKnoppen('advies_brief', data.id)}</div>`;
