// SPDX-License-Identifier: EUPL-1.2
// Draws docs/werkstroom.md from app.overgang: the workflow as it is in the database, not as somebody
// remembers it.
//   node docs/gen.mjs [--check]     --check writes nothing and fails when the page is not fresh
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { kloon, verbind, weg } from '../tests/lib/cluster.mjs';
import { ROOT } from '../tests/lib/contract.mjs';

const PAGE = `${ROOT}docs/werkstroom.md`;

async function read() {
  const database = await kloon();
  const client = await verbind(database);
  try {
    return {
      steps: (await client.query('SELECT soort, van, actie, naar, rollen, vereist FROM app.overgang ORDER BY soort, van, actie')).rows,
      begins: (await client.query('SELECT DISTINCT ON (soort) soort, status FROM app.status ORDER BY soort, volgorde')).rows,
    };
  } finally {
    await client.end();
    await weg(database);
  }
}

const arrow = ({ van, actie, naar }) => `  ${van} --> ${naar}: ${actie}`;
const line = ({ van, actie, naar, rollen, vereist }) =>
  `| ${van} | ${actie} | ${naar} | ${rollen.join(', ')} | ${vereist.join(', ') || '-'} |`;

function chapter(soort, steps, begin) {
  const ends = [...new Set(steps.map((s) => s.naar))].filter((status) => !steps.some((s) => s.van === status));
  return [
    `## ${soort}`, '', '```mermaid', 'stateDiagram-v2',
    `  [*] --> ${begin}`, ...steps.map(arrow), ...ends.map((status) => `  ${status} --> [*]`), '```', '',
    '| van | actie | naar | wie | vereist |', '|---|---|---|---|---|', ...steps.map(line), '',
  ].join('\n');
}

const { steps: all, begins } = await read();
const soorten = [...new Set(all.map(({ soort }) => soort))];
const page = ['# Werkstroom', '',
  'Drawn by `make docs` from `app.overgang`, the table that decides which step may be taken and by whom. Do not edit.', '',
  ...soorten.map((soort) => chapter(soort, all.filter((step) => step.soort === soort), begins.find((b) => b.soort === soort).status))].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
  console.error('docs/werkstroom.md is not what app.overgang says; run make docs');
  process.exit(1);
}
