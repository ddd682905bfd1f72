// SPDX-License-Identifier: EUPL-1.2
// Mail: at least once, with the same Message-ID; never the content; nothing lost and nothing doubled when the
// mail server is away, hangs, refuses or breaks off; and only over TLS with a certificate that we trust.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { certificaat, instellingen, lees, mailserver, tot, woorden } from '../lib/mailserver.mjs';
import { start, stop, vrijePoort } from '../lib/server.mjs';
import { collega, goed, mensen, met, overleg, tot as weg, VERHAAL } from '../lib/weg.mjs';
import { mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const KANTOOR = '2026-12-01 10:00+01'; // a Tuesday
const klok = (api, op) => api.sql('UPDATE app.klok SET verschuiving = $1::timestamptz - now()', [op]);
const later = (api, interval) => api.sql('UPDATE app.klok SET verschuiving = verschuiving + $1::interval', [interval]);
const rijen = (api) => api.sql('SELECT m.*, g.email FROM app.uitgaande_mail m JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, m.gebruiker_id) ORDER BY m.id');
const alles = async (api, status) => { const r = await rijen(api); return r.length && r.every((rij) => rij.status === status) && r; };

/** Messages in postvakken, each for somebody else, as a step of the work would put them there. */
async function post(api, wie, bericht = 'melding.ontvangen') {
  await api.sql("SELECT set_config('vraagt.organisatie', $1, false)", [organisatie('A')]);
  for (const { id } of wie) {
    await api.sql(`INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
      VALUES ($1, $2, $3, 'melding', app.uuid7(), 'RT-2026-00001', 'Bijstand duurt acht weken')`, [organisatie('A'), id, bericht]);
  }
}

async function wereld(t, { server, env = {}, port } = {}) {
  const api = await start(t, { eigen: true });
  await klok(api, KANTOOR);
  return { api, werker: () => api.werker(instellingen(server?.port ?? port, env)) };
}

const iedereen = (n) => ROLLEN.slice(0, n).map((rol) => mens(rol));

test('een bericht in het postvak geeft een mail, over TLS, zonder inhoud', async (t) => {
  const server = await mailserver(t, { extra: ['login'] });
  const { api, werker } = await wereld(t, { server, env: { REGELRUIMTE_SMTP_GEBRUIKER: 'regelruimte', REGELRUIMTE_SMTP_WACHTWOORD: certificaat().wachtwoord } });
  await api.sql('UPDATE app.gebruiker SET naam = $2 WHERE id = $1', [mens('medewerker').id, 'Zoë "de Lange" Ångström']);
  await weg(api, mensen(api), 'ingediend');
  const [rij] = await rijen(api);
  assert.deepEqual([rij.status, rij.email, rij.poging], ['wacht', mens('medewerker').email, 0]);
  await werker();
  await tot('the mail', () => server.mails.length);
  const [mail] = server.mails;
  assert.deepEqual([mail.van, mail.aan, mail.tls, mail.wie], ['post@regelruimte.example', [mens('medewerker').email], true, 'regelruimte']);
  const { headers, tekst } = lees(mail);
  assert.equal(headers['message-id'], `<${rij.id}@regelruimte.example>`);
  assert.equal(headers['auto-submitted'], 'auto-generated');
  assert.match(headers.date, /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} 20\d\d \d\d:\d\d:\d\d \+0000$/);
  assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
  assert.equal(woorden(headers.to), `Zoë "de Lange" Ångström <${mens('medewerker').email}>`);
  assert.match(tekst, /^Dag Zoë "de Lange" Ångström,\r\n/);
  assert.match(tekst, /https:\/\/regelruimte\.example\r\n/);
  const inhoud = await api.sql('SELECT kenmerk, titel FROM app.post');
  for (const geheim of [VERHAAL.welkeRegel, VERHAAL.suggestie, ...inhoud.flatMap((p) => [p.kenmerk, p.titel])]) {
    assert.ok(!mail.tekst.includes(geheim) && !tekst.includes(geheim), geheim);
  }
  await tot('sent', () => alles(api, 'verzonden'));
});

test('de mailserver een uur weg: niets kwijt, niets dubbel', async (t) => {
  const port = await vrijePoort();
  const { api, werker } = await wereld(t, { port });
  await post(api, iedereen(6));
  await werker();
  await tot('a try', async () => (await rijen(api)).some((rij) => rij.poging > 0 && rij.fout && !rij.geclaimd_tot));
  assert.ok(await alles(api, 'wacht'));
  await later(api, '1 hour');
  const server = await mailserver(t, { port });
  await tot('all sent', () => alles(api, 'verzonden'), 30);
  await wacht(2500);
  assert.deepEqual(server.mails.map((mail) => mail.aan[0]).sort(), iedereen(6).map((wie) => wie.email).sort());
});

