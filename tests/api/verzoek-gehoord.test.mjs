// SPDX-License-Identifier: EUPL-1.2
// Nobody has to look to know: what happens in a verzoek lies in the postvak of whom it concerns, once until it is read, and never
// with what was written. And: stopping after an agreement, and looking back without a place at the table.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { afgestemd, doeVerzoek, genodigd, inIntake, spreekAf, stap } from '../lib/afstemming.mjs';
import { pdf } from '../lib/bestanden.mjs';
import { start } from '../lib/server.mjs';

const api = await start();
const begeleider = api.als('begeleider', 'C');
const collega = api.als('begeleider', 'C', 2);
const verdeler = api.als('begeleidingscoordinator', 'C');
const bij = (v, meer) => ({ path: { id: v.id, ...meer } });
const goed = async (antwoord, status = 200) => {
  const { data, ...rest } = await antwoord;
  assert.equal(rest.status, status, JSON.stringify(data));
  return data;
};

/* What lies unread about this verzoek, or this place at its table. */
const ligt = async (wie, id) => (await goed(wie.call('postvak_lijst', { query: { gelezen: false, paginaGrootte: 100 } }))).resultaten
  .filter((p) => p.stukId === id).map((p) => p.bericht).sort();
const schrijf = (wie, v, kring) => goed(wie.call(wie === v.begeleider ? 'verzoek_bericht_maak' : wie === v.inwoner ? 'volgverzoek_bericht_maak' : 'partijverzoek_bericht_maak',
  { ...bij(v), body: { kring, tekst: 'Hier staat een kanariezin.' } }), 201);
const overDagen = (n) => ({ dag: new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10), van: '10:00' });

/* Somebody with an account sits at the table, and read everything so far. */
async function aanTafelMetAccount() {
  const v = await genodigd(api);
  await goed(v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } }), 204);
  await leesAlles(v);
  return v;
}
async function leesAlles(v) {
  await goed(v.begeleider.call('verzoek_lees', bij(v)));
  await goed(v.partij.call('partijverzoek_lees'));
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [[], []], 'opening it is reading what was sent about it');
}

test('een bericht ligt bij wie in de kamer zit, een keer tot het gelezen is, en zonder wat er staat', async () => {
  const v = await aanTafelMetAccount();
  await schrijf(v.inwoner, v, 'kamer');
  await schrijf(v.inwoner, v, 'kamer');
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.bericht'], ['verzoek.bericht']]);
  await leesAlles(v);
  await schrijf(v.inwoner, v, 'inwoner');
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.bericht'], []], 'not their room');
  await leesAlles(v);
  await schrijf(v.partij, v, 'partij');
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.bericht'], []], 'nobody hears themselves');
  await leesAlles(v);
  await schrijf(v.begeleider, v, 'partij');
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [[], ['verzoek.bericht']]);
  const [post] = (await goed(v.wie.call('postvak_lijst', { query: { gelezen: false } }))).resultaten.filter((p) => p.stukId === v.partijId);
  assert.deepEqual([post.titel, post.kenmerk, post.stukSoort], ['Stichting Afstemming', null, 'uitnodiging']);
  const mails = await api.sql('SELECT m.onderwerp, m.tekst FROM app.uitgaande_mail m WHERE m.gebruiker_id = ANY ($1)', [[v.wie.id, v.begeleider.id]]);
  assert.ok(mails.length > 1);
  assert.ok(!/VA-|verzoek|inwoner|afstemmen|kanarie/i.test(JSON.stringify(mails)), JSON.stringify(mails));
});

test('neemt de inwoner terug dat de gemeente het weet, dan hoort zij dat en daarna niets meer', async () => {
  const v = await aanTafelMetAccount();
  const { bestaan } = await goed(v.inwoner.call('vrijgaven_lees'));
  await goed(v.inwoner.call('toestemming_trek_in', { path: { id: bestaan.toestemmingId } }));
  await schrijf(v.inwoner, v, 'kamer');
  assert.deepEqual(await ligt(v.wie, v.partijId), ['verzoek.toegang_voorbij']);
});

test('momenten, een antwoord, de keuze en afzeggen', async () => {
  const v = await aanTafelMetAccount();
  const nieuw = await goed(v.begeleider.call('bijeenkomst_maak', { ...bij(v), body: { kring: 'kamer', momenten: [overDagen(1)], duurMinuten: 60, plaats: 'Wijkhuis' } }), 201);
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [[], ['verzoek.moment_voorgesteld']]);
  await leesAlles(v);
  const [{ id }] = nieuw.momenten;
  await goed(v.partij.call('volgbijeenkomst_antwoord', { path: { bijeenkomstId: nieuw.id }, body: { momentIds: [id] } }));
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.moment_antwoord'], []]);
  const kies = (body) => goed(v.begeleider.call('bijeenkomst_stap', { ...bij(v), body: { bijeenkomstId: nieuw.id, ...body } }));
  await kies({ actie: 'kies', momentId: id });
  await kies({ actie: 'zeg_af' });
  assert.deepEqual(await ligt(v.wie, v.partijId), ['verzoek.moment_afgezegd', 'verzoek.moment_gekozen']);
});

