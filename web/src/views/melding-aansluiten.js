// SPDX-License-Identifier: EUPL-1.2
// Joining a melding that goes on: what is shown of it before, beside an own melding that joined, and who joined.
import { html, nothing, repeat } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { statusBadge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';
import { metKenmerk } from '../components/kenmerk.js';
import { notice, written } from '../components/notice.js';
import { aanZet } from './aan-zet.js';

/** Reads the melding a new one joins; null when that is no longer there, or never was. */
export async function leesSamenvatting(id, signal) {
  if (!id) return null;
  try {
    return (await call('melding_samenvatting', { path: { id }, signal })).data;
  } catch (problem) {
    if (problem instanceof Problem && [400, 404].includes(problem.status)) return null;
    throw problem;
  }
}

/** The choice to join, above the form, with the way back. */
export const gekozenAansluiting = ({ aansluiten }, los) => (aansluiten ? html`<div class="gekozen-regel">${notice('ok', metKenmerk(t('aansluiten.gekozen', { kenmerk: aansluiten.kenmerk })), html`
  <p>${aansluiten.welkeRegel}</p><p class="stil">${t('aansluiten.gekozen.uitleg')}</p>
  <button class="utrecht-link-button" type="button" @click=${los}>${t('aansluiten.los')}</button>`)}</div>` : nothing);

const stand = (een) => html`<p>${statusBadge(een.status)} ${aanZet(een, 'stil')}</p>
  ${deadline(een.stapUiterlijkOp)}`;

/** On a melding that joined: where the other one is, and its advies and besluit once they are there. */
export const gekoppeldAan = (een) => notice('info', metKenmerk(t('melding.gekoppeld', { kenmerk: een.kenmerk })), html`<p>${een.welkeRegel}</p>${stand(een)}
  <p>${t('melding.gekoppeld.uitleg')}</p>
  ${een.besluitId ? html`<p><a class="utrecht-link" href="/besluiten/${een.besluitId}">${t('melding.besluit.open')}</a></p>` : nothing}
  ${een.zichtbaar ? html`<p><a class="utrecht-link" href="/meldingen/${een.id}">${t('melding.gekoppeld.open')}</a></p>` : nothing}`);

const aansluiting = (een) => html`<li class="gesprek"><p class="gesprek__kop"><span class="kenmerk">${een.kenmerk}</span>
    <span>${een.melder ? een.melder.naam : t('melding.door_afgeschermd')}</span> <span class="stil">${t('melding.ingediend', { dag: zegDag(een.ingediendOp) })}</span></p>
  ${een.termijnstand === 'gestopt' ? nothing : deadline(een.uiterlijkOp, { stand: een.termijnstand })}
  ${written(een.waaromHinderlijk)}${een.praktijkvoorbeeld ? written(een.praktijkvoorbeeld) : nothing}${een.suggestie ? written(een.suggestie) : nothing}</li>`;

/** The meldingen that joined this one, each with its own story and its own last day. */
export const aangesloten = ({ aansluitingen }) => (aansluitingen?.length ? html`<section class="blok"><h2 class="utrecht-heading-2">${
  t('melding.aangesloten')} <span class="aantal">${aansluitingen.length}</span></h2>
  <ul class="gesprekken">${repeat(aansluitingen, (een) => een.id, aansluiting)}</ul></section>` : nothing);
