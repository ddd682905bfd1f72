// SPDX-License-Identifier: EUPL-1.2
// What the holder of a right does with it: note a use in half a minute, or propose one for a case.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';
import { facts, written } from '../components/notice.js';
import { stapKnop } from './werkblad.js';

const STATUS = {
  voorgesteld: ['loopt', 'hourglass'], toegestaan: ['goed', 'check'], afgewezen: ['let-op', 'x'], ingetrokken: ['einde', 'arrow-back-up'], vervallen: ['einde', 'flag'],
};

/* Proposals that may still be used: the case is chosen, not typed again. */
const vrij = ({ voorstellen }) => voorstellen.filter((een) => een.status === 'toegestaan' && !een.gebruikt);

const perSituatie = (recht) => recht.gevolg === 'beperkt';

const velden = (recht) => [
  ...(perSituatie(recht) ? [{ naam: 'voorstelId', soort: 'select', verplicht: true, opties: vrij(recht).map((een) => ({ value: een.id, label: een.verwijzing })) }] : []),
  { naam: 'verwijzing', ...(perSituatie(recht) ? { als: () => false } : {}) }, { naam: 'motivering', regels: 3 }, { naam: 'effect', regels: 2 }, 'afgewekenOp',
];

/* The case of the proposal is the case of the use. */
const metZaak = (recht, body) => (body.voorstelId
  ? { ...body, verwijzing: vrij(recht).find((een) => een.id === body.voorstelId).verwijzing }
  : body);

/** Noting a use. */
export const noteer = (recht, again) => html`<section class="kaart niet-op-papier" id="noteer"><h2 class="utrecht-heading-2">${t('recht.noteer')}</h2>
  <p class="stil">${t('recht.noteer.uitleg')}</p>
  ${formulier('afwijking_maak', {
    sleutel: recht.id, begin: { afgewekenOp: vandaag(), voorstelId: vrij(recht)[0]?.id }, leegNaKlaar: true, zonderUitleg: true, knop: t('recht.noteer.knop'), gedaan: t('recht.genoteerd'),
    velden: velden(recht), verstuur: (body, o) => call('afwijking_maak', { path: { id: recht.id }, body: metZaak(recht, body), ...o }),
    klaar: async () => { await again(); document.getElementById('gebruikt').focus(); },
  })}</section>`;

const formulierVoorstel = (recht, again) => formulier('afwijkingsvoorstel_maak', {
  sleutel: recht.id, leegNaKlaar: true, zonderUitleg: true, knop: t('recht.stel_voor.knop'), gedaan: t('recht.voorgesteld'),
  velden: ['verwijzing', { naam: 'wat', regels: 3 }, { naam: 'omstandigheid', regels: 3 }, { naam: 'gevolgInwoner', regels: 3 }],
  verstuur: (body, o) => call('afwijkingsvoorstel_maak', { path: { id: recht.id }, body, ...o }),
  klaar: async () => { await again(); document.getElementById('voorstellen').focus(); },
});

/** Proposing a use, one case at a time; folded away when another proposal is there already. */
export const stelVoor = (recht, again) => (recht.voorstellen.length
  ? html`<details class="plooi niet-op-papier"><summary>${t('recht.stel_voor.nog')}</summary>${formulierVoorstel(recht, again)}</details>`
  : html`<section class="kaart niet-op-papier"><h2 class="utrecht-heading-2">${t('recht.stel_voor')}</h2><p class="stil">${t('recht.stel_voor.uitleg')}</p>${formulierVoorstel(recht, again)}</section>`);

const JA_NEE = (waarde) => t(waarde ? 'algemeen.ja' : 'algemeen.nee');

const antwoord = ({ antwoord: a }) => (a ? html`${facts([[t('recht.bijzonder'), JA_NEE(a.bijzonder)], [t('recht.onevenredig'), JA_NEE(a.onevenredig)]])}
  ${written(a.motivering)}<p class="stil klein">${t('recht.antwoord_van', { naam: a.door?.naam ?? '', dag: zegDag(a.op) })}</p>` : nothing);

const trekIn = (recht, een, again) => (een.status === 'voorgesteld' && recht.acties.includes('trek_voorstel_in')
  ? stapKnop('afwijkingsrecht_stap', 'trek_voorstel_in', { path: { id: recht.id }, sleutel: een.id, version: recht.versie, soort: 'gewoon', vast: { voorstelId: een.id },
    knop: t('recht.trek_in'), gedaan: t('recht.ingetrokken'), again }) : nothing);

const [TOON, ICOON] = [0, 1];

const kop = (een) => html`<span class="gesprek__kop"><strong>${een.verwijzing}</strong>
  ${badge(t(`voorstel.${een.status}`), STATUS[een.status][TOON], STATUS[een.status][ICOON])}${een.gebruikt ? badge(t('voorstel.gebruikt'), 'einde') : nothing}</span>`;

const reden = (een) => html`${een.uiterlijkOp ? deadline(een.uiterlijkOp) : nothing}
  <h3 class="tussenkop">${t('recht.wat')}</h3>${written(een.wat)}
  <h3 class="tussenkop">${t('recht.omstandigheid')}</h3>${written(een.omstandigheid)}
  <h3 class="tussenkop">${t('recht.gevolg_inwoner')}</h3>${written(een.gevolgInwoner)}`;

/** One proposal as it is asked: the case, what would be done, and both halves of the reason. */
export const voorstel = (een) => html`${kop(een)}${reden(een)}`;

/* What waits for an answer, or may still be used, stands open; the rest is folded away. */
const open = (een) => een.status === 'voorgesteld' || (een.status === 'toegestaan' && !een.gebruikt);

const rij = (recht, een, again) => (open(een) ? html`<li class="gesprek">${kop(een)}${reden(een)}${antwoord(een)}${trekIn(recht, een, again)}</li>`
  : html`<li class="gesprek"><details class="voorstel"><summary>${kop(een)}</summary>${reden(een)}${antwoord(een)}</details></li>`);

/** The proposals, newest first; what somebody is asked about stands above, with the question. */
export function voorstellen(recht, again) {
  const lijst = recht.voorstellen.filter((een) => !(een.status === 'voorgesteld' && recht.acties.includes('antwoord_voorstel')));
  return lijst.length ? html`<section class="deel niet-op-papier">
    <h2 class="utrecht-heading-2" id="voorstellen" tabindex="-1">${t('recht.voorstellen')} <span class="aantal">${lijst.length}</span></h2>
    <ul class="gesprekken">${repeat(lijst, (een) => een.id, (een) => rij(recht, een, again))}</ul></section>` : nothing;
}
