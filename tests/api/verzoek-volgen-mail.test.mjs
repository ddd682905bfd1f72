// SPDX-License-Identifier: EUPL-1.2
// Mail to an inwoner: only that there is news, to an address that stands nowhere readable, at most once a day; and after the
// end the three questions by a token that works once. Against a real mail server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import { doeVerzoek, genodigd, stap } from '../lib/afstemming.mjs';
import { url } from '../lib/cluster.mjs';
import { ROOT } from '../lib/contract.mjs';
import { instellingen, lees, mailserver, tot } from '../lib/mailserver.mjs';
import { start, stop, vrijePoort } from '../lib/server.mjs';

const KANTOOR = '2026-12-01 10:00+01'; // a Tuesday
const klok = (api, op) => api.sql('UPDATE app.klok SET verschuiving = $1::timestamptz - now()', [op]);
const later = (api, interval) => api.sql('UPDATE app.klok SET verschuiving = verschuiving + $1::interval', [interval]);
const rijen = (api) => api.sql('SELECT * FROM app.uitgaande_mail WHERE volgadres_id IS NOT NULL ORDER BY id');
const verzonden = async (api, n) => (await rijen(api)).filter((rij) => rij.status === 'verzonden').length === n;
const nietPassend = { actie: 'niet_passend', tekst: 'Dit hoort ergens anders.', route: 'De ombudsman.' };
const adres = (begin = 'kanarie') => `${begin}-${randomUUID()}@mail.example`;
const zet = (v, mailAdres) => v.inwoner.call('volgadres_zet', { body: { mailAdres } });
const schrijf = (v) => v.begeleider.call('verzoek_bericht_maak', { path: { id: v.id }, body: { kring: 'inwoner', tekst: 'Ik bel u morgen over de traplift.' } });

async function wereld(t, op = KANTOOR) {
  const api = await start(t, { eigen: true });
  await klok(api, op);
  return api;
}

/* Somebody who chose mail, whose verzoek was taken up a minute later. */
async function metMail(api, mailAdres) {
  const v = await doeVerzoek(api, { magGemeenteWeten: true, mailAdres });
  await later(api, '1 minute');
  await stap(v, { actie: 'neem_op' });
  return v;
}
/* What went to the inwoner; colleagues get mail too. */
const naar = (server, wie) => server.mails.filter((mail) => mail.aan[0] === wie);

test('wie mail koos krijgt alleen dat er nieuws is, hoogstens een keer per dag; het adres staat nergens leesbaar', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  const wie = adres();
  const v = await metMail(api, wie);
  assert.deepEqual((await v.inwoner.call('volgstand_lees')).data.mail, { adres: wie, teruggekomenOp: null });
  await later(api, '1 minute');
  await schrijf(v);
  await api.werker(instellingen(server.port));
  await tot('the mail', () => naar(server, wie).length);
  const { headers, tekst } = lees(naar(server, wie)[0]);
  assert.equal(headers.subject, 'Er is nieuws over uw verzoek');
  assert.equal(headers['auto-submitted'], 'auto-generated');
  assert.equal(headers.to, `<${wie}>`);
  assert.match(tekst, /https:\/\/regelruimte\.example\/volgen\r\n/);
  for (const geheim of [v.kenmerk, v.code, 'traplift', 'Waterrijk', v.id]) assert.ok(!naar(server, wie)[0].tekst.includes(geheim) && !tekst.includes(geheim), geheim);
  await tot('known as sent', () => verzonden(api, 1));
  await later(api, '1 hour');
  await schrijf(v);
  await later(api, '2 minutes');
  await wacht(2500);
  assert.equal(naar(server, wie).length, 1, 'once a day');
  const { stdout: dump } = await promisify(execFile)('pg_dump', ['--inserts', url('postgres', api.database)], { maxBuffer: 1 << 28 });
  assert.ok(!dump.includes(wie));
  for (const naam of readdirSync(`${ROOT}var/test/log`)) assert.ok(!readFileSync(`${ROOT}var/test/log/${naam}`, 'latin1').includes(wie), naam);
});

test('de volgende dag komt het nieuws van later alsnog', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  const wie = adres();
  const v = await metMail(api, wie);
  const worker = await api.werker(instellingen(server.port));
  await tot('the first', () => verzonden(api, 1));
  await stop(worker);
  await later(api, '1 hour');
  await schrijf(v);
  await later(api, '1 day');
  await api.werker(instellingen(server.port));
  await tot('the second', () => verzonden(api, 2));
  assert.equal(naar(server, wie).length, 2);
});

