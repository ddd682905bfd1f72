// SPDX-License-Identifier: EUPL-1.2
// The coordinator chooses a team; afterwards the answers, and who comes in the place of whom.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { notice, written } from '../components/notice.js';
import { misschien, stukKop } from './werkblad.js';
import { kiezer } from './team-keuze.js';
import { leden } from './team-leden.js';

export async function laad({ id }, signal) {
  const path = { id };
  const melding = await call('melding_lees', { path, signal });
  const [voorstel, team] = await Promise.all([
    call('teamvoorstel_lees', { path, signal }), misschien('team_lees', { id: melding.data.teamId }, signal),
  ]);
  const keuze = { leden: [], trekker: null };
  return { melding: melding.data, version: melding.version, kandidaten: voorstel.data.kandidaten, team, keuze };
}

const verhaal = ({ welkeRegel, waaromHinderlijk, klantgroep }) => html`<details class="team__verhaal"><summary>${t('team.waarover')}</summary>
  <h2 class="utrecht-heading-3">${welkeRegel}</h2>${written(waaromHinderlijk)}
  ${klantgroep ? html`<p>${t('team.voor_wie', { groep: klantgroep })}</p>` : nothing}</details>`;

const nogNiet = () => notice('info', t('team.nog_niet.kop'), html`<p>${t('team.nog_niet')}</p>`);

export function toon(data, again) {
  const { melding, team } = data;
  const kan = melding.acties.includes('maak_team');
  return html`<div class="bladzijde">
    ${stukKop(team ? t('team.kop.gevraagd') : t('team.kop'), melding)}${verhaal(melding)}
    ${team ? leden(data, again) : kan ? kiezer(data, again) : nogNiet()}</div>`;
}
