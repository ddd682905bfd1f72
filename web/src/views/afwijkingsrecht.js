// SPDX-License-Identifier: EUPL-1.2
// The right to deviate: the proof, and noting a use of it in half a minute.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { notice, written } from '../components/notice.js';
import { bewijs } from './afwijkingsrecht-bewijs.js';

export const laad = async ({ id }, signal) => (await call('afwijkingsrecht_lees', { path: { id }, signal })).data;

const gebruik = (een) => html`<li class="gesprek"><p><strong>${zegDag(een.afgewekenOp)}</strong></p>${written(een.motivering)}
  ${een.effect ? html`<p class="stil klein">${t('recht.effect')}</p>${written(een.effect)}` : nothing}</li>`;

const noteer = (recht, again) => html`<section class="kaart niet-op-papier"><h2 class="utrecht-heading-2">${t('recht.noteer')}</h2>
  <p class="stil">${t('recht.noteer.uitleg')}</p>
  ${formulier('afwijking_maak', {
    sleutel: recht.id, begin: { afgewekenOp: vandaag() }, leegNaKlaar: true, zonderUitleg: true, knop: t('recht.noteer.knop'), gedaan: t('recht.genoteerd'),
    velden: [{ naam: 'motivering', regels: 3 }, { naam: 'effect', regels: 2 }, 'afgewekenOp'],
    verstuur: (body, o) => call('afwijking_maak', { path: { id: recht.id }, body, ...o }),
    klaar: async () => { await again(); document.getElementById('gebruikt').focus(); },
  })}</section>`;

const gebruikt = (recht) => html`<section class="deel niet-op-papier"><h2 class="utrecht-heading-2" id="gebruikt" tabindex="-1">${t('recht.gebruikt')}${recht.afwijkingen.length ? html` <span class="aantal">${recht.afwijkingen.length}</span>` : nothing}</h2>
  ${recht.afwijkingen.length ? html`<ul class="gesprekken">${repeat(recht.afwijkingen, (een) => een.id, gebruik)}</ul>` : html`<p class="stil">${t('recht.nog_niet_gebruikt')}</p>`}</section>`;

const voorbij = (recht) => (recht.status === 'beeindigd'
  ? notice('info', t('recht.voorbij', { dag: zegDag(recht.beeindigdOp) }), html`<p>${t('recht.voorbij.uitleg')}</p>`) : nothing);

export const toon = (recht, again) => html`<div class="bladzijde">
  <p class="niet-op-papier"><a class="terug utrecht-link" href="/meldingen/${recht.meldingId}">${icon('arrow-left')}<span>${t('werkblad.terug', { kenmerk: recht.kenmerk })}</span></a></p>
  ${voorbij(recht)}
  <div class="werkblad werkblad--gelijk"><div class="werkblad__hoofd">${bewijs(recht)}
      <div class="knoppen">${button(t('recht.druk_af'), { click: () => window.print(), name: 'printer' })}</div></div>
    <div class="werkblad__zij">${recht.acties.includes('noteer_afwijking') ? noteer(recht, again) : nothing}${gebruikt(recht)}</div></div></div>`;
