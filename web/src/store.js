// SPDX-License-Identifier: EUPL-1.2
// What more than one part of the page must know. Data from the server is not kept here.

/** A value that tells its listeners when it changes. */
export function signal(value) {
  const target = new EventTarget();
  return {
    get value() { return value; },
    set value(next) {
      if (next === value) return;
      value = next;
      target.dispatchEvent(new Event('change'));
    },
    /** Calls back on each change; returns the function that stops it. */
    listen(callback) {
      const call = () => callback(value);
      target.addEventListener('change', call);
      return () => target.removeEventListener('change', call);
    },
  };
}

/** A value that follows from other signals. */
export function computed(signals, calculate) {
  const result = signal(calculate());
  for (const one of signals) one.listen(() => { result.value = calculate(); });
  return result;
}

/** Storage that keeps silent when the browser refuses it (private window, full). */
export function kept(storage) {
  return {
    read(key) {
      try { return JSON.parse(storage().getItem(key)); } catch { return null; }
    },
    write(key, value) {
      try { storage().setItem(key, JSON.stringify(value)); return true; } catch { return false; }
    },
    drop(key) {
      try { storage().removeItem(key); } catch { /* nothing was kept */ }
    },
    clear() {
      try { storage().clear(); } catch { /* nothing was kept */ }
    },
  };
}

/** Kept until the tab closes: what somebody is typing. */
export const inTab = kept(() => globalThis.sessionStorage);
/** Kept on this device: choices, never data about people. */
export const onDevice = kept(() => globalThis.localStorage);

/** Who is logged in: the Gebruikersprofiel with `token`, or null. The token lives here only. */
export const sessie = signal(null);

/** True when the person has one of these roles; the server decides, this only hides menu entries. */
export const heeftRol = (...rollen) => rollen.some((rol) => sessie.value?.rollen?.includes(rol));

/** The gemeente that the visitor chose on this device: {id, naam, afstemmingsorganisatie} or null. */
export const gemeente = signal(onDevice.read('rr.gemeente'));
gemeente.listen((chosen) => onDevice.write('rr.gemeente', chosen));
