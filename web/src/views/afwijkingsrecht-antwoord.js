// SPDX-License-Identifier: EUPL-1.2
// What a right asks of somebody else: to answer a proposal, choose a type, look again, or suspend it.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { deadline } from '../components/deadline.js';
import { leeshulp } from '../components/leeshulp.js';
import { notice, written } from '../components/notice.js';
import { voorstel } from './afwijkingsrecht-noteer.js';
import { opnieuw } from './werkblad.js';

const stap = (recht, actie, again, extra = {}) => formulier('afwijkingsrecht_stap', {
  actie, sleutel: recht.id, version: recht.versie, zonderUitleg: true, knop: t(`recht.${actie}.knop`), gedaan: t(`recht.${actie}.gedaan`),
  verstuur: (body, o) => call('afwijkingsrecht_stap', { path: { id: recht.id }, body, ...o }), klaar: () => opnieuw(again), ...extra,
});

const kaart = (actie, inhoud, kop = t(`recht.${actie}`)) => html`<section class="kaart nu-aan-jou niet-op-papier"><h2 class="utrecht-heading-2">${kop}</h2>${inhoud}</section>`;

/* Both halves of the test are asked; the answer follows from them. */
const opVoorstel = (recht, een, again) => kaart('antwoord_voorstel', html`${voorstel(een)}
  ${stap(recht, 'antwoord_voorstel', again, { sleutel: een.id, vast: { voorstelId: een.id },
    velden: [{ naam: 'bijzonder', soort: 'radio', verplicht: true }, { naam: 'onevenredig', soort: 'radio', verplicht: true }, { naam: 'motivering', regels: 3, onder: leeshulp }] })}`);

const typen = () => schema('Regeltype').enum.filter((type) => type !== 'onbekend').map((value) => ({ value, label: t(`regeltype.${value}`) }));

const bepaalType = (recht, vraag, again) => kaart('bepaal_type', html`${deadline(vraag.uiterlijkOp)}<p class="stil">${t('recht.bepaal_type.uitleg')}</p>
  ${stap(recht, 'bepaal_type', again, { velden: [{ naam: 'regeltype', soort: 'select', opties: typen() }, { naam: 'toelichting', regels: 3, onder: leeshulp }] })}`);

const beantwoord = (recht, vraag, again) => kaart('beantwoord', html`${deadline(vraag.uiterlijkOp)}<p class="stil">${t(`recht.vraag.${vraag.soort}.uitleg`)}</p>
  ${vraag.vraag ? written(vraag.vraag) : nothing}
  ${stap(recht, 'beantwoord', again, { sleutel: vraag.id, vast: { vraagId: vraag.id }, velden: [{ naam: 'antwoord', regels: 3, onder: leeshulp }] })}`, t(`recht.vraag.${vraag.soort}`));

const VRAAG = (vraag) => (vraag.soort === 'type' ? bepaalType : beantwoord);

/** What this person is asked now, each with its last day. */
export const gevraagd = (recht, again) => html`
  ${recht.acties.includes('antwoord_voorstel') ? repeat(recht.voorstellen.filter((een) => een.status === 'voorgesteld'), (een) => een.id, (een) => opVoorstel(recht, een, again)) : nothing}
  ${repeat(recht.vragen.filter((vraag) => vraag.aanMij), (vraag) => vraag.id, (vraag) => VRAAG(vraag)(recht, vraag, again))}`;

const plooi = (recht, actie, again, velden) => (recht.acties.includes(actie) ? html`<details class="plooi niet-op-papier"><summary>${t(`recht.${actie}`)}</summary>
  <p class="stil">${t(`recht.${actie}.uitleg`, { aantal: recht.schorsingsdagenOver })}</p>${stap(recht, actie, again, velden ? { velden } : {})}</details>` : nothing);

/** What may be done with it besides, quieter. */
export const anders = (recht, again) => html`${plooi(recht, 'meld_akkoord_partner', again)}${plooi(recht, 'hef_schorsing_op', again)}
  ${plooi(recht, 'schors', again, [{ naam: 'reden', regels: 3, onder: leeshulp }, 'werkdagen'])}${plooi(recht, 'vraag_ander_type', again)}`;

const gezegd = (vraag) => html`<li class="gesprek"><p><strong>${t(`recht.gezegd.${vraag.soort}`)}</strong></p>
  ${vraag.vraag ? html`<blockquote class="citaat">${written(vraag.vraag)}</blockquote>` : nothing}
  ${vraag.antwoord ? html`${written(vraag.antwoord)}<p class="stil klein">${t('recht.antwoord_van', { naam: vraag.beantwoordDoor?.naam ?? '', dag: zegDag(vraag.beantwoordOp) })}</p>`
    : html`<p class="stil">${t(`recht.wacht.${vraag.aan}`)}</p>${deadline(vraag.uiterlijkOp)}`}</li>`;

/** What others were asked about this right, and what they said. */
export const besproken = (recht) => {
  const rest = recht.vragen.filter((vraag) => !vraag.aanMij);
  if (!rest.length && !recht.volgendeHerzieningOp) return nothing;
  return html`<section class="deel niet-op-papier"><h2 class="utrecht-heading-2">${t('recht.besproken')}</h2>
    ${recht.volgendeHerzieningOp ? html`<p class="stil">${t('recht.volgende_herziening', { dag: zegDag(recht.volgendeHerzieningOp) })}</p>` : nothing}
    ${rest.length ? html`<ul class="gesprekken">${repeat(rest, (vraag) => vraag.id, gezegd)}</ul>` : nothing}</section>`;
};

/** The suspension that holds now: why, until when, by whom. */
export const geschorst = (recht) => {
  const nu = recht.schorsingen.find((een) => !een.geeindigdOp);
  return nu ? notice('warning', t('recht.geschorst.tot', { dag: zegDag(nu.totEnMet) }), html`${written(nu.reden)}
    <p class="stil klein">${t('recht.geschorst.door', { naam: nu.door?.naam ?? '', dag: zegDag(nu.begonnenOp) })}</p>${deadline(nu.totEnMet)}`) : nothing;
};
