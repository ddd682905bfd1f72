// SPDX-License-Identifier: EUPL-1.2
// A begeleider writes down a verzoek for somebody who calls, comes by or writes: the same questions, on one page.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { sessie } from '../store.js';
import { BRON, TALEN } from '../taal.js';
import { t } from '../texts/nl.js';
import { laatsteDagBezwaar } from '../tijd.js';
import { voorTeLezen } from './begeleid-partij.js';
import { heeftBrief, laatsteDag } from './verzoek-laatste-dag.js';
import { geefBlad } from './verzoek-blad.js';
import { samenspraak } from './verzoek-los.js';

export async function laad(_, signal) {
  const { data } = await call('gemeenten_lijst', { query: { paginaGrootte: 100 }, signal });
  return { gemeenten: data.resultaten.filter((een) => een.afstemmingsorganisatie === sessie.value.organisatie.naam), body: {} };
}

const begin = () => ({ verzoek: { taal: BRON.taal }, voorgelezen: voorTeLezen('bestaan') });

const antwoord = (naam) => ({ verzoek }) => verzoek?.[naam];
const anderen = (body) => antwoord('namens')(body) === 'iemand_anders';
const metBrief = (body) => heeftBrief(antwoord('lopendeProcedure')(body));
const kanKlacht = (body) => ['geen', 'weet_niet'].includes(antwoord('lopendeProcedure')(body));
const gesproken = ({ kanaal }) => ['telefoon', 'balie'].includes(kanaal);
const via = (hoe) => ({ verzoek }) => verzoek?.contact?.voorkeur === hoe;
const bereikbaar = (body) => via('telefoon')(body) || via('email')(body);

const velden = ({ gemeenten }) => [
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
  { naam: 'voorgelezen', regels: 3, verplicht: true, label: t('opnemen.voorgelezen'), uitleg: t('opnemen.voorgelezen.uitleg'), leest: t('tafel.mondeling.leest'), als: gesproken },
  { naam: 'verzoek/magGemeenteWeten', soort: 'radio', verplicht: true },
];

const dag = (body, { lopendeProcedure: soort, besluitVan } = body.verzoek ?? {}) => (besluitVan && metBrief(body)
  ? laatsteDag({ soort, besluitVan, laatsteDag: laatsteDagBezwaar(besluitVan) }) : nothing);

export const toon = (data, again) => html`<div class="los">${samenspraak()}<div class="bladzijde bladzijde--smal">
  <h1 class="utrecht-heading-1">${t('opnemen.kop')}</h1>
  <p class="inleiding">${t('opnemen.inleiding')}</p>
  ${formulier('verzoek_opneem', {
    velden: velden(data), begin: begin(), knop: t('opnemen.knop'), gedaan: t('opnemen.gedaan'),
    onder: html`<div role="status">${dag(data.body)}</div>`,
    veranderd: (body, naam) => { if (['besluitVan', 'lopendeProcedure'].includes(naam)) again({ ...data, body }); },
    verstuur: (body, { key }) => call('verzoek_opneem', { body, key }),
    klaar: ({ data: ontvangst }) => { geefBlad(ontvangst); navigate('/verzoeken/code', { replace: true }); },
  })}</div></div>`;
