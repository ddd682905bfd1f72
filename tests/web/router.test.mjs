// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { match, withQuery } from '../../web/src/router.js';
import { MENU, ROUTES, maySee } from '../../web/src/routes.js';

const found = (path) => match(ROUTES, path);

test('an address finds its view, with its parameters decoded', () => {
  assert.equal(found('/').route.pad, '/');
  assert.deepEqual(found('/meldingen/0199-ab%20c').params, { id: '0199-ab c' });
  assert.equal(found('/meldingen/nieuw').route.deel, 'nieuw');
  assert.equal(found('/meldingen/x/onderzoek').route.pad, '/meldingen/:id/onderzoek');
});

test('a slash at the end is forgiven, an unknown address is not found', () => {
  assert.equal(found('/verzoek/').route.pad, '/verzoek');
  assert.equal(found('/meldingen/x/bestaat-niet'), null);
  assert.equal(found('/meldingen/%'), null);
});

test('filters change the address and leave the rest alone', () => {
  assert.equal(withQuery('/meldingen?na=1&status=concept', { na: null, zoek: 'lift' }), '/meldingen?status=concept&zoek=lift');
  assert.equal(withQuery('/meldingen', { status: ['concept', 'besloten'] }), '/meldingen?status=concept&status=besloten');
});

test('who may see a page follows from the roles', () => {
  assert.equal(maySee('iedereen', null), true);
  assert.equal(maySee('ingelogd', null), false);
  assert.equal(maySee(['begeleider'], { rollen: ['medewerker'] }), false);
  assert.equal(maySee(['medewerker'], { rollen: ['medewerker'] }), true);
});

test('each menu entry is an address, and no two share a letter', () => {
  for (const { href } of MENU) assert.ok(found(href), href);
  assert.equal(new Set(MENU.map(({ letter }) => letter)).size, MENU.length);
});
