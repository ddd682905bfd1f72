// SPDX-License-Identifier: EUPL-1.2
// Operations: method, path, roles, parameters, headers and body of each, checked and flattened.

import { resolve } from './refs.mjs';
import { byName } from './schemas.mjs';

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/* What a header of the second row says is a wish: any text will do, and what we do not know of it is passed over. */
const HEADERS = ['If-Match', 'Idempotency-Key', 'Bewijs-Van-Werk'];
const WISHES = ['If-None-Match', 'Accept-Language'];
const EXTENSIONS = ['x-rollen', 'x-verborgen', 'x-veilig', 'x-max-body', 'x-zonder-sleutel', 'x-zonder-versie'];
const MAX_BODY = 65536;

/** ['meldingen', null, 'stappen'] for /meldingen/{id}/stappen; null is a parameter. */
function splitPath(path, where, faults) {
  const segments = path.split('/').slice(1);
  for (const segment of segments) {
    if (!/^(\{[a-z][A-Za-z0-9]*\}|[A-Za-z0-9._~-]+)$/.test(segment)) {
      faults.add(where, `path segment '${segment}' is not one the router knows`);
    }
  }
  return segments.map((segment) => (segment.startsWith('{') ? null : segment));
}

/** All parameters of an operation, those of its path included. */
function parameters(doc, item, operation) {
  return [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
    resolve(doc, one),
  );
}

/** Path parameters in the order of the path; query parameters by name. */
function place(list, path, where, faults) {
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const byPlace = (spot) => list.filter((one) => one.in === spot);
  const names = list.map((one) => `${one.in} ${one.name}`);
  for (const name of names.filter((one, i) => names.indexOf(one) !== i)) {
    faults.add(where, `parameter '${name}' is given twice`);
  }
  for (const one of list) {
    if (!['path', 'query', 'header'].includes(one.in)) {
      faults.add(where, `parameter '${one.name}' is in '${one.in}', which nobody reads`);
    }
    if (!one.schema) faults.add(where, `parameter '${one.name}' needs a schema`);
    if (one.in === 'header' && WISHES.includes(one.name) && Object.keys(one.schema ?? {}).join() !== 'type') {
      faults.add(where, `'${one.name}': nobody refuses this header, so its schema says no more than type`);
    }
  }
  const known = byPlace('path').map((one) => one.name);
  for (const name of known.filter((one) => !inPath.includes(one))) {
    faults.add(where, `path parameter '${name}' is not in the path`);
  }
  for (const name of inPath.filter((one) => !known.includes(one))) {
    faults.add(where, `{${name}} in the path is not a parameter`);
  }
  return {
    path: inPath.map((name) => byPlace('path').find((one) => one.name === name)).filter(Boolean),
    query: byPlace('query').sort((a, b) => byName(a.name, b.name)),
    headers: byPlace('header').map((one) => one.name),
  };
}

/** A parameter is one value, or a list as name=a,b,c. */
function checkParam(doc, param, where, faults) {
  const schema = resolve(doc, param.schema ?? {});
  const at = `${where} parameter '${param.name}'`;
  if (!['string', 'integer', 'boolean', 'array'].includes(schema.type)) {
    faults.add(at, `type '${schema.type}' cannot be read from a URL`);
  }
  if (schema.nullable) faults.add(at, 'a parameter cannot be null');
  if (schema.type === 'array') {
    const items = resolve(doc, schema.items ?? {});
    if (param.in !== 'query' || param.explode !== false || (param.style ?? 'form') !== 'form') {
      faults.add(at, 'a list needs style: form and explode: false');
    }
    if (!['string', 'integer', 'boolean'].includes(items.type)) {
      faults.add(at, `a list of '${items.type}' cannot be read from a URL`);
    }
  } else if (param.style && param.style !== (param.in === 'path' ? 'simple' : 'form')) {
    faults.add(at, `style '${param.style}' is not one the parser knows`);
  }
  if (param.in === 'path' && schema.type !== 'string' && schema.type !== 'integer') {
    faults.add(at, 'a path parameter is a text or a number');
  }
  for (const word of ['content', 'allowReserved', 'allowEmptyValue']) {
    if (param[word]) faults.add(at, `'${word}' is not something the parser knows`);
  }
}

