// SPDX-License-Identifier: EUPL-1.2
// A lost connection, a closed tab, a session that ended: nothing that somebody typed is lost, and nothing
// is sent twice.
import { test } from 'node:test';
import { doeVerzoek, inIntake } from '../lib/afstemming.mjs';
import { mensen, tot } from '../lib/weg.mjs';
import { mens, WACHTWOORD } from '../lib/wereld.mjs';
import { assert, reis } from './lib/reis.mjs';

const VERHAAL = {
  'Welke regel staat in de weg?': 'De sleutel van het buurthuis',
  'Waarom is dat niet goed voor de inwoner?': 'De deur blijft dicht.',
  'Wat zou wel helpen?': 'Geef de huismeester een sleutel.',
};

const GEEN_TOEGANG = { type: '/problemen/NIET_INGELOGD', title: 'Log in.', status: 401, detail: 'Log opnieuw in.', instance: 'urn:x' };
const VOL = { type: '/problemen/KAN_NIET_BEWAREN', title: 'Wij kunnen nu niets bewaren.', status: 503, instance: 'urn:x',
  detail: 'Wat net is verstuurd, is niet bewaard. Probeer het later nog eens. Blijft het misgaan? Meld het dan bij de beheerder.' };

/** The session ends at the server, and the token in this page is over. */
async function verloopt(api, melder) {
  const { page } = melder;
  const gezien = page.waitForRequest((request) => request.headers().authorization !== undefined);
  await melder.vul({ 'Welke regel staat in de weg?': `${VERHAAL['Welke regel staat in de weg?']}.` });
  const oud = (await gezien).headers().authorization;
  await melder.bewaard(); // while the session lasts
  await melder.rust();
  await api.sql('DELETE FROM app.sessie WHERE gebruiker_id = $1', [mens('medewerker').id]);
  await page.route('**/v1/**', (route) => (route.request().headers().authorization === oud
    ? route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(GEEN_TOEGANG) }) : route.continue()));
}

test('de verbinding valt weg bij het indienen: de tekst blijft, en opnieuw drukken maakt een melding', async (t) => {
  const { api, staf } = await reis(t);
  const melder = await staf('medewerker');
  await melder.volg('Nieuwe melding');
  await melder.kop('Nieuwe melding');
  await melder.page.context().setOffline(true);
  await melder.vul(VERHAAL);
  await melder.leest(/Nog niet bewaard/);
  await melder.druk('Melding indienen');
  await melder.leest(/Er is geen verbinding/);
  await melder.leest(/Wat er is ingevuld, blijft staan/);
  await melder.kijk('melding zonder verbinding');
  for (const [label, tekst] of Object.entries(VERHAAL)) assert.equal(await melder.blad.getByLabel(label).inputValue(), tekst);
  await melder.page.context().setOffline(false);
  await melder.blad.getByRole('button', { name: /Probeer het opnieuw|Melding indienen/ }).first().click();
  await melder.kop('Je melding is ingediend');
  const rijen = await api.sql("SELECT s.status FROM app.melding m JOIN app.stuk s ON s.id = m.id WHERE m.melder_id = $1", [mens('medewerker').id]);
  assert.deepEqual(rijen, [{ status: 'ingediend' }]);
});

