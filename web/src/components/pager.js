// SPDX-License-Identifier: EUPL-1.2
// Forward through a list that is read by cursor; back is the browser's own back.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { withQuery } from '../router.js';
import { linkButton } from './button.js';

/** `next`: the cursor of the next page, or null on the last; `href`: the address of this page. */
export function pager(next, href = location.pathname + location.search) {
  const first = new URL(href, location.origin).searchParams.has('na');
  if (!next && !first) return nothing;
  return html`<nav class="blader" aria-label=${t('blader.naam')}>
    ${first ? linkButton(t('blader.begin'), withQuery(href, { na: null }), { kind: 'stil', name: 'arrow-back-up' }) : nothing}
    ${next ? linkButton(t('blader.verder'), withQuery(href, { na: next }), { name: 'arrow-right' }) : nothing}</nav>`;
}
