// SPDX-License-Identifier: EUPL-1.2
// A new melding: is it a rule, three questions on one page, and then what happens next.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { leesSamenvatting } from './melding-aansluiten.js';
import { begonnen, meldingFormulier } from './melding-formulier.js';
import { ingediend } from './melding-ingediend.js';
import { laadWegwijzer, wegwijzer } from './melding-wegwijzer.js';

/* Somebody may come here to join: /meldingen/nieuw?sluitAan=<id>. */
export const laad = async ({ query }, signal) => ({ state: begonnen(null, undefined, await leesSamenvatting(query.get('sluitAan'), signal)), wegwijzer: await laadWegwijzer(signal), anders: null });

export function toon(data, again) {
  if (data.ingediend) return ingediend(data.ingediend);
  const opnieuw = () => again(data);
  return meldingFormulier(data.state, null, opnieuw, (result) => again({ ingediend: result.data }), {
    boven: wegwijzer(data, opnieuw), onder: html`<p class="stil">${t('nieuw.bijlage_straks')}</p>`,
  });
}