test('de server kan niets bewaren en zegt dat; het antwoord raakt kwijt: nog eens versturen doet niets dubbel', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const inwoner = await maak();
  await inwoner.naar('/verzoek');
  await inwoner.blad.getByRole('radio', { name: 'Gemeente Waterrijk' }).check();
  await inwoner.druk('Verder');
  await inwoner.vul({ 'Wat is er gebeurd?': 'Mijn brief is kwijt.' });
  await inwoner.druk('Verder');
  await inwoner.vul({ 'Wat zou u helpen?': 'Een nieuwe brief.' });
  await inwoner.druk('Verder');
  for (const antwoord of ['Voor mijzelf', 'Nee', 'Nee, dit is geen klacht', 'Liever niet', 'Nog niet']) {
    await inwoner.blad.getByRole('radio', { name: antwoord }).first().check();
    await inwoner.druk('Verder');
  }
  await inwoner.kop(/Klopt dit zo/);
  let keer = 0;
  await inwoner.page.route('**/v1/verzoeken-tot-afstemming', async (route) => {
    keer += 1;
    if (keer === 1) return route.fulfill({ status: 503, contentType: 'application/problem+json', headers: { 'content-language': 'nl' }, body: JSON.stringify(VOL) });
    if (keer > 2) return route.continue();
    await route.fetch(); // the server did it, and the answer never comes
    return route.abort('connectionreset');
  });
  await inwoner.druk('Verzoek versturen');
  await inwoner.leest(VOL.detail);
  await inwoner.leest('Wat er is ingevuld, blijft staan.');
  await inwoner.kijk('verzoek, de server kan niets bewaren');
  await inwoner.blad.getByRole('button', { name: 'Probeer het opnieuw' }).click();
  await inwoner.leest(/Er is geen verbinding/);
  await inwoner.blad.getByRole('button', { name: /Probeer het opnieuw|Verzoek versturen/ }).first().click();
  await inwoner.kop('Uw verzoek is verstuurd');
  const [{ n }] = await api.sql('SELECT count(*)::int AS n FROM app.verzoek');
  assert.equal(n, 1);
  assert.equal(keer, 3);
});

test('de sessie is voorbij: inloggen over de bladzijde heen, en verder waar je was', async (t) => {
  const { api, staf } = await reis(t);
  const melder = await staf('medewerker');
  await melder.volg('Nieuwe melding');
  await melder.kop('Nieuwe melding');
  await melder.vul(VERHAAL);
  await melder.bewaard();
  await verloopt(api, melder);
  await melder.vul({ 'Wat zou wel helpen?': 'Geef de huismeester twee sleutels.' });
  await melder.druk('Melding indienen');
  const venster = melder.page.getByRole('dialog');
  await melder.leest('Wat je typte, staat er nog.', venster);
  await melder.kijk('sessie voorbij');
  await melder.vul({ 'E-mailadres': mens('medewerker').email, Wachtwoord: WACHTWOORD }, venster);
  await venster.getByRole('button', { name: 'Inloggen' }).click();
  await melder.kop('Je melding is ingediend');
  const [{ suggestie }] = await api.sql('SELECT suggestie FROM app.melding WHERE melder_id = $1', [mens('medewerker').id]);
  assert.equal(suggestie, 'Geef de huismeester twee sleutels.');
});

test('de bladzijde opnieuw laden midden in het typen: alles staat er nog', async (t) => {
  const { staf, inwoner: maak } = await reis(t);
  const melder = await staf('medewerker');
  await melder.volg('Nieuwe melding');
  await melder.kop('Nieuwe melding');
  await melder.vul({ 'Welke regel staat in de weg?': VERHAAL['Welke regel staat in de weg?'] });
  await melder.page.reload();
  await melder.rust();
  assert.equal(await melder.blad.getByLabel('Welke regel staat in de weg?').inputValue(), VERHAAL['Welke regel staat in de weg?']);
  const inwoner = await maak();
  await inwoner.naar('/verzoek?stap=watGebeurde');
  await inwoner.vul({ 'Wat is er gebeurd?': 'Half verhaal' });
  await inwoner.page.reload();
  await inwoner.rust();
  assert.equal(await inwoner.blad.getByLabel('Wat is er gebeurd?').inputValue(), 'Half verhaal');
});

test('een traag net: er staat meteen dat de bladzijde komt, en wat te doen als dat lang duurt', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await maak({ breedte: 360, hoogte: 740 });
  let verder;
  const gezien = new Promise((klaar) => { verder = klaar; });
  await inwoner.page.route('**/src/main.js', async (route) => { await gezien; await route.continue(); });
  await inwoner.page.goto('/verzoek', { waitUntil: 'commit' });
  await inwoner.leest(/Duurt het lang\? Laad de bladzijde dan opnieuw/);
  verder();
  await inwoner.kop(/Met welke gemeente loopt u vast/);
  assert.equal(await inwoner.page.getByText(/Duurt het lang/).count(), 0);
});

