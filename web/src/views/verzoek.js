// SPDX-License-Identifier: EUPL-1.2
// A verzoek tot afstemming: one question per page, kept in this tab while typing, checked at the end.
import { html, nothing } from '../html.js';
import { call, newKey } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { gemeente, inTab } from '../store.js';
import { t } from '../texts/nl.js';
import { laatsteDagBezwaar, vandaag, zegDag } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';
import { leesVoor } from '../components/lees-voor.js';
import { inLokveld, lokveld } from '../components/lokveld.js';
import { notice } from '../components/notice.js';
import { answers } from './verzoek-controle.js';
import { received } from './verzoek-ontvangen.js';

const PLACE = 'rr.verzoek';
const SENT = 'rr.verzoek.ontvangen';

const wantsPhone = (body) => body.contact?.voorkeur === 'telefoon';
const wantsEmail = (body) => body.contact?.voorkeur === 'email';
const hasLetter = (body) => ['bezwaar', 'weet_niet'].includes(body.lopendeProcedure);

/* The questions in their order. A field with `kop` has its question as the heading of the page. */
const STEPS = [
  { naam: 'gemeente', velden: ({ gemeenten }) => [{ naam: 'gemeenteId', kop: true, soort: gemeenten.length > 8 ? 'select' : 'radio', opties: gemeenten.map(({ id, naam }) => ({ value: id, label: naam })) }] },
  { naam: 'watGebeurde', velden: () => [{ naam: 'watGebeurde', kop: true, regels: 10 }] },
  { naam: 'wens', velden: () => [{ naam: 'wens', kop: true, regels: 6 }] },
  { naam: 'namens', velden: () => [{ naam: 'namens', kop: true }, { naam: 'relatie', soort: 'text', verplicht: true, als: (body) => body.namens === 'iemand_anders' }] },
  { naam: 'procedure', velden: () => [{ naam: 'lopendeProcedure', kop: true }, { naam: 'besluitVan', als: hasLetter }] },
  { naam: 'contact', velden: () => [{ naam: 'contact/voorkeur', kop: true, verplicht: true },
    { naam: 'contact/telefoon', soort: 'tel', autocomplete: 'tel', verplicht: true, als: wantsPhone },
    { naam: 'contact/email', autocomplete: 'email', verplicht: true, als: wantsEmail },
    { naam: 'contact/naam', autocomplete: 'name', als: (body) => wantsPhone(body) || wantsEmail(body) }] },
  { naam: 'weten', velden: () => [{ naam: 'magGemeenteWeten', kop: true, soort: 'radio', verplicht: true }] },
  { naam: 'controle' },
];

const read = () => inTab.read(PLACE) ?? { body: {}, sleutel: newKey() };

/* The key belongs to what is said: other words after an answer that got lost are another verzoek. */
function keep(given) {
  const draft = read();
  const body = { ...draft.body, ...given };
  const same = JSON.stringify(body) === JSON.stringify(draft.body);
  inTab.write(PLACE, { ...draft, body, sleutel: same ? draft.sleutel : newKey() });
}

const stepHref = (naam) => `/verzoek?stap=${naam}`;

export async function laad({ query }, signal) {
  const { data } = await call('gemeenten_lijst', { query: { paginaGrootte: 100 }, signal });
  const chosen = query.get('gemeente') ?? read().body.gemeenteId ?? gemeente.value?.id;
  const known = data.resultaten.find(({ id }) => id === chosen);
  if (known) keep({ gemeenteId: known.id });
  const draft = read();
  draft.kiesGemeente ??= !known;
  inTab.write(PLACE, draft);
  const stap = STEPS.find(({ naam }) => naam === query.get('stap'))?.naam ?? (draft.kiesGemeente ? 'gemeente' : 'watGebeurde');
  return { gemeenten: data.resultaten, stap, draft, ontvangen: inTab.read(SENT) };
}

/* Who came in by the door of a gemeente is not asked which one it is. */
const stepsOf = (data) => (data.draft.kiesGemeente || data.stap === 'gemeente' ? STEPS : STEPS.slice(1));

const who = (data) => data.gemeenten.find(({ id }) => id === data.draft.body.gemeenteId)?.afstemmingsorganisatie;

const banner = (data) => html`<p class="wie-zijn-wij">${icon('heart-handshake')}<span>${
  who(data) ? t('gemeente.wie', { organisatie: who(data) }) : t('verzoek.wie')}</span></p>`;

