// SPDX-License-Identifier: EUPL-1.2
// The conversation of a verzoek: the three rooms and what lies in them, and who reads it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { aanTafel, doeVerzoek, inIntake } from '../lib/afstemming.mjs';
import { jpeg, pdf } from '../lib/bestanden.mjs';
import { start } from '../lib/server.mjs';

const api = await start();
let v; // at the table, and written in all rooms

const bij = (id, meer) => ({ path: { id, ...meer } });
const inKring = (kring, tekst) => ({ body: { kring, tekst } });
const kamers = {
  begeleider: (w) => w.begeleider.call('verzoek_kamers_lees', bij(w.id)),
  inwoner: (w) => w.inwoner.call('volgverzoek_kamers_lees'),
  partij: (w) => w.partij.call('volgverzoek_kamers_lees'),
};
const schrijf = {
  begeleider: (w, kring, tekst) => w.begeleider.call('verzoek_bericht_maak', { ...bij(w.id), ...inKring(kring, tekst) }),
  inwoner: (w, kring, tekst) => w.inwoner.call('volgverzoek_bericht_maak', inKring(kring, tekst)),
  partij: (w, kring, tekst) => w.partij.call('partijverzoek_bericht_maak', inKring(kring, tekst)),
};
const gelezen = async (wie, w = v) => (await kamers[wie](w)).data.berichten.map((b) => b.tekst);

/** Announces and sends a file as one of the three: the answer of the PUT. */
const kondigAan = (wie, w, kring, bestandsnaam, o = {}) => (wie === 'begeleider'
  ? w.begeleider.call('verzoekbijlage_maak', { ...bij(w.id), body: { kring, bestandsnaam }, ...o })
  : w[wie].call(wie === 'inwoner' ? 'volgbijlage_maak' : 'partijbijlage_maak', { body: { kring, bestandsnaam }, ...o }));
const stuur = (wie, w, bijlageId, body) => w[wie].call(wie === 'begeleider' ? 'verzoekbijlage_zet' : 'volgbijlage_zet',
  { ...bij(w.id, { bijlageId }), body, headers: { 'content-type': 'application/octet-stream' } });
const haal = (wie, w, bijlageId) => w[wie].call(wie === 'begeleider' ? 'verzoekbijlage_lees' : 'volgbijlage_lees',
  { ...bij(w.id, { bijlageId }), headers: { accept: 'application/octet-stream' } });
const haalWeg = (wie, w, bijlageId) => w[wie].call(wie === 'begeleider' ? 'verzoekbijlage_verwijder' : 'volgbijlage_verwijder', bij(w.id, { bijlageId }));
async function leg(wie, w, kring, naam, bytes = pdf()) {
  const { status, data } = await kondigAan(wie, w, kring, naam);
  assert.equal(status, 201, JSON.stringify(data));
  const uit = await stuur(wie, w, data.id, bytes);
  assert.equal(uit.status, 200, JSON.stringify(uit.data));
  return uit.data;
}

before(async () => {
  v = await aanTafel(api);
  for (const [wie, kring] of [['begeleider', 'kamer'], ['begeleider', 'inwoner'], ['begeleider', 'partij'],
    ['inwoner', 'kamer'], ['inwoner', 'inwoner'], ['partij', 'kamer'], ['partij', 'partij']]) {
    const { status, data } = await schrijf[wie](v, kring, `${wie} in ${kring}`);
    assert.equal(status, 201, JSON.stringify(data));
    assert.deepEqual([data.van, data.kring, data.tekst], [wie, kring, `${wie} in ${kring}`]);
  }
});

test('ieder leest de kamer en de eigen kant, en nooit die van de ander', async () => {
  const kamer = ['begeleider in kamer', 'inwoner in kamer', 'partij in kamer'];
  assert.deepEqual((await gelezen('inwoner')).sort(), [...kamer, 'begeleider in inwoner', 'inwoner in inwoner'].sort());
  assert.deepEqual((await gelezen('partij')).sort(), [...kamer, 'begeleider in partij', 'partij in partij'].sort());
  assert.equal((await gelezen('begeleider')).length, 7);
  const kringen = async (wie) => (await kamers[wie](v)).data.kringen.map((k) => [k.kring, k.open]);
  assert.deepEqual(await kringen('begeleider'), [['kamer', true], ['inwoner', true], ['partij', true]]);
  assert.deepEqual(await kringen('inwoner'), [['kamer', true], ['inwoner', true]]);
  assert.deepEqual(await kringen('partij'), [['kamer', true], ['partij', true]]);
});

