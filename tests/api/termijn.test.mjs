// SPDX-License-Identifier: EUPL-1.2
// The six weeks, explained line by line: 42 days from handing in, a pause only while the melder owes an
// answer and at most 14 days, and nothing after the answer was delivered.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { collega, goed, mensen, stap, tot, vandaag } from '../lib/weg.mjs';

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

test('om uitstel vragen: een keer, hoogstens wat is afgesproken, en alleen de melder geeft het', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const b = mensen(api, 'B');
  const beheer = collega(api, 'gemeentebeheerder');
  const m = await tot(api, w, 'in_onderzoek');
  const bericht = { dagen: 14, motivering: 'Het gesprek met de corporatie is pas volgende week.' };
  const vraag = (wie, body = bericht, opties = {}) => wie.call('tussenbericht_maak', { path: { id: m.id }, body, ...opties });
  const zeg = (wie, body = { akkoord: true }, opties = {}) => wie.call('tussenbericht_antwoord', { path: { id: m.id }, body, ...opties });
  assert.equal((await vraag(w.beslisser)).status, 409, 'not chosen by the gemeente');
  assert.equal((await beheer.call('instelling_zet', { path: { sleutel: 'zesweken.tussenbericht' }, version: 1, body: { waarde: [14], geldigVanaf: await vandaag(api) } })).status, 400);
  await goed(beheer, 'instelling_zet', { path: { sleutel: 'zesweken.tussenbericht' }, version: 1, body: { waarde: [14] } });
  await api.shiftClock('1 day');
  for (const body of [{ dagen: 29, motivering: 'Er is echt nog tijd nodig.' }, { dagen: 0, motivering: 'Er is echt nog tijd nodig.' }, { dagen: 7, motivering: 'Druk' }, { dagen: 7 }]) {
    assert.equal((await vraag(w.beslisser, body)).status, 400, JSON.stringify(body));
  }
  assert.equal((await vraag(w.jurist)).status, 403);
  assert.equal((await vraag(b.beslisser)).status, 404);
  assert.equal((await zeg(b.melder)).status, 404);
  assert.equal((await zeg(w.melder)).status, 409, 'nothing was asked');
  assert.equal((await zeg(w.melder, {})).status, 400);
  for (const operatie of ['tussenbericht_maak', 'tussenbericht_antwoord']) {
    assert.equal((await api.niemand.call(operatie, { path: { id: m.id }, body: {} })).status, 401);
  }
  const key = randomUUID();
  const gevraagd = await vraag(w.beslisser, undefined, { key });
  assert.equal(gevraagd.status, 201);
  assert.equal((await vraag(w.beslisser, undefined, { key })).status, 201, 'the same answer again');
  assert.equal((await vraag(w.coordinator)).status, 409, 'once');
  const voor = await termijn(w.melder, m.id);
  assert.deepEqual([voor.tussenbericht.dagen, voor.tussenbericht.akkoord, voor.tussenbericht.door.naam], [14, null, w.beslisser.wie.naam]);
  assert.equal(dagen(voor.startOp, voor.uiterlijkOp), 42, 'asking moves nothing');
  assert.equal((await zeg(m.leden[0])).status, 403);
  assert.equal((await zeg(w.melder)).status, 200);
  const na = await termijn(w.melder, m.id);
  assert.deepEqual([na.tussenbericht.akkoord, na.uitstelTeVragen, dagen(na.startOp, na.uiterlijkOp)], [true, 0, 56]);
  klopt(na);
  assert.equal((await zeg(w.melder, { akkoord: false })).status, 409, 'said is said');
});
