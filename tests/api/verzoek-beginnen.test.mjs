// SPDX-License-Identifier: EUPL-1.2
// How a verzoek begins: kept half-way, by a representative, asked by an ambtenaar, written down by a begeleider; and
// the terms that run beside it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { doeVerzoek, FORMULIER, inIntake, loopTermijnen } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';
import { organisatie } from '../lib/wereld.mjs';

// Behind an edge, so that codes can be tried from addresses of their own.
const api = await start({ after }, { eigen: true, env: { REGELRUIMTE_ACHTER_RAND: '1' } });
const begeleider = api.als('begeleider', 'C');
const medewerker = api.als('medewerker', 'A');

let huis = 0;
const adres = () => ({ 'x-forwarded-for': `198.51.100.${++huis}` });
const goed = async (wie, operatie, opties, status = 200) => {
  const antwoord = await wie.call(operatie, opties);
  assert.equal(antwoord.status, status, `${operatie} ${JSON.stringify(antwoord.data)}`);
  return antwoord;
};
const open = async (code) => api.met((await goed(api.niemand, 'volgsessie_maak', { body: { code }, headers: adres() })).data.toegang);
const begin = async (wie, id) => (await goed(wie, ...(id ? ['verzoek_begin_lees', { path: { id } }] : ['volgbegin_lees']))).data;
const rij = async (id) => (await api.sql('SELECT v.*, s.status, s.kenmerk, s.aangemaakt_op FROM app.verzoek v JOIN app.stuk s USING (organisatie_id, id) WHERE v.id = $1', [id]))[0];
const nieuwste = async () => (await api.sql('SELECT id FROM app.verzoek ORDER BY id DESC LIMIT 1'))[0].id;
const werk = () => loopTermijnen(api);
const post = (wie) => api.sql('SELECT bericht, kenmerk, titel, stuk_id FROM app.post WHERE gebruiker_id = $1 ORDER BY id', [wie.id]);

const HALF = { watGebeurde: 'Ik kreeg een brief die ik niet', contact: { voorkeur: 'email', email: 'half@' }, besluitVan: '2026-1' };
async function bewaar(concept = HALF) {
  const { data } = await goed(api.niemand, 'verzoek_concept_maak', { body: { gemeenteId: organisatie('A'), concept } }, 201);
  return { ...data, id: await nieuwste() };
}

// Saved and resumed

test('bewaren en later verder: wat half is blijft half, en is voor niemand anders', async () => {
  const v = await bewaar();
  assert.equal(v.bewaardTot, (await api.sql("SELECT (app.vandaag() + 30)::text AS d"))[0].d);
  const u = await open(v.code);
  assert.deepEqual((await begin(u)).concept, HALF);
  const { data } = await goed(u, 'volgverzoek_lees');
  assert.deepEqual([data.status, data.kenmerk, data.acties.includes('trek_in')], ['concept', null, false]);
  assert.equal((await begeleider.call('verzoek_lees', { path: { id: v.id } })).status, 404);
  assert.equal((await begeleider.call('verzoek_begin_lees', { path: { id: v.id } })).status, 404);
  assert.equal((await begeleider.call('verzoek_bericht_maak', { path: { id: v.id }, body: { kring: 'inwoner', tekst: 'Hallo?' } })).status, 404);
  assert.ok(!(await goed(begeleider, 'verzoeken_lijst', { query: { paginaGrootte: 100 } })).data.resultaten.some((r) => r.id === v.id));
  assert.ok(!JSON.stringify(await rij(v.id)).includes('brief'));
});

test('dezelfde sleutel nog eens geeft dezelfde code', async () => {
  const key = randomUUID();
  const body = { gemeenteId: organisatie('A'), concept: HALF };
  const een = await goed(api.niemand, 'verzoek_concept_maak', { body, key }, 201);
  assert.deepEqual((await goed(api.niemand, 'verzoek_concept_maak', { body, key }, 201)).data, een.data);
  assert.equal((await api.niemand.call('verzoek_concept_maak', { body: { ...body, concept: {} }, key })).status, 409);
});

