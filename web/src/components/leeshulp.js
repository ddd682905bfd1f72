// SPDX-License-Identifier: EUPL-1.2
// Under a text for others: does it read easily, and what would help? A hint; nothing waits for it.
//   velden: [{ naam: 'motivering', onder: leeshulp }]
import { html, nothing, render } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';

const WACHT = 700;
const KORT = 30;
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

/* Reads along with the text field it stands under. */
class RrLeeshulp extends HTMLElement {
  connectedCallback() {
    this.veld = this.closest('.veld').querySelector('textarea');
    this.luister = () => this.straks();
    this.veld.addEventListener('input', this.luister);
    this.straks();
  }

  disconnectedCallback() {
    this.veld.removeEventListener('input', this.luister);
    clearTimeout(this.timer);
    this.controller?.abort();
  }

  straks() {
    clearTimeout(this.timer);
    this.controller?.abort();
    if (this.veld.value.trim().length < KORT) render(nothing, this);
    else this.timer = setTimeout(() => this.meet(), WACHT);
  }

  async meet() {
    this.controller = new AbortController();
    try {
      const { data } = await call('leesbaarheid_meten', { body: { tekst: this.veld.value }, signal: this.controller.signal });
      render(oordeel(data), this);
    } catch (problem) {
      if (!(problem instanceof Problem) && problem.name !== 'AbortError') throw problem;
    }
  }
}

customElements.define('rr-leeshulp', RrLeeshulp);

/** For `onder` of a form field that is a textarea. */
export const leeshulp = () => html`<rr-leeshulp></rr-leeshulp>`;
