// SPDX-License-Identifier: EUPL-1.2
// The kit on the table: cards that the team lays, moves and answers. By mouse they can be dragged; every
// card also has buttons for each of its moves, and the focus stays with the card that moved.
import { html, live, nothing, repeat } from '../html.js';
import { Problem, call } from '../api.js';
import { formulier } from '../form.js';
import { schema } from '../contract.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { written } from '../components/notice.js';

const MEESTE = 100;

/** The cards on the table and those in the stack, for the page that shows them. */
export async function laadKaarten(id, signal) {
  const [kaarten, stapel] = await Promise.all([
    call('kaarten_lijst', { path: { id }, query: { paginaGrootte: MEESTE }, signal }),
    call('rekkaarten_lijst', { query: { paginaGrootte: MEESTE, actief: true }, signal }),
  ]);
  return { kaarten: kaarten.data.resultaten, stapel: stapel.data.resultaten.sort((a, b) => a.volgorde - b.volgorde) };
}

const inVak = ({ kaarten }, vak) => kaarten.filter((kaart) => kaart.vak === vak).sort((a, b) => a.plek - b.plek);

const soortNaam = ({ soort, rekstrategie }) => (soort === 'beer' ? t('kaart.beer') : t(`rekstrategie.${rekstrategie}`));

/* After a change the table is read again: a colleague may have moved something too. */
async function ververs(data, again) {
  const { kaarten, stapel } = await laadKaarten(data.melding.id);
  const nieuw = { ...data, kaarten, stapel };
  again(nieuw);
  return nieuw;
}

/** Does something with a card; when a colleague was first, the table is shown as it is now. */
async function probeer(data, again, doe) {
  try {
    const result = await doe();
    return [await ververs(data, again), result];
  } catch (problem) {
    if (problem instanceof Problem) await ververs(data, again);
    throw problem;
  }
}

const plekVan = (id) => document.getElementById(`kaart-${id}`);

/* What is being typed on a card is kept before the card moves. */
async function bewaard(kaart) {
  const form = plekVan(kaart.id)?.querySelector('rr-formulier');
  if (form?.unsaved) await form.save();
  return form?.version ?? kaart.versie;
}

async function verleg(data, again, kaart, naar, knop) {
  const version = await bewaard(kaart);
  const [nieuw] = await probeer(data, again, () => call('kaart_wijzig', { path: { id: kaart.id }, version, body: naar }));
  const nu = nieuw?.kaarten.find((een) => een.id === kaart.id);
  if (!nu) return;
  announce(t('kaart.ligt', { titel: nu.titel, vak: t(`vak.${nu.vak}`), plek: nu.plek, van: inVak(nieuw, nu.vak).length }));
  (plekVan(nu.id).querySelector(`[data-knop="${knop}"]`) ?? plekVan(nu.id).querySelector('select')).focus();
}

async function leg(data, again, kaartId, vak) {
  const [nieuw, result] = await probeer(data, again, () => call('kaart_leg', { path: { id: data.melding.id }, body: { kaartId, vak } }));
  if (!result) return;
  const { titel } = nieuw.kaarten.find((een) => een.id === result.data.id);
  announce(t('kaart.gelegd', { titel, vak: t(`vak.${vak}`) }));
}

async function haalWeg(data, again, kaart) {
  const version = await bewaard(kaart);
  const [nieuw] = await probeer(data, again, () => call('kaart_haal_weg', { path: { id: kaart.id }, version }));
  if (!nieuw) return;
  announce(t('kaart.weggehaald', { titel: kaart.titel }));
  document.getElementById('kop-kaarten').focus();
}

const antwoord = (data, again, kaart) => formulier('kaart_wijzig', {
  sleutel: kaart.id, version: kaart.versie, begin: kaart, velden: [{ naam: 'antwoord', label: kaart.vraag, leest: '', regels: 2 }], leeg: null, knop: false, zonderUitleg: true,
  bewaar: async (body, { version }) => {
    const result = await call('kaart_wijzig', { path: { id: kaart.id }, version, body });
    again({ ...data, kaarten: data.kaarten.map((een) => (een.id === kaart.id ? result.data : een)) });
    return result;
  },
  vers: async () => {
    const nu = (await laadKaarten(data.melding.id)).kaarten.find((een) => een.id === kaart.id);
    return nu && { data: nu, version: nu.versie };
  },
});

const pijl = (knop, naam, woord, doe) => html`<button type="button" class="kaartje__knop kaartje__knop--${knop}" data-knop=${knop} @click=${doe}>${icon(naam)}<span class="alleen-voorlezen">${woord}</span></button>`;

function knoppen(data, again, kaart) {
  const rij = inVak(data, kaart.vak);
  const zet = (naar, knop) => verleg(data, again, kaart, naar, knop);
  const { titel } = kaart;
  return html`<div class="kaartje__knoppen" role="group" aria-label=${t('kaart.verleg', { titel })}>
    <label class="alleen-voorlezen" for="vak-${kaart.id}">${t('kaart.leg_bij', { titel })}</label>
    <select class="utrecht-select utrecht-select--html-select kaartje__vak" id="vak-${kaart.id}" .value=${live(kaart.vak)} @change=${(event) => zet({ vak: event.target.value }, 'vak')}>
      ${schema('Vak').enum.map((vak) => html`<option value=${vak} ?selected=${vak === kaart.vak}>${t(`vak.${vak}`)}</option>`)}</select>
    ${kaart.plek > 1 ? pijl('hoger', 'chevron-down', t('kaart.hoger', { titel }), () => zet({ plek: kaart.plek - 1 }, 'hoger')) : nothing}
    ${kaart.plek < rij.length ? pijl('lager', 'chevron-down', t('kaart.lager', { titel }), () => zet({ plek: kaart.plek + 1 }, 'lager')) : nothing}
    ${pijl('weg', 'x', t('kaart.haal_weg', { titel }), () => haalWeg(data, again, kaart))}</div>`;
}

