// SPDX-License-Identifier: EUPL-1.2
// What an inwoner entrusted stays the inwoner's own: looked into and taken along, corrected with what it said before, and
// wiped on request, after which the code opens nothing and the begeleider sees only that it was there.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { doeVerzoek } from '../lib/afstemming.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const GISTEREN = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const lezer = async (begeleider, id) => { await begeleider.naar(`/verzoeken/${id}`); await begeleider.kop(/VA-\d{4}-/); };

test('inzien en meenemen, verbeteren met de eerdere versie erbij, en wissen', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const inwoner = await maakInwoner(TELEFOON);
  const v = await doeVerzoek(api, { contact: { naam: 'Mevrouw Jansen', telefoon: '06 12345678', voorkeur: 'telefoon' } });
  const begeleider = await staf('begeleider', 1, 'C');
  await lezer(begeleider, v.id);

  await inwoner.naar('/volgen/inzage');
  await inwoner.leest(/Open eerst uw verzoek met uw code/);
  await inwoner.kijk('inzage zonder code');
  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Uw gegevens');
  await inwoner.volg('Bekijk alles wat wij bewaren');
  await inwoner.leest('Ik wacht al maanden op een traplift.');
  await inwoner.leest('06 12345678');
  await inwoner.leest('begeleider 1 van C');
  await inwoner.leest(/alleen een controlegetal/);
  assert.equal(await inwoner.page.getByText('Hiervan is niets bewaard').count(), 1, 'what is empty stands together');
  await inwoner.kijk('inzage');
  const [bestand] = await Promise.all([inwoner.page.waitForEvent('download'), inwoner.druk('Download als bestand')]);
  assert.equal(bestand.suggestedFilename(), `${v.kenmerk}.json`);
  const alles = JSON.parse(readFileSync(await bestand.path(), 'utf8'));
  assert.equal(alles.onderdelen.find((deel) => deel.naam === 'verzoek').rijen[0].contact.naam, 'Mevrouw Jansen');

  await inwoner.volg('Terug naar uw verzoek');
  await inwoner.vouwOpen('Iets verbeteren');
  await inwoner.vul({ 'Wat zou u helpen?': 'Dat iemand mij belt.', 'Uw telefoonnummer': '' });
  await inwoner.kijk('iets verbeteren');
  await inwoner.druk('Bewaar de verbetering');
  await inwoner.leest(/Vul uw telefoonnummer in/);
  await inwoner.vul({ 'Uw telefoonnummer': '06 87654321' });
  await inwoner.druk('Bewaar de verbetering');
  await inwoner.leest('Dat iemand mij belt.');
  await inwoner.vouwOpen('Wat er eerder stond (1 versie)');
  await inwoner.leest('Dat iemand komt kijken.');
  await inwoner.kijk('volgen, met een eerdere versie');
  await lezer(begeleider, v.id);
  await begeleider.leest('Dat iemand mij belt.');
  await begeleider.vouwOpen('Wat er eerder stond (1 versie)');
  await begeleider.leest('Dat iemand komt kijken.');
  await begeleider.kijk('verzoek met een eerdere versie');

  // A letter came since: the last day follows from its date, and what it said before stays.
  await inwoner.vouwOpen('Ik kreeg een brief');
  await inwoner.blad.getByRole('radio', { name: /bezwaar tegen een brief/ }).check();
  await inwoner.druk('Vastleggen');
  await inwoner.leest('Zoek de datum op de brief van de gemeente');
  await inwoner.vouwOpen('Vul de datum in');
  await inwoner.vul({ 'Welke datum staat op de brief': GISTEREN });
  await inwoner.kijk('de datum op de brief');
  await inwoner.druk('Vastleggen');
  await inwoner.leest(/U kunt bezwaar maken tot en met/);
  await lezer(begeleider, v.id);
  await begeleider.leest('Veranderd: bezwaar, beroep of datum');
  await begeleider.kijk('begeleider, wat er eerder stond');

  await inwoner.vouwOpen('Alles wissen');
  await inwoner.kijk('alles wissen');
  await inwoner.druk('Wis mijn verzoek');
  await inwoner.blad.getByRole('radio', { name: 'Ja, dat weet ik' }).check();
  await inwoner.druk('Wis mijn verzoek');
  await inwoner.kijk('alles wissen, zeker weten');
  await inwoner.druk('Toch niet', inwoner.page.getByRole('dialog'));
  assert.ok((await api.sql('SELECT dek IS NOT NULL AS er FROM app.verzoek WHERE id = $1', [v.id]))[0].er, 'thought better of it');
  await inwoner.druk('Wis mijn verzoek');
  await inwoner.ja('Ja, wis alles');
  await inwoner.kop('Uw verzoek is gewist');
  await inwoner.kijk('gewist');
  await inwoner.geefCode(v.code);
  await inwoner.leest(/Wij kennen deze code niet/);

  await lezer(begeleider, v.id);
  await begeleider.leest(/Dit verzoek is gewist op/);
  assert.equal(await begeleider.page.getByText('Dat iemand mij belt.').count(), 0);
  await begeleider.kijk('verzoek dat gewist is');
});

test('een begeleider wist op verzoek van de inwoner', async (t) => {
  const { api, staf } = await reis(t);
  const v = await doeVerzoek(api);
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await lezer(begeleider, v.id);
  await begeleider.vouwOpen('Dit verzoek wissen');
  await begeleider.blad.getByRole('radio', { name: 'De inwoner vroeg erom' }).check();
  await begeleider.kijk('een verzoek wissen');
  await begeleider.druk('Wis dit verzoek');
  await begeleider.ja('Ja, wis het');
  await begeleider.leest(/Dit verzoek is gewist op/);
  await begeleider.leest(/De inwoner vroeg erom/);
});
