// SPDX-License-Identifier: EUPL-1.2
// Turning the key that wraps the data keys: everything stays readable, also while it happens; broken off it goes on;
// afterwards the old key can go.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { genodigd } from '../lib/afstemming.mjs';
import { url } from '../lib/cluster.mjs';
import { pdf } from '../lib/bestanden.mjs';
import { BINARY, start } from '../lib/server.mjs';
import { sleutelbossen } from '../lib/token.mjs';
import { goed, mensen, tot } from '../lib/weg.mjs';
import { organisatie } from '../lib/wereld.mjs';

const MAP = mkdtempSync(join(tmpdir(), 'sleutels-'));
after(() => rmSync(MAP, { recursive: true }));
const bos = sleutelbossen();
const OUD = `kluis1:${Buffer.alloc(32, 2).toString('base64url')}`;
const NIEUW = `kluis2:${Buffer.alloc(32, 9).toString('base64url')}`;

function bosMet(naam, ...regels) {
  const path = join(MAP, naam);
  writeFileSync(path, `${regels.join('\n')}\n`, { mode: 0o600 });
  return path;
}

const draai = (database, kluis) => new Promise((resolve) => {
  execFile(BINARY, ['sleutels', 'draai'], { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', DATABASE_URL: url('app_worker', database),
    REGELRUIMTE_TOKEN_SLEUTELS: bos.token, REGELRUIMTE_PEPER: bos.peper, REGELRUIMTE_KLUIS_SLEUTELS: kluis } },
  (error, stdout) => resolve({ code: error ? error.code : 0, stdout }));
});

const formulier = (wens) => ({ gemeenteId: organisatie('A'), namens: 'mijzelf', watGebeurde: 'Er gebeurde iets.', wens, lopendeProcedure: 'geen' });

async function verzoeken(api, aantal) {
  const ids = [];
  for (let i = 0; i < aantal; i += 1) {
    const { data } = await api.niemand.call('verzoek_maak', { body: formulier(`Wens ${i}`) });
    ids.push((await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]))[0].id);
  }
  return ids;
}

const kids = async (api) => Object.fromEntries((await api.sql('SELECT dek_kid AS kid, count(*)::int AS n FROM app.verzoek GROUP BY 1')).map(({ kid, n }) => [kid, n]));

test('een nieuwe sleutel: alles blijft te lezen, en daarna kan de oude weg', async (t) => {
  const beide = bosMet('beide', NIEUW, OUD);
  const oud = await start(t, { eigen: true });
  const ids = await verzoeken(oud, 5);
  assert.deepEqual(await kids(oud), { kluis1: 5 });
  const [{ wens }] = await oud.sql('SELECT wens FROM app.verzoek WHERE id = $1', [ids[0]]);

  const { code, stdout } = await draai(oud.database, beide);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /5 of 5 turned in \d+\.\d s \(\d+ per second\)/);
  assert.match(stdout, /every data key is wrapped by kluis2/);
  assert.deepEqual(await kids(oud), { kluis2: 5 });
  assert.equal((await oud.sql('SELECT wens FROM app.verzoek WHERE id = $1', [ids[0]]))[0].wens, wens, 'what is sealed stays as it was');
  assert.equal((await oud.als('begeleider', 'C').call('verzoek_lees', { path: { id: ids[0] } })).status, 500, 'the server needs the new ring');
  assert.match((await draai(oud.database, bosMet('nieuw', NIEUW))).stdout, /^every data key/, 'nothing left to do, also without the old key');
});

test('een verzoek dat gewist is heeft geen sleutel om te draaien', async (t) => {
  const api = await start(t, { eigen: true });
  const ids = await verzoeken(api, 3);
  assert.equal((await api.volger(ids[0]).call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 204);
  const { code, stdout } = await draai(api.database, bosMet('gewist', NIEUW, OUD));
  assert.equal(code, 0, stdout);
  assert.match(stdout, /2 of 2 turned in \d+\.\d s \(\d+ per second\)/);
  assert.match((await draai(api.database, bosMet('gewist2', NIEUW))).stdout, /^every data key/, 'the old key can go');
});

test('wat niet opengaat wordt genoemd en houdt de rest niet op; met de sleutel erbij gaat het verder', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_KLUIS_SLEUTELS: bosMet('server', NIEUW, OUD) } });
  const ids = await verzoeken(api, 3);
  const kwijt = bosMet('kwijt', `kluis3:${Buffer.alloc(32, 7).toString('base64url')}`, OUD);
  assert.deepEqual(await kids(api), { kluis2: 3 });
  const mis = await draai(api.database, kwijt);
  assert.equal(mis.code, 1);
  assert.match(mis.stdout, /0 of 3 turned/);
  assert.match(mis.stdout, /3 did not open/);
  assert.deepEqual(await kids(api), { kluis2: 3 }, 'nothing was harmed');
  const gelukt = await draai(api.database, bosMet('goed', OUD, NIEUW));
  assert.equal(gelukt.code, 0, gelukt.stdout);
  assert.deepEqual(await kids(api), { kluis1: 3 });
  assert.equal((await api.als('begeleider', 'C').call('verzoek_lees', { path: { id: ids[1] } })).data.wens, 'Wens 1', 'read with either key');
});

test('ook de sleutel van een bijlage draait mee', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_KLUIS_SLEUTELS: bosMet('bijlage', OUD, NIEUW) } });
  const w = mensen(api);
  const m = await tot(api, w, 'concept');
  const { id } = (await goed(w.melder, 'bijlage_maak', { path: { id: m.id }, body: { naam: 'brief.pdf', lezers: 'melder' } })).data;
  await goed(w.melder, 'bijlage_zet', { path: { id }, body: pdf(), headers: { 'content-type': 'application/octet-stream' } });
  assert.match((await draai(api.database, bosMet('andersom', NIEUW, OUD))).stdout, /1 of 1 turned/);
  assert.equal((await api.sql('SELECT dek_kid FROM app.bijlage'))[0].dek_kid, 'kluis2');
  const { data } = await goed(w.melder, 'bijlage_lees', { path: { id }, headers: { accept: 'application/octet-stream' } });
  assert.ok(data.equals(pdf()));
});

test('en die van een werkadres', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_KLUIS_SLEUTELS: bosMet('adres', OUD, NIEUW) } });
  const v = await genodigd(api, {}, null);
  assert.equal((await v.begeleider.call('partijadres_zet', { path: { id: v.id }, body: { mailAdres: 'iemand@gemeente.example' } })).status, 204);
  assert.match((await draai(api.database, bosMet('adres2', NIEUW, OUD))).stdout, /2 of 2 turned/);
  assert.equal((await api.sql('SELECT dek_kid FROM app.partijadres'))[0].dek_kid, 'kluis2');
});

test('zonder database is er een zin, en niets half', async () => {
  const { code } = await draai('bestaat_niet', bosMet('geen', NIEUW, OUD));
  assert.equal(code, 1);
});
