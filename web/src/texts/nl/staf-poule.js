// SPDX-License-Identifier: EUPL-1.2
// The poule and the meetings of a team, for colleagues ("je"). Part of staf.js.

export const poule = {
  'taak.verwelkom': 'Heet een nieuwe collega welkom in de poule',
  'taak.verwelkom.knop': 'Bekijk de aanmelding',
  'taak.wijs_trekker_aan': 'Kies wie dit team trekt',
  'taak.wijs_trekker_aan.knop': 'Naar het team',
  'taak.geef_toestemming': 'Zeg of een team van twee genoeg is',
  'taak.geef_toestemming.knop': 'Lees de vraag',
  'taak.zeg_wanneer': 'Zeg wanneer je kunt overleggen',
  'taak.zeg_wanneer.knop': 'Bekijk de momenten',
  'taak.kies_moment': 'Iedereen heeft geantwoord, kies een moment',
  'taak.kies_moment.knop': 'Kies een moment',
  'taak.ga_naar_overleg': 'Overleg met je team',
  'taak.ga_naar_overleg.knop': 'Bekijk het overleg',
  'taak.leg_overleg_vast': 'Schrijf op wat jullie bespraken',
  'taak.leg_overleg_vast.knop': 'Schrijf het verslag',
  'post.poule.aangemeld': 'Een collega wil meedoen in de poule',
  'post.poule.welkom': 'Welkom in de poule',
  'post.team.vraag_toestemming': 'Is een team van twee genoeg?',
  'post.team.toestemming': 'Er is antwoord op je vraag over het team',
  'post.overleg.voorgesteld': 'Je team wil overleggen, zeg wanneer je kunt',
  'post.overleg.gepland': 'Het moment van jullie overleg is gekozen',
  'post.overleg.verzet': 'Jullie overleg is verzet',
  'post.overleg.afgezegd': 'Jullie overleg gaat niet door',
  'post.overleg.gehouden': 'Het verslag van jullie overleg staat klaar',
};
