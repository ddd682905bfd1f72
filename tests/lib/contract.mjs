// SPDX-License-Identifier: EUPL-1.2
// The contract as the referee of the tests: every answer is judged by it, and what was seen is kept.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

export const ROOT = new URL('../../', import.meta.url).pathname;
export const GEZIEN = `${ROOT}var/test/gezien`;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/* Reading the YAML takes a second, and each file of tests is a process of its own: one reads it, the others what it kept. */
function lees() {
  const yaml = readFileSync(`${ROOT}openapi.yaml`, 'utf8');
  const bewaard = `${ROOT}var/test/contract-${createHash('sha256').update(yaml).digest('hex').slice(0, 16)}.json`;
  if (existsSync(bewaard)) return JSON.parse(readFileSync(bewaard, 'utf8'));
  const gelezen = parse(yaml);
  mkdirSync(`${ROOT}var/test`, { recursive: true });
  writeFileSync(`${bewaard}.${process.pid}`, JSON.stringify(gelezen));
  renameSync(`${bewaard}.${process.pid}`, bewaard);
  return gelezen;
}

const document = lees();
export const VERSIE = document.info.version;

export const volgRef = (node) => (node?.$ref
  ? volgRef(node.$ref.slice(2).split('/').reduce((at, key) => at[key.replace(/~1/g, '/').replace(/~0/g, '~')], document))
  : node);

/** operationId -> {id, method, path, parameters, responses, rollen, requestBody, veilig} */
export const OPERATIES = new Map(Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => {
    const op = item[method];
    return [op.operationId, {
      id: op.operationId,
      method: method.toUpperCase(),
      path,
      parameters: [...(item.parameters ?? []), ...(op.parameters ?? [])].map(volgRef),
      responses: Object.fromEntries(Object.entries(op.responses).map(([s, r]) => [s, volgRef(r)])),
      rollen: op['x-rollen'] ?? [],
      requestBody: volgRef(op.requestBody),
      veilig: op['x-veilig'] === true,
      verborgen: op['x-verborgen'] === true,
    }];
  })));

const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
addFormats(ajv);
ajv.addSchema(document, 'api');
const compiled = new Map();

/** An ajv validator for a schema of the contract (an inline one or a $ref into components); made once, also when each caller writes the $ref anew. */
export function validator(schema) {
  const key = schema.$ref ?? schema;
  if (!compiled.has(key)) {
    compiled.set(key, ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'))));
  }
  return compiled.get(key);
}

/** What is wrong with a value according to a schema; an empty list when nothing is. */
export function fouten(schema, value) {
  const valid = validator(schema);
  return valid(value) ? [] : valid.errors.map((e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`);
}

// Headers that depend on the answer: a next page, a version, a file name. All other documented ones must be there.
const OPTIONAL = ['link', 'etag', 'set-cookie', 'retry-after', 'content-disposition'];

function judgeHeaders(documented, headers) {
  const wrong = [];
  for (const [name, header] of Object.entries(documented ?? {})) {
    const value = headers.get(name);
    if (value === null) {
      if (!OPTIONAL.includes(name.toLowerCase())) wrong.push(`header ${name} is missing`);
      continue;
    }
    const schema = volgRef(volgRef(header).schema);
    wrong.push(...fouten(schema, schema.type === 'integer' ? Number(value) : value).map((e) => `header ${name}: ${e}`));
  }
  return wrong;
}

function judgeBody(documented, type, data) {
  if (!documented) return data === undefined ? [] : ['a body that is not documented'];
  const media = documented[type];
  if (!media) return [`Content-Type ${type} is not documented (${Object.keys(documented).join(', ')})`];
  return media.schema && /json$/.test(type) ? fouten(media.schema, data) : [];
}

/** Security headers and version go with every answer, also outside the contract. */
export function judgeAlways(status, headers, data) {
  const wrong = [];
  if (headers.get('api-version') !== VERSIE) wrong.push(`API-Version is ${headers.get('api-version')}, not ${VERSIE}`);
  for (const name of ['strict-transport-security', 'x-content-type-options', 'content-security-policy', 'referrer-policy']) {
    if (!headers.get(name)) wrong.push(`header ${name} is missing`);
  }
  if (status >= 400 && data !== undefined) {
    wrong.push(...fouten({ $ref: '#/components/schemas/Probleem' }, data));
    if (data?.status !== status) wrong.push(`status in the problem is ${data?.status}, not ${status}`);
  }
  return wrong;
}

/** Throws when an answer is not what the contract promises for this operation. */
export function judge(op, status, headers, data) {
  const response = op.responses[status] ?? op.responses.default;
  const type = headers.get('content-type')?.split(';')[0].trim();
  const wrong = judgeAlways(status, headers, data);
  if (!response) wrong.push(`status ${status} is not documented`);
  else wrong.push(...judgeHeaders(response.headers, headers), ...judgeBody(response.content, type, data));
  gezien.add(`${op.id} ${status}`);
  if (wrong.length) {
    throw new Error(`${op.id} answered ${status} against the contract:\n  ${wrong.join('\n  ')}\n  ${JSON.stringify(data)?.slice(0, 800)}`);
  }
}

/** Everything the contract promises: "operation status", without the default answers. */
export const beloofd = () => [...OPERATIES.values()].flatMap((op) =>
  Object.keys(op.responses).filter((status) => status !== 'default').map((status) => `${op.id} ${status}`));

const gezien = new Set();
process.on('exit', () => {
  if (!gezien.size) return;
  mkdirSync(GEZIEN, { recursive: true });
  writeFileSync(`${GEZIEN}/${process.pid}.json`, JSON.stringify([...gezien]));
});
