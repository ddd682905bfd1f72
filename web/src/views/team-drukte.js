// SPDX-License-Identifier: EUPL-1.2
// How busy a colleague is.
import { html } from '../html.js';
import { t } from '../texts/nl.js';

/** How busy somebody is, as a small bar with its words. */
export const drukte = ({ lopend, maximum }) => html`<span class="drukte"><meter class="drukte__balk" min="0" max=${maximum} high=${maximum - 0.5} optimum="0" .value=${lopend}
  aria-hidden="true"></meter><span>${lopend < maximum ? t('team.drukte', { aantal: lopend, maximum }) : t('team.drukte.vol', { aantal: lopend, maximum })}</span></span>`;
