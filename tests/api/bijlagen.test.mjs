// SPDX-License-Identifier: EUPL-1.2
// Attachments: what gets in and what does not, who reads them, and that nobody else does. The scanner is a stand-in
// that speaks clamd's INSTREAM as its manual says.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { grotePng, jpeg, pdf, png, stroom } from '../lib/bestanden.mjs';
import { start } from '../lib/server.mjs';
import { goed, mensen, tot } from '../lib/weg.mjs';

const MAP = mkdtempSync(join(tmpdir(), 'clamd-'));
const PLEK = join(MAP, 'clamd.sock');
after(() => rmSync(MAP, { recursive: true }));

/** A clamd that keeps what it was sent and says what `zegt` says; null: nothing at all. */
const clamd = { zegt: () => 'stream: OK', kreeg: [], vragen: 0 };
const bron = createServer((sok) => {
  let alles = Buffer.alloc(0);
  clamd.vragen += 1;
  sok.on('error', () => {});
  sok.on('data', (deel) => {
    alles = Buffer.concat([alles, deel]);
    assert.equal(alles.subarray(0, 10).toString('latin1'), 'zINSTREAM\0'.slice(0, alles.length));
    const delen = [];
    for (let at = 10; at + 4 <= alles.length;) {
      const n = alles.readUInt32BE(at);
      if (n === 0) {
        clamd.kreeg.push(Buffer.concat(delen));
        const antwoord = clamd.zegt();
        if (antwoord !== null) sok.end(`${antwoord}\0`);
        return;
      }
      if (at + 4 + n > alles.length) return;
      delen.push(alles.subarray(at + 4, at + 4 + n));
      at += 4 + n;
    }
  });
});
await new Promise((klaar) => { bron.listen(PLEK, klaar); });
after(() => bron.close());

const api = await start(undefined, { env: { REGELRUIMTE_CLAMD: PLEK } });
const w = mensen(api);
const b = mensen(api, 'B');
let m;
before(async () => { m = await tot(api, w, 'in_onderzoek'); });

const maak = (wie, lezers = 'melder', naam = 'foto.jpg', id = m.id, opties = {}) => wie.call('bijlage_maak', { path: { id }, body: { naam, lezers }, ...opties });
const zet = (wie, id, bytes) => wie.call('bijlage_zet', { path: { id }, body: bytes, headers: { 'content-type': 'application/octet-stream' } });
const lees = (wie, id) => wie.call('bijlage_lees', { path: { id }, headers: { accept: 'application/octet-stream' } });
const lijst = async (wie, id = m.id) => (await goed(wie, 'bijlagen_lijst', { path: { id } })).data.resultaten;
async function erbij(wie, bytes, lezers, naam, id) {
  const { data, status } = await maak(wie, lezers, naam, id);
  assert.equal(status, 201, JSON.stringify(data));
  const uit = await zet(wie, data.id, bytes);
  assert.equal(uit.status, 200, JSON.stringify(uit.data));
  return uit.data;
}
const code = ({ status, data }) => [status, data.errors?.[0]?.code];

test('een foto komt heen en terug, zonder plaats en toestel, en zijn kant blijft', async () => {
  const heen = jpeg(Buffer.from('Jan de Melder'));
  const gemaakt = await erbij(w.melder, heen, 'melder', 'Bon van mevrouw.JPG');
  assert.deepEqual([gemaakt.naam, gemaakt.soort, gemaakt.gescand, gemaakt.lezers, gemaakt.acties, gemaakt.vanMelder], ['Bon van mevrouw.jpg', 'jpeg', 'schoon', 'melder', ['verwijder'], true]);
  assert.ok(clamd.kreeg.at(-1).equals(heen), 'the scanner saw all of it');
  const { data, headers, status } = await lees(w.melder, gemaakt.id);
  assert.equal(status, 200);
  assert.equal(data.length, gemaakt.grootte);
  assert.ok(!data.includes('GPS!') && !data.includes('Jan de Melder') && data.includes('Exif'));
  assert.equal(headers.get('content-type'), 'application/octet-stream');
  assert.equal(headers.get('content-disposition'), 'attachment; filename="Bon van mevrouw.jpg"; filename*=UTF-8\'\'Bon%20van%20mevrouw.jpg');
  assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal((await api.wie(w.melder.wie).raw('HEAD', `/v1/bijlagen/${gemaakt.id}/inhoud`, { headers: { accept: '*/*' } })).status, 200);
});

