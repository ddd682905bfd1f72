// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { valuesOf, withoutFaults } from '../../web/src/filter-adres.js';
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

test('a filter may be given more than once, and as a,b', () => {
  assert.deepEqual(valuesOf(new URLSearchParams('status=concept,besloten&status=besloten&status='), 'status'), ['concept', 'besloten']);
  assert.deepEqual(valuesOf(new URLSearchParams(), 'status'), []);
});

test('a filter that is no more leaves the address, and nothing else does', () => {
  const mis = (...locations) => ({ status: 400, errors: locations.map((location) => ({ location })) });
  assert.equal(withoutFaults('/meldingen?status=oud&fase=open', mis('status')), '/meldingen?fase=open');
  assert.equal(withoutFaults('/beheer/logboek?van=gisteren', mis('/van')), '/beheer/logboek');
  assert.equal(withoutFaults('/meldingen/x?fase=open', mis('id')), null);
  assert.equal(withoutFaults('/meldingen?status=oud', { status: 503 }), null);
  assert.equal(withoutFaults('/meldingen?status=oud', new Error('ours')), null);
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
