// SPDX-License-Identifier: EUPL-1.2
// The register of rules: filters in the address, search by words, each rule with its type and owner.
import { html, live, nothing } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { heeftRol } from '../store.js';
import { navigate, withQuery } from '../router.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { bewaardeFilters, filterNamen } from '../components/bewaarde-filters.js';
import { button, linkButton } from '../components/button.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { meenemen } from '../components/meenemen.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';

const FILTERS = ['regeltype', 'regelstatus', 'typeBevestigd', 'eigenaarAfdelingId'];

const filtersVan = (query) => Object.fromEntries(FILTERS.map((naam) => [naam, query.get(naam)]));

async function lijst(query, signal) {
  const zoek = query.get('zoek')?.trim() ?? '';
  const na = query.get('na') ?? undefined;
  if (zoek.length > 1) return (await call('regels_zoek', { body: { tekst: zoek.slice(0, 200), na }, signal })).data;
  return (await call('regels_lijst', { query: { ...filtersVan(query), na: query.get('na') }, signal })).data;
}

export async function laad({ query }, signal) {
  const [data, afdelingen, filters] = await Promise.all([lijst(query, signal), call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal }), bewaardeFilters('regels', signal)]);
  return { ...data, filters, afdelingen: afdelingen.data.resultaten };
}

/** The status of a rule as a badge. */
export const regelBadge = (status) => badge(t(`regelstatus.${status}`), { geldend: 'rust', in_onderzoek: 'loopt' }[status] ?? 'goed');

const COLUMNS = () => [
  { label: t('regels.naam'), wide: true, value: (rij) => rij.naam },
  { label: t('regels.type'), value: (rij) => html`${t(`regeltype.${rij.regeltype}`)}${rij.typeBevestigd ? nothing : html` <span class="stil klein">${t('regels.niet_bevestigd')}</span>`}` },
  { label: t('regels.status'), value: (rij) => regelBadge(rij.regelstatus) },
  { label: t('regels.eigenaar'), value: (rij) => rij.eigenaarAfdeling ?? html`<span class="stil">${t('regels.geen_eigenaar')}</span>` },
  { label: t('regels.meldingen'), number: true, value: (rij) => rij.aantalMeldingen },
];

const woorden = (naam, schemaNaam) => schema(schemaNaam).enum.map((value) => [value, t(`${naam}.${value}`)]);

const velden = ({ afdelingen }) => [
  { naam: 'regeltype', label: t('regels.type'), opties: woorden('regeltype', 'Regeltype') },
  { naam: 'regelstatus', label: t('regels.status'), opties: woorden('regelstatus', 'Regelstatus') },
  { naam: 'typeBevestigd', label: t('regels.bevestigd'), opties: [['true', t('algemeen.ja')], ['false', t('algemeen.nee')]] },
  { naam: 'eigenaarAfdelingId', label: t('regels.eigenaar'), opties: afdelingen.map((een) => [een.id, een.naam]) },
];

function aan(data, query) {
  const namen = new Map(velden(data).flatMap(({ naam, label, opties }) => opties.map(([value, tekst]) => [`${naam}${value}`, naam === 'typeBevestigd' ? `${label}: ${tekst}` : tekst])));
  return FILTERS.filter((naam) => query.get(naam)).map((naam) => ({ key: naam, label: namen.get(`${naam}${query.get(naam)}`) ?? query.get(naam) }));
}

function zoek(event) {
  event.preventDefault();
  const tekst = new FormData(event.target).get('zoek').trim();
  navigate(tekst.length > 1 ? `/regels?zoek=${encodeURIComponent(tekst)}` : withQuery(location.pathname + location.search, { zoek: null }));
}

const zoekveld = (query) => html`<form class="zoekveld zoekveld--knop" role="search" data-zoek @submit=${zoek}>
  <label class="utrecht-form-label" for="zoek-regel">${t('regels.zoek')}</label>
  <div class="zoekveld__rij"><input class="utrecht-textbox utrecht-textbox--html-input" id="zoek-regel" name="zoek" type="search" maxlength="200" autocomplete="off" .value=${live(query.get('zoek') ?? '')}>
    ${button(t('regels.zoek.knop'), { type: 'submit', name: 'search' })}</div></form>`;

const leeg = (query) => (query.get('zoek') ? html`<p>${t('regels.leeg.zoek', { tekst: query.get('zoek') })}</p>${linkButton(t('regels.alle'), '/regels')}`
  : html`<p>${t('regels.leeg')}</p>`);

const meer = (query) => (query.get('zoek') ? [{ key: 'zoek', label: t('regels.zoekt', { tekst: query.get('zoek') }) }] : []);

const adresVan = (query) => new URLSearchParams(FILTERS.flatMap((naam) => (query.get(naam) ? [[naam, query.get(naam)]] : []))).toString();

export const toon = (data, again, { query }) => html`<div class="bladzijde">
  <div class="kop-met-knop"><h1 class="utrecht-heading-1">${t('regels.kop')}</h1>
    ${heeftRol('coordinator', 'jurist') ? linkButton(t('regels.nieuw'), '/regels/nieuw', { name: 'plus' }) : nothing}</div>
  ${heeftRol('coordinator') ? html`<p><a class="utrecht-link" href="/beheer/gereedschap">${t('gereedschap.pas_aan')}</a></p>` : nothing}
  <div class="lijstkop">${zoekveld(query)}${query.get('zoek') ? nothing : filterForm(velden(data))}</div>
  ${chips([...meer(query), ...(query.get('zoek') ? [] : aan(data, query))])}
  ${query.get('zoek') ? (data.benadering ? html`<p class="stil">${t('meldingen.benadering')}</p>` : nothing) : html`<div class="lijst-werk">${filterNamen('regels', data.filters, adresVan(query), again)}${meenemen('regels_export', filtersVan(query))}</div>`}
  ${table({ caption: t('regels.kop'), columns: COLUMNS(), rows: data.resultaten, link: (rij) => `/regels/${rij.id}`, empty: leeg(query) })}
  ${pager(data.volgende)}</div>`;