test('een concept dat niet klopt, of voor een gemeente die niet meedoet', async () => {
  const maak = async (body) => (await api.niemand.call('verzoek_concept_maak', { body })).status;
  assert.equal(await maak({ gemeenteId: organisatie('A'), concept: { onbekend: 1 } }), 400);
  assert.equal(await maak({ gemeenteId: randomUUID(), concept: {} }), 404);
});

test('opnieuw bewaren gaat met de versie; een oude versie wordt geweigerd', async () => {
  const u = await open((await bewaar()).code);
  const { version } = await goed(u, 'volgbegin_lees');
  const concept = { ...HALF, wens: 'Dat iemand belt.' };
  assert.equal((await u.call('volgconcept_bewaar', { body: { concept } })).status, 428);
  const na = await goed(u, 'volgconcept_bewaar', { version, body: { concept } });
  assert.equal(na.version, version + 1);
  assert.equal((await u.call('volgconcept_bewaar', { version, body: { concept } })).status, 412);
  assert.equal((await u.call('volgconcept_bewaar', { version: na.version, body: { concept: { wens: 7 } } })).status, 400);
  assert.deepEqual((await begin(u)).concept, concept);
});

test('indienen gaat zo streng als het formulier zelf, en dan pas begint de tijd', async () => {
  const { id, code } = await bewaar();
  await api.sql("UPDATE app.stuk SET aangemaakt_op = aangemaakt_op - interval '9 days' WHERE id = $1", [id]);
  const u = await open(code);
  const dien = (version, body) => u.call('volgverzoek_dien_in', { version, body });
  assert.equal((await dien(1, { ...FORMULIER, wens: undefined })).status, 400);
  const fout = await dien(1, { ...FORMULIER, namens: 'iemand_anders', besluitVan: '2999-01-01' });
  assert.deepEqual([fout.status, fout.data.errors.map((e) => e.location)], [400, ['/besluitVan', '/hoedanigheid']]);
  assert.equal((await dien(undefined, FORMULIER)).status, 428);
  assert.equal((await dien(4, FORMULIER)).status, 412);
  const { data, version } = await goed(u, 'volgverzoek_dien_in', { version: 1, body: { ...FORMULIER, magGemeenteWeten: true } });
  assert.equal(data.status, 'ingediend');
  assert.match(data.kenmerk, /^VA-/);
  const [{ dag, vandaag }] = await api.sql('SELECT app.werkdagen($1, app.vandaag(), 2)::text AS dag, app.vandaag()::text AS vandaag', [organisatie('C')]);
  assert.deepEqual([data.stapUiterlijkOp, new Date(data.ingediendOp).toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' })], [dag, vandaag]);
  assert.deepEqual([data.watGebeurde, data.magGemeenteWeten], [FORMULIER.watGebeurde, true]);
  assert.equal((await rij(id)).concept, null);
  assert.equal((await goed(begeleider, 'verzoek_lees', { path: { id } })).data.wens, FORMULIER.wens);
  assert.equal((await dien(version, FORMULIER)).status, 409);
  assert.equal((await u.call('volgconcept_bewaar', { version, body: { concept: {} } })).status, 409);
});

test('na dertig dagen is een concept echt weg, en de code opent niets', async () => {
  const oud = await bewaar();
  const jong = await bewaar();
  await api.sql("UPDATE app.stuk SET gewijzigd_op = app.nu() - interval '31 days' WHERE id = $1", [oud.id]);
  await werk();
  assert.equal(await rij(oud.id), undefined);
  assert.equal((await api.niemand.call('volgsessie_maak', { body: { code: oud.code }, headers: adres() })).status, 404);
  const weg = api.volger(oud.id);
  for (const [operatie, opties] of [['volgbegin_lees'], ['volgconcept_bewaar', { version: 1, body: { concept: {} } }], ['volgverzoek_dien_in', { version: 1, body: FORMULIER }],
    ['volgopname_antwoord', { body: { klopt: true } }], ['volgklacht_zet', { body: { klacht: 'ja' } }]]) assert.equal((await weg.call(operatie, opties)).status, 404, operatie);
  await goed(await open(jong.code), 'volgbegin_lees');
});

test('zonder token, of met een ander token, is dit er niet', async () => {
  for (const [operatie, opties] of [['volgbegin_lees'], ['volgconcept_bewaar', { version: 1, body: { concept: {} } }], ['volgverzoek_dien_in', { version: 1, body: FORMULIER }],
    ['volgopname_antwoord', { body: { klopt: true } }], ['volgklacht_zet', { body: { klacht: 'ja' } }]]) {
    assert.equal((await api.niemand.call(operatie, opties)).status, 401, operatie);
    assert.equal((await begeleider.call(operatie, opties)).status, 404, operatie);
  }
});

// For somebody else

test('wie voor een ander spreekt, laat de machtiging zien voordat de gemeente wordt gevraagd', async () => {
  const v = await inIntake(api, { namens: 'iemand_anders', hoedanigheid: 'bewindvoerder' });
  const zet = () => api.sql(`SELECT set_config('vraagt.organisatie', $1, false), set_config('vraagt.actor', $2, false), set_config('vraagt.rollen', '{begeleider}', false)`, [organisatie('C'), begeleider.id])
    .then(() => api.sql("SELECT app.zet_stap($1, NULL, 'nodig_uit', '{}', '{begeleider}')", [v.id]));
  await assert.rejects(zet(), (fout) => /machtiging hebt gezien/.test(fout.detail));
  assert.equal((await begin(begeleider, v.id)).machtigingNodig, true);
  const leg = (body, wie = begeleider) => wie.call('verzoek_leg_vast', { path: { id: v.id }, body });
  assert.equal((await leg({ wat: 'machtiging_gezien', op: '2999-01-01' })).status, 400);
  assert.equal((await leg({ wat: 'klacht_doorgegeven', op: '2026-01-05' })).status, 409);
  assert.equal((await leg({ wat: 'brief_gedateerd', op: '2026-01-05' })).status, 409);
  assert.equal((await leg({ wat: 'machtiging_gezien', op: '2026-01-05' }, api.niemand)).status, 401);
  assert.equal((await leg({ wat: 'machtiging_gezien', op: '2026-01-05' }, api.als('begeleider', 'A'))).status, 404);
  assert.equal((await leg({ wat: 'machtiging_gezien', op: '2026-01-05' })).status, 204);
  const na = await begin(begeleider, v.id);
  assert.deepEqual([na.hoedanigheid, na.machtigingGezienOp, na.machtigingGezienDoor], ['bewindvoerder', '2026-01-05', 'begeleider 1 van C']);
  await zet();
  assert.equal((await rij(v.id)).status, 'partij_uitgenodigd');
});

test('een helper met toestemming heeft geen machtiging nodig', async () => {
  const v = await inIntake(api, { namens: 'iemand_anders', hoedanigheid: 'helper' });
  assert.equal((await begin(begeleider, v.id)).machtigingNodig, false);
  assert.equal((await begeleider.call('verzoek_leg_vast', { path: { id: v.id }, body: { wat: 'machtiging_gezien', op: '2026-01-05' } })).status, 409);
  assert.equal((await begeleider.call('verzoek_begin_lees', { path: { id: 'krom' } })).status, 400);
  assert.equal((await api.niemand.call('verzoek_begin_lees', { path: { id: v.id } })).status, 401);
});

// Asked by an ambtenaar

const CONTACT = { voorkeur: 'telefoon', naam: 'Mevrouw Kanarie', telefoon: '06 11223344' };
async function vraag(contact = CONTACT) {
  const { data } = await goed(medewerker, 'afstemming_vraag', { body: { contact } }, 201);
  return { ...data, id: await nieuwste() };
}
async function metCode(v) {
  const { data } = await goed(begeleider, 'verzoek_code_maak', { path: { id: v.id } }, 201);
  return { code: data.code, inwoner: await open(data.code) };
}

test('een ambtenaar vraagt: alleen het contact, verzegeld, in het andere huis', async () => {
  const v = await vraag();
  assert.match(v.kenmerk, /^AV-/);
  assert.equal(v.antwoordUiterlijkOp, (await api.sql('SELECT app.werkdagen($1, app.vandaag(), 20)::text AS d', [organisatie('C')]))[0].d);
  const { data } = await goed(begeleider, 'verzoek_lees', { path: { id: v.id } });
  assert.deepEqual([data.status, data.contact, data.watGebeurde], ['inwoner_uitgenodigd', CONTACT, null]);
  const b = await begin(begeleider, v.id);
  assert.deepEqual([b.initiatief, b.gevraagdDoor, b.magCodeGeven, b.contact], ['ambtenaar', medewerker.wie.naam, true, null]);
  const { data: tijdlijn } = await goed(begeleider, 'verzoek_tijdlijn', { path: { id: v.id } });
  assert.equal(tijdlijn.resultaten[0].door, medewerker.wie.naam);
  const inA = await api.sql(`SELECT (SELECT count(*)::int FROM app.stuk WHERE organisatie_id = $1 AND id = $2) AS stuk,
    (SELECT string_agg(antwoord::text, '') FROM app.idempotentie WHERE organisatie_id = $1) AS antwoord`, [organisatie('A'), v.id]);
  assert.equal(inA[0].stuk, 0);
  assert.ok(!inA[0].antwoord.includes(v.id) && !inA[0].antwoord.includes('Kanarie'));
  for (const [operatie, opties] of [['verzoek_lees', { path: { id: v.id } }], ['verzoek_code_maak', { path: { id: v.id } }]]) assert.equal((await medewerker.call(operatie, opties)).status, 404);
});

test('een vraag zonder bereik, met een verhaal of van een ander wordt geweigerd', async () => {
  const poging = async (wie, body) => (await wie.call('afstemming_vraag', { body })).status;
  assert.equal(await poging(medewerker, { contact: { voorkeur: 'telefoon', naam: 'Jan' } }), 400);
  assert.equal(await poging(medewerker, { contact: CONTACT, onderwerp: 'bijstand' }), 400);
  assert.equal(await poging(api.als('begeleider', 'C'), { contact: CONTACT }), 403);
  assert.equal(await poging(api.niemand, { contact: CONTACT }), 401);
  assert.equal(await poging(api.als('medewerker', 'C'), { contact: CONTACT }), 404);
  const key = randomUUID();
  await goed(medewerker, 'afstemming_vraag', { body: { contact: CONTACT }, key }, 201);
  assert.equal((await medewerker.call('afstemming_vraag', { body: { contact: { ...CONTACT, naam: 'Ander' } }, key })).status, 409);
});

test('de inwoner zegt ja: het contact staat er al, en de ambtenaar hoort alleen dat het doorgaat', async () => {
  const v = await vraag();
  const eerste = await metCode(v);
  const { inwoner } = await metCode(v);
  assert.equal((await api.niemand.call('volgsessie_maak', { body: { code: eerste.code }, headers: adres() })).status, 404, 'an earlier code no longer works');
  const b = await goed(inwoner, 'volgbegin_lees');
  assert.deepEqual([b.data.contact, b.data.gevraagdDoor], [CONTACT, medewerker.wie.naam]);
  const na = await goed(inwoner, 'volgconcept_bewaar', { version: b.version, body: { concept: HALF } });
  const { data } = await goed(inwoner, 'volgverzoek_dien_in', { version: na.version, body: { ...FORMULIER, magGemeenteWeten: true } });
  assert.equal(data.status, 'ingediend');
  assert.match(data.kenmerk, /^VA-/);
  const bericht = (await post(medewerker)).at(-1);
  assert.deepEqual([bericht.bericht, bericht.kenmerk], ['afstemming.gaat_door', v.kenmerk]);
  assert.notEqual(bericht.stuk_id, v.id);
  assert.equal((await begeleider.call('verzoek_code_maak', { path: { id: v.id } })).status, 409);
});

test('wie meedoet en de gemeente nog niets wil laten weten, blijft onbekend tot het mag', async () => {
  const doetMee = async () => {
    const v = await vraag();
    const { inwoner } = await metCode(v);
    await goed(inwoner, 'volgverzoek_dien_in', { version: 1, body: FORMULIER });
    return { ...v, inwoner };
  };
  const [voor, later] = [(await post(medewerker)).length, await doetMee()];
  assert.equal((await post(medewerker)).length, voor, 'not a word yet');
  await goed(later.inwoner, 'toestemming_geef', { body: { item: 'bestaan' } });
  const gehoord = await post(medewerker);
  assert.deepEqual([gehoord.length, gehoord.at(-1).bericht, gehoord.at(-1).kenmerk, /^Je vraag/.test(gehoord.at(-1).titel)], [voor + 1, 'afstemming.gaat_door', null, false], 'nothing to find it by');
  const { version } = await goed(later.inwoner, 'volgverzoek_lees');
  await goed(later.inwoner, 'volgverzoek_stap', { version, body: { actie: 'trek_in' } });
  assert.equal((await post(medewerker)).length, voor + 1, 'heard once');
  const nooit = await doetMee();
  const nu = await goed(nooit.inwoner, 'volgverzoek_lees');
  await goed(nooit.inwoner, 'volgverzoek_stap', { version: nu.version, body: { actie: 'trek_in' } });
  assert.equal((await post(medewerker)).at(-1).bericht, 'afstemming.gaat_niet_door');
});

for (const [wie, nee] of [
  ['de inwoner', async (v) => { const { inwoner } = await metCode(v); await goed(inwoner, 'volgverzoek_stap', { version: 1, body: { actie: 'weiger', tekst: 'Kanarie wil niet.' } }); }],
  ['de begeleider', async (v) => { await goed(begeleider, 'verzoek_stap', { path: { id: v.id }, version: 1, body: { actie: 'weiger' } }); }],
  ['twintig werkdagen stilte', async (v) => { await api.sql('UPDATE app.stuk SET stap_uiterlijk_op = app.vandaag() - 1 WHERE id = $1', [v.id]); await werk(); }],
]) {
  test(`nee door ${wie}: contact en sleutel zijn weg, het skelet blijft, en niemand hoort waarom`, async () => {
    const v = await vraag();
    const { code } = await metCode(v);
    await goed(begeleider, 'verzoek_bericht_maak', { path: { id: v.id }, body: { kring: 'inwoner', tekst: 'Ik belde u net.' } }, 201);
    const vooraf = await rij(v.id);
    await nee(v);
    const na = await rij(v.id);
    assert.deepEqual([na.status, na.dek, na.contact, na.concept], ['geweigerd', null, null, null]);
    assert.ok(na.gewist_op);
    for (const tabel of ['bericht', 'volgcode']) assert.equal((await api.sql(`SELECT FROM app.${tabel} WHERE verzoek_id = $1`, [v.id])).length, 0, tabel);
    assert.equal((await api.sql("SELECT FROM app.idempotentie WHERE antwoord::text LIKE '%' || $1 || '%'", [vooraf.dek])).length, 0, 'the wrapped key in a kept answer');
    assert.equal((await api.niemand.call('volgsessie_maak', { body: { code }, headers: adres() })).status, 404);
    const bericht = (await post(medewerker)).at(-1);
    assert.deepEqual([bericht.bericht, bericht.kenmerk, /^Je vraag van /.test(bericht.titel)], ['afstemming.gaat_niet_door', v.kenmerk, true]);
    assert.equal((await goed(begeleider, 'verzoek_lees', { path: { id: v.id } })).data.contact, null);
  });
}

test('wie ja zei en nog schrijft, wordt niet na twintig dagen gewist', async () => {
  const v = await vraag();
  const { inwoner } = await metCode(v);
  await goed(inwoner, 'volgconcept_bewaar', { version: 1, body: { concept: HALF } });
  await api.sql('UPDATE app.stuk SET stap_uiterlijk_op = app.vandaag() - 1 WHERE id = $1', [v.id]);
  await werk();
  assert.equal((await rij(v.id)).status, 'inwoner_uitgenodigd');
});

// Written down by a begeleider

const WOORDEN = 'Mag de gemeente weten dat u dit vraagt?';

async function opname(anders = {}) {
  const { data } = await goed(begeleider, 'verzoek_opneem', { body: { kanaal: 'telefoon', verzoek: { ...FORMULIER, ...anders }, voorgelezen: WOORDEN } }, 201);
  return { ...data, inwoner: await open(data.code) };
}

test('een begeleider schrijft op, de inwoner zegt of het klopt', async () => {
  const v = await opname({ contact: CONTACT, magGemeenteWeten: true });
  const { data } = await goed(begeleider, 'verzoek_lees', { path: { id: v.id } });
  assert.deepEqual([data.status, data.watGebeurde, data.contact, data.magGemeenteWeten], ['ingediend', FORMULIER.watGebeurde, CONTACT, true]);
  assert.deepEqual((await begin(v.inwoner)).opname, { stand: 'gevraagd', anders: null, op: null });
  assert.equal((await begin(begeleider, v.id)).kanaal, 'telefoon');
  assert.equal((await v.inwoner.call('volgopname_antwoord', { body: { klopt: false } })).status, 400);
  assert.equal((await v.inwoner.call('volgopname_antwoord', { body: {} })).status, 400);
  await goed(v.inwoner, 'volgopname_antwoord', { body: { klopt: false, anders: 'Het was in maart.' } }, 204);
  const { opname: gezegd } = await begin(begeleider, v.id);
  assert.deepEqual([gezegd.stand, gezegd.anders], ['anders', 'Het was in maart.']);
  assert.equal((await post(begeleider)).at(-1).bericht, 'verzoek.opname_anders');
  assert.equal((await api.sql("SELECT FROM app.opname_antwoord WHERE anders LIKE '%maart%'")).length, 0);
  await goed(v.inwoner, 'volgopname_antwoord', { body: { klopt: true } }, 204);
  assert.equal((await begin(v.inwoner)).opname.stand, 'klopt');
  assert.equal((await begeleider.call('verzoek_code_maak', { path: { id: v.id } })).status, 409);
});

test('een ja dat de gemeente het mag weten heeft de woorden die zijn voorgelezen; een brief heeft haar eigen woorden', async () => {
  const v = await opname({ magGemeenteWeten: true });
  const { bestaan } = (await goed(v.inwoner, 'vrijgaven_lees')).data;
  assert.deepEqual([bestaan.mondeling.kanaal, bestaan.mondeling.voorgelezen, bestaan.mondeling.door], ['telefoon', WOORDEN, begeleider.wie.naam]);
  assert.ok((await goed(v.inwoner, 'volgverzoek_inzage')).data.onderdelen.find((een) => een.naam === 'toestemmingen').rijen.some((een) => een.voorgelezen === WOORDEN));
  assert.equal((await api.sql("SELECT FROM app.toestemming WHERE voorgelezen LIKE '%gemeente%'")).length, 0, 'sealed');
  await goed(v.inwoner, 'toestemming_trek_in', { path: { id: bestaan.toestemmingId } });
  assert.equal((await goed(begeleider, 'verzoek_lees', { path: { id: v.id } })).data.magGemeenteWeten, false);
  const verzoek = { ...FORMULIER, magGemeenteWeten: true };
  for (const kanaal of ['telefoon', 'balie']) {
    const { status, data } = await begeleider.call('verzoek_opneem', { body: { kanaal, verzoek } });
    assert.deepEqual([status, data.errors?.[0].location], [400, '/voorgelezen'], kanaal);
  }
  const brief = (await goed(begeleider, 'verzoek_opneem', { body: { kanaal: 'brief', verzoek } }, 201)).data;
  assert.equal((await goed(await open(brief.code), 'vrijgaven_lees')).data.bestaan.mondeling, null);
  const nee = await opname();
  assert.equal((await goed(nee.inwoner, 'vrijgaven_lees')).data.bestaan.sinds, null, 'words without a yes release nothing');
});

test('de code kan opnieuw zolang de inwoner niet antwoordde; dezelfde sleutel geeft dezelfde', async () => {
  const v = await opname();
  const key = randomUUID();
  const een = await goed(begeleider, 'verzoek_code_maak', { path: { id: v.id }, key }, 201);
  assert.deepEqual((await goed(begeleider, 'verzoek_code_maak', { path: { id: v.id }, key }, 201)).data, een.data);
  assert.notEqual(een.data.code, v.code);
  const kan = async (opties, wie = begeleider) => (await wie.call('verzoek_code_maak', opties)).status;
  assert.equal(await kan({ path: { id: 'krom' } }), 400);
  assert.equal(await kan({ path: { id: v.id } }, api.niemand), 401);
  assert.equal(await kan({ path: { id: randomUUID() } }), 404);
  assert.equal(await kan({ path: { id: (await doeVerzoek(api)).id } }), 409);
});

test('opschrijven wordt net zo getoetst, en alleen voor gemeenten die bij ons horen', async () => {
  const poging = async (body, wie = begeleider) => wie.call('verzoek_opneem', { body });
  const fout = await poging({ kanaal: 'brief', verzoek: { ...FORMULIER, namens: 'iemand_anders' } });
  assert.deepEqual([fout.status, fout.data.errors[0].location], [400, '/verzoek/hoedanigheid']);
  assert.equal((await poging({ kanaal: 'brief', verzoek: { ...FORMULIER, gemeenteId: randomUUID() } })).status, 404);
  assert.equal((await poging({ kanaal: 'brief', verzoek: FORMULIER }, api.als('begeleider', 'A'))).status, 404);
  assert.equal((await poging({ kanaal: 'brief', verzoek: FORMULIER }, api.niemand)).status, 401);
  const key = randomUUID();
  const body = { kanaal: 'balie', verzoek: FORMULIER };
  const een = await goed(begeleider, 'verzoek_opneem', { body, key }, 201);
  assert.deepEqual((await goed(begeleider, 'verzoek_opneem', { body, key }, 201)).data, een.data);
  assert.equal((await begeleider.call('verzoek_opneem', { body: { ...body, kanaal: 'brief' }, key })).status, 409);
});

// Klacht, bezwaar, beroep

test('na het einde kan er geen klacht en geen bevestiging meer bij', async () => {
  const v = await opname();
  const { version } = await goed(begeleider, 'verzoek_lees', { path: { id: v.id } });
  await goed(begeleider, 'verzoek_stap', { path: { id: v.id }, version, body: { actie: 'niet_passend', tekst: 'Dit hoort elders.', route: 'De ombudsman.' } });
  assert.equal((await v.inwoner.call('volgklacht_zet', { body: { klacht: 'ja' } })).status, 409);
  assert.equal((await v.inwoner.call('volgopname_antwoord', { body: { klopt: true } })).status, 409);
});

test('de laatste dag komt dichterbij: op 14, 7 en 3 dagen een keer gewaarschuwd', async () => {
  const [{ brief, dag }] = await api.sql(`SELECT b::text AS brief, app.laatste_dag_bezwaar(b)::text AS dag FROM (SELECT app.vandaag() - 20 AS b) x`);
  const v = await doeVerzoek(api, { lopendeProcedure: 'beroep' });
  await goed(begeleider, 'verzoek_stap', { path: { id: v.id }, version: 1, body: { actie: 'neem_op' } });
  assert.deepEqual((await begin(v.inwoner)).procedure, { soort: 'beroep', besluitVan: null, laatsteDag: null, gewaarschuwdOp: null });
  await goed(begeleider, 'verzoek_leg_vast', { path: { id: v.id }, body: { wat: 'brief_gedateerd', op: brief } }, 204);
  assert.equal((await begin(begeleider, v.id)).procedure.laatsteDag, dag);
  const gezegd = async () => (await api.sql('SELECT dagen FROM app.bezwaar_waarschuwing WHERE verzoek_id = $1 ORDER BY op, dagen DESC', [v.id])).map((r) => r.dagen);
  const verschil = Math.round((Date.parse(dag) - Date.parse((await api.sql('SELECT app.vandaag()::text AS d'))[0].d)) / 86_400_000);
  await werk();
  assert.deepEqual(await gezegd(), []);
  for (const [over, verwacht] of [[14, [14]], [14, [14]], [10, [14]], [7, [14, 7]], [3, [14, 7, 3]], [0, [14, 7, 3]]]) {
    await api.shiftClock(`${verschil - over} days`);
    await werk();
    assert.deepEqual(await gezegd(), verwacht, `${over} days before`);
  }
  await api.shiftClock('0');
  assert.equal((await post(begeleider)).filter((p) => p.bericht === 'verzoek.bezwaar_nadert' && p.stuk_id === v.id).length, 3);
  const { data } = await goed(v.inwoner, 'volgverzoek_lees');
  assert.deepEqual(data.tijdlijn.filter((item) => item.tekst === 'bezwaar_nadert').map((item) => item.dag), [dag, dag, dag]);
});

test('bewaren is een open deur: boven de drempel rekent het toestel eerst', async () => {
  await api.sql("UPDATE app.drempel SET per_adres = 3 WHERE operatie = 'verzoek_concept_maak'");
  const headers = adres();
  const maak = () => api.niemand.call('verzoek_concept_maak', { body: { gemeenteId: organisatie('A'), concept: HALF }, headers });
  for (let i = 0; i < 3; i++) assert.equal((await maak()).status, 201);
  const { status, data } = await maak();
  assert.equal(status, 429);
  assert.ok(data.opgave.zout);
  await api.sql("UPDATE app.drempel SET per_adres = 60 WHERE operatie = 'verzoek_concept_maak'");
});

test('wie een concept of een opgeschreven verzoek laat wissen, laat er niets van achter', async () => {
  const half = await bewaar();
  const op = await opname({ klacht: 'ja', namens: 'iemand_anders', hoedanigheid: 'mentor' });
  await goed(op.inwoner, 'volgopname_antwoord', { body: { klopt: false, anders: 'Het was in maart.' } }, 204);
  for (const [id, inwoner] of [[half.id, await open(half.code)], [op.id, op.inwoner]]) {
    await goed(inwoner, 'volgverzoek_wis', { body: { zeker: 'ja' } }, 204);
    const na = await rij(id);
    assert.deepEqual([na.dek, na.concept, na.klacht, na.hoedanigheid, na.gewist_op === null], [null, null, null, null, false]);
    assert.equal((await api.sql('SELECT FROM app.opname_antwoord WHERE verzoek_id = $1', [id])).length, 0);
  }
});
