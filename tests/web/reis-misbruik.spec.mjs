// SPDX-License-Identifier: EUPL-1.2
// It is busy at the public doors: the device works for a moment, and everybody gets in with what they typed.
import { test } from 'node:test';
import { doeVerzoek } from '../lib/afstemming.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };

/** The last page of the form, filled in. */
async function totControle(inwoner) {
  await inwoner.naar('/');
  await inwoner.volg(/Gemeente Waterrijk/);
  await inwoner.volg(/Vertel wat er speelt/);
  await inwoner.vul({ 'Wat is er gebeurd?': 'Mijn pas doet het niet meer.' });
  await inwoner.druk('Verder');
  await inwoner.vul({ 'Wat zou u helpen?': 'Een nieuwe pas.' });
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Voor mijzelf' }).check();
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Nee' }).first().check();
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Nee, dit is geen klacht' }).check();
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: /niet|zelf/ }).first().check();
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Ja, dat mag' }).check();
  await inwoner.druk('Verder');
  await inwoner.kop(/Klopt dit zo/);
}

/* From here on this address has come often today, and what is asked is this heavy. */
const druk = (api, operatie, aantal) => api.sql(`INSERT INTO app.rem (soort, sleutel, aantal)
  SELECT $1, sleutel, $2 FROM (SELECT DISTINCT sleutel FROM app.rem WHERE sleutel NOT LIKE 'totaal%') s
  ON CONFLICT (soort, sleutel) DO UPDATE SET aantal = $2, sinds = now()`, [operatie, aantal]);

test('boven de drempel rekent het toestel, en het verzoek komt aan', async (t) => {
  const { api, inwoner: maakInwoner } = await reis(t);
  const inwoner = await maakInwoner(TELEFOON);
  await totControle(inwoner);
  assert.equal(await inwoner.blad.getByRole('textbox', { name: 'Laat dit veld leeg' }).count(), 0, 'the field that people do not see is not there for a screen reader');
  assert.equal(await inwoner.page.locator('form .lokveld').count(), 2, 'of handing in, and of keeping it for later');
  await doeVerzoek(api); // the first from this address

  // A sum that does not end, so that there is something to look at: stopping keeps everything.
  await druk(api, 'verzoek_maak', 60);
  const verstuur = inwoner.blad.getByRole('button', { name: 'Verzoek versturen' });
  await inwoner.page.route('**/src/bewijs-werk.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'addEventListener("message", () => postMessage({ gedaan: 5 }));' }));
  await verstuur.press('Enter');
  await inwoner.leest('Het is druk.');
  await inwoner.page.locator('progress[value="5"]').waitFor();
  await inwoner.kijk('drempel');
  await inwoner.page.getByRole('button', { name: 'Stop met rekenen' }).press('Enter');
  await inwoner.leest(/Wat er is ingevuld, blijft staan/);
  await inwoner.kijk('drempel, gestopt');
  await inwoner.page.unroute('**/src/bewijs-werk.js');

  await inwoner.druk('Probeer het opnieuw');
  await inwoner.kop('Uw verzoek is verstuurd');
  const code = (await inwoner.blad.locator('.code').textContent()).trim();
  assert.equal((await api.sql('SELECT count(*)::int AS n FROM app.bewijs'))[0].n, 1, 'it was worked for');

  await druk(api, 'volgsessie_maak', 10);
  await inwoner.openVerzoek(code);
  assert.equal((await api.sql('SELECT count(*)::int AS n FROM app.bewijs'))[0].n, 2);
});
