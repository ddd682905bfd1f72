// SPDX-License-Identifier: EUPL-1.2
// Two texts in one, word by word: nothing is lost of either, whatever they hold.
import assert from 'node:assert/strict';
import test from 'node:test';
import { telling, verschil } from '../../web/src/verschil.js';

const oudVan = (stukken) => stukken.filter((een) => !een.erbij).map((een) => een.value).join('');
const nieuwVan = (stukken) => stukken.filter((een) => !een.weg).map((een) => een.value).join('');

test('a word that changed is the only thing that changed', () => {
  assert.deepEqual(verschil('Betaal binnen acht weken.', 'Betaal binnen twee weken.'), [
    { value: 'Betaal binnen ', erbij: false, weg: false }, { value: 'acht', erbij: false, weg: true },
    { value: 'twee', erbij: true, weg: false }, { value: ' weken.', erbij: false, weg: false }]);
});

test('both texts can be read back from the difference', () => {
  const pairs = [['', 'Nieuw'], ['Oud', ''], [null, 'Nieuw'], [undefined, undefined], ['a\n\nb', 'a\nb\n\nc'], ['één coöperatie', 'een cooperatie'],
    ['مرحبا بالعالم', 'مرحبا'], ['😀 ja', 'ja 😀'], ['<b>&amp;', '<i>&lt;'], ['x'.repeat(12000), 'y'.repeat(12000)]];
  for (const [oud, nieuw] of pairs) {
    const stukken = verschil(oud, nieuw);
    assert.equal(oudVan(stukken), oud ?? '');
    assert.equal(nieuwVan(stukken), nieuw ?? '');
  }
});

test('two long texts with hardly a word in common do not hold up the page', () => {
  const tekst = (zaad) => Array.from({ length: 2500 }, (_, i) => `w${(i * zaad) % 9973}`).join(' ');
  const begin = Date.now();
  const stukken = verschil(tekst(7), tekst(13));
  assert.ok(Date.now() - begin < 15_000);
  assert.deepEqual([oudVan(stukken), nieuwVan(stukken)], [tekst(7), tekst(13)]);
});

test('words are counted', () => {
  assert.deepEqual(telling(verschil('een twee drie', 'een vier vijf drie')), { erbij: 2, weg: 1 });
  assert.deepEqual(telling(verschil('', '')), { erbij: 0, weg: 0 });
});
