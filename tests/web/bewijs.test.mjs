// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { losDeel, losOp, sha256 } from '../../web/src/bewijs.js';

const echt = (tekst) => createHash('sha256').update(tekst).digest('hex');
const ZOUT = '14.1800000000.AAAAAAAAAAAA.BBBBBBBBBBBBBBBB';
const bitsNul = (tekst) => Math.clz32(createHash('sha256').update(tekst).digest().readUInt32BE(0));

test('the hash is SHA-256, at every length that fits', () => {
  for (let n = 0; n <= 55; n++) {
    const tekst = 'een zin van vijfenvijftig tekens, met cijfers 0123456789'.slice(0, n);
    assert.equal(sha256(tekst), echt(tekst), `${n}`);
  }
  assert.throws(() => sha256('x'.repeat(56)), RangeError);
});

test('the longest text of a riddle fits', () => {
  assert.equal(`${ZOUT}.15.99999999`.length, 55);
});

test('a part gets the first number that is good', () => {
  for (const bits of [1, 5, 10]) {
    const n = losDeel(ZOUT, 3, bits);
    assert.ok(bitsNul(`${ZOUT}.3.${n}`) >= bits);
    for (let kleiner = 0; kleiner < n; kleiner++) assert.ok(bitsNul(`${ZOUT}.3.${kleiner}`) < bits);
  }
});

test('a solution has all parts, in order, and progress is told after each', () => {
  const gedaan = [];
  const bewijs = losOp({ zout: ZOUT, moeilijkheid: 8, delen: 16 }, (n) => gedaan.push(n));
  const [zout, getallen] = bewijs.split(':');
  assert.equal(zout, ZOUT);
  assert.deepEqual(gedaan, Array.from({ length: 16 }, (_, i) => i + 1));
  assert.equal(getallen.split('.').length, 16);
  getallen.split('.').forEach((n, deel) => assert.ok(bitsNul(`${ZOUT}.${deel}.${n}`) >= 8));
});
