// SPDX-License-Identifier: EUPL-1.2
// A signal outward: written here, sent by hand, and what was answered.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDatum } from '../tijd.js';
import { button } from '../components/button.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { leeshulp } from '../components/leeshulp.js';
import { facts, written } from '../components/notice.js';
import { buitenBadge } from './uitvoering-woorden.js';
import { opnieuw } from './werkblad.js';

export const laad = ({ id }, signal) => call('buitensignaal_lees', { path: { id }, signal });

const kop = (data) => html`<header class="stukkop niet-op-papier">
  <p><a class="terug utrecht-link" href="/meldingen/${data.meldingId}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: data.kenmerk }))}</span></a></p>
  <h1 class="utrecht-heading-1">${t('buitensignaal.kop', { regel: data.welkeRegel })}</h1>
  <p class="stukkop__regel">${buitenBadge(data.status)}${deadline(data.stapUiterlijkOp)}</p></header>`;

const schrijf = ({ data, version }, again) => html`<section class="deel niet-op-papier"><h2 class="utrecht-heading-2">${t('buitensignaal.schrijf')}</h2>
  <p class="stil">${t('buitensignaal.schrijf.uitleg')}</p>
  ${formulier('buitensignaal_wijzig', {
    sleutel: data.id, version, begin: data, leeg: null, zonderUitleg: true, knop: false,
    velden: [{ naam: 'ontvangerSoort', soort: 'radio' }, { naam: 'ontvanger', soort: 'text' }, { naam: 'tekst', regels: 10, onder: leeshulp }],
    vers: () => call('buitensignaal_lees', { path: { id: data.id } }),
    bewaar: async (body, o) => {
      const result = await call('buitensignaal_wijzig', { path: { id: data.id }, body, version: o.version });
      again({ data: result.data, version: result.version });
      return result;
    },
  })}</section>`;

const brief = (data) => html`<article class="brief">
  ${facts([[t('buitensignaal.van'), data.organisatie], [t('buitensignaal.aan'), data.ontvanger ?? t(`buitensignaal.soort.${data.ontvangerSoort}`)],
    [t('buitensignaal.op'), data.verzondenOp && zegDatum(data.verzondenOp)]])}
  ${data.tekst ? written(data.tekst) : nothing}</article>`;

const antwoord = (data) => (data.antwoord ? html`<section class="deel"><h2 class="utrecht-heading-2">${t('buitensignaal.het_antwoord')}</h2>
  <p class="stil">${t('buitensignaal.antwoord_op', { dag: zegDatum(data.antwoordOp) })}</p>${written(data.antwoord)}</section>` : nothing);

const VELDEN = { antwoord: [{ naam: 'antwoord', regels: 4 }, 'antwoordOp'] };
const BEGIN = { verstuur: () => ({ verzondenOp: vandaag() }), antwoord: () => ({ antwoordOp: vandaag() }) };
/* What is asked first stands open. */
const EERST = ['verstuur', 'antwoord'];

const stap = (actie, { data, version }, again) => formulier('buitensignaal_stap', {
  actie, version, sleutel: data.id, begin: BEGIN[actie]?.(), velden: VELDEN[actie], zonderUitleg: true, knop: t(`buitensignaal.${actie}.knop`),
  verstuur: (body, o) => call('buitensignaal_stap', { path: { id: data.id }, body, ...o }), vers: () => call('buitensignaal_lees', { path: { id: data.id } }),
  klaar: () => opnieuw(again),
});

const eerste = (actie, alles, again) => html`<section class="kaart"><h2 class="utrecht-heading-2">${t(`buitensignaal.${actie}`)}</h2>
  <p class="stil">${t(`buitensignaal.${actie}.uitleg`)}</p>${stap(actie, alles, again)}</section>`;
const plooi = (actie, alles, again) => html`<details class="plooi"><summary>${t(`buitensignaal.${actie}`)}</summary>
  <p class="stil">${t(`buitensignaal.${actie}.uitleg`)}</p>${stap(actie, alles, again)}</details>`;

const stappen = (alles, again) => alles.data.acties.filter((actie) => actie !== 'wijzig')
  .sort((a, b) => EERST.includes(b) - EERST.includes(a)).map((actie) => (EERST.includes(actie) ? eerste : plooi)(actie, alles, again));

export function toon(alles, again) {
  const { data } = alles;
  const schrijft = data.acties.includes('wijzig');
  return html`<div class="bladzijde">${kop(data)}
    <div class="werkblad werkblad--gelijk"><div class="werkblad__hoofd">${schrijft ? schrijf(alles, again) : brief(data)}${antwoord(data)}
        <div class="knoppen niet-op-papier">${button(t('buitensignaal.druk_af'), { click: () => window.print(), name: 'printer' })}</div></div>
      <div class="werkblad__zij niet-op-papier"><div class="stappen">${stappen(alles, again)}</div></div></div>
    ${schrijft ? html`<div class="alleen-op-papier">${brief(data)}</div>` : nothing}</div>`;
}
