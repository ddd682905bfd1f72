// SPDX-License-Identifier: EUPL-1.2
// How long does searching take in one gemeente with 100,000 meldingen? Each question is asked KEER times through the
// API, by turns, for who sees all meldingen and for who sees those of an afdeling. Judges nothing; prints the times.
//   KEER=50 node tests/bench/zoek.mjs
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

const name = await database(AANTAL, 1);
try {
  const { base } = await onze(name);
  const metingen = (await wie(name)).flatMap((iemand) => Object.entries(VRAGEN).map(([wat, body]) => ({ iemand, wat, body, tijden: [], aantal: 0 })));
  for (let i = -2; i < KEER; i++) {
    for (const een of metingen) {
      const { ms, aantal } = await duur(base, een.iemand, een.body);
      if (i >= 0) een.tijden.push(ms);
      een.aantal = aantal;
    }
  }
  console.log(`${AANTAL} meldingen in een gemeente, elke vraag ${KEER} keer\n\n| wie | vraag | gevonden | p50 ms | p95 ms | hoogste ms |\n|---|---|---|---|---|---|`);
  for (const { iemand, wat, tijden, aantal } of metingen) {
    console.log(`| ${iemand.rol} | ${wat} | ${aantal} | ${deel(tijden, 0.5).toFixed(1)} | ${deel(tijden, 0.95).toFixed(1)} | ${Math.max(...tijden).toFixed(1)} |`);
  }
} finally {
  await stopAlles();
}
