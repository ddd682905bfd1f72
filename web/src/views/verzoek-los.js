// SPDX-License-Identifier: EUPL-1.2
// The band over every screen of a begeleider: nobody may take it for a screen of the gemeente.
import { html } from '../html.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { icon } from '../components/icon.js';

/** "Samenspraak: los van de gemeente." */
export const samenspraak = () => html`<p class="los__band"><span class="los__binnen">${icon('heart-handshake')}<span><strong>${
  t('los.kop', { naam: sessie.value.organisatie.naam })}</strong> ${t('los.uitleg')}</span></span></p>`;
