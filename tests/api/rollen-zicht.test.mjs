// SPDX-License-Identifier: EUPL-1.2
// Who sees what, as the table of visibility says: per person and per place on the road, in the words that
// come back. What somebody may not see is not there (404), also for a step or a change.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pdf } from '../lib/bestanden.mjs';
import { start } from '../lib/server.mjs';
import { goed, mensen, met, tot, vandaag, VERHAAL } from '../lib/weg.mjs';

const api = await start();
const w = mensen(api);
const NAAM = 'medewerker 1 van A';
const TEKST = 'Een zin die lang genoeg is.';
const KAMER = 'Een bericht aan het team.';
const BINNEN = { intern: 'Notitie voor intern', team: 'Notitie voor het team', partijen: 'Notitie voor partijen', openbaar: 'Notitie voor allen' };

/** Everything that this person can get about a melding, as one text; null where it is not there. */
async function alles(wie, m) {
  const uit = {};
  const lees = async (naam, operatie, id) => {
    if (!id) return;
    const { status, data } = await wie.call(operatie, { path: { id } });
    assert.ok([200, 403, 404].includes(status), `${operatie}: ${status}`);
    uit[naam] = status === 200 ? JSON.stringify(data) : null;
  };
  for (const [naam, operatie] of [['melding', 'melding_lees'], ['tijdlijn', 'melding_tijdlijn'], ['termijn', 'melding_termijn'],
    ['onderzoek', 'onderzoek_lees'], ['gesprekken', 'gesprekken_lijst'], ['kaarten', 'kaarten_lijst'],
    ['berichten', 'melding_berichten_lijst'], ['bijlagen', 'bijlagen_lijst']]) await lees(naam, operatie, m.id);
  await lees('team', 'team_lees', m.teamId);
  await lees('advies', 'advies_lees', m.adviesId);
  await lees('besluit', 'besluit_lees', m.besluitId);
  const lijst = await goed(wie, 'meldingen_lijst', { query: { paginaGrootte: 100 } });
  uit.lijst = JSON.stringify(lijst.data.resultaten.filter((rij) => rij.id === m.id));
  const gezocht = await goed(wie, 'meldingen_zoek', { body: { tekst: VERHAAL.welkeRegel } });
  uit.gezocht = JSON.stringify(gezocht.data.resultaten.filter((rij) => rij.id === m.id));
  return uit;
}
const samen = (uit) => Object.values(uit).filter(Boolean).join('\n');
const niets = (uit) => Object.entries(uit).filter(([, tekst]) => tekst && tekst !== '[]').map(([naam]) => naam);

let m; // a melding with an advies that was presented, whose melder is shielded
before(async () => {
  m = await tot(api, w, 'onderzocht', { verhaal: { afschermingMelder: true, naamMagNaarBeslisser: false } });
  for (const [zichtbaarheid, tekst] of Object.entries(BINNEN)) {
    await goed(w.coordinator, 'notitie_maak', { path: { id: m.id }, body: { tekst, zichtbaarheid } });
  }
  await goed(w.melder, 'melding_bericht_maak', { path: { id: m.id }, body: { tekst: KAMER } });
  const { id } = (await goed(w.melder, 'bijlage_maak', { path: { id: m.id }, body: { naam: `Brief van ${NAAM}.pdf`, lezers: 'partijen' } })).data;
  await goed(w.melder, 'bijlage_zet', { path: { id }, body: pdf(), headers: { 'content-type': 'application/octet-stream' } });
  await goed(m.leden[1], 'gesprek_maak', { path: { id: m.id }, body: {
    soort: 'afdeling', gesprekOp: await vandaag(api), contactGelukt: true, verslag: 'Wij spraken met de afdeling.' } });
  await tot(api, w, 'besluit_concept', {}, m);
});

test('een collega zonder betrekking ziet niets, ook niet in lijsten of bij zoeken', async () => {
  for (const wie of [w.collega, w.lid(6), w.teammanager]) assert.deepEqual(niets(await alles(wie, m)), []);
});

