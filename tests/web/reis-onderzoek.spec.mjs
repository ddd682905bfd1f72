// SPDX-License-Identifier: EUPL-1.2
// The tools of a research: a report that a colleague has corrected, cards on a table by keyboard and by
// mouse, norms as labels, the omgekeerde toets, and a checklist that warns but does not stop.
import { test } from 'node:test';
import { goed, mensen, met, tot } from '../lib/weg.mjs';
import { assert, reis } from './lib/reis.mjs';

async function legtVast(lid) {
  const nieuw = lid.blad.locator('#deel-gesprekken > details');
  await lid.vouwOpen('Leg een gesprek vast');
  await lid.kies('Met wie was het gesprek?', 'Iemand anders', nieuw);
  await lid.kies('Kreeg je contact?', 'Nee, niet bereikt', nieuw);
  await lid.vul({ 'Wat is er gezegd?': 'Drie keer gebeld.' }, nieuw);
  await lid.druk('Bewaar dit gesprek');
  await lid.leest('Geen contact gekregen');
  await lid.vouwOpen('Leg een gesprek vast');
  await lid.kies('Met wie was het gesprek?', 'Iemand anders', nieuw);
  await lid.kies('Kreeg je contact?', 'Ja', nieuw);
  await lid.vul({ 'Van welke afdeling?': 'Dienstverlening' });
  await lid.vul({ 'Welke collega?': 'medewerker 2 van A' });
  await lid.vul({ 'Wat is er gezegd?': 'Wij spraken elkaar aan de balie.' }, nieuw);
  await lid.kijk('gesprek met een collega');
  await lid.druk('Bewaar dit gesprek');
  await lid.leest('medewerker 2 van A heeft nog niet geantwoord');
}

async function vraagtCorrectie(collega) {
  await collega.volg('Lees het verslag');
  await collega.kop('Verslag van een gesprek');
  await collega.kies('Wat vind je van dit verslag?', 'Er moet iets anders');
  await collega.vul({ 'Wat moet er anders?': 'Het was aan de telefoon.' });
  await collega.kijk('verslag beoordelen');
  await collega.druk('Antwoord versturen');
  await collega.leest('Er moet iets anders');
}

async function verbetert(lid) {
  await lid.naar('/werk');
  await lid.volg(/correctie op je verslag/);
  await lid.leest('Het was aan de telefoon.');
  await lid.vouwOpen('Verbeter het verslag');
  await lid.vul({ 'Wat is er gezegd?': 'Wij spraken elkaar aan de telefoon.' });
  await lid.druk('Bewaar het verslag');
  await lid.leest('Gevraagd of het klopt');
}

const focus = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label') || document.activeElement.id);
const kaartIn = (mens, vak) => mens.blad.getByRole('region', { name: vak }).locator('.kaartje__titel').allTextContents();

