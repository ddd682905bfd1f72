// SPDX-License-Identifier: EUPL-1.2
// The list of meldingen: filters in the address, search, more on request, j and k to walk through it.
import { html, live, nothing } from '../html.js';
import { call } from '../api.js';
import { isOn, typing } from '../keys.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { dagenTussen, vandaag, zegKort } from '../tijd.js';
import { badge, statusBadge } from '../components/badge.js';
import { button, linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';
import { bewaardeFilters, filterNamen } from '../components/bewaarde-filters.js';
import { meenemen } from '../components/meenemen.js';
import { announce } from '../components/live-region.js';
import { table } from '../components/table.js';
import { aanZet } from './aan-zet.js';
import { adresVan, filterChips, filterKeuze, filtersVan } from './meldingen-filter.js';
import { keuzeVak, toewijzen } from './meldingen-toewijzen.js';

const PER_KEER = 20;
const MEEST = 100;

/* How many were shown and what was looked for, so that going back finds the list as it was. */
const onthouden = () => history.state ?? {};
const onthoud = (wat) => history.replaceState({ ...onthouden(), ...wat }, '');

async function zoekIn(tekst, extra, signal) {
  const { data } = await call('meldingen_zoek', { body: { tekst, ...extra }, signal });
  return { rijen: data.resultaten, volgende: data.volgende, benadering: data.benadering, tekst };
}

async function lijst(query, extra, signal) {
  const { data } = await call('meldingen_lijst', { query: { ...filtersVan(query), ...extra }, signal });
  return { rijen: data.resultaten, volgende: data.volgende, tekst: '' };
}

export async function laad({ query }, signal) {
  const { aantal = PER_KEER, tekst: getypt = '' } = onthouden();
  const tekst = getypt.trim();
  document.addEventListener('keydown', walk, { signal });
  const [afdelingen, filters, rest] = await Promise.all([
    call('afdelingen_lijst', { query: { paginaGrootte: MEEST }, signal }),
    bewaardeFilters('meldingen', signal),
    tekst.length > 1 ? zoekIn(tekst, {}, signal) : lijst(query, { paginaGrootte: aantal }, signal),
  ]);
  return { ...rest, filters, afdelingen: afdelingen.data.resultaten };
}

/* j and k, or nothing while somebody types. */
function walk(event) {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !isOn()) return;
  const links = [...document.querySelectorAll('.lijst__link')];
  const next = links[Math.max(0, Math.min(links.length - 1, links.indexOf(document.activeElement) + step))];
  next?.focus();
}

const GEZICHT = { ruim: 'calendar', bijna: 'hourglass', vandaag: 'bell', voorbij: 'clock-exclamation', gestopt: 'circle-check' };

function dagen({ termijnstand, uiterlijkOp }) {
  const nog = dagenTussen(vandaag(), uiterlijkOp);
  if (termijnstand === 'gestopt') return t('meldingen.termijn.gestopt');
  return nog < 0 ? t('meldingen.termijn.voorbij', { aantal: -nog }) : nog === 0 ? t('meldingen.termijn.vandaag') : t('meldingen.termijn.nog', { aantal: nog });
}

const termijn = (rij) => (rij.uiterlijkOp ? html`<span class="termijn termijn--${rij.termijnstand === 'gestopt' ? 'pauze' : rij.termijnstand}">${icon(GEZICHT[rij.termijnstand])}
  <span><span class="termijn__woord">${dagen(rij)}</span> ${rij.termijnstand === 'gestopt' ? nothing : html`<time class="termijn__dag" datetime=${rij.uiterlijkOp}>${zegKort(rij.uiterlijkOp)}</time>`}</span></span>` : nothing);

/* A row names the coordinator alone, and says whether the melding is yours. */
const wieVan = ({ vanMij, behandelaarId, behandelaarNaam, ...rij }) => aanZet({
  ...rij, betrekkingen: vanMij ? ['melder'] : [], behandelaar: behandelaarId && { id: behandelaarId, naam: behandelaarNaam } }, 'stil klein blok-regel');

