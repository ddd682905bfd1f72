// SPDX-License-Identifier: EUPL-1.2
// Buttons do something; links go somewhere. Never disabled: a button that cannot act says why.
import { html, nothing } from '../html.js';
import { icon } from './icon.js';

const KIND = { primair: 'primary-action', gewoon: 'secondary-action', stil: 'subtle', gevaar: 'primary-action utrecht-button--danger' };
const classes = (kind) => `utrecht-button utrecht-button--${KIND[kind]} knop`;

/** A button. `kind`: primair (one per screen), gewoon, stil, gevaar. */
export const button = (text, { click = null, kind = 'gewoon', type = 'button', name = '', busy = false, controls, expanded } = {}) => html`
  <button class=${classes(kind)} type=${type} @click=${click} aria-busy=${busy ? 'true' : nothing}
    aria-controls=${controls ?? nothing} aria-expanded=${expanded ?? nothing}
  >${name ? icon(name) : nothing}<span>${text}</span></button>`;

/** A link that looks like a button, for going to the place where something is done. */
export const linkButton = (text, href, { kind = 'gewoon', name = '' } = {}) => html`
  <a class="${classes(kind)} knop--link" href=${href}>${name ? icon(name) : nothing}<span>${text}</span></a>`;
