// SPDX-License-Identifier: EUPL-1.2
// One verzoek for its begeleider: the words of the inwoner on top, always; then what can be done.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { BRON, TALEN } from '../taal.js';
import { t, tOf } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { statusBadge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { facts, notice, written } from '../components/notice.js';
import { timeline } from '../components/timeline.js';
import { samenspraak } from './verzoek-los.js';
import { eerst, wegen } from './verzoek-stappen.js';
import { gewist, wissingVan } from './verzoek-toevertrouwd.js';
import { gebeurtenisStaf } from './volgen-gebeurtenis.js';

export async function laad({ id }, signal) {
  const path = { id };
  const [verzoek, tijdlijn] = await Promise.all([call('verzoek_lees', { path, signal }), call('verzoek_tijdlijn', { path, query: { paginaGrootte: 50 }, signal })]);
  const heel = { verzoek: verzoek.data, version: verzoek.version, tijdlijn: tijdlijn.data.resultaten };
  const { laadDelen, toonDelen } = await import('./begeleid-delen.js');
  return { ...heel, delen: await laadDelen(heel, signal), toonDelen };
}

/* An inwoner who was only invited told nothing yet. */
const woorden = (verzoek) => (verzoek.watGebeurde === null ? nothing : html`<section class="woorden" aria-labelledby="woorden-kop"><h2 class="utrecht-heading-2" id="woorden-kop">${t('begeleid.woorden')}</h2>
  ${written(verzoek.watGebeurde)}
  <h3 class="tussenkop">${t('begeleid.wens')}</h3>${written(verzoek.wens)}
  <p class="zicht">${icon('eye')}<span>${t('begeleid.gelezen')}</span></p></section>`);

const bel = (nummer) => (nummer ? html`<a class="utrecht-link" href="tel:${nummer.replace(/[^\d+]/g, '')}">${nummer}</a>` : null);
const mail = (adres) => (adres ? html`<a class="utrecht-link" href="mailto:${adres}">${adres}</a>` : null);

const leest = (code) => (code === BRON.taal ? null : TALEN.find(({ taal }) => taal === code)?.naam ?? code);

function wie({ contact, namens, relatie, magGemeenteWeten, gemeente, taal }) {
  const geen = !contact || !(contact.naam || contact.telefoon || contact.email);
  return html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('begeleid.wie')}</h2>
    ${geen ? html`<p>${t('begeleid.geen_contact')}</p>` : nothing}
    ${facts([[t('begeleid.naam'), contact?.naam], [t('begeleid.telefoon'), bel(contact?.telefoon)], [t('begeleid.email'), mail(contact?.email)],
      [t('begeleid.voorkeur'), geen || !contact.voorkeur ? null : t(`begeleid.voorkeur.${contact.voorkeur}`)],
      [t('begeleid.taal'), leest(taal)],
      [t('begeleid.namens'), namens === 'iemand_anders' ? relatie || t('begeleid.namens.ander') : null],
      [t('begeleid.gemeente', { gemeente }), magGemeenteWeten ? t('begeleid.mag_weten') : t('begeleid.mag_niet_weten')]])}</section>`;
}

/* A day that was: whether it was too late, nobody can say from here. */
const laatsteDag = (dag) => (dag < vandaag() ? html`<p>${t('begeleid.laatste_dag.was', { dag: zegDag(dag) })}</p>` : html`<p>${deadline(dag)}</p>`);

const procedure = ({ lopendeProcedure, besluitVan, laatsteDagBezwaar }) => (lopendeProcedure === null ? nothing : html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('begeleid.procedure')}</h2>
  <p>${t(`begeleid.procedure.${lopendeProcedure}`)}</p>
  ${besluitVan ? html`<p class="stil">${t('begeleid.brief_van', { dag: zegDag(besluitVan) })}</p>` : nothing}
  ${laatsteDagBezwaar ? html`<p><strong>${t('begeleid.laatste_dag')}</strong></p>${laatsteDag(laatsteDagBezwaar)}` : nothing}</section>`);

/* Of a verzoek that was wiped nobody knows any more who took a step. */
const WIE = { burger: () => t('begeleid.inwoner'), partij: () => t('afspraken.staf.partij'), vernietigd: () => '', systeem: () => t('gebeurd.door.systeem') };
const ICOON = { bericht: 'mail', stap: 'check', systeem: 'clock', gebeld: 'phone', bijeenkomst: 'calendar', samenvatting: 'file-text' };

const regel = (item) => ({
  id: item.id, at: item.op, who: WIE[item.door]?.() ?? item.door, buiten: item.buitenWerkstroom, icon: ICOON[item.soort],
  what: gebeurtenisStaf(item) ?? (item.naar ? t(`status.${item.naar}`) : item.tekst ?? tOf([`begeleid.gebeurde.${item.soort}.${item.actie}`, `begeleid.gebeurde.${item.soort}`], t('begeleid.bericht'))), more: item.naar && item.tekst,
});

const kop = ({ kenmerk, gemeente, status, aanZet, stapUiterlijkOp, ingediendOp, begeleider }) => html`<header class="stukkop">
  <p><a class="terug utrecht-link" href="/verzoeken">${icon('arrow-left')}<span>${t('begeleid.terug')}</span></a></p>
  <h1 class="utrecht-heading-1">${metKenmerk(t('begeleid.kop', { kenmerk }))}</h1>
  <p class="stukkop__regel">${statusBadge(status)}${aanZet.length ? html`<span>${t('werkblad.aan_zet', { wie: aanZet.map((een) => t(`begeleid.aan_zet.${een}`)).join(', ') })}</span>` : nothing}${deadline(stapUiterlijkOp)}</p>
  <p class="stil">${t('begeleid.over', { gemeente, dag: zegDag(ingediendOp) })} ${begeleider ? t('begeleid.begeleider', { naam: begeleider.naam }) : nothing}</p></header>`;

const klaar = ({ fase }) => (fase === 'afgerond' ? notice('info', t('begeleid.afgerond')) : nothing);

const geschiedenis = (data) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('begeleid.tijdlijn')}</h2>${wissingVan(data) ? nothing : html`<p class="zicht">${icon('eye')}<span>${t('begeleid.tijdlijn.wie')}</span></p>`}${timeline(data.tijdlijn.map(regel))}</section>`;

const werkblad = (data, again) => html`${klaar(data.verzoek)}
  <div class="werkblad"><div class="werkblad__hoofd">${woorden(data.verzoek)}${eerst(data, again)}${data.toonDelen('hoofd', data, again)}</div>
    <div class="werkblad__zij">${wie(data.verzoek)}${procedure(data.verzoek)}${data.toonDelen('zij', data, again)}${wegen(data, again)}</div></div>`;

export const toon = (data, again) => html`<div class="los">${samenspraak()}<div class="bladzijde">${kop(data.verzoek)}
  ${wissingVan(data) ? gewist(wissingVan(data)) : werkblad(data, again)}${geschiedenis(data)}</div></div>`;
