// SPDX-License-Identifier: EUPL-1.2
// The menu of somebody with many roles: one line from 1024 pixels on, the rest behind "Meer", also with the keyboard.
import { test } from 'node:test';
import { mens } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

test('het menu past op een regel, ook met veel rollen', async (t) => {
  const { api, staf } = await reis(t);
  await api.sql(`INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol)
    SELECT r.organisatie_id, r.gebruiker_id, n.rol FROM app.gebruiker_rol r
      CROSS JOIN unnest(ARRAY['jurist', 'teammanager', 'afdelingshoofd', 'directeur', 'gemeentebeheerder']) n(rol)
     WHERE r.rol = 'coordinator' ON CONFLICT DO NOTHING`);
  const coordinator = await staf('coordinator');
  const { page } = coordinator;
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  for (const width of [1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const { height } = await page.locator('.kop').boundingBox();
    assert.ok(height < 90, `the top is one line at ${width} pixels: ${height}`);
  }
  await coordinator.kijk('menu');

  const meer = menu.locator('summary');
  assert.equal(await menu.getByRole('link', { name: 'Beheer' }).isVisible(), false);
  await meer.focus();
  await page.keyboard.press('Enter');
  await menu.getByRole('link', { name: 'Beheer' }).waitFor();
  await coordinator.kijk('menu, meer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await menu.getByRole('link', { name: 'Beheer' }).isVisible(), false);
  assert.ok(await meer.evaluate((een) => een === document.activeElement), 'Escape gives the focus back');

  await page.setViewportSize({ width: 320, height: 640 });
  await meer.click();
  await menu.getByRole('link', { name: 'Cijfers' }).click();
  await coordinator.kop('Cijfers');
  assert.equal(await menu.getByRole('link', { name: 'Cijfers' }).isVisible(), false, 'going somewhere closes it');
  assert.match(await meer.textContent(), /Meer, nu: Cijfers/);
  await meer.click();
  assert.equal(await menu.getByRole('link', { name: 'Cijfers' }).getAttribute('aria-current'), 'page');
  await page.locator('.voet__zin').click();
  assert.equal(await menu.getByRole('link', { name: 'Cijfers' }).isVisible(), false, 'a click elsewhere closes it');
  await page.locator('.wie > summary').click();
  await coordinator.kijk('menu, eigen naam');
  await page.getByRole('link', { name: 'Je profiel' }).click();
  await coordinator.kop(/profiel/i);
  assert.equal(await page.locator('.wie[open]').count(), 0);
});

test('wie weinig rollen heeft, ziet alles naast elkaar, ook de hele naam', async (t) => {
  const { api, staf } = await reis(t);
  await api.sql("UPDATE app.gebruiker SET naam = 'Annelies Kramer-de Wit' WHERE id = $1", [mens('medewerker').id]);
  const medewerker = await staf('medewerker');
  assert.equal(await medewerker.page.locator('.meer').count(), 0);
  assert.ok(await medewerker.page.locator('.wie__naam').evaluate((naam) => naam.scrollWidth <= naam.clientWidth), 'the name is whole where there is room');
  await medewerker.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Cijfers' }).waitFor();
  await medewerker.naar('/meldingen/01a0f7f0-590c-7b81');
  await medewerker.kop('Deze bladzijde is er niet');
  await medewerker.kijk('geen bladzijde');
});
