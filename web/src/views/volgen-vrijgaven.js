// SPDX-License-Identifier: EUPL-1.2
// What the gemeente may read, decided by the inwoner alone: per person and per item, given and taken back here. And
// what the begeleider asks for.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegNabij } from '../tijd.js';
import { button } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { written } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';

const AAN_TAFEL = ['uitgenodigd', 'geaccepteerd'];

/* Both parts show the same answer: it is asked once per page. */
const gevraagd = new WeakMap();
const laad = (verzoek, signal) => {
  if (!gevraagd.has(verzoek)) gevraagd.set(verzoek, alsVolger('vrijgaven_lees', { signal }).then((answer) => answer?.data ?? null));
  return gevraagd.get(verzoek);
};

const naamVan = (wie) => wie?.naam ?? t('vrij.de_gemeente');

/* Released or taken back: load anew, and go on where this person was. */
async function gedaan(sentence, again) {
  announce(sentence);
  await again();
  document.getElementById('vrij-kop')?.focus();
}

const geef = async (een, wie, again) => {
  await alsVolger('toestemming_geef', { body: { item: een.item, itemId: een.itemId, partijId: wie?.id } });
  await gedaan(t('vrij.gegeven'), again);
};

async function neemTerug(een, wie, again) {
  if (een.item === 'bestaan' && !await confirmDialog({ title: t('vrij.bestaan.kop'), text: t('vrij.bestaan.gevolg'), yes: t('vrij.bestaan.ja') })) return;
  await alsVolger('toestemming_trek_in', { path: { id: een.toestemmingId } });
  await gedaan(t('vrij.teruggenomen'), again);
}

/* A name is given in the words that the inwoner chooses for this. */
const geefNaam = (een, wie, again) => formulier('toestemming_geef', {
  sleutel: wie.id, concept: false, zonderUitleg: true, soort: 'gewoon', knop: t('vrij.geef.naam'), vast: { item: 'naam', partijId: wie.id },
  velden: [{ naam: 'naam', soort: 'text', verplicht: true, autocomplete: 'name', label: t('vrij.naam', { naam: wie.naam }), uitleg: t('vrij.naam.uitleg') }],
  verstuur: (body, { key }) => alsVolger('toestemming_geef', { body, key }), klaar: () => gedaan(t('vrij.gegeven'), again),
});

const voorbeeld = (een, wie) => (een.tekst ? html`<details class="hulp"><summary>${t(`vrij.leest.${een.item}`, { naam: naamVan(wie) })}</summary>${written(een.tekst)}</details>` : nothing);

function knop(een, wie, again) {
  if (een.sinds) return button(t(`vrij.terug.${een.item}`), { click: () => neemTerug(een, wie, again) });
  return een.item === 'naam' ? geefNaam(een, wie, again) : button(t(`vrij.geef.${een.item}`), { click: () => geef(een, wie, again) });
}

/* Said to the begeleider by word of mouth: how, when, and to which words. */
const gezegd = ({ kanaal, op, voorgelezen, door }) => html`<p>${t(`vrij.mondeling.${kanaal}`, { dag: zegNabij(op), naam: door })} ${t('vrij.mondeling.klopt')}</p>
  <details class="hulp"><summary>${t('vrij.mondeling.woorden')}</summary>${written(voorgelezen)}</details>`;

/* What was read stays read; that is said as it is. */
function stand(een, wie) {
  const gelezen = een.gelezenOp && een.item !== 'bestaan';
  if (een.sinds) {
    return html`<p class="vrij__stand vrij__stand--ja">${icon('eye')}<span>${t(wie ? 'vrij.sinds' : 'vrij.sinds_bestaan', { naam: naamVan(wie), dag: zegNabij(een.sinds) })}
      ${gelezen ? t('vrij.gelezen', { naam: naamVan(wie), dag: zegNabij(een.gelezenOp) }) : nothing}</span></p>${een.mondeling ? gezegd(een.mondeling) : nothing}`;
  }
  return html`<p class="vrij__stand">${icon('lock')}<span>${t(wie ? 'vrij.niet' : 'vrij.niet_bestaan', { naam: naamVan(wie) })} ${gelezen ? t('vrij.al_gelezen', { naam: naamVan(wie), dag: zegNabij(een.gelezenOp) }) : nothing}</span></p>`;
}

