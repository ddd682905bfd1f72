// SPDX-License-Identifier: EUPL-1.2
// A database that is killed, that goes to another machine, or that has no room left: what was acknowledged stays, once,
// and everything works again by itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { eigenMap, eigenServer, schijf } from '../lib/eigen-cluster.mjs';
import { grootboek, klopt } from '../lib/grootboek.mjs';
import { Beller, proces, stop, vrijePoort } from '../lib/server.mjs';
import { jwt, sleutelbossen, toegang } from '../lib/token.mjs';
import { mens } from '../lib/wereld.mjs';

/** The API on these servers, in this order, for a jurist. */
async function api(t, ...servers) {
  const bos = sleutelbossen();
  const [port, meetpoort] = [await vrijePoort(), await vrijePoort()];
  const server = proces('serve', {
    DATABASE_URL: `postgresql://app_api@/proef?host=${servers.map(({ socket }) => socket).join(',')}`, REGELRUIMTE_PORT: String(port), REGELRUIMTE_MEETPOORT: String(meetpoort), REGELRUIMTE_POOL: '4',
    REGELRUIMTE_TOKEN_SLEUTELS: bos.token, REGELRUIMTE_KLUIS_SLEUTELS: bos.kluis, REGELRUIMTE_PEPER: bos.peper });
  t.after(() => stop(server));
  const base = `http://127.0.0.1:${port}`;
  for (const tot = Date.now() + 15_000; !(await fetch(`${base}/v1/gezondheid`).catch(() => undefined))?.ok; await wacht(20)) assert.ok(Date.now() < tot, 'not ready');
  const wie = { ...mens('jurist'), rollen: ['medewerker', 'jurist'] };
  return Object.assign(new Beller(base, wie, jwt(toegang(wie))), { meetpoort, log: () => readFileSync(server.path, 'utf8') });
}

test('de databank valt om midden in het werk en staat weer op: niets kwijt, niets dubbel', async (t) => {
  const server = await eigenServer(t);
  const jurist = await api(t, server);
  const boek = grootboek(jurist);
  for (let keer = 0; keer < 3; keer += 1) {
    await boek.tot(25);
    await server.dood();
    await server.start();
  }
  await boek.tot(25);
  await boek.sluit();
  await klopt(boek, (sql) => server.vraag(sql, 'proef'));
});

test('de databank verhuist naar een andere machine: de API gaat mee, niets kwijt, niets dubbel', async (t) => {
  const eerste = await eigenServer(t);
  const tweede = await eerste.volger(t, eigenMap(t));
  // The one that only follows is named first: it takes no writes, so it is passed by.
  const jurist = await api(t, tweede, eerste);
  const boek = grootboek(jurist);
  await boek.tot(50);
  await eerste.dood();
  await wacht(300);
  tweede.promoveer();
  await boek.tot(50);
  await boek.sluit();
  await klopt(boek, (sql) => tweede.vraag(sql, 'proef'));
});

test('de schijf met gegevens is vol: lezen gaat door, schrijven wacht, en met ruimte gaat alles weer', async (t) => {
  const gegevens = schijf(t);
  const server = await eigenServer(t, gegevens);
  const jurist = await api(t, server);
  const boek = grootboek(jurist);
  await boek.tot(25);
  gegevens.vul();
  for (const tot = Date.now() + 60_000; boek.missers.length < 12; await wacht(50)) assert.ok(Date.now() < tot, 'it was never full');
  const vol = async (headers) => {
    const { status, data, headers: koppen } = await jurist.call('regel_maak', { headers, body: { naam: 'Vol', regeltype: 'protocol', omschrijving: 'Hier is geen plek voor. '.repeat(80) } });
    return [status, data.type, data.title, data.detail.split('.')[0], Number(koppen.get('retry-after')) >= 60];
  };
  assert.deepEqual(await vol(), [503, '/problemen/KAN_NIET_BEWAREN', 'Wij kunnen nu niets bewaren.', 'Wat net is verstuurd, is niet bewaard', true]);
  assert.equal((await vol({ 'accept-language': 'en' }))[2], 'We cannot keep anything right now.');
  // Somebody can set an alarm on it, and finds in the log what it is.
  assert.match(await (await fetch(`http://127.0.0.1:${jurist.meetpoort}/metrics`)).text(), /^regelruimte_database_vol_total [1-9]\d*$/m);
  assert.match(jurist.log(), /"event":"database_vol".*53100/);
  assert.equal((await jurist.call('regels_lijst')).status, 200);
  gegevens.leeg();
  await boek.tot(25);
  await boek.sluit();
  assert.deepEqual([...new Set(boek.missers)], [503]);
  await klopt(boek, (sql) => server.vraag(sql, 'proef'));
});
