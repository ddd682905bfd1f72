// SPDX-License-Identifier: EUPL-1.2
// What lies with me: do now, waits for another, looked at last; and the messages that were not read yet.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { announce } from '../components/live-region.js';
import { nextStep, notice } from '../components/notice.js';
import { aanZet } from './aan-zet.js';
import { neemGedaan } from './naar-werk.js';
import { eersteDag, plekVan } from './werk-plek.js';

const METEEN = 6;
const BERICHTEN = 4;
const NIETS = { nuDoen: [], wachtOpAnder: [], laatstBekeken: [], week: { regelsVeranderd: 0, meldingenAfgerond: 0 } };

export async function laad(_, signal) {
  const [werk, post] = await Promise.all([
    heeftRol('medewerker', 'begeleider', 'begeleidingscoordinator', 'gemeentebeheerder') ? call('werkvoorraad_lees', { signal }) : { data: NIETS },
    call('postvak_lijst', { query: { gelezen: false, paginaGrootte: 100 }, signal }),
  ]);
  return { ...werk.data, post: post.data.resultaten, gedaan: neemGedaan() };
}

/* Where there is something to do, the message that asked for it need not be read as well; what people write always is, and what
   happened to a verzoek, also for who was asked to its table. */
const bij = (item) => (post) => post.stukId === item.id || (post.kenmerk !== null && post.kenmerk === item.kenmerk);
const VRAAGT = ['verzoek.uitnodiging', 'verzoek.uitnodiging_herinnering', 'verzoek.contact_gevraagd'];
const nieuws = ({ bericht, stukSoort }) => bericht === 'melding.bericht' || ['verzoek', 'uitnodiging'].includes(stukSoort) && !VRAAGT.includes(bericht);
const dubbel = (post, { nuDoen }) => !nieuws(post) && nuDoen.some((item) => bij(item)(post));

const isGelezen = (post) => call('post_gelezen', { path: { id: post.id }, body: {} });

/* Opening what a message is about is reading it; the page is left meanwhile, so nothing waits for it. */
const openPost = (posts) => posts.forEach((post) => isGelezen(post).catch(() => {}));

const href = (item) => plekVan(item.soort, item.id);

/* A verzoek has only its kenmerk as a name. */
const naam = (item) => (item.titel === item.kenmerk || item.titel === '-' ? item.kenmerk ?? t('werk.zonder_naam') : item.titel);

const eerste = (item, data) => nextStep(t(`taak.${item.taak}`),
  html`<span @click=${gaLezen(item, data)}>${linkButton(t(`taak.${item.taak}.knop`), href(item), { kind: 'primair', name: 'arrow-right' })}</span>`,
  html`<p class="werk-nu">${metKenmerk(naam(item))}${item.kenmerk && naam(item) !== item.kenmerk ? html` <span class="kenmerk">${item.kenmerk}</span>` : nothing}</p>${deadline(eersteDag(item))}`);

/* Going to do something is also reading what was sent about it. */
const gaLezen = (item, data) => () => openPost(data.post.filter(bij(item)));

/* What waits for a day to come waits for nobody. */
const opWie = (item, kop) => aanZet(kop === 'wacht' && item.taak === 'volg' && !item.aanZet.length ? { aanZet: ['niemand'] } : item);

const rij = (item, data, kop) => html`<li class="taak">
  <a class="taak__link" href=${href(item)} @click=${gaLezen(item, data)}>${item.taak === 'volg' ? nothing : html`<span class="taak__wat">${t(`taak.${item.taak}`)}</span>`}
    <span class="taak__naam">${naam(item)}</span></a>
  <span class="taak__bij">${item.kenmerk && naam(item) !== item.kenmerk ? html`<span class="kenmerk">${item.kenmerk}</span>` : nothing}
    ${opWie(item, kop)}${deadline(eersteDag(item))}</span></li>`;

const key = (item) => `${item.taak}${item.id}`;
const rijen = (items, data, kop) => html`<ul class="taken">${repeat(items, key, (item) => rij(item, data, kop))}</ul>`;

const groep = (kop, items, data) => (items.length ? html`<section class="blok" aria-labelledby="werk-${kop}">
  <h2 class="utrecht-heading-2" id="werk-${kop}">${t(`werk.${kop}`)} <span class="aantal">${items.length}</span></h2>
  ${rijen(items.slice(0, METEEN), data, kop)}
  ${items.length > METEEN ? html`<details class="nog-meer"><summary>${t('werk.nog_meer', { aantal: items.length - METEEN })}</summary>${rijen(items.slice(METEEN), data, kop)}</details>` : nothing}
</section>` : nothing);

