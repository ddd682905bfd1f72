// SPDX-License-Identifier: EUPL-1.2
// What the inwoner is asked about afspraken: yes or no to a proposal, whether it was kept, and opening again.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { alsVolger } from '../volgtoegang.js';
import { afsprakenVan } from './afspraken-volger.js';
import { opnieuw, stapKnop } from './werkblad.js';

const MET = ['in_afstemming', 'afspraak_voorgesteld', 'afgestemd', 'nazorg', 'afgesloten', 'niet_tot_afstemming', 'ingetrokken'];

const laad = async ({ data }, signal) => (MET.includes(data.status) && data.watGebeurde !== null ? (await alsVolger('volgverzoek_afspraken', { signal }))?.data ?? null : null);

/** Opening again, with why. */
export const heropen = ({ data, version }, vraag, again) => (data.acties.includes('heropen') ? html`<details class="plooi"><summary>${vraag}</summary>${formulier('volgverzoek_stap', {
  sleutel: `${data.kenmerk}${data.status}`, version, vast: { actie: 'heropen' }, zonderUitleg: true, soort: 'gewoon', knop: t('afspraken.heropen.knop'), gedaan: t('afspraken.heropen.gedaan'),
  velden: [{ naam: 'tekst', soort: 'textarea', regels: 4, verplicht: true, label: t('afspraken.heropen.tekst'), leest: t('afspraken.leest') }],
  verstuur: (body, o) => alsVolger('volgverzoek_stap', { body, ...o }), klaar: () => opnieuw(again),
})}</details>` : nothing);

/* Aftercare: one question, yes is one press, no asks what is missing. */
const nazorg = (verzoek, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.nazorg')}</h2><p>${t('afspraken.nazorg.uitleg')}</p>
  ${stapKnop('volgverzoek_stap', undefined, { vast: { actie: 'sluit' }, sleutel: `${verzoek.data.kenmerk}sluit`, version: verzoek.version, again,
    knop: t('afspraken.nazorg.ja'), gedaan: t('afspraken.nazorg.gedaan'), vraag: alsVolger })}
  ${heropen(verzoek, t('afspraken.nazorg.nee'), again)}</section>`;

const toon = (verzoek, deel, again) => html`${verzoek.data.status === 'nazorg' ? nazorg(verzoek, again) : nothing}${
  afsprakenVan('burger', deel, again, ['afgestemd', 'afgesloten'].includes(verzoek.data.status) ? heropen(verzoek, t(`afspraken.heropen.${verzoek.data.status}`), again) : nothing)}`;

export const afspraken = { plaats: 'doen', laad, toon };
