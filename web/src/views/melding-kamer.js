// SPDX-License-Identifier: EUPL-1.2
// The room of a melding: what melder and team write to each other, oldest first, and a message of your own.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { leeshulp } from '../components/leeshulp.js';
import { written } from '../components/notice.js';

const wie = (een) => (een.vanMij ? t('kamer.jij') : een.door);

const bericht = (een) => html`<li class="kamer__bericht ${een.vanMij ? 'kamer__bericht--mij' : ''}">
  <p class="kamer__wie"><strong>${wie(een)}</strong> <span class="stil">${t(`kamer.van.${een.van}`)}, <time datetime=${een.op}>${zegNabij(een.op)} ${zegKlok(een.op)}</time></span></p>
  ${written(een.tekst)}</li>`;

const lijst = (berichten) => (berichten.length ? html`<ul class="kamer__lijst">${repeat(berichten, (een) => een.id, bericht)}</ul>` : nothing);

/** Messages between melder and team, for whoever may write one. */
export const kamer = ({ data, berichten }, again) => html`<section class="blok kamer" aria-labelledby="kamer-kop">
  <h2 class="utrecht-heading-2" id="kamer-kop">${t(data.betrekkingen.includes('melder') ? 'kamer.kop.melder' : 'kamer.kop')}</h2>
  ${berichten.volgende ? html`<p class="stil">${t('kamer.laatste', { aantal: berichten.resultaten.length })}</p>` : nothing}
  ${lijst([...berichten.resultaten].reverse())}
  <details class="stap kamer__nieuw" ?open=${false}><summary>${t('melding.stap.schrijf_bericht')}</summary>
    ${formulier('melding_bericht_maak', {
      sleutel: data.id, zonderUitleg: true, leegNaKlaar: true, knop: t('kamer.knop'), gedaan: t('kamer.gedaan'),
      velden: [{ naam: 'tekst', label: t('kamer.tekst'), leest: t('melding.stap.schrijf_bericht.uitleg'), onder: leeshulp }],
      verstuur: (body, o) => call('melding_bericht_maak', { path: { id: data.id }, body, ...o }), klaar: () => again(),
    })}</details></section>`;
