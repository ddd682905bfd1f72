// SPDX-License-Identifier: EUPL-1.2
// The conversation: called twice, written in the rooms by all three, an appointment, and a summary that is corrected
// once. The partij reads the kamer and nothing of the inwoner's own room.
import { test } from 'node:test';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doeVerzoek } from '../lib/afstemming.mjs';
import { grotePng, pdf } from '../lib/bestanden.mjs';
import { assert, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };
const MORGEN = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const kamer = (wie, naam) => wie.blad.getByRole('region', { name: naam, exact: true });

/** Somebody of the gemeente sits at the table: the code. How that goes on the screens is another journey. */
async function aanTafel(api, id) {
  const begeleider = api.als('begeleider', 'C');
  const { version } = await begeleider.call('partijen_lees', { path: { id } });
  const { data } = await begeleider.call('partij_nodig_uit', { path: { id }, version, body: { naam: 'M. de Wit', functie: 'Klantmanager' } });
  await api.partij(id, data.partijen[0].id).call('partijverzoek_stap', { body: { actie: 'accepteer' } });
  return (await begeleider.call('partijcode_maak', { path: { id } })).data.code;
}

async function noteer(begeleider, sprak, notitie) {
  const vouw = begeleider.blad.locator('details', { hasText: 'Noteer een poging' });
  if (await vouw.getAttribute('open') === null) await begeleider.vouwOpen('Noteer een poging');
  await begeleider.kies('Sprak je de inwoner?', sprak);
  await begeleider.vul({ 'Korte notitie': notitie });
  await begeleider.druk('Bewaar de poging');
  await begeleider.leest(notitie);
}

async function bellen(begeleider) {
  await begeleider.druk('Ik neem dit op');
  await begeleider.leest('Er is nog geen contact gezocht.');
  await begeleider.volg('Naar het eerste gesprek');
  assert.equal(await begeleider.page.evaluate(() => document.activeElement.id), 'bellen-kop', 'what comes next is a step away');
  await noteer(begeleider, 'Nee', 'Voicemail ingesproken.');
  await noteer(begeleider, 'Ja', 'Wil liever na twee uur gebeld worden.');
  await begeleider.leest('Nodig de behandelend ambtenaar uit');
  await begeleider.blad.getByRole('link', { name: 'Naar de uitnodiging' }).waitFor();
  await begeleider.vouwOpen('Voor het eerste gesprek');
  await begeleider.blad.getByRole('checkbox', { name: /Ik noemde de termijnen/ }).check();
  await begeleider.leest(/1 van 11 gedaan/);
  await begeleider.vouwOpen('Kies een woord');
  await begeleider.blad.getByRole('radio', { name: 'Verharding' }).check();
  await begeleider.druk('Bewaar dit woord');
  await begeleider.leest(/Ze houden vast aan hun gelijk/);
}

async function schrijf(wie, naam, veld, tekst, knop) {
  const waar = kamer(wie, naam);
  await wie.vul({ [veld]: tekst }, waar);
  await wie.druk(knop, waar);
  await wie.leest(tekst, waar);
}

async function samenvatten(begeleider, inwoner, code) {
  await begeleider.vouwOpen('Schrijf een samenvatting');
  await begeleider.vul({ 'Wat begreep je?': 'U wacht drie maanden op een traplift.' });
  await begeleider.druk('Leg voor aan de inwoner');
  await begeleider.leest('De inwoner heeft nog niet gezegd of dit klopt.');
  await inwoner.openVerzoek(code);
  await inwoner.leest('U wacht drie maanden op een traplift.');
  await inwoner.vouwOpen('Nee, er is iets anders');
  await inwoner.vul({ 'Wat is er anders?': 'Het zijn er vijf.' });
  await inwoner.kijk('volgen, samenvatting');
  await inwoner.druk('Verstuur wat er anders is');
  await inwoner.leest('U zei dat er iets anders is. Uw begeleider schrijft een nieuwe.');
  await begeleider.page.reload();
  await begeleider.leest('Het zijn er vijf.');
  await begeleider.vouwOpen('Schrijf een nieuwe versie');
  await begeleider.vul({ 'Wat begreep je?': 'U wacht vijf maanden op een traplift.' });
  await begeleider.druk('Leg voor aan de inwoner');
  await begeleider.leest('1 eerdere versie');
  await inwoner.openVerzoek(code);
  await inwoner.druk('Dit klopt');
  await inwoner.leest('U zei dat dit klopt.');
  await begeleider.page.reload();
  await begeleider.leest(/De inwoner zei (vandaag|gisteren) dat dit klopt\./);
}

