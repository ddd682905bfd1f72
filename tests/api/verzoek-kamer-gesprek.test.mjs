// SPDX-License-Identifier: EUPL-1.2
// Calling, appointments, the summary, a step out of order, and who begeleidt.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { aanTafel, doeVerzoek, inIntake } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';
import { mens } from '../lib/wereld.mjs';

const api = await start();
const tweede = api.als('begeleider', 'C', 2);
const verdeler = api.als('begeleidingscoordinator', 'C');
const bij = (v, meer) => ({ path: { id: v.id, ...meer } });
const goed = async (antwoord, status = 200) => {
  const { data, ...rest } = await antwoord;
  assert.equal(rest.status, status, JSON.stringify(data));
  return data;
};
const tijdlijn = async (v) => (await v.inwoner.call('volgverzoek_lees')).data.tijdlijn.map((t) => (t.soort === 'stap' ? t.naar : [t.soort, t.actie].join(' ')));
const versie = async (v) => (await v.begeleider.call('verzoek_lees', bij(v))).version;
const overDagen = (n) => ({ dag: new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10), van: '10:00' });
const overUren = (n) => new Date(Date.now() + n * 3_600_000).toISOString();

test('bellen: doelen en punten, pogingen met een verzegelde notitie, en het niveau met zijn geschiedenis', async () => {
  const v = await inIntake(api);
  const lees = () => goed(v.begeleider.call('verzoek_bellen_lees', bij(v)));
  const leeg = await lees();
  assert.deepEqual([leeg.pogingen, leeg.niveaus], [[], []]);
  assert.equal(leeg.punten.filter((p) => p.soort === 'doel').length, 3);
  assert.equal(leeg.punten.filter((p) => p.soort === 'punt').length, 8);
  assert.ok(leeg.punten.every((p) => p.gedaanOp === null));
  const vink = (sleutel, gedaan) => v.begeleider.call('belpunt_vink', { ...bij(v), body: { sleutel, gedaan } });
  await goed(vink('termijnen', true), 204);
  await goed(vink('termijnen', true), 204);
  assert.deepEqual((await lees()).punten.filter((p) => p.gedaanOp).map((p) => p.sleutel), ['termijnen']);
  await goed(vink('termijnen', false), 204);
  assert.ok((await lees()).punten.every((p) => p.gedaanOp === null));
  assert.equal((await vink('bestaat_niet', true)).status, 409);

  const noteer = (body) => v.begeleider.call('belpoging_maak', { ...bij(v), body });
  const eerder = new Date(Date.now() - 3_600_000).toISOString();
  await goed(noteer({ kanaal: 'telefoon', bereikt: false, op: eerder, notitie: 'Voicemail van de buurvrouw.' }), 201);
  const poging = await goed(noteer({ kanaal: 'telefoon', bereikt: true, notitie: null }), 201);
  assert.deepEqual([poging.bereikt, poging.notitie, poging.door.id], [true, null, v.begeleider.id]);
  assert.deepEqual((await lees()).pogingen.map((p) => p.notitie), [null, 'Voicemail van de buurvrouw.']);
  assert.equal((await noteer({ kanaal: 'telefoon', bereikt: true, op: overUren(2) })).status, 400);
  assert.equal((await noteer({ kanaal: 'postduif', bereikt: true })).status, 400);
  assert.ok((await tijdlijn(v)).includes('gebeld niet_bereikt') && (await tijdlijn(v)).includes('gebeld bereikt'));
  assert.ok(!JSON.stringify((await v.inwoner.call('volgverzoek_lees')).data).includes('buurvrouw'));
  const [{ notitie }] = await api.sql('SELECT notitie FROM app.belpoging WHERE verzoek_id = $1 AND notitie IS NOT NULL', [v.id]);
  assert.match(notitie, /^[A-Za-z0-9_-]{54,}$/);

  for (const niveau of ['wrijving', 'strijd']) await goed(v.begeleider.call('conflictniveau_maak', { ...bij(v), body: { niveau } }), 204);
  assert.deepEqual((await lees()).niveaus.map((n) => n.niveau), ['strijd', 'wrijving']);
  assert.equal((await v.begeleider.call('conflictniveau_maak', { ...bij(v), body: { niveau: 'oorlog' } })).status, 400);
});

