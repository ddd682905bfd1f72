// SPDX-License-Identifier: EUPL-1.2
// A message in its place on the page, and what people wrote.
import { html, nothing } from '../html.js';
import { icon } from './icon.js';

const ICON = { info: 'info-circle', ok: 'circle-check', warning: 'alert-triangle', error: 'alert-triangle' };

/** A message. `kind`: info, ok, warning, error; `role` alert only for what just went wrong. */
export const notice = (kind, title, body = nothing, { role } = {}) => html`
  <div class="bericht bericht--${kind}" role=${role ?? nothing}>${icon(ICON[kind])}
    <div class="bericht__kern">${title ? html`<p class="bericht__kop">${title}</p>` : nothing}${body}</div></div>`;

/** The one thing that stands out: the next step of the person who looks. */
export const nextStep = (sentence, action = nothing, more = nothing) => html`
  <section class="stap-nu"><p class="stap-nu__zin">${sentence}</p>${more}<div class="knoppen">${action}</div></section>`;

/** What a person wrote, in a quiet serif; white space is kept, and it runs the way its own language does. */
export const written = (text) => html`<div class="geschreven" dir="auto">${text}</div>`;

/** Facts under each other: [[label, value]]; empty ones are left out. */
export const facts = (pairs) => html`<dl class="feiten">${pairs.filter(([, value]) => value !== undefined && value !== null && value !== '')
  .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
