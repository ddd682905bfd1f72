// SPDX-License-Identifier: EUPL-1.2
// Finding and dividing: search in pages, filters of one's own, giving out several meldingen at once.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, regel, tot } from '../lib/weg.mjs';
import { mens, organisatie } from '../lib/wereld.mjs';

test('zoeken: per blad, met een verwijzing naar het volgende, en nooit in een ander huis', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  for (let i = 0; i < 3; i += 1) await tot(api, w, 'ingediend');
  const eerste = await goed(w.coordinator, 'meldingen_zoek', { body: { tekst: 'bijstand', paginaGrootte: 2 } });
  assert.equal(eerste.data.resultaten.length, 2);
  assert.equal(eerste.data.benadering, false);
  const { data } = await goed(w.coordinator, 'meldingen_zoek', { body: { tekst: 'bijstand', paginaGrootte: 2, na: eerste.data.volgende } });
  assert.equal(data.volgende, null);
  assert.equal(new Set([...eerste.data.resultaten, ...data.resultaten].map((rij) => rij.id)).size, 3);
  assert.deepEqual((await goed(mensen(api, 'B').coordinator, 'meldingen_zoek', { body: { tekst: 'bijstand' } })).data.resultaten, []);
  assert.equal((await w.coordinator.call('meldingen_zoek', { body: { tekst: 'bijstand', na: '1; DROP' } })).status, 400);
  await regel(w);
  const regels = await goed(w.melder, 'regels_zoek', { body: { tekst: 'acht weken', paginaGrootte: 1 } });
  assert.equal(regels.data.resultaten.length, 1);
});

test('een filter bewaren onder een naam: van jou alleen, en weer weg', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const body = { scherm: 'meldingen', naam: 'Bijna te laat', vraag: 'termijnstand=bijna&fase=open' };
  const { status, data, headers } = await w.melder.call('bewaard_filter_maak', { body });
  assert.equal(status, 201);
  assert.equal(headers.get('location'), `/v1/bewaarde-filters/${data.id}`);
  assert.deepEqual((await goed(w.melder, 'bewaarde_filters_lijst', { query: { scherm: 'meldingen' } })).data.resultaten, [{ id: data.id, ...body }]);
  assert.deepEqual((await goed(w.melder, 'bewaarde_filters_lijst', { query: { scherm: 'regels' } })).data.resultaten, []);
  assert.deepEqual((await goed(w.collega, 'bewaarde_filters_lijst')).data.resultaten, []);
  const dubbel = await w.melder.call('bewaard_filter_maak', { body });
  assert.equal(dubbel.status, 409);
  assert.equal(dubbel.data.errors[0].location, '/naam');
  assert.equal((await w.melder.call('bewaard_filter_maak', { body: { ...body, vraag: 'x=<script>' } })).status, 400);
  assert.equal((await w.melder.call('bewaarde_filters_lijst', { query: { scherm: 'mensen' } })).status, 400);
  assert.equal((await w.collega.call('bewaard_filter_verwijder', { path: { id: data.id } })).status, 404);
  assert.equal((await w.melder.call('bewaard_filter_verwijder', { path: { id: 'dat' } })).status, 400);
  assert.equal((await w.melder.call('bewaard_filter_verwijder', { path: { id: data.id } })).status, 204);
  assert.equal((await w.melder.call('bewaard_filter_verwijder', { path: { id: data.id } })).status, 404);
  for (let i = 0; i < 20; i += 1) await goed(w.melder, 'bewaard_filter_maak', { body: { ...body, naam: `Filter ${i}` } });
  assert.equal((await w.melder.call('bewaard_filter_maak', { body })).status, 409);
});

test('meldingen toewijzen: alles of niets, met een zin per melding die niet kan', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const [een, twee] = [await tot(api, w, 'ingediend'), await tot(api, w, 'ingediend')];
  const vreemd = await tot(api, mensen(api, 'B'), 'ingediend');
  const ik = mens('coordinator').id;
  const geef = (ids, wie = ik, rest = {}) => w.coordinator.call('meldingen_toewijzen', { body: { meldingen: ids, behandelaarId: wie }, ...rest });
  const mis = await geef([een.id, vreemd.id]);
  assert.equal(mis.status, 409);
  assert.deepEqual(mis.data.errors.map((fout) => [fout.location, fout.detail]), [['/meldingen/1', 'Deze melding is er niet, of je mag haar niet zien.']]);
  assert.equal((await goed(w.coordinator, 'melding_lees', { path: { id: een.id } })).data.behandelaar, null);
  const key = randomUUID();
  for (const keer of [1, 2]) assert.deepEqual((await geef([een.id, twee.id], ik, { key })).data, { aantal: 2 }, `keer ${keer}`);
  assert.equal((await goed(w.coordinator, 'melding_lees', { path: { id: een.id } })).data.behandelaar.id, ik);
  assert.equal((await goed(w.coordinator, 'meldingen_lijst', { query: { behandelaarId: ik } })).data.resultaten.length, 2);
  assert.equal((await geef([een.id], mens('medewerker').id)).status, 400);
  assert.equal((await geef([])).status, 400);
  assert.equal((await geef([een.id, een.id])).status, 400);
  const weg = await goed(w.coordinator, 'meldingen_toewijzen', { body: { meldingen: [een.id], behandelaarId: null } });
  assert.deepEqual(weg.data, { aantal: 1 });
  const wie = await goed(w.coordinator, 'coordinatoren_lijst');
  assert.deepEqual(wie.data.resultaten.map((een_) => een_.id), [ik]);
  assert.equal((await w.coordinator.call('coordinatoren_lijst', { query: { paginaGrootte: 0 } })).status, 400);
  // Two at once, in opposite order: both are answered, and both meldingen belong to the same one.
  await api.sql('INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol) VALUES ($1, $2, $3)', [organisatie('A'), mens('jurist').id, 'coordinator']);
  const samen = await Promise.all([geef([een.id, twee.id], ik), geef([twee.id, een.id], mens('jurist').id)]);
  assert.deepEqual(samen.map((a) => a.status), [200, 200]);
  const nu = await api.sql('SELECT DISTINCT behandelaar_id FROM app.melding WHERE id = ANY ($1)', [[een.id, twee.id]]);
  assert.equal(nu.length, 1);
});
