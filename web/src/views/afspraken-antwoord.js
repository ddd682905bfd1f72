// SPDX-License-Identifier: EUPL-1.2
// Yes or no to a proposal, in own words, and that an afspraak is done or kept: what both sides who follow share.
import { html } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { alsVolger } from '../volgtoegang.js';
import { opnieuw } from './werkblad.js';

const jaNee = (woord) => [true, false].map((value) => ({ value, label: t(`afspraken.${woord}.${value ? 'ja' : 'nee'}`) }));

/** The form to answer a proposal: `operatie` is of the side that follows; `leest` says who reads it when. */
export const antwoord = (operatie, ronde, leest, again) => formulier(operatie, {
  sleutel: ronde.begonnenOp, zonderUitleg: true, knop: t('afspraken.antwoord.knop'), gedaan: t('afspraken.antwoord.gedaan'),
  velden: [{ naam: 'akkoord', soort: 'radio', verplicht: true, label: t('afspraken.antwoord.vraag'), opties: jaNee('antwoord') },
    { naam: 'tekst', regels: 5, label: t('afspraken.antwoord.tekst'), uitleg: t('afspraken.antwoord.uitleg'), leest }],
  verstuur: (body, { key }) => alsVolger(operatie, { body, key }), klaar: () => opnieuw(again),
});

/** What can be said about one afspraak, folded away under it. */
export const zegOver = (operatie, afspraak, vraag, again) => html`<details class="plooi"><summary>${vraag}</summary>${formulier(operatie, {
  sleutel: afspraak.id, vast: { afspraakId: afspraak.id }, zonderUitleg: true, soort: 'gewoon', leegNaKlaar: true, knop: t('afspraken.oordeel.knop'), gedaan: t('afspraken.oordeel.gedaan'),
  velden: [...(operatie === 'volgverzoek_oordeel' ? [{ naam: 'nagekomen', soort: 'radio', verplicht: true, label: t('afspraken.oordeel.vraag'), opties: jaNee('oordeel') }] : []),
    { naam: 'toelichting', soort: 'textarea', regels: 3, label: t('afspraken.oordeel.toelichting'), leest: t('afspraken.oordeel.leest') }],
  verstuur: (body, { key }) => alsVolger(operatie, { body, key }), klaar: () => opnieuw(again),
})}</details>`;

/** To the letter, once both said yes. */
export const naarBrief = ({ acties }, href) => (acties.includes('brief') ? html`<div class="knoppen">${linkButton(t('afspraken.brief'), href, { name: 'printer' })}</div>` : '');
