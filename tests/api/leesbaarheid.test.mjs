// SPDX-License-Identifier: EUPL-1.2
// How a text reads: what comes back, for whom, and how much fits in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { ROLLEN } from '../lib/wereld.mjs';

const api = await start();
const meet = (tekst, wie = api.als('medewerker')) => wie.call('leesbaarheid_meten', { body: { tekst } });

test('lange zinnen en moeilijke woorden komen terug met wat beter is', async () => {
  const lang = 'Naar aanleiding van uw aanvraag delen wij u mede dat wij, gezien de “reële” omstandigheden, uw verzoek om bijzondere bijstand derhalve niet kunnen inwilligen op dit moment.';
  const { status, data } = await meet(`${lang}\n\nU kunt bellen.`);
  assert.equal(status, 200);
  assert.equal(data.zinnen, 2);
  assert.deepEqual(data.langeZinnen.map((zin) => zin.woorden), [27]);
  assert.ok(lang.startsWith(data.langeZinnen[0].tekst) && data.langeZinnen[0].tekst.length > 100);
  assert.deepEqual(data.moeilijkeWoorden.map((een) => een.woord), ['naar aanleiding van', 'derhalve']);
  assert.ok(['kan_eenvoudiger', 'moeilijk'].includes(data.niveau));
});

test('een eenvoudige tekst is goed, een korte krijgt geen score, een lege ook niet', async () => {
  const goed = (await meet('U krijgt het geld op 3 mei. U hoeft niets te doen. Bel ons als u een vraag hebt.')).data;
  assert.equal(goed.niveau, 'goed');
  assert.ok(goed.score >= 60);
  for (const tekst of ['Dat mag.', '', ' \n ']) {
    const { data } = await meet(tekst);
    assert.deepEqual([data.niveau, data.score], ['te_kort', null]);
  }
});

test('64 kB gaat in een keer, ook met dure tekens; meer niet', async () => {
  const begin = Date.now();
  const { data } = await meet('ën té 😀. '.repeat(8192).slice(0, 65536));
  assert.ok(data.woorden > 10000 && data.langeZinnen.length <= 10);
  assert.ok(Date.now() - begin < 10_000);
  assert.equal((await meet('a'.repeat(65537))).status, 400);
  assert.equal((await meet('é'.repeat(140_000))).status, 413);
  assert.equal((await api.als('medewerker').call('leesbaarheid_meten', { body: {} })).status, 400);
});

test('wie naar buiten schrijft, kan het vragen; een ander niet', async () => {
  for (const rol of ROLLEN) {
    const verwacht = ['medewerker', 'begeleider', 'begeleidingscoordinator', 'gemeentebeheerder'].includes(rol) ? 200 : 403;
    assert.equal((await meet('Dag.', api.als(rol, rol.startsWith('begeleid') ? 'C' : 'A'))).status, verwacht, rol);
  }
  assert.equal((await meet('Dag.', api.niemand)).status, 401);
});
