// SPDX-License-Identifier: EUPL-1.2
// The server speaks the language of whoever asks: problems, letters, papers, the calendar and the inzage. Mails are in the
// language of the verzoek. What people wrote is never translated, and a language more is only sentences.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { afgestemd, aanTafel, doeVerzoek, FORMULIER, stap } from '../lib/afstemming.mjs';
import { instellingen, lees, mailserver, tot } from '../lib/mailserver.mjs';
import { Beller, start } from '../lib/server.mjs';
import { openbaar } from '../../web/src/texts/en/openbaar.js';

const EN = { headers: { 'accept-language': 'en-GB,en;q=0.9,nl;q=0.5' } };
const taal = (answer) => [answer.headers.get('content-language'), answer.headers.get('vary')];
const tekstVan = (brief) => [brief.titel, brief.kern, brief.kenmerkregel, brief.voet,
  ...brief.delen.flatMap((d) => [d.kop, d.geschreven ? null : d.tekst, ...d.feiten.flatMap(Object.values)])].filter(Boolean);

async function pdfTekst(bytes) {
  const path = `${mkdtempSync(`${tmpdir()}/brief-`)}/brief.pdf`;
  writeFileSync(path, bytes);
  return (await promisify(execFile)('pdftotext', ['-layout', path, '-'])).stdout;
}

test('een probleem komt in de taal van wie vraagt, met al zijn fouten', async (t) => {
  const api = await start(t);
  const vraag = (headers, body) => api.niemand.call('verzoek_maak', { headers, body });
  const fout = { ...FORMULIER, watGebeurde: 'x', namens: undefined, taal: 'xx', contact: { email: 'geen adres' } };
  const en = await vraag(EN.headers, fout);
  assert.equal(en.status, 400);
  assert.deepEqual(taal(en), ['en', 'Accept-Language']);
  assert.equal(en.data.title, 'Something in your answers is not right.');
  assert.equal(en.data.detail, 'Please check your answers and try again.');
  assert.deepEqual(Object.fromEntries(en.data.errors.map(({ location, detail }) => [location, detail])), {
    '/namens': 'Please fill this in.', '/watGebeurde': 'Use at least 3 characters.', '/taal': 'Choose one of these: en, nl.',
    '/contact/email': 'Fill in an e-mail address, for example name@example.com.',
  });
  const sql = await vraag(EN.headers, { ...FORMULIER, lopendeProcedure: 'bezwaar', besluitVan: '2126-01-01' });
  assert.deepEqual([sql.status, sql.data.errors[0].detail, ...taal(sql)], [400, 'This date is still to come.', 'en', 'Accept-Language']);
  for (const headers of [{}, { 'accept-language': 'de, fr;q=0.5' }, { 'accept-language': 'nl, en' }, { 'accept-language': 'x'.repeat(300) }]) {
    const nl = await vraag(headers, fout);
    assert.deepEqual([nl.data.title, taal(nl)[0]], ['De gegevens kloppen niet.', 'nl']);
  }
});

test('ook wat nog voor de deur gebeurt: geen adres, geen token, geen code, te vaak', async (t) => {
  const api = await start(t, { eigen: true });
  const zinnen = [];
  for (const [method, path] of [['GET', '/v1/weg'], ['POST', '/v1/gezondheid'], ['GET', '/v1/volgverzoek'], ['GET', '/weg.html']]) {
    const { data, headers } = await api.niemand.raw(method, path, EN);
    assert.equal(headers.get('content-language'), 'en', path);
    zinnen.push(data.detail);
  }
  assert.deepEqual(zinnen, ['We do not know this address.', 'At this address you can only use: GET, HEAD, OPTIONS.', 'Please log in first.', 'This page is not here.']);
  const code = (tekst) => api.niemand.call('volgsessie_maak', { ...EN, body: { code: tekst } });
  assert.equal((await code('1000-0000-0000-0000-0000-0000-0000')).data.errors[0].detail, 'This code is not right. Check that you copied all 28 characters.');
  let druk = await code('0000-0000-0000-0000-0000-0000-0000');
  assert.deepEqual([druk.status, druk.data.detail], [404, 'We do not know this code. Check that you copied it well.']);
  for (let i = 0; i < 60 && druk.status !== 429; i += 1) druk = await code('0000-0000-0000-0000-0000-0000-0000');
  assert.deepEqual([druk.status, druk.data.title, druk.data.detail, taal(druk)[0]],
    [429, 'You did this too many times in a row.', 'It is busy. Solve the puzzle and send the same once more.', 'en']);
});

