// SPDX-License-Identifier: EUPL-1.2
// What the partij is asked about afspraken: yes or no to a proposal, and that its part is done.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { notice } from '../components/notice.js';
import { afsprakenLijst, antwoorden, eerdereRondes, rondeNu, wachtOp } from '../components/afspraken.js';
import { alsVolger } from '../volgtoegang.js';
import { antwoord, naarBrief, zegOver } from './afspraken-antwoord.js';

const laad = async (partij, signal) => (await alsVolger('partijverzoek_afspraken', { signal }))?.data ?? null;

const voorstel = (deel, ronde, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.voorstel')}</h2>
  <p>${t('afspraken.voorstel.uitleg')}</p>${afsprakenLijst(deel.afspraken, 'partij')}
  ${notice('info', t('afspraken.stil'))}<div>${wachtOp(ronde, 'partij')}</div>${antwoorden(ronde, 'partij')}
  ${deel.acties.includes('bevestig') ? antwoord('partijverzoek_bevestig', ronde, t('afspraken.partij.leest'), again) : nothing}</section>`;

const staat = (deel, ronde, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.staat')}</h2>
  ${afsprakenLijst(deel.afspraken, 'partij', (een) => (deel.acties.includes('gedaan') && een.wie === 'gemeente' ? zegOver('partijverzoek_gedaan', een, t('afspraken.gedaan'), again) : nothing))}
  <h3 class="tussenkop">${t('afspraken.zeiden')}</h3>${antwoorden(ronde, 'partij')}${naarBrief(deel, '/volgen/papier/bevestiging')}</section>`;

function toon(partij, deel, again) {
  const ronde = rondeNu(deel);
  const nu = deel.afspraken.length && ronde ? (ronde.uitkomst ? staat : voorstel)(deel, ronde, again) : nothing;
  return html`${nu}${eerdereRondes(deel, 'partij')}`;
}

export const afspraken = { plaats: 'samen', laad, toon };