test('niet bewaard: met verbinding gaat het vanzelf, en wie later terugkomt ziet wat een ander intussen schreef', async (t) => {
  const { api, staf } = await reis(t);
  const m = await tot(api, mensen(api), 'advies_geschreven');
  const een = await staf('poulelid', 1);
  const twee = await staf('poulelid', 2);
  const inhoud = (wie, label) => wie.blad.getByLabel(label).inputValue();
  await een.naar(`/adviezen/${m.adviesId}`);
  await een.page.context().setOffline(true);
  await een.vul({ 'Wanneer geldt het niet?': 'Bij fraude.' });
  await een.leest(/Nog niet bewaard/);
  await een.page.context().setOffline(false);
  await een.bewaard();

  await een.page.route('**/v1/adviezen/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await een.vul({ 'Waarom dit advies?': 'Wachten helpt niemand.' });
  await een.leest(/Nog niet bewaard/);
  await een.volg('Wat ligt bij mij', een.page.getByRole('navigation', { name: 'Hoofdmenu' }));
  await twee.naar(`/adviezen/${m.adviesId}`);
  await twee.vul({ 'Waarom dit advies?': 'Het kost geld.', 'Wanneer geldt het niet?': 'Bij spoed.' });
  await twee.bewaard();
  await een.page.unroute('**/v1/adviezen/*');
  await een.naar(`/adviezen/${m.adviesId}`);
  await een.leest('Iemand anders heeft dit net gewijzigd.');
  assert.equal(await inhoud(een, 'Wanneer geldt het niet?'), 'Bij spoed.');
  assert.equal(await inhoud(een, 'Waarom dit advies?'), 'Wachten helpt niemand.');
  await een.druk('Houd mijn tekst');
  await een.bewaard();
  await een.page.reload();
  await een.rust();
  assert.deepEqual([await inhoud(een, 'Waarom dit advies?'), await inhoud(een, 'Wanneer geldt het niet?')], ['Wachten helpt niemand.', 'Bij spoed.']);
});

const BERICHT = 'Dit is een lang verhaal, en ik deed er langer dan een half uur over.';

/** Somebody follows this verzoek, on a phone. */
async function volg(maak, code) {
  const inwoner = await maak({ breedte: 360, hoogte: 740 });
  await inwoner.openVerzoek(code);
  return inwoner;
}

test('het halve uur is voorbij terwijl iemand schrijft: de code over de bladzijde heen, en het bericht gaat alsnog', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const v = await inIntake(api);
  const ander = await doeVerzoek(api);
  let oud;
  const inwoner = await maak({ breedte: 360, hoogte: 740 });
  inwoner.page.on('request', (request) => { oud ??= request.headers().authorization; });
  await inwoner.openVerzoek(v.code);
  const token = oud;
  await inwoner.page.route('**/v1/**', (route) => (route.request().headers().authorization === token
    ? route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(GEEN_TOEGANG) }) : route.continue()));
  await inwoner.vul({ 'Schrijf aan uw begeleider': BERICHT });
  await inwoner.druk('Stuur aan uw begeleider');
  const venster = inwoner.page.getByRole('dialog');
  await inwoner.leest(/Wat u schreef, staat er nog/, venster);
  await inwoner.kijk('volgen, halve uur voorbij');
  await inwoner.page.keyboard.press('Escape');
  await inwoner.leest('Dit is nog niet gelukt. Wij hebben daarvoor eerst uw code nodig.');
  assert.equal(await inwoner.blad.getByLabel('Schrijf aan uw begeleider').inputValue(), BERICHT);
  await inwoner.druk('Stuur aan uw begeleider');
  await inwoner.vul({ 'Uw code': ander.code }, venster);
  await venster.getByRole('button', { name: 'Verder' }).click();
  await inwoner.leest(/Deze code is van een ander verzoek/, venster);
  await inwoner.vul({ 'Uw code': v.code }, venster);
  await venster.getByRole('button', { name: 'Verder' }).click();
  await inwoner.blad.locator('.berichtje', { hasText: BERICHT }).waitFor();
  assert.equal(await inwoner.blad.getByLabel('Schrijf aan uw begeleider').inputValue(), '');
  const rijen = await api.sql('SELECT verzoek_id FROM app.bericht');
  assert.deepEqual(rijen, [{ verzoek_id: v.id }]);
});

