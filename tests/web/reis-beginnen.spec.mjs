// SPDX-License-Identifier: EUPL-1.2
// How a verzoek begins, on a phone of 320 pixels: kept half-way and resumed, asked by an ambtenaar and refused, and
// written down by a begeleider who was called.
import { test } from 'node:test';
import { zegDag, zegDatum } from '../../web/src/tijd.js';
import { assert, BRIEF_VAN, laatsteDag, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const code = async (wie) => (await wie.blad.locator('.code').textContent()).trim();

test('half bewaard, verder met de code, en ook als klacht', async (t) => {
  const { staf, inwoner: maakInwoner } = await reis(t);
  const eerst = await maakInwoner(TELEFOON);
  await eerst.naar('/');
  await eerst.volg(/Gemeente Waterrijk/);
  await eerst.volg(/Vertel wat er speelt/);
  await eerst.vul({ 'Wat is er gebeurd?': 'Mijn aanvraag ligt al weken stil.' });
  await eerst.druk('Bewaren en later verder');
  await eerst.kop('Bewaard');
  await eerst.kijk('bewaard, met de code');
  const sleutel = await code(eerst);
  await eerst.druk('Klaar, wis dit scherm');
  await eerst.druk('Toch niet', eerst.page.getByRole('dialog'));
  assert.equal(await code(eerst), sleutel, 'it is still there to write down');
  await eerst.volg('Nu toch verder');
  await eerst.druk('Verder');
  await eerst.vul({ 'Wat zou u helpen?': 'Een antwoord.' });
  await eerst.druk('Bewaren en later verder');
  await eerst.kop('Bewaard');
  await eerst.leest('U gaat verder met de code die u al hebt.');
  await eerst.druk('Klaar, wis dit scherm');
  await eerst.naar('/verzoek');
  assert.equal(await eerst.blad.getByRole('textbox').inputValue(), '', 'nothing of it is left on this device');

  // Another device.
  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.geefCode(sleutel);
  await inwoner.kop('U was aan het schrijven');
  await inwoner.kijk('volgen, concept');
  await inwoner.druk('Ga verder met schrijven');
  await inwoner.kop(/Voor wie doet u dit verzoek/);
  await inwoner.kies('Voor wie doet u dit verzoek?', 'Voor iemand anders');
  await inwoner.druk('Verder');
  await inwoner.leest('Kies waarom u dit voor de ander mag vragen.');
  await inwoner.kies('Waarom mag u dit voor de ander vragen?', 'Ik ben mentor');
  await inwoner.kijk('verzoek, voor een ander');
  await inwoner.druk('Verder');
  await inwoner.kies('Loopt er al iets officieels?', 'Nee');
  await inwoner.druk('Verder');
  await inwoner.kop(/ook als klacht telt/);
  await inwoner.kijk('verzoek, ook als klacht');
  await inwoner.kies('Wilt u dat dit ook als klacht telt?', 'Dat zeg ik later');
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Liever niet' }).check();
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Ja, dat mag' }).check();
  await inwoner.druk('Verder');
  await inwoner.leest('Mijn aanvraag ligt al weken stil.');
  await inwoner.leest('Een antwoord.');
  await inwoner.kijk('controle van wat bewaard was');
  await inwoner.druk('Verzoek versturen');
  await inwoner.kop(/^Uw verzoek VA-/);
  await inwoner.leest(/Uw verhaal is binnen/);
  await inwoner.vouwOpen('Verander dit');
  await inwoner.kijk('volgen, nog geen klacht');
  await inwoner.blad.getByRole('radio', { name: 'Ja, dit telt ook als klacht' }).check();
  await inwoner.druk('Vastleggen');
  await inwoner.leest(/Dat zei u op/);
  await inwoner.leest('Antwoord na zes weken');
  await inwoner.leest(/Wij zijn niet de gemeente/);
  await inwoner.kijk('volgen, ook een klacht');

  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.volg('Lees het verzoek');
  await begeleider.leest('Een mentor.');
  await begeleider.leest('Geef de klacht door aan de gemeente');
  await begeleider.leest(/Ja, zei de inwoner op/);
  await begeleider.kijk('begeleider, machtiging en klacht');
  await begeleider.vouwOpen('Ik heb de machtiging gezien');
  await begeleider.blad.locator('details[open]').getByRole('button', { name: 'Vastleggen' }).click();
  await begeleider.leest(/Gezien op .* door begeleider 1 van C/);

  // The inwoner stops before it was passed on: said as it is, with what can be done; and it stays a task.
  await inwoner.geefCode(sleutel);
  await inwoner.leest('Uw begeleider geeft uw klacht door aan de gemeente.');
  await inwoner.druk('Stop met dit verzoek');
  await inwoner.ja('Ja, ik stop');
  await inwoner.leest('U bent gestopt met dit verzoek.');
  await inwoner.leest('Uw klacht is nog niet doorgegeven');
  await inwoner.leest(/U kunt hem ook zelf aan de gemeente sturen/);
  assert.equal(await inwoner.page.getByText('Uw begeleider geeft uw klacht door').count(), 0);
  await inwoner.kijk('volgen, gestopt, de klacht ligt er nog');
  await begeleider.naar('/werk');
  await begeleider.leest('Geef een klacht door aan de gemeente');
  await begeleider.volg('Open het verzoek');
  await begeleider.leest(/Dit verzoek is al afgerond/);
  await begeleider.kijk('begeleider, een klacht ligt er nog');
  await begeleider.vouwOpen('De gemeente heeft de klacht');
  await begeleider.blad.locator('details[open]').getByRole('button', { name: 'Vastleggen' }).click();
  await begeleider.leest('Bij de gemeente sinds');

  // What the gemeente must answer goes on.
  await inwoner.geefCode(sleutel);
  await inwoner.leest(/De gemeente kreeg uw klacht op/);
  await inwoner.leest('Antwoord na zes weken');
  await inwoner.kijk('volgen, gestopt, en een klacht loopt');
});

test('begonnen door een ambtenaar, geweigerd door de inwoner: er is niets meer van te vinden', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const ambtenaar = await staf('medewerker', 1, 'A', TELEFOON);
  await ambtenaar.naar('/afstemming/nieuw');
  await ambtenaar.kijk('vraag om afstemming');
  await ambtenaar.vul({ 'Naam van de inwoner': 'Kanarie Jansen' });
  await ambtenaar.kies('Hoe is de inwoner te bereiken?', 'Telefoon');
  await ambtenaar.vul({ 'Telefoonnummer van de inwoner': '06 98765432' });
  await ambtenaar.kijk('vraag om afstemming, ingevuld');
  await ambtenaar.druk('Vraag het de inwoner');
  await ambtenaar.kop('De vraag is verstuurd');
  await ambtenaar.leest(/kenmerk AV-/);
  await ambtenaar.kijk('vraag om afstemming, verstuurd');

  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.volg('Naar de uitnodiging');
  await begeleider.leest('Kanarie Jansen');
  await begeleider.leest('06 98765432');
  await begeleider.leest('medewerker 1 van A van Gemeente Waterrijk vroeg hierom.');
  await begeleider.kijk('begeleider nodigt een inwoner uit');
  await begeleider.druk('Maak een code voor de inwoner');
  await begeleider.kop('De code voor de inwoner');
  await begeleider.leest(/Wij zijn niet de gemeente/);
  await begeleider.kijk('blad met de code');
  await begeleider.druk('Maak het blad in English');
  await begeleider.leest('Your code');
  await begeleider.druk('Maak het blad in Nederlands');
  await begeleider.leest('Uw code');
  const sleutel = await code(begeleider);

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.geefCode(sleutel);
  await inwoner.kop('Wilt u hierover in gesprek?');
  await inwoner.leest(/Dat heeft geen gevolgen voor u/);
  await inwoner.kijk('volgen, uitgenodigd');
  await inwoner.druk('Ja, ik vertel wat er speelt');
  await inwoner.kop(/Wat is er gebeurd/);
  await inwoner.naar('/verzoek?stap=contact');
  assert.equal(await inwoner.blad.getByLabel('Uw telefoonnummer').inputValue(), '06 98765432', 'what is known is not asked again');
  await inwoner.geefCode(sleutel);
  await inwoner.druk('Nee, ik doe niet mee');
  await inwoner.kijk('volgen, nee zeggen');
  await inwoner.ja('Ik doe niet mee');
  await inwoner.kop('U doet niet mee');
  await inwoner.leest('Uw gegevens zijn gewist. Dit heeft geen gevolgen voor u.');
  await inwoner.kijk('volgen, geweigerd');
  await inwoner.geefCode(sleutel);
  await inwoner.leest(/Wij kennen deze code niet/);

  const [rij] = await api.sql('SELECT dek, contact, concept, gewist_op FROM app.verzoek');
  assert.deepEqual([rij.dek, rij.contact, rij.concept, rij.gewist_op !== null], [null, null, null, true]);
  assert.equal((await api.sql('SELECT FROM app.volgcode')).length, 0);
  await ambtenaar.naar('/werk');
  await ambtenaar.leest('Het gaat niet door');
  await ambtenaar.kijk('ambtenaar hoort dat het niet doorgaat');
  assert.equal(await ambtenaar.page.getByText('Kanarie').count(), 0);
});

