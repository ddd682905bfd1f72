// SPDX-License-Identifier: EUPL-1.2
// Asking the gemeente to the table: only after the inwoner lets it be known, through an account or a code of
// their own, and what they then read is what was released, for as long as it is.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { aanTafel, doeVerzoek, FORMULIER, geefVrij, genodigd, inIntake, stap, voorgesteld } from '../lib/afstemming.mjs';
import { pdf } from '../lib/bestanden.mjs';
import { start } from '../lib/server.mjs';

const api = await start();
const begeleider = api.als('begeleider', 'C');
const collega = api.als('medewerker', 'A', 2);

const lees = (v) => v.partij.call('partijverzoek_lees');
const vrijgaven = async (v) => (await v.inwoner.call('vrijgaven_lees')).data;
const item = ({ partijen }, naam) => partijen[0].items.find((een) => een.item === naam);
const nodigUit = (v, body, version) => v.begeleider.call('partij_nodig_uit', { path: { id: v.id }, version, body });
const trekIn = (v, id) => v.inwoner.call('toestemming_trek_in', { path: { id } });
const postvak = async (wie) => (await wie.call('postvak_lijst', { query: { gelezen: false, paginaGrootte: 100 } })).data.resultaten;
const taken = async (wie) => (await wie.call('werkvoorraad_lees')).data.nuDoen;
const versie = async (v) => (await v.begeleider.call('partijen_lees', { path: { id: v.id } })).version;

test('niemand van de gemeente wordt gevraagd voordat de inwoner dat goed vindt', async () => {
  const v = await inIntake(api, { magGemeenteWeten: false });
  const te_vroeg = await nodigUit(v, { naam: 'M. de Wit' }, await versie(v));
  assert.equal(te_vroeg.status, 409);
  assert.match(te_vroeg.data.errors[0].detail, /mag dit van de inwoner nog niet weten/);
  const vraag = await begeleider.call('vrijgave_vraag', { path: { id: v.id }, body: { item: 'bestaan' } });
  assert.equal(vraag.status, 201);
  assert.ok((await vrijgaven(v)).bestaan.vraagId);
  const mag = await v.inwoner.call('toestemming_geef', { body: { item: 'bestaan' } });
  assert.equal(mag.data.bestaan.vraagId, null);
  assert.ok(mag.data.bestaan.sinds);
  assert.equal((await v.inwoner.call('toestemming_geef', { body: { item: 'bestaan' } })).status, 409);
  assert.equal((await nodigUit(v, { naam: 'M. de Wit' }, await versie(v))).status, 201);
  assert.ok((await postvak(begeleider)).some((p) => p.bericht === 'verzoek.vrijgegeven' && p.stukId === v.id));
});

test('met een account ligt de uitnodiging in het postvak, zonder inhoud; het adres wordt nergens bewaard', async () => {
  const v = await genodigd(api, { wens: 'Een kanariewens.' });
  const [bericht] = (await postvak(v.wie)).filter((p) => p.stukId === v.partijId);
  assert.deepEqual([bericht.bericht, bericht.titel, bericht.kenmerk, bericht.stukSoort], ['verzoek.uitnodiging', 'Stichting Afstemming', null, 'uitnodiging']);
  const [taak] = (await taken(v.wie)).filter((t) => t.id === v.partijId);
  assert.deepEqual([taak.taak, taak.titel, taak.kenmerk], ['antwoord_op_afstemming', 'Stichting Afstemming', null]);
  assert.ok(taak.uiterlijkOp);
  assert.ok(!(await taken(collega)).some((t) => t.id === v.partijId));
  const mails = await api.sql('SELECT onderwerp, tekst FROM app.uitgaande_mail WHERE gebruiker_id = $1', [v.wie.id]);
  assert.ok(mails.length > 0);
  assert.ok(!/VA-|verzoek|afstemming|inwoner/i.test(JSON.stringify(mails)), JSON.stringify(mails));
  const gevonden = await api.sql(`SELECT count(*)::int AS n FROM (SELECT to_jsonb(p)::text AS t FROM app.partij p UNION ALL SELECT to_jsonb(h)::text FROM app.historie h
    UNION ALL SELECT to_jsonb(i)::text FROM app.idempotentie i UNION ALL SELECT to_jsonb(l)::text FROM app.logboek l) x WHERE t LIKE '%' || $1 || '%' OR t LIKE '%de Wit%'`, [v.wie.wie.email]);
  assert.equal(gevonden[0].n, 0);
});

