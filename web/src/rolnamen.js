// SPDX-License-Identifier: EUPL-1.2
// An organisatie may call a role as it likes: its names take the place of ours wherever a role is named.
import { TEKSTEN, addTexts, heeft } from './texts/nl.js';

const gewoon = new Map();

/* The keys that name a role: alone, and as who is aan zet. */
const sleutels = (rol) => [[`rol.${rol}`, (naam) => naam], [`melding.wie.${rol}`, (naam) => `de ${naam}`]];

/** What the role is called when nobody chose another name. */
export const gewoneRol = (rol) => gewoon.get(`rol.${rol}`) ?? TEKSTEN[`rol.${rol}`];

/** Puts these names, [{rol, naam}], in the place of the usual ones; the others come back. */
export function zetRolnamen(namen) {
  addTexts(Object.fromEntries(gewoon));
  for (const { rol, naam } of namen) {
    for (const [sleutel, zin] of sleutels(rol).filter(([een]) => heeft(een))) {
      if (!gewoon.has(sleutel)) gewoon.set(sleutel, TEKSTEN[sleutel]);
      addTexts({ [sleutel]: zin(naam) });
    }
  }
}
