// SPDX-License-Identifier: EUPL-1.2
// Filters that somebody keeps under a name: links above a list, and a way to keep the ones that are on now.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { openDialog } from './dialog.js';
import { icon } from './icon.js';
import { announce } from './live-region.js';

const MEEST = 100;

/** The filters that this person kept for a list (`scherm`: meldingen, regels). */
export const bewaardeFilters = async (scherm, signal) => (await call('bewaarde_filters_lijst', { query: { scherm, paginaGrootte: MEEST }, signal })).data.resultaten;

async function bewaar(scherm, vraag, again) {
  const naam = await openDialog({
    title: t('filters.bewaar.kop'),
    content: (close) => formulier('bewaard_filter_maak', {
      velden: ['naam'], concept: false, knop: t('filters.bewaar.knop'), sleutel: vraag,
      verstuur: (body, { key }) => call('bewaard_filter_maak', { body: { ...body, scherm, vraag }, key }),
      klaar: ({ data }) => close(data.naam),
    }),
  });
  if (!naam) return;
  announce(t('filters.bewaard', { naam }));
  await again();
}

async function gooiWeg(filter, again) {
  await call('bewaard_filter_verwijder', { path: { id: filter.id } });
  announce(t('filters.weg', { naam: filter.naam }));
  await again();
}

const een = (filter, nu, again) => html`<li class="eigen-filter">
  <a class="chip" href="${location.pathname}?${filter.vraag}" aria-current=${filter.vraag === nu ? 'true' : nothing}>${icon('filter')}${filter.naam}</a>
  <button class="eigen-filter__weg" type="button" @click=${() => gooiWeg(filter, again)}>${icon('trash')}<span class="alleen-voorlezen">${t('filters.gooi_weg', { naam: filter.naam })}</span></button></li>`;

/** The kept filters of a list, and a button to keep those that are on (`nu`: as they stand in the address). */
export function filterNamen(scherm, filters, nu, again) {
  const nieuw = nu && !filters.some((filter) => filter.vraag === nu);
  if (!filters.length && !nieuw) return nothing;
  return html`<div class="eigen-filters">
    ${filters.length ? html`<ul class="chips" aria-label=${t('filters.jouw')}>${filters.map((filter) => een(filter, nu, again))}</ul>` : nothing}
    ${nieuw ? button(t('filters.bewaar'), { kind: 'stil', name: 'star', click: () => bewaar(scherm, nu, again) }) : nothing}</div>`;
}
