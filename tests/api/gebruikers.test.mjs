// SPDX-License-Identifier: EUPL-1.2
// Colleagues, their roles and their afdelingen: who may see and change what.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { afdeling, mens, mensen, organisatie, ROLLEN } from '../lib/wereld.mjs';

let teller = 0;
const nieuwe = (anders = {}) => ({
  naam: 'Noor de Wit', email: `noor${(teller += 1)}@a.example`, functie: 'Consulent', afdelingId: afdeling('A', 2),
  wachtwoord: 'een eerste lange zin', rollen: ['medewerker', 'poulelid'], ...anders,
});
const beheerder = (api) => api.als('gemeentebeheerder');
async function noor(api, anders) {
  const { status, data, version, headers } = await beheerder(api).call('gebruiker_maak', { body: nieuwe(anders) });
  assert.equal(status, 201);
  return { ...data, version, headers };
}
const velden = (antwoord) => antwoord.data.errors.map((fout) => fout.location).sort();

test('iedereen ziet zichzelf, met rollen, afdeling en organisatie', async (t) => {
  const api = await start(t);
  for (const rol of ROLLEN) {
    const { status, data } = await api.als(rol).call('gebruikersprofiel_lees');
    assert.equal(status, 200);
    assert.deepEqual(data.rollen, [rol]);
    assert.deepEqual(data.organisatie, { id: organisatie('A'), naam: 'Gemeente Waterrijk', soort: 'gemeente', bereikbaar: null });
    assert.equal(data.ongelezen, 0);
  }
  const { data } = await api.als('begeleider', 'C').call('gebruikersprofiel_lees');
  assert.equal(data.organisatie.soort, 'afstemming');
});

test('collega\'s zijn die van de eigen organisatie, in pagina\'s en met filters', async (t) => {
  const api = await start(t);
  const ik = api.als('medewerker', 'B');
  const gezien = new Set();
  let na;
  do {
    const { status, data } = await ik.call('gebruikers_lijst', { query: { paginaGrootte: 5, na } });
    assert.equal(status, 200);
    assert.ok(data.resultaten.length <= 5);
    for (const { id } of data.resultaten) gezien.add(id);
    na = data.volgende ?? undefined;
  } while (na);
  assert.deepEqual([...gezien].sort(), mensen('B').map((wie) => wie.id).sort());
  const { data } = await ik.call('gebruikers_lijst', { query: { afdelingId: afdeling('B', 2), actief: true } });
  assert.deepEqual(data.resultaten.map((wie) => wie.id).sort(),
    [mens('afdelingshoofd', 'B', 2).id, mens('medewerker', 'B', 3).id].sort());
  assert.equal((await ik.call('gebruikers_lijst', { query: { afdelingId: 'twee' } })).status, 400);
});

test('een collega van een andere organisatie is er niet', async (t) => {
  const api = await start(t);
  const vreemd = mens('jurist', 'B').id;
  assert.equal((await api.als('jurist').call('gebruiker_lees', { path: { id: vreemd } })).status, 404);
  assert.equal((await api.als('jurist').call('gebruiker_lees', { path: { id: randomUUID() } })).status, 404);
  assert.equal((await api.als('jurist').call('gebruiker_lees', { path: { id: 'mij' } })).status, 400);
  const wijzig = await beheerder(api).call('gebruiker_wijzig', { path: { id: vreemd }, version: 1, body: { naam: 'Iemand' } });
  assert.equal(wijzig.status, 404);
  const rollen = await beheerder(api).call('gebruiker_rollen_zet', { path: { id: vreemd }, version: 1, body: { rollen: ['jurist'] } });
  assert.equal(rollen.status, 404);
});

test('de beheerder voegt een collega toe, die daarna kan inloggen', async (t) => {
  const api = await start(t);
  const collega = await noor(api);
  assert.equal(collega.headers.get('location'), `/v1/gebruikers/${collega.id}`);
  assert.deepEqual(collega.rollen, ['medewerker', 'poulelid']);
  assert.equal(collega.afdeling.naam, 'Werk en Inkomen');
  assert.equal(collega.version, collega.versie);
  const [{ email, eerste }] = await api.sql(`SELECT email, eerste FROM app.gebruiker JOIN app.inlog ON gebruiker_id = id WHERE id = $1`, [collega.id]);
  assert.equal(eerste, true);
  const inlog = await api.niemand.call('sessie_maak', { body: { email, wachtwoord: 'een eerste lange zin' } });
  assert.equal(inlog.status, 200);
  const zij = api.met(inlog.data.toegang);
  const body = { huidig: 'een eerste lange zin', nieuw: 'een eigen lange zin' };
  assert.equal((await zij.call('wachtwoord_zet', { body })).status, 204);
  const [na] = await api.sql('SELECT eerste FROM app.inlog WHERE gebruiker_id = $1', [collega.id]);
  assert.equal(na.eerste, false);
});

