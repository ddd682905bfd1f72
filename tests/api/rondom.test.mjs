// SPDX-License-Identifier: EUPL-1.2
// Around a melding: written down for a colleague, messages, the wegwijzer, and a signal without a name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { start } from '../lib/server.mjs';
import { goed, mensen, tot } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';

const api = await start();
const w = mensen(api);
const b = mensen(api, 'B');
const NAMENS = { kanaal: 'telefoon', welkeRegel: 'Acht weken wachten', waaromHinderlijk: 'Te laat voor het gesprek.', suggestie: 'Sneller betalen.' };
const namens = (anders = {}, opties = {}, wie = w.coordinator) => wie.call('melding_namens', { body: { melderId: w.melder.id, ...NAMENS, ...anders }, ...opties });

test('een coördinator schrijft op voor een collega: die is de melder, en zegt of het klopt', async () => {
  const { status, data, headers } = await namens();
  assert.equal(status, 201);
  assert.equal(headers.get('location'), `/v1/meldingen/${data.id}`);
  assert.deepEqual([data.status, data.kanaal, data.melder.id, data.ingevoerdDoor.id], ['ingediend', 'telefoon', w.melder.id, w.coordinator.id]);
  assert.ok(data.uiterlijkOp && data.kenmerk);
  const gezien = (await goed(w.melder, 'melding_lees', { path: { id: data.id } })).data;
  assert.ok(gezien.betrekkingen.includes('melder') && gezien.acties.includes('bevestig_tekst') && gezien.acties.includes('trek_in'));
  const vanBeslisser = (await goed(w.beslisser, 'melding_lees', { path: { id: data.id } })).data;
  assert.deepEqual([vanBeslisser.melder, vanBeslisser.ingevoerdDoor], [null, null], 'who is shielded stays so');
  const key = randomUUID();
  const klopt = (body, opties) => w.melder.call('melding_tekst_bevestig', { path: { id: data.id }, body, ...opties });
  assert.equal((await klopt({ welkeRegel: 'x' })).status, 400);
  const bevestigd = await klopt({ suggestie: 'Binnen een week.' }, { key });
  assert.deepEqual([bevestigd.data.suggestie, typeof bevestigd.data.tekstBevestigdOp], ['Binnen een week.', 'string']);
  assert.equal((await klopt({ suggestie: 'Binnen een week.' }, { key })).status, 200, 'the same answer again');
  assert.equal((await klopt({ suggestie: 'Anders.' }, { key })).status, 409);
  assert.equal((await klopt({})).status, 403, 'once');
  const { resultaten } = (await goed(w.coordinator, 'melding_tijdlijn', { path: { id: data.id } })).data;
  assert.ok(resultaten.some((een) => een.tekst === 'De melder las de tekst en verbeterde haar.'));
  assert.ok(resultaten.some((een) => een.actie === 'dien_in' && een.door === w.coordinator.wie.naam));
});

test('namens gaat alleen voor wie hier werkt, en niet voor jezelf', async () => {
  for (const melderId of [b.melder.id, mens('begeleider', 'C').id, randomUUID(), 'x']) assert.equal((await namens({ melderId })).status, 400, melderId);
  assert.equal((await namens({ kanaal: 'postduif' })).status, 400);
  assert.equal((await namens({ suggestie: '' })).status, 400);
  const key = randomUUID();
  await namens({}, { key });
  assert.equal((await namens({ suggestie: 'Iets anders.' }, { key })).status, 409);
  assert.equal((await namens({ melderId: b.melder.id }, {}, b.coordinator)).status, 201, 'each gemeente for itself');
});

