// SPDX-License-Identifier: EUPL-1.2
// The answers of a verzoek under each other, each with a way back to its question.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { written } from '../components/notice.js';

const choice = (name, value) => (value === undefined || value === null ? undefined : t(`keuze.${name}.${value}`));

const letter = (body) => (body.besluitVan ? t('verzoek.controle.brief', { dag: zegDag(body.besluitVan) }) : '');

function contactLine({ voorkeur, naam, telefoon, email } = {}) {
  const reach = { telefoon, email }[voorkeur];
  return [choice('voorkeur', voorkeur), reach, voorkeur !== 'geen' && naam].filter(Boolean).join(', ');
}

/* [step, label, value] in the order of the questions. */
const rows = (body, gemeenten) => [
  ['gemeente', t('veld.gemeenteId'), gemeenten.find(({ id }) => id === body.gemeenteId)?.naam],
  ['watGebeurde', t('veld.watGebeurde'), body.watGebeurde && written(body.watGebeurde)],
  ['wens', t('veld.wens'), body.wens && written(body.wens)],
  ['namens', t('veld.namens'), [choice('namens', body.namens), body.namens === 'iemand_anders' && choice('hoedanigheid', body.hoedanigheid), body.hoedanigheid === 'helper' && body.relatie].filter(Boolean).join(', ')],
  ['procedure', t('veld.lopendeProcedure'), [choice('lopendeProcedure', body.lopendeProcedure), letter(body)].filter(Boolean).join(', ')],
  ...(['geen', 'weet_niet'].includes(body.lopendeProcedure) ? [['klacht', t('veld.klacht'), choice('klacht', body.klacht)]] : []),
  ['contact', t('veld.voorkeur'), contactLine(body.contact)],
  ['contact', t('veld.mailAdres'), body.mailAdres || t('volgmail.niet')],
  ['weten', t('veld.magGemeenteWeten'), choice('magGemeenteWeten', body.magGemeenteWeten)],
];

/** The overview; `href(step)` is the address of a question. */
export const answers = (body, gemeenten, href) => html`<dl class="controle">${rows(body, gemeenten).map(([step, label, value]) => html`
  <div class="controle__rij"><dt>${label}</dt><dd>${value || html`<span class="stil">${t('verzoek.controle.leeg')}</span>`}</dd>
    <dd class="controle__wijzig"><a class="utrecht-link" href=${href(step)}>${t('algemeen.wijzig')}<span class="alleen-voorlezen">: ${label}</span></a></dd></div>`)}</dl>`;
