// SPDX-License-Identifier: EUPL-1.2
// How a verzoek ends: with afspraken that both confirm and that are kept; after a no that becomes a yes; and without
// an agreement, with the ways on and papers to take along.
import { test } from 'node:test';
import { aanTafel, afgestemd, stap, voorgesteld } from '../lib/afstemming.mjs';
import { zegDag, zegDatum } from '../../web/src/tijd.js';
import { assert, BRIEF_VAN, laatsteDag, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const OVER_EEN_JAAR = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

/** As somebody of the gemeente, with a code of their own. */
async function openAlsPartij(ambtenaar, v) {
  const { data } = await v.begeleider.call('partijcode_maak', { path: { id: v.id } });
  await ambtenaar.geefCode(data.code);
  await ambtenaar.kop('U praat mee');
}

async function opBladzijde(begeleider, { id }) {
  await begeleider.naar(`/verzoeken/${id}`);
  await begeleider.kop(/^Verzoek VA-/);
}

test('afgestemd: opgeschreven, door beide kanten bevestigd, nagekomen, en na vier weken gevraagd', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await aanTafel(api);
  const begeleider = await staf('begeleider', 1, 'C');
  await opBladzijde(begeleider, v);
  await begeleider.leest('Alleen begeleiders lezen dit, tot je het voorstelt.');
  await begeleider.druk('Zet erbij');
  await begeleider.kijk('begeleider, afspraak vergeten');
  await begeleider.vul({ 'Wat wordt er gedaan?': 'De gemeente komt meten.', 'Uiterlijk op welke dag?': OVER_EEN_JAAR });
  await begeleider.kies('Wie doet dit?', 'De gemeente');
  await begeleider.druk('Zet erbij');
  await begeleider.leest('De gemeente doet dit');
  assert.equal(await begeleider.page.evaluate(() => document.activeElement.id), 'afspraken-kop', 'the next one is written there');
  await begeleider.vouwOpen('Verander deze afspraak');
  await begeleider.vul({ 'Wat wordt er gedaan?': 'De gemeente komt de trap opmeten.' });
  await begeleider.kijk('begeleider, afspraken opschrijven');
  await begeleider.blad.locator('.afspraak').getByRole('button', { name: 'Verander deze afspraak' }).click();
  await begeleider.leest('De eerdere tekst');
  await begeleider.druk('Stel dit voor');
  await begeleider.leest('De inwoner heeft nog niet geantwoord.');
  await begeleider.kijk('begeleider, voorstel ligt er');

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(v.code);
  await inwoner.leest('De gemeente komt de trap opmeten.');
  await inwoner.kijk('volgen, voorstel');
  await inwoner.druk('Antwoord geven');
  await inwoner.kijk('volgen, voorstel, vergeten te kiezen');
  await inwoner.kies('Bent u het eens met dit voorstel?', 'Ja, ik ben het ermee eens');
  await inwoner.vul({ 'Zeg het in uw eigen woorden': 'Dan weet ik waar ik aan toe ben.' });
  await inwoner.druk('Antwoord geven');
  await inwoner.leest('U heeft geantwoord.');
  await inwoner.leest('De gemeente heeft nog niet geantwoord.');
  await inwoner.kijk('volgen, voorstel, beantwoord');
  const { status } = await v.partij.call('partijverzoek_bevestig', { body: { akkoord: true, tekst: 'Wij meten de trap op.' } });
  assert.equal(status, 201);

  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Wat is afgesproken');
  await inwoner.leest('Wij meten de trap op.');
  await inwoner.kijk('volgen, afgestemd');
  await inwoner.volg('Bevestiging op papier');
  await inwoner.kop('Wat is afgesproken');
  for (const zin of [/Dan weet ik waar ik aan toe ben/, /Wij meten de trap op/, /De gemeente komt de trap opmeten/, /artikel 9:5/,
    /Een klacht, bezwaar en beroep blijven mogelijk/]) await inwoner.leest(zin);
  await inwoner.kijk('bevestiging');
  assert.equal(await inwoner.bladen(), 1, 'the confirmation is one sheet');
  const [pdf] = await Promise.all([inwoner.page.waitForEvent('download'), inwoner.druk('Bewaar als PDF')]);
  assert.match(pdf.suggestedFilename(), /^bevestiging-VA-\d{4}-\d{5}\.pdf$/);
  await inwoner.page.context().setOffline(true);
  await inwoner.druk('Bewaar als PDF');
  await inwoner.leest('Er is geen verbinding', inwoner.page.getByRole('dialog'));
  await inwoner.page.context().setOffline(false);
  await inwoner.page.keyboard.press('Escape');
  await inwoner.volg('Terug naar het verzoek');

  const [{ id: afspraakId }] = await api.sql('SELECT id FROM app.afspraak WHERE verzoek_id = $1 AND tot_ronde IS NULL', [v.id]);
  await v.partij.call('partijverzoek_gedaan', { body: { afspraakId, toelichting: 'Vandaag gemeten.' } });
  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Vandaag gemeten.');
  await inwoner.vouwOpen('Is dit nagekomen?');
  await inwoner.kies('Is deze afspraak nagekomen?', 'Ja');
  await inwoner.druk('Bewaren');
  await inwoner.leest('Nagekomen');
  await inwoner.kijk('volgen, nagekomen');

  await opBladzijde(begeleider, v);
  await begeleider.leest('Nagekomen');
  await begeleider.kijk('begeleider, afgestemd');
  await begeleider.volg('Bevestiging op papier');
  await begeleider.kop('Wat is afgesproken');
  await begeleider.volg('Terug naar het verzoek');
  await begeleider.kop(/^Verzoek VA-/);
  const partijcode = await v.begeleider.call('partijcode_maak', { path: { id: v.id } });
  await begeleider.druk('Vraag de inwoner of het gedaan is');
  await begeleider.leest(/De inwoner is gevraagd of gedaan is/);

  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Is gedaan wat was afgesproken?');
  await inwoner.kijk('volgen, nazorg');
  await inwoner.druk('Ja, het is gedaan');
  await inwoner.leest('Uw verzoek is klaar.');
  await inwoner.kijk('volgen, afgesloten');
  assert.equal(await inwoner.blad.getByRole('heading', { name: 'Berichten' }).count(), 0, 'nobody wrote, and nobody can');
  const ambtenaar = await maakInwoner(TELEFOON);
  await ambtenaar.geefCode(partijcode.data.code);
  await ambtenaar.druk('Verstuur mijn antwoord');
  await ambtenaar.kijk('partij kijkt terug, vergeten te kiezen');
  await ambtenaar.kies(/Was steeds duidelijk wat er gebeurde/, 'Ja');
  await ambtenaar.druk('Verstuur mijn antwoord');
  await ambtenaar.leest('Dank u wel voor uw antwoord.', ambtenaar.blad);
  assert.equal(await ambtenaar.page.evaluate(() => document.activeElement.id), 'terugblik-dank');
  await ambtenaar.kijk('partij keek terug');
  await opBladzijde(begeleider, v);
  await begeleider.leest(/De inwoner zegt dat het gedaan is/);
});

