// SPDX-License-Identifier: EUPL-1.2
// Every address: pattern, view, and who it is for. Views load when somebody goes there.
// `voor`: iedereen, ingelogd, or a list of roles; `deel`: which menu entry is the present one; `licht`: does without the
// sentences about a verzoek.

export const ROUTES = [
  { pad: '/', view: () => import('./views/thuis.js'), voor: 'iedereen', licht: true },
  { pad: '/gemeenten/:id', view: () => import('./views/gemeente.js'), voor: 'iedereen', licht: true, deel: 'gemeente' },
  { pad: '/verzoek', view: () => import('./views/verzoek.js'), voor: 'iedereen', deel: 'verzoek' },
  { pad: '/volgen', view: () => import('./views/volgen.js'), voor: 'iedereen', deel: 'volgen' },
  { pad: '/volgen/papier/:soort', view: () => import('./views/volgen-brief.js'), voor: 'iedereen', deel: 'volgen' },
  { pad: '/volgen/inzage', view: () => import('./views/toevertrouwd-inzage.js'), voor: 'iedereen', deel: 'volgen' },
  { pad: '/volgen/gewist', view: () => import('./views/toevertrouwd-gewist.js'), voor: 'iedereen', deel: 'volgen' },
  { pad: '/hielp-het', view: () => import('./views/hielp-het.js'), voor: 'iedereen', deel: 'volgen' },
  { pad: '/inloggen', view: () => import('./views/inloggen.js'), voor: 'iedereen', licht: true, deel: 'inloggen' },
  { pad: '/api-documentatie', view: () => import('./views/api-documentatie.js'), voor: 'iedereen' },
  { pad: '/toegankelijkheid', view: () => import('./views/toegankelijkheid.js'), voor: 'iedereen', licht: true },
  { pad: '/privacy', view: () => import('./views/privacy.js'), voor: 'iedereen', licht: true },

  { pad: '/werk', view: () => import('./views/werk.js'), voor: 'ingelogd', deel: 'werk' },
  { pad: '/meldingen', view: () => import('./views/meldingen.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/meldingen/namens', view: () => import('./views/melding-namens.js'), voor: ['coordinator'], deel: 'meldingen' },
  { pad: '/meldingen/nieuw', view: () => import('./views/melding-nieuw.js'), voor: ['medewerker'], deel: 'nieuw' },
  { pad: '/meldingen/:id', view: () => import('./views/melding.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/meldingen/:id/team', view: () => import('./views/team.js'), voor: ['coordinator'], deel: 'meldingen' },
  { pad: '/meldingen/:id/onderzoek', view: () => import('./views/onderzoek.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/gesprekken/:id', view: () => import('./views/gesprek.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/teams/:id', view: () => import('./views/team-plek.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/teams/:id/overleggen', view: () => import('./views/team-overleggen.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/overleggen/:id', view: () => import('./views/overleg.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/poule', view: () => import('./views/poule.js'), voor: ['medewerker'], deel: 'poule' },
  { pad: '/adviezen/:id', view: () => import('./views/advies.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/adviezen/:id/brief', view: () => import('./views/advies-brief.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/adviezen/:id/versies', view: () => import('./views/advies-versies.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/besluiten/:id', view: () => import('./views/besluit.js'), voor: ['medewerker'], deel: 'meldingen' },
  { pad: '/afwijkingsrechten', view: () => import('./views/afwijkingsrechten.js'), voor: ['medewerker'], deel: 'afwijken' },
  { pad: '/afwijkingsrechten/:id', view: () => import('./views/afwijkingsrecht.js'), voor: ['medewerker'], deel: 'afwijken' },
  { pad: '/uitvoeringen', view: () => import('./views/uitvoeringen.js'), voor: ['medewerker'], deel: 'uitvoering' },
  { pad: '/uitvoeringen/:id', view: () => import('./views/uitvoering.js'), voor: ['medewerker'], deel: 'uitvoering' },
  { pad: '/escalaties', view: () => import('./views/escalaties.js'), voor: ['medewerker'], deel: 'uitvoering' },
  { pad: '/buitensignalen', view: () => import('./views/buitensignalen.js'), voor: ['medewerker'], deel: 'uitvoering' },
  { pad: '/buitensignalen/:id', view: () => import('./views/buitensignaal.js'), voor: ['medewerker'], deel: 'uitvoering' },
  { pad: '/escalaties/:id', view: () => import('./views/escalatie.js'), voor: ['medewerker'], deel: 'uitvoering' },
  { pad: '/regels', view: () => import('./views/regels.js'), voor: ['medewerker'], deel: 'regels' },
  { pad: '/regels/nieuw', view: () => import('./views/regel-formulier.js'), voor: ['coordinator', 'jurist'], deel: 'regels' },
  { pad: '/regels/:id', view: () => import('./views/regel.js'), voor: ['medewerker'], deel: 'regels' },
  { pad: '/signaal', view: () => import('./views/signaal.js'), voor: ['medewerker'], deel: 'nieuw' },
  { pad: '/signalen', view: () => import('./views/signalen.js'), voor: ['coordinator'], deel: 'werk' },
  { pad: '/signalen/:id', view: () => import('./views/signalen.js'), voor: ['coordinator'], deel: 'werk' },
  { pad: '/wegwijzer', view: () => import('./views/wegwijzer.js'), voor: ['coordinator', 'gemeentebeheerder'], deel: 'nieuw' },
  { pad: '/uitnodigingen/:id', view: () => import('./views/uitnodiging.js'), voor: 'ingelogd', deel: 'werk' },
  { pad: '/afstemmingscijfers', view: () => import('./views/afstemmingscijfers.js'), voor: ['begeleider', 'begeleidingscoordinator'], deel: 'afstemmingscijfers' },
  { pad: '/verzoeken', view: () => import('./views/verzoeken.js'), voor: ['begeleider', 'begeleidingscoordinator'], deel: 'verzoeken' },
  { pad: '/verzoeken/opnemen', view: () => import('./views/verzoek-opnemen.js'), voor: ['begeleider'], deel: 'verzoeken' },
  { pad: '/verzoeken/code', view: () => import('./views/verzoek-blad.js'), voor: ['begeleider'], deel: 'verzoeken' },
  { pad: '/verzoeken/:id', view: () => import('./views/verzoek-begeleiden.js'), voor: ['begeleider', 'begeleidingscoordinator'], deel: 'verzoeken' },
  { pad: '/verdeling', view: () => import('./views/verdeling.js'), voor: ['begeleider', 'begeleidingscoordinator'], deel: 'verdeling' },
  { pad: '/verzoeken/:id/bevestiging', view: () => import('./views/verzoek-bevestiging.js'), voor: ['begeleider'], deel: 'verzoeken' },

  { pad: '/afstemming/nieuw', view: () => import('./views/afstemming-vraag.js'), voor: ['medewerker'], deel: 'afstemming' },
  { pad: '/afwezig', view: () => import('./views/afwezig.js'), voor: ['medewerker', 'gemeentebeheerder'], deel: 'werk' },
  { pad: '/cijfers', view: () => import('./views/cijfers.js'), voor: ['medewerker'], deel: 'cijfers' },
  { pad: '/bewaren', view: () => import('./views/bewaren.js'), voor: ['gemeentebeheerder', 'directeur', 'begeleidingscoordinator'], deel: 'beheer' },
  { pad: '/bewaren/:id', view: () => import('./views/vernietigingslijst.js'), voor: ['gemeentebeheerder', 'directeur', 'begeleidingscoordinator'], deel: 'beheer' },
  { pad: '/beheer', view: () => import('./views/beheer.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/gereedschap', view: () => import('./views/gereedschap.js'), voor: ['coordinator', 'gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/logboek', view: () => import('./views/beheer-logboek.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/mail', view: () => import('./views/beheer-mail.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/mensen', view: () => import('./views/beheer-mensen.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/mensen/nieuw', view: () => import('./views/beheer-mens-nieuw.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/mensen/:id', view: () => import('./views/beheer-mens.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/afdelingen', view: () => import('./views/beheer-afdelingen.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/afdelingen/nieuw', view: () => import('./views/beheer-afdeling.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/afdelingen/:id', view: () => import('./views/beheer-afdeling.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/teksten', view: () => import('./views/beheer-teksten.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/teksten/nieuw', view: () => import('./views/beheer-tekst.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/teksten/:id', view: () => import('./views/beheer-tekst.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/sjablonen', view: () => import('./views/beheer-sjablonen.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/termijnen', view: () => import('./views/beheer-termijnen.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/dagen', view: () => import('./views/beheer-dagen.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/rollen', view: () => import('./views/beheer-rollen.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/beheer/geschiedenis', view: () => import('./views/beheer-geschiedenis.js'), voor: ['gemeentebeheerder'], deel: 'beheer' },
  { pad: '/profiel', view: () => import('./views/profiel.js'), voor: 'ingelogd', deel: 'profiel' },
];

/** The menu of somebody who is logged in: {deel, href, tekst, letter, voor}. The letter follows `g`.
 * bijNaam: under the own name, not in the bar; minder: behind "Meer" first when there is too much for the bar. */
export const MENU = [
  { deel: 'werk', href: '/werk', tekst: 'menu.werk', letter: 'w', voor: 'ingelogd' },
  { deel: 'meldingen', href: '/meldingen', tekst: 'menu.meldingen', letter: 'm', voor: ['medewerker'] },
  { deel: 'regels', href: '/regels', tekst: 'menu.regels', letter: 'r', voor: ['medewerker'] },
  { deel: 'afwijken', href: '/afwijkingsrechten', tekst: 'menu.afwijken', letter: 'a', voor: ['medewerker'], minder: true },
  { deel: 'poule', href: '/poule', tekst: 'menu.poule', letter: 'p', voor: ['medewerker'], bijNaam: true },
  { deel: 'afstemming', href: '/afstemming/nieuw', tekst: 'menu.afstemming', letter: 's', voor: ['medewerker'], bijNaam: true },
  { deel: 'uitvoering', href: '/uitvoeringen', tekst: 'menu.uitvoering', letter: 'u', voor: ['teammanager', 'afdelingshoofd', 'directeur', 'coordinator'] },
  { deel: 'verzoeken', href: '/verzoeken', tekst: 'menu.verzoeken', letter: 'v', voor: ['begeleider', 'begeleidingscoordinator'] },
  { deel: 'verdeling', href: '/verdeling', tekst: 'menu.verdeling', letter: 'd', voor: ['begeleidingscoordinator'] },
  { deel: 'afstemmingscijfers', href: '/afstemmingscijfers', tekst: 'menu.cijfers', letter: 'h', voor: ['begeleider', 'begeleidingscoordinator'] },
  { deel: 'cijfers', href: '/cijfers', tekst: 'menu.cijfers', letter: 'c', voor: ['medewerker'], minder: true },
  { deel: 'beheer', href: '/beheer', tekst: 'menu.beheer', letter: 'b', voor: ['gemeentebeheerder'] },
  { deel: 'beheer', href: '/bewaren', tekst: 'menu.bewaren', letter: 'o', voor: ['begeleidingscoordinator'], minder: true },
];

/** May somebody with this profile (or null) see what is `voor` these people? */
export function maySee(voor, profile) {
  if (voor === 'iedereen') return true;
  if (!profile) return false;
  return voor === 'ingelogd' || voor.some((rol) => profile.rollen.includes(rol));
}
