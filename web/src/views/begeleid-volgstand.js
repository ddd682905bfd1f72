// SPDX-License-Identifier: EUPL-1.2
// For a begeleider: that an inwoner finds it too long, what was answered after the end, looking back, and another code.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { zegNabij } from '../tijd.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { nextStep, notice, written } from '../components/notice.js';
import { geefBlad } from './verzoek-blad.js';
import { terugblikVelden } from './volgen-navraag.js';
import { opnieuw } from './werkblad.js';

/* Both parts look at the same answer. */
const gevraagd = new WeakMap();
async function stand(heel, signal) {
  if (!gevraagd.has(heel)) gevraagd.set(heel, call('verzoek_volgstand_lees', { path: { id: heel.verzoek.id }, signal }));
  return (await gevraagd.get(heel)).data;
}

async function contactGelegd(verzoek, again) {
  await call('verzoek_contact_gelegd', { path: { id: verzoek.id } });
  announce(t('volgstaf.contact.gedaan'));
  await opnieuw(again);
}

const belNu = ({ verzoek }, again) => nextStep(t('volgstaf.contact'), button(t('volgstaf.contact.knop'), { kind: 'primair', click: () => contactGelegd(verzoek, again) }),
  html`<p>${t('volgstaf.contact.uitleg')}</p>`);

const antwoord = ({ oordeel, toelichting, vervolg, op }) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('volgstaf.antwoord')}</h2>
  <p>${t(`volgstaf.antwoord.${oordeel}`)} ${t(`volgstaf.vervolg.${vervolg}`)} <span class="stil">${zegNabij(op)}</span></p>
  ${toelichting ? written(toelichting) : nothing}</section>`;

const woorden = () => ({ oordeel: t('volgstaf.terug.oordeel'), toelichting: t('volgstaf.terug.toelichting'), leest: t('volgstaf.terug.leest') });

const terugblik = ({ verzoek }, again) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('volgstaf.terug')}</h2><p>${t('volgstaf.terug.uitleg')}</p>
  ${formulier('verzoek_terugblik_maak', {
    sleutel: verzoek.id, concept: false, zonderUitleg: true, velden: terugblikVelden(woorden()), knop: t('volgstaf.terug.knop'), gedaan: t('volgstaf.terug.gedaan'),
    verstuur: (body, { key }) => call('verzoek_terugblik_maak', { path: { id: verzoek.id }, body, key }), klaar: () => opnieuw(again),
  })}</section>`;

const traag = (signalen) => (signalen.length ? notice('warning', t('volgstaf.traag'), html`<ul>${signalen.map(({ status, op }) => html`<li>${
  t('volgstaf.traag.regel', { dag: zegNabij(op), status: t(`status.${status}`) })}</li>`)}</ul>`) : nothing);

/** What the inwoner says about how it goes: too long, and after the end who asked for contact, what was answered, and looking back. */
export const naloop = {
  plaats: 'hoofd', verdeelt: true,
  laad: async (heel, signal) => {
    const nu = await stand(heel, signal);
    return nu.contactGevraagd || nu.antwoord || nu.terugblikGevraagd || nu.teLang.length ? nu : null;
  },
  toon: (heel, nu, again) => html`${traag(nu.teLang)}${nu.contactGevraagd ? belNu(heel, again) : nothing}${nu.antwoord ? antwoord(nu.antwoord) : nothing}${nu.terugblikGevraagd ? terugblik(heel, again) : nothing}`,
};

/* Nobody was called on a number that is not there. */
const nagegaan = ({ telefoon, email }) => [[telefoon, 'teruggebeld'], [email, 'teruggemaild'], [true, 'langsgekomen']].filter(([kan]) => kan)
  .map(([, value]) => ({ value, label: t(`keuze.nagegaan.${value}`) }));

const nieuweCode = ({ verzoek: { id, kenmerk, taal, contact } }) => html`<details class="plooi"><summary>${t('volgstaf.code')}</summary><p class="stil">${t('volgstaf.code.uitleg')}</p>
  ${formulier('verzoek_code_geef', {
    sleutel: id, concept: false, zonderUitleg: true, soort: 'gewoon', knop: t('volgstaf.code.knop'),
    velden: [{ naam: 'nagegaan', soort: 'radio', label: t('volgstaf.code.nagegaan'), opties: nagegaan(contact ?? {}) }],
    verstuur: (body, { key }) => call('verzoek_code_geef', { path: { id }, body, key }),
    klaar: ({ data }) => { geefBlad({ ...data, id, kenmerk, taal }); navigate('/verzoeken/code'); },
  })}</details>`;

/** Beside the words: another code. */
export const volgstand = {
  plaats: 'zij',
  laad: stand,
  toon: (heel, nu) => html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('volgstaf.kwijt')}</h2>
    ${nu.codeKan ? nieuweCode(heel) : html`<p class="stil">${t('volgstaf.code.kan_niet')}</p>`}</section>`,
};
