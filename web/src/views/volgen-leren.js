// SPDX-License-Identifier: EUPL-1.2
// May the gemeente learn from this? The very text that goes there, and a yes or a no that can still change.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { icon } from '../components/icon.js';
import { written } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';

async function laad({ data }, signal) {
  if (!data.begeleider) return null;
  const antwoord = await alsVolger('volglessen_lees', { signal });
  return antwoord?.data.lessen.length ? antwoord.data : null;
}

/* A yes is no heavier than a no. */
const knop = (lesId, antwoord, again) => formulier('volgles_antwoord', {
  velden: [], vast: { lesId, antwoord }, sleutel: `${lesId}${antwoord}`, zonderUitleg: true, concept: false, soort: 'gewoon',
  knop: t(`leren.zeg.${antwoord}`), gedaan: t(`leren.zei.${antwoord}`),
  verstuur: (body, { key }) => alsVolger('volgles_antwoord', { body, key }), klaar: async () => { await again(); document.getElementById('leren-kop').focus(); },
});

const keuze = ({ id, status }, again) => html`<div class="knoppen">
  ${status === 'ja' ? nothing : knop(id, 'ja', again)}
  ${status === 'nee' ? nothing : knop(id, 'nee', again)}</div>`;

const zin = ({ status, doorgegevenOp }) => (status === 'doorgegeven' ? t('leren.doorgegeven', { dag: zegDag(doorgegevenOp) }) : t(`leren.nu.${status}`));

/* One text at a time waits for a yes. */
const teKiezen = (een, lessen) => een.status !== 'doorgegeven' && !lessen.some(({ id, status }) => id !== een.id && ['gevraagd', 'ja'].includes(status));

const les = (een, lessen, again) => html`<li class="kaart les"><h3 class="tussenkop">${een.regel}</h3>${written(een.tekst)}
  <p>${zin(een)}</p>${teKiezen(een, lessen) ? keuze(een, again) : nothing}</li>`;

const toon = ({ data }, { lessen }, again) => html`<section class="blok" aria-labelledby="leren-kop"><h2 class="utrecht-heading-2" id="leren-kop" tabindex="-1">${t('leren.vraag')}</h2>
  <p>${t('leren.vraag.uitleg', { gemeente: data.gemeente })}</p>
  <p class="zicht">${icon('eye')}<span>${t('leren.vraag.leest')}</span></p>
  <ul class="lessen">${lessen.map((een) => les(een, lessen, again))}</ul></section>`;

export const leren = { plaats: 'doen', laad, toon };
