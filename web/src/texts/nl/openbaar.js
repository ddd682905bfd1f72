// SPDX-License-Identifier: EUPL-1.2
// For inwoners and visitors: "u".

export const openbaar = {
  // Home and the home of a gemeente
  'thuis.kop': 'Ruimte in de regel',
  'thuis.inleiding': 'Een regel is er om mensen te helpen. Soms staat hij juist in de weg. Hier maken we daar werk van.',
  'thuis.kies': 'Om welke gemeente gaat het?',
  'thuis.geen': 'Er doen nog geen gemeenten mee.',
  'thuis.afstemming': 'Afstemming door {naam}',
  'gemeente.kop': 'Loopt u vast met {naam}?',
  'gemeente.inleiding': 'Wij helpen u en de gemeente om er samen uit te komen, voordat het een klacht wordt.',
  'gemeente.wie': 'Wij zijn {organisatie}. Wij zijn niet de gemeente.',
  'gemeente.verzoek.kop': 'Ik loop vast met de gemeente',
  'gemeente.verzoek.uitleg': 'Vertel in uw eigen woorden wat er gebeurde. U hebt geen account nodig.',
  'gemeente.verzoek.knop': 'Vertel wat er speelt',
  'gemeente.werk.kop': 'Ik werk bij de gemeente',
  'gemeente.werk.uitleg': 'Meld een regel die goede hulp in de weg staat.',
  'gemeente.werk.knop': 'Inloggen',
  'gemeente.volgen': 'Hebt u al een code?',
  'gemeente.volgen.knop': 'Volg uw verzoek',
  'gemeente.signalen': 'Wat er van eerdere signalen werd',
  'gemeente.signalen.leeg': 'Er zijn nog geen besluiten om te laten zien.',
  'gemeente.duur': 'Hoe lang het nu duurt',
  'gemeente.duur.mediaan': ['1 dag', '{dagen} dagen'],
  'gemeente.duur.uitleg': 'De helft van de {aantal} meldingen had binnen {mediaan} dagen een besluit.',
  'gemeente.duur.p80': 'Van elke tien waren er acht klaar binnen {dagen} dagen.',
  'gemeente.duur.leeg': 'Er zijn nog te weinig meldingen om dit te laten zien.',
  'gemeente.andere': 'Een andere gemeente kiezen',

  // Logging in
  'inloggen.kop': 'Inloggen',
  'inloggen.voor_wie': 'Voor wie bij een gemeente of als begeleider werkt.',
  'inloggen.knop': 'Inloggen',
  'inloggen.al': 'U bent ingelogd als {naam}.',
  'inloggen.opnieuw': 'Log opnieuw in',
  'inloggen.tekst_blijft': 'De sessie is verlopen. Wat je typte, staat er nog.',
  'inloggen.inwoner': 'Bent u inwoner? Dan hoeft u niet in te loggen.',
  'veld.Inloggegevens.email': 'E-mailadres',
  'veld.Inloggegevens.wachtwoord': 'Wachtwoord',
};