const leeg = () => html`<section class="rust">${icon('circle-check', 'groot')}
  <h2 class="utrecht-heading-2">${t('werk.leeg.kop')}</h2><p>${t(heeftRol('medewerker') ? 'werk.leeg.uitleg' : 'werk.leeg.straks')}</p>
  ${heeftRol('medewerker') ? html`<div class="knoppen">${linkButton(t('menu.nieuw'), '/meldingen/nieuw', { kind: 'primair', name: 'plus' })}</div>` : nothing}</section>`;

async function gelezen(posts, again) {
  await Promise.all(posts.map(isGelezen));
  announce(t('werk.post.gelezen_nu', { aantal: posts.length }));
  await again();
  document.querySelector('#werk-post, h1')?.focus();
}

const bericht = (post, again) => html`<li class="post__bericht">${icon('mail')}
  <div><a class="post__link" href=${plekVan(post.stukSoort, post.stukId)} @click=${() => openPost([post])}>${t(`post.${post.bericht}`)}</a>
    <p>${post.titel === post.kenmerk ? html`<span class="kenmerk">${post.kenmerk}</span>` : post.titel}</p>
    <p class="stil klein">${post.kenmerk && post.titel !== post.kenmerk ? html`<span class="kenmerk">${post.kenmerk}</span>, ` : nothing}${zegNabij(post.ontvangenOp)} ${zegKlok(post.ontvangenOp)}</p>
    <button class="utrecht-link-button klein post__knop" type="button" @click=${() => gelezen([post], again)}>${t('werk.post.gelezen')}<span class="alleen-voorlezen">: ${t(`post.${post.bericht}`)} ${post.titel}</span></button></div></li>`;

const berichten = (posts, again) => html`<ul>${repeat(posts, (one) => one.id, (one) => bericht(one, again))}</ul>`;

const postvak = (posts, again) => (posts.length ? html`<section class="post" aria-labelledby="werk-post">
  <h2 class="utrecht-heading-3" id="werk-post" tabindex="-1">${t('werk.post')} <span class="aantal">${posts.length}</span></h2>
  ${berichten(posts.slice(0, BERICHTEN), again)}
  ${posts.length > BERICHTEN ? html`<details class="nog-meer"><summary>${t('werk.nog_meer', { aantal: posts.length - BERICHTEN })}</summary>${berichten(posts.slice(BERICHTEN), again)}</details>
    <p><button class="utrecht-link-button klein post__knop" type="button" @click=${() => gelezen(posts, again)}>${t('werk.post.alles_gelezen')}</button></p>` : nothing}</section>` : nothing);

const week = ({ regelsVeranderd, meldingenAfgerond }) => (regelsVeranderd + meldingenAfgerond ? html`<section class="week">
  <h2 class="utrecht-heading-3">${t('werk.week')}</h2>
  ${meldingenAfgerond ? html`<p><strong class="getal">${meldingenAfgerond}</strong> ${t('werk.week.besluiten', { aantal: meldingenAfgerond })}</p>` : nothing}
  ${regelsVeranderd ? html`<p><strong class="getal">${regelsVeranderd}</strong> ${t('werk.week.regels', { aantal: regelsVeranderd })}</p>` : nothing}</section>` : nothing);

const voornaam = () => sessie.value.naam.split(' ')[0];

export const toon = (data, again) => html`
  <div class="bladzijde">
    <h1 class="utrecht-heading-1">${t('werk.kop')}</h1>${data.gedaan ? notice('ok', data.gedaan) : nothing}
    <p class="inleiding">${data.nuDoen.length ? t('werk.aantal', { aantal: data.nuDoen.length, naam: voornaam() }) : t('werk.niets', { naam: voornaam() })}</p>
    <div class="twee-kolommen">
      <div class="twee-kolommen__hoofd">
        ${data.nuDoen.length ? eerste(data.nuDoen[0], data) : leeg()}
        ${groep('nu_doen', data.nuDoen.slice(1), data)}${groep('wacht', data.wachtOpAnder, data)}${groep('laatst', data.laatstBekeken, data)}
      </div>
      <div class="twee-kolommen__zij">${postvak(data.post.filter((post) => !dubbel(post, data)), again)}${week(data.week)}</div>
    </div>
  </div>`;
