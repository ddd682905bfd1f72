// SPDX-License-Identifier: EUPL-1.2
// Following a verzoek with its code: who is aan zet, the next date, messages. The token lives here.
import { html, nothing } from '../html.js';
import { Problem, call } from '../api.js';
import { gemeente as vanHier } from '../store.js';
import { t, tOf } from '../texts/nl.js';
import { dagenTussen, vandaag, zegNabij } from '../tijd.js';
import { bereikbaar, lieverPraten } from '../components/bereikbaar.js';
import { button } from '../components/button.js';
import { codeVorm } from '../components/code-vraag.js';
import { deadline } from '../components/deadline.js';
import { confirmDialog } from '../components/dialog.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { leesVoor } from '../components/lees-voor.js';
import { notice, written } from '../components/notice.js';
import { plekken } from '../components/plekken.js';
import { stepper } from '../components/stepper.js';
import { timeline } from '../components/timeline.js';
import { leadTime } from '../components/lead-time.js';
import { magWeg, nieuweCode } from './volgen-code.js';
import { gebeurtenis } from './volgen-gebeurtenis.js';
import { alsVolger, isVerlopen, openMetCode, vergeet, volger } from '../volgtoegang.js';
import { wieZijnWij } from './verzoek-wie.js';

const ROAD = ['ingediend', 'intake', 'in_afstemming', 'afspraak_voorgesteld', 'nazorg'];
const PLACE_ON_ROAD = {
  ingediend: 0, intake: 1, partij_uitgenodigd: 2, in_afstemming: 2,
  afspraak_voorgesteld: 3, afgestemd: 4, nazorg: 4, afgesloten: 5,
};

/* Who was asked to take part follows too, with a page of their own. */
async function laadPartij(signal) {
  const partij = await import('./partij.js');
  const result = await partij.laad(signal);
  return result && { ...result, partij };
}

/* Without a code nobody knows whose verzoek it is: of the gemeente that was chosen here, or else of each. */
async function wieBereikbaar(signal) {
  const { data: { resultaten } } = await call('gemeenten_lijst', { query: { paginaGrootte: 100 }, signal });
  const gekozen = resultaten.filter(({ id }) => id === vanHier.value?.id);
  const wie = new Map((gekozen.length ? gekozen : resultaten).map((een) => [een.afstemmingsorganisatie, een]));
  return [...wie.values()];
}

/* The code can be given all the same when that cannot be had. */
const zonderCode = async (signal) => ({ wie: await wieBereikbaar(signal).catch(() => []) });

/* What opened this opens nothing any more: somebody made a new code, or had everything wiped. */
let dicht = false;
async function leesVerzoek(signal) {
  try {
    return await alsVolger('volgverzoek_lees', { signal });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
    vergeet();
    dicht = true;
    return undefined;
  }
}

async function laadVerzoek(signal) {
  if (!volger()) return null;
  if (volger().rol === 'partij') return laadPartij(signal);
  const [verzoek, { laadDelen, toonDelen }] = await Promise.all([leesVerzoek(signal), import('./volgen-delen.js')]);
  return verzoek ? { ...verzoek, delen: await laadDelen(verzoek, signal), toonDelen } : null;
}

export const laad = async (_, signal) => await laadVerzoek(signal) ?? zonderCode(signal);

const askCode = (wie, again) => html`
  <div class="bladzijde bladzijde--smal">
    ${wieZijnWij()}
    <h1 class="utrecht-heading-1">${t('volgen.kop')}</h1>
    <p class="inleiding">${t('volgen.uitleg')}</p>
    ${leesVoor()}
    ${dicht || isVerlopen() ? notice('info', t(dicht ? 'volgen.dicht' : 'volgen.verlopen')) : nothing}${nieuweCode(again)}
    <div class="kaart codevraag">${codeVorm({ verstuur: openMetCode, klaar: () => { dicht = false; return again(); } })}</div>
    <p class="stil">${t('partij.ook_hier')}</p>
    <details class="hulp"><summary>${t('volgen.kwijt')}</summary><p>${t('volgen.kwijt.uitleg')}</p>
      <p>${t('volgcode.kwijt.terug')} ${t('volgcode.kwijt.nieuw')}</p>${wie.map(bereikbaar)}<p>${t('volgcode.kwijt.anders')}</p></details>
  </div>`;

const next = (data) => html`<section class="stap-nu" aria-label=${t('volgen.nu')}>
  ${leesVoor({ eigen: true })}
  <p class="stap-nu__zin">${t(`volgen.zin.${data.status}`, { wie: data.begeleider ?? data.afstemmingsorganisatie })}</p>
  ${data.aanZet.length ? html`<p>${t('volgen.aan_zet', { wie: data.aanZet.map((who) => tOf([`aanZet.${who}`], who)).join(', ') })}</p>` : nothing}
  ${deadline(data.stapUiterlijkOp)}</section>`;

const road = (data) => {
  const now = PLACE_ON_ROAD[data.status];
  return now === undefined ? nothing : stepper(ROAD.map((status) => ({ label: t(`weg.${status}`) })), now, t('volgen.weg'));
};

