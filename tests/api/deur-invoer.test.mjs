// SPDX-License-Identifier: EUPL-1.2
// Every operation refuses what the contract does not know, before anything is looked up: generated from
// the contract, so an operation that forgets to check cannot be added.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { OPERATIES, volgRef } from '../lib/contract.mjs';
import { start } from '../lib/server.mjs';
import { lichamen } from '../lib/voorbeeld.mjs';
import { mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const NIEMAND = randomUUID();
/** Something right at each place in the path: an id of nobody, or the example of the contract. */
const pad = (op) => Object.fromEntries(op.parameters.filter((p) => p.in === 'path').map((p) => [p.name, p.schema.format === 'uuid' ? NIEMAND : p.example]));
const vul = { dag: '2026-11-22', id: () => randomUUID(), ids: () => [randomUUID(), randomUUID(), randomUUID()] };
const alle = [...OPERATIES.values()];
const requestSchema = (op) => op.requestBody?.content['application/json']?.schema;

const beller = (api, op) => {
  if (op.rollen.includes('openbaar')) return api.niemand;
  if (op.rollen.includes('burger')) return api.volger(randomUUID());
  return op.rollen.includes('partij') ? api.partij(randomUUID(), randomUUID()) : api.wie({ ...mens('medewerker'), rollen: ROLLEN });
};

test('een vraag die het contract niet kent is 400, bij elke route', async (t) => {
  const api = await start(t);
  for (const op of alle.filter(({ responses }) => responses['400'])) {
    const body = lichamen(op.id, vul)[0];
    const { status, data } = await beller(api, op).call(op.id, { path: pad(op), query: { onzin: 'x' }, version: 1, body });
    assert.equal(status, 400, op.id);
    assert.ok(data.errors.some((fout) => fout.in === 'query' && fout.code === 'onbekende_parameter'), op.id);
  }
});

test('een veld dat het contract niet kent is 400, bij elk lichaam en elke keuze daarin', async (t) => {
  const api = await start(t);
  let gedaan = 0;
  for (const op of alle) {
    for (const body of lichamen(op.id, vul)) {
      const { status, data } = await beller(api, op).call(op.id, { path: pad(op), version: 1, body: { ...body, onzin: true } });
      assert.equal(status, 400, `${op.id} ${JSON.stringify(body)}`);
      assert.ok(data.errors.some((fout) => fout.location === '/onzin' && fout.code === 'onbekend_veld'), `${op.id}: ${JSON.stringify(data.errors)}`);
      gedaan += 1;
    }
  }
  assert.ok(gedaan > 40);
});

test('wat nodig is en ontbreekt is 400, elk veld op zijn eigen plaats', async (t) => {
  const api = await start(t);
  for (const op of alle.filter(requestSchema)) {
    const schema = volgRef(requestSchema(op));
    const nodig = schema.required ?? (schema.discriminator ? [schema.discriminator.propertyName] : []);
    if (!nodig.length) continue;
    const { status, data } = await beller(api, op).call(op.id, { path: pad(op), version: 1, body: {} });
    assert.equal(status, 400, op.id);
    assert.deepEqual(data.errors.map((fout) => `${fout.location} ${fout.code}`).sort(), nodig.map((veld) => `/${veld} verplicht`).sort(), op.id);
  }
});

test('wie wijzigt zonder te zeggen welke versie, krijgt 428', async (t) => {
  const api = await start(t);
  const lijst = alle.filter(({ responses }) => responses['428']);
  assert.ok(lijst.length > 10);
  for (const op of lijst) {
    const { status } = await beller(api, op).call(op.id, { path: pad(op), body: lichamen(op.id, vul)[0] });
    assert.equal(status, 428, op.id);
  }
});

test('wie maakt zonder sleutel, krijgt 400', async (t) => {
  const api = await start(t);
  for (const op of alle.filter(({ parameters }) => parameters.some((p) => p.name === 'Idempotency-Key'))) {
    const { status, data } = await beller(api, op).call(op.id, { path: pad(op), version: 1, key: null, body: lichamen(op.id, vul)[0] });
    assert.equal(status, 400, op.id);
    assert.ok(data.errors.some((fout) => fout.in === 'header' && fout.location === 'Idempotency-Key'), op.id);
  }
});

test('een gemeente is openbaar; een andere organisatie of een onbekend nummer is er niet', async (t) => {
  const api = await start(t);
  const { status, data } = await api.niemand.call('gemeente_lees', { path: { id: organisatie('A') } });
  assert.equal(status, 200);
  assert.deepEqual([data.naam, data.afstemmingsorganisatie, data.doorlooptijd], ['Gemeente Waterrijk', 'Stichting Afstemming', null]);
  for (const id of [organisatie('C'), randomUUID()]) assert.equal((await api.niemand.call('gemeente_lees', { path: { id } })).status, 404);
});
