// SPDX-License-Identifier: EUPL-1.2
// Before something of beheer is saved: what it will do, in sentences, and the question whether to go on.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { zegKort } from '../tijd.js';
import { button } from '../components/button.js';
import { openDialog } from '../components/dialog.js';

const voorbeeld = ({ kenmerk, van, naar }) => html`<li><span class="kenmerk">${kenmerk ?? t('beheer.gevolg.zonder_kenmerk')}</span> ${t('beheer.gevolg.van_naar', { van: zegKort(van), naar: zegKort(naar) })}</li>`;

/** Asks with these sentences (and a Gevolg of the API); promises true or false. `meer` is drawn below them. */
export const eerstZien = async (titel, { zinnen, voorbeelden = [], aantal = 0 }, { ja = t('beheer.bewaar'), meer = nothing, gevaar = false } = {}) => true === await openDialog({
  title: titel,
  content: (close) => html`<div class="gevolg">${zinnen.map((zin) => html`<p class="utrecht-paragraph">${zin}</p>`)}
    ${voorbeelden.length ? html`<ul class="gevolg__lijst">${voorbeelden.map(voorbeeld)}</ul>` : nothing}
    ${aantal > voorbeelden.length && voorbeelden.length ? html`<p class="stil klein">${t('beheer.gevolg.meer', { aantal: aantal - voorbeelden.length })}</p>` : nothing}
    ${meer}</div>
    <div class="knoppen">${button(ja, { kind: gevaar ? 'gevaar' : 'primair', click: () => close(true) })}${button(t('algemeen.toch_niet'), { kind: 'stil', click: () => close(false) })}</div>`,
});