test('de gemeente zegt nee, en na een ander voorstel ja; in de nazorg mist er nog iets', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await voorgesteld(api);
  const ambtenaar = await maakInwoner();
  await openAlsPartij(ambtenaar, v);
  await ambtenaar.leest('U doet dit, voor de gemeente');
  await ambtenaar.kijk('partij, voorstel');
  await ambtenaar.kies('Bent u het eens met dit voorstel?', 'Nee, zo nog niet');
  await ambtenaar.vul({ 'Zeg het in uw eigen woorden': 'Dat lukt ons niet zo snel.' });
  await ambtenaar.druk('Antwoord geven');
  await ambtenaar.leest('Een eerder voorstel');
  await ambtenaar.kijk('partij, na een nee');
  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(v.code);
  await inwoner.vouwOpen('Een eerder voorstel');
  await inwoner.leest('Dat lukt ons niet zo snel.');
  await inwoner.leest('Niet iedereen was het ermee eens.');
  await inwoner.kijk('volgen, eerder voorstel');

  const begeleider = await staf('begeleider', 1, 'C');
  await begeleider.leest('Iemand zei nee tegen het voorstel');
  await opBladzijde(begeleider, v);
  await begeleider.druk('Stel dit voor');
  await begeleider.leest('De gemeente heeft nog niet geantwoord.');
  await begeleider.druk('Haal het voorstel terug');
  await begeleider.leest('Alleen begeleiders lezen dit, tot je het voorstelt.');
  await begeleider.vouwOpen('2 eerdere voorstellen');
  await begeleider.leest('Dit voorstel is teruggehaald om iets te veranderen.');
  await begeleider.kijk('begeleider, eerdere voorstellen');
  await begeleider.druk('Stel dit voor');
  await openAlsPartij(ambtenaar, v);
  await ambtenaar.kies('Bent u het eens met dit voorstel?', 'Ja, ik ben het ermee eens');
  await ambtenaar.vul({ 'Zeg het in uw eigen woorden': 'Zo kunnen wij het.' });
  await ambtenaar.druk('Antwoord geven');
  await ambtenaar.leest('De inwoner heeft nog niet geantwoord.');
  await inwoner.openVerzoek(v.code);
  await inwoner.kies('Bent u het eens met dit voorstel?', 'Ja, ik ben het ermee eens');
  await inwoner.vul({ 'Zeg het in uw eigen woorden': 'Zo is het goed.' });
  await inwoner.druk('Antwoord geven');
  await inwoner.leest('Wat is afgesproken');
  await openAlsPartij(ambtenaar, v);
  await ambtenaar.vouwOpen('Zeg dat dit gedaan is');
  await ambtenaar.vul({ 'Wilt u er iets bij zeggen?': 'De trap is gemeten.' });
  await ambtenaar.druk('Bewaren');
  await ambtenaar.leest('De trap is gemeten.');
  await ambtenaar.leest(/Stoppen met een knop kan nu niet meer\. Zeg het zo snel mogelijk in de kamer van alle drie/);
  await ambtenaar.kijk('partij, afgestemd');
  await ambtenaar.volg('Bevestiging op papier');
  await ambtenaar.kop('Wat is afgesproken');

  await stap(v, { actie: 'naar_nazorg' });
  await inwoner.openVerzoek(v.code);
  await inwoner.vouwOpen('Nee, er mist nog iets');
  await inwoner.vul({ 'Wat mist er, of wat is er gebeurd?': 'Er is nog niemand geweest.' });
  await inwoner.kijk('volgen, nazorg, er mist iets');
  await inwoner.druk('Weer in gesprek');
  await inwoner.leest(/zoeken samen naar een oplossing/);
  await opBladzijde(begeleider, v);
  await begeleider.leest('Er is nog niemand geweest.');
});

