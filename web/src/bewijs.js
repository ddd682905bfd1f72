// SPDX-License-Identifier: EUPL-1.2
// Proof of work, the sum itself: no page, no server. The riddle is described in openapi.yaml (Opgave).
// SHA-256 stands written out here: the browser's own has a price per call that is higher than the hash.

const PRIMES = [2];
for (let n = 3; PRIMES.length < 64; n += 2) if (PRIMES.every((p) => n % p)) PRIMES.push(n);
/* The first 32 bits of the fraction of the square and cube roots of the first primes: FIPS 180-4. */
const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const BEGIN = Int32Array.from(PRIMES.slice(0, 8), (p) => fraction(Math.sqrt(p)));
const ROUND = Int32Array.from(PRIMES, (p) => fraction(Math.cbrt(p)));
const BLOCK = 64;
const ROOM = BLOCK - 9; // one block holds this many signs beside the 1 bit and the length

const words = new Int32Array(64);
const state = new Int32Array(8);

function expand() {
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const s0 = (a >>> 7 | a << 25) ^ (a >>> 18 | a << 14) ^ (a >>> 3);
    const s1 = (b >>> 17 | b << 15) ^ (b >>> 19 | b << 13) ^ (b >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1 | 0;
  }
}

/* The first word of the hash of the block in `words`. */
function compress() {
  expand();
  let a = BEGIN[0]; let b = BEGIN[1]; let c = BEGIN[2]; let d = BEGIN[3];
  let e = BEGIN[4]; let f = BEGIN[5]; let g = BEGIN[6]; let h = BEGIN[7];
  for (let i = 0; i < 64; i++) {
    const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const one = h + s1 + (e & f ^ ~e & g) + ROUND[i] + words[i] | 0;
    const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const two = s0 + (a & b ^ a & c ^ b & c) | 0;
    h = g; g = f; f = e; e = d + one | 0;
    d = c; c = b; b = a; a = one + two | 0;
  }
  state[0] = a; state[1] = b; state[2] = c; state[3] = d;
  state[4] = e; state[5] = f; state[6] = g; state[7] = h;
  for (let i = 0; i < 8; i++) state[i] += BEGIN[i];
  return state[0];
}

/* Lays a text of at most ROOM plain signs out as one padded block. */
function lay(text) {
  words.fill(0, 0, 16);
  for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << 24 - (i & 3) * 8;
  words[text.length >> 2] |= 0x80 << 24 - (text.length & 3) * 8;
  words[15] = text.length * 8;
}

/** SHA-256 of a short plain text, as hex; for the test of the sum. */
export function sha256(text) {
  if (text.length > ROOM) throw new RangeError('one block only');
  lay(text);
  compress();
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The smallest n for one part of a riddle. */
export function losDeel(zout, deel, moeilijkheid) {
  const begin = `${zout}.${deel}.`;
  for (let n = 0; ; n++) {
    lay(begin + n);
    if (compress() >>> 32 - moeilijkheid === 0) return n;
  }
}

/** The solution of a whole riddle, as it goes into Bewijs-Van-Werk; gedaan(n) after each part. */
export function losOp({ zout, moeilijkheid, delen }, gedaan = () => {}) {
  const getallen = [];
  while (getallen.length < delen) {
    getallen.push(losDeel(zout, getallen.length, moeilijkheid));
    gedaan(getallen.length);
  }
  return `${zout}:${getallen.join('.')}`;
}