test('alleen een werkend account van die gemeente wordt gevonden', async () => {
  for (const email of [api.als('medewerker', 'B').wie.email, 'niemand@a.example', null]) {
    const v = await inIntake(api);
    const { data } = await nodigUit(v, { naam: 'Iemand', email }, await versie(v));
    assert.equal(data.partijen[0].heeftAccount, false, email);
  }
  const weg = api.als('poulelid', 'A', 6);
  await api.sql('UPDATE app.gebruiker SET actief = false WHERE id = $1', [weg.id]);
  const v = await inIntake(api);
  assert.equal((await nodigUit(v, { naam: 'Iemand', email: weg.wie.email }, await versie(v))).data.partijen[0].heeftAccount, false);
});

test('het account ruilt zijn token voor dat ene verzoek; van een ander of onbekend is hetzelfde', async () => {
  const v = await genodigd(api);
  const ruil = (wie, partijId) => wie.call('partijsessie_maak', { body: { partijId } });
  const { status, data } = await ruil(v.wie, v.partijId);
  assert.equal(status, 200);
  assert.equal(data.rol, 'partij');
  const gelezen = await api.met(data.toegang).call('partijverzoek_lees');
  assert.deepEqual([gelezen.data.naam, gelezen.data.functie, gelezen.data.plaats], ['M. de Wit', 'Klantmanager', 'uitgenodigd']);
  const inhoud = ({ status: s, data: d }) => JSON.stringify([s, { ...d, instance: undefined }]);
  const niets = inhoud(await ruil(v.wie, randomUUID()));
  assert.match(niets, /^\[404/);
  for (const wie of [collega, api.als('medewerker', 'B'), begeleider, api.als('directeur', 'A')]) {
    assert.equal(inhoud(await ruil(wie, v.partijId)), niets);
  }
  assert.equal((await ruil(v.inwoner, v.partijId)).status, 403);
  assert.equal((await ruil(v.partij, v.partijId)).status, 403);
  assert.equal((await api.niemand.call('partijsessie_maak', { body: { partijId: v.partijId } })).status, 401);
  assert.equal((await ruil(v.wie, 'geen-id')).status, 400);
});

test('een code voor wie geen account heeft: één keer te zien, een nieuwe vervangt hem', async () => {
  const v = await inIntake(api);
  const code = (sleutel) => begeleider.call('partijcode_maak', { path: { id: v.id }, key: sleutel });
  assert.equal((await code()).status, 409);
  await nodigUit(v, { naam: 'Zonder Account' }, await versie(v));
  const key = randomUUID();
  const een = await code(key);
  assert.equal(een.status, 201);
  assert.match(een.data.code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.deepEqual((await code(key)).data, een.data);
  const open = (c) => api.niemand.call('volgsessie_maak', { body: { code: c } });
  const { data } = await open(een.data.code);
  assert.equal(data.rol, 'partij');
  const partij = api.met(data.toegang);
  assert.equal((await partij.call('partijverzoek_lees')).data.naam, 'Zonder Account');
  assert.equal((await partij.call('volgverzoek_lees')).status, 404);
  assert.equal((await v.begeleider.call('partijen_lees', { path: { id: v.id } })).data.partijen[0].heeftCode, true);
  const twee = await code();
  assert.equal((await open(een.data.code)).status, 404);
  const nieuw = api.met((await open(twee.data.code)).data.toegang);
  assert.equal((await partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } })).status, 404, 'a token dies with its code');
  assert.equal((await partij.call('partijverzoek_lees')).status, 404);
  assert.equal((await nieuw.call('partijverzoek_stap', { body: { actie: 'weiger', tekst: 'Wij hebben hier geen tijd voor.' } })).status, 204);
  assert.equal((await open(twee.data.code)).status, 404, 'who declined has no place, so the code is gone');
  assert.equal((await vrijgaven(v)).partijen[0].status, 'geweigerd');
  assert.equal((await api.volger(v.id).call('volgverzoek_lees')).status, 200);
});

