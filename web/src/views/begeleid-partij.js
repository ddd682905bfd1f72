// SPDX-License-Identifier: EUPL-1.2
// The gemeente at the table, for the begeleider: asking somebody, the code to tell, and what the inwoner released.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { toonCode } from '../code.js';
import { formulier } from '../form.js';
import { BRON } from '../taal.js';
import { tekstenIn } from '../texts/laad.js';
import { t, zegIn } from '../texts/nl.js';
import { vandaag, zegNabij } from '../tijd.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { notice, written } from '../components/notice.js';
import { stapKnop } from './werkblad.js';

const AAN_TAFEL = ['uitgenodigd', 'geaccepteerd'];

/* The code that was just made: on this screen alone, until it is taken away. */
let gemaakt = null;

async function laad({ verzoek }, signal) {
  if (gemaakt?.verzoek !== verzoek.id) gemaakt = null;
  const [{ data, version }, ander] = await Promise.all([call('partijen_lees', { path: { id: verzoek.id }, signal }), tekstenIn(verzoek.taal)]);
  return verzoek.status === 'intake' || data.partijen.length ? { ...data, version, ander } : null;
}

async function gedaan(sentence, again) {
  announce(sentence);
  await again();
  document.getElementById('tafel-kop')?.focus();
}

async function vraag(een, { verzoek }, again) {
  await call('vrijgave_vraag', { path: { id: verzoek.id }, body: { item: een.item, itemId: een.itemId } });
  await gedaan(t('tafel.gevraagd.nu'), again);
}

async function maakCode({ verzoek }, wie, again) {
  const { data } = await call('partijcode_maak', { path: { id: verzoek.id } });
  gemaakt = { verzoek: verzoek.id, partij: wie.id, code: data.code };
  await again();
  document.getElementById('tafel-code')?.focus();
}

async function wisCode(again) {
  gemaakt = null;
  await gedaan(t('tafel.code.gewist'), again);
}

/* What is read out before somebody says yes by word of mouth. */
const zinnen = (item, naam) => [t(`vrij.vraag.${item}`, { naam }), ...item === 'bestaan' ? [t('vrij.voorlezen.bestaan')] : [], t('vrij.voorlezen.altijd')].join(' ');

/** The same in the language of the inwoner: `ander` is of tekstenIn. */
export const voorTeLezen = (ander, item, naam) => zegIn(ander, () => zinnen(item, naam));

/** What those words say, for a begeleider who knows Dutch best; nothing when they are Dutch. */
export const inHetNederlands = ({ language }, item, naam) => (language === BRON ? '' : t('tafel.mondeling.nederlands', { taal: language.naam, zin: zinnen(item, naam) }));

/* The inwoner said yes by word of mouth: written down with how, when and the words that were read out. */
const mondeling = (een, wie, { verzoek, ander }, again) => html`<details class="hulp"><summary>${t('tafel.mondeling')}</summary><p class="stil">${t('tafel.mondeling.uitleg')}</p>
  ${formulier('vrijgave_leg_vast', {
    sleutel: `${verzoek.id}${wie?.id ?? ''}${een.item}${een.itemId ?? ''}`, concept: false, zonderUitleg: true, soort: 'gewoon', knop: t('tafel.mondeling.knop'),
    vast: { item: een.item, itemId: een.itemId, partijId: wie?.id },
    begin: { besprokenOp: vandaag(), voorgelezen: voorTeLezen(ander, een.item, wie?.naam) },
    velden: [{ naam: 'kanaal', soort: 'radio', label: t('tafel.mondeling.hoe'), opties: ['telefoon', 'balie', 'bezoek'].map((value) => ({ value, label: t(`tafel.mondeling.hoe.${value}`) })) },
      { naam: 'besprokenOp', label: t('tafel.mondeling.op') },
      { naam: 'voorgelezen', regels: 3, label: t('tafel.mondeling.voorgelezen'), uitleg: inHetNederlands(ander, een.item, wie?.naam), leest: t('tafel.mondeling.leest') },
      ...een.item === 'naam' ? [{ naam: 'naam', soort: 'text', verplicht: true, label: t('tafel.mondeling.naam', { naam: wie.naam }) }] : []],
    verstuur: (body, { key }) => call('vrijgave_leg_vast', { path: { id: verzoek.id }, body, key }), klaar: () => gedaan(t('tafel.mondeling.gedaan'), again),
  })}</details>`;