const regel = (een, wie, again) => html`<li class="vrij__item"><p class="tussenkop">${t(`vrij.kop.${een.item}`)}</p>
  ${stand(een, wie)}${voorbeeld(een, wie)}
  <div class="knoppen">${knop(een, wie, again)}</div></li>`;

const wieEnWat = (wie) => [wie.naam, wie.functie].filter(Boolean).join(', ');
const hoeHetStaat = (wie) => t(`vrij.status.${wie.status}`, { dag: zegNabij(wie.geantwoordOp ?? wie.uitgenodigdOp) });

const persoon = (wie, again) => html`<section class="kaart vrij__wie" aria-labelledby="vrij-${wie.id}">
  <h3 class="utrecht-heading-3" id="vrij-${wie.id}">${wieEnWat(wie)}</h3>
  <p>${hoeHetStaat(wie)}</p>
  <ul class="vrij__items">${wie.items.map((een) => regel(een, wie, again))}</ul></section>`;

function voorbij(wie) {
  const wat = wie.items.filter((een) => een.gelezenOp).map((een) => t(`vrij.item.${een.item}`)).join(', ');
  return html`<li><strong>${wieEnWat(wie)}.</strong> ${hoeHetStaat(wie)} ${wat ? t('vrij.las', { wat }) : t('vrij.las_niets')}</li>`;
}

const overzicht = ({ data }, { bestaan, partijen }, again) => {
  const nu = partijen.filter((wie) => bestaan.sinds && AAN_TAFEL.includes(wie.status));
  const eerder = partijen.filter((wie) => !nu.includes(wie));
  const mag = bestaan.sinds || data.fase !== 'afgerond';
  return html`<section class="blok" aria-labelledby="vrij-kop"><h2 class="utrecht-heading-2" id="vrij-kop" tabindex="-1">${t('vrij.kop')}</h2>
    <p>${t('vrij.uitleg')}</p>
    ${mag ? html`<ul class="vrij__items"><li class="vrij__item"><h3 class="tussenkop">${t('vrij.kop.bestaan')}</h3>
      ${stand(bestaan)}
      <div class="knoppen">${knop(bestaan, null, again)}</div></li></ul>` : nothing}
    ${nu.map((wie) => persoon(wie, again))}
    ${eerder.length ? html`<h3 class="tussenkop">${t('vrij.eerder')}</h3><ul class="vrij__eerder">${eerder.map(voorbij)}</ul>` : nothing}</section>`;
};

async function weiger(een, again) {
  await alsVolger('vrijgave_weiger', { path: { id: een.vraagId } });
  await gedaan(t('vrij.geweigerd'), again);
}

const vraag = ({ een, wie }, again) => html`<section class="kaart vraag" aria-label=${t('vrij.vraag')}>
  <h2 class="utrecht-heading-2">${t(`vrij.vraag.${een.item}`, { naam: naamVan(wie) })}</h2>
  <p>${t('vrij.vraag.uitleg')}</p>${voorbeeld(een, wie)}
  ${een.item === 'naam' ? geefNaam(een, wie, again) : nothing}
  <div class="knoppen">${een.item === 'naam' ? nothing
    : button(t(`vrij.geef.${een.item}`), { kind: 'primair', click: () => geef(een, wie, again) })}
    ${button(t('vrij.nee'), { kind: 'stil', click: () => weiger(een, again) })}</div></section>`;

function vragen({ bestaan, partijen }) {
  const alle = partijen.filter((wie) => AAN_TAFEL.includes(wie.status)).flatMap((wie) => wie.items.map((een) => ({ een, wie })));
  return [{ een: bestaan, wie: null }, ...alle].filter(({ een }) => een.vraagId);
}

export const vrijgaven = { plaats: 'zelf', laad, toon: overzicht };
export const vrijgavevragen = { plaats: 'doen', laad, toon: (verzoek, deel, again) => vragen(deel).map((een) => vraag(een, again)) };