test('zonder vrijgave geen woord; per onderdeel, en na terugnemen niets meer', async () => {
  const v = await genodigd(api);
  const leeg = await lees(v);
  assert.deepEqual(leeg.data.vrijgegeven, []);
  assert.ok(!JSON.stringify(leeg.data).includes('traplift') && !JSON.stringify(leeg.data).includes('Dat iemand komt kijken'));
  await geefVrij(v, 'wens');
  const wens = await lees(v);
  assert.deepEqual(wens.data.vrijgegeven.map((i) => [i.item, i.tekst]), [['wens', FORMULIER.wens]]);
  assert.ok(!JSON.stringify(wens.data).includes('traplift'));
  await geefVrij(v, 'naam', { naam: 'Mevrouw Jansen' });
  await geefVrij(v, 'verhaal');
  assert.deepEqual((await lees(v)).data.vrijgegeven.map((i) => [i.item, i.tekst]),
    [['naam', 'Mevrouw Jansen'], ['verhaal', FORMULIER.watGebeurde], ['wens', FORMULIER.wens]]);
  const nu = await vrijgaven(v);
  assert.ok(item(nu, 'verhaal').gelezenOp);
  const { status, data } = await trekIn(v, item(nu, 'verhaal').toestemmingId);
  assert.equal(status, 200);
  assert.deepEqual([item(data, 'verhaal').sinds, item(data, 'verhaal').toestemmingId], [null, null]);
  assert.ok(item(data, 'verhaal').gelezenOp, 'that it was read stays said');
  assert.deepEqual((await lees(v)).data.vrijgegeven.map((i) => i.item), ['naam', 'wens']);
  assert.equal((await trekIn(v, item(nu, 'verhaal').toestemmingId)).status, 404);
});

test('elke keer lezen wordt vastgelegd, en de inwoner ziet wie wat las', async () => {
  const v = await genodigd(api);
  await geefVrij(v, 'wens');
  await lees(v);
  await lees(v);
  const rijen = await api.sql('SELECT item, count(*)::int AS n FROM app.inzage WHERE partij_id = $1 GROUP BY item ORDER BY item', [v.partijId]);
  assert.deepEqual(rijen, [{ item: 'bestaan', n: 2 }, { item: 'wens', n: 2 }]);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.logboek WHERE handeling = 'partijverzoek_lees' AND stuk_id = $1 AND actor = 'partij:' || $2", [v.id, v.partijId]);
  assert.equal(n, 2);
  await begeleider.call('verzoek_lees', { path: { id: v.id } });
  const { data } = await v.inwoner.call('volgverzoek_lees');
  assert.deepEqual(data.gelezenDoor.map((g) => [g.wie, g.naam, g.items]).sort(),
    [['begeleider', begeleider.wie.naam, ['verhaal', 'wens']], ['partij', 'M. de Wit', ['bestaan', 'wens']]]);
});

