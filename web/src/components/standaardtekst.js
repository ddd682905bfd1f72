// SPDX-License-Identifier: EUPL-1.2
// Under a text field: begin with a standard text of the organisatie, filled in for this melding.
//   velden: [{ naam: 'tekst', onder: standaardtekst(melding.id, 'notitie') }]
import { html, nothing, render } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';

class RrStandaardtekst extends HTMLElement {
  set over({ melding, plek }) {
    if (this.van === `${melding}${plek}`) return;
    this.van = `${melding}${plek}`;
    this.vraag(melding, plek);
  }

  /* Without texts there is nothing to see; a question that fails is not told either. */
  async vraag(id, plek) {
    try {
      const { data } = await call('melding_meldteksten', { path: { id }, query: { plek, paginaGrootte: 100 } });
      this.teken(data.resultaten);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  }

  teken(teksten) {
    render(teksten.length ? html`<label class="standaardtekst"><span class="stil klein">${t('standaardtekst.kies')}</span>
      <select class="utrecht-select utrecht-select--html-select" @change=${(event) => this.zet(event, teksten)}><option value="">${t('standaardtekst.geen')}</option>
        ${teksten.map((een) => html`<option value=${een.id}>${een.titel}</option>`)}</select></label>` : nothing, this);
  }

  /* What was written stays; the text comes after it. */
  zet(event, teksten) {
    const tekst = teksten.find((een) => een.id === event.target.value)?.tekst;
    if (!tekst) return;
    const veld = this.closest('.veld').querySelector('textarea');
    veld.value = veld.value.trim() ? `${veld.value.trimEnd()}\n\n${tekst}` : tekst;
    veld.dispatchEvent(new Event('input', { bubbles: true }));
    event.target.value = '';
    veld.focus();
  }
}

customElements.define('rr-standaardtekst', RrStandaardtekst);

/** For `onder` of a form field that is a textarea. */
export const standaardtekst = (melding, plek) => () => html`<rr-standaardtekst .over=${{ melding, plek }}></rr-standaardtekst>`;
