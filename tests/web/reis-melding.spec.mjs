// SPDX-License-Identifier: EUPL-1.2
// The whole road of a melding on the screens, by nine people: from a desk to a rule that is really gone.
import { test } from 'node:test';
import { laatWerken } from '../lib/weg.mjs';
import { mens } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

const REGEL = 'Bijzondere bijstand duurt acht weken';
const REGEL_AFDELING = 'De termijn van acht weken';

async function dienIn(melder) {
  await melder.kijk('werk leeg');
  await melder.volg('Nieuwe melding');
  await melder.kop('Nieuwe melding');
  await melder.vul({
    'Welke regel staat in de weg?': REGEL,
    'Waarom is dat niet goed voor de inwoner?': 'Het sollicitatiegesprek is dan al geweest.',
    'Wat zou wel helpen?': 'Betaal reiskosten tot 50 euro direct uit.',
  });
  await melder.bewaard();
  await melder.kijk('nieuwe melding');
  await melder.druk('Melding indienen');
  await melder.kop('Je melding is ingediend');
  await melder.leest(/RT-\d{4}-\d{5}/);
  await melder.kijk('ingediend');
  await melder.volg('Bekijk je melding');
  await melder.kop(REGEL);
  await melder.kijk('melding van de melder');
  return melder.id;
}

/** What was open is folded away again when it is kept. */
async function dicht(iemand) {
  await iemand.leest('De wijziging is bewaard.');
  await iemand.page.waitForFunction(() => !document.querySelector('main details[open]'));
}

/** As long as the page comes anew, the button says that it is busy, and the page says one time that a change is kept. */
async function opTraagNet({ blad, page }, naam) {
  let verder;
  const gezien = new Promise((klaar) => { verder = klaar; });
  await page.route(/\/v1\/meldingen\/[^/]+$/, async (route) => { if (route.request().method() === 'GET') await gezien; await route.continue(); });
  const knop = blad.locator('details[open] button[type=submit]');
  await knop.filter({ hasText: naam }).click();
  await knop.filter({ hasText: 'Bezig met versturen' }).waitFor();
  assert.equal(await blad.getByText('De wijziging is bewaard.').count(), 1);
  verder();
}

async function neemInBehandeling(coordinator) {
  await coordinator.leest(REGEL);
  await coordinator.kijk('werk van de coordinator');
  await coordinator.volg('Bekijk de melding');
  await coordinator.kop(REGEL);
  await coordinator.vouwOpen('Kies de regel');
  await coordinator.vouwOpen('Staat de regel er niet bij?');
  await coordinator.vul({ 'Naam van de regel': 'Bijstand binnen acht weken', 'Soort regel': 'Werkafspraak', 'Welke afdeling gaat erover?': 'Werk en Inkomen' });
  await coordinator.kijk('melding van de coordinator, open');
  await coordinator.druk('Zet in het register en kies');
  await dicht(coordinator);
  await coordinator.vouwOpen('Herschrijf voor de afdeling');
  await coordinator.vul({ 'De regel, voor de afdeling': 'De termijn van acht weken', 'De reden, voor de afdeling': 'Hulp komt te laat.' });
  await opTraagNet(coordinator, 'Bewaar');
  await dicht(coordinator);
  await coordinator.druk('In behandeling nemen');
  await coordinator.leest('De melding is in behandeling.');
}

async function bevestigRegel(jurist) {
  await jurist.volg('Bekijk de regel');
  await jurist.kop('Bijstand binnen acht weken');
  await jurist.vul({ 'Waarom is dit de soort?': 'Dit is nergens vastgesteld.' });
  await jurist.kijk('regel');
  await jurist.druk('Bevestig de soort');
  await jurist.leest('Bevestigd door jurist 1 van A');
}

async function stelTeamSamen(coordinator) {
  await coordinator.volg('Stel het team samen');
  await coordinator.kop('Stel een team samen');
  for (const n of [1, 2, 3]) await coordinator.blad.getByRole('checkbox', { name: `poulelid ${n} van A` }).check();
  await coordinator.kijk('team kiezen');
  await coordinator.druk('Kies wie het team trekt');
  await coordinator.blad.getByRole('radio', { name: 'poulelid 1 van A' }).check();
  await coordinator.druk('Nodig dit team uit');
  await coordinator.kop('Het team');
  await coordinator.kijk('team gevraagd');
}

async function doetMee(lid) {
  await lid.volg('Bekijk de uitnodiging');
  await lid.kop(REGEL);
  await lid.kijk('uitnodiging');
  await lid.druk('Ja, ik doe mee');
  await lid.leest('Fijn dat je meedoet.');
}

/** The team waits for an answer of the melder. */
async function vraagt(trekker, melder, id) {
  await trekker.naar(`/meldingen/${id}`);
  await trekker.vouwOpen('Vraag de melder iets');
  await trekker.vul({ 'Je vraag': 'Hoe vaak kwam dit voor?' }, trekker.blad.locator('#stap-vraag_melder'));
  await trekker.druk('Vraag versturen');
  await trekker.leest('Je vraag is bij de melder.');
  await melder.naar(`/meldingen/${id}`);
  await melder.druk('Schrijf je antwoord');
  await melder.vul({ 'Je antwoord': 'Elke week.' }, melder.blad.locator('#stap-antwoord_melder'));
  await melder.druk('Antwoord versturen');
  await melder.leest('Je antwoord is bij het team.');
}