test('niet tot afstemming: wat u nog kunt doen, op papier, en papieren voor een klacht', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await voorgesteld(api, { lopendeProcedure: 'bezwaar', besluitVan: BRIEF_VAN });
  const dag = await laatsteDag(api);
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await opBladzijde(begeleider, v);
  await begeleider.vouwOpen('Stop deze afstemming');
  const stoppen = begeleider.blad.locator('details', { hasText: 'Stop deze afstemming' });
  await begeleider.vul({ 'Waarom?': 'Wij komen er samen niet uit.' }, stoppen);
  await begeleider.kijk('begeleider, stoppen');
  await begeleider.druk('Stop', stoppen);
  await begeleider.leest('Geen afstemming');

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Wij komen er samen niet uit.');
  for (const titel of ['Een klacht bij uw gemeente', 'Bezwaar tegen een brief van de gemeente', 'Beroep bij de rechter', 'De ombudsman', 'Gratis hulp bij u in de buurt', 'Hier opnieuw beginnen']) await inwoner.leest(titel);
  await inwoner.leest(zegDatum(dag));
  const koppen = await inwoner.blad.getByRole('heading', { level: 2 }).allTextContents();
  assert.equal(koppen[0], 'Wat u nog kunt doen', 'what can still be done, with its last day, comes before any question');
  await inwoner.leest(`U kunt bezwaar maken tot en met ${zegDag(dag)}`);
  await inwoner.leest('Tekst om op tijd bezwaar te maken');
  await inwoner.kijk('volgen, wat u nog kunt doen');
  await inwoner.volg('Deze lijst op papier');
  await inwoner.kop('Wat u nog kunt doen');
  await inwoner.kijk('wat u nog kunt doen, op papier');
  assert.equal(await inwoner.bladen(), 1, 'the list is one sheet');
  await inwoner.volg('Terug naar het verzoek');
  await inwoner.vouwOpen('Kies wat u meeneemt');
  await inwoner.druk('Maak mijn papieren');
  await inwoner.kijk('volgen, papieren, vergeten te kiezen');
  await inwoner.kies('Waar is het voor?', 'Een klacht');
  await inwoner.blad.getByRole('checkbox', { name: 'Wat er gebeurde' }).check();
  await inwoner.blad.getByRole('checkbox', { name: 'Wat u zou helpen' }).check();
  await inwoner.druk('Maak mijn papieren');
  await inwoner.kop('Bij mijn klacht');
  await inwoner.leest('Ik wacht al maanden op een traplift.');
  await inwoner.kijk('papieren voor een klacht');
  await inwoner.volg('Terug naar het verzoek');
  await inwoner.leest('U maakte papieren voor een klacht of bezwaar');
  await inwoner.vouwOpen('Wilt u het hier nog eens proberen?');
  await inwoner.vul({ 'Wat mist er, of wat is er gebeurd?': 'Ik wil het nog eens proberen.' });
  await inwoner.druk('Weer in gesprek');
  await inwoner.leest(/zoekt met u uit wat helpt/);
  await inwoner.page.reload();
  await inwoner.naar('/volgen/papier/pakket');
  await inwoner.kop('Open eerst het verzoek');
  await inwoner.kijk('papier zonder code');
});

