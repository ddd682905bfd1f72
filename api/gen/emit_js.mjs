// SPDX-License-Identifier: EUPL-1.2
// The model as JavaScript for the screens, and as the document that everybody may read.

import { schemaName } from './refs.mjs';

const PROSE = ['description', 'example', 'title', 'deprecated', 'readOnly'];
const HEAD = `// SPDX-License-Identifier: EUPL-1.2
// Written by api/gen/contract.mjs from openapi.yaml. Change the contract, then run it again.
`;

/** A schema without prose; references are names. */
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
    } else if (!PROSE.includes(word)) {
      kept[word] = plain(value);
    }
  }
  return kept;
}

/** One entry per line: small to send, and a change is one line to review. */
function entries(pairs) {
  return pairs.map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`).join('');
}

function operationOf(one) {
  return {
    method: one.method.toUpperCase(),
    path: one.path,
    query: one.params.query.map((param) => param.name),
    ifMatch: one.ifMatch,
    idempotent: one.idempotent,
    veilig: one.method === 'get' || one.veilig,
    rollen: one.rollen,
    body: one.body?.schema?.$ref ? schemaName(one.body.schema.$ref) : null,
    bodyType: one.body?.type ?? null,
  };
}

export function emitModule({ base, operations, schemas }) {
  return `${HEAD}
export const basis = ${JSON.stringify(base)};

/**
 * @typedef {{method: string, path: string, query: string[], ifMatch: boolean, idempotent: boolean,
 *   veilig: boolean, rollen: string[], body: string|null, bodyType: string|null}} Operation
 * @type {Record<string, Operation>}
 */
export const operations = {
${entries(operations.map((one) => [one.id, operationOf(one)]))}};

/** Schemas of what can be sent; {$ref: 'Naam'} is another one of these. */
export const schemas = {
${entries(schemas.names.map((name) => [name, plain(schemas.named[name])]))}};
`;
}

/** The public document: of our own words only x-rollen stays. */
export function emitDocument({ doc }) {
  const ours = (key) => key.startsWith('x-') && key !== 'x-rollen';
  return `${JSON.stringify(doc, (key, value) => (ours(key) ? undefined : value), 1)}\n`;
}
