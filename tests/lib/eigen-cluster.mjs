// SPDX-License-Identifier: EUPL-1.2
// A PostgreSQL of a test's own, which may be killed, followed and starved; the cluster of the tests is shared.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { cluster, kloon, weg } from './cluster.mjs';
import { ROOT } from './contract.mjs';

const BIN = `/usr/lib/postgresql/${readdirSync('/usr/lib/postgresql').sort((a, b) => a - b).at(-1)}/bin`;
const root = process.getuid() === 0; // PostgreSQL refuses to run as root
const ALS = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--'] : [];
const voer = ([command, ...args]) => execFileSync(command, args, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });

/** A directory that PostgreSQL can use, short enough for a socket; it goes when the tests of this file are done, and with them every server. */
export function eigenMap() {
  const map = mkdtempSync('/tmp/rr-');
  if (root) execFileSync('chown', ['postgres:', map]);
  process.once('exit', () => rmSync(map, { recursive: true, force: true }));
  return map;
}

const kinderen = (pid) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((name) => {
  try { return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')[1] === String(pid); } catch { return false; }
}).map(Number);

/* Who may mount: root, somebody who gets a user namespace, or else sudo (in a chroot there is no such namespace). */
function naamruimte() {
  if (root) return { nieuw: ['unshare', '--mount'], binnen: (pid) => ['nsenter', '-t', pid, '--mount'] };
  try {
    voer(['unshare', '--user', 'true']);
    return { nieuw: ['unshare', '--user', '--map-current-user', '--keep-caps', '--mount'], binnen: (pid) => ['nsenter', '-t', pid, '--mount', '--user', '--preserve-credentials'] };
  } catch {
    const weerZelf = ['setpriv', `--reuid=${process.getuid()}`, `--regid=${process.getgid()}`, '--clear-groups', '--'];
    return { nieuw: ['sudo', '-n', 'unshare', '--mount'], binnen: (pid) => ['sudo', '-n', 'nsenter', '-t', pid, '--mount', ...weerZelf] };
  }
}

/** A disk of so many MB, in a namespace of its own so that only who goes in there sees it: {map, binnen, vul(), leeg()}. */
export async function kleineSchijf(mb) {
  const map = eigenMap();
  const { nieuw, binnen: naar } = naamruimte();
  const [command, ...args] = [...nieuw, 'sh', '-c', `mount -t tmpfs -o size=${mb}m,mode=0777 tmpfs ${map} && echo $$ && exec cat`];
  const houder = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const pid = await new Promise((resolve, reject) => {
    houder.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    houder.once('exit', () => reject(new Error('no namespace')));
  });
  for (const een of [houder, houder.stdin, houder.stdout]) een.unref(); // it ends with this process: its input does
  const binnen = naar(pid);
  const sh = (text) => voer([...binnen, 'sh', '-c', text]);
  return { map, binnen, vul: () => sh(`! dd if=/dev/zero of=${map}/ballast bs=4k 2>&1`), leeg: () => sh(`rm ${map}/ballast`) };
}

/** One server. socket: its directory, to name in a URL; binnen: how to get to where its files are. */
export class Server {
  constructor(socket, data, binnen = []) { Object.assign(this, { socket, data, als: [...binnen, ...ALS] }); }

  doe(program, ...args) { return voer([...this.als, `${BIN}/${program}`, ...args]); }

  async start() {
    // Killing a process loses nothing that was written, so nothing has to be flushed to the disk itself.
    const [command, ...args] = [...this.als, `${BIN}/postgres`, '-D', this.data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${this.socket}`,
      '-c', 'fsync=off', '-c', 'max_connections=40', '-c', 'shared_buffers=16MB'];
    this.log = '';
    this.child = spawn(command, args, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
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
    this.doe('pg_ctl', '-D', this.data, '-m', 'fast', 'stop');
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

/** A new server with the database `proef`, made like the template of the tests. schijf: where its data are, not its log. */
export async function eigenServer(t, schijf) {
  const map = eigenMap();
  const server = new Server(map, `${schijf?.map ?? map}/data`, schijf?.binnen);
  server.doe('initdb', '-D', server.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-sync', ...(schijf ? [`--waldir=${map}/wal`] : []));
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
