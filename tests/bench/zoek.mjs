// SPDX-License-Identifier: EUPL-1.2
// How long does searching take in one gemeente with 100,000 meldingen? Each question is asked KEER times through the
// API, one by one, for who sees all meldingen and for who sees those of an afdeling: the times, and what server and
// database computed for it, which does not depend on what else the machine does.
import { readFileSync } from 'node:fs';
import { verbind } from '../lib/cluster.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { database } from './database.mjs';
import { onze, stop } from './systemen.mjs';
import { eenVoorEen, f, rij, wens } from './tabel.mjs';

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
  return { ...eenVoorEen(keren.map(({ ms }) => ms), (gerekend() - voor) / KEER), aantal: keren[0].aantal };
}

/** The rows of the table and the wish. */
export async function zoeken() {
  const name = await database(AANTAL, 1);
  const server = await onze(name);
  const rijen = [];
  const p95 = [];
  for (const iemand of await wie(name)) {
    for (const [wat, body] of Object.entries(VRAGEN)) {
      const meting = await meet(name, server, iemand, body);
      rijen.push(rij(`zoeken: ${wat} (${meting.aantal})`, iemand.rol, meting));
      p95.push(meting.p95);
    }
  }
  await stop(server);
  const traagste = Math.max(...p95);
  return {
    kop: `zoeken in ${AANTAL} meldingen van een gemeente, elke vraag ${KEER} keer, een voor een`,
    rijen,
    wensen: [wens('zoeken: de traagste vraag (p95)', `${f(traagste, 0)} ms`, '<= 50 ms', traagste <= 50)],
  };
}
