// SPDX-License-Identifier: EUPL-1.2
// The SQL that our server sends, taken from the server itself so that limit and peer ask the very same.
import { readFileSync } from 'node:fs';
import { verbind } from '../lib/cluster.mjs';
import { ROOT } from '../lib/contract.mjs';

const DEF = readFileSync(`${ROOT}api/src/db/statements.def`, 'utf8');

/** A fixed statement of statements.def. */
export function vraag(name) {
  const [, tekst] = DEF.match(new RegExp(`STATEMENT\\(${name},\\s*((?:"[^"]*"\\s*)+)\\)`));
  return [...tekst.matchAll(/"([^"]*)"/g)].map((m) => m[1]).join('');
}

/** What a connection of the API asked last in this database: do() has it asked. */
export async function afgeluisterd(database, doe) {
  const admin = await verbind(database, 'postgres');
  try {
    await doe();
    const { rows: [row] } = await admin.query(`SELECT query FROM pg_stat_activity
      WHERE usename = 'app_api' AND datname = $1 ORDER BY query_start DESC LIMIT 1`, [database]);
    return row.query;
  } finally {
    await admin.end();
  }
}
