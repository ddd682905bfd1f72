// SPDX-License-Identifier: EUPL-1.2
// What the screens of one melding share: where this is, who is aan zet, and a step as one button.
import { html, nothing } from '../html.js';
import { Problem, call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { statusBadge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { focusHeading } from '../components/live-region.js';
import { written } from '../components/notice.js';
import { aanZet } from './aan-zet.js';

/** Reads what this person may not be allowed to see: null then, and without an id. */
export async function misschien(id, path, signal) {
  if (!path.id) return null;
  try {
    return (await call(id, { path, signal })).data;
  } catch (problem) {
    if (problem instanceof Problem && [403, 404].includes(problem.status)) return null;
    throw problem;
  }
}

/**
 * The melding that an advies or a besluit is about. Whoever joined it with an own melding reads it in short, and
 * finds the way back to that own one.
 */
export async function leesMelding(id, signal) {
  const melding = await misschien('melding_lees', { id }, signal);
  if (melding) return melding;
  const { data } = await call('melding_samenvatting', { path: { id }, signal });
  return { ...data, id: data.eigenMeldingId ?? id, melder: null, betrekkingen: ['aangesloten'], acties: [], uiterlijkOp: null, termijnstand: 'gestopt' };
}

/** The way back, the heading, and the three questions: where is it, who is aan zet, when is the next date. */
export const stukKop = (titel, melding, status = melding.status) => html`<header class="stukkop">
  <p><a class="terug utrecht-link" href="/meldingen/${melding.id}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: melding.kenmerk }))}</span></a></p>
  <h1 class="utrecht-heading-1">${titel}</h1>
  <p class="stukkop__regel">${statusBadge(status)}${aanZet(melding)}${melding.termijnstand === 'gestopt' ? nothing : deadline(melding.uiterlijkOp)}</p></header>`;

/**
 * A step without anything to fill in: one button. What is missing stands above it, a sentence for each.
 * `opties`: knop, soort, sleutel, version, path, gedaan, again() to load anew, klaar(result) to go elsewhere;
 * vooraf() promises whether to go on; vraag: who asks, when that is not the session.
 */
export const stapKnop = (naam, actie, { path, again, vooraf, vraag = call, ...opties }) => formulier(naam, {
  actie, velden: [], zonderUitleg: true, concept: false, klaar: () => opnieuw(again), ...opties,
  verstuur: async (body, send) => {
    if (vooraf && !await vooraf()) return null;
    try {
      return await vraag(naam, { path, body, ...send });
    } catch (problem) {
      if (problem.status === 412) again();
      throw problem;
    }
  },
});

/** After a step the page begins anew: load, and put the focus on its heading. */
export async function opnieuw(again) {
  await again();
  focusHeading();
  window.scrollTo(0, 0);
}

/** A part of a document: its heading, and what was written or a sentence that it is not there yet. */
export const deel = (kop, tekst, leeg = t('werkblad.nog_leeg')) => html`<section class="deel"><h2 class="utrecht-heading-3">${kop}</h2>
  ${tekst ? written(tekst) : html`<p class="stil">${leeg}</p>`}</section>`;
