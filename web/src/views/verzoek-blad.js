// SPDX-License-Identifier: EUPL-1.2
// A code for the begeleider to hand over: a sheet to print or read out, in the language of the inwoner. It is in memory only, and once.
import { html, nothing } from '../html.js';
import { sessie } from '../store.js';
import { BRON, TALEN } from '../taal.js';
import { tekstenIn } from '../texts/laad.js';
import { t, zegIn } from '../texts/nl.js';
import { button, linkButton } from '../components/button.js';
import { notice } from '../components/notice.js';
import { eigenOrganisatie } from '../components/bereikbaar.js';
import { codeKnoppen, codekaart } from '../components/codekaart.js';
import { laatsteDagOpBlad } from './verzoek-laatste-dag.js';
import { wieZijnWij } from './verzoek-wie.js';

let blad = null;

/** {code, id, kenmerk, taal, laatsteDagBezwaar}: what the next page shows; there need not be a last day. */
export const geefBlad = (nieuw) => { blad = nieuw; };

export const laad = async () => blad && { ...blad, ander: await tekstenIn(blad.taal) };

const vel = (data, knoppen) => html`${wieZijnWij(sessie.value.organisatie.naam)}
  ${codekaart({ ...data, kop: t('blad.code'), uitleg: t('blad.bewaar'), wie: eigenOrganisatie(), knoppen: html`<span lang=${BRON.taal} class="knoppen">${knoppen}</span>` })}
  <ol class="straks"><li>${t('blad.ga', { adres: `${location.host}/volgen` })}</li><li>${t('blad.typ')}</li><li>${t('blad.lees')}</li></ol>
  ${laatsteDagOpBlad(data.laatsteDagBezwaar)}`;

/* Who was invited did not say yet which language they read. */
async function inTaal(taal, data, again) {
  await again({ ...data, ander: await tekstenIn(taal) });
  document.getElementById('code-kop')?.focus();
}

const anders = (data, again) => TALEN.filter((een) => een !== data.ander.language)
  .map(({ taal, naam }) => button(t('blad.in', { taal: naam }), { kind: 'stil', click: () => inTaal(taal, data, again) }));

const metBlad = (data, again, { language } = data.ander, knoppen = codeKnoppen(data.code)) => html`<p class="inleiding niet-op-papier">${t('blad.uitleg')}
    ${language === BRON ? nothing : t('blad.taal', { taal: language.naam })}</p>
  <div class="blad" lang=${language.taal} dir=${language.dir}>${zegIn(data.ander, () => vel(data, knoppen))}</div>
  <div class="knoppen">${linkButton(t('blad.klaar'), `/verzoeken/${data.id}`)}${anders(data, again)}</div>`;

export const toon = (data, again) => html`<div class="bladzijde bladzijde--smal ontvangen"><h1 class="utrecht-heading-1 niet-op-papier">${t('blad.kop')}</h1>
  ${data ? metBlad(data, again) : html`${notice('info', t('blad.weg'))}<div class="knoppen">${linkButton(t('begeleid.terug'), '/verzoeken')}</div>`}</div>`;
