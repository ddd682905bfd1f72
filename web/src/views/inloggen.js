// SPDX-License-Identifier: EUPL-1.2
// Logging in: as a page, and over the page when a session ends while somebody is working.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { logIn } from '../session.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { openDialog } from '../components/dialog.js';

const loginForm = (klaar) => formulier('sessie_maak', {
  velden: [{ naam: 'email', soort: 'email', autocomplete: 'username' },
    { naam: 'wachtwoord', soort: 'password', autocomplete: 'current-password' }],
  concept: false,
  zonderUitleg: true,
  knop: t('inloggen.knop'),
  verstuur: (body) => logIn(body),
  klaar,
});

/* Only an address of our own: "/meldingen", never "//elsewhere". */
const ownAddress = (naar) => (/^\/(?![/\\])/.test(naar ?? '') ? naar : '/werk');

export const toon = (_, again, { query }) => html`
  <div class="bladzijde bladzijde--smal">
    <h1 class="utrecht-heading-1">${t('inloggen.kop')}</h1>
    <p class="inleiding">${t('inloggen.voor_wie')}</p>
    ${sessie.value ? html`<p>${t('inloggen.al', { naam: sessie.value.naam })}</p>` : nothing}
    <div class="kaart">${loginForm(() => navigate(sessie.value.kiesWachtwoord ? '/profiel' : ownAddress(query.get('naar')), { replace: true }))}</div>
    <p class="stil">${t('inloggen.inwoner')} <a class="utrecht-link" href="/volgen">${t('inloggen.volg')}</a></p>
  </div>`;

/** Asks to log in over the page; true when it worked. What was being typed stays. */
export const askLogin = async () => true === await openDialog({
  title: t('inloggen.opnieuw'),
  content: (close) => html`<p>${t('inloggen.tekst_blijft')}</p>${loginForm(() => close(true))}`,
});
