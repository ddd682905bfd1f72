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
import { operations as bezoeker } from '../../web/src/contract.gen.js';
import { operations as volger } from '../../web/src/contract-volger.gen.js';
import { operations as staf } from '../../web/src/contract-staf.gen.js';
import { Wereld, toeval } from './wereld.mjs';
import { ORGANISATIES } from './mensen.mjs';
import { beheer, bereikbaar } from './beheer.mjs';
import { bevolk } from './bevolk.mjs';
import { REGELS_WATERRIJK } from './regels_waterrijk.mjs';
import { REGELS_HEIDEZOOM } from './regels_heidezoom.mjs';
import { VERZOEKEN } from './verzoeken.mjs';
import { afwijken } from './afwijken.mjs';
import { melding } from './levensloop.mjs';
import { vervanging } from './levensloop_besluit.mjs';
import { beginnen, verzoek } from './levensloop_verzoek.mjs';
import { aanmelden, vers } from './poule.mjs';
import { rondom } from './rondom.mjs';
import { sturen } from './sturen.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const BINARY = `${ROOT}var/build/regelruimte`;
const DAG = 86400000;
const DUUR = 547; // days: 18 months
// Counted from the end: still being written.
const CONCEPT = [3, 6, 9];
// The verzoek whose code is kept to look around with: both sides agreed, and it is being done.
const AFGESPROKEN = 20;
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
const DUBBEL = ['Parkeervergunning mantelzorg alleen op kenteken', 'Terugbellen binnen twee werkdagen, daarna sluiten',
  'Energietoeslag: bewijs per post', 'Kindregeling: bonnen inleveren op papier'];

// Three of Waterrijk, two of Heidezoom, and again.
function omEnOm(a, b) {
  const een = [...a];
  const twee = [...b];
  const uit = [];
  while (een.length || twee.length) uit.push(...een.splice(0, 3), ...twee.splice(0, 2));
  return uit;
}

/** All 200 meldingen in the order in which they are made: each rule once, then each rule again. */
function volgorde(orgs) {
  const van = (org, lijst) => lijst.map((regel) => ({ org, regel }));
  const regels = omEnOm(van(orgs[0], REGELS_WATERRIJK), van(orgs[1], REGELS_HEIDEZOOM));
  const alles = [0, 1, 2, 3, 4].flatMap((ronde) => regels.map((r) => ({ ...r, ronde, invoer: r.regel.meldingen[ronde] })));
  const isTweede = (m) => m.ronde === 2 && DUBBEL.includes(m.regel.naam);
  // A rule of which nobody knows what kind it is would have been looked into long ago: it is new.
  const nieuw = alles.filter((m) => m.regel.regeltype === 'onbekend');
  const rij = alles.filter((m) => !isTweede(m) && !nieuw.includes(m));
  for (const m of alles.filter(isTweede)) {
    rij.splice(rij.findIndex((x) => x.regel === m.regel && x.ronde === 1) + 1, 0, { ...m, einde: 'gekoppeld' });
  }
  nieuw.forEach((m, i) => rij.splice(rij.length - 4 - 3 * i, 0, m));
  return rij;
}

// The last part of the stories begins in the last weeks, so that there is work on every desk.
const VERS = { melding: { deel: 0.16, dagen: 34 }, verzoek: { deel: 0.3, dagen: 11 } };

function moment(soort, i, n, start, einde) {
  const { deel, dagen } = VERS[soort];
  const oud = Math.round(n * (1 - deel));
  const grens = einde - dagen * DAG;
  return i < oud ? start + (i / oud) * (grens - start) : grens + ((i - oud + 0.5) / (n - oud)) * (einde - grens);
}

/** When each melding begins, and what becomes of it: spread over 18 months up to today. */
function plannen(orgs, start, einde) {
  const kans = toeval(2026);
  const alles = volgorde(orgs);
  return alles.map(({ org, regel, invoer, einde: vast }, i) => {
    const plan = {
      org, regel, invoer: { ...invoer, afschermingMelder: kans.kans(0.25), naamMagNaarBeslisser: kans.kans(0.6) },
      // Who is joined to a melding is not in its team.
      melder: kans.uit(vast === 'gekoppeld' ? org.melders.filter((een) => !een.onderwerpen) : org.melders),
      kans: toeval(i + 1), traag: i % 4 === 1, vraagt: i % 5 === 2, overlegt: i % 3 === 0,
      zwijgt: i % 15 === 2, wisselt: i % 9 === 4, verdeeld: i % 7 === 5,
      einde: CONCEPT.includes(alles.length - i) ? 'concept' : vast ?? EINDES[i % 60],
    };
    const at = Math.min(moment('melding', i, alles.length, start, einde) + kans.tussen(0, 20) * 3600000, einde - 3600000);
    return { at, gen: (w, nu) => melding(w, plan, nu) };
  });
}

