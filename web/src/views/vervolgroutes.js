// SPDX-License-Identifier: EUPL-1.2
// The ways on, in the words of this organisatie. Before something is saved it is shown as an inwoner will read it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { leeshulp } from '../components/leeshulp.js';
import { announce } from '../components/live-region.js';
import { eerstZien } from './beheer-gevolg.js';
import { wijziging } from './beheer-geschiedenis.js';
import { beheerKop } from './beheer-kop.js';
import { samenspraak } from './verzoek-los.js';
import { route } from './volgen-verder.js';
import { opnieuw } from './werkblad.js';

export const laad = async (_, signal) => (await call('vervolgroutes_lijst', { signal })).data.resultaten;

const isEigen = (een) => een.titel !== een.standaardTitel || een.tekst !== een.standaardTekst;

async function bewaar({ soort }, { titel, tekst, getoond }, version) {
  const zo = getoond ? { zin: t('vervolgroutes.zo'), meer: html`<ul class="afspraken">${route({ kop: titel, tekst, feiten: [] })}</ul>` } : { zin: t('vervolgroutes.verdwijnt') };
  if (!await eerstZien(t(`vervolgroute.${soort}`), { zinnen: [zo.zin] }, { meer: zo.meer })) return null;
  return call('vervolgroute_zet', { path: { soort }, body: { titel, tekst, getoond }, version });
}

async function terug(weg, again) {
  if (!await bewaar(weg, { titel: weg.standaardTitel, tekst: weg.standaardTekst, getoond: weg.getoond }, weg.versie)) return;
  announce(t('beheer.bewaard'));
  await opnieuw(again);
}

const eerder = ({ wijzigingen }) => (wijzigingen.length ? html`<details class="hulp"><summary>${t('vervolgroutes.eerder', { aantal: wijzigingen.length })}</summary>
  <ul class="wijzigingen">${wijzigingen.map(wijziging)}</ul></details>` : nothing);

const stand = (weg) => (weg.getoond ? isEigen(weg) ? badge(t('beheer.sjabloon.eigen'), 'loopt') : nothing : badge(t('vervolgroutes.weg'), 'einde'));

const rij = (weg, again) => html`<li class="instelling"><details class="stap"><summary><span class="instelling__naam">${t(`vervolgroute.${weg.soort}`)}</span>${stand(weg)}</summary>
  ${formulier('vervolgroute_zet', {
    sleutel: weg.soort, version: weg.versie, begin: weg, zonderUitleg: true, soort: 'gewoon', concept: false,
    velden: [{ naam: 'titel', soort: 'text', label: t('vervolgroutes.titel') }, { naam: 'tekst', label: t('vervolgroutes.tekst'), regels: 5, onder: leeshulp },
      { naam: 'getoond', label: t('vervolgroutes.getoond') }],
    naast: isEigen(weg) ? button(t('beheer.sjabloon.terug'), { kind: 'stil', click: () => terug(weg, again) }) : nothing,
    knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), verstuur: (body, o) => bewaar(weg, body, o.version), klaar: () => opnieuw(again),
  })}${eerder(weg)}</details></li>`;

export const toon = (wegen, again) => html`<div class="los">${samenspraak()}<div class="bladzijde bladzijde--smal beheer-blad">${beheerKop(t('vervolgroutes.kop'), t('vervolgroutes.inleiding'), ['/verdeling', t('verdeling.kop')])}
  <ul class="instellingen">${wegen.map((een) => rij(een, again))}</ul></div></div>`;
