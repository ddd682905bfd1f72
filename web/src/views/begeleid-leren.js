// SPDX-License-Identifier: EUPL-1.2
// What a gemeente can learn from this verzoek: written here without the person, passed on after a yes.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { icon } from '../components/icon.js';
import { written } from '../components/notice.js';
import { persoonhulp } from '../components/persoonhulp.js';
import { stapKnop } from './werkblad.js';

const TOON = { gevraagd: 'loopt', ja: 'goed', nee: 'rust', weg: 'rust', doorgegeven: 'goed' };

async function laad({ verzoek }, signal) {
  if (!verzoek.begeleider) return null;
  return (await call('lessen_lees', { path: { id: verzoek.id }, signal })).data;
}

const knop = (actie, soort, { verzoek }, again) => stapKnop('les_stap', actie, {
  path: { id: verzoek.id }, sleutel: `${verzoek.id}${actie}`, soort, again, knop: t(`leren.${actie}`), gedaan: t(`leren.${actie}.gedaan`),
});

const stappen = ({ status }, data, again) => html`
  ${status === 'ja' ? html`<p class="zicht">${icon('eye')}<span>${t('leren.geef_door.uitleg')}</span></p>${knop('geef_door', 'gewoon', data, again)}` : nothing}
  ${['gevraagd', 'ja'].includes(status) ? knop('haal_weg', 'stil', data, again) : nothing}`;

const les = (een, data, again) => html`<li class="les"><h3 class="tussenkop">${een.regel}</h3>
  <p>${badge(t(`leren.status.${een.status}`, { dag: een.doorgegevenOp ? zegDag(een.doorgegevenOp) : '' }), TOON[een.status])}</p>
  ${written(een.tekst)}${stappen(een, data, again)}</li>`;

/* The names that we know of; whoever reads along is warned about each. */
const namen = ({ contact, begeleider }) => [contact?.naam, begeleider?.naam].filter(Boolean);

const schrijf = ({ verzoek }, again) => html`<details class="plooi"><summary>${t('leren.schrijf')}</summary>
  <p class="stil">${t('leren.schrijf.uitleg')}</p>
  ${formulier('les_maak', {
    sleutel: verzoek.id, zonderUitleg: true, concept: false, soort: 'gewoon', knop: t('leren.schrijf.knop'), gedaan: t('leren.schrijf.gedaan'),
    velden: [{ naam: 'regel', label: t('leren.regel'), soort: 'textarea', regels: 2, onder: persoonhulp(namen(verzoek)) },
      { naam: 'tekst', label: t('leren.waarom'), leest: t('leren.waarom.leest'), regels: 6, onder: persoonhulp(namen(verzoek)) }],
    verstuur: (body, o) => call('les_maak', { path: { id: verzoek.id }, body, ...o }), klaar: async () => { await again(); document.getElementById('leren-kop').focus(); },
  })}</details>`;

const toon = (data, { lessen }, again) => html`<section class="zijdeel" aria-labelledby="leren-kop"><h2 class="utrecht-heading-3" id="leren-kop" tabindex="-1">${t('leren.kop')}</h2>
  ${lessen.length ? html`<ul class="lessen">${lessen.map((een) => les(een, data, again))}</ul>` : nothing}
  ${lessen.some(({ status }) => ['gevraagd', 'ja'].includes(status)) ? nothing : schrijf(data, again)}</section>`;

export const leren = { plaats: 'zij', laad, toon };
