// SPDX-License-Identifier: EUPL-1.2
// The form of a melding, new or a concept: it saves itself while somebody types.
import { html, nothing } from '../html.js';
import { call, newKey } from '../api.js';
import { formulier } from '../form.js';
import { inTab } from '../store.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';
import { persoonhulp } from '../components/persoonhulp.js';
import { gekozenAansluiting } from './melding-aansluiten.js';
import { lijktErop } from './melding-lijkt.js';
import { naarWerk } from './naar-werk.js';

const NIEUW = 'melding.nieuw';
const plaatsVan = (id) => `melding.concept.${id}`;

/**
 * The melding that is being written: {id, version, regel, aansluiten, vak}. `aansluiten`: the one
 * it joins. `vak` names the place in this tab where the
 * typed text is kept; it stays the same when the concept gets an id.
 */
export function begonnen(melding, version, aansluiten = null) {
  if (melding) {
    const regel = melding.regel && { id: melding.regel.id, naam: melding.regel.naam };
    const vak = inTab.read(plaatsVan(melding.id)) ?? melding.id;
    return { id: melding.id, version, regel, aansluiten, vak, klaar: Promise.resolve() };
  }
  const vak = inTab.read(NIEUW) ?? newKey();
  inTab.write(NIEUW, vak);
  return { id: null, version: undefined, regel: null, aansluiten, vak, klaar: Promise.resolve() };
}

/* One at a time: two saves at once would make two concepts, or refuse each other. */
function opDeBeurt(state, werk) {
  state.klaar = state.klaar.then(werk, werk);
  return state.klaar;
}

/* From now on the address is that of the concept, so that a reload or a bookmark finds it again. */
function kreegId(state, { data }) {
  state.id = data.id;
  inTab.write(plaatsVan(data.id), state.vak);
  inTab.drop(NIEUW);
  if (location.pathname === '/meldingen/nieuw') history.replaceState({}, '', `/meldingen/${data.id}`);
}

/* Until an answer comes the same is asked with the same key: when an answer gets lost there is still one concept. Null:
 * there is one now, with words of before. */
async function maak(state, body) {
  state.eerste ??= { body, key: newKey() };
  const { eerste } = state;
  try {
    const result = await call('melding_maak', eerste);
    kreegId(state, result);
    state.version = result.version;
    return JSON.stringify(eerste.body) === JSON.stringify(body) ? result : null;
  } catch (problem) {
    if (!problem.later) state.eerste = null;
    throw problem;
  }
}

async function schrijf(state, tekst, version) {
  const body = { ...tekst, regelId: state.regel?.id ?? null, sluitAanBij: state.aansluiten?.id ?? null };
  const gemaakt = state.id ? null : await maak(state, body);
  const result = gemaakt ?? await call('melding_wijzig', { path: { id: state.id }, body, version: Math.max(version ?? 0, state.version) });
  state.version = result.version;
  return result;
}

const bewaar = (state) => (tekst, { version }) => opDeBeurt(state, () => schrijf(state, tekst, version));

const dienIn = (state) => (tekst, { key, version }) => opDeBeurt(state, async () => {
  await schrijf(state, tekst, version);
  const result = await call('melding_stap', { path: { id: state.id }, body: { actie: 'dien_in' }, key, version: state.version });
  inTab.drop(plaatsVan(state.id));
  return result;
});

async function gooiWeg(state) {
  const ja = await confirmDialog({ title: t('nieuw.weg.kop'), text: t('nieuw.weg.uitleg'), yes: t('nieuw.weg.ja'), danger: true });
  if (!ja) return;
  await opDeBeurt(state, () => call('melding_verwijder', { path: { id: state.id }, version: state.version }));
  naarWerk(t('nieuw.weg.gedaan'));
}

const VELDEN = ({ aansluiten }) => [
  { naam: 'welkeRegel', soort: 'text', verplicht: true }, { naam: 'waaromHinderlijk', verplicht: true, regels: 4 },
  { naam: 'suggestie', verplicht: !aansluiten, regels: 4 },
  { naam: 'praktijkvoorbeeld', vouw: t('nieuw.meer'), regels: 4, onder: persoonhulp() }, { naam: 'klantgroep', soort: 'text', vouw: t('nieuw.meer') },
  { naam: 'afschermingMelder' }, { naam: 'naamMagNaarBeslisser' },
];

/* Nobody else sees the name unless the melder wants it. */
const BEGIN = { afschermingMelder: true, naamMagNaarBeslisser: false };

const gekozen = (state, again) => (state.regel && !state.aansluiten ? html`<div class="gekozen-regel">${notice('ok', t('nieuw.gekozen'), html`<p>${state.regel.naam}</p>
  <button class="utrecht-link-button" type="button" @click=${() => kies(state, null, again)}>${t('nieuw.gekozen.weg')}</button>`)}</div>` : nothing);

function kies(state, regel, again) {
  state.regel = regel;
  if (state.id) opDeBeurt(state, () => schrijf(state, {}, state.version)).catch(() => {});
  if (regel) announce(`${t('nieuw.gekozen')}: ${regel.naam}`);
  again();
}

/* Joining takes the rule of the other along; leaving it gives the choice back. */
function sluitAan(state, aansluiten, again) {
  state.aansluiten = aansluiten;
  state.regel = aansluiten?.regelId ? { id: aansluiten.regelId, naam: aansluiten.regelNaam } : null;
  if (state.id) opDeBeurt(state, () => schrijf(state, {}, state.version)).catch(() => {});
  announce(aansluiten ? t('aansluiten.gekozen', { kenmerk: aansluiten.kenmerk }) : t('aansluiten.niet_meer'));
  again();
}

/**
 * The page: title, form, and beside it what looks like it. `ingediend(result)` comes afterwards; `boven` stands
 * between the introduction and the form, `onder` below it.
 */
export const meldingFormulier = (state, begin, again, ingediend, { boven = nothing, onder = nothing } = {}) => html`
  <div class="bladzijde">
    <h1 class="utrecht-heading-1">${begin ? t('nieuw.kop.concept') : t('nieuw.kop')}</h1>
    <p class="inleiding">${t('nieuw.inleiding')}</p>
    ${boven}
    <div class="twee-kolommen">
      <div class="twee-kolommen__hoofd">
        ${gekozenAansluiting(state, () => sluitAan(state, null, again))}${gekozen(state, again)}
        ${formulier('melding_wijzig', {
          sleutel: state.vak, velden: VELDEN(state),
          begin: { ...BEGIN, welkeRegel: state.aansluiten?.welkeRegel, ...begin }, version: state.version, leeg: null,
          bewaar: bewaar(state), verstuur: dienIn(state), vers: () => call('melding_lees', { path: { id: state.id } }),
          klaar: (result) => { ingediend(result); window.scrollTo(0, 0); }, knop: state.aansluiten ? t('aansluiten.knop') : t('nieuw.knop'), veranderd: (body) => lijktErop.zoek(body),
          naast: begin ? button(t('nieuw.weg'), { kind: 'stil', name: 'trash', click: () => gooiWeg(state) }) : nothing,
        })}
        ${onder}
      </div>
      ${lijktErop.teken(begin, (regel) => kies(state, regel, again), (een) => sluitAan(state, een, again))}
    </div>
  </div>`;
