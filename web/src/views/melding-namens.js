// SPDX-License-Identifier: EUPL-1.2
// A coordinator writes down a melding for a colleague who calls, comes by or writes.
import { html } from '../html.js';
import { call } from '../api.js';
import { alleCollegas, metNaam } from '../collegas.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { kiezer, zoekRegel } from './melding-kiezer.js';

const KANALEN = ['telefoon', 'balie', 'brief', 'email'];

export async function laad(_, signal) {
  const collegas = await alleCollegas({ actief: true }, signal);
  return { collegas: collegas.filter((een) => een.id !== sessie.value.id) };
}

const zoekIn = (alle) => kiezer(async (tekst) => metNaam(alle, tekst).map((een) => ({ value: een.id, label: een.naam, help: een.functie ?? '' })));

let zoek = { lijst: null, teken: null };

/* The same control as long as the list is the same: else what was found would go at every drawing. */
function zoekCollega(lijst) {
  if (zoek.lijst !== lijst) zoek = { lijst, teken: zoekIn(lijst) };
  return zoek.teken;
}

const velden = (data) => [
  { naam: 'melderId', teken: zoekCollega(data.collegas) },
  { naam: 'kanaal', soort: 'radio', opties: KANALEN.map((value) => ({ value, label: t(`kanaal.${value}`) })) },
  { naam: 'welkeRegel', soort: 'text' }, { naam: 'waaromHinderlijk', regels: 4 }, { naam: 'suggestie', regels: 4 },
  { naam: 'regelId', label: t('melding.stap.regel.zoek'), teken: zoekRegel, vouw: t('nieuw.meer') },
  { naam: 'praktijkvoorbeeld', vouw: t('nieuw.meer'), regels: 4 }, { naam: 'klantgroep', soort: 'text', vouw: t('nieuw.meer') },
  { naam: 'afschermingMelder' }, { naam: 'naamMagNaarBeslisser' },
];

export const toon = (data) => html`<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('namens.kop')}</h1>
  <p class="inleiding">${t('namens.inleiding')}</p>
  ${formulier('melding_namens', {
    velden: velden(data), begin: { afschermingMelder: true, naamMagNaarBeslisser: false }, knop: t('namens.knop'), gedaan: t('namens.gedaan'),
    verstuur: (body, o) => call('melding_namens', { body, ...o }), klaar: (result) => navigate(`/meldingen/${result.data.id}`),
  })}</div>`;
