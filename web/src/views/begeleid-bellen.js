// SPDX-License-Identifier: EUPL-1.2
// The first call on the page of the begeleider: what it is for, what not to forget, when it was tried, and how hard
// the conflict is.
import { html, nothing, repeat } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { written } from '../components/notice.js';
import { leesMet, bij, naar } from './begeleid-gesprek.js';

async function vink(data, punt, event, again) {
  await bij(data)('belpunt_vink', { body: { sleutel: punt.sleutel, gedaan: event.target.checked } });
  announce(t(event.target.checked ? 'bellen.vink.gedaan' : 'bellen.vink.open'));
  await again();
}

const punt = (data, een, again) => html`<li class="keuze"><input class="keuze__invoer" type="checkbox" id="bel-${een.sleutel}" .checked=${een.gedaanOp !== null} @change=${(event) => vink(data, een, event, again)}>
  <label class="keuze__label" for="bel-${een.sleutel}">${een.tekst}</label></li>`;

const punten = (data, deel, soort, again) => html`<h3 class="tussenkop">${t(`bellen.${soort}`)}</h3>
  <ul class="belpunten">${deel.punten.filter((een) => een.soort === soort).map((een) => (data.verzoek.fase === 'afgerond' ? html`<li>${een.gedaanOp ? icon('check') : nothing}${een.tekst}</li>` : punt(data, een, again)))}</ul>`;

const poging = (een) => html`<li class="belpoging">${icon(een.bereikt ? 'check' : 'x')}<div><p><strong>${t(een.bereikt ? 'bellen.bereikt' : 'bellen.niet_bereikt')}</strong>
  <span class="stil">${[t(`bellen.kanaal.${een.kanaal}`), zegNabij(een.op), zegKlok(een.op), een.door?.naam].filter(Boolean).join(', ')}</span></p>${een.notitie ? written(een.notitie) : nothing}</div></li>`;

const noteer = (data, again) => formulier('belpoging_maak', {
  sleutel: data.verzoek.id, soort: 'gewoon', zonderUitleg: true, leegNaKlaar: true, begin: { kanaal: 'telefoon' }, knop: t('bellen.noteer.knop'), gedaan: t('bellen.noteer.gedaan'),
  velden: [{ naam: 'bereikt', soort: 'radio', label: t('bellen.bereikt.vraag') }, { naam: 'kanaal', soort: 'select', label: t('bellen.kanaal'), opties: ['telefoon', 'email', 'brief', 'bezoek', 'anders'].map((value) => ({ value, label: t(`bellen.kanaal.${value}`) })) },
    { naam: 'notitie', label: t('bellen.notitie'), leest: t('bellen.notitie.leest'), regels: 3 }],
  verstuur: (body, { key }) => bij(data)('belpoging_maak', { body: { ...body, bereikt: [true, 'true'].includes(body.bereikt) }, key }),
  klaar: naar('bellen-kop', again),
});

/* Goals, points and tries. */
const bellen = (data, deel, again) => html`<section class="deel" aria-labelledby="bellen-kop"><h2 class="utrecht-heading-2" id="bellen-kop" tabindex="-1">${t('bellen.kop')}</h2>
    ${deel.pogingen.length ? html`<ul class="belpogingen">${repeat(deel.pogingen, (een) => een.id, poging)}</ul>` : html`<p class="stil">${t('bellen.leeg')}</p>`}
    ${data.verzoek.fase === 'afgerond' ? nothing : html`<details class="plooi"><summary>${t('bellen.noteer')}</summary>${noteer(data, again)}</details>`}
    <details class="plooi" ?open=${!deel.pogingen.some((een) => een.bereikt)}><summary>${t('bellen.lijst', { aantal: deel.punten.filter((een) => een.gedaanOp).length, van: deel.punten.length })}</summary>
      <p class="zicht">${icon('eye')}<span>${t('bellen.lijst.leest')}</span></p>${punten(data, deel, 'doel', again)}${punten(data, deel, 'punt', again)}</details></section>`;

const NIVEAUS = ['verschil', 'wrijving', 'verharding', 'strijd', 'breuk'];

const nu = ({ niveau, op }) => html`<p class="niveau"><span class="niveau__trap" aria-hidden="true">${NIVEAUS.map((een, i) => html`<span class=${i <= NIVEAUS.indexOf(niveau) ? 'niveau__tree niveau__tree--aan' : 'niveau__tree'}></span>`)}</span>
  <strong>${t(`niveau.${niveau}`)}</strong> <span class="stil">${t('niveau.sinds', { dag: zegNabij(op) })}</span></p><p>${t(`niveau.${niveau}.uitleg`)}</p>`;

/* How hard the conflict is now, and what it was. For begeleiders alone. */
const hoeHard = (data, { niveaus: [laatste, ...eerder] }, again) => html`<section class="deel" aria-labelledby="niveau-kop"><h2 class="utrecht-heading-2" id="niveau-kop" tabindex="-1">${t('niveau.kop')}</h2>
    <p class="zicht">${icon('lock')}<span>${t('niveau.leest')}</span></p>
    ${laatste ? nu(laatste) : html`<p class="stil">${t('niveau.leeg')}</p>`}
    ${eerder.length ? html`<details class="plooi"><summary>${t('niveau.eerder')}</summary><ol class="niveau__eerder">${eerder.map((een) => html`<li>${t(`niveau.${een.niveau}`)} <span class="stil">${zegNabij(een.op)}, ${een.door?.naam}</span></li>`)}</ol></details>` : nothing}
    ${data.verzoek.fase === 'afgerond' ? nothing : html`<details class="plooi"><summary>${t('niveau.wijzig')}</summary>${formulier('conflictniveau_maak', {
      sleutel: `${data.verzoek.id}-${laatste?.op ?? ''}`, concept: false, soort: 'gewoon', zonderUitleg: true, knop: t('niveau.knop'), gedaan: t('niveau.gedaan'),
      velden: [{ naam: 'niveau', label: t('niveau.vraag'), opties: NIVEAUS.map((value) => ({ value, label: t(`niveau.${value}`), help: t(`niveau.${value}.uitleg`) })) }],
      verstuur: (body, { key }) => bij(data)('conflictniveau_maak', { body, key }), klaar: naar('niveau-kop', again),
    })}</details>`}</section>`;

/** The first call, and how hard the conflict is. */
export const bellenDeel = {
  plaats: 'hoofd', laad: leesMet('verzoek_bellen_lees'),
  toon: (data, deel, again) => html`${bellen(data, deel, again)}${hoeHard(data, deel, again)}`,
};
