// SPDX-License-Identifier: EUPL-1.2
// Handing a verzoek out with a note for begeleiders, and a step out of order with a reason for the inwoner.
import { test } from 'node:test';
import { doeVerzoek } from '../lib/afstemming.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };

test('wie verdeelt geeft een verzoek aan een begeleider, en die zet een stap buiten de volgorde', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const { code, kenmerk } = await doeVerzoek(api);
  const wie = await staf('begeleidingscoordinator', 1, 'C');
  await wie.volg('Verdelen', wie.page.getByRole('navigation').first());
  await wie.kop('Verzoeken verdelen');
  await wie.leest('Nog van niemand');
  await wie.vouwOpen('Pas de woorden aan');
  await wie.vul({ Doel: 'De inwoner kent mij.' });
  await wie.blad.getByRole('button', { name: 'Bewaar deze zin' }).first().click();
  await wie.leest(/Er stond: De inwoner weet wie ik ben/);
  await wie.volg('Pas de wegen aan');
  await wie.kop('Wat een inwoner nog kan doen');
  await wie.leest('De gemeente leest hier niets.');
  await wie.vouwOpen('Hulp in de buurt');
  await wie.vul({ Kop: 'Hulp in Waterrijk', Tekst: 'De sociaal raadslieden zitten elke dinsdag in de bibliotheek.' }, wie.blad.locator('details[open]'));
  await wie.druk('Bekijk wat dit doet');
  await wie.leest('Zo leest een inwoner het, vanaf nu.');
  await wie.kijk('een weg, eerst zien');
  await wie.ja('Bewaren');
  await wie.vouwOpen('1 wijziging');
  await wie.leest('Gratis hulp bij u in de buurt');
  await wie.kijk('de wegen');
  await wie.blad.getByRole('checkbox', { name: 'Een inwoner leest deze weg' }).uncheck();
  await wie.druk('Bekijk wat dit doet');
  await wie.leest(/Een inwoner leest deze weg dan niet meer/);
  await wie.ja('Bewaren');
  await wie.leest('Niet getoond');
  await wie.volg('Verzoeken verdelen');
  await wie.vouwOpen('Geef aan een begeleider');
  await wie.vul({ 'Wie gaat begeleiden?': 'begeleider 1 van C (lopend: 0, aan zet: 0)', 'Wat moet de volgende weten?': 'Bel na twee uur.' });
  await wie.kijk('verdeling');
  await wie.druk('Draag over');
  await wie.leest('Met een begeleider');
  await wie.volg(new RegExp(kenmerk));
  await wie.leest('Aan begeleider 1 van C');
  await wie.kijk('verzoek voor wie verdeelt');
  await wie.volg('Bewaren', wie.page.getByRole('navigation').first());
  await wie.kop('Bewaren en vernietigen');
  await wie.kijk('bewaren voor wie verdeelt');

  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.volg('Dit verzoek is nu van jou');
  await begeleider.leest('Bel na twee uur.');
  await begeleider.vouwOpen('Zet een andere status');
  await begeleider.vul({ 'Naar welke status?': 'In afstemming', 'Waarom?': 'We begonnen al aan tafel.' });
  await begeleider.kijk('verzoek, buiten de volgorde');
  await begeleider.druk('Zet deze status');
  await begeleider.leest('We begonnen al aan tafel.');
  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(code);
  await inwoner.leest('We begonnen al aan tafel.');
  assert.equal(await inwoner.page.getByText('Bel na twee uur.').count(), 0);
});
