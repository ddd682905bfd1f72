// SPDX-License-Identifier: EUPL-1.2
// What the server says is Dutch. In another language a problem is said by its code; without a sentence for it the Dutch one is
// shown as Dutch, so that it is read aloud well.
import { html } from './html.js';
import { BRON, taal } from './taal.js';
import { heeft, t } from './texts/nl.js';

const inDutch = (text) => html`<span lang="nl" dir="ltr">${text}</span>`;

/* These say more in their own words than their code does. */
const SAYS_MORE = ['NU_NIET_MOGELIJK', 'BESTAAT_AL', 'NOG_IN_GEBRUIK', 'GEEN_TOEGANG'];

/** The sentence of a Problem: a text, or a template that says it is Dutch. */
export function problemSentence({ type = '', title, detail }) {
  const own = detail || title;
  const code = type.replace(/^.*\//, '');
  if (taal() === BRON || !own) return own;
  if (!heeft(`probleem.${code}`)) return inDutch(own);
  return SAYS_MORE.includes(code) ? html`${t(`probleem.${code}`)} ${inDutch(own)}` : t(`probleem.${code}`);
}

/** The sentence of one fault of a field, likewise. */
export function faultSentence({ code, detail }) {
  if (taal() === BRON) return detail;
  return heeft(`probleem.fout.${code}`) ? t(`probleem.fout.${code}`) : inDutch(detail);
}
