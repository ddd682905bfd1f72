// SPDX-License-Identifier: EUPL-1.2
// The talks of a team: what was said, with whom, and a form to write the next one down.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { icon } from '../components/icon.js';
import { written } from '../components/notice.js';

const hoe = (een) => [zegDag(een.gesprekOp), een.kanaal && t(`keuze.kanaal.${een.kanaal}`), t('gesprek.door', { naam: een.door })].filter(Boolean).join(' · ');

const gesprek = (een) => html`<li class="gesprek">
  <p class="gesprek__kop">${icon(een.contactGelukt ? 'message-circle' : 'phone')}<strong>${t(`gesprek.met.${een.soort}`)}${een.gesprokenMet ? html`, ${een.gesprokenMet}` : nothing}</strong>
    ${een.contactGelukt ? nothing : badge(t('gesprek.niet_gelukt'), 'let-op')}</p>
  <p class="stil klein">${hoe(een)}</p>${written(een.verslag)}</li>`;

/** The talks that this person may read, newest first. */
export const gesprekkenLijst = (lijst) => html`<ul class="gesprekken">${repeat(lijst, (een) => een.id, gesprek)}</ul>`;

const nieuw = ({ melding }, again) => html`<details class="plooi"><summary>${t('gesprek.nieuw')}</summary>
  ${formulier('gesprek_maak', {
    sleutel: melding.id, begin: { gesprekOp: vandaag(), contactGelukt: true }, knop: t('gesprek.bewaar'), gedaan: t('gesprek.bewaard'), zonderUitleg: true, soort: 'gewoon',
    velden: ['soort', 'gesprokenMet', 'gesprekOp', 'kanaal', { naam: 'contactGelukt', soort: 'radio' }, 'verslag'], leegNaKlaar: true,
    verstuur: (body, o) => call('gesprek_maak', { path: { id: melding.id }, body, ...o }),
    klaar: async () => {
      document.querySelector('#deel-gesprekken details').open = false;
      await again();
      document.getElementById('kop-gesprekken').focus();
    },
  })}</details>`;

/** The part of the sheet with the talks. */
export const gesprekken = (data, again) => html`<section class="deel" id="deel-gesprekken">
  <h2 class="utrecht-heading-2" id="kop-gesprekken" tabindex="-1">${t('gesprek.kop')}</h2>
  ${data.gesprekken.length ? gesprekkenLijst(data.gesprekken) : html`<p class="stil">${t('gesprek.leeg')}</p>`}
  ${data.onderzoek.acties.includes('leg_gesprek_vast') ? nieuw(data, again) : nothing}</section>`;
