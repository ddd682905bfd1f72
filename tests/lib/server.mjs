// SPDX-License-Identifier: EUPL-1.2
// Gives a test file a Regelruimte of its own: database, process, port. See start().
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { after } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { kloon, url, verbind, weg } from './cluster.mjs';
import { judge, judgeAlways, OPERATIES, ROOT } from './contract.mjs';
import { vrijePoort } from './poort.mjs';
import { jwt, partij, sleutelbossen, toegang, volg } from './token.mjs';
import { mens, organisatie } from './wereld.mjs';

export { vrijePoort };
export const BINARY = `${ROOT}var/${process.env.ASAN ? 'build-asan' : 'build'}/regelruimte`;
const LOGS = `${ROOT}var/test/log`;
const NAME = basename(process.argv[1] ?? 'test', '.mjs');

/** Starts the binary with these settings; its output goes to var/test/log/<file>-<mode>.log. */
export function proces(mode, env) {
  mkdirSync(LOGS, { recursive: true });
  const path = `${LOGS}/${NAME}-${mode}-${process.pid}.log`;
  const log = openSync(path, 'a');
  const child = spawn(BINARY, [mode], {
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...env }, stdio: ['ignore', log, log],
  });
  closeSync(log);
  const einde = new Promise((resolve) => { child.once('exit', (code, signal) => resolve({ code, signal })); });
  return { child, einde, path };
}

/** Ends a process as systemd would. It must go by itself, in time and without a complaint. */
export async function stop({ child, einde, path }) {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 25_000);
  const { code, signal } = await einde;
  clearTimeout(late);
  if (code !== 0) throw new Error(`the server ended with ${signal ?? code}:\n${tail(path)}`);
}

const tail = (path) => readFileSync(path, 'utf8').split('\n').slice(-25).join('\n');

async function klaar(base, { einde, path }) {
  let dood;
  einde.then((how) => { dood = how; });
  for (const until = Date.now() + 15_000; Date.now() < until;) {
    if (dood) throw new Error(`the server did not start (${dood.signal ?? dood.code}):\n${tail(path)}`);
    const answer = await fetch(`${base}/v1/gezondheid`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await wacht(20);
  }
  throw new Error(`the server was not ready in 15 s:\n${tail(path)}`);
}

function instellingen(database, role, port, extra) {
  const bos = sleutelbossen();
  return {
    DATABASE_URL: url(role, database),
    REGELRUIMTE_PORT: String(port),
    REGELRUIMTE_POOL: '4',
    REGELRUIMTE_TOKEN_SLEUTELS: bos.token,
    REGELRUIMTE_KLUIS_SLEUTELS: bos.kluis,
    REGELRUIMTE_PEPER: bos.peper,
    REGELRUIMTE_KOEKJE_ONVEILIG: '1',
    ...extra,
  };
}

const fill = (path, values = {}) => path.replace(/\{(\w+)\}/g, (_, name) => {
  if (values[name] === undefined) throw new Error(`path parameter ${name} is missing for ${path}`);
  return encodeURIComponent(values[name]);
});

function search(query = {}) {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().filter((v) => v !== undefined).map((v) => [name, String(v)]));
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}

async function read(answer) {
  const type = answer.headers.get('content-type') ?? '';
  if (/json/.test(type)) {
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  }
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!bytes.length) return undefined;
  return /^text\//.test(type) || /yaml/.test(type) ? bytes.toString() : bytes;
}

const versie = (headers) => {
  const tag = headers.get('etag')?.match(/^"(\d+)"$/);
  return tag ? Number(tag[1]) : undefined;
};

/** Somebody who calls the API. token: undefined for somebody without an account. */
export class Beller {
  constructor(base, wie, token) {
    this.base = base;
    this.wie = wie;
    this.token = token;
  }

  get id() { return this.wie?.id; }

  /**
   * Calls an operation of the contract and has the answer judged by it.
   * body: becomes JSON; version: becomes If-Match; key: the Idempotency-Key, a new one unless given,
   * null for none; headers: on top of (or with null instead of) what is sent anyway.
   * Returns {status, data, version, headers}; a problem is an answer like any other.
   */
  async call(operation, { path, query, body, version, key = randomUUID(), headers = {}, signal } = {}) {
    const op = OPERATIES.get(operation);
    if (!op) throw new Error(`the contract has no operation ${operation}`);
    const wants = (name) => op.parameters.some((p) => p.in === 'header' && p.name.toLowerCase() === name);
    const sent = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key !== null && wants('idempotency-key') ? { 'idempotency-key': key } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...headers,
    };
    const answer = await this.send(op.method, `/v1${fill(op.path, path)}${search(query)}`, {
      headers: sent, signal, body: body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    judge(op, answer.status, answer.headers, answer.data);
    return answer;
  }

  /** Any request at all; only what every answer must have is judged. */
  async raw(method, path, { headers, body, signal } = {}) {
    const answer = await this.send(method, path, { headers, body, signal });
    const wrong = judgeAlways(answer.status, answer.headers, answer.data);
    if (wrong.length) throw new Error(`${method} ${path} answered ${answer.status}:\n  ${wrong.join('\n  ')}`);
    return answer;
  }

  async send(method, path, { headers = {}, body, signal }) {
    const all = { accept: 'application/json, */*;q=0.5', ...(this.token ? { authorization: `Bearer ${this.token}` } : {}), ...headers };
    const answer = await fetch(this.base + path, {
      method, body, signal, redirect: 'manual', headers: Object.entries(all).filter(([, v]) => v !== null),
    });
    return { status: answer.status, data: await read(answer), version: versie(answer.headers), headers: answer.headers };
  }
}

class Regelruimte {
  constructor(database, port, owner, server, extra) {
    Object.assign(this, { database, port, owner, server, extra, base: `http://127.0.0.1:${port}` });
    this.niemand = new Beller(this.base);
    this.andere = [];
  }

