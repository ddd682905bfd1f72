// SPDX-License-Identifier: EUPL-1.2
// The poule and the teams through the API: signing up, two who choose at once, a team of two, and
// meetings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, laatWerken, mensen, met, overDagen, overleg, tot } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';

const TEKST = 'Een zin die lang genoeg is.';
const PLEK = { onderwerpen: ['wonen'], doelgroepen: ['ouderen'], dagen: ['maandag'], urenPerWeek: 4, maxGelijktijdig: 2 };
const nu = async (wie, lees, operatie, id, body) => wie.call(operatie, { path: { id }, version: (await goed(wie, lees, { path: { id } })).version, body });
const fouten = ({ data }) => (data.errors ?? []).map((een) => `${een.location} ${een.code}`);

test('jezelf aanmelden: een keer, ook als je twee keer tegelijk drukt', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  assert.equal((await goed(w.collega, 'poule_mij_lees')).data.plekId, null);
  const twee = await Promise.all([1, 2].map(() => w.collega.call('poulelid_maak', { body: PLEK })));
  assert.deepEqual(twee.map(({ status }) => status).sort(), [201, 409]);
  const { plekId } = (await goed(w.collega, 'poule_mij_lees')).data;
  const plek = await goed(w.collega, 'poulelid_lees', { path: { id: plekId } });
  assert.deepEqual([plek.data.status, plek.data.lopend, plek.data.onderwerpen], ['aangemeld', 0, ['wonen']]);
  const gewijzigd = await goed(w.collega, 'poulelid_wijzig', { path: { id: plekId }, version: plek.version, body: { maxGelijktijdig: 1 } });
  assert.equal(gewijzigd.data.maxGelijktijdig, 1);
  assert.equal((await w.collega.call('poulelid_wijzig', { path: { id: plekId }, version: plek.version, body: { maxGelijktijdig: 3 } })).status, 412);
  assert.equal((await w.collega.call('poulelid_stap', { path: { id: plekId }, version: plek.version, body: { actie: 'stap_uit' } })).status, 412);
  assert.equal((await nu(w.coordinator, 'poulelid_lees', 'poulelid_wijzig', plekId, { maxGelijktijdig: 3 })).status, 403);
  assert.equal((await nu(w.collega, 'poulelid_lees', 'poulelid_stap', plekId, { actie: 'hervat' })).status, 409);
  const lijst = await goed(w.coordinator, 'poule_lijst', { query: { status: 'aangemeld' } });
  assert.deepEqual(lijst.data.resultaten.map((een) => een.gebruiker.naam), ['medewerker 2 van A']);
  // The system welcomes whoever waited for two working days; a pause ends by itself.
  await api.shiftClock('8 days');
  await laatWerken(api, `SELECT status = 'actief' FROM app.stuk WHERE id = '${plekId}'`);
  await met(w.collega, 'poulelid_lees', 'poulelid_stap', plekId, { actie: 'pauzeer', pauzeTot: await overDagen(api, 3) });
  await api.shiftClock('12 days');
  await laatWerken(api, `SELECT status = 'actief' FROM app.stuk WHERE id = '${plekId}'`);
  await api.shiftClock('0');
  await met(w.collega, 'poulelid_lees', 'poulelid_stap', plekId, { actie: 'stap_uit' });
  assert.equal((await nu(w.collega, 'poulelid_lees', 'poulelid_wijzig', plekId, { urenPerWeek: 1 })).status, 409);
});