test('png en pdf ook; een groot bestand in delen, precies gelijk', async () => {
  for (const [bytes, soort] of [[pdf(), 'pdf'], [grotePng(3_000_000), 'png']]) {
    const { id, soort: gezien, grootte } = await erbij(m.leden[0], bytes, 'team', `iets.${soort}`);
    assert.equal(gezien, soort);
    const { data } = await lees(w.coordinator, id);
    assert.equal(data.length, grootte);
    if (soort === 'pdf') assert.ok(data.equals(bytes));
    else assert.ok(!data.includes('Jan de Melder') && data.subarray(-12).equals(bytes.subarray(-12)));
  }
});

test('wat liegt, barst, twee dingen is of iets doet, komt er niet in; daarna mag een goed bestand', async () => {
  const { data: { id } } = await maak(w.melder);
  const fout = {
    'bestand_onbekend': [Buffer.from('GIF89a'), Buffer.from('<html><script>alert(1)</script>'), Buffer.from('PK\x03\x04'), Buffer.from('MZ\x90\0'), Buffer.from([0xff])],
    'bestand_kapot': [jpeg().subarray(0, 40), png().subarray(0, 60), pdf().subarray(0, 100), Buffer.concat([Buffer.from('%PDF-1.7\n'), png()])],
    'bestand_te_veel': [png({ breedte: 60000, hoogte: 60000, ruw: 10 }), png({ ruw: 30_000_000 })],
    'bestand_dubbel': [Buffer.concat([jpeg(), Buffer.from('PK\x03\x04zip')]), jpeg(Buffer.from('<script>alert(1)</script>')), Buffer.concat([png(), Buffer.from('%PDF-1.4')]), pdf('PK\x03\x04')],
    'bestand_actief': [pdf('2 0 obj << /OpenAction << /S /J#61vaScript /JS (x) >> >> endobj\n'), pdf(stroom('/Type /ObjStm', '1 0 << /S /Launch >>'))],
    'bestand_versleuteld': [pdf('trailer << /Encrypt 4 0 R >>\n')],
    'bestand_ingewikkeld': [pdf('5 0 obj << /Type /ObjStm /Filter 9 0 R >>\nstream\nabc\nendstream endobj\n')],
  };
  for (const [naam, bestanden] of Object.entries(fout)) {
    for (const [i, bytes] of bestanden.entries()) assert.deepEqual(code(await zet(w.melder, id, bytes)), [400, naam], `${naam} ${i}`);
  }
  const bom = pdf(stroom('/Type /XObject', Buffer.alloc(110_000_000)));
  assert.ok(bom.length < 200_000);
  assert.deepEqual(code(await zet(w.melder, id, bom)), [400, 'bestand_te_veel']);
  assert.equal((await lijst(w.melder)).some((een) => een.id === id), false, 'nobody sees half an attachment');
  assert.equal((await zet(w.melder, id, pdf())).status, 200);
  assert.equal((await zet(w.melder, id, pdf())).status, 409, 'what is in does not change');
});

test('een leeg bestand, een verkeerd type, en meer dan 10 MB', async () => {
  const { data: { id } } = await maak(w.melder);
  assert.deepEqual(code(await zet(w.melder, id, Buffer.alloc(0))), [400, 'bestand_onbekend']);
  assert.equal((await w.melder.call('bijlage_zet', { path: { id }, body: '{}' })).status, 415);
  const groot = grotePng(10_600_000);
  assert.ok(groot.length > 10 << 20);
  assert.equal((await zet(w.melder, id, groot)).status, 413);
  const past = grotePng(10_300_000);
  assert.ok(past.length < 10 << 20);
  assert.equal((await zet(w.melder, id, past)).status, 200);
  const json = JSON.stringify({ tekst: 'a'.repeat(1_200_000), zichtbaarheid: 'team' });
  assert.equal((await w.melder.call('notitie_maak', { path: { id: m.id }, body: json })).status, 413, 'only a file may be large');
});

