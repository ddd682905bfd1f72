// SPDX-License-Identifier: EUPL-1.2
// Says something to people who do not see it change, and puts them at the begin of the page.

/** Reads a sentence aloud; the same sentence twice is read twice. */
export function announce(text) {
  const region = document.getElementById('meldt');
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
}

/** The focus goes to the heading of the page, or to this one. */
export function focusHeading(heading = document.querySelector('h1')) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
