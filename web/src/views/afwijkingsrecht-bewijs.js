// SPDX-License-Identifier: EUPL-1.2
// The proof of a right to deviate, as it is shown and as it is printed on one sheet.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDatum } from '../tijd.js';
import { icon, mark } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { facts } from '../components/notice.js';

/** How each status of a right looks: the tone of its badge and its icon. */
export const RECHT = {
  ontstaan: { toon: 'goed', icoon: 'shield-check' }, beperkt_ontstaan: { toon: 'loopt', icoon: 'scale' }, geblokkeerd: { toon: 'let-op', icoon: 'lock' },
  geschorst: { toon: 'let-op', icoon: 'player-pause' }, beeindigd: { toon: 'einde', icoon: 'flag' },
};

/** The proof: what is allowed, for which rule, within which limits, since when, on which ground. */
export const bewijs = (recht) => html`<article class="bewijs bewijs--${recht.status}">
  <header class="bewijs__kop">${mark()}<p><strong>${recht.organisatie}</strong><br>${t('recht.bewijs')} · ${metKenmerk(recht.kenmerk)}</p></header>
  <h1 class="utrecht-heading-1">${icon(RECHT[recht.status].icoon)}<span>${t(`recht.${recht.status}.kop`)}</span></h1>
  <p class="bewijs__regel">${recht.welkeRegel}</p>
  <p>${recht.uitleg}</p>
  <section class="deel"><h2 class="utrecht-heading-3">${recht.status === 'geblokkeerd' ? t('recht.wat_nu') : t('recht.grenzen')}</h2>
    <ul class="grenzen">${recht.grenzen.map((grens) => html`<li>${grens}</li>`)}</ul></section>
  ${facts([
    [t('recht.voor'), recht.houder ? recht.houder.naam : t('recht.melder')],
    [t('recht.sinds'), zegDatum(recht.ontstaanOp)],
    [t('recht.waarom'), t('recht.waarom.uitleg', { ingediend: zegDatum(recht.ingediendOp), uiterlijk: zegDatum(recht.uiterlijkOp) })],
    [t('recht.type'), t(`regeltype.${recht.regeltype}`)],
    [t('recht.grond'), recht.rechtsgrond],
    [t('recht.partner'), recht.akkoordPartner],
    [recht.beeindigdOp ? t('recht.gold_tot') : t('recht.geldt_tot'), recht.beeindigdOp ? zegDatum(recht.beeindigdOp) : t('recht.einde.nog')],
  ])}
  <p class="alleen-op-papier bewijs__voet">${t('recht.gedrukt', { dag: zegDatum(vandaag()), adres: `${location.origin}/afwijkingsrechten/${recht.id}` })}</p>
  ${recht.status === 'geblokkeerd' ? nothing : html`<p class="stil klein">${t('recht.nooit_beoordeling')}</p>`}</article>`;
