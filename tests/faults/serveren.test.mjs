// SPDX-License-Identifier: EUPL-1.2
// What happens when things go wrong around the server, and what it promises about starting,
// stopping and waiting.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { proces, start, vrijePoort } from '../lib/server.mjs';
import { kloon, url, verbind, weg } from '../lib/cluster.mjs';
import { ROOT } from '../lib/contract.mjs';
import { rauw } from '../lib/rauw.mjs';
import { sleutelbossen } from '../lib/token.mjs';

const bos = sleutelbossen();
const geheim = { REGELRUIMTE_TOKEN_SLEUTELS: bos.token, REGELRUIMTE_KLUIS_SLEUTELS: bos.kluis, REGELRUIMTE_PEPER: bos.peper };

/** Starts with these settings, expects it to give up, and returns what it said. */
async function mislukt(env, mode = 'serve') {
  const { einde, path } = proces(mode, env);
  const { code } = await einde;
  assert.equal(code, 1);
  const zinnen = readFileSync(path, 'utf8').split('\n').filter((regel) => regel.startsWith('regelruimte: '));
  assert.ok(zinnen.length, 'it said nothing');
  return zinnen.at(-1);
}

/** Makes searching take this long, in this database only. */
const traag = (api, seconden) => api.sql(`CREATE OR REPLACE FUNCTION api.regels_zoek(pad jsonb, versie int, invoer jsonb)
  RETURNS app.antwoord LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${seconden});
  RETURN ('{"resultaten":[]}'::json, NULL, 200, NULL)::app.antwoord; END $$`);
const zoek = (api) => api.als('medewerker').raw('POST', '/v1/regels/_zoek', {
  headers: { 'content-type': 'application/json' }, body: '{"tekst":"wachten"}' });
