// SPDX-License-Identifier: EUPL-1.2
// The one message that asks the melder for more days: asking it, answering it, and what became of it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { leeshulp } from '../components/leeshulp.js';
import { written } from '../components/notice.js';

const verstuur = (operatie, { data }) => (body, o) => call(operatie, { path: { id: data.id }, body, key: o.key });

/** For whoever decides and the coordinator: how many days, and why. */
export const vraagUitstel = (gewoon, alles) => formulier('tussenbericht_maak', {
  ...gewoon, verstuur: verstuur('tussenbericht_maak', alles),
  velden: [{ naam: 'dagen', uitleg: t('uitstel.hoogstens', { aantal: alles.termijn.uitstelTeVragen }) }, { naam: 'motivering', regels: 4, onder: leeshulp }],
});

/** For the melder: yes or no, both are fine. */
export const geefUitstel = (gewoon, alles) => formulier('tussenbericht_antwoord', {
  ...gewoon, velden: [{ naam: 'akkoord', soort: 'radio', opties: [{ value: true, label: t('uitstel.ja') }, { value: false, label: t('uitstel.nee') }] }], verstuur: verstuur('tussenbericht_antwoord', alles),
});

const naam = (een) => een.door?.naam ?? t('uitstel.iemand');

/** Who asks for how many days, and why. */
export const hetBericht = ({ termijn: { tussenbericht: een } }) => html`<p>${t('uitstel.gevraagd', { naam: naam(een), aantal: een.dagen })}</p>
  <div class="stap-nu__vraag">${written(een.motivering)}</div>`;

const uitkomst = (een, termijn) => {
  if (een.akkoord !== null) return t(een.akkoord ? 'uitstel.gegeven' : 'uitstel.geweigerd', { dag: zegDag(een.beantwoordOp), aantal: een.dagen });
  return t(termijn.gestoptOp || termijn.nogDagen < 0 ? 'uitstel.voorbij' : 'uitstel.wacht');
};

/** Beside the clock: that it was asked, why, and what was said. */
export const uitstel = ({ termijn }) => (termijn.tussenbericht ? html`<details class="reken"><summary>${t('uitstel.kop', { aantal: termijn.tussenbericht.dagen })}</summary>
  ${written(termijn.tussenbericht.motivering)}<p class="stil klein">${t('uitstel.van', { naam: naam(termijn.tussenbericht), dag: zegDag(termijn.tussenbericht.op) })}
  ${uitkomst(termijn.tussenbericht, termijn)}</p></details>` : nothing);
