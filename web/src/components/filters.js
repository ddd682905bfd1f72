// SPDX-License-Identifier: EUPL-1.2
// The place where filters of a list are chosen, folded away until somebody wants it. They live in the address.
import { html } from '../html.js';
import { navigate, withQuery } from '../router.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { icon } from './icon.js';

const choice = ({ naam, label, opties }, query) => html`<div class="filter__veld"><label class="utrecht-form-label" for="filter-${naam}">${label}</label>
  <select class="utrecht-select utrecht-select--html-select" id="filter-${naam}" name=${naam}>
    <option value="">${t('filter.alle')}</option>
    ${opties.map(([value, text]) => html`<option value=${value} ?selected=${query.get(naam) === String(value)}>${text}</option>`)}</select></div>`;

function apply(event, here) {
  event.preventDefault();
  const chosen = Object.fromEntries(new FormData(event.target));
  event.target.closest('details').open = false;
  navigate(withQuery(here, { ...chosen, na: null }));
}

/** `fields`: [{naam, label, opties: [[value, text]]}], each a query parameter of the address. */
export function filterForm(fields, here = location.pathname + location.search) {
  const query = new URL(here, location.origin).searchParams;
  return html`<details class="filter"><summary>${icon('filter')}<span>${t('filter.kop')}</span>${icon('chevron-down')}</summary>
    <form class="filter__vorm" @submit=${(event) => apply(event, here)}>${fields.map((field) => choice(field, query))}
      ${button(t('filter.toon'), { kind: 'primair', type: 'submit' })}</form></details>`;
}
