// SPDX-License-Identifier: EUPL-1.2
// From one verzoek to something a gemeente learns: asked, agreed to, passed on, and never to be traced back.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { aanTafel, doeVerzoek, inIntake } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';
import { goed } from '../lib/weg.mjs';
import { organisatie } from '../lib/wereld.mjs';

const api = await start();
const coordinator = api.als('coordinator');
const REGEL = 'Beleidsregel hulpmiddelen, artikel 4';
const TEKST = 'De keuring duurt langer dan het herstel. Ganzenbord.';

const maak = (v, body = { regel: REGEL, tekst: TEKST }) => v.begeleider.call('les_maak', { path: { id: v.id }, body });
const stap = (v, actie, opties) => v.begeleider.call('les_stap', { path: { id: v.id }, body: { actie }, ...opties });
const lees = async (v) => (await goed(v.begeleider, 'lessen_lees', { path: { id: v.id } })).data.lessen;
const leesInwoner = async (v) => (await goed(v.inwoner, 'volglessen_lees')).data.lessen;
const antwoord = (v, lesId, wat) => v.inwoner.call('volgles_antwoord', { body: { lesId, antwoord: wat } });
const signalen = async (letter = 'A') => (await goed(api.als('coordinator', letter), 'signalen_lijst', { query: { paginaGrootte: 100 } })).data.resultaten;

/** A text that the inwoner said yes to: the verzoek with {lesId}. */
async function metJa(anders) {
  const v = await inIntake(api, anders);
  const { data } = await maak(v);
  const lesId = data.lessen[0].id;
  assert.equal((await antwoord(v, lesId, 'ja')).status, 200);
  return { ...v, lesId };
}

test('de begeleider schrijft, de inwoner leest, en tot het ja is het nergens te lezen', async () => {
  const v = await inIntake(api);
  const { status, data } = await maak(v);
  assert.equal(status, 201);
  assert.deepEqual(data.lessen.map((l) => [l.regel, l.tekst, l.status, l.doorgegevenOp]), [[REGEL, TEKST, 'gevraagd', null]]);
  assert.deepEqual(await leesInwoner(v), data.lessen);
  const [{ rij }] = await api.sql('SELECT l::text AS rij FROM app.les l WHERE verzoek_id = $1', [v.id]);
  assert.ok(!rij.includes('Ganzenbord') && !rij.includes('artikel 4'));
  assert.deepEqual(await signalen(), []);
  assert.equal((await stap(v, 'geef_door')).status, 409, 'not without a yes');
  assert.equal((await antwoord(v, data.lessen[0].id, 'nee')).status, 200);
  assert.equal((await stap(v, 'geef_door')).status, 409, 'not after a no');
  assert.deepEqual(await signalen(), []);
});

test('na het ja: een signaal in de gemeente, met de dag en de herkomst, en niets dat terugwijst', async () => {
  const v = await metJa();
  const taken = async () => (await goed(v.begeleider, 'werkvoorraad_lees')).data.nuDoen.filter((een) => een.id === v.id).map((een) => een.taak);
  assert.ok((await taken()).includes('geef_les_door'));
  const key = randomUUID();
  const { status, data } = await stap(v, 'geef_door', { key });
  assert.equal(status, 200);
  assert.equal(data.lessen[0].status, 'doorgegeven');
  assert.deepEqual((await stap(v, 'geef_door', { key })).data, data, 'once, also when asked twice');
  assert.ok(!(await taken()).includes('geef_les_door'));
  const [signaal, ...rest] = await signalen();
  assert.deepEqual(rest, []);
  assert.deepEqual([signaal.regel, signaal.tekst, signaal.herkomst, signaal.status], [REGEL, TEKST, 'afstemming', 'nieuw']);
  assert.equal(signaal.dag, data.lessen[0].doorgegevenOp);
  const [rij] = await api.sql('SELECT to_jsonb(s) AS s FROM app.signaal s WHERE id = $1', [signaal.id]);
  for (const geheim of [v.id, v.kenmerk, v.lesId, v.begeleider.id, organisatie('C')]) {
    assert.ok(!JSON.stringify([signaal, rij.s]).includes(geheim), geheim);
  }
  const [{ begin }] = await api.sql("SELECT (date_trunc('day', now(), 'Europe/Amsterdam') = to_timestamp(('x' || replace(left($1, 13), '-', ''))::bit(48)::bigint / 1000.0)) AS begin", [signaal.id]);
  assert.equal(begin, true, 'the id tells the day and no hour');
  const bij = await api.sql('SELECT to_jsonb(l) AS l FROM app.les l WHERE verzoek_id = $1', [v.id]);
  assert.ok(!JSON.stringify(bij).includes(signaal.id), 'here stands not which signal it became');
  assert.match(String(bij[0].l.doorgegeven_op), /^\d{4}-\d\d-\d\d$/);
});

