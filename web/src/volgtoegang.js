// SPDX-License-Identifier: EUPL-1.2
// The access of somebody who follows a verzoek with a code: in memory, for half an hour, and never in a cookie.
import { Problem, call } from './api.js';

let toegang = null;
let verlopen = false;

/** {token, rol} of who follows, or null. rol: burger, or partij for who was asked to take part. */
export const volger = () => toegang;

/** True when the half hour ended by itself. */
export const isVerlopen = () => verlopen;

export const vergeet = () => { toegang = null; };

/** Takes what volgsessie_maak gave. */
export function neem({ toegang: token, rol }) {
  toegang = { token, rol };
  verlopen = false;
}

/** Opens with a code. */
export const openMetCode = async (body) => neem((await call('volgsessie_maak', { body })).data);

/** Calls an operation as who follows. When the half hour is over: undefined, and the page asks the code again. */
export async function alsVolger(operatie, opties = {}) {
  try {
    return await call(operatie, { ...opties, token: toegang.token });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    toegang = null;
    verlopen = true;
    return undefined;
  }
}
