// SPDX-License-Identifier: EUPL-1.2
// The pages that people read: their links lead somewhere, the files they name exist, and they know
// nothing of the machine they were written on.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../lib/contract.mjs';

const LEFT_OUT = new Set(['node_modules', 'vendor', 'var', 'geheim']);

const pagesUnder = (dir) => readdirSync(join(ROOT, dir), { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return entry.name.startsWith('.') || LEFT_OUT.has(entry.name) ? [] : pagesUnder(join(dir, entry.name));
  return entry.name.endsWith('.md') ? [join(dir, entry.name)] : [];
});
const pages = pagesUnder('').map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));

/* Text without blocks of code: what looks like a link there is none. */
const prose = (text) => text.replace(/^```[\s\S]*?^```/gm, '');

/* As GitHub and Forgejo make an anchor of a heading. */
const anchor = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
const anchors = (path) => [...prose(readFileSync(ROOT + path, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading));

function broken(path, link) {
  const [file, hash] = link.split('#');
  const target = file ? normalize(join(dirname(path), decodeURIComponent(file))) : path;
  if (target.startsWith('..') || !existsSync(ROOT + target)) return true;
  return Boolean(hash) && statSync(ROOT + target).isFile() && !anchors(target).includes(hash);
}

test('each relative link leads somewhere', () => {
  const links = pages.flatMap(({ path, text }) => [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => ({ path, link })));
  const own = links.filter(({ link }) => !/^[a-z]+:/i.test(link));
  assert.deepEqual(own.filter(({ path, link }) => broken(path, link)).map(({ path, link }) => `${path}: ${link}`), []);
});

/* In code style and with a folder of ours in front: that is a file or a folder, or a pattern of them. */
const OURS = /^(api|db|docs|tests|web)\/[\w./-]*$/;

test('each file that a page names is there', () => {
  const named = pages.flatMap(({ path, text }) => [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, name]) => ({ path, name })));
  const files = named.filter(({ path, name }) => OURS.test(name) && !name.includes('...') && !EXAMPLES.includes(`${path}: ${name}`));
  assert.deepEqual(files.filter(({ name }) => !['', '.c', '.js', '.sql'].some((end) => existsSync(ROOT + name + end)))
    .map(({ path, name }) => `${path}: ${name}`), []);
});

/* Files that somebody who follows the page would make. */
const EXAMPLES = ['db/api/bijlage.sql', 'tests/sql/bijlage.sql', 'tests/api/bijlagen.test.mjs']
  .map((name) => `docs/een-endpoint-toevoegen.md: ${name}`);

test('no page names a place on somebody\'s machine', () => {
  const place = /(?:^|[\s"'`(=])(?:\/(?:home|root|tmp|work|mnt|opt|Users)\/|file:\/|[A-Z]:\\)\S*/gm;
  assert.deepEqual(pages.flatMap(({ path, text }) => [...text.matchAll(place)].map(([found]) => `${path}: ${found.trim()}`)), []);
});

test('each decision has a number of its own, a title, and fits on a page', () => {
  const list = readdirSync(`${ROOT}docs/adr`).filter((name) => name.endsWith('.md')).sort();
  assert.equal(new Set(list.map((name) => name.slice(0, 4))).size, list.length);
  for (const name of list) {
    const text = readFileSync(`${ROOT}docs/adr/${name}`, 'utf8');
    assert.match(text, new RegExp(`^# ${name.slice(0, 4)} \\S`), name);
    assert.ok(text.trim().split('\n').length <= 40, `${name} is longer than a page`);
  }
});
