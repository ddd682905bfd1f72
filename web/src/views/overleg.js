// SPDX-License-Identifier: EUPL-1.2
// One meeting of a team: say when you can, choose, put it in your calendar, and write down what was said.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { bewaarBestand } from '../components/meenemen.js';
import { facts, nextStep, notice, written } from '../components/notice.js';
import { antwoordFormulier, kiesFormulier, rooster } from './overleg-momenten.js';
import { overlegBadge, uren } from './overleg-woorden.js';
import { opnieuw } from './werkblad.js';

export async function laad({ id }, signal) {
  const { data, version } = await call('overleg_lees', { path: { id }, signal });
  return { data, version };
}

const stap = ({ data, version }, actie, again, extra = {}) => formulier('overleg_stap', {
  actie, sleutel: `${data.id}${actie}`, version, zonderUitleg: true, knop: t(`overleg.stap.${actie}`), gedaan: t(`overleg.gedaan.${actie}`),
  verstuur: (body, o) => call('overleg_stap', { path: { id: data.id }, body, ...o }), klaar: () => opnieuw(again), ...extra,
});

async function haalAgenda({ data }) {
  const bestand = await call('overleg_agenda', { path: { id: data.id }, accept: 'text/calendar' });
  bewaarBestand(bestand.data, bestand.name);
}

const agendaKnop = (alles, tekst, kind) => button(tekst, { kind, name: 'calendar', click: () => haalAgenda(alles) });

const wanneer = ({ dag, van, tot }) => t('overleg.wanneer', { dag: zegDag(dag), uren: uren({ van, tot }) });

/* A link of people opens outside: it never gets to know from where. */
const plaats = ({ plaats: waar, link }) => html`${waar ?? nothing}${waar && link ? html`<br>` : nothing}
  ${link ? html`<a class="utrecht-link" href=${link} rel="noopener noreferrer external" target="_blank">${t('overleg.link')}<span class="alleen-voorlezen"> ${t('nieuw.lijkt.nieuw_tabblad')}</span></a>` : nothing}`;

const gegevens = ({ data }) => facts([
  [t('overleg.wanneer.kop'), data.dag && wanneer(data)], [t('overleg.waar'), plaats(data)], [t('overleg.duur'), data.dag ? null : t('overleg.minuten', { aantal: data.duurMinuten })],
  [t('overleg.door'), data.belegdDoor?.naam], [t('overleg.toelichting'), data.toelichting && written(data.toelichting)],
]);

const vouw = (kop, inhoud) => html`<details class="plooi"><summary>${kop}</summary>${inhoud}</details>`;

const verzet = (alles, again) => vouw(t('overleg.verzet'), stap(alles, 'verzet', again, {
  begin: { dag: alles.data.dag, van: alles.data.van, plaats: alles.data.plaats, link: alles.data.link }, leeg: null,
  velden: ['dag', { naam: 'van', teken: tijdVeld }, { naam: 'plaats', soort: 'text' }, { naam: 'link', soort: 'text' }],
}));

const tijdVeld = (veld) => html`<input class="utrecht-textbox utrecht-textbox--html-input veld__invoer" id=${veld.id} type="time" step="300" .value=${veld.value ?? ''} aria-invalid=${veld.fault ? 'true' : nothing}
  aria-describedby=${veld.fault ? `${veld.id}-fout` : nothing} @input=${(event) => veld.set(event.target.value)}>`;

const zegAf = (alles, again) => vouw(t('overleg.zeg_af'), stap(alles, 'zeg_af', again, { velden: [{ naam: 'reden', regels: 2 }], soort: 'gewoon' }));

const verslagVorm = (alles, actie, again) => stap(alles, actie, again, { velden: [{ naam: 'verslag', regels: 8 }], begin: { verslag: alles.data.verslag } });

const geweest = ({ data }) => data.dag < vandaag() || (data.dag === vandaag() && data.tot <= new Date().toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }));

const NU = {
  voorgesteld: (alles, again) => html`${alles.data.acties.includes('antwoord') ? antwoordFormulier(alles.data, again) : nothing}${rooster(alles.data)}
    ${alles.data.acties.includes('kies') ? kiesFormulier(alles, stap, again) : nothing}`,
  gepland: (alles, again) => html`${geweest(alles) && alles.data.acties.includes('leg_vast')
    ? html`<section class="kaart"><h2 class="utrecht-heading-2">${t('overleg.leg_vast')}</h2><p class="stil">${t('overleg.leg_vast.uitleg')}</p>${verslagVorm(alles, 'leg_vast', again)}</section>`
    : nextStep(wanneer(alles.data), agendaKnop(alles, t('overleg.agenda'), 'primair'), html`<p>${t('overleg.agenda.uitleg')}</p>`)}`,
  gehouden: (alles, again) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('overleg.verslag')}</h2>${written(alles.data.verslag)}</section>
    ${alles.data.acties.includes('vul_aan') ? vouw(t('overleg.vul_aan'), verslagVorm(alles, 'vul_aan', again)) : nothing}`,
  afgezegd: (alles) => notice('info', t('overleg.afgezegd'), alles.data.dag ? html`<p>${t('overleg.afgezegd.uitleg')}</p>${agendaKnop(alles, t('overleg.agenda.weg'), 'gewoon')}` : nothing),
};

export function toon(alles, again) {
  const { data } = alles;
  return html`<div class="bladzijde">
    <header class="stukkop"><p><a class="terug utrecht-link" href="/teams/${data.teamId}/overleggen">${icon('arrow-left')}<span>${metKenmerk(t('overleg.terug', { kenmerk: data.kenmerk }))}</span></a></p>
      <h1 class="utrecht-heading-1">${data.onderwerp}</h1><p class="stukkop__regel">${overlegBadge(data.status)}</p></header>
    <div class="smal stappen">${NU[data.status](alles, again)}
      <section class="kaart">${gegevens(alles)}</section>
      ${data.acties.includes('verzet') && !geweest(alles) ? verzet(alles, again) : nothing}
      ${data.acties.includes('zeg_af') ? zegAf(alles, again) : nothing}</div></div>`;
}
