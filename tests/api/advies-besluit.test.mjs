// SPDX-License-Identifier: EUPL-1.2
// Writing an advies together, deputies, two people who decide at once, and what follows a besluit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { start } from '../lib/server.mjs';
import { collega, goed, laatWerken, mensen, met, metRecht, tot, vandaag } from '../lib/weg.mjs';
import { afdeling, mens } from '../lib/wereld.mjs';
import { t as opScherm } from '../web/lib/teksten.mjs';

const api = await start({ after });
const w = mensen(api);
const nergens = '01890000-0000-7000-8000-000000000000';
const status = async (wie, operatie, opties) => (await wie.call(operatie, opties)).status;
const hier = (wie, id, bezig = true) => wie.call('advies_aanwezig', { path: { id }, body: { bezig } });

test('samen schrijven: wie er schrijft, wat er stond, en niets gaat verloren', async () => {
  const m = await tot(api, w, 'advies_geschreven');
  const [een, twee] = m.leden;
  const path = { id: m.adviesId };
  assert.deepEqual((await hier(een, m.adviesId)).data.schrijvers, []);
  const gezien = await hier(twee, m.adviesId);
  assert.equal(gezien.data.schrijvers[0].gebruiker.naam, 'poulelid 1 van A');
  const { version } = await goed(een, 'advies_lees', { path });
  assert.equal(gezien.data.versie, version);
  await goed(twee, 'advies_wijzig', { path, version, body: { onderbouwing: 'Van twee', gronden: { doel: 'Anders te halen' }, uitzonderingen: 'Bij fraude' } });
  const laat = await een.call('advies_wijzig', { path, version, body: { onderbouwing: 'Van een' } });
  assert.equal(laat.status, 412);
  const { data } = await goed(een, 'advies_lees', { path });
  assert.deepEqual([data.onderbouwing, data.gronden.doel, data.gronden.vraag, data.uitzonderingen], ['Van twee', 'Anders te halen', null, 'Bij fraude']);
  const { data: versies } = await goed(twee, 'adviesversies_lijst', { path });
  assert.deepEqual(versies.resultaten.map((v) => [v.soort, v.door.naam]), [['concept', 'poulelid 1 van A']]);
  const { data: oud } = await goed(een, 'adviesversie_lees', { path: { id: versies.resultaten[0].id } });
  assert.equal(oud.tekst.onderbouwing, 'Niemand weet waar het wachten voor is.');
  assert.deepEqual((await hier(twee, m.adviesId, false)).data.schrijvers.length, 1);
  assert.deepEqual((await hier(een, m.adviesId)).data.schrijvers, []);

  for (const [wie, hoort] of [[w.coordinator, 200], [w.melder, 404], [collega(api, 'afdelingshoofd', 'B'), 404]]) {
    assert.equal(await status(wie, 'adviesversies_lijst', { path }), hoort);
    assert.equal(await status(wie, 'adviesversie_lees', { path: { id: oud.id } }), hoort);
  }
  assert.equal((await hier(w.lid(6), m.adviesId)).status, 404);
  assert.equal((await hier(w.coordinator, m.adviesId)).status, 403);
  assert.equal((await hier(een, 'geen-id')).status, 400);
  await tot(api, w, 'vastgesteld', {}, m);
  assert.equal(await status(een, 'advies_wijzig', { path, version: (await goed(een, 'advies_lees', { path })).version, body: { onderbouwing: 'x' } }), 409);
});

