// SPDX-License-Identifier: EUPL-1.2
// The attachments of a melding: a photo or a PDF, with who reads it chosen first. Loads itself, so that a page
// does not wait for it.
import { html, nothing, render, repeat } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { badge } from '../components/badge.js';
import { BESTANDEN, bestandBezwaar, bestandsnaam, verzender, zegGrootte } from '../components/bestand.js';
import { button } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { pasBestand } from '../components/foto.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { bewaarBestand } from '../components/meenemen.js';
import { notice } from '../components/notice.js';

/** Who may be chosen as readers: the team only by who is in it. */
export const lezersVan = (betrekkingen, coordinator) => (coordinator || betrekkingen.some((een) => ['teamlid', 'trekker'].includes(een))
  ? ['team', 'melder', 'partijen'] : ['melder', 'partijen']);

/** What is wrong before anything is sent, as a key of the texts; null when it may go. */
export const voorbezwaar = (bestand, lezers) => bestandBezwaar(bestand) ?? (lezers ? null : 'bijlage.fout.lezers');

const zin = (problem) => (problem.status === 0 ? t('bijlage.fout.verbinding') : problem.errors[0]?.detail ?? problem.detail);

class RrBijlagen extends HTMLElement {
  set opties(opties) {
    const anders = this.o?.id !== opties.id;
    this.o = opties;
    if (anders) {
      Object.assign(this, { rijen: null, fout: null, bezig: false, lezers: null, open: false, mislukt: false, zend: verzender() });
      this.haal();
    }
    this.draw();
  }

  async haal() {
    try {
      const { data } = await call('bijlagen_lijst', { path: { id: this.o.id }, query: { paginaGrootte: 100 } });
      this.rijen = data.resultaten;
      this.mislukt = false;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.mislukt = true;
    }
    this.draw();
  }

  get veld() { return this.querySelector('input[type=file]'); }

  async stuur(event) {
    event.preventDefault();
    if (this.bezig) return;
    this.bezig = true;
    try {
      const bestand = await pasBestand(this.veld.files[0]);
      const bezwaar = voorbezwaar(bestand, this.lezers);
      this.fout = bezwaar && t(bezwaar);
      if (!bezwaar) await this.verstuur(bestand);
    } finally {
      this.bezig = false;
      this.draw();
    }
    if (!this.fout) this.veld.value = '';
    this.zegHoe();
  }

  /* What went wrong, or the list as it is now. */
  zegHoe() {
    this.querySelector(this.fout ? '.bijlage__fout' : '#bijlagen-kop')?.focus();
  }

  async verstuur(bestand) {
    this.draw();
    try {
      const nieuw = { path: { id: this.o.id }, body: { naam: bestandsnaam(bestand), lezers: this.lezers } };
      await this.zend(bestand, this.lezers, async () => (await call('bijlage_maak', nieuw)).data.id,
        (id) => call('bijlage_zet', { path: { id }, body: bestand }));
      this.open = false;
      this.lezers = null;
      announce(t('bijlage.gedaan'));
      await this.haal();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.fout = zin(problem);
    }
  }

  async neemMee(een) {
    try {
      const { data } = await call('bijlage_lees', { path: { id: een.id }, accept: 'application/octet-stream' });
      bewaarBestand(data, een.naam);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.fout = zin(problem);
      this.draw();
    }
  }

  async haalWeg(een) {
    const ja = await confirmDialog({ title: t('bijlage.weg.kop'), text: t('bijlage.weg.uitleg', { naam: een.naam }), yes: t('bijlage.weg.ja'), danger: true });
    if (!ja) return;
    this.fout = null;
    try {
      await call('bijlage_verwijder', { path: { id: een.id } });
      announce(t('bijlage.weg.gedaan'));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.fout = zin(problem);
    }
    await this.haal();
    this.zegHoe();
  }