function roles(operation, where, faults) {
  const given = operation['x-rollen'];
  if (!Array.isArray(given) || given.length === 0) {
    faults.add(where, 'x-rollen is missing');
    return [];
  }
  if (given.includes('openbaar') && given.length > 1) {
    faults.add(where, 'openbaar goes with no other role');
  }
  if (given.includes('openbaar') && operation['x-verborgen']) {
    faults.add(where, 'what is openbaar cannot be verborgen');
  }
  for (const rol of given) {
    if (!/^[a-z]+$/.test(rol)) faults.add(where, `'${rol}' is not a name of a role`);
  }
  return given;
}

function checkHeaders(method, operation, headers, where, faults) {
  for (const name of headers.filter((one) => ![...HEADERS, ...WISHES].includes(one))) {
    faults.add(where, `header '${name}' is not one the server reads`);
  }
  const excused = (word) => typeof operation[word] === 'string' && operation[word] !== '';
  if (method === 'post' && !headers.includes('Idempotency-Key')) {
    if (!operation['x-veilig'] && !excused('x-zonder-sleutel')) {
      faults.add(where, 'a POST needs Idempotency-Key, x-veilig or x-zonder-sleutel: "reason"');
    }
  }
  if (['patch', 'put', 'delete'].includes(method) && !headers.includes('If-Match')) {
    if (!excused('x-zonder-versie')) {
      faults.add(where, 'a change needs If-Match or x-zonder-versie: "reason"');
    }
  }
}

/** The body: its media type and, when that is JSON, its schema. */
function bodyOf(doc, method, operation, where, faults) {
  const body = resolve(doc, operation.requestBody);
  if (!body) return null;
  const types = Object.keys(body.content ?? {});
  if (['get', 'delete'].includes(method)) faults.add(where, `${method} takes no body`);
  if (types.length !== 1) faults.add(where, 'a body has exactly one media type');
  const json = /^application\/([a-z.-]+\+)?json$/.test(types[0] ?? '');
  const schema = body.content?.[types[0]]?.schema;
  if (json && !schema) faults.add(where, 'a JSON body needs a schema');
  return { type: types[0], schema: json ? schema : null, required: body.required === true };
}

/** The media types a good answer comes in, in the order of the contract: at most two. */
function answersOf(doc, operation, where, faults) {
  const good = Object.entries(operation.responses ?? {}).filter(([status]) => /^2/.test(status));
  const types = [...new Set(good.flatMap(([, one]) => Object.keys(resolve(doc, one).content ?? {})))];
  if (types.length > 2) faults.add(where, 'an answer comes in at most two media types');
  return types.length ? types : ['application/json'];
}

function readOperation(doc, path, method, faults) {
  const item = doc.paths[path];
  const operation = item[method];
  const where = `${method.toUpperCase()} ${path}`;
  for (const word of Object.keys(operation)) {
    if (word.startsWith('x-') && !EXTENSIONS.includes(word)) {
      faults.add(where, `extension '${word}' is not one of ours`);
    }
  }
  if (!/^[a-z][A-Za-z0-9_]*$/.test(operation.operationId ?? '')) {
    faults.add(where, `operationId '${operation.operationId}' is missing or not a name`);
  }
  const params = place(parameters(doc, item, operation), path, where, faults);
  for (const param of [...params.path, ...params.query]) checkParam(doc, param, where, faults);
  checkHeaders(method, operation, params.headers, where, faults);
  return {
    id: operation.operationId,
    where,
    method,
    path,
    segments: splitPath(path, where, faults),
    params,
    rollen: roles(operation, where, faults),
    hidden: operation['x-verborgen'] === true,
    writes: method !== 'get' && operation['x-veilig'] !== true,
    veilig: operation['x-veilig'] === true,
    ifMatch: params.headers.includes('If-Match'),
    idempotent: params.headers.includes('Idempotency-Key'),
    inTaal: params.headers.includes('Accept-Language'),
    body: bodyOf(doc, method, operation, where, faults),
    answers: answersOf(doc, operation, where, faults),
    maxBody: operation['x-max-body'] ?? MAX_BODY,
  };
}

/** All operations, sorted by operationId. */
export function readOperations(doc, faults) {
  const operations = [];
  for (const [path, item] of Object.entries(doc.paths ?? {})) {
    for (const method of METHODS.filter((one) => item[one])) {
      operations.push(readOperation(doc, path, method, faults));
    }
    for (const method of ['head', 'options', 'trace'].filter((one) => item[one])) {
      faults.add(path, `${method.toUpperCase()} is the server's own business`);
    }
  }
  operations.sort((a, b) => byName(a.id, b.id));
  operations.forEach((one, i) => {
    if (i > 0 && operations[i - 1].id === one.id) {
      faults.add(one.where, `operationId '${one.id}' is used twice`);
    }
  });
  return operations;
}
