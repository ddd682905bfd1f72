// SPDX-License-Identifier: EUPL-1.2
// The life of one melding: a generator that acts and yields how many days pass before the next act.
// Where it is when today comes is where it stays, so the demo world holds every state.
import * as T from './teksten.mjs';
import { delen, evaluatie, tweedeHand } from './levensloop_besluit.mjs';
import { onderzoek } from './levensloop_onderzoek.mjs';
import { uitvoering } from './levensloop_uitvoering.mjs';

const UITKOMSTEN = ['aanpassen', 'aanpassen', 'aanpassen', 'schrappen', 'schrappen', 'behouden', 'tijdelijk_proberen'];
const RELATIE = { behouden: 'overgenomen' };

const dag = (at) => new Date(at).toISOString().slice(0, 10);
const later = (at, dagen) => dag(at + dagen * 86400000);

/** plan: {org, regel, invoer, melder, einde, traag, kans}; nu(): the moment in the story. */
export async function* melding(w, plan, nu) {
  const { org, melder, kans } = plan;
  const m = await w.als(melder, 'melding_maak', { body: plan.invoer });
  yield plan.einde === 'concept' ? Infinity : 0.02;
  const stap = (wie, body) => w.stap(wie, 'melding_lees', 'melding_stap', m.id, body);
  await stap(melder, { actie: 'dien_in' });
  const eerder = plan.regel.laatste;
  plan.regel.laatste = m.id;
  yield kans.tussen(1, 2);
  if (plan.einde === 'ingetrokken') {
    yield kans.tussen(1, 6);
    return void await stap(melder, { actie: 'trek_in', toelichting: 'Het is met de collega van de afdeling opgelost.' });
  }
  if (plan.einde === 'niet_in_behandeling') {
    return void await stap(org.coordinator, {
      actie: 'neem_niet_in_behandeling', motivering: 'Dit gaat over een storing in een systeem en niet over een regel.',
      route: 'Meld dit bij de servicedesk; wij hebben het daar al aangekondigd.' });
  }
  if (plan.einde === 'gekoppeld') {
    return void await stap(org.coordinator, { actie: 'koppel', meldingId: eerder });
  }
  yield* intake(w, plan, m.id);
  yield* teamSamenstellen(w, plan, m.id, stap);
  yield* onderzoek(w, plan, m.id, stap, nu, await trekkerVan(w, org, m.id));
  if (plan.einde === 'buiten_werkstroom') {
    return void await w.stap(org.coordinator, 'melding_lees', 'melding_buitenstap', m.id, {
      naar: 'afgesloten', reden: 'De raad heeft deze regel vorige week zelf geschrapt. Een advies is niet meer nodig.' });
  }
  yield* advies(w, plan, m.id, stap, nu);
  yield* besluit(w, plan, m.id, nu);
  // The second time of a besluit that took the place of the first.
  for (let keer = 0; keer < 2; keer += 1) {
    yield* uitvoering(w, plan, m.id, nu);
    yield* evaluatie(w, plan, m.id, nu);
  }
}

async function* intake(w, { org, regel, invoer, kans }, id) {
  if (!regel.id) yield* regelMaken(w, org, regel, kans);
  await w.stap(org.coordinator, 'melding_lees', 'melding_wijzig', id, {
    regelId: regel.id, onderwerpen: regel.onderwerpen,
    regelHerschreven: regel.naam, waaromHerschreven: invoer.waaromHinderlijk });
  yield kans.tussen(0, 1);
}

async function* regelMaken(w, org, regel, kans) {
  const { id } = await w.als(org.coordinator, 'regel_maak', { body: {
    naam: regel.naam, regeltype: regel.regeltype, rechtsbron: regel.rechtsbron, doel: regel.doel, onderwerpen: regel.onderwerpen,
    eigenaarAfdelingId: org.afdelingen[regel.afdeling], hardheidsclausule: regel.hardheidsclausule } });
  regel.id = id;
  yield 0.1;
  if (regel.regeltype !== 'onbekend' && kans.kans(0.85)) {
    await w.stap(org.jurist, 'regel_lees', 'regel_bevestig', id, { toelichting: 'Gezien en akkoord met dit type.' });
  }
}

// At most one member from the afdeling of the rule, as the guard of the team wants it.
function geschikt(kandidaten, afdeling) {
  let eigen = 0;
  return kandidaten.filter((k) => k.kan && (k.afdeling !== afdeling || (eigen += 1) === 1)).map((k) => k.gebruiker.id);
}

async function* teamSamenstellen(w, { org, regel, kans }, id, stap) {
  await stap(org.coordinator, { actie: 'stel_team_samen' });
  yield kans.tussen(1, 2);
  const { kandidaten } = await w.als(org.coordinator, 'teamvoorstel_lees', { path: { id } });
  const kan = geschikt(kandidaten, regel.afdeling);
  const leden = kan.slice(0, kan.length > 4 && kans.kans(0.4) ? 4 : 3);
  const team = await w.als(org.coordinator, 'team_maak', { body: { meldingId: id, leden, trekkerId: leden[0] } });
  let over = kan.slice(leden.length);
  for (const lid of leden) {
    yield 0.4;
    const weigert = lid !== leden[0] && over.length > 1 && kans.kans(0.12);
    await w.als(org.mens(lid), 'team_antwoord', { path: { id: team.id }, body: weigert
      ? { antwoord: 'afgeslagen', reden: 'Ik ben die weken met verlof.' } : { antwoord: 'geaccepteerd' } });
    if (weigert) over = yield* vervangen(w, org, team.id, lid, over);
  }
  yield 0.3;
  await stap(org.coordinator, { actie: 'start_onderzoek' });
}

