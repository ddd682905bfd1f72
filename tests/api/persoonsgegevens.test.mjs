// SPDX-License-Identifier: EUPL-1.2
// What in a text points at a person: where it stands, for whom, and how much fits in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { aanTafel } from '../lib/afstemming.mjs';
import { ROLLEN } from '../lib/wereld.mjs';

const api = await start();
const zoek = (tekst, namen, wie = api.als('medewerker')) => wie.call('persoonsgegevens_zoeken', { body: { tekst, namen } });

test('elke vondst staat waar zij staat, geteld in tekens', async () => {
  const tekst = '😀 Özlem (BSN 111222333) mailt vanaf ö@x.nl of o.z@voorbeeld.nl, 06-12345678.';
  const { status, data } = await zoek(tekst, ['Ozlem Yıldız']);
  assert.equal(status, 200);
  const tekens = [...tekst];
  assert.deepEqual(data.vondsten.map(({ soort, van, tot }) => [soort, tekens.slice(van, tot).join('')]),
    [['naam', 'Özlem'], ['bsn', '111222333'], ['email', 'o.z@voorbeeld.nl'], ['telefoon', '06-12345678']]);
  assert.equal(data.aantal, 4);
});

test('zonder namen zoekt het geen namen, en niets is ook een antwoord', async () => {
  assert.deepEqual((await zoek('Jan Jansen belde.')).data, { aantal: 0, vondsten: [] });
  assert.deepEqual((await zoek('', ['Jan'])).data, { aantal: 0, vondsten: [] });
});

test('meer dan er in het antwoord past, wordt geteld', async () => {
  const { data } = await zoek('a@b.nl '.repeat(5000));
  assert.equal(data.aantal, 5000);
  assert.equal(data.vondsten.length, 200);
});

test('te veel of te lang wordt geweigerd', async () => {
  assert.equal((await zoek('a'.repeat(65537))).status, 400);
  assert.equal((await zoek('a', Array.from({ length: 17 }, () => 'Jan'))).status, 400);
  assert.equal((await zoek('a', ['x'.repeat(121)])).status, 400);
  assert.equal((await api.als('medewerker').call('persoonsgegevens_zoeken', { body: {} })).status, 400);
});

test('wie voor anderen schrijft, kan het vragen; een ander niet', async () => {
  for (const rol of ROLLEN) {
    const verwacht = ['medewerker', 'begeleider', 'gemeentebeheerder'].includes(rol) ? 200 : 403;
    assert.equal((await zoek('Dag.', [], api.als(rol, rol === 'begeleider' ? 'C' : 'A'))).status, verwacht, rol);
  }
  assert.equal((await zoek('Dag.', [], api.niemand)).status, 401);
  // Somebody of the gemeente at a table writes for the others there; the inwoner writes about themselves.
  const { partij, inwoner } = await aanTafel(api);
  const { data } = await zoek('Mevrouw Jansen belde mij.', ['Mevrouw Jansen'], partij);
  assert.deepEqual(data.vondsten.map(({ soort }) => soort), ['naam']);
  assert.equal((await zoek('Dag.', [], inwoner)).status, 403);
});
