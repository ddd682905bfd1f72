// SPDX-License-Identifier: EUPL-1.2
// A problem of the server, in the language it was said in: that of the page. What the server could only say in Dutch is
// shown as Dutch, so that it is read aloud well.
import { html } from './html.js';
import { BRON, taal } from './taal.js';
import { t } from './texts/nl.js';

const shown = (text, said = BRON.taal) => (!text || said === taal().taal ? text : html`<span lang=${BRON.taal} dir=${BRON.dir}>${text}</span>`);

/** The sentence of a Problem: a text, or a template that says it is Dutch. What names no language is not ours: a proxy on the way. */
export function problemSentence({ title, detail, later, taal: said }) {
  if (!said && later) return t('form.nu_niet');
  return shown(detail || title, said);
}

/** The sentence of one fault of a field of a Problem, likewise. */
export const faultSentence = ({ detail }, { taal: said }) => shown(detail, said);
