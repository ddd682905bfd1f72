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
import { wieZijnWij } from './verzoek-wie.js';

export async function laad(_, signal) {
  return volger()?.rol === 'burger' ? alsVolger('volgverzoek_inzage', { signal }) : null;
}

const deelnaam = ({ naam }) => tOf([`toevertrouwd.deel.${naam}`], naam);

const deel = (een) => html`<section class="blok" aria-labelledby=${`inzage-${een.naam}`}>
  <h2 class="utrecht-heading-2" id=${`inzage-${een.naam}`}>${deelnaam(een)}</h2>${leesVoor({ eigen: true })}
  <ol class="inzage">${een.rijen.map(rij)}</ol></section>`;

const lijst = (kop, punten) => (punten.length ? html`<section class="blok"><h2 class="utrecht-heading-2">${kop}</h2>
    <ul class="grenzen">${punten.map((punt) => html`<li>${punt}</li>`)}</ul></section>` : nothing);

const neemMee = (data) => bewaarBestand(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
  `${data.kenmerk}.json`, t('toevertrouwd.inzage.klaar'));

const dicht = () => html`<div class="bladzijde bladzijde--smal">${wieZijnWij()}<h1 class="utrecht-heading-1">${t('toevertrouwd.inzage.kop')}</h1>
  <p class="inleiding">${t('toevertrouwd.inzage.dicht')}</p><p>${linkButton(t('toevertrouwd.naar_volgen'), '/volgen', { kind: 'primair' })}</p></div>`;

const blad = (data) => html`<div class="bladzijde bladzijde--smal">${wieZijnWij(data.organisatie)}
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/volgen">${icon('arrow-left')}<span>${t('toevertrouwd.terug')}</span></a></p>
  <h1 class="utrecht-heading-1">${t('toevertrouwd.inzage.kop')}</h1>
  <p class="inleiding">${t('toevertrouwd.inzage.uitleg', { organisatie: data.organisatie })}</p>
  <p class="stil">${t('toevertrouwd.inzage.op', { dag: zegDatum(data.gemaaktOp), klok: zegKlok(data.gemaaktOp) })}</p>
  <div class="knoppen">${button(t('algemeen.druk_af'), { name: 'printer', click: () => window.print() })}
    ${button(t('toevertrouwd.inzage.neemMee'), { name: 'download', click: () => neemMee(data) })}</div>
  ${data.onderdelen.filter(({ rijen }) => rijen.length).map(deel)}
  ${lijst(t('toevertrouwd.deel.leeg'), data.onderdelen.filter(({ rijen }) => !rijen.length).map(deelnaam))}
  ${lijst(t('toevertrouwd.inzage.niet'), data.nietErbij.map(({ waarom }) => waarom))}</div>`;

export const toon = (antwoord) => (antwoord ? blad(antwoord.data) : dicht());
