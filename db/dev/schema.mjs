// SPDX-License-Identifier: EUPL-1.2
// Prints what db/schema.sql should be, from a fresh database in the test cluster.
//   node db/dev/schema.mjs > db/schema.sql
import { execFileSync } from 'node:child_process';
import { kloon, url, weg } from '../../tests/lib/cluster.mjs';
import { ROOT } from '../../tests/lib/contract.mjs';

const database = await kloon();
try {
  process.stdout.write(execFileSync(`${ROOT}db/dev/schema.sh`, [url('app_migratie', database)], { maxBuffer: 1 << 26 }));
} finally {
  await weg(database);
}