/* No mouse: every move is a key, and the focus stays with the card. */
async function legtKaarten(lid) {
  const { page, blad } = lid;
  await blad.locator('summary', { hasText: 'Pak een kaart' }).first().focus();
  await page.keyboard.press('Enter');
  for (const titel of ['Rek de tijd', 'Geef vertrouwen', 'Zo doen we het altijd']) {
    await blad.getByRole('button', { name: new RegExp(`^Leg op tafel.*${titel}`) }).focus();
    await page.keyboard.press('Enter');
    await blad.getByRole('group', { name: `Verleg ${titel}` }).waitFor();
  }
  await lid.kijk('kaarten op tafel');
  await blad.getByRole('button', { name: 'Leg Geef vertrouwen hoger' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.vak__kaarten .kaartje__titel').textContent === 'Geef vertrouwen');
  await page.waitForFunction(() => document.activeElement.closest('.kaartje')?.querySelector('.kaartje__titel')?.textContent === 'Geef vertrouwen');
  await lid.leest('Geef vertrouwen ligt nu bij: Nog bespreken. Plek 1 van 3.').catch(async () => assert.fail(`focus: ${await focus(page)}`));
  await blad.getByLabel('Waar controleren we vooraf, terwijl we ook kunnen vertrouwen?').fill('Een steekproef is genoeg.');
  await blad.getByLabel('Leg Geef vertrouwen bij').selectOption({ label: 'Speelt hier mee' });
  await lid.leest(/^Geef vertrouwen$/, blad.getByRole('region', { name: 'Speelt hier mee' }));
  assert.equal(await blad.getByLabel('Waar controleren we vooraf, terwijl we ook kunnen vertrouwen?').inputValue(), 'Een steekproef is genoeg.', 'what was typed moved along');
}

async function sleept(lid) {
  const { blad } = lid;
  await blad.locator('.kaartje__kop', { hasText: 'Zo doen we het altijd' }).dragTo(blad.getByRole('region', { name: 'Speelt hier niet' }).getByRole('list'));
  await lid.leest(/^Zo doen we het altijd$/, blad.getByRole('region', { name: 'Speelt hier niet' }));
  await blad.locator('.stapel .kaartje__kop', { hasText: 'Straks wil iedereen dit' }).dragTo(blad.getByRole('region', { name: 'Speelt hier mee' }).getByRole('list'));
  await lid.leest(/^Straks wil iedereen dit$/, blad.getByRole('region', { name: 'Speelt hier mee' }));
  assert.deepEqual(await kaartIn(lid, 'Nog bespreken'), ['Rek de tijd']);
}

async function legtUit(lid) {
  await lid.blad.locator('#deel-normen summary').first().click();
  await lid.blad.locator('#deel-normen').getByRole('checkbox', { name: 'Maatwerk' }).check();
  await lid.blad.locator('#deel-normen').getByRole('checkbox', { name: 'Evenredigheid' }).check();
  await lid.vouwOpen('Zit één situatie vast?');
  await lid.vul({ 'Welk effect heeft deze inwoner nodig?': 'Op tijd bij het gesprek.' });
  await lid.bewaard();
  await lid.kijk('omgekeerde toets en normen');
  await lid.blad.getByRole('checkbox', { name: 'Iemand die dit meemaakte is gehoord' }).click(); // it moves to what is done, and the focus to what is next
  await lid.blad.locator('#checklist-kop:focus').waitFor(); // nothing is left to tick by hand
  await lid.vouwOpen('Voeg een eigen punt toe');
  await lid.vul({ 'Wat willen jullie nog doen?': 'Bel de wijkagent' });
  await lid.blad.locator('.checklist').getByRole('button', { name: 'Voeg toe' }).click();
  await lid.blad.getByRole('checkbox', { name: 'Bel de wijkagent' }).waitFor();
}

async function verlaat(trekker) {
  await trekker.leest('Het onderzoek is rond');
  await trekker.leest('2 punten zijn klaar');
  assert.deepEqual(await kaartIn(trekker, 'Speelt hier mee'), ['Geef vertrouwen', 'Straks wil iedereen dit']);
  await trekker.druk('Naar het advies');
  await trekker.leest('Bel de wijkagent', trekker.page.getByRole('dialog'));
  await trekker.kijk('nog open bij het verlaten');
  await trekker.ja('Nog niet');
  await trekker.leest('Het onderzoek is rond');
  await trekker.druk('Naar het advies');
  await trekker.ja('Ga toch verder');
  await trekker.leest('Dit onderzoek is rond.');
  await trekker.kijk('onderzoek, kaarten gelezen');
}

/** A rule comes into the register, and its text is mended. */
async function zetInRegister(coordinator) {
  await coordinator.naar('/regels');
  await coordinator.volg('Nieuwe regel');
  await coordinator.kop('Nieuwe regel');
  await coordinator.vul({ 'Naam van de regel': 'Werkinstructie traplift', 'Soort regel': 'Werkinstructie', 'Waar is de regel voor bedoeld?': 'Zuinig zijn.' });
  await coordinator.kijk('nieuwe regel');
  await coordinator.druk('Zet in het register');
  await coordinator.kop('Werkinstructie traplift');
  await coordinator.leest('Nog niet bevestigd door de jurist');
  await coordinator.vouwOpen('Wijzig de gegevens');
  await coordinator.vul({ 'Naam van de regel': 'Werkinstructie trapliften' });
  await coordinator.druk('Bewaar');
  await coordinator.kop('Werkinstructie trapliften');
  await coordinator.volg('Alle regels');
  await coordinator.leest('Werkinstructie trapliften');
}

async function past(coordinator) {
  await zetInRegister(coordinator);
  await coordinator.volg('Kaarten en normen van de teams aanpassen');
  await coordinator.kop('Gereedschap van de teams');
  await coordinator.vouwOpen('Rek de tijd');
  const kaart = coordinator.blad.locator('details[open]');
  await coordinator.vul({ 'Titel van de kaart': 'Neem de tijd' }, kaart);
  await coordinator.kijk('gereedschap');
  await coordinator.druk('Bewaar', kaart);
  await coordinator.leest('Wat er eerder stond');
  await coordinator.leest('Rek de tijd');
}

test('het gereedschap van een onderzoek, met toetsen en met de muis', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek');
  const lid = await staf('poulelid', 2);
  await lid.naar(`/meldingen/${m.id}/onderzoek`);
  await legtVast(lid);
  await vraagtCorrectie(await staf('medewerker', 2));
  await verbetert(lid);
  await lid.naar(`/meldingen/${m.id}/onderzoek`);
  await legtKaarten(lid);
  await sleept(lid);
  await legtUit(lid);
  await goed(m.leden[0], 'gesprek_maak', { path: { id: m.id }, body: { soort: 'melder', gesprekOp: '2026-01-05', contactGelukt: true, verslag: 'Wij spraken over het wachten.' } });
  await met(m.leden[0], 'onderzoek_lees', 'onderzoek_wijzig', m.id, { vraagAchterDeVraag: 'Hoe komt iemand op tijd?', vraagAanAfdeling: 'Waar is dit voor?',
    doelVanDeRegel: 'Orde', doelGediend: 'nee', doelToelichting: 'Nooit gebleken.', oorzaak: 'regel', suggestieOordeel: 'overnemen', suggestieToelichting: 'Kan.' });
  await goed(w.melder, 'onderzoek_bevestig', { path: { id: m.id }, body: { klopt: true } });
  await goed(w.contact, 'onderzoek_reageer', { path: { id: m.id }, body: { reactie: 'Dat weten wij niet meer.' } });
  const trekker = await staf('poulelid');
  await trekker.naar(`/meldingen/${m.id}/onderzoek`);
  await verlaat(trekker);
  await past(await staf('coordinator'));
});
