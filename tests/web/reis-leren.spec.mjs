// SPDX-License-Identifier: EUPL-1.2
// From case to learning: a begeleider writes down which rule stands in the way, the inwoner says yes, the
// coordinator of the gemeente begins a melding with it, and nobody there knows whose verzoek it was.
import { test } from 'node:test';
import { inIntake } from '../lib/afstemming.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };

test('van verzoek naar melding, zonder de persoon', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await inIntake(api, { contact: { voorkeur: 'telefoon', naam: 'Roos Hendriks', telefoon: '0612345678' } });

  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.naar(`/verzoeken/${v.id}`);
  await begeleider.vouwOpen('Schrijf op welke regel, en waarom');
  await begeleider.vul({ 'Welke regel?': 'Beleidsregel hulpmiddelen, artikel 4', 'Waarom staat deze regel in de weg?': 'Roos Hendriks wachtte drie maanden op een keuring.' });
  await begeleider.leest(/In deze tekst staat misschien iets dat naar iemand wijst/);
  await begeleider.kijk('leren, een naam in de tekst');
  await begeleider.druk('Haal het weg');
  const waarom = begeleider.blad.getByLabel('Waarom staat deze regel in de weg?');
  assert.equal(await waarom.inputValue(), '[naam] wachtte drie maanden op een keuring.');
  await waarom.fill('De keuring duurt langer dan het herstel.');
  await begeleider.druk('Leg voor aan de inwoner');
  await begeleider.leest('Ligt bij de inwoner');
  await begeleider.kijk('leren, ligt bij de inwoner');

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Mag de gemeente hiervan leren?');
  await inwoner.leest('De keuring duurt langer dan het herstel.');
  await inwoner.kijk('leren, gevraagd');
  await inwoner.blad.getByRole('button', { name: 'Nee, liever niet' }).press('Enter');
  await inwoner.leest('U zei nee. De gemeente krijgt dit niet.');
  await inwoner.page.waitForFunction(() => document.activeElement.id === 'leren-kop'); // the focus stays in this part
  await inwoner.druk('Ja, geef het door');
  await inwoner.leest(/U kunt zich bedenken tot uw begeleider het doorgeeft/);
  await inwoner.kijk('leren, ja');

  await begeleider.naar('/werk');
  await begeleider.leest('De inwoner zei ja: geef de regel door');
  await begeleider.naar(`/verzoeken/${v.id}`);
  await begeleider.leest('De inwoner zei ja');
  await begeleider.kijk('leren, de inwoner zei ja');
  await begeleider.druk('Geef door aan de gemeente');
  await begeleider.leest(/^Doorgegeven op/);
  await inwoner.openVerzoek(v.code);
  await inwoner.leest(/De gemeente weet niet dat dit van u komt/);
  await inwoner.kijk('leren, doorgegeven');

  const coordinator = await staf('coordinator');
  await coordinator.naar('/signalen');
  await coordinator.leest(/uit een afstemming, met toestemming van de inwoner/);
  assert.ok(!(await coordinator.page.content()).includes(v.kenmerk));
  await coordinator.vouwOpen('Begin er een melding mee');
  await coordinator.vul({ 'Wat zou wel helpen?': 'Keur achteraf.' });
  await coordinator.kijk('signaal uit een afstemming');
  await coordinator.druk('Begin de melding');
  await coordinator.leest('Staat bij een melding');
  await coordinator.volg(/^RT-/);
  await coordinator.kop(/Beleidsregel hulpmiddelen/);
  await coordinator.leest('De keuring duurt langer dan het herstel.');
});