test('alleen de inwoner geeft vrij, alleen aan wie nu aan tafel is, en niet dubbel', async () => {
  const v = await genodigd(api);
  const geef = (wie, body) => wie.call('toestemming_geef', { body });
  for (const wie of [begeleider, v.partij, v.wie]) assert.equal((await geef(wie, { item: 'wens', partijId: v.partijId })).status, 404);
  assert.equal((await geef(api.niemand, { item: 'wens' })).status, 401);
  assert.equal((await geef(v.inwoner, { item: 'alles' })).status, 400);
  assert.equal((await geef(v.inwoner, { item: 'naam', partijId: v.partijId })).status, 400);
  assert.equal((await geef(v.inwoner, { item: 'wens' })).status, 404);
  assert.equal((await geef(v.inwoner, { item: 'wens', partijId: randomUUID() })).status, 404);
  assert.equal((await geef(v.inwoner, { item: 'samenvatting', partijId: v.partijId, itemId: randomUUID() })).status, 404);
  const ander = await genodigd(api);
  assert.equal((await geef(v.inwoner, { item: 'wens', partijId: ander.partijId })).status, 404);
  await geefVrij(v, 'wens');
  assert.equal((await geef(v.inwoner, { item: 'wens', partijId: v.partijId })).status, 409);
  const { toestemmingId } = item(await vrijgaven(v), 'wens');
  assert.equal((await trekIn(ander, toestemmingId)).status, 404, 'of another verzoek');
  assert.equal((await trekIn(v, 'geen-id')).status, 400);
  assert.equal((await api.niemand.call('toestemming_trek_in', { path: { id: toestemmingId } })).status, 401);
  assert.equal((await begeleider.call('toestemming_trek_in', { path: { id: toestemmingId } })).status, 404);
});

test('de begeleider vraagt iets vrij te geven; de inwoner zegt ja of nee', async () => {
  const v = await genodigd(api);
  const vraag = (body, id = v.id) => begeleider.call('vrijgave_vraag', { path: { id }, body });
  assert.equal((await vraag({ item: 'wens' })).status, 201);
  assert.equal((await vraag({ item: 'wens' })).status, 201, 'once more is the same question');
  assert.equal((await vraag({ item: 'verhaal' })).status, 201);
  assert.equal((await vraag({ item: 'bestaan' })).status, 409);
  assert.equal((await vraag({ item: 'iets' })).status, 400);
  assert.equal((await vraag({ item: 'bijlage', itemId: randomUUID() })).status, 404);
  assert.equal((await api.niemand.call('vrijgave_vraag', { path: { id: v.id }, body: { item: 'wens' } })).status, 401);
  const open = await vrijgaven(v);
  const weiger = (wie, id) => wie.call('vrijgave_weiger', { path: { id } });
  assert.equal((await weiger(v.inwoner, item(open, 'verhaal').vraagId)).data.partijen[0].items.find((i) => i.item === 'verhaal').vraagId, null);
  assert.equal((await weiger(v.inwoner, item(open, 'verhaal').vraagId)).status, 404);
  assert.equal((await weiger(v.inwoner, 'geen-id')).status, 400);
  assert.equal((await weiger(begeleider, item(open, 'wens').vraagId)).status, 404);
  assert.equal((await weiger(api.niemand, item(open, 'wens').vraagId)).status, 401);
  await geefVrij(v, 'wens');
  assert.deepEqual((await api.sql('SELECT item, mag FROM app.vrijgavevraag WHERE verzoek_id = $1 ORDER BY item', [v.id])),
    [{ item: 'verhaal', mag: false }, { item: 'wens', mag: true }]);
  assert.deepEqual((await lees(v)).data.vrijgegeven.map((i) => i.item), ['wens']);
});