test('de organisatie kiest haar eigen woorden voor een punt, en kan terug', async () => {
  const v = await inIntake(api);
  const zet = (tekst, sleutel = 'open_begin') => verdeler.call('belpunt_zet', { body: { sleutel, tekst } });
  const punt = async () => (await goed(v.begeleider.call('verzoek_bellen_lees', bij(v)))).punten.find((p) => p.sleutel === 'open_begin').tekst;
  const onze = await punt();
  await goed(zet('Eerst luisteren.'), 204);
  await goed(zet('Eerst echt luisteren.'), 204);
  assert.equal(await punt(), 'Eerst echt luisteren.');
  assert.equal((await goed(v.begeleider.call('belpunten_lees'))).resultaten.find((p) => p.sleutel === 'open_begin').standaard, onze);
  await goed(zet(null), 204);
  assert.equal(await punt(), onze);
  assert.equal((await zet('Iets.', 'bestaat_niet')).status, 409);
  assert.equal((await zet('')).status, 400);
  assert.equal((await v.begeleider.call('belpunt_zet', { body: { sleutel: 'open_begin', tekst: 'Nee.' } })).status, 404);
  assert.equal((await api.niemand.call('belpunten_lees')).status, 401);
});

test('een afspraak: momenten, wie kan, de keuze, de agenda zonder inhoud, en afzeggen', async () => {
  const v = await aanTafel(api);
  const momenten = [1, 2, 3].map((n) => overDagen(n));
  const nieuw = (body) => v.begeleider.call('bijeenkomst_maak', { ...bij(v), body: { kring: 'kamer', momenten, duurMinuten: 60, plaats: 'Dorpshuis de Kanarie', link: null, ...body } });
  const b = await goed(nieuw(), 201);
  assert.deepEqual([b.status, b.plaats, b.momenten.length], ['voorgesteld', 'Dorpshuis de Kanarie', 3]);
  const antwoord = (wie, momentIds, bijeenkomstId = b.id) => wie.call('volgbijeenkomst_antwoord', { path: { bijeenkomstId }, body: { momentIds } });
  await goed(antwoord(v.inwoner, [b.momenten[0].id, b.momenten[1].id]));
  await goed(antwoord(v.inwoner, [b.momenten[1].id]));
  const na = await goed(antwoord(v.partij, [b.momenten[1].id, b.momenten[2].id]));
  assert.deepEqual(na.momenten.map((m) => [m.inwonerKan, m.partijKan]), [[false, false], [true, true], [false, true]]);
  const agenda = { inwoner: () => v.inwoner.call('volgbijeenkomst_agenda', { path: { bijeenkomstId: b.id } }), partij: () => v.partij.call('volgbijeenkomst_agenda', { path: { bijeenkomstId: b.id } }),
    begeleider: () => v.begeleider.call('bijeenkomst_agenda', bij(v, { bijeenkomstId: b.id })) };
  for (const haal of Object.values(agenda)) assert.equal((await haal()).status, 409, 'nothing chosen yet');
  const stap = (body, w = v) => v.begeleider.call('bijeenkomst_stap', { ...bij(w), body: { bijeenkomstId: b.id, ...body } });
  assert.equal((await stap({ actie: 'kies', momentId: randomUUID() })).status, 409);
  assert.equal((await stap({ actie: 'kies', momentId: b.momenten[1].id, bijeenkomstId: randomUUID() })).status, 404);
  assert.equal((await stap({ actie: 'verzet' })).status, 400);
  await goed(stap({ actie: 'kies', momentId: b.momenten[0].id }));
  const gekozen = await goed(stap({ actie: 'kies', momentId: b.momenten[1].id }));
  assert.deepEqual(gekozen.momenten.map((m) => m.gekozen), [false, true, false]);
  assert.equal((await antwoord(v.inwoner, [])).status, 409);
  for (const haal of Object.values(agenda)) {
    const { status, data, headers } = await haal();
    assert.equal(status, 200);
    assert.match(headers.get('content-disposition'), /afspraak-VA-.*\.ics/);
    assert.match(data, /SUMMARY:Afspraak \(VA-/);
    assert.ok(!/Kanarie|traplift|ATTENDEE|ORGANIZER/.test(data), 'no content and nobody named');
    assert.match(data, /STATUS:CONFIRMED/);
  }
  await goed(stap({ actie: 'zeg_af' }));
  assert.match((await agenda.partij()).data, /STATUS:CANCELLED/);
  assert.equal((await stap({ actie: 'zeg_af' })).status, 409);
  assert.deepEqual((await tijdlijn(v)).filter((t) => t.startsWith('bijeenkomst')), ['bijeenkomst afgezegd', 'bijeenkomst gekozen', 'bijeenkomst gekozen', 'bijeenkomst voorgesteld']);
  assert.equal((await nieuw({ momenten: [overDagen(-1)] })).data.errors[0].code, 'voorbij');
  assert.equal((await nieuw({ link: 'http://voorbeeld.nl' })).status, 400);
  assert.equal((await nieuw({ momenten: [...momenten, overDagen(4)] })).status, 400);
  for (const wie of [v.inwoner, v.partij]) assert.equal((await goed(wie.call('volgbijeenkomsten_lees'))).resultaten.length, 1);
  assert.equal((await goed(v.begeleider.call('bijeenkomsten_lees', bij(v)))).resultaten[0].status, 'afgezegd');
});

test('een afspraak van de inwoner met de begeleider is er niet voor de partij, en andersom', async () => {
  const v = await aanTafel(api);
  const momenten = [overDagen(1)];
  const maak = (kring, w = v) => w.begeleider.call('bijeenkomst_maak', { ...bij(w), body: { kring, momenten, duurMinuten: 45 } });
  const inwoner = await goed(maak('inwoner'), 201);
  const partij = await goed(maak('partij'), 201);
  const ids = async (wie) => (await goed(wie.call('volgbijeenkomsten_lees'))).resultaten.map((b) => b.id);
  assert.deepEqual(await ids(v.inwoner), [inwoner.id]);
  assert.deepEqual(await ids(v.partij), [partij.id]);
  for (const [wie, b] of [[v.inwoner, partij], [v.partij, inwoner]]) {
    assert.equal((await wie.call('volgbijeenkomst_agenda', { path: { bijeenkomstId: b.id } })).status, 404);
    assert.equal((await wie.call('volgbijeenkomst_antwoord', { path: { bijeenkomstId: b.id }, body: { momentIds: [] } })).status, 404);
  }
  assert.equal((await v.inwoner.call('volgbijeenkomst_agenda', { path: { bijeenkomstId: 'x' } })).status, 400);
  assert.equal((await v.inwoner.call('volgbijeenkomst_antwoord', { path: { bijeenkomstId: inwoner.id }, body: { momentIds: ['x'] } })).status, 400);
  assert.equal((await v.begeleider.call('bijeenkomst_agenda', bij(v, { bijeenkomstId: randomUUID() }))).status, 404);
  assert.equal((await v.begeleider.call('bijeenkomst_agenda', bij(v, { bijeenkomstId: 'x' }))).status, 400);
  assert.equal((await maak('kamer', await inIntake(api))).status, 409);
});

test('een samenvatting telt pas als de inwoner zegt dat zij klopt, en dan kan zij gedeeld worden', async () => {
  const v = await aanTafel(api);
  const leg = (tekst, w = v) => w.begeleider.call('samenvatting_maak', { ...bij(w), body: { tekst } });
  const zeg = (id, body, w = v) => w.inwoner.call('volgsamenvatting_reageer', { path: { samenvattingId: id }, body });
  const deel = (id) => api.sql(`INSERT INTO app.toestemming (organisatie_id, verzoek_id, partij_id, item, item_id)
    SELECT organisatie_id, verzoek_id, id, 'samenvatting', $2 FROM app.partij WHERE id = $1`, [v.partijId, id]);
  const een = await goed(leg('U wacht al drie maanden op een traplift.'), 201);
  assert.deepEqual([een.stand, een.anders], ['open', null]);
  await assert.rejects(deel(een.id), /Zeg eerst of deze samenvatting klopt/);
  assert.equal((await zeg(een.id, { actie: 'anders' })).status, 400);
  const anders = await goed(zeg(een.id, { actie: 'anders', tekst: 'Het zijn al vijf maanden.' }), 201);
  assert.deepEqual([anders.stand, anders.anders], ['anders', 'Het zijn al vijf maanden.']);
  await assert.rejects(deel(een.id), /Zeg eerst/);
  assert.equal((await zeg(een.id, { actie: 'klopt' })).status, 409);
  const twee = await goed(leg('U wacht al vijf maanden op een traplift.'), 201);
  assert.equal((await zeg(een.id, { actie: 'klopt' })).status, 409);
  assert.equal((await goed(zeg(twee.id, { actie: 'klopt' }), 201)).stand, 'klopt');
  const lijst = async (wie) => (await goed(wie.call('volgsamenvattingen_lees'))).resultaten.map((s) => [s.stand, s.tekst]);
  assert.deepEqual((await lijst(v.inwoner)).map(([stand]) => stand), ['klopt', 'anders']);
  assert.deepEqual(await lijst(v.partij), []);
  await deel(twee.id);
  assert.deepEqual(await lijst(v.partij), [['klopt', 'U wacht al vijf maanden op een traplift.']]);
  assert.deepEqual((await goed(v.begeleider.call('samenvattingen_lees', bij(v)))).resultaten.map((s) => s.anders), [null, 'Het zijn al vijf maanden.']);
  assert.equal((await v.partij.call('volgsamenvatting_reageer', { path: { samenvattingId: twee.id }, body: { actie: 'klopt' } })).status, 404);
  assert.equal((await zeg(randomUUID(), { actie: 'klopt' })).status, 404);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.samenvatting_reactie WHERE verzoek_id = $1 AND tekst LIKE '%maanden%'", [v.id]);
  assert.equal(n, 0);
});

test('buiten de volgorde om: met een reden die alleen de inwoner leest, zichtbaar in beide tijdlijnen', async () => {
  const v = await aanTafel(api);
  const zet = (wie, naar, version, tekst = 'We bellen eerst nog een keer.') => wie.call('verzoek_buitenstap', { ...bij(v), version, body: { naar, tekst } });
  const nu = await versie(v);
  assert.equal((await zet(v.begeleider, 'intake')).status, 428);
  assert.equal((await zet(v.begeleider, 'intake', 99)).status, 412);
  assert.equal((await zet(v.begeleider, 'concept', nu)).status, 409);
  assert.equal((await zet(v.begeleider, 'in_afstemming', nu)).status, 409);
  assert.equal((await zet(v.begeleider, 'ergens', nu)).status, 400);
  assert.equal((await goed(zet(v.begeleider, 'afgestemd', nu))).status, 'afgestemd');
  assert.equal((await v.partij.call('volgverzoek_kamers_lees')).status, 200, 'the place at the table stays');
  assert.equal((await goed(zet(verdeler, 'intake', nu + 1))).status, 'intake');
  assert.equal((await v.partij.call('volgverzoek_kamers_lees')).status, 404, 'and it goes with the status');
  const { data } = await v.inwoner.call('volgverzoek_lees');
  const [stap] = data.tijdlijn.filter((t) => t.soort === 'stap');
  assert.deepEqual([stap.buitenWerkstroom, stap.tekst], [true, 'De reden staat in een bericht aan de inwoner.']);
  const { data: begeleid } = await v.begeleider.call('verzoek_tijdlijn', bij(v));
  assert.equal(begeleid.resultaten.find((t) => t.naar === 'intake').buitenWerkstroom, true);
  const { data: kamers } = await v.inwoner.call('volgverzoek_kamers_lees');
  assert.ok(kamers.berichten.every((b) => b.tekst === 'We bellen eerst nog een keer.' && b.kring === 'inwoner'));
});

test('verdelen: wie heeft hoeveel, geven, overnemen, en wat er overblijft van wie vertrekt', async () => {
  const v = await inIntake(api);
  const nieuw = await doeVerzoek(api);
  const lijst = async (query) => (await goed(verdeler.call('verdeling_lijst', { query: { paginaGrootte: 100, ...query } }))).resultaten;
  assert.ok((await lijst({ stand: 'niemand' })).some((r) => r.id === nieuw.id));
  assert.equal((await lijst()).find((r) => r.id === v.id).begeleider.id, v.begeleider.id);
  const last = async () => (await goed(verdeler.call('begeleiders_lijst'))).resultaten;
  const aantal = async (wie) => (await last()).find((b) => b.id === wie.id).lopend;
  const voor = await aantal(tweede);
  const geef = (wie, w, begeleiderId, version, notitie = 'Zij is moe; bel na twee uur.') => wie.call('overdracht_maak', { ...bij(w), version, body: { begeleiderId, notitie } });
  const nu = await versie(v);
  assert.equal((await geef(verdeler, v, tweede.id)).status, 428);
  assert.equal((await geef(verdeler, v, tweede.id, 99)).status, 412);
  assert.equal((await geef(verdeler, v, v.begeleider.id, nu)).status, 409);
  assert.equal((await geef(verdeler, v, mens('medewerker', 'C').id, nu)).status, 400);
  assert.equal((await geef(verdeler, v, mens('begeleider', 'A').id, nu)).status, 400);
  assert.equal((await geef(tweede, v, tweede.id, nu)).status, 201, 'a begeleider takes over');
  assert.equal(await aantal(tweede), voor + 1);
  assert.equal((await geef(v.begeleider, v, v.begeleider.id, nu + 1, null)).status, 201);
  assert.equal((await geef(tweede, nieuw, v.begeleider.id, 1)).status, 409, 'not what is not hers');
  assert.equal((await geef(verdeler, nieuw, tweede.id, 1)).status, 201);
  const { resultaten } = await goed(verdeler.call('overdrachten_lees', bij(v)));
  assert.deepEqual(resultaten.map((o) => [o.van.id, o.naar.id, o.notitie]), [[tweede.id, v.begeleider.id, null], [v.begeleider.id, tweede.id, 'Zij is moe; bel na twee uur.']]);
  assert.equal((await v.inwoner.call('volgverzoek_lees')).data.begeleider, v.begeleider.wie.naam);

  await api.sql('UPDATE app.gebruiker SET actief = false WHERE id = $1', [tweede.id]);
  assert.deepEqual((await lijst({ stand: 'weg' })).map((r) => r.id), [nieuw.id]);
  assert.equal((await last()).find((b) => b.id === tweede.id).actief, false);
  await api.sql('UPDATE app.gebruiker SET actief = true WHERE id = $1', [tweede.id]);
});

test('wie verdeelt leest de lijst en de tijdlijn, niet de kamers', async () => {
  const v = await inIntake(api);
  for (const operatie of ['verzoek_lees', 'verzoek_tijdlijn', 'overdrachten_lees']) assert.equal((await verdeler.call(operatie, bij(v))).status, 200);
  assert.equal((await verdeler.call('verzoeken_lijst')).status, 200);
  for (const operatie of ['verzoek_kamers_lees', 'verzoek_bellen_lees', 'samenvattingen_lees', 'bijeenkomsten_lees']) assert.equal((await verdeler.call(operatie, bij(v))).status, 404);
});

test('na het einde komt er niets meer bij', async () => {
  const v = await inIntake(api);
  await api.sql("UPDATE app.stuk SET status = 'ingetrokken', versie = 9 WHERE id = $1", [v.id]);
  const momenten = [overDagen(1)];
  for (const [operatie, body] of [['belpoging_maak', { kanaal: 'telefoon', bereikt: false }], ['belpunt_vink', { sleutel: 'termijnen', gedaan: true }],
    ['conflictniveau_maak', { niveau: 'strijd' }], ['bijeenkomst_maak', { kring: 'inwoner', momenten, duurMinuten: 30 }], ['samenvatting_maak', { tekst: 'Dit is wat ik begreep.' }],
    ['overdracht_maak', { begeleiderId: tweede.id }]]) {
    assert.equal((await v.begeleider.call(operatie, { ...bij(v), version: 9, body })).status, 409, operatie);
  }
});

test('zonder token, met een id dat er geen is, en bij een verzoek dat er niet is', async () => {
  const v = await inIntake(api);
  const momenten = [overDagen(1)];
  const lezen = ['verzoek_bellen_lees', 'bijeenkomsten_lees', 'samenvattingen_lees', 'overdrachten_lees'].map((operatie) => [operatie]);
  const doen = [['belpoging_maak', { kanaal: 'telefoon', bereikt: false }], ['belpunt_vink', { sleutel: 'termijnen', gedaan: true }], ['conflictniveau_maak', { niveau: 'strijd' }],
    ['bijeenkomst_maak', { kring: 'inwoner', momenten, duurMinuten: 30 }], ['bijeenkomst_stap', { actie: 'zeg_af', bijeenkomstId: randomUUID() }], ['samenvatting_maak', { tekst: 'Dit is wat ik begreep.' }],
    ['overdracht_maak', { begeleiderId: tweede.id }], ['verzoek_buitenstap', { naar: 'intake', tekst: 'Omdat het zo beter past.' }]];
  for (const [operatie, body] of [...lezen, ...doen]) {
    assert.equal((await api.niemand.call(operatie, { ...bij(v), version: 1, body })).status, 401, operatie);
    assert.equal((await v.begeleider.call(operatie, { path: { id: 'geen-id' }, version: 1, body })).status, 400, operatie);
    assert.equal((await v.begeleider.call(operatie, { path: { id: randomUUID() }, version: 1, body })).status, 404, operatie);
  }
  for (const operatie of ['verdeling_lijst', 'begeleiders_lijst']) {
    assert.equal((await v.begeleider.call(operatie, { query: { paginaGrootte: 0 } })).status, 400);
    assert.equal((await api.als('medewerker').call(operatie)).status, 404);
  }
  const weg = api.volger(randomUUID());
  for (const operatie of ['volgbijeenkomsten_lees', 'volgsamenvattingen_lees']) assert.equal((await weg.call(operatie)).status, 404);
});
