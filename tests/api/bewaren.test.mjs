// SPDX-License-Identifier: EUPL-1.2
// Keeping and destroying: a trial that changes nothing, a list that two people agree on, the worker that carries it
// out, and a logboek that is still whole afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, laatWerken, mensen, met, stap, tot, VERHAAL } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';

const TEKST = 'Is al opgelost.';
const VERZEGELD = 'SELECT NOT EXISTS (SELECT FROM app.logboek WHERE nummer IS NULL) AND EXISTS (SELECT FROM app.logboek_kop)';

/** Meldingen that were withdrawn so many days ago. */
async function oud(api, w, dagen, aantal = 1) {
  await api.shiftClock(`-${dagen} days`);
  const uit = [];
  for (let i = 0; i < aantal; i += 1) {
    const m = await tot(api, w, 'ingediend');
    await stap(w.melder, m.id, 'trek_in', { toelichting: TEKST });
    uit.push(m);
  }
  await api.shiftClock('0');
  return uit;
}

test('van proef tot vernietigd: twee mensen, in kleine stappen, en het logboek blijft heel', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const beheer = api.als('gemeentebeheerder');
  const [een, twee] = await oud(api, w, 400, 2);
  await oud(api, w, 100);
  await laatWerken(api, VERZEGELD);
  const hou = await goed(w.jurist, 'melding_bewaarstop', { path: { id: twee.id }, body: { bewaren: true, reden: 'De ombudsman onderzoekt dit.' } });
  assert.equal(hou.data.bewaarstop.door.id, w.jurist.id);
  const proef = (await goed(beheer, 'bewaarproef_lees')).data;
  assert.deepEqual([proef.aantal, proef.dagen, proef.regels.map((rij) => rij.id), proef.blijft.map((rij) => [rij.id, rij.waarom])], [1, 365, [een.id], [[twee.id, 'bewaarstop']]]);

  const { data: lijst, version, headers } = await goed(beheer, 'vernietigingslijst_maak', { body: {} });
  assert.equal(headers.get('location'), `/v1/vernietigingslijsten/${lijst.id}`);
  assert.deepEqual(lijst.acties, ['trek_in']);
  assert.equal((await beheer.call('vernietigingslijst_maak', { body: {} })).status, 409);
  const doe = (wie, actie, rest = { version }) => wie.call('vernietigingslijst_stap', { path: { id: lijst.id }, body: { actie }, ...rest });
  assert.equal((await doe(beheer, 'bevestig')).status, 403);
  assert.equal((await doe(w.directeur, 'bevestig', {})).status, 428);
  assert.equal((await doe(w.directeur, 'bevestig', { version: version + 1 })).status, 412);
  assert.equal((await doe(w.directeur, 'vernietig')).status, 400);
  // Both at once: one of the two.
  const samen = await Promise.all([doe(w.directeur, 'bevestig'), doe(beheer, 'trek_in')]);
  assert.deepEqual(samen.map((a) => a.status).sort(), [200, 412]);
  let id = lijst.id;
  if (samen[1].status === 200) {
    id = (await goed(beheer, 'vernietigingslijst_maak', { body: {} })).data.id;
    await met(w.directeur, 'vernietigingslijst_lees', 'vernietigingslijst_stap', id, { actie: 'bevestig' });
  }
  assert.equal((await goed(w.coordinator, 'melding_lees', { path: { id: een.id } })).data.welkeRegel, VERHAAL.welkeRegel);
  await laatWerken(api, `SELECT EXISTS (SELECT FROM app.vernietigingslijst WHERE voltooid_op IS NOT NULL) AND ${VERZEGELD.slice('SELECT '.length)}`);

  const na = (await goed(w.coordinator, 'melding_lees', { path: { id: een.id } })).data;
  assert.ok(na.vernietigdOp && na.melder === null && na.welkeRegel === '' && na.suggestie === null);
  assert.equal((await w.melder.call('melding_lees', { path: { id: een.id } })).status, 404);
  assert.equal((await goed(w.melder, 'melding_lees', { path: { id: twee.id } })).data.welkeRegel, VERHAAL.welkeRegel);
  const klaar = (await goed(beheer, 'vernietigingslijst_lees', { path: { id } })).data;
  assert.deepEqual([klaar.status, klaar.vernietigd, klaar.overgeslagen, klaar.opgesteldDoor.id, klaar.bevestigdDoor.id], ['uitgevoerd', 1, 0, beheer.id, w.directeur.id]);
  const regels = (await goed(w.directeur, 'vernietigingen_lijst', { path: { id } })).data.resultaten;
  assert.deepEqual(regels.map((rij) => [rij.id, rij.uitkomst]), [[een.id, 'vernietigd']]);
  const { code, regels: boek } = await api.controleerLogboek();
  assert.equal(code, 0, boek.join('\n'));
  assert.match(boek.join('\n'), /ok, [1-9]\d* without a name/);
  assert.equal((await w.coordinator.call('melding_bewaarstop', { path: { id: een.id }, body: { bewaren: false } })).status, 409);
  assert.equal((await goed(beheer, 'vernietigingslijsten_lijst')).data.resultaten[0].id, id);
});

