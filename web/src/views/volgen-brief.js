// SPDX-License-Identifier: EUPL-1.2
// What who follows takes along on paper: the confirmation, the ways on, papers for a klacht or bezwaar.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { brief, briefKnoppen } from '../components/brief.js';
import { icon } from '../components/icon.js';
import { leesVoorDeel } from '../components/lees-voor.js';
import { alsVolger, volger } from '../volgtoegang.js';
import { wieZijnWij } from './verzoek-wie.js';

const OPERATIE = {
  burger: { bevestiging: 'volgverzoek_bevestiging', routes: 'volgverzoek_routes', pakket: 'volgverzoek_pakket' },
  partij: { bevestiging: 'partijverzoek_bevestiging' },
};

export async function laad({ soort }, signal) {
  const operatie = OPERATIE[volger()?.rol]?.[soort];
  return operatie ? { operatie, brief: (await alsVolger(operatie, { signal }))?.data } : {};
}

const dicht = () => html`<div class="bladzijde bladzijde--smal">${wieZijnWij()}<h1 class="utrecht-heading-1">${t('afspraken.brief.dicht')}</h1>
  <p>${t('afspraken.brief.code')}</p><div class="knoppen">${linkButton(t('volgen.knop'), '/volgen', { kind: 'primair' })}</div></div>`;

export const toon = (data, again, { soort }) => (data.brief ? html`<div class="bladzijde">
  <div class="niet-op-papier">${wieZijnWij(data.brief.organisatie)}</div>
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/volgen">${icon('arrow-left')}<span>${t('afspraken.brief.terug')}</span></a></p>
  ${soort === 'pakket' ? html`<p class="niet-op-papier">${t('afspraken.pakket.zelf')}</p>` : ''}
  ${leesVoorDeel(brief(data.brief))}${briefKnoppen(data.operatie, data.brief.id, undefined, alsVolger)}</div>` : dicht());
