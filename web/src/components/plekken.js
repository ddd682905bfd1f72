// SPDX-License-Identifier: EUPL-1.2
// The parts of a long page, folded away at its head: a link to each heading. On a phone such a page is many screens long.
import { html, render } from '../html.js';
import { t } from '../texts/nl.js';

let gemerkt = 0; // headings that had no id; one that is drawn in between later gets another

class RrPlekken extends HTMLElement {
  /* Set each time that the page is drawn; its headings are there right after. */
  set nu(_) { queueMicrotask(() => this.draw()); }

  draw() {
    const koppen = [...document.querySelectorAll('main h2')];
    koppen.forEach((kop) => { kop.id ||= `deel-${++gemerkt}`; kop.tabIndex = -1; });
    render(html`<details class="hulp"><summary>${t('volgen.plekken')}</summary>
      <ul>${koppen.map((kop) => html`<li><a class="utrecht-link" href="#${kop.id}">${kop.textContent}</a></li>`)}</ul></details>`, this);
  }
}

customElements.define('rr-plekken', RrPlekken);

/** Where everything is on this page. */
export const plekken = () => html`<rr-plekken class="niet-op-papier" .nu=${{}}></rr-plekken>`;