test('berichten zijn van melder, team en coördinator; de rest leest ze niet en weet er niet van', async () => {
  const m = await tot(api, w, 'in_onderzoek');
  const schrijf = (wie, tekst = 'Een bericht.', opties = {}) => wie.call('melding_bericht_maak', { path: { id: m.id }, body: { tekst }, ...opties });
  for (const wie of [w.melder, m.leden[1], w.coordinator]) assert.equal((await schrijf(wie, `Van ${wie.wie.naam}.`)).status, 201, wie.wie.naam);
  for (const wie of [w.melder, m.leden[0], w.coordinator]) {
    const { resultaten } = (await goed(wie, 'melding_berichten_lijst', { path: { id: m.id } })).data;
    assert.deepEqual(resultaten.map((een) => een.van), ['team', 'team', 'melder'], wie.wie.naam);
    assert.deepEqual(resultaten.map((een) => een.vanMij), [w.coordinator, m.leden[1], w.melder].map((een) => een === wie));
  }
  for (const wie of [w.contact, w.beslisser, w.directeur, w.jurist]) {
    const lijst = await goed(wie, 'melding_berichten_lijst', { path: { id: m.id } });
    assert.deepEqual(lijst.data.resultaten, [], wie.wie.naam);
    assert.equal((await schrijf(wie)).status, 403, wie.wie.naam);
  }
  for (const wie of [w.collega, b.coordinator]) {
    assert.equal((await wie.call('melding_berichten_lijst', { path: { id: m.id } })).status, 404);
    assert.equal((await schrijf(wie)).status, 404);
  }
  assert.equal((await schrijf(w.melder, '')).status, 400);
  assert.equal((await w.melder.call('melding_berichten_lijst', { path: { id: m.id }, query: { paginaGrootte: 0 } })).status, 400);
  const key = randomUUID();
  await schrijf(w.melder, 'Eén keer.', { key });
  await schrijf(w.melder, 'Eén keer.', { key });
  assert.equal((await schrijf(w.melder, 'Anders.', { key })).status, 409);
  assert.equal((await goed(w.melder, 'melding_berichten_lijst', { path: { id: m.id } })).data.resultaten.length, 4);
  const post = (await goed(m.leden[2], 'postvak_lijst', { query: { gelezen: false } })).data.resultaten.filter((een) => een.bericht === 'melding.bericht');
  assert.ok(post.length >= 2, 'the team hears of it');
});

test('de wegwijzer is van de gemeente: eigen woorden, of niets', async () => {
  const { data, version } = await goed(b.coordinator, 'wegwijzer_lees');
  assert.deepEqual(data, { klacht: null, integriteit: null, misstand: null, ictStoring: null, persoon: null, versie: 1 });
  const beheerder = api.als('gemeentebeheerder', 'B');
  const wijzig = (body, v, wie = beheerder) => wie.call('wegwijzer_wijzig', { body, version: v });
  assert.deepEqual((await wijzig({ klacht: 'Ga naar de klachtencommissie.' }, version)).data.klacht, 'Ga naar de klachtencommissie.');
  assert.equal((await wijzig({ klacht: null }, version)).status, 412);
  assert.equal((await wijzig({ klacht: null })).status, 428);
  assert.equal((await wijzig({ klacht: 'x' }, 2)).status, 400);
  assert.equal((await wijzig({ klacht: 'Wij doen mee.' }, 2, b.melder)).status, 403);
  assert.equal((await wijzig({ klacht: null, persoon: 'Praat met elkaar.' }, 2, b.coordinator)).data.klacht, null);
  assert.equal((await goed(b.melder, 'wegwijzer_lees')).data.persoon, 'Praat met elkaar.');
  assert.equal((await goed(w.melder, 'wegwijzer_lees')).data.persoon, null);
});

test('twee die tegelijk de wegwijzer wijzigen: een lukt, een hoort dat het net veranderde', async () => {
  const { version } = await goed(w.coordinator, 'wegwijzer_lees');
  const uit = await Promise.all(['Eerste tekst.', 'Tweede tekst.'].map((misstand) => w.coordinator.call('wegwijzer_wijzig', { body: { misstand }, version })));
  assert.deepEqual(uit.map((een) => een.status).sort(), [200, 412]);
});

