// SPDX-License-Identifier: EUPL-1.2
// Under a text for others: does it read easily, and what would help? A hint; nothing waits for it.
//   velden: [{ naam: 'motivering', onder: leeshulp }]
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';
import { Meelezer } from './meelezer.js';

const ICOON = { goed: 'circle-check', kan_eenvoudiger: 'pencil', moeilijk: 'pencil' };

const zin = (een) => html`<li>${t('leeshulp.zin', { woorden: een.woorden })} <q>${een.tekst.replace(/\s+/g, ' ').slice(0, 70)}…</q></li>`;

const woord = (een) => html`<li><strong>${een.woord}</strong> ${t('leeshulp.woord', { beter: een.beter })}</li>`;

/* A long sentence counts more than a word. */
const tips = ({ langeZinnen, moeilijkeWoorden }) => [...langeZinnen.slice(0, 3).map(zin), ...moeilijkeWoorden.slice(0, 6).map(woord)];

function oordeel(meting) {
  const lijst = tips(meting);
  const niveau = meting.niveau === 'te_kort' ? 'goed' : meting.niveau;
  if (meting.niveau === 'te_kort' && !lijst.length) return nothing;
  const kop = niveau === 'goed' && lijst.length ? 'bijna' : niveau;
  return html`<div class="leeshulp leeshulp--${kop}"><p class="leeshulp__kop" role="status">${icon(ICOON[niveau])}<span>${t(`leeshulp.${kop}`)}</span></p>
    ${lijst.length ? html`<ul class="leeshulp__tips">${lijst}</ul>` : nothing}
    ${meting.score === null ? nothing : html`<details class="leeshulp__meer"><summary>${t('leeshulp.hoe')}</summary>
      <p>${t('leeshulp.maten', { score: meting.score, zin: Math.round(meting.woorden / meting.zinnen), langste: meting.langsteZin })}</p>
      <p>${t('leeshulp.bron')}</p></details>`}</div>`;
}

class RrLeeshulp extends Meelezer {
  async vraag(tekst, signal) {
    return oordeel((await call('leesbaarheid_meten', { body: { tekst }, signal })).data);
  }
}

customElements.define('rr-leeshulp', RrLeeshulp);

/** For `onder` of a form field that is a textarea. */
export const leeshulp = () => html`<rr-leeshulp></rr-leeshulp>`;
