// SPDX-License-Identifier: EUPL-1.2
// For the begeleider: what the inwoner told before, wiping on request, and what is left of a verzoek that was wiped.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDatum } from '../tijd.js';
import { confirmDialog } from '../components/dialog.js';
import { notice } from '../components/notice.js';
import { eerder } from './toevertrouwd-waarde.js';

/** When and why it was wiped, or undefined. */
export const wissingVan = ({ delen }) => delen.find((deel) => deel?.data?.wissing)?.data.wissing;

/** Instead of the words: that they are gone. */
export const gewist = ({ op, reden }) => notice('info', t('toevertrouwd.staf.gewist', { dag: zegDatum(op) }),
  html`<p>${t(`toevertrouwd.reden.${reden}`)} ${t('toevertrouwd.staf.gewist.over')}</p>`);

const zeker = () => confirmDialog({ title: t('toevertrouwd.staf.wis.kop'), text: t('toevertrouwd.staf.wis.vraag'), yes: t('toevertrouwd.staf.wis.ja'), danger: true });

export const eerdereVersies = {
  plaats: 'hoofd',
  laad: ({ verzoek }, signal) => call('verzoek_toevertrouwd_lees', { path: { id: verzoek.id }, signal }),
  toon: (_, { data }) => eerder(data.eerder),
};

export const wissen = {
  plaats: 'zij',
  toon: ({ verzoek, version, delen }, _, again) => (wissingVan({ delen }) ? nothing : html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('toevertrouwd.staf.wis')}</h2>
    <details class="plooi"><summary>${t('toevertrouwd.staf.wis.open')}</summary><p class="stil">${t('toevertrouwd.staf.wis.uitleg')}</p>
    ${formulier('verzoek_wis', {
      sleutel: `${verzoek.id}wis`, version, concept: false, zonderUitleg: true, gevaar: true, knop: t('toevertrouwd.staf.wis.knop'), gedaan: t('toevertrouwd.staf.wis.gedaan'),
      velden: [{ naam: 'reden', soort: 'radio', label: t('toevertrouwd.staf.wis.reden') }],
      verstuur: async (body, o) => (await zeker() ? call('verzoek_wis', { path: { id: verzoek.id }, body, ...o }) : null),
      klaar: (uit) => uit && again(),
    })}</details></section>`),
};
