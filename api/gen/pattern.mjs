// SPDX-License-Identifier: EUPL-1.2
// The patterns that mean the same to JavaScript, PostgreSQL and POSIX regcomp(REG_EXTENDED):
// anchored at both ends, printable ASCII, literal characters, \ before punctuation, [...] without
// negation or escapes, groups, | inside a group, and * + ? {n} {n,m}. No '.', no [^...], no \d:
// those differ for characters outside ASCII. The C side relies on it (contract/pattern.c).

const PLAIN = String.raw`[A-Za-z0-9 _\-,:;@#%&'"=<>~!/]`;
const ESCAPED = String.raw`\\[.*+?()[\]{}|^$\\]`;
const CLASS = String.raw`\[[A-Za-z0-9 _.,:;@#%&'"=<>~!/+*?()|$-]+\]`;
const ATOM = `(?:${PLAIN}|${ESCAPED}|${CLASS})`;
const TIMES = String.raw`(?:[*+?]|\{\d{1,3}(?:,\d{1,3})?\})?`;
const FLAT = new RegExp(`^(?:${ATOM}${TIMES})*$`);
const GROUP = new RegExp(String.raw`\(((?:[^()\\]|\\.)*)\)${TIMES}`);

/** True when a flat piece (no groups) holds only known atoms; `|` splits it inside a group. */
function flat(piece, inGroup) {
  const pieces = inGroup ? piece.split('|') : [piece];
  return pieces.every((part) => FLAT.test(part) && (!inGroup || part !== ''));
}

/** Says why a pattern is outside the subset, or returns null. */
export function patternFault(pattern) {
  if (!/^[ -~]+$/.test(pattern)) return 'only printable ASCII may stand in a pattern';
  if (!/^\^.*[^\\]\$$/.test(pattern)) return 'a pattern must begin with ^ and end with $';
  let rest = pattern.slice(1, -1);
  for (let group = GROUP.exec(rest); group; group = GROUP.exec(rest)) {
    if (!flat(group[1], true)) return `'(${group[1]})' is outside the accepted subset`;
    rest = rest.replace(group[0], 'G');
  }
  return flat(rest, false) ? null : `'${rest}' is outside the accepted subset`;
}
