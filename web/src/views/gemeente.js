// SPDX-License-Identifier: EUPL-1.2
// The home of a gemeente: two doors, what became of earlier signals, and how long it takes now.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { badge } from '../components/badge.js';
import { linkButton } from '../components/button.js';
import { hoeveelJa, respons } from '../components/geholpen.js';
import { icon } from '../components/icon.js';
import { leesVoor } from '../components/lees-voor.js';
import { gemeente } from '../store.js';
import { t } from '../texts/nl.js';
import { zegMaand } from '../tijd.js';

export async function laad({ id }, signal) {
  const { data } = await call('gemeente_lees', { path: { id }, signal });
  gemeente.value = { id: data.id, naam: data.naam, afstemmingsorganisatie: data.afstemmingsorganisatie };
  return { ...data, zo: data.bereikbaar && (await import('../components/bereikbaar.js')).bereikbaar };
}

const OUTCOME = { behouden: 'rust', aanpassen: 'goed', schrappen: 'goed', tijdelijk_proberen: 'let-op', niet_aan_ons: 'rust' };

const signals = (list) => (list.length ? html`<ul class="signalen">${list.slice(0, 3).map((one) => html`
  <li class="signaal">${badge(t(`uitkomst.${one.uitkomst}`), OUTCOME[one.uitkomst])}
    <p class="geschreven">${one.regel}</p><p class="stil klein">${zegMaand(one.besluitMaand)}</p></li>`)}</ul>`
  : html`<p class="stil">${t('gemeente.signalen.leeg')}</p>`);

const duration = (time) => (time ? html`
  <p class="groot-getal"><strong>${t('gemeente.duur.mediaan', { dagen: time.mediaanDagen })}</strong></p>
  <p>${t('gemeente.duur.uitleg', { aantal: time.aantal, mediaan: time.mediaanDagen })}
    ${t('gemeente.duur.p80', { dagen: time.p80Dagen })}</p>` : html`<p class="stil">${t('gemeente.duur.leeg')}</p>`);

/* Nobody is named and no rule either: how often, and from five on. */
const deviated = (n) => (n ? html`<p class="groot-getal"><strong>${t('gemeente.afwijken.keer', { aantal: n.teLaat })}</strong></p>
  <p>${t('gemeente.afwijken.uitleg')} ${n.toegestaan ? t('gemeente.afwijken.mocht', { aantal: n.toegestaan }) : nothing} ${n.afwijkingen ? t('gemeente.afwijken.gedaan', { aantal: n.afwijkingen }) : nothing}</p>`
  : html`<p class="stil">${t('gemeente.afwijken.leeg')}</p>`);

const helped = ({ tevredenheid: n, afstemmingsorganisatie }) => (n ? html`
  <p class="groot-getal"><strong>${hoeveelJa(n)}</strong></p>
  <p>${t('volgcijfer.openbaar', { organisatie: afstemmingsorganisatie })} ${respons(n)}</p>`
  : html`<p class="stil">${t('volgcijfer.leeg')}</p>`);

export const toon = (data) => html`
  <div class="bladzijde">
    <div class="welkom">
      <h1 class="utrecht-heading-1">${t('gemeente.kop', { naam: data.naam.replace(/^gemeente /i, '') })}</h1>
      <p class="inleiding">${t('gemeente.inleiding')}</p>
      ${data.afstemmingsorganisatie ? html`<p class="wie-zijn-wij">${icon('heart-handshake')}<span>${t('gemeente.wie', { organisatie: data.afstemmingsorganisatie })}</span></p>` : nothing}
    </div>
    ${leesVoor()}
    <div class="voordeuren">
      <section class="stap-nu"><h2 class="stap-nu__zin">${t('gemeente.verzoek.kop')}</h2><p>${t('gemeente.verzoek.uitleg')}</p>
        <div class="knoppen">${linkButton(t('gemeente.verzoek.knop'), `/verzoek?gemeente=${data.id}`, { kind: 'primair', name: 'arrow-right' })}</div>
        <p>${t('gemeente.volgen')} <a href="/volgen">${t('gemeente.volgen.knop')}</a></p>${data.zo?.(data)}</section>
      <section class="kaart"><h2 class="utrecht-heading-3">${t('gemeente.werk.kop')}</h2><p class="stil">${t('gemeente.werk.uitleg')}</p>
        <div class="knoppen">${linkButton(t('gemeente.werk.knop'), '/inloggen')}</div></section>
    </div>
    <div class="verantwoording">
      <section><h2 class="utrecht-heading-2">${t('gemeente.signalen')}</h2>${signals(data.signalen)}</section>
      <section><h2 class="utrecht-heading-2">${t('gemeente.duur')}</h2>${duration(data.doorlooptijd)}</section>
      <section><h2 class="utrecht-heading-2">${t('gemeente.afwijken')}</h2>${deviated(data.afwijken)}</section>
      ${data.afstemmingsorganisatie ? html`<section><h2 class="utrecht-heading-2">${t('volgcijfer.kop')}</h2>${helped(data)}</section>` : nothing}
    </div>
    <p><a class="utrecht-link" href="/">${t('gemeente.andere')}</a></p>
  </div>`;
