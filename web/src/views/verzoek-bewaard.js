// SPDX-License-Identifier: EUPL-1.2
// "Bewaren en later verder": the button under each question, and the page that gives the code.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { button, linkButton } from '../components/button.js';
import { bewaar, gooiWeg, zegBewaard } from '../verzoekconcept.js';
import { vergeet } from '../volgtoegang.js';
import { codekaart, heeftCode } from '../components/codekaart.js';
import { lokveld } from '../components/lokveld.js';
import { leesVoor } from '../components/lees-voor.js';
import { wieZijnWij } from './verzoek-wie.js';

/** stap: where the person is now. Without a gemeente there is nowhere to keep it yet. */
export const bewaarKnop = (draft, stap) => (draft.body.gemeenteId ? html`<div class="bewaren">${formulier('verzoek_concept_maak', {
  sleutel: 'bewaren', velden: [], concept: false, soort: 'stil', knop: t('later_verder.knop'), onder: draft.bewaard ? nothing : lokveld(),
  verstuur: () => bewaar(),
  klaar: (data) => {
    if (!data) { navigate('/volgen'); return; }
    zegBewaard({ ...data, stap });
    navigate('/verzoek?stap=bewaard');
  },
})}</div>` : nothing);

/** The code leaves this device; what was typed too, it is with us now. */
async function wis({ code }) {
  if (code && !await heeftCode()) return;
  gooiWeg();
  vergeet();
  navigate('/');
}

/** The page after keeping it. The code is there the first time only. */
export const bewaardBlad = (data, organisatie) => html`<div class="bladzijde bladzijde--smal ontvangen">${wieZijnWij(data.afstemmingsorganisatie ?? organisatie)}
  <h1 class="utrecht-heading-1">${t('later_verder.kop')}</h1>
  <p class="inleiding">${t('later_verder.uitleg', { dag: zegDag(data.bewaardTot) })}</p>${leesVoor({ eigen: true })}
  ${data.code ? codekaart({ code: data.code, kop: t('later_verder.code') })
    : html`<p>${t('later_verder.zelfde_code')}</p>`}
  <div class="knoppen">${linkButton(t('later_verder.verder'), `/verzoek?stap=${data.stap}`)}${button(t('later_verder.wis'), { kind: 'stil', click: () => wis(data) })}</div>
  <p class="stil klein niet-op-papier">${t('later_verder.wis.uitleg')}</p></div>`;