test('een team dat het niet eens is: herschrijven, of beide kanten naar wie besluit', async () => {
  const m = await tot(api, w, 'ter_vaststelling', { leden: [1, 2, 3, 4] });
  const zeg = (n, standpunt) => goed(m.leden[n], 'standpunt_zet', { path: { id: m.adviesId }, body: { standpunt, toelichting: 'Ik zou eerst tellen.' } });
  await zeg(0, 'akkoord');
  for (const n of [1, 2, 3]) await zeg(n, 'minderheid');
  const { data } = await goed(m.leden[0], 'advies_lees', { path: { id: m.adviesId } });
  assert.deepEqual([data.oordeel, data.status], ['niet_gedragen', 'ter_vaststelling']);
  assert.ok((await goed(m.leden[0], 'werkvoorraad_lees')).data.nuDoen.some(({ taak, id }) => taak === 'herzie_advies' && id === m.adviesId));
  assert.ok(!(await goed(m.leden[1], 'werkvoorraad_lees')).data.nuDoen.some(({ id }) => id === m.adviesId));
  await zeg(1, 'akkoord');
  const voor = async (rest) => m.leden[0].call('advies_stap', { path: { id: m.adviesId }, version: (await goed(m.leden[0], 'advies_lees', { path: { id: m.adviesId } })).version, body: { actie: 'leg_voor', ...rest } });
  const zonder = await voor({});
  assert.deepEqual([zonder.status, zonder.data.errors.map((fout) => fout.location)], [400, ['/beideKanten']]);
  const { data: voorgelegd } = await voor({ beideKanten: 'Twee willen nu, twee willen eerst tellen.' });
  assert.deepEqual([voorgelegd.status, voorgelegd.oordeel], ['voorgelegd', 'verdeeld']);
  assert.equal((await goed(w.beslisser, 'advies_lees', { path: { id: m.adviesId } })).data.beideKanten, 'Twee willen nu, twee willen eerst tellen.');
});

test('twee besluiten tegelijk: een wint, de ander hoort wie', async () => {
  const m = await tot(api, w, 'besluit_concept');
  const path = { id: m.besluitId };
  const { version } = await goed(w.beslisser, 'besluit_lees', { path });
  const uit = await Promise.all([1, 2].map(() => w.beslisser.call('besluit_stap', { path, version, body: { actie: 'neem' } })));
  assert.deepEqual(uit.map((een) => een.status).sort(), [200, 409]);
  assert.match(uit.find((een) => een.status === 409).data.detail, /^afdelingshoofd 1 van A nam dit besluit al, op /);
});

test('bij afwezigheid besluit de plaatsvervanger; wie een aandeel heeft nooit', async () => {
  const m = await tot(api, w, 'advies_voorgelegd');
  const dag = await vandaag(api);
  const vervanger = collega(api, 'plaatsvervanger');
  const zet = (wie, gebruikerId, nummer = 1) => wie.call('plaatsvervanger_zet', { path: { id: afdeling('A', nummer) }, body: { gebruikerId } });
  const { data: kandidaten } = await goed(w.beslisser, 'vervangers_lijst');
  assert.ok(kandidaten.resultaten.some((een) => een.id === vervanger.id));
  assert.equal((await zet(w.beslisser, mens('jurist').id)).status, 400);
  assert.equal((await zet(w.eigenaar, vervanger.id)).status, 403);
  assert.equal((await zet(collega(api, 'afdelingshoofd', 'B'), null)).status, 404);
  assert.equal((await zet(w.beslisser, vervanger.id)).data.plaatsvervanger.naam, 'plaatsvervanger 1 van A');

  const weg = (wie, body) => wie.call('afwezigheid_maak', { body });
  assert.equal((await weg(w.collega, { van: dag, tot: dag, gebruikerId: w.melder.id })).status, 403);
  assert.equal((await weg(w.collega, { van: dag, tot: '2001-01-01' })).status, 400);
  const { data: vrij } = await weg(w.beslisser, { van: dag, tot: dag });
  assert.deepEqual([vrij.nu, vrij.gebruiker.naam], [true, 'afdelingshoofd 1 van A']);
  assert.equal((await weg(w.coordinator, { van: dag, tot: dag, gebruikerId: w.beslisser.id })).status, 409);
  const { data: afwezig } = await goed(w.directeur, 'afwezigheden_lijst');
  assert.equal(afwezig.resultaten.length, 1);
  assert.equal((await goed(w.collega, 'afwezigheden_lijst')).data.resultaten.length, 0);

  const { data: melding } = await goed(vervanger, 'melding_lees', { path: { id: m.id } });
  assert.equal(melding.beslisser.naam, 'plaatsvervanger 1 van A');
  const { data: concept } = await goed(vervanger, 'besluit_maak', { body: { meldingId: m.id } });
  assert.equal(await status(w.collega, 'afwezigheid_verwijder', { path: { id: vrij.id } }), 404);
  assert.equal(await status(w.directeur, 'afwezigheid_verwijder', { path: { id: vrij.id } }), 403);
  await met(vervanger, 'besluit_lees', 'besluit_wijzig', concept.id, { uitkomst: 'aanpassen', relatieAdvies: 'overgenomen', motivering: 'Zo gaat het sneller.', ingangsdatum: dag });
  const { data: besluit } = await met(vervanger, 'besluit_lees', 'besluit_stap', concept.id, { actie: 'neem' });
  assert.deepEqual([besluit.besluitnemer.naam, besluit.waarnemingVoor.naam], ['plaatsvervanger 1 van A', 'afdelingshoofd 1 van A']);
  await goed(w.beslisser, 'afwezigheid_verwijder', { path: { id: vrij.id } });
  assert.equal((await goed(w.beslisser, 'melding_lees', { path: { id: m.id } })).data.beslisser.naam, 'afdelingshoofd 1 van A');
  await zet(w.beslisser, null);
});