test('in het huis van de gemeente staat nergens van welk verzoek het is', async () => {
  const v = await metJa();
  await goed(v.begeleider, 'les_stap', { path: { id: v.id }, body: { actie: 'geef_door' } });
  const tabellen = await api.sql(`SELECT table_name AS t FROM information_schema.columns WHERE table_schema = 'app' AND column_name = 'organisatie_id'
    AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_schema = 'app' AND table_type = 'BASE TABLE')`);
  for (const { t } of tabellen) {
    const [{ n }] = await api.sql(`SELECT count(*)::int AS n FROM app.${t} x WHERE organisatie_id = $1 AND x::text ~ $2`, [organisatie('A'), `${v.id}|${v.kenmerk}|${v.lesId}`]);
    assert.equal(n, 0, t);
  }
  const log = readFileSync(api.server.path, 'utf8');
  assert.ok(!log.includes('Ganzenbord'));
  const elders = await api.sql("SELECT 'idempotentie' AS t FROM app.idempotentie i WHERE i::text LIKE '%Ganzenbord%' UNION ALL SELECT 'historie' FROM app.historie h WHERE h::text LIKE '%Ganzenbord%'");
  assert.deepEqual(elders, []);
  for (const letter of ['A', 'B']) for (const rol of ['coordinator', 'begeleider', 'directeur']) {
    const ambtenaar = api.als(rol, letter);
    for (const [operatie, body] of [['lessen_lees'], ['les_maak', { regel: REGEL, tekst: TEKST }], ['les_stap', { actie: 'haal_weg' }]]) {
      assert.equal((await ambtenaar.call(operatie, { path: { id: v.id }, body })).status, 404, `${rol} ${operatie}`);
    }
  }
  assert.deepEqual((await signalen('B')), []);
});

test('de inwoner kan zich bedenken tot het is doorgegeven, en zegt ja tegen precies de tekst die zij las', async () => {
  const v = await metJa();
  assert.equal((await antwoord(v, v.lesId, 'nee')).data.lessen[0].status, 'nee');
  assert.equal((await antwoord(v, v.lesId, 'ja')).data.lessen[0].status, 'ja');
  assert.equal((await maak(v)).status, 409, 'one at a time');
  assert.equal((await stap(v, 'haal_weg')).data.lessen[0].status, 'weg');
  assert.equal((await stap(v, 'haal_weg')).status, 409);
  assert.equal((await antwoord(v, v.lesId, 'ja')).status, 409, 'the text was taken away');
  assert.deepEqual(await leesInwoner(v), []);
  const { data } = await maak(v, { regel: REGEL, tekst: 'Andere woorden.' });
  assert.equal((await stap(v, 'geef_door')).status, 409, 'the yes was for another text');
  assert.equal((await antwoord(v, data.lessen[0].id, 'ja')).status, 200);
  assert.equal((await stap(v, 'geef_door')).status, 200);
  assert.equal((await antwoord(v, data.lessen[0].id, 'nee')).status, 409, 'passed on');
  assert.deepEqual((await lees(v)).map((l) => l.status), ['doorgegeven', 'weg']);
});

