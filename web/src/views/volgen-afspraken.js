// SPDX-License-Identifier: EUPL-1.2
// What the inwoner is asked about afspraken: yes or no to a proposal, whether it was kept, and opening again.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { notice } from '../components/notice.js';
import { afsprakenLijst, antwoorden, eerdereRondes, rondeNu, wachtOp } from '../components/afspraken.js';
import { alsVolger } from '../volgtoegang.js';
import { antwoord, naarBrief, zegOver } from './afspraken-antwoord.js';
import { opnieuw, stapKnop } from './werkblad.js';

const MET = ['in_afstemming', 'afspraak_voorgesteld', 'afgestemd', 'nazorg', 'afgesloten', 'niet_tot_afstemming', 'ingetrokken'];

const laad = async ({ data }, signal) => (MET.includes(data.status) ? (await alsVolger('volgverzoek_afspraken', { signal }))?.data ?? null : null);

/** Opening again, with why. */
export const heropen = ({ data, version }, vraag, again) => (data.acties.includes('heropen') ? html`<details class="plooi"><summary>${vraag}</summary>${formulier('volgverzoek_stap', {
  sleutel: `${data.kenmerk}${data.status}`, version, vast: { actie: 'heropen' }, zonderUitleg: true, soort: 'gewoon', knop: t('afspraken.heropen.knop'), gedaan: t('afspraken.heropen.gedaan'),
  velden: [{ naam: 'tekst', soort: 'textarea', regels: 4, verplicht: true, label: t('afspraken.heropen.tekst'), leest: t('volgen.leest') }],
  verstuur: (body, o) => alsVolger('volgverzoek_stap', { body, ...o }), klaar: () => opnieuw(again),
})}</details>` : nothing);

const voorstel = (verzoek, deel, ronde, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.voorstel')}</h2>
  <p>${t('afspraken.voorstel.uitleg')}</p>${afsprakenLijst(deel.afspraken, 'burger')}
  ${notice('info', t('afspraken.stil'), html`<p>${t('afspraken.vrij')}</p>`)}
  <div>${wachtOp(ronde, 'burger')}</div>${antwoorden(ronde, 'burger')}
  ${deel.acties.includes('bevestig') ? antwoord('volgverzoek_bevestig', ronde, t('afspraken.burger.leest'), again) : nothing}</section>`;

/* Aftercare: one question, yes is one press, no asks what is missing. */
const nazorg = (verzoek, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.nazorg')}</h2><p>${t('afspraken.nazorg.uitleg')}</p>
  ${stapKnop('volgverzoek_stap', undefined, { vast: { actie: 'sluit' }, sleutel: `${verzoek.data.kenmerk}sluit`, version: verzoek.version, again,
    knop: t('afspraken.nazorg.ja'), gedaan: t('afspraken.nazorg.gedaan'), vraag: alsVolger })}
  ${heropen(verzoek, t('afspraken.nazorg.nee'), again)}</section>`;

const staat = (verzoek, deel, ronde, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.staat')}</h2>
  ${afsprakenLijst(deel.afspraken, 'burger', (een) => (deel.acties.includes('oordeel') ? zegOver('volgverzoek_oordeel', een, t('afspraken.oordeel'), again) : nothing))}
  <h3 class="tussenkop">${t('afspraken.zeiden')}</h3>${antwoorden(ronde, 'burger')}
  <p>${t('afspraken.vrij')}</p>${naarBrief(deel, '/volgen/papier/bevestiging')}
  ${verzoek.data.status === 'nazorg' ? nothing : heropen(verzoek, t(`afspraken.heropen.${verzoek.data.status}`), again)}</section>`;

function toon(verzoek, deel, again) {
  const ronde = rondeNu(deel);
  const nu = deel.afspraken.length && ronde ? (ronde.uitkomst ? staat : voorstel)(verzoek, deel, ronde, again) : nothing;
  return html`${verzoek.data.status === 'nazorg' ? nazorg(verzoek, again) : nothing}${nu}${eerdereRondes(deel, 'burger')}`;
}

export const afspraken = { plaats: 'doen', laad, toon };
