// SPDX-License-Identifier: EUPL-1.2
// Reading aloud, with a browser whose voices we know: what is said, by which voice, and when it stops.
import { test } from 'node:test';
import { doeVerzoek } from '../lib/afstemming.mjs';
import { assert, reis } from './lib/reis.mjs';

const HIER = [{ lang: 'nl-NL', localService: true, name: 'hier' }, { lang: 'en-GB', localService: true, name: 'here' }];
const VER = [{ lang: 'nl-NL', localService: false, name: 'ver' }];

/* Runs in the page: a speechSynthesis that says nothing and remembers everything. `klaar()` ends what it is saying. */
function stub(stemmen) {
  const gezegd = [];
  let wachtrij = [];
  const synthesis = Object.assign(new EventTarget(), {
    gezegd, paused: false, getVoices: () => stemmen,
    speak(one) { wachtrij.push(one); gezegd.push({ text: one.text, lang: one.lang, stem: one.voice.name }); },
    cancel() { const weg = wachtrij; wachtrij = []; synthesis.paused = false; weg.forEach((one) => one.onerror?.({ error: 'canceled' })); },
    pause() { synthesis.paused = true; },
    resume() { synthesis.paused = false; },
    klaar() { const weg = wachtrij; wachtrij = []; weg.forEach((one) => one.onend?.()); },
    wacht: () => wachtrij.length,
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}

const gezegd = (iemand) => iemand.page.evaluate(() => speechSynthesis.gezegd);
const wacht = (iemand) => iemand.page.evaluate(() => speechSynthesis.wacht());

async function metStemmen(maak, stemmen) {
  const iemand = await maak({ breedte: 320, hoogte: 640 });
  await iemand.page.addInitScript(stub, stemmen);
  return iemand;
}

test('een vraag wordt voorgelezen, met het toetsenbord, en nooit vanzelf', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await metStemmen(maak, HIER);
  await inwoner.naar('/verzoek?stap=watGebeurde');
  await inwoner.vul({ 'Wat is er gebeurd?': 'Mijn eigen verhaal.' });
  const knop = inwoner.blad.getByRole('button', { name: 'Lees voor' });
  await knop.waitFor();
  assert.deepEqual(await gezegd(inwoner), []);
  await knop.focus();
  await inwoner.page.keyboard.press('Enter');
  const pauze = inwoner.blad.getByRole('button', { name: 'Pauze' });
  await pauze.waitFor();
  assert.ok(await pauze.evaluate((een) => een === document.activeElement), 'the focus stays');
  const zinnen = await gezegd(inwoner);
  for (const zin of ['Wat is er gebeurd?', 'Vertel het in uw eigen woorden.', 'Alleen uw begeleider leest dit.', 'De gemeente niet.']) {
    assert.ok(zinnen.some((one) => one.text === zin), zin);
  }
  assert.ok(zinnen.every((one) => one.stem === 'hier' && one.lang === 'nl-NL'));
  assert.ok(!zinnen.some((one) => /eigen verhaal|Verder|Lees voor|In augustus/.test(one.text)), 'no buttons, nothing folded away, nothing typed');
  assert.equal(await pauze.getAttribute('aria-pressed'), 'false');
  await inwoner.page.keyboard.press('Enter');
  assert.equal(await pauze.getAttribute('aria-pressed'), 'true');
  assert.equal(await inwoner.page.evaluate(() => speechSynthesis.paused), true);
  await inwoner.kijk('voorlezen, pauze');
  await inwoner.page.keyboard.press('Space');
  assert.equal(await inwoner.page.evaluate(() => speechSynthesis.paused), false);
  await inwoner.druk('Stop');
  assert.equal(await wacht(inwoner), 0);
  assert.ok(await knop.evaluate((een) => een === document.activeElement));
  await knop.click();
  await pauze.waitFor();
  await inwoner.page.evaluate(() => speechSynthesis.klaar());
  await knop.waitFor();
  await inwoner.leest('Het voorlezen is klaar.');
  await knop.click();
  await pauze.waitFor();
  await inwoner.druk('Verder');
  await inwoner.kop(/Wat zou u helpen/);
  assert.equal(await wacht(inwoner), 0, 'going on ends the reading');
  await knop.waitFor();
});

test('wie volgt hoort de stand en de berichten, in de taal van de bladzijde', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const { code } = await doeVerzoek(api);
  const inwoner = await metStemmen(maak, HIER);
  await inwoner.openVerzoek(code);
  await inwoner.druk('Lees voor', inwoner.blad.getByRole('region', { name: 'Nu', exact: true }));
  const stand = await gezegd(inwoner);
  assert.ok(stand.some((one) => one.text === 'Uw verhaal is binnen.'));
  assert.ok(!stand.some((one) => /traplift/.test(one.text)), 'only this part');
  await inwoner.page.getByRole('button', { name: 'English', exact: true }).click();
  await inwoner.kop(/^Your request/);
  assert.equal(await wacht(inwoner), 0);
  await inwoner.druk('Read aloud', inwoner.blad.locator('section', { hasText: 'What you wrote' }));
  const verhaal = (await gezegd(inwoner)).slice(stand.length);
  assert.ok(verhaal.some((one) => one.text === 'Ik wacht al maanden op een traplift.' && one.stem === 'here'));
  await inwoner.kijk('voorlezen in volgen');
});

test('een stem van internet krijgt niets van wat over iemand gaat', async (t) => {
  const { api, inwoner: maak } = await reis(t);
  const { code } = await doeVerzoek(api);
  const inwoner = await metStemmen(maak, VER);
  await inwoner.openVerzoek(code);
  await inwoner.druk('Lees voor', inwoner.blad.getByRole('region', { name: 'Nu', exact: true }));
  await inwoner.leest('Uw apparaat heeft alleen een stem via internet. Die leest niets voor wat over u gaat, of wat iemand schreef.');
  await inwoner.druk('Lees voor', inwoner.blad.locator('section', { hasText: 'Wat u schreef' }));
  assert.deepEqual(await gezegd(inwoner), []);
  await inwoner.kijk('voorlezen, stem van internet');
  await inwoner.naar('/privacy');
  await inwoner.druk('Lees voor');
  assert.ok((await gezegd(inwoner)).some((one) => one.text === 'U vertrouwt ons uw verhaal toe.' && one.stem === 'ver'), 'our own words may');
});

test('zonder stem staat dat er; zonder spraak is er geen knop', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await metStemmen(maak, [HIER[1]]);
  await inwoner.naar('/privacy');
  await inwoner.druk('Lees voor');
  await inwoner.leest('Uw apparaat heeft geen stem in deze taal. Vraag iemand om met u mee te lezen.');
  await inwoner.kijk('voorlezen, geen stem');

  const stil = await maak();
  await stil.page.addInitScript(() => { delete globalThis.speechSynthesis; });
  await stil.naar('/privacy');
  assert.equal(await stil.page.evaluate(() => 'speechSynthesis' in globalThis), false);
  assert.equal(await stil.blad.getByRole('button', { name: 'Lees voor' }).count(), 0);
  await stil.kijk('zonder spraak');
});
