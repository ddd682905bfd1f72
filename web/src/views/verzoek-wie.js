// SPDX-License-Identifier: EUPL-1.2
// On every page of a verzoek, on paper too: we are not the gemeente.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { icon } from '../components/icon.js';

/** organisatie: the afstemmingsorganisatie, when it is known already. */
export const wieZijnWij = (organisatie) => html`<p class="wie-zijn-wij">${icon('heart-handshake')}<span>${
  organisatie ? t('gemeente.wie', { organisatie }) : t('verzoek.wie')}</span></p>`;
