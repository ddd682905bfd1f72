// SPDX-License-Identifier: EUPL-1.2
// An address of a team leads to the place where somebody does something with it. Only whoever decides stays
// here: for the question whether a team of two is enough.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { written } from '../components/notice.js';
import { naarWerk } from './naar-werk.js';

/** A coordinator adds people on the screen of the team; everybody else answers at the melding. */
export async function laad({ id }, signal) {
  const { data } = await call('team_lees', { path: { id }, signal });
  if (data.acties.includes('geef_toestemming')) return data;
  const vult = data.acties.includes('voeg_lid_toe') && !data.acties.includes('antwoord');
  await navigate(`/meldingen/${data.meldingId}${vult ? '/team' : ''}`, { replace: true });
  return null;
}

const lid = ({ gebruiker, trekker }) => html`<li>${gebruiker.naam}${trekker ? html` <span class="stil">${t('team.trekker')}</span>` : nothing}</li>`;

const vraag = (team) => html`<div class="bladzijde bladzijde--smal">
  <header class="stukkop"><p><a class="terug utrecht-link" href="/meldingen/${team.meldingId}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: team.kenmerk }))}</span></a></p>
    <h1 class="utrecht-heading-1">${t('team.twee.kop')}</h1></header>
  <p>${t('team.twee.uitleg')}</p>
  <section class="deel"><h2 class="utrecht-heading-3">${t('team.twee.wie')}</h2><ul class="grenzen">${team.leden.filter(({ status }) => status === 'geaccepteerd').map(lid)}</ul></section>
  <section class="deel"><h2 class="utrecht-heading-3">${t('team.twee.waarom')}</h2>${written(team.toestemming.reden)}</section>
  <section class="kaart">${formulier('teamtoestemming_geef', {
    sleutel: team.id, version: team.versie, zonderUitleg: true, knop: t('team.twee.knop'), gedaan: t('team.twee.gedaan'),
    velden: [{ naam: 'akkoord', soort: 'radio' }, { naam: 'toelichting', regels: 3 }],
    controleer: ({ akkoord, toelichting }) => (akkoord === false && !toelichting ? { toelichting: t('team.twee.waarom_niet') } : null),
    verstuur: (body, o) => call('teamtoestemming_geef', { path: { id: team.id }, body, ...o }), klaar: () => naarWerk(t('team.twee.gedaan')),
  })}</section></div>`;

export const toon = (team) => (team ? vraag(team) : html``);
