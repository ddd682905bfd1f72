// SPDX-License-Identifier: EUPL-1.2
// The colleagues of one's own organisatie, as people look for each other: by name.
import { call } from './api.js';

const PER_KEER = 100;

/** Everybody that fits the query ({actief, afdelingId}), all pages, in the order of the alphabet. */
export async function alleCollegas(query, signal) {
  const alle = [];
  for (let na; na !== null;) {
    const { data } = await call('gebruikers_lijst', { query: { ...query, na, paginaGrootte: PER_KEER }, signal });
    alle.push(...data.resultaten);
    na = data.volgende ?? null;
  }
  return alle.sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));
}

const kaal = (tekst) => tekst.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').toLowerCase();

/** Those whose name has this in it; capitals and marks on letters do not matter. Pure. */
export const metNaam = (alle, tekst) => alle.filter(({ naam }) => kaal(naam).includes(kaal(tekst.trim())));
