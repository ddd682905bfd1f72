// SPDX-License-Identifier: EUPL-1.2
// What the top and the bottom have besides on a page for everybody: the menu of a visitor, the languages, difficult words.
// It comes with the first of those pages; a colleague at work does without.
import { html } from '../html.js';
import { gemeente } from '../store.js';
import { t } from '../texts/nl.js';
import { link } from './frame.js';
import { startLeesVoor } from './lees-voor.js';

export { languageChoice, languageOffer } from './taalkeuze.js';
export { wordsExplained } from './woorden.js';

startLeesVoor();

const verzoekHref = () => (gemeente.value ? `/verzoek?gemeente=${gemeente.value.id}` : '/verzoek');

/** The menu of who is not logged in. */
export const publicMenu = (part) => html`<ul class="menu">
  ${link(verzoekHref(), t('menu.verzoek'), part === 'verzoek')}
  ${link('/volgen', t('menu.volgen'), part === 'volgen')}
  ${link('/inloggen', t('menu.inloggen'), part === 'inloggen')}</ul>`;
