// SPDX-License-Identifier: EUPL-1.2
// A letter as the API gives it: it can be read on a phone, printed as it is, and taken along as a PDF.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { mark } from './icon.js';
import { metKenmerk } from './kenmerk.js';
import { announce } from './live-region.js';
import { bewaarBestand } from './meenemen.js';
import { facts, written } from './notice.js';

const tekst = ({ tekst: woorden, geschreven }) => (geschreven ? written(woorden) : html`<p>${woorden}</p>`);

const deel = (een) => html`<section class="brief__deel" lang=${een.taal ?? nothing}>${een.kop ? html`<h2 class="utrecht-heading-3">${een.kop}</h2>` : nothing}
  ${een.feiten.length ? facts(een.feiten.map(({ naam, waarde }) => [naam, waarde])) : nothing}${een.tekst ? tekst(een) : nothing}
  ${een.punten.length ? html`<ul class="grenzen">${een.punten.map((punt) => html`<li>${punt}</li>`)}</ul>` : nothing}</section>`;

const groet = (wie) => html`<p class="brief__groet">${wie.groet}<br><strong>${wie.naam}</strong>${wie.functie ? html`<br>${wie.functie}` : nothing}</p>`;

/** The letter, in the language it was made in, with parts in Dutch when those count; `naast` stands in its heading on the screen only. */
export const brief = (data, naast = nothing) => html`<article class="brief" lang=${data.taal ?? nothing}>
  <header class="brief__kop"><p class="brief__van">${mark()}<span>${data.organisatie}</span></p><p class="stil">${metKenmerk(data.kenmerkregel)}</p>
    ${naast === nothing ? nothing : html`<p class="niet-op-papier">${naast}</p>`}</header>
  <h1 class="utrecht-heading-1">${data.titel}</h1>
  ${data.aanhef ? html`<p>${data.aanhef}</p>` : nothing}<p class="brief__kern">${data.kern}</p>
  ${data.delen.map(deel)}${data.ondertekening ? groet(data.ondertekening) : nothing}
  <p class="alleen-op-papier brief__voet">${data.voet}</p></article>`;

async function haalPdf(operatie, id, vraag, event) {
  const knop = event.currentTarget;
  knop.setAttribute('aria-busy', 'true');
  announce(t('brief.pdf.maakt'));
  try {
    const antwoord = await vraag(operatie, { path: { id }, accept: 'application/pdf' });
    if (antwoord) bewaarBestand(antwoord.data, antwoord.name);
  } finally {
    knop.removeAttribute('aria-busy');
  }
}

/** Print it, or take it along: `operatie` gives the letter of `id`; `vraag` asks it as whoever reads. */
export const briefKnoppen = (operatie, id, druk = t('algemeen.druk_af'), vraag = call) => html`<div class="knoppen">
  ${button(druk, { click: () => window.print(), name: 'printer' })}
  ${button(t('brief.pdf'), { kind: 'stil', name: 'download', click: (event) => haalPdf(operatie, id, vraag, event) })}</div>`;
