// SPDX-License-Identifier: EUPL-1.2
// What is measured: our server (one process) and the peer (two), each on a port of its own.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as wacht } from 'node:timers/promises';
import { url } from '../lib/cluster.mjs';
import { ROOT } from '../lib/contract.mjs';
import { vrijePoort } from '../lib/poort.mjs';
import { sleutelbossen } from '../lib/token.mjs';
import { PGOPTIONS } from './meet.mjs';

const BINARY = `${ROOT}var/build/regelruimte`;
const LOG = `${ROOT}var/test/log`;

const draait = new Set();

async function start(naam, command, args, env, port) {
  mkdirSync(LOG, { recursive: true });
  const log = openSync(`${LOG}/bench-${naam}.log`, 'w');
  const begin = performance.now();
  const child = spawn(command, args, { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...env }, stdio: ['ignore', log, log] });
  closeSync(log);
  const systeem = { naam, child, port, base: `http://127.0.0.1:${port}`, klaarNa: 0 };
  draait.add(systeem);
  await klaar(systeem, begin);
  return systeem;
}

/** One request on a connection of its own; the status, or 0 when nobody listens. */
const probeer = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /v1/gezondheid HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n'));
  let text = '';
  socket.on('data', (chunk) => { text += chunk; }).on('error', () => resolve(0)).on('close', () => resolve(Number(text.slice(9, 12)) || 0));
});

/** Waits for an answer: of ours that it is ready, of the peer any. */
async function klaar(systeem, begin) {
  const { naam, child, port } = systeem;
  for (let status = 0; naam === 'onze' ? status !== 200 : status === 0; status = await probeer(port)) {
    if (child.exitCode !== null || performance.now() - begin > 20_000) {
      throw new Error(`${naam} did not start:\n${readFileSync(`${LOG}/bench-${naam}.log`, 'utf8').slice(-2000)}`);
    }
    await wacht(2);
  }
  systeem.klaarNa = performance.now() - begin;
}

/** Our server as `make run` starts it: one process, two connections per processor. */
export async function onze(database, extra = {}) {
  const bos = sleutelbossen();
  const port = await vrijePoort();
  return start('onze', BINARY, ['serve'], {
    DATABASE_URL: url('app_api', database), REGELRUIMTE_PORT: String(port), REGELRUIMTE_TOKEN_SLEUTELS: bos.token,
    REGELRUIMTE_KLUIS_SLEUTELS: bos.kluis, REGELRUIMTE_PEPER: bos.peper, REGELRUIMTE_POOL: String(Math.max(4, 2 * availableParallelism())), ...extra }, port);
}

/** The peer, two processes, with the same SQL. */
export async function fastify(database, vragen) {
  const port = await vrijePoort();
  const sleutel = readFileSync(sleutelbossen().token, 'utf8').trim().split(':')[1];
  return start('fastify', process.execPath, [`${ROOT}tests/bench/fastify.mjs`], {
    DATABASE_URL: url('app_api', database), SLEUTEL: sleutel, PORT: String(port), VRAGEN: JSON.stringify(vragen), PGOPTIONS, NODE_ENV: 'production' }, port);
}

export async function stop(systeem) {
  const { child } = systeem;
  draait.delete(systeem);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const weg = new Promise((resolve) => { child.once('exit', resolve); });
  child.kill('SIGTERM');
  await weg;
}

/** Whatever still runs, also after a measurement that failed. */
export const stopAlles = () => Promise.all([...draait].map(stop));

/** Resident memory of a process in MB. */
export const geheugen = (child) => Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
