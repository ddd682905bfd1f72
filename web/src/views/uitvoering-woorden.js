// SPDX-License-Identifier: EUPL-1.2
// What the screens about carrying out share: the words of a status, how far it is, and the way between them.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { vandaag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';

const TOON = { opgedragen: 'rust', gestart: 'loopt', vastgelopen: 'let-op', gereed_gemeld: 'loopt', bevestigd: 'goed', effect_uitgebleven: 'let-op', effect_bevestigd: 'goed', gestopt: 'einde' };
const HULP = { niveau_0: 'rust', niveau_1: 'let-op', niveau_2: 'let-op', beantwoord: 'goed', vervallen: 'einde' };

export const uitvoeringBadge = (status) => badge(t(`uitvoering.status.${status}`), TOON[status]);
const BUITEN = { concept: 'rust', verzonden: 'loopt', beantwoord: 'goed', geen_antwoord: 'einde', vervallen: 'einde' };

export const buitenBadge = (status) => badge(t(`buitensignaal.status.${status}`), BUITEN[status]);
export const escalatieBadge = (status) => badge(t(`escalatie.status.${status}`), HULP[status]);

/** Level 0, 1 or 2 of what is open; nothing when nothing is. */
export const niveauBadge = (niveau) => (niveau === null ? nothing : badge(t(`uitvoering.niveau.${niveau}`), niveau ? 'let-op' : 'rust', 'bell'));

/* Nothing is done about it any more, or somebody else looks. */
const NIET_BEZIG = ['gereed_gemeld', 'bevestigd', 'effect_bevestigd', 'gestopt'];

/** That the day is over on which it had to be done; nothing while it is not. */
export const teLaat = ({ status, uiterlijkOp }) => (uiterlijkOp && uiterlijkOp < vandaag() && !NIET_BEZIG.includes(status)
  ? html`<span class="samen"><span class="stil">${t('uitvoering.klaar')}</span>${deadline(uiterlijkOp)}</span>` : nothing);

/** How far it is: a bar and the number. */
export const voortgang = (aantal) => html`<span class="drukte"><meter class="drukte__balk" min="0" max="100" value=${aantal} aria-label=${t('uitvoering.voortgang', { aantal })}></meter>
  <span class="getal" aria-hidden="true">${t('uitvoering.procent', { getal: aantal })}</span></span>`;

const DELEN = [['/uitvoeringen', 'uitvoeringen.deel'], ['/escalaties', 'escalaties.deel'], ['/buitensignalen', 'buitensignalen.deel']];

/** The lists next to each other. */
export const onderdelen = (hier) => html`<nav class="onderdelen" aria-label=${t('menu.uitvoering')}>${DELEN.map(([href, tekst]) => html`
  <a class="utrecht-link" href=${href} aria-current=${href === hier ? 'page' : nothing}>${t(tekst)}</a>`)}</nav>`;
