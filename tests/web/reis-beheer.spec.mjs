// SPDX-License-Identifier: EUPL-1.2
// Beheer: a new colleague with a first password, an own name for a role, a longer term and a free day that say first
// what they do, a text that a colleague begins with, a mail in own words; and one's own profile.
import { test } from 'node:test';
import { mensen, tot } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

const dag = async (api, over) => (await api.sql('SELECT (app.vandaag() + $1::int)::text AS dag', [over]))[0].dag;

test('beheer: elke wijziging zegt eerst wat zij doet, en is daarna te zien', async (t) => {
  const { api, staf } = await reis(t);
  const m = await tot(api, mensen(api), 'ingediend');
  const beheer = await staf('gemeentebeheerder');
  await beheer.volg('Beheer', beheer.page.getByRole('banner'));
  await beheer.kop('Beheer');
  await beheer.kijk('beheer');

  await beheer.volg('Mensen en rollen');
  await beheer.kijk('beheer, mensen');
  await beheer.volg('Collega toevoegen');
  await beheer.vul({ Naam: 'Noor de Wit', 'E-mailadres': 'noor@a.example', Functie: 'Consulent', Afdeling: 'Werk en Inkomen' });
  await beheer.blad.getByRole('checkbox', { name: 'poulelid' }).check();
  await beheer.kijk('beheer, nieuwe collega');
  await beheer.druk('Toevoegen');
  const woord = await beheer.page.locator('.startwoord').textContent();
  assert.match(woord, /^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  await beheer.ja('Ik heb het doorgegeven');
  await beheer.kop('Noor de Wit');
  await beheer.leest('Er wacht nu niets.');
  await beheer.blad.getByRole('checkbox', { name: 'jurist' }).check();
  await beheer.kijk('beheer, een collega');
  await beheer.blad.getByRole('button', { name: 'Bewaren' }).nth(1).click();
  await beheer.leest('Erbij: jurist.');
  const gezet = beheer.page.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
  await beheer.ja('Bewaren');
  await gezet;
  assert.equal((await api.sql("SELECT count(*)::int AS n FROM app.gebruiker_rol r JOIN app.gebruiker g ON g.id = r.gebruiker_id WHERE g.naam = 'Noor de Wit'"))[0].n, 3);
  await beheer.naar('/beheer/mensen');
  const namen = () => beheer.blad.locator('tbody a').allTextContents();
  assert.deepEqual(await namen(), (await namen()).toSorted((een, ander) => een.localeCompare(ander, 'nl')));
  await beheer.vul({ 'Zoek op naam': 'NÓÓR' });
  await beheer.leest(/^1 collega$/);
  assert.deepEqual((await namen()).map((naam) => naam.trim()), ['Noor de Wit']);
  await beheer.kijk('beheer, collega gezocht');
  await beheer.naar(`/beheer/mensen/${mens('gemeentebeheerder').id}`);
  await beheer.leest('Je eigen rollen kies je niet zelf. Vraag het een andere beheerder.');

  await beheer.naar('/beheer/afdelingen');
  await beheer.kijk('beheer, afdelingen');
  await beheer.volg('Werk en Inkomen');
  await beheer.vul({ Beslist: 'directeur 1 van A' });
  await beheer.druk('Bewaren');
  await beheer.leest('Beslist wordt directeur 1 van A.');
  await beheer.ja('Bewaren');
  await beheer.leest('directeur 1 van A');
  await beheer.kijk('beheer, een afdeling');

  await beheer.naar('/beheer/termijnen');
  await beheer.kijk('beheer, termijnen');
  const schuift = beheer.blad.locator('details', { hasText: 'schuift door' });
  await schuift.locator('summary').first().click();
  await schuift.getByLabel('Schuift de laatste dag door?').selectOption({ label: 'Ja' });
  await beheer.druk('Bekijk wat dit doet', schuift);
  await beheer.leest(/een laatste dag in een weekend of op een feestdag schuift door/);
  await beheer.ja('Bewaren');
  await beheer.leest(/^Vanaf .*: ja\.$/);
  const stap = beheer.blad.locator('details', { hasText: 'Melding: ingediend' });
  await stap.locator('summary').first().click();
  await stap.getByLabel('Werkdagen').fill('veel');
  await beheer.druk('Bekijk wat dit doet', stap);
  await beheer.leest('Vul een getal in.', stap);
  await stap.getByLabel('Werkdagen').fill('6');
  await beheer.druk('Bekijk wat dit doet', stap);
  await beheer.leest('Eén stap die nu loopt krijgt een andere laatste dag.');
  await beheer.kijk('beheer, wat een termijn doet');
  await beheer.ja('Bewaren');
  await beheer.leest('Gewoon is 2 werkdagen.');

  await beheer.naar('/beheer/dagen');
  await beheer.vul({ Dag: await dag(api, 30), Naam: 'Teamdag' });
  await beheer.druk('Bekijk wat dit doet');
  await beheer.leest('De zes weken veranderen niet: daarin telt elke dag.');
  await beheer.ja('Bewaren');
  await beheer.leest('Teamdag');
  await beheer.kijk('beheer, vrije dagen');
  await beheer.druk('Weer openen');
  await beheer.ja('Weer openen');
  await beheer.verdwijnt('Teamdag');

  await beheer.naar('/beheer/teksten');
  await beheer.kijk('beheer, geen teksten');
  await beheer.volg('Tekst toevoegen');
  await beheer.kies('Waar is deze tekst voor?', 'Notitie bij een melding');
  const tekst = beheer.blad.getByRole('textbox', { name: 'Tekst', exact: true });
  await beheer.vul({ Titel: 'Gebeld met de melder' });
  await tekst.fill('Gebeld over {{wie}} ');
  await beheer.druk('Bekijk wat dit doet');
  await beheer.leest(/\{\{wie\}\} kennen we niet/);
  await tekst.fill('Gebeld over ');
  await beheer.druk('kenmerk');
  await beheer.kijk('beheer, een tekst');
  await beheer.druk('Bekijk wat dit doet');
  await beheer.leest('Gebeld over RT-2026-00012');
  await beheer.ja('Bewaren');
  await beheer.leest('Gebeld met de melder');

  await beheer.naar('/beheer/sjablonen');
  const mail = beheer.blad.locator('details', { hasText: 'Een bericht in het postvak' });
  await mail.locator('summary').first().click();
  await mail.getByLabel('Onderwerp').fill('Er ligt iets voor je klaar');
  await beheer.druk('Bekijk wat dit doet', mail);
  await beheer.leest('Zo ziet de mail eruit, met jou als ontvanger.');
  await beheer.kijk('beheer, een mail');
  await beheer.ja('Bewaren');
  await beheer.leest('Eigen tekst');

  await beheer.naar('/beheer/rollen');
  await beheer.vouwOpen('coördinator');
  await beheer.blad.locator('details[open]').getByLabel('Heet hier').fill('regelloods');
  await beheer.druk('Bekijk wat dit doet', beheer.blad.locator('details[open]'));
  await beheer.ja('Bewaren');
  await beheer.leest('regelloods');
  await beheer.kijk('beheer, namen van rollen');

  await beheer.naar('/beheer/geschiedenis');
  await beheer.leest('Melding: ingediend');
  await beheer.leest('regelloods');
  await beheer.kijk('beheer, wat er veranderde');

  await api.sql(`UPDATE app.uitgaande_mail SET status = 'geweigerd', code = 550, fout = '550 Deze bus is er niet' WHERE gebruiker_id = $1`, [mens('medewerker').id]);
  await beheer.naar('/werk');
  await beheer.leest('Een mail kwam niet aan');
  await beheer.volg('Bekijk de mail');
  await beheer.leest('550 Deze bus is er niet');
  await beheer.kijk('beheer, mail');
  await beheer.druk('Laat het zo');
  await beheer.verdwijnt('550 Deze bus is er niet');

  const coordinator = await staf('coordinator');
  await coordinator.naar(`/meldingen/${m.id}`);
  await coordinator.vouwOpen('notitie');
  const keuze = coordinator.blad.getByLabel('Begin met een standaardtekst').last();
  await keuze.selectOption({ label: 'Gebeld met de melder' });
  const [{ kenmerk }] = await api.sql('SELECT kenmerk FROM app.stuk WHERE id = $1', [m.id]);
  assert.equal(await coordinator.blad.locator('.notitie textarea').inputValue(), `Gebeld over ${kenmerk}`);
  await coordinator.kijk('melding, standaardtekst');

  await coordinator.naar('/profiel');
  await coordinator.leest('regelloods, medewerker');
  await coordinator.kijk('profiel');
  await coordinator.blad.getByRole('checkbox', { name: /overzicht/ }).uncheck();
  const bewaard = coordinator.page.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
  await coordinator.blad.getByRole('button', { name: 'Bewaren' }).click();
  await bewaard;
  assert.equal((await api.sql('SELECT dagoverzicht FROM app.mailvoorkeur WHERE gebruiker_id = $1', [mens('coordinator').id]))[0].dagoverzicht, false);
});

test('een startwachtwoord brengt je bij je profiel, waar je een eigen wachtwoord kiest; met het toetsenbord', async (t) => {
  const { api, inwoner } = await reis(t);
  const email = 'noor@a.example';
  await api.als('gemeentebeheerder').call('gebruiker_maak', { body: { naam: 'Noor', email, wachtwoord: 'een eerste lange zin', rollen: ['medewerker'] } });
  const noor = await inwoner();
  await noor.naar('/inloggen');
  await noor.vul({ 'E-mailadres': email, Wachtwoord: 'een eerste lange zin' });
  await noor.page.keyboard.press('Enter');
  await noor.kop('Je profiel');
  await noor.leest('Kies een eigen wachtwoord');
  await noor.blad.getByLabel('Je wachtwoord van nu').focus();
  await noor.page.keyboard.type('een eerste lange zin');
  await noor.page.keyboard.press('Tab');
  await noor.page.keyboard.type('een eigen lange zin');
  await noor.page.keyboard.press('Enter');
  await noor.verdwijnt('Kies een eigen wachtwoord');
  assert.equal((await api.sql('SELECT eerste FROM app.inlog i JOIN app.gebruiker g ON g.id = i.gebruiker_id WHERE g.email = $1', [email]))[0].eerste, false);
});