async function onderzoek(trekker, lid) {
  await trekker.naar('/werk');
  await trekker.volg('Naar het onderzoek');
  await trekker.kop(/^Onderzoek/);
  await trekker.kijk('onderzoek leeg');
  await trekker.vul({ 'Wat vraagt de melder eigenlijk?': 'Hoe komt iemand op tijd bij een gesprek?' });
  await trekker.druk('Leg voor aan de melder');
  await trekker.leest('Ligt bij de melder');
  await trekker.vul({ 'Wat wil je de afdeling vragen?': 'Waar is deze regel voor?' });
  await trekker.druk('Vraag de afdeling om een reactie');
  await trekker.kijk('onderzoek, vraag aan de afdeling');
  await trekker.ja('Vraag de afdeling om een reactie');
  await trekker.leest('Er is nog geen reactie.');
  await trekker.vul({ 'Waar is de regel voor?': 'Misbruik voorkomen.', 'Waarom wel of niet?': 'Er is nooit misbruik gevonden.', 'Waarom vinden jullie dat?': 'Goed uit te voeren.' });
  await trekker.kies('Dient de regel dat doel?', 'Nee, de regel bereikt zijn doel niet');
  await trekker.kies('Waar komt het door?', 'De regel zelf');
  await trekker.kies('Wat vinden jullie van de suggestie?', 'Overnemen');
  await trekker.bewaard();
  await lid.naar('/werk');
  await lid.volg('Naar het onderzoek');
  await lid.vouwOpen('Leg een gesprek vast');
  await lid.kies('Met wie was het gesprek?', 'De melder');
  await lid.vul({ 'Wat is er gezegd?': 'Wij spraken over het wachten.' });
  await lid.kijk('gesprek vastleggen');
  await lid.druk('Bewaar dit gesprek');
  await lid.leest('Wij spraken over het wachten.');
}

async function bevestigt(melder) {
  await melder.naar('/werk');
  await melder.volg('Lees de vraag');
  await melder.leest('Hoe komt iemand op tijd bij een gesprek?');
  await melder.kies('Klopt dit?', 'Ja, dit is het');
  await melder.kijk('klopt de vraag');
  await melder.druk('Antwoord versturen');
  await melder.leest('De melder zegt: dit klopt');
}

async function reageert(contact) {
  await contact.kijk('werk van de afdeling');
  await contact.volg('Lees de vraag');
  await contact.leest('Waar is deze regel voor?');
  assert.ok(!(await contact.blad.textContent()).includes('medewerker 1 van A'), 'the afdeling does not read who reported it');
  await contact.vul({ 'De reactie van je afdeling': 'Dat weten wij niet meer.' });
  await contact.kijk('vraag aan de afdeling');
  await contact.druk('Reactie versturen');
  await contact.leest('Dat weten wij niet meer.');
}

async function schrijftAdvies(trekker) {
  await trekker.naar('/werk');
  await trekker.volg('Naar het onderzoek');
  await trekker.leest('Het onderzoek is rond');
  await trekker.kijk('onderzoek rond');
  await trekker.druk('Naar het advies');
  await trekker.ja('Ga toch verder');
  await trekker.leest('Dit onderzoek is rond.');
  await trekker.volg('Naar de melding');
  await trekker.druk('Naar het advies');
  await trekker.kop(/^Advies/);
  await trekker.kies('Wat adviseren jullie?', 'De regel aanpassen');
  await trekker.vul({ 'Wat betekent dit voor inwoners?': 'Geld binnen een dag.', 'Zo wordt de regel': 'Betaal kleine bedragen direct uit.',
    'Waarom dit advies?': 'Niemand weet waar het wachten voor is.' });
  await trekker.bewaard();
  await trekker.kijk('advies schrijven');
  await trekker.druk('Vraag ieders standpunt');
  await trekker.leest('Lees het advies en geef je standpunt');
}

async function geeftStandpunt(lid, keuze, toelichting) {
  await lid.naar('/werk');
  await lid.volg('Lees het advies');
  await lid.kop(/^Advies/);
  await lid.blad.getByRole('radio', { name: keuze, exact: true }).check();
  if (toelichting) await lid.vul({ 'Schrijf het op in je eigen woorden': toelichting }, lid.blad.locator('#eigen-standpunt'));
  await lid.kijk(`standpunt ${keuze}`);
  await lid.druk('Bewaar mijn standpunt');
  await lid.leest(/Wijzig je standpunt|Het advies staat vast/);
}

