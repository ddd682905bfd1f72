// SPDX-License-Identifier: EUPL-1.2
// Bezwaar or beroep beside a verzoek: the inwoner fills in the date on the letter later, and mends it. The last day and its
// warnings follow, and what it said before stays. And a klacht, that has to be passed on.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { doeVerzoek, inIntake, loopTermijnen, stap } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';

// A clock of its own.
const api = await start({ after }, { eigen: true });
const zet = (wie, lopendeProcedure, besluitVan) => wie.call('volgprocedure_zet', { body: { lopendeProcedure, besluitVan } });
const begin = async (v) => (await v.inwoner.call('volgbegin_lees')).data;
const gezegd = async (v) => (await api.sql('SELECT dagen FROM app.bezwaar_waarschuwing WHERE verzoek_id = $1 ORDER BY op, dagen DESC', [v.id])).map((r) => r.dagen);

const begeleider = api.als('begeleider', 'C');
const goed = async (wie, operatie, opties, status = 200) => {
  const antwoord = await wie.call(operatie, opties);
  assert.equal(antwoord.status, status, `${operatie} ${JSON.stringify(antwoord.data)}`);
  return antwoord;
};

async function schrijf(v, ...antwoord) {
  const { status, data } = await zet(v.inwoner, ...antwoord);
  assert.equal(status, 204, JSON.stringify(data));
}

test('de datum op de brief later invullen en verbeteren: de laatste dag en de waarschuwingen volgen, wat er stond blijft', async () => {
  const [{ oud, brief, dag, nog }] = await api.sql(`SELECT (b - 4)::text AS oud, b::text AS brief, app.laatste_dag_bezwaar(b)::text AS dag, app.laatste_dag_bezwaar(b) - app.vandaag() AS nog
    FROM (SELECT app.vandaag() - 20 AS b) x`);
  const v = await inIntake(api);
  assert.deepEqual([(await begin(v)).lopendeProcedure, (await begin(v)).procedure], ['geen', null]);
  await schrijf(v, 'bezwaar', oud);
  await schrijf(v, 'bezwaar', brief);
  await schrijf(v, 'bezwaar', brief);
  const nu = await begin(v);
  assert.deepEqual(nu.procedure, { soort: 'bezwaar', besluitVan: brief, laatsteDag: dag, gewaarschuwdOp: null });
  assert.deepEqual(nu.procedureEerder.map((e) => [e.lopendeProcedure, e.besluitVan, e.door]), [['bezwaar', oud, 'burger'], ['geen', null, 'burger']], 'the same again is no change');
  assert.equal((await v.begeleider.call('verzoek_begin_lees', { path: { id: v.id } })).data.procedureEerder.length, 2);
  const { data: { onderdelen } } = await v.inwoner.call('volgverzoek_inzage');
  assert.equal(onderdelen.find((een) => een.naam === 'procedure').rijen.length, 2);
  assert.equal((await v.inwoner.call('volgverzoek_lees')).data.tijdlijn.filter((een) => een.tekst === 'procedure.gewijzigd').length, 2);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.post WHERE bericht = 'verzoek.procedure_gewijzigd' AND gebruiker_id = $1", [v.begeleider.id]);
  assert.ok(n > 0, 'who guides hears it');

  for (const [over, verwacht] of [[15, []], [14, [14]], [7, [14, 7]], [3, [14, 7, 3]]]) {
    await api.shiftClock(`${nog - over} days`);
    await loopTermijnen(api);
    assert.deepEqual(await gezegd(v), verwacht, `${over} days before`);
  }
  // A letter of two days later gives another last day, and that warns anew.
  const [{ later }] = await api.sql("SELECT ($1::date + 2)::text AS later", [brief]);
  await schrijf(v, 'beroep', later);
  await loopTermijnen(api);
  assert.equal((await gezegd(v)).length, 4);
  await api.shiftClock('0');
  await schrijf(v, 'geen', later);
  assert.equal((await begin(v)).procedure, null);
  assert.equal((await api.sql('SELECT besluit_van FROM app.verzoek WHERE id = $1', [v.id]))[0].besluit_van, null);
});

test('wat een begeleider over de brief vastlegt, laat ook staan wat er stond', async () => {
  const v = await inIntake(api, { lopendeProcedure: 'beroep' });
  assert.equal((await v.begeleider.call('verzoek_leg_vast', { path: { id: v.id }, body: { wat: 'brief_gedateerd', op: '2026-01-05' } })).status, 204);
  const { procedure, procedureEerder: [een] } = await begin(v);
  assert.deepEqual([procedure.besluitVan, een.besluitVan, een.door], ['2026-01-05', null, 'begeleider 1 van C']);
});