test('het contract kent voor ieder alleen de eigen kamers', async () => {
  assert.equal((await schrijf.inwoner(v, 'partij', 'x')).status, 400);
  assert.equal((await schrijf.partij(v, 'inwoner', 'x')).status, 400);
  assert.equal((await kondigAan('inwoner', v, 'partij', 'x.pdf')).status, 400);
  assert.equal((await kondigAan('partij', v, 'inwoner', 'x.pdf')).status, 400);
  assert.equal((await kondigAan('begeleider', v, 'buiten', 'x.pdf')).status, 400);
  assert.equal((await v.inwoner.call('partijverzoek_bericht_maak', inKring('kamer', 'x'))).status, 404);
  assert.equal((await v.partij.call('volgverzoek_bericht_maak', inKring('kamer', 'x'))).status, 404);
});

test('de kamer gaat open als iemand van de gemeente meedoet, en dicht als het klaar is', async () => {
  const w = await inIntake(api);
  for (const wie of ['begeleider', 'inwoner']) assert.equal((await schrijf[wie](w, 'kamer', 'Hallo?')).status, 409);
  assert.equal((await schrijf.begeleider(w, 'partij', 'Hallo?')).status, 409);
  assert.equal((await kondigAan('inwoner', w, 'kamer', 'x.pdf')).status, 409);
  assert.equal((await kondigAan('begeleider', w, 'kamer', 'x.pdf')).status, 409);
  const { data } = await kamers.inwoner(w);
  assert.deepEqual(data, { kringen: [{ kring: 'kamer', open: false }, { kring: 'inwoner', open: true }], berichten: [], bijlagen: [] });
  const klaar = await aanTafel(api);
  await api.sql("UPDATE app.stuk SET status = 'afgesloten' WHERE id = $1", [klaar.id]);
  assert.equal((await schrijf.partij(klaar, 'kamer', 'Nog iets')).status, 409);
  assert.equal((await kondigAan('partij', klaar, 'kamer', 'x.pdf')).status, 409);
});

test('wie van tafel ging, of een verzoek dat er niet is: niets te lezen en niets te schrijven', async () => {
  const w = await aanTafel(api);
  await api.sql("UPDATE app.partij SET status = 'gestopt' WHERE id = $1", [w.partijId]);
  assert.equal((await kamers.partij(w)).status, 404);
  assert.equal((await schrijf.partij(w, 'kamer', 'x')).status, 404);
  assert.equal((await kondigAan('partij', w, 'kamer', 'x.pdf')).status, 404);
  assert.equal((await haal('partij', w, randomUUID())).status, 404);
  const weg = { id: randomUUID(), begeleider: v.begeleider, inwoner: api.volger(randomUUID()) };
  assert.equal((await kamers.begeleider(weg)).status, 404);
  assert.equal((await kamers.inwoner(weg)).status, 404);
  assert.equal((await kondigAan('begeleider', weg, 'inwoner', 'x.pdf')).status, 404);
  assert.equal((await kondigAan('inwoner', weg, 'inwoner', 'x.pdf')).status, 404);
  assert.equal((await haal('begeleider', v, randomUUID())).status, 404);
  assert.equal((await v.begeleider.call('verzoek_kamers_lees', bij('geen-id'))).status, 400);
  assert.equal((await haal('begeleider', v, 'geen-id')).status, 400);
  assert.equal((await haal('inwoner', v, 'geen-id')).status, 400);
  for (const [operatie, opties] of [['verzoek_kamers_lees', bij(v.id)], ['volgverzoek_kamers_lees', {}], ['partijverzoek_bericht_maak', inKring('kamer', 'x')]]) {
    assert.equal((await api.niemand.call(operatie, opties)).status, 401);
  }
});

