// SPDX-License-Identifier: EUPL-1.2
// Made from the contract: input that is right for an operation, and where in it ids stand.
import { OPERATIES, volgRef } from './contract.mjs';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TEKST = 'Een zin die lang genoeg is om te mogen';

const isUuid = (schema) => volgRef(schema).format === 'uuid';

function tekst(schema, naam, vul) {
  if (schema.enum) return schema.enum.find((een) => een !== null);
  if (schema.format === 'uuid') return vul.id(naam);
  if (schema.pattern && schema.example) return schema.example;
  if (schema.format === 'date') return vul.dag;
  if (schema.format === 'email') return 'iemand@voorbeeld.nl';
  return TEKST.repeat(Math.ceil((schema.minLength ?? 1) / TEKST.length)).slice(0, schema.maxLength ?? TEKST.length);
}

function lijst(schema, naam, vul) {
  const deel = volgRef(schema.items);
  const aantal = Math.max(1, schema.minItems ?? 1);
  if (isUuid(deel)) return vul.ids(naam).slice(0, aantal);
  if (deel.type === 'object') return Array.from({ length: aantal }, () => object(deel, vul));
  return deel.enum ? deel.enum.slice(0, aantal) : Array.from({ length: aantal }, (_, i) => `onderwerp ${i}`);
}

// What is required, and every id that may be there.
function object(schema, vul) {
  const velden = Object.entries(schema.properties ?? {})
    .filter(([naam, deel]) => schema.required?.includes(naam) || isUuid(deel));
  return Object.fromEntries(velden.map(([naam, deel]) => [naam, waarde(deel, naam, vul)]));
}

function waarde(ruw, naam, vul) {
  const schema = volgRef(ruw);
  if (schema.type === 'object') return object(schema, vul);
  if (schema.type === 'array') return lijst(schema, naam, vul);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer') return schema.minimum ?? 1;
  return tekst(schema, naam, vul);
}

/**
 * Right bodies for an operation: one, or one per choice of a oneOf; none when it takes none.
 * vul: {dag, id(name of the field), ids(name of the field)} for what has to exist.
 */
export function lichamen(operatie, vul) {
  const content = OPERATIES.get(operatie).requestBody?.content?.['application/json'];
  if (!content) return [];
  const schema = volgRef(content.schema);
  if (!schema.discriminator) return [waarde(schema, null, vul)];
  const { propertyName, mapping } = schema.discriminator;
  return Object.entries(mapping).map(([actie, $ref]) => ({ ...waarde({ $ref }, null, vul), [propertyName]: actie }));
}

/** Where ids stand in a body, of a list the first: [['meldingId'], ['leden', 0]]. */
export function idVelden(lichaam) {
  return Object.entries(lichaam).flatMap(([naam, deel]) => {
    if (Array.isArray(deel)) return UUID.test(deel[0]) ? [[naam, 0]] : [];
    return UUID.test(deel) ? [[naam]] : [];
  });
}

/** A copy of a body with another value in that place. */
export function metWaarde(lichaam, [naam, i], nieuw) {
  return { ...lichaam, [naam]: i === undefined ? nieuw : lichaam[naam].with(i, nieuw) };
}
