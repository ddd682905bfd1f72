// SPDX-License-Identifier: EUPL-1.2
// Charts of our own: bars next to words, and days per month. What a chart shows stands in a table below it too.
import { html, nothing, svg } from '../html.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { bewaarBestand } from './meenemen.js';
import { table } from './table.js';

const KORT = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'Europe/Amsterdam' });

const pct = (n, most) => (most ? Math.round((n / most) * 1000) / 10 : 0);

/* Parts of one bar, next to each other: [[number, kind]]. */
function delen(parts, most) {
  let x = 0;
  return parts.map(([n, kind]) => {
    const rect = svg`<rect class="balk balk--${kind}" x="${x}%" width="${pct(n, most)}%" height="100%"></rect>`;
    x += pct(n, most);
    return rect;
  });
}

/** Bars under each other: [{label, tekst, delen: [[number, kind]]}]. `most`: what a full bar means. */
export const balken = (rows, most = Math.max(1, ...rows.map((row) => row.delen.reduce((sum, [n]) => sum + n, 0)))) => html`
  <ul class="balken">${rows.map((row) => html`<li class="balken__rij"><span class="balken__label">${row.label}</span><span class="balken__tekst">${row.tekst}</span>
    <svg class="balken__balk" aria-hidden="true">${delen(row.delen, most)}</svg></li>`)}</ul>`;

/** What the colours of a chart mean: [[kind, word]]. */
export const legenda = (kinds) => html`<ul class="legenda">${kinds.map(([kind, word]) => html`<li><svg aria-hidden="true"><rect class="balk balk--${kind}" width="100%" height="100%"></rect></svg>${word}</li>`)}</ul>`;

const HOOG = 180;

/* Half was done below the dot, eight out of ten below the top of the bar. */
function kolom({ duur }, index, columns, days) {
  const x = ((index + 0.5) / columns) * 100;
  const y = (n) => HOOG - (n / days) * HOOG + 12;
  if (duur.mediaanDagen === null) return svg`<text class="kolom__leeg" x="${x}%" y=${HOOG + 8} text-anchor="middle">${duur.aantal ? '·' : nothing}</text>`;
  return svg`<rect class="kolom" x="${x - 2}%" width="4%" y=${y(duur.p80Dagen)} height=${HOOG + 12 - y(duur.p80Dagen)} rx="3"></rect>
    <circle class="kolom__midden" cx="${x}%" cy=${y(duur.mediaanDagen)} r="5"></circle>`;
}

/** Days per month, beside the six weeks. `summary`: what it says, for who does not see it. */
export function dagenPerMaand(months, summary) {
  const days = Math.max(56, ...months.map(({ duur }) => duur.p80Dagen ?? 0)) * 1.1;
  const line = HOOG - (42 / days) * HOOG + 12;
  return html`<svg class="maanden" role="img" aria-label=${summary}>
    <line class="maanden__grond" x1="0" x2="100%" y1=${HOOG + 12} y2=${HOOG + 12}></line>
    ${months.map((month, index) => kolom(month, index, months.length, days))}
    <line class="maanden__zes" x1="0" x2="100%" y1=${line} y2=${line}></line>
    <text class="maanden__woord" x="0" y=${line - 6}>${t('cijfers.duur.zes')}</text>
    ${months.map(({ maand }, index) => svg`<text class="maanden__maand" x="${((index + 0.5) / months.length) * 100}%" y=${HOOG + 32} text-anchor="middle">${KORT.format(new Date(`${maand}-15T12:00Z`))}</text>`)}</svg>`;
}

const csv = (columns, rows) => `\uFEFF${[columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ value }) => value(row) ?? ''))]
  .map((cells) => cells.join(';')).join('\r\n')}\r\n`;

/** The same as a table, folded away, with a file of it. Cells are numbers and our own words. */
export const cijferTabel = (name, columns, rows) => html`<details class="cijfer__tabel"><summary>${t('cijfers.tabel')}</summary>
  ${table({ caption: name, columns, rows, key: (row) => row.sleutel, empty: html`<p>${t('cijfers.niets')}</p>` })}
  ${button(html`${t('meenemen.csv')}<span class="alleen-voorlezen">: ${name}</span>`, { kind: 'stil', name: 'download',
    click: () => bewaarBestand(new Blob([csv(columns, rows)], { type: 'text/csv' }), `${name.toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}.csv`) })}</details>`;
