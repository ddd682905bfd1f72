// SPDX-License-Identifier: EUPL-1.2
// What the partij is asked about afspraken: yes or no to a proposal, and that its part is done.
import { alsVolger } from '../volgtoegang.js';
import { afsprakenVan } from './afspraken-volger.js';

export const afspraken = {
  plaats: 'samen',
  laad: async (partij, signal) => (await alsVolger('partijverzoek_afspraken', { signal }))?.data ?? null,
  toon: (partij, deel, again) => afsprakenVan('partij', deel, again),
};
