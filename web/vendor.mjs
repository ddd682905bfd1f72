// SPDX-License-Identifier: EUPL-1.2
// Copies the pinned browser packages into web/vendor, so that the screens need no build and no
// network. Run after changing a version or BLOCKS or ICONS below:  node web/vendor.mjs
// Only whoever changes them needs the packages; they are fetched into var/vendor.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const FETCHED = join(HERE, '..', 'var', 'vendor');
const MODULES = resolve(process.argv[2] ?? join(FETCHED, 'node_modules'));
const OUT = join(HERE, 'vendor');

const VERSIONS = {
  'lit-html': '3.3.3',
  '@utrecht/component-library-css': '9.0.4',
  '@nl-design-system-unstable/voorbeeld-design-tokens': '7.4.1',
  '@fontsource/noto-sans': '5.3.0',
  '@fontsource/noto-serif': '5.3.0',
  diff: '9.0.0',
  '@tabler/icons': '3.51.0',
};

/* The blocks of the component library that the screens may use; the rest is left out. */
const BLOCKS = ['body', 'button', 'document', 'form-field', 'form-field-description',
  'form-field-error-message', 'form-label', 'heading-1', 'heading-2', 'heading-3', 'heading-4', 'link', 'link-button',
  'paragraph', 'root', 'select', 'skip-link', 'table', 'textarea', 'textbox'];

/* Variants that only show a state in a catalogue, or that we do not use. */
const STATES = ['active', 'disabled', 'distanced', 'focus', 'focus-visible', 'hint', 'hover', 'html-(a|span|table|button|fieldset)',
  'placeholder-shown', 'pressed', 'read-only', 'ready', 'rtl', 'submit', 'warning'];
const LEFT_OUT = new RegExp(`--(${STATES.join('|')})(?![\\w-])`);

const DIRECTIVES = ['class-map', 'if-defined', 'keyed', 'live', 'ref', 'repeat'];

const FONTS = [['noto-sans', 'latin', 400, 'normal'], ['noto-sans', 'latin-ext', 400, 'normal'],
  ['noto-sans', 'latin', 600, 'normal'], ['noto-sans', 'latin', 700, 'normal'],
  ['noto-serif', 'latin', 400, 'normal'], ['noto-serif', 'latin-ext', 400, 'normal'],
  ['noto-serif', 'latin', 400, 'italic']];

const ICONS = ['alert-triangle', 'arrow-back-up', 'arrow-left', 'arrow-right', 'bell', 'book-2',
  'building-community', 'calendar', 'check', 'chevron-down', 'chevron-right', 'circle-check',
  'clock', 'clock-exclamation', 'copy', 'door', 'download', 'eye', 'eye-off', 'external-link',
  'file-text', 'filter', 'flag', 'gavel', 'heart-handshake', 'hourglass', 'info-circle', 'keyboard',
  'lifebuoy', 'list-details', 'lock', 'logout', 'mail', 'map-2', 'menu-2', 'message-circle',
  'messages', 'pencil', 'phone', 'player-pause', 'player-stop', 'plus', 'printer', 'refresh', 'route', 'scale',
  'search', 'send', 'shield-check', 'star', 'trash', 'user', 'user-check', 'user-off', 'users',
  'users-group', 'volume', 'wifi-off', 'world', 'x'];

function fetchPackages() {
  mkdirSync(FETCHED, { recursive: true });
  const wanted = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts',
    '--prefix', FETCHED, ...wanted], { stdio: 'inherit' });
  if (done.status !== 0) throw new Error('npm could not fetch the packages');
}

function packageDir(name) {
  const dir = join(MODULES, name);
  const found = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')).version;
  if (found !== VERSIONS[name]) throw new Error(`${name}: wanted ${VERSIONS[name]}, found ${found}`);
  return dir;
}

function put(path, text) {
  const target = join(OUT, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function copy(from, path) {
  mkdirSync(dirname(join(OUT, path)), { recursive: true });
  copyFileSync(from, join(OUT, path));
}

/* Splits CSS into its outermost rules. */
function topLevelRules(css) {
  const rules = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{') depth++;
    if (css[i] === '}' && --depth === 0) {
      rules.push(css.slice(start, i + 1).trim());
      start = i + 1;
    }
  }
  return rules;
}

const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]+;/g, '');

const blockOf = (selector) => /\.utrecht-([a-z0-9-]+?)(?=__|--|[^a-z0-9-]|$)/.exec(selector)?.[1];

/* A selector is kept when each class in it belongs to a block we use. */
function keptSelector(selector) {
  const blocks = [...selector.matchAll(/\.utrecht-[a-z0-9-]+(?:__[a-z0-9-]+)?/g)].map((m) => blockOf(m[0]));
  return !LEFT_OUT.test(selector) && blocks.length > 0 && blocks.every((block) => BLOCKS.includes(block));
}

function keptRule(rule) {
  const open = rule.indexOf('{');
  const head = rule.slice(0, open).trim();
  if (head.startsWith('@media') || head.startsWith('@supports')) {
    const inner = topLevelRules(rule.slice(open + 1, -1)).map(keptRule).filter(Boolean);
    return inner.length ? `${head} {\n${inner.join('\n')}\n}` : '';
  }
  const kept = head.split(/,(?![^(]*\))/).map((s) => s.trim()).filter(keptSelector);
  return kept.length ? `${kept.join(',\n')} ${rule.slice(open)}` : '';
}

