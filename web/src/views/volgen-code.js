// SPDX-License-Identifier: EUPL-1.2
// Another code for who follows a verzoek. From the moment that it exists the old one opens nothing, so the new one stays in
// this tab until somebody says that they have it: a phone loads a page anew when it likes.
import { html, nothing } from '../html.js';
import { inTab } from '../store.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { codekaart, heeftCode } from '../components/codekaart.js';
import { confirmDialog } from '../components/dialog.js';
import { alsVolger, openMetCode } from '../volgtoegang.js';
import { verder } from './volgen-daarna.js';

const PLACE = 'rr.volgcode';
let nieuw = inTab.read(PLACE);

const houd = (code) => { nieuw = code; inTab.write(PLACE, code); };

export const vergeetCode = () => { nieuw = null; inTab.drop(PLACE); };

/** May the verzoek leave this screen? Asked when a new code would go with it. */
export async function magWeg() {
  if (!nieuw) return true;
  const ja = await heeftCode();
  if (ja) vergeetCode();
  return ja;
}

/* When the answer gets lost the old code may be dead already: whoever stays here gets the new one. */
async function haalNieuw() {
  try {
    return await alsVolger('volgcode_vervang');
  } catch (problem) {
    if (!problem.later || !await confirmDialog({ title: t('form.geen_verbinding'), text: t('volgcode.blijf'), yes: t('form.opnieuw') })) throw problem;
    return haalNieuw();
  }
}

async function vervang({ data }, again) {
  const ja = await confirmDialog({ title: t('volgcode.vraag'), text: t('volgcode.vraag.uitleg'), yes: t('volgcode.ja') });
  if (!ja) return;
  const { data: { code } } = await haalNieuw();
  houd({ kenmerk: data.kenmerk, code, wie: { afstemmingsorganisatie: data.afstemmingsorganisatie, bereikbaar: data.bereikbaar } });
  try {
    await openMetCode({ code });
  } finally {
    await verder(again, 'code-kop', t('volgcode.gedaan'));
  }
}

function bergOp(again) {
  vergeetCode();
  return verder(again, 'code', t('volgcode.weg'));
}

const kaart = (again) => codekaart({ ...nieuw, kop: t('volgcode.nieuw'), naast: button(t('volgcode.klaar'), { kind: 'stil', click: () => bergOp(again) }) });

/** The new code where the code is asked: for who had the page loaded anew before it was written down. */
export const nieuweCode = (again) => (nieuw ? kaart(again) : nothing);

/** On the page of a verzoek. */
export const codeBlok = (verzoek, again) => html`<section class="blok" aria-labelledby="code"><h2 class="utrecht-heading-2" id="code" tabindex="-1">${t('volgcode.kop')}</h2>
  ${nieuw?.kenmerk === verzoek.data.kenmerk ? kaart(again)
    : html`<p>${t('volgcode.uitleg')}</p><div class="knoppen">${button(t('volgcode.knop'), { name: 'refresh', click: () => vervang(verzoek, again) })}</div>`}</section>`;
