// SPDX-License-Identifier: EUPL-1.2
// What the server itself says to an inwoner exists in each language: the sentences of C, those of the SQL that their
// operations reach, the comments on constraints there, mails and letters.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { TALEN, BRON } from '../../web/src/taal.js';
import { OPERATIES, ROOT, volgRef } from '../lib/contract.mjs';

const lees = (path) => readFileSync(`${ROOT}${path}`, 'utf8');
const bestanden = (dir, end) => readdirSync(`${ROOT}${dir}`, { recursive: true }).filter((name) => name.endsWith(end) && !name.includes('.gen.')).map((name) => `${dir}/${name}`);

/* Without what explains it: there a quote is only a quote. */
const code = (text) => text.replace(/^\s*--.*$/gm, '');
const ontdubbel = (text) => text.replaceAll("''", "'");
const escapes = (text) => text.replaceAll('\\n', '\n').replaceAll('\\"', '"');

/** Texts between quotes in SQL, E'' as well. */
const teksten = (text) => [...text.matchAll(/(E?)'((?:[^']|'')*)'/g)].map(([, e, one]) => (e ? escapes(ontdubbel(one)) : ontdubbel(one)));
const isZin = (text) => /^[A-ZÀ-Ý][^{}]* .*[.?!]$/s.test(text);

/* -- the translations */

/** taal -> Map(zin -> vertaling), as the files of db/api say it. */
const vertalingen = new Map(bestanden('db/api', '.sql').filter((name) => /zinnen_[a-z]+\.sql$/.test(name)).map((name) => {
  const all = teksten(code(lees(name)).split('VALUES')[1]);
  const pairs = all.map((zin, i) => [zin, all[i + 1]]).filter((_, i) => i % 2 === 0);
  assert.equal(new Set(pairs.map(([zin]) => zin)).size, pairs.length, `${name}: ${pairs.map(([zin]) => zin).filter((zin, i, l) => l.indexOf(zin) !== i)} stands twice`);
  return [name.match(/zinnen_([a-z]+)/)[1], new Map(pairs)];
}));

/* -- what C says */

const literal = /"((?:[^"\\]|\\.)*)"/g;

