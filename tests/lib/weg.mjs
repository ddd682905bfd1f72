// SPDX-License-Identifier: EUPL-1.2
// The road of a melding in a few words: who walks it in an organisatie, and how to get to a place on it.
import { mens, afdeling } from './wereld.mjs';

/** Somebody as people are in life: with the role medewerker next to their own. */
export const collega = (api, rol, letter = 'A', nummer = 1) => {
  const wie = mens(rol, letter, nummer);
  return api.wie({ ...wie, rollen: [...new Set(['medewerker', rol])] });
};

/** Everybody on the road, by what they do there. The rules of the tests belong to the second afdeling. */
export const mensen = (api, letter = 'A') => ({
  melder: collega(api, 'medewerker', letter, 1),
  collega: collega(api, 'medewerker', letter, 2),
  contact: collega(api, 'medewerker', letter, 3),
  coordinator: collega(api, 'coordinator', letter),
  jurist: collega(api, 'jurist', letter),
  beslisser: collega(api, 'afdelingshoofd', letter, 1),
  eigenaar: collega(api, 'afdelingshoofd', letter, 2),
  directeur: collega(api, 'directeur', letter),
  teammanager: collega(api, 'teammanager', letter),
  lid: (nummer) => collega(api, 'poulelid', letter, nummer),
  letter,
});

/** Calls, and wants it to be good: gives the answer, or throws with the problem in it. */
export async function goed(wie, operatie, opties) {
  const antwoord = await wie.call(operatie, opties);
  if (antwoord.status >= 400) throw new Error(`${operatie}: ${antwoord.status} ${JSON.stringify(antwoord.data)}`);
  return antwoord;
}

/** Reads the version with lees, and then does what needs it. */
export async function met(wie, lees, operatie, id, body) {
  const { version } = await goed(wie, lees, { path: { id } });
  return goed(wie, operatie, { path: { id }, version, body });
}

export const stap = (wie, id, actie, rest = {}) => met(wie, 'melding_lees', 'melding_stap', id, { actie, ...rest });
export const vandaag = async (api) => (await api.sql("SELECT app.vandaag()::text AS dag"))[0].dag;

export const VERHAAL = {
  welkeRegel: 'Bijzondere bijstand duurt acht weken',
  waaromHinderlijk: 'Het sollicitatiegesprek is dan al geweest.',
  suggestie: 'Betaal reiskosten tot 50 euro direct uit.',
  praktijkvoorbeeld: 'Een jonge vrouw miste haar gesprek.',
  klantgroep: 'werkzoekenden',
};
const BEVINDINGEN = {
  doelVanDeRegel: 'Misbruik voorkomen', doelGediend: 'nee', doelToelichting: 'Er is nooit misbruik gevonden.',
  oorzaak: 'regel', suggestieOordeel: 'overnemen', suggestieToelichting: 'Goed uit te voeren.',
};
const ADVIES = {
  uitkomst: 'aanpassen', betekenisVoorInwoners: 'Geld binnen een dag.', onderbouwing: 'Niemand weet waar het wachten voor is.',
  voorstelTekst: 'Betaal kleine bedragen direct uit.',
};

/** A rule in the register, confirmed by the jurist unless bevestigd is false. */
export async function regel(w, { bevestigd = true, ...anders } = {}) {
  const { data } = await goed(w.coordinator, 'regel_maak', { body: {
    naam: 'Bijstand in acht weken', regeltype: 'werkafspraak', eigenaarAfdelingId: afdeling(w.letter, 2), ...anders } });
  if (bevestigd) await met(w.jurist, 'regel_lees', 'regel_bevestig', data.id, { toelichting: 'Gezien en akkoord.' });
  return data.id;
}