test('niet in de toekomst, niet door een ander, en niet als het klaar is; wissen neemt het mee', async () => {
  const v = await doeVerzoek(api);
  assert.deepEqual((await zet(v.inwoner, 'bezwaar', '2090-01-01')).data.errors.map((fout) => fout.location), ['/besluitVan']);
  assert.equal((await zet(v.inwoner, 'iets')).status, 400);
  for (const wie of [v.begeleider, api.partij(v.id, randomUUID()), api.als('coordinator')]) assert.equal((await zet(wie, 'geen')).status, 404);
  assert.equal((await zet(api.niemand, 'geen')).status, 401);
  await schrijf(v, 'bezwaar', '2026-11-02');
  await api.sql("UPDATE app.stuk SET status = 'afgesloten' WHERE id = $1", [v.id]);
  assert.equal((await zet(v.inwoner, 'geen')).status, 409);
  await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } });
  assert.deepEqual(await api.sql('SELECT id FROM app.procedure_versie WHERE verzoek_id = $1', [v.id]), []);
});

test('ook als klacht: de dag ligt vast en de dagen van de wet staan erbij', async () => {
  const v = await doeVerzoek(api, { klacht: 'later' });
  assert.deepEqual([(await begin(v)).klacht.antwoord, (await begin(v)).klacht.uiterlijkOp], ['later', null]);
  assert.equal((await v.inwoner.call('volgklacht_zet', { body: { klacht: 'misschien' } })).status, 400);
  await goed(v.inwoner, 'volgklacht_zet', { body: { klacht: 'ja' } }, 204);
  const [{ vandaag, zes }] = await api.sql("SELECT app.vandaag()::text AS vandaag, app.dag_van_de_wet(app.vandaag() + 42)::text AS zes");
  assert.deepEqual([(await begin(v)).klacht.vanaf, (await begin(v)).klacht.uiterlijkOp], [vandaag, zes], 'nobody passed it on: as if that were today');
  await goed(begeleider, 'verzoek_leg_vast', { path: { id: v.id }, body: { wat: 'klacht_doorgegeven', op: '2026-11-10' } }, 204);
  const { klacht } = await begin(v);
  assert.deepEqual([klacht.vanaf, klacht.uiterlijkOp, klacht.verdaagdTot, klacht.metCommissieOp, klacht.metCommissieTot],
    ['2026-11-10', '2026-12-22', '2027-01-19', '2027-01-19', '2027-02-16']);
  assert.ok(klacht.op);
  assert.equal((await v.inwoner.call('volgklacht_zet', { body: { klacht: 'nee' } })).status, 409, 'the gemeente has it');
});

test('een klacht die nog niet is doorgegeven blijft een taak, ook na het einde, tot zij er is of de inwoner haar niet meer wil', async () => {
  const taken = async (wie) => (await wie.call('werkvoorraad_lees')).data.nuDoen.filter(({ taak }) => taak === 'geef_klacht_door').map(({ id }) => id);
  const ander = api.als('begeleider', 'C', 2);
  const [een, twee, los] = [await doeVerzoek(api, { klacht: 'ja' }), await doeVerzoek(api, { klacht: 'ja' }), await doeVerzoek(api, { klacht: 'ja' })];
  assert.deepEqual(await taken(begeleider), [], 'nobody took it up yet');
  for (const v of [een, twee]) await stap(v, { actie: 'neem_op' });
  assert.deepEqual((await taken(begeleider)).sort(), [een.id, twee.id].sort());
  for (const v of [een, twee]) await stap(v, { actie: 'niet_passend', tekst: 'Dit hoort elders.', route: 'De ombudsman.' });
  assert.deepEqual([(await taken(begeleider)).length, await taken(ander)], [2, []]);

  assert.equal((await een.inwoner.call('volgklacht_zet', { body: { klacht: 'ja' } })).status, 409);
  await goed(een.inwoner, 'volgklacht_zet', { body: { klacht: 'nee' } }, 204);
  assert.equal((await een.inwoner.call('volgklacht_zet', { body: { klacht: 'nee' } })).status, 409, 'only what waits');
  await goed(begeleider, 'verzoek_leg_vast', { path: { id: twee.id }, body: { wat: 'klacht_doorgegeven', op: '2026-11-10' } }, 204);
  assert.deepEqual(await taken(begeleider), []);

  const { version } = await goed(los.inwoner, 'volgverzoek_lees');
  await goed(los.inwoner, 'volgverzoek_stap', { version, body: { actie: 'trek_in' } });
  assert.deepEqual([await taken(begeleider), await taken(ander)], [[los.id], [los.id]], 'of nobody: of everybody who guides');
});