test('overdragen: wie het krijgt hoort het, en wie het had ook, behalve wie het zelf deed', async () => {
  const v = await inIntake(api);
  const geef = async (wie, naar) => goed(wie.call('overdracht_maak', { ...bij(v), version: (await wie.call('verzoek_lees', bij(v))).version, body: { begeleiderId: naar.id } }), 201);
  await geef(begeleider, collega);
  assert.deepEqual([await ligt(begeleider, v.id), await ligt(collega, v.id)], [[], ['verzoek.overgedragen']]);
  const w = await doeVerzoek(api);
  const teGeven = async () => (await goed(verdeler.call('werkvoorraad_lees'))).nuDoen.filter((t) => t.taak === 'geef_verzoek').map((t) => t.id);
  assert.deepEqual([(await teGeven()).includes(w.id), (await teGeven()).includes(v.id)], [true, false], 'what nobody has lies with who hands out');
  await geef(verdeler, begeleider);
  assert.deepEqual([await ligt(begeleider, v.id), (await ligt(collega, v.id)).includes('verzoek.overgenomen')], [['verzoek.overgedragen'], true]);
});

test('een voorstel, de antwoorden, en wat er daarna van komt', async () => {
  const v = await aanTafelMetAccount();
  await goed(v.inwoner.call('toestemming_geef', { body: { item: 'wens', partijId: v.partijId } }));
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.vrijgegeven'], ['verzoek.te_lezen']]);
  const afspraakId = await spreekAf(v);
  const zeg = (wie, akkoord) => goed(wie.call(wie === v.inwoner ? 'volgverzoek_bevestig' : 'partijverzoek_bevestig', { body: { akkoord, tekst: 'In eigen woorden.' } }), 201);
  await leesAlles(v);
  await stap(v, { actie: 'stel_voor' });
  await stap(v, { actie: 'haal_terug' });
  assert.deepEqual(await ligt(v.wie, v.partijId), ['verzoek.voorstel', 'verzoek.voorstel_terug']);
  await stap(v, { actie: 'stel_voor' });
  await leesAlles(v);
  await zeg(v.inwoner, false);
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.niet_eens'], ['verzoek.niet_eens']]);
  await stap(v, { actie: 'stel_voor' });
  await leesAlles(v);
  await zeg(v.inwoner, true);
  await zeg(v.partij, true);
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.afgestemd'], []], 'the last yes knows it');
  await leesAlles(v);
  await goed(v.partij.call('partijverzoek_gedaan', { body: { afspraakId } }), 201);
  await goed(v.inwoner.call('volgverzoek_oordeel', { body: { afspraakId, nagekomen: true } }), 201);
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.gedaan', 'verzoek.nagekomen'], ['verzoek.nagekomen']]);
  await stap(v, { actie: 'naar_nazorg' });
  await leesAlles(v);
  const { version } = await v.inwoner.call('volgverzoek_lees');
  await goed(v.inwoner.call('volgverzoek_stap', { version, body: { actie: 'sluit' } }));
  assert.deepEqual([await ligt(v.begeleider, v.id), await ligt(v.wie, v.partijId)], [['verzoek.afgesloten'], ['verzoek.afgerond']]);
  assert.equal((await goed(v.partij.call('partijterugblik_lees'))).gevraagd, true);
});

test('ook een bijlage, een samenvatting en stoppen worden gehoord', async () => {
  const v = await inIntake(api);
  const { id } = await goed(v.inwoner.call('volgbijlage_maak', { body: { kring: 'inwoner', bestandsnaam: 'brief.pdf' } }), 201);
  await goed(v.begeleider.call('verzoek_lees', bij(v)));
  assert.deepEqual(await ligt(v.begeleider, v.id), [], 'a name alone is no file');
  await goed(v.inwoner.call('volgbijlage_zet', { path: { bijlageId: id }, body: pdf(), headers: { 'content-type': 'application/octet-stream' } }));
  assert.deepEqual(await ligt(v.begeleider, v.id), ['verzoek.bijlage']);
  const samenvatting = await goed(v.begeleider.call('samenvatting_maak', { ...bij(v), body: { tekst: 'U wilt dat iemand komt kijken.' } }), 201);
  await goed(v.inwoner.call('volgsamenvatting_reageer', { path: { samenvattingId: samenvatting.id }, body: { actie: 'klopt' } }), 201);
  const { version } = await v.inwoner.call('volgverzoek_lees');
  await goed(v.inwoner.call('volgverzoek_stap', { version, body: { actie: 'trek_in' } }));
  assert.deepEqual(await ligt(v.begeleider, v.id), ['verzoek.bijlage', 'verzoek.gestopt', 'verzoek.samenvatting']);
});

