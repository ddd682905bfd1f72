// SPDX-License-Identifier: EUPL-1.2
// How an organisatie is reached: to touch on a screen, to read on paper. What it wrote itself is Dutch.
import { html, nothing } from '../html.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { facts } from './notice.js';

const link = (soort, adres, woorden = adres) => adres && html`<a href="${soort}:${adres}">${woorden}</a>`;
const nummer = (telefoon) => telefoon?.replace(/[^0-9+]/g, '');
const eigen = (woorden) => woorden && html`<span lang="nl">${woorden}</span>`;

/** Whose accounts these are, as a verzoek names it. */
export function eigenOrganisatie() {
  const { organisatie } = sessie.value;
  return { afstemmingsorganisatie: organisatie.naam, bereikbaar: organisatie.bereikbaar };
}

/** Of whatever says both the organisatie and how it is reached; nothing when that is not known. */
export const bereikbaar = ({ afstemmingsorganisatie, bereikbaar: hoe }) => (hoe ? html`<div class="bereikbaar"><p><strong>${t('bereik.zo', { wie: afstemmingsorganisatie })}</strong></p>
  ${facts([[t('bereik.telefoon'), link('tel', nummer(hoe.telefoon), hoe.telefoon)], [t('bereik.mailAdres'), link('mailto', hoe.mailAdres)],
    [t('bereik.bezoekadres'), eigen(hoe.bezoekadres)]])}${hoe.wanneer ? html`<p lang="nl">${hoe.wanneer}</p>` : nothing}</div>` : nothing);

/** With a heading of its own, on a page about something else. */
export const lieverPraten = (wie) => (wie.bereikbaar ? html`<section class="blok"><h2 class="utrecht-heading-2">${t('bereik.kop')}</h2>${bereikbaar(wie)}</section>` : nothing);