test('na een akkoord stopt de begeleider met een reden, en het verzoek gaat weer open', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const v = await afgestemd(api);
  await stap(v, { actie: 'naar_nazorg' });
  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await opBladzijde(begeleider, v);
  await begeleider.vouwOpen('Stop deze afstemming');
  const stoppen = begeleider.blad.locator('details', { hasText: 'Stop deze afstemming' });
  await begeleider.leest(/De afspraken en de brief blijven staan/);
  await begeleider.vul({ 'Waarom?': 'Ik kan u niet meer bereiken.' }, stoppen);
  await begeleider.druk('Stop', stoppen);
  await begeleider.leest('Afgesloten');
  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(v.code);
  await inwoner.leest('Ik kan u niet meer bereiken.');
  await inwoner.leest(/Uw afspraken blijven staan/);
  await inwoner.leest('De ombudsman');
  await inwoner.kijk('volgen, de begeleider stopte na een akkoord');
  await inwoner.vouwOpen('Is het toch niet goed? Open uw verzoek weer');
  await inwoner.vul({ 'Wat mist er, of wat is er gebeurd?': 'Het gebeurt weer.' });
  await inwoner.druk('Weer in gesprek');
  await inwoner.leest('Het gebeurt weer.');
  await inwoner.vouwOpen('Een eerder voorstel');
  await inwoner.leest('Beide kanten zeiden ja.');
  await inwoner.kijk('volgen, weer open');
  await inwoner.volg('Bevestiging op papier');
  await inwoner.kop('Wat is afgesproken');
});
