// SPDX-License-Identifier: EUPL-1.2
// Following with the code on a phone: how long it may take, "dit duurt te lang", mail without content, another code; and
// after the end the three questions behind the link of a mail, by somebody who was not helped and wants to be called.
import { test } from 'node:test';
import { doeVerzoek, stap } from '../lib/afstemming.mjs';
import { instellingen, lees, mailserver, tot } from '../lib/mailserver.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const KANTOOR = '2026-12-01 10:00+01';
const WIE = 'jansen@mail.example';
const BALIE = { telefoon: '030 000 0123', mailAdres: 'balie@c.example', bezoekadres: 'Voorbeeldplein 1', wanneer: 'Op werkdagen van 9 tot 5.' };
const bijC = (api, rol, nummer) => api.als(rol, 'C', nummer);

async function wereld(t) {
  const gang = await reis(t);
  await gang.api.sql('UPDATE app.klok SET verschuiving = $1::timestamptz - now()', [KANTOOR]);
  return gang;
}

test('volgen met de code: hoe lang, te lang, een andere code', async (t) => {
  const { api, inwoner: maak, staf } = await wereld(t);
  for (const dagen of [3, 9, 20, 25, 31]) {
    const oud = await doeVerzoek(api);
    await api.sql("UPDATE app.klok SET verschuiving = verschuiving + make_interval(days => $1)", [dagen]);
    await stap(oud, { actie: 'niet_passend', tekst: 'Dit hoort ergens anders.', route: 'De ombudsman.' });
    await api.sql("UPDATE app.klok SET verschuiving = verschuiving - make_interval(days => $1)", [dagen]);
  }
  await api.sql("UPDATE app.klok SET verschuiving = verschuiving + interval '32 days'");
  const v = await doeVerzoek(api, { lopendeProcedure: 'klacht', contact: { naam: 'Mevrouw Jansen', telefoon: '0612345678', voorkeur: 'telefoon' } });
  await stap(v, { actie: 'neem_op' });
  const inwoner = await maak(TELEFOON);
  await inwoner.naar('/volgen');
  await inwoner.vouwOpen('Ik ben mijn code kwijt');
  await inwoner.leest(/Die belt of mailt u terug op wat bij ons bekend is/);
  assert.equal(await inwoner.page.getByText('Zo bereikt u').count(), 0, 'who said nothing is not named');
  await bijC(api, 'begeleidingscoordinator').call('bereikbaarheid_zet', { version: 1, body: BALIE });
  await inwoner.page.reload();
  await inwoner.rust();
  await inwoner.vouwOpen('Ik ben mijn code kwijt');
  await inwoner.leest(/^Zo bereikt u /);
  assert.equal(await inwoner.blad.getByRole('link', { name: BALIE.telefoon }).getAttribute('href'), 'tel:0300000123');
  assert.equal(await inwoner.blad.getByRole('link', { name: BALIE.mailAdres }).getAttribute('href'), `mailto:${BALIE.mailAdres}`);
  await inwoner.kijk('volgen, code kwijt');
  await inwoner.geefCode(v.code);
  await inwoner.leest('Liever praten?');
  await inwoner.leest(/De helft was binnen 20 dagen klaar, acht van de tien binnen 25 dagen/);
  await inwoner.leest(/Uw klacht: 6 weken, met een commissie 10/);
  await inwoner.vouwOpen('Wat staat er op deze bladzijde?');
  await inwoner.kijk('volgen, wat er staat');
  await inwoner.volg('Uw code');
  assert.equal(await inwoner.page.evaluate(() => document.activeElement.textContent), 'Uw code', 'a long page has a way to each part');
  await inwoner.druk('Dit duurt te lang');
  await inwoner.leest(/U liet weten dat het te lang duurt/);
  assert.equal(await inwoner.page.evaluate(() => document.activeElement.id), 'te-lang');
  await inwoner.kijk('volgen, te lang');

  const tweede = await maak(TELEFOON); // the same verzoek, on another device
  await tweede.geefCode(v.code);
  await tweede.vul({ 'Schrijf aan uw begeleider': 'Ik was nog aan het schrijven.' });
  await inwoner.druk('Vervang mijn code');
  await inwoner.kijk('volgen, zeker van een nieuwe code');
  await inwoner.ja('Ja, maak een nieuwe');
  await inwoner.leest('Dit is uw nieuwe code');
  const nieuw = (await inwoner.blad.locator('.code').textContent()).trim();
  await inwoner.kijk('volgen, nieuwe code');
  await tweede.druk('Stuur aan uw begeleider');
  await tweede.leest(/Uw verzoek gaat met deze code niet meer open/);
  await tweede.kijk('volgen, de code is vervangen');
  await tweede.vul({ 'Uw code': nieuw });
  await tweede.druk('Open mijn verzoek');
  await tweede.kop(/^Uw verzoek/);
  assert.equal(await tweede.blad.getByLabel('Schrijf aan uw begeleider').inputValue(), 'Ik was nog aan het schrijven.');
  await inwoner.leest(BALIE.bezoekadres, inwoner.blad.locator('.codekaart'));
  assert.equal(await inwoner.bladen(), 1, 'the code goes on paper without the story');
  await inwoner.page.reload(); // the phone did, before the code was written down
  await inwoner.rust();
  assert.equal((await inwoner.blad.locator('.code').textContent()).trim(), nieuw);
  await inwoner.kijk('volgen, nieuwe code na herladen');
  await inwoner.vul({ 'Uw code': nieuw });
  await inwoner.druk('Open mijn verzoek');
  await inwoner.kop(/^Uw verzoek/);
  assert.ok(await inwoner.page.evaluate(() => document.activeElement.getBoundingClientRect().top > 0), 'the page begins at its top');
  await inwoner.druk('Sluit mijn verzoek op dit scherm');
  await inwoner.kijk('volgen, sluiten met een nieuwe code');
  await inwoner.druk('Toch niet', inwoner.page.getByRole('dialog'));
  await inwoner.druk('Ik heb hem bewaard');
  await inwoner.blad.locator('.code').waitFor({ state: 'detached' });
  await inwoner.leest('U verving uw code');
  await inwoner.druk('Sluit mijn verzoek op dit scherm');
  await inwoner.kop('Volg uw verzoek');
  assert.equal(await inwoner.blad.locator('.code').count(), 0);
  await inwoner.geefCode(v.code);
  await inwoner.leest(/Wij kennen deze code niet/);
  await inwoner.geefCode(nieuw);
  await inwoner.kop(/^Uw verzoek/);

  const begeleider = await staf('begeleider', 1, 'C');
  await begeleider.page.goto(`/verzoeken/${v.id}`);
  await begeleider.leest('De inwoner vindt dat het te lang duurt');
  await begeleider.kijk('verzoek van de begeleider, te lang');
  await begeleider.vouwOpen('Geef een nieuwe code');
  assert.equal(await begeleider.blad.getByRole('radio', { name: /Ik mailde/ }).count(), 0, 'there is no address to mail to');
  await begeleider.blad.getByRole('radio', { name: /Ik belde terug/ }).check();
  await begeleider.druk('Maak een nieuwe code voor de inwoner');
  await begeleider.kop('De code voor de inwoner');
  await begeleider.leest(BALIE.telefoon);
  const derde = (await begeleider.blad.locator('.code').textContent()).trim();
  await inwoner.geefCode(derde);
  await inwoner.leest('Nieuwe code gegeven, na terugbellen op uw nummer');
});

