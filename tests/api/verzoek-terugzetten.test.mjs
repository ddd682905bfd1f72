// SPDX-License-Identifier: EUPL-1.2
// A backup from before does not bring back what was wiped: the database does not open until the list was repeated.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import { after, test } from 'node:test';
import { doeVerzoek } from '../lib/afstemming.mjs';
import { url, verbind } from '../lib/cluster.mjs';
import { BINARY, start } from '../lib/server.mjs';
import { sleutelbossen } from '../lib/token.mjs';

const MAP = mkdtempSync(join(tmpdir(), 'terugzetten-'));
after(() => rmSync(MAP, { recursive: true }));
const bos = sleutelbossen();
const doe = promisify(execFile);

/** An empty list, as an installation makes it. */
function lijst(naam) {
  const pad = join(MAP, naam);
  writeFileSync(pad, '', { mode: 0o600 });
  return pad;
}

/** Runs the binary until it ends by itself: {code, tekst, uit}; a server that opens after all is ended after a while. */
const draai = (opdracht, database, wislijst, rol = 'app_worker') => new Promise((resolve) => {
  execFile(BINARY, opdracht.split(' '), { timeout: 20_000, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', DATABASE_URL: url(rol, database), REGELRUIMTE_POOL: '2', REGELRUIMTE_PORT: '1',
    REGELRUIMTE_TOKEN_SLEUTELS: bos.token, REGELRUIMTE_PEPER: bos.peper, REGELRUIMTE_KLUIS_SLEUTELS: bos.kluis, REGELRUIMTE_WISLIJST: wislijst } },
  (error, stdout, stderr) => resolve({ code: error ? error.code : 0, tekst: stdout + stderr, uit: stdout }));
});

/** Until the worker noted this many wipings. */
async function genoteerd(api, wislijst, aantal) {
  const werker = await api.werker({ REGELRUIMTE_WISLIJST: wislijst });
  for (const einde = Date.now() + 20_000; statSync(wislijst).size < aantal * 160 || (await api.sql('SELECT FROM app.wissing WHERE genoteerd_op IS NULL')).length;) {
    assert.ok(Date.now() < einde, 'the worker noted it');
    await wacht(50);
  }
  werker.child.kill('SIGTERM');
  assert.equal((await werker.einde).code, 0);
}

