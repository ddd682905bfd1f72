// SPDX-License-Identifier: EUPL-1.2
// Who changed what in beheer, when, and what it was before.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { gewoneRol } from '../rolnamen.js';
import { t, tOf } from '../texts/nl.js';
import { zegDag, zegDatum, zegKlok, zegNabij } from '../tijd.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { pager } from '../components/pager.js';
import { beheerKop } from './beheer-kop.js';
import { inWoorden, naamVan } from './beheer-termijnen.js';

export const laad = async ({ query }, signal) => (await call('beheerwijzigingen_lijst', { query: { onderwerp: query.get('onderwerp'), na: query.get('na'), paginaGrootte: 30 }, signal })).data;

const NAAM = {
  instelling: naamVan, rolnaam: gewoneRol, sjabloon: (sleutel) => t(`sjabloon.${sleutel}`), sluitingsdag: zegDatum, vervolgroute: (soort) => t(`vervolgroute.${soort}`),
};

const rollen = (tekst) => tekst.split(', ').map((een) => tOf([`rol.${een}`], een)).join(', ');
const zeg = (een, tekst) => {
  if (een.onderwerp === 'instelling') return inWoorden(een.wat, tekst, tekst);
  return een.onderwerp === 'collega' ? rollen(tekst) : tekst;
};

const kant = (een, label, tekst) => html`<div><p class="vergelijk__wie">${label}</p><div class="geschreven">${tekst === null ? t('beheer.wijziging.niets') : zeg(een, tekst)}</div></div>`;

/** One change: what it was, what it became, and who did it. */
export const wijziging = (een) => html`<li class="wijziging"><p><span class="stil klein">${t(`beheeronderwerp.${een.onderwerp}`)}</span><br><strong>${(NAAM[een.onderwerp] ?? String)(een.wat)}</strong></p>
  <div class="vergelijk__paar">${kant(een, t('beheer.wijziging.oud'), een.oud)}${kant(een, t('beheer.wijziging.nieuw'), een.nieuw)}</div>
  <p class="stil klein">${een.door?.naam ?? t('beheer.wijziging.systeem')}, ${zegNabij(een.op)} ${zegKlok(een.op)}${een.onderwerp === 'instelling' ? html`, ${t('beheer.wijziging.vanaf', { dag: zegDag(een.geldigVanaf) })}` : nothing}</p></li>`;

const FILTER = () => [{ naam: 'onderwerp', label: t('beheer.wijziging.onderwerp'), opties: schema('Beheeronderwerp').enum.map((een) => [een, t(`beheeronderwerp.${een}`)]) }];

export const toon = (data, _, { query }) => html`<div class="bladzijde beheer-blad">${beheerKop(t('beheer.plek.geschiedenis'), t('beheer.plek.geschiedenis.uitleg'))}
  <div class="lijstkop">${filterForm(FILTER())}</div>${chips(query.get('onderwerp') ? [{ key: 'onderwerp', label: t(`beheeronderwerp.${query.get('onderwerp')}`) }] : [])}
  ${data.resultaten.length ? html`<ul class="wijzigingen">${data.resultaten.map(wijziging)}</ul>` : html`<div class="leeg"><p>${t('beheer.wijziging.leeg')}</p></div>`}
  ${pager(data.volgende)}</div>`;
