// SPDX-License-Identifier: EUPL-1.2
// Everybody in the poule, for the coordinator: who joined, who is away, and how busy each one is. No order by person.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { t } from '../texts/nl.js';
import { zegDag, zegKort } from '../tijd.js';
import { button } from '../components/button.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { announce } from '../components/live-region.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { drukte } from './team-drukte.js';
import { dagenZin, plekBadge } from './poule-plek.js';

const wie = (een) => [een.functie, een.afdeling].filter(Boolean).join(', ');

async function verwelkom(een, again) {
  const { version } = await call('poulelid_lees', { path: { id: een.id } });
  await call('poulelid_stap', { path: { id: een.id }, version, body: { actie: 'verwelkom' } });
  announce(t('poule.gedaan.verwelkom'));
  await again();
  document.querySelector('#poule-nieuw, h1').focus();
}

const nieuw = (een, again) => html`<li class="nieuw-lid"><div><p><strong>${een.gebruiker.naam}</strong> <span class="stil">${wie(een)}</span></p>
    <p>${t('poule.weet_van', { wat: een.onderwerpen.join(', ') })}${een.doelgroepen.length ? html` ${t('poule.kent', { wie: een.doelgroepen.join(', ') })}` : nothing}</p>
    <p class="stil klein">${t('poule.kan', { dagen: dagenZin(een.dagen), uren: een.urenPerWeek })} ${t('poule.sinds', { dag: zegDag(een.aangemeldOp) })}</p></div>
  ${button(html`${t('poule.stap.verwelkom')}<span class="alleen-voorlezen">: ${een.gebruiker.naam}</span>`, { kind: 'gewoon', click: () => verwelkom(een, again) })}</li>`;

const nieuwen = (lijst, again) => (lijst.length ? html`<section class="kaart" aria-labelledby="poule-nieuw"><h2 class="utrecht-heading-2" id="poule-nieuw" tabindex="-1">${t('poule.nieuw')} <span class="aantal">${lijst.length}</span></h2>
  <p class="stil">${t('poule.nieuw.uitleg')}</p><ul class="nieuwe-leden">${repeat(lijst, (een) => een.id, (een) => nieuw(een, again))}</ul></section>` : nothing);

const naam = (een) => html`${een.gebruiker.naam}<span class="stil klein blok-regel">${wie(een)}</span>`;
const stand = (een) => html`${plekBadge(een.status)}${een.pauzeTot ? html`<span class="stil klein blok-regel">${t('poule.tot', { dag: zegKort(een.pauzeTot) })}</span>` : nothing}`;

const kolommen = () => [
  { label: t('poule.kolom.wie'), value: naam }, { label: t('poule.kolom.stand'), value: stand },
  { label: t('poule.kolom.onderwerpen'), value: (een) => een.onderwerpen.join(', ') }, { label: t('poule.kolom.doelgroepen'), value: (een) => een.doelgroepen.join(', '), extra: true },
  { label: t('poule.kolom.dagen'), value: (een) => een.dagen.map((dag) => t(`dag.kort.${dag}`)).join(' '), extra: true },
  { label: t('poule.kolom.druk'), value: (een) => drukte({ lopend: een.lopend, maximum: een.maxGelijktijdig }) },
];

const STATUSSEN = () => schema('PouleStatus').enum.filter((status) => status !== 'uitgestapt').map((status) => [status, t(`poule.status.${status}`)]);

/** The table, with those who joined just now above it. */
export function overzicht({ lijst }, again) {
  const gekozen = new URLSearchParams(location.search).get('status');
  const leden = gekozen ? lijst.resultaten : lijst.resultaten.filter(({ status }) => status !== 'aangemeld');
  return html`${gekozen ? nothing : nieuwen(lijst.resultaten.filter(({ status }) => status === 'aangemeld'), again)}
    <section class="deel"><h2 class="utrecht-heading-2">${t('poule.leden')}</h2>
      ${filterForm([{ naam: 'status', label: t('poule.kolom.stand'), opties: STATUSSEN() }])}
      ${chips(gekozen ? [{ key: 'status', label: t(`poule.status.${gekozen}`) }] : [])}
      ${table({ caption: t('poule.leden'), columns: kolommen(), rows: leden, empty: html`<p>${t('poule.leeg')}</p>` })}
      ${pager(lijst.volgende)}</section>`;
}
