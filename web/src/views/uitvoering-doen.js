// SPDX-License-Identifier: EUPL-1.2
// What whoever looks can do with an uitvoering: the report, ready, stuck, confirmed, and whether the rule still lives.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { deadline } from '../components/deadline.js';
import { nextStep, notice } from '../components/notice.js';
import { magVerder } from './checklist.js';
import { opnieuw } from './werkblad.js';

/* The one that is asked first, in this order; the others are folded away. */
const EERST = ['bevestig_effect', 'bevestig', 'verslag'];

/* The line that confirms a step, until another uitvoering is opened. */
let gedaan = { id: '', zin: '' };

async function na(actie, id, again) {
  gedaan = { id, zin: t(`uitvoering.gedaan.${actie}`) };
  await opnieuw(again);
}

const gewoon = (actie, data, again, extra = {}) => ({
  sleutel: data.id, zonderUitleg: true, knop: t(`uitvoering.stap.${actie}.knop`), gedaan: t(`uitvoering.gedaan.${actie}`), klaar: () => na(actie, data.id, again), ...extra,
});

/** The report in one sentence; also used in the list. */
export const verslagFormulier = (data, again, klaar) => formulier('statusverslag_maak', gewoon('verslag', data, again, {
  begin: { voortgang: data.voortgang }, leegNaKlaar: true, velden: ['voortgang', { naam: 'tekst', regels: 2 }, { naam: 'nieuweDatum', vouw: t('uitvoering.andere_dag') }],
  verstuur: (body, o) => call('statusverslag_maak', { path: { id: data.id }, body, key: o.key }), ...(klaar ? { klaar } : {}),
}));

const escaleer = (data, again) => formulier('escalatie_maak', gewoon('escaleer', data, again, {
  velden: [{ naam: 'toelichting', regels: 3 }], verstuur: (body, o) => call('escalatie_maak', { path: { id: data.id }, body, key: o.key }),
  klaar: (result) => navigate(`/escalaties/${result.data.id}`),
}));

/** Whoever ends this phase has its checklist; the melder, who is asked whether the rule still lives, has none. */
export const heeftLijst = ({ acties }) => acties.includes('meld_gereed') || (acties.includes('bevestig_effect') && heeftRol('coordinator'));

const gaVerder = (actie, data) => (heeftLijst(data) ? magVerder(data.meldingId, actie) : true);

function stap(actie, { data, version }, again) {
  if (actie === 'verslag') return verslagFormulier(data, again);
  if (actie === 'escaleer') return escaleer(data, again);
  return formulier('uitvoering_stap', gewoon(actie, data, again, {
    actie, version, vers: () => call('uitvoering_lees', { path: { id: data.id } }),
    verstuur: async (body, o) => (await gaVerder(actie, data) ? call('uitvoering_stap', { path: { id: data.id }, body, ...o }) : null),
  }));
}

const plooi = (actie, alles, again) => html`<details class="plooi" id="stap-${actie}"><summary>${t(`uitvoering.stap.${actie}`)}</summary>
  <p class="stil">${t(`uitvoering.stap.${actie}.uitleg`)}</p>${stap(actie, alles, again)}</details>`;

const effectUitleg = ({ aanZet }) => t(aanZet.includes('coordinator') ? 'uitvoering.nu.bevestig_effect.coordinator' : 'uitvoering.nu.bevestig_effect.uitleg');

function eerste(actie, alles, again) {
  const { data } = alles;
  if (actie === 'bevestig') return nextStep(t('uitvoering.nu.bevestig'), stap(actie, alles, again), deadline(data.stapUiterlijkOp));
  return html`<section class="kaart" aria-labelledby="nu"><h2 class="utrecht-heading-2" id="nu">${t(`uitvoering.nu.${actie}`)}</h2>
    ${actie === 'bevestig_effect' ? html`<p>${effectUitleg(data)}</p>${deadline(data.effectUiterlijkOp)}` : deadline(data.stapUiterlijkOp)}
    ${stap(actie, alles, again)}</section>`;
}

/** What stands out, or who is waited for; and quieter what else may be done. */
export function doen(alles, again) {
  const { data } = alles;
  const nu = EERST.find((actie) => data.acties.includes(actie));
  const rest = data.acties.filter((actie) => actie !== nu);
  return html`${gedaan.id === data.id ? notice('ok', gedaan.zin) : nothing}
    ${nu ? eerste(nu, alles, again) : html`<p class="inleiding">${t(`uitvoering.wacht.${data.status}`)}</p>`}
    ${rest.length ? html`<div class="stappen stappen--dicht">${rest.map((actie) => plooi(actie, alles, again))}</div>` : nothing}`;
}