test('dat de begeleider de kamers las, wordt vastgelegd', async () => {
  const w = await inIntake(api);
  await kamers.begeleider(w);
  const rijen = await api.sql("SELECT actor FROM app.logboek WHERE stuk_id = $1 AND handeling = 'verzoek_kamers_lees'", [w.id]);
  assert.deepEqual(rijen.map((r) => r.actor), [w.begeleider.id]);
});

test('een bijlage is van de kamer waar zij ligt, met een naam die niemand in de database leest', async () => {
  const foto = await leg('inwoner', v, 'inwoner', 'Brief van mevrouw Jansen.JPEG', jpeg());
  const stuk = await leg('partij', v, 'kamer', '../voorstel.exe');
  const vraag = await leg('begeleider', v, 'partij', 'vraag\u202Efdp.pdf');
  assert.deepEqual([foto.bestandsnaam, foto.soort, foto.van, foto.kring], ['Brief van mevrouw Jansen.JPEG', 'jpeg', 'inwoner', 'inwoner']);
  const ziet = async (wie) => (await kamers[wie](v)).data.bijlagen.map((b) => b.id).sort();
  assert.deepEqual(await ziet('inwoner'), [foto.id, stuk.id].sort());
  assert.deepEqual(await ziet('partij'), [stuk.id, vraag.id].sort());
  assert.deepEqual(await ziet('begeleider'), [foto.id, stuk.id, vraag.id].sort());
  for (const [wie, wel] of [['inwoner', [foto, stuk]], ['partij', [stuk, vraag]], ['begeleider', [foto, stuk, vraag]]]) {
    for (const een of [foto, stuk, vraag]) assert.equal((await haal(wie, v, een.id)).status, wel.includes(een) ? 200 : 404, `${wie} ${een.bestandsnaam}`);
  }
  const { data, headers } = await haal('partij', v, stuk.id);
  assert.ok(data.equals(pdf()));
  assert.equal(headers.get('content-disposition'), "attachment; filename=\".._voorstel.pdf\"; filename*=UTF-8''..%2Fvoorstel.pdf");
  assert.equal(headers.get('content-type'), 'application/octet-stream');
  assert.match((await haal('begeleider', v, foto.id)).headers.get('content-disposition'), /filename="Brief van mevrouw Jansen\.jpg"/);
  assert.match((await haal('partij', v, vraag.id)).headers.get('content-disposition'), /filename="vraagfdp\.pdf"/);
  const [rij] = await api.sql('SELECT naam, bestandsnaam, dek_kid FROM app.bijlage WHERE id = $1', [foto.id]);
  assert.deepEqual([rij.naam, rij.dek_kid], [null, null]);
  assert.match(rij.bestandsnaam, /^[A-Za-z0-9_-]{54,}$/);
});

test('zonder de sleutel van het verzoek is er geen bestand meer', async () => {
  const w = await inIntake(api);
  const { id } = await leg('inwoner', w, 'inwoner', 'brief.pdf');
  const ander = await inIntake(api);
  await api.sql('UPDATE app.verzoek v SET dek = o.dek FROM app.verzoek o WHERE v.id = $1 AND o.id = $2', [w.id, ander.id]);
  assert.equal((await w.inwoner.call('volgbijlage_lees', { path: { bijlageId: id }, headers: { accept: 'application/octet-stream' } })).status, 500);
  const [{ n }] = await api.sql('SELECT count(*)::int AS n FROM app.bijlage WHERE verzoek_id IS NOT NULL AND dek_kid IS NOT NULL');
  assert.equal(n, 0, 'no key of the ring opens one');
});

