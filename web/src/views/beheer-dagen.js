// SPDX-License-Identifier: EUPL-1.2
// Days on which nobody works: public holidays, and the days that this organisatie closes.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { dagVan, zegDatum } from '../tijd.js';
import { badge } from '../components/badge.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { table } from '../components/table.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { opnieuw } from './werkblad.js';

export const laad = async (_, signal) => (await call('feestdagen_lijst', { signal })).data.resultaten;

async function sluit(body, o) {
  const { data } = await call('sluitingsdag_proef', { body: { dag: body.dag } });
  return await eerstZien(t('beheer.dagen.zeker', { dag: zegDatum(body.dag) }), data) ? call('sluitingsdag_maak', { body, ...o }) : null;
}

async function open({ dag }, again) {
  const { data } = await call('sluitingsdag_proef', { body: { dag, weg: true } });
  if (!await eerstZien(t('beheer.dagen.open.zeker', { dag: zegDatum(dag) }), data, { ja: t('beheer.dagen.open') })) return;
  await call('sluitingsdag_verwijder', { path: { dag } });
  announce(t('beheer.bewaard'));
  await opnieuw(again);
}

const COLUMNS = (again) => [
  { label: t('beheer.dagen.dag'), value: (rij) => zegDatum(rij.dag) },
  { label: t('beheer.dagen.naam'), wide: true, value: (rij) => rij.naam },
  { label: t('beheer.dagen.soort'), value: (rij) => (rij.eigen ? badge(t('beheer.dagen.eigen'), 'loopt') : badge(t('beheer.dagen.feestdag'), 'rust')) },
  { label: t('beheer.dagen.wijzig'), value: (rij) => (rij.weg ? button(t('beheer.dagen.open'), { kind: 'stil', click: () => open(rij, again) }) : nothing) },
];

export function toon(dagen, again) {
  const straks = dagen.filter((een) => een.dag >= dagVan(new Date().toISOString()));
  return html`<div class="bladzijde beheer-blad">${beheerKop(t('beheer.plek.dagen'), t('beheer.dagen.inleiding'))}
    <section class="kaart" aria-labelledby="dag-nieuw"><h2 class="utrecht-heading-2" id="dag-nieuw">${t('beheer.dagen.nieuw')}</h2>
      ${formulier('sluitingsdag_maak', {
        concept: false, zonderUitleg: true, leegNaKlaar: true, velden: [{ naam: 'dag', label: t('beheer.dagen.dag') }, { naam: 'naam', label: t('beheer.dagen.naam'), voorbeeld: t('beheer.dagen.naam.voorbeeld') }],
        knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), verstuur: sluit, klaar: () => opnieuw(again),
      })}</section>
    ${table({ caption: t('beheer.plek.dagen'), columns: COLUMNS(again), rows: straks, key: (rij) => `${rij.dag}${rij.eigen}`, empty: html`<p>${t('beheer.dagen.leeg')}</p>` })}</div>`;
}