/** The database of api as it was in this backup, under another name: {database, sql(question)}. */
async function zetTerug(t, api, bestand) {
  const admin = await verbind('postgres', 'postgres');
  const database = `${api.database}_terug`;
  let klaar = async () => {};
  t.after(async () => { await klaar(); await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`); await admin.end(); });
  await admin.query(`CREATE DATABASE "${database}" OWNER app_migratie`);
  await doe('pg_restore', ['--exit-on-error', '-d', url('postgres', database), bestand]);
  await admin.query(`GRANT CONNECT ON DATABASE "${database}" TO app_api, app_worker, app_migratie`);
  const client = await verbind(database);
  klaar = () => client.end();
  return { database, sql: async (vraag) => (await client.query(vraag)).rows };
}

test('een oude reservekopie gaat pas open nadat opnieuw is gewist wat gewist was', async (t) => {
  const wislijst = lijst('een');
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_WISLIJST: wislijst } });
  const weg = [await doeVerzoek(api, { wens: 'Weg met een.' }), await doeVerzoek(api, { wens: 'Weg met twee.' })];
  const blijft = await doeVerzoek(api, { wens: 'Dit blijft.' });
  const kopie = join(MAP, 'kopie');
  await doe('pg_dump', ['-Fc', '-f', kopie, url('postgres', api.database)]);

  for (const v of weg) assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 204);
  await genoteerd(api, wislijst, 2);
  const regels = readFileSync(wislijst, 'utf8').trim().split('\n');
  assert.deepEqual(regels.map((regel) => regel.split(' ')[1]).sort(), weg.map((v) => v.id).sort());
  assert.ok((await api.nogEen()).base, 'what was wiped here keeps nothing closed');

  const { database, sql } = await zetTerug(t, api, kopie);
  const sleutels = async () => (await sql('SELECT id FROM app.verzoek WHERE dek IS NOT NULL ORDER BY id')).map((rij) => rij.id);
  assert.deepEqual(await sleutels(), [...weg, blijft].map((v) => v.id).sort(), 'the backup brought them back');
  for (const [opdracht, rol] of [['serve', 'app_api'], ['worker', 'app_worker']]) {
    const { code, tekst } = await draai(opdracht, database, wislijst, rol);
    assert.equal(code, 1, tekst);
    assert.match(tekst, /regelruimte: 2 wiped verzoeken can be read in this database again, it is from before: run `regelruimte wis-opnieuw` first/);
  }
  const eerste = await draai('wis-opnieuw', database, wislijst);
  assert.deepEqual([eerste.code, eerste.uit], [0, '2 on the list, 2 wiped again\n']);
  assert.equal((await draai('wis-opnieuw', database, wislijst)).uit, '2 on the list, 0 wiped again\n', 'again does nothing');
  assert.deepEqual(await sleutels(), [blijft.id]);

  // It opens, and what was wiped is not to be read.
  const open = await api.nogEen({ DATABASE_URL: url('app_api', database) });
  for (const v of weg) {
    const gewist = await fetch(`${open.base}/v1/verzoeken-tot-afstemming/${v.id}`, { headers: { authorization: `Bearer ${v.begeleider.token}` } });
    const { watGebeurde, wens, status } = await gewist.json();
    assert.deepEqual([watGebeurde, wens, status], [null, null, 'ingetrokken']);
    assert.equal((await open.niemand.call('volgsessie_maak', { body: { code: v.code } })).status, 404);
  }
  const er = await fetch(`${open.base}/v1/verzoeken-tot-afstemming/${blijft.id}`, { headers: { authorization: `Bearer ${blijft.begeleider.token}` } });
  assert.equal((await er.json()).wens, 'Dit blijft.');
  assert.deepEqual(await sql('SELECT DISTINCT reden, genoteerd_op IS NOT NULL AS genoteerd FROM app.wissing'), [{ reden: 'teruggezet', genoteerd: true }]);
});

test('afgebroken gaat het opnieuw wissen verder waar het was', async (t) => {
  const wislijst = lijst('twee');
  const api = await start(t, { eigen: true });
  const weg = [await doeVerzoek(api), await doeVerzoek(api), await doeVerzoek(api)];
  const kopie = join(MAP, 'kopie2');
  await doe('pg_dump', ['-Fc', '-f', kopie, url('postgres', api.database)]);
  for (const v of weg) await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } });
  await genoteerd(api, wislijst, 3);
  const { database } = await zetTerug(t, api, kopie);
  // The first time only one line of the list had been read.
  const half = lijst('half');
  writeFileSync(half, readFileSync(wislijst).subarray(0, 160));
  assert.equal((await draai('wis-opnieuw', database, half)).uit, '1 on the list, 1 wiped again\n');
  assert.match((await draai('serve', database, wislijst, 'app_api')).tekst, /2 wiped verzoeken can be read/);
  assert.equal((await draai('wis-opnieuw', database, wislijst)).uit, '3 on the list, 2 wiped again\n');
});

test('een lijst die er niet is, of waarin iets is veranderd, houdt alles dicht', async (t) => {
  const wislijst = lijst('drie');
  const api = await start(t, { eigen: true });
  const v = await doeVerzoek(api);
  await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } });
  await genoteerd(api, wislijst, 1);
  const goed = readFileSync(wislijst);
  for (const opdracht of ['serve', 'worker', 'wis-opnieuw']) {
    assert.match((await draai(opdracht, api.database, join(MAP, 'weg'))).tekst, /REGELRUIMTE_WISLIJST: cannot read/);
    writeFileSync(wislijst, Buffer.concat([goed, Buffer.from(goed.toString().replace(v.id.slice(0, 8), 'ffffffff'))]));
    const { code, tekst } = await draai(opdracht, api.database, wislijst);
    assert.equal(code, 1);
    assert.match(tekst, /line 2 of .* is not as it was written/);
  }
  // What a writer did not finish is no line, and is gone after the next.
  truncateSync(wislijst, 160);
  appendFileSync(wislijst, goed.subarray(0, 100));
  assert.equal((await draai('wis-opnieuw', api.database, wislijst)).uit, '1 on the list, 0 wiped again\n');
  const nog = await doeVerzoek(api);
  await nog.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } });
  await genoteerd(api, wislijst, 2);
  assert.equal((await draai('wis-opnieuw', api.database, wislijst)).uit, '2 on the list, 0 wiped again\n');
  assert.match((await draai('wis-opnieuw', api.database, '')).tekst, /REGELRUIMTE_WISLIJST is not set: there is no list/);
});

test('van de lijst is het einde weg: niets gaat open en niets wordt half gewist, tot de lijst er weer is', async (t) => {
  const wislijst = lijst('vier');
  const api = await start(t, { eigen: true });
  const weg = [await doeVerzoek(api), await doeVerzoek(api), await doeVerzoek(api)];
  const wis = (v) => v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } });
  await wis(weg[0]);
  await genoteerd(api, wislijst, 1);
  const kopie = join(MAP, 'kopie4');
  await doe('pg_dump', ['-Fc', '-f', kopie, url('postgres', api.database)]);
  for (const v of weg.slice(1)) await wis(v);
  await genoteerd(api, wislijst, 3);
  const heel = readFileSync(wislijst);

  // The database that noted them misses what was cut off.
  truncateSync(wislijst, 160);
  for (const [opdracht, rol] of [['serve', 'app_api'], ['worker', 'app_worker'], ['wis-opnieuw', 'app_worker']]) {
    const { code, tekst } = await draai(opdracht, api.database, wislijst, rol);
    assert.equal(code, 1, tekst);
    assert.match(tekst, /REGELRUIMTE_WISLIJST: 2 wipings that this database noted are not on the list, its end is missing: put back its newest copy/);
  }
  // A restored backup misses what it knew, and wipes nothing by such a list.
  const { database, sql } = await zetTerug(t, api, kopie);
  const sleutels = async () => (await sql('SELECT id FROM app.verzoek WHERE dek IS NOT NULL')).length;
  truncateSync(wislijst, 0);
  const leeg = await draai('wis-opnieuw', database, wislijst);
  assert.equal(leeg.code, 1);
  assert.match(leeg.tekst, /0 wiped again[^]*1 wipings that this database noted are not on the list/);
  assert.equal(await sleutels(), 2);
  writeFileSync(wislijst, heel);
  assert.equal((await draai('wis-opnieuw', database, wislijst)).uit, '3 on the list, 2 wiped again\n');
  assert.equal(await sleutels(), 0);

  // Lost for good: what the database knows is noted anew.
  truncateSync(wislijst, 0);
  assert.equal((await draai('wislijst aanvullen', api.database, wislijst)).uit, '3 wipings wait to be noted again, the worker does that\n');
  await genoteerd(api, wislijst, 3);
  assert.equal((await draai('wis-opnieuw', api.database, wislijst)).uit, '3 on the list, 0 wiped again\n');
});
