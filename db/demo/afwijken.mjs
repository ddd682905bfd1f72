// SPDX-License-Identifier: EUPL-1.2
// Meldingen of which nobody took a besluit in six weeks: what each type of rule then allows, and what people do
// with it; and colleagues who join a melding.
const DAG = 86400000;
const dag = (at) => new Date(at).toISOString().slice(0, 10);

const MELDINGEN = {
  beperkt: {
    regel: { naam: 'Inrichtingskosten alleen na drie offertes', regeltype: 'beleidsregel', rechtsbron: 'Beleidsregel inrichtingskosten, artikel 4' },
    welkeRegel: 'Drie offertes voor een bed of een koelkast', suggestie: 'Betaal tot 500 euro op een kassabon.', klantgroep: 'statushouders',
    waaromHinderlijk: 'Wie net een sleutel heeft, slaapt op de grond tot de offertes er zijn.', praktijkvoorbeeld: 'Een gezin met een baby wachtte vijf weken op een koelkast.' },
  vrij: {
    regel: { naam: 'Huisbezoek altijd met twee collega’s', regeltype: 'werkafspraak', doel: 'Collega’s zijn veilig op huisbezoek.' },
    welkeRegel: 'Altijd met zijn tweeën op huisbezoek', suggestie: 'Alleen gaan als je de inwoner kent en het rustig is.', klantgroep: 'ouderen',
    waaromHinderlijk: 'Ouderen wachten weken op een bezoek, omdat twee agenda’s niet passen.', praktijkvoorbeeld: null },
  systeem: {
    regel: { naam: 'Adres met toevoeging past niet in het aanvraagsysteem', regeltype: 'systeeminrichting', doel: 'Adressen kloppen met de basisregistratie.' },
    welkeRegel: 'Het systeem weigert een huisnummer met een toevoeging', suggestie: 'Laat ons het adres als tekst invullen.', klantgroep: 'mensen in een woonzorgcentrum',
    waaromHinderlijk: 'Bewoners van een woonzorgcentrum kunnen geen pas aanvragen.', praktijkvoorbeeld: null },
  geblokkeerd: {
    regel: { naam: 'Vijf jaar ingeschreven voor een urgentie', regeltype: 'verordening', rechtsbron: 'Huisvestingsverordening, artikel 12' },
    welkeRegel: 'Vijf jaar inschrijving voor urgentie na een scheiding', suggestie: 'Tel de jaren van de partner mee.', klantgroep: 'ouders met kinderen',
    waaromHinderlijk: 'Kinderen slapen maanden bij familie op de bank.', praktijkvoorbeeld: 'Een moeder met twee kinderen woonde zeven maanden op drie adressen.' },
  uitstel: {
    regel: { naam: 'Elke hulpvraag eerst langs het wijkteam', regeltype: 'werkafspraak', doel: 'Eén plek kent de hele situatie.' },
    welkeRegel: 'Ook voor een traplift moet je eerst langs het wijkteam', suggestie: 'Laat mensen met een vraag van een regel zelf bellen met de afdeling.', klantgroep: 'ouderen',
    waaromHinderlijk: 'Wie alleen een traplift nodig heeft, wacht drie weken op een gesprek.', praktijkvoorbeeld: null },
  onbekend: {
    welkeRegel: 'Een bewindvoerder moet elk formulier zelf tekenen', suggestie: 'Een machtiging voor een jaar.', klantgroep: 'mensen onder bewind',
    waaromHinderlijk: 'Elke wijziging kost drie weken post heen en weer.', praktijkvoorbeeld: null },
};

