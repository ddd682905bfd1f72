// SPDX-License-Identifier: EUPL-1.2
// Which norms of decent government were at stake in a besluit.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { laadNormen, normen } from '../components/normen.js';

/** The labels of a besluit, and the norms to choose from for whoever may choose. */
export async function laadBesluitNormen(id, signal) {
  const { data } = await call('besluit_normen_lees', { path: { id }, signal });
  return { ...data, lijst: data.acties.includes('zet') ? await laadNormen(signal) : [] };
}

/** Nothing when there is nothing to read and nothing to choose. */
export function besluitNormen({ normen: een }) {
  const mag = een.acties.includes('zet');
  if (!mag && !een.normen.length) return nothing;
  return html`<section class="deel niet-op-papier"><h2 class="utrecht-heading-3">${t('norm.kop')}</h2>
    ${normen({ gekozen: een.normen, lijst: een.lijst, zet: mag ? (ids) => call('besluit_normen_zet', { path: { id: een.id }, body: { normen: ids } }) : undefined })}</section>`;
}