test('een signaal draagt geen naam: niet in de database, het logboek of het log', async () => {
  const wie = w.collega;
  assert.equal((await wie.call('signaal_maak', { body: { regel: 'Overleg', tekst: 'kort' }, key: null })).status, 204);
  assert.equal((await wie.call('signaal_maak', { body: { regel: 'x', tekst: 'kort' } })).status, 400);
  const rijen = await api.sql('SELECT g::text AS rij FROM app.signaal g UNION ALL SELECT i::text FROM app.idempotentie i UNION ALL SELECT r::text FROM app.rem r');
  assert.ok(rijen.some(({ rij }) => rij.includes('Overleg')));
  assert.ok(!rijen.some(({ rij }) => rij.includes('signaal_maak')), 'no key is kept');
  const logboek = await api.sql("SELECT l.* FROM app.logboek l WHERE handeling = 'signaal_maak'");
  assert.deepEqual(logboek.map((een) => [een.actor, een.stuk_id]), [['openbaar', null]]);
  for (const tabel of ['signaal', 'logboek', 'idempotentie', 'historie', 'gebeurtenis', 'post']) {
    const [{ n }] = await api.sql(`SELECT count(*)::int AS n FROM app.${tabel} t WHERE t::text LIKE $1 AND t::text ~ 'signaal|Overleg'`, [`%${wie.id}%`]);
    assert.equal(n, 0, tabel);
  }
  let regels = [];
  for (let i = 0; i < 40 && regels.length < 2; i += 1) {
    regels = readFileSync(api.server.path, 'utf8').split('\n').filter((regel) => regel.includes('signaal_maak'));
    if (regels.length < 2) await wacht(50);
  }
  assert.ok(regels.length === 2 && regels.every((regel) => !regel.includes(wie.id)), 'our log does not say who');
});

test('wie te vaak een signaal stuurt wacht; een ander niet; en de coördinator verwerkt het één keer', async () => {
  const stuur = (wie) => wie.call('signaal_maak', { body: { regel: 'Formulier 12', tekst: 'Niemand snapt dit formulier.' } });
  const statussen = [];
  for (let i = 0; i < 7; i += 1) statussen.push((await stuur(b.collega)).status);
  assert.deepEqual(statussen, [204, 204, 204, 204, 204, 429, 429]);
  assert.equal((await stuur(b.contact)).status, 204);
  const lijst = (query) => goed(b.coordinator, 'signalen_lijst', { query });
  const { resultaten } = (await lijst({ status: 'nieuw' })).data;
  assert.equal(resultaten.length, 6);
  assert.equal((await b.coordinator.call('signalen_lijst', { query: { status: 'oud' } })).status, 400);
  const m = await tot(api, b, 'ingediend');
  const verwerk = (id, body, opties, wie = b.coordinator) => wie.call('signaal_verwerk', { path: { id }, body, ...opties });
  const bij = { uitkomst: 'bij_melding', meldingId: m.id };
  const anders = await tot(api, w, 'ingediend');
  assert.equal((await verwerk(resultaten[0].id, { uitkomst: 'bij_melding', meldingId: anders.id })).status, 404, 'a melding of another gemeente');
  assert.equal((await verwerk(resultaten[0].id, { uitkomst: 'weggelegd' })).status, 400);
  assert.equal((await verwerk(randomUUID(), bij)).status, 404);
  assert.equal((await verwerk(resultaten[0].id, bij, {}, w.coordinator)).status, 404);
  const { data } = await verwerk(resultaten[0].id, bij);
  assert.deepEqual([data.status, data.meldingId, data.verwerktDoor.id], ['bij_melding', m.id, b.coordinator.id]);
  assert.equal((await verwerk(resultaten[0].id, { uitkomst: 'weggelegd', toelichting: 'Dubbel.' })).status, 409);
  const tijdlijn = (await goed(b.coordinator, 'melding_tijdlijn', { path: { id: m.id } })).data.resultaten;
  assert.ok(tijdlijn.some((een) => een.zichtbaarheid === 'team' && een.tekst.includes('Niemand snapt dit formulier.')));
  const samen = await Promise.all([1, 2].map(() => verwerk(resultaten[1].id, { uitkomst: 'weggelegd', toelichting: 'Dubbel.' })));
  assert.deepEqual(samen.map((een) => een.status).sort(), [200, 409]);
});
