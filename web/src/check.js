// SPDX-License-Identifier: EUPL-1.2
// A contract schema as fields, and typed text as a body. Pure: no page, no texts.
import { schema as lookUp } from './contract.js';

/** JSON pointer of a path: ['contact', 'email'] -> "/contact/email". */
export const pointer = (path) => path.map((p) => `/${String(p).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** How a value is asked when the form does not say: by type, number of choices and length. */
export function kindOf(node) {
  if (node.enum) return node.enum.length <= 6 ? 'radio' : 'select';
  if (node.type === 'boolean') return 'checkbox';
  if (node.type === 'integer') return 'integer';
  if (node.type === 'array') return lookUp(node.items).enum ? 'checkboxes' : 'list';
  if (node.format === 'date') return 'date';
  if (node.format === 'email') return 'email';
  return (node.maxLength ?? 0) > 200 ? 'textarea' : 'text';
}

/**
 * The fields of a schema in its own order: [{name, path, pointer, node, kind, required}].
 * Objects inside it are flattened; `discriminator` attributes (actie) are left out.
 */
export function fieldsOf(nameOrSchema, path = [], skip = []) {
  const node = lookUp(nameOrSchema);
  const required = node.required ?? [];
  return Object.entries(node.properties ?? {}).flatMap(([name, ref]) => {
    const child = lookUp(ref);
    const here = [...path, name];
    if (skip.includes(name) || child.readOnly) return [];
    if (child.type === 'object') return fieldsOf(child, here);
    return [{ name, path: here, pointer: pointer(here), node: child, kind: kindOf(child), required: required.includes(name) }];
  });
}

const isEmpty = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/* As strict as the server (format.c). */
const LOCAL = "[\\w!#$%&'*+/=?^`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const EMAIL = new RegExp(`^(?=.{1,254}$)(?=[^@]{1,64}@)${LOCAL}(?:\\.${LOCAL})*@(?:${LABEL}\\.)+${LABEL}$`, 'i');

function textFault(node, value) {
  if (node.minLength && value.trim().length < node.minLength) return { code: 'te_kort', min: node.minLength };
  if (node.maxLength && [...value].length > node.maxLength) return { code: 'te_lang', max: node.maxLength, aantal: [...value].length };
  if (node.format === 'email' && !EMAIL.test(value)) return { code: 'geen_email' };
  if (node.format === 'date' && Number.isNaN(Date.parse(value))) return { code: 'geen_datum' };
  if (node.pattern && !new RegExp(node.pattern, 'u').test(value)) return { code: 'vorm' };
  return null;
}

/* "60 %" is a whole number too, as people write it. */
const wholeNumber = (value) => Number(/^\s*(-?\d+)\s*%?\s*$/.exec(value)?.[1] ?? NaN);

function numberFault(node, value) {
  const number = wholeNumber(value);
  if (!Number.isInteger(number)) return { code: 'geen_getal' };
  if (node.minimum !== undefined && number < node.minimum) return { code: 'te_laag', min: node.minimum };
  if (node.maximum !== undefined && number > node.maximum) return { code: 'te_hoog', max: node.maximum };
  return null;
}

function listFault(node, value) {
  if (node.minItems && value.length < node.minItems) return { code: 'te_weinig', min: node.minItems };
  if (node.maxItems && value.length > node.maxItems) return { code: 'te_veel', max: node.maxItems };
  return null;
}

/** The fault of one value, or null: {code, ...numbers for the sentence}. */
export function faultOf(field, value) {
  if (isEmpty(value)) return field.required ? { code: 'verplicht' } : null;
  if (field.node.type === 'integer') return numberFault(field.node, value);
  if (field.node.type === 'array') return listFault(field.node, value);
  return field.node.type === 'string' && !field.node.enum ? textFault(field.node, String(value)) : null;
}

/** All faults of a form: [{location, field, fault}] in the order of the fields. */
export function faultsOf(fields, values) {
  return fields.map((field) => ({ location: field.pointer, field, fault: faultOf(field, values[field.pointer]) }))
    .filter(({ fault }) => fault);
}

/* Word processors leave signs in a text that nobody sees and the server refuses; a break of theirs is a line. */
const clean = (text, line) => text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, line).replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '');

function typed(field, value) {
  if (field.node.type === 'integer') return wholeNumber(value);
  if (typeof value !== 'string') return value;
  return field.kind === 'textarea' ? clean(value, '\n') : clean(value, ' ').trim();
}

/** The body that belongs to the typed values; empty ones are left out, unless `empty` is given. */
export function bodyOf(fields, values, { empty } = {}) {
  const body = {};
  for (const field of fields) {
    const value = values[field.pointer];
    if (isEmpty(value) && (empty === undefined || field.required)) continue;
    let at = body;
    for (const step of field.path.slice(0, -1)) at = (at[step] ??= {});
    at[field.path.at(-1)] = isEmpty(value) ? empty : typed(field, value);
  }
  return body;
}

/** The typed values of a body: {pointer: value}. */
export function valuesOf(fields, body = {}) {
  const values = {};
  for (const field of fields) {
    const value = field.path.reduce((at, step) => at?.[step], body);
    if (value !== undefined && value !== null) values[field.pointer] = value;
  }
  return values;
}

const same = (a, b) => String(a ?? '') === String(b ?? '');

/** What two people typed since both saw `base`; where both changed the same, mine stays. */
export function mergeValues(fields, base, mine, theirs) {
  const values = { ...mine };
  const conflicts = [];
  for (const field of fields) {
    const p = field.pointer;
    if (same(mine[p], base[p])) values[p] = theirs[p];
    else if (![base[p], mine[p]].some((one) => same(theirs[p], one))) conflicts.push(field);
  }
  return { values, conflicts };
}

/** Puts faults of the server at their fields; what fits nowhere stays general. */
export function placeErrors(fields, errors = []) {
  const placed = { byPointer: {}, general: [] };
  for (const error of errors) {
    const location = error.location?.startsWith('/') ? error.location : `/${error.location ?? ''}`;
    const field = fields.find(({ pointer: p }) => location === p || location.startsWith(`${p}/`));
    if (field && error.in !== 'path') placed.byPointer[field.pointer] ??= error.detail;
    else placed.general.push(error.detail);
  }
  return placed;
}