test('twee werkers tegelijk sturen elke mail een keer', async (t) => {
  const server = await mailserver(t);
  const { api, werker } = await wereld(t, { server });
  for (let i = 0; i < 6; i += 1) await post(api, ROLLEN.map((rol) => mens(rol)), ['melding.ontvangen', 'melding.vraag', 'team.uitnodiging', 'besluit.genomen'][i % 4]);
  await Promise.all([werker(), werker()]);
  const klaar = await tot('all sent', () => alles(api, 'verzonden'), 30);
  assert.equal(klaar.length, 4 * ROLLEN.length);
  assert.equal(server.mails.length, klaar.length);
  assert.equal(new Set(server.mails.map((mail) => lees(mail).headers['message-id'])).size, klaar.length);
});

test('een antwoord dat verloren gaat, of een verbinding die midden in de tekst breekt: opnieuw, met dezelfde Message-ID', async (t) => {
  const server = await mailserver(t);
  const { api, werker } = await wereld(t, { server });
  await server.gedraag('verlies_antwoord');
  await post(api, [mens('medewerker')]);
  await werker();
  await tot('the first', () => server.mails.length === 1);
  await tot('known', async () => (await rijen(api))[0].fout);
  await later(api, '20 seconds');
  await tot('sent', () => alles(api, 'verzonden'));
  const ids = server.mails.map((mail) => lees(mail).headers['message-id']);
  assert.deepEqual([ids.length, new Set(ids).size], [2, 1]);
  await server.gedraag('breek_af');
  await post(api, [mens('jurist')]);
  await tot('broken off', () => server.gebeurd.some((een) => een.soort === 'afgebroken'));
  await tot('known', async () => (await rijen(api))[1].fout);
  await later(api, '1 minute');
  await tot('sent', () => alles(api, 'verzonden'));
  assert.equal(server.mails.length, 3);
});

test('een server die zwijgt houdt de werker niet op; straks opnieuw komt later', async (t) => {
  const server = await mailserver(t);
  const { api, werker } = await wereld(t, { server });
  await server.gedraag('hang');
  const { id } = await weg(api, mensen(api), 'ingediend');
  await klok(api, '2027-01-19 10:00+01');
  await api.sql('UPDATE app.uitgaande_mail SET volgende_op = app.nu()'); // not one of six weeks ago, which is too old to be sent
  await post(api, iedereen(3));
  await werker();
  await tot('the right of the melder, by another job', async () => (await api.sql('SELECT 1 FROM app.afwijkingsrecht WHERE melding_id = $1', [id])).length, 15);
  await tot('given up for now', async () => (await rijen(api)).some((rij) => /time|Time/.test(rij.fout ?? '')));
  await server.gedraag('later');
  await later(api, '2 minutes');
  await tot('told later', async () => (await rijen(api)).some((rij) => rij.code === 451), 30);
  await server.gedraag('goed');
  await later(api, '1 hour');
  await tot('sent', () => alles(api, 'verzonden'), 40);
});