/* Handed in and taken up. */
async function* neemOp(w, { org, melder, verhaal }, m) {
  const { regel, ...invoer } = verhaal;
  m.id = (await w.als(melder, 'melding_maak', { body: { ...invoer, afschermingMelder: true, naamMagNaarBeslisser: false } })).id;
  yield 0.05;
  await w.stap(melder, 'melding_lees', 'melding_stap', m.id, { actie: 'dien_in' });
  yield 2;
  if (regel) {
    const { id } = await w.als(org.coordinator, 'regel_maak', { body: { ...regel, eigenaarAfdelingId: Object.values(org.afdelingen)[1] } });
    await w.stap(org.jurist, 'regel_lees', 'regel_bevestig', id, { toelichting: 'Gezien en akkoord met dit type.' });
    await w.stap(org.coordinator, 'melding_lees', 'melding_wijzig', m.id, { regelId: id, regelHerschreven: regel.naam, waaromHerschreven: invoer.waaromHinderlijk });
  }
  await w.stap(org.coordinator, 'melding_lees', 'melding_stap', m.id, { actie: 'stel_team_samen' });
  const { beslisser } = await w.als(org.coordinator, 'melding_lees', { path: { id: m.id } });
  m.beslisser = org.mens(beslisser.id);
}

/* And then it lies still. */
async function* begin(w, plan, m) {
  yield* neemOp(w, plan, m);
  yield 42;
  m.recht = (await w.als(plan.melder, 'melding_lees', { path: { id: m.id } })).afwijkingsrechtId;
}

const stap = (w, wie, m, body) => w.stap(wie, 'afwijkingsrecht_lees', 'afwijkingsrecht_stap', m.recht, body);

const GEBRUIKT = (nu, meer) => ({ afgewekenOp: dag(nu()), effect: 'De inwoner was dezelfde week geholpen.', ...meer });

async function* perSituatie(w, plan, m, nu) {
  const { melder } = plan;
  const stelVoor = async (verwijzing, omstandigheid) => (await w.als(melder, 'afwijkingsvoorstel_maak', { path: { id: m.recht }, body: {
    verwijzing, wat: 'De koelkast betalen op een kassabon, zonder offertes.', omstandigheid, gevolgInwoner: 'Wachten op drie offertes kost hier meer dan de koelkast.' } })).voorstellen[0].id;
  const antwoord = (voorstelId, onevenredig, motivering) => stap(w, m.beslisser, m, { actie: 'antwoord_voorstel', voorstelId, bijzonder: true, onevenredig, motivering });
  const eerste = await stelVoor('Z-48213', 'Er is een baby in huis en het is zomer.');
  yield 2;
  await antwoord(eerste, true, 'Met een baby in huis weegt het wachten te zwaar. De bon is genoeg.');
  yield 1;
  await w.als(melder, 'afwijking_maak', { path: { id: m.recht }, body: GEBRUIKT(nu, { verwijzing: 'Z-48213', voorstelId: eerste, motivering: 'De koelkast dezelfde dag betaald op een bon.' }) });
  yield 3;
  const tweede = await stelVoor('Z-48377', 'De inwoner wil een grotere koelkast voor de hele familie.');
  yield 1;
  await antwoord(tweede, false, 'Een offerte is hier snel te krijgen. De inwoner heeft intussen een koelkast.');
  yield 8;
  const { vragen } = await w.als(m.beslisser, 'afwijkingsrecht_lees', { path: { id: m.recht } });
  await stap(w, m.beslisser, m, { actie: 'beantwoord', vraagId: vragen.find((een) => een.soort === 'herziening').id, antwoord: 'Het team is deze week compleet. Het besluit komt voor het nieuwe jaar.' });
  yield 0.5;
  await stelVoor('Z-48590', 'De inwoner heeft medicijnen die koel moeten blijven.');
}

async function* stilgezet(w, { org, melder }, m, nu) {
  for (const [verwijzing, motivering] of [['Z-47011', 'Ik kende mevrouw al jaren en ging alleen.'], ['Z-47120', 'Een gesprek van een kwartier over een traplift.']]) {
    await w.als(melder, 'afwijking_maak', { path: { id: m.recht }, body: GEBRUIKT(nu, { verwijzing, motivering }) });
    yield 4;
  }
  const directeur = org.people.find((p) => p.rollen.includes('directeur'));
  await stap(w, directeur, m, { actie: 'schors', reden: 'Er was een onveilige situatie bij een ander team. Wij kijken eerst wat dat voor iedereen betekent.', werkdagen: 8 });
}

