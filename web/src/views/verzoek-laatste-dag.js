// SPDX-License-Identifier: EUPL-1.2
// The last day for bezwaar or beroep, and words for a bezwaar that only has to be in time. Never a promise.
import { html, nothing } from '../html.js';
import { BRON } from '../taal.js';
import { t } from '../texts/nl.js';
import { dagenTussen, vandaag, zegDag, zegDatum } from '../tijd.js';
import { kopieerKnop } from '../components/kopieer.js';
import { notice, written } from '../components/notice.js';

const REGELS = ['aan', 'bezwaar', 'voorlopig', 'termijn', 'kenmerk', 'wie', 'teken'];

/* For the gemeente, so in Dutch, whatever the page speaks. */
const briefVan = (besluitVan) => REGELS.map((regel) => t(`proforma.${regel}`, { dag: zegDatum(besluitVan, BRON.locale) })).join('\n\n');

const proforma = (besluitVan) => html`<details class="hulp"><summary>${t('proforma.kop')}</summary>
  <p>${t('proforma.uitleg')}</p><div class="kaart" lang="nl">${written(briefVan(besluitVan))}</div>
  <div class="knoppen">${kopieerKnop(t('proforma.kopieer'), () => briefVan(besluitVan))}</div></details>`;

const soort = (procedure) => (procedure.soort === 'beroep' ? 'beroep' : 'bezwaar');

function over(laatsteDag) {
  const dagen = dagenTussen(vandaag(), laatsteDag);
  if (dagen < 0 || dagen > 14) return nothing;
  return html`<p>${dagen === 0 ? t('laatste_dag.vandaag') : t('laatste_dag.over', { aantal: dagen })}</p>`;
}

/** The last day on the page with the code, that is taken along on paper; dag may be null. */
export const laatsteDagOpBlad = (dag) => (dag ? notice('warning', t('verzoek.bezwaar.dag', { dag: zegDag(dag) }), html`<p>${t('verzoek.bezwaar.loopt_door')}</p>`) : nothing);

/** Does a last day go with this answer to whether something official runs? */
export const heeftBrief = (lopendeProcedure) => ['bezwaar', 'beroep', 'weet_niet'].includes(lopendeProcedure);

/** procedure: {soort, besluitVan, laatsteDag}; nothing when none runs, a question when the date is not known. */
export function laatsteDag(procedure) {
  if (!procedure) return nothing;
  if (!procedure.laatsteDag) return notice('info', t('laatste_dag.onbekend'), html`<p>${t('laatste_dag.onbekend.uitleg')}</p>`);
  const dag = zegDag(procedure.laatsteDag);
  if (procedure.laatsteDag < vandaag()) return notice('warning', t(`laatste_dag.${soort(procedure)}.voorbij`, { dag }), html`<p>${t('laatste_dag.voorbij.uitleg')}</p>`);
  const zin = t(`laatste_dag.${soort(procedure)}`, { dag });
  return html`${notice('warning', zin, html`${over(procedure.laatsteDag)}<p>${t('verzoek.bezwaar.loopt_door')}</p>`)}
    ${soort(procedure) === 'bezwaar' ? proforma(procedure.besluitVan) : nothing}`;
}