  /** als('coordinator'), als('poulelid', 'A', 3), als('begeleider', 'C'): see wereld.mjs. */
  als(rol, letter = 'A', nummer = 1) {
    return this.wie(mens(rol, letter, nummer));
  }

  /** Anybody: {id, organisatie, rollen, sessie?}. Signs a token without a login. */
  wie(iemand) {
    return new Beller(this.base, iemand, jwt(toegang(iemand)));
  }

  /** A citizen who follows a verzoek. */
  volger(verzoek, letter = 'C') {
    return new Beller(this.base, undefined, jwt(volg(verzoek, organisatie(letter))));
  }

  /** A partij of a verzoek: id is that of app.partij. */
  partij(verzoek, id, letter = 'C') {
    return new Beller(this.base, undefined, jwt(partij(verzoek, organisatie(letter), id)));
  }

  met(token) { return new Beller(this.base, undefined, token); }

  /** SQL as app_migratie, which sees all organisaties. Returns the rows. */
  async sql(text, values) { return (await this.owner.query(text, values)).rows; }

  /** Moves the clock of the work: shiftClock('43 days'). The clock of tokens stays. */
  async shiftClock(interval) {
    await this.owner.query('UPDATE app.klok SET verschuiving = $1::interval', [interval]);
  }

  /** Starts a worker on this database; it stops with the rest. */
  async werker(extra = {}) {
    const worker = proces('worker', instellingen(this.database, 'app_worker', 0, { REGELRUIMTE_WERKER_TEL: '1', ...extra }));
    this.andere.push(worker);
    return worker;
  }

  /** Computes the logboek anew: {code, regels}. ankers: the path of what an earlier check wrote. */
  async controleerLogboek(ankers = '') {
    const env = instellingen(this.database, 'app_worker', 0, ankers ? { REGELRUIMTE_LOGBOEK_ANKERS: ankers } : {});
    const { einde, path } = proces('controleer-logboek', env);
    const { code } = await einde;
    const regels = readFileSync(path, 'utf8').trim().split('\n');
    unlinkSync(path);
    return { code, regels };
  }

  /** Another API process on the same database: {base, port, server, niemand}. port: that of one that ended, when it takes its place. */
  async nogEen(extra = {}, port = undefined) {
    port ??= await vrijePoort();
    const server = proces('serve', instellingen(this.database, 'app_api', port, { ...this.extra, ...extra }));
    await klaar(`http://127.0.0.1:${port}`, server);
    this.andere.push(server);
    return { base: `http://127.0.0.1:${port}`, port, server, niemand: new Beller(`http://127.0.0.1:${port}`) };
  }

  async weg() {
    const processes = [...this.andere, this.server].filter(({ child }) => child.exitCode === null && child.signalCode === null);
    const results = await Promise.allSettled(processes.map(stop));
    await this.owner.end();
    await weg(this.database);
    const failed = results.find((r) => r.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

async function begin(extra) {
  const database = await kloon();
  const owner = await verbind(database);
  const port = await vrijePoort();
  const server = proces('serve', instellingen(database, 'app_api', port, extra));
  const api = new Regelruimte(database, port, owner, server, extra);
  try {
    await klaar(api.base, server);
  } catch (error) {
    await api.weg().catch(() => {});
    throw error;
  }
  return api;
}

let shared;
after(async () => { await (await shared?.catch(() => undefined))?.weg(); });

/**
 * The Regelruimte of this test file: the first call starts it, later calls get the same one, and it
 * ends with the file. With {eigen: true} the test gets one of its own, which ends with the test.
 * env: settings (REGELRUIMTE_...) on top of those of the tests; only the first shared call's count.
 * web: serve the screens too, as make run does.
 */
export async function start(t, { eigen = false, web = false, env = {} } = {}) {
  const extra = { ...(web ? { REGELRUIMTE_WEB: `${ROOT}web` } : {}), ...env };
  if (!eigen) return (shared ??= begin(extra));
  const api = await begin(extra);
  t.after(() => api.weg());
  return api;
}
