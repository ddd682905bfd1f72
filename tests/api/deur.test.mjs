// SPDX-License-Identifier: EUPL-1.2
// The door: what every answer carries, and what is refused before anybody looks at it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { OPERATIES, ROOT } from '../lib/contract.mjs';
import { rauw, lees, vraag } from '../lib/rauw.mjs';
import { afdeling } from '../lib/wereld.mjs';

const VAST = {
  'api-version': /^\d+\.\d+\.\d+$/,
  'strict-transport-security': /max-age=31536000/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'content-security-policy': /default-src 'none'/,
};
const regel = (anders = {}) => ({ naam: 'Acht weken wachten', regeltype: 'protocol', eigenaarAfdelingId: afdeling('A', 1), ...anders });
const codes = (antwoord) => antwoord.data.errors.map((fout) => `${fout.in} ${fout.location} ${fout.code}`);

test('gezondheid: klaar met de laatste migratie, en leeft', async (t) => {
  const api = await start(t);
  const klaar = await api.niemand.call('gezondheid_lees');
  assert.equal(klaar.status, 200);
  assert.equal(klaar.data.status, 'klaar');
  assert.match(klaar.data.schema, /^\d{14}$/);
  assert.equal((await api.niemand.call('gezondheid_leeft')).data.status, 'leeft');
});

test('de beschrijving is openbaar, voor elke site, en byte voor byte die van de bouw', async (t) => {
  const api = await start(t);
  for (const [operatie, bestand] of [['openapi_json', 'api/src/contract/openapi.gen.json'], ['openapi_yaml', 'openapi.yaml']]) {
    const { status, headers } = await api.niemand.call(operatie);
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    const bytes = Buffer.from(await (await fetch(`${api.base}/v1${OPERATIES.get(operatie).path}`)).arrayBuffer());
    assert.ok(bytes.equals(readFileSync(ROOT + bestand)), `${operatie} is not ${bestand}`);
  }
  assert.equal((await api.niemand.raw('GET', '/v1/gezondheid')).headers.get('access-control-allow-origin'), null);
});

test('elk antwoord draagt versie en beveiliging, ook een weigering', async (t) => {
  const api = await start(t);
  const vragen = ['GET /v1/gezondheid', 'HEAD /v1/gezondheid', 'OPTIONS /v1/gezondheid', 'DELETE /v1/gezondheid', 'GET /v1/niks',
    'GET /', 'GET /x.js', 'TRACE /v1/gezondheid', 'CONNECT /v1/gezondheid', 'ONZIN /v1/meldingen', 'GET /v1/meldingen'];
  for (const regelTekst of vragen) {
    const { status, headers } = await vraag(api.port, regelTekst);
    assert.ok(status >= 200 && status < 600, `${regelTekst}: ${status}`);
    for (const [naam, vorm] of Object.entries(VAST)) assert.match(headers[naam] ?? '', vorm, `${regelTekst}: ${naam}`);
  }
});

test('HEAD zegt hetzelfde als GET, zonder lichaam', async (t) => {
  const api = await start(t);
  const get = await vraag(api.port, 'GET /v1/gezondheid');
  const head = await vraag(api.port, 'HEAD /v1/gezondheid');
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], get.headers['content-length']);
  assert.equal(head.body, '');
});

test('OPTIONS en een verkeerde methode noemen wat wel kan', async (t) => {
  const api = await start(t);
  const opties = await vraag(api.port, 'OPTIONS /v1/meldingen');
  assert.equal(opties.status, 204);
  assert.equal(opties.headers.allow, 'GET, HEAD, POST, OPTIONS');
  for (const methode of ['DELETE', 'PUT', 'TRACE', 'ONZIN']) {
    const { status, headers } = await vraag(api.port, `${methode} /v1/meldingen`);
    assert.equal(status, 405, methode);
    assert.equal(headers.allow, 'GET, HEAD, POST, OPTIONS');
  }
});

test('een adres bestaat precies of niet', async (t) => {
  const api = await start(t);
  for (const pad of ['/v1', '/v1/', '/v1/meldingen/', '/v1//meldingen', '/v1/Meldingen', '/v1/./meldingen', '/v1/meldingen/../regels',
    '/v1/%6deldingen%00', '/v1/meldingen%2f', '/V1/meldingen', '/v1/meldingen/een%2ftwee', '/v1/meldingen;x=1']) {
    const { status } = await vraag(api.port, `GET ${pad}`);
    assert.equal(status, 404, pad);
  }
});