test('een naam is een naam: geen pad, geen stuurtekens, en de uitgang hoort bij de inhoud', async () => {
  const namen = { '../../etc/passwd': 'passwd.pdf', 'C:\\Users\\jan\\brief.docx': 'brief.pdf', 'a\u202Efdp.exe': 'afdp.pdf', '...': 'bijlage.pdf', 'Zoë’s “brief”.pdf.js': 'Zoë’s “brief”.pdf.pdf',
    [`${'x'.repeat(200)}.pdf`]: `${'x'.repeat(100)}.pdf`, '"; filename=evil.html': 'filename=evil.pdf' };
  const anders = await tot(api, w, 'ingediend');
  for (const [naam, schoon] of Object.entries(namen)) {
    const gemaakt = await erbij(w.melder, pdf(), 'melder', naam, anders.id);
    assert.equal(gemaakt.naam, schoon, naam);
    const kop = (await lees(w.melder, gemaakt.id)).headers.get('content-disposition');
    assert.match(kop, /^attachment; filename="[A-Za-z0-9._ -]+"; filename\*=UTF-8''[A-Za-z0-9._~%-]+$/, naam);
  }
  for (const naam of ['', 'a\u0000b', 'x'.repeat(256)]) assert.equal((await maak(w.melder, 'melder', naam)).status, 400);
});

test('wie het leest, kiest wie het erbij doet; de rest weet er niet van', async () => {
  const van = {};
  for (const lezers of ['team', 'melder', 'partijen']) van[lezers] = (await erbij(m.leden[0], pdf(), lezers, `voor ${lezers}.pdf`)).id;
  van.eigen = (await erbij(w.melder, pdf(), 'partijen', 'Brief van medewerker 1 van A.pdf')).id;
  const kring = [[m.leden[1], 'team,melder,partijen,eigen'], [w.coordinator, 'team,melder,partijen,eigen'], [w.melder, 'melder,partijen,eigen'],
    [w.jurist, 'partijen,eigen'], [w.beslisser, 'partijen,eigen'], [w.directeur, 'partijen,eigen'], [w.contact, 'partijen,eigen'], [w.eigenaar, 'partijen,eigen']];
  for (const [wie, mag] of kring) {
    const ids = (await lijst(wie)).map((een) => een.id);
    for (const [naam, id] of Object.entries(van)) {
      const wel = mag.split(',').includes(naam);
      assert.equal(ids.includes(id), wel, `${wie.wie.naam} ${naam}`);
      assert.equal((await lees(wie, id)).status, wel ? 200 : 404, `${wie.wie.naam} ${naam}`);
    }
  }
  for (const wie of [w.collega, b.coordinator]) {
    assert.equal((await wie.call('bijlagen_lijst', { path: { id: m.id } })).status, 404);
    for (const id of Object.values(van)) {
      assert.equal((await lees(wie, id)).status, 404);
      assert.equal((await zet(wie, id, pdf())).status, 404);
      assert.equal((await wie.call('bijlage_verwijder', { path: { id } })).status, 404);
    }
    assert.equal((await maak(wie)).status, 404);
  }
  for (const wie of [w.contact, w.eigenaar, w.beslisser, w.jurist]) {
    const gezien = (await lijst(wie)).find((een) => een.id === van.eigen);
    assert.deepEqual([gezien.naam, gezien.door, gezien.vanMelder], ['bijlage.pdf', null, true], wie.wie.naam);
    assert.ok(!(await lees(wie, van.eigen)).headers.get('content-disposition').includes('medewerker'), wie.wie.naam);
  }
  assert.deepEqual(code(await maak(w.melder, 'team')), [400, 'niet_voor_jou']);
  assert.equal((await maak(w.beslisser)).status, 403);
});