async function* vervangen(w, org, teamId, lid, over) {
  await w.stap(org.coordinator, 'team_lees', 'teamlid_maak', teamId, { gebruikerId: over[0], vervangtId: lid });
  yield 0.5;
  await w.als(org.mens(over[0]), 'team_antwoord', { path: { id: teamId }, body: { antwoord: 'geaccepteerd' } });
  return over.slice(1);
}

const trekkerVan = async (w, org, id) => {
  const { teamId } = await w.als(org.coordinator, 'melding_lees', { path: { id } });
  const { leden } = await w.als(org.coordinator, 'team_lees', { path: { id: teamId } });
  const team = leden.filter((l) => l.status === 'geaccepteerd').map((l) => org.mens(l.gebruiker.id));
  return { teamId, team, trekker: org.mens(leden.find((l) => l.trekker && l.status === 'geaccepteerd').gebruiker.id) };
};

async function* advies(w, plan, id, stap, nu) {
  const { org, regel, invoer, kans } = plan;
  const { trekker, team } = await trekkerVan(w, org, id);
  const a = await w.als(trekker, 'advies_maak', { body: { meldingId: id } });
  yield kans.tussen(1, 3);
  plan.uitkomst = regel.regeltype.endsWith('regelgeving') ? 'niet_aan_ons' : kans.uit(UITKOMSTEN);
  await w.stap(trekker, 'advies_lees', 'advies_wijzig', a.id, {
    uitkomst: plan.uitkomst, betekenisVoorInwoners: kans.uit(T.BETEKENIS)(invoer), onderbouwing: kans.uit(T.ONDERBOUWING),
    voorstelTekst: plan.uitkomst === 'behouden' ? null : invoer.suggestie,
    proefEinddatum: plan.uitkomst === 'tijdelijk_proberen' ? later(nu(), 180) : null, ...delen(plan, kans) });
  if (kans.kans(0.5)) yield* tweedeHand(w, team[1], a.id, kans);
  yield kans.tussen(1, 2);
  await w.stap(trekker, 'advies_lees', 'advies_stap', a.id, { actie: 'leg_ter_vaststelling' });
  const verdeeld = plan.verdeeld && team.length === 4;
  for (const [i, lid] of team.entries()) {
    yield 0.5;
    await w.als(lid, 'standpunt_zet', { path: { id: a.id }, body: !verdeeld && i === 2 && kans.kans(0.35)
      ? { standpunt: 'kanttekening', toelichting: 'Kijk over een halfjaar of het ook voor kleine teams te doen is.' }
      : (verdeeld ? i > 1 : i === 1 && kans.kans(0.12))
        ? { standpunt: 'minderheid', toelichting: 'Ik zou de regel nog een jaar houden en eerst tellen hoe vaak dit speelt.' }
        : { standpunt: 'akkoord' } });
  }
  yield kans.tussen(0, 2);
  const { oordeel } = await w.als(trekker, 'advies_lees', { path: { id: a.id } });
  await w.stap(trekker, 'advies_lees', 'advies_stap', a.id, { actie: 'leg_voor', ...(oordeel === 'verdeeld' ? { beideKanten: T.BEIDE_KANTEN } : {}) });
}

async function* besluit(w, plan, id, nu) {
  const { org, melder, kans } = plan;
  yield kans.tussen(2, plan.traag ? 20 : 7);
  const { beslisser } = await w.als(org.coordinator, 'melding_lees', { path: { id } });
  const wie = org.mens(beslisser.id);
  const b = await w.als(wie, 'besluit_maak', { body: { meldingId: id } });
  yield 1;
  const wijktAf = plan.uitkomst !== 'behouden' && plan.uitkomst !== 'niet_aan_ons' && kans.kans(0.15);
  await w.stap(wie, 'besluit_lees', 'besluit_wijzig', b.id, {
    uitkomst: plan.uitkomst, relatieAdvies: wijktAf ? 'deels' : RELATIE[plan.uitkomst] ?? 'overgenomen', motivering: kans.uit(T.MOTIVERING),
    motiveringAfwijking: wijktAf ? 'Het voorstel begint later dan het team adviseert, omdat de afdeling eerst haar werkinstructie aanpast.' : null,
    ingangsdatum: later(nu(), 14), evaluatiedatum: later(nu(), 187),
    vervaldatum: plan.uitkomst === 'tijdelijk_proberen' ? later(nu(), 194) : null });
  await afwijken(w, melder, id, nu, kans);
  yield 0.2;
  await w.stap(wie, 'besluit_lees', 'besluit_stap', b.id, { actie: 'neem' });
}

// Past day 42 the melder has a right; some use it before the besluit comes.
async function afwijken(w, melder, id, nu, kans) {
  const { afwijkingsrechtId } = await w.als(melder, 'melding_lees', { path: { id } });
  if (!afwijkingsrechtId) return;
  const { acties } = await w.als(melder, 'afwijkingsrecht_lees', { path: { id: afwijkingsrechtId } });
  if (!acties.includes('noteer_afwijking') || !kans.kans(0.7)) return;
  await w.als(melder, 'afwijking_maak', { path: { id: afwijkingsrechtId }, body: {
    afgewekenOp: dag(nu()), verwijzing: `Z-${kans.tussen(10000, 99999)}`, motivering: kans.uit(T.AFWIJKING), effect: 'De inwoner was dezelfde week geholpen.' } });
}