// One place on the road per line: what has to be done to get there from the place before it.
const PLAATSEN = {
  async concept(w, m, { verhaal }) {
    m.id = (await goed(w.melder, 'melding_maak', { body: { ...VERHAAL, ...verhaal } })).data.id;
  },
  ingediend: (w, m) => stap(w.melder, m.id, 'dien_in'),
  async team_samenstellen(w, m, { regelId, onderRegel }) {
    m.regelId = regelId ?? await regel(w, onderRegel);
    await met(w.coordinator, 'melding_lees', 'melding_wijzig', m.id, {
      regelId: m.regelId, regelHerschreven: 'De regel in andere woorden', waaromHerschreven: 'De reden in andere woorden' });
    await stap(w.coordinator, m.id, 'stel_team_samen');
  },
  async team_gevraagd(w, m, { leden = [1, 2, 3] }) {
    m.leden = leden.map(w.lid);
    const ids = m.leden.map((lid) => lid.id);
    m.teamId = (await goed(w.coordinator, 'team_maak', { body: { meldingId: m.id, leden: ids, trekkerId: ids[0] } })).data.id;
  },
  async in_onderzoek(w, m) {
    for (const lid of m.leden) await goed(lid, 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'geaccepteerd' } });
    await stap(w.coordinator, m.id, 'start_onderzoek');
  },
  async onderzocht(w, m, { dag }) {
    const [trekker, lid] = m.leden;
    m.gesprekId = (await goed(lid, 'gesprek_maak', { path: { id: m.id }, body: {
      soort: 'melder', gesprekOp: dag, kanaal: 'telefoon', contactGelukt: true, verslag: 'Wij spraken over het wachten.' } })).data.id;
    const stapel = await goed(lid, 'rekkaarten_lijst', { query: { paginaGrootte: 1 } });
    m.kaartId = (await goed(lid, 'kaart_leg', { path: { id: m.id }, body: { kaartId: stapel.data.resultaten[0].id } })).data.id;
    await goed(lid, 'checkpunt_maak', { path: { id: m.id }, body: { tekst: 'Bel de wijkagent' } });
    await met(trekker, 'onderzoek_lees', 'onderzoek_wijzig', m.id, { ...BEVINDINGEN,
      vraagAchterDeVraag: 'Hoe komt iemand op tijd bij een gesprek?', vraagAanAfdeling: 'Waar is deze regel voor?' });
    await goed(w.melder, 'onderzoek_bevestig', { path: { id: m.id }, body: { klopt: true } });
    await goed(w.contact, 'onderzoek_reageer', { path: { id: m.id }, body: { reactie: 'Dat weten wij niet meer.' } });
  },
  advies_in_opstelling: (w, m) => stap(m.leden[0], m.id, 'naar_advies'),
  async advies_geschreven(w, m) {
    m.adviesId = (await goed(m.leden[0], 'advies_maak', { body: { meldingId: m.id } })).data.id;
    await met(m.leden[0], 'advies_lees', 'advies_wijzig', m.adviesId, ADVIES);
  },
  ter_vaststelling: (w, m) => met(m.leden[0], 'advies_lees', 'advies_stap', m.adviesId, { actie: 'leg_ter_vaststelling' }),
  async vastgesteld(w, m) {
    for (const lid of m.leden) await goed(lid, 'standpunt_zet', { path: { id: m.adviesId }, body: { standpunt: 'akkoord' } });
  },
  advies_voorgelegd: (w, m) => met(m.leden[0], 'advies_lees', 'advies_stap', m.adviesId, { actie: 'leg_voor' }),
  async besluit_concept(w, m, { dag }) {
    m.besluitId = (await goed(w.beslisser, 'besluit_maak', { body: { meldingId: m.id } })).data.id;
    await met(w.beslisser, 'besluit_lees', 'besluit_wijzig', m.besluitId, {
      uitkomst: 'aanpassen', relatieAdvies: 'overgenomen', motivering: 'Wachten helpt niemand.', ingangsdatum: dag });
  },
  async in_uitvoering(w, m) {
    await met(w.beslisser, 'besluit_lees', 'besluit_stap', m.besluitId, { actie: 'neem' });
    m.uitvoeringId = (await goed(w.beslisser, 'melding_lees', { path: { id: m.id } })).data.uitvoering.id;
  },
  gestart: (w, m) => goed(w.eigenaar, 'statusverslag_maak', { path: { id: m.uitvoeringId }, body: { voortgang: 50, tekst: 'De werkinstructie is half klaar.' } }),
  gereed_gemeld: (w, m) => uitvoeringStap(w.eigenaar, m, 'meld_gereed', { toelichting: 'Het staat in de werkinstructie.' }),
  uitgevoerd: (w, m) => uitvoeringStap(w.beslisser, m, 'bevestig'),
  // Eight weeks later; what the worker does then, tests/sql/uitvoering.sql proves.
  effect_gevraagd: (w, m, { api }) => api.sql(`UPDATE app.uitvoering SET effect_gevraagd_op = app.nu(), effect_uiterlijk_op = app.vandaag() + 14
    WHERE id = '${m.uitvoeringId}'`),
  afgesloten: (w, m) => uitvoeringStap(w.melder, m, 'bevestig_effect', { toelichting: 'Het werkt.' }),
};
export const uitvoeringStap = (wie, m, actie, rest = {}) => met(wie, 'uitvoering_lees', 'uitvoering_stap', m.uitvoeringId, { actie, ...rest });
export const ROUTE = Object.keys(PLAATSEN);

