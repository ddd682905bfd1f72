// SPDX-License-Identifier: EUPL-1.2
// The database fails in the middle of the work: refused in time with a word about trying again, nothing
// half done, and after it everything works again by itself.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { verbind } from '../lib/cluster.mjs';
import { connect } from 'node:net';
import { start } from '../lib/server.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { mens } from '../lib/wereld.mjs';

const regel = (naam) => ({ naam, regeltype: 'protocol' });
const aantal = async (api, naam) => (await api.sql('SELECT count(*)::int AS n FROM app.regel WHERE naam = $1', [naam]))[0].n;

/** Nobody gets in, and whoever is in is thrown out; ends when the function it gives is called. */
async function weg(api) {
  const baas = await verbind('postgres', 'postgres');
  await baas.query(`ALTER DATABASE "${api.database}" ALLOW_CONNECTIONS false`);
  await baas.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'app_api'", [api.database]);
  return async () => {
    await baas.query(`ALTER DATABASE "${api.database}" ALLOW_CONNECTIONS true`);
    await baas.end();
  };
}

test('de database is weg: 503 met Retry-After, en daarna vanzelf weer goed', async (t) => {
  const api = await start(t, { eigen: true });
  const terug = await weg(api);
  const begin = performance.now();
  const antwoorden = await Promise.all([api.niemand.call('gezondheid_lees'), api.als('jurist').call('regel_maak', { body: regel('Weg') })]);
  assert.ok(performance.now() - begin < 15_000, 'it hung');
  for (const { status, headers } of antwoorden) {
    assert.equal(status, 503);
    assert.ok(Number(headers.get('retry-after')) > 0);
  }
  assert.equal((await api.niemand.call('gezondheid_leeft')).status, 200, 'the process itself lives');
  await terug();
  let status;
  for (const einde = Date.now() + 15_000; Date.now() < einde && status !== 200; await wacht(100)) ({ status } = await api.niemand.call('gezondheid_lees'));
  assert.equal(status, 200);
  assert.equal((await api.als('jurist').call('regel_maak', { body: regel('Terug') })).status, 201);
  assert.equal(await aantal(api, 'Weg'), 0);
});

test('een tabel op slot: binnen de tijd 503 of 504, niets half gedaan, en daarna weer goed', async (t) => {
  const api = await start(t, { eigen: true });
  const slot = await verbind(api.database);
  await slot.query('BEGIN; LOCK TABLE app.regel IN ACCESS EXCLUSIVE MODE');
  const begin = performance.now();
  const key = randomUUID();
  const { status, headers } = await api.als('jurist').call('regel_maak', { key, body: regel('Op slot') });
  assert.ok([503, 504].includes(status), `${status}`);
  if (status === 503) assert.ok(Number(headers.get('retry-after')) > 0);
  assert.ok(performance.now() - begin < 15_000, `${performance.now() - begin} ms`);
  await slot.query('ROLLBACK');
  await slot.end();
  assert.equal((await api.als('jurist').call('regel_maak', { key, body: regel('Op slot') })).status, 201, 'the same key, again');
  assert.equal(await aantal(api, 'Op slot'), 1);
});

test('backends die midden in het werk sterven: elk antwoord is waar, en met dezelfde sleutel komt er een van', async (t) => {
  const api = await start(t, { eigen: true });
  const baas = await verbind('postgres', 'postgres');
  t.after(() => baas.end());
  const bezig = new AbortController();
  const tel = { gedood: 0, gemaakt: 0 };
  const beul = (async () => { // slower than a new connection needs to do its first work, also on a busy machine
    for (; !bezig.signal.aborted; await wacht(60)) {
      tel.gedood += (await baas.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'app_api' ORDER BY random() LIMIT 1", [api.database])).rowCount;
    }
  })();
  const jurist = api.als('jurist');
  const maak = async (i) => {
    const key = randomUUID();
    // A client that asks again at once would use up its tries in the half second that the pool rests.
    for (const einde = Date.now() + 30_000; Date.now() < einde; await wacht(50)) {
      const { status } = await jurist.call('regel_maak', { key, body: regel(`Taai ${i}`) });
      if (status === 201) return;
      assert.ok([503, 504].includes(status), `${status}`);
    }
    throw new Error('never');
  };
  // At least a hundred, and on until enough backends died under them.
  await Promise.all(Array.from({ length: 4 }, async () => { while (tel.gemaakt < 100 || tel.gedood <= 5) await maak(tel.gemaakt++); }));
  bezig.abort();
  await beul;
  const [{ n, uniek }] = await api.sql("SELECT count(*)::int AS n, count(DISTINCT naam)::int AS uniek FROM app.regel WHERE naam LIKE 'Taai %'");
  assert.deepEqual([n, uniek], [tel.gemaakt, tel.gemaakt]);
});

test('het antwoord gaat verloren: nog eens vragen geeft hetzelfde, en er is er een', async (t) => {
  const api = await start(t);
  const key = randomUUID();
  const body = JSON.stringify(regel('Kwijt'));
  const bytes = `POST /v1/regels HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${jwt(toegang(mens('jurist')))}\r\ncontent-type: application/json\r\nidempotency-key: ${key}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  for (let keer = 0; keer < 5; keer += 1) {
    await new Promise((klaar) => {
      const socket = connect(api.port, '127.0.0.1', () => socket.end(bytes, () => setTimeout(() => { socket.destroy(); klaar(); }, keer * 5)));
      socket.on('error', klaar);
    });
  }
  const { status, data } = await api.als('jurist').call('regel_maak', { key, body: regel('Kwijt') });
  assert.equal(status, 201);
  assert.equal(data.naam, 'Kwijt');
  assert.equal(await aantal(api, 'Kwijt'), 1);
});

test('SIGTERM onder druk: wie binnen is krijgt antwoord, wie 201 kreeg vindt het terug', async (t) => {
  const api = await start(t, { eigen: true });
  const jurist = api.als('jurist');
  const gemaakt = [];
  const gestopt = new AbortController();
  const druk = Array.from({ length: 8 }, async (_, rij) => {
    for (let i = 0; !gestopt.signal.aborted; i += 1) {
      try {
        const { status, data } = await jurist.call('regel_maak', { body: regel(`Druk ${rij} ${i}`) });
        assert.equal(status, 201);
        gemaakt.push(data.id);
      } catch (error) {
        // A new connection is refused once it stops; a request that was taken in is answered.
        if (error.message !== 'fetch failed' || !/ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET/.test(error.cause?.code ?? '')) throw error;
        return;
      }
    }
  });
  for (const tot = Date.now() + 15_000; gemaakt.length <= 10; await wacht(20)) assert.ok(Date.now() < tot, `only ${gemaakt.length}`);
  api.server.child.kill('SIGTERM');
  const { code } = await api.server.einde;
  gestopt.abort();
  await Promise.all(druk);
  assert.equal(code, 0);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.regel WHERE naam LIKE 'Druk %'");
  assert.equal(n, gemaakt.length, 'every row has its answer, and every answer its row');
});