test('een besluit wordt bekeken op zijn dag, en alleen vervangen', async () => {
  const m = await tot(api, w, 'besluit_concept');
  const dag = await vandaag(api);
  await met(w.beslisser, 'besluit_lees', 'besluit_wijzig', m.besluitId, { evaluatiedatum: dag });
  await tot(api, w, 'in_uitvoering', {}, m);
  await laatWerken(api, `SELECT status = 'in_werking' FROM app.stuk WHERE id = '${m.besluitId}'`);
  const { data: bekeken } = await met(w.beslisser, 'besluit_lees', 'besluit_stap', m.besluitId, { actie: 'evalueer', werkt: 'nee', toelichting: 'Het duurt nog net zo lang.' });
  assert.deepEqual([bekeken.status, bekeken.evaluatie.werkt, bekeken.acties], ['geevalueerd', 'nee', ['vervang']]);
  assert.equal(await status(w.beslisser, 'besluit_maak', { body: { meldingId: m.id, vervangtId: nergens } }), 404);
  const { data: nieuw } = await goed(w.beslisser, 'besluit_maak', { body: { meldingId: m.id, vervangtId: m.besluitId } });
  assert.equal(await status(w.beslisser, 'besluit_maak', { body: { meldingId: m.id, vervangtId: m.besluitId } }), 409);
  await met(w.beslisser, 'besluit_lees', 'besluit_wijzig', nieuw.id, { uitkomst: 'schrappen', relatieAdvies: 'deels', motivering: 'Weg is duidelijker.', motiveringAfwijking: 'Aanpassen hielp niet.', ingangsdatum: dag });
  await met(w.beslisser, 'besluit_lees', 'besluit_stap', nieuw.id, { actie: 'neem' });
  const { data: oud } = await goed(w.melder, 'besluit_lees', { path: { id: m.besluitId } });
  assert.deepEqual([oud.status, oud.vervangenDoor.id, oud.motivering], ['ingetrokken', nieuw.id, 'Wachten helpt niemand.']);
  assert.equal((await goed(w.melder, 'melding_lees', { path: { id: m.id } })).data.besluitId, nieuw.id);
});

