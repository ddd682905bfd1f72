// SPDX-License-Identifier: EUPL-1.2
// A list to take along as a file: CSV or Excel, with the filters that are on.
import { html } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { announce } from './live-region.js';

const KAN = [['csv', 'text/csv'], ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']];

/** Gives a file to the browser, which puts it where files go; `gedaan` is told then. */
export function bewaarBestand(blob, naam, gedaan = t('meenemen.klaar', { naam })) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
  announce(gedaan);
}

/** Fetches a file as who reads, `vraag`; when the access ended meanwhile `again()` says so. */
export async function haalBestand({ vraag, again }, operatie, path, accept) {
  const antwoord = await vraag(operatie, { path, accept });
  if (antwoord) bewaarBestand(antwoord.data, antwoord.name);
  else again();
}

async function haal(operatie, query, accept, event) {
  const knop = event.currentTarget;
  knop.setAttribute('aria-busy', 'true');
  announce(t('meenemen.maakt'));
  try {
    const { data, name } = await call(operatie, { query, accept });
    bewaarBestand(data, name);
  } finally {
    knop.removeAttribute('aria-busy');
  }
}

/** The buttons; `operatie` gives the file, `query` holds the filters of the list. */
export const meenemen = (operatie, query) => html`<div class="meenemen"><span aria-hidden="true">${t('meenemen.kop')}</span>
  ${KAN.map(([formaat, accept]) => button(html`<span class="alleen-voorlezen">${t('meenemen.kop')}: </span>${t(`meenemen.${formaat}`)}`,
    { kind: 'stil', name: 'download', click: (event) => haal(operatie, query, accept, event) }))}</div>`;
