// SPDX-License-Identifier: EUPL-1.2
// Around a melding: no rule after all, written down for a colleague, messages, and a signal without a name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { grotePng, jpeg } from '../lib/bestanden.mjs';
import { mensen, tot } from '../lib/weg.mjs';
import { assert, reis } from './lib/reis.mjs';

test('een collega belt: de coördinator schrijft op, de melder leest na, en zij schrijven elkaar', async (t) => {
  const { staf } = await reis(t);
  const coordinator = await staf('coordinator');
  await coordinator.naar('/meldingen/nieuw');
  await coordinator.volg('Schrijf op voor een collega');
  await coordinator.kop('Opschrijven voor een collega');
  await coordinator.druk('Dien in voor je collega');
  await coordinator.kijk('opschrijven, fouten');
  await coordinator.vul({ 'Wie meldt?': 'medewerker 2' });
  await coordinator.blad.getByRole('radio', { name: /medewerker 2 van A/ }).check();
  await coordinator.kies('Hoe kwam het binnen?', 'Telefoon');
  assert.ok(await coordinator.blad.getByRole('checkbox', { name: /^Scherm de naam van je collega af/ }).isChecked());
  await coordinator.vul({
    'Welke regel': 'Acht weken wachten op bijzondere bijstand',
    'Waarom is dat': 'De inwoner is dan al te laat voor het gesprek en moet opnieuw beginnen met zoeken naar werk en dat helpt derhalve helemaal niemand verder.',
    'Wat zou wel helpen': 'Betaal reiskosten meteen.',
  });
  await coordinator.druk('Dien in voor je collega');
  await coordinator.kop('Acht weken wachten op bijzondere bijstand');
  await coordinator.leest(/Opgeschreven door coordinator 1 van A, aan de telefoon/);
  const { id } = coordinator;

  const melder = await staf('medewerker', 2);
  await melder.leest('Lees wat een collega voor je opschreef');
  await melder.volg('Lees de tekst na');
  await melder.leest('Een collega schreef dit voor je op. Klopt het?');
  await melder.druk('Lees de tekst na');
  await melder.vul({ 'Wat zou wel helpen': 'Betaal reiskosten binnen een dag.' });
  await melder.kijk('tekst nalezen');
  await melder.druk('Zo klopt het');
  await melder.leest('Dank je. De tekst staat vast.');
  await melder.leest('Betaal reiskosten binnen een dag.');
  await melder.vouwOpen('Schrijf een bericht');
  await melder.leest('Alleen de melder, het team en de coördinator lezen dit.');
  await melder.vul({ 'Je bericht': 'Ik heb nog een voorbeeld voor jullie. Mag ik dat ook opsturen?' });
  await melder.druk('Verstuur');
  await melder.leest('Ik heb nog een voorbeeld voor jullie.');
  await melder.kijk('kamer van de melder');

  await melder.vouwOpen('Voeg een bijlage toe');
  await melder.druk('Stuur de bijlage');
  await melder.leest('Kies eerst een bestand.');
  const bestand = (name, buffer) => melder.blad.getByLabel('Kies een foto of pdf').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await bestand('brief.jpg', Buffer.from('MZ dit is geen foto'));
  await melder.kies('Wie mag dit lezen?', /^De melder en het team/);
  await melder.druk('Stuur de bijlage');
  await melder.leest('Dit bestand is iets anders, ook als de naam zo eindigt.');
  await melder.kijk('bijlage, fout');
  await bestand('Foto van de brief.jpg', jpeg());
  await melder.druk('Stuur de bijlage');
  await melder.leest('Foto van de brief.jpg');
  await melder.leest('Nog niet gescand op virussen');
  const [bewaard] = await Promise.all([melder.page.waitForEvent('download'), melder.druk(/^Foto van de brief\.jpg/)]);
  assert.equal(bewaard.suggestedFilename(), 'Foto van de brief.jpg');
  await melder.kijk('bijlagen');
  const map = mkdtempSync(join(tmpdir(), 'bijlage-')); // of a file on disk the browser gets only the name
  writeFileSync(join(map, 'trap.png'), grotePng(11 * 1024 * 1024));
  await melder.vouwOpen('Voeg een bijlage toe');
  await melder.blad.getByLabel('Kies een foto of pdf').setInputFiles(join(map, 'trap.png'));
  await melder.kies('Wie mag dit lezen?', /^De melder en het team/);
  await melder.druk('Stuur de bijlage');
  await melder.leest('trap.jpg');
  rmSync(map, { recursive: true });

  await coordinator.naar('/werk');
  await coordinator.leest('Er is een bericht bij een melding');
  await coordinator.naar(`/meldingen/${id}`);
  await coordinator.leest('Foto van de brief.jpg');
  await coordinator.vouwOpen('Niet in behandeling nemen');
  await coordinator.vul({ 'Waarom niet?': 'Naar aanleiding van uw melding delen wij u mede dat wij derhalve niet kunnen overgaan tot behandeling daarvan, aangezien dit geen regel betreft waar wij over gaan.' });
  await coordinator.leest('Maak er twee van');
  await coordinator.leest('kan worden: daarom.');
  await coordinator.kijk('leeshulp');
});

test('geen regel? dan een andere weg; en wie geen naam wil noemen, laat het zonder naam weten', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'ingediend');
  const iemand = await staf('medewerker', 3);
  await iemand.naar('/meldingen/nieuw');
  await iemand.blad.getByRole('radio', { name: 'Een storing in ICT' }).check();
  await iemand.leest('Meld een storing bij de servicedesk.');
  assert.ok(await iemand.blad.getByRole('button', { name: 'Melding indienen' }).isVisible(), 'the form stays there');
  await iemand.kijk('wegwijzer');
  await iemand.volg('Laat iets weten zonder je naam');
  await iemand.kijk('signaal');
  await iemand.vul({ 'Om welke regel': 'Overleg op vrijdagmiddag', 'Wat wil je laten weten?': 'Niemand durft te zeggen dat dit niet werkt.' });
  await iemand.druk('Verstuur zonder naam');
  await iemand.kop('Dank je, het is binnen');

  const coordinator = await staf('coordinator');
  await coordinator.leest('Lees een signaal zonder naam');
  await coordinator.naar('/signalen');
  await coordinator.leest('Niemand durft te zeggen dat dit niet werkt.');
  await coordinator.vouwOpen('Zet het bij een melding');
  await coordinator.blad.getByRole('searchbox').first().fill('bijstand');
  await coordinator.blad.getByRole('radio', { name: /Bijzondere bijstand/ }).check();
  await coordinator.kijk('signalen');
  await coordinator.druk('Zet erbij');
  await coordinator.leest('Staat bij een melding');
  await coordinator.naar(`/meldingen/${m.id}`);
  await coordinator.blad.locator('summary', { hasText: 'Notitie' }).first().waitFor();
  await coordinator.naar('/wegwijzer');
  await coordinator.vul({ 'Een storing in ICT': 'Bel de servicedesk op 1234.' });
  await coordinator.kijk('teksten van de wegwijzer');
  await coordinator.druk('Bewaar de teksten');
  await iemand.naar('/meldingen/nieuw');
  await iemand.blad.getByRole('radio', { name: 'Een storing in ICT' }).check();
  await iemand.leest('Bel de servicedesk op 1234.');
});
