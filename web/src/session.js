// SPDX-License-Identifier: EUPL-1.2
// Log in, stay logged in, log out. The access token lives in memory; the cookie renews it.
import { call, onUnauthorized } from './api.js';
import { inTab, onDevice, sessie } from './store.js';

const TRACE = 'rr.ingelogd';

/* Two tabs that use the same refresh cookie at once look like theft, so they take turns. */
const inTurn = (work) => (globalThis.navigator?.locks ? navigator.locks.request('rr.ververs', work) : work());

async function readProfile(token) {
  const { data } = await call('gebruikersprofiel_lees', { token });
  onDevice.write(TRACE, true);
  sessie.value = { ...data, token };
}

/** Logs in with e-mail and password; throws a Problem when it fails. */
export async function logIn(body) {
  const { data } = await call('sessie_maak', { body, token: '' });
  await readProfile(data.toegang);
}

/* Whose token it is: the cookie may belong to somebody who logged in in another tab. */
const ownerOf = (token) => JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).sub;

/* No answer is not a refusal: then the session stands, and the call that needed it fails. */
async function refreshOnce() {
  try {
    const { data } = await call('sessie_ververs', { body: {}, token: '' });
    if (sessie.value?.id === ownerOf(data.toegang)) sessie.value = { ...sessie.value, token: data.toegang };
    else await readProfile(data.toegang);
    return true;
  } catch (problem) {
    if (problem.later) throw problem;
    return false;
  }
}

let busy = null;

/** Renews the session with the cookie; true when it worked. Calls at the same time share one. */
export function refresh() {
  busy ??= inTurn(refreshOnce).finally(() => { busy = null; });
  return busy;
}

/** At the start of the page: asks only when somebody logged in on this device before. */
export const resume = async () => (onDevice.read(TRACE) ? refresh().catch(() => false) : false);

/** Ends the session, at the server as well, and forgets what was being typed. */
export async function logOut() {
  try {
    await call('sessie_beeindig_huidige', { token: sessie.value.token });
  } catch { /* the session ends here in any case */ }
  onDevice.drop(TRACE);
  inTab.clear();
  sessie.value = null;
}

/**
 * Listens for the end of a session: here, and in another tab. `ask` opens the login dialog, once for all
 * calls that wait. What somebody was sending never goes on under the name of another.
 */
export function guardSession(ask) {
  let asking = null;
  onUnauthorized(async () => {
    const who = sessie.value?.id;
    if (!who) return false;
    asking ??= refresh().then((good) => good || ask()).finally(() => { asking = null; });
    return await asking && sessie.value?.id === who;
  });
  window.addEventListener('storage', (event) => {
    if (event.key === TRACE && event.newValue === null) sessie.value = null;
  });
}
