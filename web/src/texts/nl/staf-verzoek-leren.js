// SPDX-License-Identifier: EUPL-1.2
// For colleagues who work on a verzoek, "je": leren.

export const stafVerzoekLeren = {
  'leren.kop': 'Een regel die in de weg staat',
  'leren.schrijf': 'Schrijf op welke regel, en waarom',
  'leren.schrijf.uitleg': 'Zonder namen, datums en plaatsen. De inwoner leest het eerst en zegt ja of nee.',
  'leren.schrijf.knop': 'Leg voor aan de inwoner',
  'leren.schrijf.gedaan': 'De tekst ligt bij de inwoner.',
  'leren.regel': 'Welke regel?',
  'leren.waarom': 'Waarom staat deze regel in de weg?',
  'leren.waarom.leest': 'De inwoner leest dit. Na een ja leest ook de gemeente het.',
  'leren.status.gevraagd': 'Ligt bij de inwoner',
  'leren.status.ja': 'De inwoner zei ja',
  'leren.status.nee': 'De inwoner zei nee',
  'leren.status.weg': 'Weggehaald',
  'leren.status.doorgegeven': 'Doorgegeven op {dag}',
  'leren.geef_door': 'Geef door aan de gemeente',
  'leren.geef_door.uitleg': 'De gemeente krijgt alleen deze tekst en de dag. Daarna kan niemand het terughalen.',
  'leren.geef_door.gedaan': 'De gemeente heeft het signaal.',
  'taak.geef_les_door': 'De inwoner zei ja: geef de regel door',
  'taak.geef_les_door.knop': 'Lees de tekst',
  'leren.haal_weg': 'Haal de tekst weg',
  'leren.haal_weg.gedaan': 'De tekst is weg. Je kunt een andere schrijven.',
};
