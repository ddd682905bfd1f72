// SPDX-License-Identifier: EUPL-1.2
// Beside the form: rules and meldingen that look like what somebody is typing.
import { html, nothing, ref, render } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { statusBadge } from '../components/badge.js';
import { metKenmerk } from '../components/kenmerk.js';
import { announce } from '../components/live-region.js';

const WACHT = 350;
const MEER_IS_TE_VEEL = 4;

let place = null;
let choose = () => {};
let join = () => {};
let timer = 0;
let controller = new AbortController();
let asked = '';

const regel = (one) => html`<li class="lijkt__rij"><p class="lijkt__naam">${one.naam}</p>
  <p class="stil klein">${[one.eigenaarAfdeling, one.aantalMeldingen ? t('nieuw.lijkt.meldingen', { aantal: one.aantalMeldingen }) : null].filter(Boolean).join(', ')}</p>
  ${button(html`${t('nieuw.lijkt.dit')}<span class="alleen-voorlezen">: ${one.naam}</span>`, { kind: 'stil', click: () => choose({ id: one.id, naam: one.naam }) })}</li>`;

/* What one may open, opens beside the form; of the rest there is only this summary. */
const naam = (one) => (one.zichtbaar ? html`<a class="utrecht-link" href="/meldingen/${one.id}" target="_blank" rel="noopener">${one.welkeRegel}<span class="alleen-voorlezen">, ${t('nieuw.lijkt.nieuw_tabblad')}</span></a>` : one.welkeRegel);

const melding = (one) => html`<li class="lijkt__rij"><p class="lijkt__naam">${naam(one)}</p>
  <p>${statusBadge(one.status)} <span class="stil klein">${[one.kenmerk, one.aangesloten ? t('nieuw.lijkt.aangesloten', { aantal: one.aangesloten }) : null].filter(Boolean).map((een, i) => [i ? ', ' : '', metKenmerk(een)])}</span></p>
  ${one.waaromNiet ? html`<p class="stil klein">${one.waaromNiet}</p>`
    : button(html`${t('nieuw.lijkt.sluit_aan')}<span class="alleen-voorlezen">: ${one.welkeRegel}</span>`, { kind: 'stil', click: () => join(one) })}</li>`;

const deel = (kop, uitleg, rijen) => (rijen.length ? html`<div class="lijkt__deel"><h3>${t(kop)}</h3>
  <p class="stil klein">${t(uitleg)}</p><ul>${rijen}</ul></div>` : nothing);

const found = ({ regels, meldingen }) => html`
  ${deel('nieuw.lijkt.regels', 'nieuw.lijkt.regels.uitleg', regels.map(regel))}
  ${deel('nieuw.lijkt.eerder', 'nieuw.lijkt.eerder.uitleg', meldingen.map(melding))}
  ${regels.length + meldingen.length ? nothing : html`<p class="stil">${asked ? t('nieuw.lijkt.niets') : t('nieuw.lijkt.straks')}</p>`}`;

const draw = (answer) => { if (place?.isConnected) render(found(answer), place); };

async function search(tekst) {
  controller.abort();
  controller = new AbortController();
  const { signal } = controller;
  const [regels, meldingen] = await Promise.all([['regels_zoek', { tekst, wijze: 'lijkt' }], ['meldingen_aansluitbaar', { tekst }]]
    .map(async ([id, body]) => (await call(id, { body, signal })).data.resultaten.slice(0, MEER_IS_TE_VEEL)));
  draw({ regels, meldingen });
  announce(t('nieuw.lijkt.gevonden', { aantal: regels.length + meldingen.length }));
}

/* Looking along is a help, not a need: when it fails, the form goes on without it. */
const quietly = (problem) => { if (!(problem instanceof Problem) && problem.name !== 'AbortError') throw problem; };

/* What the rule is called says most; the first words of the reason help. */
const words = ({ welkeRegel = '', waaromHinderlijk = '' }) => `${welkeRegel} ${waaromHinderlijk ?? ''}`.trim().slice(0, 200);

function zoek(body) {
  const tekst = words(body);
  if (tekst === asked) return;
  asked = tekst;
  clearTimeout(timer);
  if (tekst.length < 4) { controller.abort(); draw({ regels: [], meldingen: [] }); return; }
  timer = setTimeout(() => search(tekst).catch(quietly), WACHT);
}

function here(element, begin) {
  if (!element || element === place) return;
  place = element;
  asked = '';
  render(found({ regels: [], meldingen: [] }), place);
  if (begin) zoek(begin);
}

/**
 * `teken(begin, choose, join)` draws the place: a rule is chosen, a melding joined.
 * `zoek(body)` looks again, some time after the last key.
 */
export const lijktErop = {
  zoek,
  teken(begin, whenChosen, whenJoined) {
    choose = whenChosen;
    join = whenJoined;
    return html`<aside class="twee-kolommen__zij lijkt" aria-labelledby="lijkt-kop"><h2 class="utrecht-heading-3" id="lijkt-kop">${t('nieuw.lijkt')}</h2>
      <div class="lijkt__gevonden" ${ref((element) => here(element, begin))}></div></aside>`;
  },
};
