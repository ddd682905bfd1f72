// SPDX-License-Identifier: EUPL-1.2
// Who else has the advies open to write. Says every twenty seconds that we are here, and takes over what others wrote.
import { html, nothing, render } from '../html.js';
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegKlok } from '../tijd.js';
import { icon } from '../components/icon.js';

const TEL = 20000;

/** Set `opties`: {id, version, again(): load anew}. */
class RrSchrijvers extends HTMLElement {
  set opties(options) {
    this.o = options;
    if (this.isConnected && !this.timer) this.begin();
  }

  connectedCallback() {
    this.look = () => (document.hidden ? this.stop() : this.begin());
    document.addEventListener('visibilitychange', this.look);
    if (this.o) this.begin();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.look);
    this.stop();
  }

  begin() {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.zeg(true), TEL);
    this.zeg(true);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    this.zeg(false);
  }

  async zeg(bezig) {
    try {
      const { data } = await call('advies_aanwezig', { path: { id: this.o.id }, body: { bezig } });
      if (bezig) this.neem(data);
    } catch (problem) {
      // No connection, or not ours to write any more: the form itself says so.
      if (!(problem instanceof Problem)) throw problem;
    }
  }

  /* Newer text is fetched when nothing is being typed or saved; otherwise saving finds it. */
  neem({ schrijvers, versie }) {
    render(schrijvers.length ? schrijvers.map(this.een) : nothing, this);
    const formulier = document.querySelector('rr-formulier');
    if (versie > this.o.version && formulier?.rustig) this.o.again();
  }

  een({ gebruiker, sinds }) {
    return html`<p class="met-icoon">${icon('pencil')}<span>${t('advies.schrijft', { naam: gebruiker.naam, klok: zegKlok(sinds) })}</span></p>`;
  }
}

customElements.define('rr-schrijvers', RrSchrijvers);

/** The line that says who else writes now. */
export const schrijvers = (id, version, again) => html`<rr-schrijvers class="schrijvers niet-op-papier" aria-live="polite" .opties=${{ id, version, again }}></rr-schrijvers>`;
