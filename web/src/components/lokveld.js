// SPDX-License-Identifier: EUPL-1.2
// A field that people do not see, in a form that anybody can send. A program that fills in everything fills it
// in too, and then computes longer (docs/adr/0046).
import { html } from '../html.js';
import { t } from '../texts/nl.js';

export const lokveld = () => html`<div class="alleen-voorlezen" aria-hidden="true" inert><label>${t('drempel.lokveld')}
  <input class="lokveld" name="website" type="text" tabindex="-1" autocomplete="off"></label></div>`;

/** What is in it, for the body of the request: nothing at all when a person sends the form. */
export function inLokveld() {
  const website = [...document.querySelectorAll('.lokveld')].map(({ value }) => value).find(Boolean);
  return website ? { website } : {};
}
