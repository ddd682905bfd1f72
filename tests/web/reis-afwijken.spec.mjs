// SPDX-License-Identifier: EUPL-1.2
// Past day 42 without a besluit: the right arises by itself, is used, can be proved on paper, stands still for a
// while, and ends with the besluit. Where it is limited, each case is proposed and answered first.
import { test } from 'node:test';
import { mensen, metRechten, tot } from '../lib/weg.mjs';
import { organisatie } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

test('een recht om af te wijken: het ontstaat, wordt bewezen en gebruikt, en eindigt met het besluit', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const { werkafspraak: m, beleidsregel } = await metRechten(api, w, ['werkafspraak', 'beleidsregel']);
  const melder = await staf('medewerker');
  await melder.leest('Je mag nu afwijken van deze regel');
  await melder.kijk('werk, afwijken mag');
  await melder.naar(`/meldingen/${m.id}`);
  await melder.kop(/Bijzondere bijstand/);
  await melder.kijk('melding, afwijken mag');
  await melder.volg('Bekijk wat je mag');
  await melder.kop('Afwijken van deze regel mag');
  await melder.leest('Alleen in je eigen zaken.');
  await melder.leest('Nooit in het nadeel van de inwoner.');
  await melder.vouwOpen('Zo is dit berekend');
  await melder.leest('Zes weken zijn 42 dagen. Weekenden en feestdagen tellen mee.');
  await melder.leest('Alleen de melder en de coördinator zien wie dit deed. Het telt nooit mee in een beoordeling.');
  await melder.kijk('bewijs');
  await melder.page.emulateMedia({ media: 'print' });
  assert.ok(await melder.page.getByText(/^Gedrukt op/).isVisible(), 'the proof on paper says where it can be checked');
  assert.ok(!(await melder.page.getByRole('button', { name: 'Noteer deze afwijking' }).isVisible()), 'on paper there is no form');
  await melder.page.emulateMedia({ media: 'screen' });
  await melder.vul({ 'Bij welke zaak?': '123456782', 'Wat deed je anders, en waarom?': 'Reiskosten meteen betaald, het gesprek was morgen.' });
  await melder.druk('Noteer deze afwijking');
  await melder.leest(/Dit lijkt op een burgerservicenummer/);
  await melder.vul({ 'Bij welke zaak?': 'Z-2026-0415', 'Wat deed je anders, en waarom?': 'Reiskosten meteen betaald, het gesprek was morgen.', 'Wat leverde het de inwoner op?': 'Op tijd bij het gesprek.' });
  await melder.druk('Noteer deze afwijking');
  await melder.leest('Reiskosten meteen betaald, het gesprek was morgen.');
  await melder.kijk('bewijs, gebruikt');

  const hoofd = await staf('afdelingshoofd');
  await hoofd.naar('/afwijkingsrechten');
  await hoofd.leest('Afwijken mag');
  await hoofd.kijk('lijst van rechten');
  await hoofd.naar(`/afwijkingsrechten/${m.rechtId}`);
  await hoofd.leest('Reiskosten meteen betaald, het gesprek was morgen.');
  assert.ok(!(await hoofd.blad.textContent()).includes('medewerker 1 van A'), 'who decides does not see the name of the melder');

  const directeur = await staf('directeur');
  await directeur.naar(`/afwijkingsrechten/${m.rechtId}`);
  await directeur.vouwOpen('Stop dit recht tijdelijk');
  await directeur.vul({ 'Waarom?': 'Er loopt een onderzoek naar een fout.', 'Hoeveel werkdagen?': '3' });
  await directeur.kijk('recht, directeur');
  await directeur.druk('Stop tijdelijk');
  await directeur.kop('Afwijken mag nu even niet');
  await melder.naar(`/afwijkingsrechten/${m.rechtId}`);
  await melder.leest(/Afwijken mag even niet, tot en met/);
  await melder.leest('Er loopt een onderzoek naar een fout.');
  await melder.kijk('bewijs, staat stil');
  await directeur.vouwOpen('Laat het recht weer gelden');
  await directeur.vul({ 'Licht dit toe': 'Het bleek geen fout te zijn.' });
  await directeur.druk('Laat weer gelden');
  await directeur.kop('Afwijken van deze regel mag');

  await melder.naar(`/afwijkingsrechten/${beleidsregel.rechtId}`);
  await melder.kop('Afwijken mag per situatie');
  await melder.vul({ 'Bij welke zaak?': 'Z-2026-0416', 'Wat wil je anders doen?': 'De kosten meteen betalen.',
    'Wat is er bijzonder aan deze situatie?': 'Het gesprek is morgen al.', 'Waarom pakt de regel hier te zwaar uit?': 'Zonder treinkaart gaat de baan voorbij.' });
  await melder.kijk('voorstel');
  await melder.druk('Stuur het voorstel');
  await melder.leest('Wacht op antwoord');
  await hoofd.naar('/werk');
  await hoofd.leest('Zeg of hier afgeweken mag worden');
  await hoofd.volg('Lees het voorstel');
  await hoofd.leest('Het gesprek is morgen al.');
  await hoofd.kies(/Zijn er bijzondere omstandigheden/, 'Ja');
  await hoofd.kies(/Pakt de regel hier te zwaar uit/, 'Ja');
  await hoofd.vul({ 'Waarom?': 'De baan weegt hier zwaarder dan het wachten.' });
  await hoofd.kijk('voorstel, antwoord');
  await hoofd.druk('Geef antwoord');
  await hoofd.leest('Toegestaan');
  await melder.naar(`/afwijkingsrechten/${beleidsregel.rechtId}`);
  await melder.leest('De baan weegt hier zwaarder dan het wachten.');
  await melder.vul({ 'Wat deed je anders, en waarom?': 'Reiskosten dezelfde dag betaald.' });
  await melder.druk('Noteer deze afwijking');
  await melder.leest('Gebruikt');
  await melder.kijk('voorstel, gebruikt');

  await tot(api, w, 'besluit_concept', {}, Object.assign(m, { plaats: 'team_samenstellen' }));
  await hoofd.naar('/werk');
  await hoofd.leest('Lees het advies en besluit');
  await hoofd.naar(`/besluiten/${m.besluitId}`);
  await hoofd.druk('Neem dit besluit');
  await hoofd.ja('Ga toch verder');
  await hoofd.ja('Neem dit besluit');
  await hoofd.leest('Wachten helpt niemand.');
  await melder.naar(`/afwijkingsrechten/${m.rechtId}`);
  await melder.kop('Afwijken mag niet meer');
  await melder.page.emulateMedia({ media: 'print' });
  assert.equal(await melder.blad.locator('.bericht').filter({ visible: true }).count(), 0, 'on paper the proof stands alone, on one sheet');
  await melder.page.emulateMedia({ media: 'screen' });
  await melder.leest('Wat je eerder deed, blijft gelden.');
  await melder.leest('Reiskosten meteen betaald, het gesprek was morgen.');
  await melder.leest('Week je eerder al af? Dat kun je tot twee weken na het einde nog noteren.');
  await melder.kijk('bewijs, voorbij');
  await api.sql("UPDATE app.klok SET verschuiving = verschuiving + interval '15 days'");
  await melder.naar(`/afwijkingsrechten/${m.rechtId}`);
  await melder.kop('Afwijken mag niet meer');
  assert.equal(await melder.page.getByRole('button', { name: 'Noteer deze afwijking' }).count(), 0);
});

