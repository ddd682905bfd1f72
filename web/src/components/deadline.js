// SPDX-License-Identifier: EUPL-1.2
// A deadline with four faces (ruim, bijna, vandaag, voorbij): icon, word and the exact date.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { gezicht, zegTermijn } from '../tijd.js';
import { icon } from './icon.js';

const ICON = { ruim: 'calendar', bijna: 'hourglass', vandaag: 'bell', voorbij: 'clock-exclamation' };

/** "nog 12 dagen, uiterlijk dinsdag 8 december"; nothing when there is no date. `stand`: the face, when the server says it. */
export function deadline(uiterlijk, { nu, stand } = {}) {
  if (!uiterlijk) return nothing;
  const face = stand ?? gezicht(uiterlijk, nu);
  return html`<span class="termijn termijn--${face}">${icon(ICON[face])}<span><span class="termijn__woord">${
    t(`gezicht.${face}`)}</span> <time datetime=${uiterlijk}>${zegTermijn(uiterlijk, nu)}</time></span></span>`;
}

/** A deadline that stands still, with the reason. */
export const pausedDeadline = (reason) => html`<span class="termijn termijn--pauze">${icon('player-pause')}<span>${reason}</span></span>`;
