// SPDX-License-Identifier: EUPL-1.2
// openapi.yaml -> one checked model that the writers of C and JavaScript share.

import { faultList } from './faults.mjs';
import { checkRefs } from './refs.mjs';
import { checkAnswers } from './answers.mjs';
import { SchemaTable, byName, checkBounds, holdsSealed } from './schemas.mjs';
import { METHODS, readOperations } from './operations.mjs';

const NOT_A_ROLE = ['openbaar', 'ingelogd'];
export const NOT_STAFF = ['burger', 'partij'];

/** Every role the contract names: in x-rollen and, when there is one, in the schema Rol. */
function readRollen(doc, operations, faults) {
  const named = doc.components?.schemas?.Rol?.enum ?? [];
  const all = new Set([...named, ...operations.flatMap((one) => one.rollen)]);
  const rollen = [...all].filter((one) => !NOT_A_ROLE.includes(one)).sort(byName);
  if (rollen.length > 32) faults.add('x-rollen', 'there is room for 32 roles');
  return rollen;
}

/** '/v1' from the first server's URL. */
function readBase(doc, faults) {
  const url = doc.servers?.[0]?.url ?? '';
  const base = new URL(url, 'http://localhost').pathname.replace(/\/$/, '');
  if (!/^(\/[A-Za-z0-9._~-]+)*$/.test(base)) faults.add('servers', `'${url}' is not a plain path`);
  return base;
}

/** The tree of paths as rows: literal children of one node side by side, sorted. */
function buildRoutes(operations, faults) {
  const make = (segment) => ({ segment, children: [], param: null, op: {} });
  const root = make(null);
  operations.forEach((operation, index) => {
    let at = root;
    for (const segment of operation.segments) {
      let next = segment === null ? at.param : at.children.find((one) => one.segment === segment);
      if (!next) {
        next = make(segment);
        if (segment === null) at.param = next;
        else at.children.push(next);
      }
      at = next;
    }
    if (at.op[operation.method] !== undefined) faults.add(operation.where, 'is there twice');
    at.op[operation.method] = index;
  });
  const rows = [root];
  for (let i = 0; i < rows.length; i += 1) {
    const node = rows[i];
    node.children.sort((a, b) => byName(a.segment, b.segment));
    node.first = rows.length;
    rows.push(...node.children);
    if (node.param) {
      node.paramRow = rows.length;
      rows.push(node.param);
    }
  }
  return rows.map((node) => ({
    segment: node.segment,
    first: node.children.length > 0 ? node.first : 0,
    n: node.children.length,
    param: node.paramRow ?? -1,
    op: METHODS.map((method) => node.op[method] ?? -1),
  }));
}

/** The roles that x-rollen lets in; `ingelogd` is everybody who works here. */
function allowedRollen(given, rollen) {
  const staff = given.includes('ingelogd');
  return rollen.filter((one) => given.includes(one) || (staff && !NOT_STAFF.includes(one)));
}

export function buildModel(doc) {
  const faults = faultList();
  if (!/^3\.0\.\d+$/.test(doc?.openapi ?? '')) faults.add('openapi', 'only 3.0 is understood');
  checkRefs(doc, faults);
  faults.end();
  checkAnswers(doc, faults);
  const operations = readOperations(doc, faults);
  const rollen = readRollen(doc, operations, faults);
  const base = readBase(doc, faults);
  const schemas = new SchemaTable(doc, faults);
  schemas.start(
    operations.flatMap((one) => [
      one.body?.schema,
      ...[...one.params.path, ...one.params.query].map((param) => param.schema),
    ]),
  );
  for (const one of operations) {
    one.rolNames = allowedRollen(one.rollen, rollen);
    for (const param of [...one.params.path, ...one.params.query]) {
      param.row = schemas.row(param.schema, `${one.where} parameter '${param.name}'`);
    }
    if (!one.body?.schema) continue;
    one.body.row = schemas.row(one.body.schema, one.where);
    checkBounds(schemas, one.body.row, one.where, faults);
    one.sealed = holdsSealed(schemas, one.body.row, one.where, faults);
  }
  const routes = buildRoutes(operations, faults);
  faults.end();
  return { doc, base, operations, rollen, schemas, routes };
}
