// SPDX-License-Identifier: EUPL-1.2
// The strict edge: what is odd never reaches the server, what is slow or many does not stop others,
// and a server that dies is not noticed. Real HAProxy, our configuration, our server behind it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { fouten, ROOT, VERSIE } from '../lib/contract.mjs';
import { CONFIG, rand } from '../lib/rand.mjs';
import { lees, rauw } from '../lib/rauw.mjs';
import { proces, start, stop, vrijePoort } from '../lib/server.mjs';

const HOST = 'Host: localhost\r\n';
const get = (path, extra = '') => `GET ${path} HTTP/1.1\r\n${HOST}${extra}\r\n`;
// Everything that comes until the edge hangs up, which it does by itself here.
const ALLES = { antwoorden: Infinity };
const SLEUTEL = 'Idempotency-Key: 7f1c2a34-0000-4000-8000-000000000001\r\n';
const post = (extra, body = '') => `POST /v1/sessies HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${extra}\r\n${body}`;

let api, web, port;
const opruimen = [];
before(async () => {
  api = await start({ after: (f) => opruimen.push(f) }, { eigen: true, env: { REGELRUIMTE_ACHTER_RAND: '1' } });
  const webPort = await vrijePoort();
  web = proces('web', { REGELRUIMTE_WEB: `${ROOT}web`, REGELRUIMTE_PORT: String(webPort), REGELRUIMTE_ACHTER_RAND: '1' });
  port = await rand({ after: (f) => opruimen.push(f) }, { api: api.port, web: webPort });
  await tot(async () => lees(await rauw(port, get('/v1/gezondheid', 'Connection: close\r\n'))).status === 200);
});
after(async () => {
  await stop(web);
  for (const f of opruimen.reverse()) await f();
});

async function tot(klaar, ms = 8000) {
  for (const until = Date.now() + ms; Date.now() < until; await wacht(50)) if (await klaar()) return;
  assert.fail('it did not happen in time');
}

const antwoorden = (text) => text.match(/HTTP\/1\.[01] \d{3}/g) ?? [];
const leeft = async () => assert.equal(lees(await rauw(port, get('/v1/gezondheid', 'Connection: close\r\n'))).status, 200);

/** A problem as the contract describes it, with the headers that every answer has. */
function isProbleem({ status, headers, body }) {
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.deepEqual(fouten({ $ref: '#/components/schemas/Probleem' }, JSON.parse(body)), []);
  assert.equal(JSON.parse(body).status, status);
  for (const name of ['strict-transport-security', 'x-content-type-options', 'content-security-policy', 'referrer-policy']) {
    assert.ok(headers[name], `${name} is missing`);
  }
  assert.equal(headers['api-version'], VERSIE);
}

