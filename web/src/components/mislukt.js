// SPDX-License-Identifier: EUPL-1.2
// What a button was asked outside a form could not be done: it says so over the page, and what to do.
import { html } from '../html.js';
import { problemSentence } from '../probleem.js';
import { t } from '../texts/nl.js';
import { openDialog } from './dialog.js';

/** Says why; promises when it was read. */
export const zegMislukt = (problem) => openDialog({
  title: t('form.nu_niet'),
  content: () => html`<p class="utrecht-paragraph">${(problem.status && problemSentence(problem)) || t('fout.geen_verbinding.uitleg')}</p>`,
});
