// SPDX-License-Identifier: EUPL-1.2
// The access of somebody who follows a verzoek with a code: in memory, for half an hour, and never in a cookie.
import { Problem, call } from './api.js';
import { operatie as operatieVan } from './contract.js';
import { taal } from './taal.js';
import { t } from './texts/nl.js';

let toegang = null;
let verlopen = false;

/** {token, rol} of who follows, or null. rol: burger, or partij for who was asked to take part. */
export const volger = () => toegang;

/** True when the half hour ended by itself. */
export const isVerlopen = () => verlopen;

export const vergeet = () => { toegang = null; };

/** Takes what volgsessie_maak or partijsessie_maak gave. `vernieuw()` promises the same once more, without a code. */
export function neem({ toegang: token, rol }, vernieuw = null) {
  toegang = { token, rol, vernieuw };
  verlopen = false;
}

/** Opens with a code. */
export const openMetCode = async (body) => neem((await call('volgsessie_maak', { body })).data);

/* What a token opens: one verzoek, as the inwoner or as one partij. */
function opent(token) {
  const { vid, pid } = JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
  return `${vid} ${pid ?? ''}`;
}

/** What is open now, to be known again later; null when nobody follows. */
export const wieVolgt = () => toegang && opent(toegang.token);

/* Asked once for all that waits. What somebody was sending never goes to another verzoek. */
let gevraagd = null;
async function vraagOpnieuw(wie, vernieuw) {
  const { vraagCode } = await import('./components/code-vraag.js');
  const nieuw = await (vernieuw ? vernieuw() : vraagCode(({ toegang: token }) => opent(token) === wie));
  if (!nieuw) throw new Problem({ status: 401, detail: t('volgen.over.niet'), taal: taal().taal });
  neem(nieuw, vernieuw);
}

const leest = ({ method, veilig }) => method === 'GET' || veilig;

/**
 * Calls an operation as who follows. When the half hour is over: what reads gives undefined, and the page asks the code
 * again; what was being sent waits while the code is asked over the page, and goes on.
 */
export async function alsVolger(operatie, opties = {}) {
  const nu = toegang;
  try {
    return await call(operatie, { ...opties, token: nu.token });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
  }
  if (!leest(operatieVan(operatie)) && (!toegang || toegang === nu)) {
    gevraagd ??= vraagOpnieuw(opent(nu.token), nu.vernieuw).finally(() => { gevraagd = null; });
    await gevraagd;
  }
  if (toegang && toegang !== nu) return call(operatie, { ...opties, token: toegang.token });
  toegang = null;
  verlopen = true;
  return undefined;
}

/** The same, for what `wie` (wieVolgt of before) was writing: the page was loaded anew, or left, since. */
export async function alsToen(wie, operatie, opties) {
  if (wieVolgt() !== wie) await vraagOpnieuw(wie);
  return alsVolger(operatie, opties);
}
