// SPDX-License-Identifier: EUPL-1.2
// The beginning of a verzoek, for who follows it: go on writing, say yes or no to an invitation, say whether what a
// begeleider wrote down is right; the last day for bezwaar or beroep; and whether this is a klacht too.
import { html, nothing } from '../html.js';
import { Problem } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { button } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { announce } from '../components/live-region.js';
import { facts, nextStep, notice, written } from '../components/notice.js';
import { gooiMeeWeg, hervat, verschilt } from '../verzoekconcept.js';
import { alsVolger, vergeet } from '../volgtoegang.js';
import { laatsteDag } from './verzoek-laatste-dag.js';
import { procedureVraag } from './volgen-procedure.js';

const gelezen = new WeakMap();

/* Both parts read the same answer, asked once. */
function laad(verzoek, signal) {
  if (!gelezen.has(verzoek)) gelezen.set(verzoek, alsVolger('volgbegin_lees', { signal }));
  return gelezen.get(verzoek);
}

/* After an act the part is gone or says something else; the heading above it stays. */
async function klaar(again) {
  await again();
  document.querySelector('main h1')?.focus();
}

function verder({ data, version }, eigen = false) {
  hervat(data, version, eigen);
  navigate('/verzoek?stap=verder');
}

/* Kept from another device meanwhile: both are offered, nothing is lost unseen. */
const schrijfVerder = (deel) => nextStep(t('begin.concept'), html`${button(t('begin.concept.knop'), { kind: 'primair', click: () => verder(deel) })}
    ${verschilt(deel.data) ? button(t('begin.concept.hier'), { click: () => verder(deel, true) }) : nothing}`,
html`<p>${t('begin.concept.uitleg', { dag: zegDag(deel.data.bewaardTot) })}</p>${verschilt(deel.data) ? html`<p>${t('begin.concept.verschilt')}</p>` : nothing}`);

async function weiger(version, again) {
  const yes = await confirmDialog({ title: t('begin.nee.kop'), text: t('begin.nee.uitleg'), yes: t('begin.nee.ja') });
  if (!yes) return;
  try {
    const antwoord = await alsVolger('volgverzoek_stap', { body: { actie: 'weiger' }, version });
    if (antwoord) { gooiMeeWeg(); vergeet(); announce(t('begin.geweigerd')); } // the code opens nothing any more: this answer is the last page
    await klaar(() => again(antwoord && { ...antwoord, delen: [] }));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    await klaar(again);
  }
}

const uitnodiging = ({ data: verzoek, version }, deel, again) => html`
  <p class="inleiding">${t('begin.uitnodiging', { wie: deel.data.gevraagdDoor, gemeente: verzoek.gemeente })}</p>
  <ul class="straks"><li>${t('begin.uitnodiging.vrij')}</li><li>${t('begin.uitnodiging.gewist')}</li><li>${t('begin.uitnodiging.hoort')}</li></ul>
  <div class="knoppen">${button(deel.data.concept ? t('begin.concept.knop') : t('begin.ja'), { kind: 'primair', click: () => verder(deel) })}
    ${button(t('begin.nee'), { click: () => weiger(version, again) })}</div>`;

const opname = (verzoek, again) => html`<section class="kaart" aria-labelledby="opname-kop"><h2 class="utrecht-heading-3" id="opname-kop">${t('begin.opname')}</h2>
  <p>${t('begin.opname.uitleg')}</p>
  <details class="hulp"><summary>${t('begin.opname.lees')}</summary><h3>${t('veld.watGebeurde')}</h3>${written(verzoek.data.watGebeurde)}<h3>${t('veld.wens')}</h3>${written(verzoek.data.wens)}</details>
  ${formulier('volgopname_antwoord', {
    sleutel: verzoek.data.kenmerk, zonderUitleg: true, knop: t('begin.opname.knop'), gedaan: t('begin.opname.gedaan'), concept: false,
    velden: [{ naam: 'klopt', soort: 'radio', opties: [true, false].map((value) => ({ value, label: t(`begin.opname.${value}`) })) }, { naam: 'anders', verplicht: true, regels: 5, als: (body) => body.klopt === false }],
    verstuur: (body, { key }) => alsVolger('volgopname_antwoord', { body, key }), klaar: () => klaar(again),
  })}</section>`;