test('wie iets anders dan JSON wil, krijgt 406', async (t) => {
  const api = await start(t);
  const met = (accept) => api.niemand.raw('GET', '/v1/gezondheid', { headers: { accept } });
  for (const wel of ['application/json', 'application/*', '*/*', 'text/html, application/json;q=0.1']) assert.equal((await met(wel)).status, 200, wel);
  for (const niet of ['text/html', 'application/xml', 'application/json;q=0', 'application/json;q=0, */*']) assert.equal((await met(niet)).status, 406, niet);
});

test('gegevens zonder of met een ander type zijn 415, te veel is 413', async (t) => {
  const api = await start(t);
  const sessie = (headers, body) => vraag(api.port, 'POST /v1/sessies', { 'content-length': Buffer.byteLength(body), ...headers }, body);
  assert.equal((await sessie({}, '{}')).status, 415);
  assert.equal((await sessie({ 'content-type': 'text/json' }, '{}')).status, 415);
  assert.equal((await sessie({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=1')).status, 415);
  assert.equal((await sessie({ 'content-type': 'application/json; charset=latin1' }, '{}')).status, 415);
  assert.equal((await sessie({ 'content-type': 'application/json; charset=utf-8' }, '{}')).status, 400);
  const groot = JSON.stringify({ email: 'x'.repeat(70_000) });
  const antwoord = await sessie({ 'content-type': 'application/json' }, groot);
  assert.equal(antwoord.status, 413);
  assert.equal(JSON.parse(antwoord.body).type, '/problemen/TE_GROOT');
});

test('een lichaam dat half aankomt, wordt nooit uitgevoerd', async (t) => {
  const api = await start(t);
  const tekst = await rauw(api.port, 'POST /v1/sessies HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"email":', { stilte: 700 });
  assert.doesNotMatch(tekst, /^HTTP\/1\.1 2/);
});

test('een kort lichaam na een lang: niets blijft hangen', async (t) => {
  const api = await start(t);
  const jurist = api.als('jurist');
  assert.equal((await jurist.call('regel_maak', { body: regel({ doel: 'lang '.repeat(100) }) })).status, 201);
  for (let i = 0; i < 20; i += 1) {
    assert.equal((await jurist.call('regel_maak', { body: regel({ naam: `Kort ${'x'.repeat(i)}` }) })).status, 201);
  }
});

test('JSON die geen JSON is, dubbel is, te diep of te veel: 400', async (t) => {
  const api = await start(t);
  const slecht = ['{', '{"email":"a","email":"b"}', 'null', '[]', '"x"', '{"email":"\\ud800"}', '{"email":"\\u0000"}', `${'['.repeat(40)}${']'.repeat(40)}`,
    `{"email":[${'0,'.repeat(6000)}0]}`, '{"email":1e999}', '{}x', '\ufeff{}'];
  for (const body of slecht) {
    const { status, data } = await api.niemand.raw('POST', '/v1/sessies', { headers: { 'content-type': 'application/json' }, body });
    assert.equal(status, 400, body.slice(0, 40));
    assert.ok(data.errors.length > 0);
  }
});

test('alle fouten tegelijk: pad, vraag, kop en lichaam', async (t) => {
  const api = await start(t);
  const { status, data } = await api.als('jurist').call('regel_maak', { key: 'kort', query: { onzin: '1' }, body: { naam: 'x' } });
  assert.equal(status, 400);
  const waar = codes({ data });
  assert.ok(waar.includes('query onzin onbekende_parameter'), waar);
  assert.ok(waar.includes('header Idempotency-Key geen_sleutel'), waar);
  assert.ok(waar.includes('body /naam te_kort'), waar);
  const dubbel = await api.als('medewerker').raw('GET', '/v1/meldingen?fase=open&fase=wacht');
  assert.equal(dubbel.status, 400);
  assert.equal(dubbel.data.errors[0].code, 'dubbel');
});

test('een vraag in het pad vervuilt niet: id komt alleen uit het pad', async (t) => {
  const api = await start(t);
  const { status, data } = await api.als('medewerker').raw('GET', '/v1/regels/geen-uuid?id=01890000-0001-7000-8000-000000000000');
  assert.equal(status, 400);
  assert.ok(codes({ data }).includes('path id geen_uuid'));
});

test('If-Match: precies een sterke versie, en anders 428, 400 of 412', async (t) => {
  const api = await start(t);
  const jurist = api.als('jurist');
  const { data, version } = await jurist.call('regel_maak', { body: regel() });
  const wijzig = (headers) => jurist.call('regel_wijzig', { path: { id: data.id }, body: { doel: 'Snel helpen' }, headers });
  assert.equal(version, 1);
  assert.equal((await wijzig({})).status, 428);
  for (const slecht of ['1', 'W/"1"', '"1", "2"', '*', '"0"', '"01"', '""', '"een"']) {
    assert.equal((await wijzig({ 'if-match': slecht })).status, 400, slecht);
  }
  assert.equal((await wijzig({ 'if-match': '"7"' })).status, 412);
  const goed = await wijzig({ 'if-match': '"1"' });
  assert.equal(goed.status, 200);
  assert.equal(goed.version, 2);
});

test('If-None-Match spaart een antwoord dat er al is', async (t) => {
  const api = await start(t);
  const jurist = api.als('jurist');
  const { data } = await jurist.call('regel_maak', { body: regel() });
  const lezer = api.als('medewerker');
  const lees304 = await lezer.raw('GET', `/v1/regels/${data.id}`, { headers: { 'if-none-match': '"9", W/"1"' } });
  assert.equal(lees304.status, 304);
  assert.equal(lees304.headers.get('etag'), '"1"');
  assert.equal((await lezer.raw('GET', `/v1/regels/${data.id}`, { headers: { 'if-none-match': '"2"' } })).status, 200);
});

test('dezelfde sleutel geeft hetzelfde antwoord en doet niets dubbel', async (t) => {
  const api = await start(t);
  const jurist = api.als('jurist');
  const key = 'dezelfde-sleutel-1';
  const [een, twee] = await Promise.all([1, 2].map(() => jurist.call('regel_maak', { key, body: regel({ naam: 'Eenmalig' }) })));
  assert.deepEqual([een.status, twee.status], [201, 201]);
  assert.deepEqual(een.data, twee.data);
  assert.equal(een.headers.get('location'), `/v1/regels/${een.data.id}`);
  assert.equal((await jurist.call('regel_maak', { key, body: regel({ naam: 'Iets anders' }) })).status, 409);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.regel WHERE naam = 'Eenmalig'");
  assert.equal(n, 1);
  assert.equal((await api.als('coordinator').call('regel_maak', { key, body: regel({ naam: 'Van een ander' }) })).status, 201);
});

test('een lijst bladert met Link, zonder dubbelen, en houdt haar filters', async (t) => {
  const api = await start(t);
  const jurist = api.als('jurist', 'B');
  for (let i = 0; i < 5; i += 1) await jurist.call('regel_maak', { body: regel({ naam: `Regel ${i}`, eigenaarAfdelingId: afdeling('B', 1) }) });
  const gezien = [];
  let pad = '/v1/regels?paginaGrootte=2&regeltype=protocol';
  while (pad) {
    const { status, data, headers } = await api.als('medewerker', 'B').raw('GET', pad);
    assert.equal(status, 200);
    gezien.push(...data.resultaten.map((een) => een.id));
    const link = headers.get('link')?.match(/^<([^>]+)>; rel="next"$/)?.[1];
    assert.equal(Boolean(link), data.volgende !== null);
    if (link) assert.match(link, /regeltype=protocol/);
    pad = link;
  }
  assert.equal(gezien.length, 5);
  assert.equal(new Set(gezien).size, 5);
  assert.deepEqual(gezien, [...gezien].sort().reverse());
});

test('vijftig verzoeken achter elkaar over een verbinding, elk met het eigen antwoord', async (t) => {
  const api = await start(t);
  const een = (i) => `GET /v1/gezondheid/leeft HTTP/1.1\r\nhost: x\r\ntraceparent: 00-${String(i).padStart(32, 'a')}-b7ad6b7169203331-01\r\n\r\n`;
  const tekst = await rauw(api.port, Array.from({ length: 50 }, (_, i) => een(i)).join(''), { antwoorden: 50 });
  assert.equal(tekst.match(/HTTP\/1\.1 200/g).length, 50);
  assert.equal(lees(tekst).status, 200);
});

test('traceparent komt terug in instance; onzin krijgt een eigen nummer', async (t) => {
  const api = await start(t);
  const id = '0af7651916cd43dd8448eb211c80319c';
  const met = async (traceparent) => (await api.niemand.raw('GET', '/v1/niks', { headers: { traceparent } })).data.instance;
  assert.equal(await met(`00-${id}-b7ad6b7169203331-01`), `urn:regelruimte:aanroep:${id}`);
  assert.match(await met(`00-${id}"-b7ad6b7169203331-01`), /^urn:regelruimte:aanroep:[0-9a-f]{32}$/);
});
