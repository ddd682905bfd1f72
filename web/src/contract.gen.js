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
  openapi_json: {method: 'GET', path: '/openapi.json', query: [], veilig: true, rollen: ['openbaar']},
  openapi_yaml: {method: 'GET', path: '/openapi.yaml', query: [], veilig: true, rollen: ['openbaar'], answers: ['application/yaml']},
  partijverzoek_afspraken: {method: 'GET', path: '/volgverzoek/partijafspraken', query: [], veilig: true, rollen: ['partij']},
  partijverzoek_bevestig: {method: 'POST', path: '/volgverzoek/partijbevestigingen', query: [], idempotent: true, rollen: ['partij'], body: 'BevestigingNieuw', bodyType: 'application/json'},
  partijverzoek_bevestiging: {method: 'GET', path: '/volgverzoek/partijbevestiging', query: [], veilig: true, rollen: ['partij'], answers: ['application/json', 'application/pdf']},
  partijverzoek_gedaan: {method: 'POST', path: '/volgverzoek/partijafspraken/gedaan', query: [], idempotent: true, rollen: ['partij'], body: 'AfspraakGedaan', bodyType: 'application/json'},
  partijverzoek_stap: {method: 'POST', path: '/volgverzoek/partijstappen', query: [], idempotent: true, rollen: ['partij'], body: 'PartijStap', bodyType: 'application/json'},
  post_gelezen: {method: 'PUT', path: '/postvak/{id}/gelezen', query: [], rollen: ['ingelogd'], body: 'Leeg', bodyType: 'application/json'},
  postvak_lijst: {method: 'GET', path: '/postvak', query: ['gelezen', 'na', 'paginaGrootte'], veilig: true, rollen: ['ingelogd']},
  rolnamen_lijst: {method: 'GET', path: '/rolnamen', query: [], veilig: true, rollen: ['ingelogd']},
  sessie_beeindig: {method: 'DELETE', path: '/sessies/{id}', query: [], rollen: ['ingelogd']},
  sessie_beeindig_huidige: {method: 'DELETE', path: '/sessies/huidige', query: [], rollen: ['ingelogd']},
  sessie_maak: {method: 'POST', path: '/sessies', query: [], rollen: ['openbaar'], body: 'Inloggegevens', bodyType: 'application/json'},
  sessie_ververs: {method: 'POST', path: '/sessies/_ververs', query: [], rollen: ['openbaar'], body: 'Leeg', bodyType: 'application/json'},
  sessies_lijst: {method: 'GET', path: '/sessies', query: ['na', 'paginaGrootte'], veilig: true, rollen: ['ingelogd']},
  verzoek_maak: {method: 'POST', path: '/verzoeken-tot-afstemming', query: [], idempotent: true, rollen: ['openbaar'], body: 'VerzoekNieuw', bodyType: 'application/json'},
  volgsessie_maak: {method: 'POST', path: '/volgsessies', query: [], rollen: ['openbaar'], body: 'Volgcode', bodyType: 'application/json'},
  volgverzoek_afspraken: {method: 'GET', path: '/volgverzoek/afspraken', query: [], veilig: true, rollen: ['burger']},
  volgverzoek_bericht_maak: {method: 'POST', path: '/volgverzoek/berichten', query: [], idempotent: true, rollen: ['burger'], body: 'BerichtNieuw', bodyType: 'application/json'},
  volgverzoek_bevestig: {method: 'POST', path: '/volgverzoek/bevestigingen', query: [], idempotent: true, rollen: ['burger'], body: 'BevestigingNieuw', bodyType: 'application/json'},
  volgverzoek_bevestiging: {method: 'GET', path: '/volgverzoek/bevestiging', query: [], veilig: true, rollen: ['burger'], answers: ['application/json', 'application/pdf']},
  volgverzoek_lees: {method: 'GET', path: '/volgverzoek', query: [], veilig: true, rollen: ['burger']},
  volgverzoek_oordeel: {method: 'POST', path: '/volgverzoek/afspraakoordelen', query: [], idempotent: true, rollen: ['burger'], body: 'AfspraakOordeel', bodyType: 'application/json'},
  volgverzoek_pakket: {method: 'GET', path: '/volgverzoek/pakket', query: [], veilig: true, rollen: ['burger'], answers: ['application/json', 'application/pdf']},
  volgverzoek_pakket_maak: {method: 'POST', path: '/volgverzoek/pakket', query: [], idempotent: true, rollen: ['burger'], body: 'PakketNieuw', bodyType: 'application/json'},
  volgverzoek_routes: {method: 'GET', path: '/volgverzoek/routes', query: [], veilig: true, rollen: ['burger'], answers: ['application/json', 'application/pdf']},
  volgverzoek_stap: {method: 'POST', path: '/volgverzoek/stappen', query: [], ifMatch: true, idempotent: true, rollen: ['burger'], body: 'VolgverzoekStap', bodyType: 'application/json'},
  wachtwoord_zet: {method: 'PUT', path: '/gebruikersprofiel/wachtwoord', query: [], rollen: ['ingelogd'], body: 'WachtwoordWijziging', bodyType: 'application/json'},
};

