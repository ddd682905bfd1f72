// SPDX-License-Identifier: EUPL-1.2
// Every sentence is used, every used sentence is there, and each can be read in one breath.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { operations, schemas } from '../../web/src/contract.gen.js';
import * as volgerContract from '../../web/src/contract-volger.gen.js';
import * as stafContract from '../../web/src/contract-staf.gen.js';
import { addContract } from '../../web/src/contract.js';
import { TEKSTEN, t } from './lib/teksten.mjs';
import { algemeen } from '../../web/src/texts/nl/algemeen.js';
import { openbaar } from '../../web/src/texts/nl/openbaar.js';
import { staf } from '../../web/src/texts/nl/staf.js';
import { voordeur } from '../../web/src/texts/nl/voordeur.js';

addContract(volgerContract);
addContract(stafContract);
const SRC = new URL('../../web/src/', import.meta.url).pathname;
const filesUnder = (dir) => readdirSync(dir).flatMap((name) => {
  const path = join(dir, name);
  return statSync(path).isDirectory() ? filesUnder(path) : [path];
});
const sources = filesUnder(SRC).filter((path) => path.endsWith('.js') && !path.includes('/texts/') && !path.endsWith('.gen.js'))
  .map((path) => [path.slice(SRC.length), readFileSync(path, 'utf8')]);

const contract = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 });
const enumOf = (name) => contract.components.schemas[name].enum;

const literals = new Set(sources.flatMap(([, code]) => [...code.matchAll(/'([a-zA-Z_]+(?:\.[a-zA-Z0-9_-]+)+)'/g)].map((m) => m[1])));
const templates = sources.flatMap(([, code]) => [...code.matchAll(/`([a-zA-Z_.]*(?:\$\{[^}]*\}[a-zA-Z_.]*)+)`/g)].map((m) => m[1]));
const patterns = [...new Set(templates)]
  .filter((p) => /^[a-zA-Z_.]+\.\$/.test(p)).map((p) => new RegExp(`^${p.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '[a-zA-Z0-9_.]+')}$`));

const propertyNames = new Set(Object.values(schemas).flatMap((s) => Object.keys(s.properties ?? {})));

const BY_FIELD = ['veld', 'uitleg', 'leest', 'voorbeeld', 'fout', 'keuze'];

/* form.js finds these by the names in the contract: veld.Schema.naam, veld.naam, keuze.naam.waarde. */
function byContract(key) {
  const [kind, first, second] = key.split('.');
  return BY_FIELD.includes(kind) && (propertyNames.has(first) || (schemas[first] && propertyNames.has(second)) || (kind === 'fout' && second === undefined));
}

/* plainPage('privacy', ...) reads every text that starts with its name. */
const plainPages = sources.flatMap(([, code]) => [...code.matchAll(/\bplainPage\('([^']+)'/g)].map((m) => `${m[1]}.`));

test('no key is given twice', () => {
  const all = [algemeen, voordeur, openbaar, staf].flatMap(Object.keys);
  assert.deepEqual(all.filter((key, index) => all.indexOf(key) !== index), []);
});

test('each sentence that the code asks for is there', () => {
  const asked = sources.flatMap(([file, code]) => [...code.matchAll(/\bt\('([^']+)'/g)].map((m) => [m[1], file]));
  assert.deepEqual(asked.filter(([key]) => TEKSTEN[key] === undefined), []);
});

test('each sentence is used', () => {
  const used = (key) => literals.has(key) || byContract(key)
    || plainPages.some((page) => key.startsWith(page)) || patterns.some((p) => p.test(key));
  const unused = Object.keys(TEKSTEN).filter((key) => !used(key));
  assert.deepEqual(unused, []);
});

test('each value that the contract can give has a word', () => {
  const missing = [['status', ['MeldingStatus', 'AdviesStatus', 'BesluitStatus', 'VerzoekStatus']], ['rol', ['Rol']],
    ['zichtbaarheid', ['Zichtbaarheid']], ['uitkomst', ['Adviesuitkomst']], ['volgen.zin', ['VerzoekStatus']]]
    .flatMap(([prefix, names]) => names.flatMap((name) => enumOf(name).map((value) => `${prefix}.${value}`))).filter((key) => !TEKSTEN[key]);
  assert.deepEqual(missing, []);
});

/* The logboek of a gemeente tells it in words; a verzoek is of another house. */
test('what somebody of a gemeente can change has a name in the logboek', () => {
  const anders = ['openbaar', 'burger', 'partij', 'begeleider', 'begeleidingscoordinator'];
  const wijzigt = Object.values(contract.paths).flatMap((pad) => Object.entries(pad)).filter(([methode, een]) => een.operationId && methode !== 'get'
    && !een['x-veilig'] && !een['x-rollen'].every((rol) => anders.includes(rol))).map(([, een]) => een.operationId);
  assert.ok(wijzigt.length > 90);
  assert.deepEqual(wijzigt.filter((naam) => !TEKSTEN[`logboek.handeling.${naam}`]), []);
});

test('a sentence has at most 20 words', () => {
  const long = Object.entries(TEKSTEN).flatMap(([key, text]) => [text].flat().flatMap((one) => one.split(/(?<=[.?!])\s+/))
    .map((sentence) => [key, sentence.split(/\s+/).length])).filter(([, words]) => words > 20);
  assert.deepEqual(long, []);
});

test('words that we do not say', () => {
  const wrong = /\b(klant|klanten|ticket|incident|overtreding|anoniem|anonieme)\b/i;
  assert.deepEqual(Object.entries(TEKSTEN).filter(([, text]) => wrong.test([text].flat().join(' '))), []);
});

test('a pair is chosen by its number', () => {
  assert.equal(t('form.fouten', { aantal: 1 }), 'Er klopt nog iets niet');
  assert.equal(t('form.fouten', { aantal: 3 }), 'Er kloppen nog 3 dingen niet');
});

test('each operation that the code calls is in the contract', () => {
  const asked = sources.flatMap(([file, code]) => [...code.matchAll(/\b(?:call|formulier)\('([^']+)'/g)].map((m) => [m[1], file]));
  assert.ok(asked.length > 5);
  assert.deepEqual(asked.filter(([id]) => !operations[id]), []);
});
