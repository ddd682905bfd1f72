// SPDX-License-Identifier: EUPL-1.2
// Two API processes behind the real edge: one after the other is renewed, or dies, while people work. Nobody notices, and
// what was acknowledged is there, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { grootboek, klopt } from '../lib/grootboek.mjs';
import { rand } from '../lib/rand.mjs';
import { Beller, start, vrijePoort } from '../lib/server.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { mens } from '../lib/wereld.mjs';

const env = { REGELRUIMTE_ACHTER_RAND: '1' };

/** A replica, on the port of one that ended, or on a new one. */
async function replica(api, port) {
  const meetpoort = await vrijePoort();
  return { ...await api.nogEen({ ...env, REGELRUIMTE_MEETPOORT: String(meetpoort) }, port), meetpoort };
}

/** The edge believes again that it is there, and has it work. */
async function werkt({ meetpoort }) {
  const telling = async () => (await fetch(`http://127.0.0.1:${meetpoort}/metrics`)).text();
  for (const tot = Date.now() + 30_000; !/operatie="regel_maak",status="201"/.test(await telling()); await wacht(50)) assert.ok(Date.now() < tot, 'it gets no work');
}

test('twee servers worden om de beurt vervangen, en vallen om de beurt om: elk antwoord is goed, niets kwijt, niets dubbel', async (t) => {
  const api = await start(t, { eigen: true, env });
  const paar = [await replica(api), await replica(api)];
  const door = await rand(t, { api: paar[0].port, api2: paar[1].port, web: 1 });
  const jurist = new Beller(`http://127.0.0.1:${door}`, mens('jurist'), jwt(toegang(mens('jurist'))));
  const boek = grootboek(jurist);
  for (const een of paar) await werkt(een);
  for (const hoe of ['SIGTERM', 'SIGKILL', 'SIGTERM', 'SIGKILL']) {
    for (const [i, { port, server }] of paar.entries()) {
      await boek.tot(10);
      server.child.kill(hoe);
      await server.einde;
      paar[i] = await replica(api, port);
      await werkt(paar[i]);
    }
  }
  await boek.tot(10);
  await boek.sluit();
  assert.deepEqual(boek.missers, []);
  await klopt(boek, (sql) => api.sql(sql));
});
