// SPDX-License-Identifier: EUPL-1.2
// From address to view: history API, one click listener, old loads are aborted.

/** "/meldingen/:id" -> {regexp, names}. */
export function compile(pattern) {
  const names = [];
  const source = pattern.replace(/:([a-zA-Z]+)/g, (_, name) => { names.push(name); return '([^/]+)'; });
  return { regexp: new RegExp(`^${source}$`), names };
}

/** The first route that fits a path: {route, params} or null. */
export function match(routes, pathname) {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
  for (const route of routes) {
    const { regexp, names } = compile(route.pad);
    const found = regexp.exec(path);
    if (!found) continue;
    try {
      return { route, params: Object.fromEntries(names.map((n, i) => [n, decodeURIComponent(found[i + 1])])) };
    } catch { return null; /* a % that means nothing: no address of ours */ }
  }
  return null;
}

/** The address with some query keys changed; empty values are removed, lists are repeated. */
export function withQuery(href, changes) {
  const url = new URL(href, 'http://x');
  for (const [key, value] of Object.entries(changes)) {
    url.searchParams.delete(key);
    for (const one of [value].flat()) {
      if (one !== '' && one !== null && one !== undefined) url.searchParams.append(key, one);
    }
  }
  return url.pathname + url.search;
}

let open = () => {};

/** Goes to an address inside the app. */
export function navigate(href, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState']({}, '', href);
  return open({ scroll: true });
}

/** Shows the present address anew, with the focus where it is. */
export const stay = () => open({ stay: true });

/** A click that the browser should handle itself: new tab, download, another site, an anchor. */
function forBrowser(event, link) {
  return event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
    || event.altKey || link.target || link.hasAttribute('download') || link.origin !== location.origin
    || link.pathname.startsWith('/v1/') || (link.hash && link.pathname === location.pathname && link.search === location.search);
}

function onClick(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || forBrowser(event, link)) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

/**
 * Starts listening. `show(found, {signal, query, first, stay})` loads and draws one address;
 * it is called with null when no route fits.
 */
export function startRouter(routes, show) {
  let controller = new AbortController();
  let first = true;
  let shown = '';
  open = async ({ scroll = false, stay: focusStays = false } = {}) => {
    shown = location.pathname + location.search;
    controller.abort();
    controller = new AbortController();
    const options = { signal: controller.signal, query: new URLSearchParams(location.search), first, stay: focusStays };
    first = false;
    await show(match(routes, location.pathname), options);
    if (scroll && !options.signal.aborted) window.scrollTo(0, 0);
  };
  document.addEventListener('click', onClick);
  /* Jumping to an anchor stays on the page. */
  window.addEventListener('popstate', () => { if (shown !== location.pathname + location.search) open(); });
  return open();
}
