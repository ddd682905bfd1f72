// SPDX-License-Identifier: EUPL-1.2
// Following with the code: how long it may take, "dit duurt te lang", another code, and the figures.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { afgestemd, aanTafel, doeVerzoek, FORMULIER, inIntake, stap } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';
import { mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const api = await start({ after }, { eigen: true, env: { REGELRUIMTE_ACHTER_RAND: '1' } });
const KANTOOR = '2026-12-01 10:00+01';
await api.sql('UPDATE app.klok SET verschuiving = $1::timestamptz - now()', [KANTOOR]);
const later = (interval) => api.sql('UPDATE app.klok SET verschuiving = verschuiving + $1::interval', [interval]);
const nietPassend = { actie: 'niet_passend', tekst: 'Dit hoort ergens anders.', route: 'De ombudsman.' };
const begeleider = api.als('begeleider', 'C');
const collega = api.als('begeleider', 'C', 2);
const bij = (v) => ({ path: { id: v.id } });

let huis = 0;
const open = (code) => api.niemand.call('volgsessie_maak', { body: { code }, headers: { 'x-forwarded-for': `198.51.100.${++huis}` } });
const stand = async (v) => (await v.inwoner.call('volgstand_lees')).data;
const duur = async (v) => (await v.inwoner.call('volgverzoek_lees')).data.doorlooptijd;

test('naast echte doorlooptijden staan het eigen doel en wat de wet de gemeente geeft', async () => {
  const gewoon = await doeVerzoek(api);
  assert.deepEqual(await duur(gewoon), { vergelijkbaar: null, doel: { dagen: 42, uiterlijkOp: '2027-01-12' },
    wettelijk: { procedure: 'geen', weken: null, wekenMetCommissie: null, wekenUitstel: null, uiterlijkOp: null } });
  const klacht = await duur(await doeVerzoek(api, { lopendeProcedure: 'klacht' }));
  assert.deepEqual(klacht.wettelijk, { procedure: 'klacht', weken: 6, wekenMetCommissie: 10, wekenUitstel: 4, uiterlijkOp: null });
  // Last day to object 2026-12-22 (Awb 6:7), six weeks further 2027-02-02 (Awb 7:10).
  const bezwaar = await duur(await doeVerzoek(api, { lopendeProcedure: 'bezwaar', besluitVan: '2026-11-10' }));
  assert.deepEqual(bezwaar.wettelijk, { procedure: 'bezwaar', weken: 6, wekenMetCommissie: 12, wekenUitstel: 6, uiterlijkOp: '2027-02-02' });
  const beroep = await duur(await doeVerzoek(api, { lopendeProcedure: 'beroep' }));
  assert.equal(beroep.wettelijk.weken, null);
});

test('vergelijkbaar is dezelfde gemeente zodra dat er vijf zijn, en anders alles; onder de vijf niets', async () => {
  const rond = async (gemeente, dagen) => {
    const v = await doeVerzoek(api, { gemeenteId: organisatie(gemeente) });
    await later(`${dagen} days`);
    await stap(v, nietPassend);
    await later(`-${dagen} days`);
  };
  const v = await doeVerzoek(api, { gemeenteId: organisatie('B') });
  for (const dagen of [1, 2, 3, 4]) await rond('A', dagen);
  assert.equal((await duur(v)).vergelijkbaar, null);
  await rond('B', 30);
  await later('31 days');
  assert.deepEqual((await duur(v)).vergelijkbaar, { bereik: 'organisatie', mediaanDagen: 3, p80Dagen: 4, aantal: 5, dagen: [1, 2, 3, 4, 30] });
  for (const dagen of [10, 10, 10, 20]) await rond('B', dagen);
  await later('21 days');
  assert.deepEqual((await duur(v)).vergelijkbaar, { bereik: 'gemeente', mediaanDagen: 10, p80Dagen: 20, aantal: 5, dagen: [10, 10, 10, 20, 30] });
  await later('-52 days');
});

test('het doel is een instelling van de afstemmingsorganisatie, in dagen', async () => {
  const beheer = api.als('gemeentebeheerder', 'C');
  const { data } = await beheer.call('instelling_proef', { body: { sleutel: 'verzoek.streefdagen', waarde: [28] } });
  assert.deepEqual(data.zinnen, ['Vanaf vandaag: een verzoek is liefst klaar binnen 28 dagen nadat het is ingediend.']);
  await beheer.call('instelling_zet', { path: { sleutel: 'verzoek.streefdagen' }, version: 1, body: { waarde: [28] } });
  assert.equal((await duur(await doeVerzoek(api))).doel.dagen, 28);
  await beheer.call('instelling_zet', { path: { sleutel: 'verzoek.streefdagen' }, version: 2, body: { waarde: [42] } });
});

test('"dit duurt te lang" telt een keer per stap, en na twee weken weer; de begeleider krijgt bericht', async () => {
  const v = await inIntake(api);
  const druk = () => v.inwoner.call('duurt_te_lang_maak');
  assert.deepEqual((await stand(v)).teLang, { mag: true, laatstOp: null });
  const een = await druk();
  assert.equal(een.status, 201);
  assert.equal(een.data.teLang.mag, false);
  assert.equal((await druk()).status, 409);
  await later('13 days');
  assert.equal((await druk()).status, 409);
  await later('2 days');
  assert.equal((await druk()).status, 201);
  const { data } = await v.begeleider.call('verzoek_volgstand_lees', bij(v));
  assert.deepEqual(data.teLang.map((t) => t.status), ['intake', 'intake']);
  const post = (await v.begeleider.call('postvak_lijst')).data.resultaten.filter((p) => p.bericht === 'verzoek.duurt_te_lang' && p.stukId === v.id);
  assert.equal(post.length, 1, 'not a second time while the first was not read');
  const tijdlijn = (await v.inwoner.call('volgverzoek_lees')).data.tijdlijn.filter((t) => t.soort === 'systeem');
  assert.deepEqual(tijdlijn.map((t) => [t.tekst, t.door]), [['te_lang', 'burger'], ['te_lang', 'burger']]);
  await stap(v, nietPassend);
  assert.equal((await druk()).status, 409, 'what ended takes no longer');
  assert.equal((await stand(v)).teLang.mag, false);
  await later('-15 days');
});

test('een andere stap telt opnieuw, en zonder begeleider horen alle begeleiders het', async () => {
  const v = await doeVerzoek(api);
  assert.equal((await v.inwoner.call('duurt_te_lang_maak')).status, 201);
  const wie = await api.sql("SELECT gebruiker_id FROM app.post WHERE stuk_id = $1 AND bericht = 'verzoek.duurt_te_lang'", [v.id]);
  assert.deepEqual(wie.map((p) => p.gebruiker_id).sort(), [1, 2].map((n) => mens('begeleider', 'C', n).id).sort());
  await stap(v, { actie: 'neem_op' });
  assert.equal((await v.inwoner.call('duurt_te_lang_maak')).status, 201);
});

test('twee keer tegelijk drukken telt een keer', async () => {
  const v = await inIntake(api);
  const antwoorden = await Promise.all([1, 2, 3].map(() => v.inwoner.call('duurt_te_lang_maak')));
  assert.deepEqual(antwoorden.map((a) => a.status).sort(), [201, 409, 409]);
  const key = randomUUID();
  const w = await inIntake(api);
  const herhaald = [await w.inwoner.call('duurt_te_lang_maak', { key }), await w.inwoner.call('duurt_te_lang_maak', { key })];
  assert.deepEqual(herhaald.map((a) => a.status), [201, 201]);
});

test('de code vervangen: de oude en alles wat ermee geopend was, is meteen dood; herhalen geeft dezelfde nieuwe', async () => {
  const v = await doeVerzoek(api);
  const oud = api.met((await open(v.code)).data.toegang);
  assert.equal((await oud.call('volgverzoek_lees')).status, 200);
  const key = randomUUID();
  const een = await oud.call('volgcode_vervang', { key });
  assert.equal(een.status, 201);
  assert.match(een.data.code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.deepEqual((await oud.call('volgcode_vervang', { key })).data, een.data, 'an answer that got lost');
  for (const operatie of ['volgverzoek_lees', 'volgstand_lees', 'volgcode_vervang', 'duurt_te_lang_maak', 'volgadres_verwijder']) {
    const { status } = await oud.call(operatie);
    assert.equal(status, 404, operatie);
  }
  assert.equal((await oud.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Ik ben de vorige.' } })).status, 404);
  assert.equal((await oud.call('volgklacht_zet', { body: { klacht: 'ja' } })).status, 404, 'and it is not said that it was done');
  const weg = await open(v.code);
  const onbekend = await open((await (async () => { const x = await doeVerzoek(api); await api.sql('DELETE FROM app.stuk WHERE id = $1', [x.id]); return x; })()).code);
  assert.deepEqual([weg.status, weg.data.detail], [onbekend.status, onbekend.data.detail]);
  const nieuw = api.met((await open(een.data.code)).data.toegang);
  const { data } = await nieuw.call('volgverzoek_lees');
  assert.deepEqual(data.tijdlijn.filter((t) => t.soort === 'systeem').map((t) => t.tekst), ['code.vervangen']);
  const [{ n }] = await api.sql('SELECT count(*)::int AS n FROM app.idempotentie WHERE antwoord::text LIKE $1', [`%${een.data.code}%`]);
  assert.equal(n, 0, 'the code is readable nowhere');
});

test('wie de code kwijt is krijgt een nieuwe nadat de begeleider naging wie het is; de inwoner ziet dat', async () => {
  const v = await inIntake(api, { contact: { telefoon: '0612345678', voorkeur: 'telefoon' } });
  const { status, data } = await begeleider.call('verzoek_code_geef', { ...bij(v), body: { nagegaan: 'teruggebeld' } });
  assert.equal(status, 201);
  assert.equal((await open(v.code)).status, 404);
  const inwoner = api.met((await open(data.code)).data.toegang);
  const item = (await inwoner.call('volgverzoek_lees')).data.tijdlijn.find((t) => t.soort === 'systeem');
  assert.deepEqual([item.tekst, item.door], ['code.gegeven.teruggebeld', begeleider.wie.naam]);
  assert.equal((await begeleider.call('verzoek_code_geef', { ...bij(v), body: { nagegaan: 'leek me wel' } })).status, 400);
  assert.equal((await begeleider.call('verzoek_code_geef', { path: { id: randomUUID() }, body: { nagegaan: 'teruggebeld' } })).status, 404);
  const zonder = await inIntake(api);
  assert.equal((await begeleider.call('verzoek_volgstand_lees', bij(zonder))).data.codeKan, false);
  assert.equal((await begeleider.call('verzoek_code_geef', { ...bij(zonder), body: { nagegaan: 'teruggebeld' } })).status, 409);
  assert.equal((await open(zonder.code)).status, 200);
});

test('na het einde zegt de inwoner een keer of het hielp; wie begeleidde leest dat niet, een collega wel', async () => {
  const v = await inIntake(api);
  const antwoord = { oordeel: 'nee', toelichting: 'Niemand belde mij terug.', vervolg: 'contact' };
  assert.equal((await stand(v)).navraag.gevraagd, false);
  assert.equal((await v.inwoner.call('navraag_maak', { body: antwoord })).status, 409);
  await stap(v, nietPassend);
  assert.deepEqual((await stand(v)).navraag, { gevraagd: true, kanHeropenen: false });
  assert.equal((await v.inwoner.call('navraag_maak', { body: { oordeel: 'best goed', vervolg: 'niets' } })).status, 400);
  assert.equal((await v.inwoner.call('navraag_maak', { body: { ...antwoord, vervolg: 'heropenen' } })).status, 409, 'from here nothing can be opened again');
  assert.equal((await v.inwoner.call('navraag_maak', { body: antwoord })).status, 204);
  assert.equal((await v.inwoner.call('navraag_maak', { body: antwoord })).status, 409);
  assert.equal((await stand(v)).navraag.gevraagd, false);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.navraag WHERE verzoek_id = $1 AND toelichting LIKE '%belde%'", [v.id]);
  assert.equal(n, 0);
  const eigen = (await begeleider.call('verzoek_volgstand_lees', bij(v))).data;
  assert.deepEqual([eigen.antwoord, eigen.contactGevraagd, eigen.terugblikGevraagd], [null, false, true]);
  const ander = (await collega.call('verzoek_volgstand_lees', bij(v))).data;
  assert.deepEqual([ander.antwoord.oordeel, ander.antwoord.toelichting, ander.contactGevraagd, ander.terugblikGevraagd], ['nee', antwoord.toelichting, true, false]);
});

test('wie niet geholpen is en contact wil, staat bij een ander dan wie begeleidde', async () => {
  const v = await inIntake(api);
  await stap(v, nietPassend);
  await v.inwoner.call('navraag_maak', { body: { oordeel: 'deels', vervolg: 'contact' } });
  const taken = async (wie) => (await wie.call('werkvoorraad_lees')).data.nuDoen.filter((t) => t.id === v.id).map((t) => t.taak).sort();
  assert.deepEqual(await taken(begeleider), ['kijk_terug']);
  assert.deepEqual(await taken(collega), ['neem_contact_op']);
  assert.equal((await begeleider.call('verzoek_contact_gelegd', bij(v))).status, 409);
  assert.equal((await collega.call('verzoek_contact_gelegd', { path: { id: randomUUID() } })).status, 404);
  assert.equal((await collega.call('verzoek_contact_gelegd', bij(v))).status, 204);
  assert.equal((await collega.call('verzoek_contact_gelegd', bij(v))).status, 409);
  assert.deepEqual(await taken(collega), []);
  assert.deepEqual((await v.inwoner.call('volgverzoek_lees')).data.tijdlijn.filter((t) => t.soort === 'systeem').map((t) => t.tekst), ['navraag.contact']);
});

test('heropenen begint opnieuw, en na een volgend einde wordt weer gevraagd', async () => {
  const v = await aanTafel(api);
  await stap(v, { actie: 'stop', tekst: 'Wij komen er zo niet uit.' });
  assert.deepEqual((await stand(v)).navraag, { gevraagd: true, kanHeropenen: true });
  assert.equal((await v.inwoner.call('navraag_maak', { body: { oordeel: 'nee', vervolg: 'heropenen' } })).status, 204);
  assert.equal((await v.inwoner.call('volgverzoek_lees')).data.status, 'intake');
  assert.equal((await stand(v)).navraag.gevraagd, false);
  await later('1 hour');
  await stap(v, nietPassend);
  assert.equal((await stand(v)).navraag.gevraagd, true);
  await later('61 days');
  assert.equal((await stand(v)).navraag.gevraagd, false);
  assert.equal((await v.inwoner.call('navraag_maak', { body: { oordeel: 'ja', vervolg: 'niets' } })).status, 409);
  await later('-61 days');
});

test('wie begeleidde en wie gevraagd was kijken terug op hoe het ging, nooit op een mens', async () => {
  const v = await afgestemd(api);
  const vraag = async () => { const { data, status } = await v.partij.call('partijterugblik_lees'); assert.equal(status, 200, JSON.stringify(data)); return data.gevraagd; };
  const terugblik = { oordeel: 'deels', toelichting: 'Wij wachtten lang op stukken.' };
  assert.equal(await vraag(), false);
  assert.equal((await v.partij.call('partijterugblik_maak', { body: terugblik })).status, 409);
  assert.equal((await begeleider.call('verzoek_terugblik_maak', { ...bij(v), body: terugblik })).status, 409);
  await stap(v, { actie: 'naar_nazorg' });
  const { version } = await v.inwoner.call('volgverzoek_lees');
  assert.equal((await v.inwoner.call('volgverzoek_stap', { version, body: { actie: 'sluit' } })).status, 200);
  assert.equal(await vraag(), true);
  assert.equal((await v.partij.call('partijterugblik_maak', { body: { oordeel: 'weet niet' } })).status, 400);
  assert.equal((await v.partij.call('partijterugblik_maak', { body: terugblik })).status, 204);
  assert.equal(await vraag(), false);
  assert.equal((await collega.call('verzoek_terugblik_maak', { ...bij(v), body: terugblik })).status, 409, 'only who guided');
  assert.equal((await begeleider.call('verzoek_terugblik_maak', { ...bij(v), body: { oordeel: 3 } })).status, 400);
  assert.equal((await begeleider.call('verzoek_terugblik_maak', { path: { id: randomUUID() }, body: terugblik })).status, 404);
  assert.equal((await begeleider.call('verzoek_terugblik_maak', { ...bij(v), body: terugblik })).status, 204);
  assert.equal((await begeleider.call('verzoek_terugblik_maak', { ...bij(v), body: terugblik })).status, 409);
  assert.equal((await api.partij(v.id, randomUUID()).call('partijterugblik_lees')).status, 404);
  assert.equal((await api.partij(v.id, randomUUID()).call('partijterugblik_maak', { body: terugblik })).status, 404);
  assert.equal((await stand(v)).navraag.gevraagd, true, 'the inwoner is asked apart from them');
});

test('cijfers: geholpen naar tevredenheid met hoeveel er gevraagd zijn, en niets onder de vijf', async () => {
  const wereld = await start({ after }, { eigen: true });
  await wereld.sql('UPDATE app.klok SET verschuiving = $1::timestamptz - now()', [KANTOOR]);
  const cijfers = async () => (await wereld.als('begeleider', 'C').call('afstemmingscijfers_lees')).data;
  const gemeente = async () => (await wereld.niemand.call('gemeente_lees', { path: { id: organisatie('A') } })).data.tevredenheid;
  const rond = async (oordeel) => {
    const v = await inIntake(wereld);
    await v.inwoner.call('duurt_te_lang_maak');
    await stap(v, nietPassend);
    if (!oordeel) return;
    await v.inwoner.call('navraag_maak', { body: { oordeel, vervolg: 'niets' } });
    await v.begeleider.call('verzoek_terugblik_maak', { ...bij(v), body: { oordeel } });
  };
  for (const oordeel of ['ja', 'ja', 'nee', 'deels', undefined]) await rond(oordeel);
  const vier = await cijfers();
  assert.deepEqual([vier.tevreden, vier.terugblik, await gemeente()], [null, { begeleider: null, partij: null }, null]);
  await rond('ja');
  const { tevreden, duur: lang, doelDagen, uitkomsten, teLang, terugblik } = await cijfers();
  const niets = { ja: null, jaMinstens: null, jaHoogstens: null, deels: null, nee: null };
  assert.deepEqual(tevreden, { gevraagd: 6, beantwoord: 5, ...niets, jaMinstens: 3 }, 'three yes and two not: more than half is all that is told');
  assert.deepEqual(await gemeente(), tevreden);
  await rond('nee');
  await rond();
  assert.equal((await cijfers()).tevreden.beantwoord, 6);
  assert.deepEqual(await gemeente(), tevreden, 'in public it stands still until five more answered');
  assert.deepEqual([lang.aantal, doelDagen, uitkomsten], [6, 42, [{ sleutel: 'niet_passend', aantal: 6 }]]);
  assert.deepEqual(teLang, { aantal: 6, perStatus: [{ sleutel: 'intake', aantal: 6 }] });
  assert.deepEqual(terugblik, { begeleider: { beantwoord: 5, ...niets, jaMinstens: 3 }, partij: null });
  const coordinator = wereld.als('begeleidingscoordinator', 'C');
  assert.equal((await coordinator.call('afstemmingscijfers_lees')).status, 200);
  for (const rol of ROLLEN.filter((een) => !een.startsWith('begeleid'))) assert.equal((await wereld.als(rol).call('afstemmingscijfers_lees')).status, 404, rol);
  const elders = (await wereld.als('begeleider', 'A').call('afstemmingscijfers_lees')).data;
  assert.deepEqual([elders.tevreden, elders.duur.aantal, elders.uitkomsten], [null, 0, []], 'no figure of another organisatie');
  for (const oordeel of ['ja', 'ja', 'nee', 'deels']) await rond(oordeel);
  assert.deepEqual(await gemeente(), { gevraagd: 12, beantwoord: 10, ...niets, ja: 5 }, 'five yes and five not: which of them said no is not told');
  await rond('ja');
  assert.deepEqual([(await cijfers()).tevreden.ja, (await gemeente()).ja], [6, 5]);
});

test('wie het niet aangaat is er niets, en wat niet klopt wordt geweigerd', async () => {
  const v = await inIntake(api);
  const van = [['volgstand_lees'], ['volgadres_zet', { mailAdres: 'a@mail.example' }], ['volgadres_verwijder'], ['duurt_te_lang_maak'], ['volgcode_vervang'],
    ['navraag_maak', { oordeel: 'ja', vervolg: 'niets' }], ['partijterugblik_lees'], ['partijterugblik_maak', { oordeel: 'ja' }]];
  for (const [operatie, body] of van) {
    assert.equal((await api.niemand.call(operatie, { body })).status, 401, operatie);
    assert.equal((await begeleider.call(operatie, { body })).status, 404, operatie);
    if (operatie.startsWith('partij')) assert.equal((await v.inwoner.call(operatie, { body })).status, 404, operatie);
    else assert.equal((await api.volger(v.id, 'A').call(operatie, { body })).status, 404, operatie);
  }
  for (const [operatie, body] of [['verzoek_code_geef', { nagegaan: 'teruggebeld' }], ['verzoek_volgstand_lees'], ['verzoek_terugblik_maak', { oordeel: 'ja' }], ['verzoek_contact_gelegd']]) {
    assert.equal((await api.niemand.call(operatie, { ...bij(v), body })).status, 401, operatie);
    assert.equal((await api.als('begeleider', 'A').call(operatie, { ...bij(v), body })).status, 404, operatie);
    assert.equal((await v.inwoner.call(operatie, { ...bij(v), body })).status, 404, operatie);
    assert.equal((await begeleider.call(operatie, { path: { id: 'krom' }, body })).status, 400, operatie);
  }
  assert.equal((await api.niemand.call('afstemmingscijfers_lees')).status, 401);
});

test('een adres met een regeleinde of zonder @ kan niet, in het formulier en bij het volgen', async () => {
  const { inwoner } = await doeVerzoek(api);
  for (const mailAdres of ['jansen@mail.example\nBcc: iedereen@mail.example', 'jansen@mail.example\r\n', 'jan sen@mail.example', 'jansen', 'jansen@mail.example,twee@mail.example']) {
    assert.equal((await inwoner.call('volgadres_zet', { body: { mailAdres } })).status, 400, mailAdres);
    assert.equal((await api.niemand.call('verzoek_maak', { body: { ...FORMULIER, mailAdres } })).status, 400, mailAdres);
  }
});