test('alleen wie aankondigde stuurt, een keer, en alleen wat een foto of een pdf is', async () => {
  for (const wie of ['begeleider', 'inwoner', 'partij']) {
    const { data: { id } } = await kondigAan(wie, v, 'kamer', 'stuk.pdf');
    for (const ander of ['begeleider', 'inwoner', 'partij'].filter((een) => een !== wie)) assert.equal((await stuur(ander, v, id, pdf())).status, 404, `${ander} for ${wie}`);
    assert.equal((await stuur(wie, v, id, Buffer.from('GIF89a'))).data.errors[0].code, 'bestand_onbekend');
    assert.equal((await stuur(wie, v, id, pdf())).status, 200);
    assert.equal((await stuur(wie, v, id, pdf())).status, 409);
  }
  const w = await aanTafel(api);
  const { data: { id } } = await kondigAan('begeleider', v, 'kamer', 'stuk.pdf');
  assert.equal((await w.begeleider.call('verzoekbijlage_zet', { ...bij(w.id, { bijlageId: id }), body: pdf(), headers: { 'content-type': 'application/octet-stream' } })).status, 404, 'of another verzoek');
});

test('wie een bijlage erbij deed, haalt haar weg: het bestand, de naam en de sleutel zijn weg, en dat zij er was blijft staan', async () => {
  const w = await aanTafel(api);
  for (const wie of ['inwoner', 'begeleider', 'partij']) {
    const { id, acties } = await leg(wie, w, 'kamer', `van ${wie}.pdf`);
    assert.deepEqual(acties, ['verwijder']);
    for (const ander of ['inwoner', 'begeleider', 'partij'].filter((een) => een !== wie)) {
      assert.deepEqual((await kamers[ander](w)).data.bijlagen.find((b) => b.id === id).acties, []);
      assert.equal((await haalWeg(ander, w, id)).status, 404, `${ander} for ${wie}`);
    }
    assert.equal((await haalWeg(wie, w, id)).status, 204);
    assert.equal((await haalWeg(wie, w, id)).status, 409);
    for (const lezer of ['inwoner', 'begeleider', 'partij']) {
      const { bestandsnaam, verwijderdOp, acties: nog } = (await kamers[lezer](w)).data.bijlagen.find((b) => b.id === id);
      assert.deepEqual([bestandsnaam, nog], [null, []]);
      assert.match(verwijderdOp, /Z$/);
      assert.equal((await haal(lezer, w, id)).status, 404);
    }
    const [rij] = await api.sql(`SELECT num_nonnulls(bestandsnaam, dek, kop, poging) AS over, (SELECT count(*)::int FROM app.bijlage_deel d WHERE d.bijlage_id = b.id) AS delen
      FROM app.bijlage b WHERE id = $1`, [id]);
    assert.deepEqual(rij, { over: 0, delen: 0 });
  }
  assert.equal((await haalWeg('begeleider', w, 'geen-id')).status, 400);
  assert.equal((await haalWeg('inwoner', w, 'geen-id')).status, 400);
  for (const operatie of ['verzoekbijlage_verwijder', 'volgbijlage_verwijder']) {
    assert.equal((await api.niemand.call(operatie, bij(w.id, { bijlageId: randomUUID() }))).status, 401);
  }
});

test('wat nooit binnenkwam, laat niets achter; wat vrijgegeven was, is dat niet meer', async () => {
  const w = await aanTafel(api);
  const { data: { id: half } } = await kondigAan('inwoner', w, 'inwoner', 'brief.pdf');
  assert.equal((await haalWeg('inwoner', w, half)).status, 204);
  assert.deepEqual(await api.sql('SELECT id FROM app.bijlage WHERE id = $1', [half]), []);
  const { id } = await leg('inwoner', w, 'inwoner', 'brief.pdf');
  await w.inwoner.call('toestemming_geef', { body: { item: 'bijlage', itemId: id, partijId: w.partijId } });
  assert.equal((await haal('partij', w, id)).status, 200);
  assert.equal((await haalWeg('inwoner', w, id)).status, 204);
  assert.ok(!(await kamers.partij(w)).data.bijlagen.some((b) => b.id === id), 'what lay in another room is not there any more');
  assert.ok(!(await w.inwoner.call('vrijgaven_lees')).data.partijen[0].items.some((een) => een.item === 'bijlage'));
  const [{ ingetrokken_op: op }] = await api.sql('SELECT ingetrokken_op FROM app.toestemming WHERE item_id = $1', [id]);
  assert.ok(op);
});

