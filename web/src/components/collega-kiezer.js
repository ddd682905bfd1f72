// SPDX-License-Identifier: EUPL-1.2
// Choosing colleagues: first an afdeling, then who of it. Used as the control of a form field with ids.
import { html, live, nothing, render } from '../html.js';
import { call } from '../api.js';
import { alleCollegas } from '../collegas.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';

const MEESTE = 100;

class RrCollegaKiezer extends HTMLElement {
  set opties({ veld, afdeling, niet }) {
    const nieuw = this.veld?.id !== veld.id;
    Object.assign(this, { veld, niet });
    if (nieuw) this.begin(afdeling);
    this.draw();
  }

  begin(afdeling) {
    Object.assign(this, { afdelingen: [], mensen: [], namen: new Map(), afdeling: afdeling ?? '' });
    this.haal();
  }

  async haal() {
    this.afdelingen = (await call('afdelingen_lijst', { query: { paginaGrootte: MEESTE } })).data.resultaten;
    await this.toonMensen(this.afdeling);
  }

  async toonMensen(afdeling) {
    this.afdeling = afdeling;
    this.mensen = afdeling ? await alleCollegas({ afdelingId: afdeling, actief: true }) : [];
    this.mensen.forEach((een) => this.namen.set(een.id, een.naam));
    this.draw();
  }

  get gekozen() { return this.veld.value ?? []; }

  zet(ids) {
    this.veld.set(ids);
    this.draw();
  }

  haalWeg(id) {
    this.zet(this.gekozen.filter((een) => een !== id));
    this.querySelector('select').focus();
  }

  kies(id) { if (id) this.zet([...this.gekozen, id]); }

  lijstVan(soort, waarde, opties, kies) {
    const id = `${this.veld.id}${soort === 'wie' ? '-wie' : ''}`;
    return html`<div class="collega__keuze"><label class="stil klein" for=${id}>${t(`collega.${soort}`)}</label>
      <select id=${id} class="utrecht-select utrecht-select--html-select veld__invoer" .value=${live(waarde)}
        aria-describedby=${this.veld.fault ? `${this.veld.id}-fout` : nothing} @change=${(event) => { event.stopPropagation(); kies(event.target.value); }}>
        <option value="" ?selected=${!waarde}>${t('veld.kies')}</option>
        ${opties.map((een) => html`<option value=${een.id} ?selected=${een.id === waarde}>${een.naam}</option>`)}</select></div>`;
  }

  draw() {
    const over = this.mensen.filter((een) => !this.gekozen.includes(een.id) && een.id !== this.niet);
    render(html`${this.gekozen.length ? html`<ul class="collega__gekozen" aria-label=${t('collega.gekozen')}>${this.gekozen.map((id) => html`<li class="label label--loopt">${this.namen.get(id) ?? ''}
        <button type="button" class="collega__weg" @click=${() => this.haalWeg(id)}>${icon('x')}<span class="alleen-voorlezen">${t('collega.weg', { naam: this.namen.get(id) ?? '' })}</span></button></li>`)}</ul>` : nothing}
      <div class="collega">${this.lijstVan('afdeling', this.afdeling, this.afdelingen, (id) => this.toonMensen(id))}
        ${this.lijstVan('wie', '', over, (id) => this.kies(id))}</div>`, this);
  }
}

customElements.define('rr-collega-kiezer', RrCollegaKiezer);

/** The control of a field with ids of colleagues; begins at this afdeling, without this person. */
export const collegaKiezer = ({ afdeling, niet }) => (veld) => html`<rr-collega-kiezer .opties=${{ veld, afdeling, niet }}></rr-collega-kiezer>`;
