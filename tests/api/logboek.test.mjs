// SPDX-License-Identifier: EUPL-1.2
// The logboek: what reading leaves behind, who reads it, and a check that finds every change.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, laatWerken, mensen, tot } from '../lib/weg.mjs';
import { organisatie } from '../lib/wereld.mjs';

const A = organisatie('A');
const VERZEGELD = `SELECT NOT EXISTS (SELECT FROM app.logboek WHERE nummer IS NULL) AND EXISTS (SELECT FROM app.logboek_kop k
  WHERE organisatie_id = '${A}' AND nummer = (SELECT max(nummer) FROM app.logboek l WHERE l.organisatie_id = k.organisatie_id))`;
const vanA = ({ regels }) => regels.find((regel) => regel.startsWith(A));

/** Changes behind everybody's back, as somebody with all rights in the database could. */
async function stiekem(api, wat) {
  await api.sql('ALTER TABLE app.logboek DISABLE TRIGGER USER');
  await api.sql(wat);
  await api.sql('ALTER TABLE app.logboek ENABLE TRIGGER USER');
}

test('de keten: heel, en elke verandering achteraf komt aan het licht', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const map = mkdtempSync(join(tmpdir(), 'logboek-'));
  t.after(() => rmSync(map, { recursive: true }));
  await tot(api, w, 'in_onderzoek');
  await laatWerken(api, VERZEGELD);
  const heel = await api.controleerLogboek();
  assert.equal(heel.code, 0, heel.regels.join('\n'));
  assert.match(vanA(heel), / \d+ [0-9a-f]{64} ok, 0 without a name$/);
  const ankers = join(map, 'ankers');
  writeFileSync(ankers, heel.regels.join('\n'));
  const probeer = async (naam, wat, terug, verwacht, metAnkers) => {
    await stiekem(api, wat);
    const { code, regels } = await api.controleerLogboek(metAnkers ? ankers : '');
    assert.equal(code, 1, naam);
    assert.match(vanA({ regels }), verwacht, naam);
    for (const een of terug) await stiekem(api, een);
  };
  const rij = `organisatie_id = '${A}' AND nummer`;
  await api.sql('CREATE TABLE public.kopie AS SELECT * FROM app.logboek');
  await api.sql('CREATE TABLE public.kop AS SELECT * FROM app.logboek_kop');
  const terug = ['DELETE FROM app.logboek', 'INSERT INTO app.logboek SELECT * FROM public.kopie', 'DELETE FROM app.logboek_kop', 'INSERT INTO app.logboek_kop SELECT * FROM public.kop'];
  await probeer('another act', `UPDATE app.logboek SET handeling = 'niets' WHERE ${rij} = 2`, terug, /BROKEN at 2: this row was changed/);
  await probeer('another person', `UPDATE app.logboek SET actor = 'systeem' WHERE ${rij} = 3`, terug, /BROKEN at 3: this row was changed/);
  await probeer('nobody any more', `UPDATE app.logboek SET actor = 'vernietigd', zout = NULL WHERE ${rij} = 3`, terug, /BROKEN at 3: this row was changed/);
  await probeer('a row gone', `DELETE FROM app.logboek WHERE ${rij} = 4`, terug, /BROKEN at 4: this row is missing/);
  await probeer('the end gone', `DELETE FROM app.logboek WHERE ${rij} > 5`, terug, /BROKEN at 6: this row is missing: the end was cut off/);
  await probeer('end and head gone', `DELETE FROM app.logboek WHERE ${rij} > 5; DELETE FROM app.logboek_kop`, terug, /BROKEN at 5: the head was never signed/);
  await probeer('a head of their own', `DELETE FROM app.logboek WHERE ${rij} > 5;
    UPDATE app.logboek_kop k SET nummer = 5, schakel = l.schakel FROM app.logboek l WHERE l.organisatie_id = '${A}' AND l.nummer = 5 AND k.organisatie_id = l.organisatie_id`, terug, /the head does not bear our signature/);
  await probeer('all heads gone', `DELETE FROM app.logboek WHERE ${rij} > 5; DELETE FROM app.logboek_kop`, terug, /BROKEN/, true);
  assert.equal((await api.controleerLogboek(ankers)).code, 0);
  // More came, and then everything since an earlier check is taken away with a head that was once right.
  await tot(api, w, 'ingediend');
  await laatWerken(api, VERZEGELD);
  const later = await api.controleerLogboek(ankers);
  assert.equal(later.code, 0, later.regels.join('\n'));
  writeFileSync(ankers, later.regels.join('\n'));
  for (const een of terug) await stiekem(api, een);
  assert.equal((await api.controleerLogboek()).code, 0, 'a head that was once right is right by itself');
  const { code, regels } = await api.controleerLogboek(ankers);
  assert.equal(code, 1);
  assert.match(vanA({ regels }), /this row is missing: an earlier check saw more/);
});

test('twee die tegelijk verzegelen en velen die schrijven: een keten', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const werkers = [await api.werker(), await api.werker()];
  await Promise.all(Array.from({ length: 12 }, () => tot(api, w, 'ingediend')));
  for (const { child } of werkers) child.kill('SIGTERM');
  for (const { einde } of werkers) assert.equal((await einde).code, 0);
  await tot(api, w, 'ingediend');
  await laatWerken(api, VERZEGELD);
  const { code, regels } = await api.controleerLogboek();
  assert.equal(code, 0, regels.join('\n'));
  const [{ n, van }] = await api.sql('SELECT count(*)::int AS n, max(nummer)::int AS van FROM app.logboek WHERE organisatie_id = $1', [A]);
  assert.equal(n, van);
});

test('wie een afgeschermde naam leest, staat in het logboek: een keer per dag, en de melder zelf niet', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const beheer = api.als('gemeentebeheerder');
  const m = await tot(api, w, 'ingediend');
  for (const wie of [w.coordinator, w.coordinator, w.melder, w.jurist, w.directeur]) await goed(wie, 'melding_lees', { path: { id: m.id } });
  const { data } = await goed(beheer, 'logboek_zoek', { body: { soort: 'lezen' } });
  assert.deepEqual(data.resultaten.map((rij) => [rij.handeling, rij.wie?.naam, rij.kenmerk]), [['melding_naam_gelezen', 'coordinator 1 van A', m.kenmerk ?? data.resultaten[0].kenmerk]]);
  const blad = await goed(beheer, 'logboek_zoek', { body: { paginaGrootte: 1 } });
  assert.equal(blad.data.resultaten[0].handeling, 'logboek_zoek');
  const meer = await goed(beheer, 'logboek_zoek', { body: { paginaGrootte: 100, na: blad.data.volgende } });
  assert.ok(meer.data.resultaten.length > 1 && !JSON.stringify(meer.data).includes('medewerker 1 van A'));
  assert.equal((await beheer.call('logboek_zoek', { body: { soort: 'alles' } })).status, 400);
  for (const wie of [w.melder, w.coordinator, w.directeur, w.jurist]) assert.equal((await wie.call('logboek_zoek', { body: {} })).status, 403);
  const vreemd = await goed(api.als('gemeentebeheerder', 'B'), 'logboek_zoek', { body: {} });
  assert.deepEqual(vreemd.data.resultaten, []);
});
