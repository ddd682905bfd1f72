// SPDX-License-Identifier: EUPL-1.2
// Finding and steering: search, filters by name, giving out work. For colleagues: "je".

export const sturen = {
  'meldingen.benadering': 'Precies dit vonden we niet. Dit lijkt erop.',
  'meldingen.kolom.behandelaar': 'Behandelaar',
  'meldingen.filter.behandelaar': 'Behandelaar',
  'meldingen.filter.bij_mij': 'Bij mij',
  'post.melding.toegewezen': 'Deze melding is nu van jou',

  'filters.jouw': 'Filters die je bewaarde',
  'filters.bewaar': 'Bewaar deze filters',
  'filters.bewaar.kop': 'Deze filters bewaren',
  'filters.bewaar.knop': 'Bewaar',
  'filters.bewaard': 'Bewaard als {naam}.',
  'filters.gooi_weg': 'Gooi het filter {naam} weg',
  'filters.weg': 'Het filter {naam} is weg.',
  'veld.BewaardFilterNieuw.naam': 'Hoe noem je dit filter?',

  'meenemen.kop': 'Neem deze lijst mee',
  'meenemen.csv': 'CSV',
  'meenemen.xlsx': 'Excel',
  'meenemen.maakt': 'Het bestand wordt gemaakt.',
  'meenemen.klaar': 'Het bestand {naam} staat bij je downloads.',
  'meenemen.mislukt': 'Het bestand is niet gelukt. Probeer het zo nog eens.',

  'toewijzen.begin': 'Wijs meldingen toe',
  'toewijzen.aan': 'Aan wie?',
  'toewijzen.jijzelf': '{naam} (jijzelf)',
  'toewijzen.niemand': 'Niemand, leg terug',
  'toewijzen.knop': 'Wijs toe',
  'toewijzen.kolom': 'Kies',
  'toewijzen.kies': 'Kies {naam}',
  'toewijzen.kies_eerst': 'Kies eerst een of meer meldingen in de lijst.',
  'toewijzen.gekozen': ['1 melding gekozen', '{aantal} meldingen gekozen'],
  'toewijzen.gedaan': ['1 melding is toegewezen.', '{aantal} meldingen zijn toegewezen.'],
};
