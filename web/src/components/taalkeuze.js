// SPDX-License-Identifier: EUPL-1.2
// Choosing a language: each in its own name, at the top of every public page. Nothing is asked of a server.
import { html, nothing } from '../html.js';
import { stay } from '../router.js';
import { TALEN, aanbod, kies, taal } from '../taal.js';
import { t } from '../texts/nl.js';
import { announce } from './live-region.js';

async function choose({ taal: code }) {
  kies(code);
  await stay();
  announce(t('taal.nu'));
}

const choice = (one, style) => html`<button class=${style} type="button" lang=${one.taal} dir=${one.dir}
  aria-pressed=${one === taal() ? 'true' : 'false'} @click=${() => choose(one)}>${one.naam}</button>`;

/** The languages, beside the menu. */
export const languageChoice = () => html`<div class="talen" role="group" aria-label=${t('taal.kies')}>
  ${TALEN.map((one) => choice(one, 'talen__taal'))}</div>`;

/** Offers the language that the browser prefers, in that language; gone once somebody chose. */
export function languageOffer() {
  const offered = aanbod();
  if (!offered) return nothing;
  return html`<section class="aanbod" lang=${offered.taal} dir=${offered.dir} aria-label=${offered.naam}><p class="aanbod__zin">${offered.aanbod}</p>
    ${[offered, taal()].map((one) => html`<button class="aanbod__knop" type="button" lang=${one.taal} @click=${() => choose(one)}>${one.naam}</button>`)}</section>`;
}
