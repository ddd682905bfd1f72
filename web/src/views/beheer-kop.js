// SPDX-License-Identifier: EUPL-1.2
// What the screens of beheer share: the way back, the heading and one sentence.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { icon } from '../components/icon.js';

/** The top of a screen of beheer; `terug` leads back to a list instead of to beheer itself. */
export const beheerKop = (kop, inleiding, terug = ['/beheer', t('beheer.terug')]) => html`
  <p><a class="terug utrecht-link" href=${terug[0]}>${icon('arrow-left')}<span>${terug[1]}</span></a></p>
  <h1 class="utrecht-heading-1">${kop}</h1>${inleiding ? html`<p class="inleiding">${inleiding}</p>` : nothing}`;
