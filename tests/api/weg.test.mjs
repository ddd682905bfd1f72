// SPDX-License-Identifier: EUPL-1.2
// The road of a melding through the API: from a desk to a rule that was changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, metRecht, tot } from '../lib/weg.mjs';

test('de hele weg, van concept tot afgesloten', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await tot(api, w, 'afgesloten');
  const { data } = await goed(w.melder, 'melding_lees', { path: { id: m.id } });
  assert.equal(data.status, 'afgesloten');
  assert.equal(data.termijnstand, 'gestopt');
  assert.equal(data.uitvoering.teammanager.naam, 'afdelingshoofd 2 van A');
  const { data: regel } = await goed(w.collega, 'regel_lees', { path: { id: m.regelId } });
  assert.equal(regel.regelstatus, 'aangepast');
});
test('een recht', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  const m = await metRecht(api, w);
  const { data } = await goed(w.melder, 'afwijkingsrecht_lees', { path: { id: m.rechtId } });
  assert.equal(data.status, 'ontstaan');
});
