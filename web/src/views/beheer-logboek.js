// SPDX-License-Identifier: EUPL-1.2
// The logboek: who did what and when, without content. What is looked for lives in the address.
import { html, live, nothing } from '../html.js';
import { call } from '../api.js';
import { alleCollegas } from '../collegas.js';
import { schema } from '../contract.js';
import { navigate, withQuery } from '../router.js';
import { heeft, t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { chips } from '../components/chips.js';
import { icon } from '../components/icon.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';

const VELDEN = ['van', 'tot', 'soort', 'wieId', 'kenmerk'];
const PER_KEER = 50;
const TOON = { lezen: 'loopt', meenemen: 'let-op', vernietigen: 'let-op', systeem: 'rust', wijzigen: 'rust' };

const gegeven = (query, namen) => Object.fromEntries(namen.filter((naam) => query.get(naam)).map((naam) => [naam, query.get(naam)]));

export async function laad({ query }, signal) {
  const [gevonden, mensen] = await Promise.all([
    call('logboek_zoek', { body: { ...gegeven(query, [...VELDEN, 'na']), paginaGrootte: PER_KEER }, signal }),
    alleCollegas({}, signal),
  ]);
  return { ...gevonden.data, mensen };
}

const wie = (rij) => rij.wie?.naam ?? html`<span class="stil">${t(`logboek.als.${rij.als}`)}</span>`;

/* What happened, in words where there are some; otherwise the name of the operation. */
const wat = ({ handeling }) => (heeft(`logboek.handeling.${handeling}`) ? t(`logboek.handeling.${handeling}`)
  : `${handeling[0].toUpperCase()}${handeling.slice(1).replaceAll('_', ' ')}`);

const COLUMNS = () => [
  { label: t('logboek.wanneer'), value: (rij) => html`<time datetime=${rij.op}>${zegNabij(rij.op)} ${zegKlok(rij.op)}</time>` },
  { label: t('logboek.wat'), wide: true, value: (rij) => html`${wat(rij)} ${rij.soort === 'wijzigen' ? nothing : badge(t(`logboek.soort.${rij.soort}`), TOON[rij.soort])}` },
  { label: t('logboek.wie'), value: wie },
  { label: t('logboek.kenmerk'), value: (rij) => (rij.kenmerk ? html`<span class="kenmerk">${rij.kenmerk}</span>` : nothing) },
  { label: t('logboek.nummer'), number: true, extra: true, value: (rij) => rij.nummer ?? html`<span class="stil">${t('logboek.nog_niet')}</span>` },
];

const kies = (naam, opties, query) => html`<div class="filter__veld"><label class="utrecht-form-label" for="log-${naam}">${t(`logboek.zoek.${naam}`)}</label>
  <select class="utrecht-select utrecht-select--html-select" id="log-${naam}" name=${naam}><option value="">${t('filter.alle')}</option>
    ${opties.map(([value, tekst]) => html`<option value=${value} ?selected=${query.get(naam) === value}>${tekst}</option>`)}</select></div>`;

const vul = (naam, type, query) => html`<div class="filter__veld"><label class="utrecht-form-label" for="log-${naam}">${t(`logboek.zoek.${naam}`)}</label>
  <input class="utrecht-textbox utrecht-textbox--html-input" id="log-${naam}" name=${naam} type=${type} maxlength="40" autocomplete="off" .value=${live(query.get(naam) ?? '')}></div>`;

function zoek(event) {
  event.preventDefault();
  navigate(withQuery(location.pathname + location.search, { na: null, ...Object.fromEntries(new FormData(event.target)) }));
}

const vorm = (data, query) => html`<form class="filter__vorm" role="search" data-zoek @submit=${zoek}>
  ${vul('van', 'date', query)}${vul('tot', 'date', query)}
  ${kies('soort', schema('LogSoort').enum.map((een) => [een, t(`logboek.soort.${een}`)]), query)}
  ${kies('wieId', data.mensen.map((een) => [een.id, een.naam]), query)}${vul('kenmerk', 'text', query)}
  ${button(t('logboek.zoek.knop'), { type: 'submit', kind: 'primair', name: 'search' })}</form>`;

const woord = (naam, value, { mensen }) => (naam === 'soort' ? t(`logboek.soort.${value}`) : naam === 'wieId' ? mensen.find((een) => een.id === value)?.naam ?? value
  : `${t(`logboek.zoek.${naam}`)}: ${value}`);

const stand = ({ verzegeld, getekendOp, open }) => html`<p class="logboek__stand">${icon('lock')}<span>${verzegeld
  ? t('logboek.stand', { aantal: verzegeld, wanneer: `${zegNabij(getekendOp)} ${zegKlok(getekendOp)}` }) : t('logboek.stand.niets')}
  ${open ? t('logboek.stand.open', { aantal: open }) : nothing} <span class="stil">${t('logboek.stand.uitleg')}</span></span></p>`;

export const toon = (data, _, { query }) => html`<div class="bladzijde">
  ${beheerKop(t('logboek.kop'), t('logboek.inleiding'))}
  ${stand(data.stand)}${vorm(data, query)}
  ${chips(Object.entries(gegeven(query, VELDEN)).map(([key, value]) => ({ key, value, label: woord(key, value, data) })))}
  ${table({ caption: t('logboek.kop'), columns: COLUMNS(), rows: data.resultaten, empty: html`<p>${t('logboek.leeg')}</p>` })}
  ${pager(data.volgende)}</div>`;
