// SPDX-License-Identifier: EUPL-1.2
// Besluiten that are carried out, one line each: what, until when, how far. Who does it reports here in one sentence.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { valuesOf } from '../filter-adres.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { chips } from '../components/chips.js';
import { deadline } from '../components/deadline.js';
import { filterForm } from '../components/filters.js';
import { announce } from '../components/live-region.js';
import { pager } from '../components/pager.js';
import { verslagFormulier } from './uitvoering-doen.js';
import { niveauBadge, onderdelen, teLaat, uitvoeringBadge, voortgang } from './uitvoering-woorden.js';

export async function laad({ query }, signal) {
  const { data } = await call('uitvoeringen_lijst', { query: { status: valuesOf(query, 'status'), na: query.get('na'), paginaGrootte: 50 }, signal });
  return data;
}

/* The report is in the line now: fold the form away and go on from there. */
async function bewaard(id, again) {
  announce(t('uitvoering.gedaan.verslag'));
  await again();
  const fold = document.getElementById(`verslag-${id}`);
  if (fold) fold.open = false;
  fold?.querySelector('summary').focus();
}

const verslag = (rij, again) => (rij.vanMij && rij.acties.includes('verslag') ? html`<details class="stap" id="verslag-${rij.id}"><summary>${t('uitvoeringen.meld')}</summary>
  ${verslagFormulier(rij, again, () => bewaard(rij.id, again))}</details>` : nothing);

const regel = (rij, again) => html`<li class="uitvoering">
  <div class="uitvoering__kop"><a class="utrecht-link uitvoering__naam" href="/uitvoeringen/${rij.id}">${rij.welkeRegel}</a><span class="kenmerk">${rij.kenmerk}</span></div>
  <p class="uitvoering__opdracht">${rij.opdracht}</p>
  <p class="uitvoering__regel">${uitvoeringBadge(rij.status)}${niveauBadge(rij.escalatieniveau)}${voortgang(rij.voortgang)}
    ${rij.uiterlijkOp && teLaat(rij) === nothing ? html`<span>${t('uitvoeringen.klaar_op', { dag: zegDag(rij.uiterlijkOp) })}</span>` : nothing}
    <span class="stil">${[rij.teammanager?.naam, rij.afdelingNaam].filter(Boolean).join(', ')}</span></p>
  ${teLaat(rij) === nothing ? nothing : html`<p class="uitvoering__regel">${teLaat(rij)}</p>`}
  <p class="uitvoering__regel stil">${rij.laatsteVerslag ?? t('uitvoeringen.nog_geen_verslag')}</p>
  ${rij.vanMij && rij.acties.includes('verslag') ? html`<p class="uitvoering__regel"><span class="stil">${t('uitvoeringen.verslag_voor')}</span>${deadline(rij.stapUiterlijkOp)}</p>` : nothing}
  ${verslag(rij, again)}</li>`;

const groep = (kop, rijen, again) => (rijen.length ? html`<section class="blok"><h2 class="utrecht-heading-2">${kop} <span class="aantal">${rijen.length}</span></h2>
  <ul class="uitvoeringen">${repeat(rijen, (rij) => rij.id, (rij) => regel(rij, again))}</ul></section>` : nothing);

/* Carried out already: there when somebody looks for it, and not in the way. */
const KLAAR = ['bevestigd', 'effect_bevestigd', 'gestopt'];

const klaar = (rijen, again) => (rijen.length ? html`<details class="nog-meer"><summary>${t('uitvoeringen.klaar', { aantal: rijen.length })}</summary>
  <ul class="uitvoeringen">${repeat(rijen, (rij) => rij.id, (rij) => regel(rij, again))}</ul></details>` : nothing);

export function toon(data, again, { query }) {
  const gekozen = valuesOf(query, 'status');
  const velden = [{ naam: 'status', label: t('uitvoeringen.filter'), opties: schema('UitvoeringStatus').enum.map((value) => [value, t(`uitvoering.status.${value}`)]) }];
  const loopt = data.resultaten.filter((rij) => gekozen.length || !KLAAR.includes(rij.status));
  const mijn = loopt.filter((rij) => rij.vanMij);
  return html`<div class="bladzijde"><h1 class="utrecht-heading-1">${t('uitvoeringen.kop')}</h1>
    <p class="inleiding">${t('uitvoeringen.inleiding')}</p>${onderdelen('/uitvoeringen')}
    <div class="lijstkop">${filterForm(velden)}</div>${chips(gekozen.map((value) => ({ key: 'status', value, label: t(`uitvoering.status.${value}`) })))}
    ${groep(t('uitvoeringen.van_jou'), mijn, again)}
    ${groep(mijn.length ? t('uitvoeringen.andere') : t('uitvoeringen.alle'), loopt.filter((rij) => !rij.vanMij), again)}
    ${klaar(data.resultaten.filter((rij) => !loopt.includes(rij)), again)}
    ${data.resultaten.length ? nothing : html`<div class="leeg"><p>${gekozen.length ? t('uitvoeringen.leeg.filter') : t('uitvoeringen.leeg')}</p></div>`}
    ${pager(data.volgende)}</div>`;
}