test('wat geweigerd is gaat niet nog eens: de beheerder ziet het, en kiest', async (t) => {
  const server = await mailserver(t);
  const { api, werker } = await wereld(t, { server });
  const beheer = api.als('gemeentebeheerder');
  await server.gedraag('weiger_een');
  await post(api, [mens('jurist'), mens('medewerker')]);
  await werker();
  await tot('one sent, one refused', async () => (await rijen(api)).map((rij) => rij.status).sort().join() === 'geweigerd,verzonden');
  const { data } = await goed(beheer, 'uitgaande_mail_lijst', { query: { vraagtAandacht: true } });
  assert.equal(data.resultaten.length, 1);
  const [mail] = data.resultaten;
  assert.deepEqual([mail.aan.id, mail.code, mail.status, mail.pogingen], [mens('jurist').id, 550, 'geweigerd', 1]);
  assert.match(mail.fout, /Deze bus is er niet/);
  const werk = (await goed(beheer, 'werkvoorraad_lees')).data.nuDoen;
  assert.deepEqual(werk.map((item) => [item.soort, item.taak, item.id]), [['mail', 'bekijk_mail', mail.id]]);
  await server.gedraag('weiger_tekst');
  assert.equal((await beheer.call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'probeer_opnieuw' } })).status, 204);
  await tot('refused again', async () => (await rijen(api)).some((rij) => rij.code === 554));
  assert.equal((await beheer.call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'laat_rusten' } })).status, 204);
  assert.equal((await beheer.call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'laat_rusten' } })).status, 409);
  assert.equal((await beheer.call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'weg' } })).status, 400);
  assert.equal((await goed(beheer, 'werkvoorraad_lees')).data.nuDoen.length, 0);
  assert.equal((await api.als('gemeentebeheerder', 'B').call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'laat_rusten' } })).status, 404);
  assert.equal((await goed(api.als('gemeentebeheerder', 'B'), 'uitgaande_mail_lijst')).data.resultaten.length, 0);
  for (const rol of ROLLEN.filter((een) => een !== 'gemeentebeheerder')) {
    assert.equal((await api.als(rol).call('uitgaande_mail_lijst')).status, 403, rol);
    assert.equal((await api.als(rol).call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'laat_rusten' } })).status, 403, rol);
  }
  assert.equal((await api.niemand.call('uitgaande_mail_lijst')).status, 401);
  assert.equal((await api.niemand.call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie: 'laat_rusten' } })).status, 401);
  assert.equal((await beheer.call('uitgaande_mail_lijst', { query: { status: 'kwijt' } })).status, 400);
});

test('zonder TLS, of met een certificaat dat we niet kennen, gaat er niets over de lijn', async (t) => {
  const open = await mailserver(t, { extra: ['zonder-tls'] });
  const { api, werker } = await wereld(t, { server: open });
  await post(api, [mens('medewerker')]);
  const een = await werker();
  await tot('refused to send', async () => (await rijen(api))[0].fout);
  await stop(een);
  const vreemd = await mailserver(t);
  await later(api, '1 hour');
  await api.sql('UPDATE app.uitgaande_mail SET fout = NULL');
  await api.werker(instellingen(vreemd.port, { REGELRUIMTE_SMTP_CA: '/etc/ssl/certs/ca-certificates.crt' }));
  await tot('refused to send', async () => (await rijen(api))[0].fout);
  assert.deepEqual([open.mails.length, vreemd.mails.length], [0, 0]);
  assert.ok(await alles(api, 'wacht'));
});

test('in stille uren en op vrije dagen wacht de mail; wie geen mail wil, krijgt alleen het postvak', async (t) => {
  const { api } = await wereld(t, { port: 1 });
  const ik = collega(api, 'medewerker');
  assert.deepEqual((await goed(ik, 'mailvoorkeur_lees')).data, { berichten: true, dagoverzicht: true });
  await klok(api, '2026-12-04 19:30+01'); // Friday evening
  await post(api, [mens('medewerker')]);
  const [rij] = await rijen(api);
  assert.equal(rij.volgende_op.toISOString(), '2026-12-07T07:00:00.000Z');
  await post(api, [mens('medewerker')]);
  assert.equal((await rijen(api)).length, 1, 'the one that waits says it all');
  assert.deepEqual((await goed(ik, 'mailvoorkeur_zet', { body: { berichten: false, dagoverzicht: true } })).data, { berichten: false, dagoverzicht: true });
  await api.sql('DELETE FROM app.uitgaande_mail');
  await post(api, [mens('medewerker'), mens('jurist')]);
  assert.deepEqual((await rijen(api)).map((een) => een.email), [mens('jurist').email]);
  assert.equal((await api.sql('SELECT count(*)::int AS n FROM app.post WHERE gebruiker_id = $1', [ik.id]))[0].n, 3);
  assert.equal((await ik.call('mailvoorkeur_zet', { body: { berichten: 'nee' } })).status, 400);
  for (const operatie of ['mailvoorkeur_lees', 'mailvoorkeur_zet']) {
    const opties = operatie === 'mailvoorkeur_zet' ? { body: { berichten: true, dagoverzicht: true } } : {};
    assert.equal((await api.niemand.call(operatie, opties)).status, 401);
    assert.equal((await api.volger(organisatie('C')).call(operatie, opties)).status, 403);
  }
});

