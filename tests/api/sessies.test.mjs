// SPDX-License-Identifier: EUPL-1.2
// Logging in, staying logged in, logging out: with cookies as a browser sends them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { start } from '../lib/server.mjs';
import { mens, WACHTWOORD } from '../lib/wereld.mjs';

const EIGEN = { 'sec-fetch-site': 'same-origin' };
const koekje = (antwoord) => antwoord.headers.get('set-cookie')?.split(';')[0];
const gegevens = (wie, wachtwoord = WACHTWOORD) => ({ email: wie.email, wachtwoord });

const inloggen = (api, wie, wachtwoord) => api.niemand.call('sessie_maak', { body: gegevens(wie, wachtwoord) });
const ververs = (api, cookie, headers = EIGEN) =>
  api.niemand.call('sessie_ververs', { body: {}, headers: { ...headers, ...(cookie ? { cookie } : {}) } });

async function ingelogd(api, wie) {
  const antwoord = await inloggen(api, wie);
  assert.equal(antwoord.status, 200);
  return { cookie: koekje(antwoord), beller: api.met(antwoord.data.toegang) };
}

/** Makes a session look older: as if the last ten seconds never were. */
const later = (api, wie, interval) => api.sql(
  `WITH s AS (UPDATE app.sessie SET gebruikt_op = gebruikt_op - $2::interval, verloopt_op = verloopt_op - $2::interval
               WHERE gebruiker_id = $1 RETURNING id)
   UPDATE app.sessie_token SET gebruikt_op = gebruikt_op - $2::interval WHERE sessie_id IN (SELECT id FROM s)`,
  [wie.id, interval]);

test('inloggen geeft een token van tien minuten en een koekje dat een script niet ziet', async (t) => {
  const api = await start(t);
  const wie = mens('jurist');
  const antwoord = await inloggen(api, wie);
  assert.equal(antwoord.status, 200);
  assert.ok(Math.abs(Date.parse(antwoord.data.verlooptOp) - Date.now() - 600_000) < 30_000);
  const cookie = antwoord.headers.get('set-cookie');
  assert.match(cookie, /^regelruimte=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
  assert.equal(antwoord.headers.get('cache-control'), 'no-store');
  const profiel = await api.met(antwoord.data.toegang).call('gebruikersprofiel_lees');
  assert.equal(profiel.data.id, wie.id);
  assert.deepEqual(profiel.data.rollen, ['jurist']);
});

test('achter https heeft het koekje zijn volle bescherming', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_KOEKJE_ONVEILIG: '0' } });
  const antwoord = await inloggen(api, mens('jurist'));
  assert.match(antwoord.headers.get('set-cookie'),
    /^__Host-regelruimte=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/);
  const cookie = koekje(antwoord);
  assert.equal((await ververs(api, cookie.replace('__Host-', ''))).status, 401);
  assert.equal((await ververs(api, cookie)).status, 200);
});

test('een hoofdletter in het adres maakt niet uit', async (t) => {
  const api = await start(t);
  assert.equal((await inloggen(api, { email: mens('directeur').email.toUpperCase() })).status, 200);
});

test('wie er niet is, een fout wachtwoord en een uitgezet account krijgen hetzelfde antwoord', async (t) => {
  const api = await start(t);
  const uit = mens('begeleider', 'B', 2);
  await api.sql('UPDATE app.gebruiker SET actief = false WHERE id = $1', [uit.id]);
  const antwoorden = await Promise.all([
    inloggen(api, { email: 'niemand@a.example' }), inloggen(api, mens('begeleider', 'B', 1), 'iets heel anders'), inloggen(api, uit)]);
  for (const { status, data } of antwoorden) {
    assert.equal(status, 401);
    assert.equal(data.type, '/problemen/INLOGGEN_MISLUKT');
    assert.equal(data.detail, antwoorden[0].data.detail);
  }
});

test('in de database staat geen koekje en geen wachtwoord', async (t) => {
  const api = await start(t);
  const { cookie } = await ingelogd(api, mens('coordinator', 'B'));
  const [{ tekst }] = await api.sql(`SELECT string_agg(x::text, ' ') AS tekst FROM
    (SELECT to_json(s) FROM app.sessie_token s UNION ALL SELECT to_json(i) FROM app.inlog i) t(x)`);
  assert.ok(!tekst.includes(cookie.split('=')[1]));
  assert.ok(!tekst.includes(WACHTWOORD));
});

