// SPDX-License-Identifier: EUPL-1.2
// One rule: its type with what that means in law, its owner, what became of it, and the meldingen about it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { badge, statusBadge } from '../components/badge.js';
import { icon } from '../components/icon.js';
import { facts, notice, written } from '../components/notice.js';
import { timeline } from '../components/timeline.js';
import { opnieuw } from './werkblad.js';
import { regelBadge } from './regels.js';
import { wijzigRegel } from './regel-formulier.js';

export async function laad({ id }, signal) {
  const [regel, typen, afdelingen] = await Promise.all([
    call('regel_lees', { path: { id }, signal }), call('regeltypen_lijst', { signal }), call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal }),
  ]);
  return { regel: regel.data, version: regel.version, typen: typen.data.resultaten, afdelingen: afdelingen.data.resultaten };
}

const GEVOLG = { ontstaat: 'shield-check', ontstaat_met_motivering: 'pencil', beperkt: 'scale', geblokkeerd: 'lock' };

function type({ regel, typen }) {
  const { uitleg, rechtsgrond } = typen.find((een) => een.regeltype === regel.regeltype);
  return html`<section class="kaart regeltype"><h2 class="utrecht-heading-2">${t(`regeltype.${regel.regeltype}`)}</h2>
    <p>${regel.typeBevestigd ? badge(t('regel.bevestigd', { naam: regel.bevestigdDoor?.naam ?? t('rol.jurist') }), 'goed', 'check') : badge(t('regel.niet_bevestigd'), 'let-op', 'hourglass')}</p>
    <p>${uitleg}</p>
    ${facts([[t('regel.gevolg'), html`<span class="met-icoon">${icon(GEVOLG[regel.gevolg])}<span>${t(`gevolg.${regel.gevolg}`)}</span></span>`], [t('recht.grond'), rechtsgrond],
      [t('veld.hardheidsclausule'), regel.hardheidsclausule ? t('algemeen.ja') : nothing]].filter(([, waarde]) => waarde !== nothing))}</section>`;
}

const bevestig = ({ regel, version }, again) => html`<section class="kaart"><h2 class="utrecht-heading-3">${t('regel.bevestig')}</h2>
  <p class="stil">${t('regel.bevestig.uitleg')}</p>
  ${formulier('regel_bevestig', {
    sleutel: regel.id, version, zonderUitleg: true, knop: t('regel.bevestig.knop'), gedaan: t('regel.bevestigd.nu'),
    verstuur: (body, o) => call('regel_bevestig', { path: { id: regel.id }, body, ...o }), klaar: () => opnieuw(again),
  })}</section>`;

const meldingen = ({ meldingen: lijst, id }) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('regel.meldingen')}</h2>
  ${lijst.length ? html`<ul class="regel__meldingen">${lijst.map((een) => html`<li><a class="utrecht-link" href="/meldingen/${een.id}"><span class="kenmerk">${een.kenmerk}</span></a> ${statusBadge(een.status)}</li>`)}</ul>
    <p><a class="utrecht-link" href="/meldingen?regelId=${id}">${t('regel.meldingen.alle')}</a></p>` : html`<p class="stil">${t('regel.meldingen.leeg')}</p>`}</section>`;

const geschiedenis = ({ geschiedenis: lijst }) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('regel.geschiedenis')}</h2>
  ${timeline(lijst.map((een) => ({ id: een.op + een.wat, at: een.op, who: een.door, what: een.wat })))}</section>`;

const tekst = (kop, inhoud) => (inhoud ? html`<section class="deel"><h2 class="utrecht-heading-3">${kop}</h2>${written(inhoud)}</section>` : nothing);

export const toon = (data, again) => html`<div class="bladzijde">
  <header class="stukkop"><p><a class="terug utrecht-link" href="/regels">${icon('arrow-left')}<span>${t('regel.terug')}</span></a></p>
    <h1 class="utrecht-heading-1">${data.regel.naam}</h1>
    <p class="stukkop__regel">${regelBadge(data.regel.regelstatus)}<span>${data.regel.eigenaarAfdeling ? t('regel.eigenaar', { naam: data.regel.eigenaarAfdeling.naam }) : t('regel.geen_eigenaar')}</span></p></header>
  ${data.regel.eigenaarAfdeling ? nothing : notice('warning', t('regel.geen_eigenaar.kop'), html`<p>${t('regel.geen_eigenaar.uitleg')}</p>`)}
  <div class="werkblad"><div class="werkblad__hoofd">
      ${type(data)}${tekst(t('veld.doel'), data.regel.doel)}${tekst(t('veld.omschrijving'), data.regel.omschrijving)}${tekst(t('veld.rechtsbron'), data.regel.rechtsbron)}
      ${meldingen(data.regel)}${geschiedenis(data.regel)}</div>
    <div class="werkblad__zij">${data.regel.acties.includes('bevestig') ? bevestig(data, again) : nothing}${data.regel.acties.includes('wijzig') ? wijzigRegel(data, again) : nothing}</div></div></div>`;
