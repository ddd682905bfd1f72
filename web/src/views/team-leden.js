// SPDX-License-Identifier: EUPL-1.2
// The team that was asked: who said what, when the work may start, and somebody in the place of another.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { icon } from '../components/icon.js';
import { nextStep, notice } from '../components/notice.js';
import { magVerder } from './checklist.js';
import { stapKnop } from './werkblad.js';

const TOON = { uitgenodigd: 'loopt', geaccepteerd: 'goed', afgerond: 'goed' };
const ICOON = { uitgenodigd: 'mail', geaccepteerd: 'check', afgerond: 'check' };
const IN_TEAM = ['uitgenodigd', 'geaccepteerd'];

const wanneer = (lid) => {
  if (lid.status === 'uitgenodigd') return t('team.antwoord_voor', { dag: zegDag(lid.uitnodigingVerlooptOp) });
  return [t('team.gevraagd_op', { dag: zegDag(lid.uitgenodigdOp) }), lid.beeindigdOp && t('team.tot', { dag: zegDag(lid.beeindigdOp) })].filter(Boolean).join(' ');
};

const lid = (een) => html`<li class="lid ${IN_TEAM.includes(een.status) || een.status === 'afgerond' ? '' : 'lid--weg'}">
  <p class="lid__naam">${een.gebruiker.naam}${een.trekker ? html` <span class="stil">${t('team.trekker')}</span>` : nothing}</p>
  <p>${badge(t(`team.lid.${een.status}`), TOON[een.status] ?? 'rust', ICOON[een.status])}</p>
  <p class="stil klein">${wanneer(een)}</p>
  ${een.bezwaar ? html`<p class="klein waarschuwing">${icon('alert-triangle')}<span>${een.bezwaar} ${t('team.bezwaar')}</span></p>` : nothing}
  ${een.reden ? html`<p class="klein">${t('team.reden', { tekst: een.reden })}</p>` : nothing}
  ${een.overdracht ? html`<p class="klein">${t('team.overdracht', { tekst: een.overdracht })}</p>` : nothing}</li>`;

function stap({ melding, version, team }, again) {
  const nog = team.nodig - team.aantalGeaccepteerd;
  if (melding.status !== 'team_samenstellen') return nothing;
  if (nog > 0) return notice('info', t('team.wacht', { aantal: nog }), html`<p>${t('team.wacht.uitleg')}</p>`);
  return nextStep(t('team.compleet'), stapKnop('melding_stap', 'start_onderzoek', {
    path: { id: melding.id }, sleutel: melding.id, version, again, vooraf: () => magVerder(melding.id, 'start_onderzoek'), knop: t('team.start'), gedaan: t('team.gestart'),
    klaar: () => navigate(`/meldingen/${melding.id}`),
  }));
}

const opties = ({ kandidaten }) => kandidaten.filter((een) => een.kan).map((een) => ({
  value: een.gebruiker.id, label: een.gebruiker.naam, help: [een.functie, ...een.redenen, een.waarschuwing].filter(Boolean).join(' · '),
}));

const zittend = ({ team }) => team.leden.filter((een) => IN_TEAM.includes(een.status))
  .map((een) => ({ value: een.gebruiker.id, label: een.gebruiker.naam }));

const erbij = (data, again) => html`<details class="plooi"><summary>${t('team.erbij')}</summary>
  <p class="stil">${t('team.erbij.uitleg')}</p>
  ${formulier('teamlid_maak', {
    sleutel: data.team.id, version: data.team.versie, leegNaKlaar: true, knop: t('team.erbij.knop'), gedaan: t('team.erbij.gedaan'), zonderUitleg: true,
    velden: [{ naam: 'gebruikerId', soort: 'radio', opties: opties(data) }, { naam: 'vervangtId', soort: 'select', opties: zittend(data) },
      { naam: 'overdracht', als: (body) => Boolean(body.vervangtId) }, 'trekker'],
    verstuur: (body, o) => call('teamlid_maak', { path: { id: data.team.id }, body, ...o }), klaar: () => again(),
  })}</details>`;

/* Somebody who is in the team already becomes trekker. */
const trekker = (data, again) => html`<details class="plooi"><summary>${t('team.trekker.kies')}</summary><p class="stil">${t('team.trekker.uitleg')}</p>
  ${formulier('teamlid_maak', {
    sleutel: `${data.team.id}trekker`, version: data.team.versie, vast: { trekker: true }, leegNaKlaar: true, knop: t('team.trekker.knop'), gedaan: t('team.trekker.gedaan'), zonderUitleg: true,
    velden: [{ naam: 'gebruikerId', soort: 'radio', label: t('team.wie_trekt'), opties: zittend(data) }],
    verstuur: (body, o) => call('teamlid_maak', { path: { id: data.team.id }, body, ...o }), klaar: () => again(),
  })}</details>`;

const zonderTrekker = ({ team }) => !team.leden.some((een) => een.trekker && IN_TEAM.includes(een.status));

/* Two are left and nobody else can: whoever decides says whether that is enough. */
const vraagTwee = ({ team }, again) => html`<details class="plooi"><summary>${t('team.twee.vraag')}</summary><p class="stil">${t('team.twee.vraag.uitleg')}</p>
  ${formulier('teamtoestemming_vraag', {
    sleutel: team.id, version: team.versie, velden: [{ naam: 'reden', label: t('team.twee.waarom'), regels: 3 }], knop: t('team.twee.vraag.knop'), gedaan: t('team.twee.gevraagd'), zonderUitleg: true,
    verstuur: (body, o) => call('teamtoestemming_vraag', { path: { id: team.id }, body, ...o }), klaar: () => again(),
  })}</details>`;

const stand = (akkoord) => (akkoord === null ? 'open' : akkoord ? 'ja' : 'nee');

function twee({ team: { toestemming: een } }) {
  if (!een) return nothing;
  const wie = een.beantwoordDoor ? html`<p class="stil klein">${t('team.twee.door', { naam: een.beantwoordDoor.naam, dag: zegDag(een.beantwoordOp) })}</p>` : nothing;
  return notice(een.akkoord ? 'ok' : 'info', t(`team.twee.${stand(een.akkoord)}`), html`${een.toelichting ? html`<p>${een.toelichting}</p>` : nothing}${wie}`);
}

/** The members with their answers. */
export const leden = (data, again) => html`
  ${stap(data, again)}${twee(data)}
  ${zonderTrekker(data) && zittend(data).length ? notice('warning', t('team.zonder_trekker'), html`<p>${t('team.zonder_trekker.uitleg')}</p>`) : nothing}
  <section class="deel"><h2 class="utrecht-heading-2">${t('team.wie')}${data.team.aantalGeaccepteerd ? html` <span class="aantal">${t('team.doen_mee', { aantal: data.team.aantalGeaccepteerd })}</span>` : nothing}</h2>
    <ul class="leden">${data.team.leden.map(lid)}</ul></section>
  <div class="vouwen">${data.team.acties.includes('voeg_lid_toe') ? html`${erbij(data, again)}${zittend(data).length ? trekker(data, again) : nothing}` : nothing}
    ${data.team.acties.includes('vraag_toestemming') ? vraagTwee(data, again) : nothing}</div>
  ${data.team.acties.includes('plan_overleg') ? html`<p><a class="utrecht-link" href="/teams/${data.team.id}/overleggen">${t('overleg.kop')}</a></p>` : nothing}`;
