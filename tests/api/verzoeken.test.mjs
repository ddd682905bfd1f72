// SPDX-License-Identifier: EUPL-1.2
// The verzoek tot afstemming: the public form, and the begeleider who takes it up.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { organisatie } from '../lib/wereld.mjs';

const api = await start();
const begeleider = api.als('begeleider', 'C');

const formulier = (anders = {}) => ({
  gemeenteId: organisatie('A'),
  namens: 'mijzelf',
  watGebeurde: 'Mijn aanvraag ligt al drie maanden stil en niemand belt terug.',
  wens: 'Eén gesprek met iemand die mag beslissen.',
  lopendeProcedure: 'geen',
  ...anders,
});

async function doeVerzoek(anders) {
  const { status, data } = await api.niemand.call('verzoek_maak', { body: formulier(anders) });
  assert.equal(status, 201);
  const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  return { ...data, id };
}

const kamers = async (wie, id) => (await wie.call('verzoek_kamers_lees', { path: { id } })).data;
const lees = (wie, id) => wie.call('verzoek_lees', { path: { id } });
const stap = (wie, id, version, body) => wie.call('verzoek_stap', { path: { id }, version, body });

test('wie een verzoek doet, krijgt een code, een kenmerk en de datum van het eerste contact', async () => {
  const { data } = await api.niemand.call('verzoek_maak', { body: formulier() });
  assert.match(data.code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.match(data.kenmerk, /^VA-\d{4}-\d{5}$/);
  assert.equal(data.afstemmingsorganisatie, 'Stichting Afstemming');
  const [{ dag }] = await api.sql("SELECT app.werkdagen($1, app.vandaag(), 2)::text AS dag", [organisatie('C')]);
  assert.equal(data.eersteContactUiterlijkOp, dag);
  assert.equal(data.laatsteDagBezwaar, null);
});

test('dezelfde sleutel nog eens geeft dezelfde code en één verzoek', async () => {
  const key = randomUUID();
  const aantal = async () => Number((await api.sql('SELECT count(*) FROM app.verzoek'))[0].count);
  const voor = await aantal();
  const [een, twee] = await Promise.all([1, 2].map(() => api.niemand.call('verzoek_maak', { body: formulier(), key })));
  const drie = await api.niemand.call('verzoek_maak', { body: formulier(), key });
  assert.deepEqual(twee.data, een.data);
  assert.deepEqual(drie.data, een.data);
  assert.equal(await aantal(), voor + 1);
  const anders = await api.niemand.call('verzoek_maak', { body: formulier({ wens: 'Iets anders.' }), key });
  assert.equal(anders.status, 409);
});

test('de laatste dag voor bezwaar is zes weken na de brief, nooit in een weekend of op een feestdag', async () => {
  const op = async (besluitVan) => (await api.sql('SELECT app.laatste_dag_bezwaar($1)::text AS dag', [besluitVan]))[0].dag;
  assert.equal(await op('2026-11-10'), '2026-12-22');
  assert.equal(await op('2026-11-14'), '2026-12-28'); // Second Christmas Day, a Saturday: on to Monday
  assert.equal(await op('2026-02-20'), '2026-04-07'); // Good Friday 3 April, Easter: on to Tuesday
  const { laatsteDagBezwaar } = await doeVerzoek({ lopendeProcedure: 'bezwaar', besluitVan: '2026-11-10' });
  assert.equal(laatsteDagBezwaar, '2026-12-22');
});

test('een brief van morgen kan niet', async () => {
  const { status, data } = await api.niemand.call('verzoek_maak', { body: formulier({ besluitVan: '2999-01-01' }) });
  assert.equal(status, 400);
  assert.equal(data.errors[0].location, '/besluitVan');
});

test('wat niet klopt wordt alles tegelijk gezegd', async () => {
  const { status, data } = await api.niemand.call('verzoek_maak', { body: { namens: 'niemand', watGebeurde: 'a' } });
  assert.equal(status, 400);
  assert.deepEqual(new Set(data.errors.map((e) => e.location)),
    new Set(['/gemeenteId', '/namens', '/watGebeurde', '/wens', '/lopendeProcedure']));
  const kort = await api.niemand.call('verzoek_maak', { body: formulier({ contact: { voorkeur: 'telefoon', telefoon: '06-12345' } }) });
  assert.deepEqual(kort.data.errors.map((e) => e.location), ['/contact/telefoon'], 'a number that nobody can call');
});

test('een gemeente die niet meedoet is er niet', async () => {
  const { status } = await api.niemand.call('verzoek_maak', { body: formulier({ gemeenteId: randomUUID() }) });
  assert.equal(status, 404);
  const stichting = await api.niemand.call('verzoek_maak', { body: formulier({ gemeenteId: organisatie('C') }) });
  assert.equal(stichting.status, 404);
});

test('de begeleider leest wat de inwoner schreef, en dat wordt vastgelegd', async () => {
  const contact = { naam: 'A. Jansen', telefoon: '0612345678', email: null, voorkeur: 'telefoon' };
  const { id } = await doeVerzoek({ namens: 'iemand_anders', hoedanigheid: 'helper', relatie: 'buurvrouw', magGemeenteWeten: true, contact });
  const { data, version } = await lees(begeleider, id);
  assert.equal(version, 1);
  assert.equal(data.watGebeurde, formulier().watGebeurde);
  assert.equal(data.wens, formulier().wens);
  assert.equal(data.relatie, 'buurvrouw');
  assert.deepEqual(data.contact, contact);
  assert.equal(data.magGemeenteWeten, true);
  const log = await api.sql("SELECT actor, op FROM app.logboek WHERE stuk_id = $1 AND handeling = 'verzoek_lees'", [id]);
  assert.deepEqual(log.map((r) => r.actor), [begeleider.id]);
});

test('de lijst bevat geen verhaal en filtert op status en gemeente', async () => {
  const { id } = await doeVerzoek({ gemeenteId: organisatie('B') });
  const { data } = await begeleider.call('verzoeken_lijst', { query: { gemeenteId: organisatie('B') } });
  assert.deepEqual(data.resultaten.map((r) => r.id), [id]);
  assert.equal(data.resultaten[0].gemeente, 'Gemeente Heuveldal');
  const leeg = await begeleider.call('verzoeken_lijst', { query: { status: 'doorgeleid', gemeenteId: organisatie('B') } });
  assert.deepEqual(leeg.data.resultaten, []);
  const twee = await begeleider.call('verzoeken_lijst', { query: { paginaGrootte: 2 } });
  assert.equal(twee.data.resultaten.length, 2);
  const verder = await begeleider.call('verzoeken_lijst', { query: { paginaGrootte: 2, na: twee.data.volgende } });
  assert.ok(verder.data.resultaten.every((r) => r.id < twee.data.volgende));
});

test('voor een gemeente bestaat een verzoek niet', async () => {
  const { id } = await doeVerzoek();
  for (const letter of ['A', 'B']) {
    const vreemd = api.als('begeleider', letter);
    assert.equal((await lees(vreemd, id)).status, 404);
    assert.equal((await vreemd.call('verzoek_tijdlijn', { path: { id } })).status, 404);
    assert.equal((await stap(vreemd, id, 1, { actie: 'neem_op' })).status, 404);
    assert.equal((await vreemd.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: 'hallo' } })).status, 404);
    assert.deepEqual((await vreemd.call('verzoeken_lijst')).data.resultaten, []);
  }
  for (const rol of ['coordinator', 'directeur', 'gemeentebeheerder', 'platformbeheerder']) {
    assert.equal((await lees(api.als(rol, 'A'), id)).status, 404);
    assert.equal((await lees(api.als(rol, 'C'), id)).status, 404);
  }
});