test('mail zonder inhoud, en na het einde de vragen: niet geholpen, en contact met een ander', async (t) => {
  const { api, inwoner: maak, staf } = await wereld(t);
  const server = await mailserver(t);
  const v = await doeVerzoek(api);
  const inwoner = await maak(TELEFOON);
  await inwoner.geefCode(v.code);
  await inwoner.vul({ 'Uw e-mailadres': 'jansen' });
  await inwoner.druk('Mail mij bij nieuws');
  await inwoner.leest(/Dit is geen e-mailadres/);
  await inwoner.vul({ 'Uw e-mailadres': WIE });
  await inwoner.druk('Mail mij bij nieuws');
  await inwoner.leest(`U krijgt mail op ${WIE}.`);
  await inwoner.kijk('volgen, met mail');

  await stap(v, { actie: 'neem_op' });
  await api.sql("UPDATE app.klok SET verschuiving = verschuiving + interval '1 minute'");
  await stap(v, { actie: 'niet_passend', tekst: 'Dit hoort bij de rechter.', route: 'Het juridisch loket.' });
  await api.werker(instellingen(server.port, { REGELRUIMTE_OPENBAAR_ADRES: api.base }));
  const mail = await tot('the mail', () => server.mails.find((een) => een.aan[0] === WIE));
  const { tekst } = lees(mail);
  for (const geheim of [v.kenmerk, v.code, 'rechter', 'Waterrijk']) assert.ok(!tekst.includes(geheim), geheim);
  const [, link] = tekst.match(/(http:\S+\/hielp-het#\S+)/);

  const vragen = [];
  inwoner.page.on('request', (een) => vragen.push(een.url()));
  await inwoner.page.goto(link);
  await inwoner.kop('Heeft het u geholpen?');
  await inwoner.kijk('hielp het');
  await inwoner.druk('Verstuur mijn antwoord');
  await inwoner.leest('Kies een antwoord: Bent u geholpen, zoals u het wilde?');
  await inwoner.kijk('hielp het, vergeten te kiezen');
  await inwoner.kies(/Bent u geholpen/, 'Nee');
  await inwoner.vul({ 'Wilt u er iets over vertellen?': 'Ik weet nog steeds niets. Bel mij op 0612345678.' });
  await inwoner.kies(/Wilt u dat wij nog iets doen/, 'Ja, ik wil met iemand anders praten');
  await inwoner.druk('Verstuur mijn antwoord');
  await inwoner.kop('Dank u wel voor uw antwoord');
  await inwoner.leest('Een andere begeleider neemt contact met u op, als wij weten waar u te bereiken bent.');
  await inwoner.kijk('hielp het, bedankt');
  assert.ok(vragen.every((url) => !url.includes(link.split('#')[1])), 'the token is in no address that was asked for');
  await inwoner.page.goto('about:blank');
  await inwoner.page.goto(link);
  await inwoner.kop('Deze link werkt niet meer');
  await inwoner.kijk('hielp het, niet meer');

  const eigen = await staf('begeleider', 1, 'C');
  await eigen.leest('Kijk terug op hoe het ging');
  await eigen.volg('Beantwoord twee vragen');
  await eigen.kies(/Was voor iedereen steeds duidelijk/, 'Voor een deel');
  await eigen.kijk('begeleider kijkt terug');
  await eigen.druk('Bewaar mijn antwoord');
  await eigen.leest('Dit verzoek is klaar. Er kunnen geen berichten meer bij.');
  assert.equal(await eigen.page.getByText('Ik weet nog steeds niets').count(), 0, 'who guided does not read it');
  const ander = await staf('begeleider', 2, 'C');
  await ander.leest('Een inwoner is niet geholpen en wil je spreken');
  await ander.volg('Lees het antwoord');
  await ander.leest(/Ik weet nog steeds niets/);
  await ander.kijk('antwoord van een inwoner');
  await ander.druk('Ik heb contact gehad');
  await ander.verdwijnt('Deze inwoner wil iemand anders spreken');
  await ander.naar('/afstemmingscijfers');
  await ander.kijk('afstemmingscijfers, te weinig');
});

test('cijfers: geholpen naar tevredenheid, voor begeleiders en voor iedereen', async (t) => {
  const { api, inwoner: maak, staf } = await wereld(t);
  for (const oordeel of [...Array(5).fill('ja'), ...Array(5).fill('nee'), 'ja']) {
    const v = await doeVerzoek(api);
    await stap(v, { actie: 'neem_op' });
    await v.inwoner.call('duurt_te_lang_maak');
    await stap(v, { actie: 'niet_passend', tekst: 'Dit hoort ergens anders.', route: 'De ombudsman.' });
    await v.inwoner.call('navraag_maak', { body: { oordeel, vervolg: 'niets' } });
    await bijC(api, 'begeleider', 1).call('verzoek_terugblik_maak', { path: { id: v.id }, body: { oordeel: 'ja' } });
  }
  const begeleider = await staf('begeleider', 1, 'C');
  await begeleider.volg('Cijfers', begeleider.page);
  await begeleider.leest('6 van de 11 inwoners die antwoordden zeggen ja.');
  await begeleider.leest('Inwoners lieten 11 keer weten dat het te lang duurt.');
  await begeleider.vouwOpen('In een tabel');
  await begeleider.kijk('afstemmingscijfers');
  const inwoner = await maak(TELEFOON);
  await inwoner.naar('/');
  await inwoner.volg(/Gemeente Waterrijk/);
  await inwoner.leest('5 van de 10');
  await inwoner.leest(/Gevraagd: 10. Geantwoord: 10/);
  await inwoner.kijk('gemeente, geholpen');
});