/** Schemas of what can be sent; {$ref: 'Naam'} is another one of these. */
export const schemas = {
  AfspraakGedaan: {type: 'object', required: ['afspraakId'], properties: {afspraakId: {type: 'string', format: 'uuid'}, toelichting: {type: 'string', minLength: 1, maxLength: 2000, nullable: true}}},
  AfspraakOordeel: {type: 'object', required: ['afspraakId', 'nagekomen'], properties: {afspraakId: {type: 'string', format: 'uuid'}, nagekomen: {type: 'boolean'}, toelichting: {type: 'string', minLength: 1, maxLength: 2000, nullable: true}}},
  BerichtNieuw: {type: 'object', required: ['tekst'], properties: {tekst: {type: 'string', minLength: 1, maxLength: 8000}}},
  BevestigingNieuw: {type: 'object', required: ['akkoord', 'tekst'], properties: {akkoord: {type: 'boolean'}, tekst: {type: 'string', minLength: 3, maxLength: 4000}}},
  Contact: {type: 'object', nullable: true, properties: {naam: {type: 'string', maxLength: 200, nullable: true}, telefoon: {type: 'string', maxLength: 40, nullable: true}, email: {type: 'string', format: 'email', maxLength: 254, nullable: true}, voorkeur: {$ref: 'Voorkeur'}}},
  Inloggegevens: {type: 'object', required: ['email', 'wachtwoord'], properties: {email: {type: 'string', format: 'email', maxLength: 254}, wachtwoord: {type: 'string', minLength: 1, maxLength: 512}}},
  Leeg: {type: 'object', properties: {}},
  LopendeProcedure: {type: 'string', enum: ['geen', 'klacht', 'bezwaar', 'beroep', 'weet_niet']},
  Mailvoorkeur: {type: 'object', required: ['berichten', 'dagoverzicht'], properties: {berichten: {type: 'boolean'}, dagoverzicht: {type: 'boolean'}}},
  PakketNieuw: {type: 'object', required: ['doel', 'onderdelen'], properties: {doel: {type: 'string', enum: ['klacht', 'bezwaar']}, onderdelen: {type: 'array', minItems: 1, maxItems: 4, items: {type: 'string', enum: ['verhaal', 'wens', 'berichten', 'afspraken']}}}},
  PartijStap: {oneOf: [{$ref: 'PartijStapMee'}, {$ref: 'PartijStapNiet'}], discriminator: {propertyName: 'actie', mapping: {accepteer: 'PartijStapMee', weiger: 'PartijStapNiet', stop: 'PartijStapNiet'}}},
  PartijStapMee: {type: 'object', required: ['actie'], properties: {actie: {type: 'string', enum: ['accepteer']}}},
  PartijStapNiet: {type: 'object', required: ['actie', 'tekst'], properties: {actie: {type: 'string', enum: ['weiger', 'stop']}, tekst: {type: 'string', minLength: 3, maxLength: 4000}}},
  VerzoekNieuw: {type: 'object', required: ['gemeenteId', 'namens', 'watGebeurde', 'wens', 'lopendeProcedure'], properties: {gemeenteId: {type: 'string', format: 'uuid'}, namens: {type: 'string', enum: ['mijzelf', 'iemand_anders']}, relatie: {type: 'string', maxLength: 200, nullable: true}, watGebeurde: {type: 'string', minLength: 3, maxLength: 12000}, wens: {type: 'string', minLength: 3, maxLength: 4000}, lopendeProcedure: {$ref: 'LopendeProcedure'}, besluitVan: {type: 'string', format: 'date', nullable: true}, magGemeenteWeten: {type: 'boolean'}, contact: {$ref: 'Contact'}}},
  Volgcode: {type: 'object', required: ['code'], properties: {code: {type: 'string', minLength: 1, maxLength: 80}}},
  VolgverzoekStap: {type: 'object', required: ['actie'], properties: {actie: {type: 'string', enum: ['trek_in', 'weiger', 'trek_terug', 'sluit', 'heropen']}, tekst: {type: 'string', minLength: 1, maxLength: 4000, nullable: true}}},
  Voorkeur: {type: 'string', enum: ['geen', 'telefoon', 'email']},
  WachtwoordWijziging: {type: 'object', required: ['huidig', 'nieuw'], properties: {huidig: {type: 'string', minLength: 1, maxLength: 512}, nieuw: {type: 'string', minLength: 12, maxLength: 128}}},
};
