// SPDX-License-Identifier: EUPL-1.2
// Finding and steering in the demo world: filters that people kept, meldingen given out, one that is kept apart,
// a list that waits for the directeur, and figures that were counted.

const FILTERS = [['Bijna te laat', 'termijnstand=bijna'], ['Nieuw binnen', 'status=ingediend']];

/** Everything of one gemeente, as it stands today. `tel` lets the worker count. */
export async function sturen(w, org, tel) {
  const met = (rol) => org.people.find((een) => een.rollen.includes(rol));
  const [coordinator, jurist, beheerder] = ['coordinator', 'jurist', 'gemeentebeheerder'].map(met);
  for (const [naam, vraag] of FILTERS) await w.als(coordinator, 'bewaard_filter_maak', { body: { scherm: 'meldingen', naam, vraag } });
  const { resultaten } = await w.als(coordinator, 'meldingen_lijst');
  const open = resultaten.filter((een) => een.fase === 'open' && een.status !== 'concept').slice(0, 4);
  if (open.length) await w.als(coordinator, 'meldingen_toewijzen', { body: { meldingen: open.map((een) => een.id), behandelaarId: coordinator.id } });
  const { regels } = await w.als(beheerder, 'bewaarproef_lees');
  if (regels.length > 1) {
    await w.als(jurist, 'melding_bewaarstop', { path: { id: regels[0].id }, body: { bewaren: true, reden: 'De ombudsman kijkt naar deze regel.' } });
    await w.als(beheerder, 'vernietigingslijst_maak', { body: {} });
  }
  await tel(org);
}
