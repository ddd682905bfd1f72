// SPDX-License-Identifier: EUPL-1.2
// What operations.def and jobs.def name must exist in schema api; the compiler cannot see that.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT } from '../lib/contract.mjs';
import { start } from '../lib/server.mjs';

const rijen = (bestand, patroon) => [...readFileSync(`${ROOT}api/src/${bestand}`, 'utf8').matchAll(patroon)];

test('elke view en functie die C noemt, bestaat', async (t) => {
  const api = await start(t);
  const views = (await api.sql("SELECT relname AS naam FROM pg_class WHERE relnamespace = 'api'::regnamespace AND relkind = 'v'")).map((r) => r.naam);
  const functies = (await api.sql("SELECT proname AS naam FROM pg_proc WHERE pronamespace = 'api'::regnamespace")).map((r) => r.naam);
  const def = rijen('resource/operations.def', /^(LIJST|LIJST_ONDER|LEES|DOE|UITVOER)\((\w+), "(\w+)"/gm);
  assert.ok(def.length > 30);
  const mist = def.filter(([, soort, , naam]) => !(soort === 'DOE' ? functies : views).includes(naam));
  assert.deepEqual(mist.map(([, soort, operatie, naam]) => `${soort} ${operatie}: ${naam}`), []);
  for (const [, functie] of rijen('worker/jobs.def', /^JOB\((\w+)/gm)) assert.ok(functies.includes(functie), functie);
});
