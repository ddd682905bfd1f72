// SPDX-License-Identifier: EUPL-1.2
// Afspraken, what both sides said to a proposal, and what was said about keeping them. `kant` is who reads: burger,
// partij or staf; it chooses the words ("u", "de gemeente").
import { html, nothing, repeat } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag, zegNabij } from '../tijd.js';
import { badge } from './badge.js';
import { written } from './notice.js';

const wie = (kant, van) => t(`afspraken.${kant}.${van === 'gemeente' ? 'partij' : van}`);

const STAND = { gedaan: ['loopt', 'check'], nagekomen: ['goed', 'circle-check'], niet_nagekomen: ['let-op', 'alert-triangle'] };

/* What was said last: "Nagekomen, zegt u, vandaag". */
const stand = (een, kant) => (een ? html`<div class="afspraak__stand"><p>${badge(t(`afspraken.stand.${een.stand}`), ...STAND[een.stand])}
  <span class="stil">${t('afspraken.zegt', { wie: wie(kant, een.van).toLowerCase(), dag: zegNabij(een.op) })}</span></p>${een.toelichting ? written(een.toelichting) : nothing}</div>` : nothing);

const kop = (een, kant) => html`<p class="afspraak__kop"><strong>${t(`afspraken.${kant}.doet.${een.wie}`)}</strong>${
  een.wanneer ? html` <span class="stil">${t('afspraken.uiterlijk', { dag: zegDag(een.wanneer) })}</span>` : nothing}</p>`;

/** The afspraken as a numbered list; `onder(afspraak)` stands under each. */
export const afsprakenLijst = (lijst, kant, onder = () => nothing) => html`<ol class="afspraken">${repeat(lijst, (een) => `${een.id}${een.gedaan?.op}${een.oordeel?.op}`, (een) => html`
  <li class="afspraak">${kop(een, kant)}${written(een.tekst)}${stand(een.gedaan, kant)}${stand(een.oordeel, kant)}${onder(een)}</li>`)}</ol>`;

/** What was answered to a proposal, by whom and in which words. */
export const antwoorden = (ronde, kant) => html`<ul class="berichten">${ronde.bevestigingen.map((een) => html`
  <li class="berichtje ${een.van === 'inwoner' ? 'berichtje--inwoner' : ''}"><p class="berichtje__wie">${t(een.akkoord ? 'afspraken.zei_ja' : 'afspraken.zei_nee', { wie: wie(kant, een.van) })}
    <span class="stil">${zegNabij(een.op)}</span></p>${written(een.tekst)}</li>`)}</ul>`;

const eerder = (ronde, kant) => html`<section class="afspraak__ronde"><p class="tussenkop">${t('afspraken.ronde', { nummer: ronde.nummer, dag: zegDag(ronde.begonnenOp) })}</p>
  <p>${t(`afspraken.uitkomst.${ronde.uitkomst}`)}</p>${afsprakenLijst(ronde.afspraken, kant)}${antwoorden(ronde, kant)}</section>`;

/** The proposal that lies there, or the one that both agreed to and that still stands; null when there is none. */
export function rondeNu({ rondes: [laatste], afspraken, acties }) {
  const staat = laatste?.uitkomst === 'eens' && afspraken.length > 0 && !acties.includes('maak');
  return laatste && (!laatste.uitkomst || staat) ? laatste : null;
}

/** Proposals of before, folded away. */
export function eerdereRondes(deel, kant) {
  const nu = rondeNu(deel);
  const voorbij = deel.rondes.filter((een) => een !== nu);
  return voorbij.length ? html`<details class="plooi"><summary>${t('afspraken.eerder', { aantal: voorbij.length })}</summary>${voorbij.map((een) => eerder(een, kant))}</details>` : nothing;
}

/** Who of the two has not answered yet, in a sentence; nothing once the round ended. */
export const wachtOp = (ronde, kant) => (ronde.uitkomst ? nothing : html`${['inwoner', 'partij'].map((van) => html`<p>${
  t(ronde.geantwoord.includes(van) ? 'afspraken.antwoordde' : 'afspraken.antwoordde_niet', { wie: wie(kant, van) })}</p>`)}`);
