// SPDX-License-Identifier: EUPL-1.2
// Each language says all that Dutch says to the public, and days and numbers are written as that language does.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { Problem } from '../../web/src/api.js';
import { MENU } from '../../web/src/routes.js';
import { BRON, TALEN, aanbod, toonIn } from '../../web/src/taal.js';
import { BEGIN, OPENBAAR } from '../../web/src/texts/laad.js';
import { addTexts, t } from '../../web/src/texts/nl.js';
import { zegDag, zegDatum, zegKort, zegTermijn } from '../../web/src/tijd.js';

globalThis.document = { documentElement: {}, createTreeWalker: () => ({}), createComment: () => ({}) };
const TEXTS = new URL('../../web/src/texts/', import.meta.url);

/* What is written to the gemeente stays Dutch in each language. */
const BLIJFT_NEDERLANDS = /^proforma\.(aan|bezwaar|voorlopig|termijn|kenmerk|wie|teken)$/;

const sections = async (taal, names) => Object.assign({}, ...await Promise.all(
  names.map(async (name) => Object.values(await import(new URL(`${taal}/${name}.js`, TEXTS)))[0])));
const dutch = await sections('nl', OPENBAAR);
const others = TALEN.filter((one) => one !== BRON);
const english = await sections('en', OPENBAAR);

