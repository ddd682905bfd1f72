// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import './lib/teksten.mjs';
import { dagVan, dagenTussen, gezicht, laatsteDagBezwaar, perDag, vandaag, zegDag, zegKlok, zegNabij, zegTermijn } from '../../web/src/tijd.js';

const nu = new Date('2026-11-22T02:15:00Z');

test('a day is a day in Amsterdam, also around midnight and in summer', () => {
  assert.equal(vandaag(new Date('2026-11-21T23:30:00Z')), '2026-11-22');
  assert.equal(dagVan('2026-07-01T22:30:00Z'), '2026-07-02');
  assert.equal(zegKlok('2026-11-22T13:03:00Z'), '14:03');
});

test('days are counted across the change of the clock', () => {
  assert.equal(dagenTussen('2026-10-24', '2026-10-26'), 2);
  assert.equal(dagenTussen('2026-03-28', '2026-03-30'), 2);
});

test('a deadline has four faces', () => {
  const faces = ['2026-12-08', '2026-11-29', '2026-11-22', '2026-11-21'].map((day) => gezicht(day, nu));
  assert.deepEqual(faces, ['ruim', 'bijna', 'vandaag', 'voorbij']);
});

test('a deadline is said as a person says it', () => {
  assert.equal(zegTermijn('2026-12-08', nu), 'nog 16 dagen, uiterlijk dinsdag 8 december');
  assert.equal(zegTermijn('2026-11-23', nu), 'nog 1 dag, uiterlijk maandag 23 november');
  assert.equal(zegTermijn('2026-11-22', nu), 'de laatste dag is zondag 22 november');
  assert.equal(zegTermijn('2026-11-21', nu), '1 dag te laat, de laatste dag was zaterdag 21 november');
  assert.equal(zegTermijn('2026-11-10', nu), '12 dagen te laat, de laatste dag was dinsdag 10 november');
});

test('another year is said', () => {
  assert.equal(zegDag('2027-01-04', nu), 'maandag 4 januari 2027');
  assert.equal(zegNabij('2026-11-21T20:00:00Z', nu), 'gisteren');
});

test('the last day to object is six weeks later, and never in a weekend', () => {
  assert.equal(laatsteDagBezwaar('2026-11-06'), '2026-12-18');
  assert.equal(laatsteDagBezwaar('2026-11-07'), '2026-12-21');
});

test('entries are grouped by day, newest day first, in their own order', () => {
  const groups = perDag([{ op: '2026-11-21T09:00:00Z' }, { op: '2026-11-21T23:30:00Z' }], ({ op }) => op);
  assert.deepEqual(groups.map(({ dag, items }) => [dag, items.length]), [['2026-11-22', 1], ['2026-11-21', 1]]);
});
