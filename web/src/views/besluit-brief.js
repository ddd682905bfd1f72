// SPDX-License-Identifier: EUPL-1.2
// The besluit as a letter: it can be read on a phone, and printed as it is.
import { html, nothing } from '../html.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDatum } from '../tijd.js';
import { badge, statusBadge } from '../components/badge.js';
import { button } from '../components/button.js';
import { facts, written } from '../components/notice.js';

const stuk = (kop, tekst) => (tekst ? html`<section class="brief__deel"><h2 class="utrecht-heading-3">${kop}</h2>${written(tekst)}</section>` : nothing);

const data_ = (besluit) => facts([
  [t('brief.vanaf'), besluit.ingangsdatum && zegDatum(besluit.ingangsdatum)],
  [t('brief.tot'), besluit.vervaldatum && zegDatum(besluit.vervaldatum)],
  [t('brief.evaluatie'), besluit.evaluatiedatum && zegDatum(besluit.evaluatiedatum)],
]);

/** The letter about a besluit that was taken. */
export const brief = ({ besluit, advies, melding }) => html`<article class="brief">
  <header class="brief__kop"><p class="brief__van">${sessie.value.organisatie.naam}</p>
    <p class="stil">${besluit.besluitdatum ? zegDatum(besluit.besluitdatum) : nothing}<br>${t('brief.kenmerk', { kenmerk: besluit.kenmerk })}</p>
    <p class="niet-op-papier">${statusBadge(besluit.status)} ${badge(t(`relatieAdvies.${besluit.relatieAdvies}.kort`))}</p></header>
  <h1 class="utrecht-heading-1">${t('besluit.kop', { regel: besluit.welkeRegel })}</h1>
  <p>${melding.melder ? t('brief.aanhef', { naam: melding.melder.naam }) : t('brief.aanhef.collega')}</p>
  <p class="brief__kern">${t(`brief.uitkomst.${besluit.uitkomst}`)}</p>
  ${data_(besluit)}
  ${stuk(t('besluit.voor_inwoners'), advies?.betekenisVoorInwoners)}
  ${besluit.uitkomst === 'behouden' ? nothing : stuk(t('veld.voorstelTekst'), advies?.voorstelTekst)}
  ${stuk(t('brief.waarom'), besluit.motivering)}
  ${stuk(t('brief.waarom_anders'), besluit.motiveringAfwijking)}
  <p class="brief__groet">${t('brief.groet')}<br><strong>${besluit.besluitnemer.naam}</strong></p>
  <div class="knoppen">${button(t('algemeen.druk_af'), { click: () => window.print(), name: 'printer' })}</div></article>`;
