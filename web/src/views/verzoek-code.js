// SPDX-License-Identifier: EUPL-1.2
// A code that is shown once: large, to write down, copy or print.
import { html, nothing } from '../html.js';
import { toonCode } from '../code.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';

async function copy(code) {
  await navigator.clipboard.writeText(code);
  announce(t('algemeen.gekopieerd'));
}

/** titel: the heading; kenmerk may be left out. The line for paper says where the code is used. */
export const codeKaart = ({ code, kenmerk, titel, uitleg }) => html`
  <section class="kaart codekaart" aria-labelledby="code-kop">
    <h2 class="utrecht-heading-3" id="code-kop">${titel}</h2>
    <p class="code">${toonCode(code).split('-').map((part, index) => html`${index ? html`<span class="code__streep">-</span><wbr>` : nothing}<span>${part}</span>`)}</p>
    <p>${uitleg}</p>
    ${kenmerk ? html`<p class="stil">${t('ontvangen.kenmerk', { kenmerk })}</p>` : nothing}
    <p class="alleen-op-papier">${t('ontvangen.adres', { adres: `${location.host}/volgen` })}</p>
    <div class="knoppen">${button(t('algemeen.druk_af'), { kind: 'primair', name: 'printer', click: () => window.print() })}
      ${button(t('algemeen.kopieer'), { name: 'copy', click: () => copy(toonCode(code)) })}</div>
  </section>`;
