// SPDX-License-Identifier: EUPL-1.2
// Says something to people who do not see it change.

/** Reads a sentence aloud; the same sentence twice is read twice. */
export function announce(text) {
  const region = document.getElementById('meldt');
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
}
