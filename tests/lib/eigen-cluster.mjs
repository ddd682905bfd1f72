// SPDX-License-Identifier: EUPL-1.2
// A PostgreSQL of a test's own, which may be killed, followed and starved; the cluster of the tests is shared.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { cluster, kloon, weg } from './cluster.mjs';
import { ROOT } from './contract.mjs';

const BIN = `/usr/lib/postgresql/${readdirSync('/usr/lib/postgresql').sort((a, b) => a - b).at(-1)}/bin`;
const root = process.getuid() === 0; // PostgreSQL refuses to run as root
const ALS = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--'] : [];
const voer = ([command, ...args]) => execFileSync(command, args, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });

/** A directory that PostgreSQL can use, short enough for a socket; it goes with the test. */
export function eigenMap(t) {
  const map = mkdtempSync('/tmp/rr-');
  if (root) execFileSync('chown', ['postgres:', map]);
  t.after(() => rmSync(map, { recursive: true, force: true }));
  return map;
}

const kinderen = (pid) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((name) => {
  try { return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')[1] === String(pid); } catch { return false; }
}).map(Number);

/** A disk that has no room from vul() until leeg(), for the server that is given it; see vol.c. */
export function schijf(t) {
  const map = eigenMap(t);
  const vol = `${map}/vol`;
  execFileSync('gcc', ['-shared', '-fPIC', '-o', `${map}/vol.so`, `${ROOT}tests/lib/vol.c`]);
  return { env: { LD_PRELOAD: `${map}/vol.so`, SCHIJF_VOL: vol }, vul: () => writeFileSync(vol, ''), leeg: () => rmSync(vol) };
}

/** One server. socket: its directory, to name in a URL; env: of the server itself, beside that of the test. */
export class Server {
  constructor(socket, data, env = {}) { Object.assign(this, { socket, data, env }); }

  doe(program, ...args) { return voer([...ALS, `${BIN}/${program}`, ...args]); }

  async start() {
    // Killing a process loses nothing that was written, so nothing has to be flushed to the disk itself.
    const [command, ...args] = [...ALS, `${BIN}/postgres`, '-D', this.data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${this.socket}`,
      '-c', 'fsync=off', '-c', 'max_connections=40', '-c', 'shared_buffers=16MB'];
    this.log = '';
    this.child = spawn(command, args, { cwd: '/', env: { ...process.env, ...this.env }, stdio: ['ignore', 'ignore', 'pipe'] });
    this.child.stderr.on('data', (chunk) => { this.log += chunk; });
    this.einde = new Promise((resolve) => { this.child.once('exit', resolve); });
    for (const tot = Date.now() + 60_000; Date.now() < tot && this.child.exitCode === null; await wacht(50)) {
      if (await this.vraag('SELECT 1').catch(() => null)) return;
    }
    throw new Error(`PostgreSQL did not start:\n${this.log.slice(-2000)}`);
  }

  /** The whole of it at once, as when the machine goes. */
  async dood() {
    const alles = kinderen(this.child.pid);
    for (const pid of [this.child.pid, ...alles]) try { process.kill(pid, 'SIGKILL'); } catch { /* gone already */ }
    await this.einde;
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGINT');
    await this.einde;
  }

  /** SQL as superuser; the rows. */
  async vraag(sql, database = 'postgres', values = []) {
    const client = new pg.Client({ host: this.socket, user: 'postgres', database });
    await client.connect();
    try { return (await client.query(sql, values)).rows; } finally { await client.end(); }
  }

  /** A server that follows this one and holds every row before it is acknowledged. */
  async volger(t, map) {
    const naast = new Server(map, `${map}/data`);
    naast.doe('pg_basebackup', '-h', this.socket, '-U', 'postgres', '-D', naast.data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync');
    t.after(() => naast.stop());
    await naast.start();
    await this.vraag("ALTER SYSTEM SET synchronous_standby_names = '*'");
    await this.vraag('SELECT pg_reload_conf()');
    return naast;
  }

  promoveer() { this.doe('pg_ctl', '-D', this.data, '-w', 'promote'); }
}

/** A new server with the database `proef`, made like the template of the tests. */
export async function eigenServer(t, { env } = {}) {
  const map = eigenMap(t);
  const server = new Server(map, `${map}/data`, env);
  server.doe('initdb', '-D', server.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-sync');
  t.after(() => server.stop());
  await server.start();
  const bron = await kloon();
  const psql = (database, args, input) => execFileSync('psql', ['--no-psqlrc', '-q', '-v', 'ON_ERROR_STOP=1', '-h', map, '-U', 'postgres', '-d', database, ...args],
    { input, stdio: ['pipe', 'ignore', 'inherit'], maxBuffer: 1 << 28 });
  psql('postgres', ['-f', `${ROOT}db/roles.sql`]);
  await server.vraag('CREATE DATABASE proef OWNER app_migratie');
  psql('proef', ['-1'], execFileSync('pg_dump', ['-h', cluster(), '-U', 'postgres', bron], { maxBuffer: 1 << 28 }));
  await server.vraag('GRANT CONNECT ON DATABASE proef TO app_api, app_worker, app_migratie');
  await weg(bron);
  return server;
}
