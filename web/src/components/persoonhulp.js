// SPDX-License-Identifier: EUPL-1.2
// Under a text in which nobody should be recognised: what points at a person, and one button that takes it out.
//   velden: [{ naam: 'praktijkvoorbeeld', onder: persoonhulp() }]
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
    const { data: { vondsten } } = await call('persoonsgegevens_zoeken', { body: { tekst, namen: this.namen ?? [] }, signal });
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

/** For `onder` of a form field that is a textarea; namen: of the people who may not be recognised. */
export const persoonhulp = (namen = []) => () => html`<rr-persoonhulp .namen=${namen}></rr-persoonhulp>`;
