// SPDX-License-Identifier: EUPL-1.2
// A status as a word; the tone only helps the eye.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';

/** A word in a quiet capsule. `tone`: rust, loopt, let-op, goed, einde. */
export const badge = (text, tone = 'rust', name = '') => html`<span class="label label--${tone}">${name ? icon(name) : nothing}${text}</span>`;

const TONE = {
  concept: 'rust', ingediend: 'loopt', intake: 'loopt', team_samenstellen: 'loopt', in_onderzoek: 'loopt',
  advies: 'loopt', besluit: 'loopt', in_uitvoering: 'goed', afgerond: 'goed', afgesloten: 'einde', ingetrokken: 'einde', doorgeleid: 'einde', niet_passend: 'einde',
  niet_tot_afstemming: 'einde',
};

/** The status of a melding, advies, besluit or verzoek: its word is `status.<status>` in nl.js. */
export const statusBadge = (status) => badge(t(`status.${status}`), TONE[status] ?? 'loopt');
