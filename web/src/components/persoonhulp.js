// SPDX-License-Identifier: EUPL-1.2
// Under a text in which nobody should be recognised: what points at a person, and one button that takes it out.
//   velden: [{ naam: 'praktijkvoorbeeld', onder: persoonhulp() }]
//   velden: [{ naam: 'tekst', onder: persoonhulp(namenVan(contact), alsVolger) }]   who follows a verzoek, with their own token
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';
import { announce } from './live-region.js';
import { Meelezer } from './meelezer.js';

/** The text with each find replaced by the word for its kind. Positions count signs, not halves of them. */
export function zonder(tekst, vondsten) {
  const tekens = [...tekst];
  for (const { soort, van, tot } of [...vondsten].reverse()) tekens.splice(van, tot - van, t(`persoonhulp.in.${soort}`));
  return tekens.join('');
}

function opsomming(vondsten) {
  const soorten = [...new Set(vondsten.map(({ soort }) => t(`persoonhulp.${soort}`)))];
  const laatste = soorten.pop();
  return soorten.length ? t('persoonhulp.en', { eerste: soorten.join(', '), laatste }) : laatste;
}

class RrPersoonhulp extends Meelezer {
  static vanaf = 5;

  async vraag(tekst, signal) {
    const antwoord = await (this.roep ?? call)('persoonsgegevens_zoeken', { body: { tekst, namen: this.namen ?? [] }, signal });
    const { vondsten } = antwoord?.data ?? { vondsten: [] };
    if (!vondsten.length) return nothing;
    return html`<div class="leeshulp leeshulp--bijna"><p class="leeshulp__kop" role="status">${icon('eye-off')}<span>${t('persoonhulp.kop', { wat: opsomming(vondsten) })}</span></p>
      <button type="button" class="utrecht-link-button" @click=${() => this.haalWeg(tekst, vondsten)}>${t('persoonhulp.haalWeg')}</button></div>`;
  }

  /* Only when the text is still the one that was read. */
  haalWeg(tekst, vondsten) {
    if (this.veld.value !== tekst) return;
    this.veld.value = zonder(tekst, vondsten);
    this.veld.dispatchEvent(new Event('input', { bubbles: true }));
    this.veld.focus();
    announce(t('persoonhulp.weg'));
  }
}

customElements.define('rr-persoonhulp', RrPersoonhulp);

/** The names of a contact of a verzoek, for persoonhulp: as it was given, or none. */
export const namenVan = (contact) => (contact?.naam ? [contact.naam.slice(0, 120)] : []);

/** For `onder` of a form field that is a textarea; namen: of the people who may not be recognised; roep: how the API is called. */
export const persoonhulp = (namen = [], roep = call) => () => html`<rr-persoonhulp .namen=${namen} .roep=${roep}></rr-persoonhulp>`;
