// SPDX-License-Identifier: EUPL-1.2
// The only file that knows the shape of the generated contract.
import { basis, operations, schemas } from './contract.gen.js';

export { basis };

/** Adds a part of the contract that not every visitor needs; main.js does so when a page needs it. */
export function addContract(more) {
  Object.assign(operations, more.operations);
  Object.assign(schemas, more.schemas);
}

/** The operation with this id: {method, path, ifMatch, idempotent, rollen, body, bodyType}. */
export function operatie(id) {
  const found = operations[id];
  if (!found) throw new Error(`No operation "${id}" in the contract`);
  return found;
}

/** A schema by name or written out; a $ref is followed. */
export function schema(nameOrSchema) {
  const found = typeof nameOrSchema === 'string' ? schemas[nameOrSchema] : nameOrSchema;
  if (!found) throw new Error(`No schema "${nameOrSchema}" in the contract`);
  return found.$ref ? schema(found.$ref) : found;
}

/** The name of the body schema of an operation; of one step of it when it has steps. */
export function bodySchema(id, actie) {
  const { body } = operatie(id);
  const steps = schema(body).discriminator?.mapping;
  return steps ? steps[actie] : body;
}
