// SPDX-License-Identifier: EUPL-1.2
// After a verzoek was wiped: what that means, and where to go from here.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { wieZijnWij } from './verzoek-wie.js';

export const laad = async () => ({});

export const toon = () => html`<div class="bladzijde bladzijde--smal">${wieZijnWij()}
  <h1 class="utrecht-heading-1">${t('toevertrouwd.gewist.kop')}</h1>
  <p class="inleiding">${t('toevertrouwd.gewist.uitleg')}</p>
  <p>${t('toevertrouwd.gewist.blijft')}</p>
  <p>${linkButton(t('toevertrouwd.gewist.verder'), '/', { kind: 'primair' })}</p></div>`;
