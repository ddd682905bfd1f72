// SPDX-License-Identifier: EUPL-1.2
// What the door does with tokens. All forgeries are in tests/unit/test_token.c; here: that the door asks
// that wrapper, and tells a forger nothing.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { OPERATIES } from '../lib/contract.mjs';
import { start } from '../lib/server.mjs';
import { jwt, toegang, volg } from '../lib/token.mjs';
import { mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const claims = (anders) => ({ ...toegang(mens('jurist')), ...anders });
const nu = () => Math.floor(Date.now() / 1000);
const b64 = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');

const VALS = {
  'verlopen': () => jwt(claims({ iat: nu() - 700, nbf: nu() - 700, exp: nu() - 100 })),
  'nog niet geldig': () => jwt(claims({ nbf: nu() + 100 })),
  'zonder exp': () => jwt(claims({ exp: undefined })),
  'exp als tekst': () => jwt(claims({ exp: String(nu() + 600) })),
  'te lang geldig': () => jwt(claims({ exp: nu() + 86_400 })),
  'een andere sleutel': () => jwt(claims(), { sleutel: Buffer.alloc(32, 9) }),
  'een sleutel van een byte': () => jwt(claims(), { sleutel: Buffer.alloc(1, 1) }),
  'een onbekende kid': () => jwt(claims(), { kop: { kid: 'token2' } }),
  'zonder kid': () => jwt(claims(), { kop: { kid: undefined } }),
  'HS512': () => jwt(claims(), { kop: { alg: 'HS512' }, hash: 'sha512' }),
  'none': () => `${b64({ alg: 'none', typ: 'JWT', kid: 'token1' })}.${b64(claims())}.`,
  'crit': () => jwt(claims(), { kop: { crit: ['exp'] } }),
  'een andere uitgever': () => jwt(claims({ iss: 'elders' })),
  'een andere bestemming': () => jwt(claims({ aud: 'elders' })),
  'een rol die niet bestaat': () => jwt(claims({ rollen: ['koning'] })),
  'een extra deel': () => `${jwt(claims())}.extra`,
  'aangepast': () => jwt(claims()).replace(/\.([^.]+)\./, `.${b64(claims({ rollen: ['gemeentebeheerder'] }))}.`),
  'te groot': () => jwt(claims({ vul: 'x'.repeat(4000) })),
  'leeg': () => '',
};

for (const [naam, maak] of Object.entries(VALS)) {
  test(`een vals token (${naam}) krijgt hetzelfde antwoord als elk ander vals token`, async (t) => {
    const api = await start(t);
    const { status, data, headers } = await api.niemand.call('gebruikersprofiel_lees', { headers: { authorization: `Bearer ${maak()}` } });
    assert.equal(status, 401);
    assert.equal(data.type, '/problemen/NIET_INGELOGD');
    assert.match(data.detail, /^Log (eerst|opnieuw) in\.$/);
    assert.equal(headers.get('www-authenticate'), 'Bearer');
  });
}

test('zonder token, of met een ander soort, ben je niet ingelogd', async (t) => {
  const api = await start(t);
  const goed = jwt(claims());
  for (const authorization of [null, goed, `Basic ${goed}`, `Bearer${goed}`, `Bearer  ${goed}`]) {
    assert.equal((await api.niemand.call('gebruikersprofiel_lees', { headers: { authorization } })).status, 401, authorization);
  }
  assert.equal((await api.niemand.call('gebruikersprofiel_lees', { headers: { authorization: `bearer ${goed}` } })).status, 200);
});

test('wat openbaar is, leest geen token', async (t) => {
  const api = await start(t);
  assert.equal((await api.niemand.call('gemeenten_lijst', { headers: { authorization: 'Bearer onzin' } })).status, 200);
});

const PAD = { path: new Proxy({}, { get: () => randomUUID() }) };
const besloten = [...OPERATIES.values()].filter((op) => !op.rollen.includes('openbaar'));

test('elke besloten bewerking vraagt een token', async (t) => {
  const api = await start(t);
  assert.ok(besloten.length > 30);
  for (const { id } of besloten) assert.equal((await api.niemand.call(id, PAD)).status, 401, id);
});

test('elke besloten bewerking weigert elke rol die het contract niet noemt', async (t) => {
  const api = await start(t);
  const volger = api.volger(randomUUID());
  for (const { id, rollen, verborgen } of besloten) {
    const nee = verborgen ? 404 : 403;
    if (!rollen.includes('burger')) assert.equal((await volger.call(id, PAD)).status, nee, `${id} als burger`);
    for (const rol of rollen.includes('ingelogd') ? [] : ROLLEN.filter((naam) => !rollen.includes(naam))) {
      assert.equal((await api.als(rol, 'C').call(id, PAD)).status, nee, `${id} als ${rol}`);
    }
  }
});

test('een token voor volgen opent geen schermen van medewerkers, en andersom', async (t) => {
  const api = await start(t);
  const volger = api.met(jwt(volg(randomUUID(), organisatie('C'))));
  for (const op of ['gebruikersprofiel_lees', 'gebruikers_lijst', 'sessies_lijst', 'meldingen_lijst']) {
    assert.equal((await volger.call(op)).status, 403, op);
  }
  assert.equal((await api.als('begeleider', 'C').call('volgverzoek_lees')).status, 404);
  assert.equal((await api.met(jwt({ ...volg(randomUUID(), organisatie('C')), rollen: ['jurist'] })).call('gebruikersprofiel_lees')).status, 401);
});

test('het token bepaalt de organisatie: wie er niet werkt, is er niet', async (t) => {
  const api = await start(t);
  const vreemd = api.met(jwt(claims({ org: organisatie('B') })));
  assert.equal((await vreemd.call('gebruikersprofiel_lees')).status, 404);
  assert.equal((await vreemd.call('gebruiker_lees', { path: { id: mens('jurist').id } })).status, 404);
});
