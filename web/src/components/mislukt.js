// SPDX-License-Identifier: EUPL-1.2
// What a button was asked outside a form may fail too: then it is said over the page, with what to do. Whoever imports this has
// every failure said that nobody caught.
import { html } from '../html.js';
import { Problem } from '../api.js';
import { problemSentence } from '../probleem.js';
import { t } from '../texts/nl.js';
import { openDialog } from './dialog.js';

/** Says why; promises when it was read. */
export const zegMislukt = (problem) => openDialog({
  title: t(problem.status ? 'form.nu_niet' : 'fout.geen_verbinding.kop'),
  content: () => html`<p class="utrecht-paragraph">${(problem.status && problemSentence(problem)) || t('fout.geen_verbinding.uitleg')}</p>`,
});

window.addEventListener('unhandledrejection', (event) => {
  if (!(event.reason instanceof Problem)) return;
  event.preventDefault();
  if (event.reason.status !== 401) zegMislukt(event.reason); // 401: the login dialog was just there
});