test('meedoen of niet: de begeleider hoort het, de inwoner leest waarom', async () => {
  const v = await genodigd(api);
  assert.deepEqual((await lees(v)).data.acties, ['accepteer', 'weiger']);
  assert.equal((await v.partij.call('partijverzoek_stap', { body: { actie: 'weiger', tekst: 'x' } })).status, 400);
  assert.equal((await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } })).status, 204);
  assert.equal((await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } })).status, 409);
  assert.equal((await lees(v)).data.plaats, 'geaccepteerd');
  assert.deepEqual((await taken(v.wie)).filter((t) => t.id === v.partijId).map((t) => t.taak), ['ga_naar_afstemming']);
  assert.ok((await postvak(begeleider)).some((p) => p.bericht === 'verzoek.partij_geaccepteerd' && p.stukId === v.id));

  const w = await genodigd(api, {}, collega);
  assert.equal((await w.partij.call('partijverzoek_stap', { body: { actie: 'weiger', tekst: 'Dit loopt al via bezwaar.' } })).status, 204);
  const { data } = await w.inwoner.call('volgverzoek_lees');
  assert.equal(data.status, 'niet_tot_afstemming');
  const { data: { berichten } } = await w.inwoner.call('volgverzoek_kamers_lees');
  assert.deepEqual(berichten.map((b) => [b.van, b.tekst]), [['partij', 'Dit loopt al via bezwaar.']]);
  assert.equal((await vrijgaven(w)).partijen[0].status, 'geweigerd');
  assert.equal((await lees(w)).status, 404);
  assert.ok((await postvak(begeleider)).some((p) => p.bericht === 'verzoek.partij_geweigerd' && p.stukId === w.id));
  assert.deepEqual((await postvak(w.wie)).filter((p) => p.stukId === w.partijId), []);
});

test('neemt de inwoner terug dat de gemeente het mag weten, dan is de plaats meteen weg', async () => {
  const v = await genodigd(api);
  await geefVrij(v, 'wens');
  const { toestemmingId } = (await vrijgaven(v)).bestaan;
  const { data } = await trekIn(v, toestemmingId);
  assert.deepEqual([data.bestaan.sinds, data.partijen[0].status], [null, 'vervangen']);
  assert.equal((await v.inwoner.call('volgverzoek_lees')).data.status, 'intake');
  assert.equal((await lees(v)).status, 404);
  assert.equal((await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } })).status, 404);
  assert.equal((await v.wie.call('partijsessie_maak', { body: { partijId: v.partijId } })).status, 404);
  assert.ok(!(await taken(v.wie)).some((t) => t.id === v.partijId));
  assert.ok((await postvak(begeleider)).some((p) => p.bericht === 'verzoek.bestaan_terug' && p.stukId === v.id));
  assert.equal((await nodigUit(v, { naam: 'Iemand' }, await versie(v))).status, 409);
});

test('zit de gemeente al aan tafel, dan ziet zij na het terugnemen niets meer; wat vrij was staat er later niet vanzelf weer', async () => {
  const v = await genodigd(api);
  await geefVrij(v, 'wens');
  await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } });
  await trekIn(v, (await vrijgaven(v)).bestaan.toestemmingId);
  assert.equal((await lees(v)).status, 404);
  assert.equal((await v.partij.call('partijverzoek_stap', { body: { actie: 'stop', tekst: 'Dan stoppen wij.' } })).status, 404);
  await v.inwoner.call('toestemming_geef', { body: { item: 'bestaan' } });
  assert.deepEqual((await lees(v)).data.vrijgegeven, []);
});

test('wie vervangen is, leest en doet niets meer', async () => {
  const v = await genodigd(api);
  await geefVrij(v, 'wens');
  await stap(v, { actie: 'trek_terug' });
  const nieuw = await nodigUit(v, { naam: 'Een Ander' }, await versie(v));
  assert.equal(nieuw.status, 201);
  assert.deepEqual(nieuw.data.partijen.map((p) => p.status), ['uitgenodigd', 'vervangen']);
  assert.equal((await lees(v)).status, 404);
  for (const body of [{ actie: 'accepteer' }, { actie: 'weiger', tekst: 'Wij doen niet mee.' }]) {
    assert.equal((await v.partij.call('partijverzoek_stap', { body })).status, 404);
  }
  const anders = api.partij(v.id, nieuw.data.partijen[0].id);
  assert.deepEqual((await anders.call('partijverzoek_lees')).data.vrijgegeven, []);
  assert.equal((await v.inwoner.call('volgverzoek_lees')).data.status, 'partij_uitgenodigd');
});

