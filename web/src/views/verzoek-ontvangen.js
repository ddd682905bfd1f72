// SPDX-License-Identifier: EUPL-1.2
// After sending: the code, large, to write down or print, and what happens next.
import { html, nothing } from '../html.js';
import { toonCode } from '../code.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { button, linkButton } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { leesVoor } from '../components/lees-voor.js';
import { notice } from '../components/notice.js';

async function copy(code) {
  await navigator.clipboard.writeText(code);
  announce(t('algemeen.gekopieerd'));
}

/** The page for a VerzoekOntvangst; `forget` clears it from this device. */
export const received = (data, forget) => html`
  <div class="bladzijde bladzijde--smal ontvangen">
    <h1 class="utrecht-heading-1">${t('ontvangen.kop')}</h1>
    <p class="inleiding">${t('ontvangen.dank', { organisatie: data.afstemmingsorganisatie })}</p>
    ${leesVoor({ eigen: true })}
    <section class="kaart codekaart" aria-labelledby="code-kop">
      <h2 class="utrecht-heading-3" id="code-kop">${t('ontvangen.code')}</h2>
      <p class="code">${toonCode(data.code).split('-').map((part, index) => html`${index ? html`<span class="code__streep">-</span><wbr>` : nothing}<span>${part}</span>`)}</p>
      <p><strong>${t('ontvangen.schrijf_op')}</strong> ${t('ontvangen.eenmalig')}</p>
      <p class="stil">${t('ontvangen.kenmerk', { kenmerk: data.kenmerk })}</p>
      <p class="alleen-op-papier">${t('ontvangen.adres', { adres: `${location.host}/volgen` })}</p>
      <div class="knoppen">${button(t('algemeen.druk_af'), { kind: 'primair', name: 'printer', click: () => window.print() })}
        ${button(t('algemeen.kopieer'), { name: 'copy', click: () => copy(toonCode(data.code)) })}</div>
    </section>
    <h2 class="utrecht-heading-2">${t('ontvangen.straks')}</h2>
    <ol class="straks">
      <li>${t('ontvangen.straks.lezen', { organisatie: data.afstemmingsorganisatie })}</li>
      <li>${t('ontvangen.straks.contact', { dag: zegDag(data.eersteContactUiterlijkOp) })}</li>
      <li>${t('ontvangen.straks.volgen')}</li>
    </ol>
    ${data.laatsteDagBezwaar ? notice('warning', t('verzoek.bezwaar.dag', { dag: zegDag(data.laatsteDagBezwaar) }), html`<p>${t('verzoek.bezwaar.loopt_door')}</p>`) : nothing}
    <div class="knoppen">${linkButton(t('ontvangen.volg'), '/volgen')}${button(t('ontvangen.wis'), { kind: 'stil', click: forget })}</div>
    <p class="stil klein niet-op-papier">${t('ontvangen.wis.uitleg')}</p>
  </div>`;
