// SPDX-License-Identifier: EUPL-1.2
// docs/functies.md says what is really there: each screen, operation and test of it exists, each
// number stands once, and no operation of the contract is forgotten.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { operations as bezoeker } from '../../web/src/contract.gen.js';
import { operations as volger } from '../../web/src/contract-volger.gen.js';
import { operations as staf } from '../../web/src/contract-staf.gen.js';
import { ROUTES } from '../../web/src/routes.js';
import { ROOT } from '../lib/contract.mjs';

const operations = { ...bezoeker, ...volger, ...staf };
const FEATURES = 113;
const page = readFileSync(`${ROOT}docs/functies.md`, 'utf8');
const [present, absent] = page.split('\n## Nog niet\n');

/** The names in a cell: `a`, `b`; a dash is none. */
const names = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

const rows = present.split('\n').filter((line) => /^\| \d/.test(line)).map((line) => {
  const [nummer, functie, scherm, operatie, proef] = line.slice(1, -1).split('|').map((cell) => cell.trim());
  return { nummer: Number(nummer), functie, schermen: names(scherm), operaties: names(operatie), proeven: names(proef), cellen: [scherm, operatie, proef] };
});
const later = [...absent.matchAll(/^\* (\d+) \S/gm)].map(([, nummer]) => Number(nummer));

const unknown = (key, known) => rows.flatMap((row) => row[key].filter((name) => !known(name)).map((name) => `${row.nummer}: ${name}`));

test('each number stands once, in order, and none is missing', () => {
  const there = rows.map(({ nummer }) => nummer);
  assert.deepEqual(there, [...there].sort((a, b) => a - b));
  assert.deepEqual(later, [...later].sort((a, b) => a - b));
  assert.deepEqual([...there, ...later].sort((a, b) => a - b), Array.from({ length: FEATURES }, (_, index) => index + 1));
});

test('each cell holds names or a dash, and each feature a test', () => {
  assert.deepEqual(rows.flatMap((row) => row.cellen.filter((cell) => cell !== '-' && !/^`[^`]+`(, `[^`]+`)*$/.test(cell)).map((cell) => `${row.nummer}: ${cell}`)), []);
  assert.deepEqual(rows.filter(({ proeven }) => !proeven.length).map(({ nummer }) => nummer), []);
});

test('each screen is a route of the app', () => {
  const known = new Set(ROUTES.map(({ pad }) => pad));
  assert.deepEqual(unknown('schermen', (name) => known.has(name)), []);
});

test('each operation is one of the contract', () => assert.deepEqual(unknown('operaties', (name) => Object.hasOwn(operations, name)), []));

test('each test is there', () => assert.deepEqual(unknown('proeven', (name) => name.startsWith('tests/') && existsSync(ROOT + name)), []));

test('each operation of a feature is asked in a test that its row names, or by the screens in a journey', () => {
  const unproven = rows.flatMap(({ nummer, operaties, proeven }) => {
    if (proeven.some((name) => name.endsWith('.spec.mjs'))) return [];
    const text = proeven.map((name) => readFileSync(ROOT + name, 'utf8')).join('\n');
    return operaties.filter((name) => !text.includes(name)).map((name) => `${nummer}: ${name}`);
  });
  assert.deepEqual(unproven, []);
});

test('no operation of the contract is forgotten', () => {
  const named = new Set(rows.flatMap(({ operaties }) => operaties));
  assert.deepEqual(Object.keys(operations).filter((name) => !named.has(name)), []);
});
