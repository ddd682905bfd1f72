// SPDX-License-Identifier: EUPL-1.2
// How a verzoek comes to an agreement and ends, over the API: proposing, confirming, keeping, the letter, opening
// again, and what the inwoner takes along when it did not come to it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { aanTafel, afgestemd, doeVerzoek, spreekAf, stap, voorgesteld } from '../lib/afstemming.mjs';
import { OPERATIES } from '../lib/contract.mjs';
import { start } from '../lib/server.mjs';

const api = await start();
const PDF = { headers: { accept: 'application/pdf' } };
const begeleider = api.als('begeleider', 'C');

const lees = async (wie, operatie, opties) => {
  const { status, data } = await wie.call(operatie, opties);
  assert.equal(status, 200, JSON.stringify(data));
  return data;
};
const vanInwoner = (v) => lees(v.inwoner, 'volgverzoek_afspraken');
const vanPartij = (v) => lees(v.partij, 'partijverzoek_afspraken');
const vanBegeleider = (v) => lees(v.begeleider, 'verzoek_afspraken', { path: { id: v.id } });
const volg = (v) => v.inwoner.call('volgverzoek_lees');
const laatsteBericht = async (v) => (await lees(v.inwoner, 'volgverzoek_kamers_lees')).berichten.at(-1).tekst;
const status = async (v) => (await volg(v)).data.status;
const ja = (wie, operatie, tekst = 'Hier sta ik achter.') => wie.call(operatie, { body: { akkoord: true, tekst } });

/** A step of the inwoner, on the version of now. */
async function zelf(v, body) {
  const { version } = await volg(v);
  return v.inwoner.call('volgverzoek_stap', { version, body });
}

test('een afspraak is pas te lezen voor wie volgt als zij is voorgesteld; een andere tekst is een nieuwe', async () => {
  const v = await aanTafel(api);
  const pad = { path: { id: v.id } };
  const { version } = await v.begeleider.call('verzoek_lees', pad);
  const leeg = await v.begeleider.call('verzoek_stap', { ...pad, version, body: { actie: 'stel_voor' } });
  assert.equal(leeg.status, 409);
  assert.deepEqual(leeg.data.errors.map((e) => e.detail), ['Schrijf eerst op wat jullie afspreken.']);
  const eerste = await spreekAf(v, { tekst: 'De gemeente belt.' });
  const [{ straks }] = await api.sql('SELECT (app.vandaag() + 30)::text AS straks');
  const tweede = await v.begeleider.call('afspraak_maak', { ...pad, body: { tekst: 'De gemeente belt voor vrijdag.', wie: 'gemeente', wanneer: straks, vervangtId: eerste } });
  assert.deepEqual(tweede.data.afspraken.map((a) => [a.tekst, a.wanneer, a.eerder.map((e) => e.tekst)]), [['De gemeente belt voor vrijdag.', straks, ['De gemeente belt.']]]);
  const weg = await spreekAf(v, { tekst: 'Dit bedachten wij ons.', wie: 'inwoner' });
  assert.equal((await v.begeleider.call('afspraak_vervalt', { ...pad, body: { afspraakId: weg } })).status, 204);
  assert.equal((await v.begeleider.call('afspraak_vervalt', { ...pad, body: { afspraakId: weg } })).status, 404);
  assert.equal((await v.begeleider.call('afspraak_maak', { ...pad, body: { tekst: 'Nog eens.', wie: 'inwoner', vervangtId: eerste } })).status, 404);
  for (const data of [await vanInwoner(v), await vanPartij(v)]) assert.deepEqual([data.afspraken, data.rondes, data.acties], [[], [], []]);
  await stap(v, { actie: 'stel_voor' });
  for (const data of [await vanInwoner(v), await vanPartij(v)]) {
    assert.deepEqual(data.afspraken.map((a) => [a.tekst, a.eerder]), [['De gemeente belt voor vrijdag.', []]]);
    assert.deepEqual(data.acties, ['bevestig']);
  }
  assert.equal((await v.begeleider.call('afspraak_maak', { ...pad, body: { tekst: 'Te laat.', wie: 'inwoner' } })).status, 409);
  assert.equal((await v.begeleider.call('afspraak_vervalt', { ...pad, body: { afspraakId: eerste } })).status, 409);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.afspraak WHERE verzoek_id = $1 AND tekst LIKE '%belt%'", [v.id]);
  assert.equal(n, 0, 'readable in the database');
});

