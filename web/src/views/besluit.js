// SPDX-License-Identifier: EUPL-1.2
// The besluit: the advies on one page and the choice; afterwards the letter, and who received it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { badge, statusBadge } from '../components/badge.js';
import { brief, briefKnoppen } from '../components/brief.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { written } from '../components/notice.js';
import { leesMelding, misschien, stukKop } from './werkblad.js';
import { gronden, ookDeel } from './advies-delen.js';
import { standpuntenLijst } from './advies-standpunten.js';
import { besluitNormen, laadBesluitNormen } from './besluit-normen.js';
import { keuze } from './besluit-keuze.js';
import { verband, vervolg } from './besluit-vervolg.js';

export async function laad({ id }, signal) {
  const { data, version } = await call('besluit_lees', { path: { id }, signal });
  const concept = data.status === 'concept';
  const [melding, advies, letter, normen] = await Promise.all([
    leesMelding(data.meldingId, signal), concept ? misschien('advies_lees', { id: data.adviesId }, signal) : null,
    concept ? null : call('besluit_brief', { path: { id }, signal }), laadBesluitNormen(id, signal),
  ]);
  return { besluit: data, version, melding, advies, letter: letter?.data, normen };
}

const advies = ({ advies: een }) => html`<section class="voorligt" aria-labelledby="besluit-advies">
  <h2 class="utrecht-heading-2" id="besluit-advies">${t('besluit.voor_inwoners')}</h2>${written(een.betekenisVoorInwoners)}
  <p class="uitkomst"><span class="uitkomst__wie">${t('advies.het_team')}</span><strong>${t(`advies.uitkomst.${een.uitkomst}`)}</strong></p>
  ${een.voorstelTekst ? html`<blockquote class="citaat">${written(een.voorstelTekst)}</blockquote>` : nothing}
  ${ookDeel('kostenBaten', een)}
  <details class="plooi"><summary>${t('advies.waarom')}</summary>${written(een.onderbouwing)}${ookDeel('reikwijdte', een)}${ookDeel('uitzonderingen', een)}${gronden(een)}</details>
  <h3 class="tussenkop">${t('standpunt.kop')}</h3>${standpuntenLijst(een)}
  <p><a class="utrecht-link" href="/adviezen/${een.id}">${t('besluit.naar_advies')}</a></p></section>`;

const wie = ({ aan, naam }) => [t(`besluit.aan.${aan}`), naam].filter(Boolean).join(', ');

const moment = (wanneer, woord, leeg) => (wanneer ? html`${woord} <time datetime=${wanneer}>${zegKort(wanneer)}</time>` : leeg);

const ontvanger = (een) => html`<li class="lid"><p class="lid__naam">${wie(een)}</p>
  <p class="stil klein">${moment(een.bezorgdOp, t('besluit.bezorgd.op'), t('besluit.bezorgd.niet'))}, ${moment(een.gelezenOp, t('besluit.gelezen.op'), t('besluit.gelezen.niet'))}</p></li>`;

const bezorging = ({ besluit }) => html`<section class="deel niet-op-papier"><h2 class="utrecht-heading-3">${t('besluit.bezorging')}</h2>
  ${besluit.bekendmakingen.length ? html`<ul class="leden">${besluit.bekendmakingen.map(ontvanger)}</ul>` : html`<p class="stil">${t('besluit.bezorging.leeg')}</p>`}</section>`;

const concept = (data, again) => html`${stukKop(t('besluit.kop', { regel: data.besluit.welkeRegel }), data.melding, data.besluit.status)}${verband(data)}
  <div class="besluiten">${data.advies ? advies(data) : nothing}${data.besluit.acties.includes('wijzig') ? keuze(data, again) : nothing}</div>`;

const merken = ({ besluit }) => html`${statusBadge(besluit.status)} ${badge(t(`relatieAdvies.${besluit.relatieAdvies}.kort`))}`;

const genomen = (data, again) => html`<p class="niet-op-papier"><a class="terug utrecht-link" href="/meldingen/${data.melding.id}">${icon('arrow-left')}<span>${
  metKenmerk(t('werkblad.terug', { kenmerk: data.melding.kenmerk }))}</span></a></p>${verband(data)}
  <div class="werkblad"><div class="werkblad__hoofd">${brief(data.letter, merken(data))}${briefKnoppen('besluit_brief', data.besluit.id)}</div>
    <div class="werkblad__zij">${vervolg(data, again)}${bezorging(data)}${besluitNormen(data)}</div></div>`;

export const toon = (data, again) => html`<div class="bladzijde">${data.besluit.status === 'concept' ? concept(data, again) : genomen(data, again)}</div>`;
