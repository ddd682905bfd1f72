// SPDX-License-Identifier: EUPL-1.2
// Keeping and destroying: a trial that changes nothing, and the lists that were made of it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDatum } from '../tijd.js';
import { badge, statusBadge } from '../components/badge.js';
import { confirmDialog } from '../components/dialog.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';

const KLEUR = { opgesteld: 'loopt', bevestigd: 'loopt', uitgevoerd: 'goed', ingetrokken: 'einde' };

export async function laad({ query }, signal) {
  const [proef, lijsten] = await Promise.all([
    call('bewaarproef_lees', { signal }),
    call('vernietigingslijsten_lijst', { query: { na: query.get('na') }, signal }),
  ]);
  return { proef: proef.data, ...lijsten.data };
}

/** The status of a list as a badge. */
export const lijstBadge = (status) => badge(t(`bewaren.status.${status}`), KLEUR[status]);

const GAAT = () => [
  { label: t('bewaren.kenmerk'), value: (rij) => html`<span class="kenmerk">${rij.kenmerk}</span>` },
  { label: t('bewaren.stand'), value: (rij) => statusBadge(rij.status) },
  { label: t('bewaren.gesloten'), value: (rij) => html`<time datetime=${rij.geslotenOp}>${zegDatum(rij.geslotenOp)}</time>` },
];
const BLIJFT = () => [
  { label: t('bewaren.kenmerk'), value: (rij) => html`<span class="kenmerk">${rij.kenmerk}</span>` },
  { label: t('bewaren.waarom'), wide: true, value: (rij) => t(`bewaren.blijft.${rij.waarom}`) },
];
const LIJST = () => [
  { label: t('bewaren.opgesteld'), value: (rij) => zegDatum(rij.opgesteldOp) },
  { label: t('bewaren.door'), value: (rij) => rij.opgesteldDoor?.naam ?? nothing },
  { label: t('bewaren.stand'), value: (rij) => lijstBadge(rij.status) },
  { label: t('bewaren.aantal'), number: true, value: (rij) => rij.aantal },
];

const maak = ({ proef }) => (heeftRol('gemeentebeheerder', 'begeleidingscoordinator') && proef.aantal ? formulier('vernietigingslijst_maak', {
  velden: [], zonderUitleg: true, concept: false, knop: t('bewaren.maak', { aantal: proef.aantal }),
  verstuur: async (body, { key }) => (await confirmDialog({ title: t('bewaren.maak.kop'), text: t('bewaren.maak.vraag'), yes: t('bewaren.maak.ja') })
    ? call('vernietigingslijst_maak', { body, key }) : null),
  klaar: (uit) => uit && navigate(`/bewaren/${uit.data.id}`),
}) : nothing);

const terug = () => (heeftRol('gemeentebeheerder') ? undefined : ['/werk', t('werk.kop')]);

export const toon = (data) => html`<div class="bladzijde">
  ${beheerKop(t('bewaren.kop'), t(`bewaren.inleiding.${data.proef.soort}`, { aantal: data.proef.dagen }), terug())}
  <section class="blok" aria-labelledby="bewaren-proef"><h2 class="utrecht-heading-2" id="bewaren-proef">${t('bewaren.proef')}</h2>
    <p>${data.proef.aantal ? t('bewaren.proef.zin', { aantal: data.proef.aantal, dag: zegDatum(data.proef.geslotenVoor) }) : t('bewaren.proef.niets', { dag: zegDatum(data.proef.geslotenVoor) })}</p>
    ${data.proef.regels.length ? table({ caption: t('bewaren.proef'), columns: GAAT(), rows: data.proef.regels }) : nothing}
    ${data.proef.blijft.length ? html`<h3 class="utrecht-heading-3">${t('bewaren.blijft')}</h3>${table({ caption: t('bewaren.blijft'), columns: BLIJFT(), rows: data.proef.blijft })}` : nothing}
    ${maak(data)}</section>
  <section class="blok" aria-labelledby="bewaren-lijsten"><h2 class="utrecht-heading-2" id="bewaren-lijsten">${t('bewaren.lijsten')}</h2>
    ${table({ caption: t('bewaren.lijsten'), columns: LIJST(), rows: data.resultaten, link: (rij) => `/bewaren/${rij.id}`, empty: html`<p>${t('bewaren.lijsten.leeg')}</p>` })}
    ${pager(data.volgende)}</section></div>`;