test('wat de database weigert, en een zin die alleen voor collega’s is', async (t) => {
  const api = await start(t);
  const v = await doeVerzoek(api);
  const brief = await v.inwoner.call('volgverzoek_bevestiging', EN);
  assert.deepEqual([brief.status, brief.data.detail, taal(brief)], [409, 'There is no confirmation yet. It comes when both sides say yes.', ['en', 'Accept, Accept-Language']]);
  const versie = await v.inwoner.call('volgverzoek_stap', { ...EN, version: 99, body: { actie: 'trek_in' } });
  assert.deepEqual([versie.status, versie.data.detail], [412, 'Somebody else has just changed this. Look at the new version and try again.']);
  const staf = await api.als('coordinator').call('melding_maak', { ...EN, body: {} });
  assert.equal(staf.headers.get('content-language'), 'en', 'the contract speaks to everybody');
  const andere = await api.als('begeleider', 'C').call('verzoek_leg_vast', { ...EN, path: { id: v.id }, body: { wat: 'machtiging_gezien', op: '2026-01-01' } });
  assert.deepEqual([andere.status, andere.data.title, andere.data.detail, andere.headers.get('content-language')],
    [409, 'This is not possible now.', 'Bij dit verzoek is geen machtiging nodig.', 'en, nl']);
});

