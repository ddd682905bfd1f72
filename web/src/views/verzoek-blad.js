// SPDX-License-Identifier: EUPL-1.2
// A code for the begeleider to hand over: a sheet to print or read out. It is in memory only, and once.
import { html } from '../html.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { notice } from '../components/notice.js';
import { eigenOrganisatie } from '../components/bereikbaar.js';
import { codekaart } from '../components/codekaart.js';
import { laatsteDagOpBlad } from './verzoek-laatste-dag.js';
import { wieZijnWij } from './verzoek-wie.js';

let blad = null;

/** {code, id, kenmerk, laatsteDagBezwaar}: what the next page shows; there need not be a last day. */
export const geefBlad = (nieuw) => { blad = nieuw; };

export const laad = async () => blad;

export const toon = (data) => html`<div class="bladzijde bladzijde--smal ontvangen">${wieZijnWij(sessie.value.organisatie.naam)}
  <h1 class="utrecht-heading-1 niet-op-papier">${t('blad.kop')}</h1>
  ${data ? html`<p class="inleiding niet-op-papier">${t('blad.uitleg')}</p>
    ${codekaart({ ...data, kop: t('blad.code'), uitleg: t('blad.bewaar'), wie: eigenOrganisatie() })}
    <ol class="straks"><li>${t('blad.ga', { adres: `${location.host}/volgen` })}</li><li>${t('blad.typ')}</li><li>${t('blad.lees')}</li></ol>
    ${laatsteDagOpBlad(data.laatsteDagBezwaar)}
    <div class="knoppen">${linkButton(t('blad.klaar'), `/verzoeken/${data.id}`)}</div>`
    : html`${notice('info', t('blad.weg'))}<div class="knoppen">${linkButton(t('begeleid.terug'), '/verzoeken')}</div>`}</div>`;
