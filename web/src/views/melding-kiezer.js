// SPDX-License-Identifier: EUPL-1.2
// Choosing a rule or a melding by looking for it: type, and pick one of what is found.
import { html, nothing, render } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';

const WACHT = 250;

/** Used as the control of a form field; it keeps what was found while the form is drawn again. */
class RrKiezer extends HTMLElement {
  set opties({ veld, vind }) {
    const other = this.veld?.id !== veld.id;
    Object.assign(this, { veld, vind });
    if (other) Object.assign(this, { rijen: [], gekozen: null, gezocht: false });
    this.draw();
  }

  disconnectedCallback() { clearTimeout(this.timer); this.controller?.abort(); }

  typt(tekst) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.zoek(tekst.trim()), WACHT);
  }

  async zoek(tekst) {
    this.controller?.abort();
    this.controller = new AbortController();
    if (tekst.length < 2) return;
    try {
      this.rijen = (await this.vind(tekst, this.controller.signal)).slice(0, 8);
      this.gezocht = true;
      this.draw();
    } catch (problem) {
      if (!(problem instanceof Problem) && problem.name !== 'AbortError') throw problem;
    }
  }

  kies(rij) {
    this.gekozen = rij;
    this.veld.set(rij.value);
    this.draw();
  }

  rij(rij, index) {
    const id = `${this.veld.id}-rij-${index}`;
    return html`<div class="keuze"><input type="radio" class="keuze__invoer" name="${this.veld.id}-rij" id=${id} .checked=${this.gekozen?.value === rij.value} @change=${() => this.kies(rij)}>
      <div><label class="keuze__label" for=${id}>${rij.label}</label><p class="keuze__uitleg">${rij.help}</p></div></div>`;
  }

  draw() {
    const { id, fault } = this.veld;
    render(html`<input type="search" class="utrecht-textbox utrecht-textbox--html-input veld__invoer" id=${id} autocomplete="off" aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? `${id}-fout` : nothing} @input=${(event) => { event.stopPropagation(); this.typt(event.target.value); }}>
      <div class="kiezer__gevonden" role="status">${this.gezocht ? html`<span class="${this.rijen.length ? 'alleen-voorlezen' : 'stil'}">${t('melding.kiezer.gevonden', { aantal: this.rijen.length })}</span>` : nothing}</div>
      ${this.rijen.map((rij, index) => this.rij(rij, index))}`, this);
  }
}

customElements.define('rr-kiezer', RrKiezer);

/** The control of a field with an id: `vind(tekst, signal)` gives [{value, label, help}]. */
export const kiezer = (vind) => (veld) => html`<rr-kiezer .opties=${{ veld, vind }}></rr-kiezer>`;

/** For a field with the id of a rule. */
export const zoekRegel = kiezer(async (tekst, signal) => (await call('regels_zoek', { body: { tekst }, signal })).data.resultaten
  .map((one) => ({ value: one.id, label: one.naam, help: [t(`regeltype.${one.regeltype}`), one.eigenaarAfdeling].filter(Boolean).join(', ') })));

/** For a field with the id of a melding. */
export const zoekMelding = kiezer(async (tekst, signal) => (await call('meldingen_zoek', { body: { tekst }, signal })).data.resultaten
  .map((one) => ({ value: one.id, label: one.welkeRegel, help: [one.kenmerk, t(`status.${one.status}`)].filter(Boolean).join(', ') })));
