// SPDX-License-Identifier: EUPL-1.2
// One's own place in the poule: signing up, what one knows and when, a pause, leaving.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { facts, nextStep } from '../components/notice.js';
import { woordKiezer } from '../components/woord-kiezer.js';
import { opnieuw } from './werkblad.js';

const TOON = { aangemeld: 'loopt', actief: 'goed', pauze: 'rust', uitgestapt: 'einde' };
const ICOON = { aangemeld: 'hourglass', actief: 'check', pauze: 'player-pause' };

/** How somebody's place stands, as a word. */
export const plekBadge = (status) => badge(t(`poule.status.${status}`), TOON[status], ICOON[status]);

/** Days as people write them: dinsdag en donderdag. */
export const dagenZin = (dagen) => new Intl.ListFormat('nl').format(dagen);

const velden = ({ woorden }) => [
  { naam: 'onderwerpen', teken: woordKiezer(woorden.onderwerpen) }, { naam: 'doelgroepen', teken: woordKiezer(woorden.doelgroepen) },
  'dagen', 'urenPerWeek', { naam: 'maxGelijktijdig', soort: 'select', opties: [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t('poule.max', { aantal: n }) })) },
];
const begin = (eigen) => (eigen ? { ...eigen, maxGelijktijdig: String(eigen.maxGelijktijdig) } : { dagen: ['dinsdag', 'donderdag'], urenPerWeek: 4, maxGelijktijdig: '2' });

/** The form to sign up, for who does not take part (any more). */
export const aanmelden = (data, again) => html`<section class="deel">
  <h2 class="utrecht-heading-2">${t(data.eigen ? 'poule.weer_meedoen' : 'poule.meedoen')}</h2>
  <ul class="grenzen"><li>${t('poule.meedoen.wat')}</li><li>${t('poule.meedoen.tijd')}</li><li>${t('poule.meedoen.vrij')}</li></ul>
  ${formulier('poulelid_maak', {
    velden: velden(data), begin: begin(data.eigen), knop: t('poule.meedoen.knop'), gedaan: t('poule.aangemeld'), zonderUitleg: true,
    verstuur: (body, o) => call('poulelid_maak', { body, ...o }), klaar: () => opnieuw(again),
  })}</section>`;

const wijzig = (data, again) => formulier('poulelid_wijzig', {
  sleutel: data.eigen.id, version: data.eigen.versie, velden: velden(data), begin: begin(data.eigen), leeg: [], knop: t('poule.wijzig.knop'), gedaan: t('poule.gewijzigd'), zonderUitleg: true,
  verstuur: (body, o) => call('poulelid_wijzig', { path: { id: data.eigen.id }, body, ...o }), klaar: () => opnieuw(again),
  vers: () => call('poulelid_lees', { path: { id: data.eigen.id } }),
});

/** A step with a place in the poule; `extra` are options of the form. */
export const plekStap = (een, actie, again, extra = {}) => formulier('poulelid_stap', {
  actie, sleutel: `${een.id}${actie}`, version: een.versie, velden: [], concept: false, zonderUitleg: true, knop: t(`poule.stap.${actie}`), gedaan: t(`poule.gedaan.${actie}`),
  verstuur: (body, o) => call('poulelid_stap', { path: { id: een.id }, body, ...o }), klaar: () => opnieuw(again), ...extra,
});

const vouw = (kop, uitleg, inhoud) => html`<details class="plooi"><summary>${kop}</summary><p class="stil">${uitleg}</p>${inhoud}</details>`;

const VOUWEN = {
  wijzig: (data, again) => vouw(t('poule.wijzig'), t('poule.wijzig.uitleg'), wijzig(data, again)),
  pauzeer: ({ eigen }, again) => vouw(t(`poule.pauze.${eigen.status}`), t('poule.pauze.uitleg'), plekStap(eigen, 'pauzeer', again, { velden: ['pauzeTot'], begin: { pauzeTot: eigen.pauzeTot } })),
  stap_uit: ({ eigen, teams }, again) => vouw(t('poule.uitstappen'), teams.length ? t('poule.uitstappen.teams', { aantal: teams.length }) : t('poule.uitstappen.uitleg'),
    plekStap(eigen, 'stap_uit', again, { soort: 'gewoon' })),
};

const team = (een) => html`<li><a class="utrecht-link" href="/meldingen/${een.meldingId}">${een.welkeRegel}</a> <span class="kenmerk">${een.kenmerk}</span>
  ${een.trekker ? html`<span class="stil">${t('team.trekker')}</span>` : nothing}</li>`;

const stand = ({ status, pauzeTot, welkomUiterlijkOp }) => {
  if (status === 'aangemeld') return html`<p>${t('poule.wacht', { dag: zegDag(welkomUiterlijkOp) })}</p>`;
  return status === 'pauze' ? html`<p>${t('poule.pauze_tot', { dag: zegDag(pauzeTot) })}</p>` : nothing;
};

const gegevens = (eigen) => facts([
  [t('veld.onderwerpen'), eigen.onderwerpen.join(', ')], [t('veld.doelgroepen'), eigen.doelgroepen.join(', ')], [t('veld.dagen'), dagenZin(eigen.dagen)],
  [t('veld.urenPerWeek'), t('poule.uren', { aantal: eigen.urenPerWeek })], [t('veld.maxGelijktijdig'), t('poule.max', { aantal: eigen.maxGelijktijdig })],
  [t('poule.nu'), t('poule.lopend', { aantal: eigen.lopend })],
]);

/** The place of somebody who takes part. */
export const plek = (data, again) => html`
  ${data.eigen.acties.includes('hervat') ? nextStep(t('poule.in_pauze', { dag: zegDag(data.eigen.pauzeTot) }), plekStap(data.eigen, 'hervat', again)) : nothing}
  <section class="kaart"><h2 class="utrecht-heading-2">${t('poule.plek')} ${plekBadge(data.eigen.status)}</h2>
    ${data.eigen.status === 'pauze' ? nothing : stand(data.eigen)}${gegevens(data.eigen)}</section>
  ${data.teams.length ? html`<section class="deel"><h2 class="utrecht-heading-2">${t('poule.teams')}</h2><ul class="teams-lijst">${data.teams.map(team)}</ul></section>` : nothing}
  <div class="vouwen">${data.eigen.acties.map((actie) => VOUWEN[actie]?.(data, again))}</div>`;
