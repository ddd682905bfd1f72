// SPDX-License-Identifier: EUPL-1.2
// The words of each mail. A mail says that there is something, never what: so only a few variables exist.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { leeshulp } from '../components/leeshulp.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { variabelen } from './beheer-variabelen.js';
import { opnieuw } from './werkblad.js';

export const laad = async (_, signal) => (await call('sjablonen_lijst', { signal })).data.resultaten;

const brief = ({ onderwerp, tekst }) => html`<div class="mailvoorbeeld"><p class="mailvoorbeeld__onderwerp">${onderwerp}</p><div class="mailvoorbeeld__tekst">${tekst}</div></div>`;

async function bewaar(sjabloon, { onderwerp, tekst }, version) {
  const { data } = await call('sjabloon_proef', { body: { sleutel: sjabloon.sleutel, onderwerp, tekst } });
  if (!await eerstZien(t(`sjabloon.${sjabloon.sleutel}`), { zinnen: [t('beheer.sjabloon.zo')] }, { meer: brief(data) })) return null;
  return call('sjabloon_zet', { path: { sleutel: sjabloon.sleutel }, body: { onderwerp, tekst }, version });
}

async function terug(sjabloon, again) {
  if (!await bewaar(sjabloon, { onderwerp: sjabloon.standaardOnderwerp, tekst: sjabloon.standaardTekst }, sjabloon.versie)) return;
  announce(t('beheer.bewaard'));
  await opnieuw(again);
}

const isEigen = (een) => een.onderwerp !== een.standaardOnderwerp || een.tekst !== een.standaardTekst;

const rij = (sjabloon, again) => html`<li class="instelling"><details class="stap"><summary><span class="instelling__naam">${t(`sjabloon.${sjabloon.sleutel}`)}</span>
    ${isEigen(sjabloon) ? badge(t('beheer.sjabloon.eigen'), 'loopt') : nothing}</summary>
  ${formulier('sjabloon_zet', {
    sleutel: sjabloon.sleutel, version: sjabloon.versie, begin: sjabloon, zonderUitleg: true, soort: 'gewoon', concept: false,
    velden: [{ naam: 'onderwerp', label: t('beheer.sjabloon.onderwerp') }, { naam: 'tekst', regels: 12, onder: () => html`${variabelen(sjabloon.variabelen)}${leeshulp()}` }],
    naast: isEigen(sjabloon) ? button(t('beheer.sjabloon.terug'), { kind: 'stil', click: () => terug(sjabloon, again) }) : nothing,
    knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), verstuur: (body, o) => bewaar(sjabloon, body, o.version), klaar: () => opnieuw(again),
  })}</details></li>`;

export const toon = (sjablonen, again) => html`<div class="bladzijde bladzijde--smal beheer-blad">${beheerKop(t('beheer.plek.sjablonen'), t('beheer.plek.sjablonen.uitleg'))}
  ${notice('info', '', html`<p>${t('beheer.sjabloon.geen_inhoud')}</p>`)}<ul class="instellingen">${sjablonen.map((een) => rij(een, again))}</ul></div>`;
