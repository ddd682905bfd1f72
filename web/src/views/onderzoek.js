// SPDX-License-Identifier: EUPL-1.2
// The worksheet of a team: what was found, and beside it what is still open. The melder and the
// afdeling see at the same address only what is asked of them.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { laadNormen } from '../components/normen.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';
import { stapKnop, stukKop } from './werkblad.js';
import { checklist, heeftChecklist, laadChecklist, magVerder } from './checklist.js';
import { gesprekken } from './onderzoek-gesprekken.js';
import { afdeling, deVraag } from './onderzoek-vragen.js';
import { bevindingen, behoorlijkheid, omgekeerdeToets } from './onderzoek-bevindingen.js';
import { kaarten, laadKaarten } from './onderzoek-kaarten.js';
import { voorAfdeling, voorMelder } from './onderzoek-eigen.js';

const MEESTE = 100;

export async function laad({ id }, signal) {
  const path = { id };
  const [melding, onderzoek, gesproken, tafel, normen] = await Promise.all([
    call('melding_lees', { path, signal }), call('onderzoek_lees', { path, signal }),
    call('gesprekken_lijst', { path, query: { paginaGrootte: MEESTE }, signal }),
    laadKaarten(id, signal), laadNormen(signal),
  ]);
  const lijst = heeftChecklist(melding.data) ? await laadChecklist(id, signal) : null;
  return {
    lijst, melding: melding.data, meldingVersie: melding.version,
    onderzoek: onderzoek.data, version: onderzoek.version, gesprekken: gesproken.data.resultaten, ...tafel, normen,
  };
}

/* Where on the sheet each open point is settled: the longest beginning of its code that is named here. */
const PLEK = { gesprek: 'gesprekken', vraag: 'vraag', bevestig: 'vraag', reactie: 'afdeling' };
const plekVan = (code) => PLEK[Object.keys(PLEK).find((begin) => code.startsWith(begin))] ?? 'bevindingen';

const punt = ({ code, zin }) => html`<li>${icon('chevron-right')}<a class="utrecht-link" href="#deel-${plekVan(code)}">${zin}</a></li>`;

function eerstNog(aantal) {
  document.getElementById('onderzoek-open').focus();
  announce(t('onderzoek.eerst', { aantal }));
}

/* Pressed too early, the button points at what is still open; that list is always up to date. */
const naarAdvies = ({ melding, meldingVersie, onderzoek }, again) => (onderzoek.openPunten.length
  ? html`<div class="knoppen">${button(t('onderzoek.naar_advies'), { click: () => eerstNog(onderzoek.openPunten.length) })}</div>`
  : stapKnop('melding_stap', 'naar_advies', {
    path: { id: melding.id }, sleutel: melding.id, version: meldingVersie, again, vooraf: () => magVerder(melding.id, 'naar_advies'), knop: t('onderzoek.naar_advies'), gedaan: t('onderzoek.klaar'),
  }));

function open(data, again) {
  const { openPunten } = data.onderzoek;
  return html`<section class="kaart open" aria-labelledby="onderzoek-open"><h2 class="utrecht-heading-3" id="onderzoek-open" tabindex="-1">${
    openPunten.length ? t('onderzoek.open', { aantal: openPunten.length }) : t('onderzoek.alles_klaar')}</h2>
    ${openPunten.length ? html`<ul class="open__punten">${openPunten.map(punt)}</ul>` : html`<p>${t('onderzoek.alles_klaar.uitleg')}</p>`}
    ${checklist(data.lijst, (lijst) => again({ ...data, lijst }))}
    ${data.melding.acties.includes('naar_advies') ? naarAdvies(data, again) : nothing}</section>`;
}

const zij = (data, again) => (['in_onderzoek', 'wacht_op_melder'].includes(data.melding.status) ? open(data, again)
  : notice('info', t('onderzoek.voorbij'), html`<p><a class="utrecht-link" href="/meldingen/${data.melding.id}">${t('onderzoek.voorbij.link')}</a></p>`));

/* A sheet that is saved passes its new version to the other parts of the page. */
const voorTeam = (data, again) => html`<div class="werkblad">
  <div class="werkblad__hoofd">
    ${data.onderzoek.acties.includes('wijzig') ? html`<p class="stil">${t('onderzoek.inleiding')}</p>` : nothing}
    ${gesprekken(data, again)}${deVraag(data, again)}${afdeling(data, again)}${bevindingen(data, again)}${omgekeerdeToets(data, again)}${behoorlijkheid(data, again)}
  </div>
  <div class="werkblad__zij">${zij(data, again)}</div></div>${kaarten(data, again)}`;

/* Who guards the work reads all of it; what is asked of somebody comes first. */
function inhoud(data, again) {
  const is = (...wie) => wie.some((een) => data.melding.betrekkingen.includes(een));
  const { acties } = data.onderzoek;
  if (acties.includes('bevestig')) return voorMelder(data, again);
  if (acties.includes('reageer')) return voorAfdeling(data, again);
  if (is('teamlid', 'trekker') || heeftRol('coordinator', 'jurist')) return voorTeam(data, again);
  return is('melder') ? voorMelder(data, again) : voorAfdeling(data, again);
}

export const toon = (data, again) => html`<div class="bladzijde">${stukKop(t('onderzoek.kop', { regel: data.melding.welkeRegel }), data.melding)}${inhoud(data, again)}</div>`;
