// SPDX-License-Identifier: EUPL-1.2
// The right to deviate: the proof, and noting a use of it in half a minute.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { briefKnoppen } from '../components/brief.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { notice, written } from '../components/notice.js';
import { anders, besproken, geschorst, gevraagd } from './afwijkingsrecht-antwoord.js';
import { bewijs } from './afwijkingsrecht-bewijs.js';
import { noteer, stelVoor, voorstellen } from './afwijkingsrecht-noteer.js';
import { berekening } from './melding-zij.js';

export async function laad({ id }, signal) {
  const { data } = await call('afwijkingsrecht_lees', { path: { id }, signal });
  const termijn = await call('melding_termijn', { path: { id: data.meldingId }, signal });
  return { recht: data, termijn: termijn.data };
}

const gebruik = (een) => html`<li class="gesprek"><p><strong>${zegDag(een.afgewekenOp)}</strong> ${een.verwijzing ? html`<span class="kenmerk">${een.verwijzing}</span>` : nothing}</p>${written(een.motivering)}
  ${een.effect ? html`<p class="stil klein">${t('recht.effect')}</p>${written(een.effect)}` : nothing}</li>`;

/* A block has no uses to show, unless there were some before it. */
const gebruikt = (recht) => (recht.status === 'geblokkeerd' && !recht.afwijkingen.length ? nothing : html`<section class="deel niet-op-papier">
  <h2 class="utrecht-heading-2" id="gebruikt" tabindex="-1">${t('recht.gebruikt')}${recht.afwijkingen.length ? html` <span class="aantal">${recht.afwijkingen.length}</span>` : nothing}</h2>
  <p class="stil klein met-icoon">${icon('shield-check')}<span>${t('recht.nooit_per_persoon')}</span></p>
  ${recht.afwijkingen.length ? html`<ul class="gesprekken">${repeat(recht.afwijkingen, (een) => een.id, gebruik)}</ul>` : html`<p class="stil">${t('recht.nog_niet_gebruikt')}</p>`}</section>`);

const voorbij = (recht) => (recht.status === 'beeindigd'
  ? notice('info', t('recht.voorbij', { dag: zegDag(recht.beeindigdOp) }), html`<p>${recht.beeindigdReden}</p><p>${t(recht.acties.includes('noteer_afwijking') ? 'recht.voorbij.noteer' : 'recht.voorbij.uitleg')}</p>`) : nothing);

/* A block lies with the directeur; whoever may see that follows it from here. */
const hogerop = (recht) => (recht.escalatieId && recht.status === 'geblokkeerd'
  ? html`<p class="mag-afwijken niet-op-papier">${icon('arrow-right')}<a class="utrecht-link" href="/escalaties/${recht.escalatieId}">${t('recht.hogerop')}</a></p>` : nothing);

const eigen = (recht, again) => html`${recht.acties.includes('noteer_afwijking') ? noteer(recht, again) : nothing}${recht.acties.includes('stel_voor') ? stelVoor(recht, again) : nothing}`;

/* On a phone the form stands below the proof; one press brings it up. */
const gaNoteren = () => {
  const plek = document.getElementById('noteer');
  plek.scrollIntoView();
  plek.querySelector('select, input').focus();
};
const snel = (recht) => (recht.acties.includes('noteer_afwijking')
  ? html`<p class="alleen-smal niet-op-papier">${button(t('recht.noteer.knop'), { kind: 'primair', name: 'pencil', click: gaNoteren })}</p>` : nothing);

export const toon = ({ recht, termijn }, again) => html`<div class="bladzijde">
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/meldingen/${recht.meldingId}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: recht.kenmerk }))}</span></a></p>
  ${voorbij(recht)}${geschorst(recht)}${hogerop(recht)}${snel(recht)}
  <div class="werkblad werkblad--gelijk"><div class="werkblad__hoofd">${bewijs(recht)}
      ${briefKnoppen('afwijkingsrecht_brief', recht.id, t('recht.druk_af'))}
      <section class="deel niet-op-papier">${berekening(termijn)}</section></div>
    <div class="werkblad__zij">${gevraagd(recht, again)}${eigen(recht, again)}${voorstellen(recht, again)}${gebruikt(recht)}${besproken(recht)}
      <div class="stappen">${anders(recht, again)}</div></div></div></div>`;
