// SPDX-License-Identifier: EUPL-1.2
// Lists, reading and filing: our server beside the limit (pgbench, the same SQL) and a peer (Fastify), by turns, so
// that whatever else this machine does hits all alike; and what a server takes that has nothing to do.
import { loadavg } from 'node:os';
import { jwt, toegang } from '../lib/token.mjs';
import { database, kopie, opruimen, vrager } from './database.mjs';
import { grens, http, KLANTEN } from './meet.mjs';
import { stil } from './stil.mjs';
import { fastify, onze, stop } from './systemen.mjs';
import { f, midden, rij, wens } from './tabel.mjs';
import { afgeluisterd, vraag } from './vragen.mjs';

const RONDES = Number(process.env.RONDES ?? 5);
const SECONDEN = Number(process.env.SECONDEN ?? 4);
const KLEIN = Number(process.env.KLEIN ?? 10_000);
const GROOT = Number(process.env.GROOT ?? 1_000_000);
const STIL = 2000;
const BODY = JSON.stringify({
  welkeRegel: 'Bijzondere bijstand duurt tot acht weken',
  waaromHinderlijk: 'Het sollicitatiegesprek is dan al geweest. De inwoner krijgt het geld als het te laat is.',
  suggestie: 'Betaal reiskosten tot 50 euro direct uit en controleer achteraf.' });

const samen = (list) => Object.fromEntries(['perSeconde', 'p50', 'p99'].map((k) => [k, midden(list.map((m) => m[k]))]));

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

/** The rows of one work, and what we wish of it. */
function vergelijk(werk, metingen) {
  const { titel } = WERK[werk];
  const m = Object.fromEntries(Object.entries(metingen).map(([k, v]) => [k, samen(v)]));
  // Per round, then the middle one: what disturbs a round disturbs all three.
  const keer = (boven, onder) => midden(metingen[boven].map((x, i) => x.perSeconde / metingen[onder][i].perSeconde));
  const deel = keer('onze', 'grens');
  const minstens = werk === 'maak' ? 0.6 : 0.8;
  const peer = keer('onze', 'fastify');
  // What a server would reach that costs nothing itself: beyond it only cheaper SQL helps.
  const naast = `${titel}: keer Fastify (plafond ${f(keer('grens', 'fastify'))})`;
  return {
    rijen: [rij(titel, 'Regelruimte', m.onze), rij('', 'grens (pgbench)', m.grens), rij('', 'Fastify, 2 processen', m.fastify)],
    wensen: [wens(`${titel}: deel van de grens`, `${f(deel * 100, 0)} %`, `>= ${minstens * 100} %`, deel >= minstens),
      werk === 'maak' ? wens(naast, f(peer), 'geen wens', true) : wens(naast, f(peer), '>= 2.5', peer >= 2.5)],
  };
}

/** The rows of the table and the wishes. */
export async function meldingen() {
  const klein = await database(KLEIN);
  const groot = await database(GROOT);
  const werkplek = await kopie(klein);
  try {
    const alles = await naastElkaar(werkplek.name);
    const lijsten = await kleinEnGroot(klein, groot);
    const rust = await inRust(klein);
    const delen = Object.keys(WERK).map((werk) => vergelijk(werk, alles[werk]));
    const traag = lijsten.groot.p50 / lijsten.klein.p50;
    return {
      kop: `${KLANTEN} klanten, ${RONDES} rondes van ${SECONDEN} s per meting, telkens een andere organisatie`,
      rijen: [...delen.flatMap(({ rijen }) => rijen),
        rij(`lijst, ${KLEIN} meldingen`, 'Regelruimte', lijsten.klein), rij(`lijst, ${GROOT} meldingen`, 'Regelruimte', lijsten.groot)],
      wensen: [...delen.flatMap(({ wensen }) => wensen),
        wens(`lijst bij ${GROOT} tegen ${KLEIN} meldingen (p50)`, `${f(traag)} keer`, '<= 1.3', traag <= 1.3),
        wens(`geheugen met ${STIL} stille verbindingen`, `${f(rust.mb, 1)} MB`, '< 64 MB', rust.mb < 64),
        wens('klaar na starten', `${f(rust.klaarNa, 0)} ms`, '<= 300 ms', rust.klaarNa <= 300)],
    };
  } finally {
    await werkplek.weg();
  }
}
