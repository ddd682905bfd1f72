// SPDX-License-Identifier: EUPL-1.2
// The gemeente is asked to the table. The inwoner lets somebody with an account read the wish and nothing else, sees
// that it was read, and takes it back. Somebody without an account comes in by a code, and declines.
import { test } from 'node:test';
import { inIntake } from '../lib/afstemming.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const VERHAAL = { watGebeurde: 'Ik slaap al maanden op de bank.', wens: 'Dat iemand een keer komt kijken.' };

test('uitgenodigd met een account: leest alleen de wens, doet mee, en leest na het terugnemen niets meer', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await inIntake(api, { ...VERHAAL, magGemeenteWeten: false });
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  const inwoner = await maakInwoner(TELEFOON);

  await begeleider.naar(`/verzoeken/${v.id}`);
  await begeleider.leest('De gemeente mag dit nog niet weten');
  await begeleider.kijk('de gemeente mag het nog niet weten');
  await begeleider.druk('Vraag de inwoner of de gemeente dit mag weten');
  await begeleider.leest(/De inwoner heeft nog niet geantwoord/);

  await inwoner.geefCode(v.code);
  await inwoner.kop(/^Uw verzoek/);
  await inwoner.leest('Mag de gemeente weten dat u dit vraagt?');
  await inwoner.kijk('volgen, een vraag van de begeleider');
  await inwoner.druk('De gemeente mag weten dat ik dit vraag', inwoner.blad.locator('.vraag'));
  await inwoner.leest(/De gemeente mag dit weten sinds (vandaag|gisteren)/);
  assert.equal(await inwoner.page.evaluate(() => document.activeElement.id), 'vrij-kop');

  await begeleider.naar(`/verzoeken/${v.id}`);
  await begeleider.kijk('iemand uitnodigen');
  await begeleider.vul({ 'E-mailadres op het werk': 'medewerker1@a.example', Naam: 'Maria de Wit', Functie: 'Klantmanager' });
  await begeleider.druk('Nodig uit');
  await begeleider.leest(/De uitnodiging ligt in het eigen postvak/);
  assert.equal(await begeleider.page.evaluate(() => document.activeElement.id), 'tafel-kop');
  await begeleider.druk('Vraag of de wens mag');
  await begeleider.leest(/De inwoner heeft nog niet geantwoord/);
  await begeleider.kijk('iemand is uitgenodigd');

  const ambtenaar = await staf('medewerker', 1, 'A', TELEFOON);
  await ambtenaar.leest('Een inwoner vraagt je om mee te praten');
  await ambtenaar.kijk('werk met een uitnodiging');
  await ambtenaar.volg('Lees de uitnodiging');
  await ambtenaar.kop('U bent gevraagd om mee te praten');
  await ambtenaar.leest(/De inwoner liet nog niets lezen/);
  assert.equal(await ambtenaar.page.getByText('bank').count(), 0);
  const koppen = await ambtenaar.blad.getByRole('heading', { level: 2 }).allTextContents();
  assert.ok(koppen.indexOf('Wat u mag lezen') < koppen.indexOf('Berichten'), 'who decides reads first');
  assert.equal(await ambtenaar.page.getByText('geen klacht').count(), 0, 'whether it is one too, the inwoner tells');
  await ambtenaar.kijk('uitnodiging zonder vrijgave');

  await inwoner.geefCode(v.code);
  await inwoner.leest('Mag Maria de Wit uw wens lezen?');
  await inwoner.druk('Laat mijn wens lezen', inwoner.blad.locator('.vraag'));
  await inwoner.leest('Neem mijn wens terug');
  await inwoner.kijk('volgen, de wens is vrij');

  await ambtenaar.naar(new URL(ambtenaar.page.url()).pathname);
  await ambtenaar.leest(VERHAAL.wens);
  assert.equal(await ambtenaar.page.getByText('bank').count(), 0);
  await ambtenaar.kijk('uitnodiging met een wens');
  await ambtenaar.druk('Ja, ik doe mee');
  await ambtenaar.kop('U praat mee');
  assert.equal(await ambtenaar.page.evaluate(() => document.activeElement.tagName), 'H1');
  await ambtenaar.kijk('partij aan tafel');

  await inwoner.geefCode(v.code);
  await inwoner.leest(/Maria de Wit van Gemeente Waterrijk las uw wens, voor het laatst/);
  await inwoner.leest(/Maria de Wit las dit, voor het laatst/);
  await inwoner.kijk('volgen, wie wat las');
  await inwoner.druk('Neem mijn wens terug');
  await inwoner.leest(/Wat gelezen is, kunnen wij niet ongedaan maken/);
  await inwoner.kijk('volgen, teruggenomen');

  await ambtenaar.naar(new URL(ambtenaar.page.url()).pathname);
  await ambtenaar.leest('De inwoner laat u nu niets lezen.');
  assert.equal(await ambtenaar.page.getByText(VERHAAL.wens).count(), 0);

  await inwoner.druk('De gemeente mag dit niet meer weten');
  await inwoner.kijk('volgen, alles terugnemen');
  await inwoner.ja('Ja, neem terug');
  await inwoner.leest('Eerder gevraagd');
  await ambtenaar.vul({ 'Schrijf aan de begeleider': 'Ik schreef nog.' });
  await ambtenaar.druk('Stuur aan de begeleider');
  await ambtenaar.kop('Deze uitnodiging geldt niet meer');
  await ambtenaar.naar(new URL(ambtenaar.page.url()).pathname);
  await ambtenaar.kop('Deze uitnodiging geldt niet meer');
  await ambtenaar.kijk('uitnodiging die voorbij is');
  await ambtenaar.naar('/werk');
  await ambtenaar.leest('Je toegang tot een gesprek is voorbij');
  await ambtenaar.kijk('werk, een toegang die voorbij is');
});