const gezegd = (een) => (een.mondeling ? html`<details class="hulp"><summary>${t(`tafel.mondeling.${een.mondeling.kanaal}`, { dag: zegNabij(een.mondeling.op), naam: een.mondeling.door })}</summary>
  ${written(een.mondeling.voorgelezen)}</details>` : nothing);

const bestaanStand = (bestaan, data, again) => {
  if (bestaan.sinds) return html`<p class="zicht">${icon('eye')}<span>${t('tafel.mag', { dag: zegNabij(bestaan.sinds) })}</span></p>${gezegd(bestaan)}`;
  return html`${notice('warning', t('tafel.mag_niet'), bestaan.vraagId ? html`<p>${t('tafel.gevraagd', { dag: zegNabij(bestaan.gevraagdOp) })}</p>`
    : html`<p>${t('tafel.mag_niet.uitleg')}</p>${button(t('tafel.vraag.bestaan'), { click: () => vraag(bestaan, data, again) })}`)}${mondeling(bestaan, null, data, again)}`;
};

const nodigUit = ({ verzoek }, { version }, again) => html`<h3 class="utrecht-heading-3">${t('tafel.nodig')}</h3><p class="stil">${t('tafel.nodig.uitleg')}</p>
  ${formulier('partij_nodig_uit', {
    sleutel: verzoek.id, version, concept: false, knop: t('tafel.nodig.knop'), soort: 'gewoon', zonderUitleg: true,
    velden: [{ naam: 'naam', soort: 'text', label: t('tafel.naam'), leest: t('tafel.naam.leest') }, { naam: 'functie', soort: 'text', label: t('tafel.functie') },
      { naam: 'email', label: t('tafel.email'), uitleg: t('tafel.email.uitleg') }],
    verstuur: (body, o) => call('partij_nodig_uit', { path: { id: verzoek.id }, body, ...o }), klaar: () => gedaan(t('tafel.nodig.gedaan'), again),
  })}`;

function itemStand(een) {
  if (een.sinds) return `${t('tafel.vrij', { dag: zegNabij(een.sinds) })} ${een.gelezenOp ? t('tafel.gelezen', { dag: zegNabij(een.gelezenOp) }) : t('tafel.ongelezen')}`;
  return een.vraagId ? t('tafel.gevraagd', { dag: zegNabij(een.gevraagdOp) }) : t('tafel.niet_vrij');
}

const item = (een, wie, data, again) => html`<li class="vrij__item"><p class="tussenkop">${t(`tafel.item.${een.item}`)}</p>
  <p class="vrij__stand ${een.sinds ? 'vrij__stand--ja' : ''}">${icon(een.sinds ? 'eye' : 'lock')}<span>${itemStand(een)}</span></p>
  ${een.sinds || een.vraagId ? nothing : html`<div class="knoppen">${button(t(`tafel.vraag.${een.item}`), { click: () => vraag(een, data, again) })}</div>`}
  ${een.sinds ? gezegd(een) : mondeling(een, wie, data, again)}</li>`;

const codeKnop = (data, wie, again) => html`<div class="knoppen">${button(t(wie.heeftCode ? 'tafel.code.nieuw' : 'tafel.code.maak', { naam: wie.naam }), { click: () => maakCode(data, wie, again) })}</div>
  <p class="stil">${t(wie.heeftCode ? 'tafel.code.vervangt' : 'tafel.code.uitleg')}</p>`;

