// SPDX-License-Identifier: EUPL-1.2
// The clock of a machine jumps: no token lives longer for it, and what is done once is done once. Time that counts for
// people is that of the database.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { start, stop } from '../lib/server.mjs';
import { klok } from '../lib/sprong.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { mensen, tot } from '../lib/weg.mjs';
import { mens, WACHTWOORD } from '../lib/wereld.mjs';

const UUR = 3600;
const IN_2038 = 2 ** 31 - Math.floor(Date.now() / 1000) + UUR; // an hour beyond what 32 bits can count

/** A token as somebody gets it where it is so much later. */
function tokenVan(later) {
  const claims = toegang(mens('medewerker'));
  return jwt({ ...claims, ...Object.fromEntries(['iat', 'nbf', 'exp'].map((naam) => [naam, claims[naam] + later])) });
}

test('de klok van de server springt: een token geldt alleen in zijn eigen tijd, ook een dat al bekend was', async (t) => {
  const { env, zet } = klok(t);
  const api = await start(t, { eigen: true, env });
  const sprongen = [0, UUR, -UUR, IN_2038];
  const tokens = sprongen.map(tokenVan);
  for (const nu of [...sprongen, ...sprongen.toReversed()]) {
    zet(nu);
    const gezien = [];
    for (const token of tokens) gezien.push((await api.met(token).call('regels_lijst')).status);
    assert.deepEqual(gezien, sprongen.map((van) => (van === nu ? 200 : 401)), `${nu} s later`);
  }
  zet(IN_2038);
  const { email } = mens('medewerker');
  const { status, data } = await api.niemand.call('sessie_maak', { body: { email, wachtwoord: WACHTWOORD }, headers: { origin: api.base, 'sec-fetch-site': 'same-origin' } });
  assert.equal(status, 200);
  assert.match(data.verlooptOp, /^2038-01-19T/);
  assert.equal((await api.met(data.toegang).call('regels_lijst')).status, 200);
  zet(0);
  assert.equal((await api.met(data.toegang).call('regels_lijst')).status, 401, 'one of the future');
});

test('drie werkers met elk een andere klok doen het werk van dag 43 samen een keer', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const { id } = await tot(api, w, 'ingediend');
  await api.shiftClock('44 days');
  const stand = async () => (await api.sql(`SELECT (SELECT count(*)::int FROM app.afwijkingsrecht WHERE melding_id = $1) AS rechten,
    (SELECT count(*)::int FROM app.post) AS post, (SELECT count(*)::int FROM (SELECT DISTINCT gebruiker_id, bericht, stuk_id FROM app.post) p) AS verschillend`, [id]))[0];
  const werkers = await Promise.all([UUR, -UUR, IN_2038].map((later) => api.werker(klok(t, later).env)));
  const log = () => readFileSync(werkers[0].path, 'utf8'); // of all three
  for (const einde = Date.now() + 20_000; log().match(/"event":"gereed"/g)?.length !== werkers.length; await wacht(50)) assert.ok(Date.now() < einde, 'not all of them began');
  await Promise.all(werkers.map(stop)); // each ends between two rounds
  const { rechten, post, verschillend } = await stand();
  assert.equal(rechten, 1);
  assert.ok(post > 0);
  assert.equal(post, verschillend, 'nobody heard the same twice');
  assert.doesNotMatch(log(), /mislukt/);
});
