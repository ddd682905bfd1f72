// SPDX-License-Identifier: EUPL-1.2
// The code of a verzoek as people type it: spaces, dashes and small letters are fine, O is 0, I and L are 1.

export const LENGTE = 28;

/** The 28 characters of a typed code, as they were meant. */
export const leesCode = (typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** In groups of four, as it is written down. */
export const toonCode = (code) => leesCode(code).match(/.{1,4}/g)?.join('-') ?? '';

/** What is wrong with a typed code, or null: {code, aantal} | {code, teken}. */
export function codeFout(typed) {
  const code = leesCode(typed);
  if (code.includes('U')) return { code: 'teken', teken: 'U' };
  return code.length === LENGTE ? null : { code: 'lengte', aantal: code.length };
}
