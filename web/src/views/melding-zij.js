// SPDX-License-Identifier: EUPL-1.2
// Beside the story: where the melding is, the six weeks with their calculation, and who is in the team.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag, zegKort } from '../tijd.js';
import { deadline, pausedDeadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { written } from '../components/notice.js';
import { stepper } from '../components/stepper.js';
import { uitstel } from './melding-tussenbericht.js';
import { wegVan } from './melding-weg.js';

const deel = (naam, inhoud) => html`<section class="melding-deel" aria-labelledby="zij-${naam}"><h2 class="utrecht-heading-3" id="zij-${naam}">${t(`melding.${naam}`)}</h2>${inhoud}</section>`;

function weg({ data, items, volgende }) {
  const { stappen, nu } = wegVan(data.status, items, !volgende);
  const teken = (stap) => ({ label: t(`melding.weg.${stap.naam}`), note: stap.op && zegKort(stap.op), buiten: stap.buiten, over: stap.overgeslagen });
  return deel('weg', stepper(stappen.map(teken), nu, t('melding.weg')));
}

function stand({ data, termijn }) {
  if (termijn.gestoptOp) return html`<p class="termijn termijn--pauze">${icon('circle-check')}<span>${t('melding.klok.gestopt', { dag: zegDag(termijn.gestoptOp) })}</span></p>`;
  return html`${data.status === 'wacht_op_melder' ? pausedDeadline(t('melding.klok.pauze')) : nothing}${deadline(termijn.uiterlijkOp, { stand: data.termijnstand })}`;
}

const regel = (one) => html`<li><span class="reken__dag">${one.op ? html`<time datetime=${one.op}>${zegKort(one.op)}</time>` : nothing}</span>
  <span>${one.wat}${one.dagen ? html` <strong class="getal">${t('melding.klok.dagen', { aantal: one.dagen })}</strong>` : nothing}</span></li>`;

/** How the six weeks were counted, line by line. */
export const berekening = (termijn) => html`<details class="reken"><summary>${t('melding.klok.berekening')}</summary><ol>${termijn.berekening.map(regel)}</ol></details>`;

const klok = (alles) => (alles.termijn.startOp ? deel('klok', html`${stand(alles)}${berekening(alles.termijn)}${uitstel(alles)}`) : nothing);

const LID = { geaccepteerd: 'user-check', uitgenodigd: 'mail', afgerond: 'user-check' };
const doetMee = ({ status }) => status in LID;

const lid = (one) => html`<li class="melding-lid">${icon(LID[one.status])}<span>${one.gebruiker.naam}
  <span class="stil">${[one.trekker ? t('melding.trekker') : '', one.status === 'uitgenodigd' ? t('melding.uitgenodigd') : ''].filter(Boolean).join(', ')}</span></span></li>`;

/* What somebody left behind for the team stands open; who else was asked is folded away. */
const achtergelaten = (one) => html`<div class="overdracht"><p class="stil klein">${t('melding.team.overdracht', { naam: one.gebruiker.naam, dag: zegDag(one.beeindigdOp) })}</p>${written(one.overdracht)}</div>`;

const eerder = (leden) => (leden.length ? html`<details class="reken"><summary>${t('melding.team.eerder')}</summary><ul>${leden.map((one) => html`<li>${one.gebruiker.naam}
  <span class="stil klein blok-regel">${[t(`team.lid.${one.status}`), one.beeindigdOp && t('team.tot', { dag: zegDag(one.beeindigdOp) })].filter(Boolean).join('. ')}</span></li>`)}</ul></details>` : nothing);

const team = ({ data, team: t1 }) => (t1 ? deel('team', html`<ul class="melding-leden">${t1.leden.filter(doetMee).map(lid)}</ul>
  ${t1.leden.filter((one) => one.overdracht).map(achtergelaten)}${eerder(t1.leden.filter((one) => !doetMee(one)))}
  ${t1.acties.includes('voeg_lid_toe') ? html`<p><a class="utrecht-link" href="/meldingen/${data.id}/team">${t('melding.team.open')}</a></p>` : nothing}
  ${t1.acties.includes('plan_overleg') ? html`<p><a class="utrecht-link" href="/teams/${t1.id}/overleggen">${t('overleg.kop')}</a></p>` : nothing}`) : nothing);

/** The right side, below the next step. */
export const zij = (alles) => html`${weg(alles)}${klok(alles)}${team(alles)}`;