test('wat niet klopt of niet mag, wordt geweigerd', async () => {
  const v = await inIntake(api);
  const body = { naam: 'M. de Wit' };
  assert.equal((await nodigUit(v, body)).status, 428);
  assert.equal((await nodigUit(v, body, 99)).status, 412);
  assert.equal((await nodigUit(v, { naam: '' }, 1)).status, 400);
  assert.equal((await begeleider.call('partij_nodig_uit', { path: { id: randomUUID() }, version: 1, body })).status, 404);
  const krom = { path: { id: 'geen-id' } };
  assert.equal((await begeleider.call('partijen_lees', krom)).status, 400);
  assert.equal((await begeleider.call('partijcode_maak', krom)).status, 400);
  assert.equal((await begeleider.call('partijen_lees', { path: { id: randomUUID() } })).status, 404);
  for (const op of ['partijen_lees', 'partijcode_maak']) {
    assert.equal((await api.niemand.call(op, { path: { id: v.id } })).status, 401);
    assert.equal((await api.als('begeleider', 'A').call(op, { path: { id: v.id } })).status, 404);
  }
  assert.equal((await api.niemand.call('partij_nodig_uit', { path: { id: v.id }, version: 1, body })).status, 401);
  for (const op of ['vrijgaven_lees', 'partijverzoek_lees']) {
    assert.equal((await api.niemand.call(op)).status, 401);
    assert.equal((await begeleider.call(op)).status, 404);
  }
  assert.equal((await api.volger(randomUUID()).call('vrijgaven_lees')).status, 404);
  const { id } = await doeVerzoek(api);
  assert.equal((await api.niemand.call('partijverzoek_stap', { body: { actie: 'accepteer' } })).status, 401);
  assert.equal((await begeleider.call('partij_nodig_uit', { path: { id }, version: 1, body })).status, 409, 'nobody took it up yet');
});

/** Somebody came in the place of who sat at the table, after a talk and an agreement: {eerste, ...v}, not accepted yet. */
async function opvolger() {
  const v = await voorgesteld(api);
  await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'kamer', tekst: 'Kanarie tegen de eerste.' } });
  await v.begeleider.call('bijeenkomst_maak', { path: { id: v.id }, body: { kring: 'kamer', momenten: [{ dag: '2036-12-08', van: '10:00' }], duurMinuten: 60, plaats: 'Kanarie 1', link: null } });
  const { data } = await v.inwoner.call('volgbijlage_maak', { body: { kring: 'kamer', bestandsnaam: 'Kanarie.pdf' } });
  await v.inwoner.call('volgbijlage_zet', { path: { bijlageId: data.id }, body: pdf(), headers: { 'content-type': 'application/octet-stream' } });
  await v.inwoner.call('volgverzoek_bevestig', { body: { akkoord: true, tekst: 'Kanarie, hiermee kan ik verder.' } });
  await v.partij.call('partijverzoek_bevestig', { body: { akkoord: false, tekst: 'Kanarie, dit kan niet.' } });
  await stap(v, { actie: 'stop', tekst: 'Zo komen we er niet uit.' });
  const { version } = await v.inwoner.call('volgverzoek_lees');
  assert.equal((await v.inwoner.call('volgverzoek_stap', { version, body: { actie: 'heropen', tekst: 'Nog eens.' } })).status, 200);
  const nieuw = await nodigUit(v, { naam: 'Een Ander' }, await versie(v));
  assert.equal(nieuw.status, 201);
  return { ...v, bijlageId: data.id, eerste: v.partij, partij: api.partij(v.id, nieuw.data.partijen[0].id) };
}

