// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import './lib/teksten.mjs';
import { hoeveelJa, respons } from '../../web/src/components/geholpen.js';

const antwoorden = (beantwoord, meer) => hoeveelJa({ beantwoord, ja: null, jaMinstens: null, jaHoogstens: null, ...meer });

test('how many said yes is a number, or a bound where it would be about too few people', () => {
  assert.equal(antwoorden(20, { ja: 12 }), '12 van de 20');
  assert.equal(antwoorden(8, { jaMinstens: 5 }), 'Minstens 5 van de 8');
  assert.equal(antwoorden(43, { jaHoogstens: 4 }), 'Hoogstens 4 van de 43');
  assert.equal(respons({ gevraagd: 12, beantwoord: 8 }), 'Gevraagd: 12. Geantwoord: 8, dat is 67%.');
});
