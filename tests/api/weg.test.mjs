// SPDX-License-Identifier: EUPL-1.2
// The road of a melding through the API: from a desk to a rule that was changed, and what is refused on
// the way because it is too late, too early, or was done already.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, met, metRecht, regel, stap, tot, vandaag } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';

const TEKST = 'Een zin die lang genoeg is.';
const nu = async (wie, lees, operatie, id, body) => wie.call(operatie, { path: { id }, version: (await goed(wie, lees, { path: { id } })).version, body });
const weigert = async (belofte, status, fout) => {
  const antwoord = await belofte;
  assert.equal(antwoord.status, status, JSON.stringify(antwoord.data));
  if (fout) assert.ok(antwoord.data.errors.some((een) => `${een.location} ${een.code}` === fout), JSON.stringify(antwoord.data.errors));
};

test('de hele weg, van concept tot afgesloten', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'afgesloten');
  const { data } = await goed(w.melder, 'melding_lees', { path: { id: m.id } });
  assert.equal(data.status, 'afgesloten');
  assert.equal(data.termijnstand, 'gestopt');
  assert.equal(data.uitvoering.teammanager.naam, 'afdelingshoofd 2 van A');
  const { data: register } = await goed(w.collega, 'regel_lees', { path: { id: m.regelId } });
  assert.equal(register.regelstatus, 'aangepast');
});

test('een concept gooi je weg; wat is ingediend trek je in', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const concept = await tot(api, w, 'concept');
  assert.equal((await w.melder.call('melding_verwijder', { path: { id: concept.id }, version: 1 })).status, 204);
  assert.equal((await w.melder.call('melding_lees', { path: { id: concept.id } })).status, 404);
  const m = await tot(api, w, 'ingediend');
  await weigert(nu(w.melder, 'melding_lees', 'melding_verwijder', m.id), 409);
  await stap(w.melder, m.id, 'trek_in', { toelichting: TEKST });
  await weigert(nu(w.coordinator, 'melding_lees', 'melding_buitenstap', m.id, { naar: 'ingetrokken', reden: TEKST }), 409);
});

test('een type bevestig je een keer; de poule vult een team aan', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'team_gevraagd');
  await weigert(nu(w.jurist, 'regel_lees', 'regel_bevestig', m.regelId, { toelichting: TEKST }), 409);
  await weigert(nu(w.coordinator, 'team_lees', 'teamlid_maak', m.teamId, { gebruikerId: mens('poulelid', 'A', 1).id }), 409, '/gebruikerId al_in_team');
  const { data } = await met(w.coordinator, 'team_lees', 'teamlid_maak', m.teamId, {
    gebruikerId: mens('poulelid', 'A', 4).id, vervangtId: mens('poulelid', 'A', 3).id, overdracht: 'Het is nog rustig.' });
  assert.deepEqual(data.leden.map((lid) => lid.status).sort(), ['uitgenodigd', 'uitgenodigd', 'uitgenodigd', 'vervangen']);
  await goed(w.lid(1), 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'geaccepteerd' } });
  await weigert(w.lid(1).call('team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'geaccepteerd' } }), 409);
});

test('te vroeg, te laat of al gedaan is 409, met wat er mist', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek');
  const [trekker] = m.leden;
  await weigert(nu(trekker, 'melding_lees', 'melding_stap', m.id, { actie: 'naar_advies' }), 409, '/gesprekken gesprek_melder');
  await weigert(trekker.call('advies_maak', { body: { meldingId: m.id } }), 409);
  await tot(api, w, 'onderzocht', {}, m);
  await weigert(nu(trekker, 'onderzoek_lees', 'onderzoek_wijzig', m.id, { vraagAanAfdeling: 'Nog iets?' }), 409, '/vraagAanAfdeling al_gesteld');
  await tot(api, w, 'advies_geschreven', {}, m);
  await weigert(nu(trekker, 'advies_lees', 'advies_stap', m.adviesId, { actie: 'leg_voor' }), 409);
  await tot(api, w, 'ter_vaststelling', {}, m);
  await weigert(nu(trekker, 'advies_lees', 'advies_wijzig', m.adviesId, { onderbouwing: TEKST }), 409);
  await tot(api, w, 'besluit_concept', {}, m);
  await weigert(w.beslisser.call('besluit_maak', { body: { meldingId: m.id } }), 409);
  await tot(api, w, 'in_uitvoering', {}, m);
  await weigert(nu(w.beslisser, 'besluit_lees', 'besluit_wijzig', m.besluitId, { motivering: TEKST }), 409);
  await weigert(nu(w.beslisser, 'besluit_lees', 'besluit_stap', m.besluitId, { actie: 'neem' }), 409);
  const dag = await vandaag(api);
  await weigert(trekker.call('gesprek_maak', { path: { id: m.id }, body: { soort: 'keten', gesprekOp: dag, contactGelukt: true, verslag: TEKST } }), 409);
});

test('een notitie met dezelfde sleutel en andere woorden is 409', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'ingediend');
  const schrijf = (tekst) => w.melder.call('notitie_maak', { path: { id: m.id }, key: 'sleutel-van-de-notitie', body: { tekst, zichtbaarheid: 'partijen' } });
  assert.equal((await schrijf('Een')).status, 201);
  assert.equal((await schrijf('Een')).status, 201);
  await weigert(schrijf('Twee'), 409);
});

test('een recht: de melder noteert, tot het besluit er is', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const m = await metRecht(api, w);
  const dag = await vandaag(api);
  const noteer = (wie) => wie.call('afwijking_maak', { path: { id: m.rechtId }, body: { afgewekenOp: dag, verwijzing: 'Z-2026-0415', motivering: TEKST } });
  assert.equal((await goed(w.melder, 'afwijkingsrecht_lees', { path: { id: m.rechtId } })).data.status, 'ontstaan');
  assert.equal((await noteer(w.melder)).status, 201);
  assert.equal((await noteer(w.beslisser)).status, 403);
  assert.equal((await noteer(w.collega)).status, 404);
  await tot(api, w, 'in_uitvoering', {}, Object.assign(m, { plaats: 'team_samenstellen' }));
  assert.equal((await noteer(w.melder)).status, 201, 'of the last day');
  await api.sql("UPDATE app.klok SET verschuiving = verschuiving + interval '15 days'");
  await weigert(noteer(w.melder), 409);
  const { data } = await goed(w.melder, 'afwijkingsrecht_lees', { path: { id: m.rechtId } });
  assert.deepEqual([data.status, data.afwijkingen.length, data.acties], ['beeindigd', 2, []]);
});

test('na zes weken hangt het van het type af wat mag', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const verwacht = { werkafspraak: 'ontstaan', beleidsregel: 'beperkt_ontstaan', verordening: 'geblokkeerd', landelijke_regelgeving: 'geblokkeerd' };
  await api.shiftClock('-44 days');
  const per = {};
  for (const regeltype of Object.keys(verwacht)) {
    const regelId = await regel(w, { regeltype, naam: `Regel van type ${regeltype}` });
    per[regeltype] = (await tot(api, w, 'team_samenstellen', { regelId })).id;
  }
  per.onbevestigd = (await tot(api, w, 'team_samenstellen', { regelId: await regel(w, { bevestigd: false }) })).id;
  await metRecht(api, w);
  for (const [type, status] of Object.entries({ ...verwacht, onbevestigd: 'beperkt_ontstaan' })) {
    const { data } = await goed(w.melder, 'afwijkingsrechten_lijst');
    assert.equal(data.resultaten.find((recht) => recht.meldingId === per[type])?.status, status, type);
  }
});