test('een brief als gegevens en als PDF, voor wie het stuk mag lezen', async (t) => {
  const m = await tot(api, w, 'advies_voorgelegd', { verhaal: { afschermingMelder: true } });
  const pdf = (wie, operatie, id) => wie.call(operatie, { path: { id }, headers: { accept: 'application/pdf' } });
  const advies = await pdf(w.beslisser, 'advies_brief', m.adviesId);
  assert.equal(advies.headers.get('content-disposition'), `attachment; filename="advies-${(await goed(w.melder, 'melding_lees', { path: { id: m.id } })).data.kenmerk}.pdf"`);
  assert.equal(await status(w.melder, 'advies_brief', { path: { id: m.adviesId } }), 404);
  await tot(api, w, 'besluit_concept', {}, m);
  assert.equal((await pdf(w.beslisser, 'besluit_brief', m.besluitId)).status, 404, 'a concept is no letter');
  await tot(api, w, 'in_uitvoering', {}, m);

  const { data: voorMelder } = await goed(w.melder, 'besluit_brief', { path: { id: m.besluitId } });
  assert.deepEqual([voorMelder.aanhef, voorMelder.kern], ['Beste medewerker 1 van A,', 'Je deed een melding over deze regel. Ik heb besloten dat de regel wordt aangepast.']);
  const { data: voorAfdeling } = await goed(w.contact, 'besluit_brief', { path: { id: m.besluitId } });
  assert.deepEqual([voorAfdeling.aanhef, voorAfdeling.titel], ['Beste collega,', 'Besluit: De regel in andere woorden']);
  assert.ok(!JSON.stringify(voorAfdeling).includes('medewerker 1 van A'));

  const brief = await pdf(w.melder, 'besluit_brief', m.besluitId);
  assert.deepEqual([brief.headers.get('content-type'), brief.headers.get('cache-control'), brief.headers.get('vary')], ['application/pdf', 'no-store', 'Accept, Accept-Language']);
  const bestand = join(mkdtempSync(join(tmpdir(), 'brief-')), 'brief.pdf');
  t.after(() => rmSync(dirname(bestand), { recursive: true }));
  writeFileSync(bestand, brief.data);
  const info = execFileSync('pdfinfo', [bestand], { encoding: 'utf8' });
  assert.match(info, /Title: +Besluit: Bijzondere bijstand duurt acht weken\nAuthor: +Gemeente Waterrijk[^]*Tagged: +yes[^]*Pages: +1[^]*A4/);
  assert.match(brief.data.toString('latin1'), /\/Lang \(nl\)/);
  const tekst = execFileSync('pdftotext', [bestand, '-'], { encoding: 'utf8' });
  for (const woord of ['Gemeente Waterrijk', 'Beste medewerker 1 van A,', 'Waarom ik dit besluit', 'Wachten helpt niemand.', 'afdelingshoofd 1 van A', 'Blad 1 van 1']) assert.ok(tekst.includes(woord), woord);

  for (const operatie of ['besluit_brief', 'advies_brief']) {
    const id = operatie === 'besluit_brief' ? m.besluitId : m.adviesId;
    assert.equal((await pdf(collega(api, 'coordinator', 'B'), operatie, id)).status, 404);
    assert.equal((await pdf(w.collega, operatie, id)).status, 404);
  }
  assert.equal((await w.melder.call('besluit_brief', { path: { id: m.besluitId }, headers: { accept: 'text/html' } })).status, 406);
});

test('het bewijs van het recht als PDF', async () => {
  const m = await metRecht(api, w);
  const { data } = await goed(w.melder, 'afwijkingsrecht_brief', { path: { id: m.rechtId } });
  assert.deepEqual([data.titel, data.delen[1].punten[0]], ['Afwijken van deze regel mag', 'Alleen in je eigen zaken.']);
  const soort = await api.sql('SELECT t.naam, app.regeltype_in_woorden(t.naam) AS woord FROM app.regeltype t');
  assert.ok(soort.length > 10);
  for (const { naam, woord } of soort) assert.equal(woord, opScherm(`regeltype.${naam}`), 'on paper as on the screen');
  assert.deepEqual(data.delen[2].feiten.find(({ naam }) => naam === 'Soort regel')?.waarde, 'Werkafspraak');
  assert.match(data.delen[0].tekst, /^Je mag in je eigen zaken afwijken/);
  assert.match(data.delen.at(-1).tekst, /^Dit is de stand van .+\. Hoe het nu is, staat in Regelruimte\. Afwijken telt nooit mee in een beoordeling\.$/);
  const pdf = await w.melder.call('afwijkingsrecht_brief', { path: { id: m.rechtId }, headers: { accept: 'application/pdf' } });
  assert.equal(pdf.data.subarray(0, 5).toString(), '%PDF-');
  assert.equal(await status(w.collega, 'afwijkingsrecht_brief', { path: { id: m.rechtId } }), 404);
});

test('veel brieven tegelijk houden anderen niet op', async () => {
  const m = await tot(api, w, 'in_uitvoering');
  const vraag = () => w.beslisser.call('besluit_brief', { path: { id: m.besluitId }, headers: { accept: 'application/pdf' } });
  const uit = await Promise.all(Array.from({ length: 24 }, vraag));
  assert.ok(uit.every((een) => een.status === 200 || (een.status === 503 && Number(een.headers.get('retry-after')) > 0)), JSON.stringify(uit.map((een) => een.status)));
  assert.ok(uit.some((een) => een.status === 200));
});