test('de melder ziet alles van zichzelf; het advies en het besluit pas als het er is', async () => {
  const uit = await alles(w.melder, m);
  for (const woord of [VERHAAL.waaromHinderlijk, VERHAAL.suggestie, NAAM, KAMER, 'Wij spraken over het wachten.', BINNEN.partijen, BINNEN.openbaar]) {
    assert.ok(samen(uit).includes(woord), woord);
  }
  for (const woord of ['Wij spraken met de afdeling.', BINNEN.intern, BINNEN.team, 'Niemand weet waar', 'Wachten helpt niemand', 'Er is nooit misbruik gevonden']) {
    assert.ok(!samen(uit).includes(woord), woord);
  }
  assert.deepEqual([uit.advies, uit.besluit], [null, null]);
});

test('de afdeling leest de herschreven regel, niet de woorden, niet de naam', async () => {
  for (const wie of [w.contact, w.eigenaar]) {
    const uit = await alles(wie, m);
    for (const woord of ['De regel in andere woorden', 'De reden in andere woorden', 'Waar is deze regel voor?', 'Wij spraken met de afdeling.', BINNEN.partijen]) {
      assert.ok(samen(uit).includes(woord), woord);
    }
    for (const woord of [...Object.values(VERHAAL), NAAM, KAMER, 'Wij spraken over het wachten.', BINNEN.intern, BINNEN.team, 'Hoe komt iemand op tijd', 'Niemand weet waar']) {
      assert.ok(!samen(uit).includes(woord), woord);
    }
    assert.deepEqual([uit.advies, uit.besluit, uit.team], [null, null, null]);
  }
});

test('wie besluit leest verhaal en advies, niet de naam en niet de gesprekken', async () => {
  for (const wie of [w.beslisser, w.directeur]) {
    const uit = await alles(wie, m);
    for (const woord of [VERHAAL.waaromHinderlijk, VERHAAL.suggestie, 'Niemand weet waar', BINNEN.partijen]) assert.ok(samen(uit).includes(woord), woord);
    for (const woord of [NAAM, KAMER, 'Wij spraken over het wachten.', 'Wij spraken met de afdeling.', BINNEN.intern, BINNEN.team]) assert.ok(!samen(uit).includes(woord), woord);
  }
});

test('het team en de coordinator lezen alles, behalve het besluit dat nog geschreven wordt', async () => {
  for (const wie of [m.leden[0], m.leden[2], w.coordinator]) {
    const uit = await alles(wie, m);
    for (const woord of [NAAM, ...Object.values(BINNEN), 'Wij spraken over het wachten.', 'Wij spraken met de afdeling.', 'Niemand weet waar', 'Er is nooit misbruik gevonden']) {
      assert.ok(samen(uit).includes(woord), `${wie.wie.naam}: ${woord}`);
    }
    assert.equal(uit.besluit, null);
  }
});

test('de jurist leest mee, zonder de naam en zonder wat intern is', async () => {
  const uit = await alles(w.jurist, m);
  for (const woord of [VERHAAL.waaromHinderlijk, BINNEN.team, 'Niemand weet waar']) assert.ok(samen(uit).includes(woord), woord);
  for (const woord of [NAAM, KAMER, BINNEN.intern]) assert.ok(!samen(uit).includes(woord), woord);
});