const COLUMNS = () => [
  { label: t('meldingen.kolom.regel'), wide: true, value: (rij) => html`${rij.welkeRegel || t('werk.zonder_naam')}${rij.kenmerk ? html` <span class="kenmerk lijst__kenmerk">${rij.kenmerk}</span>` : nothing}` },
  { label: t('meldingen.kolom.status'), value: (rij) => html`${statusBadge(rij.status)}${rij.buitenWerkstroom ? html` ${badge(t('melding.buiten'), 'let-op', 'route')}` : nothing}${wieVan(rij)}` },
  { label: t('meldingen.kolom.termijn'), value: termijn },
  { label: t('meldingen.kolom.afdeling'), extra: true, value: (rij) => rij.afdelingNaam ?? html`<span class="stil">${t('meldingen.nog_geen')}</span>` },
  ...(heeftRol('coordinator') ? [{ label: t('meldingen.kolom.behandelaar'), extra: true, value: (rij) => rij.behandelaarNaam ?? html`<span class="stil">${t('meldingen.nog_geen')}</span>` }] : []),
  { label: t('meldingen.kolom.ingediend'), extra: true, value: (rij) => (rij.ingediendOp ? html`<time datetime=${rij.ingediendOp}>${zegKort(rij.ingediendOp)}</time>` : html`<span class="stil">${t('meldingen.nog_niet')}</span>`) },
];

const leeg = (data, gefilterd) => html`<p>${data.tekst ? t('meldingen.leeg.zoek', { tekst: data.tekst }) : gefilterd ? t('meldingen.leeg.filter') : t('meldingen.leeg')}</p>
  ${data.tekst ? nothing : gefilterd ? linkButton(t('filter.alles_weg'), '/meldingen') : linkButton(t('menu.nieuw'), '/meldingen/nieuw', { kind: 'primair', name: 'plus' })}`;

let timer = 0;
let controller = new AbortController();

async function zoek(tekst, data, again) {
  controller.abort();
  controller = new AbortController();
  try {
    if (tekst.length === 1) return;
    if (!tekst) { await again(); return; }
    const found = await zoekIn(tekst, {}, controller.signal);
    announce(t('meldingen.gevonden', { aantal: found.rijen.length }));
    again({ ...data, ...found });
  } catch (problem) {
    if (problem.name !== 'AbortError') throw problem;
  }
}

function typt(event, data, again) {
  clearTimeout(timer);
  onthoud({ tekst: event.target.value });
  timer = setTimeout(() => zoek(event.target.value.trim().slice(0, 200), data, again), 250);
}

async function meer(data, query, again) {
  const verder = { na: data.volgende, paginaGrootte: PER_KEER };
  const next = await (data.tekst ? zoekIn(data.tekst, verder) : lijst(query, verder));
  const rijen = [...data.rijen, ...next.rijen];
  onthoud({ aantal: Math.min(rijen.length, MEEST) });
  announce(t('meldingen.erbij', { aantal: next.rijen.length }));
  await again({ ...data, rijen, volgende: next.volgende });
  if (!next.volgende) document.querySelectorAll('.lijst__link')[data.rijen.length]?.focus();
}

const zoekveld = (data, again) => html`<form class="zoekveld" data-zoek role="search" @submit=${(event) => event.preventDefault()}>
  <label class="utrecht-form-label" for="zoek-melding">${t('meldingen.zoek')}</label>
  <input class="utrecht-textbox utrecht-textbox--html-input" id="zoek-melding" type="search" autocomplete="off" .value=${live(onthouden().tekst ?? '')}
    @input=${(event) => typt(event, data, again)}></form>`;

export function toon(data, again, { query }) {
  const gefilterd = Object.keys(filtersVan(query)).length > 0;
  return html`<div class="bladzijde">
    <h1 class="utrecht-heading-1">${t('meldingen.kop')}</h1>
    <div class="lijstkop">${zoekveld(data, again)}${data.tekst ? nothing : filterKeuze(data)}</div>
    ${data.tekst ? html`<p class="stil">${t(data.benadering ? 'meldingen.benadering' : 'meldingen.zoekt_overal')}</p>`
    : filterChips(data, query)}
    <div class="lijst-werk">${data.tekst ? nothing : html`${filterNamen('meldingen', data.filters, adresVan(query), again)}${meenemen('meldingen_export', filtersVan(query))}`}
      ${toewijzen(data, again)}</div>
    ${table({ kies: keuzeVak(data, again), caption: t('meldingen.kop'), columns: COLUMNS(), rows: data.rijen, link: (rij) => `/meldingen/${rij.id}`, empty: leeg(data, gefilterd) })}
    ${data.volgende ? html`<div class="knoppen">${button(t('meldingen.meer'), { click: () => meer(data, query, again), name: 'chevron-down' })}</div>` : nothing}
  </div>`;
}
