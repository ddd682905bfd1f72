// SPDX-License-Identifier: EUPL-1.2
// One thing that went up: why it lies here, how far the work is, and the answer.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag, zegNabij } from '../tijd.js';
import { statusBadge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { leeshulp } from '../components/leeshulp.js';
import { facts, notice, written } from '../components/notice.js';
import { aanZet } from './aan-zet.js';
import { escalatieBadge, uitvoeringBadge, voortgang } from './uitvoering-woorden.js';
import { misschien, opnieuw } from './werkblad.js';

const LAATSTE = 3;

export async function laad({ id }, signal) {
  const { data, version } = await call('escalatie_lees', { path: { id }, signal });
  const [uitvoering, melding] = await Promise.all([
    misschien('uitvoering_lees', { id: data.uitvoeringId }, signal), misschien('melding_lees', { id: data.onderwerp === 'uitvoering' ? null : data.meldingId }, signal)]);
  return { data, version, uitvoering, melding };
}

const kop = (data) => html`<header class="stukkop">
  <p><a class="terug utrecht-link" href="/meldingen/${data.meldingId}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: data.kenmerk }))}</span></a></p>
  <h1 class="utrecht-heading-1">${t('escalatie.kop', { regel: data.welkeRegel })}</h1>
  <p class="stukkop__regel">${escalatieBadge(data.status)}${aanZet(data)}${deadline(data.stapUiterlijkOp)}</p></header>`;

const gevraagd = ({ gevraagdAls, gevraagdDoor }) => html`<p class="stil">${t(`escalatie.gevraagd.${gevraagdAls ?? 'systeem'}`)}${gevraagdDoor ? html` (${gevraagdDoor.naam})` : nothing}</p>`;

const waarom = (data) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('escalatie.waarom')}</h2>
  <p class="oordeel">${t(`escalatie.aanleiding.${data.aanleiding}`)}</p>${data.toelichting ? written(data.toelichting) : nothing}${gevraagd(data)}</section>`;

const verslag = (een) => html`<li class="gesprek"><p class="gesprek__kop"><strong>${zegNabij(een.op)}</strong> ${voortgang(een.voortgang)}</p>${written(een.tekst)}</li>`;

/* Before there is a besluit: where the melding is, who decides, and what can be read about it. */
const LEES = [['adviesId', 'adviezen'], ['afwijkingsrechtId', 'afwijkingsrechten']];
const hoeStaatHet = ({ data, melding }) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('escalatie.hoe_staat_het')}</h2>
  <p>${statusBadge(melding.status)}</p>
  ${facts([[t('escalatie.besluit_neemt'), data.beslisser?.naam], [t('escalatie.laatste_dag'), melding.uiterlijkOp && zegDag(melding.uiterlijkOp)]])}
  <ul class="knoppen">${LEES.filter(([id]) => melding[id]).map(([id, plek]) => html`<li><a class="utrecht-link" href="/${plek}/${melding[id]}">${t(`escalatie.lees.${plek}`)}</a></li>`)}
    <li><a class="utrecht-link" href="/meldingen/${data.meldingId}">${t('escalatie.naar_melding')}</a></li></ul></section>`;

const hoeVer = ({ data, uitvoering }) => (uitvoering ? html`<section class="deel"><h2 class="utrecht-heading-2">${t('escalatie.hoe_ver')}</h2>
  <p class="stukkop__regel">${uitvoeringBadge(uitvoering.status)}${voortgang(uitvoering.voortgang)}</p>${written(uitvoering.opdracht)}
  ${uitvoering.statusverslagen.length ? html`<ul class="gesprekken">${uitvoering.statusverslagen.slice(0, LAATSTE).map(verslag)}</ul>` : html`<p class="stil">${t('uitvoering.verslagen.leeg')}</p>`}
  <p><a class="utrecht-link" href="/uitvoeringen/${uitvoering.id}">${t('escalatie.naar_uitvoering')}</a></p></section>`
  : html`<p><a class="utrecht-link" href="/meldingen/${data.meldingId}">${t('escalatie.naar_melding')}</a></p>`);

const stap = (actie, { data, version }, again, extra) => formulier('escalatie_stap', {
  actie, version, sleutel: data.id, zonderUitleg: true, klaar: () => opnieuw(again), ...extra,
  verstuur: (body, o) => call('escalatie_stap', { path: { id: data.id }, body, ...o }), vers: () => call('escalatie_lees', { path: { id: data.id } }),
});

const keuzes = ({ keuzes: kan }) => kan.map((value) => ({ value, label: t(`antwoord.${value}`), help: t(`antwoord.${value}.uitleg`) }));

const antwoorden = (alles, again) => html`<section class="kaart" aria-labelledby="antwoord"><h2 class="utrecht-heading-2" id="antwoord">${t('escalatie.jouw_antwoord')}</h2>
  ${stap('antwoord', alles, again, { knop: t('escalatie.antwoord.knop'), gedaan: t('escalatie.antwoord.gedaan'), velden: [
    { naam: 'antwoord', soort: 'radio', opties: keuzes(alles.data) },
    { naam: 'nieuweDatum', verplicht: true, als: (body) => body.antwoord === 'andere_termijn' }, { naam: 'motivering', regels: 4, onder: leeshulp }] })}</section>`;

const doorgeven = (alles, again) => (alles.data.acties.includes('naar_directeur') ? html`<details class="plooi"><summary>${t('escalatie.directeur')}</summary>
  <p class="stil">${t('escalatie.directeur.uitleg')}</p>
  ${stap('naar_directeur', alles, again, { knop: t('escalatie.directeur.knop'), gedaan: t('escalatie.directeur.gedaan'), velden: [{ naam: 'toelichting', regels: 3 }] })}</details>` : nothing);

const antwoord = (data) => html`<section class="kaart"><h2 class="utrecht-heading-2">${t('escalatie.het_antwoord')}</h2>
  <p class="oordeel">${t(`antwoord.${data.antwoord}`)}${data.nieuweDatum ? html`. ${t('escalatie.nieuwe_dag', { dag: zegDag(data.nieuweDatum) })}` : nothing}</p>
  ${written(data.motivering)}<p class="stil">${t('escalatie.antwoord_van', { naam: data.beantwoordDoor.naam, dag: zegDag(data.geslotenOp) })}</p></section>`;

const wacht = (data) => html`<p class="inleiding">${t(`escalatie.wacht.${data.status}`)}</p>`;

function stand(alles, again) {
  const { data } = alles;
  if (data.status === 'beantwoord') return antwoord(data);
  if (data.status === 'vervallen') return notice('info', t('escalatie.vervallen'), html`<p>${data.vervallenReden}</p>`);
  return html`${data.keuzes.length ? antwoorden(alles, again) : wacht(data)}${doorgeven(alles, again)}`;
}

export const toon = (alles, again) => html`<div class="bladzijde">${kop(alles.data)}
  <div class="werkblad werkblad--gelijk"><div class="werkblad__hoofd">${waarom(alles.data)}${alles.melding ? hoeStaatHet(alles) : hoeVer(alles)}</div>
    <div class="werkblad__zij"><div class="stappen">${stand(alles, again)}</div></div></div></div>`;
