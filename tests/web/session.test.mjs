// SPDX-License-Identifier: EUPL-1.2
// A session that ends while somebody works: asked once, and nothing goes on under another name.
import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

globalThis.window = { addEventListener() {} };
const { call } = await import('../../web/src/api.js');
const { guardSession, refresh } = await import('../../web/src/session.js');
const { sessie } = await import('../../web/src/store.js');
(await import('../../web/src/contract.js')).addContract(await import('../../web/src/contract-staf.gen.js'));

const token = (sub) => `x.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.x`;
const json = (status, body) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

let cookieOf, sent;
const as = (sub) => ({ id: sub, naam: sub, token: token(sub) });

/* A server on which the tokens of `old` have ended, and the cookie belongs to cookieOf. */
function server(old) {
  sent = [];
  globalThis.fetch = async (url, { headers }) => {
    const bearer = headers.Authorization?.slice(7);
    if (/ververs/.test(url)) return cookieOf ? json(200, { toegang: token(cookieOf) }) : json(401, {});
    if (/gebruikersprofiel/.test(url)) return json(200, { id: cookieOf, naam: cookieOf });
    sent.push(bearer);
    return old.includes(bearer) && sent.length <= old.length ? json(401, {}) : json(200, {});
  };
}

beforeEach(() => { sessie.value = as('anna'); });

test('two calls at once ask to log in once', async () => {
  let asked = 0;
  cookieOf = null;
  server([token('anna'), token('anna')]);
  guardSession(async () => { asked += 1; await new Promise((r) => { setTimeout(r, 20); }); return true; });
  await Promise.all([call('werkvoorraad_lees'), call('postvak_lijst')]);
  assert.equal(asked, 1);
});

test('with the cookie of somebody else nothing is sent again, and the screen becomes theirs', async () => {
  cookieOf = 'bas';
  server([token('anna')]);
  guardSession(async () => { throw new Error('not asked'); });
  await assert.rejects(call('melding_maak', { body: {} }), { status: 401 });
  assert.equal(sent.length, 1);
  assert.equal(sessie.value.id, 'bas');
});

test('somebody else who logs in over the page does not send what was typed', async () => {
  cookieOf = null;
  server([token('anna')]);
  guardSession(async () => { sessie.value = as('bas'); return true; });
  await assert.rejects(call('melding_maak', { body: {} }), { status: 401 });
  assert.equal(sent.length, 1);
});

test('no answer while renewing is no reason to log in again', async () => {
  server([token('anna')]);
  const inner = globalThis.fetch;
  globalThis.fetch = (url, options) => (/ververs/.test(url) ? Promise.reject(new TypeError('gone')) : inner(url, options));
  guardSession(async () => { throw new Error('not asked'); });
  await assert.rejects(call('werkvoorraad_lees'), { status: 0 });
  assert.equal(sessie.value.id, 'anna');
  await assert.rejects(refresh(), { status: 0 });
});

test('asked once more after an answer that got lost, the same words have the same key; other words, or asked again later, have not', async () => {
  const keys = [];
  let lost = true;
  globalThis.fetch = async (_, { headers }) => {
    keys.push(headers['Idempotency-Key']);
    if (lost) throw new TypeError('gone');
    return json(200, {});
  };
  const ask = (tekst) => call('melding_maak', { body: { welkeRegel: tekst } });
  await assert.rejects(ask('a'), { status: 0 });
  await assert.rejects(ask('b'), { status: 0 });
  lost = false;
  await ask('a');
  await ask('a');
  assert.equal(keys[2], keys[0]);
  assert.equal(new Set(keys).size, 3);
});

test('an answer that breaks off is no answer', async () => {
  globalThis.fetch = async () => ({ ok: true, status: 200, headers: new Headers({ 'Content-Type': 'application/json' }), json: async () => { throw new TypeError('network error'); } });
  await assert.rejects(call('werkvoorraad_lees'), { status: 0, name: 'Error' });
});