async function stop(data, version, again) {
  const yes = await confirmDialog({ title: t('volgen.stop.kop'), text: t('volgen.stop.uitleg'), yes: t('volgen.stop.ja'), danger: true });
  if (!yes) return;
  try {
    await alsVolger('volgverzoek_stap', { body: { actie: 'trek_in' }, version });
    announce(t('volgen.stop.gedaan'));
  } finally {
    again();
  }
}

/* A partij that only opened the invitation read nothing of the inwoner. */
function las({ naam, wie, items, laatstOp }, { gemeente }) {
  const dag = zegNabij(laatstOp);
  if (wie === 'begeleider') return t('volgen.las', { naam, dag });
  const wat = items.filter((item) => item !== 'bestaan').map((item) => t(`vrij.item.${item}`)).join(', ');
  return t(wat ? 'partij.las' : 'partij.las_niets', { naam, gemeente, wat, dag });
}

const readers = (data) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('volgen.gelezen')}</h2>
  ${data.gelezenDoor.length ? html`<ul class="lezers">${data.gelezenDoor.map((one) => html`<li>${icon('eye')}<span>${las(one, data)}</span></li>`)}</ul>`
    : html`<p class="stil">${t('volgen.gelezen.leeg')}</p>`}</section>`;

const history = (data) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('volgen.tijdlijn')}</h2>${leesVoor({ eigen: true })}
  ${timeline(data.tijdlijn.map((item) => ({
    id: item.id, at: item.op, who: item.door === 'burger' ? t('volgen.u') : tOf([`aanZet.${item.door}`], item.door), buiten: item.buitenWerkstroom,
    what: gebeurtenis(item) ?? (item.naar ? t(`status.${item.naar}`) : item.tekst ?? tOf([`volgen.soort.${item.soort}.${item.actie}`, `volgen.soort.${item.soort}`])), more: item.naar && item.tekst && written(item.tekst),
  })))}</section>`;

async function leave(again) {
  if (!await magWeg()) return;
  vergeet();
  again();
}

/* Nothing was told yet, or nothing is left of it: only what can be done now. */
const voorafBlad = ({ data, version, delen, toonDelen }, again) => html`
  <div class="bladzijde bladzijde--smal">${wieZijnWij(data.afstemmingsorganisatie)}
    <h1 class="utrecht-heading-1">${t(`begin.kop.${data.status}`)}</h1>
    ${data.status === 'geweigerd' ? html`<p class="inleiding">${t('begin.geweigerd')}</p>` : toonDelen('doen', { data, version }, delen, again)}
    ${lieverPraten(data)}<div class="knoppen">${button(t('volgen.weg_hier'), { click: () => leave(again), name: 'logout' })}</div></div>`;

const VOORAF = ['concept', 'inwoner_uitgenodigd', 'geweigerd'];

const page = ({ data, version, delen, toonDelen }, again) => (VOORAF.includes(data.status) ? voorafBlad({ data, version, delen, toonDelen }, again) : html`
  <div class="bladzijde bladzijde--smal">${wieZijnWij(data.afstemmingsorganisatie)}
    <div class="volgkop"><h1 class="utrecht-heading-1">${t('volgen.verzoek')} <span class="kenmerk">${data.kenmerk}</span></h1>
      <p class="stil">${t('volgen.over', { gemeente: data.gemeente, organisatie: data.afstemmingsorganisatie })}</p></div>
    ${next(data)}
    ${road(data)}
    ${plekken()}
    ${toonDelen('doen', { data, version }, delen, again)}
    ${toonDelen('samen', { data, version }, delen, again)}
    ${lieverPraten(data)}
    ${data.fase === 'afgerond' ? nothing : html`<section class="blok"><h2 class="utrecht-heading-2">${t('volgen.duur')}</h2>
      ${leadTime(data.doorlooptijd, Math.max(dagenTussen(data.ingediendOp, vandaag()), 0))}
      ${toonDelen('duur', { data, version }, delen, again)}</section>`}
    ${readers(data)}${data.tijdlijn.length ? history(data) : nothing}
    <section class="blok"><h2 class="utrecht-heading-2">${t('volgen.verhaal')}</h2>${leesVoor({ eigen: true })}
      <h3>${t('veld.watGebeurde')}</h3>${written(data.watGebeurde)}<h3>${t('veld.wens')}</h3>${written(data.wens)}</section>
    ${toonDelen('zelf', { data, version }, delen, again)}
    <div class="knoppen">${button(t('volgen.weg_hier'), { click: () => leave(again), name: 'logout' })}
      ${data.acties.includes('trek_in') ? button(t('volgen.stop'), { kind: 'stil', click: () => stop(data, version, again) }) : nothing}</div>
  </div>`);

export function toon(result, again) {
  if (result.wie) return askCode(result.wie, again);
  return result.partij ? result.partij.toon(result, again, button(t('partij.weg_hier'), { click: () => leave(again), name: 'logout' })) : page(result, again);
}
