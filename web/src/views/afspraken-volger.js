// SPDX-License-Identifier: EUPL-1.2
// Afspraken for a side that follows: yes or no to a proposal, in own words, and that one is done or kept.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { afsprakenLijst, antwoorden, eerdereRondes, rondeNu, wachtOp } from '../components/afspraken.js';
import { linkButton } from '../components/button.js';
import { notice } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';
import { opnieuw } from './werkblad.js';

const jaNee = (woord) => [true, false].map((value) => ({ value, label: t(`afspraken.${woord}.${value ? 'ja' : 'nee'}`) }));

const BEVESTIG = { burger: 'volgverzoek_bevestig', partij: 'partijverzoek_bevestig' };
const GEDAAN = { burger: 'volgverzoek_oordeel', partij: 'partijverzoek_gedaan' };

const antwoord = (operatie, kant, ronde, again) => formulier(operatie, {
  sleutel: ronde.begonnenOp, zonderUitleg: true, knop: t('afspraken.antwoord.knop'), gedaan: t('afspraken.antwoord.gedaan'),
  velden: [{ naam: 'akkoord', soort: 'radio', verplicht: true, label: t('afspraken.antwoord.vraag'), opties: jaNee('antwoord') },
    { naam: 'tekst', regels: 5, label: t('afspraken.antwoord.tekst'), uitleg: t('afspraken.antwoord.uitleg'), leest: t(`afspraken.${kant}.leest`) }],
  verstuur: (body, { key }) => alsVolger(operatie, { body, key }), klaar: () => opnieuw(again),
});

const voorstel = (kant, deel, ronde, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.voorstel')}</h2>
  <p>${t('afspraken.voorstel.uitleg')}</p>${afsprakenLijst(deel.afspraken, kant)}
  ${notice('info', t('afspraken.stil'), html`<p>${t('afspraken.vrij')}</p>${kant === 'partij' ? html`<p>${t('afspraken.partij.daarna')}</p>` : nothing}`)}
  <div>${wachtOp(ronde, kant)}</div>${antwoorden(ronde, kant)}
  ${deel.acties.includes('bevestig') ? antwoord(BEVESTIG[kant], kant, ronde, again) : nothing}</section>`;

/* What can be said about one afspraak, folded away under it. */
const zegOver = (operatie, afspraak, vraag, again) => html`<details class="plooi"><summary>${vraag}</summary>${formulier(operatie, {
  sleutel: afspraak.id, vast: { afspraakId: afspraak.id }, zonderUitleg: true, soort: 'gewoon', leegNaKlaar: true, knop: t('afspraken.oordeel.knop'), gedaan: t('afspraken.oordeel.gedaan'),
  velden: [...(operatie === 'volgverzoek_oordeel' ? [{ naam: 'nagekomen', soort: 'radio', verplicht: true, label: t('afspraken.oordeel.vraag'), opties: jaNee('oordeel') }] : []),
    { naam: 'toelichting', soort: 'textarea', regels: 3, label: t('afspraken.oordeel.toelichting'), leest: t('afspraken.oordeel.leest') }],
  verstuur: (body, { key }) => alsVolger(operatie, { body, key }), klaar: () => opnieuw(again),
})}</details>`;

const zegt = (kant, deel, again) => (een) => {
  if (kant === 'burger') return deel.acties.includes('oordeel') ? zegOver(GEDAAN.burger, een, t('afspraken.oordeel'), again) : nothing;
  return deel.acties.includes('gedaan') && een.wie === 'gemeente' && !een.gedaan ? zegOver(GEDAAN.partij, een, t('afspraken.gedaan'), again) : nothing;
};

const naarBrief = () => html`<div class="knoppen">${linkButton(t('afspraken.brief'), '/volgen/papier/bevestiging', { name: 'printer' })}</div>`;

const staat = (kant, deel, ronde, again, onder) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.staat')}</h2>
  ${afsprakenLijst(deel.afspraken, kant, zegt(kant, deel, again))}
  <h3 class="tussenkop">${t('afspraken.zeiden')}</h3>${antwoorden(ronde, kant)}<p>${t('afspraken.vrij')}</p>
  ${naarBrief()}${onder}</section>`;

/** The proposal or what stands, and earlier proposals. kant: burger or partij; `onder` comes below what stands. */
export function afsprakenVan(kant, deel, again, onder = nothing) {
  const ronde = rondeNu(deel);
  const nu = () => (ronde.uitkomst ? staat : voorstel)(kant, deel, ronde, again, onder);
  return html`${ronde ? nu() : nothing}${eerdereRondes(deel, kant)}${!ronde && deel.acties.includes('brief') ? naarBrief() : nothing}`;
}
