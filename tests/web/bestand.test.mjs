// SPDX-License-Identifier: EUPL-1.2
// A file that is sent once more, on a bad line: announced once, and good when it was in already.
import assert from 'node:assert/strict';
import test from 'node:test';
import { bestandsnaam, verzender } from '../../web/src/components/bestand.js';

const stil = { status: 0 };

function sturen(uitslagen) {
  const zend = verzender();
  let aan = 0;
  const gezet = [];
  const zet = async (id) => {
    gezet.push(id);
    const fout = uitslagen.shift();
    if (fout) throw fout;
  };
  return { stuur: (bestand, lezers = 'kamer') => zend(bestand, lezers, async () => (aan += 1), zet), gezet };
}

test('the same file, tried again, has the same id; another file or other readers have another', async () => {
  const { stuur, gezet } = sturen([stil, stil, null, null]);
  const brief = { name: 'brief.pdf' };
  await assert.rejects(stuur(brief), stil);
  await assert.rejects(stuur(brief), stil);
  await stuur(brief);
  await stuur(brief, 'team');
  assert.deepEqual(gezet, [1, 1, 1, 2]);
});

test('an answer that got lost: it is in, and that is good; the first time a refusal is a refusal', async () => {
  const { stuur, gezet } = sturen([stil, { status: 409 }, { status: 409 }]);
  const brief = { name: 'brief.pdf' };
  await assert.rejects(stuur(brief), stil);
  await stuur(brief);
  await assert.rejects(stuur(brief), { status: 409 });
  assert.deepEqual(gezet, [1, 1, 2]);
});

test('a name is cut between signs', () => {
  assert.equal(bestandsnaam({ name: `${'👍'.repeat(300)}.pdf` }), `${'👍'.repeat(251)}.pdf`);
});
