// SPDX-License-Identifier: EUPL-1.2
// It is busy at a public door: this device does some work first, beside the page. What was typed stays where it is.
import { html, render } from './html.js';
import { t } from './texts/nl.js';
import { button } from './components/button.js';
import { icon } from './components/icon.js';
import { announce } from './components/live-region.js';

const ADDRESS = new URL('./bewijs-werk.js', import.meta.url).href;
/* The one script that may be started beside the page (Trusted Types). */
const policy = globalThis.trustedTypes?.createPolicy('rekenwerk', { createScriptURL: () => ADDRESS });

const panel = (gedaan, delen, stop) => html`<section class="drempel" aria-labelledby="drempel-kop">
  ${icon('clock')}<div class="drempel__kern"><h2 class="drempel__kop" id="drempel-kop">${t('drempel.kop')}</h2>
  <p>${t('drempel.uitleg')}</p>
  <progress class="drempel__balk" max=${delen} value=${gedaan} aria-label=${t('drempel.balk')}></progress>
  ${button(t('drempel.stop'), { kind: 'stil', click: stop })}</div></section>`;

/** Solves a riddle (Opgave of the contract) and shows that; promises the proof, or null when the person stopped it. */
export function werk(opgave) {
  const host = document.createElement('div');
  document.getElementById('venster').append(host);
  const worker = new Worker(policy ? policy.createScriptURL('') : ADDRESS, { type: 'module' });
  announce(`${t('drempel.kop')} ${t('drempel.uitleg')}`);
  return new Promise((resolve) => {
    const end = (bewijs) => {
      worker.terminate();
      host.remove();
      resolve(bewijs);
    };
    const draw = (gedaan) => render(panel(gedaan, opgave.delen, () => end(null)), host);
    worker.addEventListener('message', ({ data }) => (data.bewijs ? end(data.bewijs) : draw(data.gedaan)));
    worker.addEventListener('error', () => end(null));
    draw(0);
    document.activeElement?.scrollIntoView({ block: 'center' }); // not under the panel
    worker.postMessage(opgave);
  });
}
