// SPDX-License-Identifier: EUPL-1.2
// Choosing a few words: typed, or taken from the words that others use. The control of a form field with a list of texts.
import { html, nothing, render } from '../html.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { icon } from './icon.js';

const zelfde = (a, b) => a.toLowerCase() === b.toLowerCase();

class RrWoordKiezer extends HTMLElement {
  set opties({ veld, woorden }) {
    Object.assign(this, { veld, woorden });
    this.draw();
  }

  get gekozen() { return this.veld.value ?? []; }

  zet(lijst) {
    this.veld.set(lijst);
    this.veld.value = lijst;
    this.draw();
  }

  erbij(woord) {
    const nieuw = woord.trim();
    if (nieuw && !this.gekozen.some((een) => zelfde(een, nieuw))) this.zet([...this.gekozen, nieuw]);
  }

  /* Several at once, with commas between them, is fine too. */
  getypt() {
    const invoer = this.querySelector('input');
    invoer.value.split(',').forEach((een) => this.erbij(een));
    invoer.value = '';
  }

  weg(woord) {
    this.zet(this.gekozen.filter((een) => een !== woord));
    this.querySelector('input').focus();
  }

  neem(woord) {
    this.erbij(woord);
    this.querySelector('input').focus();
  }

  toets(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.getypt();
  }

  draw() {
    const { id, fault } = this.veld;
    const over = this.woorden.filter((een) => !this.gekozen.some((al) => zelfde(al, een))).slice(0, 8);
    render(html`${this.gekozen.length ? html`<ul class="collega__gekozen" aria-label=${t('woorden.gekozen')}>${this.gekozen.map((een) => html`<li class="label label--loopt">${een}
        <button type="button" class="collega__weg" @click=${() => this.weg(een)}>${icon('x')}<span class="alleen-voorlezen">${t('woorden.weg', { woord: een })}</span></button></li>`)}</ul>` : nothing}
      <div class="woorden-invoer"><input id=${id} class="utrecht-textbox utrecht-textbox--html-input veld__invoer" type="text" autocomplete="off" aria-invalid=${fault ? 'true' : nothing}
        aria-describedby="${id}-uitleg" @keydown=${(event) => this.toets(event)} @change=${(event) => { event.stopPropagation(); this.getypt(); }} @input=${(event) => event.stopPropagation()}>
        ${button(t('woorden.erbij'), { click: () => this.getypt(), name: 'plus' })}</div>
      ${over.length ? html`<p class="stil klein" id="${id}-anderen">${t('woorden.anderen')}</p><ul class="woorden-keuze" aria-labelledby="${id}-anderen">${over.map((een) => html`<li>
        <button type="button" class="chip" @click=${() => this.neem(een)}>${icon('plus')}${een}</button></li>`)}</ul>` : nothing}`, this);
  }
}

customElements.define('rr-woord-kiezer', RrWoordKiezer);

/** The control of a field with words; `woorden` are those that others use, the most used first. */
export const woordKiezer = (woorden) => (veld) => html`<rr-woord-kiezer .opties=${{ veld, woorden }}></rr-woord-kiezer>`;
