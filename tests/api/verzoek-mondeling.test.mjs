// SPDX-License-Identifier: EUPL-1.2
// A yes by word of mouth: written down by the begeleider with how, when and the words that were read out, per person and per
// item. It counts like any release; the inwoner sees it and takes it back.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { aanTafel, inIntake } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';

const api = await start();
const WOORDEN = 'Mag M. de Wit uw wens lezen? U kunt dit altijd terugnemen.';
const GEZEGD = { kanaal: 'telefoon', besprokenOp: '2026-11-02', voorgelezen: WOORDEN };
const legVast = (v, body, wie = v.begeleider) => wie.call('vrijgave_leg_vast', { path: { id: v.id }, body: { ...GEZEGD, ...body } });
const vrij = async (v) => (await v.partij.call('partijverzoek_lees')).data.vrijgegeven.map((een) => een.tekst);
const items = async (v) => (await v.inwoner.call('vrijgaven_lees')).data.partijen[0].items;

test('vastgelegd leest de genodigde het; de inwoner ziet hoe, wanneer en welke woorden, en neemt het terug', async () => {
  const v = await aanTafel(api);
  await v.begeleider.call('vrijgave_vraag', { path: { id: v.id }, body: { item: 'wens' } });
  assert.deepEqual(await vrij(v), []);
  const { status, data } = await legVast(v, { item: 'wens', partijId: v.partijId });
  assert.equal(status, 201, JSON.stringify(data));
  assert.deepEqual(await vrij(v), ['Dat iemand komt kijken.']);
  const wens = (await items(v)).find((een) => een.item === 'wens');
  assert.deepEqual(wens.mondeling, { kanaal: 'telefoon', op: '2026-11-02', voorgelezen: WOORDEN, door: 'begeleider 1 van C' });
  assert.equal(wens.vraagId, null, 'that was the answer to the question');
  assert.deepEqual((await items(v)).find((een) => een.item === 'verhaal').mondeling, null);
  assert.ok((await v.inwoner.call('volgverzoek_lees')).data.tijdlijn.some((een) => een.tekst === 'vrijgave.mondeling'));
  assert.ok((await v.inwoner.call('volgverzoek_inzage')).data.onderdelen.find((een) => een.naam === 'toestemmingen').rijen
    .some((rij) => rij.voorgelezen === WOORDEN && rij.door === 'begeleider 1 van C'));
  const [rij] = await api.sql("SELECT voorgelezen FROM app.toestemming WHERE verzoek_id = $1 AND kanaal = 'telefoon'", [v.id]);
  assert.ok(!rij.voorgelezen.includes('wens'), 'sealed');
  assert.ok(!JSON.stringify((await v.partij.call('partijverzoek_lees')).data).includes('terugnemen'), 'the words are not for the gemeente');

  assert.equal((await v.inwoner.call('toestemming_trek_in', { path: { id: wens.toestemmingId } })).status, 200);
  assert.deepEqual(await vrij(v), []);
  // Said again another day: a new release, with its own words.
  assert.equal((await legVast(v, { item: 'wens', partijId: v.partijId, kanaal: 'balie' })).status, 201);
  assert.equal((await items(v)).find((een) => een.item === 'wens').mondeling.kanaal, 'balie');
});

test('dat de gemeente het mag weten, en hoe iemand heet, kan ook gezegd zijn', async () => {
  const v = await inIntake(api, { magGemeenteWeten: false });
  assert.equal((await legVast(v, { item: 'bestaan', kanaal: 'bezoek' })).status, 201);
  const { data } = await v.inwoner.call('vrijgaven_lees');
  assert.deepEqual([data.bestaan.mondeling.kanaal, Boolean(data.bestaan.sinds)], ['bezoek', true]);
  const w = await aanTafel(api);
  assert.deepEqual((await legVast(w, { item: 'naam', partijId: w.partijId })).data.errors.map((fout) => fout.location), ['/naam']);
  assert.equal((await legVast(w, { item: 'naam', partijId: w.partijId, naam: 'Mevrouw Jansen' })).status, 201);
  assert.deepEqual(await vrij(w), ['Mevrouw Jansen']);
});

test('niet twee keer, niet voor wie er niet zit, niet in de toekomst, en niet zonder de woorden', async () => {
  const v = await aanTafel(api);
  const wens = { item: 'wens', partijId: v.partijId };
  assert.deepEqual((await legVast(v, { ...wens, besprokenOp: '2090-01-01' })).data.errors.map((fout) => fout.location), ['/besprokenOp']);
  assert.equal((await legVast(v, { ...wens, voorgelezen: undefined })).status, 400);
  assert.equal((await legVast(v, { ...wens, kanaal: 'email' })).status, 400);
  assert.equal((await legVast(v, { ...wens, partijId: randomUUID() })).status, 404);
  assert.equal((await legVast(v, { item: 'bestaan' })).status, 409);
  assert.equal((await legVast(v, wens)).status, 201);
  assert.equal((await legVast(v, wens)).status, 409);
  for (const wie of [v.inwoner, v.partij, api.als('coordinator'), api.als('begeleider', 'A')]) assert.equal((await legVast(v, { ...wens, item: 'verhaal' }, wie)).status, 404);
  assert.equal((await legVast(v, wens, api.niemand)).status, 401);
  await assert.rejects(api.sql("UPDATE app.toestemming SET door = NULL WHERE verzoek_id = $1 AND kanaal IS NOT NULL", [v.id]), /toestemming_mondeling/);
});
