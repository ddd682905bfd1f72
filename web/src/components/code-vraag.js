// SPDX-License-Identifier: EUPL-1.2
// Asking the code of a verzoek: on the page, and over it when the half hour ended while somebody was writing.
import { html } from '../html.js';
import { call } from '../api.js';
import { codeFout } from '../code.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { openDialog } from './dialog.js';

function controleer({ code }) {
  const fault = codeFout(code ?? '');
  return fault ? { code: t(`fout.code.${fault.code}`, fault) } : null;
}

/** The form; `verstuur(body)` opens with the code, `klaar(result)` comes afterwards. */
export const codeVorm = (opties) => formulier('volgsessie_maak', { velden: [{ naam: 'code' }], concept: false, zonderUitleg: true, knop: t('volgen.knop'), controleer, ...opties });

/** Asks the code over the page until it opens what `past` accepts; promises that access, or undefined when the person does not want to. */
export async function vraagCode(past) {
  for (let zin = 'volgen.over.uitleg'; ; zin = 'volgen.over.ander') {
    const toegang = await openDialog({
      title: t('volgen.over.kop'),
      content: (close) => html`<p>${t(zin)}</p>${codeVorm({ sleutel: zin, knop: t('volgen.over.knop'), verstuur: async (body) => (await call('volgsessie_maak', { body })).data, klaar: close })}`,
    });
    if (!toegang || past(toegang)) return toegang;
  }
}
