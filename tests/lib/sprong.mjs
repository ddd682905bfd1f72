// SPDX-License-Identifier: EUPL-1.2
// A clock that jumps, for a process of the test: see sprong.c.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ROOT } from './contract.mjs';

/** {env: for that process, zet(seconds): from now on it is so much later there}. */
export function klok(t, seconden = 0) {
  const map = mkdtempSync(`${tmpdir()}/regelruimte-klok-`);
  t.after(() => rmSync(map, { recursive: true }));
  execFileSync('gcc', ['-shared', '-fPIC', '-o', `${map}/sprong.so`, `${ROOT}tests/lib/sprong.c`]);
  const zet = (later) => {
    writeFileSync(`${map}/nieuw`, String(later));
    renameSync(`${map}/nieuw`, `${map}/sprong`);
  };
  zet(seconden);
  return { env: { LD_PRELOAD: `${map}/sprong.so`, SPRONG: `${map}/sprong` }, zet };
}