test('een brief in het Engels, met de Nederlandse die geldt erachter; de woorden van mensen blijven', async (t) => {
  const api = await start(t);
  const v = await afgestemd(api, { taal: 'en' });
  const en = await v.inwoner.call('volgverzoek_bevestiging', EN);
  const { data } = en;
  assert.deepEqual([en.status, data.taal, data.titel, ...taal(en)], [200, 'en', 'What was agreed', 'en', 'Accept, Accept-Language']);
  assert.match(data.kern, /^On (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ [A-Z][a-z]+ 2\d{3} the resident and Gemeente Waterrijk both said yes/);
  assert.equal(data.delen[0].kop, 'Agreement 1: Gemeente Waterrijk does this');
  assert.equal(data.delen[0].tekst, 'De gemeente meet de trap op.');
  const grens = data.delen.findIndex(({ kop }) => kop === 'The Dutch text counts');
  const [vertaald, nederlands] = [data.delen.slice(0, grens + 1), data.delen.slice(grens + 1)];
  assert.deepEqual(nederlands.map(({ taal: is }) => is), nederlands.map(() => 'nl'));
  assert.ok(vertaald.every((deel) => deel.taal === undefined));
  const nl = await v.inwoner.call('volgverzoek_bevestiging');
  assert.deepEqual(nederlands.map(({ taal: _, ...deel }) => deel), [
    { kop: nl.data.titel, tekst: nl.data.kern, geschreven: false, feiten: [], punten: [] }, ...nl.data.delen]);
  assert.ok(nl.data.delen.every((deel) => deel.taal === undefined));
  const pdf = await v.inwoner.call('volgverzoek_bevestiging', { headers: { ...EN.headers, accept: 'application/pdf' } });
  assert.deepEqual([pdf.headers.get('content-type'), pdf.headers.get('content-language')], ['application/pdf', 'en']);
  assert.match(pdf.data.toString('latin1'), /\/Lang \(en\)/);
  const tekst = await pdfTekst(pdf.data);
  for (const zin of ['What was agreed', 'The Dutch text counts', 'Deze afspraken sluiten niets af', 'Hiermee kan ik verder.', 'Page 1 of']) assert.ok(tekst.includes(zin), zin);
  assert.equal((await v.begeleider.call('verzoek_bevestiging', { path: { id: v.id } })).data.titel, 'Wat is afgesproken');
  assert.equal((await v.partij.call('partijverzoek_bevestiging', EN)).data.titel, 'What was agreed');
});

test('wegen verder, papieren en de agenda in het Engels', async (t) => {
  const api = await start(t);
  const [{ op, laatste }] = await api.sql("SELECT d::text AS op, app.datum_in('en', app.laatste_dag_bezwaar(d)) AS laatste FROM (SELECT app.vandaag() - 15) x (d)");
  const v = await aanTafel(api, { taal: 'en', lopendeProcedure: 'bezwaar', besluitVan: op });
  await v.inwoner.call('volgverzoek_pakket_maak', { body: { doel: 'bezwaar', onderdelen: ['verhaal', 'wens'] } });
  const pakket = await v.inwoner.call('volgverzoek_pakket', EN);
  assert.deepEqual([pakket.data.titel, ...pakket.data.delen.map(({ kop, tekst }) => [kop, tekst])],
    ['With my objection (Bij mijn bezwaar)', ['What happened (Wat er gebeurde)', FORMULIER.watGebeurde], ['What would help me (Wat mij zou helpen)', FORMULIER.wens]]);
  await stap(v, { actie: 'stop', tekst: 'Wij komen er niet uit.' });
  const routes = await v.inwoner.call('volgverzoek_routes', EN);
  assert.deepEqual([routes.data.taal, routes.data.titel, taal(routes)[0]], ['en', 'What you can still do', 'en']);
  const nl = await v.inwoner.call('volgverzoek_routes');
  const gelijk = tekstVan(routes.data).filter((zin) => tekstVan(nl.data).includes(zin));
  assert.deepEqual(gelijk, ['Gemeente Waterrijk'], 'nothing of ours stayed Dutch');
  assert.match(laatste, /^[A-Z][a-z]+day \d+ [A-Z][a-z]+ \d{4}$/);
  assert.ok(routes.data.delen[1].feiten[0].waarde.includes(laatste));
});

test('de inzage zegt in het Engels wat er niet bij is, en welke taal is gekozen', async (t) => {
  const api = await start(t);
  const v = await doeVerzoek(api, { taal: 'en' });
  const en = await v.inwoner.call('volgverzoek_inzage', EN);
  assert.equal(en.headers.get('content-language'), 'en');
  const nl = await v.inwoner.call('volgverzoek_inzage');
  assert.equal(nl.data.nietErbij.length, en.data.nietErbij.length);
  assert.ok(en.data.nietErbij.every(({ waarom }, i) => waarom !== nl.data.nietErbij[i].waarom));
  assert.equal(en.data.onderdelen.find(({ naam }) => naam === 'verzoek').rijen[0].taal, 'en');
  assert.equal((await v.begeleider.call('verzoek_lees', { path: { id: v.id } })).data.taal, 'en');
});

test('een vraag die er niet is, wordt in het Engels geweigerd', async (t) => {
  const api = await start(t);
  const v = await aanTafel(api);
  const { status, data } = await v.inwoner.call('volgverzoek_inzage', { ...EN, query: { vreemd: 1 } });
  assert.deepEqual([status, data.errors[0].detail], [400, 'We do not know this search option.']);
});

test('elk veld van de inzage heeft een naam in elke taal', async (t) => {
  const api = await start(t);
  const rijen = await api.sql(`SELECT DISTINCT app.kamel(regexp_replace(a.attname, '_id$', '')) AS veld FROM app.toevertrouwd_lijst() l
    JOIN pg_attribute a ON a.attrelid = ('app.' || l.tabel)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (l.weg)
    CROSS JOIN LATERAL app.inzage_kolom(l.tabel, a.attname, CASE a.atttypid WHEN 'app.verzegeld'::regtype THEN 'verzegeld' ELSE format_type(a.atttypid, NULL) END) k (als)
   WHERE l.onderdeel IS NOT NULL AND k.als IS NOT NULL`);
  assert.ok(rijen.length > 50);
  assert.deepEqual(rijen.map(({ veld }) => veld).filter((veld) => !openbaar[`toevertrouwd.veld.${veld}`]), []);
});

test('de taal kiest de inwoner zelf, ook later; een partij niet, en na het wissen is zij weg', async (t) => {
  const api = await start(t);
  const v = await aanTafel(api);
  const stand = async () => (await v.inwoner.call('volgstand_lees')).data.taal;
  assert.equal(await stand(), 'nl');
  assert.equal((await v.inwoner.call('volgtaal_zet', { body: { taal: 'en' } })).status, 204);
  assert.equal(await stand(), 'en');
  assert.equal((await v.inwoner.call('volgtaal_zet', { body: { taal: 'fr' } })).status, 400);
  assert.equal((await v.partij.call('volgtaal_zet', { body: { taal: 'nl' } })).status, 404);
  assert.equal((await api.niemand.call('volgtaal_zet', { body: { taal: 'nl' } })).status, 401);
  assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 204);
  assert.deepEqual(await api.sql('SELECT taal FROM app.verzoek WHERE id = $1', [v.id]), [{ taal: 'nl' }]);
  assert.equal((await v.inwoner.call('volgtaal_zet', { body: { taal: 'en' } })).status, 404);
});

