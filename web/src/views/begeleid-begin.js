// SPDX-License-Identifier: EUPL-1.2
// The beginning of a verzoek, for its begeleider: an inwoner to invite, whether what was written down is right, and
// what has to be seen or passed on: a mandate, a klacht, the date of a letter.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { facts, nextStep, notice, written } from '../components/notice.js';
import { eerder } from './toevertrouwd-waarde.js';
import { geefBlad } from './verzoek-blad.js';
import { opnieuw, stapKnop } from './werkblad.js';

const gelezen = new WeakMap();

/* Both parts read the same answer, asked once. */
function laad(heel, signal) {
  if (!gelezen.has(heel)) gelezen.set(heel, call('verzoek_begin_lees', { path: { id: heel.verzoek.id }, signal }).then(({ data }) => data));
  return gelezen.get(heel);
}

const maakCode = ({ verzoek }, soort) => formulier('verzoek_code_maak', {
  schema: 'BerichtNieuw', sleutel: `${verzoek.id}code`, velden: [], concept: false, zonderUitleg: true, soort, knop: t('uitnodigen.code'),
  verstuur: (_, { key }) => call('verzoek_code_maak', { path: { id: verzoek.id }, key }),
  klaar: ({ data }) => { geefBlad({ ...data, id: verzoek.id, kenmerk: verzoek.kenmerk, taal: verzoek.taal }); navigate('/verzoeken/code'); },
});

const zeker = () => confirmDialog({ title: t('uitnodigen.nee.kop'), text: t('uitnodigen.nee.uitleg'), yes: t('uitnodigen.nee.ja'), danger: true });

const zegtNee = (heel, again) => stapKnop('verzoek_stap', 'weiger', {
  path: { id: heel.verzoek.id }, sleutel: heel.verzoek.id, version: heel.version, soort: 'gewoon', vooraf: zeker, again,
  knop: t('uitnodigen.nee'), gedaan: t('uitnodigen.nee.gedaan'),
});

const uitnodigen = (heel, begin, again) => nextStep(t('uitnodigen.kop'), html`${maakCode(heel, 'primair')}${zegtNee(heel, again)}`,
  html`<p>${t('uitnodigen.wie', { naam: begin.gevraagdDoor, gemeente: heel.verzoek.gemeente })}</p><p>${t('uitnodigen.uitleg')}</p>`);

const opname = (heel, { kanaal, opname: { stand, anders, op }, magCodeGeven }) => html`<section class="deel">
  <h2 class="utrecht-heading-2">${t('genoteerd.kop', { kanaal: t(`genoteerd.${kanaal}`) })}</h2>
  ${stand === 'klopt' ? notice('ok', t('genoteerd.klopt', { dag: zegDag(op) })) : nothing}
  ${stand === 'anders' ? notice('warning', t('genoteerd.anders', { dag: zegDag(op) }), written(anders)) : nothing}
  ${stand === 'gevraagd' ? html`<p>${t('genoteerd.gevraagd')}</p>` : nothing}
  ${magCodeGeven ? html`${maakCode(heel, 'gewoon')}<p class="stil">${t('genoteerd.code')}</p>` : nothing}</section>`;

/* To do before this is closed, and after it as well: the inwoner counts on it. */
const klachtOpen = ({ verzoek }, { klacht: k }) => (k?.antwoord !== 'ja' || k.doorgegevenOp ? nothing : notice('warning', t('ook_klacht.open'),
  html`<p>${t('ook_klacht.open.uitleg', { dag: zegDag(k.op) })} ${t(verzoek.fase === 'afgerond' ? 'ook_klacht.open.na' : 'ook_klacht.open.eerst')}</p>
    <div class="knoppen">${linkButton(t('ook_klacht.open.knop'), '#klacht-kop')}</div>`));

function toonHoofd(heel, begin, again) {
  if (heel.verzoek.status === 'inwoner_uitgenodigd') return uitnodigen(heel, begin, again);
  return html`${klachtOpen(heel, begin)}${begin.opname ? opname(heel, begin) : nothing}`;
}

export const uitnodigDeel = { plaats: 'hoofd', laad, toon: toonHoofd };

const legVast = (heel, wat, again) => html`<details class="plooi"><summary>${t(`vastleggen.${wat}`)}</summary>
  <p class="stil">${t(`vastleggen.${wat}.uitleg`)}</p>
  ${formulier('verzoek_leg_vast', {
    sleutel: `${heel.verzoek.id}${wat}`, vast: { wat }, velden: [{ naam: 'op', label: t(`vastleggen.${wat}.op`) }], zonderUitleg: true, concept: false,
    begin: wat === 'brief_gedateerd' ? {} : { op: vandaag() }, soort: 'gewoon', knop: t('vastleggen.knop'), gedaan: t('vastleggen.gedaan'),
    verstuur: (body, { key }) => call('verzoek_leg_vast', { path: { id: heel.verzoek.id }, body, key }), klaar: () => opnieuw(again),
  })}</details>`;

const machtiging = (heel, begin, again) => html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('machtiging.kop')}</h2>
  <p>${t(`machtiging.${begin.hoedanigheid}`)}</p>
  ${!begin.machtigingNodig ? html`<p class="stil">${t('machtiging.niet_nodig')}</p>` : begin.machtigingGezienOp
    ? html`<p>${t('machtiging.gezien', { dag: zegDag(begin.machtigingGezienOp), naam: begin.machtigingGezienDoor })}</p>`
    : html`<p>${t('machtiging.nodig')}</p>${legVast(heel, 'machtiging_gezien', again)}`}</section>`;

const klacht = (heel, { klacht: k }, again) => html`<section class="zijdeel"><h2 class="utrecht-heading-3" id="klacht-kop" tabindex="-1">${t('ook_klacht.kop')}</h2>
  <p>${t(`ook_klacht.${k.antwoord}`, { dag: zegDag(k.op) })}</p>
  ${k.antwoord !== 'ja' ? nothing : html`${facts([[t('ook_klacht.doorgegeven'), k.doorgegevenOp && zegDag(k.doorgegevenOp)], [t('ook_klacht.zes'), zegDag(k.uiterlijkOp)],
    [t('ook_klacht.tien'), zegDag(k.metCommissieOp)], [t('ook_klacht.vier'), zegDag(k.verdaagdTot)]])}
    ${k.doorgegevenOp ? nothing : html`<p>${t('ook_klacht.geef_door')}</p>${legVast(heel, 'klacht_doorgegeven', again)}`}`}</section>`;

const datum = (heel, begin, again) => html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('brief_datum.kop')}</h2>
  <p>${t('brief_datum.uitleg')}</p>${legVast(heel, 'brief_gedateerd', again)}</section>`;

const veranderd = ({ procedureEerder }) => html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('brief_datum.veranderd')}</h2>${eerder(procedureEerder)}</section>`;

const toonZij = (heel, begin, again) => html`${begin.hoedanigheid ? machtiging(heel, begin, again) : nothing}
  ${begin.klacht ? klacht(heel, begin, again) : nothing}
  ${begin.procedure && !begin.procedure.besluitVan ? datum(heel, begin, again) : nothing}${begin.procedureEerder.length ? veranderd(begin) : nothing}`;

export const vastlegDeel = { plaats: 'zij', laad, toon: toonZij };
