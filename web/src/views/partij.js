// SPDX-License-Identifier: EUPL-1.2
// Somebody of the gemeente who was asked to take part: who guides, what is asked, what may be read, and the answer.
import { html, nothing } from '../html.js';
import { Problem } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { lieverPraten } from '../components/bereikbaar.js';
import { button } from '../components/button.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { leesVoor } from '../components/lees-voor.js';
import { announce, focusHeading } from '../components/live-region.js';
import { nextStep, notice, written } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';
import { laadDelen, toonDelen } from './partij-delen.js';
import { vertrekGevraagd, vertrekTerugblik } from './partij-terugblik.js';
import { wieZijnWij } from './verzoek-wie.js';

/** Null: the half hour is over. {voorbij}: there is no place at the table any more. */
export async function laad(signal) {
  try {
    const gevraagd = await alsVolger('partijverzoek_lees', { signal });
    return gevraagd ? { ...gevraagd, delen: await laadDelen(gevraagd, signal) } : null;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return { voorbij: 'voorbij', gevraagd: await vertrekGevraagd(signal) };
    throw problem;
  }
}

/* After an answer there may be nothing to read any more; then this page says what happens next. */
async function answered(result, actie, again) {
  announce(t(`partij.${actie}.gedaan`));
  await (actie === 'accepteer' ? again() : again({ ...result, voorbij: actie, gevraagd: await vertrekGevraagd() }));
  focusHeading();
}

async function takePart(result, again) {
  await alsVolger('partijverzoek_stap', { body: { actie: 'accepteer' } });
  await answered(result, 'accepteer', again);
}

async function lookedBack(result, again) {
  await again({ ...result, gevraagd: false, bedankt: true });
  focusHeading();
}

const over = (result, again, away) => html`<div class="bladzijde bladzijde--smal">${wieZijnWij(result.data?.afstemmingsorganisatie)}<h1 class="utrecht-heading-1">${t(`partij.${result.voorbij}.kop`)}</h1>
  <p class="inleiding">${t(`partij.${result.voorbij}.straks`)}</p>
  ${result.gevraagd ? vertrekTerugblik(() => lookedBack(result, again)) : nothing}
  ${result.bedankt ? notice('ok', t('volgterug.dank')) : nothing}<div class="knoppen">${away}</div></div>`;

const guides = (data) => html`<p class="wie-zijn-wij">${icon('heart-handshake')}<span>${t('partij.wie', { organisatie: data.afstemmingsorganisatie })}</span></p>
  <p>${metKenmerk(data.begeleider ? t('partij.begeleider', { naam: data.begeleider, kenmerk: data.kenmerk }) : t('partij.kenmerk', { kenmerk: data.kenmerk }))}</p>`;

const asked = (data) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('partij.gevraagd')}</h2>${leesVoor({ eigen: true })}
  <p>${t('partij.gevraagd.wie', { gemeente: data.gemeente })}</p>
  <ul class="straks partij__lijst"><li>${t('partij.gevraagd.luisteren')}</li><li>${t('partij.gevraagd.zoeken')}</li><li>${t('partij.gevraagd.vrij')}</li></ul></section>`;

const reads = ({ vrijgegeven, plaats }) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('partij.lezen')}</h2>${leesVoor({ eigen: true })}
  ${vrijgegeven.length ? vrijgegeven.map((one) => html`<h3>${t(`partij.kop.${one.item}`)}</h3>${written(one.tekst)}`)
    : html`<p>${t(plaats === 'uitgenodigd' ? 'partij.lezen.niets' : 'partij.lezen.niets_nog')}</p>`}
  <p class="zicht">${icon('eye')}<span>${t('partij.lezen.ziet')}</span></p></section>`;

const decline = (actie, result, again) => html`<details class="hulp"><summary>${t(`partij.${actie}`)}</summary>
  <p>${t(`partij.${actie}.uitleg`)}</p>
  ${formulier('partijverzoek_stap', {
    actie, sleutel: actie, concept: false, zonderUitleg: true, soort: 'gewoon', knop: t(`partij.${actie}.knop`),
    velden: [{ naam: 'tekst', label: t(`partij.${actie}.waarom`), leest: t('partij.allen_lezen'), regels: 4 }],
    verstuur: (body, { key }) => alsVolger('partijverzoek_stap', { body, key }), klaar: () => answered(result, actie, again),
  })}</details>`;

/* After both said yes there is no step back for this side: whom to tell, and what happens then (ADR 0051). */
const afterYes = ({ status, afstemmingsorganisatie: organisatie }) => (['afgestemd', 'nazorg'].includes(status) ? html`<h3 class="tussenkop">${t('partij.na_ja')}</h3>
  <p>${t('partij.na_ja.zeg')} ${t('partij.na_ja.wie', { organisatie })} ${t('partij.na_ja.dan')}</p>` : nothing);

const now = (result, again) => (result.data.plaats === 'uitgenodigd'
  ? nextStep(t('partij.zin.uitgenodigd'), button(t('partij.accepteer'), { kind: 'primair', click: () => takePart(result, again) }), deadline(result.data.stapUiterlijkOp))
  : nextStep(t(`partij.zin.${result.data.status}`), nothing, result.data.aanZet.includes('partij') ? deadline(result.data.stapUiterlijkOp) : nothing));

/** away: what leads away from this page. */
export const toon = (result, again, away) => {
  if (result.voorbij) return over(result, again, away);
  const { data, delen } = result;
  return html`<div class="bladzijde bladzijde--smal">
    <div class="volgkop"><h1 class="utrecht-heading-1">${t(`partij.kop_${data.plaats}`)}</h1>${guides(data)}</div>
    ${now(result, again)}
    ${data.plaats === 'uitgenodigd' ? html`${asked(data)}${reads(data)}` : nothing}
    ${toonDelen('samen', result, delen, again)}
    ${data.plaats === 'uitgenodigd' ? nothing : reads(data)}
    ${toonDelen('zelf', result, delen, again)}
    <section class="blok"><h2 class="utrecht-heading-2">${t('partij.u')}</h2>
      <p>${t('partij.u.naam', { naam: [data.naam, data.functie].filter(Boolean).join(', '), dag: zegDag(data.uitgenodigdOp) })}</p>
      ${['weiger', 'stop'].filter((actie) => data.acties.includes(actie)).map((actie) => decline(actie, result, again))}${afterYes(data)}</section>
    ${lieverPraten(data)}<div class="knoppen">${away}</div></div>`;
};
