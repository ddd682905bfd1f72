// SPDX-License-Identifier: EUPL-1.2
// Written by api/gen/contract.mjs from openapi.yaml. Change the contract, then run it again.

/**
 * What is false or absent is left out; body is the name of a schema below.
 * @typedef {{method: string, path: string, query: string[], rollen: string[], ifMatch?: boolean,
 *   idempotent?: boolean, veilig?: boolean, body?: string, bodyType?: string, answers?: string[]}} Operation
 * @type {Record<string, Operation>}
 */
export const operations = {
  partijbijlage_maak: {method: 'POST', path: '/volgverzoek/partijbijlagen', query: [], idempotent: true, rollen: ['partij'], body: 'PartijbijlageNieuw', bodyType: 'application/json'},
  partijverzoek_bericht_maak: {method: 'POST', path: '/volgverzoek/partijberichten', query: [], idempotent: true, rollen: ['partij'], body: 'PartijberichtNieuw', bodyType: 'application/json'},
  partijverzoek_lees: {method: 'GET', path: '/volgverzoek/partij', query: [], veilig: true, rollen: ['partij']},
  partijverzoek_stap: {method: 'POST', path: '/volgverzoek/partijstappen', query: [], idempotent: true, rollen: ['partij'], body: 'PartijStap', bodyType: 'application/json'},
  toestemming_geef: {method: 'POST', path: '/volgverzoek/toestemmingen', query: [], idempotent: true, rollen: ['burger'], body: 'ToestemmingNieuw', bodyType: 'application/json'},
  toestemming_trek_in: {method: 'DELETE', path: '/volgverzoek/toestemmingen/{id}', query: [], rollen: ['burger']},
  volgbijeenkomst_agenda: {method: 'GET', path: '/volgverzoek/bijeenkomsten/{bijeenkomstId}/agenda', query: [], veilig: true, rollen: ['burger', 'partij'], answers: ['text/calendar']},
  volgbijeenkomst_antwoord: {method: 'POST', path: '/volgverzoek/bijeenkomsten/{bijeenkomstId}/antwoorden', query: [], idempotent: true, rollen: ['burger', 'partij'], body: 'BijeenkomstAntwoord', bodyType: 'application/json'},
  volgbijeenkomsten_lees: {method: 'GET', path: '/volgverzoek/bijeenkomsten', query: [], veilig: true, rollen: ['burger', 'partij']},
  volgbijlage_lees: {method: 'GET', path: '/volgverzoek/bijlagen/{bijlageId}/inhoud', query: [], veilig: true, rollen: ['burger', 'partij'], answers: ['application/octet-stream']},
  volgbijlage_maak: {method: 'POST', path: '/volgverzoek/bijlagen', query: [], idempotent: true, rollen: ['burger'], body: 'VolgbijlageNieuw', bodyType: 'application/json'},
  volgbijlage_zet: {method: 'PUT', path: '/volgverzoek/bijlagen/{bijlageId}/inhoud', query: [], rollen: ['burger', 'partij'], bodyType: 'application/octet-stream'},
  volgles_antwoord: {method: 'POST', path: '/volgverzoek/lesantwoorden', query: [], idempotent: true, rollen: ['burger'], body: 'LesAntwoord', bodyType: 'application/json'},
  volglessen_lees: {method: 'GET', path: '/volgverzoek/lessen', query: [], veilig: true, rollen: ['burger']},
  volgsamenvatting_reageer: {method: 'POST', path: '/volgverzoek/samenvattingen/{samenvattingId}/reacties', query: [], idempotent: true, rollen: ['burger'], body: 'SamenvattingReactie', bodyType: 'application/json'},
  volgsamenvattingen_lees: {method: 'GET', path: '/volgverzoek/samenvattingen', query: [], veilig: true, rollen: ['burger', 'partij']},
  volgverzoek_bericht_maak: {method: 'POST', path: '/volgverzoek/berichten', query: [], idempotent: true, rollen: ['burger'], body: 'VolgberichtNieuw', bodyType: 'application/json'},
  volgverzoek_kamers_lees: {method: 'GET', path: '/volgverzoek/kamers', query: [], veilig: true, rollen: ['burger', 'partij']},
  volgverzoek_lees: {method: 'GET', path: '/volgverzoek', query: [], veilig: true, rollen: ['burger']},
  volgverzoek_stap: {method: 'POST', path: '/volgverzoek/stappen', query: [], ifMatch: true, idempotent: true, rollen: ['burger'], body: 'VolgverzoekStap', bodyType: 'application/json'},
  vrijgave_weiger: {method: 'DELETE', path: '/volgverzoek/vrijgavevragen/{id}', query: [], rollen: ['burger']},
  vrijgaven_lees: {method: 'GET', path: '/volgverzoek/partijen', query: [], veilig: true, rollen: ['burger']},
};

