// SPDX-License-Identifier: EUPL-1.2
// While an inwoner of the demo world waits, and after the end: too long, and whether it helped.

const WOORDEN = {
  ja: ['Iemand luisterde, en daarna ging het snel.', 'Ik weet nu bij wie ik moet zijn.', null],
  deels: ['Het is opgelost, maar het duurde wel lang.', 'Ik kreeg uitleg. Het geld is er nog niet.'],
  nee: ['Ik sta nog steeds waar ik stond.'],
};
const ANDERS = ['Eerder bellen in plaats van schrijven.', 'Meteen vragen wie er bij de gemeente over gaat.', null];

/** The inwoner of a verzoek that lasts says so, now and then. */
export const teLang = async (w, v, inwoner) => { if (v.i % 4 === 1) await w.als(inwoner, 'duurt_te_lang_maak'); };

/** Most inwoners answer after the end, and some begeleiders look back. */
export async function naHetEinde(w, v, { id, inwoner, begeleider, collega }) {
  const oordeel = ['ja', 'ja', 'deels', 'ja', 'nee'][v.i % 5];
  if (v.kans.kans(0.75)) {
    await w.als(inwoner, 'navraag_maak', { body: { oordeel, toelichting: v.kans.uit(WOORDEN[oordeel]), vervolg: oordeel === 'nee' ? 'contact' : 'niets' } });
    if (oordeel === 'nee') await w.als(collega, 'verzoek_contact_gelegd', { path: { id } });
  }
  if (v.kans.kans(0.8)) await w.als(begeleider, 'verzoek_terugblik_maak', { path: { id }, body: { oordeel: v.kans.kans(0.7) ? 'ja' : 'deels', toelichting: v.kans.uit(ANDERS) } });
}
