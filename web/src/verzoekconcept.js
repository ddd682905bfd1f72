// SPDX-License-Identifier: EUPL-1.2
// What somebody typed of a verzoek: in this tab, and when they asked for it sealed with us, to go on later.
import { call, newKey } from './api.js';
import { inLokveld } from './components/lokveld.js';
import { inTab } from './store.js';
import { alsToen, openMetCode, wieVolgt } from './volgtoegang.js';

const PLACE = 'rr.verzoek';
const KEPT = 'rr.verzoek.bewaard';

/** {body, sleutel, kiesGemeente, bewaard}. bewaard: {wie, version, inhoud} of what we keep, when there is a code already. */
export const lees = () => inTab.read(PLACE) ?? { body: {}, sleutel: newKey() };
export const schrijf = (draft) => inTab.write(PLACE, draft);
export const gooiWeg = () => { inTab.drop(PLACE); inTab.drop(KEPT); };

/** What was typed for the verzoek that is followed now goes with it: no, or wiped, counts on this device too. */
export const gooiMeeWeg = () => { if (lees().bewaard?.wie === wieVolgt()) gooiWeg(); };

/** What was said when it was kept last; the code is in it the first time only. Or null. */
export const bewaardNu = () => inTab.read(KEPT);
export const zegBewaard = (antwoord) => inTab.write(KEPT, antwoord);

/* The order of attributes does not count. */
const gelijk = (a, b) => {
  const plat = (x) => JSON.stringify(x, (_, v) => (v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).filter(([, w]) => w !== null).sort()) : v));
  return plat(a) === plat(b);
};

/** The key belongs to what is said: other words after an answer that got lost are another verzoek. */
export function houdVast(given) {
  const draft = lees();
  const body = { ...draft.body, ...given };
  schrijf({ ...draft, body, sleutel: gelijk(body, draft.body) ? draft.sleutel : newKey() });
}

/* Undefined: something else was kept from another device meanwhile. Then both are offered at /volgen. */
async function tenzijElders(wie, operatie, opties) {
  try {
    return await alsToen(wie, operatie, opties);
  } catch (problem) {
    if (problem.status !== 412) throw problem;
    return undefined;
  }
}

/** Keeps what was typed. The first time it gives the answer with the code; after that what the PUT gives, or undefined (tenzijElders). */
export async function bewaar() {
  const draft = lees();
  const inhoud = draft.body;
  if (!draft.bewaard) {
    const { data } = await call('verzoek_concept_maak', { body: { gemeenteId: inhoud.gemeenteId, concept: inhoud, ...inLokveld() }, key: `bewaar-${draft.sleutel}` });
    await openMetCode({ code: data.code });
    schrijf({ ...lees(), bewaard: { wie: wieVolgt(), version: 1, inhoud } });
    return data;
  }
  const { wie, version } = draft.bewaard;
  const antwoord = await tenzijElders(wie, 'volgconcept_bewaar', { body: { concept: inhoud }, version });
  if (antwoord) schrijf({ ...lees(), bewaard: { wie, version: antwoord.version, inhoud } });
  return antwoord?.data;
}

/** Hands in what was kept, or gives undefined (tenzijElders). */
export async function dienIn(body, key) {
  const { wie, version } = lees().bewaard;
  return tenzijElders(wie, 'volgverzoek_dien_in', { body, key, version });
}

/* What we keep; of an inwoner who was only invited, the contact. */
const bijOns = ({ concept, contact, gemeenteId }) => concept ?? { gemeenteId, ...(contact && { contact }) };

/** Is something kept on another device, since what stands in this tab was kept? */
export function verschilt(begin) {
  const { body, bewaard } = lees();
  return Boolean(bewaard) && !gelijk(bewaard.inhoud, bijOns(begin)) && !gelijk(body, bijOns(begin));
}

/** Goes on with what we keep. What was typed after that in this tab is not lost; eigen: choose that in any case. */
export function hervat(begin, version, eigen) {
  const draft = lees();
  const inhoud = bijOns(begin);
  const verder = eigen || (draft.bewaard && gelijk(draft.bewaard.inhoud, inhoud));
  const bewaard = { wie: wieVolgt(), version, inhoud };
  schrijf({ ...(verder ? draft : { body: inhoud, sleutel: newKey(), kiesGemeente: false }), bewaard });
}
