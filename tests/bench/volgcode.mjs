// SPDX-License-Identifier: EUPL-1.2
// Does the time of an answer tell why a code opens nothing? Each kind of code is tried KEER times, by turns,
// and its mean is laid beside that of a code that was never given, with the 95 % confidence interval of the difference.
import { cluster, kloon, verbind, weg } from '../lib/cluster.mjs';
import { organisatie } from '../lib/wereld.mjs';
import { onze, stop } from './systemen.mjs';
import { eenVoorEen, f, rij, wens } from './tabel.mjs';

const KEER = 6 * Number(process.env.KEER ?? 50);
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

async function geef(base, db) {
  const lijst = [];
  for (const [soort, sql] of Object.entries(SOORTEN)) {
    const { code, kenmerk } = await (await post(base, '/verzoeken-tot-afstemming', FORMULIER)).json();
    await db.query(sql, [kenmerk]);
    lijst.push({ soort, code, tijden: [] });
  }
  return lijst;
}

function verschil({ soort, tijden }, basis) {
  const ms = gemiddeld(tijden) - gemiddeld(basis.tijden);
  const marge = 1.96 * Math.sqrt(variantie(tijden) / KEER + variantie(basis.tijden) / KEER);
  return wens(`een code ${soort} tegen ${basis.soort} (gemiddeld)`, `${ms >= 0 ? '+' : ''}${f(ms, 3)} ms, marge ${f(marge, 3)}`, 'binnen de marge', Math.abs(ms) <= marge);
}

/** The rows of the table and the wishes. */
export async function codes() {
  await cluster();
  const naam = await kloon();
  const db = await verbind(naam);
  try {
    await db.query('UPDATE app.drempel SET per_adres = 1000000, totaal = 1000000');
    const server = await onze(naam);
    const lijst = await geef(server.base, db);
    for (let i = 0; i < KEER; i++) for (let k = 0; k < lijst.length; k++) { const een = lijst[(i + k) % lijst.length]; een.tijden.push(await duur(server.base, een.code)); }
    await stop(server);
    const [basis, ...rest] = lijst;
    return {
      kop: `codes die niets openen, elke soort ${KEER} keer, om de beurt`,
      rijen: lijst.map(({ soort, tijden }) => rij('een code die niets opent', soort, eenVoorEen(tijden))),
      wensen: rest.map((een) => verschil(een, basis)),
    };
  } finally {
    await db.end();
    await weg(naam);
  }
}
