// SPDX-License-Identifier: EUPL-1.2
// Log in, stay logged in, log out. The access token lives in memory; the cookie renews it.
import { call, onUnauthorized } from './api.js';
import { inTab, onDevice, sessie } from './store.js';

const TRACE = 'rr.ingelogd';

/* Two tabs that use the same refresh cookie at once look like theft, so they take turns. */
const inTurn = (work) => (navigator.locks ? navigator.locks.request('rr.ververs', work) : work());

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

async function refreshOnce() {
  try {
    const { data } = await call('sessie_ververs', { body: {}, token: '' });
    if (sessie.value) sessie.value = { ...sessie.value, token: data.toegang };
    else await readProfile(data.toegang);
    return true;
  } catch {
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
export const resume = async () => (onDevice.read(TRACE) ? refresh() : false);

/** Ends the session, at the server as well, and forgets what was being typed. */
export async function logOut() {
  try {
    await call('sessie_beeindig_huidige', { token: sessie.value.token });
  } catch { /* the session ends here in any case */ }
  onDevice.drop(TRACE);
  inTab.clear();
  sessie.value = null;
}

/** Listens for the end of a session: here, and in another tab. `ask` opens the login dialog. */
export function guardSession(ask) {
  onUnauthorized(async () => (sessie.value ? await refresh() || ask() : false));
  window.addEventListener('storage', (event) => {
    if (event.key === TRACE && event.newValue === null) sessie.value = null;
  });
}
