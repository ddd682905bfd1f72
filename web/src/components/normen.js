// SPDX-License-Identifier: EUPL-1.2
// Norms of decent government as labels: what was chosen, and a fold to choose. Each choice is kept at once.
import { html, nothing, render } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { badge } from './badge.js';
import { announce } from './live-region.js';
import { zegMislukt } from './mislukt.js';

const MEESTE = 100;
let serie = 0;

/** The norms that hold today, in their order. */
export async function laadNormen(signal) {
  const { data } = await call('behoorlijkheidsnormen_lijst', { query: { paginaGrootte: MEESTE, geldt: true }, signal });
  return data.resultaten.sort((a, b) => a.volgorde - b.volgorde);
}

const groepen = (lijst) => [...new Set(lijst.map((norm) => norm.groep))]
  .map((groep) => [groep, lijst.filter((norm) => norm.groep === groep)]);

/* One choice after the other: each waits until the one before it was kept. */
class RrNormen extends HTMLElement {
  set opties(opties) {
    this.o = opties;
    this.id_ ??= `norm${++serie}`;
    this.beurt ??= Promise.resolve();
    if (!this.bezig) this.keuze = opties.gekozen.map((norm) => norm.id);
    this.draw();
  }

  zet(id, aan) {
    this.keuze = aan ? [...this.keuze, id] : this.keuze.filter((een) => een !== id);
    this.bezig = true;
    this.beurt = this.beurt.then(() => this.o.zet(this.keuze)).then(() => announce(t('norm.bewaard')), (problem) => this.nietBewaard(problem))
      .finally(() => { this.bezig = false; });
    this.draw();
  }

  /* What is kept is shown again, and why the choice is not. */
  nietBewaard(problem) {
    this.keuze = this.o.gekozen.map((norm) => norm.id);
    this.draw();
    return zegMislukt(problem);
  }

  /* A norm that was chosen and holds no longer stays to be seen, and can be taken away. */
  get lijst() {
    const oud = this.o.gekozen.filter((norm) => !this.o.lijst.some((een) => een.id === norm.id));
    return [...this.o.lijst, ...oud];
  }

  keuzeVan(norm) {
    const id = `${this.id_}-${norm.id}`;
    return html`<div class="keuze"><input type="checkbox" class="keuze__invoer" id=${id} .checked=${this.keuze.includes(norm.id)}
        aria-describedby=${norm.uitleg ? `${id}-uitleg` : nothing} @change=${(event) => this.zet(norm.id, event.target.checked)}>
      <div><label class="keuze__label" for=${id}>${norm.naam}</label>${norm.uitleg ? html`<p class="keuze__uitleg" id="${id}-uitleg">${norm.uitleg}</p>` : nothing}</div></div>`;
  }

  draw() {
    const gekozen = this.lijst.filter((norm) => this.keuze.includes(norm.id));
    render(html`${gekozen.length ? html`<ul class="normen" aria-label=${t('norm.gekozen')}>${gekozen.map((norm) => html`<li>${badge(norm.naam, 'rust', 'scale')}</li>`)}</ul>` : nothing}
      ${this.o.zet ? html`<details class="gesprek__vouw"><summary>${t('norm.kies')}</summary>${groepen(this.lijst).map(([groep, lijst]) => html`
        <fieldset class="veld__groep"><legend class="tussenkop">${t(`norm.groep.${groep}`)}</legend>${lijst.map((norm) => this.keuzeVan(norm))}</fieldset>`)}</details>` : nothing}`, this);
  }
}

customElements.define('rr-normen', RrNormen);

/** Labels: `gekozen` as the answer gives them, `lijst` from laadNormen, `zet(ids)` keeps a choice (absent: only to read). */
export const normen = ({ gekozen, lijst, zet }) => (gekozen.length || zet ? html`<rr-normen .opties=${{ gekozen, lijst, zet }}></rr-normen>` : nothing);
