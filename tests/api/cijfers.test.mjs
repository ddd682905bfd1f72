// SPDX-License-Identifier: EUPL-1.2
// Figures: counted by the worker, for everybody who works here, and only of their own organisatie.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, laatWerken, mensen, tot } from '../lib/weg.mjs';
import { organisatie } from '../lib/wereld.mjs';

test('cijfers: door de werker geteld, voor elke rol, nooit over mensen', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const leeg = await goed(w.melder, 'cijfers_lees', { path: { bereik: 'organisatie' } });
  assert.equal(leeg.data.bijgewerktOp, null);
  await tot(api, w, 'ingediend');
  await tot(api, w, 'in_onderzoek');
  await laatWerken(api, `SELECT EXISTS (SELECT FROM app.cijfer_stand WHERE organisatie_id = '${organisatie('A')}')`);
  for (const wie of [w.melder, w.coordinator, w.jurist, w.beslisser, w.directeur, w.teammanager, w.lid(1)]) {
    const { data } = await goed(wie, 'cijfers_lees', { path: { bereik: 'organisatie' } });
    assert.equal(data.maanden.length, 12);
    assert.equal(data.maanden.at(-1).ingediend, 2);
    assert.deepEqual(data.wachten.filter((een) => een.nu).map((een) => [een.status, een.nu]), [['ingediend', 1], ['in_onderzoek', 1]]);
    assert.deepEqual(data.duur, { aantal: 0, mediaanDagen: null, p80Dagen: null });
    assert.ok(!/ van A/.test(JSON.stringify(data)), 'nobody by name');
  }
  const eigen = await goed(w.eigenaar, 'cijfers_lees', { path: { bereik: 'afdeling' } });
  assert.deepEqual(eigen.data.afdelingen, ['Werk en Inkomen']);
  const vreemd = await goed(mensen(api, 'B').directeur, 'cijfers_lees', { path: { bereik: 'organisatie' } });
  assert.equal(vreemd.data.maanden.at(-1).ingediend, 0);
  assert.equal((await w.melder.call('cijfers_lees', { path: { bereik: 'team' } })).status, 400);
});