/** Schemas of what can be sent; {$ref: 'Naam'} is another one of these. */
export const schemas = {
  BijeenkomstAntwoord: {type: 'object', required: ['momentIds'], properties: {momentIds: {type: 'array', maxItems: 3, items: {type: 'string', format: 'uuid'}}}},
  KringInwoner: {type: 'string', enum: ['inwoner', 'kamer']},
  KringPartij: {type: 'string', enum: ['kamer', 'partij']},
  LesAntwoord: {type: 'object', required: ['lesId', 'antwoord'], properties: {lesId: {type: 'string', format: 'uuid'}, antwoord: {type: 'string', enum: ['ja', 'nee']}}},
  PartijStap: {oneOf: [{$ref: 'PartijStapMee'}, {$ref: 'PartijStapNiet'}], discriminator: {propertyName: 'actie', mapping: {accepteer: 'PartijStapMee', weiger: 'PartijStapNiet', stop: 'PartijStapNiet'}}},
  PartijStapMee: {type: 'object', required: ['actie'], properties: {actie: {type: 'string', enum: ['accepteer']}}},
  PartijStapNiet: {type: 'object', required: ['actie', 'tekst'], properties: {actie: {type: 'string', enum: ['weiger', 'stop']}, tekst: {type: 'string', minLength: 3, maxLength: 4000}}},
  PartijberichtNieuw: {type: 'object', required: ['kring', 'tekst'], properties: {kring: {$ref: 'KringPartij'}, tekst: {type: 'string', minLength: 1, maxLength: 8000}}},
  PartijbijlageNieuw: {type: 'object', required: ['kring', 'bestandsnaam'], properties: {kring: {$ref: 'KringPartij'}, bestandsnaam: {type: 'string', minLength: 1, maxLength: 255}}},
  SamenvattingAnders: {type: 'object', required: ['actie', 'tekst'], properties: {actie: {type: 'string', enum: ['anders']}, tekst: {type: 'string', minLength: 3, maxLength: 4000}}},
  SamenvattingKlopt: {type: 'object', required: ['actie'], properties: {actie: {type: 'string', enum: ['klopt']}}},
  SamenvattingReactie: {oneOf: [{$ref: 'SamenvattingKlopt'}, {$ref: 'SamenvattingAnders'}], discriminator: {propertyName: 'actie', mapping: {klopt: 'SamenvattingKlopt', anders: 'SamenvattingAnders'}}},
  ToestemmingNieuw: {type: 'object', required: ['item'], properties: {item: {$ref: 'VrijgaveSoort'}, partijId: {type: 'string', format: 'uuid', nullable: true}, itemId: {type: 'string', format: 'uuid', nullable: true}, naam: {type: 'string', minLength: 1, maxLength: 200, nullable: true}}},
  VolgberichtNieuw: {type: 'object', required: ['kring', 'tekst'], properties: {kring: {$ref: 'KringInwoner'}, tekst: {type: 'string', minLength: 1, maxLength: 8000}}},
  VolgbijlageNieuw: {type: 'object', required: ['kring', 'bestandsnaam'], properties: {kring: {$ref: 'KringInwoner'}, bestandsnaam: {type: 'string', minLength: 1, maxLength: 255}}},
  VolgverzoekStap: {type: 'object', required: ['actie'], properties: {actie: {type: 'string', enum: ['trek_in', 'weiger', 'trek_terug', 'sluit', 'heropen']}, tekst: {type: 'string', minLength: 1, maxLength: 4000, nullable: true}}},
  VrijgaveSoort: {type: 'string', enum: ['bestaan', 'naam', 'verhaal', 'wens', 'samenvatting', 'bijlage']},
};
