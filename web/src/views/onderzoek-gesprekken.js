// SPDX-License-Identifier: EUPL-1.2
// The talks of a team: what was said, with whom, whether they recognise it, and a form for the next one.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { collegaKiezer } from '../components/collega-kiezer.js';
import { icon } from '../components/icon.js';
import { normen } from '../components/normen.js';
import { written } from '../components/notice.js';

const TOON = { akkoord: 'goed', correctie: 'let-op', gevraagd: 'loopt', nog_noteren: 'rust' };
const ICOON = { akkoord: 'check', correctie: 'message-circle', gevraagd: 'hourglass' };

const hoe = (een) => [zegDag(een.gesprekOp), een.kanaal && t(`keuze.kanaal.${een.kanaal}`), t('gesprek.door', { naam: een.door })].filter(Boolean).join(' · ');

const vanWie = ({ naam, oordeel, opmerking }) => html`<li><span>${t(`verslag.wie.${oordeel ?? 'wacht'}`, { naam })}</span>${opmerking ? written(opmerking) : nothing}</li>`;

/** How it stands with the word of who took part. */
export const akkoord = (een) => (een.akkoordVerslag === 'niet_nodig' ? nothing : html`<div class="akkoord">
  <p>${badge(t(`verslag.stand.${een.akkoordVerslag}`), TOON[een.akkoordVerslag], ICOON[een.akkoordVerslag])}</p>
  ${een.deelnemers.length ? html`<ul class="akkoord__wie klein">${een.deelnemers.map(vanWie)}</ul>` : nothing}
  ${een.akkoordHoe ? html`<p class="stil klein">${t('verslag.genoteerd', { dag: zegDag(een.akkoordOp), hoe: een.akkoordHoe })}</p>` : nothing}</div>`);

const vouw = (kop, inhoud) => html`<details class="gesprek__vouw"><summary>${kop}</summary>${inhoud}</details>`;

const noteer = (een, again) => vouw(t('verslag.noteer'), formulier('gesprek_akkoord_noteer', {
  sleutel: een.id, begin: { op: vandaag() }, knop: t('verslag.noteer.knop'), gedaan: t('verslag.genoteerd.nu'), soort: 'gewoon', zonderUitleg: true,
  verstuur: (body, o) => call('gesprek_akkoord_noteer', { path: { id: een.id }, body, ...o }), klaar: () => again(),
}));

const verbeter = (een, again) => vouw(t('verslag.verbeter'), html`<p class="stil">${t('verslag.verbeter.uitleg')}</p>${formulier('gesprek_wijzig', {
  sleutel: een.id, version: een.versie, begin: een, velden: [{ naam: 'verslag', verplicht: true }], knop: t('verslag.verbeter.knop'), gedaan: t('verslag.verbeterd'), soort: 'gewoon',
  verstuur: (body, o) => call('gesprek_wijzig', { path: { id: een.id }, body, ...o }), klaar: () => again(),
  vers: () => call('gesprek_lees', { path: { id: een.id } }),
})}`);

/** What a member of the team may do with a talk. */
export const voorTeam = (een, again) => html`${een.acties.includes('noteer_akkoord') && !een.deelnemers.length ? noteer(een, again) : nothing}
  ${een.acties.includes('wijzig') ? verbeter(een, again) : nothing}`;

const leiding = ({ leidingAanwezig }) => (leidingAanwezig === null ? nothing : html`<p class="stil klein">${t(`verslag.leiding.${leidingAanwezig}`)}</p>`);

/** Who, when, and what was said. */
export const verslag = (een) => html`
  <p class="gesprek__kop">${icon(een.contactGelukt ? 'message-circle' : 'phone')}<strong>${t(`gesprek.met.${een.soort}`)}${een.gesprokenMet ? html`, ${een.gesprokenMet}` : nothing}</strong>
    ${een.contactGelukt ? nothing : badge(t('gesprek.niet_gelukt'), 'let-op')}</p>
  <p class="stil klein">${hoe(een)}</p>${leiding(een)}${written(een.verslag)}`;

const labels = (een, again, lijst) => normen({ gekozen: een.normen, lijst, zet: een.acties.includes('wijzig') ? async (ids) => {
  await call('gesprek_wijzig', { path: { id: een.id }, version: een.versie, body: { normen: ids } });
  await again();
} : undefined });

const gesprek = (een, again, lijst) => html`<li class="gesprek">${verslag(een)}${akkoord(een)}
  ${een.acties.includes('beoordeel') ? html`<p><a class="utrecht-link" href="/gesprekken/${een.id}">${t('verslag.bekijk')}</a></p>` : nothing}
  ${voorTeam(een, again)}${labels(een, again, lijst)}</li>`;

/** The talks that this person may read, newest first. */
export const gesprekkenLijst = ({ gesprekken: lijst, normen: keuze }, again) => html`<ul class="gesprekken">${repeat(lijst, (een) => een.id, (een) => gesprek(een, again, keuze))}</ul>`;

const velden = (melding) => ['soort', { naam: 'contactGelukt', soort: 'radio' }, 'gesprokenMet',
  { naam: 'deelnemers', als: (body) => body.contactGelukt === true, teken: collegaKiezer({ afdeling: melding.afdeling?.id, niet: sessie.value.id }) },
  'gesprekOp', 'kanaal', { naam: 'leidingAanwezig', soort: 'radio', als: (body) => body.soort === 'keten' && body.contactGelukt === true }, 'verslag'];

const nieuw = ({ melding }, again) => html`<details class="plooi"><summary>${t('gesprek.nieuw')}</summary>
  ${formulier('gesprek_maak', {
    sleutel: melding.id, begin: { gesprekOp: vandaag(), contactGelukt: true }, knop: t('gesprek.bewaar'), gedaan: t('gesprek.bewaard'), zonderUitleg: true, soort: 'gewoon',
    velden: velden(melding), leegNaKlaar: true,
    verstuur: (body, o) => call('gesprek_maak', { path: { id: melding.id }, body, ...o }),
    klaar: async () => {
      document.querySelector('#deel-gesprekken > details').open = false;
      await again();
      document.getElementById('kop-gesprekken').focus();
    },
  })}</details>`;

/** The part of the sheet with the talks. */
export const gesprekken = (data, again) => html`<section class="deel" id="deel-gesprekken">
  <h2 class="utrecht-heading-2" id="kop-gesprekken" tabindex="-1">${t('gesprek.kop')}</h2>
  ${data.gesprekken.length ? gesprekkenLijst(data, again) : html`<p class="stil">${t('gesprek.leeg')}</p>`}
  ${data.onderzoek.acties.includes('leg_gesprek_vast') ? nieuw(data, again) : nothing}</section>`;
