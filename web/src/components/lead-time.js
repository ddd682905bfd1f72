// SPDX-License-Identifier: EUPL-1.2
// How long this takes beside how long it took others: a small strip, and the same in words.
import { html, svg } from '../html.js';
import { t } from '../texts/nl.js';

const anchorAt = (share) => (share > 80 ? 'end' : share < 20 ? 'start' : 'middle');

const mark = (share, top, text) => svg`<g class="strook__merk"><line x1="${share}%" x2="${share}%" y1=${top + 5} y2="66"></line>
  <text x="${share}%" y=${top} text-anchor=${anchorAt(share)}>${text}</text></g>`;

const soFar = (days) => (days === 0 ? t('duur.sinds_vandaag') : t('duur.loopt', { dagen: days }));

/** `time`: a Doorlooptijd or null; `days`: how long this one takes so far. */
export function leadTime(time, days) {
  if (!time) return html`<p class="stil">${soFar(days)} ${t('duur.te_weinig')}</p>`;
  const longest = Math.max(time.p80Dagen, days) * 1.25;
  const share = (n) => Math.round((n / longest) * 1000) / 10;
  const words = `${soFar(days)} ${t('duur.zin', { mediaan: time.mediaanDagen, p80: time.p80Dagen })}`;
  return html`<figure class="strook"><svg role="img" aria-label=${words}>
      <rect class="strook__baan" x="0" y="54" width="100%" height="12" rx="6"></rect>
      <rect class="strook__meeste" x="0" y="54" width="${share(time.p80Dagen)}%" height="12" rx="6"></rect>
      ${mark(share(time.p80Dagen), 14, t('duur.acht', { dagen: time.p80Dagen }))}
      ${mark(share(time.mediaanDagen), 38, t('duur.helft', { dagen: time.mediaanDagen }))}
      <circle class="strook__nu" cx="${Math.max(share(days), 2)}%" cy="60" r="9"></circle>
      <text class="strook__hier" x="${share(days)}%" y="92" text-anchor=${anchorAt(share(days))}>${t('duur.nu', { dagen: days })}</text></svg>
    <figcaption>${words} <span class="stil">${t('duur.aantal', { aantal: time.aantal })}</span></figcaption></figure>`;
}
