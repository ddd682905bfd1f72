// SPDX-License-Identifier: EUPL-1.2
// The next step with an advies, for whoever looks; the one thing on the page that stands out.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { button, linkButton } from '../components/button.js';
import { nextStep, notice } from '../components/notice.js';
import { magVerder } from './checklist.js';
import { naarWerk } from './naar-werk.js';
import { opnieuw, stapKnop } from './werkblad.js';

const knop = ({ advies, version, melding }, actie, again, opties = {}) => stapKnop('advies_stap', actie, {
  path: { id: advies.id }, sleutel: `${advies.id}${actie}${version}`, version, again, vooraf: () => magVerder(melding.id, actie),
  knop: t(`advies.stap.${actie}`), gedaan: t(`advies.gedaan.${actie}`), ...opties,
});

/* A besluit begins when somebody goes to write it. */
async function begin({ melding }) {
  const made = await call('besluit_maak', { body: { meldingId: melding.id } });
  navigate(`/besluiten/${made.data.id}`);
}

const besluitKnop = ({ melding }) => (melding.besluitId
  ? linkButton(t('advies.besluit'), `/besluiten/${melding.besluitId}`, { kind: 'primair', name: 'arrow-right' })
  : formulier('besluit_maak', { sleutel: melding.id, velden: [], zonderUitleg: true, concept: false, knop: t('advies.besluit'), verstuur: () => begin({ melding }) }));

const terug = ({ advies, version }) => html`<details class="plooi niet-op-papier"><summary>${t('advies.leg_terug')}</summary>
  <p class="stil">${t('advies.leg_terug.uitleg')}</p>
  ${formulier('advies_stap', {
    actie: 'leg_terug', sleutel: `${advies.id}leg_terug`, version, zonderUitleg: true, soort: 'gewoon', knop: t('advies.stap.leg_terug'), gedaan: t('advies.gedaan.leg_terug'),
    verstuur: (body, o) => call('advies_stap', { path: { id: advies.id }, body, ...o }), klaar: () => naarWerk(t('advies.gedaan.leg_terug')),
  })}</details>`;

const naarStandpunt = () => {
  const plek = document.getElementById('eigen-standpunt');
  plek.scrollIntoView({ block: 'center' });
  plek.querySelector('input').focus();
};

const nogGeven = ({ standpunten }) => standpunten.some((een) => een.gebruiker.id === sessie.value.id && !een.standpunt);

const haalTerug = (data, again) => (data.advies.acties.includes('haal_terug') && !isNietGedragen(data.advies)
  ? html`<details class="plooi niet-op-papier"><summary>${t('advies.haal_terug')}</summary><p class="stil">${t('advies.haal_terug.uitleg')}</p>${
    knop(data, 'haal_terug', again, { soort: 'gewoon' })}</details>` : nothing);

/* Of a team that is verdeeld the trekker tells both sides; else one button is enough. */
const legVoor = (data, again) => (data.advies.oordeel === 'verdeeld'
  ? html`<section class="kaart smal" aria-labelledby="beide-kanten"><h2 class="utrecht-heading-2" id="beide-kanten">${t('advies.beide_kanten')}</h2><p>${t('advies.beide_kanten.uitleg')}</p>
    ${formulier('advies_stap', {
      actie: 'leg_voor', sleutel: `${data.advies.id}leg_voor`, version: data.version, zonderUitleg: true, knop: t('advies.stap.leg_voor'), gedaan: t('advies.gedaan.leg_voor'),
      velden: [{ naam: 'beideKanten', verplicht: true, regels: 6 }], klaar: () => opnieuw(again),
      verstuur: async (body, o) => (await magVerder(data.melding.id, 'leg_voor') ? call('advies_stap', { path: { id: data.advies.id }, body, ...o }) : null),
    })}</section>`
  : nextStep(t('advies.nu.leg_voor'), knop(data, 'leg_voor', again)));

/* Everybody spoke and most want something else: the text has to change first. */
const nietGedragen = (data, again) => (data.advies.acties.includes('haal_terug') ? nextStep(t('advies.nu.haal_terug'), knop(data, 'haal_terug', again))
  : notice('info', t('advies.stand.niet_gedragen')));

const isNietGedragen = ({ status, oordeel }) => status === 'ter_vaststelling' && oordeel === 'niet_gedragen';

function eerst(data, again) {
  const { acties } = data.advies;
  if (acties.includes('besluit')) return html`${nextStep(t('advies.nu.besluit'), besluitKnop(data))}${acties.includes('leg_terug') ? terug(data) : nothing}`;
  if (acties.includes('leg_voor')) return legVoor(data, again);
  if (acties.includes('standpunt') && nogGeven(data.advies)) return nextStep(t('advies.nu.standpunt'), button(t('standpunt.geef'), { click: naarStandpunt, kind: 'primair' }));
  if (acties.includes('wijzig')) return nothing;
  if (isNietGedragen(data.advies)) return nietGedragen(data, again);
  return notice('info', t(`advies.stand.${data.advies.status}`));
}

/** Under an advies that is being written: on to the standpunten. */
export const naSchrijven = (data, again) => (data.advies.acties.includes('leg_ter_vaststelling')
  ? nextStep(t('advies.nu.leg_ter_vaststelling'), knop(data, 'leg_ter_vaststelling', again)) : html`<p class="stil">${t('advies.straks')}</p>`);

/** What this person can do now with the advies, or with whom it is. */
export const stappen = (data, again) => html`<div class="stappen niet-op-papier">${eerst(data, again)}${haalTerug(data, again)}</div>`;
