// SPDX-License-Identifier: EUPL-1.2
// Tokens and key rings for the tests: signed here with the test keys, to spare each test a login.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { ROOT } from './contract.mjs';

// Any 32 bytes will do; the same in every run, so that a failing test can be run again by hand.
const SLEUTELS = Object.fromEntries(['token', 'kluis', 'peper'].map((name, i) => [name, Buffer.alloc(32, i + 1)]));
const DIR = `${ROOT}var/test/geheim`;

/** Writes the key rings and says where they are: {token, kluis, peper}. */
export function sleutelbossen() {
  mkdirSync(DIR, { recursive: true, mode: 0o700 });
  return Object.fromEntries(Object.entries(SLEUTELS).map(([name, key]) => {
    const path = `${DIR}/${name}`;
    // Whole or not at all: the server of another test file may be reading it now.
    writeFileSync(`${path}.${process.pid}`, `${name}1:${key.toString('base64url')}\n`, { mode: 0o600 });
    renameSync(`${path}.${process.pid}`, path);
    return [name, path];
  }));
}

const deel = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');

/** A JWT with any header and claims, signed with any key: also for forgeries. */
export function jwt(claims, { kop = {}, sleutel = SLEUTELS.token, hash = 'sha256' } = {}) {
  const text = `${deel({ alg: 'HS256', typ: 'JWT', kid: 'token1', ...kop })}.${deel(claims)}`;
  return `${text}.${createHmac(hash, sleutel).update(text).digest('base64url')}`;
}

const gewoon = (duur) => {
  const nu = Math.floor(Date.now() / 1000);
  return { iss: 'regelruimte', aud: 'regelruimte-api', iat: nu, nbf: nu, exp: nu + duur, jti: randomBytes(18).toString('base64url') };
};

/** The claims of an access token for somebody of wereld.mjs. */
export const toegang = (wie) => ({
  ...gewoon(600), typ: 'toegang', sub: wie.id, org: wie.organisatie, sid: wie.sessie ?? randomUUID(), rollen: wie.rollen,
});

/** The claims of a token of somebody who follows one verzoek. */
export const volg = (verzoek, organisatie) => ({
  ...gewoon(1800), typ: 'volg', org: organisatie, vid: verzoek, rollen: ['burger'],
});

/** The claims of a token of somebody of the other side who was asked to one verzoek. */
export const partij = (verzoek, organisatie, id) => ({ ...volg(verzoek, organisatie), pid: id, rollen: ['partij'] });
