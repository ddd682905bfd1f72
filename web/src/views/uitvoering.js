// SPDX-License-Identifier: EUPL-1.2
// One besluit being carried out: the task, the reports, and what whoever looks can do.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegDag, zegKort, zegNabij } from '../tijd.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { facts, written } from '../components/notice.js';
import { aanZet } from './aan-zet.js';
import { checklist, laadChecklist } from './checklist.js';
import { doen, heeftLijst } from './uitvoering-doen.js';
import { escalatieBadge, teLaat, uitvoeringBadge, voortgang } from './uitvoering-woorden.js';

export async function laad({ id }, signal) {
  const { data, version } = await call('uitvoering_lees', { path: { id }, signal });
  return { data, version, lijst: heeftLijst(data) ? await laadChecklist(data.meldingId, signal) : null };
}

const kop = (data) => html`<header class="stukkop">
  <p><a class="terug utrecht-link" href="/meldingen/${data.meldingId}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: data.kenmerk }))}</span></a></p>
  <h1 class="utrecht-heading-1">${t('uitvoering.kop', { regel: data.welkeRegel })}</h1>
  <p class="stukkop__regel">${uitvoeringBadge(data.status)}${voortgang(data.voortgang)}${aanZet(data)}${teLaat(data)}</p></header>`;

const verslag = (een) => html`<li class="gesprek"><p class="gesprek__kop"><strong>${zegNabij(een.op)}</strong> <span class="stil">${een.door.naam}</span> ${voortgang(een.voortgang)}</p>
  ${written(een.tekst)}${een.nieuweDatum ? html`<p class="stil klein">${t('uitvoering.verslag.datum', { dag: zegDag(een.nieuweDatum) })}</p>` : nothing}</li>`;

const verslagen = ({ statusverslagen }) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('uitvoering.verslagen')}</h2>
  ${statusverslagen.length ? html`<ul class="gesprekken">${repeat(statusverslagen, (een) => een.id, verslag)}</ul>` : html`<p class="stil">${t('uitvoering.verslagen.leeg')}</p>`}</section>`;

const hulp = ({ escalaties }) => (escalaties.length ? html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('uitvoering.escalaties')}</h2>
  <ul class="leden">${escalaties.map((een) => html`<li class="lid"><a class="utrecht-link" href="/escalaties/${een.id}">${t(`escalatie.aanleiding.${een.aanleiding}`)}</a>
    ${escalatieBadge(een.status)}<p class="stil klein">${zegKort(een.begonnenOp)}${een.antwoord ? html`, ${t(`antwoord.${een.antwoord}`)}` : nothing}</p></li>`)}</ul></section>` : nothing);

const feiten = (data) => html`<section class="zijdeel">${facts([
  [t('uitvoering.wie'), data.teammanager?.naam], [t('uitvoering.beslisser'), data.beslisser?.naam], [t('uitvoering.begonnen'), zegDag(data.begonnenOp)],
  [t('uitvoering.klaar'), data.uiterlijkOp && zegDag(data.uiterlijkOp)], [t('uitvoering.bevestigd_op'), data.bevestigdOp && zegDag(data.bevestigdOp)],
  [t('uitvoering.vraag_op'), data.status === 'bevestigd' ? zegDag(data.effectGevraagdOp ?? data.stapUiterlijkOp) : null],
  [t('uitvoering.antwoord_op'), data.effectOp && zegDag(data.effectOp)]])}</section>`;

const opdracht = (data) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('uitvoering.opdracht')}</h2>${written(data.opdracht)}
  <p><a class="utrecht-link" href="/besluiten/${data.besluitId}">${t('uitvoering.besluit')}</a></p></section>`;

const effect = ({ effectToelichting }) => (effectToelichting ? html`<section class="deel"><h2 class="utrecht-heading-2">${t('uitvoering.effect.antwoord')}</h2>${written(effectToelichting)}</section>` : nothing);

export const toon = (alles, again) => html`<div class="bladzijde">${kop(alles.data)}
  <div class="werkblad"><div class="werkblad__hoofd"><div class="stappen">${doen(alles, again)}</div>${opdracht(alles.data)}${effect(alles.data)}${verslagen(alles.data)}</div>
    <aside class="werkblad__zij" aria-label=${t('melding.zij')}>${feiten(alles.data)}${checklist(alles.lijst, (lijst) => again({ ...alles, lijst }))}${hulp(alles.data)}</aside></div></div>`;
