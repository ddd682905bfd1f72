// SPDX-License-Identifier: EUPL-1.2
// A page of only text: <name>.kop, <name>.inleiding, and for each part <name>.<part>.kop and .tekst.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { leesVoor } from './lees-voor.js';

/** A text page; the text of a part may be several sentences. */
export const plainPage = (name, parts) => html`
  <div class="bladzijde bladzijde--smal">
    <h1 class="utrecht-heading-1">${t(`${name}.kop`)}</h1><p class="inleiding">${t(`${name}.inleiding`)}</p>${leesVoor()}
    ${parts.map((part) => html`<h2 class="utrecht-heading-2">${t(`${name}.${part}.kop`)}</h2><p>${t(`${name}.${part}.tekst`)}</p>`)}
  </div>`;