test('twee coördinatoren die tegelijk kiezen: een team, en de ander hoort waarom niet', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'team_samenstellen');
  const voorstel = await goed(w.coordinator, 'teamvoorstel_lees', { path: { id: m.id } });
  assert.equal(voorstel.data.kandidaten.length, 6);
  assert.ok(voorstel.data.kandidaten[0].vrijeDagen > 8);
  assert.deepEqual([voorstel.data.kandidaten[0].kan, voorstel.data.kandidaten[0].waarschuwing], [true, null]);
  const klein = await w.coordinator.call('team_maak', { body: { meldingId: m.id, leden: [1, 2].map((n) => mens('poulelid', 'A', n).id), trekkerId: mens('poulelid').id } });
  assert.deepEqual([klein.status, fouten(klein)], [409, ['/leden te_klein']]);
  assert.equal((await w.coordinator.call('team_maak', { body: { meldingId: m.id, leden: [mens('poulelid').id], trekkerId: mens('poulelid').id } })).status, 400, 'one is no team');
  const kies = (leden) => w.coordinator.call('team_maak', { body: {
    meldingId: m.id, leden: leden.map((n) => mens('poulelid', 'A', n).id), trekkerId: mens('poulelid', 'A', leden[0]).id } });
  const twee = await Promise.all([kies([1, 2, 3]), kies([4, 5, 6])]);
  assert.deepEqual(twee.map(({ status }) => status).sort(), [201, 409]);
  assert.match(JSON.stringify(twee.find(({ status }) => status === 409).data), /Bij deze melding is al een team/);
  // Two who fill up the same team: the second looks again first.
  const team = twee.find(({ status }) => status === 201);
  const vrij = [1, 2, 3, 4, 5, 6].filter((n) => !team.data.leden.some((lid) => lid.gebruiker.id === mens('poulelid', 'A', n).id));
  const erbij = await Promise.all(vrij.slice(0, 2).map((n) => w.coordinator.call('teamlid_maak', {
    path: { id: team.data.id }, version: team.version, body: { gebruikerId: mens('poulelid', 'A', n).id } })));
  assert.deepEqual(erbij.map(({ status }) => status).sort(), [200, 412]);
});

test('met twee: voorleggen kan niet, tot wie besluit het goed vindt', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'vastgesteld');
  const vraag = () => nu(w.coordinator, 'team_lees', 'teamtoestemming_vraag', m.teamId, { reden: 'Niemand anders kent dit.' });
  assert.equal((await vraag()).status, 409);
  await goed(m.leden[2], 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'afgeslagen', reden: 'Ik ben ziek.', overdracht: 'Bel de melder nog.' } });
  const voor = () => nu(m.leden[0], 'advies_lees', 'advies_stap', m.adviesId, { actie: 'leg_voor' });
  const geweigerd = await voor();
  assert.equal(geweigerd.status, 409);
  assert.match(geweigerd.data.errors[0].detail, /Nu zijn het er 2\. Het Servicepunt zoekt een vervanger\./);
  const werk = await goed(w.coordinator, 'werkvoorraad_lees');
  assert.ok(werk.data.nuDoen.some((taak) => taak.taak === 'vul_team_aan' && taak.id === m.teamId));
  assert.equal((await vraag()).status, 200);
  assert.equal((await vraag()).status, 409, 'asked already');
  const gestopt = async (wie) => (await goed(wie, 'team_lees', { path: { id: m.teamId } })).data.leden.find((lid) => lid.gebruiker.id === m.leden[2].id);
  assert.deepEqual([(await gestopt(w.coordinator)).reden, (await gestopt(m.leden[0])).reden, (await gestopt(m.leden[0])).overdracht], ['Ik ben ziek.', null, 'Bel de melder nog.']);
  const antwoord = (wie, body) => nu(wie, 'team_lees', 'teamtoestemming_geef', m.teamId, body);
  assert.equal((await antwoord(w.coordinator, { akkoord: true })).status, 403);
  assert.deepEqual(fouten(await antwoord(w.beslisser, { akkoord: false })), ['/toelichting verplicht']);
  assert.equal((await antwoord(w.beslisser, { akkoord: false, toelichting: 'Vraag het eerst aan Zorg.' })).status, 200);
  assert.equal((await voor()).status, 409);
  assert.equal((await vraag()).status, 200, 'after a no it may be asked again');
  const ja = await antwoord(w.beslisser, { akkoord: true });
  assert.deepEqual([ja.data.toestemming.akkoord, ja.data.toestemming.beantwoordDoor.naam, ja.data.nodig], [true, 'afdelingshoofd 1 van A', 2]);
  assert.equal((await antwoord(w.beslisser, { akkoord: true })).status, 409);
  assert.equal((await voor()).status, 200);
  for (const operatie of ['teamtoestemming_vraag', 'teamtoestemming_geef']) {
    const body = operatie.endsWith('vraag') ? { reden: TEKST } : { akkoord: true };
    const wie = operatie.endsWith('vraag') ? w.coordinator : w.beslisser;
    assert.equal((await wie.call(operatie, { path: { id: m.teamId }, version: 1, body })).status, 412);
  }
});

