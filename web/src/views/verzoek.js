// SPDX-License-Identifier: EUPL-1.2
// A verzoek tot afstemming: one question per page, kept in this tab while typing, checked at the end.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { gemeente, inTab } from '../store.js';
import { taal } from '../taal.js';
import { t } from '../texts/nl.js';
import { laatsteDagBezwaar, vandaag } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { heeftCode } from '../components/codekaart.js';
import { announce } from '../components/live-region.js';
import { leesVoor } from '../components/lees-voor.js';
import { inLokveld, lokveld } from '../components/lokveld.js';
import { notice } from '../components/notice.js';
import { bewaardNu, dienIn, gooiWeg, houdVast, lees, schrijf } from '../verzoekconcept.js';
import { bewaarKnop, bewaardBlad } from './verzoek-bewaard.js';
import { answers } from './verzoek-controle.js';
import { heeftBrief, laatsteDag } from './verzoek-laatste-dag.js';
import { received } from './verzoek-ontvangen.js';
import { wieZijnWij } from './verzoek-wie.js';

const SENT = 'rr.verzoek.ontvangen';

const wantsPhone = (body) => body.contact?.voorkeur === 'telefoon';
const wantsEmail = (body) => body.contact?.voorkeur === 'email';
const hasLetter = (body) => heeftBrief(body.lopendeProcedure);
const forOther = (body) => body.namens === 'iemand_anders';
const isHelper = (body) => forOther(body) && body.hoedanigheid === 'helper';
/* Where bezwaar or beroep is the road, or a klacht runs already, another klacht does not help (Awb 9:8). */
const mayBeKlacht = (body) => ['geen', 'weet_niet'].includes(body.lopendeProcedure);

/* The questions in their order. A field with `kop` has its question as the heading of the page. */
const STEPS = [
  { naam: 'gemeente', velden: ({ gemeenten }) => [{ naam: 'gemeenteId', kop: true, soort: gemeenten.length > 8 ? 'select' : 'radio', opties: gemeenten.map(({ id, naam }) => ({ value: id, label: naam })) }] },
  { naam: 'watGebeurde', velden: () => [{ naam: 'watGebeurde', kop: true, regels: 10 }] },
  { naam: 'wens', velden: () => [{ naam: 'wens', kop: true, regels: 6 }] },
  { naam: 'namens', velden: () => [{ naam: 'namens', kop: true }, { naam: 'hoedanigheid', soort: 'radio', verplicht: true, als: forOther },
    { naam: 'relatie', soort: 'text', verplicht: true, als: isHelper }] },
  { naam: 'procedure', velden: () => [{ naam: 'lopendeProcedure', kop: true }, { naam: 'besluitVan', als: hasLetter }] },
  { naam: 'klacht', als: mayBeKlacht, velden: () => [{ naam: 'klacht', kop: true, soort: 'radio', verplicht: true }] },
  { naam: 'contact', velden: () => [{ naam: 'contact/voorkeur', kop: true, verplicht: true },
    { naam: 'contact/telefoon', soort: 'tel', autocomplete: 'tel', verplicht: true, als: wantsPhone },
    { naam: 'contact/email', autocomplete: 'email', verplicht: true, als: wantsEmail },
    { naam: 'contact/naam', autocomplete: 'name', als: (body) => wantsPhone(body) || wantsEmail(body) },
    { naam: 'mailAdres', autocomplete: 'email' }] },
  { naam: 'weten', velden: () => [{ naam: 'magGemeenteWeten', kop: true, soort: 'radio', verplicht: true }] },
  { naam: 'controle' },
];

const stepHref = (naam) => `/verzoek?stap=${naam}`;

/* A question that does not help is not asked. */
const counts = ({ als }, body) => als?.(body) ?? true;

const openStep = (body) => STEPS.slice(0, -1).find((step) => counts(step, body) && !{
  gemeente: body.gemeenteId, watGebeurde: body.watGebeurde, wens: body.wens, namens: forOther(body) ? body.hoedanigheid : body.namens,
  procedure: body.lopendeProcedure, klacht: body.klacht, contact: body.contact?.voorkeur, weten: typeof body.magGemeenteWeten === 'boolean',
}[step.naam]);

/* The question of an address. "verder" is where somebody was: the first that is open. */
const placeOf = (stap, { body }) => (stap === 'verder' ? (openStep(body) ?? STEPS.at(-1)).naam
  : STEPS.find((step) => step.naam === stap && counts(step, body))?.naam);

/* Asked once: who answers questions on a train need not be online for each of them. */
let gemeenten = null;

export async function laad({ query }, signal) {
  gemeenten ??= (await call('gemeenten_lijst', { query: { paginaGrootte: 100 }, signal })).data.resultaten;
  const chosen = query.get('gemeente') ?? lees().body.gemeenteId ?? gemeente.value?.id;
  const known = gemeenten.find(({ id }) => id === chosen);
  if (known) houdVast({ gemeenteId: known.id });
  const draft = lees();
  draft.kiesGemeente ??= !known;
  schrijf(draft);
  const stap = placeOf(query.get('stap'), draft) ?? (draft.kiesGemeente ? 'gemeente' : 'watGebeurde');
  return { gemeenten, stap, draft, ontvangen: inTab.read(SENT), bewaard: bewaardNu() };
}

/* Who came in by the door of a gemeente is not asked which one it is. */
const stepsOf = ({ draft, stap }) => STEPS.filter((step) => counts(step, draft.body)
  && (step.naam !== 'gemeente' || draft.kiesGemeente || stap === 'gemeente'));

