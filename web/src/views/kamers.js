// SPDX-License-Identifier: EUPL-1.2
// The rooms of a verzoek, for each of the three who sit in them: who reads it stands on top, above the field and on the
// button, with a colour, a word and an icon of its own. So nobody writes in the wrong one.
import { html, nothing, repeat } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { zegGrootte } from '../components/bestand.js';
import { confirmDialog } from '../components/dialog.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { haalBestand } from '../components/meenemen.js';
import { written } from '../components/notice.js';
import { persoonhulp } from '../components/persoonhulp.js';
import { bestandErbij } from './kamer-bestand.js';

const ICOON = { kamer: 'users-group', inwoner: 'user', partij: 'building-community' };

const bericht = (een, o) => html`<li class="berichtje ${een.van === o.rol ? 'berichtje--inwoner' : ''}">
  <p class="berichtje__wie">${o.namen[een.van]} <span class="stil">${zegNabij(een.op)}, ${zegKlok(een.op)}</span></p>${written(een.tekst)}
  ${een.route ? html`<h4 class="tussenkop">${t('kring.route')}</h4>${written(een.route)}` : nothing}</li>`;

const haal = (een, o) => haalBestand(o, o.operaties.lees, { bijlageId: een.id }, 'application/octet-stream');

async function haalWeg(een, o) {
  if (!await confirmDialog({ title: t('kring.weg.kop'), text: t('kring.weg.uitleg', { naam: een.bestandsnaam }), yes: t('kring.weg.ja'), danger: true })) return;
  await o.vraag(o.operaties.weg, { path: { bijlageId: een.id } });
  announce(t('kring.weg.gedaan'));
  await o.again();
  document.getElementById(`kring-${een.kring}`)?.focus();
}

const weg = (een, o) => html`<li class="kring__bijlage">${icon('trash')}<p class="stil">${t('kring.weg.was', { wie: o.namen[een.van], dag: zegNabij(een.verwijderdOp) })}</p></li>`;

const bijlage = (een, o) => (een.verwijderdOp ? weg(een, o) : html`<li class="kring__bijlage">${icon('file-text')}<div>
  <button class="utrecht-link-button" type="button" @click=${() => haal(een, o)}>${een.bestandsnaam}<span class="alleen-voorlezen">, ${t('kring.bestand.download')}</span></button>
  <p class="stil klein">${[een.soort === 'jpeg' ? 'jpg' : een.soort, zegGrootte(een.grootte), o.namen[een.van], zegNabij(een.op)].join(', ')}</p>
  ${een.acties.includes('verwijder') ? html`<button class="utrecht-link-button klein" type="button" @click=${() => haalWeg(een, o)}>${t('kring.weg')}<span class="alleen-voorlezen"> ${een.bestandsnaam}</span></button>` : nothing}</div></li>`);

/* Who writes about the inwoner for others is shown what points at them; the inwoner writes about themselves. */
const metHulp = (kring, o) => o.rol === 'partij' || o.rol === 'begeleider' && kring !== 'inwoner';

const schrijf = (kring, o) => html`${formulier(o.operaties.bericht, {
  sleutel: `${o.sleutel}-${kring}`, vast: { kring }, leegNaKlaar: true, zonderUitleg: true, soort: 'gewoon',
  velden: [{ naam: 'tekst', label: t(`kring.${o.rol}.${kring}.veld`), leest: t(`kring.${o.rol}.${kring}.lezers`), regels: 4, ...metHulp(kring, o) && { onder: persoonhulp(o.mensen, o.rol === 'partij' ? o.vraag : undefined) } }],
  knop: t(`kring.${o.rol}.${kring}.knop`), gedaan: t('kring.gestuurd'),
  verstuur: (body, { key }) => o.vraag(o.operaties.bericht, { body, key }),
  klaar: async () => { await o.again(); document.getElementById(`kring-${kring}`)?.focus(); },
})}${bestandErbij(kring, o)}`;

/* A room that is closed and empty is not there yet. */
const isEr = ({ kring, open }, { data }) => open || [...data.berichten, ...data.bijlagen].some((een) => een.kring === kring);

function kamer({ kring, open }, o) {
  const berichten = o.data.berichten.filter((een) => een.kring === kring);
  const bijlagen = o.data.bijlagen.filter((een) => een.kring === kring);
  return html`<section class="kring kring--${kring}" aria-labelledby="kring-${kring}">
    <header class="kring__kop">${icon(ICOON[kring])}<div><h3 class="utrecht-heading-3" id="kring-${kring}" tabindex="-1">${t(`kring.${o.rol}.${kring}.kop`)}</h3>
      <p class="kring__lezers">${icon('eye')}<span>${t(`kring.${o.rol}.${kring}.lezers`)}</span></p></div></header>
    ${berichten.length ? html`<ol class="berichten">${repeat(berichten, (een) => een.id, (een) => bericht(een, o))}</ol>` : html`<p class="stil">${t('kring.leeg')}</p>`}
    ${bijlagen.length ? html`<ul class="kring__bijlagen" aria-label=${t('kring.bijlagen')}>${repeat(bijlagen, (een) => een.id, (een) => bijlage(een, o))}</ul>` : nothing}
    ${open ? schrijf(kring, o) : html`<p class="stil">${t('kring.dicht')}</p>`}</section>`;
}

/* What was released from a room where the reader does not sit. */
function gedeeld(o) {
  const eigen = o.data.kringen.map(({ kring }) => kring);
  const bijlagen = o.data.bijlagen.filter(({ kring }) => !eigen.includes(kring));
  return bijlagen.length ? html`<section class="kring" aria-labelledby="kring-gedeeld"><h3 class="utrecht-heading-3" id="kring-gedeeld">${t('kring.gedeeld')}</h3>
    <ul class="kring__bijlagen">${repeat(bijlagen, (een) => een.id, (een) => bijlage(een, o))}</ul></section>` : nothing;
}

/**
 * The rooms. o: {rol: begeleider, inwoner or partij; data: what ..._kamers_lees gave; sleutel: which verzoek;
 * operaties: {bericht, maak, zet, lees, weg}; vraag(operatie, opties): calls one as this person, undefined when the access
 * ended; namen: {inwoner, begeleider, partij}; mensen: names in the case that need not be in a text; again}.
 */
export function kamers(o) {
  const delen = [...o.data.kringen.filter((een) => isEr(een, o)).map((een) => kamer(een, o)), gedeeld(o)]
    .filter((deel) => deel !== nothing);
  return delen.length ? html`<section class="blok deel kringen" aria-labelledby="kringen-kop"><h2 class="utrecht-heading-2" id="kringen-kop">${t('kring.kop')}</h2>
    ${delen}</section>` : nothing;
}
