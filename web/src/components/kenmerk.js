// SPDX-License-Identifier: EUPL-1.2
// A kenmerk in a sentence: on one line, and from left to right in each language.
import { html } from '../html.js';

const KENMERK = /([A-Z]{2,4}-\d{4}-\d+)/;

/** The text with each kenmerk in it kept whole. */
export const metKenmerk = (text) => text.split(KENMERK).map((deel, i) => (i % 2 ? html`<span class="kenmerk">${deel}</span>` : deel));
