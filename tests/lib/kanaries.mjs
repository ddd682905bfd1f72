// SPDX-License-Identifier: EUPL-1.2
// Sentences that nobody else would write, and everything that a thief could carry off to look for them in.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { url, verbind } from './cluster.mjs';

const BEGIN = 'kanarie-';

/** Makes canaries and remembers them: {alle, nieuw(where)}. */
export function kanaries() {
  const alle = [];
  return { alle, nieuw(waar) {
    const tekst = `${BEGIN}${waar}-${randomBytes(12).toString('hex')}`;
    alle.push(tekst);
    return tekst;
  } };
}

/** A text as it is, as hex, and as the middle of base64 at each of its three places. */
function vormen(tekst) {
  const drie = [0, 1, 2].flatMap((weg) => {
    const code = Buffer.from(tekst.slice(weg)).toString('base64').replace(/=+$/, '');
    return [code.slice(0, -2), code.slice(0, -2).replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [tekst, tekst.toUpperCase(), Buffer.from(tekst).toString('hex'), ...drie].map((vorm) => Buffer.from(vorm));
}

/** Those of these texts that stand in one of these bytes, in any form. Most bytes hold no canary at all: they are passed by at once. */
export function gevonden(teksten, bytes) {
  const verdacht = bytes.filter((b) => vormen(BEGIN).some((vorm) => b.includes(vorm)));
  return teksten.filter((tekst) => vormen(tekst).some((vorm) => (tekst.startsWith(BEGIN) ? verdacht : bytes).some((b) => b.includes(vorm))));
}

function bestanden(map) {
  return readdirSync(map, { withFileTypes: true, recursive: false })
    .flatMap((e) => (e.isDirectory() ? bestanden(join(map, e.name)) : [join(map, e.name)]));
}

/** A dump, the data files, the write-ahead log, and the logs of the database and of these processes: {dump, data}. */
export async function alles(api, ...processen) {
  const admin = await verbind(api.database, 'postgres');
  const een = async (vraag) => Object.values((await admin.query(vraag)).rows[0])[0];
  await admin.query('CHECKPOINT');
  const data = await een('SHOW data_directory');
  const oid = await een('SELECT oid FROM pg_database WHERE datname = current_database()');
  await admin.end();
  const { stdout: dump } = await promisify(execFile)('pg_dump', ['--inserts', url('postgres', api.database)], { maxBuffer: 1 << 28, encoding: 'buffer' });
  const paden = [...bestanden(join(data, 'base', String(oid))), ...bestanden(join(data, 'pg_wal')),
    join(data, '..', 'postgresql.log'), ...[api.server, ...processen].map(({ path }) => path)];
  return { dump, data: paden.map((pad) => readFileSync(pad)) };
}

const SCHADUW = 2 ** 30; // what a sanitizer keeps of all addresses: terabytes, and none of it text

/** All that this running process can write to, as a debugger would copy it; null when this machine does not let us. */
export function levend(pid) {
  const stukken = [];
  let mem;
  try {
    mem = openSync(`/proc/${pid}/mem`);
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(error.code)) return null;
    throw error;
  }
  for (const regel of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, van, tot] = regel.match(/^([0-9a-f]+)-([0-9a-f]+) rw/) ?? [];
    const lang = parseInt(tot, 16) - parseInt(van, 16);
    if (!van || lang > SCHADUW) continue;
    const stuk = Buffer.alloc(lang);
    try {
      readSync(mem, stuk, 0, stuk.length, parseInt(van, 16));
      stukken.push(stuk);
    } catch (error) {
      if (error.code !== 'EIO') throw error; // a piece that is not there
    }
  }
  closeSync(mem);
  return stukken;
}
