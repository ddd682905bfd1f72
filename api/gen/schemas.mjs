// SPDX-License-Identifier: EUPL-1.2
// Schemas of requests: checks that the C validator knows every word, and lays them out as one flat
// table of nodes. A schema that only occurs in answers is checked by answers.mjs instead.

import { schemaName } from './refs.mjs';
import { patternFault } from './pattern.mjs';

const DOCUMENTATION = ['description', 'example', 'title', 'default', 'readOnly', 'deprecated', 'x-verzegeld'];
const WORDS = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['format', 'enum', 'minLength', 'maxLength', 'pattern'],
  integer: ['format', 'minimum', 'maximum'],
  boolean: [],
};
const FORMATS = { string: ['uuid', 'date', 'date-time', 'email'], integer: ['int32', 'int64'] };
const INT32 = { minimum: -2147483648, maximum: 2147483647 };

export const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The column that an attribute is sealed to: watGebeurde, wat_gebeurde. */
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Does this node hold something that is sealed? In a list nothing can be: it has no place of its own. */
export function holdsSealed(table, row, where, faults, inList = false, seen = new Set()) {
  if (seen.has(row)) return false;
  seen.add(row);
  const node = table.nodes[row];
  let found = false;
  for (const one of node.props ?? []) {
    if (one.zegel && inList) faults.add(`${where}/${one.name}`, 'what stands in a list cannot be sealed');
    const below = !one.zegel && holdsSealed(table, one.row, `${where}/${one.name}`, faults, inList, seen);
    found = Boolean(one.zegel) || below || found;
  }
  for (const one of node.variants ?? []) found = holdsSealed(table, one.row, where, faults, inList, seen) || found;
  if (node.items !== undefined) found = holdsSealed(table, node.items, `${where}/0`, faults, true, seen) || found;
  return found;
}

/** Tells of texts and lists in a body that may be as long as one likes. */
export function checkBounds(table, row, where, faults, seen = new Set()) {
  if (seen.has(row)) return;
  seen.add(row);
  const node = table.nodes[row];
  const bounded = node.max !== undefined || node.values || (node.format && node.format !== 'email');
  if (node.kind === 'string' && !bounded) faults.add(where, 'a text needs a maxLength');
  if (node.kind === 'array' && node.max === undefined) faults.add(where, 'a list needs maxItems');
  if (node.items !== undefined) checkBounds(table, node.items, `${where}/0`, faults, seen);
  for (const one of node.props ?? []) {
    checkBounds(table, one.row, `${where}/${one.name}`, faults, seen);
  }
  for (const one of node.variants ?? []) {
    checkBounds(table, one.row, `${where} (${one.value})`, faults, seen);
  }
}

export class SchemaTable {
  constructor(doc, faults) {
    this.named = doc.components?.schemas ?? {};
    this.faults = faults;
    this.names = [];
    this.nodes = [];
    this.patterns = [];
    this.seen = new Map();
  }

  /** Puts every named schema that `roots` reach in front, so that SCHEMA_<Naam> is its row. */
  start(roots) {
    const reached = new Set();
    const visit = (at) => {
      if (!at || typeof at !== 'object') return;
      const name = at.$ref ? schemaName(at.$ref) : null;
      if (name && this.named[name] && !reached.has(name)) {
        reached.add(name);
        visit(this.named[name]);
      }
      for (const [key, value] of Object.entries(at)) if (key !== 'example') visit(value);
    };
    roots.forEach(visit);
    this.names = [...reached].sort(byName);
    this.nodes = this.names.map(() => null);
    this.names.forEach((name, row) => {
      this.nodes[row] = this.node(this.named[name], `#/components/schemas/${name}`);
    });
  }

  /** The row of a schema, by name or written out; equal ones share a row. */
  row(schema, where) {
    if (schema?.$ref) {
      const row = this.names.indexOf(schemaName(schema.$ref));
      if (row < 0) this.faults.add(where, `'${schema.$ref}' is not a schema under components`);
      return Math.max(row, 0);
    }
    const node = this.node(schema ?? {}, where);
    const key = JSON.stringify(node);
    if (!this.seen.has(key)) this.seen.set(key, this.nodes.push(node) - 1);
    return this.seen.get(key);
  }

  node(schema, where) {
    if (schema.$ref) {
      this.faults.add(where, 'a named schema may not be only a $ref to another');
      return { kind: 'string' };
    }
    if (schema.oneOf) return this.choice(schema, where);
    if (!WORDS[schema.type]) {
      this.faults.add(where, `type '${schema.type}' is not one the validator knows`);
      return { kind: 'string' };
    }
    this.words(schema, ['type', 'nullable', ...WORDS[schema.type]], where);
    const node = { kind: schema.type, nullable: schema.nullable === true };
    return Object.assign(node, this[schema.type](schema, where));
  }

