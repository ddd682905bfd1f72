// SPDX-License-Identifier: EUPL-1.2
// Bytes that no browser sends. Whatever comes: no 5xx, no silence that lasts, and the next one is served.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { start } from '../lib/server.mjs';
import { lees, rauw, vraag } from '../lib/rauw.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { mens } from '../lib/wereld.mjs';

const api = await start({ after }, { eigen: true, env: { REGELRUIMTE_WACHTTIJD: '2' } });
const TOKEN = `Bearer ${jwt(toegang({ ...mens('jurist'), rollen: ['medewerker', 'jurist'] }))}`;
const ALTIJD = ['api-version', 'strict-transport-security', 'x-content-type-options', 'content-security-policy', 'referrer-policy'];

const kop = (regel, koppen = {}) => `${regel}\r\n${Object.entries({ host: 'x', connection: 'close', authorization: TOKEN, ...koppen })
  .map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join('')}\r\n`;
const post = (pad, body, koppen = {}) => kop(`POST ${pad} HTTP/1.1`, { 'content-type': 'application/json', 'idempotency-key': 'een-sleutel-van-rauw', 'content-length': Buffer.byteLength(body), ...koppen }) + body;
const regel = JSON.stringify({ naam: 'Rauw', regeltype: 'protocol' });
const stukken = (body) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const diep = (n) => `{"naam":${'['.repeat(n)}${']'.repeat(n)}}`;