test('drie kamers, een afspraak en een samenvatting die eerst niet klopt', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const { id, code, kenmerk } = await doeVerzoek(api, { magGemeenteWeten: true, contact: { naam: 'Mevrouw Jansen', telefoon: '0612345678', voorkeur: 'telefoon' } });
  const begeleider = await staf('begeleider', 1, 'C');
  await begeleider.naar(`/verzoeken/${id}`);
  await bellen(begeleider);
  assert.equal(await kamer(begeleider, 'De kamer van alle drie').count(), 0, 'nobody of the gemeente sits there yet');

  const partijcode = await aanTafel(api, id);
  await begeleider.page.reload();
  await begeleider.rust();
  await schrijf(begeleider, 'Alleen jij en de inwoner', 'Je bericht aan de inwoner', 'Wilt u dat ik vraag om een huisbezoek?', 'Stuur aan de inwoner');
  await schrijf(begeleider, 'De kamer van alle drie', 'Je bericht aan de inwoner en de gemeente', 'Welkom allebei.', 'Zet in de kamer');

  const inwoner = await maakInwoner(TELEFOON);
  await inwoner.openVerzoek(code);
  await inwoner.leest('Uw begeleider belde, maar kreeg u niet te pakken');
  assert.equal(await inwoner.page.getByText('Voicemail').count(), 0, 'the note is not for the inwoner');
  await schrijf(inwoner, 'U en uw begeleider', 'Schrijf aan uw begeleider', 'Ja, graag. Maar niet met die meneer.', 'Stuur aan uw begeleider');
  await schrijf(inwoner, 'De kamer van alle drie', 'Schrijf aan de gemeente en uw begeleider', 'Goedemiddag.', 'Zet in de kamer');

  await vanDePartij(await maakInwoner(TELEFOON), partijcode);
  await inwonerBijlage(inwoner, code);

  await begeleider.page.reload();
  await begeleider.rust();
  await begeleider.vouwOpen('Stel een afspraak voor');
  await begeleider.kies('Met wie?', 'Met de inwoner en de gemeente');
  const nieuw = begeleider.blad.getByRole('region', { name: 'Afspraken om te praten' });
  await nieuw.getByLabel('Dag').first().fill(MORGEN);
  await nieuw.getByLabel('Begint om').first().fill('10:00');
  await begeleider.vul({ 'Waar?': 'Dorpshuis' }, nieuw);
  await begeleider.druk('Stel voor', nieuw);
  await begeleider.leest('Nog geen antwoord van de inwoner');
  await inwoner.openVerzoek(code);
  await inwoner.blad.getByRole('group', { name: /Wanneer kunt u/ }).getByRole('checkbox').check();
  await inwoner.kijk('volgen, wanneer kunt u');
  await inwoner.druk('Verstuur wat past');
  await inwoner.leest('Uw antwoord is binnen. U kunt het nog veranderen.');
  await begeleider.page.reload();
  await begeleider.leest('De inwoner kan');
  await begeleider.druk(/Kies dit moment/);
  await begeleider.leest('Zeg de afspraak af');
  await inwoner.openVerzoek(code);
  const [bestand] = await Promise.all([inwoner.page.waitForEvent('download'), inwoner.druk('Zet in de agenda')]);
  assert.equal(bestand.suggestedFilename(), `afspraak-${kenmerk}.ics`);
  assert.ok(!/Dorpshuis|traplift/.test(readFileSync(await bestand.path(), 'utf8')));

  await samenvatten(begeleider, inwoner, code);
  await begeleider.kijk('begeleider, alles samen');
});

/** Puts a file in this room with the form that is there. */
async function legBestand(wie, waar, naam, knop, inhoud = pdf(), komtAls = naam) {
  const map = mkdtempSync(join(tmpdir(), 'kamer-'));
  writeFileSync(join(map, naam), inhoud);
  await waar.getByLabel('Kies een foto of pdf').setInputFiles(join(map, naam));
  await wie.druk(knop, waar);
  await waar.getByRole('button', { name: komtAls }).first().waitFor();
  rmSync(map, { recursive: true });
}