test('wie afbrak op de telefoon, probeert het opnieuw tot er dertig bijlagen binnen zijn', async () => {
  const w = await aanTafel(api);
  for (let i = 0; i < 28; i += 1) await leg('inwoner', w, 'inwoner', `foto ${i}.pdf`);
  const afgebroken = [];
  for (let i = 0; i < 3; i += 1) afgebroken.push((await kondigAan('inwoner', w, 'inwoner', 'brief.pdf')).data.id);
  await leg('inwoner', w, 'inwoner', 'brief.pdf');
  assert.deepEqual([(await stuur('inwoner', w, afgebroken[1], pdf())).status, (await haalWeg('inwoner', w, afgebroken[2])).status], [404, 204], 'the older ones made room');
  await leg('inwoner', w, 'inwoner', 'nog een brief.pdf');
  assert.deepEqual([(await kondigAan('inwoner', w, 'inwoner', 'te veel.pdf')).status, (await kondigAan('begeleider', w, 'inwoner', 'te veel.pdf')).status], [409, 409]);
});

test('wie aankondigt en niets stuurt, houdt niemand tegen en laat hoogstens dertig namen liggen', async () => {
  const w = await aanTafel(api);
  const open = async () => (await api.sql('SELECT van, count(*)::int AS n FROM app.bijlage WHERE verzoek_id = $1 AND klaar_op IS NULL GROUP BY van', [w.id]));
  for (let i = 0; i < 33; i += 1) assert.equal((await kondigAan('partij', w, 'kamer', 'niets.pdf')).status, 201);
  assert.deepEqual(await open(), [{ van: 'partij', n: 30 }]);
  await leg('inwoner', w, 'inwoner', 'brief.pdf');
  assert.deepEqual(await open(), [{ van: 'partij', n: 30 }], 'of another person nothing goes');
});

test('is het verzoek afgerond, dan haalt alleen de inwoner nog iets weg', async () => {
  const w = await aanTafel(api);
  const [van, bijDe] = [await leg('inwoner', w, 'kamer', 'brief.pdf'), await leg('begeleider', w, 'kamer', 'vraag.pdf')];
  await api.sql("UPDATE app.stuk SET status = 'afgesloten' WHERE id = $1", [w.id]);
  assert.equal((await haalWeg('begeleider', w, bijDe.id)).status, 409);
  assert.deepEqual((await kamers.begeleider(w)).data.bijlagen.map((b) => b.acties), [[], []]);
  assert.equal((await haalWeg('inwoner', w, van.id)).status, 204);
});

test('een bijlage uit de kamer van de inwoner kan worden vrijgegeven, en niets anders', async () => {
  const w = await aanTafel(api);
  const eigen = await leg('inwoner', w, 'inwoner', 'brief.pdf');
  const vanPartij = await leg('partij', w, 'partij', 'intern.pdf');
  const geef = (id) => api.sql(`INSERT INTO app.toestemming (organisatie_id, verzoek_id, partij_id, item, item_id)
    SELECT organisatie_id, verzoek_id, id, 'bijlage', $2 FROM app.partij WHERE id = $1`, [w.partijId, id]);
  assert.equal((await haal('partij', w, eigen.id)).status, 404);
  await geef(eigen.id);
  assert.equal((await haal('partij', w, eigen.id)).status, 200);
  assert.ok((await kamers.partij(w)).data.bijlagen.some((b) => b.id === eigen.id && b.kring === 'inwoner'));
  await api.sql('UPDATE app.toestemming SET ingetrokken_op = app.nu() WHERE item_id = $1', [eigen.id]);
  assert.equal((await haal('partij', w, eigen.id)).status, 404);
  await assert.rejects(geef(vanPartij.id), /kunt u niet delen/);
  await assert.rejects(geef(randomUUID()), /kunt u niet delen/);
});

