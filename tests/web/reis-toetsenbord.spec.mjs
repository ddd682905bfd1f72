// SPDX-License-Identifier: EUPL-1.2
// The same with the keyboard alone: filing a melding, and a verzoek with following it. Nothing is clicked,
// and where the focus is can be seen at every stop.
import { test } from 'node:test';
import { assert, reis } from './lib/reis.mjs';
import { WACHTWOORD } from '../lib/wereld.mjs';

const naam = () => {
  const een = document.activeElement;
  const label = een.labels?.[0]?.textContent ?? een.textContent ?? '';
  return { tekst: `${een.getAttribute('aria-label') ?? ''} ${label}`.replace(/\s+/g, ' ').trim(), soort: een.tagName, type: een.type };
};

/** Whether something shows where the focus is: an outline, or a shadow that looks like one. */
const zichtbaar = () => {
  const een = document.activeElement;
  const stijl = getComputedStyle(een);
  const omlijnd = stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) > 0;
  return een === document.body || omlijnd || stijl.boxShadow !== 'none';
};

/** Tabs until the focus is on what is called this. */
async function tabNaar({ page }, tekst, toets = 'Tab') {
  const langs = [];
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press(toets);
    const nu = await page.evaluate(naam);
    langs.push(nu.tekst.slice(0, 40));
    assert.ok(await page.evaluate(zichtbaar), `the focus cannot be seen on "${nu.tekst.slice(0, 60)}"`);
    if (tekst instanceof RegExp ? tekst.test(nu.tekst) : nu.tekst.includes(tekst)) return nu;
  }
  throw new Error(`Tab does not reach "${tekst}"; it came past:\n${langs.join('\n')}`);
}

const typ = async (wie, waar, tekst) => { await tabNaar(wie, waar); await wie.page.keyboard.type(tekst); };
const druk = async (wie, waar) => { await tabNaar(wie, waar); await wie.page.keyboard.press('Enter'); };

/** A group of radio buttons is one stop; the arrows choose. */
async function kies(wie, antwoord) {
  for (let i = 0; i < 80; i += 1) {
    await wie.page.keyboard.press('Tab');
    if ((await wie.page.evaluate(naam)).type === 'radio') break;
  }
  await wie.page.keyboard.press('Space');
  for (let i = 0; i < 8 && !(await wie.page.evaluate(naam)).tekst.includes(antwoord); i += 1) await wie.page.keyboard.press('ArrowDown');
  assert.ok((await wie.page.evaluate(naam)).tekst.includes(antwoord), `no choice ${antwoord}`);
  assert.ok(await wie.page.evaluate(() => document.activeElement.checked));
}

test('een melding doen met alleen het toetsenbord', async (t) => {
  const { inwoner } = await reis(t);
  const melder = await inwoner();
  await melder.naar('/inloggen');
  await typ(melder, 'E-mailadres', 'medewerker1@a.example');
  await typ(melder, 'Wachtwoord', WACHTWOORD);
  await melder.page.keyboard.press('Enter');
  await melder.kop('Wat ligt bij mij');
  await druk(melder, 'Nieuwe melding');
  await melder.kop('Nieuwe melding');
  await typ(melder, 'Welke regel staat in de weg?', 'Formulier 12 vraagt drie keer hetzelfde');
  await druk(melder, 'Melding indienen');
  await melder.leest(/Er kloppen nog 2 dingen niet/);
  assert.match(await melder.page.evaluate(() => document.activeElement.className), /foutlijst/, 'the faults get the focus');
  await druk(melder, 'Schrijf op waarom dat niet goed is voor de inwoner.');
  assert.equal((await melder.page.evaluate(naam)).soort, 'TEXTAREA', 'a fault leads to its field');
  await melder.page.keyboard.type('Inwoners haken af.');
  await typ(melder, 'Wat zou wel helpen?', 'Vul in wat we al weten.');
  await druk(melder, 'Melding indienen');
  await melder.kop('Je melding is ingediend');
  await druk(melder, 'Bekijk je melding');
  await melder.kop('Formulier 12 vraagt drie keer hetzelfde');
});

test('een verzoek doen en volgen met alleen het toetsenbord', async (t) => {
  const { inwoner: maak } = await reis(t);
  const inwoner = await maak();
  await inwoner.naar('/');
  await inwoner.page.keyboard.press('Tab');
  assert.match((await inwoner.page.evaluate(naam)).tekst, /Naar de inhoud/, 'the first stop skips the menu');
  await druk(inwoner, /^Gemeente Waterrijk/);
  await inwoner.kop(/gemeente Waterrijk/);
  await druk(inwoner, /Vertel wat er speelt/);
  await inwoner.kop(/Wat is er gebeurd/);
  await typ(inwoner, 'Wat is er gebeurd?', 'Ik krijg geen antwoord.');
  await druk(inwoner, 'Verder');
  await inwoner.kop(/Wat zou u helpen/);
  await typ(inwoner, 'Wat zou u helpen?', 'Een gesprek.');
  await druk(inwoner, 'Verder');
  for (const [kop, antwoord] of [[/Voor wie/, 'Voor mijzelf'], [/iets officieels/, 'Nee'], [/als klacht/, 'Nee, dit is geen klacht'], [/bereiken/, 'Liever niet'], [/de gemeente weten/, 'Nog niet']]) {
    await inwoner.kop(kop);
    await kies(inwoner, antwoord);
    await druk(inwoner, 'Verder');
  }
  await inwoner.kop(/Klopt dit zo/);
  await druk(inwoner, 'Verzoek versturen');
  await inwoner.kop('Uw verzoek is verstuurd');
  const code = (await inwoner.blad.locator('.code').textContent()).trim();
  await druk(inwoner, /^Volg uw verzoek/);
  await inwoner.kop('Volg uw verzoek');
  await typ(inwoner, 'Uw code', code);
  await inwoner.page.keyboard.press('Enter');
  await inwoner.kop(/^Uw verzoek/);
  await typ(inwoner, 'Schrijf aan uw begeleider', 'Bedankt.');
  await druk(inwoner, 'Stuur aan uw begeleider');
  await inwoner.leest('Bedankt.');
  await druk(inwoner, 'Stop met dit verzoek');
  await tabNaar(inwoner, 'Toch niet');
  await inwoner.page.keyboard.press('Escape');
  assert.match((await inwoner.page.evaluate(naam)).tekst, /Stop met dit verzoek/, 'a closed dialog gives the focus back');
  await inwoner.page.keyboard.press('Enter');
  await druk(inwoner, 'Ja, ik stop');
  await inwoner.leest('U bent gestopt met dit verzoek.');
});
