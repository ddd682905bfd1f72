// SPDX-License-Identifier: EUPL-1.2
// The parts of an advies beside its outcome: scope, exceptions, costs, and the grounds per finding.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { written } from '../components/notice.js';
import { deel } from './werkblad.js';

/* What the research found, to write beside. */
const BEVINDINGEN = {
  vraag: (o) => o.vraagAchterDeVraag,
  doel: (o) => o.doelGediend && [t(`doelGediend.${o.doelGediend}`), o.doelToelichting].filter(Boolean).join('. '),
  oorzaak: (o) => o.oorzaak && t(`oorzaak.${o.oorzaak}`),
  afdeling: (o) => o.reactieAfdeling,
  suggestie: (o) => o.suggestieOordeel && [t(`suggestieOordeel.${o.suggestieOordeel}`), o.suggestieToelichting].filter(Boolean).join('. '),
};
const NAMEN = Object.keys(BEVINDINGEN);

const bevinding = (naam, onderzoek) => {
  const tekst = onderzoek && BEVINDINGEN[naam](onderzoek);
  return tekst ? t('advies.gevonden', { tekst }) : t('advies.niets_gevonden');
};

/** The fields to write the grounds in, each with what the research found. */
export const grondVelden = (onderzoek) => NAMEN.map((naam) => ({ naam: `gronden/${naam}`, regels: 2, vouw: t('advies.gronden'), uitleg: bevinding(naam, onderzoek), leest: '', voorbeeld: '' }));

/** One part with its heading, when it was written. */
export const ookDeel = (naam, advies) => (advies[naam] ? deel(t(`advies.deel.${naam}`), advies[naam]) : nothing);

/** What was written about each finding. */
export function gronden(advies) {
  const geschreven = NAMEN.filter((naam) => advies.gronden[naam]);
  return geschreven.length ? html`<section class="deel"><h2 class="utrecht-heading-3">${t('advies.gronden')}</h2>
    ${geschreven.map((naam) => html`<div class="grond"><h3 class="tussenkop">${t(`advies.grond.${naam}`)}</h3>${written(advies.gronden[naam])}</div>`)}</section>` : nothing;
}