test('wie contact wil, wordt gehoord door wie kan bellen en door wie verdeelt; pakt iemand het op, dan vraagt het niets meer', async () => {
  const v = await inIntake(api);
  await stap(v, { actie: 'niet_passend', tekst: 'Dit gaat over uw verhuurder.', route: 'De Huurcommissie' });
  await goed(v.inwoner.call('navraag_maak', { body: { oordeel: 'nee', toelichting: 'Een kanarieantwoord.', vervolg: 'contact' } }), 204);
  assert.deepEqual([await ligt(begeleider, v.id), await ligt(collega, v.id), await ligt(verdeler, v.id)], [[], ['verzoek.contact_gevraagd'], ['verzoek.contact_gevraagd']]);
  const taken = async () => (await goed(verdeler.call('werkvoorraad_lees'))).nuDoen.filter((t) => t.id === v.id).map((t) => t.taak);
  assert.deepEqual(await taken(), ['neem_contact_op']);
  const stand = await goed(verdeler.call('verzoek_volgstand_lees', bij(v)));
  assert.deepEqual([stand.contactGevraagd, stand.antwoord.toelichting], [true, 'Een kanarieantwoord.']);
  await goed(verdeler.call('verzoek_contact_gelegd', bij(v)), 204);
  assert.deepEqual([await taken(), await ligt(collega, v.id), await ligt(verdeler, v.id)], [[], [], []]);
});

test('een begeleider kan na een akkoord stoppen, met een reden die de inwoner leest; wat is afgesproken blijft staan', async () => {
  for (const vooraf of [[], [{ actie: 'naar_nazorg' }]]) {
    const v = await afgestemd(api);
    for (const body of vooraf) await stap(v, body);
    const { data, version } = await v.begeleider.call('verzoek_lees', bij(v));
    assert.ok(data.acties.includes('stop'));
    assert.equal((await v.begeleider.call('verzoek_stap', { ...bij(v), version, body: { actie: 'stop' } })).status, 400);
    await stap(v, { actie: 'stop', tekst: 'Alles is gedaan, dus ik sluit dit.' });
    const volg = await goed(v.inwoner.call('volgverzoek_lees'));
    assert.deepEqual([volg.status, volg.tijdlijn.find((t) => t.soort === 'stap').actie, volg.acties.includes('heropen')], ['afgesloten', 'stop', true]);
    const { berichten } = await goed(v.inwoner.call('volgverzoek_kamers_lees'));
    assert.equal(berichten.at(-1).tekst, 'Alles is gedaan, dus ik sluit dit.');
    assert.match((await goed(v.inwoner.call('volgverzoek_routes'))).kern, /^U kunt verder op deze manieren/);
    await goed(v.inwoner.call('volgverzoek_bevestiging'));
    await goed(v.partij.call('partijverzoek_bevestiging'));
    const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.nazorg WHERE verzoek_id = $1 AND uitkomst = 'ja'", [v.id]);
    assert.equal(n, 0, 'only the inwoner says that it was kept');
    assert.equal((await v.begeleider.call('verzoek_stap', { ...bij(v), version: volg.versie, body: { actie: 'stop', tekst: 'Nog een keer stoppen.' } })).status, 409);
  }
});