test('twee keer versturen maakt een collega; het wachtwoord wordt nergens bewaard', async (t) => {
  const api = await start(t);
  const body = nieuwe();
  const key = randomUUID();
  const [een, twee] = [await beheerder(api).call('gebruiker_maak', { body, key }), await beheerder(api).call('gebruiker_maak', { body, key })];
  assert.deepEqual([een.status, twee.status], [201, 201]);
  assert.equal(een.data.id, twee.data.id);
  const anders = await beheerder(api).call('gebruiker_maak', { body: { ...body, naam: 'Een ander' }, key });
  assert.equal(anders.status, 409);
  const [{ tekst }] = await api.sql(`SELECT string_agg(i::text, ' ') AS tekst FROM app.idempotentie i`);
  assert.ok(!tekst.includes(body.wachtwoord) && !tekst.includes('argon2'));
  const zonder = await beheerder(api).call('gebruiker_maak', { body, key: null });
  assert.equal(zonder.status, 400);
});

test('wat er mis is aan een nieuwe collega staat bij het veld', async (t) => {
  const api = await start(t);
  const maak = (anders) => beheerder(api).call('gebruiker_maak', { body: nieuwe(anders) });
  assert.deepEqual(velden(await maak({ wachtwoord: 'te kort', email: 'noor', rollen: ['koning'] })), ['/email', '/rollen/0', '/wachtwoord']);
  assert.deepEqual(velden(await maak({ wachtwoord: 'e\u0301'.repeat(7) })), ['/wachtwoord']);
  assert.deepEqual(velden(await maak({ rollen: ['begeleider'] })), ['/rollen']);
  const bestaat = await maak({ email: mens('directeur').email.toUpperCase() });
  assert.equal(bestaat.status, 409);
  assert.deepEqual(velden(bestaat), ['/email']);
  const vreemdeAfdeling = await maak({ afdelingId: afdeling('B', 1) });
  assert.deepEqual([vreemdeAfdeling.status, ...velden(vreemdeAfdeling)], [400, '/afdelingId']);
});

test('alleen de beheerder wijzigt, en alleen de laatste versie', async (t) => {
  const api = await start(t);
  const collega = await noor(api);
  const path = { id: collega.id };
  const wijzig = (wie, body, version) => wie.call('gebruiker_wijzig', { path, body, version });
  for (const rol of ROLLEN.filter((naam) => naam !== 'gemeentebeheerder')) {
    assert.equal((await wijzig(api.als(rol), { naam: 'Iemand anders' }, collega.version)).status, 403, rol);
  }
  const beter = await wijzig(beheerder(api), { functie: null, naam: 'Noor Wit' }, collega.version);
  assert.equal(beter.status, 200);
  assert.deepEqual([beter.data.naam, beter.data.functie, beter.data.afdeling.naam], ['Noor Wit', null, 'Werk en Inkomen']);
  assert.equal((await wijzig(beheerder(api), { naam: 'Te laat' }, collega.version)).status, 412);
  assert.equal((await wijzig(beheerder(api), { naam: 'Zonder versie' })).status, 428);
  assert.equal((await wijzig(beheerder(api), { rollen: ['directeur'] }, beter.version)).status, 400);
});

