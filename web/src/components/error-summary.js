// SPDX-License-Identifier: EUPL-1.2
// All faults of a form together, each a link to its field. The form moves the focus here.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';

const toField = (id) => (event) => {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.focus();
  target?.closest('.veld')?.scrollIntoView({ block: 'start' });
};

/** `faults`: [{id, text}]; without an id the fault belongs to the whole form. */
export const errorSummary = (faults, { extra = nothing } = {}) => (faults.length ? html`
  <section class="foutlijst" role="alert" tabindex="-1" aria-labelledby="foutlijst-kop">
    <h2 class="foutlijst__kop" id="foutlijst-kop">${icon('alert-triangle')}<span>${t('form.fouten', { aantal: faults.length })}</span></h2>
    <ul>${faults.map(({ id, text }) => html`<li>${id
      ? html`<a class="utrecht-link" href="#${id}" @click=${toField(id)}>${text}</a>` : text}</li>`)}</ul>${extra}</section>` : nothing);
