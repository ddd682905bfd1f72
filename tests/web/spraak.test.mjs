// SPDX-License-Identifier: EUPL-1.2
// Which voice reads what: one of the device itself; a voice of elsewhere never gets what people wrote or what is about them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { stemVoor, stemmen, verdeel } from '../../web/src/spraak.js';

const voice = (lang, localService) => ({ lang, localService });
const VER = voice('nl-NL', false);
const HIER = voice('nl_BE', true);
const zin = (text, eigen = false, lang = 'nl') => ({ text, eigen, lang });

test('a voice of the device goes before one of the internet', () => {
  assert.equal(stemVoor([VER, HIER], 'nl'), HIER);
  assert.equal(stemVoor([VER, voice('en-GB', true)], 'nl'), VER);
  assert.equal(stemVoor([HIER], 'en'), undefined);
  assert.equal(stemVoor([voice('nds', true)], 'nl'), undefined);
});

test('with a voice of the device everything is read', () => {
  const { lezen, geweigerd } = verdeel([zin('Vraag?'), zin('Mijn verhaal.', true)], [VER, HIER], true);
  assert.deepEqual([lezen.length, geweigerd], [2, false]);
  assert.ok(lezen.every((one) => one.voice === HIER));
});

test('a voice of elsewhere reads our own sentences only', () => {
  const zinnen = [zin('Vraag?'), zin('Mijn verhaal.', true)];
  const vraag = verdeel(zinnen, [VER], false);
  assert.deepEqual([vraag.lezen.map((one) => one.text), vraag.geweigerd], [['Vraag?'], true]);
  const stand = verdeel(zinnen, [VER], true);
  assert.deepEqual([stand.lezen, stand.geweigerd], [[], true]);
  const onbekend = verdeel(zinnen, [voice('nl', undefined)], true);
  assert.deepEqual([onbekend.lezen, onbekend.geweigerd], [[], true]);
});

test('a sentence in another language gets a voice of that language, or is left out', () => {
  const zinnen = [zin('Your request', false, 'en'), zin('Dit kan nu niet.', false, 'nl')];
  assert.deepEqual(verdeel(zinnen, [voice('en-GB', true)], false).lezen.map((one) => one.text), ['Your request']);
  assert.deepEqual(verdeel(zinnen, [], false), { lezen: [], geweigerd: false });
});

test('some browsers know their voices after a moment', async () => {
  const synthesis = new EventTarget();
  let list = [];
  synthesis.getVoices = () => list;
  const asked = stemmen(synthesis, 500);
  list = [HIER];
  synthesis.dispatchEvent(new Event('voiceschanged'));
  assert.deepEqual(await asked, [HIER]);
});
