// SPDX-License-Identifier: EUPL-1.2
// The generator refuses what the server would not check, and says so in a sentence.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { buildModel } from '../../api/gen/model.mjs';
import { patternFault } from '../../api/gen/pattern.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const WOORDEN = readFileSync(`${ROOT}tests/contract/woorden.yaml`, 'utf8');

/** The sentences about a contract after `change` has spoilt it. */
function faults(change) {
  const doc = parse(WOORDEN);
  change(doc, doc.paths['/dingen'].post, doc.components.schemas);
  try {
    buildModel(doc);
    return [];
  } catch (error) {
    return error.faults ?? [error.message];
  }
}

const query = (param) => (doc, op) => {
  op.parameters = [{ in: 'query', ...param }];
};
const text = { type: 'string', maxLength: 5 };

const REFUSED = {
  "unknown schema word 'multipleOf'": (doc, op, { Ding }) => {
    Ding.properties.klein.multipleOf = 2;
  },
  "type 'number' is not one": (doc, op, { Ding }) => {
    Ding.properties.klein = { type: 'number' };
  },
  "does not know the format 'hostname'": (doc, op, { Naam }) => {
    Naam.format = 'hostname';
  },
  'additionalProperties: false': (doc, op, { Ding }) => {
    delete Ding.additionalProperties;
  },
  "'mist' is required but unknown": (doc, op, { Ding }) => {
    Ding.required.push('mist');
  },
  'only printable ASCII': (doc, op, { Ding }) => {
    Ding.properties.code.pattern = '^é$';
  },
  'a pattern needs a maxLength': (doc, op, { Ding }) => {
    delete Ding.properties.code.maxLength;
  },
  'a text needs a maxLength': (doc, op, { Naam }) => {
    delete Naam.maxLength;
  },
  'a list needs maxItems': (doc, op, { Ding }) => {
    delete Ding.properties.namen.maxItems;
  },
  'nullable and null in the enum': (doc, op, { Ding }) => {
    Ding.properties.kleur.nullable = true;
  },
  'needs a discriminator': (doc, op, { DingStap }) => {
    delete DingStap.discriminator;
  },
  'the mapping does not name': (doc, op, { DingStap }) => {
    delete DingStap.discriminator.mapping.stop;
  },
  "with 'stop' in its enum": (doc, op, { StapStop }) => {
    StapStop.properties.actie.enum = ['halt'];
  },
  'points at nothing': (doc, op, { Ding }) => {
    Ding.properties.x = { $ref: '#/components/schemas/Weg' };
  },
  'x-rollen is missing': (doc, op) => {
    delete op['x-rollen'];
  },
  "extension 'x-rol' is not one of ours": (doc, op) => {
    op['x-rol'] = ['medewerker'];
  },
  'openbaar goes with no other role': (doc, op) => {
    op['x-rollen'] = ['openbaar', 'jurist'];
  },
  'what is openbaar cannot be verborgen': (doc, op) => {
    op['x-rollen'] = ['openbaar'];
    op['x-verborgen'] = true;
  },
  'a POST needs Idempotency-Key': (doc, op) => {
    delete op['x-zonder-sleutel'];
  },
  'a change needs If-Match': (doc) => {
    doc.paths['/dingen'].put = { ...doc.paths['/dingen'].post, operationId: 'ding_zet' };
  },
  'is used twice': (doc) => {
    doc.paths['/dingen/{id}/stappen'].post.operationId = 'ding_maak';
  },
  'exactly one media type': (doc, op) => {
    op.requestBody.content['text/csv'] = {};
  },
  "path segment 'a b'": (doc, op) => {
    doc.paths['/a b'] = { post: { ...op, operationId: 'a_b' } };
  },
  '{id} in the path is not a parameter': (doc) => {
    doc.paths['/dingen/{id}/stappen'].parameters = [];
  },
  'explode: false': query({ name: 'soort', schema: { type: 'array', items: text } }),
  "type 'object' cannot be read from a URL": query({ name: 'soort', schema: { type: 'object' } }),
  "style 'deepObject'": query({ name: 'soort', style: 'deepObject', schema: text }),
  "is in 'cookie'": query({ in: 'cookie', name: 'koek', schema: text }),
  'nobody refuses this header': query({ in: 'header', name: 'Accept-Language', schema: text }),
  "header 'X-Iets' is not one": query({ in: 'header', name: 'X-Iets', schema: text }),
};

for (const [sentence, change] of Object.entries(REFUSED)) {
  test(`de generator weigert: ${sentence}`, () => {
    const found = faults(change);
    assert.ok(
      found.some((one) => one.includes(sentence)),
      `told: ${found.join(' | ') || 'nothing'}`,
    );
  });
}

test('een goed contract heeft geen fouten', () => {
  assert.deepEqual(
    faults(() => {}),
    [],
  );
});

test('patronen die POSIX en JavaScript anders lezen, worden geweigerd', () => {
  const same = [
    '^[A-Z]{2}-[0-9]{4}$',
    '^(a|b)+$',
    '^x?(y(z)*|q)$',
    '^[0-9]{1,9}$',
    '^/[a-z_-]*$',
    '^"[0-9]+"$',
  ];
  const different = [
    'abc',
    '^abc',
    'abc$',
    '^a|b$',
    '^.$',
    '^[^a]$',
    '^\\d$',
    '^a(?=b)$',
    '^(?:a)$',
    '^a*?$',
    '^[\\w]$',
    '^(a)\\1$',
    '^é$',
    '^a\\$',
    '^[[:alpha:]]$',
    '^a{1,2}{3}$',
    '^(|a)$',
    '^a++$',
  ];
  for (const one of same) assert.equal(patternFault(one), null, one);
  for (const one of different) assert.notEqual(patternFault(one), null, one);
});

test('--check ziet een bestand dat achterloopt', () => {
  const dir = mkdtempSync(join(tmpdir(), 'contract-'));
  const args = [
    `${ROOT}api/gen/contract.mjs`,
    '--contract',
    `${ROOT}tests/contract/woorden.yaml`,
    '--out',
    dir,
  ];
  execFileSync(process.execPath, args);
  assert.equal(spawnSync(process.execPath, [...args, '--check']).status, 0);
  appendFileSync(join(dir, 'web/src/contract.gen.js'), '\n');
  const { status, stderr } = spawnSync(process.execPath, [...args, '--check']);
  assert.equal(status, 1);
  assert.match(
    stderr.toString(),
    /^Not what openapi\.yaml says: web\/src\/contract\.gen\.js; run 'make gen'\.\n$/,
  );
  rmSync(dir, { recursive: true });
});