test('uitgenodigd met een code: leest de naam die de inwoner koos, en doet niet mee', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await inIntake(api, VERHAAL);
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.naar(`/verzoeken/${v.id}`);
  await begeleider.vul({ Naam: 'Karim Aydin' });
  await begeleider.druk('Nodig uit');
  await begeleider.leest(/Er is geen account gevonden/);
  await begeleider.druk(/^Maak een code voor /);
  await begeleider.kijk('de code voor wie is uitgenodigd');
  const code = (await begeleider.blad.locator('.code').textContent()).trim();
  await begeleider.druk('Haal de code van dit scherm');
  await begeleider.leest('De vorige code werkt dan niet meer.');
  assert.equal(await begeleider.blad.locator('.code').count(), 0);

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.geefCode(v.code);
  await inwoner.druk('Geef deze naam door');
  await inwoner.kijk('volgen, naam vergeten');
  await inwoner.vul({ 'Hoe mag Karim Aydin u noemen?': 'Mevrouw Jansen' });
  await inwoner.druk('Geef deze naam door');
  await inwoner.leest('Neem mijn naam terug');

  // Said on the telephone: the begeleider writes it down, the inwoner sees that and takes it back.
  await begeleider.naar(`/verzoeken/${v.id}`);
  await begeleider.vouwOpen('De inwoner zei dat het mag');
  await begeleider.druk('Leg vast dat het mag');
  await begeleider.kijk('mondeling, vergeten hoe');
  await begeleider.kies('Hoe sprak je de inwoner?', 'Telefoon');
  await begeleider.druk('Leg vast dat het mag');
  await begeleider.vouwOpen(/Gezegd aan de telefoon, (vandaag|gisteren), tegen begeleider 1 van C/);
  await begeleider.leest(/Mag Karim Aydin uw verhaal lezen\? U kunt dit altijd terugnemen/);
  await inwoner.geefCode(v.code);
  await inwoner.leest(/U zei dit (vandaag|gisteren) aan de telefoon tegen begeleider 1 van C\. Klopt dat niet\?/);
  await inwoner.vouwOpen('Wat u werd voorgelezen');
  await inwoner.kijk('volgen, mondeling');
  await inwoner.druk('Neem mijn verhaal terug');
  await inwoner.leest('Laat mijn verhaal lezen');

  const genodigde = await maakInwoner(TELEFOON);
  await genodigde.geefCode(code);
  await genodigde.kop('U bent gevraagd om mee te praten');
  await genodigde.leest('Mevrouw Jansen');
  await genodigde.vouwOpen('Ik doe niet mee');
  await genodigde.kijk('uitnodiging, niet meedoen');
  await genodigde.druk('Verstuur: ik doe niet mee');
  await genodigde.kijk('uitnodiging, reden vergeten');
  await genodigde.vul({ 'Waarom doet u niet mee?': 'Dit loopt al via een bezwaar.' });
  await genodigde.druk('Verstuur: ik doe niet mee');
  await genodigde.kop('U doet niet mee');
  await genodigde.kijk('uitnodiging, afgewezen');
  await genodigde.kies('Was duidelijk wat er van u werd gevraagd?', 'Voor een deel');
  await genodigde.druk('Verstuur mijn antwoord');
  await genodigde.leest('Dank u wel voor uw antwoord.');
  assert.equal(await genodigde.page.evaluate(() => document.activeElement.tagName), 'H1');
  await genodigde.kijk('uitnodiging, teruggekeken');

  await inwoner.geefCode(v.code);
  await inwoner.leest('Het is niet gelukt om er samen uit te komen. Hieronder staat wat u nog kunt doen.');
  await inwoner.leest(/Karim Aydin\. Doet niet mee/);
  await inwoner.leest('Dit loopt al via een bezwaar.');
  await genodigde.geefCode(code);
  await genodigde.leest(/Wij kennen deze code niet/);
  await begeleider.naar('/werk');
  await begeleider.leest('De gemeente doet niet mee');
});