test('wie er niets mee te maken heeft, of ergens anders werkt, komt er niet bij', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const [m] = await oud(api, w, 400);
  const { data: { id }, version } = await goed(api.als('gemeentebeheerder'), 'vernietigingslijst_maak', { body: {} });
  for (const wie of [w.melder, w.coordinator, w.jurist, w.beslisser, w.teammanager, w.lid(1)]) {
    assert.equal((await wie.call('bewaarproef_lees')).status, 403);
    assert.equal((await wie.call('vernietigingslijst_lees', { path: { id } })).status, 403);
  }
  for (const wie of [w.melder, w.directeur]) assert.equal((await wie.call('melding_bewaarstop', { path: { id: m.id }, body: { bewaren: true, reden: 'Zomaar.' } })).status, 403);
  const B = { beheer: api.als('gemeentebeheerder', 'B'), directeur: mensen(api, 'B').directeur, coordinator: mensen(api, 'B').coordinator };
  assert.equal((await goed(B.beheer, 'bewaarproef_lees')).data.aantal, 0);
  assert.equal((await B.beheer.call('vernietigingslijst_lees', { path: { id } })).status, 404);
  assert.equal((await B.directeur.call('vernietigingen_lijst', { path: { id } })).status, 404);
  assert.equal((await B.directeur.call('vernietigingslijst_stap', { path: { id }, version, body: { actie: 'bevestig' } })).status, 404);
  assert.equal((await B.coordinator.call('melding_bewaarstop', { path: { id: m.id }, body: { bewaren: true, reden: 'Niet van ons.' } })).status, 404);
  assert.equal((await B.beheer.call('vernietigingslijst_maak', { body: {} })).status, 409);
  // What does not fit the contract.
  const beheer = api.als('gemeentebeheerder');
  assert.equal((await beheer.call('vernietigingslijst_maak', { body: { alles: true } })).status, 400);
  assert.equal((await beheer.call('vernietigingslijst_lees', { path: { id: 'die' } })).status, 400);
  assert.equal((await beheer.call('vernietigingen_lijst', { path: { id: 'die' } })).status, 400);
  assert.equal((await beheer.call('vernietigingslijsten_lijst', { query: { na: 'daar' } })).status, 400);
  const kort = await w.coordinator.call('melding_bewaarstop', { path: { id: m.id }, body: { bewaren: true } });
  assert.deepEqual([kort.status, kort.data.errors[0].location], [400, '/reden']);
  // Made by somebody who is also directeur: another one must confirm.
  const twee = api.wie({ ...mens('gemeentebeheerder'), rollen: ['medewerker', 'gemeentebeheerder', 'directeur'] });
  const zelf = await twee.call('vernietigingslijst_stap', { path: { id }, version, body: { actie: 'bevestig' } });
  assert.deepEqual([zelf.status, zelf.data.errors[0].detail], [409, 'Wie de lijst maakte, bevestigt haar niet. Vraag een ander.']);
});
