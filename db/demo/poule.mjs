// SPDX-License-Identifier: EUPL-1.2
// The poule of the demo world: who signed up, who pauses, who joined this week; and meetings of teams.
const DAG = 86400000;
const dag = (at) => new Date(at).toISOString().slice(0, 10);
// On Monday when it would be a weekend.
const werkdag = (at) => dag(at + ([1, 0, 0, 0, 0, 0, 2][new Date(at).getUTCDay()]) * DAG);
const DAGEN = [['maandag', 'dinsdag', 'donderdag'], ['dinsdag', 'woensdag', 'donderdag', 'vrijdag'], ['maandag', 'woensdag', 'vrijdag'],
  ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag']];
const NIEUW = { onderwerpen: ['mantelzorg', 'wonen'], doelgroepen: ['mantelzorgers'], dagen: ['dinsdag', 'donderdag'], urenPerWeek: 4, maxGelijktijdig: 1 };

const stap = (w, wie, id, body) => w.stap(wie, 'poulelid_lees', 'poulelid_stap', id, body);

/** Everybody who takes part signs up, and is welcomed. */
export async function aanmelden(w, orgs) {
  for (const org of orgs) {
    for (const [i, lid] of org.people.filter((een) => een.onderwerpen).entries()) {
      const { id } = await w.als(lid, 'poulelid_maak', { body: {
        onderwerpen: lid.onderwerpen, doelgroepen: [lid.doelgroep], dagen: DAGEN[i % DAGEN.length], urenPerWeek: 4 + (i % 3) * 2,
        maxGelijktijdig: i % 4 === 1 ? 4 : 5 } });
      await stap(w, org.coordinator, id, { actie: 'verwelkom' });
    }
  }
}

/* Three moments to choose from, as somebody who plans notes them down. */
const voorstel = (nu, onderwerp, rest) => ({ onderwerp, ...rest,
  momenten: [3, 4, 6].map((over, i) => ({ dag: werkdag(nu() + over * DAG), van: ['09:30', '13:00', '15:30'][i] })) });

const antwoord = (w, lid, { id, momenten }, kies) => w.als(lid, 'overleg_antwoord', { path: { id }, body: {
  antwoorden: momenten.map((moment, i) => ({ momentId: moment.id, antwoord: kies(i) })) } });

/** At the end of the story: somebody joined today, somebody is away for three weeks, and a team looks for a moment to meet. */
export async function* vers(w, org, nu) {
  const buiten = org.people.find((een) => !een.onderwerpen && een.rollen.join() === 'medewerker');
  if (buiten) await w.als(buiten, 'poulelid_maak', { body: NIEUW });
  yield 0.1;
  let rust = null;
  let plant = null;
  for (const lid of org.people.filter((een) => een.onderwerpen)) {
    const { plekId, teams } = await w.als(lid, 'poule_mij_lees');
    if (plekId && (!rust || teams.length < rust.teams)) rust = { lid, plekId, teams: teams.length };
    plant ??= teams.some((team) => team.trekker) ? { lid, team: teams.find((team) => team.trekker) } : null;
  }
  if (rust) await stap(w, rust.lid, rust.plekId, { actie: 'pauzeer', pauzeTot: dag(nu() + 21 * DAG) });
  if (!plant) return;
  const gemaakt = await w.als(plant.lid, 'overleg_maak', { path: { id: plant.team.id }, body:
    voorstel(nu, 'Wat leggen we voor aan de afdeling?', { duurMinuten: 60, plaats: 'Kamer 2.14', link: 'https://overleg.example/regelruimte' }) });
  await antwoord(w, plant.lid, gemaakt, (i) => ['kan', 'kan', 'kan_niet'][i]);
}

/** A team meets: three moments, everybody says when, the trekker chooses, and afterwards a report. */
export async function* overleg(w, { trekker, team, teamId, kans }, nu) {
  const gemaakt = await w.als(trekker, 'overleg_maak', { path: { id: teamId }, body:
    voorstel(nu, kans.uit(['Kennismaken en taken verdelen', 'Wat weten we al?', 'Voorbereiding van het gesprek met de afdeling']), {
      duurMinuten: kans.uit([45, 60]), plaats: kans.uit(['Kamer 2.14', 'Werkcafé, begane grond', 'Servicepunt']) }) });
  for (const lid of team) {
    yield 0.2;
    await antwoord(w, lid, gemaakt, () => kans.uit(['kan', 'kan', 'kan', 'misschien', 'kan_niet']));
  }
  yield 0.2;
  const [, midden] = gemaakt.momenten;
  await w.stap(trekker, 'overleg_lees', 'overleg_stap', gemaakt.id, { actie: 'kies', momentId: midden.id });
  while (nu() < Date.parse(`${midden.dag}T14:00Z`)) yield 0.4;
  await w.stap(trekker, 'overleg_lees', 'overleg_stap', gemaakt.id, { actie: 'leg_vast', verslag: kans.uit([
    'Wij verdeelden het werk. Twee van ons praten met de melder, een vraagt bij de afdeling na waar de regel vandaan komt.',
    'Wij lazen de melding samen. De vraag is niet of de regel mag, maar voor wie hij is. Volgende week leggen we dat naast de praktijk.']) });
}
