// SPDX-License-Identifier: EUPL-1.2
// Good and bad values for a schema, made from its own words: each bound exactly reached, and each
// bound passed by one. Texts hold characters outside the basic plane, which count as one.

const DEEP = 3;
const FORMATS = {
  uuid: [
    '01990c1a-7c00-7000-8000-000000000001',
    ['42', '01990c1a-7c00-7000-8000-00000000000g', ''],
  ],
  date: ['2024-02-29', ['2025-02-29', '2026-13-01', '22-11-2026', '2026-1-1', 'morgen']],
  'date-time': [
    '2026-11-22T02:00:00Z',
    ['2026-11-22', '2026-11-22T25:00:00Z', '2026-11-22T02:00:00'],
  ],
  email: ['a.b@voorbeeld.nl', ['a', 'a@b', '@b.nl', 'a..b@c.nl', 'a b@c.nl']],
};
const OTHER_TYPES = ['tekst', 7, true, [], {}];

const follow = (doc, schema) =>
  schema.$ref ? follow(doc, doc.components.schemas[schema.$ref.split('/').pop()]) : schema;

/** A text of n code points; one of them needs two UTF-16 units. */
const textOf = (n) => (n === 0 ? '' : `😀${'é'.repeat(n - 1)}`);

function typeOf(value) {
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

const TEXTS = {
  good(schema) {
    if (schema.enum) return schema.enum.filter((value) => value !== null);
    if (schema.pattern) return [schema.example];
    if (schema.format) return [FORMATS[schema.format][0]];
    const least = schema.minLength ?? 0;
    return [
      textOf(least),
      textOf(Math.min(schema.maxLength ?? 50, 5000)),
      textOf(least + 1),
    ].filter((text) => [...text].length <= (schema.maxLength ?? Infinity));
  },
  bad(schema) {
    if (schema.enum) return ['geen van deze', '', schema.enum[0].toUpperCase()];
    if (schema.pattern)
      return [`${schema.example}!`, `!${schema.example}`, '', `${schema.example}\n`];
    if (schema.format) return FORMATS[schema.format][1];
    const list = schema.minLength > 0 ? [textOf(schema.minLength - 1)] : [];
    return schema.maxLength === undefined ? list : [...list, textOf(schema.maxLength + 1)];
  },
};

const NUMBERS = {
  bounds: ({ format, minimum, maximum }) =>
    format === 'int32' ? [-2147483648, 2147483647] : [minimum ?? -5, maximum ?? 5],
  good: (schema) => NUMBERS.bounds(schema),
  bad(schema) {
    const [low, high] = NUMBERS.bounds(schema);
    const open = schema.format ? [] : [schema.minimum === undefined, schema.maximum === undefined];
    return [...(open[0] ? [] : [low - 1]), ...(open[1] ? [] : [high + 1]), 0.5];
  },
};

/** n different good values for an item, or fewer when there are no more. */
function different(doc, schema, n, depth) {
  const all = good(doc, schema, depth);
  const items = follow(doc, schema);
  if (items.type === 'integer') {
    return Array.from({ length: n }, (_, i) => (items.minimum ?? 0) + i);
  }
  if (items.format === 'uuid') {
    return Array.from({ length: n }, (_, i) => all[0].slice(0, -3) + String(100 + i));
  }
  if (items.type === 'string' && !items.enum && !items.pattern) {
    const size = Math.max(items.minLength ?? 1, 2);
    return Array.from({ length: n }, (_, i) => String.fromCharCode(97 + i).repeat(size));
  }
  return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()].slice(0, n);
}