test('elke kant leest wat de ander zei pas na het eigen antwoord; allebei ja is afgestemd', async () => {
  const v = await voorgesteld(api);
  assert.equal((await ja(v.inwoner, 'volgverzoek_bevestig', 'Hiermee kan ik verder.')).status, 201);
  assert.equal((await ja(v.inwoner, 'volgverzoek_bevestig')).status, 409);
  const [ronde] = (await vanPartij(v)).rondes;
  assert.deepEqual([ronde.geantwoord, ronde.bevestigingen], [['inwoner'], []]);
  assert.equal(await status(v), 'afspraak_voorgesteld');
  const { data } = await ja(v.partij, 'partijverzoek_bevestig', 'Dit doen wij.');
  const gezegd = [['inwoner', 'Hiermee kan ik verder.'], ['partij', 'Dit doen wij.']];
  for (const [wat] of [[data], [await vanInwoner(v)], [await vanBegeleider(v)]]) {
    assert.deepEqual(wat.rondes[0].bevestigingen.map((b) => [b.van, b.tekst]).sort(), gezegd);
    assert.equal(wat.rondes[0].uitkomst, 'eens');
    assert.ok(wat.acties.includes('brief'));
  }
  assert.equal(await status(v), 'afgestemd');
  assert.equal((await ja(v.partij, 'partijverzoek_bevestig')).status, 409);
  const [{ bericht }] = await api.sql('SELECT bericht FROM app.post WHERE stuk_id = $1 ORDER BY id DESC LIMIT 1', [v.id]);
  assert.equal(bericht, 'verzoek.afgestemd');
});

test('een nee haalt het voorstel terug, en de ronde blijft te lezen; daarna kan het alsnog', async () => {
  const v = await voorgesteld(api);
  await ja(v.inwoner, 'volgverzoek_bevestig', 'Graag zo.');
  assert.equal((await v.partij.call('partijverzoek_bevestig', { body: { akkoord: false, tekst: 'Dat lukt niet voor vrijdag.' } })).status, 201);
  assert.equal(await status(v), 'in_afstemming');
  const { afspraken, rondes } = await vanInwoner(v);
  assert.deepEqual(afspraken, []);
  assert.deepEqual(rondes.map((r) => [r.uitkomst, r.afspraken.length, r.bevestigingen.map((b) => b.akkoord)]), [['niet_eens', 1, [true, false]]]);
  await v.begeleider.call('afspraak_maak', { path: { id: v.id }, body: { tekst: 'Het wordt maandag.', wie: 'gemeente', vervangtId: v.afspraakId } });
  await stap(v, { actie: 'stel_voor' });
  await ja(v.partij, 'partijverzoek_bevestig');
  await ja(v.inwoner, 'volgverzoek_bevestig');
  const na = await vanInwoner(v);
  assert.deepEqual(na.rondes.map((r) => [r.nummer, r.uitkomst, r.afspraken.map((a) => a.tekst)]),
    [[2, 'eens', ['Het wordt maandag.']], [1, 'niet_eens', ['De gemeente meet de trap op.']]]);
});

test('de begeleider haalt een voorstel terug om iets te veranderen', async () => {
  const v = await voorgesteld(api);
  await stap(v, { actie: 'haal_terug' });
  assert.equal((await vanInwoner(v)).rondes[0].uitkomst, 'teruggehaald');
  assert.equal((await ja(v.inwoner, 'volgverzoek_bevestig')).status, 409);
});

