// SPDX-License-Identifier: EUPL-1.2
// The demo world from the inside: its clock, its people, and a way to act as one of them.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Numbers that look random and are the same every time (mulberry32). */
export function toeval(seed) {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let x = Math.imul(a ^ (a >>> 15), 1 | a);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  return {
    kans: (p) => next() < p,
    tussen: (van, tot) => van + Math.floor(next() * (tot - van + 1)),
    uit: (lijst) => lijst[Math.floor(next() * lijst.length)],
  };
}

const deel = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');

function signer(path) {
  const [kid, key] = readFileSync(path, 'utf8').trim().split('\n')[0].split(':');
  const secret = Buffer.from(key, 'base64url');
  return (claims, seconds) => {
    const nu = Math.floor(Date.now() / 1000);
    const text = `${deel({ alg: 'HS256', typ: 'JWT', kid })}.${deel({
      iss: 'regelruimte', aud: 'regelruimte-api', iat: nu, nbf: nu, exp: nu + seconds, jti: randomBytes(18).toString('base64url'), ...claims })}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
}

/** Everything the life stories need: the API as somebody, and the shifted clock. */
export class Wereld {
  constructor(base, owner, operations) {
    Object.assign(this, { base, owner, operations, sign: signer(process.env.REGELRUIMTE_TOKEN_SLEUTELS), calls: 0 });
  }

  /** From here on it is `at` (ms) for every rule. */
  async zetKlok(at) {
    await this.owner.query("UPDATE app.klok SET verschuiving = make_interval(secs => $1)", [(at - Date.now()) / 1000]);
  }

  token(wie) {
    if (!wie) return undefined;
    return wie.volgt
      ? this.sign({ typ: 'volg', org: wie.organisatie, vid: wie.volgt, ...wie.partij ? { pid: wie.partij, rollen: ['partij'] } : { rollen: ['burger'] } }, 1800)
      : this.sign({ typ: 'toegang', sub: wie.id, org: wie.organisatie, sid: randomUUID(), rollen: wie.rollen }, 600);
  }

  /** Calls an operation as somebody (undefined: an inwoner without account). Anything but success ends the loading. */
  async als(wie, operatie, { path = {}, query = {}, body, version } = {}) {
    const op = this.operations[operatie];
    const url = this.base + op.path.replace(/\{(\w+)\}/g, (_, name) => path[name]) + (Object.keys(query).length ? `?${new URLSearchParams(query)}` : '');
    const token = this.token(wie);
    const answer = await fetch(url, {
      method: op.method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json' } : {}),
        ...(op.idempotent ? { 'idempotency-key': randomUUID() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: body && (Buffer.isBuffer(body) ? body : JSON.stringify(body)),
    });
    this.calls += 1;
    const data = await answer.json().catch(() => null);
    if (!answer.ok) throw new Error(`${wie?.naam ?? 'inwoner'}: ${operatie} ${JSON.stringify(body ?? path)} -> ${answer.status} ${JSON.stringify(data)}`);
    return data;
  }

  /** Reads with `lees`, then acts on the version that was read. */
  async stap(wie, lees, doe, id, body) {
    const { versie } = await this.als(wie, lees, { path: { id } });
    return this.als(wie, doe, { path: { id }, version: versie, body });
  }
}
