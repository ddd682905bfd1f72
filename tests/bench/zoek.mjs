// SPDX-License-Identifier: EUPL-1.2
// How long does searching take in one gemeente with 100,000 meldingen? Each question is asked KEER times through the
// API, for who sees all meldingen and for who sees those of an afdeling. Judges nothing; prints the times, and what
// server and database computed for it, which does not depend on what else the machine does.
//   KEER=50 node tests/bench/zoek.mjs
import { readFileSync } from 'node:fs';
import { verbind } from '../lib/cluster.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { database } from './database.mjs';
import { onze, stopAlles } from './systemen.mjs';

const KEER = Number(process.env.KEER ?? 50);
const AANTAL = Number(process.env.AANTAL ?? 100_000);
const VRAGEN = {
  'een woord dat overal in staat': { tekst: 'bijstand' },
  'een woord dat in een op de negen staat': { tekst: 'bijstand 7 weken' },
  'een nummer dat een keer voorkomt': { tekst: 'aanvraag 54321' },
  'woorden in deze volgorde': { tekst: '"bijzondere bijstand duurt"' },
  'een woord wel, een ander niet': { tekst: 'bijstand -sollicitatiegesprek' },
  'half getypt': { tekst: 'sollicitatieg' },
  'met een fout erin': { tekst: 'sollicitatiegespreh' },
  'wat er niet is': { tekst: 'parkeervergunning' },
  'wat erop lijkt': { tekst: 'reiskosten voor een sollicitatiegesprek in de bijstand', wijze: 'lijkt' },
  'een kenmerk': { tekst: '00042' },
};

async function wie(name) {
  const client = await verbind(name);
  try {
    const { rows } = await client.query(`SELECT 'ziet alles' AS rol, g.organisatie_id AS organisatie, g.gebruiker_id AS id, '{medewerker,coordinator}'::text[] AS rollen
        FROM app.gebruiker_rol g WHERE g.rol = 'coordinator'
      UNION ALL SELECT * FROM (SELECT 'ziet een afdeling', a.organisatie_id, a.contactpersoon_id, '{medewerker}'::text[] FROM app.afdeling a ORDER BY a.naam LIMIT 1) x`);
    return rows;
  } finally {
    await client.end();
  }
}

async function duur(base, iemand, body) {
  const van = performance.now();
  const antwoord = await fetch(`${base}/v1/meldingen/_zoek`, {
    method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', authorization: `Bearer ${jwt(toegang(iemand))}` } });
  const { resultaten } = await antwoord.json();
  if (!antwoord.ok) throw new Error(`${antwoord.status}`);
  return { ms: performance.now() - van, aantal: resultaten.length };
}

const deel = (lijst, p) => [...lijst].sort((a, b) => a - b)[Math.min(lijst.length - 1, Math.floor(lijst.length * p))];

/* Milliseconds that a process computed, of user and of system. */
function rekentijd(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

async function pids(name, server) {
  const client = await verbind(name);
  try {
    const { rows } = await client.query("SELECT pid FROM pg_stat_activity WHERE datname = $1 AND usename = 'app_api'", [name]);
    return [server.child.pid, ...rows.map(({ pid }) => pid)];
  } finally {
    await client.end();
  }
}

/* The first rounds only warm up: connections keep their plans. */
const WARM = 20;

async function meet(name, server, iemand, body) {
  for (let i = 0; i < WARM; i++) await duur(server.base, iemand, body);
  const processen = await pids(name, server);
  const gerekend = () => processen.reduce((som, pid) => som + rekentijd(pid), 0);
  const voor = gerekend();
  const keren = [];
  for (let i = 0; i < KEER; i++) keren.push(await duur(server.base, iemand, body));
  return { rekent: (gerekend() - voor) / KEER, tijden: keren.map(({ ms }) => ms), aantal: keren[0].aantal };
}

const name = await database(AANTAL, 1);
try {
  const server = await onze(name);
  console.log(`${AANTAL} meldingen in een gemeente, elke vraag ${KEER} keer\n\n| wie | vraag | gevonden | rekentijd ms | p50 ms | p95 ms |\n|---|---|---|---|---|---|`);
  for (const iemand of await wie(name)) {
    for (const [wat, body] of Object.entries(VRAGEN)) {
      const { rekent, tijden, aantal } = await meet(name, server, iemand, body);
      console.log(`| ${iemand.rol} | ${wat} | ${aantal} | ${rekent.toFixed(1)} | ${deel(tijden, 0.5).toFixed(1)} | ${deel(tijden, 0.95).toFixed(1)} |`);
    }
  }
} finally {
  await stopAlles();
}
