// SPDX-License-Identifier: EUPL-1.2
// A begeleider writes down a verzoek for somebody who calls, comes by or writes: the same questions, on one page.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { inTab, sessie } from '../store.js';
import { BRON, TALEN } from '../taal.js';
import { tekstenIn } from '../texts/laad.js';
import { t } from '../texts/nl.js';
import { laatsteDagBezwaar } from '../tijd.js';
import { inHetNederlands, voorTeLezen } from './begeleid-partij.js';
import { heeftBrief, laatsteDag } from './verzoek-laatste-dag.js';
import { geefBlad } from './verzoek-blad.js';
import { samenspraak } from './verzoek-los.js';

/* What is read out follows the language of the inwoner; kept with what is typed, for who has the page loaded anew. */
const PLACE = 'rr.opneemtaal';
const inTaal = async (taal) => {
  const ander = await tekstenIn(taal);
  return { ander, voorgelezen: voorTeLezen(ander, 'bestaan') };
};

export async function laad(_, signal) {
  const { data } = await call('gemeenten_lijst', { query: { paginaGrootte: 100 }, signal });
  const gemeenten = data.resultaten.filter((een) => een.afstemmingsorganisatie === sessie.value.organisatie.naam);
  return { gemeenten, body: {}, ...await inTaal(inTab.read(PLACE)) };
}

async function kiesTaal(data, body, again) {
  const { taal } = body.verzoek;
  inTab.write(PLACE, taal);
  const nu = await inTaal(taal);
  const eigen = body.voorgelezen && body.voorgelezen !== data.voorgelezen;
  again({ ...data, body, ander: nu.ander, voorgelezen: eigen ? data.voorgelezen : nu.voorgelezen });
}

const begin = ({ voorgelezen }) => ({ verzoek: { taal: BRON.taal }, voorgelezen });

const antwoord = (naam) => ({ verzoek }) => verzoek?.[naam];
const anderen = (body) => antwoord('namens')(body) === 'iemand_anders';
const metBrief = (body) => heeftBrief(antwoord('lopendeProcedure')(body));
const kanKlacht = (body) => ['geen', 'weet_niet'].includes(antwoord('lopendeProcedure')(body));
const gesproken = ({ kanaal }) => ['telefoon', 'balie'].includes(kanaal);
const via = (hoe) => ({ verzoek }) => verzoek?.contact?.voorkeur === hoe;
const bereikbaar = (body) => via('telefoon')(body) || via('email')(body);

const velden = ({ gemeenten, ander }) => [
  { naam: 'kanaal', label: t('opnemen.kanaal'), opties: ['telefoon', 'balie', 'brief'].map((value) => ({ value, label: t(`opnemen.kanaal.${value}`) })) },
  { naam: 'verzoek/gemeenteId', soort: gemeenten.length > 8 ? 'select' : 'radio', opties: gemeenten.map(({ id, naam }) => ({ value: id, label: naam })) },
  { naam: 'verzoek/watGebeurde', regels: 8, leest: t('opnemen.leest'), uitleg: t('opnemen.woorden'), voorbeeld: '' },
  { naam: 'verzoek/wens', regels: 4, leest: t('opnemen.leest'), voorbeeld: '' },
  { naam: 'verzoek/namens' },
  { naam: 'verzoek/hoedanigheid', soort: 'select', verplicht: true, als: anderen },
  { naam: 'verzoek/relatie', soort: 'text', als: anderen },
  { naam: 'verzoek/lopendeProcedure' },
  { naam: 'verzoek/besluitVan', als: metBrief },
  { naam: 'verzoek/klacht', soort: 'radio', verplicht: true, als: kanKlacht },
  { naam: 'verzoek/contact/voorkeur', verplicht: true, leest: '' },
  { naam: 'verzoek/contact/telefoon', soort: 'tel', label: t('opnemen.telefoon'), verplicht: true, als: via('telefoon') },
  { naam: 'verzoek/contact/email', label: t('opnemen.email'), verplicht: true, als: via('email') },
  { naam: 'verzoek/contact/naam', label: t('opnemen.naam'), als: bereikbaar },
  { naam: 'verzoek/taal', soort: 'radio', verplicht: true, label: t('opnemen.taal'), opties: TALEN.map(({ taal, naam }) => ({ value: taal, label: naam })) },
  { naam: 'voorgelezen', regels: 3, verplicht: true, label: t('opnemen.voorgelezen'), uitleg: `${inHetNederlands(ander, 'bestaan')} ${t('opnemen.voorgelezen.uitleg')}`.trim(), leest: t('tafel.mondeling.leest'), als: gesproken },
  { naam: 'verzoek/magGemeenteWeten', soort: 'radio', verplicht: true },
];

const dag = (body, { lopendeProcedure: soort, besluitVan } = body.verzoek ?? {}) => (besluitVan && metBrief(body)
  ? laatsteDag({ soort, besluitVan, laatsteDag: laatsteDagBezwaar(besluitVan) }) : nothing);

export const toon = (data, again) => html`<div class="los">${samenspraak()}<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('opnemen.kop')}</h1>
  <p class="inleiding">${t('opnemen.inleiding')}</p>
  ${formulier('verzoek_opneem', {
    velden: velden(data), begin: begin(data), knop: t('opnemen.knop'), gedaan: t('opnemen.gedaan'),
    onder: html`<div role="status">${dag(data.body)}</div>`,
    veranderd: (body, naam) => {
      if (['besluitVan', 'lopendeProcedure'].includes(naam)) again({ ...data, body });
      if (naam === 'taal') kiesTaal(data, body, again);
    },
    verstuur: async (body, { key }) => ({ ...(await call('verzoek_opneem', { body, key })).data, taal: body.verzoek.taal }),
    klaar: (ontvangst) => { inTab.drop(PLACE); geefBlad(ontvangst); navigate('/verzoeken/code', { replace: true }); },
  })}</div></div>`;