function components() {
  const name = '@utrecht/component-library-css';
  const css = withoutComments(readFileSync(join(packageDir(name), 'dist/index.css'), 'utf8'));
  const kept = topLevelRules(css).map(keptRule).filter(Boolean).join('\n');
  put('utrecht/components.css', `/* ${name} ${VERSIONS[name]}, EUPL-1.2, Gemeente Utrecht and Frameless B.V.\n`
    + ` * Cut to the blocks named in web/vendor.mjs; see LICENSE.md beside this file. */\n`
    + `@layer vendor {\n${kept}\n}\n`);
  copy(join(packageDir(name), 'LICENSE.md'), 'utrecht/LICENSE.md');
  return kept;
}

/* Keeps the basis tokens, the palette, and every token that the kept components read. */
function theme(css) {
  const name = '@nl-design-system-unstable/voorbeeld-design-tokens';
  const source = withoutComments(readFileSync(join(packageDir(name), 'dist/theme.css'), 'utf8'));
  const tokens = new Map([...source.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map((m) => [m[1], m[2]]));
  const wanted = new Set();
  const want = (token) => {
    if (wanted.has(token) || !tokens.has(token)) return;
    wanted.add(token);
    for (const m of tokens.get(token).matchAll(/var\((--[\w-]+)/g)) want(m[1]);
  };
  for (const m of css.matchAll(/var\((--[\w-]+)/g)) want(m[1]);
  for (const token of tokens.keys()) if (/^--(basis|voorbeeld)-/.test(token)) want(token);
  const lines = [...tokens].filter(([token]) => wanted.has(token)).map(([t, v]) => `  ${t}: ${v};`);
  put('voorbeeld/theme.css', `/* ${name} ${VERSIONS[name]}, EUPL-1.2, NL Design System Community.\n`
    + ` * Cut to the tokens that are used; see LICENSE.md beside this file. */\n`
    + `.voorbeeld-theme {\n${lines.join('\n')}\n}\n`);
  copy(join(packageDir(name), 'LICENSE.md'), 'voorbeeld/LICENSE.md');
}

const RANGES = {
  latin: ['U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F',
    'U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'].join(','),
  'latin-ext': ['U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB',
    'U+20AD-20C0'].join(','),
};

function fonts() {
  const faces = FONTS.map(([family, subset, weight, style]) => {
    const file = `${family}-${subset}-${weight}-${style}.woff2`;
    copy(join(packageDir(`@fontsource/${family}`), 'files', file), `fonts/${file}`);
    const label = family === 'noto-sans' ? 'Noto Sans' : 'Noto Serif';
    return `@font-face {\n  font-family: '${label}';\n  font-style: ${style};\n  font-weight: ${weight};\n`
      + `  font-display: swap;\n  src: url('${file}') format('woff2');\n  unicode-range: ${RANGES[subset]};\n}`;
  });
  put('fonts/fonts.css', `/* Noto Sans and Noto Serif, SIL Open Font License 1.1; see LICENSE beside this file. */\n${faces.join('\n')}\n`);
  copy(join(packageDir('@fontsource/noto-sans'), 'LICENSE'), 'fonts/LICENSE');
}

function litHtml() {
  const dir = packageDir('lit-html');
  const files = ['lit-html.js', 'directive.js', 'directive-helpers.js', 'async-directive.js',
    ...DIRECTIVES.map((d) => `directives/${d}.js`)];
  for (const file of files) copy(join(dir, file), `lit-html/${file}`);
  copy(join(dir, 'LICENSE'), 'lit-html/LICENSE');
}

/* Only the comparison of words. */
function diff() {
  const dir = packageDir('diff');
  for (const file of ['diff/base.js', 'diff/word.js', 'util/string.js']) copy(join(dir, 'libesm', file), `diff/${file}`);
  copy(join(dir, 'LICENSE'), 'diff/LICENSE');
}

function icons() {
  const dir = packageDir('@tabler/icons');
  const lines = ICONS.map((name) => {
    const svg = readFileSync(join(dir, 'icons/outline', `${name}.svg`), 'utf8');
    const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((m) => m[1]);
    return `  '${name}': '${paths.filter((d) => d !== 'M0 0h24v24H0z').join('')}',`;
  });
  put('icons/icons.js', `/* @tabler/icons ${VERSIONS['@tabler/icons']}, MIT, Pawel Kuna; see LICENSE beside this file. */\n`
    + `export const ICONS = {\n${lines.join('\n')}\n};\n`);
  copy(join(dir, 'LICENSE'), 'icons/LICENSE');
}

function* filesUnder(dir) {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

function checksums() {
  const sum = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const lines = [...filesUnder(OUT)].map((path) => `${sum(path)}  ${relative(OUT, path)}`);
  put('SHA256SUMS', `${lines.join('\n')}\n`);
}

if (!process.argv[2]) fetchPackages();
Object.keys(VERSIONS).forEach(packageDir);
rmSync(OUT, { recursive: true, force: true });
litHtml();
diff();
theme(components());
fonts();
icons();
checksums();
