// SPDX-License-Identifier: EUPL-1.2
// The meetings of a team, and proposing a new one.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { momentKiezer } from '../components/moment-kiezer.js';
import { overlegBadge, uren } from './overleg-woorden.js';

export async function laad({ id }, signal) {
  const path = { id };
  const [team, lijst] = await Promise.all([call('team_lees', { path, signal }), call('overleggen_lijst', { path, query: { paginaGrootte: 50 }, signal })]);
  return { team: team.data, overleggen: lijst.data.resultaten };
}

const wanneer = (een) => (een.dag ? t('overleg.wanneer', { dag: zegDag(een.dag), uren: uren(een) }) : t('overleg.nog_geen_moment'));

const rij = (een) => html`<li class="overleg-rij"><a class="utrecht-link" href="/overleggen/${een.id}">${een.onderwerp}</a>${overlegBadge(een.status)}
  <p class="stil">${wanneer(een)}${een.plaats ? `, ${een.plaats}` : ''}</p></li>`;

const volledig = ({ momenten }) => ((momenten ?? []).every(({ dag, van }) => dag && van) ? null : { momenten: t('overleg.momenten.heel') });
const ergens = ({ plaats, link }) => (plaats || link ? null : { plaats: t('overleg.plaats.nodig') });

const nieuw = ({ team, overleggen }) => html`<details class="plooi" ?open=${!overleggen.length}><summary>${t('overleg.nieuw')}</summary><p class="stil">${t('overleg.nieuw.uitleg')}</p>
  ${formulier('overleg_maak', {
    sleutel: team.id, begin: { duurMinuten: 60 }, knop: t('overleg.nieuw.knop'), gedaan: t('overleg.gedaan.nieuw'),
    velden: [{ naam: 'onderwerp', soort: 'text' }, { naam: 'momenten', teken: momentKiezer }, 'duurMinuten', { naam: 'plaats', soort: 'text' }, { naam: 'link', soort: 'text' }, { naam: 'toelichting', regels: 3 }],
    controleer: (body) => volledig(body) ?? ergens(body),
    verstuur: (body, o) => call('overleg_maak', { path: { id: team.id }, body, ...o }), klaar: ({ data }) => navigate(`/overleggen/${data.id}`),
  })}</details>`;

export const toon = (alles) => html`<div class="bladzijde bladzijde--smal">
  <header class="stukkop"><p><a class="terug utrecht-link" href="/meldingen/${alles.team.meldingId}">${icon('arrow-left')}<span>${metKenmerk(t('werkblad.terug', { kenmerk: alles.team.kenmerk }))}</span></a></p>
    <h1 class="utrecht-heading-1">${t('overleg.kop')}</h1></header>
  ${alles.overleggen.length ? html`<ul class="overleggen">${repeat(alles.overleggen, (een) => een.id, rij)}</ul>` : html`<p>${t('overleg.leeg')}</p>`}
  ${alles.team.acties.includes('plan_overleg') ? nieuw(alles) : nothing}</div>`;