test('de bevestiging is een brief voor alle drie, ook als PDF', async () => {
  const voor = await voorgesteld(api);
  const v = await afgestemd(api);
  const lezers = [['volgverzoek_bevestiging', (x) => x.inwoner, {}], ['partijverzoek_bevestiging', (x) => x.partij, {}],
    ['verzoek_bevestiging', (x) => x.begeleider, { path: true }]];
  for (const [operatie, wie, { path }] of lezers) {
    const bij = (x) => (path ? { path: { id: x.id } } : {});
    assert.equal((await wie(voor).call(operatie, bij(voor))).status, 409, operatie);
    const brief = await lees(wie(v), operatie, bij(v));
    const tekst = JSON.stringify(brief);
    for (const deel of ['De gemeente meet de trap op.', 'Hiermee kan ik verder.', 'Dit doen wij.', 'artikel 9:5', 'Een klacht, bezwaar en beroep blijven mogelijk.']) assert.ok(tekst.includes(deel), `${operatie}: ${deel}`);
    assert.ok(!tekst.includes('kluis') && !tekst.includes('zegel'));
    const pdf = await wie(v).call(operatie, { ...bij(v), ...PDF });
    assert.equal(pdf.status, 200);
    assert.equal(pdf.data.subarray(0, 5).toString(), '%PDF-');
    assert.match(pdf.headers.get('content-disposition'), /filename="bevestiging-VA-\d{4}-\d{5}\.pdf"/);
  }
});

test('gemeente en begeleider zeggen dat het gedaan is, de inwoner of het is nagekomen', async () => {
  const v = await afgestemd(api);
  const body = { afspraakId: v.afspraakId };
  const vroeg = await voorgesteld(api);
  const vroegBody = { afspraakId: vroeg.afspraakId };
  assert.equal((await vroeg.partij.call('partijverzoek_gedaan', { body: vroegBody })).status, 409);
  assert.equal((await vroeg.begeleider.call('afspraak_gedaan', { path: { id: vroeg.id }, body: vroegBody })).status, 409);
  assert.equal((await vroeg.inwoner.call('volgverzoek_oordeel', { body: { ...vroegBody, nagekomen: true } })).status, 409);
  assert.equal((await v.partij.call('partijverzoek_gedaan', { body: { ...body, toelichting: 'Vandaag gemeten.' } })).status, 201);
  assert.equal((await v.begeleider.call('afspraak_gedaan', { path: { id: v.id }, body })).status, 201);
  assert.equal((await v.inwoner.call('volgverzoek_oordeel', { body: { ...body, nagekomen: false, toelichting: 'Er kwam niemand.' } })).status, 201);
  const { data } = await v.inwoner.call('volgverzoek_oordeel', { body: { ...body, nagekomen: true } });
  assert.deepEqual(data.afspraken.map((a) => [a.gedaan.van, a.oordeel.stand, a.oordeel.toelichting]), [['begeleider', 'nagekomen', null]]);
  const post = await api.sql("SELECT FROM app.post WHERE stuk_id = $1 AND bericht = 'verzoek.niet_nagekomen'", [v.id]);
  assert.equal(post.length, 1);
  const vreemd = { afspraakId: vroeg.afspraakId };
  assert.equal((await v.partij.call('partijverzoek_gedaan', { body: vreemd })).status, 404);
  assert.equal((await v.begeleider.call('afspraak_gedaan', { path: { id: v.id }, body: vreemd })).status, 404);
  assert.equal((await v.inwoner.call('volgverzoek_oordeel', { body: { ...vreemd, nagekomen: true } })).status, 404);
});

test('nazorg: ja sluit af, nee opent weer met wat er nog mist', async () => {
  const goed = await afgestemd(api);
  await stap(goed, { actie: 'naar_nazorg' });
  assert.equal((await vanInwoner(goed)).nazorg.uitkomst, null);
  assert.equal((await vanPartij(goed)).nazorg, null);
  assert.equal((await zelf(goed, { actie: 'sluit' })).status, 200);
  assert.equal((await vanBegeleider(goed)).nazorg.uitkomst, 'ja');
  const niet = await afgestemd(api);
  await stap(niet, { actie: 'naar_nazorg' });
  assert.equal((await zelf(niet, { actie: 'heropen' })).status, 400);
  const { data } = await zelf(niet, { actie: 'heropen', tekst: 'De trap is niet gemeten.' });
  assert.deepEqual([data.status, await laatsteBericht(niet)], ['in_afstemming', 'De trap is niet gemeten.']);
  assert.equal((await vanBegeleider(niet)).nazorg.uitkomst, 'nee');
});