async function* omweg(w, { org, melder }, m, nu) {
  await w.als(melder, 'afwijking_maak', { path: { id: m.recht }, body: GEBRUIKT(nu, { verwijzing: 'Z-46802', motivering: 'De pas met de hand aangevraagd en achteraf ingevoerd.' }) });
  yield 3;
  const { vragen } = await w.als(org.coordinator, 'afwijkingsrecht_lees', { path: { id: m.recht } });
  const vraag = vragen.find((een) => een.soort === 'systeem');
  const eigenaar = org.spreektVoor(Object.keys(org.afdelingen)[1]);
  await stap(w, eigenaar, m, { actie: 'beantwoord', vraagId: vraag.id, antwoord: 'De leverancier past het veld aan. Het staat gepland voor de volgende versie.' });
}

/* Who decides asks the melder for more days; the melder still has to answer. */
async function* vraagtUitstel(w, plan) {
  const m = {};
  yield* neemOp(w, plan, m);
  yield 29;
  await w.als(m.beslisser, 'tussenbericht_maak', { path: { id: m.id }, body: {
    dagen: 14, motivering: 'Het wijkteam en de afdeling praten er volgende week samen over. Dat gesprek wil ik afwachten.' } });
}

/* The gemeente chose that a melder may be asked for more days. */
async function* magUitstel(w, org) {
  yield 0;
  await w.als(org.people.find(({ rollen }) => rollen.includes('gemeentebeheerder')), 'instelling_zet', {
    path: { sleutel: 'zesweken.tussenbericht' }, version: 1, body: { waarde: [14] } });
}

async function* niets() { yield 0; }

async function* verhaal(w, plan, nu) {
  const m = {};
  yield* begin(w, plan, m);
  if (m.recht) yield* plan.daarna(w, plan, m, nu);
}

/* Two colleagues run into the same rule while a team looks into it. */
async function* sluitAan(w, org) {
  const { resultaten } = await w.als(org.coordinator, 'meldingen_lijst', { query: { status: 'in_onderzoek', paginaGrootte: 20 } });
  const hoofd = resultaten.find((een) => een.regelNaam);
  if (!hoofd) return;
  for (const waarom of ['Bij ons lopen gezinnen hier elke maand op vast.', 'In de wijk zie ik dit ook, vooral bij mensen die slecht zien.']) {
    yield 0.5;
    const nieuwe = await Promise.all(org.melders.slice(-8).map(async (wie) => [wie, await w.als(wie, 'melding_samenvatting', { path: { id: hoofd.id } })]));
    const [wie] = nieuwe.find(([, kort]) => !kort.waaromNiet);
    const { id } = await w.als(wie, 'melding_maak', { body: { welkeRegel: hoofd.regelNaam, waaromHinderlijk: waarom, sluitAanBij: hoofd.id } });
    await w.stap(wie, 'melding_lees', 'melding_stap', id, { actie: 'dien_in' });
  }
}

/** What to play, for one gemeente: [{at, gen}]. */
export function afwijken(org, einde) {
  const plan = (naam, dagenTerug, daarna, melder) => ({
    at: einde - dagenTerug * DAG, gen: (w, nu) => verhaal(w, { org, melder: org.melders[melder], verhaal: MELDINGEN[naam], daarna }, nu) });
  return [plan('beperkt', 60, perSituatie, 1), plan('vrij', 55, stilgezet, 2), plan('systeem', 50, omweg, 3), plan('geblokkeerd', 46, niets, 4),
    plan('onbekend', 45.5, niets, 5), { at: einde - 90 * DAG, gen: (w) => magUitstel(w, org) },
    { at: einde - 34 * DAG, gen: (w) => vraagtUitstel(w, { org, melder: org.melders[6], verhaal: MELDINGEN.uitstel }) },
    { at: einde - 6 * DAG, gen: (w) => sluitAan(w, org) }];
}