const who = (data) => data.gemeenten.find(({ id }) => id === data.draft.body.gemeenteId)?.afstemmingsorganisatie;

const counter = (data, index) => html`<span class="stapteller">${t('verzoek.stap', { nu: index + 1, totaal: stepsOf(data).length })}<span class="alleen-voorlezen">: </span></span>`;

/* What the date of the letter means, worked out while typing. */
function lastDay(body) {
  const { lopendeProcedure: soort, besluitVan } = body;
  if (!hasLetter(body) || !besluitVan || Number.isNaN(Date.parse(besluitVan)) || nietGeweest(body)) return nothing;
  return laatsteDag({ soort, besluitVan, laatsteDag: laatsteDagBezwaar(besluitVan) });
}

/* What a page asks is what its answer now is: what was taken away is not kept. */
const gegeven = (velden, body) => ({ ...Object.fromEntries(velden.filter((veld) => counts(veld, body)).map(({ naam }) => [naam.split('/')[0], undefined])), ...body });

/* A letter is of today or before. */
const nietGeweest = ({ besluitVan }) => (besluitVan > vandaag() ? { besluitVan: t('fout.besluitVan.toekomst') } : null);

const question = (data, index, again) => {
  const steps = stepsOf(data);
  const step = steps[index];
  const velden = step.velden(data).map((veld) => (veld.kop ? { ...veld, kop: counter(data, index) } : veld));
  return formulier('verzoek_maak', {
    sleutel: step.naam, velden, begin: data.draft.body, concept: false, zonderUitleg: true, knop: t('verzoek.verder'),
    veranderd: (body, name) => { houdVast(gegeven(velden, body)); if (step.naam === 'procedure' && name) again({ ...data, draft: lees() }); },
    onder: step.naam === 'procedure' ? html`<div role="status">${lastDay(data.draft.body)}</div>` : nothing,
    naast: index > 0 ? html`<a class="utrecht-link" href=${stepHref(steps[index - 1].naam)}>${t('verzoek.terug')}</a>` : nothing,
    controleer: nietGeweest,
    verstuur: async (body) => houdVast(gegeven(velden, body)),
    klaar: () => navigate(stepHref(steps[index + 1].naam)),
  });
};

/* Answers of questions that no longer count (another choice was made) stay behind. The language goes along: of our mails. */
function complete({ contact, ...rest }) {
  const body = { ...rest, taal: taal().taal, ...(!forOther(rest) && { hoedanigheid: undefined }),
    ...(!isHelper(rest) && { relatie: undefined }), ...(!hasLetter(rest) && { besluitVan: undefined }),
    ...(!mayBeKlacht(rest) && { klacht: undefined }) };
  const { voorkeur, naam, telefoon, email } = contact ?? {};
  if (voorkeur === 'telefoon') body.contact = { voorkeur, naam, telefoon };
  if (voorkeur === 'email') body.contact = { voorkeur, naam, email };
  if (voorkeur === 'geen') body.contact = { voorkeur };
  return body;
}

const send = ({ bewaard, sleutel: key }, body) => (bewaard ? dienIn(body, key) : call('verzoek_maak', { body: { ...body, ...inLokveld() }, key }));

/* What was kept is handed in with its code. */
function sent(draft, result) {
  if (draft.bewaard) {
    if (result) { gooiWeg(); announce(t('ontvangen.kop')); }
    navigate('/volgen', { replace: Boolean(result) });
    return;
  }
  const bereikbaar = gemeenten.find(({ id }) => id === draft.body.gemeenteId)?.bereikbaar;
  inTab.write(SENT, { ...result.data, bereikbaar, voorkeur: draft.body.contact?.voorkeur });
  gooiWeg();
  navigate('/verzoek?stap=ontvangen', { replace: true });
}

const check = (data, index) => {
  const open = openStep(data.draft.body);
  return html`<h1 class="utrecht-heading-1">${counter(data, index)}${t('verzoek.controle.kop')}</h1>
    <p class="inleiding">${t('verzoek.controle.uitleg')}</p>
    ${answers(data.draft.body, data.gemeenten, stepHref)}
    ${open ? notice('info', t('verzoek.controle.open'), linkButton(t('verzoek.controle.naar_open'), stepHref(open.naam), { kind: 'primair' }))
      : formulier('verzoek_maak', {
        sleutel: 'controle', velden: [], vast: complete(data.draft.body), concept: false, knop: t('verzoek.controle.knop'), onder: lokveld(),
        naast: html`<a class="utrecht-link" href=${stepHref(stepsOf(data).at(-2).naam)}>${t('verzoek.terug')}</a>`,
        verstuur: (body) => send(data.draft, body),
        klaar: (result) => sent(data.draft, result),
      })}`;
};

async function begin() {
  if (!await heeftCode()) return;
  inTab.drop(SENT);
  navigate('/verzoek');
}

export const toon = (data, again, { query }) => {
  if (data.ontvangen && (query.get('stap') === 'ontvangen' || !data.draft.body.watGebeurde)) return received(data.ontvangen, begin);
  if (data.bewaard && query.get('stap') === 'bewaard') return bewaardBlad(data.bewaard, who(data));
  const index = stepsOf(data).findIndex(({ naam }) => naam === data.stap);
  return html`<div class="bladzijde bladzijde--smal">${wieZijnWij(who(data))}${leesVoor({ eigen: data.stap === 'controle' })}
    ${data.stap === 'controle' ? check(data, index) : question(data, index, again)}
    ${bewaarKnop(data.draft, data.stap)}
    <p class="stil klein">${t('verzoek.blijft_hier')}</p></div>`;
};