test('wat niet kan', async () => {
  const v = await doeVerzoek(api);
  assert.equal((await maak(v)).status, 409, 'nobody took it up');
  const w = await aanTafel(api);
  assert.equal((await maak(w, { regel: 'x', tekst: '' })).status, 400);
  assert.equal((await stap(w, 'onzin')).status, 400);
  assert.equal((await w.begeleider.call('lessen_lees', { path: { id: 'geen-id' } })).status, 400);
  const { data } = await maak(w);
  const lesId = data.lessen[0].id;
  assert.equal((await antwoord(v, lesId, 'ja')).status, 404, 'of another verzoek');
  assert.equal((await antwoord(w, lesId, 'misschien')).status, 400);
  assert.equal((await antwoord(w, lesId, 'nee')).status, 200);
  assert.equal((await maak(w)).status, 201);
  const bedacht = await antwoord(w, lesId, 'ja');
  assert.deepEqual([bedacht.status, bedacht.data.detail], [409, 'Er ligt een andere tekst bij u. Antwoord op die tekst.']);
  for (const wie of [w.partij, w.begeleider]) {
    assert.equal((await wie.call('volglessen_lees')).status, 404);
    assert.equal((await wie.call('volgles_antwoord', { body: { lesId, antwoord: 'ja' } })).status, 404);
  }
  for (const [operatie, opties] of [['lessen_lees', { path: { id: w.id } }], ['les_maak', { path: { id: w.id }, body: { regel: REGEL, tekst: TEKST } }],
    ['les_stap', { path: { id: w.id }, body: { actie: 'haal_weg' } }], ['volglessen_lees', {}], ['volgles_antwoord', { body: { lesId, antwoord: 'ja' } }]]) {
    assert.equal((await api.niemand.call(operatie, opties)).status, 401, operatie);
  }
});

test('de coördinator begint met een signaal een melding, één keer, en het team leest waar het vandaan komt', async () => {
  const v = await metJa();
  await goed(v.begeleider, 'les_stap', { path: { id: v.id }, body: { actie: 'geef_door' } });
  const signaal = (await signalen()).find((een) => een.status === 'nieuw' && een.tekst === TEKST);
  const verwerk = (body) => coordinator.call('signaal_verwerk', { path: { id: signaal.id }, body });
  assert.equal((await verwerk({ uitkomst: 'nieuwe_melding' })).status, 400);
  const { status, data } = await verwerk({ uitkomst: 'nieuwe_melding', suggestie: 'Keur achteraf.' });
  assert.equal(status, 200);
  assert.deepEqual([data.status, data.verwerktDoor.id, data.herkomst], ['bij_melding', coordinator.id, 'afstemming']);
  assert.equal((await verwerk({ uitkomst: 'nieuwe_melding', suggestie: 'Nog eens.' })).status, 409);
  const melding = (await goed(api.wie({ ...coordinator.wie, rollen: ['coordinator', 'medewerker'] }), 'melding_lees', { path: { id: data.meldingId } })).data;
  assert.deepEqual([melding.welkeRegel, melding.waaromHinderlijk, melding.suggestie, melding.status], [REGEL, TEKST, 'Keur achteraf.', 'ingediend']);
  const [{ tekst }] = await api.sql("SELECT tekst FROM app.gebeurtenis WHERE stuk_id = $1 AND soort = 'notitie'", [data.meldingId]);
  assert.equal(tekst, 'Begonnen met: een signaal uit een afstemming.');
});

test('van een gewist verzoek is niets meer te lezen en niets meer door te geven', async () => {
  const v = await metJa();
  await api.sql(`UPDATE app.verzoek SET gewist_op = now(), dek = NULL, relatie = NULL, wat_gebeurde = NULL, wens = NULL, contact = NULL WHERE id = $1`, [v.id]);
  assert.deepEqual(await lees(v), []);
  assert.equal((await stap(v, 'geef_door')).status, 409);
  assert.equal((await maak(v)).status, 404);
});
