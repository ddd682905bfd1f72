// SPDX-License-Identifier: EUPL-1.2
// What an inwoner entrusted: to look into, to correct with what it said before, and to have wiped for good.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { aanTafel, doeVerzoek, FORMULIER, inIntake } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';
import { laatWerken } from '../lib/weg.mjs';

const api = await start();
const VERTELD = { namens: 'iemand_anders', hoedanigheid: 'helper', relatie: 'Zijn zus', contact: { naam: 'Mevrouw Jansen', telefoon: '06 12345678', voorkeur: 'telefoon' } };
const onderdeel = (data, naam) => data.onderdelen.find((een) => een.naam === naam).rijen;
const open = (code) => api.niemand.call('volgsessie_maak', { body: { code } });
const gegevens = (v) => v.inwoner.call('volgverzoek_gegevens_lees');
const verbeter = (v, body, version) => v.inwoner.call('volgverzoek_corrigeer', { body: { watGebeurde: FORMULIER.watGebeurde, wens: FORMULIER.wens, ...body }, version });

test('inzage: alles in een antwoord, leesbaar', async () => {
  const v = await aanTafel(api, VERTELD);
  await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Belt u na twee uur?' } });
  const { status, data } = await v.inwoner.call('volgverzoek_inzage');
  assert.equal(status, 200);
  const [verzoek] = onderdeel(data, 'verzoek');
  assert.deepEqual([verzoek.watGebeurde, verzoek.wens, verzoek.relatie, verzoek.gemeente], [FORMULIER.watGebeurde, FORMULIER.wens, 'Zijn zus', 'Gemeente Waterrijk']);
  assert.deepEqual(verzoek.contact, VERTELD.contact);
  assert.deepEqual(onderdeel(data, 'berichten').map((een) => [een.van, een.tekst]), [['inwoner', 'Belt u na twee uur?']]);
  assert.deepEqual(onderdeel(data, 'toestemmingen').map((een) => een.item), ['bestaan']);
  assert.deepEqual(onderdeel(data, 'stappen').map((een) => een.naar), ['ingediend', 'intake', 'partij_uitgenodigd', 'in_afstemming']);
  assert.equal(onderdeel(data, 'deelnemers')[0].naam, 'M. de Wit');
  assert.ok(onderdeel(data, 'logboek').some((een) => een.handeling === 'verzoek_lees' && een.actor === 'begeleider 1 van C'), 'who read it');
  assert.equal(onderdeel(data, 'stand')[0].kenmerk, v.kenmerk);
  assert.match(data.nietErbij.find((een) => een.tabel === 'volgcode').waarom, /controlegetal/);
  assert.ok(!/zegel|"dek|kluis/.test(JSON.stringify(data)), 'nothing is left sealed, and no key leaves');
  for (const wie of [v.partij, v.begeleider, api.als('coordinator')]) assert.equal((await wie.call('volgverzoek_inzage')).status, 404);
  assert.equal((await api.niemand.call('volgverzoek_inzage')).status, 401);
});

test('verbeteren: wat er nu staat telt, wat er stond blijft te lezen voor de inwoner en de begeleider', async () => {
  const v = await inIntake(api, VERTELD);
  const { data: eerst, version } = await gegevens(v);
  assert.deepEqual([eerst.contact, eerst.eerder], [VERTELD.contact, []]);
  const na = await verbeter(v, { wens: 'Dat iemand mij belt.', contact: { naam: 'Mevrouw De Boer', email: 'boer@voorbeeld.nl', voorkeur: 'email' } }, version);
  assert.equal(na.status, 200, JSON.stringify(na.data));
  assert.equal(na.version, version + 1);
  assert.deepEqual([na.data.wens, na.data.contact.naam, na.data.relatie, na.data.watGebeurde], ['Dat iemand mij belt.', 'Mevrouw De Boer', null, FORMULIER.watGebeurde]);
  assert.deepEqual(na.data.eerder.map((een) => [een.wens, een.relatie, een.contact.naam]), [[FORMULIER.wens, 'Zijn zus', 'Mevrouw Jansen']]);
  await verbeter(v, { wens: 'Toch een gesprek.' }, na.version);
  assert.deepEqual((await gegevens(v)).data.eerder.map((een) => een.wens), ['Dat iemand mij belt.', FORMULIER.wens]);
  const page = (await v.inwoner.call('volgverzoek_lees')).data;
  assert.equal(page.wens, 'Toch een gesprek.');
  assert.equal(page.tijdlijn.filter((een) => een.tekst === 'verbeterd').length, 2);

  const { data } = await v.begeleider.call('verzoek_lees', { path: { id: v.id } });
  assert.deepEqual([data.wens, data.contact], ['Toch een gesprek.', null]);
  const { data: eerder } = await v.begeleider.call('verzoek_toevertrouwd_lees', { path: { id: v.id } });
  assert.deepEqual([eerder.eerder.length, eerder.eerder[1].wens, eerder.wissing], [2, FORMULIER.wens, null]);
  assert.equal((await api.sql("SELECT count(*)::int AS n FROM app.logboek WHERE handeling = 'verzoek_toevertrouwd_lees' AND stuk_id = $1", [v.id]))[0].n, 1, 'reading is written down');
  assert.equal(onderdeel((await v.inwoner.call('volgverzoek_inzage')).data, 'eerder').length, 2);
  const [kanarie] = await api.sql("SELECT count(*)::int AS n FROM app.verzoek_versie WHERE wens LIKE '%gesprek%'");
  assert.equal(kanarie.n, 0);
});

test('een eerdere versie die op een andere plek is gezet, gaat niet open', async () => {
  const v = await doeVerzoek(api);
  const na = await verbeter(v, { wens: 'Iets anders.' }, 1);
  assert.equal(na.status, 200, JSON.stringify(na.data));
  await api.sql('UPDATE app.verzoek v SET wens = e.wens FROM app.verzoek_versie e WHERE e.verzoek_id = v.id AND v.id = $1', [v.id]);
  assert.equal((await v.inwoner.call('volgverzoek_lees')).status, 500);
});

test('verbeteren kan niet met een oud scherm, zonder versie, met te weinig, of door een ander', async () => {
  const v = await doeVerzoek(api);
  assert.equal((await verbeter(v, {}, 7)).status, 412);
  assert.equal((await verbeter(v, {})).status, 428);
  assert.deepEqual((await verbeter(v, { wens: '' }, 1)).data.errors.map((fout) => fout.location), ['/wens']);
  const body = { watGebeurde: 'Iets anders.', wens: 'Iets anders.' };
  for (const wie of [v.begeleider, api.partij(v.id, randomUUID()), api.als('begeleider', 'A')]) assert.equal((await wie.call('volgverzoek_corrigeer', { body, version: 1 })).status, 404);
  assert.equal((await api.niemand.call('volgverzoek_corrigeer', { body, version: 1 })).status, 401);
  assert.equal((await api.niemand.call('volgverzoek_gegevens_lees')).status, 401);
  assert.equal((await v.begeleider.call('volgverzoek_gegevens_lees')).status, 404);
  await api.sql("UPDATE app.stuk SET status = 'concept' WHERE id = $1", [v.id]);
  assert.equal((await verbeter(v, {}, 1)).status, 409);
});

test('wissen door de inwoner: de code opent niets meer, en de begeleider ziet alleen dat het er was', async () => {
  const key = randomUUID();
  const { data } = await api.niemand.call('verzoek_maak', { body: { ...FORMULIER, ...VERTELD }, key });
  const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  const v = { id, inwoner: api.volger(id), begeleider: api.als('begeleider', 'C') };
  await v.begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: 'Ik bel u morgen.' } });
  assert.equal((await open(data.code)).status, 200);
  assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'nee' } })).status, 400);
  for (const wie of [v.begeleider, api.als('coordinator')]) assert.equal((await wie.call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 404);
  assert.equal((await api.niemand.call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 401);
  const weg = randomUUID();
  assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' }, key: weg })).status, 204);
  assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' }, key: weg })).status, 204, 'a repeat is answered as the first time');
  assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 404);
  assert.equal((await open(data.code)).status, 404);
  for (const lees of ['volgverzoek_lees', 'volgverzoek_inzage', 'volgverzoek_gegevens_lees']) assert.equal((await v.inwoner.call(lees)).status, 404, lees);
  assert.equal((await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Toch nog iets.' } })).status, 404);
  assert.equal((await api.niemand.call('verzoek_maak', { body: { ...FORMULIER, ...VERTELD }, key })).status, 201, 'the kept answer with the code is gone: this is a new verzoek');

  const { data: over } = await v.begeleider.call('verzoek_lees', { path: { id } });
  assert.deepEqual([over.kenmerk, over.status, over.gemeente, over.watGebeurde, over.wens, over.contact, over.namens], [data.kenmerk, 'ingetrokken', 'Gemeente Waterrijk', null, null, null, null]);
  const { data: spoor } = await v.begeleider.call('verzoek_toevertrouwd_lees', { path: { id } });
  assert.deepEqual([spoor.eerder, spoor.wissing.door, spoor.wissing.reden], [[], 'burger', 'inwoner_zelf']);
  assert.equal((await v.begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: 'Bent u er nog?' } })).status, 404);
});

