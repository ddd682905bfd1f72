// SPDX-License-Identifier: EUPL-1.2
// The two stopwatches, both with 8 busy clients: wrk over HTTP, pgbench straight at PostgreSQL.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cluster } from '../lib/cluster.mjs';
import { ROOT } from '../lib/contract.mjs';

export const KLANTEN = 8;
/** As api/src/db/conn.c asks for. */
export const PGOPTIONS = '-c plan_cache_mode=force_generic_plan -c jit=off -c search_path=app,pg_temp';

function draai(command, args, env, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { text += chunk; });
    child.once('error', () => reject(new Error(`${command} is missing; api/dev/install.sh bench`)));
    child.once('close', (code) => (code ? reject(new Error(`${command}: ${text.slice(0, 2000)}`)) : resolve(text)));
  });
}

/** Asks an HTTP server for some seconds: {perSeconde, p50, p99} (milliseconds). Any error throws. */
export async function http(base, token, { method, path, body }, seconden) {
  const text = await draai('wrk', ['-t1', `-c${KLANTEN}`, `-d${seconden}s`, '--timeout', '10s', '-s', `${ROOT}tests/bench/wrk.lua`,
    '-H', `Authorization: Bearer ${token}`, '-H', 'Accept: application/json', base + path],
  { BENCH_METHOD: method, BENCH_BODY: body ?? '', BENCH_SLEUTEL: randomUUID() });
  const { n, us, p50, p99, fout } = JSON.parse(text.match(/JSON(.*)/)[1]);
  if (fout || !n) throw new Error(`${base}${path}: ${fout} of ${n} answers were wrong\n${text}`);
  return { perSeconde: n / us * 1e6, p50: p50 / 1000, p99: p99 / 1000 };
}

const deel = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];

/** The same questions by pgbench: one pipeline, one transaction, prepared, over the Unix socket. */
export async function grens(database, sql, variabelen, seconden) {
  const dir = mkdtempSync(join(process.env.TMPDIR ?? '/tmp', 'bench-'));
  try {
    writeFileSync(join(dir, 'vraag'), `\\set sleutel random(1, 9000000000000000000)\n\\startpipeline\n${sql.map((s) => `${s};`).join('\n')}\n\\endpipeline\n`);
    const text = await draai('pgbench', ['-h', cluster(), '-U', 'app_api', '-n', '-M', 'prepared', '-c', KLANTEN, '-j', '1', '-T', seconden, '-l', '-f', 'vraag',
      ...Object.entries(variabelen).flatMap(([k, v]) => ['-D', `${k}=${v}`]), database].map(String), { PGOPTIONS }, dir);
    const us = readdirSync(dir).filter((name) => name.startsWith('pgbench_log')).flatMap((name) =>
      readFileSync(join(dir, name), 'utf8').trim().split('\n').map((line) => Number(line.split(' ')[2]))).sort((a, b) => a - b);
    if (!us.length || /[1-9]\d* \(.*failed/.test(text)) throw new Error(text);
    return { perSeconde: Number(text.match(/tps = ([\d.]+)/)[1]), p50: deel(us, 0.5) / 1000, p99: deel(us, 0.99) / 1000 };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
