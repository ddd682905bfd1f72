// SPDX-License-Identifier: EUPL-1.2
// The test cluster (var/test/pg, nothing is ever flushed to disk) and the databases in it: one
// migrated template with a small world of people, and clones of it that cost a tenth of a second.
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { ROOT } from './contract.mjs';
import { bevolk } from './wereld.mjs';

const script = (name, ...args) => execFileSync(`${ROOT}db/dev/${name}`, ['--test', ...args],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

let socket;
/** Starts the cluster when it does not run, and says where its socket is. */
export function cluster() {
  if (!socket) {
    script('cluster.sh', 'start');
    socket = script('cluster.sh', 'socket');
  }
  return socket;
}

export const url = (role, database) => `postgresql://${role}@/${database}?host=${encodeURIComponent(cluster())}`;

/** A connection as one of our roles; app_migratie sees and may do everything. */
export async function verbind(database, role = 'app_migratie') {
  const client = new pg.Client({ host: cluster(), user: role, database });
  await client.connect();
  return client;
}

function fingerprint() {
  const hash = createHash('sha256');
  const take = (path) => hash.update(path).update(readFileSync(path));
  for (const dir of ['db/migrations', 'db/api']) {
    for (const name of readdirSync(ROOT + dir).sort()) take(`${ROOT}${dir}/${name}`);
  }
  for (const file of ['db/roles.sql', 'tests/lib/wereld.mjs']) take(ROOT + file);
  return hash.digest('hex').slice(0, 16);
}

// A template gets its name only when it is whole, so a broken build is never taken for one.
async function build(admin, name) {
  const half = `bouw_${randomBytes(4).toString('hex')}`;
  try {
    script('migrate.sh', half);
    const client = await verbind(half);
    await bevolk(client).finally(() => client.end());
  } catch (error) {
    await admin.query(`DROP DATABASE IF EXISTS "${half}" WITH (FORCE)`);
    throw new Error(`no template: ${error.message}`);
  }
  const { rows } = await admin.query(`SELECT datname FROM pg_database WHERE datname LIKE 'sjabloon\\_%'`);
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await admin.query(`ALTER DATABASE "${half}" RENAME TO "${name}"`);
}

async function template(admin) {
  const name = `sjabloon_${fingerprint()}`;
  const exists = async () => (await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount;
  if (!(await exists())) {
    await admin.query('SELECT pg_advisory_lock(7301)');
    if (!(await exists())) await build(admin, name);
    await admin.query('SELECT pg_advisory_unlock(7301)');
  }
  return name;
}

/** A new database like the template. Returns its name; weg() drops it. */
export async function kloon() {
  const admin = await verbind('postgres', 'postgres');
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  try {
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${await template(admin)}" STRATEGY file_copy`);
    await admin.query(`ALTER DATABASE "${name}" OWNER TO app_migratie`);
    await admin.query(`GRANT CONNECT ON DATABASE "${name}" TO app_api, app_worker, app_migratie`);
  } finally {
    await admin.end();
  }
  return name;
}

export async function weg(name) {
  const admin = await verbind('postgres', 'postgres');
  await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await admin.end();
}
