// SPDX-License-Identifier: EUPL-1.2
// Around every page: who this is, where you can go, and the quiet links at the bottom.
import { html, nothing } from '../html.js';
import { MENU, maySee } from '../routes.js';
import { logOut } from '../session.js';
import { gemeente, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { showKeys } from '../keys.js';
import { icon, mark } from './icon.js';
import { linkButton } from './button.js';

const link = (href, text, isNow) => html`<li><a class="menu__link" href=${href} aria-current=${isNow ? 'page' : nothing}>${text}</a></li>`;

const verzoekHref = () => (gemeente.value ? `/verzoek?gemeente=${gemeente.value.id}` : '/verzoek');

const publicMenu = (part) => html`<ul class="menu">
  ${link(verzoekHref(), t('menu.verzoek'), part === 'verzoek')}
  ${link('/volgen', t('menu.volgen'), part === 'volgen')}
  ${link('/inloggen', t('menu.inloggen'), part === 'inloggen')}</ul>`;

const staffMenu = (part, profile) => html`<ul class="menu">
  ${MENU.filter((entry) => !entry.bijNaam && maySee(entry.voor, profile)).map((entry) => link(entry.href, t(entry.tekst), part === entry.deel))}</ul>`;

const person = (profile) => html`
  <details class="wie"><summary>${icon('user')}<span class="wie__naam">${profile.naam}</span>${icon('chevron-down')}</summary>
    <div class="wie__blad"><p><strong>${profile.naam}</strong></p><p class="stil">${profile.organisatie.naam}</p>
      <p class="stil">${profile.rollen.map((rol) => t(`rol.${rol}`)).join(', ')}</p>
      ${maySee(['medewerker', 'gemeentebeheerder'], profile) ? html`<a class="wie__knop" href="/afwezig">${icon('calendar')}${t('menu.afwezig')}</a>` : nothing}
      ${MENU.filter((entry) => entry.bijNaam && maySee(entry.voor, profile)).map((entry) => html`<a class="wie__knop" href=${entry.href}>${icon('users-group')}${t(entry.tekst)}</a>`)}
      <a class="wie__knop" href="/profiel">${icon('user')}${t('menu.profiel')}</a>
      <button class="wie__knop" type="button" @click=${showKeys}>${icon('keyboard')}${t('menu.toetsen')}</button>
      <button class="wie__knop" type="button" @click=${logOut}>${icon('logout')}${t('menu.uitloggen')}</button></div></details>`;

/** The top of the page; `part` is the menu entry of the present page. */
export function header(part) {
  const profile = sessie.value;
  return html`<header class="kop"><div class="kop__binnen">
    <a class="kop__naam" href=${profile ? '/werk' : gemeente.value ? `/gemeenten/${gemeente.value.id}` : '/'}>${mark()}<span>${t('algemeen.naam')}</span></a>
    <nav class="kop__menu" aria-label=${t('menu.naam')}>${profile ? staffMenu(part, profile) : publicMenu(part)}</nav>
    ${profile ? html`<div class="kop__rechts">${maySee(['medewerker'], profile)
      ? linkButton(t('menu.nieuw'), '/meldingen/nieuw', { kind: part === 'nieuw' ? 'stil' : 'gewoon', name: 'plus' }) : nothing}${person(profile)}</div>` : nothing}
  </div></header>`;
}

/** The bottom of the page. */
export const footer = () => html`<footer class="voet"><div class="voet__binnen">
  <p class="voet__zin">${t('voet.zin')}</p>
  <ul class="voet__links">
    <li><a class="utrecht-link" href="/toegankelijkheid">${t('voet.toegankelijkheid')}</a></li>
    <li><a class="utrecht-link" href="/privacy">${t('voet.privacy')}</a></li>
    <li><a class="utrecht-link" href="/api-documentatie">${t('voet.api')}</a></li>
    <li><button class="utrecht-link-button" type="button" @click=${showKeys}>${t('menu.toetsen')}</button></li>
  </ul></div></footer>`;
