// SPDX-License-Identifier: EUPL-1.2
// Filters that are on, each as a chip that can be taken away; they live in the address.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { valuesOf } from '../filter-adres.js';
import { withQuery } from '../router.js';
import { icon } from './icon.js';

/** `chips`: [{key, label, value}]; `value` takes away one of several values of the same key. */
export function chips(list, href = location.pathname + location.search) {
  if (!list.length) return nothing;
  const query = new URL(href, location.origin).searchParams;
  const others = (chip) => (chip.value === undefined ? [] : valuesOf(query, chip.key).filter((v) => v !== chip.value));
  const without = (chip) => withQuery(href, { na: null, [chip.key]: others(chip) });
  const none = Object.fromEntries([['na', null], ...list.map(({ key }) => [key, null])]);
  return html`<ul class="chips" aria-label=${t('filter.aan')}>
    ${list.map((chip) => html`<li><a class="chip" href=${without(chip)}><span class="alleen-voorlezen">${t('filter.weg')}</span>${chip.label}${icon('x')}</a></li>`)}
    ${list.length > 1 ? html`<li><a class="utrecht-link" href=${withQuery(href, none)}>${t('filter.alles_weg')}</a></li>` : nothing}</ul>`;
}
