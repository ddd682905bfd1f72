// SPDX-License-Identifier: EUPL-1.2
// The model as C: contract.gen.h (names) and contract.gen.c (rows).

import { NOT_STAFF } from './model.mjs';
import { METHODS } from './operations.mjs';

const HEAD = `/* SPDX-License-Identifier: EUPL-1.2 */
/* Written by api/gen/contract.mjs from openapi.yaml. Change the contract, then run it again. */
`;
const KIND = {
  object: 'KIND_OBJECT',
  array: 'KIND_ARRAY',
  string: 'KIND_STRING',
  integer: 'KIND_INTEGER',
  boolean: 'KIND_BOOLEAN',
  oneOf: 'KIND_ONEOF',
};
const FORMAT = {
  uuid: 'FORMAT_UUID',
  date: 'FORMAT_DATE',
  'date-time': 'FORMAT_DATE_TIME',
  email: 'FORMAT_EMAIL',
};

/** A C string literal; \\? keeps trigraphs away, octal keeps the bytes of UTF-8. */
function text(value) {
  if (value === null || value === undefined) return 'NULL';
  const bytes = [...Buffer.from(value, 'utf8')].map((byte) => {
    const char = String.fromCharCode(byte);
    if ('"\\?'.includes(char)) return `\\${char}`;
    return byte >= 32 && byte < 127 ? char : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}

/** INT64_MIN and numbers beyond int have their own spelling in C. */
function number(value, none) {
  return value === undefined ? none : `INT64_C(${value})`;
}

/** Rows that many owners share in one array; add() gives the place of the first. */
function pool(type, name) {
  const rows = [];
  return {
    add(list) {
      rows.push(...list);
      return `&${name}[${rows.length - list.length}]`;
    },
    toString() {
      if (rows.length === 0) return '';
      return `static ${table(`${type} ${name}[]`, rows)}`;
    },
  };
}

function table(declaration, rows) {
  return `const ${declaration} = {\n${rows.map((row) => `    ${row},\n`).join('')}};\n\n`;
}

function schemaRow(node, pools) {
  const row = [`.kind = ${KIND[node.kind]}`, `.pattern = ${node.pattern ?? -1}`];
  row.push(`.min = ${number(node.min, 'INT64_MIN')}`, `.max = ${number(node.max, 'INT64_MAX')}`);
  if (node.format && FORMAT[node.format]) row.push(`.format = ${FORMAT[node.format]}`);
  if (node.nullable) row.push('.nullable = true');
  if (node.unique) row.push('.unique = true');
  if (node.items !== undefined) row.push(`.items = &SCHEMAS[${node.items}]`);
  if (node.props?.length) {
    const list = node.props.map(
      (one) => `{${text(one.name)}, &SCHEMAS[${one.row}], ${one.required}, ${text(one.zegel)}}`,
    );
    row.push(`.n = ${list.length}`, `.props = ${pools.props.add(list)}`);
  }
  if (node.variants) {
    const list = node.variants.map((one) => `{${text(one.value)}, &SCHEMAS[${one.row}]}`);
    row.push(`.n = ${list.length}`, `.variants = ${pools.variants.add(list)}`);
    row.push(`.discriminator = ${text(node.discriminator)}`);
  }
  if (node.values) {
    row.push(`.n = ${node.values.length}`, `.values = ${pools.values.add(node.values.map(text))}`);
  }
  return `{${row.join(', ')}}`;
}

function flagsOf(operation) {
  const flags = [
    operation.rollen.includes('openbaar') && 'OP_PUBLIC',
    operation.hidden && 'OP_HIDDEN',
    operation.writes && 'OP_WRITES',
    operation.ifMatch && 'OP_IF_MATCH',
    operation.idempotent && 'OP_IDEMPOTENT',
    operation.body?.required && 'OP_BODY_REQUIRED',
    operation.sealed && 'OP_SEALED',
    operation.inTaal && 'OP_TAAL',
  ].filter(Boolean);
  return flags.join(' | ') || '0';
}

function paramRows(list) {
  return list.map(
    (one) =>
      `{${text(one.name)}, &SCHEMAS[${one.row}], ${one.in === 'path' || one.required === true}}`,
  );
}

function operationRow(operation, params) {
  const { path, query } = operation.params;
  const row = [
    `.id = OP_${operation.id}`,
    `.name = ${text(operation.id)}`,
    `.method = ${text(operation.method.toUpperCase())}`,
    `.path = ${text(operation.path)}`,
    `.rollen = ${operation.rolNames.map((one) => `ROL_${one}`).join(' | ') || '0'}`,
    `.flags = ${flagsOf(operation)}`,
    `.max_body = ${operation.maxBody}`,
    `.answer = {${operation.answers.map(text).join(', ')}}`,
  ];
  if (path.length > 0)
    row.push(`.n_path = ${path.length}`, `.path_params = ${params.add(paramRows(path))}`);
  if (query.length > 0) {
    row.push(`.n_query = ${query.length}`, `.query_params = ${params.add(paramRows(query))}`);
  }
  if (operation.body) row.push(`.body_type = ${text(operation.body.type)}`);
  if (operation.body?.schema) row.push(`.body = &SCHEMAS[${operation.body.row}]`);
  return `[OP_${operation.id}] = {\n        ${row.join(',\n        ')},\n    }`;
}

function routeRow(node) {
  const { segment, first, n, param, op } = node;
  return `{${text(segment)}, ${first}, ${n}, ${param}, {${op.join(', ')}}}`;
}

function list(names) {
  return names.map((name) => `    ${name},\n`).join('');
}

export function emitHeader({ doc, base, operations, rollen, schemas, routes }) {
  const bits = rollen.map((one, i) => `ROL_${one} = 1 << ${i}`);
  const staff = rollen.filter((one) => !NOT_STAFF.includes(one)).map((one) => `ROL_${one}`);
  return `${HEAD}#ifndef RR_CONTRACT_GEN_H
#define RR_CONTRACT_GEN_H

#define CONTRACT_BASE    ${text(base)}
#define CONTRACT_VERSION ${text(doc.info.version)}
#define CONTRACT_VERSION ${text(doc.info.version)}

enum {
    ROUTE_COUNT = ${routes.length},
    PATTERN_COUNT = ${schemas.patterns.length},
    CONTRACT_PATH_PARAMS = ${Math.max(1, ...operations.map((one) => one.params.path.length))},
    CONTRACT_QUERY_PARAMS = ${Math.max(1, ...operations.map((one) => one.params.query.length))}
};

enum op_id {
${list(operations.map((one) => `OP_${one.id}`))}    OP_COUNT
};

enum rol {
${list(bits)}    ROLLEN_INGELOGD = ${staff.join(' | ') || '0'}
};

enum { ROL_COUNT = ${rollen.length} };

/* Rows of SCHEMAS that have a name in the contract. */
enum schema_id {
${list(schemas.names.map((one) => `SCHEMA_${one}`))}    SCHEMA_COUNT
};

#endif
`;
}

export function emitTables({ operations, rollen, schemas, routes }) {
  const pools = {
    props: pool('struct property', 'PROPS'),
    variants: pool('struct variant', 'VARIANTS'),
    values: pool('char *const', 'VALUES'),
  };
  const params = pool('struct param', 'PARAMS');
  const schemaRows = schemas.nodes.map((node, i) => `[${i}] = ${schemaRow(node, pools)}`);
  const operationRows = operations.map((one) => operationRow(one, params));
  return (
    `${HEAD}#include "contract/contract.h"\n\n` +
    `${pools.props}${pools.variants}${pools.values}${params}` +
    table('struct schema SCHEMAS[]', schemaRows) +
    table('char *const SCHEMA_NAMES[SCHEMA_COUNT]', schemas.names.map(text)) +
    table('char *const PATTERNS[]', [...schemas.patterns.map(text), 'NULL']) +
    table('char *const ROL_NAMES[ROL_COUNT]', rollen.map(text)) +
    `/* Per node: ${METHODS.map((one) => one.toUpperCase()).join(', ')}. */\n` +
    table('struct route_node ROUTES[]', routes.map(routeRow)) +
    table('struct operation OPERATIONS[OP_COUNT]', operationRows).replace(/\n\n$/, '\n')
  );
}
