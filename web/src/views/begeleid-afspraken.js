// SPDX-License-Identifier: EUPL-1.2
// Afspraken for the begeleider: write them down, propose them, see what both sides said and whether they were kept.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { button, linkButton } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { icon } from '../components/icon.js';
import { announce } from '../components/live-region.js';
import { nextStep, notice, written } from '../components/notice.js';
import { afsprakenLijst, antwoorden, eerdereRondes, rondeNu, wachtOp } from '../components/afspraken.js';
import { leesMet, naar } from './begeleid-gesprek.js';
import { stapZonderMeer } from './verzoek-stappen.js';

const MET = ['in_afstemming', 'afspraak_voorgesteld', 'afgestemd', 'nazorg', 'afgesloten', 'niet_tot_afstemming', 'ingetrokken'];

const lees = leesMet('verzoek_afspraken');
const laad = async (data, signal) => (MET.includes(data.verzoek.status) && data.verzoek.watGebeurde !== null ? lees(data, signal) : null);

/* What changed stands in this list: one goes on there. */
const naarLijst = (again) => naar('afspraken-kop', again);

const WIE = ['gemeente', 'inwoner', 'begeleider'];

/* A new afspraak, or another text for one. */
const schrijf = ({ verzoek }, again, oud) => formulier('afspraak_maak', {
  sleutel: oud?.id ?? verzoek.id, begin: oud, vast: oud ? { vervangtId: oud.id } : {}, zonderUitleg: true, soort: 'gewoon', leegNaKlaar: !oud, gedaan: t('afspraken.schrijf.gedaan'),
  velden: [{ naam: 'tekst', regels: 3, label: t('afspraken.schrijf.tekst'), uitleg: t('afspraken.schrijf.uitleg'), leest: t('afspraken.schrijf.leest') },
    { naam: 'wie', soort: 'radio', label: t('afspraken.schrijf.wie'), opties: WIE.map((value) => ({ value, label: t(`afspraken.staf.${value === 'gemeente' ? 'partij' : value}`) })) },
    { naam: 'wanneer', label: t('afspraken.schrijf.wanneer') }],
  knop: t(oud ? 'afspraken.schrijf.verander' : 'afspraken.schrijf.knop'),
  verstuur: (body, { key }) => call('afspraak_maak', { path: { id: verzoek.id }, body, key }), klaar: naarLijst(again),
});

async function haalWeg({ verzoek }, een, again) {
  if (!await confirmDialog({ title: t('afspraken.weg.kop'), text: t('afspraken.weg.uitleg'), yes: t('afspraken.weg.ja'), danger: true })) return;
  await call('afspraak_vervalt', { path: { id: verzoek.id }, body: { afspraakId: een.id } });
  announce(t('afspraken.weg.gedaan'));
  await naarLijst(again)();
}

const bewerk = (data, een, again) => html`<details class="plooi"><summary>${t('afspraken.schrijf.verander')}</summary>${schrijf(data, again, een)}
  <div class="knoppen">${button(t('afspraken.weg'), { kind: 'stil', name: 'trash', click: () => haalWeg(data, een, again) })}</div></details>
  ${een.eerder.length ? html`<details class="plooi"><summary>${t('afspraken.eerdere_tekst', { aantal: een.eerder.length })}</summary>${een.eerder.map(({ tekst }) => written(tekst))}</details>` : nothing}`;

const gedaan = ({ verzoek }, een, again) => html`<details class="plooi"><summary>${t('afspraken.gedaan')}</summary>${formulier('afspraak_gedaan', {
  sleutel: een.id, vast: { afspraakId: een.id }, zonderUitleg: true, soort: 'gewoon', leegNaKlaar: true, knop: t('afspraken.oordeel.knop'), gedaan: t('afspraken.oordeel.gedaan'),
  velden: [{ naam: 'toelichting', soort: 'textarea', regels: 3, label: t('afspraken.oordeel.toelichting'), leest: t('afspraken.oordeel.leest_allen') }],
  verstuur: (body, { key }) => call('afspraak_gedaan', { path: { id: verzoek.id }, body, key }), klaar: naarLijst(again),
})}</details>`;

/* Writing: only the begeleider reads it until it is proposed. */
const opschrijven = (data, deel, again) => html`<p class="zicht">${icon('lock')}<span>${t('afspraken.concept')}</span></p>
  ${afsprakenLijst(deel.afspraken, 'staf', (een) => bewerk(data, een, again))}
  <h3 class="tussenkop">${t('afspraken.schrijf')}</h3>${schrijf(data, again)}
  ${deel.afspraken.length ? nextStep(t('afspraken.stel_voor'), stapZonderMeer('stel_voor', data, again), html`<p>${t('afspraken.stel_voor.uitleg')}</p>`) : nothing}`;

/* What came of the question whether it was done. */
const NAZORG = { ja: 'afspraken.nazorg.zei_ja', nee: 'afspraken.nazorg.zei_nee', geen_antwoord: 'afspraken.nazorg.geen_antwoord' };
const nazorg = ({ nazorg: een }) => (een ? notice('info', t(NAZORG[een.uitkomst] ?? 'afspraken.nazorg.wacht', { dag: zegDag(een.beantwoordOp ?? een.uiterlijkOp) })) : nothing);

const liggen = (data, deel, ronde, again) => html`${nazorg(deel)}
  ${afsprakenLijst(deel.afspraken, 'staf', (een) => (deel.acties.includes('gedaan') ? gedaan(data, een, again) : nothing))}
  ${wachtOp(ronde, 'staf')}<h3 class="tussenkop">${t('afspraken.zeiden')}</h3>
  ${ronde.bevestigingen.length ? antwoorden(ronde, 'staf') : html`<p class="stil">${t('afspraken.nog_niemand')}</p>`}
  ${deel.acties.includes('brief') ? html`<div class="knoppen">${linkButton(t('afspraken.brief'), `/verzoeken/${data.verzoek.id}/bevestiging`, { name: 'printer' })}</div>` : nothing}`;

function toon(data, deel, again) {
  const ronde = rondeNu(deel);
  return html`<section class="deel" aria-labelledby="afspraken-kop"><h2 class="utrecht-heading-2" id="afspraken-kop" tabindex="-1">${t('afspraken.kop')}</h2>
    ${deel.acties.includes('maak') ? opschrijven(data, deel, again) : ronde ? liggen(data, deel, ronde, again) : html`<p class="stil">${t('afspraken.geen')}</p>`}
    ${eerdereRondes(deel, 'staf')}</section>`;
}

export const afspraken = { plaats: 'hoofd', laad, toon };
