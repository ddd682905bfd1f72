// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { bodyOf, faultOf, faultsOf, fieldsOf, kindOf, placeErrors, pointer, valuesOf, mergeValues } from '../../web/src/check.js';

const FORM = {
  type: 'object',
  required: ['naam', 'aantal'],
  properties: {
    actie: { type: 'string', enum: ['koppel'] },
    naam: { type: 'string', minLength: 3, maxLength: 10 },
    verhaal: { type: 'string', maxLength: 4000 },
    aantal: { type: 'integer', minimum: 1, maximum: 4 },
    contact: { type: 'object', properties: { email: { type: 'string', format: 'email' } } },
    keuzes: { type: 'array', minItems: 1, items: { type: 'string', enum: ['a', 'b'] } },
  },
};
const fields = fieldsOf(FORM, [], ['actie']);
const field = (p) => fields.find((f) => f.pointer === p);

test('a schema becomes fields in its own order, objects inside it included', () => {
  assert.deepEqual(fields.map((f) => [f.pointer, f.kind, f.required]), [
    ['/naam', 'text', true], ['/verhaal', 'textarea', false], ['/aantal', 'integer', true],
    ['/contact/email', 'email', false], ['/keuzes', 'checkboxes', false]]);
});

test('many choices become a list, few become buttons', () => {
  assert.equal(kindOf({ type: 'string', enum: ['a', 'b'] }), 'radio');
  assert.equal(kindOf({ type: 'string', enum: [...'abcdefg'] }), 'select');
});

test('each fault has its own code and the numbers for its sentence', () => {
  assert.deepEqual(faultOf(field('/naam'), ''), { code: 'verplicht' });
  assert.deepEqual(faultOf(field('/naam'), 'ab'), { code: 'te_kort', min: 3 });
  assert.deepEqual(faultOf(field('/naam'), 'abcdefghijk'), { code: 'te_lang', max: 10, aantal: 11 });
  for (const geen of ['drie', ' ', '%', '2.5']) assert.equal(faultOf(field('/aantal'), geen).code, 'geen_getal');
  assert.equal(faultOf(field('/aantal'), ' 3 % '), null);
  assert.equal(faultOf(field('/aantal'), '9').code, 'te_hoog');
  assert.equal(faultOf(field('/contact/email'), 'eva@').code, 'geen_email');
  assert.equal(faultOf(field('/verhaal'), ''), null);
});

test('length is counted in characters, not in halves of an emoji', () => {
  assert.equal(faultOf(field('/naam'), '👍'.repeat(10)), null);
});

test('all faults come at once, in the order of the fields', () => {
  assert.deepEqual(faultsOf(fields, { '/naam': 'x' }).map(({ location }) => location), ['/naam', '/aantal']);
});

test('typed text becomes a body and back; what is empty stays out, or is emptied when asked', () => {
  const values = { '/naam': ' Eva ', '/aantal': '2', '/contact/email': 'a@b.nl', '/verhaal': '' };
  const body = bodyOf(fields, values);
  assert.deepEqual(body, { naam: 'Eva', aantal: 2, contact: { email: 'a@b.nl' } });
  assert.equal(bodyOf(fields, values, { empty: null }).verhaal, null);
  assert.equal(valuesOf(fields, body)['/contact/email'], 'a@b.nl');
  assert.equal(bodyOf(fields, { '/aantal': '4%' }).aantal, 4);
});

test('faults of the server land at their field, also inside a list; the rest stays general', () => {
  const placed = placeErrors(fields, [
    { in: 'body', location: '/keuzes/1', detail: 'Deze keuze is er niet.' },
    { in: 'body', location: '/anders', detail: 'Dit kennen we niet.' },
    { in: 'path', location: 'naam', detail: 'Dit adres klopt niet.' }]);
  assert.deepEqual(placed, { byPointer: { '/keuzes': 'Deze keuze is er niet.' }, general: ['Dit kennen we niet.', 'Dit adres klopt niet.'] });
});

test('a pointer escapes what a pointer must escape', () => {
  assert.equal(pointer(['a/b', 'c~d', 0]), '/a~1b/c~0d/0');
});

test('what two people typed is put together; where both changed the same, mine stays and it is said', () => {
  const four = ['a', 'b', 'c', 'd'].map((name) => ({ pointer: `/${name}` }));
  const merged = (base, mine, theirs) => mergeValues(four, base, mine, theirs);
  const base = { '/a': '1', '/b': '1', '/c': '1' };
  const { values, conflicts } = merged(base, { '/a': 'mine', '/b': '1', '/c': 'mine' }, { '/a': '1', '/b': 'theirs', '/c': 'theirs' });
  assert.deepEqual(values, { '/a': 'mine', '/b': 'theirs', '/c': 'mine', '/d': undefined });
  assert.deepEqual(conflicts, [{ pointer: '/c' }]);
  assert.deepEqual(merged(base, { ...base, '/a': 'same' }, { ...base, '/a': 'same' }).conflicts, []);
  assert.deepEqual(merged({}, { '/d': '' }, { '/d': undefined }).conflicts, []);
});

test('an e-mail address is judged as the server does', () => {
  const is = (text) => faultOf(field('/contact/email'), text) === null;
  assert.deepEqual(['a@b.nl', 'eva.de-wit+1@post.voorbeeld.nl', "o'hara@b.nl"].filter((text) => !is(text)), []);
  assert.deepEqual(['eva@gemeente', 'eva@-b.nl', '.eva@b.nl', 'e..va@b.nl', 'eva@b..nl', 'eva@münchen.de', 'éva@b.nl', `${'e'.repeat(65)}@b.nl`, 'eva@b.nl eva@c.nl'].filter(is), []);
});

test('what a word processor leaves behind in a text is not sent', () => {
  const body = bodyOf(fields, { '/naam': 'Eva\u000bde Wit\u0007', '/verhaal': 'Een\u000btwee\r\ndrie\u2028vier\u0000\u001f\u009f\ud83d', '/aantal': '1' });
  assert.deepEqual([body.naam, body.verhaal], ['Eva de Wit', 'Een\ntwee\ndrie\nvier']);
  assert.equal(bodyOf(fields, { '/verhaal': 'tab\there 👍 ‘é’' }).verhaal, 'tab\there 👍 ‘é’');
});
