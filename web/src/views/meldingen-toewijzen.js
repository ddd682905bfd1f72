// SPDX-License-Identifier: EUPL-1.2
// A coordinator gives several meldingen at once to one coordinator: all of them, or none.
import { html, nothing } from '../html.js';
import { Problem, call, newKey } from '../api.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';

const MEEST = 100;
const keuze = { aan: false, ids: new Set(), coordinatoren: [], key: '', geweigerd: null };

const wis = (aan) => Object.assign(keuze, { aan, ids: new Set(), key: newKey(), geweigerd: null });

async function begin(data, again) {
  keuze.coordinatoren = (await call('coordinatoren_lijst', { query: { paginaGrootte: MEEST } })).data.resultaten;
  wis(true);
  await again(data);
  document.getElementById('toewijzen-aan')?.focus();
}

async function wijsToe(event, data, again) {
  event.preventDefault();
  const behandelaarId = new FormData(event.target).get('aan') || null;
  keuze.geweigerd = keuze.ids.size ? null : { detail: t('toewijzen.kies_eerst'), errors: [] };
  if (!keuze.geweigerd) {
    try {
      const { data: gedaan } = await call('meldingen_toewijzen', { body: { meldingen: [...keuze.ids], behandelaarId }, key: keuze.key });
      announce(t('toewijzen.gedaan', { aantal: gedaan.aantal }));
      wis(false);
      await again();
      return;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      Object.assign(keuze, { geweigerd: problem, key: newKey() });
    }
  }
  await again(data);
}

const waarom = ({ detail, errors }) => notice('error', detail, errors.length ? html`<ul>${errors.map((fout) => html`<li>${fout.detail}</li>`)}</ul>` : nothing, { role: 'alert' });

const naamVan = ({ id, naam }) => (id === sessie.value.id ? t('toewijzen.jijzelf', { naam }) : naam);

const balk = (data, again) => html`<form class="toewijzen" @submit=${(event) => wijsToe(event, data, again)}>
  <p class="toewijzen__aantal" aria-live="polite">${t('toewijzen.gekozen', { aantal: keuze.ids.size })}</p>
  <div class="toewijzen__aan"><label class="utrecht-form-label" for="toewijzen-aan">${t('toewijzen.aan')}</label>
    <select class="utrecht-select utrecht-select--html-select" id="toewijzen-aan" name="aan">
      ${keuze.coordinatoren.map((een) => html`<option value=${een.id} ?selected=${een.id === sessie.value.id}>${naamVan(een)}</option>`)}
      <option value="">${t('toewijzen.niemand')}</option></select></div>
  <div class="knoppen">${button(t('toewijzen.knop'), { type: 'submit', kind: 'primair', name: 'user-check' })}
    ${button(t('algemeen.toch_niet'), { kind: 'stil', click: () => { wis(false); again(data); } })}</div></form>`;

/** The way in, or, once chosen, the bar that says to whom. Nothing for who is no coordinator. */
export function toewijzen(data, again) {
  if (!heeftRol('coordinator') || !data.rijen.length) return nothing;
  return keuze.aan ? html`${keuze.geweigerd ? waarom(keuze.geweigerd) : nothing}${balk(data, again)}`
    : html`<div>${button(t('toewijzen.begin'), { kind: 'stil', name: 'user-check', click: () => begin(data, again) })}</div>`;
}

/** A box in front of each row, while meldingen are being chosen. */
export const keuzeVak = (data, again) => (keuze.aan && heeftRol('coordinator') ? {
  kop: t('toewijzen.kolom'),
  is: (rij) => keuze.ids.has(rij.id),
  label: (rij) => t('toewijzen.kies', { naam: rij.kenmerk ?? rij.welkeRegel }),
  zet: (rij) => { if (!keuze.ids.delete(rij.id)) keuze.ids.add(rij.id); again(data); },
} : undefined);
