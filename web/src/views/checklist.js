// SPDX-License-Identifier: EUPL-1.2
// The checklist of the phase a melding is in: points that follow from the data, points to tick, and own ones.
// On leaving the phase it warns of what is open; that is a question, never a wall.
import { html, live, nothing, repeat } from '../html.js';
import { Problem, call } from '../api.js';
import { formulier } from '../form.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { openDialog } from '../components/dialog.js';
import { icon } from '../components/icon.js';
import { misschien } from './werkblad.js';

/** The checklist of a melding, or null for whoever has none. */
export const laadChecklist = (id, signal) => misschien('checklist_lees', { id }, signal);

const MET = ['ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'advies_voorgelegd', 'in_uitvoering', 'uitgevoerd'];
const ALLEEN = { beslisser: 'advies_voorgelegd', teammanager: 'in_uitvoering' };

/** Whether whoever looks has a checklist of this melding now. */
export const heeftChecklist = ({ betrekkingen, status }) => MET.includes(status) && (heeftRol('coordinator', 'jurist')
  || betrekkingen.some((een) => ['teamlid', 'trekker'].includes(een) || ALLEEN[een] === status));

/* What is open and only warned of. */
const nogOpen = (lijst) => lijst?.punten.filter((punt) => !punt.gedaan && !punt.nodig) ?? [];

/* Each of these leaves a phase. */
const VERLAAT = ['stel_team_samen', 'start_onderzoek', 'naar_advies', 'leg_voor', 'neem', 'meld_gereed', 'bevestig_effect'];

/** Before a step that leaves a phase: asks whether to go on when something is open. Gives true to go on. */
export async function magVerder(id, actie) {
  if (!VERLAAT.includes(actie)) return true;
  const open = nogOpen(await laadChecklist(id));
  if (!open.length) return true;
  return true === await openDialog({
    title: t('checklist.nog_open', { aantal: open.length }),
    content: (close) => html`<ul class="checklist__open">${open.map((punt) => html`<li>${punt.zin}</li>`)}</ul><p>${t('checklist.toch')}</p>
      <div class="knoppen">${button(t('checklist.ga_verder'), { kind: 'primair', click: () => close(true) })}${button(t('checklist.blijf'), { kind: 'stil', click: () => close(false) })}</div>`,
  });
}

/* What was ticked moves to what is done. The focus goes on to the point that is open now, or to the heading. */
function houdFocus() {
  if (document.activeElement !== document.body) return;
  const kop = document.querySelector('#checklist-kop');
  if (kop) kop.tabIndex = -1;
  (document.querySelector('.checklist > .checklist__punten .punt__vink') ?? kop)?.focus();
}

/* Ticked at once; a point that is gone in the meantime is read anew. */
async function doe(operatie, opties, id, klaar) {
  try {
    const { data } = await call(operatie, opties);
    await klaar(data ?? await laadChecklist(id));
  } catch (problem) {
    if (problem instanceof Problem) await klaar(await laadChecklist(id));
    throw problem;
  }
  houdFocus();
}

const berekend = (punt) => html`<li class="punt">${icon(punt.gedaan ? 'circle-check' : 'chevron-right')}<span>${punt.zin}<span class="alleen-voorlezen"> (${t(punt.gedaan ? 'checklist.gedaan' : 'checklist.open')})</span></span></li>`;

const wieWanneer = ({ door }) => (door ? html`<span class="stil klein">${t('checklist.door', { naam: door })}</span>` : nothing);

function afvinken(lijst, punt, klaar) {
  const id = `punt-${punt.punt}`;
  const { id: melding } = lijst;
  return html`<li class="punt"><input type="checkbox" class="punt__vink" id=${id} .checked=${live(punt.gedaan)}
      @change=${(event) => doe('checkpunt_vink', { path: { id: melding }, body: { punt: punt.punt, gedaan: event.target.checked } }, melding, klaar)}>
    <span><label for=${id}>${punt.zin}</label> ${wieWanneer(punt)}</span>
    ${punt.hoe === 'eigen' ? html`<button type="button" class="punt__weg" @click=${() => doe('checkpunt_verwijder', { path: { id: punt.punt } }, melding, klaar)}>${icon('x')}<span class="alleen-voorlezen">${t('checklist.weg', { punt: punt.zin })}</span></button>` : nothing}</li>`;
}

const voegToe = ({ id }, klaar) => html`<details class="gesprek__vouw"><summary>${t('checklist.eigen')}</summary>${formulier('checkpunt_maak', {
  sleutel: id, velden: [{ naam: 'tekst', soort: 'text' }], zonderUitleg: true, soort: 'gewoon', knop: t('checklist.voeg_toe'), gedaan: t('checklist.toegevoegd'), leegNaKlaar: true,
  verstuur: (body, o) => call('checkpunt_maak', { path: { id }, body, ...o }), klaar: (result) => klaar(result.data),
})}</details>`;

/** The points that warn; `klaar(lijst)` gets the list after a change. Those that are needed stand elsewhere. */
export function checklist(lijst, klaar) {
  if (!lijst) return nothing;
  const mag = lijst.acties.includes('vink');
  const punten = lijst.punten.filter((punt) => !punt.nodig);
  const rij = (deel) => html`<ul class="checklist__punten">${repeat(deel, (punt) => punt.punt, (punt) => (mag && punt.hoe !== 'berekend' ? afvinken(lijst, punt, klaar) : berekend(punt)))}</ul>`;
  const klaarDeel = punten.filter((punt) => punt.gedaan);
  return html`<section class="checklist" aria-labelledby="checklist-kop"><h2 class="utrecht-heading-3" id="checklist-kop">${t(`checklist.kop.${lijst.fase}`)}</h2>
    ${rij(nogOpen(lijst))}
    ${klaarDeel.length ? html`<details class="gesprek__vouw"><summary>${t('checklist.klaar', { aantal: klaarDeel.length })}</summary>${rij(klaarDeel)}</details>` : nothing}
    ${mag ? voegToe(lijst, klaar) : nothing}</section>`;
}
