// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { codeFout, leesCode, toonCode } from '../../web/src/code.js';

const CODE = '7K3M9QXR2WTAC5HN8BJPVD4E6FGY';

test('spaces, dashes, small letters, O, I and L are forgiven', () => {
  assert.equal(leesCode('7k3m-9qxr 2wta\u2013c5hn  8bjp.vd4e-6fgy'), CODE);
  assert.equal(leesCode('oOiIlL'), '001111');
});

test('a code is shown in groups of four', () => {
  assert.equal(toonCode(CODE), '7K3M-9QXR-2WTA-C5HN-8BJP-VD4E-6FGY');
});

test('what is wrong with a code is said precisely', () => {
  assert.equal(codeFout(toonCode(CODE).toLowerCase()), null);
  assert.deepEqual(codeFout('7k3m 9qxr'), { code: 'lengte', aantal: 8 });
  assert.equal(codeFout(CODE.replace('V', 'U')).code, 'teken');
});