test('verversen wisselt het koekje; de nieuwe rollen staan in het token', async (t) => {
  const api = await start(t);
  const wie = mens('poulelid', 'A', 4);
  const { cookie } = await ingelogd(api, wie);
  await api.sql(`INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol) VALUES ($1, $2, 'jurist')`, [wie.organisatie, wie.id]);
  const nieuw = await ververs(api, cookie);
  assert.equal(nieuw.status, 200);
  assert.notEqual(koekje(nieuw), cookie);
  const profiel = await api.met(nieuw.data.toegang).call('gebruikersprofiel_lees');
  assert.deepEqual(profiel.data.rollen, ['jurist', 'poulelid']);
  assert.equal((await ververs(api, koekje(nieuw))).status, 200);
});

test('een verloren antwoord of een tweede tabblad: tien seconden lang mag het oude koekje nog', async (t) => {
  const api = await start(t);
  const { cookie } = await ingelogd(api, mens('poulelid', 'A', 5));
  const [een, twee] = await Promise.all([ververs(api, cookie), ververs(api, cookie)]);
  assert.deepEqual([een.status, twee.status], [200, 200]);
  const verder = await ververs(api, koekje(een));
  assert.equal(verder.status, 200);
  // The other one of the pair was left behind: whoever uses it now has a copy.
  assert.equal((await ververs(api, koekje(twee))).status, 401);
  assert.equal((await ververs(api, koekje(verder))).status, 401);
});

test('een oud koekje dat terugkomt, beëindigt de hele sessie', async (t) => {
  const api = await start(t);
  const wie = mens('poulelid', 'A', 6);
  const { cookie } = await ingelogd(api, wie);
  const nieuw = await ververs(api, cookie);
  await later(api, wie, '11 seconds');
  const terug = await ververs(api, cookie);
  assert.equal(terug.status, 401);
  assert.match(terug.headers.get('set-cookie'), /^regelruimte=; Path=\/; Max-Age=0;/);
  assert.equal((await ververs(api, koekje(nieuw))).status, 401);
  const [{ reden }] = await api.sql('SELECT reden FROM app.sessie WHERE gebruiker_id = $1 AND beeindigd_op IS NOT NULL', [wie.id]);
  assert.equal(reden, 'hergebruik');
  const log = await api.sql(`SELECT FROM app.logboek WHERE actor = $1 AND handeling = 'sessie_hergebruikt'`, [wie.id]);
  assert.equal(log.length, 1);
});

test('een sessie eindigt na acht uur stilte, en na twaalf uur hoe dan ook', async (t) => {
  const api = await start(t);
  const stil = mens('medewerker', 'B', 1);
  const druk = mens('medewerker', 'B', 2);
  const a = await ingelogd(api, stil);
  await later(api, stil, '8 hours 1 second');
  assert.equal((await ververs(api, a.cookie)).status, 401);
  let { cookie } = await ingelogd(api, druk);
  for (const uren of [5, 10]) {
    await later(api, druk, '5 hours');
    const antwoord = await ververs(api, cookie);
    assert.equal(antwoord.status, 200, `na ${uren} uur`);
    cookie = koekje(antwoord);
  }
  await later(api, druk, '2 hours 1 second');
  assert.equal((await ververs(api, cookie)).status, 401);
});

test('een uitgezet account kan meteen niet meer verversen', async (t) => {
  const api = await start(t);
  const wie = mens('medewerker', 'B', 3);
  const { cookie } = await ingelogd(api, wie);
  await api.sql('UPDATE app.gebruiker SET actief = false WHERE id = $1', [wie.id]);
  assert.equal((await ververs(api, cookie)).status, 401);
  await api.sql('UPDATE app.gebruiker SET actief = true WHERE id = $1', [wie.id]);
  assert.equal((await ververs(api, cookie)).status, 401);
});

test('uitloggen beëindigt de sessie op de server', async (t) => {
  const api = await start(t);
  const { cookie, beller } = await ingelogd(api, mens('teammanager', 'B'));
  const uit = await beller.call('sessie_beeindig_huidige');
  assert.equal(uit.status, 204);
  assert.match(uit.headers.get('set-cookie'), /Max-Age=0/);
  assert.equal(uit.headers.get('clear-site-data'), '"storage"');
  assert.equal((await ververs(api, cookie)).status, 401);
  assert.equal((await beller.call('sessie_beeindig_huidige')).status, 204);
});