/**
 * Walks from where m is (nowhere when it is new) to this place. Gives m: {id, regelId, teamId, adviesId,
 * besluitId, uitvoeringId, leden, plaats}. keuze: {verhaal, regelId, onderRegel, leden}
 */
export async function tot(api, w, plaats, keuze = {}, m = {}) {
  const dag = await vandaag(api);
  for (const naam of ROUTE.slice(ROUTE.indexOf(m.plaats) + 1, ROUTE.indexOf(plaats) + 1)) {
    await PLAATSEN[naam](w, m, { dag, api, ...keuze });
    m.plaats = naam;
  }
  return m;
}

/** Lets the worker do its work until this question (SQL, one row, one column) is answered with yes. */
export async function laatWerken(api, vraag) {
  const werker = await api.werker();
  for (const einde = Date.now() + 20_000; ; await new Promise((klaar) => { setTimeout(klaar, 100); })) {
    const [rij] = await api.sql(vraag);
    if (Object.values(rij)[0]) break;
    if (Date.now() > einde) throw new Error(`the worker did not do it: ${vraag}`);
  }
  werker.child.kill('SIGTERM');
  const { code } = await werker.einde;
  if (code !== 0) throw new Error(`the worker ended with ${code}`);
}

/** Meldingen that are past their six weeks, each with the right that follows. `maak` makes them while the clock stands before. */
async function naZesWeken(api, maak) {
  await api.shiftClock('-44 days');
  const allemaal = await maak();
  await api.shiftClock('0');
  const ids = allemaal.map(({ id }) => `'${id}'`).join();
  await laatWerken(api, `SELECT count(*) = ${allemaal.length} FROM app.afwijkingsrecht WHERE melding_id IN (${ids})`);
  for (const m of allemaal) m.rechtId = (await api.sql('SELECT id FROM app.afwijkingsrecht WHERE melding_id = $1', [m.id]))[0].id;
  return allemaal;
}

/** A melding that is past its six weeks, with the right to deviate that follows. Moves the clock back to now. */
export const metRecht = async (api, w, keuze = {}) => (await naZesWeken(api, async () => [await tot(api, w, 'team_samenstellen', keuze)]))[0];

/** The same for several types of rules: {type: m}. An unknown type is not confirmed. */
export async function metRechten(api, w, typen) {
  const per = {};
  await naZesWeken(api, async () => {
    for (const regeltype of typen) {
      per[regeltype] = await tot(api, w, 'team_samenstellen', { onderRegel: { regeltype, naam: `Regel van type ${regeltype}`, bevestigd: regeltype !== 'onbekend' } });
    }
    return Object.values(per);
  });
  return per;
}

/** A day so many days from today in the world of the test. */
export const overDagen = async (api, dagen) => (await api.sql(`SELECT (app.vandaag() + ${dagen})::text AS dag`))[0].dag;

/** A meeting that the team of m proposes: one moment tomorrow. Keeps overlegId and momentId in m. */
export async function overleg(api, m) {
  const { data } = await goed(m.leden[0], 'overleg_maak', { path: { id: m.teamId }, body: {
    onderwerp: 'Kennismaken', duurMinuten: 60, plaats: 'Kamer 2.14', momenten: [{ dag: await overDagen(api, 1), van: '10:00' }] } });
  return Object.assign(m, { overlegId: data.id, momentId: data.momenten[0].id });
}