async function laatDoen(worker, orgs, taak) {
  for (const org of orgs) {
    await worker.query('BEGIN');
    await worker.query("SELECT set_config('vraagt.organisatie', $1, true), set_config('vraagt.actor', 'systeem', true), set_config('vraagt.rollen', '{systeem}', true)", [org.id]);
    const { rows: [{ body }] } = await worker.query('SELECT (app.eenmalig(NULL, NULL, $1, NULL, NULL, NULL)).body AS body', [taak]);
    if (body?.mislukt) throw new Error(`the worker: ${body.mislukt}`);
    await worker.query('COMMIT');
  }
}

const terms = (worker, orgs) => laatDoen(worker, orgs, 'termijnen_loop');

// People work from eight to five: the hours of a story's day are laid in office hours, in the same order,
// and a weekend in the last hour of Friday.
function kantoor(at) {
  const dag = Math.floor(at / DAG);
  const deel = at / DAG - dag;
  const weekend = [0, 6].indexOf(new Date(at).getUTCDay());
  if (weekend < 0) return (dag + (8 + deel * 8) / 24) * DAG;
  return (dag - (weekend === 0 ? 2 : 1) + (16 + (weekend === 0 ? 0.5 : 0) + deel / 2) / 24) * DAG;
}

/* As if a mail server had been there all along: what waits would hold back what comes later. */
const bezorg = (owner) => owner.query(`UPDATE app.uitgaande_mail SET status = 'verzonden', poging = 1, verzonden_op = volgende_op
  WHERE status = 'wacht' AND volgende_op < app.nu()`);

/** Plays all stories in the order of time; once a day of the story the worker does its rounds and the mail goes. */
async function speel(w, { owner, worker, orgs }, queue, start, einde) {
  let day = start;
  while (queue.length) {
    queue.sort((a, b) => a.at - b.at);
    const next = queue.shift();
    if (next.at > einde) break;
    for (; day < next.at; day += DAG) { await w.zetKlok(kantoor(day)); await terms(worker, orgs); await bezorg(owner); }
    const at = Math.min(kantoor(next.at), einde);
    await w.zetKlok(at);
    next.nu = at;
    next.story ??= next.gen(w, () => next.nu);
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
    const w = new Wereld(base, owner, { ...bezoeker, ...volger, ...staf });
    const hash = execFileSync(BINARY, ['wachtwoord-hash'], { input: 'ruimte voor mensen', encoding: 'utf8', env: process.env }).trim();
    await w.zetKlok(start - DAG);
    const orgs = await bevolk(owner, ORGANISATIES, hash);
    await aanmelden(w, orgs);
    const codes = [];
    const queue = plannen(orgs, start, einde);
    VERZOEKEN.forEach((v, i) => queue.push({ at: moment('verzoek', i, VERZOEKEN.length, start, einde) + 3600000,
      gen: (wereld, nu) => verzoek(wereld, { ...v, orgs, kans: toeval(900 + i), i, bewaar: (code) => codes.push(code) }, nu) }));
    for (const org of orgs.filter(({ soort }) => soort === 'gemeente')) queue.push({ at: einde - 5 * 3600000, gen: (wereld, nu) => vers(wereld, org, nu) });
    queue.push({ at: einde - 6 * DAG, gen: (wereld) => beginnen(wereld, orgs, (code) => codes.push(code)) });
    queue.push(...afwijken(orgs[0], einde));
    await speel(w, { owner, worker, orgs }, queue, start, einde);
    await owner.query("UPDATE app.klok SET verschuiving = '0'");
    for (const org of orgs.filter((o) => o.soort === 'gemeente')) await vervanging(w, org, einde);
    await terms(worker, orgs);
    for (const org of orgs.filter((o) => o.soort === 'gemeente')) await rondom(w, org);
    for (const org of orgs.filter((o) => o.soort === 'gemeente')) await sturen(w, org, () => laatDoen(worker, [org], 'cijfers_tel'));
    for (const org of orgs.filter((o) => o.soort === 'gemeente')) await beheer(w, owner, org);
    await bereikbaar(w, orgs.find((o) => o.soort === 'afstemming'));
    // Whoever was at work read their post, up to the last days.
    await owner.query("UPDATE app.post SET gelezen_op = aangemaakt_op + interval '1 day' WHERE aangemaakt_op < now() - interval '6 days'");
    mkdirSync(`${ROOT}var/demo`, { recursive: true });
    writeFileSync(`${ROOT}var/demo/volgcode`, `${codes[AFGESPROKEN]}\n`, { mode: 0o600 });
    console.log(`The demo world is there: ${w.calls} calls in ${Math.round((Date.now() - einde) / 1000)} s.`);
  } finally {
    await owner.query("UPDATE app.klok SET verschuiving = '0'");
    child.kill('SIGTERM');
    await Promise.all([owner.end(), worker.end()]);
  }
}

await main();
