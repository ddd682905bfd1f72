// SPDX-License-Identifier: EUPL-1.2
// What the team found: goal of the rule, goal test, cause, verdict on the suggestion; and, when one situation
// is stuck, the omgekeerde toets. Saves itself.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { facts, written } from '../components/notice.js';
import { normen } from '../components/normen.js';
import { deel } from './werkblad.js';

/** Sends a change of the sheet; only the fields that are in the form. */
export const wijzig = (data) => (body, { version }) => call('onderzoek_wijzig', { path: { id: data.melding.id }, body, version });

const VELDEN = ['doelVanDeRegel', 'doelVoorWie', 'doelGediend', 'doelToelichting', 'bijwerkingen', 'oorzaak', 'suggestieOordeel', 'suggestieToelichting'];
const TOETS = ['toetsEffect', 'toetsGrondwaarde', 'toetsGevolgen', 'toetsJuridisch'];

/** A part of the sheet that saves itself; each part is a form of its own. */
export function blad(data, again, velden, deelNaam = '') {
  const bewaar = async (body, send) => {
    const result = await wijzig(data)(body, send);
    again({ ...data, onderzoek: result.data, version: result.version });
    return result;
  };
  return formulier('onderzoek_wijzig', {
    sleutel: `${data.melding.id}${deelNaam}`, version: data.version, begin: data.onderzoek, velden, leeg: null, zonderUitleg: true, knop: false,
    bewaar, verstuur: bewaar, vers: () => call('onderzoek_lees', { path: { id: data.melding.id } }),
  });
}

const keuze = (naam, waarde) => (waarde ? t(`${naam}.${waarde}`) : t('werkblad.nog_leeg'));

const leesbaar = ({ onderzoek }) => html`
  ${deel(t('veld.doelVanDeRegel'), onderzoek.doelVanDeRegel)}${deel(t('veld.doelVoorWie'), onderzoek.doelVoorWie)}
  ${facts([[t('veld.doelGediend'), keuze('doelGediend', onderzoek.doelGediend)], [t('veld.oorzaak'), keuze('oorzaak', onderzoek.oorzaak)],
    [t('veld.suggestieOordeel'), keuze('suggestieOordeel', onderzoek.suggestieOordeel)]])}
  ${deel(t('veld.doelToelichting'), onderzoek.doelToelichting)}${deel(t('veld.bijwerkingen'), onderzoek.bijwerkingen)}${deel(t('veld.suggestieToelichting'), onderzoek.suggestieToelichting)}`;

/** The findings; whoever may not write them reads them. */
export const bevindingen = (data, again) => html`<section class="deel" id="deel-bevindingen">
  <h2 class="utrecht-heading-2">${t('onderzoek.bevindingen')}</h2>
  <div class="aanleiding"><h3 class="tussenkop">${t('onderzoek.suggestie')}</h3>${written(data.melding.suggestie)}</div>
  ${data.onderzoek.acties.includes('wijzig') ? blad(data, again, VELDEN) : leesbaar(data)}</section>`;

const begonnen = ({ onderzoek }) => TOETS.some((naam) => onderzoek[naam]);

/** The omgekeerde toets: what somebody needs first, what the law says last. Only for who needs it. */
export function omgekeerdeToets(data, again) {
  const mag = data.onderzoek.acties.includes('wijzig');
  if (!mag && !begonnen(data)) return nothing;
  return html`<section class="deel" id="deel-toets"><h2 class="utrecht-heading-2">${t('omgekeerde_toets.kop')}</h2>
    ${mag ? html`<details class="plooi" ?open=${begonnen(data)}><summary>${t('omgekeerde_toets.open')}</summary><p class="stil">${t('omgekeerde_toets.uitleg')}</p>${blad(data, again, TOETS, 'toets')}</details>`
      : TOETS.map((naam) => deel(t(`veld.${naam}`), data.onderzoek[naam]))}</section>`;
}

async function zetNormen(data, again, ids) {
  const result = await wijzig(data)({ normen: ids }, { version: data.version });
  again({ ...data, onderzoek: result.data, version: result.version });
}

/** Which norms of decent government are at stake. */
export function behoorlijkheid(data, again) {
  const mag = data.onderzoek.acties.includes('wijzig');
  if (!mag && !data.onderzoek.normen.length) return nothing;
  return html`<section class="deel" id="deel-normen"><h2 class="utrecht-heading-2">${t('norm.kop')}</h2><p class="stil">${t('norm.uitleg')}</p>
    ${normen({ gekozen: data.onderzoek.normen, lijst: data.normen, zet: mag ? (ids) => zetNormen(data, again, ids) : undefined })}</section>`;
}
