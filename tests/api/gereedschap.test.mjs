// SPDX-License-Identifier: EUPL-1.2
// The kit through the API: cards that an organisatie writes itself, cards on the table of a team, and the
// norms of decent government as labels.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { start } from '../lib/server.mjs';
import { collega, goed, mensen, tot } from '../lib/weg.mjs';

const api = await start();
const w = mensen(api);
const beheer = collega(api, 'gemeentebeheerder');
const TEKST = 'Een zin die lang genoeg is.';
const rijen = async (wie, operatie, opties) => (await goed(wie, operatie, { query: { paginaGrootte: 100 }, ...opties })).data.resultaten;
const status = async (belofte) => (await belofte).status;

let m;
let stapel;
let normen;
before(async () => {
  m = await tot(api, w, 'onderzocht');
  stapel = await rijen(w.collega, 'rekkaarten_lijst');
  normen = await rijen(w.collega, 'behoorlijkheidsnormen_lijst');
});

test('een gemeente begint met eigen kaarten en normen, en een andere heeft andere', async () => {
  assert.equal(new Set(stapel.map((kaart) => kaart.rekstrategie).filter(Boolean)).size, 7);
  assert.ok(stapel.filter((kaart) => kaart.soort === 'beer').length >= 8);
  assert.equal(normen.length, 22);
  const vreemd = await rijen(collega(api, 'medewerker', 'B'), 'rekkaarten_lijst');
  assert.deepEqual(vreemd.filter((kaart) => stapel.some((eigen) => eigen.id === kaart.id)), []);
});

test('coordinator en beheerder schrijven kaarten; wat er stond blijft te lezen', async () => {
  const nieuw = { soort: 'strategie', rekstrategie: 'hart', titel: 'Bel eerst', vraag: 'Wat verandert er als je eerst belt?' };
  assert.equal(await status(w.collega.call('rekkaart_maak', { body: nieuw })), 403);
  assert.equal(await status(beheer.call('rekkaart_maak', { body: { ...nieuw, soort: 'beer' } })), 400);
  const { data, headers } = await goed(beheer, 'rekkaart_maak', { body: nieuw });
  assert.equal(headers.get('location'), `/v1/rekkaarten/${data.id}`);
  const wijzig = (version) => w.coordinator.call('rekkaart_wijzig', { path: { id: data.id }, version, body: { titel: 'Bel meteen', actief: false } });
  assert.equal(await status(wijzig(1)), 200);
  assert.equal(await status(wijzig(1)), 412);
  const { data: kaart } = await goed(w.collega, 'rekkaart_lees', { path: { id: data.id } });
  assert.deepEqual([kaart.titel, kaart.geschiedenis.map((oud) => oud.titel)], ['Bel meteen', ['Bel eerst']]);
  assert.ok(!(await rijen(w.collega, 'rekkaarten_lijst', { query: { paginaGrootte: 100, actief: true } })).some((een) => een.id === data.id));
});

test('het team legt kaarten en beantwoordt ze; twee leden tegelijk: een wint', async () => {
  const [, lid, ander] = m.leden;
  const leg = (wie, kaartId) => wie.call('kaart_leg', { path: { id: m.id }, body: { kaartId } });
  const { data, headers } = await leg(lid, stapel[3].id);
  assert.equal(headers.get('location'), `/v1/kaarten/${data.id}`);
  assert.equal(await status(leg(ander, stapel[3].id)), 409);
  assert.equal(await status(leg(w.coordinator, stapel[1].id)), 403);
  const zet = (wie, version, body) => wie.call('kaart_wijzig', { path: { id: data.id }, version, body });
  const uit = await Promise.all([lid, ander].map((wie) => status(zet(wie, data.versie, { vak: 'speelt_mee', antwoord: TEKST }))));
  assert.deepEqual(uit.sort(), [200, 412]);
  const tafel = await rijen(w.coordinator, 'kaarten_lijst', { path: { id: m.id }, query: {} });
  assert.deepEqual(tafel.filter((kaart) => kaart.vak === 'speelt_mee').map((kaart) => [kaart.antwoord, kaart.plek, kaart.acties]), [[TEKST, 1, []]]);
  assert.equal(await status(zet(w.coordinator, 2, { plek: 1 })), 403);
  assert.equal(await status(w.coordinator.call('kaart_haal_weg', { path: { id: data.id }, version: 2 })), 403);
  assert.equal(await status(lid.call('kaart_haal_weg', { path: { id: data.id }, version: 1 })), 412);
  assert.equal(await status(lid.call('kaart_haal_weg', { path: { id: data.id }, version: 2 })), 204);
  assert.deepEqual(await rijen(w.melder, 'kaarten_lijst', { path: { id: m.id }, query: {} }), []);
});

