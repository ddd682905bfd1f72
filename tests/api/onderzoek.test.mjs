// SPDX-License-Identifier: EUPL-1.2
// The research of a team through the API: a report that is recognised or corrected, and the afdeling that
// shows what its rule is good for.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, met, tot, vandaag } from '../lib/weg.mjs';

const api = await start();
const w = mensen(api);
const bij = (wie, operatie, id, body, version) => wie.call(operatie, { path: { id }, body, version });
const statussen = async (...beloftes) => (await Promise.all(beloftes)).map(({ status }) => status);

let m;
let dag;
before(async () => {
  m = await tot(api, w, 'onderzocht');
  dag = await vandaag(api);
});

const gesprek = (body = {}) => goed(m.leden[1], 'gesprek_maak', { path: { id: m.id }, body: {
  soort: 'anders', gesprekOp: dag, kanaal: 'persoonlijk', contactGelukt: true, verslag: 'Wij spraken elkaar aan de balie.', ...body } });

test('een collega die meedeed, leest alleen dit gesprek, vraagt een correctie en gaat dan akkoord', async () => {
  const { data, headers } = await gesprek({ deelnemers: [w.collega.wie.id] });
  assert.equal(headers.get('location'), `/v1/gesprekken/${data.id}`);
  const gezien = await goed(w.collega, 'gesprek_lees', { path: { id: data.id } });
  assert.deepEqual([gezien.data.acties, gezien.data.deelnemers.length, gezien.data.welkeRegel], [['beoordeel'], 1, 'De regel in andere woorden']);
  assert.equal((await bij(w.collega, 'gesprek_lees', m.gesprekId)).status, 404);
  assert.equal((await bij(w.collega, 'gesprek_beoordeel', data.id, { oordeel: 'correctie' })).status, 400);
  await goed(w.collega, 'gesprek_beoordeel', { path: { id: data.id }, body: { oordeel: 'correctie', opmerking: 'Het was aan de telefoon.' } });
  const { version, data: met_opmerking } = await goed(m.leden[1], 'gesprek_lees', { path: { id: data.id } });
  assert.deepEqual([met_opmerking.akkoordVerslag, met_opmerking.deelnemers[0].opmerking], ['correctie', 'Het was aan de telefoon.']);
  assert.equal((await bij(m.leden[1], 'gesprek_wijzig', data.id, { verslag: 'Anders' }, data.versie)).status, 412);
  assert.equal((await bij(w.collega, 'gesprek_wijzig', data.id, { verslag: 'Anders' }, version)).status, 403);
  await goed(m.leden[1], 'gesprek_wijzig', { path: { id: data.id }, version, body: { verslag: 'Wij spraken elkaar aan de telefoon.' } });
  await goed(w.collega, 'gesprek_beoordeel', { path: { id: data.id }, body: { oordeel: 'akkoord' } });
  assert.equal((await bij(w.collega, 'gesprek_beoordeel', data.id, { oordeel: 'akkoord' })).status, 409);
  assert.equal((await goed(m.leden[0], 'gesprek_lees', { path: { id: data.id } })).data.akkoordVerslag, 'akkoord');
});

test('twee leden verbeteren tegelijk: een wint, de ander krijgt 412', async () => {
  const { data } = await gesprek();
  const uit = await statussen(...[1, 2].map((n) => bij(m.leden[n], 'gesprek_wijzig', data.id, { verslag: `Tekst van lid ${n}` }, data.versie)));
  assert.deepEqual(uit.sort(), [200, 412]);
});

test('van wie geen account heeft noteert het team hoe het akkoord kwam, een keer', async () => {
  const { data } = await gesprek({ soort: 'keten', gesprokenMet: 'Woningcorporatie', leidingAanwezig: true });
  const noteer = (wie) => bij(wie, 'gesprek_akkoord_noteer', data.id, { hoe: 'Per e-mail', op: dag });
  assert.equal((await noteer(w.coordinator)).status, 403);
  assert.deepEqual((await noteer(m.leden[2])).data.akkoordHoe, 'Per e-mail');
  assert.equal((await noteer(m.leden[2])).status, 409);
});

test('een collega die er niet is, kan niet meedoen aan een gesprek', async () => {
  const antwoord = await bij(m.leden[1], 'gesprek_maak', m.id, { soort: 'anders', gesprekOp: dag, contactGelukt: true, verslag: 'Een verslag.',
    deelnemers: ['01890000-0001-7000-8000-999900000001'] });
  assert.deepEqual([antwoord.status, antwoord.data.errors[0].location], [409, '/deelnemers']);
});

test('de afdeling toont het nut aan als het team dat kiest; anders is het niet gevraagd', async () => {
  const ander = await tot(api, w, 'in_onderzoek');
  await met(ander.leden[0], 'onderzoek_lees', 'onderzoek_wijzig', ander.id, { bewijslastOmgekeerd: true, vraagAanAfdeling: 'Waar is deze regel voor?' });
  const reageer = (body) => bij(w.contact, 'onderzoek_reageer', ander.id, body);
  assert.deepEqual((await reageer({ reactie: 'Om misbruik te voorkomen.' })).data.errors[0].location, '/nut');
  const { data } = await reageer({ reactie: 'Om misbruik te voorkomen.', nut: 'Drie keer per jaar vinden wij misbruik.' });
  assert.deepEqual([data.bewijslastOmgekeerd, data.nutVolgensAfdeling, data.nutAangetoond], [true, 'Drie keer per jaar vinden wij misbruik.', null]);
  await met(ander.leden[0], 'onderzoek_lees', 'onderzoek_wijzig', ander.id, { nutAangetoond: 'deels', doelVoorWie: 'Voor de kas', bijwerkingen: 'Wachten' });
  assert.equal((await goed(ander.leden[2], 'onderzoek_lees', { path: { id: ander.id } })).data.nutAangetoond, 'deels');
});

test('is het besluit er, dan staat het onderzoek vast', async () => {
  await tot(api, w, 'in_uitvoering', {}, m);
  const { version } = await goed(m.leden[0], 'gesprek_lees', { path: { id: m.gesprekId } });
  const uit = await statussen(bij(m.leden[0], 'gesprek_wijzig', m.gesprekId, { verslag: 'Anders' }, version), bij(w.melder, 'gesprek_beoordeel', m.gesprekId, { oordeel: 'akkoord' }));
  assert.deepEqual(uit, [409, 409]);
  assert.deepEqual(await statussen(bij(w.melder, 'onderzoek_bevestig', m.id, { klopt: true }), bij(w.contact, 'onderzoek_reageer', m.id, { reactie: 'Toch nog iets.' })), [409, 409]);
});
