// SPDX-License-Identifier: EUPL-1.2
// make bench: every measurement, in one table; or the parts that are named. Judges nothing but itself.
//   RONDES=5 SECONDEN=4 KEER=50 tests/bench/run.sh [meldingen] [zoeken] [codes]
import { loadavg } from 'node:os';
import { meldingen } from './meldingen.mjs';
import { codes } from './volgcode.mjs';
import { stopAlles } from './systemen.mjs';
import { f, toon } from './tabel.mjs';
import { zoeken } from './zoek.mjs';

const DELEN = { meldingen, zoeken, codes };
const namen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(DELEN);
const belasting = () => loadavg().map((x) => f(x, 1)).join(' ');

const begin = belasting();
const delen = [];
try {
  for (const naam of namen) delen.push(await DELEN[naam]());
  console.log(`\nbelasting ${begin} -> ${belasting()}\n${toon(delen)}`);
} finally {
  await stopAlles();
}
process.exit(0);
