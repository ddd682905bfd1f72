// SPDX-License-Identifier: EUPL-1.2
// Written by api/gen/contract.mjs from openapi.yaml. Change the contract, then run it again.

export const basis = "/v1";

/**
 * What is false or absent is left out; body is the name of a schema below.
 * @typedef {{method: string, path: string, query: string[], rollen: string[], ifMatch?: boolean,
 *   idempotent?: boolean, veilig?: boolean, body?: string, bodyType?: string, answers?: string[]}} Operation
 * @type {Record<string, Operation>}
 */
export const operations = {
  afdeling_lees: {method: 'GET', path: '/afdelingen/{id}', query: [], veilig: true, rollen: ['ingelogd']},
  afdelingen_lijst: {method: 'GET', path: '/afdelingen', query: ['na', 'paginaGrootte'], veilig: true, rollen: ['ingelogd']},
  feestdagen_lijst: {method: 'GET', path: '/feestdagen', query: [], veilig: true, rollen: ['ingelogd']},
  gebruiker_lees: {method: 'GET', path: '/gebruikers/{id}', query: [], veilig: true, rollen: ['ingelogd']},
  gebruikers_lijst: {method: 'GET', path: '/gebruikers', query: ['actief', 'afdelingId', 'na', 'paginaGrootte'], veilig: true, rollen: ['ingelogd']},
  gebruikersprofiel_lees: {method: 'GET', path: '/gebruikersprofiel', query: [], veilig: true, rollen: ['ingelogd']},
  gemeente_lees: {method: 'GET', path: '/gemeenten/{id}', query: [], veilig: true, rollen: ['openbaar']},
  gemeenten_lijst: {method: 'GET', path: '/gemeenten', query: ['na', 'paginaGrootte'], veilig: true, rollen: ['openbaar']},
  gezondheid_leeft: {method: 'GET', path: '/gezondheid/leeft', query: [], veilig: true, rollen: ['openbaar']},
  gezondheid_lees: {method: 'GET', path: '/gezondheid', query: [], veilig: true, rollen: ['openbaar']},
  mailvoorkeur_lees: {method: 'GET', path: '/gebruikersprofiel/mailvoorkeur', query: [], veilig: true, rollen: ['ingelogd']},
  mailvoorkeur_zet: {method: 'PUT', path: '/gebruikersprofiel/mailvoorkeur', query: [], rollen: ['ingelogd'], body: 'Mailvoorkeur', bodyType: 'application/json'},
  navraag_beantwoord: {method: 'POST', path: '/navragen/antwoorden', query: [], idempotent: true, rollen: ['openbaar'], body: 'NavraagAntwoord', bodyType: 'application/json'},
  navraag_lees: {method: 'POST', path: '/navragen/lezen', query: [], veilig: true, rollen: ['openbaar'], body: 'NavraagToken', bodyType: 'application/json'},
  openapi_json: {method: 'GET', path: '/openapi.json', query: [], veilig: true, rollen: ['openbaar']},
  openapi_yaml: {method: 'GET', path: '/openapi.yaml', query: [], veilig: true, rollen: ['openbaar'], answers: ['application/yaml']},
  partijsessie_maak: {method: 'POST', path: '/partijsessies', query: [], rollen: ['ingelogd'], body: 'Partijsessie', bodyType: 'application/json'},
  post_gelezen: {method: 'PUT', path: '/postvak/{id}/gelezen', query: [], rollen: ['ingelogd'], body: 'Leeg', bodyType: 'application/json'},
  postvak_lijst: {method: 'GET', path: '/postvak', query: ['gelezen', 'na', 'paginaGrootte'], veilig: true, rollen: ['ingelogd']},
  rolnamen_lijst: {method: 'GET', path: '/rolnamen', query: [], veilig: true, rollen: ['ingelogd']},
  sessie_beeindig: {method: 'DELETE', path: '/sessies/{id}', query: [], rollen: ['ingelogd']},
  sessie_beeindig_huidige: {method: 'DELETE', path: '/sessies/huidige', query: [], rollen: ['ingelogd']},
  sessie_maak: {method: 'POST', path: '/sessies', query: [], rollen: ['openbaar'], body: 'Inloggegevens', bodyType: 'application/json'},
  sessie_ververs: {method: 'POST', path: '/sessies/_ververs', query: [], rollen: ['openbaar'], body: 'Leeg', bodyType: 'application/json'},
  sessies_lijst: {method: 'GET', path: '/sessies', query: ['na', 'paginaGrootte'], veilig: true, rollen: ['ingelogd']},
  verzoek_concept_maak: {method: 'POST', path: '/verzoekconcepten', query: [], idempotent: true, rollen: ['openbaar'], body: 'VerzoekConceptNieuw', bodyType: 'application/json'},
  verzoek_maak: {method: 'POST', path: '/verzoeken-tot-afstemming', query: [], idempotent: true, rollen: ['openbaar'], body: 'VerzoekNieuw', bodyType: 'application/json'},
  volgsessie_maak: {method: 'POST', path: '/volgsessies', query: [], rollen: ['openbaar'], body: 'Volgcode', bodyType: 'application/json'},
  wachtwoord_zet: {method: 'PUT', path: '/gebruikersprofiel/wachtwoord', query: [], rollen: ['ingelogd'], body: 'WachtwoordWijziging', bodyType: 'application/json'},
};

