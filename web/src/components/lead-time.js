// SPDX-License-Identifier: EUPL-1.2
// How long this takes beside how long it took others, our own target, and the law: a small strip of dots, and a table.
import { html, nothing, svg } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { table } from './table.js';

const anchorAt = (share) => (share > 80 ? 'end' : share < 20 ? 'start' : 'middle');

const mark = (share, top, text) => svg`<g class="strook__merk"><line x1="${share}%" x2="${share}%" y1=${top + 5} y2="66"></line>
  <text x="${share}%" y=${top} text-anchor=${anchorAt(share)}>${text}</text></g>`;

const soFar = (days) => (days === 0 ? t('duur.sinds_vandaag') : t('duur.loopt', { dagen: days }));

const strip = ({ vergelijkbaar: time, doel }, days, words) => {
  const longest = Math.max(time.p80Dagen, days, doel.dagen) * 1.25;
  const share = (n) => Math.min(Math.round((n / longest) * 1000) / 10, 100);
  return html`<svg role="img" aria-label=${words}>
    <rect class="strook__baan" x="0" y="54" width="100%" height="12" rx="6"></rect>
    <rect class="strook__meeste" x="0" y="54" width="${share(time.p80Dagen)}%" height="12" rx="6"></rect>
    ${time.dagen.filter((one) => one <= longest).map((one) => svg`<circle class="strook__punt" cx="${share(one)}%" cy="60" r="4"></circle>`)}
    ${mark(share(time.p80Dagen), 14, t('duur.acht', { dagen: time.p80Dagen }))}
    ${mark(share(time.mediaanDagen), 38, t('duur.helft', { dagen: time.mediaanDagen }))}
    <line class="strook__doel" x1="${share(doel.dagen)}%" x2="${share(doel.dagen)}%" y1="50" y2="104"></line>
    <text x="${share(doel.dagen)}%" y="120" text-anchor=${anchorAt(share(doel.dagen))}>${t('volgduur.doel.kort', { dagen: doel.dagen })}</text>
    <circle class="strook__nu" cx="${Math.max(share(days), 2)}%" cy="60" r="9"></circle>
    <text class="strook__hier" x="${share(days)}%" y="92" text-anchor=${anchorAt(share(days))}>${t('duur.nu', { dagen: days })}</text></svg>`;
};

const inDays = (days) => t('volgduur.dagen', { dagen: days });

const law = ({ procedure, weken, wekenMetCommissie, wekenUitstel, uiterlijkOp }) => {
  const words = t(`volgduur.wet.${procedure ?? 'weet_niet'}`, { weken, commissie: wekenMetCommissie, uitstel: wekenUitstel });
  return uiterlijkOp ? `${words} ${t('volgduur.wet.uiterlijk', { dag: zegDag(uiterlijkOp) })}` : words;
};

const rows = ({ vergelijkbaar: time, doel, wettelijk }, days) => [
  ['nu', days === 0 ? t('volgduur.vandaag') : inDays(days)],
  ...time ? [['helft', inDays(time.mediaanDagen)], ['acht', inDays(time.p80Dagen)]] : [],
  ['doel', doel.uiterlijkOp ? t('volgduur.doel.tot', { dagen: doel.dagen, dag: zegDag(doel.uiterlijkOp) }) : inDays(doel.dagen)],
  ['wet', law(wettelijk)],
].map(([naam, waarde]) => ({ naam, waarde }));

/** `duur`: a VerzoekDuur; `days`: how long this one takes so far. */
export function leadTime(duur, days) {
  const { vergelijkbaar: time } = duur;
  const words = time ? `${soFar(days)} ${t('duur.zin', { mediaan: time.mediaanDagen, p80: time.p80Dagen })}` : `${soFar(days)} ${t('duur.te_weinig')}`;
  return html`<figure class="strook">${time ? strip(duur, days, words) : nothing}
    <figcaption>${words} ${time ? html`<span class="stil">${t('duur.aantal', { aantal: time.aantal })} ${t(`volgduur.over.${time.bereik}`)}</span>` : nothing}</figcaption></figure>
    ${table({ caption: t('volgen.duur'), rows: rows(duur, days), key: (row) => row.naam, columns: [
      { label: t('volgduur.wat'), value: ({ naam }) => t(`volgduur.${naam}`) }, { label: t('volgduur.hoe_lang'), value: ({ waarde }) => waarde, wide: true }] })}
    <p class="stil">${t('volgduur.geen_belofte')}</p>`;
}
