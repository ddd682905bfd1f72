// SPDX-License-Identifier: EUPL-1.2
// Everything we hold of a verzoek, for the inwoner: to read, to print, and to take along as a file.
import { html, nothing } from '../html.js';
import { t, tOf } from '../texts/nl.js';
import { zegDatum, zegKlok } from '../tijd.js';
import { alsVolger, volger } from '../volgtoegang.js';
import { button, linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';
import { leesVoor } from '../components/lees-voor.js';
import { bewaarBestand } from '../components/meenemen.js';
import { rij } from './toevertrouwd-waarde.js';

export async function laad(_, signal) {
  return volger()?.rol === 'burger' ? alsVolger('volgverzoek_inzage', { signal }) : null;
}

const deel = ({ naam, rijen }) => html`<section class="blok" aria-labelledby=${`inzage-${naam}`}>
  <h2 class="utrecht-heading-2" id=${`inzage-${naam}`}>${tOf([`toevertrouwd.deel.${naam}`], naam)}</h2>${leesVoor({ eigen: true })}
  ${rijen.length ? html`<ol class="inzage">${rijen.map(rij)}</ol>` : html`<p class="stil">${t('toevertrouwd.deel.leeg')}</p>`}</section>`;

const neemMee = (data) => bewaarBestand(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
  `${data.kenmerk}.json`, t('toevertrouwd.inzage.klaar'));

const dicht = () => html`<div class="bladzijde bladzijde--smal"><h1 class="utrecht-heading-1">${t('toevertrouwd.inzage.kop')}</h1>
  <p class="inleiding">${t('toevertrouwd.inzage.dicht')}</p><p>${linkButton(t('toevertrouwd.naar_volgen'), '/volgen', { kind: 'primair' })}</p></div>`;

const blad = (data) => html`<div class="bladzijde bladzijde--smal">
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/volgen">${icon('arrow-left')}<span>${t('toevertrouwd.terug')}</span></a></p>
  <h1 class="utrecht-heading-1">${t('toevertrouwd.inzage.kop')}</h1>
  <p class="inleiding">${t('toevertrouwd.inzage.uitleg', { organisatie: data.organisatie })}</p>
  <p class="stil">${t('toevertrouwd.inzage.op', { dag: zegDatum(data.gemaaktOp), klok: zegKlok(data.gemaaktOp) })}</p>
  <div class="knoppen">${button(t('algemeen.druk_af'), { name: 'printer', click: () => window.print() })}
    ${button(t('toevertrouwd.inzage.neemMee'), { name: 'download', click: () => neemMee(data) })}</div>
  ${data.onderdelen.map(deel)}
  ${data.nietErbij.length ? html`<section class="blok"><h2 class="utrecht-heading-2">${t('toevertrouwd.inzage.niet')}</h2>
    <ul>${data.nietErbij.map(({ waarom }) => html`<li>${waarom}</li>`)}</ul></section>` : nothing}</div>`;

export const toon = (antwoord) => (antwoord ? blad(antwoord.data) : dicht());
