// SPDX-License-Identifier: EUPL-1.2
// An ambtenaar asks for afstemming. The inwoner is asked first; of the inwoner nothing stays here.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { metKenmerk } from '../components/kenmerk.js';
import { notice } from '../components/notice.js';

export async function laad(_, signal) {
  const { data } = await call('gemeente_lees', { path: { id: sessie.value.organisatie.id }, signal });
  return { organisatie: data.afstemmingsorganisatie };
}

const via = (hoe) => ({ voorkeur }) => voorkeur === hoe;

const VELDEN = () => [
  { naam: 'naam', label: t('afstemmen.naam'), verplicht: true },
  { naam: 'voorkeur', soort: 'radio', label: t('afstemmen.hoe'), uitleg: '', leest: t('afstemmen.leest'), verplicht: true, opties: ['telefoon', 'email'].map((value) => ({ value, label: t(`afstemmen.${value}`) })) },
  { naam: 'telefoon', soort: 'tel', label: t('afstemmen.nummer'), verplicht: true, als: via('telefoon') },
  { naam: 'email', label: t('afstemmen.adres'), verplicht: true, als: via('email') },
];

const gevraagd = ({ kenmerk, afstemmingsorganisatie: organisatie, antwoordUiterlijkOp }) => html`
  <h1 class="utrecht-heading-1">${t('afstemmen.gevraagd')}</h1>
  <p class="inleiding">${t('afstemmen.gevraagd.uitleg', { organisatie, dag: zegDag(antwoordUiterlijkOp) })}</p>
  <p>${metKenmerk(t('afstemmen.kenmerk', { kenmerk }))}</p>
  <p>${t('afstemmen.niets_hier')}</p>
  <div class="knoppen">${linkButton(t('menu.werk'), '/werk')}</div>`;

const vraag = ({ organisatie }, again) => html`
  <h1 class="utrecht-heading-1">${t('afstemmen.kop')}</h1>
  <p class="inleiding">${t('afstemmen.inleiding', { organisatie })}</p>
  <ol class="straks"><li>${t('afstemmen.stap.vraagt', { organisatie })}</li><li>${t('afstemmen.stap.vrij')}</li><li>${t('afstemmen.stap.hoort')}</li></ol>
  ${notice('info', t('afstemmen.geen_verhaal'), html`<p>${t('afstemmen.geen_verhaal.uitleg')}</p>`)}
  ${formulier('afstemming_vraag', {
    schema: 'Contact', velden: VELDEN(), concept: false, zonderUitleg: true, knop: t('afstemmen.knop'), gedaan: t('afstemmen.gevraagd'),
    verstuur: (contact, { key }) => call('afstemming_vraag', { body: { contact }, key }),
    klaar: async ({ data }) => { await again({ organisatie, ontvangst: data }); document.querySelector('main h1')?.focus(); },
  })}`;

export const toon = (data, again) => html`<div class="bladzijde bladzijde--smal">${
  !data.organisatie ? html`<h1 class="utrecht-heading-1">${t('afstemmen.kop')}</h1><p>${t('afstemmen.niemand')}</p>`
    : data.ontvangst ? gevraagd(data.ontvangst) : vraag(data, again)}</div>`;