test('wissen door de begeleider, met een reden, en een keer', async () => {
  const v = await aanTafel(api, VERTELD);
  const { version } = await v.begeleider.call('verzoek_lees', { path: { id: v.id } });
  const wis = (wie, body, rest = { version }) => wie.call('verzoek_wis', { path: { id: v.id }, body, ...rest });
  assert.equal((await wis(v.begeleider, { reden: 'zomaar' })).status, 400);
  assert.equal((await wis(v.begeleider, { reden: 'dubbel' }, {})).status, 428);
  assert.equal((await wis(v.begeleider, { reden: 'dubbel' }, { version: version + 5 })).status, 412);
  assert.equal((await wis(api.niemand, { reden: 'dubbel' })).status, 401);
  for (const wie of [api.als('coordinator'), api.als('begeleider', 'A'), v.inwoner, v.partij]) assert.equal((await wis(wie, { reden: 'dubbel' })).status, 404);
  const { status, data } = await wis(v.begeleider, { reden: 'inwoner_vroeg' });
  assert.deepEqual([status, data.status, data.watGebeurde], [200, 'ingetrokken', null]);
  assert.equal((await wis(v.begeleider, { reden: 'inwoner_vroeg' }, { version: data.versie })).status, 409);
  const pad = { path: { id: randomUUID() } };
  assert.equal((await v.begeleider.call('verzoek_toevertrouwd_lees', pad)).status, 404);
  assert.equal((await v.begeleider.call('verzoek_wis', { ...pad, body: { reden: 'dubbel' }, version: 1 })).status, 404);
  assert.equal((await v.begeleider.call('verzoek_toevertrouwd_lees', { path: { id: 'die' } })).status, 400);
  assert.equal((await api.niemand.call('verzoek_toevertrouwd_lees', { path: { id: v.id } })).status, 401);
});