  rij(een) {
    const wie = een.door?.naam ?? t('bijlage.melder');
    if (een.verwijderdOp) return html`<li class="bijlage bijlage--weg">${icon('trash')}<span class="stil">${t('bijlage.was', { naam: wie, dag: zegKort(een.verwijderdOp) })}</span></li>`;
    return html`<li class="bijlage">${icon('file-text')}
      <div class="bijlage__kern"><button class="utrecht-link-button bijlage__naam" type="button" @click=${() => this.neemMee(een)}>${een.naam}<span class="alleen-voorlezen">, ${t('bijlage.download')}</span></button>
        <p class="stil klein">${[zegGrootte(een.grootte), wie, zegKort(een.op)].join(', ')}</p>
        <p class="klein bijlage__bij"><span class="zicht">${icon('eye')}${t(`bijlage.lezers.${een.lezers}`)}</span> ${een.gescand === 'nog_niet' ? badge(t('bijlage.nog_niet_gescand'), 'let-op', 'alert-triangle') : nothing}</p></div>
      ${een.acties.includes('verwijder') ? html`<button class="bijlage__weg" type="button" @click=${() => this.haalWeg(een)}>${icon('trash')}<span class="alleen-voorlezen">${t('bijlage.haal_weg', { naam: een.naam })}</span></button>` : nothing}</li>`;
  }

  keuze(lezers) {
    const id = `bijlage-${lezers}`;
    return html`<div class="keuze"><input type="radio" class="keuze__invoer" name="bijlage-lezers" id=${id} .checked=${this.lezers === lezers} aria-describedby="${id}-uitleg" @change=${() => { this.lezers = lezers; }}>
      <div><label class="keuze__label" for=${id}>${t(`bijlage.lezers.${lezers}`)}</label><p class="keuze__uitleg" id="${id}-uitleg">${t(`bijlage.lezers.${lezers}.uitleg`)}</p></div></div>`;
  }

  formulier() {
    return html`<details class="stap" ?open=${this.open} @toggle=${(event) => { this.open = event.target.open; }}><summary>${t('melding.stap.voeg_bijlage_toe')}</summary>
      <form class="formulier" novalidate @submit=${(event) => this.stuur(event)}>
        <div class="veld"><label class="utrecht-form-label veld__label" for="bijlage-bestand">${t('bijlage.kies')}</label>
          <p class="utrecht-form-field-description veld__uitleg" id="bijlage-uitleg">${t('melding.stap.voeg_bijlage_toe.uitleg')}</p>
          <input class="veld__invoer" type="file" id="bijlage-bestand" accept=${BESTANDEN} aria-describedby="bijlage-uitleg"></div>
        <fieldset class="veld__groep" role="radiogroup" aria-required="true"><legend class="utrecht-form-label veld__label">${t('bijlage.wie')}</legend>
          ${this.o.lezers.map((een) => this.keuze(een))}</fieldset>
        <div class="knoppen">${button(this.bezig ? t('bijlage.bezig') : t('bijlage.knop'), { kind: 'primair', type: 'submit', busy: this.bezig })}</div></form></details>`;
  }

  draw() {
    const rijen = this.rijen ?? [];
    if (!rijen.length && !this.o.mag && !this.mislukt) { render(nothing, this); return; }
    render(html`<section class="blok bijlagen" aria-labelledby="bijlagen-kop"><h2 class="utrecht-heading-2" id="bijlagen-kop" tabindex="-1">${t('bijlage.kop')}</h2>
      ${this.mislukt ? html`<p class="stil">${t('bijlage.niet_geladen')} ${button(t('form.opnieuw'), { kind: 'stil', click: () => this.haal() })}</p>` : nothing}
      ${rijen.length ? html`<ul class="bijlagen__lijst">${repeat(rijen, (een) => een.id, (een) => this.rij(een))}</ul>` : nothing}
      <div class="bijlage__fout" tabindex="-1">${this.fout ? notice('error', t('bijlage.niet_gelukt'), html`<p>${this.fout}</p>`, { role: 'alert' }) : nothing}</div>
      ${this.o.mag ? this.formulier() : nothing}</section>`, this);
  }
}

customElements.define('rr-bijlagen', RrBijlagen);

/** The attachments of a melding; with a form when somebody may add one. */
export const bijlagen = (data, coordinator) => html`<rr-bijlagen .opties=${{
  id: data.id, mag: data.acties.includes('voeg_bijlage_toe'), lezers: lezersVan(data.betrekkingen, coordinator) }}></rr-bijlagen>`;
