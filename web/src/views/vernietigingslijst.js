// SPDX-License-Identifier: EUPL-1.2
// One list of what will be, or was, destroyed; and the second person who says yes.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { zegDatum } from '../tijd.js';
import { statusBadge } from '../components/badge.js';
import { confirmDialog } from '../components/dialog.js';
import { facts, nextStep, notice } from '../components/notice.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';
import { lijstBadge } from './bewaren.js';
import { stapKnop } from './werkblad.js';

export async function laad({ id, query }, signal) {
  const [lijst, regels] = await Promise.all([
    call('vernietigingslijst_lees', { path: { id }, signal }),
    call('vernietigingen_lijst', { path: { id }, query: { na: query.get('na'), paginaGrootte: 50 }, signal }),
  ]);
  return { data: lijst.data, version: lijst.version, ...regels.data };
}

const COLUMNS = () => [
  { label: t('bewaren.kenmerk'), value: (rij) => html`<span class="kenmerk">${rij.kenmerk}</span>` },
  { label: t('bewaren.stand'), value: (rij) => statusBadge(rij.status) },
  { label: t('bewaren.gesloten'), value: (rij) => zegDatum(rij.geslotenOp) },
  { label: t('bewaren.uitkomst'), value: (rij) => (rij.uitkomst ? t(`bewaren.uitkomst.${rij.uitkomst}`) : html`<span class="stil">${t('bewaren.uitkomst.nog_niet')}</span>`) },
  { label: t('bewaren.waarom'), extra: true, value: (rij) => (rij.waaromNiet ? t(`bewaren.blijft.${rij.waaromNiet}`) : nothing) },
];

const zeker = (actie, aantal) => confirmDialog({ title: t(`bewaren.${actie}.kop`), text: t(`bewaren.${actie}.vraag`, { aantal }),
  yes: t(`bewaren.${actie}.ja`), danger: actie === 'bevestig' });

const knop = (actie, { data, version }, again) => (data.acties.includes(actie) ? stapKnop('vernietigingslijst_stap', actie, {
  schema: 'VernietigingslijstStap', sleutel: `${data.id}${actie}`, path: { id: data.id }, version, again, knop: t(`bewaren.${actie}`),
  vooraf: () => zeker(actie, data.aantal) }) : nothing);

const stand = (alles, again) => {
  const { data } = alles;
  if (data.acties.includes('bevestig')) return nextStep(t('bewaren.nu.bevestig', { aantal: data.aantal }), knop('bevestig', alles, again));
  return notice(data.status === 'uitgevoerd' ? 'ok' : 'info', t(`bewaren.nu.${data.status}`), html`<p>${t(`bewaren.nu.${data.status}.uitleg`,
    { aantal: data.vernietigd, over: data.overgeslagen })}</p>`);
};

export const toon = (alles, again) => html`<div class="bladzijde">
  ${beheerKop(t('bewaren.lijst', { dag: zegDatum(alles.data.opgesteldOp) }), nothing, ['/bewaren', t('bewaren.kop')])}
  <p>${lijstBadge(alles.data.status)}</p>
  ${stand(alles, again)}
  ${facts([[t('bewaren.door'), alles.data.opgesteldDoor?.naam], [t('bewaren.bevestigd'), alles.data.bevestigdDoor && `${alles.data.bevestigdDoor.naam}, ${zegDatum(alles.data.bevestigdOp)}`],
    [t('bewaren.termijn'), t('bewaren.termijn.zin', { aantal: alles.data.dagen, dag: zegDatum(alles.data.geslotenVoor) })], [t('bewaren.aantal'), alles.data.aantal]])}
  ${table({ caption: t('bewaren.regels'), columns: COLUMNS(), rows: alles.resultaten })}
  ${pager(alles.volgende)}
  ${knop('trek_in', alles, again)}</div>`;