test('na een termijn, met twee mensen, wist de werker zelf, en het logboek blijft heel', async (t) => {
  const eigen = await start(t, { eigen: true });
  await eigen.shiftClock('-400 days');
  const v = await inIntake(eigen, VERTELD);
  const { version } = await v.begeleider.call('verzoek_lees', { path: { id: v.id } });
  await v.begeleider.call('verzoek_stap', { path: { id: v.id }, version, body: { actie: 'niet_passend', tekst: 'Dit past hier niet.', route: 'Het wijkteam.' } });
  await eigen.shiftClock('0');
  await laatWerken(eigen, 'SELECT NOT EXISTS (SELECT FROM app.logboek WHERE nummer IS NULL) AND EXISTS (SELECT FROM app.logboek_kop)');
  const coordinator = eigen.als('begeleidingscoordinator', 'C');
  const beheer = eigen.als('gemeentebeheerder', 'C');
  const proef = (await coordinator.call('bewaarproef_lees')).data;
  assert.deepEqual([proef.soort, proef.dagen, proef.aantal, proef.regels[0].kenmerk], ['verzoek', 365, 1, v.kenmerk]);
  const { data: lijst, version: lijstversie } = await beheer.call('vernietigingslijst_maak', { body: {} });
  assert.equal((await v.begeleider.call('vernietigingslijst_lees', { path: { id: lijst.id } })).status, 403);
  const bevestig = (wie) => wie.call('vernietigingslijst_stap', { path: { id: lijst.id }, version: lijstversie, body: { actie: 'bevestig' } });
  assert.equal((await bevestig(beheer)).status, 403);
  assert.equal((await bevestig(coordinator)).status, 200);
  await laatWerken(eigen, 'SELECT EXISTS (SELECT FROM app.vernietigingslijst WHERE voltooid_op IS NOT NULL) AND NOT EXISTS (SELECT FROM app.logboek WHERE nummer IS NULL)');
  assert.equal((await open(v.code)).status, 404);
  const { data: over } = await v.begeleider.call('verzoek_lees', { path: { id: v.id } });
  assert.deepEqual([over.status, over.watGebeurde], ['niet_passend', null]);
  assert.equal((await v.begeleider.call('verzoek_toevertrouwd_lees', { path: { id: v.id } })).data.wissing.reden, 'bewaartermijn');
  const { code, regels } = await eigen.controleerLogboek();
  assert.equal(code, 0, regels.join('\n'));
  assert.match(regels.join('\n'), /ok, [1-9]\d* without a name/);
});

test('wat iemand met een onderdeel deed, staat in het logboek bij het verzoek', async () => {
  const v = await inIntake(api);
  const { data: { bestaan } } = await v.inwoner.call('vrijgaven_lees');
  assert.equal((await v.inwoner.call('toestemming_trek_in', { path: { id: bestaan.toestemmingId } })).status, 200);
  const { data } = await v.inwoner.call('volgverzoek_inzage');
  assert.ok(onderdeel(data, 'logboek').some((een) => een.handeling === 'toestemming_trek_in'));
});
