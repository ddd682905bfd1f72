// SPDX-License-Identifier: EUPL-1.2
// The kit of a gemeente, for who takes care of it: the cards and the norms, in own words.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { schema } from '../contract.js';
import { t } from '../texts/nl.js';
import { vandaag, zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';

const MEESTE = 100;
const opVolgorde = (lijst) => lijst.sort((a, b) => a.volgorde - b.volgorde);

/* What is folded open, also after going away and coming back: only there a form is drawn, and of a card what
   it said before. */
const open = new Map();

export async function laad(_, signal) {
  const [kaarten, normen] = await Promise.all(['rekkaarten_lijst', 'behoorlijkheidsnormen_lijst']
    .map((lijst) => call(lijst, { query: { paginaGrootte: MEESTE }, signal })));
  return { kaarten: opVolgorde(kaarten.data.resultaten), normen: opVolgorde(normen.data.resultaten) };
}

async function klap(event, id, data, again, lees) {
  if (event.target.open === open.has(id)) return;
  if (event.target.open) open.set(id, lees ? (await lees()).data : {});
  else open.delete(id);
  again(data);
}

const eerder = ({ geschiedenis }) => (geschiedenis?.length ? html`<div class="deel"><h4 class="tussenkop">${t('gereedschap.eerder')}</h4><ul class="gesprekken">${geschiedenis.map((oud) => html`
  <li><strong>${oud.titel}</strong><p>${oud.vraag}</p><p class="stil klein">${[t('gereedschap.tot', { dag: zegDag(oud.op) }), oud.door].filter(Boolean).join(', ')}</p></li>`)}</ul></div>` : nothing);

/* After a change the lists are read again; what was open stays open. */
async function klaar(again, id, lees) {
  if (open.has(id) && lees) open.set(id, (await lees()).data);
  again();
}

const kaartForm = (kaart, again, lees) => html`${formulier('rekkaart_wijzig', {
  sleutel: kaart.id, version: kaart.versie, begin: kaart, velden: [{ naam: 'titel', verplicht: true }, { naam: 'vraag', verplicht: true, soort: 'textarea', regels: 2 }, 'uitleg', 'actief'],
  leeg: null, knop: t('gereedschap.bewaar'), gedaan: t('gereedschap.bewaard'), soort: 'gewoon', zonderUitleg: true,
  verstuur: (body, o) => call('rekkaart_wijzig', { path: { id: kaart.id }, body, ...o }), vers: lees, klaar: () => klaar(again, kaart.id, lees),
})}${eerder(open.get(kaart.id))}`;

function kaartRij(data, again, kaart) {
  const lees = () => call('rekkaart_lees', { path: { id: kaart.id } });
  return html`<details class="plooi" ?open=${open.has(kaart.id)} @toggle=${(event) => klap(event, kaart.id, data, again, lees)}>
    <summary>${kaart.titel} ${kaart.actief ? nothing : badge(t('gereedschap.weg'), 'einde')}</summary>${open.has(kaart.id) ? kaartForm(kaart, again, lees) : nothing}</details>`;
}

const groep = (kop, rijen) => html`<div class="deel gereedschap__groep"><h3 class="utrecht-heading-3">${kop}</h3><div>${rijen}</div></div>`;

const nieuw = (operatie, kop, velden, begin, again) => html`<details class="plooi"><summary>${kop}</summary>${formulier(operatie, {
  sleutel: 'nieuw', begin, velden, knop: t('gereedschap.maak'), gedaan: t('gereedschap.gemaakt'), soort: 'gewoon', zonderUitleg: true, leegNaKlaar: true,
  verstuur: (body, o) => call(operatie, { body, ...o }), klaar: () => again(),
})}</details>`;

const kaarten = (data, again) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('gereedschap.kaarten')}</h2><p class="stil">${t('gereedschap.kaarten.uitleg')}</p>
  ${schema('Rekstrategie').enum.map((naam) => groep(t(`rekstrategie.${naam}`), repeat(data.kaarten.filter((een) => een.rekstrategie === naam), (een) => een.id, (een) => kaartRij(data, again, een))))}
  ${groep(t('gereedschap.beren'), repeat(data.kaarten.filter((een) => een.soort === 'beer'), (een) => een.id, (een) => kaartRij(data, again, een)))}
  ${nieuw('rekkaart_maak', t('gereedschap.nieuwe_kaart'), ['soort', { naam: 'rekstrategie', soort: 'select', als: (body) => body.soort === 'strategie', verplicht: true }, 'titel', 'vraag', 'uitleg'], { soort: 'strategie' }, again)}</section>`;

const geldigheid = (norm) => [t('gereedschap.uitgave', { uitgave: norm.uitgave }), t('gereedschap.vanaf', { dag: zegDag(norm.geldigVan) }),
  norm.geldigTot && t('gereedschap.tot', { dag: zegDag(norm.geldigTot) })].filter(Boolean).join(' · ');

const normForm = (norm, again) => html`<p class="stil">${geldigheid(norm)}</p>${formulier('behoorlijkheidsnorm_wijzig', {
  sleutel: norm.id, version: norm.versie, begin: norm, leeg: null, knop: t('gereedschap.bewaar'), gedaan: t('gereedschap.bewaard'), soort: 'gewoon', zonderUitleg: true,
  verstuur: (body, o) => call('behoorlijkheidsnorm_wijzig', { path: { id: norm.id }, body, ...o }), klaar: () => klaar(again, norm.id),
})}`;

const normRij = (data, again, norm) => html`<details class="plooi" ?open=${open.has(norm.id)} @toggle=${(event) => klap(event, norm.id, data, again)}>
  <summary>${norm.naam} ${norm.geldt ? nothing : badge(t('gereedschap.geldt_niet'), 'einde')}</summary>${open.has(norm.id) ? normForm(norm, again) : nothing}</details>`;

const normen = (data, again) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('gereedschap.normen')}</h2><p class="stil">${t('gereedschap.normen.uitleg')}</p>
  ${schema('NormGroep').enum.map((naam) => groep(t(`norm.groep.${naam}`), repeat(data.normen.filter((een) => een.groep === naam), (een) => een.id, (een) => normRij(data, again, een))))}
  ${nieuw('behoorlijkheidsnorm_maak', t('gereedschap.nieuwe_norm'), [{ naam: 'groep', soort: 'select' }, 'naam', 'uitleg', 'uitgave', 'geldigVan'], { geldigVan: vandaag() }, again)}</section>`;

export const toon = (data, again) => html`<div class="bladzijde"><h1 class="utrecht-heading-1">${t('gereedschap.kop')}</h1><p>${t('gereedschap.inleiding')}</p>
  <div class="werkblad werkblad--helften"><div class="werkblad__hoofd">${kaarten(data, again)}</div><div class="werkblad__hoofd">${normen(data, again)}</div></div></div>`;
