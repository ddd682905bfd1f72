// SPDX-License-Identifier: EUPL-1.2
// Before the form: is it about a rule at all? It shows another way when there is one, keeps nothing, stops nobody.
import { html, nothing } from '../html.js';
import { Problem, call } from '../api.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { notice } from '../components/notice.js';

/** What it may be about: a rule, or one of these. */
export const ANDERS = ['klacht', 'integriteit', 'misstand', 'ictStoring', 'persoon'];

/** The own words of the gemeente; without them those of the screens. */
export async function laadWegwijzer(signal) {
  try {
    return (await call('wegwijzer_lees', { signal })).data;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return {}; // the way is a help: the form goes on without it
  }
}

const keuze = (wat, state, again) => html`<div class="wegwijzer__keuze"><input type="radio" name="wegwijzer" id="wegwijzer-${wat}" .checked=${(state.anders ?? 'regel') === wat}
  @change=${() => { state.anders = wat === 'regel' ? null : wat; again(); }}><label for="wegwijzer-${wat}">${t(`wegwijzer.keuze.${wat}`)}</label></div>`;

const weg = (state) => notice('info', t(`wegwijzer.keuze.${state.anders}`), html`
  <p class="wegwijzer__tekst">${state.wegwijzer[state.anders] ?? t(`wegwijzer.tekst.${state.anders}`)}</p><p class="stil">${t('wegwijzer.toch')}</p>`);

/** The question. `state.wegwijzer` holds the texts, `state.anders` what was chosen. */
export const wegwijzer = (state, again) => html`<div class="wegwijzer">
  <fieldset class="wegwijzer__vraag"><legend>${t('wegwijzer.vraag')}</legend>
    ${['regel', ...ANDERS].map((wat) => keuze(wat, state, again))}</fieldset>
  <div role="status">${state.anders ? weg(state) : nothing}</div>
  <p class="wegwijzer__links"><a class="utrecht-link" href="/signaal">${t('wegwijzer.zonder_naam')}</a>
    ${heeftRol('coordinator') ? html`<a class="utrecht-link" href="/meldingen/namens">${t('wegwijzer.namens')}</a>` : nothing}
    ${heeftRol('coordinator', 'gemeentebeheerder') ? html`<a class="utrecht-link" href="/wegwijzer">${t('wegwijzer.pas_aan')}</a>` : nothing}</p></div>`;
