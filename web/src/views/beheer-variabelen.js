// SPDX-License-Identifier: EUPL-1.2
// Under a text field: the variables it may hold. One click puts it where the cursor is.
import { html } from '../html.js';
import { t } from '../texts/nl.js';

function zet(event, naam) {
  const veld = event.target.closest('.veld').querySelector('textarea');
  veld.setRangeText(`{{${naam}}}`, veld.selectionStart, veld.selectionEnd, 'end');
  veld.dispatchEvent(new Event('input', { bubbles: true }));
  veld.focus();
}

/** For `onder` of a field that is a textarea. */
export const variabelen = (namen) => html`<div class="variabelen" role="group" aria-label=${t('beheer.variabelen')}><span class="stil klein">${t('beheer.variabelen')}</span>
  ${namen.map((naam) => html`<button type="button" class="variabele" @click=${(event) => zet(event, naam)}>${t(`variabele.${naam}`)}</button>`)}</div>`;
