// SPDX-License-Identifier: EUPL-1.2
// The six weeks, explained line by line: 42 days from handing in, a pause only while the melder owes an
// answer and at most 14 days, and nothing after the answer was delivered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, stap, tot } from '../lib/weg.mjs';

const dagen = (van, tot_) => Math.round((Date.parse(tot_) - Date.parse(van)) / 86_400_000);
const termijn = async (wie, id) => (await goed(wie, 'melding_termijn', { path: { id } })).data;
const stand = async (wie, id) => (await goed(wie, 'melding_lees', { path: { id } })).data.termijnstand;
const klopt = (k) => assert.equal(k.berekening.reduce((som, regel) => som + (regel.dagen ?? 0), 0), dagen(k.startOp, k.uiterlijkOp), JSON.stringify(k));

test('42 dagen, elke regel uitgelegd; op dag 42 vandaag, op dag 43 voorbij', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const { id } = await tot(api, w, 'ingediend');
  const k = await termijn(w.melder, id);
  assert.equal(dagen(k.startOp, k.uiterlijkOp), 42);
  assert.deepEqual([k.nogDagen, k.pauzedagen, k.gestoptOp], [42, 0, null]);
  klopt(k);
  for (const regel of k.berekening) assert.match(regel.wat, /^[A-Z].*\.?$/);
  for (const [verschuiving, verwacht, nog] of [['20 days', 'ruim', 22], ['40 days', 'bijna', 2], ['42 days', 'vandaag', 0], ['43 days', 'voorbij', -1]]) {
    await api.shiftClock(verschuiving);
    assert.equal((await termijn(w.melder, id)).nogDagen, nog, verschuiving);
    assert.equal(await stand(w.melder, id), verwacht, verschuiving);
  }
});

test('de klok staat stil zolang de melder een antwoord schuldig is, samen hoogstens 14 dagen', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek');
  const vraag = () => stap(m.leden[0], m.id, 'vraag_melder', { vraag: 'Hoe vaak gebeurt dit?' });
  const antwoord = () => stap(w.melder, m.id, 'antwoord_melder', { antwoord: 'Elke week.' });
  await vraag();
  await api.shiftClock('5 days');
  await antwoord();
  let k = await termijn(w.melder, m.id);
  assert.equal(k.pauzedagen, 5);
  assert.equal(dagen(k.startOp, k.uiterlijkOp), 47);
  klopt(k);
  await vraag();
  await api.shiftClock('25 days');
  await antwoord();
  k = await termijn(w.melder, m.id);
  assert.equal(k.pauzedagen, 14);
  assert.equal(dagen(k.startOp, k.uiterlijkOp), 56);
  klopt(k);
});

test('het antwoord stopt de klok: ook als het niet in behandeling is', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const { id } = await tot(api, w, 'ingediend');
  await stap(w.coordinator, id, 'neem_niet_in_behandeling', { motivering: 'Dit is een storing.', route: 'De servicedesk' });
  await api.shiftClock('60 days');
  const k = await termijn(w.melder, id);
  assert.ok(k.gestoptOp);
  assert.equal(k.nogDagen, null);
  assert.equal(await stand(w.melder, id), 'gestopt');
});