test('wie opneemt is de begeleider; een oud scherm wordt geweigerd', async () => {
  const { id } = await doeVerzoek();
  const { status, data, version } = await stap(begeleider, id, 1, { actie: 'neem_op' });
  assert.equal(status, 200);
  assert.equal(data.status, 'intake');
  assert.equal(data.begeleider.id, begeleider.id);
  assert.deepEqual(data.acties, ['leid_door', 'niet_passend']);
  assert.equal(version, 2);
  assert.equal((await stap(begeleider, id, 1, { actie: 'leid_door', tekst: 'Dit hoort elders.', route: 'De ombudsman.' })).status, 412);
  assert.equal((await stap(begeleider, id, 2, { actie: 'neem_op' })).status, 409);
  assert.equal((await stap(begeleider, id, undefined, { actie: 'neem_op' })).status, 428);
});

for (const actie of ['leid_door', 'niet_passend']) {
  test(`${actie}: de motivering gaat als bericht naar de inwoner en staat nergens anders`, async () => {
    const { id } = await doeVerzoek();
    const zonder = await stap(begeleider, id, 1, { actie });
    assert.equal(zonder.status, 400);
    const motivering = 'Dit is een besluit waartegen bezwaar kan.';
    const { data } = await stap(begeleider, id, 1, { actie, tekst: motivering, route: 'Bel de gemeente.' });
    assert.equal(data.fase, 'afgerond');
    assert.deepEqual(data.acties, []);
    assert.deepEqual((await kamers(begeleider, id)).berichten.map((b) => [b.van, b.tekst, b.route]), [['begeleider', motivering, 'Bel de gemeente.']]);
    const [{ invoer }] = await api.sql('SELECT invoer FROM app.historie WHERE stuk_id = $1 AND actie = $2', [id, actie]);
    assert.deepEqual(Object.keys(invoer), ['bericht']);
  });
}

