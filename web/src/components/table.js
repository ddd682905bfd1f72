// SPDX-License-Identifier: EUPL-1.2
// A table on wide screens, cards under 640 px; the whole row is one link.
import { html, live, nothing, repeat } from '../html.js';

const classes = ({ number, wide, extra }) => [number && 'lijst__cel--getal', wide && 'lijst__cel--breed', extra && 'lijst__cel--extra'].filter(Boolean).join(' ');

const cell = (column, row, index, link) => {
  const content = column.value(row);
  const name = `lijst__cel ${classes(column)}`;
  return index === 0
    ? html`<th scope="row" class="${name} lijst__cel--kop" data-label=${column.label}>${link ? html`<a class="lijst__link" href=${link(row)}>${content}</a>` : content}</th>`
    : html`<td class=${name} data-label=${column.label}>${content}</td>`;
};

const box = ({ is, label, zet }, row) => html`<td class="lijst__cel lijst__kies"><label class="lijst__vak">
  <input type="checkbox" class="keuze__invoer" .checked=${live(is(row))} @change=${() => zet(row)}><span class="alleen-voorlezen">${label(row)}</span></label></td>`;

/**
 * Rows as a table. `columns`: [{label, value(row), number, wide, extra}]; the first one names the row and
 * carries the link; `extra` ones give way where there is no room. `empty`: why there is nothing and what to do.
 * `kies`: rows can be chosen: {kop, is(row), label(row), zet(row)}.
 */
export function table({ caption, columns, rows, link, empty, kies, key = (row) => row.id }) {
  if (!rows.length) return html`<div class="leeg">${empty}</div>`;
  return html`<div class="lijst"><table class="utrecht-table lijst__tabel">
    <caption class="alleen-voorlezen">${caption}</caption>
    <thead class="utrecht-table__header"><tr class="utrecht-table__row">${kies ? html`<th scope="col" class="utrecht-table__header-cell lijst__kies"><span class="alleen-voorlezen">${kies.kop}</span></th>` : nothing}${columns.map((c) => html`
      <th scope="col" class="utrecht-table__header-cell ${classes(c)}">${c.label}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${repeat(rows, key, (row) => html`
      <tr class="utrecht-table__row lijst__rij ${link ? 'lijst__rij--link' : ''}">${kies ? box(kies, row) : nothing}${columns.map((c, i) => cell(c, row, i, link))}</tr>`)}</tbody>
  </table></div>`;
}
