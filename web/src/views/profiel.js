// SPDX-License-Identifier: EUPL-1.2
// One's own profile: who you are here, your password, where you are logged in, and what you want by mail.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { facts, notice } from '../components/notice.js';
import { opnieuw } from './werkblad.js';

export async function laad(_, signal) {
  const [profiel, sessies, mail] = await Promise.all([call('gebruikersprofiel_lees', { signal }), call('sessies_lijst', { query: { paginaGrootte: 50 }, signal }), call('mailvoorkeur_lees', { signal })]);
  return { profiel: profiel.data, sessies: sessies.data.resultaten, mail: mail.data };
}

const wie = ({ profiel }) => facts([[t('profiel.naam'), profiel.naam], [t('profiel.email'), profiel.email], [t('profiel.functie'), profiel.functie], [t('profiel.afdeling'), profiel.afdeling?.naam],
  [t('profiel.organisatie'), profiel.organisatie.naam], [t('profiel.rollen'), profiel.rollen.map((rol) => t(`rol.${rol}`)).join(', ')]]);

async function gekozen(again) {
  sessie.value = { ...sessie.value, kiesWachtwoord: false };
  await opnieuw(again);
}

const wachtwoord = (again) => formulier('wachtwoord_zet', {
  concept: false, zonderUitleg: true, leegNaKlaar: true, soort: 'gewoon', knop: t('profiel.wachtwoord.knop'), gedaan: t('profiel.wachtwoord.gedaan'),
  velden: [{ naam: 'huidig', label: t('profiel.wachtwoord.huidig'), soort: 'password', autocomplete: 'current-password' },
    { naam: 'nieuw', label: t('profiel.wachtwoord.nieuw'), uitleg: t('profiel.wachtwoord.nieuw.uitleg'), soort: 'password', autocomplete: 'new-password' }],
  verstuur: (body) => call('wachtwoord_zet', { body }), klaar: () => gekozen(again),
});

async function beeindig(een, again) {
  await call('sessie_beeindig', { path: { id: een.id } });
  announce(t('profiel.sessie.weg'));
  await opnieuw(again);
}

const moment = (op) => `${zegNabij(op)} ${zegKlok(op)}`;

const sessieRij = (een, again) => html`<li class="sessie"><div><p>${t('profiel.sessie.sinds', { wanneer: moment(een.begonnenOp) })} ${een.huidige ? badge(t('profiel.sessie.hier'), 'goed') : nothing}</p>
  <p class="stil klein">${t('profiel.sessie.laatst', { wanneer: moment(een.laatstGebruiktOp) })}</p></div>
  ${een.huidige ? nothing : button(t('profiel.sessie.stop'), { kind: 'stil', click: () => beeindig(een, again) })}</li>`;

const mail = (data) => formulier('mailvoorkeur_zet', {
  concept: false, zonderUitleg: true, soort: 'gewoon', begin: data.mail, knop: t('beheer.bewaar'), gedaan: t('beheer.bewaard'),
  velden: ['berichten', 'dagoverzicht'].map((naam) => ({ naam, label: t(`profiel.mail.${naam}`), uitleg: t(`profiel.mail.${naam}.uitleg`) })),
  verstuur: (body) => call('mailvoorkeur_zet', { body: { berichten: false, dagoverzicht: false, ...body } }),
});

const deel = (id, inhoud) => html`<section aria-labelledby="profiel-${id}"><h2 class="utrecht-heading-2" id="profiel-${id}">${t(`profiel.${id}`)}</h2>${inhoud}</section>`;

export const toon = (data, again) => html`<div class="bladzijde bladzijde--smal beheer-blad"><h1 class="utrecht-heading-1">${t('profiel.kop')}</h1>
  ${data.profiel.kiesWachtwoord ? notice('warning', t('profiel.kies'), html`<p>${t('profiel.kies.uitleg')}</p>`) : nothing}
  ${deel('wie', wie(data))}
  ${deel('mail', html`<p class="stil">${t('profiel.mail.uitleg')}</p>${mail(data)}`)}
  ${deel('wachtwoord', wachtwoord(again))}
  ${deel('sessies', html`<p class="stil">${t('profiel.sessies.uitleg')}</p><ul class="sessies">${data.sessies.map((een) => sessieRij(een, again))}</ul>`)}</div>`;
