// SPDX-License-Identifier: EUPL-1.2
// A situation is told without names: what points at somebody is seen while typing, and goes with one press.
import { test } from 'node:test';
import { assert, reis } from './lib/reis.mjs';

test('wat naar iemand wijst, haal je met een druk op de knop weg', async (t) => {
  const { staf } = await reis(t);
  const melder = await staf('medewerker');
  await melder.naar('/meldingen/nieuw');
  await melder.vouwOpen('Wil je een situatie erbij vertellen?');
  await melder.vul({ 'Een situatie': 'Zij belde 😀 van 06-12345678 en gaf haar BSN 111222333.' });
  await melder.leest('In deze tekst staat misschien iets dat naar iemand wijst: een telefoonnummer en een burgerservicenummer.');
  await melder.kijk('melding met een hint over persoonsgegevens');
  await melder.page.getByRole('button', { name: 'Haal het weg' }).focus();
  await melder.page.keyboard.press('Enter');
  const veld = melder.blad.getByLabel('Een situatie');
  assert.equal(await veld.inputValue(), 'Zij belde 😀 van [telefoonnummer] en gaf haar BSN [burgerservicenummer].');
  assert.ok(await veld.evaluate((een) => een === document.activeElement));
  await melder.verdwijnt('In deze tekst staat misschien');
  await melder.bewaard();
});