/** Waits until somebody is at it in the database. */
async function bezigMet(api, seconden) {
  await traag(api, seconden);
  const antwoord = zoek(api);
  const beheer = await verbind(api.database, 'postgres');
  for (const tot = Date.now() + 15_000; !(await beheer.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")).rowCount; await wacht(10)) assert.ok(Date.now() < tot, 'nobody came');
  await beheer.end();
  return { antwoord };
}
const backends = async (api) => (await api.sql(
  "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'app_api'")).map(({ pid }) => pid);

test('een fout bij het starten is een zin en code 1', async () => {
  const kort = `${tmpdir()}/regelruimte-kort-${process.pid}`;
  writeFileSync(kort, 'k1:QUJD\n', { mode: 0o600 });
  const weg1 = { ...geheim, DATABASE_URL: 'postgresql://niemand@127.0.0.1:1/x' };
  assert.match(await mislukt({ REGELRUIMTE_ONZIN: '1' }), /REGELRUIMTE_ONZIN/);
  assert.match(await mislukt({ ...weg1, REGELRUIMTE_PORT: 'acht' }), /whole number/);
  assert.match(await mislukt({ ...weg1, REGELRUIMTE_PEPER: '' }), /REGELRUIMTE_PEPER: it is not set/);
  assert.match(await mislukt({ ...weg1, REGELRUIMTE_TOKEN_SLEUTELS: kort }), /shorter than 32 bytes/);
  assert.match(await mislukt(weg1), /database cannot be used/);
  assert.match(await mislukt({ ...weg1, DATABASE_URL: 'geen url' }), /DATABASE_URL cannot be read/);
  assert.match(await mislukt({}, 'web'), /REGELRUIMTE_WEB is not set/);
  assert.match(await mislukt({ REGELRUIMTE_WEB: `${ROOT}web`, REGELRUIMTE_PORT: '70000' }, 'web'), /70000 is not a port/);
});

test('een poort die bezet is, wordt genoemd', async (t) => {
  const port = await vrijePoort();
  const bezet = createServer().listen(port, '127.0.0.1');
  t.after(() => bezet.close());
  assert.match(await mislukt({ REGELRUIMTE_WEB: `${ROOT}web`, REGELRUIMTE_PORT: String(port) }, 'web'), new RegExp(`:${port} \\(Address already in use\\)`));
});

test('een bestand heeft een kenmerk dat ingepakt en uitgepakt samen delen, en komt niet nog eens', async (t) => {
  const port = await vrijePoort();
  const { child, einde } = proces('web', { REGELRUIMTE_WEB: `${ROOT}web`, REGELRUIMTE_PORT: String(port) });
  t.after(async () => { child.kill('SIGTERM'); await einde; });
  const vraag = (headers) => fetch(`http://127.0.0.1:${port}/src/main.js`, { headers });
  let plat;
  for (const tot = Date.now() + 5000; !plat && Date.now() < tot;) plat = await vraag({ 'accept-encoding': 'identity' }).catch(() => wacht(5));
  const ingepakt = await vraag({ 'accept-encoding': 'gzip' });
  assert.deepEqual([plat.status, plat.headers.get('content-encoding'), ingepakt.headers.get('content-encoding')], [200, null, 'gzip']);
  assert.match(plat.headers.get('etag'), /^W\/"[0-9a-f]+"$/);
  assert.equal(ingepakt.headers.get('etag'), plat.headers.get('etag'));
  assert.equal((await vraag({ 'if-none-match': plat.headers.get('etag') })).status, 304);
});

test('een bestand van deze uitgave wordt een keer gehaald; de bladzijde zelf en een andere uitgave telkens', async (t) => {
  const port = await vrijePoort();
  const { child, einde } = proces('web', { REGELRUIMTE_WEB: `${ROOT}web`, REGELRUIMTE_PORT: String(port) });
  t.after(async () => { child.kill('SIGTERM'); await einde; });
  const haal = async (pad) => { const a = await fetch(`http://127.0.0.1:${port}${pad}`); return [a.status, a.headers.get('cache-control'), await a.text()]; };
  let bladzijde;
  for (const tot = Date.now() + 5000; !bladzijde && Date.now() < tot;) bladzijde = await haal('/meldingen').catch(() => wacht(5));
  const adressen = [...bladzijde[2].matchAll(/(?:src|href)="([^"#]+)"/g)].map((m) => m[1]);
  assert.equal(bladzijde[1], 'no-cache');
  assert.ok(adressen.length > 10);
  for (const adres of adressen) {
    assert.match(adres, /^\/[0-9a-f]{24}\/(src|styles|vendor)\//);
    assert.deepEqual((await haal(adres)).slice(0, 2), [200, 'public, max-age=31536000, immutable'], adres);
  }
  const [main] = adressen.filter((adres) => adres.endsWith('main.js'));
  const kaal = main.slice(25);
  assert.deepEqual(await haal(kaal.replace('/', `/${'0'.repeat(24)}/`)), [200, 'no-cache', (await haal(main))[2]]);
  assert.equal((await haal(`/${'0'.repeat(24)}/index.html`))[1], 'no-cache');
  assert.equal((await haal(`${main}.map`))[0], 404);
});

test('wat met een punt begint, wordt niet getoond; security.txt van een installatie wel', async (t) => {
  const map = mkdtempSync(`${tmpdir()}/regelruimte-web-`);
  t.after(() => rmSync(map, { recursive: true }));
  mkdirSync(`${map}/.well-known`);
  for (const [naam, tekst] of [['index.html', '<title>Proef</title>'], ['.geheim.txt', 'geheim'], ['.well-known/security.txt', 'Contact: mailto:x@y.example\n']]) writeFileSync(`${map}/${naam}`, tekst);
  const port = await vrijePoort();
  const { child, einde } = proces('web', { REGELRUIMTE_WEB: map, REGELRUIMTE_PORT: String(port) });
  t.after(async () => { child.kill('SIGTERM'); await einde; });
  const haal = (pad) => fetch(`http://127.0.0.1:${port}${pad}`);
  for (const tot = Date.now() + 5000; Date.now() < tot && !await haal('/').catch(() => wacht(5)););
  const gevonden = await haal('/.well-known/security.txt');
  assert.deepEqual([gevonden.status, await gevonden.text()], [200, 'Contact: mailto:x@y.example\n']);
  assert.equal((await haal('/.geheim.txt')).status, 404);
});

test('klaar zodra het proces er is', async (t) => {
  const database = await kloon();
  const port = await vrijePoort();
  const env = { ...geheim, DATABASE_URL: url('app_api', database), REGELRUIMTE_PORT: String(port), REGELRUIMTE_WEB: `${ROOT}web` };
  const metingen = [];
  for (let keer = 0; keer < 3; keer += 1) {
    const begin = performance.now();
    const { child, einde } = proces('serve', env);
    while (!(await fetch(`http://127.0.0.1:${port}/v1/gezondheid`).catch(() => undefined))?.ok) await wacht(3);
    metingen.push(performance.now() - begin);
    child.kill('SIGTERM');
    assert.equal((await einde).code, 0);
  }
  await weg(database);
  t.diagnostic(`ready in ${metingen.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  // A bound against hanging; how fast it is, make bench measures.
  assert.ok(Math.min(...metingen) < 3000);
});

test('2.000 verbindingen die niets zeggen: minder dan 64 MB, en wie wel iets vraagt wacht niet', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_POOL: '16' } });
  const rss = () => Number(readFileSync(`/proc/${api.server.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
  const open = await Promise.all(Array.from({ length: 2000 }, () => new Promise((resolve, reject) => {
    const socket = connect(api.port, '127.0.0.1', () => socket.write('GET /v1/gezondheid/leeft HTTP/1.1\r\nhost: x\r\n\r\n'));
    socket.once('data', () => resolve(socket));
    socket.once('error', reject);
  })));
  t.after(() => open.forEach((socket) => socket.destroy()));
  t.diagnostic(`${rss().toFixed(1)} MB with 2,000 open connections`);
  const begin = performance.now();
  assert.equal((await api.niemand.call('gezondheid_lees')).status, 200);
  assert.ok(performance.now() - begin < 5000);
  if (!process.env.ASAN) assert.ok(rss() < 64);
});

test('SIGTERM laat wie binnen is uitspreken en niemand meer binnen', async (t) => {
  const api = await start(t, { eigen: true });
  const stil = connect(api.port, '127.0.0.1');
  t.after(() => stil.destroy());
  const { antwoord } = await bezigMet(api, 2);
  api.server.child.kill('SIGTERM');
  const nog = () => rauw(api.port, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n', { stilte: 500 }).then(() => 'binnen', (error) => error.code);
  for (const tot = Date.now() + 15_000; await nog() !== 'ECONNREFUSED'; await wacht(20)) assert.ok(Date.now() < tot, 'still let in');
  assert.equal((await antwoord).status, 200);
  assert.equal((await antwoord).headers.get('connection'), 'close');
  assert.deepEqual(await api.server.einde, { code: 0, signal: null });
});

test('een database die niet meer antwoordt, kost drie tellen en geen verbinding', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_POOL: '2' } });
  await api.niemand.call('gezondheid_lees');
  const stil = await backends(api);
  stil.forEach((pid) => process.kill(pid, 'SIGSTOP'));
  t.after(() => stil.forEach((pid) => { try { process.kill(pid, 'SIGCONT'); } catch { /* gone */ } }));
  const begin = performance.now();
  assert.equal((await api.niemand.raw('GET', '/v1/gezondheid')).status, 504);
  const duur = performance.now() - begin;
  assert.ok(duur > 2500 && duur < 8000, `${duur} ms`); // above: against hanging
  stil.forEach((pid) => process.kill(pid, 'SIGCONT'));
  assert.equal((await api.niemand.call('gezondheid_lees')).status, 200);
});

test('een vraag die te lang duurt, wordt door de database zelf afgebroken: 504', async (t) => {
  const api = await start(t, { eigen: true });
  await traag(api, 10);
  assert.equal((await zoek(api)).status, 504);
  assert.equal((await api.niemand.call('gezondheid_lees')).status, 200);
});

test('verbindingen die tussendoor wegvallen, merkt niemand', async (t) => {
  const api = await start(t, { eigen: true });
  for (let keer = 0; keer < 5; keer += 1) {
    await Promise.all([1, 2, 3, 4].map(() => api.niemand.call('gezondheid_lees')));
    const baas = await verbind(api.database, 'postgres');
    await baas.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'app_api'");
    await baas.end();
    assert.equal((await api.niemand.call('gezondheid_lees')).status, 200);
  }
});

test('alles bezet: 503 met Retry-After en geen wachten op de ander, en de meetpoort antwoordt gewoon', async (t) => {
  const meetpoort = await vrijePoort();
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_POOL: '1', REGELRUIMTE_MEETPOORT: String(meetpoort) } });
  const { antwoord: bezig } = await bezigMet(api, 2);
  const druk = await Promise.race([bezig, fetch(`http://127.0.0.1:${meetpoort}/v1/gezondheid`)]); // not only when the other is done
  assert.equal(druk.status, 503);
  assert.ok(Number(druk.headers.get('retry-after')) > 0);
  assert.equal((await fetch(`http://127.0.0.1:${meetpoort}/v1/gezondheid/leeft`)).status, 200);
  const tekst = await (await fetch(`http://127.0.0.1:${meetpoort}/metrics`)).text();
  assert.match(tekst, /^regelruimte_pool_in_gebruik 1$/m);
  assert.match(tekst, /^regelruimte_onderweg 1$/m);
  assert.equal((await bezig).status, 200);
  assert.match(await (await fetch(`http://127.0.0.1:${meetpoort}/metrics`)).text(), /regelruimte_aanroepen_total\{operatie="regels_zoek",status="200"\} 1/);
});

test('de worker doet zijn ronde en stopt op verzoek', async (t) => {
  const api = await start(t, { eigen: true });
  const werker = await api.werker();
  const log = () => readFileSync(werker.path, 'utf8');
  for (const tot = Date.now() + 15_000; !/"event":"gereed"/.test(log()); await wacht(50)) assert.ok(Date.now() < tot, 'it never began');
  await wacht(1500);
  werker.child.kill('SIGTERM');
  assert.deepEqual(await werker.einde, { code: 0, signal: null });
  assert.doesNotMatch(log(), /mislukt/);
});

test('elke regel in het log is JSON, zonder zoekvraag of inhoud', async (t) => {
  const api = await start(t, { eigen: true });
  await api.als('medewerker').raw('GET', '/v1/meldingen?fase=geheimpje');
  await api.niemand.raw('POST', '/v1/sessies', { headers: { 'content-type': 'application/json' }, body: '{"email":"iemand@geheimpje.nl"}' });
  const regels = readFileSync(api.server.path, 'utf8').trim().split('\n')
    .filter((regel) => !regel.startsWith('regelruimte: ')).map((regel) => JSON.parse(regel));
  assert.ok(regels.some((regel) => regel.event === 'aanroep' && regel.operatie === 'meldingen_lijst' && regel.status === 400 && regel.ms >= 0));
  assert.doesNotMatch(readFileSync(api.server.path, 'utf8'), /geheimpje/);
});