test('een overleg: momenten, wie kan, kiezen, verzetten, afzeggen, vastleggen', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek');
  const morgen = await overDagen(api, 1);
  const overmorgen = await overDagen(api, 4);
  const stel = (rest) => m.leden[1].call('overleg_maak', { path: { id: m.teamId }, body: {
    onderwerp: 'Wat vragen we de afdeling?', duurMinuten: 45, plaats: 'Kamer 2.14', momenten: [{ dag: morgen, van: '10:00' }, { dag: overmorgen, van: '15:30' }], ...rest } });
  assert.deepEqual(fouten(await stel({ momenten: [{ dag: '2020-01-01', van: '10:00' }] })), ['/momenten/0 voorbij']);
  assert.deepEqual(fouten(await stel({ momenten: [{ dag: await overDagen(api, 300), van: '10:00' }] })), ['/momenten/0 te_ver']);
  assert.deepEqual(fouten(await stel({ plaats: null })), ['/plaats overleg_ergens']);
  assert.equal((await stel({ link: 'ftp://overleg.example' })).status, 400);
  assert.equal((await stel({ momenten: [{ dag: morgen, van: '25:00' }] })).status, 400);
  for (const wie of [w.melder, w.beslisser]) {
    assert.ok([403, 404].includes((await wie.call('overleg_maak', { path: { id: m.teamId }, body: { onderwerp: TEKST, duurMinuten: 60, plaats: TEKST, momenten: [{ dag: morgen, van: '10:00' }] } })).status));
  }
  const { data: een } = await stel({});
  assert.deepEqual(een.momenten.map((moment) => [moment.dag, moment.van, moment.antwoorden.length]), [[morgen, '10:00', 3], [overmorgen, '15:30', 3]]);
  for (const wie of [w.melder, w.collega, w.beslisser]) assert.equal((await wie.call('overleg_lees', { path: { id: een.id } })).status, 404);
  const zeg = (wie, antwoord) => wie.call('overleg_antwoord', { path: { id: een.id }, body: { antwoorden: een.momenten.map(({ id }) => ({ momentId: id, antwoord })) } });
  assert.equal((await zeg(w.coordinator, 'kan')).status, 403);
  assert.equal((await zeg(m.leden[0], 'kan')).status, 200);
  const na = await zeg(m.leden[0], 'misschien');
  assert.equal(na.data.momenten[0].antwoorden.find((a) => a.gebruiker.id === m.leden[0].id).antwoord, 'misschien');
  const { version } = await goed(m.leden[0], 'overleg_lees', { path: { id: een.id } });
  const kies = (wie, momentId) => wie.call('overleg_stap', { path: { id: een.id }, version, body: { actie: 'kies', momentId } });
  const twee = await Promise.all([kies(m.leden[0], een.momenten[0].id), kies(m.leden[1], een.momenten[1].id)]);
  assert.deepEqual(twee.map(({ status }) => status).sort(), [200, 412]);
  assert.equal((await zeg(m.leden[1], 'kan')).status, 409);
  const stap = (wie, body) => nu(wie, 'overleg_lees', 'overleg_stap', een.id, body);
  assert.deepEqual(fouten(await stap(m.leden[0], { actie: 'leg_vast', verslag: TEKST })), ['/verslag te_vroeg']);
  const agenda = async (wie = m.leden[2]) => wie.call('overleg_agenda', { path: { id: een.id } });
  const eerste = await agenda();
  assert.match(eerste.headers.get('content-type'), /^text\/calendar; charset=utf-8; method=REQUEST$/);
  assert.match(eerste.headers.get('content-disposition'), /^attachment; filename="overleg-RT-\d{4}-\d{5}\.ics"$/);
  assert.match(eerste.data, new RegExp(`UID:${een.id}\r\n`));
  assert.match(eerste.data, /SEQUENCE:0\r\n/);
  assert.match(eerste.data, /SUMMARY:Wat vragen we de afdeling\? \(RT-/);
  assert.equal(eerste.data.match(/\r\nATTENDEE;/g).length, 3);
  for (const wie of [w.melder, w.collega, w.beslisser]) assert.equal((await agenda(wie)).status, 404);
  const verzet = await stap(m.leden[2], { actie: 'verzet', dag: overmorgen, van: '09:00', plaats: null, link: 'https://overleg.example/a?b=c' });
  assert.deepEqual([verzet.data.dag, verzet.data.van, verzet.data.tot, verzet.data.plaats], [overmorgen, '09:00', '09:45', null]);
  const tweede = (await agenda()).data;
  assert.match(tweede, new RegExp(`UID:${een.id}\r\n`));
  assert.match(tweede, /SEQUENCE:1\r\n/);
  assert.match(tweede, new RegExp(`DTSTART;TZID=Europe/Amsterdam:${overmorgen.replaceAll('-', '')}T090000\r\n`));
  assert.match(tweede, /URL:https:\/\/overleg\.example\/a\?b=c\r\n/);
  await api.shiftClock('5 days');
  assert.equal((await stap(m.leden[0], { actie: 'leg_vast', verslag: 'Wij verdeelden het werk.' })).data.status, 'gehouden');
  await api.shiftClock('0');
  const ander = await overleg(api, m);
  assert.equal((await m.leden[0].call('overleg_agenda', { path: { id: ander.overlegId } })).status, 409);
  assert.equal((await nu(m.leden[0], 'overleg_lees', 'overleg_stap', ander.overlegId, { actie: 'zeg_af', reden: 'Twee zijn ziek.' })).data.status, 'afgezegd');
  assert.equal((await m.leden[0].call('overleg_agenda', { path: { id: ander.overlegId } })).status, 409, 'never planned, so nothing to take back');
  await overleg(api, m);
  await met(m.leden[0], 'overleg_lees', 'overleg_stap', m.overlegId, { actie: 'kies', momentId: m.momentId });
  await met(m.leden[0], 'overleg_lees', 'overleg_stap', m.overlegId, { actie: 'zeg_af', reden: 'Het kan per mail.' });
  const af = await m.leden[0].call('overleg_agenda', { path: { id: m.overlegId } });
  assert.match(af.data, /METHOD:CANCEL\r\n[^]*SEQUENCE:1\r\n[^]*STATUS:CANCELLED\r\n/);
  const lijst = await goed(m.leden[2], 'overleggen_lijst', { path: { id: m.teamId } });
  assert.deepEqual(lijst.data.resultaten.map(({ status }) => status), ['afgezegd', 'afgezegd', 'gehouden']);
  const post = await goed(m.leden[2], 'postvak_lijst', { query: { paginaGrootte: 100 } });
  for (const bericht of ['overleg.voorgesteld', 'overleg.gepland', 'overleg.gehouden', 'overleg.afgezegd']) {
    assert.ok(post.data.resultaten.some((een_) => een_.bericht === bericht), bericht);
  }
  await tot(api, w, 'afgesloten', {}, m);
  assert.equal((await m.leden[0].call('overleg_maak', { path: { id: m.teamId }, body: { onderwerp: TEKST, duurMinuten: 60, plaats: TEKST, momenten: [{ dag: morgen, van: '10:00' }] } })).status, 409);
});