test('mail komt in de taal van het verzoek; de eigen tekst van een organisatie is voor het Nederlands', async (t) => {
  const api = await start(t, { eigen: true });
  await api.sql("UPDATE app.klok SET verschuiving = '2026-12-01 10:00+01'::timestamptz - now()");
  const server = await mailserver(t);
  await api.sql(`INSERT INTO app.sjabloon (organisatie_id, sleutel, onderwerp, tekst)
    SELECT id, 'nieuws', 'Nieuws van ons', E'Kijk hier:\\n{{link}}\\n' FROM app.organisatie WHERE soort = 'afstemming'`);
  const mensen = {};
  for (const code of ['en', 'nl']) {
    mensen[code] = await doeVerzoek(api, { magGemeenteWeten: true, mailAdres: `${code}@mail.example`, taal: code });
  }
  await api.sql("UPDATE app.klok SET verschuiving = verschuiving + interval '1 minute'");
  for (const v of Object.values(mensen)) await stap(v, { actie: 'niet_passend', tekst: 'Dit hoort ergens anders.', route: 'De ombudsman.' });
  await api.werker(instellingen(server.port));
  const van = async (code) => lees(await tot(`mail for ${code}`, () => server.mails.find((mail) => mail.aan[0] === `${code}@mail.example`)));
  const en = await van('en');
  assert.deepEqual([en.headers.subject, en.headers['content-language']], ['Did it help you?', 'en']);
  const [, token] = en.tekst.match(/https:\/\/regelruimte\.example\/hielp-het\?taal=en#(\S+)\r\n/);
  assert.equal((await api.niemand.call('navraag_lees', { ...EN, body: { token } })).status, 200);
  assert.match(en.tekst, /three short questions/);
  assert.ok(!/U |Deze|vragen/.test(en.tekst));
  const nl = await van('nl');
  assert.deepEqual([nl.headers.subject, nl.headers['content-language']], ['Heeft het u geholpen?', 'nl']);
  assert.match(nl.tekst, /\/hielp-het#\S+\r\n/);
});

test('een taal erbij is alleen zinnen: ook van rechts naar links', async (t) => {
  const api = await start(t, { eigen: true });
  await api.sql(`CREATE OR REPLACE VIEW api.vertaling WITH (security_invoker = true) AS SELECT 'en' AS taal, z.zin, z.vertaling FROM app.zinnen_en() z
    UNION ALL VALUES ('ar', 'Dit adres kennen wij niet.', 'لا نعرف هذا العنوان.'), ('ar', 'Dit is er niet.', 'هذا غير موجود.'),
      ('ar', 'Wat is afgesproken', 'ما تم الاتفاق عليه'), ('ar', 'Gebruik hoogstens %d tekens.', 'لا %s')`);
  const v = await afgestemd(api);
  const tweede = await api.nogEen();
  const AR = { headers: { 'accept-language': 'ar-MA' } };
  const weg = await tweede.niemand.raw('GET', '/v1/weg', AR);
  assert.deepEqual([weg.data.title, weg.data.detail, weg.headers.get('content-language')], ['هذا غير موجود.', 'لا نعرف هذا العنوان.', 'ar']);
  const brief = await new Beller(tweede.base, undefined, v.inwoner.token).send('GET', '/v1/volgverzoek/bevestiging', { headers: { ...AR.headers, accept: 'application/pdf' } });
  assert.equal(brief.status, 200);
  assert.match(brief.data.toString('latin1'), /\/Lang \(ar\)/);
  assert.match(await pdfTekst(brief.data), /[\u0600-\u06ff\ufb50-\ufeff]{2}/);
  const lang = await tweede.niemand.raw('POST', '/v1/volgsessies', { headers: { ...AR.headers, 'content-type': 'application/json' }, body: JSON.stringify({ code: 'x'.repeat(900) }) });
  assert.equal(lang.headers.get('content-language'), 'ar, nl', 'what does not fit or is not there is said in Dutch');
});