test('de mailserver een uur weg: niets kwijt, niets dubbel', async (t) => {
  const api = await wereld(t);
  const port = await vrijePoort();
  const mensen = [];
  for (let i = 0; i < 4; i += 1) mensen.push(await metMail(api, adres()));
  await api.werker(instellingen(port));
  await tot('they wait', async () => (await rijen(api)).length === 4);
  await tot('a try', async () => (await api.sql("SELECT 1 FROM app.uitgaande_mail WHERE poging > 0 AND fout > '' AND geclaimd_tot IS NULL")).length);
  assert.ok((await rijen(api)).every((rij) => rij.status === 'wacht' && !/mail\.example/.test(rij.fout ?? '')));
  await later(api, '1 hour');
  const server = await mailserver(t, { port });
  await tot('all sent', () => verzonden(api, 4), 30);
  await wacht(2500);
  const inwoners = server.mails.map((mail) => mail.aan[0]).filter((een) => een.startsWith('kanarie'));
  assert.equal(inwoners.length, 4);
  assert.equal(new Set(inwoners).size, 4);
  assert.equal(mensen.length, 4);
});

test('een antwoord dat verloren gaat: dezelfde mail nog eens, met dezelfde token in de link', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  await server.gedraag('verlies_antwoord');
  // In words of its own, as long as they may be.
  const tekst = `${'Wij willen graag weten of het hielp.\n'.repeat(100)}\n{{link}}\n\n{{organisatie}}\n`;
  assert.equal((await api.als('gemeentebeheerder', 'C').call('sjabloon_zet', { path: { sleutel: 'hielp_het' }, version: 1, body: { onderwerp: 'Hielp het?', tekst } })).status, 200);
  const wie = adres();
  const v = await metMail(api, wie);
  await later(api, '1 minute');
  await stap(v, nietPassend);
  await api.werker(instellingen(server.port));
  await tot('the first', () => naar(server, wie).length === 1);
  await tot('known', async () => (await rijen(api))[0]?.fout);
  await server.gedraag('goed');
  await later(api, '1 minute');
  await tot('the second', () => naar(server, wie).length === 2);
  const [een, twee] = naar(server, wie).map(lees);
  assert.equal(een.headers['message-id'], twee.headers['message-id']);
  assert.equal(een.tekst, twee.tekst);
  assert.match(een.tekst, /\/hielp-het#[A-Za-z0-9_-]{43}\r\n/);
});

test('een adres dat onze mail niet aanneemt krijgt er geen meer, en de inwoner leest dat bij het volgen', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  await server.gedraag('weiger_een');
  const wie = adres('jurist');
  const v = await metMail(api, wie);
  await later(api, '1 minute');
  const worker = await api.werker(instellingen(server.port));
  await tot('refused', async () => (await rijen(api))[0]?.status === 'geweigerd');
  const [rij] = await rijen(api);
  assert.equal(rij.fout, 'De mailserver antwoordde 550.');
  const { mail } = (await v.inwoner.call('volgstand_lees')).data;
  assert.equal(mail.adres, wie);
  assert.ok(mail.teruggekomenOp);
  const ander = adres();
  assert.deepEqual((await zet(v, ander)).data.mail, { adres: ander, teruggekomenOp: null });
  await later(api, '1 day');
  await schrijf(v);
  await stop(worker);
  await api.werker(instellingen(server.port));
  await tot('to the new address', () => naar(server, ander).length === 1);
  assert.equal(naar(server, wie).length, 0);
  assert.deepEqual((await api.als('gemeentebeheerder', 'C').call('uitgaande_mail_lijst')).data.resultaten.filter((een) => een.sjabloon === 'nieuws'), [], 'no beheerder sees who gets mail');
});

test('een adres dat is weggehaald is weg, met wat er nog wachtte', async (t) => {
  const api = await wereld(t);
  const v = await doeVerzoek(api);
  assert.equal((await zet(v, adres())).status, 200);
  assert.equal((await zet(v, adres())).status, 200);
  await later(api, '1 minute');
  await stap(v, { actie: 'neem_op' });
  const worker = await api.werker(instellingen(await vrijePoort()));
  await tot('it waits', async () => (await rijen(api)).length === 1);
  await stop(worker);
  assert.equal((await v.inwoner.call('volgadres_verwijder')).status, 204);
  assert.equal((await v.inwoner.call('volgstand_lees')).data.mail.adres, null);
  assert.equal((await rijen(api))[0].status, 'vervallen');
  assert.deepEqual((await api.sql('SELECT mail_adres FROM app.volgadres')).map((a) => a.mail_adres), [null, null]);
});

