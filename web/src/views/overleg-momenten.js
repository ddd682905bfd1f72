// SPDX-License-Identifier: EUPL-1.2
// The moments of a meeting: what each member said beside their own agenda, one's own answer, and the choice.
import { html, nothing, render } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { icon } from '../components/icon.js';
import { opnieuw } from './werkblad.js';

const ANTWOORDEN = ['kan', 'misschien', 'kan_niet'];
const ICOON = { kan: 'check', misschien: 'hourglass', kan_niet: 'x' };

const moment = ({ dag, van }) => t('overleg.moment', { dag: zegDag(dag), van });
const mijn = (een) => een.antwoorden.find(({ gebruiker }) => gebruiker.id === sessie.value.id);

/* What stands beside a moment for somebody: their answer, and where it does not fit their days. */
const cel = ({ antwoord, agenda }) => html`<span class="rooster__antwoord rooster__antwoord--${antwoord ?? 'geen'}">${antwoord ? icon(ICOON[antwoord]) : nothing}${t(`overleg.antwoord.${antwoord ?? 'geen'}`)}</span>
  ${agenda === 'past' ? nothing : html`<span class="stil klein blok-regel">${t(`overleg.agenda.${agenda}`)}</span>`}`;

/** Everybody's answers: a row for each moment, a column for each member. */
export function rooster({ momenten }) {
  const leden = momenten[0].antwoorden.map(({ gebruiker }) => gebruiker);
  return html`<section class="deel"><h2 class="utrecht-heading-2">${t('overleg.wie_kan')}</h2>
    <div class="rooster" role="region" tabindex="0" aria-label=${t('overleg.wie_kan')}><table class="rooster__tabel"><caption class="alleen-voorlezen">${t('overleg.wie_kan')}</caption>
      <thead><tr><th scope="col">${t('overleg.kolom.moment')}</th>${leden.map(({ naam }) => html`<th scope="col">${naam}</th>`)}</tr></thead>
      <tbody>${momenten.map((een) => html`<tr><th scope="row">${moment(een)}</th>${een.antwoorden.map((wie) => html`<td data-label=${wie.gebruiker.naam}>${cel(wie)}</td>`)}</tr>`)}</tbody></table></div></section>`;
}

/* The answers as one field: for each moment a choice of three. */
class RrAntwoorden extends HTMLElement {
  set opties({ veld, momenten }) {
    Object.assign(this, { veld, momenten });
    this.draw();
  }

  zet(momentId, antwoord, event) {
    event.stopPropagation();
    const over = (this.veld.value ?? []).filter((een) => een.momentId !== momentId);
    this.veld.value = [...over, { momentId, antwoord }];
    this.veld.set(this.veld.value);
    this.draw();
  }

  keuze(een, antwoord, id) {
    const gekozen = (this.veld.value ?? []).some((al) => al.momentId === een.id && al.antwoord === antwoord);
    return html`<div class="keuze"><input class="keuze__invoer" type="radio" id=${id} name="antwoord-${een.id}" .checked=${gekozen} @change=${(event) => this.zet(een.id, antwoord, event)}>
      <label class="keuze__label" for=${id}>${t(`overleg.antwoord.${antwoord}`)}</label></div>`;
  }

  draw() {
    render(html`<div id=${this.veld.id} tabindex="-1">${this.momenten.map((een, i) => html`<fieldset class="veld__groep moment-antwoord"><legend>${moment(een)}
        ${mijn(een)?.agenda && mijn(een).agenda !== 'past' ? html`<span class="stil klein blok-regel">${t(`overleg.mijn_agenda.${mijn(een).agenda}`)}</span>` : nothing}</legend>
      ${ANTWOORDEN.map((antwoord, j) => this.keuze(een, antwoord, `${this.veld.id}-${i}-${j}`))}
    </fieldset>`)}</div>`, this);
  }
}

customElements.define('rr-antwoorden', RrAntwoorden);

const gegeven = ({ momenten }) => momenten.filter((een) => mijn(een)?.antwoord)
  .map((een) => ({ momentId: een.id, antwoord: mijn(een).antwoord }));

/** One's own answer to each moment. */
export const antwoordFormulier = (data, again) => html`<section class="kaart"><h2 class="utrecht-heading-2">${t(gegeven(data).length ? 'overleg.antwoord_gegeven' : 'overleg.wanneer_kun_je')}</h2>
  ${formulier('overleg_antwoord', {
    sleutel: data.id, begin: { antwoorden: gegeven(data) }, concept: false, zonderUitleg: true, knop: t('overleg.antwoord.knop'), gedaan: t('overleg.gedaan.antwoord'),
    velden: [{ naam: 'antwoorden', label: t('overleg.antwoorden'), teken: (veld) => html`<rr-antwoorden .opties=${{ veld, momenten: data.momenten }}></rr-antwoorden>` }],
    controleer: ({ antwoorden }) => (antwoorden.length < data.momenten.length ? { antwoorden: t('overleg.antwoord.alle') } : null),
    verstuur: (body, o) => call('overleg_antwoord', { path: { id: data.id }, body, ...o }), klaar: () => opnieuw(again),
  })}</section>`;

const telling = ({ antwoorden }) => {
  const aantal = (wat) => antwoorden.filter(({ antwoord }) => antwoord === wat).length;
  return t('overleg.telling', { kan: aantal('kan'), misschien: aantal('misschien'), kan_niet: aantal('kan_niet'), geen: aantal(null) });
};

/** Choosing one of the moments; `stap` makes the form. */
export const kiesFormulier = (alles, stap, again) => html`<details class="plooi"><summary>${t('overleg.kies')}</summary><p class="stil">${t('overleg.kies.uitleg')}</p>
  ${stap(alles, 'kies', again, { velden: [{ naam: 'momentId', soort: 'radio', opties: alles.data.momenten.map((een) => ({ value: een.id, label: moment(een), help: telling(een) })) }] })}</details>`;