// name: [bytes, the statuses that are right]; null: the door may close without a word (no HTTP at all).
const GEVALLEN = {
  'niets dan nul': ['\0\0\0\0\r\n\r\n', [400, null]],
  'geen HTTP': ['hallo\r\n\r\n', [400, null]],
  'HTTP/0.9': ['GET /v1/gezondheid\r\n\r\n', [400, null]],
  'HTTP/9.9': [kop('GET /v1/gezondheid HTTP/9.9'), [400, 505, null]],
  'geen Host': ['GET /v1/gezondheid HTTP/1.1\r\nconnection: close\r\n\r\n', [400, 200]],
  'een NUL in het pad': [kop('GET /v1/regels/\0 HTTP/1.1'), [400, 404, null]],
  '%00 in het pad': [kop('GET /v1/regels/%00 HTTP/1.1'), [400, 404]],
  '%2f in het pad': [kop('GET /v1/regels%2fx HTTP/1.1'), [404]],
  'half percent': [kop('GET /v1/regels/%f HTTP/1.1'), [400, 404]],
  'geen UTF-8 in het pad': [kop('GET /v1/regels/%ff%fe HTTP/1.1'), [400, 404]],
  'geen UTF-8 in de vraag': [kop('GET /v1/regels?regeltype=%ff%fe HTTP/1.1'), [400]],
  '%00 in de vraag': [kop('GET /v1/regels?regeltype=protocol%00 HTTP/1.1'), [400]],
  'dubbele sleutel in de vraag': [kop('GET /v1/regels?regeltype=protocol&regeltype=protocol HTTP/1.1'), [400]],
  // Here libmicrohttpd runs out of its memory and says nothing until the silence ends; the edge refuses it.
  'vijfhonderd vragen': [kop(`GET /v1/regels?${Array.from({ length: 500 }, (_, i) => `v${i}=1`).join('&')} HTTP/1.1`), [400, 414, 431, null]],
  'een adres van 8 kB': [kop(`GET /v1/regels/${'a'.repeat(8000)} HTTP/1.1`), [400, 404, 414]],
  'een adres van 100 kB': [kop(`GET /v1/${'a'.repeat(100_000)} HTTP/1.1`), [400, 404, 414, 431, null]],
  'een kop van 100 kB': [kop('GET /v1/regels HTTP/1.1', { 'x-lang': 'a'.repeat(100_000) }), [200, 400, 431, null]],
  'duizend koppen': [kop('GET /v1/regels HTTP/1.1', Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x-${i}`, 'a']))), [200, 400, 431, null]],
  'een NUL in een kop': [kop('GET /v1/regels HTTP/1.1', { 'x-nul': 'a\0b' }), [200, 400, null]],
  'geen UTF-8 in een kop': [kop('GET /v1/regels HTTP/1.1', { accept: '\xff\xfe' }), [200, 400, 406]],
  'een token met een NUL': [kop('GET /v1/regels HTTP/1.1', { authorization: 'Bearer \0' }), [400, 401, null]],
  'een token van 10 kB': [kop('GET /v1/regels HTTP/1.1', { authorization: `Bearer ${'a'.repeat(10_000)}` }), [401, 431]],
  'Basic': [kop('GET /v1/regels HTTP/1.1', { authorization: 'Basic YTpi' }), [401]],
  'JSON met dubbele sleutel': [post('/v1/regels', '{"naam":"een","naam":"twee","regeltype":"protocol"}'), [400]],
  'JSON met verstopte dubbele sleutel': [post('/v1/regels', '{"naam":"een","\\u006eaam":"twee","regeltype":"protocol"}'), [400]],
  'JSON van 40 diep': [post('/v1/regels', diep(40)), [400]],
  'JSON van 20.000 diep': [post('/v1/regels', diep(20_000)), [400]],
  'JSON met een BOM': [post('/v1/regels', `\xef\xbb\xbf${regel}`, { 'content-length': regel.length + 3 }), [400]],
  'JSON in UTF-16': [post('/v1/regels', Buffer.from(regel, 'utf16le').toString('latin1')), [400]],
  'JSON met geen UTF-8': [post('/v1/regels', '{"naam":"\xff"}', { 'content-length': 12 }), [400]],
  'JSON met een losse surrogaat': [post('/v1/regels', '{"naam":"\\ud800abc","regeltype":"protocol"}'), [400]],
  'JSON met \\u0000': [post('/v1/regels', '{"naam":"a\\u0000bc","regeltype":"protocol"}'), [400]],
  'JSON met 1e400': [post('/v1/regels', '{"naam":1e400}'), [400]],
  'leeg lichaam': [post('/v1/regels', ''), [400]],
  'half lichaam': [post('/v1/regels', '{"naam":', { 'content-length': 500 }), [400, null]],
  'in stukken': [kop('POST /v1/regels HTTP/1.1', { 'content-type': 'application/json', 'idempotency-key': 'sleutel-in-stukken', 'transfer-encoding': 'chunked' }) + stukken(regel), [201]],
  'in stukken die niet kloppen': [kop('POST /v1/regels HTTP/1.1', { 'content-type': 'application/json', 'idempotency-key': 'sleutel-in-stukken', 'transfer-encoding': 'chunked' }) + 'zz\r\nhallo\r\n0\r\n\r\n', [400, null]],
  'te veel in stukken': [kop('POST /v1/regels HTTP/1.1', { 'content-type': 'application/json', 'idempotency-key': 'sleutel-in-stukken', 'transfer-encoding': 'chunked' }) + stukken(`{"naam":"${'a'.repeat(100_000)}"}`), [413]],
  'onbekende codering': [kop('POST /v1/regels HTTP/1.1', { 'content-type': 'application/json', 'transfer-encoding': 'gzip' }) + regel, [400, 415, 501, null]],
  'lengte die geen getal is': [post('/v1/regels', regel, { 'content-length': '1x' }), [400, null]],
  'lengte onder nul': [post('/v1/regels', regel, { 'content-length': '-1' }), [400, 413, null]],
  'een lichaam bij GET': [kop('GET /v1/regels HTTP/1.1', { 'content-length': 2, 'content-type': 'application/json' }) + '{}', [415]],
};

for (const [naam, [bytes, goed]] of Object.entries(GEVALLEN)) {
  test(`rauw: ${naam}`, async () => {
    const begin = performance.now();
    const tekst = await rauw(api.port, Buffer.from(bytes, 'latin1')).catch((error) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return '';
      throw error;
    });
    const { status, headers } = tekst ? lees(tekst) : { status: null, headers: {} };
    assert.ok(goed.includes(status), `${status}: ${tekst.slice(0, 300)}`);
    assert.ok(performance.now() - begin < 12_000, 'it took too long');
    // What libmicrohttpd refuses by itself (no request at all) is the edge's business; the rest is ours.
    if (/problem\+json|application\/json/.test(headers['content-type'] ?? '')) {
      for (const nodig of ALTIJD) assert.ok(headers[nodig], `${nodig} is missing`);
    }
    assert.equal((await vraag(api.port, 'GET /v1/gezondheid')).status, 200, 'the next one is served');
  });
}

test('wie traag praat, houdt een ander niet op', async () => {
  const traag = Array.from({ length: 50 }, () => rauw(api.port, 'GET /v1/gezondheid HTTP/1.1\r\nhost: x\r\n', { stilte: 1500 }));
  assert.equal((await Promise.race([vraag(api.port, 'GET /v1/gezondheid'), ...traag])).status, 200);
  await Promise.allSettled(traag);
});