test('wie het niet mag zien krijgt 404 op elke stap, ook met de goede versie', async () => {
  const versie = async (lees, id, wie) => (await goed(wie, lees, { path: { id } })).version;
  const v = await versie('melding_lees', m.id, w.coordinator);
  const va = await versie('advies_lees', m.adviesId, w.coordinator);
  const vb = await versie('besluit_lees', m.besluitId, w.beslisser);
  const dag = await vandaag(api);
  const pogingen = [
    ['melding_stap', m.id, v, { actie: 'trek_in', toelichting: TEKST }], ['melding_wijzig', m.id, v, { onderwerpen: ['wonen'] }],
    ['melding_verwijder', m.id, v], ['notitie_maak', m.id, undefined, { tekst: TEKST, zichtbaarheid: 'openbaar' }],
    ['onderzoek_wijzig', m.id, 1, { doelVanDeRegel: TEKST }], ['onderzoek_bevestig', m.id, undefined, { klopt: true }],
    ['onderzoek_reageer', m.id, undefined, { reactie: TEKST }], ['advies_stap', m.adviesId, va, { actie: 'leg_voor' }],
    ['gesprek_maak', m.id, undefined, { soort: 'keten', gesprekOp: dag, contactGelukt: true, verslag: TEKST }],
    ['advies_wijzig', m.adviesId, va, { onderbouwing: TEKST }], ['advies_maak', undefined, undefined, { meldingId: m.id }],
  ];
  for (const [operatie, id, version, body] of pogingen) {
    const { status } = await w.collega.call(operatie, { path: { id }, version, body });
    assert.equal(status, 404, operatie);
  }
  const lid = w.lid(6);
  assert.equal((await lid.call('team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'geaccepteerd' } })).status, 404);
  assert.equal((await lid.call('standpunt_zet', { path: { id: m.adviesId }, body: { standpunt: 'akkoord' } })).status, 404);
  assert.equal((await w.eigenaar.call('besluit_stap', { path: { id: m.besluitId }, version: vb, body: { actie: 'neem' } })).status, 404);
  assert.equal((await w.melder.call('advies_lees', { path: { id: m.adviesId } })).status, 404);
});

test('na het besluit lezen melder en afdeling het advies en het besluit; de naam blijft weg', async () => {
  await tot(api, w, 'in_uitvoering', {}, m);
  for (const wie of [w.melder, w.contact, w.eigenaar]) {
    const uit = await alles(wie, m);
    for (const woord of ['Wachten helpt niemand.', 'Niemand weet waar']) assert.ok(samen(uit).includes(woord), `${wie.wie.naam}: ${woord}`);
    if (wie !== w.melder) assert.ok(!samen(uit).includes(NAAM), wie.wie.naam);
  }
  assert.deepEqual(niets(await alles(w.collega, m)), []);
});

test('met toestemming van de melder ziet wie besluit, en de afdeling, de naam', async () => {
  const open = await tot(api, w, 'advies_voorgelegd', { verhaal: { afschermingMelder: false, naamMagNaarBeslisser: true } });
  for (const wie of [w.beslisser, w.contact, w.jurist]) assert.ok(samen(await alles(wie, open)).includes(NAAM), wie.wie.naam);
});

test('een concept is van de melder alleen', async () => {
  const concept = await tot(api, w, 'concept');
  for (const wie of [w.coordinator, w.jurist, w.beslisser, w.collega, w.directeur]) assert.deepEqual(niets(await alles(wie, concept)), [], wie.wie.naam);
});

test('een notitie reikt niet verder dan wie haar schrijft zelf kan lezen', async () => {
  const schrijf = (zichtbaarheid) => w.melder.call('notitie_maak', { path: { id: m.id }, body: { tekst: TEKST, zichtbaarheid } });
  assert.equal((await schrijf('intern')).status, 400);
  assert.equal((await schrijf('team')).status, 400);
  assert.equal((await schrijf('partijen')).status, 201);
});

test('postvak en werkvoorraad noemen de afdeling en het team niet wat zij niet mogen lezen', async () => {
  for (const wie of [w.contact, w.eigenaar, w.collega]) {
    const post = await goed(wie, 'postvak_lijst', { query: { paginaGrootte: 100 } });
    const werk = await goed(wie, 'werkvoorraad_lees');
    for (const woord of [VERHAAL.welkeRegel, NAAM]) assert.ok(!JSON.stringify([post.data, werk.data]).includes(woord), `${wie.wie.naam}: ${woord}`);
  }
  await met(w.jurist, 'regel_lees', 'regel_wijzig', m.regelId, { doel: 'Duidelijk' });
});
