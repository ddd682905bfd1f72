// SPDX-License-Identifier: EUPL-1.2
// Who is aan zet, in words: "jij", or the role, with the name of who has it where that may be read.
import { html, nothing } from '../html.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';

/* Where a stuk names the person who has a role. */
const PERSOON = { melder: 'melder', beslisser: 'beslisser', teammanager: 'teammanager', coordinator: 'behandelaar' };
/* Who has such a role has it for every stuk that is nobody else's. */
const OVERAL = ['coordinator', 'directeur'];

function wie(rol, stuk) {
  const persoon = stuk[PERSOON[rol]];
  if (persoon ? persoon.id === sessie.value.id : stuk.betrekkingen?.includes(rol) || (OVERAL.includes(rol) && heeftRol(rol))) return t('melding.wie.jij');
  return persoon ? t('melding.wie.met_naam', { wie: t(`melding.wie.${rol}`), naam: persoon.naam }) : t(`melding.wie.${rol}`);
}

/** "Aan zet: wie besluit (Joost van Rijn)"; nothing when nobody is. */
export const aanZet = (stuk, klasse = '') => (stuk.aanZet.length
  ? html`<span class=${klasse}>${t('werkblad.aan_zet', { wie: stuk.aanZet.map((rol) => wie(rol, stuk)).join(', ') })}</span>` : nothing);