test('opgeschreven aan de telefoon, en de inwoner zegt dat het klopt', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  await api.als('begeleidingscoordinator', 'C').call('bereikbaarheid_zet', { version: 1, body: { telefoon: '030 000 0123', bezoekadres: 'Voorbeeldplein 1' } });
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.naar('/verzoeken');
  await begeleider.volg('Schrijf een verzoek op');
  await begeleider.kies('Hoe kwam het binnen?', 'Aan de telefoon');
  await begeleider.kies('Met welke gemeente loopt u vast?', 'Gemeente Waterrijk');
  await begeleider.vul({ 'Wat is er gebeurd?': 'Ik kreeg een brief over mijn toeslag.', 'Wat zou u helpen?': 'Dat iemand het uitlegt.' });
  await begeleider.kies('Voor wie doet u dit verzoek?', 'Voor mijzelf');
  await begeleider.kies('Loopt er al iets officieels?', /bezwaar tegen een brief/);
  await begeleider.vul({ 'Welke datum staat op de brief van de gemeente?': BRIEF_VAN });
  await begeleider.leest(/U kunt bezwaar maken tot en met/);
  await begeleider.kies('Hoe kunnen wij u bereiken?', 'Bel mij');
  await begeleider.vul({ Telefoonnummer: '06 12345678', 'Naam van de inwoner': 'De heer Bakker' });
  assert.match(await begeleider.blad.getByLabel('Lees dit voor, over de gemeente').inputValue(), /^Mag de gemeente weten dat u dit vraagt\?.*terugnemen/);
  await begeleider.kies('Mag de gemeente weten dat u dit vraagt?', 'Ja, dat mag');
  await begeleider.kijk('begeleider schrijft op');
  await begeleider.druk('Opslaan en code maken');
  await begeleider.kop('De code voor de inwoner');
  const sleutel = await code(begeleider);
  await begeleider.leest(`De laatste dag voor bezwaar of beroep is ${zegDag(await laatsteDag(api))}.`);
  await begeleider.leest('030 000 0123');
  await begeleider.kijk('de code voor de inwoner');
  assert.equal(await begeleider.bladen(), 1, 'the sheet is one sheet');
  await begeleider.volg('Naar het verzoek');
  await begeleider.leest('De inwoner heeft nog niet gezegd of dit klopt.');
  await begeleider.leest('De code die je eerder gaf, werkt dan niet meer.');
  await begeleider.kijk('begeleider, opgeschreven verzoek');

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.geefCode(sleutel);
  await inwoner.leest('Uw begeleider schreef dit op. Klopt het?');
  await inwoner.vouwOpen('Tekst om op tijd bezwaar te maken');
  await inwoner.leest(`Ik maak bezwaar tegen uw besluit van ${zegDatum(BRIEF_VAN)}.`);
  await inwoner.vouwOpen('Wat u werd voorgelezen');
  await inwoner.leest(/Dan vraag ik iemand van de gemeente om mee te praten/);
  await inwoner.kijk('volgen, klopt het');
  await inwoner.blad.getByRole('radio', { name: 'Ja, dit klopt' }).check();
  await inwoner.druk('Versturen', inwoner.blad.locator('.kaart', { hasText: 'Klopt het?' }));
  await inwoner.verdwijnt('Uw begeleider schreef dit op.');

  await begeleider.page.reload();
  await begeleider.leest(/dat dit klopt/);
});

