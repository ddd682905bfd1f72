// SPDX-License-Identifier: EUPL-1.2
// Nothing is heard of a besluit: a reminder, whoever decides, the directeur; who answers, and the melder reads it.
import { test } from 'node:test';
import { laatWerken, mensen, tot } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

test('geen verslag: van de teammanager naar de directeur, en het antwoord bij de melder', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  await api.sql('UPDATE app.afdeling SET teammanager_id = $1 WHERE id = (SELECT afdeling_id FROM app.gebruiker WHERE id = $2)',
    [mens('teammanager').id, mens('medewerker', 'A', 3).id]);
  const m = await tot(api, w, 'in_uitvoering');
  const opNiveau = (niveau) => laatWerken(api, `SELECT EXISTS (SELECT FROM app.escalatie WHERE melding_id = '${m.id}' AND niveau = ${niveau})`);
  await api.shiftClock('40 days');
  await opNiveau(0);
  const manager = await staf('teammanager');
  await manager.leest('Voer het besluit uit en meld hoe het gaat');
  await api.shiftClock('50 days');
  await opNiveau(1);
  await api.shiftClock('68 days');
  await opNiveau(2);
  const directeur = await staf('directeur');
  await directeur.leest('Geef antwoord, hier is hulp nodig');
  await directeur.kijk('werk van de directeur');
  await directeur.volg('Lees waarom');
  await directeur.kop(/^Hulp van boven/);
  await directeur.leest('Er kwam geen verslag');
  await directeur.kies('Wat doe je?', 'Geef meer tijd');
  await directeur.vul({ 'Wat is de nieuwe dag?': `${new Date().getFullYear() + 2}-01-04`, 'Waarom?': 'Er is eerst een nieuw systeem nodig.' });
  await directeur.kijk('antwoord van de directeur');
  await directeur.druk('Antwoord versturen');
  await directeur.leest('directeur 1 van A antwoordde op');
  await directeur.naar('/escalaties');
  await directeur.kijk('escalaties');
  const melder = await staf('medewerker');
  await melder.naar(`/meldingen/${m.id}`);
  await melder.volg('Bekijk de uitvoering');
  await melder.volg('Er kwam geen verslag');
  await melder.leest('Er is eerst een nieuw systeem nodig.');
  await melder.naar(`/uitvoeringen/${m.uitvoeringId}`);
  // By the keyboard alone: asking for help opens with Enter, and the field gets the next Tab.
  await melder.blad.locator('#stap-escaleer summary').first().focus();
  await melder.page.keyboard.press('Enter');
  await melder.page.keyboard.press('Tab');
  await melder.page.keyboard.type('Ik hoor al weken niets, wie helpt?');
  await melder.page.keyboard.press('Tab');
  await melder.page.keyboard.press('Enter');
  await melder.leest('De melder vroeg hierom.');
  const [{ status }] = await api.sql("SELECT s.status FROM app.stuk s WHERE s.soort = 'escalatie' AND s.ouder_id = $1 ORDER BY s.id DESC LIMIT 1", [m.id]);
  assert.equal(status, 'niveau_1');
});
