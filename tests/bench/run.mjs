// SPDX-License-Identifier: EUPL-1.2
// make bench: our server beside the limit (pgbench, the same SQL) and a peer (Fastify), by turns, so
// that whatever else this machine does hits all alike. Prints a table; judges nothing but itself.
//   RONDES=5 SECONDEN=4 tests/bench/run.sh
import { loadavg } from 'node:os';
import { jwt, toegang } from '../lib/token.mjs';
import { database, kopie, opruimen, vrager } from './database.mjs';
import { grens, http, KLANTEN } from './meet.mjs';
import { stil } from './stil.mjs';
import { fastify, onze, stop, stopAlles } from './systemen.mjs';
import { afgeluisterd, vraag } from './vragen.mjs';

const RONDES = Number(process.env.RONDES ?? 5);
const SECONDEN = Number(process.env.SECONDEN ?? 4);
const KLEIN = 10_000;
const GROOT = 1_000_000;
const STIL = 2000;
const BODY = JSON.stringify({
  welkeRegel: 'Bijzondere bijstand duurt tot acht weken',
  waaromHinderlijk: 'Het sollicitatiegesprek is dan al geweest. De inwoner krijgt het geld als het te laat is.',
  suggestie: 'Betaal reiskosten tot 50 euro direct uit en controleer achteraf.' });

const midden = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const samen = (list) => Object.fromEntries(['perSeconde', 'p50', 'p99'].map((k) => [k, midden(list.map((m) => m[k]))]));
const uitkomst = [];
const voldoet = (wat, waarde, wens, goed) => uitkomst.push([wat, waarde, wens, goed ? 'gehaald' : 'niet gehaald']);

const WERK = {
  lijst: { titel: 'lijst van 20', verzoek: () => ({ method: 'GET', path: '/v1/meldingen' }) },
  lees: { titel: 'een melding', verzoek: (wie) => ({ method: 'GET', path: `/v1/meldingen/${wie.melding}` }) },
  maak: { titel: 'een melding doen', verzoek: () => ({ method: 'POST', path: '/v1/meldingen', body: BODY }) },
};