test('na het einde komen de vragen per mail: de token werkt een keer, en daarna is zij als een onbekende', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  const wie = adres();
  const v = await metMail(api, wie);
  await later(api, '1 minute');
  await stap(v, nietPassend);
  await api.werker(instellingen(server.port));
  await tot('the question', () => naar(server, wie).length);
  const { headers, tekst } = lees(naar(server, wie)[0]);
  assert.equal(headers.subject, 'Heeft het u geholpen?');
  const [, token] = tekst.match(/https:\/\/regelruimte\.example\/hielp-het#([A-Za-z0-9_-]{43})\r\n/);
  const dump = JSON.stringify(await api.sql('SELECT * FROM app.navraag_token')) + JSON.stringify(await rijen(api));
  assert.ok(!dump.includes(token), 'only a hash of it is kept');
  const vraag = (geef) => api.niemand.call('navraag_lees', { body: { token: geef } });
  const onbekend = await vraag('een-token-van-niemand');
  assert.equal(onbekend.status, 404);
  assert.equal((await vraag('')).status, 400);
  const { status, data } = await vraag(token);
  assert.deepEqual([status, data], [200, { afstemmingsorganisatie: 'Stichting Afstemming', tot: '2027-01-30', kanHeropenen: false }]);
  const body = { token, oordeel: 'nee', toelichting: 'Ik weet nog steeds niets.', vervolg: 'contact' };
  const antwoord = (anders = {}, opties = {}) => api.niemand.call('navraag_beantwoord', { body: { ...body, ...anders }, ...opties });
  assert.equal((await antwoord({ oordeel: 'tien' })).status, 400);
  assert.equal((await antwoord({ vervolg: 'heropenen' })).status, 409);
  const key = randomUUID();
  assert.equal((await antwoord({}, { key })).status, 204);
  assert.equal((await antwoord({}, { key })).status, 204, 'an answer that got lost');
  assert.equal((await antwoord({ oordeel: 'ja' }, { key })).status, 409, 'the same key for something else');
  for (const een of [await antwoord(), await vraag(token), await antwoord({ token: 'een-token-van-niemand' })]) {
    assert.deepEqual([een.status, een.data.detail], [404, onbekend.data.detail]);
  }
  const ander = (await api.als('begeleider', 'C', 2).call('verzoek_volgstand_lees', { path: { id: v.id } })).data;
  assert.deepEqual([ander.antwoord.toelichting, ander.contactGevraagd], [body.toelichting, true]);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.idempotentie WHERE antwoord::text LIKE '%weet nog%' OR inhoud LIKE '%weet nog%'");
  assert.equal(n, 0);
});

test('een token van meer dan zestig dagen is als een onbekende', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  const wie = adres();
  const v = await metMail(api, wie);
  await later(api, '1 minute');
  await stap(v, nietPassend);
  const worker = await api.werker(instellingen(server.port));
  await tot('the question', () => naar(server, wie).length);
  await stop(worker);
  const [, token] = lees(naar(server, wie)[0]).tekst.match(/#([A-Za-z0-9_-]{43})/);
  await later(api, '59 days');
  assert.equal((await api.niemand.call('navraag_lees', { body: { token } })).status, 200);
  await later(api, '2 days');
  assert.equal((await api.niemand.call('navraag_lees', { body: { token } })).status, 404);
});

test('wie zonder account was gevraagd krijgt na het wissen een mail zonder inhoud, en daarna is het adres weg', async (t) => {
  const api = await wereld(t);
  const server = await mailserver(t);
  const wie = adres('ambtenaar');
  const v = await genodigd(api, {}, null);
  assert.equal((await v.begeleider.call('partijadres_zet', { path: { id: v.id }, body: { mailAdres: wie } })).status, 204);
  assert.equal((await v.inwoner.call('volgverzoek_wis', { body: { zeker: 'ja' } })).status, 204);
  await api.werker(instellingen(server.port));
  await tot('the mail', () => naar(server, wie).length);
  const { headers, tekst } = lees(naar(server, wie)[0]);
  assert.equal(headers.to, `<${wie}>`);
  assert.match(tekst, /De toegang tot dit verzoek is beëindigd/);
  for (const geheim of [v.kenmerk, 'traplift', 'Waterrijk', v.id]) assert.ok(!tekst.includes(geheim), geheim);
  await tot('the address is gone', async () => (await api.sql('SELECT FROM app.partijadres')).length + (await api.sql('SELECT FROM app.uitgaande_mail WHERE partijadres_id IS NOT NULL')).length === 0);
});
