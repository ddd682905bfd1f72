// SPDX-License-Identifier: EUPL-1.2
// Reads along with the text field it stands under: asks after a pause in typing, shows what comes back. A hint;
// nothing waits for it, and a question that fails is not told.
import { nothing, render } from '../html.js';
import { Problem } from '../api.js';

const WACHT = 700;

export class Meelezer extends HTMLElement {
  /** From how many characters on it asks. */
  static vanaf = 30;

  connectedCallback() {
    this.veld = this.closest('.veld').querySelector('textarea');
    this.luister = () => this.straks();
    this.veld.addEventListener('input', this.luister);
    this.straks();
  }

  disconnectedCallback() {
    this.veld.removeEventListener('input', this.luister);
    clearTimeout(this.timer);
    this.controller?.abort();
  }

  straks() {
    clearTimeout(this.timer);
    this.controller?.abort();
    if (this.veld.value.trim().length < this.constructor.vanaf) render(nothing, this);
    else this.timer = setTimeout(() => this.lees(), WACHT);
  }

  // vraag(tekst, signal) -> template is of the component that extends this one.
  async lees() {
    this.controller = new AbortController();
    try {
      render(await this.vraag(this.veld.value, this.controller.signal), this);
    } catch (problem) {
      if (!(problem instanceof Problem) && problem.name !== 'AbortError') throw problem;
    }
  }
}