/** What our server asks for this work, word for word. */
async function vragen(systeem, name, wie) {
  // Twice: the first look of the day at a shielded name is written down, which is another question.
  const vraagEens = (werk) => afgeluisterd(name, async () => {
    const { method, path } = WERK[werk].verzoek(wie);
    for (let keer = 0; keer < 2; keer += 1) {
      const answer = await fetch(systeem.base + path, { method, headers: { authorization: `Bearer ${jwt(toegang(wie))}` } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  });
  return { lijst: await vraagEens('lijst'), lees: await vraagEens('lees'), maak: vraag('doe') };
}

/** The parameters $1, $2, ... as variables of pgbench. */
const metNamen = (sql, namen) => sql.replace(/\$(\d+)/g, (_, i) => namen[i - 1]);
const WIE = [':org', ':actor', ':rollen', ':aanroep', "''", ':alleenlezen', ':sessie', "''", "'nl'"];
const DOE = [':sleutel', ':inhoud', ':functie', ':pad', 'NULL', ':invoer'];

function grensMeting(name, werk, sql, wie) {
  return grens(name, [metNamen(vraag('wie_vraagt'), WIE), metNamen(sql, werk === 'maak' ? DOE : [':id'])], {
    org: wie.organisatie, actor: wie.id, rollen: `{${wie.rollen}}`, aanroep: '0'.repeat(32), sessie: wie.melding,
    alleenlezen: werk === 'maak' ? 'off' : 'on', id: wie.melding,
    inhoud: 'f'.repeat(64), functie: 'melding_maak', pad: '{}', invoer: BODY }, SECONDEN);
}

const webMeting = (systeem, werk, wie) => http(systeem.base, jwt(toegang(wie)), WERK[werk].verzoek(wie), SECONDEN);

/** Each round somebody else begins. */
const beurt = (list, ronde) => list.map((_, i) => list[(i + ronde + list.length) % list.length]);

/** All three, by turns, on the small database. */
async function naastElkaar(name) {
  const wij = await onze(name);
  const sql = await vragen(wij, name, await vrager(name, 0));
  const peer = await fastify(name, sql);
  const alles = Object.fromEntries(Object.keys(WERK).map((w) => [w, { onze: [], grens: [], fastify: [] }]));
  for (let ronde = -1; ronde < RONDES; ronde++) { // the first only warms up
    const wie = await vrager(name, ronde < 0 ? RONDES : ronde);
    for (const werk of Object.keys(WERK)) {
      const m = {};
      for (const k of beurt(Object.keys(alles[werk]), ronde)) {
        if (werk === 'maak') await opruimen(name);
        m[k] = k === 'grens' ? await grensMeting(name, werk, sql[werk], wie) : await webMeting(k === 'onze' ? wij : peer, werk, wie);
      }
      if (ronde >= 0) for (const [k, v] of Object.entries(m)) alles[werk][k].push(v);
    }
    if (ronde >= 0) process.stdout.write(`ronde ${ronde + 1} van ${RONDES}, belasting ${loadavg()[0].toFixed(1)}\n`);
  }
  await stop(wij);
  await stop(peer);
  return alles;
}

/** The list in the small and in the large database, by turns. */
async function kleinEnGroot(klein, groot) {
  const uit = { [klein]: [], [groot]: [] };
  for (let ronde = 0; ronde < RONDES; ronde++) {
    for (const name of [klein, groot]) {
      const wij = await onze(name);
      const wie = await vrager(name, ronde);
      await http(wij.base, jwt(toegang(wie)), WERK.lijst.verzoek(wie), 1);
      uit[name].push(await webMeting(wij, 'lijst', wie));
      await stop(wij);
    }
  }
  return { klein: samen(uit[klein]), groot: samen(uit[groot]) };
}

async function inRust(name) {
  const starts = [];
  let mb;
  for (let i = 0; i < RONDES; i++) {
    const wij = await onze(name);
    starts.push(wij.klaarNa);
    if (i === 0) mb = await stil(wij, STIL);
    await stop(wij);
  }
  return { klaarNa: midden(starts), mb };
}

function tabel(rijen) {
  const breed = rijen[0].map((_, i) => Math.max(...rijen.map((r) => String(r[i]).length)));
  for (const [n, r] of rijen.entries()) {
    console.log(`| ${r.map((c, i) => String(c).padEnd(breed[i])).join(' | ')} |`);
    if (n === 0) console.log(`|${breed.map((b) => '-'.repeat(b + 2)).join('|')}|`);
  }
}

const f = (x, n = 2) => x.toFixed(n);
const rij = (titel, wat, m) => [titel, wat, f(m.perSeconde, 0), f(m.p50), f(m.p99)];

const begin = loadavg().map((x) => f(x, 1)).join(' ');
const klein = await database(KLEIN);
const groot = await database(GROOT);
const werkplek = await kopie(klein);
try {
  const alles = await naastElkaar(werkplek.name);
  const lijsten = await kleinEnGroot(klein, groot);
  const rust = await inRust(klein);
  const rijen = [['vraag', 'wie', 'per s', 'p50 ms', 'p99 ms']];
  for (const [werk, { titel }] of Object.entries(WERK)) {
    const m = Object.fromEntries(Object.entries(alles[werk]).map(([k, v]) => [k, samen(v)]));
    rijen.push(rij(titel, 'Regelruimte', m.onze), rij('', 'grens (pgbench)', m.grens), rij('', 'Fastify, 2 processen', m.fastify));
    // Per round, then the middle one: what disturbs a round disturbs all three.
    const deel = midden(alles[werk].onze.map((x, i) => x.perSeconde / alles[werk].grens[i].perSeconde));
    const keer = midden(alles[werk].onze.map((x, i) => x.perSeconde / alles[werk].fastify[i].perSeconde));
    // What a server would reach that costs nothing itself: beyond it only cheaper SQL helps.
    const plafond = midden(alles[werk].grens.map((x, i) => x.perSeconde / alles[werk].fastify[i].perSeconde));
    const wens = werk === 'maak' ? 0.6 : 0.8;
    voldoet(`${titel}: deel van de grens`, `${f(deel * 100, 0)} %`, `>= ${wens * 100} %`, deel >= wens);
    if (werk === 'maak') voldoet(`${titel}: keer Fastify (plafond ${f(plafond)})`, f(keer), 'geen wens', true);
    else voldoet(`${titel}: keer Fastify (plafond ${f(plafond)})`, f(keer), '>= 2.5', keer >= 2.5);
  }
  rijen.push(rij(`lijst, ${KLEIN} meldingen`, 'Regelruimte', lijsten.klein), rij(`lijst, ${GROOT} meldingen`, 'Regelruimte', lijsten.groot));
  const traag = lijsten.groot.p50 / lijsten.klein.p50;
  voldoet(`lijst bij ${GROOT} tegen ${KLEIN} meldingen (p50)`, `${f(traag)} keer`, '<= 1.3', traag <= 1.3);
  voldoet(`geheugen met ${STIL} stille verbindingen`, `${f(rust.mb, 1)} MB`, '< 64 MB', rust.mb < 64);
  voldoet('klaar na starten', `${f(rust.klaarNa, 0)} ms`, '<= 300 ms', rust.klaarNa <= 300);
  console.log(`\n${KLANTEN} klanten, ${RONDES} rondes van ${SECONDEN} s per meting, telkens een andere organisatie; belasting ${begin} -> ${loadavg().map((x) => f(x, 1)).join(' ')}\n`);
  tabel(rijen);
  console.log();
  tabel([['wens', 'gemeten', 'gewenst', 'uitkomst'], ...uitkomst]);
} finally {
  await stopAlles();
  await werkplek.weg();
}
process.exit(0);