test('weghalen kan wie haar erbij deed, tot het advies er ligt; er blijft een regel en geen bestand', async () => {
  const n = await tot(api, w, 'in_onderzoek');
  const een = await erbij(w.melder, pdf(), 'partijen', 'weg.pdf', n.id);
  const twee = await erbij(n.leden[0], pdf(), 'melder', 'blijft.pdf', n.id);
  const weg = (wie, id) => wie.call('bijlage_verwijder', { path: { id } });
  assert.equal((await weg(w.coordinator, een.id)).status, 403);
  assert.equal((await weg(w.melder, een.id)).status, 204);
  assert.equal((await weg(w.melder, een.id)).status, 409);
  assert.equal((await lees(w.melder, een.id)).status, 404);
  const rij = (await lijst(w.coordinator, n.id)).find((x) => x.id === een.id);
  assert.deepEqual([rij.naam, rij.acties, typeof rij.verwijderdOp], [null, [], 'string']);
  const [{ n: delen }] = await api.sql('SELECT count(*)::int AS n FROM app.bijlage_deel WHERE bijlage_id = $1', [een.id]);
  const [{ dek, naam }] = await api.sql('SELECT dek, naam FROM app.bijlage WHERE id = $1', [een.id]);
  assert.deepEqual([delen, dek, naam], [0, null, null]);
  const half = (await maak(w.melder, 'melder', 'half.pdf', n.id)).data.id;
  assert.equal((await weg(w.melder, half)).status, 204);
  await tot(api, w, 'advies_voorgelegd', {}, Object.assign(n, { plaats: 'in_onderzoek' }));
  assert.equal((await weg(n.leden[0], twee.id)).status, 409);
  assert.deepEqual((await lijst(n.leden[0], n.id)).find((x) => x.id === twee.id).acties, []);
});

test('bij een concept alleen de melder; hoogstens tien; dezelfde sleutel is één bijlage', async () => {
  const c = await tot(api, w, 'concept');
  for (let i = 0; i < 9; i += 1) await erbij(w.melder, pdf(), 'melder', `${i}.pdf`, c.id);
  const key = randomUUID();
  const een = await maak(w.melder, 'melder', 'tien.pdf', c.id, { key });
  assert.deepEqual((await maak(w.melder, 'melder', 'tien.pdf', c.id, { key })).data, een.data);
  assert.equal((await zet(w.melder, een.data.id, pdf())).status, 200);
  assert.equal((await maak(w.melder, 'melder', 'elf.pdf', c.id)).status, 409);
  assert.equal((await maak(w.coordinator, 'melder', 'x.pdf', c.id)).status, 404);
  const { version } = await goed(w.melder, 'melding_lees', { path: { id: c.id } });
  await goed(w.melder, 'melding_verwijder', { path: { id: c.id }, version });
  assert.equal((await api.sql('SELECT 1 FROM app.bijlage_deel WHERE bijlage_id = $1', [een.data.id])).length, 0, 'it goes with the concept');
});

test('twee keer tegelijk hetzelfde bestand: een keer binnen, en heel', async () => {
  const { data: { id } } = await maak(m.leden[0], 'team');
  const bytes = grotePng(2_000_000);
  const uit = await Promise.all([1, 2, 3].map(() => zet(m.leden[0], id, bytes)));
  assert.deepEqual(uit.map((een) => een.status).sort(), [200, 409, 409]);
  const [{ pogingen }] = await api.sql('SELECT count(DISTINCT poging)::int AS pogingen FROM app.bijlage_deel WHERE bijlage_id = $1', [id]);
  assert.equal(pogingen, 1);
  assert.equal((await lees(m.leden[0], id)).data.length, uit.find((een) => een.status === 200).data.grootte);
});