test('wie aan zet is vinkt af en voegt toe; wat uit de gegevens volgt niet', async () => {
  const bij = (wie, operatie, body, id = m.id) => wie.call(operatie, { path: { id }, body });
  const [trekker] = m.leden;
  const vink = (wie, punt) => bij(wie, 'checkpunt_vink', { punt, gedaan: true });
  const punt = ({ data }, naam) => data.punten.find((een) => een.punt === naam || een.zin === naam);
  assert.deepEqual([punt(await vink(trekker, 'inwoner_gehoord'), 'inwoner_gehoord').door, await status(vink(trekker, 'doeltoets')), await status(vink(w.coordinator, 'inwoner_gehoord'))],
    ['poulelid 1 van A', 409, 403]);
  assert.equal(await status(bij(w.coordinator, 'checkpunt_maak', { tekst: 'Bel de corporatie' })), 403);
  const eigen = punt(await bij(trekker, 'checkpunt_maak', { tekst: 'Bel de corporatie' }), 'Bel de corporatie');
  assert.equal(punt(await vink(m.leden[2], eigen.punt), eigen.punt).gedaan, true);
  assert.equal(await status(bij(w.coordinator, 'checkpunt_verwijder', undefined, eigen.punt)), 403);
  assert.equal(await status(bij(trekker, 'checkpunt_verwijder', undefined, eigen.punt)), 204);
  assert.equal(await status(bij(w.melder, 'checklist_lees')), 404);
  assert.equal((await goed(w.jurist, 'checklist_lees', { path: { id: m.id } })).data.fase, 'onderzoek');
});

test('een norm krijgt een einde en een nieuwe uitgave, geen andere naam', async () => {
  const integriteit = normen.find((norm) => norm.naam === 'Integriteit');
  const einde = (version, body = { geldigTot: '2020-01-01' }) => w.coordinator.call('behoorlijkheidsnorm_wijzig', { path: { id: integriteit.id }, version, body });
  assert.equal((await einde(1)).data.geldt, false);
  assert.equal(await status(einde(1)), 412);
  assert.equal(await status(einde(2, { geldigTot: '2000-01-01' })), 400);
  const maak = (uitgave) => beheer.call('behoorlijkheidsnorm_maak', { body: { groep: integriteit.groep, naam: 'Integriteit', uitgave, geldigVan: '2020-01-02' } });
  assert.equal(await status(maak('2012')), 409);
  assert.equal(await status(maak('2020')), 201);
});

test('bij een besluit kiezen wie besluit, coordinator en jurist; anderen lezen', async () => {
  await tot(api, w, 'in_uitvoering', {}, m);
  const fair = normen.find((norm) => norm.naam === 'Fair play').id;
  const zet = (wie, ids) => wie.call('besluit_normen_zet', { path: { id: m.besluitId }, body: { normen: ids } });
  assert.deepEqual((await zet(w.beslisser, [fair])).data.normen.map((norm) => norm.naam), ['Fair play']);
  assert.equal(await status(zet(w.melder, [])), 403);
  assert.equal(await status(zet(w.jurist, [normen.find((norm) => norm.naam === 'Integriteit').id])), 409);
  assert.deepEqual((await goed(w.melder, 'besluit_normen_lees', { path: { id: m.besluitId } })).data.acties, []);
});

test('na het onderzoek liggen de kaarten vast', async () => {
  const [kaart] = await rijen(m.leden[0], 'kaarten_lijst', { path: { id: m.id }, query: {} });
  const doe = (operatie, opties) => status(m.leden[0].call(operatie, { path: { id: kaart.id }, version: kaart.versie, ...opties }));
  assert.deepEqual([await doe('kaart_wijzig', { body: { plek: 1 } }), await doe('kaart_haal_weg'),
    await status(m.leden[0].call('kaart_leg', { path: { id: m.id }, body: { kaartId: stapel[2].id } }))], [409, 409, 409]);
});
