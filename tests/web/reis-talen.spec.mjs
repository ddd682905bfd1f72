// SPDX-License-Identifier: EUPL-1.2
// In another language: chosen by an address, a button or an offer, kept on the device, and whole; also from right to left.
import { test } from 'node:test';
import { doeVerzoek, voorgesteld } from '../lib/afstemming.mjs';
import { instellingen, lees, mailserver, tot } from '../lib/mailserver.mjs';
import { zegDatum } from '../../web/src/tijd.js';
import { assert, BRIEF_VAN, reis } from './lib/reis.mjs';
import { ZIN, metArabisch, metArabischeZinnen } from './lib/arabisch.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const TRAPLIFT = 'Since August I wait for a stairlift.';

const taalVan = (iemand) => iemand.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
const knopVan = (iemand, naam) => iemand.page.getByRole('group', { name: /language/i }).getByRole('button', { name: naam });

/** The form in English, to the code. */
async function vertel(inwoner) {
  await inwoner.vul({ 'What happened?': TRAPLIFT });
  await inwoner.kijk('en: question');
  await inwoner.druk('Next');
  await inwoner.vul({ 'What would help you?': 'That somebody comes to look.' });
  await inwoner.druk('Next');
  await inwoner.kop(/Who are you making this request for/);
  await inwoner.druk('Next');
  await inwoner.leest('Choose who you are making this request for.');
  await inwoner.kijk('en: forgot to choose');
  await inwoner.blad.getByRole('radio', { name: 'For myself' }).check();
  await inwoner.druk('Next');
  await inwoner.blad.getByRole('radio', { name: /a bezwaar \(objection\)/ }).check();
  await inwoner.vul({ 'What is the date on the letter from the gemeente?': BRIEF_VAN });
  await inwoner.leest(/until \w+,? \d+ \w+/);
  await inwoner.vouwOpen('A letter to make your bezwaar');
  await inwoner.leest(`Ik maak bezwaar tegen uw besluit van ${zegDatum(BRIEF_VAN)}.`);
  await inwoner.druk('Next');
  await inwoner.blad.getByRole('radio', { name: 'Call me' }).check();
  await inwoner.vul({ 'Your telephone number': '06 12345678' });
  await inwoner.druk('Next');
  await inwoner.blad.getByRole('radio', { name: 'Yes, that is fine' }).check();
  await inwoner.druk('Next');
  await inwoner.kop(/Is this right/);
  await inwoner.leest(/letter of \w+,? \d+ \w+/);
  await inwoner.kijk('en: check');
  await inwoner.druk('Send my request');
  await inwoner.kop('Your request has been sent');
  await inwoner.leest(/Your guide tries to call you, by/);
  await inwoner.kijk('en: received');
  await inwoner.leest(/^How to reach /);
  assert.equal(await inwoner.bladen(), 1, 'one sheet in English too');
  return (await inwoner.blad.locator('.code').textContent()).trim();
}

async function volgt(inwoner, code) {
  await inwoner.naar('/volgen');
  await inwoner.vul({ 'Your code': 'ABCD' });
  await inwoner.druk('Open my request');
  await inwoner.leest('This code has 4 characters. It must have 28.');
  await inwoner.vul({ 'Your code': `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}` });
  await inwoner.druk('Open my request');
  await inwoner.leest('This code is not right. Check that you copied all 28 characters.');
  await inwoner.kijk('en: wrong code');
  await inwoner.vul({ 'Your code': code });
  await inwoner.druk('Open my request');
  await inwoner.kop(/^Your request/);
  await inwoner.leest(/Your story has arrived/);
  await inwoner.leest(TRAPLIFT);
  await inwoner.kijk('en: following');
}

test('een verzoek in het Engels, op een telefoon van 320 pixels', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  await api.als('begeleidingscoordinator', 'C').call('bereikbaarheid_zet', { version: 1, body: { telefoon: '030 000 0123', bezoekadres: 'Voorbeeldplein 1' } });
  const inwoner = await maak(TELEFOON);
  await inwoner.naar('/?taal=en');
  await inwoner.kop('Room in the rule');
  assert.deepEqual(await taalVan(inwoner), ['en', 'ltr']);
  assert.equal(new URL(inwoner.page.url()).search, '', 'the choice leaves the address');
  await inwoner.kijk('en: home');
  await inwoner.volg(/Gemeente Waterrijk/);
  await inwoner.kijk('en: gemeente');
  await inwoner.volg('Tell us what is going on');
  await volgt(inwoner, await vertel(inwoner));
  for (const [pad, kop] of [['/privacy', 'Privacy'], ['/toegankelijkheid', 'Accessibility'], ['/weg', 'This page is not here'], ['/inloggen', 'Log in']]) {
    await inwoner.naar(pad);
    await inwoner.kop(kop);
    await inwoner.kijk(`en: ${kop}`);
  }
  const page = await inwoner.page.evaluate(() => [document.title, document.querySelector('.utrecht-skip-link').textContent]);
  assert.deepEqual(page, ['Log in - Regelruimte', 'Go to the content']);
  assert.deepEqual(await inwoner.page.context().cookies(), []);
});