test('wat opgeslagen ligt is onleesbaar, en een veranderd deel gaat niet open', async () => {
  const n = await tot(api, w, 'in_onderzoek');
  const { id } = await erbij(n.leden[0], pdf('9 0 obj (kanarie-in-een-bestand) endobj\n'), 'team', 'kanarie.pdf', n.id);
  const [{ leesbaar }] = await api.sql("SELECT count(*)::int AS leesbaar FROM app.bijlage_deel WHERE position('kanarie'::bytea IN bytes) > 0 OR position('%PDF'::bytea IN bytes) > 0");
  assert.equal(leesbaar, 0);
  await api.sql('UPDATE app.bijlage_deel SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) WHERE bijlage_id = $1', [id]);
  assert.equal((await lees(n.leden[0], id)).status, 500);
  await api.sql('UPDATE app.bijlage_deel SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) WHERE bijlage_id = $1', [id]);
  assert.equal((await lees(n.leden[0], id)).status, 200);
  const ander = await erbij(n.leden[0], pdf(), 'team', 'ander.pdf', n.id);
  await api.sql('UPDATE app.bijlage x SET (dek, dek_kid, kop, poging) = (SELECT y.dek, y.dek_kid, y.kop, y.poging FROM app.bijlage y WHERE y.id = $2) WHERE x.id = $1', [ander.id, id]);
  assert.equal((await lees(n.leden[0], ander.id)).status, 500, 'a key of another attachment does not open');
});

test('de virusscanner: wat hij vindt komt er niet in, en is hij er niet, dan staat dat erbij', async () => {
  const n = await tot(api, w, 'ingediend');
  const probeer = async () => {
    const { data: { id } } = await maak(w.melder, 'melder', 'scan.pdf', n.id);
    return zet(w.melder, id, pdf());
  };
  clamd.zegt = () => 'stream: Eicar-Test-Signature FOUND';
  assert.deepEqual(code(await probeer()), [400, 'bestand_besmet']);
  for (const antwoord of ['INSTREAM size limit exceeded. ERROR', 'stream: ', 'OK FOUND?', '']) {
    clamd.zegt = () => antwoord;
    assert.equal((await probeer()).data.gescand, 'nog_niet', antwoord);
  }
  const zonder = await api.nogEen({ REGELRUIMTE_CLAMD: join(MAP, 'weg.sock') });
  const { data: { id } } = await maak(w.melder, 'melder', 'scan.pdf', n.id);
  const antwoord = await fetch(`${zonder.base}/v1/bijlagen/${id}/inhoud`, { method: 'PUT', body: pdf(), headers: { authorization: `Bearer ${w.melder.token}`, 'content-type': 'application/octet-stream' } });
  assert.equal((await antwoord.json()).gescand, 'nog_niet');
  clamd.zegt = () => 'stream: OK';
  assert.equal((await probeer()).data.gescand, 'schoon');
});

test('veel grote bestanden tegelijk: het geheugen blijft binnen de perken, en andere vragen gaan door', async () => {
  const n = await tot(api, w, 'ingediend');
  const klein = await api.nogEen({ REGELRUIMTE_INKOMEND_MB: '24', REGELRUIMTE_POOL: '4' });
  // The sanitizers are slow and keep what was freed: with them only the answers count.
  const bytes = grotePng(process.env.ASAN ? 500_000 : 9_000_000);
  const kop = { authorization: `Bearer ${w.melder.token}`, 'content-type': 'application/octet-stream' };
  const ids = [];
  for (let i = 0; i < 8; i += 1) ids.push((await maak(w.melder, 'melder', `${i}.png`, n.id)).data.id);
  const rss = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${klein.server.child.pid}/status`, 'utf8'))[1]) / 1024;
  const voor = rss();
  const stuur = (id) => fetch(`${klein.base}/v1/bijlagen/${id}/inhoud`, { method: 'PUT', body: bytes, headers: kop }).then((een) => een.status, () => 'weg');
  const tegelijk = Promise.all(ids.map(stuur));
  const leeft = await fetch(`${klein.base}/v1/gezondheid/leeft`);
  assert.equal(leeft.status, 200);
  const uit = await tegelijk;
  assert.ok(uit.includes(200), `${uit}`);
  assert.ok(uit.every((een) => [200, 'weg'].includes(een)), `${uit}`);
  for (const [i, id] of ids.entries()) if (uit[i] !== 200) assert.equal(await stuur(id), 200, 'later there is room again');
  if (!process.env.ASAN) assert.ok(rss() - voor < 24 + 60, `${Math.round(rss() - voor)} MB more`);
});