test('na het einde kan er geen bericht meer bij', async () => {
  const { id } = await doeVerzoek();
  await stap(begeleider, id, 1, { actie: 'niet_passend', tekst: 'Dit hoort elders.', route: 'De ombudsman.' });
  const { status } = await begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: 'Nog iets.' } });
  assert.equal(status, 409);
});

test('een bericht herhalen met dezelfde sleutel plaatst het één keer', async () => {
  const { id } = await doeVerzoek();
  const key = randomUUID();
  const plaats = () => begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: 'Ik bel u morgen.' }, key });
  const een = await plaats();
  assert.equal(een.status, 201);
  assert.equal(een.data.tekst, 'Ik bel u morgen.');
  assert.deepEqual((await plaats()).data, een.data);
  assert.equal((await kamers(begeleider, id)).berichten.length, 1);
});

test('de tijdlijn zegt wat er gebeurde, niet wat er geschreven werd', async () => {
  const { id } = await doeVerzoek();
  await begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: 'Goedemorgen.' } });
  await stap(begeleider, id, 1, { actie: 'neem_op' });
  const { data } = await begeleider.call('verzoek_tijdlijn', { path: { id } });
  assert.deepEqual(data.resultaten.map((r) => [r.soort, r.door, r.naar]), [
    ['stap', begeleider.wie.naam, 'intake'], ['bericht', begeleider.wie.naam, null], ['stap', 'burger', 'ingediend']]);
  assert.ok(data.resultaten.every((r) => r.tekst === null));
});

test('wat niet klopt wordt geweigerd voordat er iets wordt opgezocht', async () => {
  const { id } = await doeVerzoek();
  const krom = { path: { id: 'geen-id' } };
  assert.equal((await begeleider.call('verzoek_lees', krom)).status, 400);
  assert.equal((await begeleider.call('verzoek_tijdlijn', krom)).status, 400);
  assert.equal((await begeleider.call('verzoeken_lijst', { query: { status: 'kwijt' } })).status, 400);
  assert.equal((await begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: '' } })).status, 400);
  assert.equal((await stap(begeleider, id, 1, { actie: 'trek_in' })).status, 400);
});
