// SPDX-License-Identifier: EUPL-1.2
// Writing together, deputies, letters, and what follows a besluit, for colleagues ("je"). Part of staf.js.

export const besluiten = {
  // Tasks, messages and lines of the timeline
  'taak.evalueer_besluit': 'Kijk of dit besluit werkt',
  'taak.evalueer_besluit.knop': 'Naar het besluit',
  'taak.neem_nieuw_besluit': 'Maak het nieuwe besluit af',
  'taak.neem_nieuw_besluit.knop': 'Naar het nieuwe besluit',
  'post.besluit.evalueer': 'Het is tijd om te kijken of een besluit werkt',
  'post.besluit.geevalueerd': 'Er is gekeken of het besluit werkt',
  'post.besluit.vervallen': 'Een besluit is vervallen',
  'gebeurd.besluit_opnieuw': 'Nieuw besluit genomen',
};
