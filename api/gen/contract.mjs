#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// openapi.yaml -> routes, roles and validation in C; operations and schemas in JavaScript.
//   node api/gen/contract.mjs [--check] [--contract FILE] [--out DIR]
// --check writes nothing and ends with 1 when a generated file is not what the contract says.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ContractError } from './faults.mjs';
import { buildModel } from './model.mjs';
import { emitHeader, emitTables } from './emit_c.mjs';
import { emitDocument, emitModules } from './emit_js.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Generated text by path. */
export function generate(yaml) {
  const model = buildModel(parse(yaml));
  const { visitor, follower, staff } = emitModules(model);
  return {
    'api/src/contract/contract.gen.h': emitHeader(model),
    'api/src/contract/contract.gen.c': emitTables(model),
    'api/src/contract/openapi.gen.json': emitDocument(model),
    'web/src/contract.gen.js': visitor,
    'web/src/contract-volger.gen.js': follower,
    'web/src/contract-staf.gen.js': staff,
  };
}

function current(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function main(args) {
  const option = (name, otherwise) =>
    args.includes(name) ? args[args.indexOf(name) + 1] : otherwise;
  const out = option('--out', ROOT);
  const files = generate(readFileSync(option('--contract', join(ROOT, 'openapi.yaml')), 'utf8'));
  const stale = Object.keys(files).filter((path) => current(join(out, path)) !== files[path]);
  if (args.includes('--check')) {
    if (stale.length === 0) return 0;
    console.error(`Not what openapi.yaml says: ${stale.join(', ')}; run 'make gen'.`);
    return 1;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), files[path]);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(
      error instanceof ContractError ? error.message : `openapi.yaml: ${error.message}`,
    );
    process.exitCode = 1;
  }
}