async function besluit(hoofd) {
  await hoofd.kijk('werk van wie besluit');
  await hoofd.volg('Lees het advies');
  await hoofd.kijk('advies van wie besluit');
  await hoofd.druk('Naar het besluit');
  await hoofd.kop(/^Besluit/);
  await hoofd.blad.getByRole('radio').first().check();
  await hoofd.vul({ 'Waarom besluit je dit?': 'Wachten helpt niemand.', 'Vanaf welke dag geldt dit?': '2030-01-07' });
  await hoofd.kijk('besluit schrijven');
  await hoofd.druk('Neem dit besluit');
  await hoofd.ja('Ga toch verder');
  await hoofd.kijk('besluit, zeker weten');
  await hoofd.ja('Neem dit besluit');
  await hoofd.leest('Wachten helpt niemand.');
  await hoofd.kijk('besluit genomen');
}

/** The teammanager reports in one sentence, and says that it is done; whoever decided looks and confirms. */
async function voertUit(manager, hoofd) {
  await manager.volg('Bekijk de opdracht');
  await manager.kop(/^Uitvoering/);
  await manager.kijk('uitvoering, opdracht');
  await manager.vul({ 'Hoe ver is het, in procenten?': '60', 'Wat is er gebeurd? Eén zin is genoeg.': 'De werkinstructie ligt bij het team.' });
  await manager.druk('Verslag versturen');
  await manager.leest('De werkinstructie ligt bij het team.');
  await manager.naar('/uitvoeringen');
  await manager.vouwOpen('Meld hoe het gaat');
  await manager.kijk('uitvoeringen van de teammanager');
  await manager.volg(REGEL_AFDELING);
  await manager.leest('Checklist bij de uitvoering');
  await manager.vouwOpen('Meld dat het klaar is');
  await manager.vul({ Toelichting: 'Het staat nu in de werkinstructie.' }, manager.blad.locator('#stap-meld_gereed'));
  await manager.druk('Meld dat het klaar is');
  await manager.leest('Er staan nog 2 punten open');
  await manager.ja('Ga toch verder');
  await manager.leest('Wie besluit kijkt nu of het klopt.');
  await hoofd.naar('/werk');
  await hoofd.volg('Bekijk de uitvoering');
  await hoofd.kijk('uitvoering, te bevestigen');
  await hoofd.druk('Ja, het is uitgevoerd');
  await hoofd.leest('Na acht weken vragen we de melder of het helpt.');
}

/** Eight weeks pass, and the worker asks the melder. */
async function achtWekenLater(api, id) {
  await api.shiftClock('75 days');
  await laatWerken(api, `SELECT effect_gevraagd_op IS NOT NULL FROM app.uitvoering WHERE melding_id = '${id}'`);
}

async function werktHet(melder) {
  await melder.naar('/werk');
  await melder.volg('Geef antwoord');
  await melder.leest('Leeft de regel nog?');
  await melder.kijk('leeft de regel nog');
  await melder.druk('Nee, het gaat nu anders');
  await melder.leest('De melding is nu afgesloten.');
}

test('de weg van een melding, van bureau tot afgesloten: alle statussen', async (t) => {
  const { api, staf } = await reis(t);
  await api.sql('UPDATE app.afdeling SET teammanager_id = $1 WHERE id = (SELECT afdeling_id FROM app.gebruiker WHERE id = $2)',
    [mens('teammanager').id, mens('medewerker', 'A', 3).id]);
  const melder = await staf('medewerker');
  const id = await dienIn(melder);
  const coordinator = await staf('coordinator');
  await neemInBehandeling(coordinator);
  await bevestigRegel(await staf('jurist'));
  await stelTeamSamen(coordinator);
  const leden = [];
  for (const n of [1, 2, 3]) {
    leden.push(await staf('poulelid', n));
    await doetMee(leden.at(-1));
  }
  await coordinator.naar('/werk');
  await coordinator.volg('Naar de melding');
  await coordinator.druk('Start het onderzoek');
  await coordinator.leest('Het onderzoek is gestart.');
  await vraagt(leden[0], melder, id);
  await onderzoek(leden[0], leden[1]);
  await bevestigt(melder);
  await reageert(await staf('medewerker', 3));
  await schrijftAdvies(leden[0]);
  await geeftStandpunt(leden[0], 'Ik sta erachter');
  await geeftStandpunt(leden[1], 'Ik sta erachter, met een kanttekening', 'Let op de controle achteraf.');
  await geeftStandpunt(leden[2], 'Ik denk er anders over', 'Ik zou de regel schrappen.');
  await leden[0].naar('/werk');
  await leden[0].volg('Naar het advies');
  await leden[0].druk('Leg het advies voor');
  await leden[0].ja('Ga toch verder');
  await leden[0].leest('Het advies ligt bij wie besluit.');
  const hoofd = await staf('afdelingshoofd');
  await besluit(hoofd);
  await melder.naar('/werk');
  await melder.volg('Lees het besluit');
  await melder.leest('Wachten helpt niemand.');
  await melder.kijk('besluit van de melder');
  await voertUit(await staf('teammanager'), hoofd);
  await achtWekenLater(api, id);
  await werktHet(melder);
  const statussen = await api.sql(`SELECT DISTINCT naar FROM app.historie h JOIN app.status s USING (soort)
    WHERE h.stuk_id = $1 AND s.status = h.naar AND s.volgorde <= 12`, [id]);
  assert.equal(statussen.length, 12, 'each of the twelve statuses of the road');
});