test('de inwoner opent weer wat klaar was; de gemeente zit er nog', async () => {
  const v = await afgestemd(api);
  await stap(v, { actie: 'naar_nazorg' });
  await zelf(v, { actie: 'sluit' });
  assert.equal((await zelf(v, { actie: 'heropen', tekst: 'Het gebeurt weer.' })).data.status, 'in_afstemming');
  assert.equal((await v.partij.call('partijverzoek_afspraken')).status, 200);
  const post = await api.sql("SELECT FROM app.post WHERE stuk_id = $1 AND bericht = 'verzoek.heropend'", [v.id]);
  assert.equal(post.length, 1);
});

test('wie stopt, stopt: de inwoner leest waarom en waar het verder kan, de gemeente leest niets meer', async () => {
  const v = await voorgesteld(api);
  assert.equal((await v.inwoner.call('volgverzoek_routes')).status, 404);
  await stap(v, { actie: 'stop', tekst: 'Wij komen er zo niet uit.' });
  assert.equal((await vanInwoner(v)).rondes[0].uitkomst, 'gestopt');
  assert.equal(await laatsteBericht(v), 'Wij komen er zo niet uit.');
  for (const operatie of ['partijverzoek_afspraken', 'partijverzoek_bevestiging']) assert.equal((await v.partij.call(operatie)).status, 404);
  assert.equal((await ja(v.partij, 'partijverzoek_bevestig')).status, 404);
  assert.equal((await v.partij.call('partijverzoek_gedaan', { body: { afspraakId: v.afspraakId } })).status, 404);
  const { delen } = await lees(v.inwoner, 'volgverzoek_routes');
  assert.equal(delen.length, 6);
  assert.ok(delen.every((d) => d.feiten.length > 0 && d.tekst));
  assert.equal((await v.inwoner.call('volgverzoek_routes', PDF)).data.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await zelf(v, { actie: 'heropen', tekst: 'Ik wil het nog eens proberen.' })).data.status, 'intake');
  assert.deepEqual((await api.sql('SELECT status FROM app.partij WHERE id = $1', [v.partijId])).map((p) => p.status), ['gestopt']);
});

test('wie zelf stopt, kan een nieuw verzoek doen: dit gaat niet weer open', async () => {
  const v = await voorgesteld(api);
  await zelf(v, { actie: 'trek_in' });
  const { delen } = await lees(v.inwoner, 'volgverzoek_routes');
  assert.equal(delen.find((d) => d.kop === 'Hier opnieuw beginnen').feiten[0].waarde, 'Altijd, met een nieuw verzoek');
  assert.equal((await zelf(v, { actie: 'heropen', tekst: 'Toch weer.' })).status, 409);
});

test('alleen de inwoner maakt papieren voor een klacht of bezwaar, en ziet dat dat is gedaan', async () => {
  const v = await afgestemd(api);
  await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Ik wacht nog op de meting.' } });
  assert.equal((await v.inwoner.call('volgverzoek_pakket')).status, 404);
  assert.equal((await v.inwoner.call('volgverzoek_pakket_maak', { body: { doel: 'klacht', onderdelen: [] } })).status, 400);
  const maak = (doel, onderdelen) => v.inwoner.call('volgverzoek_pakket_maak', { body: { doel, onderdelen } });
  assert.equal((await maak('klacht', ['verhaal', 'wens', 'berichten', 'afspraken'])).status, 204);
  const heel = await lees(v.inwoner, 'volgverzoek_pakket');
  assert.deepEqual([heel.titel, heel.delen.map((d) => d.tekst)],
    ['Bij mijn klacht', ['Ik wacht al maanden op een traplift.', 'Dat iemand komt kijken.', 'De gemeente meet de trap op.', 'Ik wacht nog op de meting.']]);
  assert.ok(!JSON.stringify(heel).includes('Dit doen wij.'), 'words of the other side');
  await maak('bezwaar', ['wens']);
  assert.deepEqual((await lees(v.inwoner, 'volgverzoek_pakket')).delen.map((d) => d.kop), ['Wat mij zou helpen']);
  assert.equal((await v.inwoner.call('volgverzoek_pakket', PDF)).data.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await volg(v)).data.tijdlijn.filter((t) => t.soort === 'pakket').length, 2);
  const { data } = await v.begeleider.call('verzoek_tijdlijn', { path: { id: v.id } });
  assert.ok(!data.resultaten.some((t) => t.soort === 'pakket'));
  for (const wie of [v.partij, v.begeleider, api.als('coordinator', 'A'), api.als('begeleider', 'A'), api.als('gemeentebeheerder', 'C')]) {
    assert.equal((await wie.call('volgverzoek_pakket')).status, 404);
    assert.equal((await wie.call('volgverzoek_pakket_maak', { body: { doel: 'klacht', onderdelen: ['verhaal'] } })).status, 404);
  }
});

