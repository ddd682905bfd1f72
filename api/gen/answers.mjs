// SPDX-License-Identifier: EUPL-1.2
// Schemas of answers: ajv judges those in the tests, C never does. They may hold a little more
// (allOf, maps, numbers), but no word that nobody checks.

const KNOWN = [
  '$ref',
  'type',
  'format',
  'enum',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'properties',
  'required',
  'additionalProperties',
  'nullable',
  'oneOf',
  'discriminator',
  'allOf',
  'description',
  'example',
  'title',
  'default',
  'readOnly',
  'deprecated',
  'externalDocs',
  'x-verzegeld',
];

/** Checks the words of a schema and of all schemas written out inside it. */
function checkSchema(schema, where, faults) {
  if (!schema || typeof schema !== 'object') return;
  for (const word of Object.keys(schema)) {
    if (!KNOWN.includes(word)) faults.add(where, `unknown schema word '${word}'`);
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    checkSchema(property, `${where}/properties/${name}`, faults);
  }
  checkSchema(schema.items, `${where}/items`, faults);
  checkSchema(schema.additionalProperties, `${where}/additionalProperties`, faults);
  for (const word of ['oneOf', 'allOf']) {
    schema[word]?.forEach((one, i) => checkSchema(one, `${where}/${word}/${i}`, faults));
  }
}

/** Checks every schema under components and every one written out in an answer. */
export function checkAnswers(doc, faults) {
  for (const [name, schema] of Object.entries(doc.components?.schemas ?? {})) {
    checkSchema(schema, `#/components/schemas/${name}`, faults);
  }
  const visit = (at, where) => {
    if (!at || typeof at !== 'object') return;
    for (const [key, value] of Object.entries(at)) {
      if (key === 'schema') checkSchema(value, `${where}/schema`, faults);
      else if (key !== 'example' && key !== 'examples') visit(value, `${where}/${key}`);
    }
  };
  visit(doc.paths, '#/paths');
  visit(doc.components?.responses, '#/components/responses');
  visit(doc.components?.headers, '#/components/headers');
}
