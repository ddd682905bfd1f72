// SPDX-License-Identifier: EUPL-1.2
// ajv is the independent referee of the C validator: both judge the same good and bad bodies, made
// from our own contract and from one that uses every schema word. They must agree on each.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { generate } from '../../api/gen/contract.mjs';
import { bad, good } from './corpus.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const SOURCES = [
  'tests/contract/valid_cli.c',
  'api/src/contract/check.c',
  'api/src/contract/valid.c',
  'api/src/contract/format.c',
  'api/src/contract/pattern.c',
  'api/src/base/arena.c',
  'api/src/base/problem.c',
  'api/src/base/taal.c',
  'api/src/base/tekst.c',
];

/** Builds the validator with the tables of this contract; gives its path and its schema names. */
function build(yaml, name) {
  const dir = `${ROOT}var/test/referee-${name}`;
  const files = generate(yaml);
  const [header, tables] = ['h', 'c'].map((end) => `api/src/contract/contract.gen.${end}`);
  mkdirSync(`${dir}/contract`, { recursive: true });
  for (const file of [header, tables]) {
    writeFileSync(`${dir}/contract/${file.split('/').pop()}`, files[file]);
  }
  execFileSync(
    'cc',
    [
      '-std=c11',
      '-D_GNU_SOURCE',
      '-O1',
      '-g',
      '-fsanitize=address,undefined',
      `-I${dir}`,
      '-Iapi/src',
      ...SOURCES,
      `${dir}/contract/contract.gen.c`,
      '-ljansson',
      '-lunistring',
      '-lpthread',
      '-o',
      `${dir}/valid_cli`,
    ],
    { cwd: ROOT },
  );
  const names = [...files[header].matchAll(/^ {4}SCHEMA_(?!COUNT)(\w+),$/gm)].map(([, one]) => one);
  return { program: `${dir}/valid_cli`, names };
}

/** ajv's own reading of the schemas. Without `discriminator`: oneOf alone must say the same. */
function referee(doc) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  addFormats(ajv);
  const plain = JSON.stringify(doc, (key, value) => (key === 'discriminator' ? undefined : value));
  ajv.addSchema(JSON.parse(plain), 'contract');
  return (name) => ajv.compile({ $ref: `contract#/components/schemas/${name}` });
}

/** [{name, json, right}] for every schema of requests. */
function corpus(doc, names) {
  const rows = (name, values, right) =>
    values.map((value) => ({ name, json: JSON.stringify(value), right }));
  return names.flatMap((name) => {
    const schema = { $ref: `#/components/schemas/${name}` };
    return [...rows(name, good(doc, schema), true), ...rows(name, bad(doc, schema), false)];
  });
}

for (const [name, file] of [
  ['contract', 'openapi.yaml'],
  ['woorden', 'tests/contract/woorden.yaml'],
]) {
  test(`ajv en C oordelen gelijk over ${file}`, () => {
    const yaml = readFileSync(`${ROOT}${file}`, 'utf8');
    const doc = parse(yaml);
    const { program, names } = build(yaml, name);
    const judge = new Map(names.map((one) => [one, referee(doc)(one)]));
    const rows = corpus(doc, names);
    const input = rows.map((row) => `${row.name}\t${row.json}\n`).join('');
    const verdicts = execFileSync(program, { input, maxBuffer: 1 << 28 })
      .toString()
      .trim()
      .split('\n');

    assert.equal(verdicts.length, rows.length);
    assert.ok(rows.length > 100, `only ${rows.length} bodies`);
    const differ = rows.filter((row, i) => {
      row.ajv = judge.get(row.name)(JSON.parse(row.json));
      row.c = verdicts[i];
      return row.ajv !== (row.c === 'goed') || row.ajv !== row.right;
    });
    assert.deepEqual(
      differ.slice(0, 5).map((row) => ({ ...row, json: row.json.slice(0, 300) })),
      [],
    );
  });
}