  words(schema, known, where) {
    for (const word of Object.keys(schema)) {
      if (!known.includes(word) && !DOCUMENTATION.includes(word)) {
        this.faults.add(where, `the validator does not know the schema word '${word}' here`);
      }
    }
    if (schema.format && FORMATS[schema.type] && !FORMATS[schema.type].includes(schema.format)) {
      this.faults.add(where, `the validator does not know the format '${schema.format}'`);
    }
  }

  object(schema, where) {
    const properties = Object.keys(schema.properties ?? {}).sort(byName);
    const required = schema.required ?? [];
    if (schema.additionalProperties !== false) {
      this.faults.add(where, 'an object in a request needs additionalProperties: false');
    }
    for (const name of required) {
      if (!properties.includes(name)) this.faults.add(where, `'${name}' is required but unknown`);
    }
    return {
      props: properties.map((name) => ({
        name,
        row: this.row(schema.properties[name], `${where}/properties/${name}`),
        required: required.includes(name),
        zegel: this.sealed(schema.properties[name]) ? snake(name) : undefined,
      })),
    };
  }

  /** x-verzegeld: sealed before SQL sees it; said of a property, or of the schema it refers to. */
  sealed(schema) {
    return (schema.$ref ? this.named[schemaName(schema.$ref)] : schema)?.['x-verzegeld'] === true;
  }

  array(schema, where) {
    if (!schema.items) this.faults.add(where, 'an array needs items');
    if (schema.uniqueItems && schema.maxItems === undefined) {
      this.faults.add(where, 'uniqueItems needs maxItems');
    }
    return {
      min: schema.minItems,
      max: schema.maxItems,
      unique: schema.uniqueItems === true,
      items: this.row(schema.items ?? { type: 'string' }, `${where}/items`),
    };
  }

  string(schema, where) {
    const values = schema.enum?.filter((value) => value !== null);
    if (values?.some((value) => typeof value !== 'string')) {
      this.faults.add(where, 'an enum may hold texts only');
    }
    if (schema.enum && schema.enum.includes(null) !== (schema.nullable === true)) {
      this.faults.add(where, 'nullable and null in the enum belong together');
    }
    return {
      min: schema.minLength,
      max: schema.maxLength,
      format: schema.format,
      values: values && [...values].sort(byName),
      pattern: schema.pattern === undefined ? undefined : this.pattern(schema, where),
    };
  }

  pattern(schema, where) {
    const fault = patternFault(schema.pattern);
    if (fault) this.faults.add(where, `pattern: ${fault}`);
    if (schema.maxLength === undefined) this.faults.add(where, 'a pattern needs a maxLength');
    if (!this.patterns.includes(schema.pattern)) this.patterns.push(schema.pattern);
    return this.patterns.indexOf(schema.pattern);
  }

  integer(schema) {
    const bounds = schema.format === 'int32' ? INT32 : {};
    return { min: schema.minimum ?? bounds.minimum, max: schema.maximum ?? bounds.maximum };
  }

  boolean() {
    return {};
  }

  /** oneOf in its only known form: a discriminator whose mapping names every choice. */
  choice(schema, where) {
    this.words(schema, ['type', 'oneOf', 'discriminator', 'nullable'], where);
    const { propertyName, mapping = {} } = schema.discriminator ?? {};
    const refs = schema.oneOf.map((one) => one.$ref);
    const values = Object.keys(mapping).sort(byName);
    if (!propertyName || values.length === 0) {
      this.faults.add(where, 'oneOf needs a discriminator with propertyName and mapping');
    }
    for (const ref of refs) {
      if (!Object.values(mapping).includes(ref)) {
        this.faults.add(where, `the mapping does not name '${ref}'`);
      }
    }
    for (const value of values) this.checkChoice(refs, mapping[value], propertyName, value, where);
    return {
      kind: 'oneOf',
      nullable: schema.nullable === true,
      discriminator: propertyName,
      variants: values.map((value) => ({ value, row: this.row({ $ref: mapping[value] }, where) })),
    };
  }

  /** A choice must itself demand its value, or ajv and C would judge differently. */
  checkChoice(refs, ref, propertyName, value, where) {
    const chosen = this.named[schemaName(ref)];
    if (!refs.includes(ref)) this.faults.add(where, `'${ref}' is mapped but not in oneOf`);
    const property = chosen?.properties?.[propertyName];
    if (!property?.enum?.includes(value) || !chosen.required?.includes(propertyName)) {
      this.faults.add(where, `${ref} must require '${propertyName}' with '${value}' in its enum`);
    }
  }
}
