// SPDX-License-Identifier: EUPL-1.2
// As many clients as there are threads are served at the same time, however they come in, and whose questions hang leaves
// the others their part.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { verbind } from '../lib/cluster.mjs';
import { start } from '../lib/server.mjs';

const THREADS = 4; // REGELRUIMTE_POOL of the tests
const vier = (vraag) => Array.from({ length: THREADS }, (_, i) => vraag(i));

/** How many connections of the API wait for a lock, as soon as it are enough, or at last. */
async function wachtenden(beheer, genoeg) {
  for (const until = Date.now() + 1500; ; await wacht(10)) {
    const { rowCount } = await beheer.query(`SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND usename = 'app_api' AND wait_event_type = 'Lock'`);
    if (rowCount >= genoeg || Date.now() > until) return rowCount;
  }
}

test('wie tegelijk komt, staat niet achter elkaar', async (t) => {
  const api = await start(t, { eigen: true });
  const [slot, beheer] = await Promise.all([verbind(api.database), verbind(api.database, 'postgres')]);
  try {
    for (let ronde = 0; ronde < 5; ronde++) {
      await slot.query('BEGIN; LOCK TABLE app.regel');
      const antwoorden = Promise.all(vier((i) => api.als('medewerker', 'AB'[i % 2]).raw('GET', '/v1/regels')));
      const tegelijk = await wachtenden(beheer, THREADS);
      await slot.query('COMMIT');
      assert.deepEqual((await antwoorden).map(({ status }) => status), Array(THREADS).fill(200));
      assert.equal(tegelijk, THREADS);
    }
  } finally {
    await Promise.all([slot.end(), beheer.end()]);
  }
});

test('wie alles tegelijk laat hangen, houdt de helft vast: een ander wordt intussen geholpen', async (t) => {
  const api = await start(t, { eigen: true });
  await api.sql(`CREATE OR REPLACE FUNCTION api.regels_zoek(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord LANGUAGE plpgsql SET lock_timeout = 0
    AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(86); RETURN ('{"resultaten":[]}'::json, NULL, 200, NULL)::app.antwoord; END $$`);
  const [slot, beheer] = await Promise.all([verbind(api.database), verbind(api.database, 'postgres')]);
  const zoek = () => api.als('medewerker', 'A').raw('POST', '/v1/regels/_zoek', { headers: { 'content-type': 'application/json' }, body: '{"tekst":"wachten"}' });
  // The lock goes as soon as somebody of B was answered: who holds a connection for A is answered after that.
  async function ronde() {
    await slot.query('SELECT pg_advisory_lock(86)');
    const hangt = Promise.all(vier(zoek));
    await wachtenden(beheer, THREADS / 2);
    const ander = vier(() => api.als('medewerker', 'B').raw('GET', '/v1/regels'));
    await Promise.any(ander);
    await slot.query('SELECT pg_advisory_unlock(86)');
    assert.deepEqual((await Promise.all(ander)).map(({ status }) => status), vier(() => 200));
    return (await hangt).map(({ status, headers }) => `${status}${Number(headers.get('retry-after')) > 0 ? ' later' : ''}`).sort();
  }
  try {
    let gezien;
    // The database itself ends a question that hangs for 2.5 s; a machine that is that slow may try again.
    for (let keer = 0; keer < 5 && !(gezien && !gezien.includes('504')); keer++) gezien = await ronde();
    assert.deepEqual(gezien, ['200', '200', '503 later', '503 later']);
  } finally {
    await Promise.all([slot.end(), beheer.end()]);
  }
});

// PostgreSQL plans everything under row-level security anew when a connection changes of role.
test('lezen en schrijven houden elk hun eigen verbinding', async (t) => {
  const api = await start(t, { eigen: true });
  const beheer = await verbind(api.database, 'postgres');
  const wie = api.als('medewerker');
  try {
    const gebruikt = async () => (await beheer.query(`SELECT pid, query ~ 'app.eenmalig' AS doe FROM pg_stat_activity
      WHERE datname = current_database() AND usename = 'app_api' ORDER BY pid`)).rows;
    for (let i = 0; i < 3; i++) {
      await wie.raw('GET', '/v1/regels');
      const { status } = await wie.raw('POST', '/v1/meldingen', {
        headers: { 'content-type': 'application/json', 'idempotency-key': `beurt-${i}-0123456789` }, body: '{}' });
      assert.equal(status, 201);
    }
    assert.deepEqual((await gebruikt()).map(({ doe }) => doe).sort(), [false, true]);
  } finally {
    await beheer.end();
  }
});
