// SPDX-License-Identifier: EUPL-1.2
// The button "Lees voor": reads the part of the page it stands in, with a voice of the device. It never begins by itself.
import { html, nothing, render } from '../html.js';
import { stemmen, verdeel, zinnenVan } from '../spraak.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';
import { announce } from './live-region.js';

class RrVoorlezen extends HTMLElement {
  stand = 'stil'; // leest, wacht
  zin = '';
  turn = null; // which reading this is: an answer to an older one counts no more

  connectedCallback() { this.draw(); }

  disconnectedCallback() {
    if (this.stand !== 'stil') speechSynthesis.cancel();
  }

  /* Other words came on the page, perhaps in another language. */
  static get observedAttributes() { return ['taal']; }

  attributeChangedCallback() {
    this.zin = '';
    if (this.isConnected) this.draw();
  }

  async lees() {
    speechSynthesis.cancel();
    const turn = this.turn = {};
    const { lezen, geweigerd } = verdeel(zinnenVan(this.parentElement), await stemmen(), this.hasAttribute('eigen'));
    if (this.turn !== turn || !this.isConnected) return;
    this.zin = geweigerd ? t('voorlezen.stem_van_ver') : lezen.length ? '' : t('voorlezen.geen_stem');
    if (lezen.length) {
      this.stand = 'leest';
      for (const [index, one] of lezen.entries()) speechSynthesis.speak(this.uiting(one, turn, index === lezen.length - 1));
    }
    this.draw();
  }

  uiting({ text, voice }, turn, last) {
    const said = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang });
    said.onend = () => { if (last && this.turn === turn) this.klaar(t('voorlezen.klaar')); };
    said.onerror = () => { if (this.turn === turn) this.klaar(''); };
    return said;
  }

  klaar(zin) {
    this.turn = null;
    this.stand = 'stil';
    if (this.isConnected) this.draw();
    if (zin) announce(zin);
  }

  stop() {
    speechSynthesis.cancel();
    this.klaar('');
    this.querySelector('button').focus();
  }

  wissel() {
    if (this.stand === 'stil') { this.lees(); return; }
    this.stand = this.stand === 'leest' ? 'wacht' : 'leest';
    if (this.stand === 'wacht') speechSynthesis.pause();
    else speechSynthesis.resume();
    this.draw();
  }

  draw() {
    const busy = this.stand !== 'stil';
    render(html`<button class="voorlees__knop" type="button" aria-pressed=${busy ? String(this.stand === 'wacht') : nothing} @click=${() => this.wissel()}>${
      icon(busy ? 'player-pause' : 'volume')}<span>${t(busy ? 'voorlezen.pauze' : 'voorlezen.lees')}</span></button>
      ${busy ? html`<button class="voorlees__knop" type="button" @click=${() => this.stop()}>${icon('player-stop')}<span>${t('voorlezen.stop')}</span></button>` : nothing}
      <p class="voorlees__zin" role="status">${this.zin}</p>`, this);
  }
}

/* Some browsers go on speaking after the page is gone. */
addEventListener('pagehide', () => speechSynthesis.cancel());
customElements.define('rr-voorlezen', RrVoorlezen);
