// SPDX-License-Identifier: EUPL-1.2
// The two questions that a team puts before others: the vraag achter de vraag before the melder, and
// one question before the afdeling. Each is sent by a button, never by itself: somebody gets a message.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge } from '../components/badge.js';
import { deadline } from '../components/deadline.js';
import { confirmDialog } from '../components/dialog.js';
import { leeshulp } from '../components/leeshulp.js';
import { facts, written } from '../components/notice.js';
import { blad, wijzig } from './onderzoek-bevindingen.js';

const TOON = { klopt: 'goed', klopt_niet: 'let-op', gevraagd: 'loopt', geen_antwoord: 'rust', nog_niet_gevraagd: 'rust' };
const ICOON = { klopt: 'check', klopt_niet: 'message-circle', gevraagd: 'hourglass' };

/** How it stands with the confirmation by the melder. */
export const bevestiging = ({ bevestiging: stand, bevestigingOpmerking }) => html`
  <p>${badge(t(`bevestiging.${stand}`), TOON[stand], ICOON[stand])}</p>
  ${bevestigingOpmerking ? html`<p class="stil klein">${t('onderzoek.melder_zegt')}</p>${written(bevestigingOpmerking)}` : nothing}`;

const vraagForm = (data, again) => formulier('onderzoek_wijzig', {
  sleutel: `${data.melding.id}vraag`, version: data.version, begin: data.onderzoek, velden: [{ naam: 'vraagAchterDeVraag', verplicht: true, onder: leeshulp }], soort: 'gewoon',
  knop: data.onderzoek.vraagAchterDeVraag ? t('onderzoek.vraag.opnieuw') : t('onderzoek.vraag.knop'), gedaan: t('onderzoek.vraag.gedaan'),
  verstuur: wijzig(data), klaar: () => again(), vers: () => call('onderzoek_lees', { path: { id: data.melding.id } }),
});

/** The vraag achter de vraag, and what the melder says of it. */
export function deVraag(data, again) {
  const { onderzoek } = data;
  const mag = onderzoek.acties.includes('wijzig');
  return html`<section class="deel" id="deel-vraag"><h2 class="utrecht-heading-2">${t('onderzoek.vraag')}</h2>
    ${onderzoek.vraagAchterDeVraag && !mag ? written(onderzoek.vraagAchterDeVraag) : nothing}
    ${mag ? vraagForm(data, again) : nothing}${bevestiging(onderzoek)}</section>`;
}

async function stel(data, body, send) {
  const yes = await confirmDialog({ title: t('afdeling.zeker'), text: t('afdeling.zeker.uitleg'), yes: t('afdeling.knop') });
  return yes ? wijzig(data)(body, send) : null;
}

const afdelingForm = (data, again) => formulier('onderzoek_wijzig', {
  sleutel: `${data.melding.id}afdeling`, version: data.version, velden: [{ naam: 'vraagAanAfdeling', verplicht: true, onder: leeshulp }, 'bewijslastOmgekeerd'], soort: 'gewoon', zonderUitleg: true,
  knop: t('afdeling.knop'), verstuur: (body, send) => stel(data, body, send), klaar: (result) => { if (result) again(); },
  vers: () => call('onderzoek_lees', { path: { id: data.melding.id } }),
});

/** What the afdeling answered, or until when it can. */
export const reactie = (onderzoek) => (onderzoek.reactieAfdeling
  ? html`<h3 class="tussenkop">${t('afdeling.reactie', { naam: onderzoek.reactieDoor ?? t('afdeling.de') })}</h3>${written(onderzoek.reactieAfdeling)}
    ${onderzoek.nutVolgensAfdeling ? html`<h3 class="tussenkop">${t('afdeling.nut')}</h3>${written(onderzoek.nutVolgensAfdeling)}` : nothing}`
  : html`<p class="stil">${t('afdeling.wacht')}</p><p>${deadline(onderzoek.reactieUiterlijkOp)}</p>`);

/* With a reversed burden of proof the team says whether the use of the rule was shown. */
function nut(data, again) {
  const { onderzoek } = data;
  if (!onderzoek.bewijslastOmgekeerd) return nothing;
  return html`<div class="nut"><p>${badge(t('afdeling.omgekeerd'), 'loopt', 'scale')}</p>
    ${onderzoek.acties.includes('wijzig') ? blad(data, again, ['nutAangetoond', 'nutToelichting'], 'nut')
      : html`${facts([[t('veld.nutAangetoond'), onderzoek.nutAangetoond ? t(`keuze.nutAangetoond.${onderzoek.nutAangetoond}`) : t('werkblad.nog_leeg')]])}${onderzoek.nutToelichting ? written(onderzoek.nutToelichting) : nothing}`}</div>`;
}

/** The question to the afdeling of the rule, and its reaction. */
export function afdeling(data, again) {
  const { onderzoek, melding } = data;
  const gevraagd = onderzoek.vraagAanAfdeling;
  return html`<section class="deel" id="deel-afdeling"><h2 class="utrecht-heading-2">${t('afdeling.kop', { naam: melding.afdeling?.naam ?? t('afdeling.de') })}</h2>
    ${gevraagd ? html`<h3 class="tussenkop">${t('afdeling.vraag')}</h3>${written(gevraagd)}${reactie(onderzoek)}${nut(data, again)}`
      : onderzoek.acties.includes('wijzig') ? afdelingForm(data, again) : html`<p class="stil">${t('werkblad.nog_leeg')}</p>`}</section>`;
}

/** For the melder and the afdeling: a day as a sentence. */
export const totWanneer = (dag) => (dag ? t('afdeling.tot', { dag: zegDag(dag) }) : '');
