// SPDX-License-Identifier: EUPL-1.2
// Choosing three or four colleagues and the trekker; two where there is no third. The button says what is missing.
import { html, live, nothing, repeat } from '../html.js';
import { Problem, call, newKey } from '../api.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { errorSummary } from '../components/error-summary.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';
import { drukte } from './team-drukte.js';

const MEEST = 4;

/** How many must be asked at least: three, or the two that there are. Pure. */
export const minstens = (kandidaten) => (kandidaten.filter((een) => een.kan).length === 2 ? 2 : 3);

/** What is still missing: {code, aantal} or null when the team can be asked. Pure. */
export function watMist({ leden, trekker }, minst) {
  if (leden.length < minst) return { code: 'leden', aantal: minst - leden.length };
  return leden.includes(trekker) ? null : { code: 'trekker' };
}

/** The choice after somebody was ticked or taken away. Pure. */
export function wissel({ leden, trekker }, id) {
  const nieuw = leden.includes(id) ? leden.filter((one) => one !== id) : [...leden, id];
  return { leden: nieuw, trekker: nieuw.includes(trekker) ? trekker : null };
}

const vol = ({ leden }, id) => leden.length >= MEEST && !leden.includes(id);

function kies(event, data, again, id) {
  if (vol(data.keuze, id)) {
    event.target.checked = false;
    announce(t('team.vol'));
    again({ ...data, melding_vol: true });
    return;
  }
  again({ ...data, keuze: wissel(data.keuze, id), melding_vol: false, fouten: [] });
}

const redenen = (lijst) => html`<ul class="redenen">${lijst.map((reden) => html`<li>${reden}</li>`)}</ul>`;

const rol = (kandidaat) => [kandidaat.functie, kandidaat.afdeling].filter(Boolean).join(', ');

/* The reason about room is said by the bar. */
const zonderRuimte = (lijst) => lijst.filter((reden) => !/^(Heeft nu geen|Heeft ruimte|Is vol)/.test(reden));

const kandidaat = (data, again) => (een) => {
  const { id, naam } = een.gebruiker;
  return html`<li class="keuze kandidaat"><input type="checkbox" class="keuze__invoer" id="k-${id}" .checked=${live(data.keuze.leden.includes(id))}
      aria-describedby="kw-${id}" @change=${(event) => kies(event, data, again, id)}>
    <div class="kandidaat__kern"><label class="keuze__label" for="k-${id}">${naam}</label>
      <div id="kw-${id}"><p class="stil klein">${rol(een)}</p>${redenen(zonderRuimte(een.redenen))}${drukte(een)}
        ${een.waarschuwing ? html`<p class="klein waarschuwing">${icon('alert-triangle')}<span>${een.waarschuwing}</span></p>` : nothing}</div></div></li>`;
};

const buiten = (een) => html`<li class="kandidaat kandidaat--niet"><p>${een.gebruiker.naam} <span class="stil klein">${rol(een)}</span></p>
  <p class="klein">${icon('user-off')}<span>${een.bezwaar}</span></p></li>`;

const naamVan = (data, id) => data.kandidaten.find((een) => een.gebruiker.id === id).gebruiker.naam;

const trekkers = (data, again) => html`<fieldset class="veld__groep gekozen"><legend class="veld__label">${t('team.wie_trekt')}</legend>
  <p class="stil klein">${t('team.trekker.uitleg')}</p>
  ${data.keuze.leden.map((id) => html`<div class="keuze"><input class="keuze__invoer" type="radio" name="trekker" id="t-${id}" .checked=${live(data.keuze.trekker === id)}
    @change=${() => again({ ...data, keuze: { ...data.keuze, trekker: id } })}><label class="keuze__label" for="t-${id}">${naamVan(data, id)}</label></div>`)}</fieldset>`;

async function vraag(data, again) {
  try {
    await call('team_maak', { body: { meldingId: data.melding.id, leden: data.keuze.leden, trekkerId: data.keuze.trekker }, key: newKey() });
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const zinnen = problem.errors.length ? problem.errors.map((fout) => fout.detail) : [problem.later ? t('form.nu_niet') : problem.detail];
    await again({ ...data, fouten: zinnen.map((text) => ({ text })) });
    document.querySelector('.foutlijst')?.focus();
    return;
  }
  announce(t('team.gevraagd'));
  await again();
}

/* Pressed too early: the focus goes to what is missing. */
const PLEK = { leden: '.kandidaat input:not(:checked)', trekker: '.gekozen input' };

function druk(data, again) {
  const mist = watMist(data.keuze, minstens(data.kandidaten));
  if (!mist) return vraag(data, again);
  announce(t(`team.mist.${mist.code}`, mist));
  const plek = document.querySelector(PLEK[mist.code]);
  plek?.scrollIntoView({ block: 'center' });
  return plek?.focus();
}

function paneel(data, again) {
  const { leden } = data.keuze;
  const minst = minstens(data.kandidaten);
  const mist = watMist(data.keuze, minst);
  return html`<section class="kaart team__keuze" aria-labelledby="team-keuze">
    <h2 class="utrecht-heading-3" id="team-keuze">${t('team.jouw_team')} <span class="aantal">${t('team.aantal', { aantal: leden.length })}</span></h2>
    ${errorSummary(data.fouten ?? [])}
    ${leden.length ? trekkers(data, again) : html`<p class="stil">${t('team.nog_niemand')}</p>`}
    ${data.melding_vol ? html`<p class="klein">${t('team.vol')}</p>` : nothing}
    <div class="knoppen">${button(mist ? t(`team.mist.${mist.code}`, mist) : t('team.vraag'), { kind: 'primair', name: mist ? '' : 'send', click: () => druk(data, again) })}</div>
    ${minst === 2 ? html`<p class="klein">${t('team.maar_twee')}</p>` : nothing}
    ${mist ? nothing : html`<p class="stil klein">${t('team.daarna')}</p>`}</section>`;
}

/* Too few even for two: the poule has to grow first. */
const teWeinig = (aantal) => (aantal < 2 ? notice('warning', t('team.te_weinig', { aantal }), html`<p>${t('team.te_weinig.uitleg')}</p>`) : nothing);

/** The ranked colleagues, and beside them the team as it is being chosen. */
export function kiezer(data, again) {
  const kunnen = data.kandidaten.filter((een) => een.kan);
  const niet = data.kandidaten.filter((een) => !een.kan);
  return html`<div class="werkblad"><div class="werkblad__hoofd">
      <p class="inleiding">${t('team.inleiding')}</p>${teWeinig(kunnen.length)}
      ${kunnen.length ? html`<ul class="kandidaten">${repeat(kunnen, (een) => een.gebruiker.id, kandidaat(data, again))}</ul>` : nothing}
      ${niet.length ? html`<section class="deel"><h2 class="utrecht-heading-3">${t('team.niet')}</h2><ul class="kandidaten--niet">${niet.map(buiten)}</ul></section>` : nothing}
    </div><div class="werkblad__zij">${paneel(data, again)}</div></div>`;
}
