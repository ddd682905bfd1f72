// SPDX-License-Identifier: EUPL-1.2
// What happened, newest first, by day: who, what, and who may see it.
import { html, nothing, repeat } from '../html.js';
import { t } from '../texts/nl.js';
import { perDag, zegKlok, zegNabij } from '../tijd.js';
import { icon } from './icon.js';

const VISIBLE = { intern: 'building-community', team: 'users', partijen: 'users-group', openbaar: 'world' };

/** The icon and the word of who may see an entry: intern, team, partijen, openbaar. */
export const visibility = (who) => html`<span class="zicht">${icon(VISIBLE[who] ?? 'lock')}<span>${t(`zichtbaarheid.${who}`)}</span></span>`;

const entry = (item) => html`
  <li class="tijdlijn__regel ${item.buiten ? 'tijdlijn__regel--buiten' : ''}">
    <span class="tijdlijn__punt" aria-hidden="true">${icon(item.icon ?? 'check')}</span>
    <div class="tijdlijn__kern">
      <p class="tijdlijn__kop"><span class="tijdlijn__wat">${item.what}</span>
        <span class="tijdlijn__wie">${[item.who, zegKlok(item.at)].filter(Boolean).join(', ')}</span></p>
      ${item.more ? html`<details class="tijdlijn__meer"><summary>${t('tijdlijn.lees')}</summary><div>${item.more}</div></details>` : nothing}
      ${item.visible ? visibility(item.visible) : nothing}
    </div></li>`;

/** Entries: [{id, at, who, what, more, visible, icon, buiten}]. */
export const timeline = (items) => (items.length ? html`
  <div class="tijdlijn">${perDag(items, (item) => item.at).map(({ dag, items: group }) => html`
    <section><h3 class="tijdlijn__dag">${zegNabij(dag)}</h3>
      <ol>${repeat(group, (item) => item.id, entry)}</ol></section>`)}</div>`
  : html`<p class="stil">${t('tijdlijn.leeg')}</p>`);