/** Schemas of what can be sent; {$ref: 'Naam'} is another one of these. */
export const schemas = {
  Contact: {type: 'object', nullable: true, properties: {naam: {type: 'string', maxLength: 200, nullable: true}, telefoon: {type: 'string', minLength: 10, maxLength: 40, nullable: true}, email: {type: 'string', format: 'email', maxLength: 254, nullable: true}, voorkeur: {$ref: 'Voorkeur'}}},
  Hoedanigheid: {type: 'string', nullable: true, enum: ['helper', 'ouder', 'voogd', 'curator', 'bewindvoerder', 'mentor', 'gemachtigde', null]},
  Inloggegevens: {type: 'object', required: ['email', 'wachtwoord'], properties: {email: {type: 'string', format: 'email', maxLength: 254}, wachtwoord: {type: 'string', minLength: 1, maxLength: 512}}},
  KlachtKeuze: {type: 'string', nullable: true, enum: ['ja', 'nee', 'later', null]},
  Leeg: {type: 'object', properties: {}},
  Lokveld: {type: 'string', maxLength: 200},
  LopendeProcedure: {type: 'string', enum: ['geen', 'klacht', 'bezwaar', 'beroep', 'weet_niet']},
  Mailvoorkeur: {type: 'object', required: ['berichten', 'dagoverzicht'], properties: {berichten: {type: 'boolean'}, dagoverzicht: {type: 'boolean'}}},
  NavraagAntwoord: {type: 'object', required: ['token', 'oordeel', 'vervolg'], properties: {token: {type: 'string', minLength: 1, maxLength: 100}, oordeel: {$ref: 'Oordeel'}, toelichting: {type: 'string', maxLength: 4000, nullable: true}, vervolg: {$ref: 'NavraagVervolg'}}},
  NavraagToken: {type: 'object', required: ['token'], properties: {token: {type: 'string', minLength: 1, maxLength: 100}}},
  NavraagVervolg: {type: 'string', enum: ['niets', 'contact', 'heropenen']},
  Oordeel: {type: 'string', enum: ['ja', 'deels', 'nee']},
  Partijsessie: {type: 'object', required: ['partijId'], properties: {partijId: {type: 'string', format: 'uuid'}}},
  Taal: {type: 'string', enum: ['en', 'nl']},
  VerzoekConceptInhoud: {type: 'object', nullable: true, properties: {gemeenteId: {type: 'string', format: 'uuid', nullable: true}, namens: {type: 'string', enum: ['mijzelf', 'iemand_anders', null], nullable: true}, hoedanigheid: {$ref: 'Hoedanigheid'}, relatie: {type: 'string', maxLength: 200, nullable: true}, watGebeurde: {type: 'string', maxLength: 12000, nullable: true}, wens: {type: 'string', maxLength: 4000, nullable: true}, lopendeProcedure: {type: 'string', enum: ['geen', 'klacht', 'bezwaar', 'beroep', 'weet_niet', null], nullable: true}, besluitVan: {type: 'string', maxLength: 10, nullable: true}, klacht: {$ref: 'KlachtKeuze'}, magGemeenteWeten: {type: 'boolean', nullable: true}, mailAdres: {type: 'string', maxLength: 254, nullable: true}, contact: {type: 'object', nullable: true, properties: {naam: {type: 'string', maxLength: 200, nullable: true}, telefoon: {type: 'string', maxLength: 40, nullable: true}, email: {type: 'string', maxLength: 254, nullable: true}, voorkeur: {type: 'string', enum: ['geen', 'telefoon', 'email', null], nullable: true}}}}},
  VerzoekConceptNieuw: {type: 'object', required: ['gemeenteId', 'concept'], properties: {gemeenteId: {type: 'string', format: 'uuid'}, concept: {$ref: 'VerzoekConceptInhoud'}, website: {$ref: 'Lokveld'}}},
  VerzoekNieuw: {type: 'object', required: ['gemeenteId', 'namens', 'watGebeurde', 'wens', 'lopendeProcedure'], properties: {gemeenteId: {type: 'string', format: 'uuid'}, namens: {type: 'string', enum: ['mijzelf', 'iemand_anders']}, hoedanigheid: {$ref: 'Hoedanigheid'}, relatie: {type: 'string', maxLength: 200, nullable: true}, watGebeurde: {type: 'string', minLength: 3, maxLength: 12000}, wens: {type: 'string', minLength: 3, maxLength: 4000}, lopendeProcedure: {$ref: 'LopendeProcedure'}, besluitVan: {type: 'string', format: 'date', nullable: true}, klacht: {$ref: 'KlachtKeuze'}, magGemeenteWeten: {type: 'boolean'}, contact: {$ref: 'Contact'}, website: {$ref: 'Lokveld'}, mailAdres: {type: 'string', format: 'email', maxLength: 254, nullable: true}, taal: {$ref: 'Taal'}}},
  Volgcode: {type: 'object', required: ['code'], properties: {code: {type: 'string', minLength: 1, maxLength: 80}}},
  Voorkeur: {type: 'string', enum: ['geen', 'telefoon', 'email']},
  WachtwoordWijziging: {type: 'object', required: ['huidig', 'nieuw'], properties: {huidig: {type: 'string', minLength: 1, maxLength: 512}, nieuw: {type: 'string', minLength: 12, maxLength: 128}}},
};
