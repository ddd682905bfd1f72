// SPDX-License-Identifier: EUPL-1.2
// What somebody sees after handing in: kenmerk, last day, what happens next, and when one may deviate.
import { html } from '../html.js';
import { t } from '../texts/nl.js';
import { dagErbij, zegDag } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';

/* Without a rule, or while no jurist confirmed its type, nobody knows yet what the type allows. */
const gevolgVan = ({ regel }) => (regel?.typeBevestigd ? regel.gevolg : 'onbekend');

/** "Je mag afwijken als ...", in one sentence. */
export const magAfwijken = (melding) => t(`nieuw.afwijken.${gevolgVan(melding)}`, { dag: zegDag(dagErbij(melding.uiterlijkOp, 1)) });

const straks = ['lezen', 'team', 'gesprek', 'besluit'];

/* Whoever joined another melding gets no team of their own. */
const SAMEN = ['samen', 'eigen_termijn', 'zelfde_besluit'];

/** The page for a melding that was just handed in. */
export const ingediend = (melding) => html`
  <div class="bladzijde bladzijde--smal">
    ${icon('circle-check', 'groot')}
    <h1 class="utrecht-heading-1">${t(melding.gekoppeldAan ? 'aansluiten.klaar' : 'nieuw.klaar.kop')}</h1>
    <p class="inleiding">${t('nieuw.klaar.dank')}</p>
    <div class="kaart ingediend">
      <div><p class="stil">${t('nieuw.klaar.kenmerk')}</p><p class="ingediend__groot kenmerk">${melding.kenmerk}</p></div>
      <div><p class="stil">${t('nieuw.klaar.dag')}</p><p class="ingediend__groot"><time datetime=${melding.uiterlijkOp}>${zegDag(melding.uiterlijkOp)}</time></p></div>
    </div>
    <h2 class="utrecht-heading-2">${t('nieuw.klaar.straks')}</h2>
    <ol class="vervolg">${(melding.gekoppeldAan ? SAMEN : straks).map((wat) => html`<li>${t(`nieuw.straks.${wat}`)}</li>`)}</ol>
    <p class="mag-afwijken">${icon('scale')}<span>${magAfwijken(melding)}</span></p>
    <div class="knoppen">${linkButton(t('nieuw.klaar.bekijk'), `/meldingen/${melding.id}`, { kind: 'primair', name: 'arrow-right' })}
      ${linkButton(t('nieuw.klaar.werk'), '/werk')}</div>
  </div>`;
