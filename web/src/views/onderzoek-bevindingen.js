// SPDX-License-Identifier: EUPL-1.2
// What the team found: goal of the rule, goal test, cause, verdict on the suggestion. Saves itself.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { facts, written } from '../components/notice.js';
import { deel } from './werkblad.js';

/** Sends a change of the sheet; only the fields that are in the form. */
export const wijzig = (data) => (body, { version }) => call('onderzoek_wijzig', { path: { id: data.melding.id }, body, version });

const VELDEN = ['doelVanDeRegel', 'doelGediend', 'doelToelichting', 'oorzaak', 'suggestieOordeel', 'suggestieToelichting'];

function blad(data, again) {
  const bewaar = async (body, send) => {
    const result = await wijzig(data)(body, send);
    again({ ...data, onderzoek: result.data, version: result.version });
    return result;
  };
  return formulier('onderzoek_wijzig', {
    sleutel: data.melding.id, version: data.version, begin: data.onderzoek, velden: VELDEN, leeg: null, zonderUitleg: true, knop: false,
    bewaar, verstuur: bewaar, vers: () => call('onderzoek_lees', { path: { id: data.melding.id } }),
  });
}

const keuze = (naam, waarde) => (waarde ? t(`${naam}.${waarde}`) : t('werkblad.nog_leeg'));

const leesbaar = ({ onderzoek }) => html`
  ${deel(t('veld.doelVanDeRegel'), onderzoek.doelVanDeRegel)}
  ${facts([[t('veld.doelGediend'), keuze('doelGediend', onderzoek.doelGediend)], [t('veld.oorzaak'), keuze('oorzaak', onderzoek.oorzaak)],
    [t('veld.suggestieOordeel'), keuze('suggestieOordeel', onderzoek.suggestieOordeel)]])}
  ${deel(t('veld.doelToelichting'), onderzoek.doelToelichting)}${deel(t('veld.suggestieToelichting'), onderzoek.suggestieToelichting)}`;

/** The findings; whoever may not write them reads them. */
export const bevindingen = (data, again) => html`<section class="deel" id="deel-bevindingen">
  <h2 class="utrecht-heading-2">${t('onderzoek.bevindingen')}</h2>
  <div class="aanleiding"><h3 class="tussenkop">${t('onderzoek.suggestie')}</h3>${written(data.melding.suggestie)}</div>
  ${data.onderzoek.acties.includes('wijzig') ? blad(data, again) : leesbaar(data)}</section>`;
