// SPDX-License-Identifier: EUPL-1.2
// After sending: the code, large, to write down or print, and what happens next.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { button, linkButton } from '../components/button.js';
import { codekaart } from '../components/codekaart.js';
import { leesVoor } from '../components/lees-voor.js';
import { laatsteDagOpBlad } from './verzoek-laatste-dag.js';
import { wieZijnWij } from './verzoek-wie.js';

/** The page for a VerzoekOntvangst, with how the inwoner wants to be reached; `forget` clears it from this device. */
export const received = (data, forget) => html`
  <div class="bladzijde bladzijde--smal ontvangen">${wieZijnWij(data.afstemmingsorganisatie)}
    <h1 class="utrecht-heading-1">${t('ontvangen.kop')}</h1>
    <p class="inleiding">${t('ontvangen.dank', { organisatie: data.afstemmingsorganisatie })}</p>
    ${leesVoor({ eigen: true })}
    ${codekaart({ ...data, wie: data })}
    <h2 class="utrecht-heading-2">${t('ontvangen.straks')}</h2>
    <ol class="straks">
      <li>${t('ontvangen.straks.lezen', { organisatie: data.afstemmingsorganisatie })}</li>
      <li>${t(`ontvangen.straks.${data.voorkeur ?? 'geen'}`, { dag: zegDag(data.eersteContactUiterlijkOp) })}</li>
      <li>${t('ontvangen.straks.volgen')}</li>
    </ol>
    ${laatsteDagOpBlad(data.laatsteDagBezwaar)}
    <div class="knoppen">${linkButton(t('ontvangen.volg'), '/volgen')}${button(t('ontvangen.wis'), { kind: 'stil', click: forget })}</div>
    <p class="stil klein niet-op-papier">${t('ontvangen.wis.uitleg')}</p>
  </div>`;
