// SPDX-License-Identifier: EUPL-1.2
// How long this takes beside how long it took others: a small strip, and the same in words.
import { html, svg } from '../html.js';
import { t } from '../texts/nl.js';

const WIDTH = 600;

const tick = (x, top, text, anchor) => svg`<g class="strook__merk"><line x1=${x} x2=${x} y1="30" y2="50"></line>
  <text x=${x} y=${top} text-anchor=${anchor}>${text}</text></g>`;

/** `time`: a Doorlooptijd or null; `days`: how long this one takes so far. */
export function leadTime(time, days) {
  if (!time) return html`<p class="stil">${t('duur.te_weinig', { dagen: days })}</p>`;
  const longest = Math.max(time.p80Dagen, days) * 1.25;
  const x = (n) => Math.round((n / longest) * WIDTH);
  const anchor = (n) => (x(n) > WIDTH * 0.85 ? 'end' : x(n) < WIDTH * 0.15 ? 'start' : 'middle');
  return html`<figure class="strook"><svg viewBox="0 0 ${WIDTH} 84" role="img" aria-label=${t('duur.zin', { dagen: days, mediaan: time.mediaanDagen, p80: time.p80Dagen })}>
      <rect class="strook__baan" x="0" y="34" width=${WIDTH} height="12" rx="6"></rect>
      <rect class="strook__meeste" x="0" y="34" width=${x(time.p80Dagen)} height="12" rx="6"></rect>
      ${tick(x(time.mediaanDagen), 20, t('duur.helft', { dagen: time.mediaanDagen }), anchor(time.mediaanDagen))}
      ${tick(x(time.p80Dagen), 20, t('duur.acht', { dagen: time.p80Dagen }), 'end')}
      <circle class="strook__nu" cx=${Math.max(x(days), 9)} cy="40" r="9"></circle>
      <text class="strook__hier" x=${Math.max(x(days), 0)} y="76" text-anchor=${anchor(days)}>${t('duur.nu', { dagen: days })}</text></svg>
    <figcaption>${t('duur.zin', { dagen: days, mediaan: time.mediaanDagen, p80: time.p80Dagen })} <span class="stil">${t('duur.aantal', { aantal: time.aantal })}</span></figcaption></figure>`;
}
