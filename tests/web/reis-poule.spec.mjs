// SPDX-License-Identifier: EUPL-1.2
// A colleague joins the poule; a team finds a moment to meet, takes it along to the calendar and writes down
// what was said; and whoever decides says that two is enough.
import { test } from 'node:test';
import { goed, mensen, met, overDagen, tot } from '../lib/weg.mjs';
import { assert, reis } from './lib/reis.mjs';

test('meedoen in de poule: aanmelden, welkom, pauze, weer verder', async (t) => {
  const { staf } = await reis(t);
  const nieuw = await staf('medewerker', 2);
  await nieuw.page.keyboard.press('g');
  await nieuw.page.keyboard.press('p');
  await nieuw.kop('De poule');
  await nieuw.kijk('aanmelden');
  const onderwerp = nieuw.blad.getByLabel('Onderwerpen waar je van weet');
  await onderwerp.fill('wonen');
  await onderwerp.press('Enter');
  await onderwerp.fill('bijstand');
  await nieuw.blad.getByRole('checkbox', { name: 'Woensdag' }).check();
  await nieuw.druk('Ja, ik doe mee');
  await nieuw.leest('Net aangemeld');
  await nieuw.leest('wonen, bijstand');
  await nieuw.leest('dinsdag, woensdag en donderdag');

  const coordinator = await staf('coordinator');
  await coordinator.volg('Bekijk de aanmelding');
  await coordinator.kijk('de poule van de coördinator');
  await coordinator.druk(/Heet welkom/);
  await coordinator.blad.getByRole('row', { name: /medewerker 2 van A.*Doet mee/ }).waitFor();

  await nieuw.naar('/poule');
  await nieuw.vouwOpen('Neem pauze');
  await nieuw.vul({ 'Laatste dag van je pauze': new Date(Date.now() + 9 * 86400000).toISOString().slice(0, 10) });
  await nieuw.druk('Neem pauze');
  await nieuw.leest(/Daarna doe je vanzelf weer mee/);
  await nieuw.kijk('in pauze');
  await nieuw.druk('Doe nu weer mee');
  await nieuw.leest('Doet mee');
});

test('een team kiest een moment, zet het in de agenda en legt vast', async (t) => {
  const { api, staf } = await reis(t);
  const m = await tot(api, mensen(api), 'in_onderzoek');
  const trekker = await staf('poulelid');
  await trekker.naar(`/meldingen/${m.id}`);
  await trekker.volg('Overleg van het team');
  await trekker.kop('Overleg van het team');
  await trekker.kijk('een overleg voorstellen');
  const dag = await overDagen(api, 3);
  await trekker.vul({ 'Waar gaat het over?': 'Kennismaken', 'Waar?': 'Kamer 2.14' });
  await trekker.blad.getByLabel('Dag').first().fill(dag);
  await trekker.druk('Stel voor');
  await trekker.leest('Vul bij elk moment een dag en een tijd in.');
  await trekker.blad.getByLabel('Begint om').first().fill('10:00');
  await trekker.druk('Stel voor');
  await trekker.kop('Kennismaken');

  const lid = await staf('poulelid', 2);
  await lid.volg('Bekijk de momenten');
  await lid.kop('Kennismaken');
  await lid.kijk('zeggen wanneer je kunt');
  await lid.blad.getByRole('radio', { name: 'Kan', exact: true }).check();
  await lid.druk('Geef antwoord');
  await lid.blad.getByRole('heading', { name: 'Je antwoord' }).waitFor();

  await trekker.page.reload();
  await trekker.rust();
  await trekker.vouwOpen('Kies een moment');
  await trekker.leest('Kan: 1. Misschien: 0. Kan niet: 0. Nog geen antwoord: 2.');
  await trekker.kijk('een moment kiezen');
  await trekker.blad.getByRole('radiogroup', { name: 'Welk moment wordt het?' }).getByRole('radio').check();
  await trekker.druk('Kies dit moment');
  await trekker.leest('Gepland');
  await trekker.kijk('een gepland overleg');
  await trekker.page.route('**/overleggen/*/agenda', (route) => route.abort(), { times: 2 }); // reading is tried twice
  await trekker.druk('Zet in je agenda');
  await trekker.page.getByRole('dialog').getByText('Kijk of het internet werkt.').waitFor();
  await trekker.ja('Sluit');
  const [bestand] = await Promise.all([trekker.page.waitForEvent('download'), trekker.druk('Zet in je agenda')]);
  assert.match(bestand.suggestedFilename(), /^overleg-RT-\d{4}-\d{5}\.ics$/);

  await api.shiftClock('4 days');
  await api.sql("UPDATE app.overleg SET begin_op = now() - interval '2 hours'");
  await trekker.naar('/werk');
  await trekker.blad.getByRole('link', { name: /Schrijf op wat jullie bespraken|Schrijf het verslag/ }).first().click();
  await trekker.rust();
  await trekker.vul({ Verslag: 'Wij verdeelden het werk.' });
  await trekker.druk('Bewaar het verslag');
  await trekker.leest('Wij verdeelden het werk.');
  await trekker.leest('Geweest');
});

test('met twee verder als er geen derde is: de coördinator vraagt het, wie besluit zegt ja', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'team_samenstellen');
  const dag = await overDagen(api, 30);
  for (const n of [3, 4, 5, 6]) {
    const { plekId } = (await goed(w.lid(n), 'poule_mij_lees')).data;
    await met(w.lid(n), 'poulelid_lees', 'poulelid_stap', plekId, { actie: 'pauzeer', pauzeTot: dag });
  }
  const coordinator = await staf('coordinator');
  await coordinator.naar(`/meldingen/${m.id}/team`);
  await coordinator.leest(/^Er kunnen maar twee collega’s/);
  await coordinator.kijk('er kunnen er maar twee');
  for (const n of [1, 2]) await coordinator.blad.getByRole('checkbox', { name: `poulelid ${n} van A` }).check();
  await coordinator.blad.getByRole('radio', { name: 'poulelid 1 van A' }).check();
  await coordinator.druk('Nodig dit team uit');
  await coordinator.leest('Nog 3 collega’s moeten meedoen voordat het onderzoek begint.');
  const { teamId } = (await goed(w.coordinator, 'melding_lees', { path: { id: m.id } })).data;
  for (const n of [1, 2]) await goed(w.lid(n), 'team_antwoord', { path: { id: teamId }, body: { antwoord: 'geaccepteerd' } });
  await coordinator.page.reload();
  await coordinator.vouwOpen('Vraag of een team van twee genoeg is');
  await coordinator.vul({ 'Waarom er geen derde is': 'Niemand anders kent dit.' });
  await coordinator.kijk('vragen of twee genoeg is');
  await coordinator.druk('Stel de vraag');
  await coordinator.leest('Gevraagd of een team van twee genoeg is');

  const beslisser = await staf('afdelingshoofd');
  await beslisser.volg('Lees de vraag');
  await beslisser.kop('Is een team van twee genoeg?');
  await beslisser.kijk('is twee genoeg');
  await beslisser.kies('Mag dit team met twee leden verder?', 'Ja, twee is genoeg');
  await beslisser.druk('Geef antwoord');
  await beslisser.kop('Wat ligt bij mij');
  await coordinator.page.reload();
  await coordinator.leest('Dit team mag met twee leden verder');
  await coordinator.naar(`/meldingen/${m.id}`);
  await coordinator.druk('Start het onderzoek');
  await coordinator.leest('Het onderzoek is gestart.');
});
