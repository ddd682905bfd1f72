// SPDX-License-Identifier: EUPL-1.2
// A headless Chromium (Debian's shell without windows, which costs half as much as the whole browser, or the one in
// CHROMIUM) for the journeys. One browser per test file; each person in a journey gets a context of its own, so nobody shares a session.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ROOT } from './contract.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = `${ROOT}var/test/beeld`;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--in-process-gpu', '--js-flags=--no-opt'];

let shared, home;
async function browser() {
  home ??= mkdtempSync(join(tmpdir(), 'regelruimte-chromium-'));
  shared ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: ARGS, env: { ...process.env, HOME: home, LANG: 'nl_NL.UTF-8' },
  });
  return shared;
}
after(async () => {
  await (await shared?.catch(() => undefined))?.close();
  if (home) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const GEDULD = 20_000; // of whoever looks for something on a page, in milliseconds: much of it is for a machine that does other work too

const verkeer = new WeakMap(); // page -> requests under way, and when one last began or ended

/** Waits until the page has drawn, asks nothing, and asked nothing for a tenth of a second. */
export async function rustig(page) {
  for (const einde = Date.now() + GEDULD; Date.now() < einde; await wacht(25)) {
    await page.evaluate(() => new Promise((klaar) => { requestAnimationFrame(() => requestAnimationFrame(klaar)); })).catch(() => undefined); // it went to another page
    const { open, laatst } = verkeer.get(page);
    if (open <= 0 && Date.now() - laatst >= 100) return;
  }
  throw new Error(`${page.url()} kept on asking`);
}

/**
 * A page for one person. base: the address of the server; breedte: width in CSS pixels; locale: what the browser prefers.
 * The test fails when the page reports an error, breaks its own content security policy, or asks
 * anything of another address. When the test fails, a picture is kept in var/test/beeld.
 */
export async function pagina(t, base, { breedte = 1280, hoogte = 900, locale = 'nl-NL' } = {}) {
  const context = await (await browser()).newContext({
    baseURL: base, locale, timezoneId: 'Europe/Amsterdam', viewport: { width: breedte, height: hoogte }, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const mis = [];
  page.setDefaultTimeout(GEDULD);
  const gebeurt = (erbij) => () => { verkeer.get(page).open += erbij; verkeer.get(page).laatst = Date.now(); };
  verkeer.set(page, { open: 0, laatst: Date.now() });
  page.on('request', gebeurt(1)).on('requestfinished', gebeurt(-1)).on('requestfailed', gebeurt(-1));
  page.on('pageerror', (error) => mis.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) mis.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob|about):/.test(request.url())) mis.push(`outside: ${request.url()}`);
  });
  t.after(async () => {
    if (!t.passed) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/${t.name.replace(/\W+/g, '-')}.png`, fullPage: true }).catch(() => {});
    }
    await context.close();
    assert.deepEqual(mis, [], 'the page complained');
  });
  return page;
}

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe on the page as it stands: WCAG 2.2 AA and good practice, nothing found. kleur: only what other colours can change. */
export async function axe(page, { kleur = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { resultTypes: ['violations'], runOnly }),
    kleur ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : REGELS);
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((n) => n.target.join(' ')).join('\n    ')}`);
  assert.deepEqual(found, [], `axe on ${page.url()}`);
}

/** No sideways scrolling at 320 CSS pixels. */
export async function smal(page) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const breed = await page.evaluate(() => (document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
    .filter((een) => een.getBoundingClientRect().right > 321)
    .map((een) => `${een.tagName.toLowerCase()}.${een.className} ${Math.round(een.getBoundingClientRect().right)}`)));
  await page.setViewportSize({ width, height });
  assert.deepEqual(breed, [], `${page.url()} scrolls sideways on a phone of 320 pixels`);
}
