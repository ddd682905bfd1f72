// SPDX-License-Identifier: EUPL-1.2
// The place of the button "Lees voor". What it does comes from voorlezen.js, and only where the browser can speak.
import { html } from '../html.js';
import { taal } from '../taal.js';

/** Reads its parent aloud. `eigen`: what stands there is about somebody, so that no voice of elsewhere may read it. */
export const leesVoor = ({ eigen = false } = {}) => html`<rr-voorlezen taal=${taal().taal} ?eigen=${eigen}></rr-voorlezen>`;

/** A part of a page about somebody, with the button at its head. */
export const leesVoorDeel = (part) => html`<div class="deel">${leesVoor({ eigen: true })}${part}</div>`;

/** Fetches what the button does, once, where there is something to speak with. */
export function startLeesVoor() {
  if ('speechSynthesis' in globalThis) import('./voorlezen.js');
}
