// SPDX-License-Identifier: EUPL-1.2
// Two colleagues write one advies at once and lose nothing; the deputy decides while the head is away; letters on
// paper and as PDF; and after the besluit somebody looks whether it works, and takes a new one.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { goed, laatWerken, mensen, met, tot, vandaag } from '../lib/weg.mjs';
import { afdeling } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

test('samen schrijven, laten zien wat er veranderde, en niets verliezen', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'advies_geschreven');
  const een = await staf('poulelid', 1);
  const twee = await staf('poulelid', 2);
  await een.naar(`/adviezen/${m.adviesId}`);
  await een.kop(/^Advies:/);
  await een.vouwOpen('Wat uit het onderzoek volgt');
  await een.leest('Het onderzoek: Overnemen. Goed uit te voeren.');
  await een.kijk('advies schrijven');
  await twee.naar(`/adviezen/${m.adviesId}`);
  await twee.leest(/^poulelid 1 van A werkt hier sinds \d\d:\d\d\.$/);

  // Each another field: put together without a question.
  await twee.vul({ 'Wanneer geldt het niet?': 'Bij fraude.' });
  await twee.bewaard();
  await een.vul({ 'Wat doen jullie met de suggestie': 'Die nemen wij over.' });
  await een.bewaard();
  assert.equal(await een.blad.getByLabel('Wanneer geldt het niet?').inputValue(), 'Bij fraude.');
  // Both the same field: both texts stand there, and nothing typed is lost.
  await twee.naar(`/adviezen/${m.adviesId}`);
  await een.vul({ 'Waarom dit advies?': 'Wachten helpt niemand, zeggen drie teams.' });
  await een.bewaard();
  await twee.vul({ 'Waarom dit advies?': 'Niemand weet waar het wachten voor is, en het kost geld.' });
  await twee.leest('Iemand anders heeft dit net gewijzigd.');
  await twee.leest('Wachten helpt niemand, zeggen drie teams.');
  assert.equal(await twee.blad.getByLabel('Waarom dit advies?').inputValue(), 'Niemand weet waar het wachten voor is, en het kost geld.');
  await twee.kijk('beide teksten');
  await twee.page.keyboard.press('Tab');
  await twee.page.keyboard.press('Enter'); // mine
  await twee.bewaard();

  await twee.volg('Eerdere teksten');
  await twee.kop('Wat is er veranderd?');
  assert.match(await twee.blad.locator('del').first().textContent(), /weg: .*einde/);
  assert.match((await twee.blad.locator('ins').allTextContents()).join(' '), /kost geld/);
  await twee.kijk('verschil tussen twee teksten');
  await twee.naar(`/adviezen/${m.adviesId}/brief`);
  await twee.kop(/^Advies: /);
  await twee.leest('Het team adviseert: pas de regel aan. Nog niet iedereen gaf een standpunt.');
  await twee.kijk('advies als brief');
});

test('een team dat het niet eens is: de trekker herschrijft, en vertelt anders beide kanten', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'ter_vaststelling', { leden: [1, 2, 3, 4] });
  const zeg = (n, standpunt) => goed(m.leden[n], 'standpunt_zet', { path: { id: m.adviesId }, body: { standpunt, toelichting: 'Ik zou eerst een maand tellen.' } });
  await zeg(0, 'akkoord');
  for (const n of [1, 2, 3]) await zeg(n, 'minderheid');
  const trekker = await staf('poulelid');
  await trekker.volg('Naar het advies');
  await trekker.leest('De meeste leden denken er anders over. Haal het advies terug en herschrijf het');
  await trekker.kijk('de meeste leden willen iets anders');
  await zeg(1, 'akkoord');
  await trekker.page.reload();
  await trekker.rust();
  await trekker.kijk('beide kanten opschrijven');
  await trekker.vul({ 'Waarom wil de ene helft dit, en de andere niet?': 'Twee willen dit nu. Twee willen eerst een maand tellen.' });
  await trekker.druk('Leg het advies voor');
  await trekker.ja('Ga toch verder');
  await trekker.leest('Het advies ligt bij wie besluit.');
  const beslisser = await staf('afdelingshoofd');
  await beslisser.volg('Lees het advies');
  await beslisser.druk('Naar het besluit');
  await beslisser.leest('Twee willen dit nu. Twee willen eerst een maand tellen.');
  await beslisser.kies('Wat doe je met het advies?', /^Ik kies een van beide kanten/);
  await beslisser.leest('Wat gebeurt er met de regel?');
  await beslisser.kijk('besluiten over een verdeeld advies');
});