test('opgeschreven voor wie Engels leest: wat je voorleest en het blad zijn in het Engels', async (t) => {
  const { api, staf } = await reis(t);
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.naar('/verzoeken/opnemen');
  await begeleider.kies('Hoe kwam het binnen?', 'Aan de telefoon');
  await begeleider.kies('Met welke gemeente loopt u vast?', 'Gemeente Waterrijk');
  await begeleider.vul({ 'Wat is er gebeurd?': 'My letter is about rent.', 'Wat zou u helpen?': 'Somebody who explains it.' });
  await begeleider.kies('Voor wie doet u dit verzoek?', 'Voor mijzelf');
  await begeleider.kies('Loopt er al iets officieels?', 'Nee');
  await begeleider.kies('Wilt u dat dit ook als klacht telt?', 'Nee, dit is geen klacht');
  await begeleider.kies('Hoe kunnen wij u bereiken?', 'Bel mij');
  await begeleider.vul({ Telefoonnummer: '06 12345678' });
  await begeleider.kies('Welke taal leest de inwoner?', 'English');
  const voor = begeleider.blad.getByLabel('Lees dit voor, over de gemeente');
  await begeleider.leest(/In het Nederlands staat er: Mag de gemeente weten dat u dit vraagt\?/);
  assert.match(await voor.inputValue(), /^May the gemeente know that you are asking this\? Then I ask somebody .* take this back/);
  await begeleider.page.reload();
  await begeleider.kop('Schrijf een verzoek op');
  assert.match(await voor.inputValue(), /^May the gemeente know/, 'also after the page was loaded anew');
  await voor.fill('May I tell the gemeente about you?');
  await begeleider.kies('Welke taal leest de inwoner?', 'Nederlands');
  await begeleider.kies('Welke taal leest de inwoner?', 'English');
  assert.equal(await voor.inputValue(), 'May I tell the gemeente about you?', 'own words stay');
  await begeleider.kies('Mag de gemeente weten dat u dit vraagt?', 'Ja, dat mag');
  await begeleider.kijk('begeleider schrijft op, in het Engels voorgelezen');
  await begeleider.druk('Opslaan en code maken');
  await begeleider.kop('De code voor de inwoner');
  await begeleider.leest('Het is in de taal die de inwoner leest: English.');
  const blad = begeleider.blad.locator('[lang=en]');
  for (const zin of ['Your code', /Keep this sheet safe/, /We are not the gemeente/, /Type your code/]) await blad.getByText(zin).first().waitFor();
  assert.equal(await blad.getByText(/Bewaar dit blad|Wij zijn niet/).count(), 0);
  await begeleider.kijk('het blad in het Engels');
  assert.equal(await begeleider.bladen(), 1);
  await begeleider.volg('Naar het verzoek');
  const [{ voorgelezen }] = await api.sql("SELECT voorgelezen FROM app.toestemming WHERE kanaal = 'telefoon'");
  assert.ok(!voorgelezen.includes('gemeente'), 'sealed');
});
