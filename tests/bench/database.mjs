// SPDX-License-Identifier: EUPL-1.2
// The databases that are measured in: one of each size in the test cluster, made once and kept until a
// migration or the seed changes (db/api is rebuilt in it); writing is done in a copy that is thrown away.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cluster, url, verbind } from '../lib/cluster.mjs';
import { ROOT } from '../lib/contract.mjs';

const ZAAI = `${ROOT}tests/bench/zaai.sql`;

function vingerafdruk() {
  const hash = createHash('sha256').update(readFileSync(ZAAI));
  for (const name of readdirSync(`${ROOT}db/migrations`).sort()) hash.update(readFileSync(`${ROOT}db/migrations/${name}`));
  return hash.digest('hex').slice(0, 10);
}

const migreer = (name) => execFileSync(`${ROOT}db/dev/migrate.sh`, ['--test', name], { stdio: ['ignore', 'ignore', 'inherit'] });
const weg = (admin, name) => admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);

async function bouw(admin, name, aantal, organisaties) {
  const half = `${name}_half`;
  await weg(admin, half);
  migreer(half);
  execFileSync('psql', ['--no-psqlrc', '-q', '-v', 'ON_ERROR_STOP=1', '-v', `aantal=${aantal}`, '-v', `organisaties=${organisaties}`, '-f', ZAAI, url('postgres', half)], { stdio: 'inherit' });
  await admin.query(`ALTER DATABASE "${half}" RENAME TO "${name}"`);
}

/** The database with this many meldingen over so many organisaties; made when it is not there. Returns its name. */
export async function database(aantal, organisaties = 342) {
  cluster();
  const admin = await verbind('postgres', 'postgres');
  const soort = `bench_${aantal}_${organisaties}`;
  const name = `${soort}_${vingerafdruk()}`;
  try {
    const { rows } = await admin.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${soort.replaceAll('_', '\\_')}\\_%`]);
    if (rows.some(({ datname }) => datname === name)) {
      migreer(name);
      return name;
    }
    for (const { datname } of rows) if (!datname.includes('_kopie')) await weg(admin, datname);
    console.log(`${aantal} meldingen worden gemaakt; dat gebeurt een keer.`);
    await bouw(admin, name, aantal, organisaties);
  } finally {
    await admin.end();
  }
  return name;
}

const leeft = (pid) => { try { return process.kill(pid, 0); } catch { return false; } };

/** A copy to write in, for this run alone; weg() throws it away. Copies of runs that were cut off go too. */
export async function kopie(van) {
  const admin = await verbind('postgres', 'postgres');
  const name = `${van}_kopie_${process.pid}`;
  const { rows } = await admin.query("SELECT datname FROM pg_database WHERE datname LIKE 'bench\\_%\\_kopie\\_%'");
  for (const { datname } of rows) if (!leeft(Number(datname.split('_').at(-1)))) await weg(admin, datname);
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${van}"`);
  await admin.query(`GRANT CONNECT ON DATABASE "${name}" TO app_api, app_worker, app_migratie`);
  return { name, weg: async () => { await weg(admin, name); await admin.end(); } };
}

/** What autovacuum does in a database that runs, and does not in the cluster of the tests: without it a connection
 *  keeps the plans of a table that was empty when it began. */
export async function opruimen(name) {
  const client = await verbind(name, 'postgres');
  try {
    await client.query('VACUUM ANALYZE app.idempotentie, app.logboek, app.stuk, app.melding, app.historie');
  } finally {
    await client.end();
  }
}

/** Who asks in round n, each time in another organisatie: a coordinator, and a melding to look at. */
export async function vrager(name, n) {
  const client = await verbind(name);
  try {
    const { rows: [wie] } = await client.query(`SELECT g.organisatie_id AS organisatie, g.id, '{medewerker,coordinator}' AS rollen,
        (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = g.organisatie_id AND s.soort = 'melding' AND s.status = 'in_onderzoek'
          ORDER BY s.id DESC LIMIT 1) AS melding
      FROM app.gebruiker g JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)
     WHERE r.rol = 'coordinator' ORDER BY g.organisatie_id OFFSET $1 LIMIT 1`, [n * 37]);
    return { ...wie, rollen: ['medewerker', 'coordinator'] };
  } finally {
    await client.end();
  }
}
