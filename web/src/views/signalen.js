// SPDX-License-Identifier: EUPL-1.2
// Signals without a name, for the coordinator: read, put with a melding, or put aside with a reason.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { written } from '../components/notice.js';
import { zoekMelding } from './melding-kiezer.js';

/* The one that was asked for stands first. */
const vooraan = (rijen, id) => [...rijen].sort((a, b) => (b.id === id) - (a.id === id));

export async function laad({ id }, signal) {
  const { data } = await call('signalen_lijst', { query: { paginaGrootte: 100 }, signal });
  return vooraan(data.resultaten, id);
}

const SCHEMA = { bij_melding: 'SignaalBijMelding', nieuwe_melding: 'SignaalNieuweMelding', weggelegd: 'SignaalWegleggen' };

const verwerk = (een, uitkomst, velden, again) => formulier('signaal_verwerk', {
  schema: SCHEMA[uitkomst], sleutel: `${een.id}${uitkomst}`, vast: { uitkomst }, velden, zonderUitleg: true,
  knop: t(`signalen.${uitkomst}.knop`), gedaan: t(`signalen.${uitkomst}.gedaan`),
  verstuur: (body, o) => call('signaal_verwerk', { path: { id: een.id }, body, ...o }), klaar: () => again(),
});

const plooi = (uitkomst, inhoud) => html`<details class="stap"><summary>${t(`signalen.${uitkomst}`)}</summary><p class="stil">${t(`signalen.${uitkomst}.uitleg`)}</p>${inhoud}</details>`;

const uitkomst = (een) => html`<p class="stil">${badge(t(`signalen.status.${een.status}`), 'gestopt')}
  ${een.meldingId ? html`<a class="utrecht-link" href="/meldingen/${een.meldingId}"><span class="kenmerk">${een.kenmerk}</span></a>` : een.toelichting}</p>`;

const signaal = (een, again) => html`<li class="kaart signaal"><h2 class="utrecht-heading-3">${een.regel}</h2>
  <p class="stil">${zegDag(een.dag)}${een.herkomst === 'afstemming' ? html`, ${t('signalen.herkomst.afstemming')}` : nothing}</p>${written(een.tekst)}
  ${een.status !== 'nieuw' ? uitkomst(een) : html`
    ${plooi('bij_melding', verwerk(een, 'bij_melding', [{ naam: 'meldingId', label: t('melding.koppel.welke'), teken: zoekMelding }], again))}
    ${plooi('nieuwe_melding', verwerk(een, 'nieuwe_melding', [{ naam: 'suggestie', regels: 4 }], again))}
    ${plooi('weggelegd', verwerk(een, 'weggelegd', ['toelichting'], again))}`}</li>`;

export const toon = (rijen, again) => html`<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('signalen.kop')}</h1>
  <p class="inleiding">${t('signalen.inleiding')}</p>
  ${rijen.length ? html`<ul class="signalen">${repeat(rijen, (een) => een.id, (een) => signaal(een, again))}</ul>` : html`<p class="stil">${t('signalen.leeg')}</p>`}
  ${rijen.length === 100 ? html`<p class="stil">${t('signalen.meer')}</p>` : nothing}</div>`;