/** The first time the server does it, and the answer never comes. Gives a count. */
async function verliesEerste(page, pad) {
  const keer = { n: 0 };
  await page.route(pad, async (route) => {
    if (route.request().method() === 'GET') return route.continue();
    keer.n += 1;
    if (keer.n > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return keer;
}

test('het antwoord met een nieuwe code raakt kwijt: opnieuw proberen geeft dezelfde, en niemand staat buiten', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const v = await inIntake(api);
  const inwoner = await volg(maak, v.code);
  await verliesEerste(inwoner.page, '**/v1/volgverzoek/codes');
  await inwoner.druk('Vervang mijn code');
  await inwoner.ja('Ja, maak een nieuwe');
  await inwoner.leest(/Blijf op deze bladzijde/);
  await inwoner.kijk('volgen, nieuwe code zonder verbinding');
  await inwoner.ja('Probeer het opnieuw');
  await inwoner.leest('Dit is uw nieuwe code');
  const code = (await inwoner.blad.locator('.code').textContent()).trim();
  assert.equal((await api.niemand.call('volgsessie_maak', { body: { code } })).status, 200);
  assert.equal((await api.niemand.call('volgsessie_maak', { body: { code: v.code } })).status, 404);
});

test('na een verloren antwoord andere woorden sturen: geen raadsel over sleutels', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const v = await inIntake(api);
  const inwoner = await volg(maak, v.code);
  await verliesEerste(inwoner.page, '**/v1/volgverzoek/berichten');
  await inwoner.vul({ 'Schrijf aan uw begeleider': 'Eerste woorden.' });
  await inwoner.druk('Stuur aan uw begeleider');
  await inwoner.leest(/Er is geen verbinding/);
  await inwoner.vul({ 'Schrijf aan uw begeleider': 'Andere woorden.' });
  await inwoner.druk('Stuur aan uw begeleider');
  await inwoner.blad.locator('.berichtje', { hasText: 'Andere woorden.' }).waitFor();
  await inwoner.blad.locator('.berichtje', { hasText: 'Eerste woorden.' }).waitFor();
});

test('zonder verbinding een bericht sturen en opnieuw proberen: het wordt nagekeken, en daarna staat er geen fout meer', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const inwoner = await volg(maak, (await inIntake(api)).code);
  await inwoner.page.context().setOffline(true);
  await inwoner.vul({ 'Schrijf aan uw begeleider': BERICHT });
  await inwoner.druk('Stuur aan uw begeleider');
  await inwoner.leest(/Er is geen verbinding/);
  await inwoner.page.context().setOffline(false);
  await inwoner.vul({ 'Schrijf aan uw begeleider': '' });
  await inwoner.druk('Probeer het opnieuw');
  await inwoner.leest(/Er klopt nog iets niet/);
  await inwoner.page.context().setOffline(true);
  await inwoner.vul({ 'Schrijf aan uw begeleider': BERICHT });
  await inwoner.druk('Stuur aan uw begeleider');
  await inwoner.page.context().setOffline(false);
  await inwoner.druk('Probeer het opnieuw');
  await inwoner.blad.locator('.berichtje', { hasText: BERICHT }).waitFor();
  assert.equal(await inwoner.page.getByText(/Er is geen verbinding/).count(), 0);
  assert.deepEqual(await api.sql('SELECT count(*)::int AS n FROM app.bericht'), [{ n: 1 }]);
});