test('wat de inwoner doet kan de gemeente niet, en andersom', async () => {
  const v = await voorgesteld(api);
  assert.equal((await ja(v.partij, 'volgverzoek_bevestig')).status, 404);
  assert.equal((await ja(v.inwoner, 'partijverzoek_bevestig')).status, 404);
  assert.equal((await v.partij.call('volgverzoek_oordeel', { body: { afspraakId: v.afspraakId, nagekomen: true } })).status, 404);
  assert.equal((await ja(v.begeleider, 'volgverzoek_bevestig')).status, 404);
});

test('wat gewist is, is weg; een ander verzoek blijft dicht', async () => {
  const v = await doeVerzoek(api);
  await api.sql('UPDATE app.verzoek SET dek = NULL, gewist_op = app.nu(), relatie = NULL, wat_gebeurde = NULL, wens = NULL, contact = NULL WHERE id = $1', [v.id]);
  for (const operatie of ['volgverzoek_afspraken', 'volgverzoek_bevestiging', 'volgverzoek_pakket']) assert.equal((await v.inwoner.call(operatie)).status, 404);
  assert.equal((await v.begeleider.call('verzoek_bevestiging', { path: { id: v.id } })).status, 404);
  assert.equal((await v.begeleider.call('verzoek_afspraken', { path: { id: v.id } })).status, 404);
  const weg = { path: { id: randomUUID() } };
  assert.equal((await begeleider.call('afspraak_gedaan', { ...weg, body: { afspraakId: randomUUID() } })).status, 404);
});

const NIEUW = ['verzoek_afspraken', 'afspraak_maak', 'afspraak_vervalt', 'afspraak_gedaan', 'verzoek_bevestiging', 'volgverzoek_afspraken', 'volgverzoek_bevestig',
  'volgverzoek_oordeel', 'volgverzoek_bevestiging', 'volgverzoek_routes', 'volgverzoek_pakket', 'volgverzoek_pakket_maak',
  'partijverzoek_afspraken', 'partijverzoek_bevestig', 'partijverzoek_gedaan', 'partijverzoek_bevestiging'];
test('zonder token en met een kromme vraag', async () => {
  const v = await voorgesteld(api);
  for (const naam of NIEUW) {
    const op = OPERATIES.get(naam);
    const pad = op.path.includes('{id}') ? { path: { id: v.id } } : {};
    const body = op.method === 'POST' ? {} : undefined;
    assert.equal((await api.niemand.call(naam, { ...pad, body })).status, 401, naam);
    if (!op.responses[400]) continue;
    const wie = naam.startsWith('volg') ? v.inwoner : naam.startsWith('partij') ? v.partij : v.begeleider;
    const krom = pad.path ? { path: { id: body ? v.id : 'geen-id' } } : !body && { query: { vreemd: 1 } };
    assert.equal((await wie.call(naam, { ...krom, body })).status, 400, naam);
  }
});

test('een afspraak heeft een dag die nog komt, en niet door een tikfout over dertig jaar', async () => {
  const v = await aanTafel(api);
  const [{ nu }] = await api.sql('SELECT app.vandaag()::text AS nu');
  const over = (jaren) => `${Number(nu.slice(0, 4)) + jaren}${nu.slice(4)}`;
  const maak = (wanneer) => v.begeleider.call('afspraak_maak', { path: { id: v.id }, body: { tekst: 'De gemeente belt.', wie: 'gemeente', wanneer } });
  for (const [wanneer, code] of [[over(-1), 'verleden'], [over(36), 'te_ver']]) {
    const antwoord = await maak(wanneer);
    assert.deepEqual([antwoord.status, antwoord.data.errors[0].location, antwoord.data.errors[0].code], [400, '/wanneer', code]);
  }
  assert.equal((await maak(over(1))).status, 201);
});
