// SPDX-License-Identifier: EUPL-1.2
// How a measurement is summed up and printed.
export const f = (x, n = 2) => x.toFixed(n);

const oplopend = (list) => [...list].sort((a, b) => a - b);
export const midden = (list) => oplopend(list)[list.length >> 1];
/** The value that this part of a list stays under. */
export const deel = (list, p) => oplopend(list)[Math.min(list.length - 1, Math.floor(list.length * p))];

/** What was asked one by one, in milliseconds, as a measurement. */
export const eenVoorEen = (tijden, rekent) => ({
  perSeconde: tijden.length / tijden.reduce((som, ms) => som + ms, 0) * 1000, p50: deel(tijden, 0.5), p95: deel(tijden, 0.95), p99: deel(tijden, 0.99), rekent });

const KOP = ['vraag', 'wie', 'per s', 'p50 ms', 'p99 ms', 'rekentijd ms'];

/** One row of the table; rekent: what server and database computed for it, where that was looked at. */
export const rij = (titel, wie, m) => [titel, wie, f(m.perSeconde, 0), f(m.p50), f(m.p99), m.rekent === undefined ? '' : f(m.rekent, 1)];
export const wens = (wat, waarde, gewenst, goed) => [wat, waarde, gewenst, goed ? 'gehaald' : 'niet gehaald'];

function tabel(kop, rijen) {
  const breed = kop.map((_, i) => Math.max(...[kop, ...rijen].map((r) => String(r[i]).length)));
  const regel = (r) => `| ${r.map((c, i) => String(c).padEnd(breed[i])).join(' | ')} |`;
  return [regel(kop), `|${breed.map((b) => '-'.repeat(b + 2)).join('|')}|`, ...rijen.map(regel)].join('\n');
}

/** All parts as one table of what was measured and one of what was wished. */
export const toon = (delen) => [
  delen.map(({ kop }) => kop).join('\n'),
  tabel(KOP, delen.flatMap(({ rijen }) => rijen)),
  tabel(['wens', 'gemeten', 'gewenst', 'uitkomst'], delen.flatMap(({ wensen }) => wensen)),
].join('\n\n');
