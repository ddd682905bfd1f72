// SPDX-License-Identifier: EUPL-1.2
// Mail of this organisatie: what left, what waits, and what did not arrive. Never what a message was about.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { chips } from '../components/chips.js';
import { filterForm } from '../components/filters.js';
import { announce } from '../components/live-region.js';
import { notice } from '../components/notice.js';
import { pager } from '../components/pager.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';
import { opnieuw } from './werkblad.js';

const TOON = { wacht: 'loopt', verzonden: 'goed', geweigerd: 'let-op', opgegeven: 'let-op', vervallen: 'einde' };

export async function laad({ query }, signal) {
  const [mis, alle] = await Promise.all([
    call('uitgaande_mail_lijst', { query: { vraagtAandacht: true, paginaGrootte: 50 }, signal }),
    call('uitgaande_mail_lijst', { query: { status: query.get('status'), na: query.get('na'), paginaGrootte: 50 }, signal }),
  ]);
  return { mis: mis.data.resultaten, ...alle.data };
}

const moment = (op) => `${zegNabij(op)} ${zegKlok(op)}`;

async function doe(mail, actie, again) {
  await call('uitgaande_mail_stap', { path: { id: mail.id }, body: { actie } });
  announce(t(`beheer.mail.gedaan.${actie}`));
  await opnieuw(again);
}

const misgegaan = (mail, again) => html`<li class="taak">
  <span class="taak__wat">${mail.aan.naam}</span><span class="stil klein">${moment(mail.aangemaaktOp)}</span>
  <p class="klein">${t(`beheer.mail.waarom.${mail.status}`, { pogingen: mail.pogingen })} <span class="stil">${mail.fout}</span></p>
  <div class="knoppen">${mail.acties.map((actie) => button(t(`beheer.mail.${actie}`), { kind: actie === 'laat_rusten' ? 'stil' : 'gewoon', click: () => doe(mail, actie, again) }))}</div></li>`;

const status = (mail) => html`${badge(t(`mailstatus.${mail.status}`), TOON[mail.status])}
  ${mail.status === 'wacht' && mail.pogingen ? html` <span class="stil klein">${t('beheer.mail.pogingen', { aantal: mail.pogingen })}</span>` : nothing}`;

const wanneer = (mail) => (mail.verzondenOp ? moment(mail.verzondenOp) : mail.volgendeOp ? t('beheer.mail.vanaf', { wanneer: moment(mail.volgendeOp) }) : '');

const COLUMNS = () => [
  { label: t('beheer.mail.aan'), wide: true, value: (mail) => mail.aan.naam },
  { label: t('beheer.mail.onderwerp'), wide: true, extra: true, value: (mail) => mail.onderwerp },
  { label: t('beheer.mail.status'), value: status },
  { label: t('beheer.mail.klaargezet'), value: (mail) => moment(mail.aangemaaktOp) },
  { label: t('beheer.mail.vertrok'), value: wanneer },
];

const FILTER = () => [{ naam: 'status', label: t('beheer.mail.status'), opties: schema('MailStatus').enum.map((een) => [een, t(`mailstatus.${een}`)]) }];

export const toon = (data, again, { query }) => html`<div class="bladzijde">
  ${beheerKop(t('beheer.mail.kop'), t('beheer.mail.inleiding'))}
  ${data.mis.length ? html`<section class="blok" aria-labelledby="mail-mis"><h2 class="utrecht-heading-2" id="mail-mis">${t('beheer.mail.mis')} <span class="aantal">${data.mis.length}</span></h2>
    ${notice('info', '', html`<p>${t('beheer.mail.mis.uitleg')}</p>`)}
    <ul class="taken">${data.mis.map((mail) => misgegaan(mail, again))}</ul></section>` : nothing}
  <div class="lijstkop">${filterForm(FILTER())}</div>
  ${chips(query.get('status') ? [{ key: 'status', label: t(`mailstatus.${query.get('status')}`) }] : [])}
  ${table({ caption: t('beheer.mail.kop'), columns: COLUMNS(), rows: data.resultaten, empty: html`<p>${t('beheer.mail.leeg')}</p>` })}
  ${pager(data.volgende)}</div>`;
