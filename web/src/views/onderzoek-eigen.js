// SPDX-License-Identifier: EUPL-1.2
// The part of the research that is for the melder, and the part that is for the afdeling.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { notice, written } from '../components/notice.js';
import { gesprekkenLijst } from './onderzoek-gesprekken.js';
import { opnieuw } from './werkblad.js';
import { bevestiging, reactie, totWanneer } from './onderzoek-vragen.js';

const eigenGesprekken = (data, again) => (data.gesprekken.length
  ? html`<section class="deel"><h2 class="utrecht-heading-2">${t('onderzoek.jouw_gesprekken')}</h2>${gesprekkenLijst(data, again)}</section>` : nothing);

const klopt = ({ melding }, again) => formulier('onderzoek_bevestig', {
  sleutel: melding.id, zonderUitleg: true, knop: t('onderzoek.klopt.knop'), gedaan: t('onderzoek.klopt.gedaan'),
  velden: [{ naam: 'klopt', soort: 'radio', verplicht: true }, { naam: 'opmerking' }],
  verstuur: (body, o) => call('onderzoek_bevestig', { path: { id: melding.id }, body, ...o }),
  klaar: () => opnieuw(again),
});

/** For the melder: is this what you really asked? */
export function voorMelder(data, again) {
  const { onderzoek } = data;
  if (!onderzoek.vraagAchterDeVraag) return html`${notice('info', t('onderzoek.melder.nog_niet'), html`<p>${t('onderzoek.melder.nog_niet.uitleg')}</p>`)}${eigenGesprekken(data, again)}`;
  const mag = onderzoek.acties.includes('bevestig');
  return html`<section class="kaart smal"><h2 class="utrecht-heading-2">${mag ? t('onderzoek.melder.vraag') : t('onderzoek.vraag')}</h2>
    <p class="stil">${t('onderzoek.melder.uitleg')}</p>
    <blockquote class="citaat">${written(onderzoek.vraagAchterDeVraag)}</blockquote>
    ${mag ? klopt(data, again) : bevestiging(onderzoek)}</section>${eigenGesprekken(data, again)}`;
}

const reageer = ({ melding, onderzoek }, again) => formulier('onderzoek_reageer', {
  velden: ['reactie', ...(onderzoek.bewijslastOmgekeerd ? [{ naam: 'nut', verplicht: true }] : [])], zonderUitleg: true,
  sleutel: melding.id, knop: t('afdeling.reageer'), gedaan: t('afdeling.gereageerd'),
  verstuur: (body, o) => call('onderzoek_reageer', { path: { id: melding.id }, body, ...o }), klaar: () => opnieuw(again),
});

/** For the afdeling: what the team asks, and the place to answer. */
export function voorAfdeling(data, again) {
  const { onderzoek } = data;
  if (!onderzoek.vraagAanAfdeling) return html`${notice('info', t('afdeling.nog_niet'), html`<p>${t('afdeling.nog_niet.uitleg')}</p>`)}${eigenGesprekken(data, again)}`;
  const mag = onderzoek.acties.includes('reageer');
  return html`<section class="kaart smal"><h2 class="utrecht-heading-2">${t('afdeling.team_vraagt')}</h2>
    <blockquote class="citaat">${written(onderzoek.vraagAanAfdeling)}</blockquote>
    ${mag ? html`<p class="stil">${totWanneer(onderzoek.reactieUiterlijkOp)}</p>
      ${onderzoek.bewijslastOmgekeerd ? notice('info', t('afdeling.omgekeerd'), html`<p>${t('afdeling.omgekeerd.uitleg')}</p>`) : nothing}${reageer(data, again)}` : reactie(onderzoek)}</section>${eigenGesprekken(data, again)}`;
}