/* Adjacent texts are one, and a name that stands for a text is that text. */
function metWoorden(text) {
  const named = [...text.matchAll(/^#define (\w+) (".*")$/gm)].reduce((done, [, name, value]) => done.replace(new RegExp(`(?<!#define )\\b${name}\\b`, 'g'), value), text);
  return named.replace(/"\s*\n?\s*"/g, '');
}

/** The texts in each call of one of these functions. */
function inAanroep(text, names) {
  return [...text.matchAll(new RegExp(`\\b(?:${names})\\(`, 'g'))].flatMap(({ index }) => {
    let depth = 0;
    let end = index;
    do {
      end += 1;
      if (text[end] === '"') end += text.slice(end).match(/^"(?:[^"\\]|\\.)*"/)[0].length;
      depth += { '(': 1, ')': -1 }[text[end]] ?? 0;
    } while (depth > 0 || !text.slice(index, end).includes('('));
    return [...text.slice(index, end).matchAll(literal)].map(([, one]) => escapes(one));
  });
}

const vanC = [
  ...[...lees('api/src/base/problem.def').matchAll(/^(?:PROBLEM|FOUT)\(.*?("(?:[^"\\]|\\.)*")\)$/gm)].map(([, one]) => escapes(one.slice(1, -1))),
  ...bestanden('api/src', '.c').flatMap((name) => inAanroep(metWoorden(lees(name)), 'req_problem|problem_set|taal_of_bron')).filter((text) => /^[A-Z].* \S/.test(text) && !/^[A-Z, ]+$/.test(text)),
  ...[...metWoorden(lees('api/src/db/sqlstate.c')).split('RULES[]')[1].matchAll(literal)].map(([, one]) => one).filter(isZin),
];

/* -- what the SQL says that an operation of an inwoner reaches */

const sql = bestanden('db/api', '.sql').filter((name) => !name.includes('zinnen_')).map((name) => code(lees(name))).join('\n');
const migraties = bestanden('db/migrations', '.sql').map((name) => code(lees(name)).split('migrate:down')[0]).join('\n');

/** name -> its text, for functions and views. */
const STUK = /CREATE (?:OR REPLACE )?(?:FUNCTION|VIEW) ((?:app|api)\.\w+)[\s\S]*?(?=^(?:CREATE|SET LOCAL|REVOKE|GRANT|ALTER|DO) )/gm;
const stukken = new Map([...sql.matchAll(STUK)].map(([text, name]) => [name, text]));

/* Guards and effects of steps are called by their name in a row; they are all of the verzoek. */
const vanStappen = [...migraties.matchAll(/(?:toets|daarna) = '(\w+)'/g)].map(([, name]) => `app.${name}`);

function bereikt(begin) {
  const seen = new Set(begin);
  for (const name of seen) {
    const text = stukken.get(name) ?? '';
    for (const [, next] of text.matchAll(/((?:app|api)\.\w+)/g)) if (stukken.has(next)) seen.add(next);
    if (name === 'app.zet_stap') vanStappen.filter((next) => /verzoek|afspra|partij|afgestemd|afstemming|machtiging|nazorg|heropen/.test(next)).forEach((next) => seen.add(next));
  }
  return [...seen];
}

const WIE = ['openbaar', 'burger', 'partij'];
const operaties = new Set([...OPERATIES.values()].filter(({ rollen }) => rollen.some((rol) => WIE.includes(rol))).map(({ id }) => id));
const rijen = [...lees('api/src/resource/operations.def').matchAll(/^[A-Z_]+\((\w+)(?:, "(\w+)")?/gm)];
const begin = [
  ...rijen.filter(([, id]) => operaties.has(id)).map(([, id, name]) => `api.${name ?? id}`),
  // What a handler of its own asks of the database is named in C, and who makes a door busy is told by the threshold.
  ...[...operaties].map((id) => `api.${id}`), 'app.eenmalig', 'api.bijeenkomst_agenda', 'app.bijlage_ontvang', 'api.verzoek_code_maak',
  'api.volgmail_loop', 'app.volgmail_json',
];
const names = bereikt(begin);
const vanSql = names.flatMap((name) => teksten(stukken.get(name) ?? '').filter(isZin));
const gezegd = names.flatMap((name) => [...(stukken.get(name) ?? '').matchAll(/app\.zeg\([\w.]+(?:\(\))?, (E?'(?:[^']|'')*')/g)].flatMap(([, one]) => teksten(one)));

/* Constraints of the tables that are written there. */
const tabellen = new Set(names.flatMap((name) => [...(stukken.get(name) ?? '').matchAll(/(?:INSERT INTO|UPDATE) app\.(\w+)/g)].map(([, table]) => table)));
const vanTabellen = [...migraties.matchAll(/COMMENT ON (?:CONSTRAINT \w+ ON app\.(\w+)|INDEX app\.(\w+)) IS\s+'((?:[^']|'')*)'/g)]
  .filter(([, table]) => tabellen.has(table) && !['gebruiker', 'organisatie', 'post'].includes(table)).map(([, , , text]) => ontdubbel(text).replace(/^\/\S* /, ''));

/* Mails to somebody without an account, the ways on, and the words of a date. */
const rijenVan = (table) => [...migraties.matchAll(new RegExp(`INSERT INTO app\\.${table} [^;]*?VALUES\\n([\\s\\S]*?\\));`, 'g'))].map(([, rows]) => rows).join('\n');
const vanRijen = [
  ...[...rijenVan('sjabloon_soort').matchAll(/\('(?:nieuws|hielp_het)'[\s\S]*?\d\)/g)].flatMap(([row]) => teksten(row).filter((text) => text.includes(' '))),
  ...teksten(rijenVan('vervolgroute_standaard')).filter((text) => text.includes(' ')),
  ...teksten(stukken.get('app.dag_in_woorden')).filter((text) => text.trim()),
];

const alles = new Map([['C', vanC], ['SQL', [...vanSql, ...gezegd]], ['constraints', vanTabellen], ['rows', vanRijen]]);

for (const { taal } of TALEN.filter((one) => one !== BRON)) {
  const hier = vertalingen.get(taal) ?? new Map();

  for (const [waar, zinnen] of alles) {
    test(`${taal}: each sentence of ${waar} that an inwoner can meet is there`, () => {
      assert.ok(zinnen.length > (waar === 'constraints' ? 1 : 5), `${zinnen.length} sentences were found`);
      assert.deepEqual([...new Set(zinnen)].filter((zin) => !hier.has(zin)), []);
    });
  }

  test(`${taal}: nothing is translated that is said nowhere`, () => {
    const known = new Set([...alles.values()].flat());
    const bron = `${metWoorden(bestanden('api/src', '.c').map(lees).join('\n'))}\n${sql}`;
    assert.deepEqual([...hier.keys()].filter((zin) => !known.has(zin) && !bron.includes(`'${zin}'`) && !bron.includes(`"${zin}"`)), []);
  });

  test(`${taal}: a translation has the places of its sentence, is short, and is not Dutch`, () => {
    const places = (text) => [...text.matchAll(/%[a-z]+|\{\{\w+\}\}/g)].map(([one]) => one);
    assert.deepEqual([...hier].filter(([zin, is]) => places(zin).join() !== places(is).join()), []);
    assert.deepEqual([...hier].filter(([zin, is]) => zin === is && zin.includes(' ')), []);
    const long = [...hier.values()].flatMap((text) => text.split(/(?<=[.?!:])\s+/)).filter((one) => one.split(/\s+/).length > 22);
    assert.deepEqual(long, []);
  });
}

/* -- what the edge says by itself */

const rand = lees('api/edge/haproxy.cfg');
/** language/status/part -> the sentence. */
const vanRand = new Map([...lees('api/edge/zinnen.map').matchAll(/^(\w+\/\d+\/\w+) +(.+)$/gm)].map(([, key, zin]) => [key, zin]));

test('the edge has each of its sentences in each language, and none more', () => {
  const gevraagd = new Set([...rand.matchAll(/var\(txn\.taal,nl\),concat\((\/\d+\/\w+)\),map_str\(zinnen\.map\)/g)].map(([, part]) => part));
  assert.ok(gevraagd.size >= 16);
  assert.deepEqual([...vanRand.keys()].sort(), TALEN.flatMap(({ taal }) => [...gevraagd].map((part) => `${taal}${part}`)).sort());
});

test('the edge gives a problem the title that the server gives it', () => {
  const titels = new Map([...lees('api/src/base/problem.def').matchAll(/^PROBLEM\((\w+), \d+, "(.*)"\)/gm)].map(([, name, title]) => [name, title]));
  const problemen = [...rand.matchAll(/"type":"\/problemen\/(\w+)".*?concat\((\/\d+\/title)\)/g)];
  assert.ok(problemen.length >= 9);
  for (const [, name, part] of problemen) {
    for (const { taal } of TALEN) {
      const title = titels.get(name);
      assert.equal(vanRand.get(`${taal}${part}`), taal === BRON.taal ? title : vertalingen.get(taal).get(title));
    }
  }
});

test('the languages of the contract, the screens, the server and the edge are the same', () => {
  const screens = TALEN.map(({ taal }) => taal).sort();
  assert.deepEqual(volgRef({ $ref: '#/components/schemas/Taal' }).enum, screens);
  assert.deepEqual([...vertalingen.keys(), BRON.taal].sort(), screens);
  const [, others, last] = rand.match(/language\(([\w;]+),(\w+)\)/);
  assert.deepEqual(others.split(';').sort(), screens);
  assert.equal(last, BRON.taal);
});
