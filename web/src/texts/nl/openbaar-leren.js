// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek, "u": leren.

export const openbaarLeren = {
  'drempel.kop': 'Het is druk.',
  'drempel.uitleg': 'Uw toestel rekent even, zodat mensen voor gaan. Daarna gaat het vanzelf verder.',
  'drempel.balk': 'Hoe ver uw toestel is',
  'drempel.stop': 'Stop met rekenen',
  'drempel.lokveld': 'Laat dit veld leeg',
};