const LISTS = {
  good(doc, schema, depth) {
    const { minItems = 0, maxItems = 3 } = schema;
    return [
      different(doc, schema.items, minItems, depth),
      different(doc, schema.items, maxItems, depth),
    ].filter((list) => list.length >= minItems);
  },
  bad(doc, schema, depth) {
    const one = different(doc, schema.items, 1, depth);
    const { minItems = 0, maxItems } = schema;
    const list = [];
    if (minItems > 0) list.push(Array.from({ length: minItems - 1 }, () => one[0]));
    if (maxItems !== undefined) list.push(Array.from({ length: maxItems + 1 }, () => one[0]));
    if (schema.uniqueItems && maxItems >= 2) list.push([one[0], one[0]]);
    for (const value of bad(doc, schema.items, depth + 1)) {
      list.push([value, ...one.slice(0, Math.max(minItems - 1, 0))]);
    }
    return list;
  },
};

/** Each property in turn gets each of `values(property)`; the others are as in `base`. */
function vary(doc, schema, base, values) {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    values(property).map((value) => ({ ...base, [name]: value })),
  );
}

const OBJECTS = {
  full(doc, schema, depth, only = Object.keys(schema.properties ?? {})) {
    return Object.fromEntries(
      only.map((name) => [name, good(doc, schema.properties[name], depth + 1)[0]]),
    );
  },
  good(doc, schema, depth) {
    const least = OBJECTS.full(doc, schema, depth, schema.required ?? []);
    if (depth >= DEEP) return [least];
    const full = OBJECTS.full(doc, schema, depth);
    return [full, least, ...vary(doc, schema, full, (one) => good(doc, one, depth + 1))];
  },
  bad(doc, schema, depth) {
    const full = OBJECTS.full(doc, schema, depth);
    const without = (name) =>
      Object.fromEntries(Object.entries(full).filter(([key]) => key !== name));
    const list = [{ ...full, onbekendVeld: 1 }, ...(schema.required ?? []).map(without)];
    if (depth >= DEEP) return list;
    return [...list, ...vary(doc, schema, full, (one) => bad(doc, one, depth + 1))];
  },
};

const CHOICES = {
  each: (doc, schema) =>
    Object.entries(schema.discriminator.mapping).map(([value, ref]) => {
      const chosen = follow(doc, { $ref: ref });
      const { propertyName } = schema.discriminator;
      return {
        ...chosen,
        properties: { ...chosen.properties, [propertyName]: { type: 'string', enum: [value] } },
      };
    }),
  good: (doc, schema, depth) =>
    CHOICES.each(doc, schema).flatMap((one) => OBJECTS.good(doc, one, depth)),
  bad: (doc, schema, depth) =>
    CHOICES.each(doc, schema).flatMap((one) => OBJECTS.bad(doc, one, depth)),
};

/** Values that are right. */
export function good(doc, given, depth = 0) {
  const schema = follow(doc, given);
  const nothing = schema.nullable ? [null] : [];
  if (schema.oneOf) return [...CHOICES.good(doc, schema, depth), ...nothing];
  if (schema.type === 'object') return [...OBJECTS.good(doc, schema, depth), ...nothing];
  if (schema.type === 'array') return [...LISTS.good(doc, schema, depth), ...nothing];
  if (schema.type === 'integer') return [...NUMBERS.good(schema), ...nothing];
  if (schema.type === 'boolean') return [true, false, ...nothing];
  return [...TEXTS.good(schema), ...nothing];
}

/** Values that are wrong, each in one way. */
export function bad(doc, given, depth = 0) {
  const schema = follow(doc, given);
  const type = schema.oneOf ? 'object' : schema.type;
  const list = [
    ...OTHER_TYPES.filter((value) => typeOf(value) !== type),
    ...(schema.nullable ? [] : [null]),
  ];
  if (schema.oneOf) return [...list, ...CHOICES.bad(doc, schema, depth)];
  if (type === 'object') return [...list, ...OBJECTS.bad(doc, schema, depth)];
  if (type === 'array') return [...list, ...LISTS.bad(doc, schema, depth)];
  if (type === 'integer') return [...list, ...NUMBERS.bad(schema)];
  if (type === 'boolean') return list;
  return [...list, ...TEXTS.bad(schema)];
}
