// SPDX-License-Identifier: EUPL-1.2
// What follows a besluit: reports of the teammanager, sometimes stuck or silent, help from above, confirmed, and eight
// weeks later the answer of the melder. Part of the life of a melding (levensloop.mjs).
const VERSLAGEN = ['De nieuwe afspraak ligt bij het team.', 'De werkinstructie is aangepast en wordt nu geprobeerd aan de balie.',
  'Het formulier is klaar, de website volgt volgende week.', 'Twee van de drie teams werken op de nieuwe manier.'];
const VAST = ['De leverancier kan het systeem pas volgend kwartaal aanpassen.', 'De andere afdeling werkt nog niet mee.'];
const KLAAR = 'De nieuwe afspraak staat in de werkinstructie en is in het team besproken.';
const ANTWOORD = { opdracht: 'Maak hier deze week twee mensen voor vrij. Ik bel zelf met de leverancier.',
  andere_termijn: 'Dit mag tot het nieuwe kwartaal duren, als de balie tot die tijd met de hand werkt.' };
const datum = (at, dagen) => new Date(at + dagen * 86400000).toISOString().slice(0, 10);

/** plan: {org, melder, kans}; nu(): the moment in the story. Yields the days until the next act. */
export async function* uitvoering(w, { org, melder, kans }, id, nu) {
  const lees = async () => (await w.als(org.coordinator, 'melding_lees', { path: { id } }));
  const m = await lees();
  if (m.status !== 'in_uitvoering' || !m.uitvoering?.teammanager) return;
  const wie = org.mens(m.uitvoering.teammanager.id);
  const u = { id: m.uitvoering.id, wie, beslisser: org.mens(m.beslisser.id) };
  const status = async () => (await lees()).uitvoering.status;
  const stap = (mens, actie, rest = {}) => w.stap(mens, 'uitvoering_lees', 'uitvoering_stap', u.id, { actie, ...rest });
  const verslag = (voortgang, later) => w.als(wie, 'statusverslag_maak', { path: { id: u.id }, body: {
    voortgang, tekst: kans.uit(VERSLAGEN), nieuweDatum: later ? datum(nu(), later) : null } });
  yield kans.tussen(6, 20);
  yield* doorgeven(w, org, id, kans, nu);
  if (kans.kans(0.15)) yield* stil(w, org, u, id, kans, nu);
  if (await status() === 'gestopt') return;
  await verslag(kans.uit([10, 20, 30]));
  yield kans.tussen(8, 24);
  if (kans.kans(0.2)) yield* vast(w, org, u, id, kans, nu, stap);
  await verslag(kans.uit([50, 60, 70]), kans.kans(0.3) ? 30 : 0);
  yield kans.tussen(6, 20);
  await stap(wie, 'meld_gereed', { toelichting: KLAAR });
  yield kans.tussen(1, 4);
  await stap(u.beslisser, 'bevestig');
  yield* effect(w, org, u, melder, kans, stap);
}

/* A rule that is not ours: passed on, and sometimes answered. */
async function* doorgeven(w, org, id, kans, nu) {
  const { resultaten: [signaal] } = await w.als(org.coordinator, 'buitensignalen_lijst', { query: { meldingId: id, status: 'concept' } });
  if (!signaal) return;
  const doe = (body) => w.stap(org.coordinator, 'buitensignaal_lees', 'buitensignaal_stap', signaal.id, body);
  await w.stap(org.coordinator, 'buitensignaal_lees', 'buitensignaal_wijzig', signaal.id, { ontvanger: 'Ministerie van Sociale Zaken en Werkgelegenheid' });
  await doe({ actie: 'verstuur', verzondenOp: datum(nu(), 0) });
  if (!kans.kans(0.85)) {
    yield kans.tussen(42, 50);
    return void await doe({ actie: 'geen_antwoord', toelichting: 'Twee keer nagevraagd. Wij vragen de VNG om dit mee te nemen.' });
  }
  yield kans.tussen(15, 40);
  await doe({ actie: 'antwoord', antwoord: 'Dank voor uw signaal. Wij nemen het mee bij de herziening van de regeling.', antwoordOp: datum(nu(), 0) });
}

/* Nothing is heard, until it lies with somebody who answers. */
async function* stil(w, org, u, id, kans, nu) {
  yield 52;
  const { resultaten } = await w.als(org.coordinator, 'escalaties_lijst', { query: { meldingId: id } });
  if (resultaten[0]) yield* antwoord(w, org, u, resultaten[0].id, kans, nu);
}

async function* vast(w, org, u, id, kans, nu, stap) {
  await stap(u.wie, 'loopt_vast', { reden: kans.uit(VAST) });
  yield kans.tussen(2, 5);
  const { resultaten } = await w.als(org.coordinator, 'escalaties_lijst', { query: { meldingId: id } });
  if (kans.kans(0.6)) await w.stap(u.beslisser, 'escalatie_lees', 'escalatie_stap', resultaten[0].id, { actie: 'naar_directeur', toelichting: 'Hier is geld voor nodig dat ik niet heb.' });
  yield kans.tussen(2, 8);
  yield* antwoord(w, org, u, resultaten[0].id, kans, nu);
}

async function* antwoord(w, org, u, escalatieId, kans, nu) {
  const { status } = await w.als(org.coordinator, 'escalatie_lees', { path: { id: escalatieId } });
  if (!['niveau_1', 'niveau_2'].includes(status)) return;
  const keuze = kans.uit(['opdracht', 'andere_termijn']);
  const wie = status === 'niveau_2' ? org.directeur : u.beslisser;
  await w.stap(wie, 'escalatie_lees', 'escalatie_stap', escalatieId, { actie: 'antwoord', antwoord: keuze, motivering: ANTWOORD[keuze],
    nieuweDatum: keuze === 'andere_termijn' ? datum(nu(), 60) : null });
  yield 2;
}

// Asked eight weeks after it was confirmed, on a working day.
async function* effect(w, org, u, melder, kans, stap, keer = 1) {
  yield 66;
  const { acties } = await w.als(melder, 'uitvoering_lees', { path: { id: u.id } });
  if (!acties.includes('bevestig_effect')) return;
  if (keer === 1 && kans.kans(0.12)) {
    await stap(melder, 'regel_leeft_nog', { toelichting: 'Twee collega’s werken nog op de oude manier.' });
    yield kans.tussen(10, 18);
    await stap(u.wie, 'meld_gereed', { toelichting: 'Nu is het ook in het andere team besproken.' });
    yield 2;
    await stap(u.beslisser, 'bevestig');
    return void (yield* effect(w, org, u, melder, kans, stap, 2));
  }
  if (kans.kans(0.8)) return void await stap(melder, 'bevestig_effect', { toelichting: 'Inwoners zijn nu dezelfde week geholpen.' });
  yield 16;
  await stap(org.coordinator, 'bevestig_effect', { toelichting: 'Nagevraagd aan de balie: het werkt.' });
}
