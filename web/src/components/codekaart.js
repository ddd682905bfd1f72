// SPDX-License-Identifier: EUPL-1.2
// The card with a tracking code, shown once: large, to write down, print or copy.
import { html, nothing } from '../html.js';
import { toonCode } from '../code.js';
import { t } from '../texts/nl.js';
import { bereikbaar } from './bereikbaar.js';
import { button } from './button.js';
import { confirmDialog } from './dialog.js';
import { metKenmerk } from './kenmerk.js';
import { kopieerKnop } from './kopieer.js';

/** To print the page, and to copy the code. */
export const codeKnoppen = (code) => html`${button(t('algemeen.druk_af'), { kind: 'primair', name: 'printer', click: () => window.print() })}
      ${kopieerKnop(t('algemeen.kopieer'), () => toonCode(code))}`;

/**
 * `kop`: what code this is; `uitleg`: to write it down, unless said otherwise; `naast`: one more button; `wie`: who is reached
 * for another code; kenmerk may be left out. `knoppen`: when who presses them reads another language than the card.
 */
export const codekaart = ({ code, kenmerk, kop = t('ontvangen.code'), uitleg, knoppen = codeKnoppen(code), naast = nothing, wie }) => html`
  <section class="kaart codekaart" aria-labelledby="code-kop">
    <h2 class="utrecht-heading-3" id="code-kop" tabindex="-1">${kop}</h2>
    <p class="code">${toonCode(code).split('-').map((part, index) => html`${index ? html`<span class="code__streep">-</span><wbr>` : nothing}<span>${part}</span>`)}</p>
    ${uitleg ? html`<p>${uitleg}</p>` : html`<p class="niet-op-papier"><strong>${t('ontvangen.schrijf_op')}</strong> ${t('ontvangen.eenmalig')}</p>
    <p>${t('ontvangen.wie_leest')}</p>`}
    ${kenmerk ? html`<p class="stil">${metKenmerk(t('ontvangen.kenmerk', { kenmerk }))}</p>` : nothing}
    <p class="alleen-op-papier">${t('ontvangen.adres', { adres: `${location.host}/volgen` })}</p>
    <div class="knoppen">${knoppen}${naast}</div>${wie ? bereikbaar(wie) : nothing}
  </section>`;

/** Asks whether the code was written down; promises true when it may leave the screen. */
export const heeftCode = () => confirmDialog({ title: t('ontvangen.weg.kop'), text: t('ontvangen.eenmalig'), yes: t('ontvangen.weg.ja') });
