// SPDX-License-Identifier: EUPL-1.2
// Something a colleague wants known without a name.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';
import { notice } from '../components/notice.js';

export const laad = () => ({ klaar: false });

const klaar = () => html`<div class="bladzijde bladzijde--smal">${icon('circle-check', 'groot')}
  <h1 class="utrecht-heading-1">${t('signaal.klaar.kop')}</h1><p class="inleiding">${t('signaal.klaar.uitleg')}</p>
  <div class="knoppen">${linkButton(t('nieuw.klaar.werk'), '/werk')}</div></div>`;

export const toon = (data, again) => (data.klaar ? klaar() : html`<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('signaal.kop')}</h1>
  <p class="inleiding">${t('signaal.inleiding')}</p>
  ${notice('info', t('signaal.let_op'), html`<p>${t('signaal.let_op.uitleg')} <a class="utrecht-link" href="/meldingen/nieuw">${t('signaal.liever')}</a></p>`)}
  ${formulier('signaal_maak', {
    concept: false, knop: t('signaal.knop'), velden: [{ naam: 'regel', soort: 'text' }, { naam: 'tekst', regels: 6 }],
    verstuur: (body) => call('signaal_maak', { body }), klaar: () => again({ klaar: true }),
  })}</div>`);
