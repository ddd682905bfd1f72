// SPDX-License-Identifier: EUPL-1.2
// Around every page: who this is, where you can go, and the quiet links at the bottom.
import { html, nothing } from '../html.js';
import { MENU, maySee } from '../routes.js';
import { logOut } from '../session.js';
import { gemeente, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { icon, mark } from './icon.js';
import { linkButton } from './button.js';

const showKeys = async () => (await import('../keys.js')).showKeys();

/** An entry of the menu. */
export const link = (href, text, isNow) => html`<li><a class="menu__link" href=${href} aria-current=${isNow ? 'page' : nothing}>${text}</a></li>`;

/* So many entries stand in the bar of whoever has many roles; the others are behind "Meer". One alone is not hidden. */
const IN_BAR = 4;

const entryLink = (part) => (entry) => link(entry.href, t(entry.tekst), part === entry.deel);

const more = (part, entries) => {
  const here = entries.find((entry) => entry.deel === part);
  return html`<li><details class="meer"><summary class="menu__link ${here ? 'menu__link--hier' : ''}">${t('menu.meer')}${
    here ? html`<span class="alleen-voorlezen">, ${t('menu.nu', { naam: t(here.tekst) })}</span>` : nothing}${icon('chevron-down')}</summary>
    <ul class="meer__blad">${entries.map(entryLink(part))}</ul></details></li>`;
};

function staffMenu(part, profile) {
  const all = MENU.filter((entry) => !entry.bijNaam && maySee(entry.voor, profile));
  const entries = [...all.filter(({ minder }) => !minder), ...all.filter(({ minder }) => minder)];
  const bar = entries.length > IN_BAR + 1 ? IN_BAR : entries.length;
  return html`<ul class="menu">${entries.slice(0, bar).map(entryLink(part))}${bar < entries.length ? more(part, entries.slice(bar)) : nothing}</ul>`;
}

const person = (profile) => html`
  <details class="wie"><summary>${icon('user')}<span class="wie__naam">${profile.naam}</span>${icon('chevron-down')}</summary>
    <div class="wie__blad"><p><strong>${profile.naam}</strong></p><p class="stil">${profile.organisatie.naam}</p>
      <p class="stil">${profile.rollen.map((rol) => t(`rol.${rol}`)).join(', ')}</p>
      ${maySee(['medewerker', 'gemeentebeheerder'], profile) ? html`<a class="wie__knop" href="/afwezig">${icon('calendar')}${t('menu.afwezig')}</a>` : nothing}
      ${MENU.filter((entry) => entry.bijNaam && maySee(entry.voor, profile)).map((entry) => html`<a class="wie__knop" href=${entry.href}>${icon('users-group')}${t(entry.tekst)}</a>`)}
      <a class="wie__knop" href="/profiel">${icon('user')}${t('menu.profiel')}</a>
      <button class="wie__knop" type="button" @click=${showKeys}>${icon('keyboard')}${t('menu.toetsen')}</button>
      <button class="wie__knop" type="button" @click=${logOut}>${icon('logout')}${t('menu.uitloggen')}</button></div></details>`;

/* What folds open in the top closes when somebody goes on: a click elsewhere or on a link, or Escape. */
function closeFolds(event) {
  for (const fold of document.querySelectorAll('.kop details[open]')) {
    const inside = fold.contains(event.target);
    if (event.type === 'keydown' && inside) fold.querySelector('summary').focus();
    if (event.type === 'keydown' || !inside || event.target.closest('a, button')) fold.open = false;
  }
}

/** Starts listening for what closes the folds of the top. */
export function startFrame() {
  document.addEventListener('click', closeFolds);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') closeFolds(event); });
}

/** The top of the page; `part`: the menu entry of the present page; `forAll`: frame-openbaar.js on a page for everybody. */
export function header(part, forAll) {
  const profile = sessie.value;
  return html`<header class="kop"><div class="kop__binnen">
    <a class="kop__naam" href=${profile ? '/werk' : gemeente.value ? `/gemeenten/${gemeente.value.id}` : '/'}>${mark()}<span>${t('algemeen.naam')}</span></a>
    <nav class="kop__menu" aria-label=${t('menu.naam')}>${profile ? staffMenu(part, profile) : forAll?.publicMenu(part)}</nav>
    ${profile ? html`<div class="kop__rechts">${maySee(['medewerker'], profile)
      ? linkButton(t('menu.nieuw'), '/meldingen/nieuw', { kind: part === 'nieuw' ? 'stil' : 'gewoon', name: 'plus' }) : nothing}${person(profile)}</div>` : nothing}
    ${forAll?.languageChoice()}
  </div></header>${forAll?.languageOffer()}`;
}

/** The bottom of the page; difficult words are explained where everybody may come. */
export const footer = (forAll) => html`<footer class="voet"><div class="voet__binnen">
  ${forAll?.wordsExplained()}
  <p class="voet__zin">${t('voet.zin')}</p>
  <ul class="voet__links">
    <li><a class="utrecht-link" href="/toegankelijkheid">${t('voet.toegankelijkheid')}</a></li>
    <li><a class="utrecht-link" href="/privacy">${t('voet.privacy')}</a></li>
    <li><a class="utrecht-link" href="/api-documentatie">${t('voet.api')}</a></li>
    <li><button class="utrecht-link-button" type="button" @click=${showKeys}>${t('menu.toetsen')}</button></li>
  </ul></div></footer>`;
