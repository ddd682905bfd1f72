// SPDX-License-Identifier: EUPL-1.2
// A question over the page. The native dialog keeps the focus inside and gives it back.
import { html, render } from '../html.js';
import { t } from '../texts/nl.js';
import { button } from './button.js';
import { icon } from './icon.js';

/**
 * Opens a dialog and promises what it is closed with (undefined after Escape).
 * `content(close)` returns the template; `title` is its heading.
 */
export function openDialog({ title, content, wide = false }) {
  const host = document.createElement('div');
  document.getElementById('venster').append(host);
  return new Promise((resolve) => {
    let result;
    const close = (value) => { result = value; host.querySelector('dialog').close(); };
    const closed = () => { host.remove(); resolve(result); };
    render(html`<dialog class="venster ${wide ? 'venster--breed' : ''}" aria-labelledby="venster-kop" @close=${closed}>
      <div class="venster__kop"><h2 id="venster-kop" class="utrecht-heading-2" tabindex="-1">${title}</h2>
        <button class="venster__sluit" type="button" @click=${() => close()}>${icon('x')}<span class="alleen-voorlezen">${t('algemeen.sluit')}</span></button></div>
      ${content(close)}</dialog>`, host);
    const dialog = host.querySelector('dialog');
    dialog.showModal();
    (dialog.querySelector('input, textarea, select') ?? dialog.querySelector('h2')).focus();
  });
}

/** Asks whether to go on; promises true or false. */
export const confirmDialog = async ({ title, text, yes, no = t('algemeen.toch_niet'), danger = false }) => true === await openDialog({
  title,
  content: (close) => html`<p class="utrecht-paragraph">${text}</p><div class="knoppen">
    ${button(yes, { kind: danger ? 'gevaar' : 'primair', click: () => close(true) })}
    ${button(no, { kind: 'stil', click: () => close(false) })}</div>`,
});