test('je ziet je eigen sessies en beëindigt er een; die van een ander zijn er niet', async (t) => {
  const api = await start(t);
  const wie = mens('directeur', 'B');
  const thuis = await ingelogd(api, wie);
  const werk = await ingelogd(api, wie);
  const lijst = await werk.beller.call('sessies_lijst');
  const huidige = lijst.data.resultaten.filter((s) => s.huidige);
  assert.equal(huidige.length, 1);
  const ander = lijst.data.resultaten.find((s) => !s.huidige && s.id < huidige[0].id && s.id > '0198');
  const vreemde = api.als('directeur', 'A');
  assert.equal((await vreemde.call('sessie_beeindig', { path: { id: ander.id } })).status, 404);
  assert.equal((await werk.beller.call('sessie_beeindig', { path: { id: ander.id } })).status, 204);
  assert.equal((await werk.beller.call('sessie_beeindig', { path: { id: ander.id } })).status, 404);
  assert.equal((await ververs(api, thuis.cookie)).status, 401);
  assert.equal((await ververs(api, werk.cookie)).status, 200);
});

test('elke muur rond het koekje houdt alleen al tegen', async (t) => {
  const api = await start(t);
  const { cookie } = await ingelogd(api, mens('afdelingshoofd', 'B', 1));
  const host = new URL(api.base).host;
  for (const site of ['cross-site', 'same-site', 'none', '']) {
    assert.equal((await ververs(api, cookie, { 'sec-fetch-site': site, origin: api.base })).status, 403, site);
  }
  for (const origin of ['https://elders.example', 'null', `http://${host}.elders.example`, host]) {
    assert.equal((await ververs(api, cookie, { origin, 'sec-fetch-site': null })).status, 403, origin);
  }
  assert.equal((await ververs(api, cookie, {})).status, 403);
  assert.equal((await ververs(api, cookie, { ...EIGEN, 'content-type': 'text/plain' })).status, 415);
  assert.equal((await ververs(api, `${cookie}; ${cookie}`)).status, 401);
  assert.equal((await ververs(api, undefined)).status, 401);
  assert.equal((await ververs(api, 'regelruimte=kort')).status, 401);
  assert.equal((await ververs(api, `regelruimte=${'A'.repeat(43)}`)).status, 401);
  // None of that cost the session; and Origin alone is enough for a browser without Sec-Fetch-Site.
  assert.equal((await ververs(api, `thema=donker; ${cookie}`, { origin: api.base })).status, 200);
  const inlog = await api.niemand.call('sessie_maak', { body: gegevens(mens('afdelingshoofd', 'B', 1)), headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(inlog.status, 403);
});

test('wie blijft raden, wacht steeds langer, maar nooit voorgoed', async (t) => {
  const api = await start(t, { eigen: true });
  const wie = mens('gemeentebeheerder');
  // The wait counts from the beginning of the try; on a busy machine checking a password takes as long.
  const nogEens = () => api.sql('UPDATE app.rem SET wacht_tot = now() + (wacht_tot - laatst) WHERE wacht_tot > laatst');
  for (let i = 0; i < 3; i++) assert.equal((await inloggen(api, wie, `fout wachtwoord ${i}`)).status, 401);
  await nogEens();
  const wachten = await inloggen(api, wie);
  assert.equal(wachten.status, 429);
  assert.equal(wachten.headers.get('retry-after'), '1');
  // Somebody else at the same desk does not wait.
  assert.equal((await inloggen(api, mens('jurist'))).status, 200);
  await wacht(1100);
  assert.equal((await inloggen(api, wie, 'fout wachtwoord 4')).status, 401);
  await nogEens();
  const langer = await inloggen(api, wie);
  assert.equal(langer.status, 429);
  assert.equal(langer.headers.get('retry-after'), '2');
  await api.sql(`UPDATE app.rem SET wacht_tot = now()`);
  assert.equal((await inloggen(api, wie)).status, 200);
  assert.equal((await inloggen(api, wie, 'fout')).status, 401);
});

test('van een adres komen dertig mislukte pogingen in tien minuten, dan wacht het', async (t) => {
  const api = await start(t, { eigen: true });
  await api.sql(`UPDATE app.rem SET aantal = 30`);
  const eerste = await inloggen(api, { email: 'niemand0@a.example' }, 'x');
  assert.equal(eerste.status, 401);
  await api.sql(`UPDATE app.rem SET aantal = 30 WHERE soort = 'inlog_adres'`);
  const { status, headers } = await inloggen(api, { email: 'niemand1@a.example' }, 'x');
  assert.equal(status, 429);
  assert.ok(Number(headers.get('retry-after')) > 500 && Number(headers.get('retry-after')) <= 600);
  await api.sql(`UPDATE app.rem SET sinds = sinds - interval '10 minutes', laatst = laatst - interval '10 minutes'`);
  assert.equal((await inloggen(api, mens('jurist'))).status, 200);
  const [{ aantal }] = await api.sql(`SELECT aantal FROM app.rem WHERE soort = 'inlog_adres'`);
  assert.equal(aantal, 0);
});

test('een hash met oude kosten wordt bij het inloggen vernieuwd', async (t) => {
  const api = await start(t);
  const wie = mens('jurist', 'B');
  // The same password with 8 MiB and one pass.
  const oud = '$argon2id$v=19$m=8192,t=1,p=1$afoNlJGo1vjbzhTaz0B0pw$Os9ifXfz4WRsN4YOQnbLOYcz+eq7lcHSFb1heATHDIc';
  await api.sql('UPDATE app.inlog SET hash = $2 WHERE gebruiker_id = $1', [wie.id, oud]);
  assert.equal((await inloggen(api, wie)).status, 200);
  const [{ hash }] = await api.sql('SELECT hash FROM app.inlog WHERE gebruiker_id = $1', [wie.id]);
  assert.match(hash, /^\$argon2id\$v=19\$m=65536,t=2,p=1\$/);
  assert.equal((await inloggen(api, wie)).status, 200);
});

test('een eigen wachtwoord kiezen vraagt het oude, en andere sessies eindigen', async (t) => {
  const api = await start(t);
  const wie = mens('platformbeheerder', 'B');
  const elders = await ingelogd(api, wie);
  const hier = await ingelogd(api, wie);
  const nieuw = 'een nieuwe zin om te onthouden';
  const fout = await hier.beller.call('wachtwoord_zet', { body: { huidig: 'niet dit', nieuw } });
  assert.equal(fout.status, 400);
  assert.equal(fout.data.errors[0].location, '/huidig');
  const kort = await hier.beller.call('wachtwoord_zet', { body: { huidig: WACHTWOORD, nieuw: 'e\u0301'.repeat(6) } });
  assert.equal(kort.status, 400);
  assert.equal(kort.data.errors[0].location, '/nieuw');
  assert.equal((await hier.beller.call('wachtwoord_zet', { body: { huidig: WACHTWOORD, nieuw } })).status, 204);
  assert.equal((await ververs(api, elders.cookie)).status, 401);
  assert.equal((await ververs(api, hier.cookie)).status, 200);
  assert.equal((await inloggen(api, wie)).status, 401);
  assert.equal((await inloggen(api, wie, nieuw)).status, 200);
});

test('sessies gelden op elke replica', async (t) => {
  const api = await start(t);
  const { cookie } = await ingelogd(api, mens('poulelid', 'B', 1));
  const tweede = await api.nogEen();
  const antwoord = await tweede.niemand.call('sessie_ververs', { body: {}, headers: { ...EIGEN, cookie } });
  assert.equal(antwoord.status, 200);
});

test('invoer die niet klopt, is 400', async (t) => {
  const api = await start(t);
  const ik = api.als('jurist');
  const leeg = await api.niemand.call('sessie_maak', { body: {} });
  assert.equal(leeg.status, 400);
  assert.deepEqual(leeg.data.errors.map((fout) => fout.location).sort(), ['/email', '/wachtwoord']);
  assert.equal((await api.niemand.call('sessie_maak', { body: { ...gegevens(mens('jurist')), onthoud: true } })).status, 400);
  assert.equal((await api.niemand.call('sessie_ververs', { body: { cookie: 'x' }, headers: EIGEN })).status, 400);
  assert.equal((await ik.call('sessies_lijst', { query: { paginaGrootte: 0 } })).status, 400);
  assert.equal((await ik.call('sessie_beeindig', { path: { id: 'huidig' } })).status, 400);
});
