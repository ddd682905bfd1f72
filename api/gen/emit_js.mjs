// SPDX-License-Identifier: EUPL-1.2
// The model as JavaScript for the screens, and as the document that everybody may read.

import { schemaName } from './refs.mjs';

const LEFT_OUT = [
  'description',
  'example',
  'title',
  'deprecated',
  'readOnly',
  'additionalProperties',
  'x-verzegeld',
];
const HEAD = `// SPDX-License-Identifier: EUPL-1.2
// Written by api/gen/contract.mjs from openapi.yaml. Change the contract, then run it again.
`;

/** A schema without prose; references are names. Every object is closed, so that goes unsaid. */
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (!schema || typeof schema !== 'object') return schema;
  if (schema.$ref) return { $ref: schemaName(schema.$ref) };
  const kept = {};
  for (const [word, value] of Object.entries(schema)) {
    if (word === 'properties') {
      kept.properties = Object.fromEntries(
        Object.entries(value).map(([name, property]) => [name, plain(property)]),
      );
    } else if (word === 'discriminator') {
      kept.discriminator = {
        propertyName: value.propertyName,
        mapping: Object.fromEntries(
          Object.entries(value.mapping).map(([key, ref]) => [key, schemaName(ref)]),
        ),
      };
    } else if (!LEFT_OUT.includes(word)) {
      kept[word] = plain(value);
    }
  }
  return kept;
}

/** A text between single quotes. */
function quoted(text) {
  const inner = JSON.stringify(text).slice(1, -1);
  return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A value as a JavaScript literal on one line; names stand bare where they can. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (!value || typeof value !== 'object') {
    return typeof value === 'string' ? quoted(value) : String(value);
  }
  const key = (name) => (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : literal(name));
  return `{${Object.entries(value)
    .map(([name, one]) => `${key(name)}: ${literal(one)}`)
    .join(', ')}}`;
}

/** One entry per line: small to send, and a change is one line to review. */
function entries(pairs) {
  return pairs.map(([name, value]) => `  ${name}: ${literal(value)},\n`).join('');
}

/** Only what is so: what is false or absent is left out. */
function present(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value));
}

function operationOf(one) {
  return present({
    method: one.method.toUpperCase(),
    path: one.path,
    query: one.params.query.map((param) => param.name),
    ifMatch: one.ifMatch,
    idempotent: one.idempotent,
    veilig: one.method === 'get' || one.veilig,
    rollen: one.rollen,
    body: one.body?.schema?.$ref && schemaName(one.body.schema.$ref),
    bodyType: one.body?.type,
    answers: one.answers.some((type) => type !== 'application/json') && one.answers,
  });
}

/* Who comes in for the first time or logs in; who follows a verzoek; who works here. */
const FIRST = ['openbaar', 'ingelogd'];
const FOLLOWER = ['burger', 'partij'];
const isFor = (roles) => (one) => one.rollen.some((rol) => roles.includes(rol));

/** The names of the schemas that these operations send, and of what those refer to. */
function reached(operations, schemas) {
  const names = new Set();
  const visit = (at) => {
    if (!at || typeof at !== 'object') return;
    const name = at.$ref && schemaName(at.$ref);
    if (name && schemas.named[name] && !names.has(name)) {
      names.add(name);
      visit(schemas.named[name]);
    }
    Object.values(at).forEach(visit);
  };
  operations.forEach((one) => visit(one.body?.schema));
  return names;
}

function moduleOf(operations, schemas, names) {
  return `
/**
 * What is false or absent is left out; body is the name of a schema below.
 * @typedef {{method: string, path: string, query: string[], rollen: string[], ifMatch?: boolean,
 *   idempotent?: boolean, veilig?: boolean, body?: string, bodyType?: string, answers?: string[]}} Operation
 * @type {Record<string, Operation>}
 */
export const operations = {
${entries(operations.map((one) => [one.id, operationOf(one)]))}};

/** Schemas of what can be sent; {$ref: 'Naam'} is another one of these. */
export const schemas = {
${entries(names.map((name) => [name, plain(schemas.named[name])]))}};
`;
}

/** Three modules, each with what the one before lacks: for a visitor, for who follows a verzoek, and for a colleague. */
export function emitModules({ base, operations, schemas }) {
  const first = operations.filter(isFor(FIRST));
  const second = operations.filter((one) => !first.includes(one) && isFor(FOLLOWER)(one));
  const third = operations.filter((one) => !first.includes(one) && !second.includes(one));
  const byFirst = reached(first, schemas);
  const bySecond = reached(second, schemas);
  const named = (test) => schemas.names.filter(test);
  return {
    visitor: `${HEAD}
export const basis = ${JSON.stringify(base)};
${moduleOf(first, schemas, named((name) => byFirst.has(name)))}`,
    follower: `${HEAD}${moduleOf(second, schemas, named((name) => bySecond.has(name) && !byFirst.has(name)))}`,
    staff: `${HEAD}${moduleOf(third, schemas, named((name) => !bySecond.has(name) && !byFirst.has(name)))}`,
  };
}

/** The public document: of our own words only x-rollen stays. */
export function emitDocument({ doc }) {
  const ours = (key) => key.startsWith('x-') && key !== 'x-rollen';
  return `${JSON.stringify(doc, (key, value) => (ours(key) ? undefined : value), 1)}\n`;
}