// Broken as HTTP: HAProxy refuses it while reading, with a page of its own, and hangs up.
const KAPOT = {
  'twee verschillende lengtes': post('Content-Length: 2\r\nContent-Length: 3\r\n', '{} '),
  'een lengte met een komma': post('Content-Length: 2, 3\r\n', '{}'),
  'een negatieve lengte': post('Content-Length: -1\r\n', '{}'),
  'een lengte met een plus': post('Content-Length: +2\r\n', '{}'),
  'een spatie voor de dubbele punt': post('Transfer-Encoding : chunked\r\n', '0\r\n\r\n'),
  'een onbekende codering': post('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n'),
  'gzip als codering': post('Transfer-Encoding: gzip\r\n', '0\r\n\r\n'),
  'geen host': 'GET /v1/gezondheid HTTP/1.1\r\n\r\n',
  'twee hosts': get('/v1/gezondheid', 'Host: ander\r\n'),
  'een nul in een header': get('/v1/gezondheid', 'X-Iets: a\0b\r\n'),
  'een nul in het adres': get('/v1/gez\0ondheid'),
  'HTTP/9.9': `GET /v1/gezondheid HTTP/9.9\r\n${HOST}\r\n`,
  'HTTP/0.9': 'GET /v1/gezondheid\r\n',
  'een header van 1 MB': get('/v1/gezondheid', `X-Groot: ${'a'.repeat(1 << 20)}\r\n`),
  'een adres van 1 MB': get(`/v1/${'a'.repeat(1 << 20)}`),
  '1500 headers': get('/v1/gezondheid', Array.from({ length: 1500 }, (_, i) => `X-${i}: 1\r\n`).join('')),
  'een header die op de volgende regel doorgaat voor de eerste': `GET /v1/gezondheid HTTP/1.1\r\n X: 1\r\n${HOST}\r\n`,
  'een brok met een onzinlengte': post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n'),
  'een andere taal gaan spreken': get('/v1/gezondheid', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'),
  'een stuurteken als methode': `G\x01T /v1/gezondheid HTTP/1.1\r\n${HOST}\r\n`,
};
for (const [naam, bytes] of Object.entries(KAPOT)) {
  test(`geweigerd en opgehangen: ${naam}`, async () => {
    const text = await rauw(port, bytes, ALLES);
    if (text || bytes.length < 1 << 20) {
      assert.equal(antwoorden(text).length, 1, text.slice(0, 300));
      assert.match(text, /^HTTP\/1\.1 4(00|05|22)/);
    }
    await leeft();
  });
}

// Good HTTP that we do not want: refused with a problem of our own.
const ONGEWENST = {
  'TRACE': [`TRACE /v1/gezondheid HTTP/1.1\r\n${HOST}\r\n`, 405],
  'een verzonnen methode': [`MELDT /v1/gezondheid HTTP/1.1\r\n${HOST}\r\n`, 405],
  'schrijven naar de bestanden': [`POST / HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`, 405],
  '%00': [get('/v1/regels/%00'), 400],
  '%2f': [get('/v1/regels%2f..'), 400],
  '%2F in hoofdletters': [get('/v1%2Fregels'), 400],
  '%5c': [get('/v1/%5c'), 400],
  'een dubbel gecodeerde punt': [get('/v1/%2e%2e/etc'), 400],
  'half gecodeerd': [get('/v1/%zz'), 400],
  'een los procentteken': [get('/v1/regels%'), 400],
  'half gecodeerd in de vraag': [get('/v1/regels?na=%4'), 400],
  'twee schuine strepen': [get('//v1/gezondheid'), 400],
  'omhoog': [get('/v1/../etc/passwd'), 400],
  'omhoog aan het eind': [get('/v1/..'), 400],
  'een te lang adres': [get(`/v1/regels?tekst=${'a'.repeat(5000)}`), 400],
  'honderden vragen': [get(`/v1/regels?${Array.from({ length: 500 }, (_, i) => `v${i}=1`).join('&')}`), 400],
  'een inlog van de browser': [get('/v1/gebruikersprofiel', 'Authorization: Basic YTpi\r\n'), 400],
  'een onderstreping in een naam': [get('/v1/gezondheid', 'X_Forwarded_For: 1.2.3.4\r\n'), 403],
  'meer dan 1 MB': [post('Content-Length: 1048577\r\n'), 413],
};
for (const [naam, [bytes, status]] of Object.entries(ONGEWENST)) {
  test(`geweigerd met een probleem: ${naam}`, async () => {
    const answer = lees(await rauw(port, bytes));
    assert.equal(answer.status, status);
    isProbleem(answer);
    if (status === 405) assert.ok(answer.headers.allow);
  });
}

test('een lengte naast brokken is een verzoek, en daarna is het uit', async () => {
  const tweede = get('/v1/gezondheid');
  const text = await rauw(port, post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', `2\r\n{}\r\n0\r\n\r\n${tweede}`), ALLES);
  assert.ok(antwoorden(text).length <= 1, `smuggled: ${text}`);
});

test('een verzoek in de body blijft body', async () => {
  const verstopt = `${get('/v1/gezondheid')}`;
  const text = await rauw(port, post(`Content-Length: ${verstopt.length}\r\nConnection: close\r\n`, verstopt), ALLES);
  assert.deepEqual(antwoorden(text), ['HTTP/1.1 400']);
});

test('losse regeleinden worden gewone regeleinden', async () => {
  const text = await rauw(port, 'GET /v1/gezondheid HTTP/1.1\nHost: localhost\nConnection: close\n\n', ALLES);
  assert.deepEqual(antwoorden(text), ['HTTP/1.1 200']);
});

test('brokken, HEAD en verzoeken achter elkaar blijven werken', async () => {
  const brokken = lees(await rauw(port, post('Transfer-Encoding: chunked\r\nConnection: close\r\n', '2\r\n{}\r\n0\r\n\r\n')));
  assert.equal(brokken.status, 400);
  assert.equal(brokken.headers['content-type'], 'application/problem+json');
  const achterElkaar = await rauw(port, get('/v1/gezondheid') + get('/v1/gezondheid', 'Connection: close\r\n'), ALLES);
  assert.equal(antwoorden(achterElkaar).length, 2);
  const kop = lees(await rauw(port, `HEAD /v1/gezondheid HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`, ALLES));
  assert.equal(kop.status, 200);
  assert.equal(kop.body, '');
});

/** Opens a connection, sends a little every half second, and says how long it was allowed to live. */
function langzaam(begin, beetje) {
  return new Promise((resolve) => {
    const from = Date.now();
    const socket = connect(port, '127.0.0.1', () => socket.write(begin));
    let text = '';
    const timer = setInterval(() => socket.write(beetje), 500);
    const klaar = () => { clearInterval(timer); resolve({ ms: Date.now() - from, text }); };
    socket.on('data', (chunk) => { text += chunk; });
    socket.on('error', () => {});
    socket.on('close', klaar);
  });
}

test('wie langzaam is, hangt na vijf tellen aan een dode lijn, en anderen merken er niets van', async () => {
  const traag = [
    langzaam(`GET /v1/gezondheid HTTP/1.1\r\n${HOST}`, 'X: 1\r\n'),
    langzaam('GET /v1/gez', 'o'),
    langzaam(post(`${SLEUTEL}Accept-Language: en\r\nContent-Length: 5000\r\n`, '{'), ' '),
    ...Array.from({ length: 40 }, () => langzaam(`GET / HTTP/1.1\r\n${HOST}`, 'X-Y: 1\r\n')),
  ];
  await wacht(1500);
  assert.equal(await Promise.race([leeft(), ...traag]), undefined, 'a probe waited for a slow one');
  const einde = await Promise.all(traag);
  for (const { ms, text } of einde) {
    assert.ok(ms < 12_000, `lived ${ms} ms`);
    assert.match(text, /^HTTP\/1\.1 408/);
  }
  assert.match(einde[2].text, /"title":"This took too long\."/);
});

test('meer dan 256 verbindingen van een adres: 429', async () => {
  const sockets = Array.from({ length: 257 }, () => connect(port, '127.0.0.1'));
  for (const socket of sockets) { socket.on('error', () => {}); socket.write(`GET / HTTP/1.1\r\n${HOST}`); }
  let answer;
  await tot(async () => (answer = lees(await rauw(port, get('/v1/gezondheid', 'Accept-Language: en\r\n')))).status === 429, 4000);
  for (const socket of sockets) socket.destroy();
  assert.equal(JSON.parse(answer.body).title, 'You did this too many times in a row.');
  assert.ok(Number(answer.headers['retry-after']) > 0);
  isProbleem(answer);
  await tot(async () => lees(await rauw(port, get('/v1/gezondheid', 'Connection: close\r\n'))).status === 200);
});

/** A server that tells what reached it. */
async function spiegel(t, antwoord = (req, res) => res.end(JSON.stringify(req.headers))) {
  const server = createServer(antwoord).listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  t.after(() => server.close());
  return server.address().port;
}

test('niemand bepaalt zelf van welk adres hij komt', async (t) => {
  const door = await rand(t, { api: await spiegel(t), web: web.port ?? 1 });
  const text = await rauw(door, get('/v1/x', 'X-Forwarded-For: 10.0.0.1\r\nForwarded: for=10.0.0.1\r\nConnection: close\r\n'));
  const gezien = JSON.parse(lees(text).body);
  assert.equal(gezien['x-forwarded-for'], '127.0.0.1');
  assert.equal(gezien.forwarded, undefined);
});

test('wat twee mensen sturen, gaat over twee verbindingen', async (t) => {
  const poorten = new Set();
  const achter = await spiegel(t, (req, res) => { if (req.url === '/v1/x') poorten.add(req.socket.remotePort); res.end('{}'); });
  const door = await rand(t, { api: achter, web: 1 });
  for (let i = 0; i < 5; i += 1) await rauw(door, get('/v1/x', 'Connection: close\r\n'));
  assert.equal(poorten.size, 5);
});

test('opnieuw proberen: lezen en wat een sleutel heeft wel, de rest nooit', async (t) => {
  const keren = {};
  const achter = await spiegel(t, (req, res) => {
    if (req.url === '/v1/gezondheid') return res.end('{}');
    keren[req.url] = (keren[req.url] ?? 0) + 1;
    return keren[req.url] === 1 ? req.socket.destroy() : res.end('{}');
  });
  const door = await rand(t, { api: achter, web: 1 });
  const zend = (methode, path, extra = '') => rauw(door,
    `${methode} ${path} HTTP/1.1\r\n${HOST}${extra}${methode === 'POST' ? 'Content-Length: 2\r\n' : ''}Connection: close\r\n\r\n${methode === 'POST' ? '{}' : ''}`);
  assert.equal(lees(await zend('GET', '/v1/a')).status, 200);
  assert.equal(lees(await zend('POST', '/v1/b', SLEUTEL)).status, 200);
  const zonder = lees(await zend('POST', '/v1/c'));
  assert.equal(zonder.status, 502);
  isProbleem(zonder);
  assert.deepEqual(keren, { '/v1/a': 2, '/v1/b': 2, '/v1/c': 1 });
});

test('een van twee servers die omvalt, merkt niemand; allebei weg is een 503', async (t) => {
  const tweede = await api.nogEen({ REGELRUIMTE_ACHTER_RAND: '1' });
  const derde = await api.nogEen({ REGELRUIMTE_ACHTER_RAND: '1' });
  const door = await rand(t, { api: tweede.port, api2: derde.port, web: 1 });
  const vraag = async () => lees(await rauw(door, get('/v1/regels', 'Connection: close\r\n'))).status;
  await tot(async () => (await vraag()) === 401);
  tweede.server.child.kill('SIGKILL');
  for (let i = 0; i < 60; i += 1) {
    assert.equal(await vraag(), 401);
    await wacht(20);
  }
  derde.server.child.kill('SIGKILL');
  await tot(async () => (await vraag()) === 503);
  isProbleem(lees(await rauw(door, get('/v1/regels'))));
});

test('de bestanden komen van de webserver, met een eigen streng beleid', async () => {
  const { status, headers } = lees(await rauw(port, get('/', 'Connection: close\r\n')));
  assert.equal(status, 200);
  assert.match(headers['content-security-policy'], /require-trusted-types-for 'script'/);
});

test('de rand spreekt met de soorten van de catalogus en de versie van het contract', () => {
  const config = readFileSync(CONFIG, 'utf8');
  const catalogus = new Set([...readFileSync(`${ROOT}api/src/base/problem.def`, 'utf8').matchAll(/^PROBLEM\((\w+),/gm)].map(([, code]) => code));
  const eigen = [...config.matchAll(/http-error status (\d+) .*"type":"\/problemen\/(\w+)".*"status":(\d+)/g)];
  assert.ok(eigen.length >= 9);
  for (const [, status, code, gezegd] of eigen) {
    assert.equal(gezegd, status);
    assert.ok(catalogus.has(code), code);
  }
  assert.match(config, new RegExp(`API-Version ${VERSIE.replaceAll('.', '\\.')} `));
});

// An inwoner may meet each of these on a public page; 429 and 408 are tried above.
const IN_HET_ENGELS = {
  'wat niet te lezen is': [(taal) => get('/v1/%zz', taal), 400, 'We cannot read what was sent.'],
  'een vreemde methode': [(taal) => `MELDT /v1/gezondheid HTTP/1.1\r\n${HOST}${taal}\r\n`, 405, 'This is not possible at this address.'],
  'te groot': [(taal) => post(`${taal}Content-Length: 1048577\r\n`), 413, 'This is too large.'],
};
for (const [naam, [vraag, status, titel]] of Object.entries(IN_HET_ENGELS)) {
  test(`in het Engels voor wie dat liever leest: ${naam}`, async () => {
    const answer = lees(await rauw(port, vraag('Accept-Language: en-GB,en;q=0.9,nl;q=0.8\r\n')));
    assert.deepEqual([answer.status, JSON.parse(answer.body).title, answer.headers['content-language'], answer.headers.vary],
      [status, titel, 'en', 'Accept-Language']);
    isProbleem(answer);
  });
}

test('de rand kiest de taal zoals de server', async () => {
  for (const voorkeur of ['en', 'EN-us', 'nl', 'en;q=0.5,nl;q=0.5', 'nl;q=0.5,en;q=0.5', 'nl;q=0.3, en;q=0.4', 'de,fr;q=0.9', 'de, en;q=0.1', '*', 'en;q=0', 'onzin;;q=,', '']) {
    const kop = `Accept-Language: ${voorkeur}\r\nConnection: close\r\n`;
    const [edge, server] = [lees(await rauw(port, get('/v1/%zz', kop))), lees(await rauw(port, get('/v1/bestaat-niet', kop)))];
    assert.deepEqual([edge.status, server.status], [400, 404]);
    assert.equal(edge.headers['content-language'], server.headers['content-language'], voorkeur);
  }
});

test('is alles weg, dan leest een mens een bladzijde en het scherm een probleem, in de taal van wie vraagt', async (t) => {
  const door = await rand(t, { api: 1, web: 1 });
  for (const [taal, zin] of [['nl', 'Wij zijn even niet bereikbaar.'], ['en', 'We cannot be reached right now.']]) {
    const bladzijde = lees(await rauw(door, get('/volgen', `Accept-Language: ${taal}\r\nConnection: close\r\n`)));
    assert.deepEqual([bladzijde.status, bladzijde.headers['content-type'], bladzijde.headers['content-language']], [503, 'text/html; charset=utf-8', taal]);
    assert.match(bladzijde.body, new RegExp(`<html lang="${taal}">.*<h1>${zin}</h1>`));
    const stijl = createHash('sha256').update(bladzijde.body.match(/<style>(.*)<\/style>/)[1]).digest('base64');
    assert.equal(bladzijde.headers['content-security-policy'], `default-src 'none'; style-src 'sha256-${stijl}'; frame-ancestors 'none'`);
    const probleem = lees(await rauw(door, get('/v1/organisaties', `Accept-Language: ${taal}\r\nConnection: close\r\n`)));
    assert.deepEqual([probleem.status, JSON.parse(probleem.body).title], [503, zin]);
    isProbleem(probleem);
  }
});
