// SPDX-License-Identifier: EUPL-1.2
// One way to the server: call('melding_lees', {path, query, body, version, key, signal, accept}).
import { basis, operatie } from './contract.js';
import { sessie } from './store.js';
import { taal } from './taal.js';

/** What went wrong. `status` 0: there was no answer at all. `taal`: the languages that it is said in. */
export class Problem extends Error {
  constructor({ status = 0, title = '', detail = '', type = '', instance = '', errors = [], opgave, taal: said }) {
    super(detail || title || `status ${status}`);
    Object.assign(this, { status, title, detail, type, instance, errors, opgave, taal: said });
  }

  /** True when trying the same again later may help. */
  get later() { return this.status === 0 || this.status === 429 || this.status >= 500; }
}

/** A key for one submission; kept for its retries so that nothing happens twice. */
export const newKey = () => crypto.randomUUID();

const ATTEMPTS = 3; // riddles for one call

let renew = async () => false;

/** session.js says here how a session that ended is renewed. */
export const onUnauthorized = (callback) => { renew = callback; };

function address(op, path = {}, query = {}) {
  const url = op.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name]));
  const given = ([, value]) => value !== undefined && value !== null && value !== '' && value.length !== 0;
  const search = Object.entries(query).filter(given)
    .map(([name, value]) => `${name}=${[value].flat().map(encodeURIComponent).join(',')}`);
  return `${basis}${url}${search.length ? `?${search.join('&')}` : ''}`;
}

function headers(op, { body, version, key, token, accept, bewijs }) {
  const bearer = token ?? sessie.value?.token;
  return {
    'Accept-Language': taal().taal,
    Accept: `${accept ?? 'application/json'}, application/problem+json`,
    ...(body === undefined ? {} : { 'Content-Type': op.bodyType }),
    ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
    ...(op.ifMatch && version !== undefined ? { 'If-Match': `"${version}"` } : {}),
    ...(op.idempotent ? { 'Idempotency-Key': key } : {}),
    ...(bewijs ? { 'Bewijs-Van-Werk': bewijs } : {}),
  };
}

async function problemOf(response) {
  let body = {};
  try { body = await response.json(); } catch { /* not ours: a proxy or nothing */ }
  return new Problem({ ...body, status: response.status, taal: response.headers.get('Content-Language') ?? undefined });
}

/* The whole name when it is there, else the one for old clients. */
function fileName(disposition) {
  const whole = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return whole ? decodeURIComponent(whole) : /filename="([^"]+)"/.exec(disposition)?.[1];
}

/* The connection may go while the answer comes in. */
async function read(response, isFile) {
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  try {
    return await (isFile ? response.blob() : isJson ? response.json() : response.text());
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new Problem({ status: 0 });
  }
}

async function answer(response) {
  if (!response.ok) throw await problemOf(response);
  const etag = /"(\d+)"/.exec(response.headers.get('ETag') ?? '');
  const name = fileName(response.headers.get('Content-Disposition') ?? '');
  return {
    status: response.status,
    name,
    data: response.status === 204 ? null : await read(response, name),
    version: etag ? Number(etag[1]) : undefined,
    location: response.headers.get('Location'),
  };
}

async function send(op, options) {
  const { path, query, body, signal } = options;
  try {
    return await fetch(address(op, path, query), {
      method: op.method,
      headers: headers(op, options),
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal,
    });
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new Problem({ status: 0 });
  }
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/* Reading again is safe, so a hiccup while reading is not worth a message. */
async function sendPatiently(op, options) {
  if (op.method !== 'GET') return send(op, options);
  try {
    const response = await send(op, options);
    if (response.status !== 503) return response;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
  }
  await pause(500);
  return send(op, options);
}

/* It is busy at a public door: the device does some work, and the same is asked again with the proof of it. */
async function sendOverThreshold(op, options) {
  let response = await sendPatiently(op, options);
  for (let n = 0; n < ATTEMPTS && response.status === 429; n++) {
    const { opgave } = await response.clone().json().catch(() => ({}));
    const bewijs = opgave && await (await import('./drempel.js')).werk(opgave);
    if (!bewijs) break;
    response = await send(op, { ...options, bewijs });
  }
  return response;
}

/* The keys of what was asked and got no answer: asked once more, the same words are the same question. */
const waiting = new Map();

async function onlyOnce(op, options, ask) {
  if (!op.idempotent || options.key) return ask(options);
  const question = JSON.stringify([op.method, op.path, options.path, options.body]);
  const key = waiting.get(question) ?? newKey();
  waiting.set(question, key);
  try {
    const result = await ask({ ...options, key });
    waiting.delete(question);
    return result;
  } catch (problem) {
    if (!problem.later) waiting.delete(question);
    throw problem;
  }
}

/**
 * Asks one thing of the server. Gives {data, version, status, location} or throws a Problem. A file (`accept`:
 * its media type) comes as a Blob, with its name.
 * A session that ended is renewed, or the person logs in over the page, and the call goes on.
 */
export async function call(id, options = {}) {
  const op = operatie(id);
  return onlyOnce(op, options, async (kept) => {
    const response = await sendOverThreshold(op, kept);
    const mayRenew = response.status === 401 && !op.rollen.includes('openbaar') && options.token === undefined;
    return answer(mayRenew && await renew() ? await send(op, kept) : response);
  });
}
