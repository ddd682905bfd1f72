// SPDX-License-Identifier: EUPL-1.2
// After a besluit: does it work, and the besluit before or after it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { zegDag, zegDatum } from '../tijd.js';
import { badge } from '../components/badge.js';
import { leeshulp } from '../components/leeshulp.js';
import { notice, written } from '../components/notice.js';
import { opnieuw } from './werkblad.js';

const TOON = { ja: 'goed', deels: 'loopt', nee: 'let-op' };

const link = (ander, woord) => html`<p><a class="utrecht-link" href="/besluiten/${ander.id}">${woord}</a></p>`;

/** Above the letter: which other besluit there is. */
export function verband({ besluit }) {
  const { vervangt, vervangenDoor } = besluit;
  if (vervangenDoor?.besluitdatum) return notice('warning', t('vervolg.vervangen', { dag: zegDatum(vervangenDoor.besluitdatum) }), link(vervangenDoor, t('vervolg.naar_nieuw')));
  if (vervangt && besluit.status === 'concept') return notice('info', t('vervolg.wordt_nieuw'), link(vervangt, t('vervolg.naar_oud')));
  if (vervangt) return notice('info', t('vervolg.vervangt', { dag: zegDatum(vervangt.besluitdatum) }), link(vervangt, t('vervolg.naar_oud')));
  return nothing;
}

const evalueer = ({ besluit, version }, again) => html`<section class="kaart niet-op-papier" aria-labelledby="evalueer"><h2 class="utrecht-heading-2" id="evalueer">${t('vervolg.werkt_het')}</h2>
  <p class="stil">${t('vervolg.werkt_het.uitleg')}</p>
  ${formulier('besluit_stap', {
    actie: 'evalueer', sleutel: besluit.id, version, zonderUitleg: true, knop: t('vervolg.evalueer'), gedaan: t('vervolg.gedaan'),
    velden: ['werkt', { naam: 'toelichting', regels: 4, onder: leeshulp }],
    verstuur: (body, o) => call('besluit_stap', { path: { id: besluit.id }, body, ...o }), klaar: () => opnieuw(again),
  })}</section>`;

const gezien = ({ evaluatie }) => html`<section class="deel"><h2 class="utrecht-heading-3">${t('vervolg.werkt_het')}</h2>
  <p>${badge(t(`vervolg.werkt.${evaluatie.werkt}`), TOON[evaluatie.werkt])}</p>${written(evaluatie.toelichting)}
  <p class="stil klein">${t('vervolg.door', { naam: evaluatie.door.naam, dag: zegDag(evaluatie.op) })}</p></section>`;

async function begin({ besluit }) {
  const made = await call('besluit_maak', { body: { meldingId: besluit.meldingId, vervangtId: besluit.id } });
  navigate(`/besluiten/${made.data.id}`);
}

const vervang = (data) => html`<details class="plooi niet-op-papier"><summary>${t('vervolg.anders')}</summary><p class="stil">${t('vervolg.anders.uitleg')}</p>
  ${formulier('besluit_maak', { sleutel: data.besluit.id, velden: [], zonderUitleg: true, concept: false, soort: 'gewoon', knop: t('vervolg.nieuw'), verstuur: () => begin(data) })}</details>`;

const verder = ({ vervangenDoor }) => (vervangenDoor?.status === 'concept' ? html`<section class="deel niet-op-papier">${link(vervangenDoor, t('vervolg.verder'))}</section>` : nothing);

/** Beside the letter: look whether it works, what was seen, and a new besluit. */
export const vervolg = (data, again) => html`${data.besluit.acties.includes('evalueer') ? evalueer(data, again) : nothing}
  ${data.besluit.evaluatie ? gezien(data.besluit) : nothing}${verder(data.besluit)}${data.besluit.acties.includes('vervang') ? vervang(data) : nothing}`;