test('wat de server zegt, de mail en de brief zijn in het Engels', async (t) => {
  const { inwoner: maak, api } = await reis(t);
  await api.sql("UPDATE app.klok SET verschuiving = '2026-12-01 10:00+01'::timestamptz - now()");
  const server = await mailserver(t);
  const v = await voorgesteld(api, { taal: 'en', mailAdres: 'sam@mail.example' });
  await api.werker(instellingen(server.port));
  const mail = lees(await tot('the mail', () => server.mails.find(({ aan }) => aan[0] === 'sam@mail.example')));
  assert.equal(mail.headers.subject, 'There is news about your request');
  const [, pad] = mail.tekst.match(/https:\/\/regelruimte\.example(\/volgen\S*)/);

  const inwoner = await maak(TELEFOON);
  const open = async () => { await inwoner.naar('/volgen'); await inwoner.vul({ 'Your code': v.code }); await inwoner.druk('Open my request'); await inwoner.kop(/^Your request/); };
  await inwoner.naar(pad);
  await inwoner.kop('Follow your request');
  assert.deepEqual(await taalVan(inwoner), ['en', 'ltr'], 'the mail leads to its own language');
  await open();
  await inwoner.leest('Language of our e-mails: English.');
  await inwoner.druk('Change to Nederlands');
  await inwoner.leest('Language of our e-mails: Nederlands.');
  await inwoner.druk('Change to English');
  await inwoner.leest('Language of our e-mails: English.');
  assert.equal(await inwoner.page.evaluate(() => document.activeElement.id), 'mail', 'the focus is at what changed');

  // Answered on another device meanwhile: the server says so, in English.
  await v.inwoner.call('volgverzoek_bevestig', { body: { akkoord: true, tekst: 'With this I can go on.' } });
  await inwoner.kies(/Do you agree with this proposal/, 'Yes, I agree');
  await inwoner.vul({ 'Say it in your own words': 'Yes.' });
  await inwoner.druk('Give my answer');
  await inwoner.leest('You have already answered this proposal.');
  await inwoner.kijk('en: the server says no');

  await v.partij.call('partijverzoek_bevestig', { body: { akkoord: true, tekst: 'Dit doen wij.' } });
  await open();
  await inwoner.volg('Confirmation on paper');
  await inwoner.kop('What was agreed');
  await inwoner.leest(/the resident and Gemeente Waterrijk both said yes/);
  await inwoner.leest('With this I can go on.');
  const nederlands = inwoner.blad.locator('section[lang=nl]');
  await nederlands.getByRole('heading', { name: 'Deze afspraken sluiten niets af' }).waitFor();
  assert.equal(await inwoner.blad.locator('article').getAttribute('lang'), 'en');
  await inwoner.kijk('en: letter');
  const [bestand] = await Promise.all([inwoner.page.waitForEvent('download'), inwoner.druk(/PDF/)]);
  assert.match(bestand.suggestedFilename(), /^bevestiging-VA-\d{4}-\d{5}\.pdf$/);

  await inwoner.naar('/volgen');
  await open();
  await inwoner.volg('See everything that we keep');
  await inwoner.leest('We only keep a check number of your code. Nobody can read your code from it.');
  await inwoner.kijk('en: inzage');
});

test('de taal wisselt met wat er getypt is, en blijft op het apparaat', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await maak();
  const gevraagd = [];
  inwoner.page.on('request', (request) => gevraagd.push(new URL(request.url()).pathname));
  await inwoner.naar('/verzoek?stap=watGebeurde');
  await inwoner.vul({ 'Wat is er gebeurd?': TRAPLIFT });
  assert.ok(!gevraagd.some((path) => path.startsWith('/src/texts/en/')), 'English comes when somebody asks for it');
  const knop = knopVan(inwoner, 'English');
  await knop.focus();
  await inwoner.page.keyboard.press('Enter');
  await inwoner.kop(/What happened/);
  assert.equal(await inwoner.blad.getByLabel('What happened?').inputValue(), TRAPLIFT);
  assert.equal(await knop.getAttribute('aria-pressed'), 'true');
  assert.ok(await knop.evaluate((een) => een === document.activeElement), 'the focus stays on the choice');
  await inwoner.leest('This website is now in English.');
  await inwoner.page.reload();
  await inwoner.kop(/What happened/);
  await inwoner.naar('/verzoek?stap=namens');
  await inwoner.druk('Next');
  await inwoner.leest('Choose who you are making this request for.');
  await knopVan(inwoner, 'Nederlands').click();
  await inwoner.leest('Kies voor wie u dit verzoek doet.');
  await knopVan(inwoner, 'English').click();
  await inwoner.kop(/Who are you making this request for/);
  await inwoner.naar('/privacy?taal=xx');
  await inwoner.leest('You trust us with your story. Here you read what we do with it.');

  const vers = await maak();
  await vers.page.addInitScript(() => localStorage.setItem('rr.taal', '"en"'));
  const engels = [];
  vers.page.on('request', (request) => engels.push(new URL(request.url()).pathname));
  await vers.naar('/');
  await vers.kop('Room in the rule');
  assert.ok(!engels.some((path) => path.startsWith('/src/texts/nl/') || path.endsWith('/openbaar.js') || path.includes('contract-')), 'only what this page needs');

  await vers.naar('/inloggen');
  await vers.vul({ 'E-mail address': 'coordinator1@a.example', Password: 'een verkeerd wachtwoord' });
  await vers.druk('Log in');
  await vers.leest('The e-mail address or the password is not right.');
  await vers.vul({ Password: 'een lange zin die ik onthoud' });
  await vers.druk('Log in');
  await vers.kop('Wat ligt bij mij');
  assert.deepEqual(await taalVan(vers), ['nl', 'ltr'], 'the screens for colleagues are Dutch');
  await vers.naar('/privacy');
  await vers.leest('You trust us with your story. Here you read what we do with it.');
});