test('wie niet meedoet of stopt, wordt gevraagd hoe het ging: een vraag, een keer, zonder iets van het verzoek te zien', async () => {
  const v = await genodigd(api);
  const antwoord = (oordeel = 'deels') => v.partij.call('vertrekterugblik_maak', { body: { oordeel } });
  assert.equal((await antwoord()).status, 409, 'still at the table');
  await goed(v.partij.call('partijverzoek_stap', { body: { actie: 'weiger', tekst: 'Dit loopt al via bezwaar.' } }), 204);
  const { toegang } = await goed(v.wie.call('partijsessie_maak', { body: { partijId: v.partijId } }));
  const weg = api.met(toegang);
  assert.deepEqual(await goed(weg.call('partijterugblik_lees')), { gevraagd: true, woorden: false });
  for (const operatie of ['partijverzoek_lees', 'volgverzoek_kamers_lees', 'partijverzoek_afspraken']) assert.equal((await weg.call(operatie)).status, 404, operatie);
  assert.equal((await weg.call('partijterugblik_maak', { body: { oordeel: 'ja', toelichting: 'Woorden.' } })).status, 404);
  assert.equal((await antwoord('weet niet')).status, 400);
  assert.equal((await weg.call('vertrekterugblik_maak', { body: { oordeel: 'deels' } })).status, 204);
  assert.equal((await antwoord()).status, 409);
  assert.equal((await weg.call('partijterugblik_lees')).status, 404, 'answered: nothing is left to open');
  assert.equal((await v.wie.call('partijsessie_maak', { body: { partijId: v.partijId } })).status, 404);
  const rijen = await api.sql('SELECT wie, oordeel, toelichting, vervolg FROM app.navraag WHERE verzoek_id = $1', [v.id]);
  assert.deepEqual(rijen, [{ wie: 'partij', oordeel: 'deels', toelichting: null, vervolg: null }]);
  assert.equal((await api.niemand.call('vertrekterugblik_maak', { body: { oordeel: 'ja' } })).status, 401);
  assert.equal((await begeleider.call('vertrekterugblik_maak', { body: { oordeel: 'ja' } })).status, 404);
  assert.equal((await api.partij(v.id, randomUUID()).call('vertrekterugblik_maak', { body: { oordeel: 'ja' } })).status, 409);
});

test('wie door de inwoner of de begeleider van tafel gaat, hoort alleen dat de toegang voorbij is', async () => {
  const v = await genodigd(api);
  await goed(v.partij.call('partijverzoek_lees'));
  await stap(v, { actie: 'stop', tekst: 'De inwoner wil dit nu niet meer.' });
  assert.deepEqual(await ligt(v.wie, v.partijId), ['verzoek.toegang_voorbij']);
  const w = await aanTafelMetAccount();
  await goed(w.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } }), 204);
  assert.deepEqual(await ligt(w.wie, w.partijId), ['verzoek.toegang_voorbij']);
  assert.equal((await w.wie.call('partijsessie_maak', { body: { partijId: w.partijId } })).status, 404);
});

test('zonder account: een werkadres, verzegeld onder een eigen sleutel, voor een mail als de toegang voorbij is', async () => {
  const v = await genodigd(api, {}, null);
  const zet = (body, id = v.id) => begeleider.call('partijadres_zet', { path: { id }, body });
  const adres = () => api.sql('SELECT verzoek_id, partij_id, mail_adres, dek FROM app.partijadres WHERE verzoek_id = $1 OR verzoek_id IS NULL', [v.id]);
  const heeft = async () => (await goed(begeleider.call('partijen_lees', bij(v)))).partijen[0].heeftAdres;
  assert.equal(await heeft(), false);
  assert.equal((await zet({ mailAdres: 'geen adres' })).status, 400);
  assert.equal((await zet({ mailAdres: 'iemand@gemeente.example' }, randomUUID())).status, 404);
  assert.equal((await api.niemand.call('partijadres_zet', { ...bij(v), body: { mailAdres: 'iemand@gemeente.example' } })).status, 401);
  assert.equal((await zet({ mailAdres: 'iemand@gemeente.example' }, (await inIntake(api)).id)).status, 409, 'nobody was asked');
  assert.equal((await zet({ mailAdres: 'iemand@gemeente.example' }, (await genodigd(api)).id)).status, 409, 'has a postvak');
  await goed(zet({ mailAdres: 'eerst@gemeente.example' }), 204);
  await goed(zet({ mailAdres: 'iemand@gemeente.example' }), 204);
  assert.equal(await heeft(), true);
  const [een, ...meer] = await adres();
  assert.equal(meer.length, 0);
  assert.match(een.mail_adres, /^[A-Za-z0-9_-]{54,}$/);
  await goed(v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } }), 204);
  const [los] = await adres();
  assert.deepEqual([los.verzoek_id, los.partij_id], [null, null], 'cut loose from the verzoek');
  const [mail, ...rest] = await api.sql('SELECT sjabloon, onderwerp, tekst, status FROM app.uitgaande_mail WHERE partijadres_id IS NOT NULL');
  assert.deepEqual([rest.length, mail.sjabloon, mail.status], [0, 'toegang_voorbij', 'wacht']);
  assert.ok(!/VA-|inwoner|traplift/i.test(JSON.stringify(mail)), JSON.stringify(mail));

  const w = await genodigd(api, {}, null);
  await goed(zet({ mailAdres: 'ander@gemeente.example' }, w.id), 204);
  await goed(w.partij.call('partijverzoek_stap', { body: { actie: 'weiger', tekst: 'Wij doen niet mee.' } }), 204);
  const [{ n }] = await api.sql('SELECT count(*)::int AS n FROM app.partijadres WHERE verzoek_id = $1', [w.id]);
  assert.equal(n, 0, 'who left knows it');
});