test('een overleg komt als uitnodiging in de agenda: wanneer, en nooit waarover of met wie', async (t) => {
  const server = await mailserver(t);
  const { api, werker } = await wereld(t, { server });
  const w = mensen(api);
  const m = await weg(api, w, 'in_onderzoek');
  await api.sql('DELETE FROM app.uitgaande_mail');
  await werker();
  await overleg(api, m);
  const stap = (body) => met(m.leden[0], 'overleg_lees', 'overleg_stap', m.overlegId, body);
  const bus = (n) => mens('poulelid', 'A', n).email;
  const agenda = () => server.mails.filter((mail) => /text\/calendar/.test(mail.tekst)).map((mail) => ({ aan: mail.aan[0], ...lees(mail) }))
    .map((een) => ({ ...een, tekst: een.tekst.replace(/\r\n /g, '') })); // lines unfolded
  const nieuw = async (aantal, methode) => {
    const al = agenda().length;
    return (await tot(`${aantal} x ${methode}`, () => agenda().slice(al).filter(({ tekst }) => tekst.includes(`METHOD:${methode}`)).length >= aantal && agenda().slice(al)));
  };
  await stap({ actie: 'kies', momentId: m.momentId });
  const eerste = await nieuw(3, 'REQUEST');
  assert.deepEqual(eerste.map(({ aan }) => aan).sort(), [1, 2, 3].map(bus).sort(), 'also who chose');
  for (const { aan, headers, tekst } of eerste) {
    assert.match(headers['content-type'], /^multipart\/alternative; boundary="=_[0-9a-f-]{36}"$/);
    assert.match(tekst, new RegExp(`UID:${m.overlegId}\r\n`));
    assert.match(tekst, /SEQUENCE:0\r\n/);
    assert.match(tekst, /DTSTART;TZID=Europe\/Amsterdam:20261202T100000\r\nDTEND;TZID=Europe\/Amsterdam:20261202T110000\r\n/);
    assert.match(tekst, new RegExp(`URL:https://regelruimte.example/overleggen/${m.overlegId}\r\n`));
    assert.equal(tekst.match(/\r\nATTENDEE;/g).length, 1);
    assert.ok(tekst.includes(`mailto:${aan}`));
  }
  const alles_ = server.mails.map((mail) => lees(mail).tekst).join('\n');
  for (const geheim of ['Kennismaken', 'Kamer 2.14', 'RT-2026', VERHAAL.welkeRegel]) assert.ok(!alles_.includes(geheim), geheim);
  const metEen = (tweede) => tweede.every(({ tekst }) => /SEQUENCE:1\r\n/.test(tekst) && /20261207T090000\r\n/.test(tekst));
  const verzet = nieuw(3, 'REQUEST');
  await stap({ actie: 'verzet', dag: '2026-12-07', van: '09:00' });
  assert.ok(metEen(await verzet));
  const weg_ = nieuw(1, 'CANCEL');
  await goed(m.leden[2], 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'afgeslagen' } });
  assert.deepEqual((await weg_).map(({ aan }) => aan), [bus(3)], 'who leaves the team, out of the calendar');
  const erbij = nieuw(1, 'REQUEST');
  await met(w.coordinator, 'team_lees', 'teamlid_maak', m.teamId, { gebruikerId: mens('poulelid', 'A', 5).id });
  await goed(w.lid(5), 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'geaccepteerd' } });
  assert.deepEqual((await erbij).map(({ aan }) => aan), [bus(5)], 'who joins, in it');
  await goed(m.leden[1], 'mailvoorkeur_zet', { body: { berichten: false, dagoverzicht: true } });
  const af = nieuw(2, 'CANCEL');
  await stap({ actie: 'zeg_af', reden: 'Het kan zonder.' });
  assert.deepEqual((await af).map(({ aan }) => aan).sort(), [1, 5].map(bus).sort(), 'not to who wants no mail');
});

test('een naam of adres met een regeleinde wordt geweigerd, met een zin', async (t) => {
  const api = await start(t);
  const maak = (anders) => api.als('gemeentebeheerder').call('gebruiker_maak', { body: {
    naam: 'Noor', email: 'noor@mail.example', wachtwoord: 'een eerste lange zin', rollen: ['medewerker'], ...anders } });
  for (const naam of ['Noor\nBcc: iedereen@a.example', 'Noor\r\nX: y', 'Noor\tde Wit']) {
    const { status, data } = await maak({ naam });
    assert.equal(status, 400, naam);
    assert.equal(data.errors[0].location, '/naam');
  }
  for (const email of ['noor@mail.example\nBcc: x@y.example', 'noor\r\n@mail.example', 'noor@mail.example>']) {
    const { status, data } = await maak({ email });
    assert.equal(status, 400, email);
    assert.equal(data.errors[0].location, '/email');
  }
});
