// SPDX-License-Identifier: EUPL-1.2
// Does the time of an answer tell why a code opens nothing? Each kind of code is tried KEER times, by turns,
// and its mean is laid beside that of a code that was never given. Judges nothing; prints the difference with
// its 95 % confidence interval.
//   KEER=300 node tests/bench/volgcode.mjs
import { cluster, kloon, verbind, weg } from '../lib/cluster.mjs';
import { organisatie } from '../lib/wereld.mjs';
import { onze, stopAlles } from './systemen.mjs';

const KEER = Number(process.env.KEER ?? 300);
const FORMULIER = { gemeenteId: organisatie('A'), namens: 'mijzelf', watGebeurde: 'Ik wacht.', wens: 'Een gesprek.', lopendeProcedure: 'geen' };
const IDS = 'SELECT id FROM app.stuk WHERE kenmerk = $1';
const SOORTEN = {
  'nooit gegeven': `DELETE FROM app.volgcode WHERE verzoek_id IN (${IDS})`,
  vervangen: `UPDATE app.volgcode SET hash = encode(sha256(verzoek_id::text::bytea), 'hex') WHERE verzoek_id IN (${IDS})`,
  gewist: `DELETE FROM app.stuk WHERE id IN (${IDS})`,
};

const gemiddeld = (list) => list.reduce((som, x) => som + x, 0) / list.length;
const variantie = (list) => { const m = gemiddeld(list); return list.reduce((som, x) => som + (x - m) ** 2, 0) / (list.length - 1); };

const post = (base, path, body) => fetch(`${base}/v1${path}`, {
  method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } });

async function duur(base, code) {
  const van = performance.now();
  const antwoord = await post(base, '/volgsessies', { code });
  await antwoord.arrayBuffer();
  if (antwoord.status !== 404) throw new Error(`${antwoord.status}`);
  return performance.now() - van;
}

async function codes(base, db) {
  const lijst = [];
  for (const [soort, sql] of Object.entries(SOORTEN)) {
    const { code, kenmerk } = await (await post(base, '/verzoeken-tot-afstemming', FORMULIER)).json();
    await db.query(sql, [kenmerk]);
    lijst.push({ soort, code, tijden: [] });
  }
  return lijst;
}

function zeg([basis, ...rest]) {
  console.log(`${KEER} keer elk; ${basis.soort}: ${gemiddeld(basis.tijden).toFixed(2)} ms`);
  for (const { soort, tijden } of rest) {
    const verschil = gemiddeld(tijden) - gemiddeld(basis.tijden);
    const marge = 1.96 * Math.sqrt(variantie(tijden) / KEER + variantie(basis.tijden) / KEER);
    console.log(`${soort}: ${verschil >= 0 ? '+' : ''}${verschil.toFixed(3)} ms, 95 % tussen ${(verschil - marge).toFixed(3)} en ${(verschil + marge).toFixed(3)}`);
  }
}

await cluster();
const naam = await kloon();
const db = await verbind(naam);
try {
  await db.query('UPDATE app.drempel SET per_adres = 1000000, totaal = 1000000');
  const { base } = await onze(naam);
  const lijst = await codes(base, db);
  for (let i = 0; i < KEER; i++) for (let k = 0; k < lijst.length; k++) { const een = lijst[(i + k) % lijst.length]; een.tijden.push(await duur(base, een.code)); }
  zeg(lijst);
} finally {
  await stopAlles();
  await db.end();
  await weg(naam);
}
