// SPDX-License-Identifier: EUPL-1.2
// One melding: the story, the next step of whoever looks, where it stands, and what happened.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge, statusBadge } from '../components/badge.js';
import { leesSamenvatting } from './melding-aansluiten.js';
import { checklist, heeftChecklist, laadChecklist } from './checklist.js';
import { anders, doen } from './melding-stappen.js';
import { tijdlijn } from './melding-tijdlijn.js';
import { verhaal } from './melding-verhaal.js';
import { zij } from './melding-zij.js';
import { misschien } from './werkblad.js';

const TIJDLIJN = 50;
const VOOR_HET_ONDERZOEK = ['ingediend', 'team_samenstellen'];

/* Only who still writes a melding needs the form of one. */
async function concept(data, version, signal) {
  const [vorm, { ingediend }, { bijlagen }] = await Promise.all([import('./melding-formulier.js'), import('./melding-ingediend.js'),
    import('./melding-bijlagen.js')]);
  const bij = await leesSamenvatting(data.sluitAanBij, signal);
  return { data, version, vorm, ingediend, bijlagen, state: vorm.begonnen(data, version, bij) };
}

export async function laad({ id }, signal) {
  const path = { id };
  const { data, version } = await call('melding_lees', { path, signal });
  if (data.status === 'concept') return concept(data, version, signal);
  const magWijzigen = data.acties.includes('wijzig');
  const [items, hoofd, aansluitingen, termijn, berichten, team, onderzoek, advies, besluit, lijst, ...rest] = await Promise.all([
    call('melding_tijdlijn', { path, query: { paginaGrootte: TIJDLIJN }, signal }),
    leesSamenvatting(data.gekoppeldAan, signal),
    call('aansluitingen_lijst', { path, query: { paginaGrootte: 100 }, signal }),
    call('melding_termijn', { path, signal }),
    data.acties.includes('schrijf_bericht') ? call('melding_berichten_lijst', { path, query: { paginaGrootte: 100 }, signal }) : null,
    misschien('team_lees', { id: data.teamId }, signal),
    misschien('onderzoek_lees', { id: VOOR_HET_ONDERZOEK.includes(data.status) ? null : data.teamId && id }, signal),
    misschien('advies_lees', { id: data.adviesId }, signal),
    misschien('besluit_lees', { id: data.besluitId }, signal),
    heeftChecklist(data) ? laadChecklist(id, signal) : null,
    magWijzigen ? call('afdelingen_lijst', { query: { paginaGrootte: 100 }, signal }) : null,
    magWijzigen ? import('./melding-coordinator.js') : null,
    import('./melding-bijlagen.js'),
    data.vernietigdOp || heeftRol('coordinator', 'jurist') ? import('./melding-bewaren.js') : null,
    data.acties.includes('schrijf_bericht') ? import('./melding-kamer.js') : null,
  ]);
  const [afdelingen, coordinator, { bijlagen }, bewaren, kamer] = rest;
  const { resultaten, volgende } = items.data;
  const bij = {
    hoofd, aansluitingen: aansluitingen.data.resultaten, team, onderzoek, advies, besluit, lijst,
    afdelingen: afdelingen?.data.resultaten, coordinator, bijlagen, bewaren, kamer,
  };
  return { data, version, items: resultaten, volgende, termijn: termijn.data, berichten: berichten?.data, ...bij };
}

const wie = ({ data }) => [
  data.ingediendOp && t('melding.ingediend', { dag: zegDag(data.ingediendOp) }),
  data.melder ? t('melding.door', { naam: data.melder.naam }) : data.vernietigdOp ? '' : t('melding.door_afgeschermd'),
  data.ingevoerdDoor && t('melding.opgeschreven', { naam: data.ingevoerdDoor.naam, hoe: t(`opgeschreven.${data.kanaal}`) }),
].filter(Boolean).join(' ');

const kop = (alles) => html`<header class="melding__kop">
  <p class="melding__merk"><span class="kenmerk">${alles.data.kenmerk}</span> ${statusBadge(alles.data.status)}
    ${alles.data.buitenWerkstroom ? badge(t('melding.buiten'), 'let-op', 'route') : nothing}</p>
  <h1 class="utrecht-heading-1">${alles.data.welkeRegel || t('werk.zonder_naam')}</h1>
  <p class="stil">${wie(alles)}</p></header>`;

const bladzijde = (alles, again) => html`
  <div class="bladzijde">
    ${kop(alles)}${alles.bewaren?.vernietigd(alles.data) ?? nothing}
    <div class="melding">
      <div class="melding__nu">${doen(alles, again)}</div>
      <div class="melding__verhaal">${verhaal(alles)}</div>
      <aside class="melding__zij" aria-label=${t('melding.zij')}>${zij(alles)}${checklist(alles.lijst, (lijst) => again({ ...alles, lijst }))}${alles.coordinator?.herschrijven(alles, again) ?? nothing}${anders(alles, again)}${alles.bewaren?.bewaarstop(alles, again) ?? nothing}</aside>
      <div class="melding__vervolg">${alles.bijlagen(alles.data, heeftRol('coordinator'))}${alles.kamer?.kamer(alles, again) ?? nothing}${tijdlijn(alles, again)}</div>
    </div>
  </div>`;

export function toon(alles, again) {
  if (alles.klaar) return alles.ingediend(alles.klaar);
  if (!alles.state) return bladzijde(alles, again);
  const klaar = ({ data }) => again({ klaar: data, ingediend: alles.ingediend });
  return alles.vorm.meldingFormulier(alles.state, alles.data, () => again(alles), klaar, { onder: alles.bijlagen(alles.data, false) });
}