test('een collega sluit aan terwijl zij typt, met een eigen termijn en hetzelfde besluit', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek', { onderRegel: { naam: 'Wachttijd bijzondere bijstand' } });
  const collega = await staf('medewerker', 2);
  await collega.naar('/meldingen/nieuw');
  await collega.vul({ 'Welke regel staat in de weg?': 'wachttijd bijstand' });
  await collega.leest('Meldingen die al lopen');
  await collega.kijk('lijkt erop, sluit aan');
  await collega.druk(/^Sluit aan/);
  await collega.leest(/^Je sluit aan bij RT-/);
  await collega.vul({ 'Waarom is dat niet goed voor de inwoner?': 'Bij ons wachten gezinnen op schoolspullen.' });
  await collega.kijk('aansluiten');
  await collega.druk('Sluit aan', collega.blad.locator('form'));
  await collega.kop('Je bent aangesloten');
  await collega.kijk('aangesloten');
  await collega.volg('Bekijk je melding');
  await collega.leest(/^Deze melding hoort bij RT-/);
  await collega.kijk('melding, aangesloten');

  // The team needs more time: who decides asks once, and only the melder gives it.
  await api.sql("INSERT INTO app.instelling (organisatie_id, sleutel, versie, waarde, geldig_vanaf) VALUES ($1, 'zesweken.tussenbericht', 1, '{14}', '2020-01-01')", [organisatie('A')]);
  const hoofd = await staf('afdelingshoofd');
  await hoofd.naar(`/meldingen/${m.id}`);
  await hoofd.vouwOpen('Vraag de melder om uitstel');
  await hoofd.vul({ 'Hoeveel dagen?': '7', 'Waarom is er meer tijd nodig?': 'Het gesprek met de corporatie is pas volgende week.' }, hoofd.blad.locator('#stap-stuur_tussenbericht'));
  await hoofd.kijk('om uitstel vragen');
  await hoofd.druk('Vraag om uitstel');
  await hoofd.leest('Je vraag ligt bij de melder.');
  const melder = await staf('medewerker');
  await melder.leest('Zeg of je uitstel geeft');
  await melder.volg('Lees waarom');
  await melder.leest('afdelingshoofd 1 van A vraagt 7 dagen uitstel.');
  await melder.druk('Geef antwoord');
  await melder.kies('Jouw antwoord', 'Ja, neem die tijd');
  await melder.kijk('uitstel geven');
  await melder.druk('Antwoord versturen');
  await melder.leest('Je antwoord is verstuurd.');
  await melder.vouwOpen('Zo is dit berekend');
  await melder.leest('De melder las waarom er meer tijd nodig is, en gaf uitstel.');
  await melder.kijk('melding, met uitstel');

  const lid = await staf('poulelid');
  await lid.naar(`/meldingen/${m.id}`);
  await lid.leest('Ook gemeld door');
  await lid.leest('Bij ons wachten gezinnen op schoolspullen.');
  await lid.kijk('melding met aansluiting');

  await tot(api, w, 'in_uitvoering', {}, m);
  await collega.naar('/werk');
  await collega.volg('Lees het besluit');
  await collega.leest('Wachten helpt niemand.');
  await collega.kijk('besluit, aangesloten');
});