test('wie in de plaats van een ander komt, leest niet wat tegen die ander is gezegd', async () => {
  const v = await opvolger();
  const alles = async () => {
    const antwoorden = await Promise.all(['volgverzoek_kamers_lees', 'volgbijeenkomsten_lees', 'partijverzoek_afspraken', 'partijverzoek_lees'].map((operatie) => v.partij.call(operatie)));
    assert.deepEqual(antwoorden.map(({ status }) => status), [200, 200, 200, 200]);
    return JSON.stringify(antwoorden.map(({ data }) => data));
  };
  const dicht = async (wanneer) => {
    assert.ok(!(await alles()).includes('Kanarie'), wanneer);
    assert.equal((await v.partij.call('volgbijlage_lees', { path: { bijlageId: v.bijlageId }, headers: { accept: 'application/octet-stream' } })).status, 404, wanneer);
    assert.equal((await v.partij.call('partijverzoek_bevestiging')).status, 409, wanneer);
  };
  await dicht('only asked');
  assert.equal((await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } })).status, 204);
  await dicht('at the table');
  await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'kamer', tekst: 'Merel tegen de tweede.' } });
  assert.ok((await alles()).includes('Merel'));
  assert.equal((await v.eerste.call('volgverzoek_kamers_lees')).status, 404);
  assert.equal((await v.inwoner.call('volgverzoek_kamers_lees')).data.berichten.filter(({ tekst }) => /Kanarie|Merel/.test(tekst)).length, 2, 'the inwoner keeps both');
  await stap(v, { actie: 'stel_voor' });
  assert.equal((await v.partij.call('partijverzoek_afspraken')).data.afspraken.length, 1, 'what is proposed to this one');
});

test('wie vanaf de tafel is doorverwezen, heeft daar niemand meer zitten', async () => {
  const v = await genodigd(api);
  await geefVrij(v, 'verhaal');
  await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } });
  const code = (await v.begeleider.call('partijcode_maak', { path: { id: v.id } })).data.code;
  await stap(v, { actie: 'leid_door', tekst: 'Een ander kan u beter helpen.', route: 'Het Juridisch Loket.' });
  assert.equal((await lees(v)).status, 404);
  assert.equal((await api.niemand.call('volgsessie_maak', { body: { code } })).status, 404);
  const { data: { toegang } } = await v.wie.call('partijsessie_maak', { body: { partijId: v.partijId } });
  assert.equal((await api.met(toegang).call('partijverzoek_lees')).status, 404, 'it opens only the question how it went');
  assert.equal((await vrijgaven(v)).partijen[0].status, 'gestopt');
});

test('een herhaald antwoord is er alleen voor wie het verzoek nu nog mag zien', async () => {
  const v = await aanTafel(api);
  const { data } = await v.begeleider.call('bijeenkomst_maak', { path: { id: v.id }, body: { kring: 'kamer', momenten: [{ dag: '2036-12-08', van: '10:00' }], duurMinuten: 60, plaats: 'Dorpshuis', link: null } });
  const key = randomUUID();
  const antwoord = () => v.partij.call('volgbijeenkomst_antwoord', { path: { bijeenkomstId: data.id }, body: { momentIds: [] }, key });
  assert.equal((await antwoord()).data.plaats, 'Dorpshuis');
  assert.equal((await antwoord()).data.plaats, 'Dorpshuis', 'an answer that got lost');
  await trekIn(v, (await vrijgaven(v)).bestaan.toestemmingId);
  assert.equal((await antwoord()).status, 404);
});

test('wat klaar is of gewist, wordt niet meer gevraagd', async () => {
  const v = await inIntake(api, { magGemeenteWeten: false });
  const vraag = () => v.begeleider.call('vrijgave_vraag', { path: { id: v.id }, body: { item: 'bestaan' } });
  assert.equal((await vraag()).status, 201);
  await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } });
  assert.equal((await vraag()).status, 409);
  const [{ n }] = await api.sql('SELECT count(*)::int AS n FROM app.vrijgavevraag WHERE verzoek_id = $1', [v.id]);
  assert.equal(n, 0);
});