const sleep = (wat) => (event) => {
  event.dataTransfer.setData('text/plain', wat);
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setDragImage(event.currentTarget.closest('li'), 20, 20);
};

const hoofd = (kaart, wat) => html`<div class="kaartje__kop" draggable=${wat ? 'true' : nothing} @dragstart=${wat ? sleep(wat) : nothing}>
  ${badge(soortNaam(kaart), kaart.soort === 'beer' ? 'let-op' : 'loopt')}<strong class="kaartje__titel">${kaart.titel}</strong></div>`;

const kaartje = (data, again, kaart) => html`<li class="kaartje kaartje--${kaart.soort}" id="kaart-${kaart.id}">
  ${kaart.acties.includes('wijzig') ? html`${hoofd(kaart, `kaart:${kaart.id}`)}${antwoord(data, again, kaart)}${knoppen(data, again, kaart)}`
    : html`${hoofd(kaart)}<p class="kaartje__vraag">${kaart.vraag}</p>${kaart.antwoord ? written(kaart.antwoord) : html`<p class="stil">${t('werkblad.nog_leeg')}</p>`}`}</li>`;

/* Where among the cards of a vak a card is let go: before the first one whose middle lies lower. */
function plekBij(lijst, y, id) {
  const anderen = [...lijst.children].filter((een) => een.id !== `kaart-${id}`);
  const voor = anderen.findIndex((een) => { const { top, height } = een.getBoundingClientRect(); return y < top + height / 2; });
  return voor < 0 ? anderen.length + 1 : voor + 1;
}

function laatLos(data, again, vak, event) {
  event.preventDefault();
  event.currentTarget.classList.remove('vak__kaarten--boven');
  const [soort, id] = event.dataTransfer.getData('text/plain').split(':');
  if (soort === 'stapel') leg(data, again, id, vak);
  const kaart = soort === 'kaart' && data.kaarten.find((een) => een.id === id);
  if (kaart) verleg(data, again, kaart, { vak, plek: plekBij(event.currentTarget, event.clientY, id) }, 'vak');
}

const boven = (aan) => (event) => { event.preventDefault(); event.currentTarget.classList.toggle('vak__kaarten--boven', aan); };

const vakje = (data, again, mag) => (vak) => {
  const rij = inVak(data, vak);
  return html`<section class="vak" aria-labelledby="vak-kop-${vak}"><h3 class="tussenkop" id="vak-kop-${vak}">${t(`vak.${vak}`)} <span class="stil">${rij.length}</span></h3>
    <ul class="vak__kaarten" @dragover=${mag ? boven(true) : nothing} @dragleave=${mag ? boven(false) : nothing} @drop=${mag ? (event) => laatLos(data, again, vak, event) : nothing}>
      ${repeat(rij, (kaart) => kaart.id, (kaart) => kaartje(data, again, kaart))}</ul></section>`;
};

const uitStapel = (data, again, kaart) => html`<li class="kaartje kaartje--${kaart.soort}">${hoofd(kaart, `stapel:${kaart.id}`)}
  <p class="kaartje__vraag">${kaart.vraag}</p>${kaart.uitleg ? html`<p class="stil klein">${kaart.uitleg}</p>` : nothing}
  <div>${button(html`${t('kaart.leg')}<span class="alleen-voorlezen">: ${kaart.titel}</span>`, { name: 'plus', click: () => leg(data, again, kaart.id, 'bespreken') })}</div></li>`;

function stapel(data, again) {
  const over = data.stapel.filter((kaart) => !data.kaarten.some((een) => een.kaartId === kaart.id));
  return html`<details class="plooi"><summary>${t('kaart.stapel', { aantal: over.length })}</summary>
    ${over.length ? html`<ul class="stapel">${repeat(over, (kaart) => kaart.id, (kaart) => uitStapel(data, again, kaart))}</ul>` : html`<p class="stil">${t('kaart.stapel.leeg')}</p>`}</details>`;
}

/** The part of the sheet with the cards. Whoever may not lay them sees it once something lies there. */
export function kaarten(data, again) {
  const mag = data.onderzoek.acties.includes('wijzig');
  if (!mag && !data.kaarten.length && !heeftRol('coordinator')) return nothing;
  return html`<section class="deel" id="deel-kaarten"><h2 class="utrecht-heading-2" id="kop-kaarten" tabindex="-1">${t('kaart.kop')}</h2>
    <p class="stil">${t('kaart.uitleg')}</p>${mag ? html`<p class="veld__leest">${icon('eye')}<span>${t('kaart.leest')}</span></p>` : nothing}
    ${data.kaarten.length ? html`<div class="tafel">${schema('Vak').enum.map(vakje(data, again, mag))}</div>` : nothing}
    ${mag ? stapel(data, again) : nothing}
    ${heeftRol('coordinator') ? html`<p><a class="utrecht-link" href="/beheer/gereedschap">${t('gereedschap.pas_aan')}</a></p>` : nothing}</section>`;
}
