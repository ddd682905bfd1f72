// SPDX-License-Identifier: EUPL-1.2
// A button that copies a text, and says where everybody sees it whether that worked: a browser may refuse.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';

async function copy(text, place) {
  const copied = await Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false);
  place.textContent = t(copied ? 'algemeen.gekopieerd' : 'algemeen.kopieer.niet');
}

/** The button and the place beside it where it says how it went; `text()` gives what is copied. */
export const kopieerKnop = (label, text) => html`${button(label, { name: 'copy', click: (event) => copy(text(), event.currentTarget.nextElementSibling) })}<span class="stil" role="status"></span>`;