const code = (data, wie, again) => (gemaakt?.partij === wie.id
  ? html`<div class="kaart codekaart"><h4 class="tussenkop" id="tafel-code" tabindex="-1">${t('tafel.code', { naam: wie.naam })}</h4>
      <p class="code">${toonCode(gemaakt.code).split('-').map((part, i) => html`${i ? html`<span class="code__streep">-</span><wbr>` : nothing}<span>${part}</span>`)}</p>
      <p>${t('tafel.code.vertel', { adres: `${location.host}/volgen` })}</p>
      <div class="knoppen">${button(t('tafel.code.weg'), { click: () => wisCode(again) })}</div></div>`
  : wie.heeftAccount ? html`<details class="plooi"><summary>${t('tafel.code.liever')}</summary>${codeKnop(data, wie, again)}</details>` : codeKnop(data, wie, again));

/* Without an account there is no postvak to say in that it ended. */
const adres = ({ verzoek }, wie, again) => html`<details class="plooi"><summary>${t('tafel.adres')}</summary><p class="stil">${t('tafel.adres.uitleg')} ${wie.heeftAdres ? t('tafel.adres.er') : nothing}</p>
  ${formulier('partijadres_zet', {
    sleutel: `${wie.id}adres`, concept: false, zonderUitleg: true, soort: 'gewoon', leegNaKlaar: true, knop: t('tafel.adres.knop'), gedaan: t('tafel.adres.gedaan'),
    velden: [{ naam: 'mailAdres', label: t('tafel.adres.veld'), uitleg: '' }],
    verstuur: (body, { key }) => call('partijadres_zet', { path: { id: verzoek.id }, body, key }), klaar: () => gedaan(t('tafel.adres.gedaan'), again),
  })}</details>`;

const wieEnWat = (wie) => [wie.naam, wie.functie].filter(Boolean).join(', ');
const hoeHetStaat = (wie) => t(`tafel.status.${wie.status}`, { dag: zegNabij(wie.geantwoordOp ?? wie.uitgenodigdOp) });
const hoe = (wie) => t(wie.heeftAccount ? `tafel.account.${wie.status}` : wie.heeftCode ? 'tafel.via_code' : 'tafel.via_niets');

const persoon = (wie, data, again) => html`<h3 class="utrecht-heading-3">${wieEnWat(wie)}</h3>
  <p>${hoeHetStaat(wie)} ${hoe(wie)}
    ${wie.herinnerdOp && wie.status === 'uitgenodigd' ? t('tafel.herinnerd', { dag: zegNabij(wie.herinnerdOp) }) : nothing}</p>
  ${code(data, wie, again)}${wie.heeftAccount ? nothing : adres(data, wie, again)}
  <h4 class="tussenkop">${t('tafel.leest')}</h4><p class="stil">${t('tafel.leest.uitleg')}</p>
  <ul class="vrij__items">${wie.items.map((een) => item(een, wie, data, again))}</ul>
  ${data.verzoek.acties.includes('trek_terug') ? stapKnop('verzoek_stap', 'trek_terug', {
    path: { id: data.verzoek.id }, sleutel: data.verzoek.id, version: data.version, again, soort: 'stil', knop: t('tafel.trek_terug'), gedaan: t('tafel.trek_terug.gedaan'),
  }) : nothing}`;

const eerdere = (partijen) => (partijen.length ? html`<h3 class="tussenkop">${t('tafel.eerder')}</h3><ul>${partijen.map((wie) => html`<li>${wieEnWat(wie)}: ${hoeHetStaat(wie)}</li>`)}</ul>` : nothing);

function toon(heel, deel, again) {
  const data = { ...heel, ander: deel.ander };
  const nu = deel.partijen.find((wie) => AAN_TAFEL.includes(wie.status));
  return html`<section class="deel" aria-labelledby="tafel-kop"><h2 class="utrecht-heading-2" id="tafel-kop" tabindex="-1">${t('tafel.kop')}</h2>
    ${data.verzoek.fase === 'afgerond' ? nothing : bestaanStand(deel.bestaan, data, again)}
    ${nu ? persoon(nu, data, again) : nothing}
    ${!nu && deel.bestaan.sinds && data.verzoek.status === 'intake' ? nodigUit(data, deel, again) : nothing}
    ${eerdere(deel.partijen.filter((wie) => wie !== nu))}</section>`;
}

export const tafel = { plaats: 'hoofd', laad, toon };