/** Who was asked reads the kamer, and nothing that the inwoner said to the begeleider alone. */
async function vanDePartij(partij, code) {
  await partij.geefCode(code);
  const samen = kamer(partij, 'De kamer van alle drie');
  await partij.leest('Goedemiddag.', samen);
  assert.equal(await partij.page.getByText('Maar niet met die meneer.').count(), 0);
  assert.equal(await kamer(partij, 'U en de begeleider').count(), 1);
  await partij.vouwOpen('Voeg een foto of pdf toe', samen);
  await legBestand(partij, samen, 'Offerte traplift.pdf', 'Zet de bijlage in de kamer');
  await partij.kijk('partij, in de kamer');
}

/** What is see-through in a picture that is made smaller can be read afterwards. */
async function doorzichtigWordtWit({ page }) {
  const kleur = await page.evaluate(async () => {
    const { pasBestand } = await import('/src/components/foto.js');
    const doek = new OffscreenCanvas(4, 4);
    doek.getContext('2d');
    const bestand = new File([await doek.convertToBlob(), new Uint8Array(11 * 1024 * 1024)], 'scan.png', { type: 'image/png' });
    const kijk = new OffscreenCanvas(4, 4).getContext('2d');
    kijk.drawImage(await createImageBitmap(await pasBestand(bestand)), 0, 0);
    return [...kijk.getImageData(1, 1, 1, 1).data];
  });
  assert.deepEqual(kleur, [255, 255, 255, 255]);
}

/** What the partij put in the kamer can be taken along, and the inwoner adds something to the own room. */
async function inwonerBijlage(inwoner, code) {
  await inwoner.openVerzoek(code);
  const [bestand] = await Promise.all([inwoner.page.waitForEvent('download'), inwoner.druk(/^Offerte traplift\.pdf/, kamer(inwoner, 'De kamer van alle drie'))]);
  assert.equal(bestand.suggestedFilename(), 'Offerte traplift.pdf');
  assert.ok(readFileSync(await bestand.path()).equals(pdf()));
  const eigen = kamer(inwoner, 'U en uw begeleider');
  await inwoner.vouwOpen('Voeg een foto of pdf toe', eigen);
  await inwoner.druk('Stuur de bijlage aan uw begeleider', eigen);
  await inwoner.leest('Kies eerst een bestand.');
  await inwoner.kijk('volgen, bijlage vergeten');
  let verder;
  const gezien = new Promise((klaar) => { verder = klaar; });
  await inwoner.page.route('**/volgverzoek/bijlagen', async (route) => { await gezien; await route.continue(); }, { times: 1 });
  const gelegd = legBestand(inwoner, eigen, 'Brief van maart.pdf', 'Stuur de bijlage aan uw begeleider');
  await inwoner.leest('Een grote foto kan een paar minuten duren. Blijf op deze bladzijde.');
  verder();
  await gelegd;
  await inwoner.druk('Haal weg Brief van maart.pdf', eigen);
  await inwoner.ja('Haal weg');
  await inwoner.leest(/Bijlage weggehaald: U, (vandaag|gisteren)/, eigen);
  assert.equal(await inwoner.page.evaluate(() => document.activeElement.id), 'kring-inwoner');
  await inwoner.kijk('volgen, bijlage weggehaald');
  await inwoner.vouwOpen('Voeg een foto of pdf toe', eigen);
  assert.equal(await eigen.getByLabel('Kies een foto of pdf').inputValue(), '', 'what was sent is not sent again');
  await doorzichtigWordtWit(inwoner);
  await legBestand(inwoner, eigen, 'trap.png', 'Stuur de bijlage aan uw begeleider', grotePng(11 * 1024 * 1024), 'trap.jpg');
  await inwoner.vouwOpen('Voeg een foto of pdf toe', eigen);
  const map = mkdtempSync(join(tmpdir(), 'kamer-')); // of a file on disk the browser gets only the name
  writeFileSync(join(map, 'dik.pdf'), Buffer.alloc(11 * 1024 * 1024));
  await eigen.getByLabel('Kies een foto of pdf').setInputFiles(join(map, 'dik.pdf'));
  await inwoner.druk('Stuur de bijlage aan uw begeleider', eigen);
  await inwoner.leest('Dit bestand is groter dan 10 MB. Maak het kleiner.');
  rmSync(map, { recursive: true });
}
