// SPDX-License-Identifier: EUPL-1.2
// A new account, with a first password that is shown once.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { beheerKop } from './beheer-kop.js';
import { rolOpties, startwachtwoord, toonWachtwoord } from './beheer-rollen-keuze.js';

export async function laad(_, signal) {
  return { afdelingen: (await call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal })).data.resultaten, wachtwoord: startwachtwoord() };
}

async function klaar({ data }, wachtwoord) {
  await toonWachtwoord(data.naam, wachtwoord);
  navigate(`/beheer/mensen/${data.id}`);
}

export const toon = ({ afdelingen, wachtwoord }) => html`<div class="bladzijde bladzijde--smal">
  ${beheerKop(t('beheer.mens.nieuw'), t('beheer.mens.nieuw.uitleg'), ['/beheer/mensen', t('beheer.plek.mensen')])}
  ${formulier('gebruiker_maak', {
    concept: false, vast: { wachtwoord }, knop: t('beheer.mens.nieuw.knop'), gedaan: t('beheer.mens.nieuw.gedaan'),
    velden: ['naam', 'email', 'functie', { naam: 'afdelingId', label: t('beheer.mens.afdeling'), soort: 'select', opties: afdelingen.map((een) => ({ value: een.id, label: een.naam })) },
      { naam: 'rollen', label: t('beheer.mens.rollen'), opties: rolOpties() }],
    begin: { rollen: ['medewerker'] },
    verstuur: (body, o) => call('gebruiker_maak', { body, ...o }), klaar: (result) => klaar(result, wachtwoord),
  })}</div>`;