const variables = (text) => [text].flat().map((one) => [...one.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join());

afterEach(() => toonIn(BRON));

for (const { taal } of others) {
  test(`${taal}: each sentence for the public is there, in the same form`, async () => {
    const here = await sections(taal, OPENBAAR);
    assert.deepEqual(Object.keys(dutch).filter((key) => here[key] === undefined), []);
    const differs = Object.keys(dutch).filter((key) => Array.isArray(dutch[key]) !== Array.isArray(here[key])
      || variables(dutch[key]).some((names, i) => [...new Set(names.split(','))].join() !== [...new Set(variables(here[key])[i].split(','))].join()));
    assert.deepEqual(differs, []);
  });

  test(`${taal}: nothing is said that Dutch does not say`, async () => {
    assert.deepEqual(Object.keys(await sections(taal, OPENBAAR)).filter((key) => dutch[key] === undefined), []);
  });

  test(`${taal}: a sentence has at most 22 words, and is not the Dutch one`, async () => {
    const here = Object.entries(await sections(taal, OPENBAAR));
    const long = here.flatMap(([key, text]) => [text].flat().flatMap((one) => one.split(/(?<=[.?!])\s+/))
      .map((sentence) => [key, sentence.split(/\s+/).length])).filter(([, words]) => words > 22);
    assert.deepEqual(long, []);
    const same = here.filter(([key, text]) => !BLIJFT_NEDERLANDS.test(key) && [text].flat().join(' ').split(' ').length > 2 && [text].flat().join() === [dutch[key]].flat().join());
    assert.deepEqual(same, []);
  });
}

test('the files of a language have the names of the Dutch ones', () => {
  const names = readdirSync(new URL('nl/', TEXTS)).filter((name) => !name.startsWith('staf')).sort();
  for (const { taal } of others) {
    const here = readdirSync(new URL(`${taal}/`, TEXTS));
    assert.deepEqual(names.filter((name) => !here.includes(name)), [], taal);
  }
});

test('days, terms and numbers are written in the language of the page', () => {
  const nu = new Date('2026-11-26T10:00:00Z');
  addTexts(dutch);
  assert.equal(zegTermijn('2026-12-08', nu), 'nog 12 dagen, uiterlijk dinsdag 8 december');
  assert.equal(t('duur.aantal', { aantal: 12345.5 }), 'Dit gaat over 12.345,5 verzoeken.');
  addTexts(english);
  toonIn(TALEN.find(({ taal }) => taal === 'en'));
  assert.deepEqual({ ...document.documentElement }, { lang: 'en', dir: 'ltr' });
  assert.equal(zegTermijn('2026-12-08', nu), '12 days left, at the latest on Tuesday 8 December');
  assert.equal(zegTermijn('2026-11-25', nu), '1 day late, the last day was Wednesday 25 November');
  assert.match(zegDag('2027-01-04', nu), /^Monday,? 4 January 2027$/);
  assert.match(zegDatum('2026-12-08'), /^Tuesday,? 8 December 2026$/);
  assert.equal(zegKort('2026-12-08'), '8 Dec 2026');
  assert.equal(t('duur.aantal', { aantal: 12345.5 }), 'This is about 12,345.5 requests.');
  assert.equal(t('duur.loopt', { dagen: 2026 }), 'Your request has taken 2026 days so far.');
});

test('a problem is said in the language it came in; of what names no language only that it does not work now', async () => {
  const { problemSentence } = await import('../../web/src/probleem.js');
  const zin = (more) => problemSentence(new Problem({ title: 'T.', ...more }));
  addTexts(english);
  assert.equal(zin({ status: 503, detail: 'Wij zijn even niet bereikbaar.', taal: 'nl' }), 'Wij zijn even niet bereikbaar.');
  assert.notEqual(zin({ status: 502, title: '' }), '', 'the page of a proxy on the way');
  toonIn(TALEN.find(({ taal }) => taal === 'en'));
  assert.equal(zin({ status: 409, detail: 'Not now.', taal: 'en' }), 'Not now.');
  assert.equal(zin({ status: 409, taal: 'en' }), 'T.');
  assert.equal(zin({ status: 503, detail: 'Wij zijn even niet bereikbaar.' }), 'This does not work right now.');
  assert.equal(zin({ status: 429, taal: 'en', detail: 'Try again.' }), 'Try again.');
  const { strings, values } = zin({ status: 409, detail: 'Dit kan alleen in het Nederlands.', taal: 'en, nl' });
  assert.match(strings.join('|'), /<span lang=\|/);
  assert.deepEqual(values, ['nl', 'ltr', 'Dit kan alleen in het Nederlands.']);
});

test('among letters that run to the left, what is filled in is isolated', () => {
  toonIn({ taal: 'ar', locale: 'ar', dir: 'rtl' });
  addTexts({ 'ontvangen.kenmerk': 'رقم طلبك: {kenmerk}' });
  assert.equal(t('ontvangen.kenmerk', { kenmerk: 'VA-2026-1' }), 'رقم طلبك: \u2068VA-2026-1\u2069');
});

test('the browser only gets an offer', () => {
  assert.equal(aanbod(['en-US', 'nl'])?.taal, 'en');
  assert.equal(aanbod(['de', 'en'])?.taal, 'en');
  assert.equal(aanbod(['nl-BE', 'en']), undefined);
  assert.equal(aanbod(['de']), undefined);
  assert.equal(aanbod([]), undefined);
});

/* Everything a module needs at once; what it imports later it brings when it is asked. */
function closure(start, seen = new Set()) {
  if (seen.has(start)) return seen;
  seen.add(start);
  const code = readFileSync(new URL(start), 'utf8');
  for (const [, path] of code.matchAll(/(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^'"]+)["']/g)) closure(new URL(path, start).href, seen);
  return seen;
}

test('a page that is called light, and what is around each page, do with the words of the front door', async () => {
  const src = new URL('../../web/src/', import.meta.url);
  const door = await sections('nl', BEGIN);
  const light = [...readFileSync(new URL('routes.js', src), 'utf8').matchAll(/import\('\.\/(views\/[^']+)'\).*licht: true/g)].map((m) => m[1]);
  assert.ok(light.length >= 4);
  const modules = new Set(['main.js', 'components/frame-openbaar.js', 'components/voorlezen.js', 'components/sneltoetsen.js', ...light]
    .flatMap((path) => [...closure(new URL(path, src).href)]).filter((path) => !path.includes('/vendor/') && !path.includes('/texts/')));
  const asked = [...modules].flatMap((path) => [...readFileSync(new URL(path), 'utf8').matchAll(/\bt\('([^']+)'/g)].map((m) => m[1]));
  const menu = MENU.map((entry) => entry.tekst);
  assert.deepEqual([...asked, ...menu].filter((key) => door[key] === undefined), []);
});

test('the styles know no left and right', () => {
  const styles = new URL('../../web/styles/', import.meta.url);
  const physical = /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)(?:-[a-z]+)?\s*:|(?:text-align|float|clear):\s*(?:left|right)/;
  const uneven = /(?<![\w-])(?:margin|padding|inset):\s*[^\s;]+ ([^\s;]+) [^\s;(]+ (?!\1;)[^\s;()]+;/;
  const wrong = readdirSync(styles).filter((name) => name.endsWith('.css'))
    .flatMap((name) => readFileSync(new URL(name, styles), 'utf8').split('\n').filter((line) => physical.test(line) || uneven.test(line)).map((line) => `${name}: ${line.trim()}`));
  assert.deepEqual(wrong, []);
});