test('de taal van de browser is alleen een aanbod', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await maak({ ...TELEFOON, locale: 'en-GB' });
  await inwoner.naar('/');
  await inwoner.kop('Ruimte in de regel');
  const aanbod = inwoner.page.getByRole('region', { name: 'English' });
  await inwoner.leest('Do you want to read this in English?', aanbod);
  assert.equal(await aanbod.getAttribute('lang'), 'en');
  await inwoner.kijk('offer of a language');
  await aanbod.getByRole('button', { name: 'Nederlands' }).click();
  await aanbod.waitFor({ state: 'detached' });
  await inwoner.page.reload();
  await inwoner.kop('Ruimte in de regel');
  assert.equal(await aanbod.count(), 0);
});

test('van rechts naar links: een taal erbij is een regel en een map', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await maak(TELEFOON);
  await metArabisch(inwoner.page);
  await inwoner.naar('/');
  await knopVan(inwoner, 'العربية').click();
  await inwoner.kop('مساحة في القاعدة');
  assert.deepEqual(await taalVan(inwoner), ['ar', 'rtl']);
  await inwoner.kijk('ar: home');
  await inwoner.blad.getByRole('link', { name: /Waterrijk/ }).click();
  await inwoner.kop(/هل أنت عالق مع بلدية/);
  await inwoner.kijk('ar: gemeente');
  await inwoner.naar('/verzoek?stap=watGebeurde');
  await inwoner.vul({ 'ماذا حدث؟': TRAPLIFT });
  await inwoner.kijk('ar: question');
  const veld = inwoner.blad.getByLabel('ماذا حدث؟');
  assert.equal(await veld.evaluate((een) => getComputedStyle(een).direction), 'ltr', 'English typed among Arabic runs its own way');
  await veld.fill('منذ أغسطس أنتظر مصعد درج.');
  assert.equal(await veld.evaluate((een) => getComputedStyle(een).direction), 'rtl');
  await inwoner.druk('التالي');
  await inwoner.vul({ 'ما الذي يساعدك؟': 'أن يأتي أحد لينظر.' });
  await inwoner.druk('التالي');
  await inwoner.druk('التالي');
  await inwoner.leest('اختر لمن تقدم هذا الطلب.');
  await inwoner.kijk('ar: fault');
  await inwoner.naar('/volgen');
  await inwoner.kijk('ar: code');
  const begin = await inwoner.blad.getByRole('heading', { level: 1 }).evaluate((een) => een.getBoundingClientRect().right);
  assert.ok(begin > 290, 'the heading begins at the right');
});

test('van rechts naar links: codes en kenmerken blijven van links naar rechts', async (t) => {
  const { inwoner: maak, api } = await reis(t);
  const { code } = await doeVerzoek(api, { magGemeenteWeten: true });
  await metArabischeZinnen(api);
  const inwoner = await maak(TELEFOON, (await api.nogEen()).base);
  await metArabisch(inwoner.page);
  await inwoner.naar('/volgen?taal=ar');
  await inwoner.vul({ 'رمزك': `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}` });
  await inwoner.druk('افتح طلبي');
  await inwoner.leest(ZIN);
  await inwoner.kijk('ar: the server says no');
  await inwoner.vul({ 'رمزك': code });
  await inwoner.druk('افتح طلبي');
  await inwoner.kop(/طلبك/);
  assert.equal(await inwoner.blad.locator('.kenmerk').evaluate((een) => getComputedStyle(een).direction), 'ltr');
  await inwoner.leest(/بقي/);
  await inwoner.kijk('ar: following');
});