test('een account uitzetten beëindigt de sessies meteen; het eigen account kan niet', async (t) => {
  const api = await start(t);
  const collega = await noor(api, { email: 'uit@a.example' });
  const inlog = await api.niemand.call('sessie_maak', { body: { email: 'uit@a.example', wachtwoord: 'een eerste lange zin' } });
  const cookie = inlog.headers.get('set-cookie').split(';')[0];
  const uit = await beheerder(api).call('gebruiker_wijzig', { path: { id: collega.id }, version: collega.version, body: { actief: false } });
  assert.equal(uit.data.actief, false);
  const weer = await api.niemand.call('sessie_ververs', { body: {}, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  assert.equal(weer.status, 401);
  const ik = beheerder(api);
  const { version } = await ik.call('gebruiker_lees', { path: { id: ik.id } });
  const zelf = await ik.call('gebruiker_wijzig', { path: { id: ik.id }, version, body: { actief: false } });
  assert.equal(zelf.status, 403);
  assert.match(zelf.data.detail, /eigen account/);
});

test('niemand kiest de eigen rollen', async (t) => {
  const api = await start(t);
  const ik = beheerder(api);
  const { version } = await ik.call('gebruiker_lees', { path: { id: ik.id } });
  const zelf = await ik.call('gebruiker_rollen_zet', { path: { id: ik.id }, version, body: { rollen: ['gemeentebeheerder', 'directeur'] } });
  assert.equal(zelf.status, 403);
  assert.match(zelf.data.detail, /eigen rollen/);
  for (const rol of ROLLEN.filter((naam) => naam !== 'gemeentebeheerder')) {
    const wie = api.als(rol);
    const antwoord = await wie.call('gebruiker_rollen_zet', { path: { id: wie.id }, version: 1, body: { rollen: ['directeur'] } });
    assert.equal(antwoord.status, 403, rol);
  }
});

test('de beheerder kiest de rollen van een ander, maar niet die van het platform', async (t) => {
  const api = await start(t);
  const collega = await noor(api);
  const zet = (rollen, version, id = collega.id) => beheerder(api).call('gebruiker_rollen_zet', { path: { id }, version, body: { rollen } });
  const goed = await zet(['jurist', 'medewerker'], collega.version);
  assert.deepEqual(goed.data.rollen, ['jurist', 'medewerker']);
  assert.equal((await zet(['jurist'], collega.version)).status, 412);
  assert.equal((await zet(['jurist'])).status, 428);
  assert.equal((await zet(['jurist', 'jurist'], goed.version)).status, 400);
  assert.equal((await zet(['begeleider'], goed.version)).status, 400);
  assert.equal((await zet(['platformbeheerder'], goed.version)).status, 403);
  const platform = mens('platformbeheerder').id;
  const { version } = await beheerder(api).call('gebruiker_lees', { path: { id: platform } });
  assert.equal((await zet(['medewerker'], version, platform)).status, 403);
  const rijen = await api.sql('SELECT rol, toegekend_door FROM app.gebruiker_rol WHERE gebruiker_id = $1 ORDER BY rol', [collega.id]);
  assert.deepEqual(rijen.map((rij) => [rij.rol, rij.toegekend_door]),
    ['jurist', 'medewerker'].map((rol) => [rol, mens('gemeentebeheerder').id]));
});

test('een afdeling zegt wie er hoofd is, uitvoert en besluit', async (t) => {
  const api = await start(t);
  assert.equal((await api.als('medewerker').call('afdelingen_lijst', { query: { naam: 'Werk' } })).status, 400);
  const { status, data } = await api.als('medewerker').call('afdelingen_lijst');
  assert.equal(status, 200);
  const [werk, dienst] = data.resultaten;
  assert.deepEqual([werk.naam, dienst.naam], ['Werk en Inkomen', 'Dienstverlening']);
  assert.equal(werk.hoofd.id, mens('afdelingshoofd', 'A', 2).id);
  assert.equal(dienst.teammanager.id, mens('teammanager').id);
  assert.equal(werk.beslisser.id, mens('afdelingshoofd', 'A', 1).id);
});

test('organisaties zijn er alleen voor de platformbeheerder, met naam en soort', async (t) => {
  const api = await start(t);
  assert.equal((await api.als('platformbeheerder').call('organisaties_lijst', { query: { soort: 'gemeente' } })).status, 400);
  const { data } = await api.als('platformbeheerder').call('organisaties_lijst');
  assert.deepEqual(data.resultaten.map((o) => [o.naam, o.soort]).sort(),
    [['Gemeente Heuveldal', 'gemeente'], ['Gemeente Waterrijk', 'gemeente'], ['Stichting Afstemming', 'afstemming']]);
  assert.equal((await api.als('gemeentebeheerder').call('organisaties_lijst')).status, 403);
});