/* Ended for us before anybody wrote down that the gemeente has it: what is so, and what the inwoner can do. */
const klachtLigt = ({ data }, { antwoord, op, doorgegevenOp }) => (antwoord !== 'ja' || doorgegevenOp ? nothing : notice('warning', t('begin.klacht.ligt'),
  html`<p>${t('begin.klacht.ligt.zei', { dag: zegDag(op) })} ${t('begin.klacht.ligt.uitleg', { organisatie: data.afstemmingsorganisatie })}</p>
    <p>${t('begin.klacht.ligt.zelf')} ${data.watGebeurde === null ? nothing : t('begin.klacht.ligt.papier', { kop: t('afspraken.pakket') })}</p>`));

/* What waits for nobody. */
const naHetEinde = (verzoek, { procedure, klacht }) => html`${procedure?.laatsteDag >= vandaag() ? laatsteDag(procedure) : nothing}${klacht ? klachtLigt(verzoek, klacht) : nothing}`;

function toonVraag(verzoek, deel, again) {
  const { data } = deel;
  if (verzoek.data.status === 'concept') return schrijfVerder(deel);
  if (verzoek.data.status === 'inwoner_uitgenodigd') return uitnodiging(verzoek, deel, again);
  if (verzoek.data.fase === 'afgerond') return naHetEinde(verzoek, data);
  return html`${data.opname?.stand === 'gevraagd' ? opname(verzoek, again) : nothing}
    ${laatsteDag(data.procedure)}${data.procedure ? procedureVraag(verzoek, data, () => klaar(again)) : nothing}`;
}

export const vraagDeel = { plaats: 'doen', laad, toon: toonVraag };

/* Awb 9:11. A day is only certain when the gemeente has the klacht. */
const termijnen = ({ doorgegevenOp, vanaf, uiterlijkOp, verdaagdTot, metCommissieOp }) => html`
  <p>${t(doorgegevenOp ? 'begin.klacht.vanaf' : 'begin.klacht.als', { dag: zegDag(vanaf) })}</p>
  ${facts([[t('begin.klacht.zes'), zegDag(uiterlijkOp)], [t('begin.klacht.tien'), zegDag(metCommissieOp)], [t('begin.klacht.vier'), zegDag(verdaagdTot)]])}`;

const kiesKlacht = (verzoek, opties, again) => formulier('volgklacht_zet', {
  sleutel: `${verzoek.data.kenmerk}klacht`, zonderUitleg: true, concept: false, soort: 'gewoon', knop: t('begin.klacht.knop'), gedaan: t('begin.klacht.gedaan'),
  velden: [{ naam: 'klacht', soort: 'radio', opties: opties.map((value) => ({ value, label: t(`keuze.klacht.${value}`) })) }],
  verstuur: (body, { key }) => alsVolger('volgklacht_zet', { body, key }), klaar: () => klaar(again),
});

const welKlacht = (klacht, voorbij) => html`<p>${t('begin.klacht.ja', { dag: zegDag(klacht.op) })} ${
  klacht.doorgegevenOp || voorbij ? nothing : t('begin.klacht.straks')}</p>${termijnen(klacht)}`;

function toonKlacht(verzoek, { data: { klacht, procedure } }, again) {
  const vooraf = ['concept', 'inwoner_uitgenodigd'].includes(verzoek.data.status);
  const voorbij = verzoek.data.fase === 'afgerond'; // for us; what the gemeente must answer goes on
  const wel = klacht?.antwoord === 'ja';
  if (vooraf || (voorbij && !wel) || (!klacht && procedure && procedure.soort !== 'weet_niet')) return nothing;
  return html`<section class="blok"><h2 class="utrecht-heading-2">${t('begin.klacht')}</h2>
    ${wel ? welKlacht(klacht, voorbij) : notice('info', t('begin.klacht.kan'), html`<p>${t('uitleg.klacht')}</p>`)}
    ${klacht?.doorgegevenOp ? nothing : html`<details class="hulp"><summary>${t('begin.klacht.wijzig')}</summary>${kiesKlacht(verzoek, wel ? ['nee'] : ['ja'], again)}</details>`}</section>`;
}

/* Nothing ran when it was asked; a letter may have come since. */
const toonProcedure = (verzoek, { data }, again) => (data.procedure || !data.lopendeProcedure || verzoek.data.fase === 'afgerond' ? nothing
  : html`<section class="blok"><h2 class="utrecht-heading-2">${t('procedure.kop')}</h2><p>${t('procedure.uitleg')}</p>${procedureVraag(verzoek, data, () => klaar(again))}</section>`);

export const klachtDeel = { plaats: 'zelf', laad, toon: toonKlacht };
export const procedureDeel = { plaats: 'zelf', laad, toon: toonProcedure };