test('het antwoord op het eerste bewaren raakt kwijt: er is één concept', async (t) => {
  const { api, staf } = await reis(t);
  const melder = await staf('medewerker');
  await melder.volg('Nieuwe melding');
  await melder.kop('Nieuwe melding');
  const keer = await verliesEerste(melder.page, '**/v1/meldingen');
  await melder.vul({ 'Welke regel staat in de weg?': VERHAAL['Welke regel staat in de weg?'] });
  await melder.leest(/Nog niet bewaard/);
  await melder.vul(VERHAAL);
  await melder.bewaard();
  await melder.druk('Melding indienen');
  await melder.kop('Je melding is ingediend');
  assert.ok(keer.n > 1);
  const rijen = await api.sql('SELECT s.status, m.suggestie FROM app.melding m JOIN app.stuk s ON s.id = m.id WHERE m.melder_id = $1', [mens('medewerker').id]);
  assert.deepEqual(rijen, [{ status: 'ingediend', suggestie: VERHAAL['Wat zou wel helpen?'] }]);
});

test('wat iemand weer weghaalt uit het verzoek, is weg', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await maak({ breedte: 360, hoogte: 740 });
  const bewaard = () => inwoner.page.evaluate(() => JSON.parse(sessionStorage.getItem('rr.verzoek')).body);
  await inwoner.naar('/verzoek?stap=procedure');
  await inwoner.blad.getByRole('radio', { name: /bezwaar tegen een brief/ }).check();
  await inwoner.vul({ 'Welke datum staat op de brief van de gemeente?': '2126-11-16' });
  await inwoner.druk('Verder');
  await inwoner.leest(/Deze datum is nog niet geweest/);
  await inwoner.kijk('verzoek, datum in de toekomst');
  await inwoner.vul({ 'Welke datum staat op de brief van de gemeente?': '' });
  assert.equal((await bewaard()).besluitVan, undefined);
  await inwoner.druk('Verder');
  await inwoner.kop(/Hoe kunnen wij u bereiken/);
  await inwoner.blad.getByRole('radio', { name: 'Liever niet' }).check();
  await inwoner.vul({ 'Mail bij nieuws': 'eva@voorbeeld.nl' });
  assert.equal((await bewaard()).mailAdres, 'eva@voorbeeld.nl');
  await inwoner.vul({ 'Mail bij nieuws': '' });
  assert.equal((await bewaard()).mailAdres, undefined);
  await inwoner.page.reload();
  await inwoner.rust();
  assert.equal(await inwoner.blad.getByLabel(/Mail bij nieuws/).inputValue(), '');
});

test('op twee apparaten schrijven, en de bladzijde herladen: niets raakt weg, en de weg verder staat er', async (t) => {
  const { inwoner: maak } = await reis(t);
  const eerst = await maak({ breedte: 360, hoogte: 740 });
  await eerst.naar('/verzoek');
  await eerst.blad.getByRole('radio', { name: 'Gemeente Waterrijk' }).check();
  await eerst.druk('Verder');
  await eerst.vul({ 'Wat is er gebeurd?': 'Begonnen op de telefoon.' });
  await eerst.druk('Bewaren en later verder');
  const code = (await eerst.blad.locator('.code').textContent()).trim();
  const dan = await maak();
  await dan.geefCode(code);
  await dan.druk('Ga verder met schrijven');
  await dan.vul({ 'Wat zou u helpen?': 'Geschreven op de computer.' });
  await dan.druk('Bewaren en later verder');
  await dan.kop('Bewaard');
  // The phone was put away, and its tab loaded anew.
  await eerst.naar('/verzoek?stap=wens');
  await eerst.vul({ 'Wat zou u helpen?': 'Geschreven op de telefoon.' });
  await eerst.druk('Bewaren en later verder');
  const venster = eerst.page.getByRole('dialog');
  await eerst.vul({ 'Uw code': code }, venster);
  await venster.getByRole('button', { name: 'Verder' }).click();
  await eerst.kop('U was aan het schrijven');
  await eerst.leest(/Op dit apparaat staat iets anders/);
  await eerst.kijk('volgen, elders bewaard');
  await eerst.druk('Ga verder met wat hier staat');
  await eerst.naar('/verzoek?stap=wens');
  assert.equal(await eerst.blad.getByLabel('Wat zou u helpen?').inputValue(), 'Geschreven op de telefoon.');
});
