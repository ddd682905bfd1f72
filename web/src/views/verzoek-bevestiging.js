// SPDX-License-Identifier: EUPL-1.2
// What was agreed, as the letter that the inwoner and the partij read too.
import { html } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { brief, briefKnoppen } from '../components/brief.js';
import { icon } from '../components/icon.js';

export const laad = async ({ id }, signal) => (await call('verzoek_bevestiging', { path: { id }, signal })).data;

export const toon = (data) => html`<div class="bladzijde">
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/verzoeken/${data.id}">${icon('arrow-left')}<span>${t('afspraken.naar_verzoek')}</span></a></p>
  ${brief(data)}${briefKnoppen('verzoek_bevestiging', data.id)}</div>`;