const counter = (data, index) => html`<span class="stapteller">${t('verzoek.stap', { nu: index + 1, totaal: stepsOf(data).length })}<span class="alleen-voorlezen">: </span></span>`;

/* What the date of the letter means, worked out while typing. */
function lastDay(body) {
  if (!hasLetter(body) || !body.besluitVan || Number.isNaN(Date.parse(body.besluitVan))) return nothing;
  const dag = laatsteDagBezwaar(body.besluitVan);
  return notice('warning', t(dag < vandaag() ? 'verzoek.bezwaar.voorbij' : 'verzoek.bezwaar.dag', { dag: zegDag(dag) }), html`<p>${t('verzoek.bezwaar.loopt_door')}</p>`);
}

const question = (data, index, again) => {
  const steps = stepsOf(data);
  const step = steps[index];
  const velden = step.velden(data).map((veld) => (veld.kop ? { ...veld, kop: counter(data, index) } : veld));
  return formulier('verzoek_maak', {
    sleutel: step.naam, velden, begin: data.draft.body, concept: false, zonderUitleg: true, knop: t('verzoek.verder'),
    veranderd: (body, name) => { keep(body); if (step.naam === 'procedure' && name) again({ ...data, draft: read() }); },
    onder: step.naam === 'procedure' ? html`<div role="status">${lastDay(data.draft.body)}</div>` : nothing,
    naast: index > 0 ? html`<a class="utrecht-link" href=${stepHref(steps[index - 1].naam)}>${t('verzoek.terug')}</a>` : nothing,
    verstuur: async (body) => keep(body),
    klaar: () => navigate(stepHref(steps[index + 1].naam)),
  });
};

/* Answers of questions that no longer count (another choice was made) stay behind. */
function complete({ contact = {}, ...rest }) {
  const body = { ...rest, ...(rest.namens !== 'iemand_anders' && { relatie: undefined }), ...(!hasLetter(rest) && { besluitVan: undefined }) };
  const { voorkeur, naam, telefoon, email } = contact;
  if (voorkeur === 'telefoon') body.contact = { voorkeur, naam, telefoon };
  if (voorkeur === 'email') body.contact = { voorkeur, naam, email };
  if (voorkeur === 'geen') body.contact = { voorkeur };
  return body;
}

const openStep = (body) => STEPS.slice(0, -1).find(({ naam }) => !{
  gemeente: body.gemeenteId, watGebeurde: body.watGebeurde, wens: body.wens, namens: body.namens,
  procedure: body.lopendeProcedure, contact: body.contact?.voorkeur, weten: body.magGemeenteWeten !== undefined,
}[naam]);

const check = (data, index) => {
  const open = openStep(data.draft.body);
  return html`<h1 class="utrecht-heading-1">${counter(data, index)}${t('verzoek.controle.kop')}</h1>
    <p class="inleiding">${t('verzoek.controle.uitleg')}</p>
    ${answers(data.draft.body, data.gemeenten, stepHref)}
    ${open ? notice('info', t('verzoek.controle.open'), linkButton(t('verzoek.controle.naar_open'), stepHref(open.naam), { kind: 'primair' }))
      : formulier('verzoek_maak', {
        sleutel: 'controle', velden: [], vast: complete(data.draft.body), concept: false, knop: t('verzoek.controle.knop'), onder: lokveld(),
        naast: html`<a class="utrecht-link" href=${stepHref(STEPS.at(-2).naam)}>${t('verzoek.terug')}</a>`,
        verstuur: (body) => call('verzoek_maak', { body: { ...body, ...inLokveld() }, key: data.draft.sleutel }),
        klaar: (result) => {
          inTab.write(SENT, result.data);
          inTab.drop(PLACE);
          navigate('/verzoek?stap=ontvangen', { replace: true });
        },
      })}`;
};

const begin = () => { inTab.drop(SENT); navigate('/verzoek'); };

export const toon = (data, again, { query }) => {
  if (data.ontvangen && (query.get('stap') === 'ontvangen' || !data.draft.body.watGebeurde)) return received(data.ontvangen, begin);
  const index = stepsOf(data).findIndex(({ naam }) => naam === data.stap);
  return html`<div class="bladzijde bladzijde--smal">${banner(data)}${leesVoor({ eigen: data.stap === 'controle' })}
    ${data.stap === 'controle' ? check(data, index) : question(data, index, again)}
    <p class="stil klein">${t('verzoek.blijft_hier')}</p></div>`;
};