test('de inwoner geeft een bijlage en een samenvatting vrij en neemt ze terug', async () => {
  const w = await aanTafel(api);
  const { id } = await leg('inwoner', w, 'inwoner', 'Brief van maart.pdf');
  const { data: open } = await w.begeleider.call('samenvatting_maak', { ...bij(w.id), body: { tekst: 'U wacht vijf maanden op een lift.' } });
  const items = async () => (await w.inwoner.call('vrijgaven_lees')).data.partijen[0].items.map((een) => [een.item, een.tekst]);
  assert.ok((await items()).some(([item, tekst]) => item === 'bijlage' && tekst === 'Brief van maart.pdf'));
  assert.ok(!(await items()).some(([item]) => item === 'samenvatting'), 'nobody said yet that it is right');
  const geef = (item, itemId) => w.inwoner.call('toestemming_geef', { body: { item, itemId, partijId: w.partijId } });
  assert.equal((await geef('samenvatting', open.id)).status, 404);
  await w.inwoner.call('volgsamenvatting_reageer', { path: { samenvattingId: open.id }, body: { actie: 'klopt' } });
  for (const [item, itemId] of [['bijlage', id], ['samenvatting', open.id]]) assert.ok((await geef(item, itemId)).status < 300, item);
  const gelezenOp = async () => (await w.inwoner.call('vrijgaven_lees')).data.partijen[0].items.filter((een) => een.gelezenOp).map((een) => een.item);
  assert.deepEqual(await gelezenOp(), []);
  for (const lees of [() => w.partij.call('volgsamenvattingen_lees'), () => haal('partij', w, id)]) assert.equal((await lees()).status, 200);
  assert.deepEqual(await gelezenOp(), ['samenvatting', 'bijlage'], 'whatever road was taken');
  await w.inwoner.call('volgsamenvattingen_lees');
  await haal('inwoner', w, id);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.logboek WHERE stuk_id = $1 AND actor = 'openbaar' AND handeling = ANY ($2)", [w.id, ['samenvattingen_lees', 'bijlage_gelezen']]);
  assert.equal(n, 0, 'what the inwoner reads is nobody else\'s business');
  const { data } = await w.partij.call('partijverzoek_lees');
  assert.deepEqual(data.vrijgegeven.map((een) => een.tekst).sort(), ['Brief van maart.pdf', 'U wacht vijf maanden op een lift.']);
  assert.equal((await haal('partij', w, id)).status, 200);
  assert.equal((await w.partij.call('volgsamenvattingen_lees')).data.resultaten.length, 1);
  const { data: { partijen: [{ items: nu }] } } = await w.inwoner.call('vrijgaven_lees');
  for (const een of nu.filter((x) => x.toestemmingId)) await w.inwoner.call('toestemming_trek_in', { path: { id: een.toestemmingId } });
  assert.equal((await haal('partij', w, id)).status, 404);
  assert.deepEqual((await w.partij.call('volgsamenvattingen_lees')).data.resultaten, []);
});

test('een bijlage van een verzoek is geen bijlage van een melding, ook niet voor wie alle rollen heeft', async () => {
  const { id } = await leg('inwoner', v, 'kamer', 'brief.pdf');
  for (const letter of ['A', 'C']) {
    const wie = api.als('medewerker', letter);
    assert.equal((await wie.call('bijlage_lees', { path: { id }, headers: { accept: 'application/octet-stream' } })).status, 404);
    assert.equal((await wie.call('bijlage_verwijder', { path: { id } })).status, 404);
  }
  assert.equal((await v.begeleider.call('bijlage_lees', { path: { id } })).status, 403);
});

test('een verzoek dat nog niet is opgenomen: de inwoner kan al schrijven', async () => {
  const w = await doeVerzoek(api);
  assert.equal((await schrijf.inwoner(w, 'inwoner', 'Ik vergat iets.')).status, 201);
  assert.deepEqual(await gelezen('begeleider', w), ['Ik vergat iets.']);
});

test('een bestand met een lange naam in een ander schrift komt heel terug', async () => {
  const naam = `${'信'.repeat(251)}.pdf`;
  const { id } = await leg('inwoner', v, 'inwoner', naam);
  const { headers } = await haal('inwoner', v, id);
  assert.equal(decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(headers.get('content-disposition'))[1]), naam);
});