test('de plaatsvervanger besluit, de brief gaat op papier, en later wordt gekeken of het werkt', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'advies_voorgelegd');
  await goed(w.beslisser, 'plaatsvervanger_zet', { path: { id: afdeling('A', 1) }, body: { gebruikerId: (await goed(w.beslisser, 'vervangers_lijst')).data.resultaten.find((een) => een.naam.startsWith('plaatsvervanger')).id } });
  const hoofd = await staf('afdelingshoofd');
  await hoofd.page.locator('.wie summary').click();
  await hoofd.page.getByRole('link', { name: 'Afwezig en vervanging' }).click();
  await hoofd.kop('Afwezig en vervanging');
  await hoofd.kijk('afwezig');
  const dag = await vandaag(api);
  await hoofd.vul({ 'Eerste dag': dag, 'Laatste dag': dag });
  await hoofd.druk('Bewaar deze dagen');
  await hoofd.leest('Nu afwezig');
  assert.equal(await hoofd.blad.getByLabel('Vervanger').locator('option:checked').textContent(), 'plaatsvervanger 1 van A');

  const vervanger = await staf('plaatsvervanger');
  await vervanger.volg('Lees het advies');
  await vervanger.druk('Naar het besluit');
  await vervanger.kop(/^Besluit:/);
  await vervanger.kies('Wat doe je met het advies?', /Ik neem het advies over/);
  await vervanger.vul({ 'Waarom besluit je dit?': 'Dit helpt inwoners meteen.', 'Vanaf welke dag geldt dit?': dag, 'Wanneer kijken jullie of het werkt?': dag });
  await vervanger.druk('Neem dit besluit');
  await vervanger.ja('Ga toch verder');
  await vervanger.ja('Neem dit besluit');
  await vervanger.leest(/voor afdelingshoofd 1 van A/);
  await vervanger.kijk('besluit als brief');
  const [bestand] = await Promise.all([vervanger.page.waitForEvent('download'), vervanger.druk('Bewaar als PDF')]);
  assert.match(bestand.suggestedFilename(), /^besluit-RT-\d{4}-\d{5}\.pdf$/);
  assert.equal(readFileSync(await bestand.path()).subarray(0, 5).toString(), '%PDF-');
  await vervanger.page.emulateMedia({ media: 'print' });
  assert.ok(!(await vervanger.page.getByRole('button', { name: 'Bewaar als PDF' }).isVisible()), 'no buttons on paper');
  await vervanger.page.emulateMedia({ media: 'screen' });

  m.besluitId = vervanger.id;
  await laatWerken(api, `SELECT status = 'in_werking' FROM app.stuk WHERE id = '${m.besluitId}'`);
  await vervanger.naar(`/besluiten/${m.besluitId}`);
  await vervanger.kijk('werkt het');
  await vervanger.kies('Werkt dit besluit?', 'Nee');
  await vervanger.vul({ 'Wat zie je?': 'Het duurt nog net zo lang.' });
  await vervanger.druk('Bewaar wat je ziet');
  await vervanger.leest('Nee, het werkt niet');
  await vervanger.vouwOpen('Moet het anders?');
  await vervanger.druk('Begin een nieuw besluit');
  await vervanger.leest('Dit wordt een nieuw besluit. Het vorige geldt tot je dit neemt.');
  await met(api.wie({ ...vervanger.wie, rollen: ['medewerker', 'plaatsvervanger'] }), 'besluit_lees', 'besluit_wijzig', vervanger.id, {
    uitkomst: 'schrappen', relatieAdvies: 'niet', motivering: 'Weg is duidelijker.', motiveringAfwijking: 'Aanpassen hielp niet.', ingangsdatum: dag });
  await met(api.wie({ ...vervanger.wie, rollen: ['medewerker', 'plaatsvervanger'] }), 'besluit_lees', 'besluit_stap', vervanger.id, { actie: 'neem' });
  await vervanger.vul({ 'Waarom besluit je dit?': 'Ik twijfel nog.' });
  await vervanger.druk('Houd mijn tekst');
  await vervanger.leest(/^Nog niet bewaard\. De tekst staat hier nog\. Dit besluit is genomen en verandert niet meer\./);
  const melder = await staf('medewerker');
  await melder.naar(`/besluiten/${m.besluitId}`);
  await melder.leest(/^Dit besluit geldt niet meer/);
  await melder.kijk('besluit, vervangen');
  await melder.volg('Lees het nieuwe besluit');
  await melder.leest('Je deed een melding over deze regel. Ik heb besloten dat de regel vervalt.');
});
