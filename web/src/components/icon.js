// SPDX-License-Identifier: EUPL-1.2
// A small drawing beside a word, never instead of one.
import { html, svg, nothing } from '../html.js';
import { ICONS } from '../../vendor/icons/icons.js';

/* These point where the text goes, also where it goes to the left. */
const DIRECTED = /^(arrow|chevron|logout|send)\b(?!-down)/;

/** One icon by name; the names are in web/vendor.mjs. `size`: '' or 'groot'. */
export const icon = (name, size = '') => html`<svg class="icoon ${size && `icoon--${size}`} ${DIRECTED.test(name) ? 'icoon--richting' : ''}" viewBox="0 0 24 24"
  aria-hidden="true" focusable="false">${ICONS[name] ? svg`<path d=${ICONS[name]}></path>` : nothing}</svg>`;

/** The mark of Regelruimte: lines of text with room in the middle one. */
export const mark = () => html`<svg class="merk" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect class="merk__vlak" width="32" height="32" rx="8"></rect>
  <path class="merk__regel" d="M8 10h16M8 16h3M21 16h3M8 22h16"></path></svg>`;
