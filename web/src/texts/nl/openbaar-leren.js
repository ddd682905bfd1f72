// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek, "u": leren.

export const openbaarLeren = {
  'drempel.kop': 'Het is druk.',
  'drempel.uitleg': 'Uw toestel rekent even, zodat mensen voor gaan. Daarna gaat het vanzelf verder.',
  'drempel.balk': 'Hoe ver uw toestel is',
  'drempel.stop': 'Stop met rekenen',
  'drempel.gestopt': 'Het is nog druk. Dit is nog niet verstuurd.',
  'drempel.lokveld': 'Laat dit veld leeg',

  'leren.vraag': 'Mag de gemeente hiervan leren?',
  'leren.vraag.uitleg': 'Uw begeleider ziet een regel die mensen in de weg zit. Dit zou {gemeente} lezen, zonder uw naam.',
  'leren.vraag.leest': 'De gemeente ziet niet van wie het komt. Zegt u nee, dan verandert er niets aan uw verzoek.',
  'leren.zeg.ja': 'Ja, geef het door',
  'leren.zeg.nee': 'Nee, liever niet',
  'leren.zei.ja': 'U zei ja. U kunt zich nog bedenken.',
  'leren.zei.nee': 'U zei nee. De gemeente krijgt dit niet.',
  'leren.nu.gevraagd': 'Staat er iets in waaraan mensen u herkennen? Zeg dan nee, of schrijf uw begeleider.',
  'leren.nu.ja': 'U zei ja. U kunt zich bedenken tot uw begeleider het doorgeeft.',
  'leren.nu.nee': 'U zei nee. De gemeente krijgt dit niet.',
  'leren.doorgegeven': 'Doorgegeven op {dag}. De gemeente weet niet dat dit van u komt.',
};
