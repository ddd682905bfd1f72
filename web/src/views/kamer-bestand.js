// SPDX-License-Identifier: EUPL-1.2
// Putting a photo or a PDF in a room of a verzoek.
import { html, nothing, render } from '../html.js';
import { Problem } from '../api.js';
import { faultSentence, problemSentence } from '../probleem.js';
import { t } from '../texts/nl.js';
import { BESTANDEN, bestandBezwaar, bestandsnaam, verzender } from '../components/bestand.js';
import { button } from '../components/button.js';
import { pasBestand } from '../components/foto.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';

function zin(problem) {
  if (problem.status === 0) return t('bestand.fout.verbinding');
  return problem.errors[0] ? faultSentence(problem.errors[0], problem) : problemSentence(problem);
}

class RrKamerBestand extends HTMLElement {
  zend = verzender();

  set opties({ kring, o }) {
    Object.assign(this, { kring, o, fout: this.fout ?? null, bezig: this.bezig ?? false, open: this.open ?? false });
    this.draw();
  }

  async stuur(event) {
    event.preventDefault();
    if (this.bezig) return;
    this.bezig = true;
    try {
      const bestand = await pasBestand(this.querySelector('input[type=file]').files[0]);
      const bezwaar = bestandBezwaar(bestand);
      this.fout = bezwaar && t(bezwaar);
      if (!bezwaar) await this.verstuur(bestand);
    } finally {
      this.bezig = false;
      this.draw();
    }
    if (this.fout) this.querySelector('.bijlage__fout').focus();
  }

  async verstuur(bestand) {
    const { vraag, operaties, again } = this.o;
    this.draw();
    announce(t('kring.bestand.bezig'));
    try {
      const body = { kring: this.kring, bestandsnaam: bestandsnaam(bestand) };
      await this.zend(bestand, this.kring, async () => (await vraag(operaties.maak, { body })).data.id,
        (bijlageId) => vraag(operaties.zet, { path: { bijlageId }, body: bestand }));
      this.open = false;
      this.querySelector('form').reset(); // or the same goes twice
      announce(t('kring.bestand.gedaan'));
      await again();
      document.getElementById(`kring-${this.kring}`)?.focus();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.fout = zin(problem);
    }
  }

  draw() {
    const id = `kring-bestand-${this.kring}`;
    render(html`<details class="kring__bestand" ?open=${this.open} @toggle=${(event) => { this.open = event.target.open; }}><summary>${t('kring.bestand')}</summary>
      <form class="formulier" novalidate @submit=${(event) => this.stuur(event)}>
        <div class="bijlage__fout" tabindex="-1">${this.fout ? notice('error', t('bestand.fout'), html`<p>${this.fout}</p>`, { role: 'alert' }) : nothing}</div>
        <div class="veld"><label class="utrecht-form-label veld__label" for=${id}>${t('kring.bestand.kies')}</label>
          <p class="utrecht-form-field-description veld__uitleg" id="${id}-uitleg">${t('kring.bestand.uitleg')}</p>
          <p class="veld__leest" id="${id}-leest">${icon('eye')}<span>${t(`kring.${this.o.rol}.${this.kring}.lezers`)}</span></p>
          <input class="veld__invoer" type="file" id=${id} accept=${BESTANDEN} aria-describedby="${id}-uitleg ${id}-leest"></div>
        ${this.bezig ? html`<p class="stil">${t('kring.bestand.bezig')}</p>` : nothing}
        <div class="knoppen">${button(this.bezig ? t('form.bezig') : t(`kring.${this.o.rol}.${this.kring}.knop_bestand`), { type: 'submit', busy: this.bezig })}</div></form></details>`, this);
  }
}

customElements.define('rr-kamer-bestand', RrKamerBestand);

/** The form for a file in a room; o as in kamers.js. */
export const bestandErbij = (kring, o) => html`<rr-kamer-bestand .opties=${{ kring, o }}></rr-kamer-bestand>`;
