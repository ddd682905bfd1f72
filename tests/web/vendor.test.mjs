// SPDX-License-Identifier: EUPL-1.2
// What the browser gets: pinned copies unchanged, classes and tokens that exist, nothing inline, and light.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import test from 'node:test';
import { TALEN } from '../../web/src/taal.js';
import { BEGIN } from '../../web/src/texts/laad.js';

const WEB = new URL('../../web/', import.meta.url).pathname;
const filesUnder = (dir) => readdirSync(dir).flatMap((name) => {
  const path = join(dir, name);
  return statSync(path).isDirectory() ? filesUnder(path) : [path];
});
const read = (path) => readFileSync(join(WEB, path), 'utf8');
const scripts = filesUnder(join(WEB, 'src')).filter((path) => path.endsWith('.js'));
const styles = filesUnder(join(WEB, 'styles')).filter((path) => path.endsWith('.css'));

test('the pinned copies are what their list says', () => {
  const wrong = read('vendor/SHA256SUMS').trim().split('\n').map((line) => line.split('  '))
    .filter(([sum, path]) => createHash('sha256').update(readFileSync(join(WEB, 'vendor', path))).digest('hex') !== sum);
  assert.deepEqual(wrong, []);
});

test('each class of the component library that we use is in the copy', () => {
  const library = read('vendor/utrecht/components.css');
  const used = new Set(scripts.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\butrecht-[a-z0-9-]+(?:__[a-z0-9-]+)?/g)].map((m) => m[0])));
  assert.deepEqual([...used].filter((name) => !name.endsWith('-') && !library.includes(`.${name}`)), []);
});

test('each token that our styles read exists', () => {
  const known = read('vendor/voorbeeld/theme.css') + read('styles/tokens.css');
  const used = new Set(styles.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/var\((--[\w-]+)\)/g)].map((m) => m[1])));
  assert.deepEqual([...used].filter((token) => !known.includes(`${token}:`)), []);
});

test('each icon that we use is in the copy', async () => {
  const { ICONS } = await import('../../web/vendor/icons/icons.js');
  const used = new Set(scripts.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bicon\('([a-z0-9-]+)'|\bname: '([a-z0-9-]+)'/g)].map((m) => m[1] ?? m[2])));
  assert.deepEqual([...used].filter((name) => !ICONS[name]), []);
});

test('nothing inline, and only html.js knows the template engine', () => {
  for (const path of scripts) {
    const code = readFileSync(path, 'utf8');
    assert.doesNotMatch(code, /\sstyle=|unsafeHTML|innerHTML|\son[a-z]+="/, path);
    if (!path.endsWith('/html.js')) assert.doesNotMatch(code, /vendor\/lit-html/, path);
  }
  assert.doesNotMatch(read('index.html'), /<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=/);
});

test('our colours come from tokens', () => {
  for (const path of styles.filter((p) => !/tokens|druk/.test(p))) {
    assert.doesNotMatch(readFileSync(path, 'utf8').replace(/stroke: #fff/g, ''), /#[0-9a-f]{3,8}\b/i, path);
  }
});

/* What a module and everything it imports at once weigh together. */
function weight(start, seen = new Set()) {
  if (seen.has(start)) return 0;
  seen.add(start);
  const code = readFileSync(start, 'utf8');
  const imports = [...code.matchAll(/(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^'"]+)["']/g)]
    .map((m) => resolve(dirname(start), m[1]));
  return statSync(start).size + imports.reduce((sum, path) => sum + weight(path, seen), 0);
}

/* Sentences come by language; a language that is heavier than another counts for all. */
test('the first page of a visitor is light, in each language', () => {
  for (const { taal } of TALEN) {
    const seen = new Set();
    const texts = BEGIN.map((section) => `texts/${taal}/${section}.js`);
    const bytes = ['main.js', 'views/gemeente.js', 'components/frame-openbaar.js', ...texts]
      .reduce((sum, path) => sum + weight(join(WEB, 'src', path), seen), 0);
    assert.ok(seen.has(join(WEB, 'vendor/lit-html/lit-html.js')));
    assert.ok(bytes <= 112 * 1024, `${taal}: ${bytes} bytes`);
  }
});

/* Sentences and the generated contract are not code: they grow with the product. */
const data = filesUnder(join(WEB, 'src')).filter((path) => /\/texts\/\w+\/|\.gen\.js$/.test(path));

test('the code of each screen, with everything it needs, is at most 180 kB', () => {
  const views = [...read('src/routes.js').matchAll(/import\('(\.\/views\/[^']+)'\)/g)].map((m) => join(WEB, 'src', m[1])).filter(existsSync);
  assert.ok(views.length >= 8);
  for (const view of views) {
    const seen = new Set(data);
    const bytes = weight(join(WEB, 'src/main.js'), seen) + weight(view, seen);
    assert.ok(bytes <= 180 * 1024, `${view}: ${bytes} bytes`);
  }
});
