// SPDX-License-Identifier: EUPL-1.2
// Runs the tests and closes with "N passed, N failed".
//
//   node tests/run.mjs                     everything
//   node tests/run.mjs api                 one kind: unit docs sql contract api web faults
//   node tests/run.mjs api tests/api/x.test.mjs   some files of a kind
//   node tests/run.mjs --asan api          on the build with AddressSanitizer and UBSan
//
// Every kind counts its own tests; a kind that cannot even start counts as one failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kloon, url, weg } from './lib/cluster.mjs';
import { GEZIEN, ROOT } from './lib/contract.mjs';

const words = process.argv.slice(2);
const asan = words.includes('--asan');
const kinds = words.filter((w) => /^(unit|docs|sql|contract|api|web|faults)$/.test(w));
const chosen = words.filter((w) => existsSync(join(ROOT, w)) && !kinds.includes(w));
const BUILD = `${ROOT}var/${asan ? 'build-asan' : 'build'}`;
const NONE = { passed: 0, failed: 0 };

process.chdir(ROOT);
mkdirSync('var/test', { recursive: true });
if (asan) process.env.ASAN = '1';
process.env.ASAN_OPTIONS ??= 'detect_leaks=1:abort_on_error=0:strict_string_checks=1:allocator_may_return_null=1';
process.env.UBSAN_OPTIONS ??= 'print_stacktrace=1:halt_on_error=1';

/** Runs a command and gives {code, text}; text is both outputs, shown as it comes unless quiet. */
function run(command, args, { env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => { text += chunk; if (!quiet) process.stdout.write(chunk); });
    }
    child.once('error', (error) => resolve({ code: 127, text: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

function files(dir, pattern) {
  const list = existsSync(dir) ? readdirSync(dir).filter((name) => pattern.test(name)).sort().map((name) => join(dir, name)) : [];
  return chosen.length ? list.filter((name) => chosen.includes(name)) : list;
}

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });
const one = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Does work(item) for all items, two at a time: this machine has two cores. */
async function each(items, work) {
  const queue = [...items];
  let total = NONE;
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const result = await work(item); // first wait, then add: the other worker adds too
      total = add(total, result);
    }
  };
  await Promise.all([worker(), worker()]);
  return total;
}

/* How long a file may take, in milliseconds. A hang is found all the same; a machine that does other work too is not one. */
const GEDULD = 900_000;

/* The largest first: what is long then does not begin when all else is done. Much of the time of a test is waiting. */
const groteEerst = (list) => [...list].sort((a, b) => statSync(b).size - statSync(a).size);

async function node(list, { parallel = 4, naam = 'telling', quiet = false } = {}) {
  if (!list.length) return NONE;
  const count = `var/test/${naam}-${process.pid}.json`;
  const { code, text } = await run(process.execPath, ['--test', `--test-concurrency=${parallel}`, `--test-timeout=${GEDULD}`,
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=./tests/lib/teller.mjs', `--test-reporter-destination=${count}`, ...groteEerst(list)], { quiet });
  if (quiet) console.log(text);
  const { passed, failed, skipped } = JSON.parse(readFileSync(count, 'utf8'));
  rmSync(count);
  if (skipped) console.log(`${skipped} skipped: a skipped test counts as a failure`);
  return { passed, failed: Math.max(failed + skipped, code ? 1 : 0) };
}

// cmocka counts for itself, on stderr.
async function unit() {
  if ((await run('make', ['-s', '-j2', asan ? 'units-asan' : 'units'])).code) return one(false);
  const programs = readdirSync(`${BUILD}/unit`).filter((name) => /^test_[a-z0-9_]+$/.test(name)).sort();
  return each(programs, async (name) => {
    const { code, text } = await run(`${BUILD}/unit/${name}`, [], { quiet: true });
    const passed = Number(text.match(/\[ {2}PASSED {2}\] (\d+) test/)?.[1] ?? 0);
    const failed = Number(text.match(/\[ {2}FAILED {2}\] (\d+) test/)?.[1] ?? 0);
    console.log(`${name}: ${passed} passed, ${failed} failed`);
    if (code) console.log(text);
    return { passed, failed: code ? Math.max(failed, 1) : failed };
  });
}

// A rule without HTTP: a script for psql, or one in bash where two connections must meet.
const sql = () => each(files('tests/sql', /\.(sql|sh)$/), async (file) => {
  const database = await kloon();
  const env = { DATABASE: url('app_migratie', database), DATABASE_API: url('app_api', database), DATABASE_WORKER: url('app_worker', database) };
  const { code, text } = file.endsWith('.sh')
    ? await run('bash', [file], { env, quiet: true })
    : await run('psql', ['--no-psqlrc', '-q', '-v', 'ON_ERROR_STOP=1', '-f', file, env.DATABASE], { quiet: true });
  await weg(database);
  console.log(`${code ? 'FAILED' : 'ok'} ${file}`);
  if (code) console.log(text);
  return one(!code);
});

const docs = () => node(files('tests/docs', /\.test\.mjs$/));

const contract = () => node(files('tests/contract', /\.test\.mjs$/));

async function api() {
  rmSync(GEZIEN, { recursive: true, force: true });
  const result = await node(files('tests/api', /\.test\.mjs$/));
  if (chosen.length || asan) return result;
  return add(result, one(!(await run(process.execPath, ['tests/lib/dekking.mjs'])).code));
}

const web = async () => add(
  await node(files('tests/web', /\.test\.mjs$/)),
  await node(files('tests/web', /\.spec\.mjs$/)),
);

/* Mostly waiting, for a server that does not answer or a line that is dead: so beside the others, and told at the end. */
const faults = () => node(files('tests/faults', /\.test\.mjs$/), { parallel: 1, naam: 'storingen', quiet: true });

const IN_TURN = { unit, docs, sql, contract, api, web };
const chosenKind = (name) => !kinds.length || kinds.includes(name);

/** One kind from beginning to end: its tests, and a line with what came of them. */
async function kind(name, work) {
  const from = Date.now();
  console.log(`\n== ${name}${asan ? ' (asan)' : ''}`);
  const result = await work().catch((error) => { console.log(error.stack); return one(false); });
  console.log(`-- ${name}: ${result.passed} passed, ${result.failed} failed, ${Math.round((Date.now() - from) / 1000)} s`);
  return result;
}

async function inTurn() {
  let total = NONE;
  for (const [name, work] of Object.entries(IN_TURN)) if (chosenKind(name)) total = add(total, await kind(name, work));
  return total;
}

let total = NONE;
if ((await run('make', ['-s', '-j2', asan ? 'build-asan' : 'build'])).code) {
  total = one(false);
} else {
  const beside = chosenKind('faults') ? kind('faults', faults) : NONE;
  total = add(await inTurn(), await beside);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || !total.passed ? 1 : 0);
