// SPDX-License-Identifier: EUPL-1.2
// One account: who this is, which roles, the first password, and switching it off. Nobody chooses the own roles.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { facts, notice } from '../components/notice.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { rolOpties, startwachtwoord, toonWachtwoord } from './beheer-rollen-keuze.js';
import { opnieuw } from './werkblad.js';

export async function laad({ id }, signal) {
  const [mens, beheer, afdelingen] = await Promise.all([
    call('gebruiker_lees', { path: { id }, signal }), call('gebruiker_beheer_lees', { path: { id }, signal }), call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal })]);
  return { mens: mens.data, version: mens.version, beheer: beheer.data, afdelingen: afdelingen.data.resultaten };
}

const HANGT = ['teams', 'besluiten', 'uitvoeringen', 'afdelingen', 'sessies'];

/* What is with this person now, a sentence for each. */
const hangt = (beheer) => HANGT.filter((wat) => beheer[wat] > 0).map((wat) => t(`beheer.hangt.${wat}`, { aantal: beheer[wat] }));

const ikZelf = ({ mens }) => mens.id === sessie.value.id;

const gegevens = (data, again) => formulier('gebruiker_wijzig', {
  sleutel: data.mens.id, version: data.version, leeg: null, zonderUitleg: true, soort: 'gewoon', concept: false,
  begin: { ...data.mens, email: data.beheer.email, afdelingId: data.mens.afdeling?.id },
  velden: [{ naam: 'naam', verplicht: true }, { naam: 'email', verplicht: true }, 'functie', { naam: 'afdelingId', label: t('beheer.mens.afdeling'), soort: 'select', opties: data.afdelingen.map((een) => ({ value: een.id, label: een.naam })) }],
  knop: t('beheer.bewaar'), gedaan: t('beheer.bewaard'),
  verstuur: (body, o) => call('gebruiker_wijzig', { path: { id: data.mens.id }, body, version: o.version }),
  klaar: () => opnieuw(again),
});

function verschil(oud, nieuw) {
  const erbij = nieuw.filter((rol) => !oud.includes(rol)).map((rol) => t('beheer.rollen.erbij', { rol: t(`rol.${rol}`) }));
  const eraf = oud.filter((rol) => !nieuw.includes(rol)).map((rol) => t('beheer.rollen.eraf', { rol: t(`rol.${rol}`) }));
  return [...erbij, ...eraf];
}

async function zetRollen(data, body, o) {
  const zinnen = verschil(data.mens.rollen, body.rollen ?? []);
  if (zinnen.length && !await eerstZien(t('beheer.rollen.zeker', { naam: data.mens.naam }), { zinnen: [...zinnen, t('beheer.rollen.straks')] })) return null;
  return call('gebruiker_rollen_zet', { path: { id: data.mens.id }, body, version: o.version });
}

const rollen = (data, again) => (ikZelf(data)
  ? html`${facts([[t('beheer.mens.rollen'), data.mens.rollen.map((rol) => t(`rol.${rol}`)).join(', ')]])}${notice('info', '', html`<p>${t('beheer.rollen.zelf')}</p>`)}`
  : formulier('gebruiker_rollen_zet', {
    sleutel: data.mens.id, version: data.version, begin: data.mens, zonderUitleg: true, soort: 'gewoon', concept: false, velden: [{ naam: 'rollen', label: t('beheer.mens.rollen'), opties: rolOpties() }],
    knop: t('beheer.bewaar'), gedaan: t('beheer.bewaard'), verstuur: (body, o) => zetRollen(data, body, o), klaar: () => opnieuw(again),
  }));

async function nieuwStart(data, again) {
  const { mens } = data;
  if (!await eerstZien(t('beheer.start.zeker', { naam: mens.naam }), { zinnen: [t('beheer.start.zeker.uitleg')] }, { ja: t('beheer.start.ja') })) return;
  const wachtwoord = startwachtwoord();
  await call('startwachtwoord_zet', { path: { id: mens.id }, body: { wachtwoord }, version: data.version });
  await toonWachtwoord(mens.naam, wachtwoord);
  await opnieuw(again);
}

async function zet(data, actief, again) {
  const zinnen = actief ? [t('beheer.aan.uitleg')] : [t('beheer.uit.uitleg'), ...hangt(data.beheer)];
  if (!await eerstZien(t(actief ? 'beheer.aan.zeker' : 'beheer.uit.zeker', { naam: data.mens.naam }), { zinnen }, { ja: t(actief ? 'beheer.aan.ja' : 'beheer.uit.ja'), gevaar: !actief })) return;
  await call('gebruiker_wijzig', { path: { id: data.mens.id }, body: { actief }, version: data.version });
  announce(t('beheer.bewaard'));
  await opnieuw(again);
}

const account = (data, again) => html`<div class="knoppen">
  ${data.mens.actief ? button(t('beheer.start.knop'), { click: () => nieuwStart(data, again) }) : nothing}
  ${data.mens.actief ? button(t('beheer.uit.knop'), { kind: 'stil', click: () => zet(data, false, again) }) : button(t('beheer.aan.knop'), { click: () => zet(data, true, again) })}</div>`;

const nu = ({ beheer }) => (hangt(beheer).length ? html`<ul class="opsomming">${hangt(beheer).map((zin) => html`<li>${zin}</li>`)}</ul>` : html`<p class="stil">${t('beheer.hangt.niets')}</p>`);

export const toon = (data, again) => html`<div class="bladzijde bladzijde--smal beheer-blad">
  ${beheerKop(data.mens.naam, '', ['/beheer/mensen', t('beheer.plek.mensen')])}
  ${data.mens.actief ? nothing : html`<p>${badge(t('beheer.mens.uit'), 'einde')} ${t('beheer.mens.uit.uitleg')}</p>`}
  <section aria-labelledby="mens-nu"><h2 class="utrecht-heading-2" id="mens-nu">${t('beheer.hangt')}</h2>${nu(data)}</section>
  <section aria-labelledby="mens-wie"><h2 class="utrecht-heading-2" id="mens-wie">${t('beheer.mens.gegevens')}</h2>${gegevens(data, again)}</section>
  <section aria-labelledby="mens-rollen"><h2 class="utrecht-heading-2" id="mens-rollen">${t('beheer.mens.rollen')}</h2>${rollen(data, again)}</section>
  ${ikZelf(data) ? nothing : html`<section aria-labelledby="mens-account"><h2 class="utrecht-heading-2" id="mens-account">${t('beheer.mens.account')}</h2>${account(data, again)}</section>`}</div>`;
