// SPDX-License-Identifier: EUPL-1.2
// A button outside a form that fails says so, and the page shows how things stand now.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagina } from '../lib/browser.mjs';
import { start } from '../lib/server.mjs';
import { organisatie } from '../lib/wereld.mjs';
import { t as tekst } from './lib/teksten.mjs';

test('stoppen met een verzoek dat net is veranderd', async (t) => {
  const api = await start(t, { web: true });
  const { data } = await api.niemand.call('verzoek_maak', { body: {
    gemeenteId: organisatie('A'), namens: 'mijzelf', watGebeurde: 'Niemand belt terug.', wens: 'Een gesprek.', lopendeProcedure: 'geen' } });
  const page = await pagina(t, api.base);
  await page.goto('/volgen');
  await page.getByRole('textbox').fill(data.code);
  await page.getByRole('button', { name: tekst('volgen.knop') }).click();
  const stop = page.getByRole('button', { name: tekst('volgen.stop') });
  await stop.waitFor();
  const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  const begeleider = api.als('begeleider', 'C');
  const { status } = await begeleider.call('verzoek_stap', { path: { id }, version: 1, body: { actie: 'neem_op' } });
  assert.equal(status, 200);
  await stop.click();
  await page.getByRole('button', { name: tekst('volgen.stop.ja') }).click();
  await page.getByRole('dialog').getByText('Iemand anders heeft dit net gewijzigd.').waitFor();
  await page.getByText(tekst('status.intake')).first().waitFor({ state: 'attached' });
});
