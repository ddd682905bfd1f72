// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metNaam } from '../../web/src/collegas.js';

test('a colleague is found by a part of the name, typed as it comes', () => {
  const alle = ['Samira Yıldız', 'Çağla Şimşek', 'Joost van Rijn'].map((naam) => ({ naam }));
  const namen = (tekst) => metNaam(alle, tekst).map(({ naam }) => naam);
  assert.deepEqual(namen('yildiz'), ['Samira Yıldız']);
  assert.deepEqual(namen(' SIMSEK '), ['Çağla Şimşek']);
  assert.deepEqual(namen('van r'), ['Joost van Rijn']);
  assert.equal(namen('').length, 3);
  assert.deepEqual(namen('niemand'), []);
});
