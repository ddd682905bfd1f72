// SPDX-License-Identifier: EUPL-1.2
// Makes the demo world: two gemeenten, an afstemmingsorganisatie, 200 meldingen and 30 verzoeken over
// 18 months, by taking the real steps through the API with a shifted clock. The same every time.
//
// Settings as for `regelruimte serve`; DATABASE_URL connects as app_api, DATABASE_URL_WORKER as
// app_worker and DATABASE_URL_MIGRATIE as app_migratie.
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { operations } from '../../web/src/contract.gen.js';
import { Wereld, toeval } from './wereld.mjs';
import { ORGANISATIES } from './mensen.mjs';
import { bevolk } from './bevolk.mjs';
import { REGELS_WATERRIJK } from './regels_waterrijk.mjs';
import { REGELS_HEIDEZOOM } from './regels_heidezoom.mjs';
import { VERZOEKEN } from './verzoeken.mjs';
import { melding } from './levensloop.mjs';
import { verzoek } from './levensloop_verzoek.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const BINARY = `${ROOT}var/build/regelruimte`;
const DAG = 86400000;
const DUUR = 547; // days: 18 months
const EINDES = { 7: 'ingetrokken', 23: 'niet_in_behandeling', 53: 'buiten_werkstroom' };

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

async function serve() {
  const port = await freePort();
  const child = spawn(BINARY, ['serve'], { env: { ...process.env, REGELRUIMTE_PORT: String(port), DATABASE_URL_WORKER: undefined, DATABASE_URL_MIGRATIE: undefined }, stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${port}/v1`;
  for (let i = 0; i < 200; i += 1) {
    if (await fetch(`${base}/gezondheid`).then((a) => a.ok, () => false)) return { child, base };
    if (child.exitCode !== null) break;
    await pause(50);
  }
  throw new Error('the server for the demo world did not start');
}

// These rules were reported twice within days; the second melding joins the first.
const DUBBEL = [4, 14, 27, 33];

/** All 200 meldingen in the order in which they are made: each rule once, then each rule again. */
function volgorde(orgs) {
  const regels = [...REGELS_WATERRIJK.map((r) => [orgs[0], r]), ...REGELS_HEIDEZOOM.map((r) => [orgs[1], r])];
  const alles = [0, 1, 2, 3, 4].flatMap((ronde) =>
    regels.map(([org, regel], nr) => ({ org, regel, nr, ronde, invoer: regel.meldingen[ronde] })));
  for (const nr of DUBBEL) {
    const [tweede] = alles.splice(alles.findIndex((m) => m.nr === nr && m.ronde === 2), 1);
    alles.splice(alles.findIndex((m) => m.nr === nr && m.ronde === 1) + 1, 0, { ...tweede, einde: 'gekoppeld' });
  }
  return alles;
}

// The last part of the stories begins in the last weeks, so that there is work on every desk.
const VERS = { deel: 0.16, dagen: 40 };

function moment(i, n, start, einde) {
  const oud = Math.round(n * (1 - VERS.deel));
  const grens = einde - VERS.dagen * DAG;
  return i < oud ? start + (i / oud) * (grens - start) : grens + ((i - oud) / (n - oud)) * (einde - grens);
}

/** When each melding begins, and what becomes of it: spread over 18 months up to today. */
function plannen(orgs, start, einde) {
  const kans = toeval(2026);
  const alles = volgorde(orgs);
  return alles.map(({ org, regel, invoer, einde: vast }, i) => {
    const plan = {
      org, regel, invoer: { ...invoer, afschermingMelder: kans.kans(0.25), naamMagNaarBeslisser: kans.kans(0.6) },
      melder: kans.uit(org.melders), kans: toeval(i + 1), traag: i % 4 === 1, vraagt: i % 5 === 2, zwijgt: i % 15 === 2,
      einde: i >= alles.length - 3 ? 'concept' : vast ?? EINDES[i % 60],
    };
    const at = Math.min(moment(i, alles.length, start, einde) + kans.tussen(0, 20) * 3600000, einde - 3600000);
    return { at, gen: (w, nu) => melding(w, plan, nu) };
  });
}

async function terms(worker, orgs) {
  for (const org of orgs) {
    await worker.query('BEGIN');
    await worker.query("SELECT set_config('vraagt.organisatie', $1, true), set_config('vraagt.actor', 'systeem', true), set_config('vraagt.rollen', '{systeem}', true)", [org.id]);
    await worker.query("SELECT app.eenmalig(NULL, NULL, 'termijnen_loop', NULL, NULL, NULL)");
    await worker.query('COMMIT');
  }
}

/** Plays all stories in the order of time; once a day of the story the worker does its rounds. */
async function speel(w, worker, orgs, queue, start, einde) {
  let day = start;
  while (queue.length) {
    queue.sort((a, b) => a.at - b.at);
    const next = queue.shift();
    if (next.at > einde) break;
    for (; day < next.at; day += DAG) { await w.zetKlok(day); await terms(worker, orgs); }
    await w.zetKlok(next.at);
    next.story ??= next.gen(w, () => next.at);
    const { value, done } = await next.story.next();
    if (!done) { next.at += value * DAG; queue.push(next); }
  }
}

async function main() {
  const owner = new pg.Client(process.env.DATABASE_URL_MIGRATIE);
  const worker = new pg.Client(process.env.DATABASE_URL_WORKER);
  await owner.connect();
  await worker.connect();
  const { child, base } = await serve();
  try {
    const einde = Date.now();
    const start = einde - DUUR * DAG;
    const w = new Wereld(base, owner, operations);
    const hash = execFileSync(BINARY, ['wachtwoord-hash'], { input: 'ruimte voor mensen', encoding: 'utf8', env: process.env }).trim();
    await w.zetKlok(start - DAG);
    const orgs = await bevolk(owner, ORGANISATIES, hash);
    const codes = [];
    const queue = plannen(orgs, start, einde);
    VERZOEKEN.forEach((v, i) => queue.push({ at: moment(i, VERZOEKEN.length, start, einde) + 3600000,
      gen: (wereld, nu) => verzoek(wereld, { ...v, orgs, kans: toeval(900 + i), i, bewaar: (code) => codes.push(code) }, nu) }));
    await speel(w, worker, orgs, queue, start, einde);
    await owner.query("UPDATE app.klok SET verschuiving = '0'");
    await terms(worker, orgs);
    mkdirSync(`${ROOT}var/demo`, { recursive: true });
    writeFileSync(`${ROOT}var/demo/volgcode`, `${codes.at(-1)}\n`, { mode: 0o600 });
    console.log(`The demo world is there: ${w.calls} calls in ${Math.round((Date.now() - einde) / 1000)} s.`);
  } finally {
    await owner.query("UPDATE app.klok SET verschuiving = '0'");
    child.kill('SIGTERM');
    await Promise.all([owner.end(), worker.end()]);
  }
}

await main();
