// SPDX-License-Identifier: EUPL-1.2
// Beside a melding: that it must be kept whatever the term says, and that it was destroyed.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDatum } from '../tijd.js';
import { notice } from '../components/notice.js';
import { opnieuw } from './werkblad.js';

const zet = (id, body, key) => call('melding_bewaarstop', { path: { id }, body, key });

const los = ({ data }, again) => html`<p>${t('bewaarstop.sinds', { naam: data.bewaarstop.door?.naam ?? '', dag: zegDatum(data.bewaarstop.sinds) })}</p>
  <div class="geschreven">${data.bewaarstop.reden}</div>
  ${formulier('melding_bewaarstop', { velden: [], sleutel: `${data.id}los`, zonderUitleg: true, concept: false, knop: t('bewaarstop.los'),
    verstuur: (_, { key }) => zet(data.id, { bewaren: false }, key), klaar: () => opnieuw(again) })}`;

const vast = ({ data }, again) => html`<p class="stil">${t('bewaarstop.uitleg')}</p>
  ${formulier('melding_bewaarstop', { velden: [{ naam: 'reden', soort: 'text', verplicht: true }], sleutel: `${data.id}vast`, zonderUitleg: true, knop: t('bewaarstop.knop'),
    verstuur: (body, { key }) => zet(data.id, { ...body, bewaren: true }, key), klaar: () => opnieuw(again) })}`;

/** For coordinator and jurist: keep this melding apart, or no longer. */
export const bewaarstop = (alles, again) => (heeftRol('coordinator', 'jurist') && !alles.data.vernietigdOp
  ? html`<details class="stap" ?open=${alles.data.bewaarstop}><summary>${t(alles.data.bewaarstop ? 'bewaarstop.staat' : 'bewaarstop.kop')}</summary>${(alles.data.bewaarstop ? los : vast)(alles, again)}</details>` : nothing);

/** What somebody sees of a melding that was destroyed. */
export const vernietigd = ({ vernietigdOp }) => (vernietigdOp ? notice('info', t('vernietigd.kop', { dag: zegDatum(vernietigdOp) }), html`<p>${t('vernietigd.uitleg')}</p>`) : nothing);
