// SPDX-License-Identifier: EUPL-1.2
// A few moments: a day and an hour each. The control of a form field with [{dag, van}].
import { html, live, nothing, render, repeat } from '../html.js';
import { t } from '../texts/nl.js';
import { vandaag } from '../tijd.js';
import { button } from './button.js';
import { icon } from './icon.js';

const EERST = 3;
let teller = 0;
const rij = (waarde = {}) => ({ sleutel: (teller += 1), dag: waarde.dag ?? '', van: waarde.van ?? '' });

class RrMomentKiezer extends HTMLElement {
  set opties({ veld, meest }) {
    const nieuw = this.veld?.id !== veld.id;
    Object.assign(this, { veld, meest });
    if (nieuw) this.rijen = Array.from({ length: Math.max(EERST, veld.value?.length ?? 0) }, (_, i) => rij(veld.value?.[i]));
    this.draw();
  }

  /* A row that nobody touched does not count. */
  meld() {
    this.veld.set(this.rijen.filter(({ dag, van }) => dag || van).map(({ dag, van }) => ({ dag, van })));
    this.draw();
  }

  zet(een, wat, event) {
    event.stopPropagation();
    een[wat] = event.target.value;
    this.meld();
  }

  weg(een) {
    this.rijen = this.rijen.filter((andere) => andere !== een);
    this.meld();
    this.querySelector('input, button').focus();
  }

  erbij() {
    this.rijen = [...this.rijen, rij()];
    this.draw();
    [...this.querySelectorAll('input[type=date]')].at(-1).focus();
  }

  invoer(een, wat, id, type) {
    return html`<div class="moment__deel"><label class="stil klein" for=${id}>${t(`moment.${wat}`)}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input veld__invoer" id=${id} type=${type} min=${type === 'date' ? vandaag() : nothing} step=${type === 'time' ? 300 : nothing}
        aria-describedby=${this.veld.fault ? `${this.veld.id}-fout` : nothing} .value=${live(een[wat])} @input=${(event) => this.zet(een, wat, event)} @change=${(event) => event.stopPropagation()}></div>`;
  }

  draw() {
    const { id } = this.veld;
    render(html`<ol class="momenten-kies" id=${id} tabindex="-1">${repeat(this.rijen, (een) => een.sleutel, (een, i) => html`<li><fieldset class="moment"><legend class="alleen-voorlezen">${t('moment.nummer', { nummer: i + 1 })}</legend>
        ${this.invoer(een, 'dag', `${id}-${een.sleutel}-dag`, 'date')}${this.invoer(een, 'van', `${id}-${een.sleutel}-van`, 'time')}
        ${this.rijen.length > 1 ? html`<button type="button" class="collega__weg moment__weg" @click=${() => this.weg(een)}>${icon('x')}<span class="alleen-voorlezen">${t('moment.weg', { nummer: i + 1 })}</span></button>` : nothing}</fieldset></li>`)}</ol>
      ${this.rijen.length < this.meest ? button(t('moment.erbij'), { kind: 'stil', name: 'plus', click: () => this.erbij() }) : nothing}`, this);
  }
}

customElements.define('rr-moment-kiezer', RrMomentKiezer);

/** The control of a field with moments; `meest`: how many at most. */
export const momentKiezer = (veld, meest = 5) => html`<rr-moment-kiezer .opties=${{ veld, meest }}></rr-moment-kiezer>`;
