// SPDX-License-Identifier: EUPL-1.2
// The research of one melding: talks and whether their reports are recognised, the findings, the afdeling
// that is asked (now and then to show what its rule is good for), cards on the table, norms and ticks.
import { overleg } from './poule.mjs';
import * as T from './teksten.mjs';

const dag = (at) => new Date(at).toISOString().slice(0, 10);

const VOOR_WIE = ['Voor de gemeente, om achteraf uit te kunnen leggen wat er is gegeven.', 'Voor iedereen die een aanvraag doet, zodat iedereen hetzelfde krijgt.',
  'Voor collega’s, zodat zij weten waar zij aan toe zijn.'];
const BIJWERKINGEN = ['Mensen haken af voordat zij klaar zijn. De balie is per keer een kwartier langer bezig.', 'Inwoners lenen geld of wachten met medicijnen. Collega’s zoeken een omweg.',
  'Wie de weg kent krijgt het wel, wie die niet kent krijgt het niet.'];
const NUT = ['In twee jaar vonden wij drie keer iets wat niet klopte. Zonder de regel hadden wij dat niet gezien.', 'Wij hebben geen cijfers. Wij denken dat de regel mensen ervan weerhoudt het te proberen.'];
const NUT_OORDEEL = [['deels', 'Drie keer op duizend is weinig tegenover wat het iedereen kost.'], ['nee', 'Niemand kan laten zien dat het zonder de regel misgaat.']];
const CORRECTIE = ['Ik zei dat het om een paar keer per maand gaat, niet per week.', 'Het ging ook over het formulier. Kan dat erbij?'];
const ANTWOORD = {
  tijd: 'Uitbetalen kan dezelfde week. De stukken mogen binnen een maand volgen.', volume: 'De helft van de bewijsstukken hebben wij al.', hart: 'Een steekproef van één op de twintig is genoeg.',
  perspectief: 'De inwoner vertelt nu drie keer hetzelfde verhaal aan drie loketten.', maatwerk: 'Voor wie geen vast adres heeft, past de gewone weg niet.',
  regel_oprekken: 'Er staat dat het kan worden gevraagd, niet dat het moet.', proberen: 'Een maand met één team, en dan tellen.', beer: 'Wij belden twee gemeenten die dit al doen. Daar liep het geen storm.',
};
const TOETS = {
  toetsEffect: 'Rust in huis en volgende maand nog een dak boven het hoofd.', toetsGrondwaarde: 'De wet wil dat niemand door de bodem zakt als het even tegenzit.',
  toetsGevolgen: 'Nu helpen kost honderden euro’s. Niet helpen kost later opvang, en het gezin zijn rust.', toetsJuridisch: 'Het artikel laat ruimte bij dringende redenen. Die ruimte gebruiken wij.',
};

/* The melder reads the report back; one in six has it corrected. */
async function* leestNa(w, wie, schrijver, gesprekId, kans) {
  yield 0.4;
  if (kans.kans(0.12)) return;
  const oordeel = (body) => w.als(wie, 'gesprek_beoordeel', { path: { id: gesprekId }, body });
  if (kans.kans(0.16)) {
    const opmerking = kans.uit(CORRECTIE);
    await oordeel({ oordeel: 'correctie', opmerking });
    yield 0.5;
    const { verslag, versie } = await w.als(schrijver, 'gesprek_lees', { path: { id: gesprekId } });
    await w.als(schrijver, 'gesprek_wijzig', { path: { id: gesprekId }, version: versie, body: { verslag: `${verslag} ${opmerking}` } });
    yield 0.3;
  }
  await oordeel({ oordeel: 'akkoord' });
}

/* The same pack and the same norms for all meldingen of an organisatie: read once. */
async function gereedschapVan(w, org, wie) {
  org.gereedschap ??= {
    stapel: (await w.als(wie, 'rekkaarten_lijst', { query: { paginaGrootte: 100 } })).resultaten.sort((a, b) => a.volgorde - b.volgorde),
    normen: (await w.als(wie, 'behoorlijkheidsnormen_lijst', { query: { paginaGrootte: 100 } })).resultaten.sort((a, b) => a.volgorde - b.volgorde),
  };
  return org.gereedschap;
}

async function* kaarten(w, { org, kans }, id, team) {
  const { stapel } = await gereedschapVan(w, org, team[0]);
  const begin = kans.tussen(0, stapel.length - 1);
  for (const [i, stap] of [0, 5, 9].entries()) {
    const kaart = stapel[(begin + stap) % stapel.length];
    const gelegd = await w.als(team[i % team.length], 'kaart_leg', { path: { id }, body: { kaartId: kaart.id } });
    if (i === 2 && kans.kans(0.4)) continue;
    await w.als(team[i % team.length], 'kaart_wijzig', { path: { id: gelegd.id }, version: gelegd.versie, body: {
      antwoord: ANTWOORD[kaart.rekstrategie ?? 'beer'], vak: kans.kans(0.7) ? 'speelt_mee' : 'speelt_niet' } });
    yield 0.1;
  }
}

async function gebeld(w, id, lid, nu) {
  await w.als(lid, 'gesprek_maak', { path: { id }, body: { soort: 'telefonisch', gesprokenMet: 'Wijkteam', gesprekOp: dag(nu()), contactGelukt: false, verslag: 'Twee keer gebeld, er werd niet opgenomen.' } });
}

async function ketengesprek(w, id, lid, nu) {
  const { id: gesprekId } = await w.als(lid, 'gesprek_maak', { path: { id }, body: {
    soort: 'keten', gesprokenMet: 'Woningcorporatie', gesprekOp: dag(nu()), kanaal: 'persoonlijk', contactGelukt: true, leidingAanwezig: true,
    verslag: 'Met de corporatie en de zorgverzekeraar aan tafel. Alle drie vragen dezelfde stukken. Wij kunnen ze van elkaar overnemen.' } });
  await w.als(lid, 'gesprek_akkoord_noteer', { path: { id: gesprekId }, body: { hoe: 'Per e-mail, na een kleine aanvulling', op: dag(nu()) } });
}

const OVERDRACHT = ['Ik sprak de wijkagent. Zij wil meedenken, maar pas na de vakantie.', 'De lijst met brieven staat in de map van het team. Drie zijn nog niet gelezen.'];

/* Somebody stops halfway and leaves a note; another comes in the place. */
async function* wissel(w, { org, regel, kans }, id, { teamId, team }) {
  const { kandidaten } = await w.als(org.coordinator, 'teamvoorstel_lees', { path: { id } });
  const nieuw = kandidaten.find((een) => een.kan && een.afdeling !== regel.afdeling);
  if (!nieuw) return;
  await w.als(team.at(-1), 'team_antwoord', { path: { id: teamId }, body: { antwoord: 'afgeslagen', reden: 'Ik begin volgende week aan ander werk.', overdracht: kans.uit(OVERDRACHT) } });
  yield 0.4;
  await w.stap(org.coordinator, 'team_lees', 'teamlid_maak', teamId, { gebruikerId: nieuw.gebruiker.id });
  yield 0.6;
  team[team.length - 1] = org.mens(nieuw.gebruiker.id);
  await w.als(team.at(-1), 'team_antwoord', { path: { id: teamId }, body: { antwoord: 'geaccepteerd' } });
}

/** plan: {org, regel, invoer, melder, kans}; wie: {teamId, trekker, team}; stap(who, body): a step of the melding. */
export async function* onderzoek(w, plan, id, stap, nu, wie) {
  const { org, regel, invoer, melder, kans } = plan;
  const { teamId, trekker, team } = wie;
  if (plan.overlegt) yield* overleg(w, { trekker, team, teamId, kans }, nu);
  const vul = (body) => w.stap(trekker, 'onderzoek_lees', 'onderzoek_wijzig', id, body);
  const gesprek = (soort, verslag, bij = {}) => w.als(team[1], 'gesprek_maak', { path: { id }, body: {
    soort, gesprekOp: dag(nu()), kanaal: kans.uit(['persoonlijk', 'telefoon', 'videobellen']), contactGelukt: true, verslag, ...bij } });
  if (kans.kans(0.2)) await gebeld(w, id, team[2] ?? team[1], nu);
  yield kans.tussen(1, 4);
  const verteld = await gesprek('melder', kans.uit(T.GESPREK_MELDER));
  await vul({ vraagAchterDeVraag: kans.uit(T.VRAAG)(invoer) });
  yield* leestNa(w, melder, team[1], verteld.id, kans);
  yield kans.tussen(1, 2);
  await w.als(melder, 'onderzoek_bevestig', { path: { id }, body: { klopt: true } });
  if (kans.kans(0.3)) await w.als(trekker, 'notitie_maak', { path: { id }, body: { tekst: kans.uit(T.NOTITIE), zichtbaarheid: 'team' } });
  const omgekeerd = kans.kans(0.2);
  await vul({ vraagAanAfdeling: 'Waar is deze regel voor, en wat gaat er mis als hij er niet is?', bewijslastOmgekeerd: omgekeerd });
  if (plan.wisselt) yield* wissel(w, plan, id, wie);
  if (plan.vraagt) yield* vraagAanMelder(plan, trekker, stap);
  if (plan.traag) yield kans.tussen(20, 34);
  if (kans.kans(0.4)) yield* kaarten(w, plan, id, team);
  yield kans.tussen(2, 4);
  const spreekt = org.spreektVoor(regel.afdeling);
  const samen = team[1].id === spreekt.id ? { gesprokenMet: `Teammanager ${regel.afdeling}` } : { deelnemers: [spreekt.id] };
  const gehoord = await gesprek('afdeling', kans.uit(T.GESPREK_AFDELING), samen);
  await w.als(spreekt, 'onderzoek_reageer', { path: { id }, body: { reactie: kans.uit(T.REACTIE), ...(omgekeerd ? { nut: kans.uit(NUT) } : {}) } });
  if (samen.deelnemers) yield* leestNa(w, spreekt, team[1], gehoord.id, kans);
  if (kans.kans(0.12)) await ketengesprek(w, id, trekker, nu);
  yield kans.tussen(1, 4);
  await afronden(w, plan, id, { vul, trekker, team, omgekeerd });
  yield kans.tussen(1, 2);
  if (plan.einde !== 'buiten_werkstroom') await stap(trekker, { actie: 'naar_advies' });
}

async function afronden(w, { org, regel, kans }, id, { vul, trekker, team, omgekeerd }) {
  const { normen } = await gereedschapVan(w, org, trekker);
  const [nutAangetoond, nutToelichting] = kans.uit(NUT_OORDEEL);
  await vul({
    doelVanDeRegel: regel.doel ?? 'Niemand weet het zeker. Vermoedelijk is de regel ontstaan na een incident.',
    doelVoorWie: kans.uit(VOOR_WIE), bijwerkingen: kans.uit(BIJWERKINGEN),
    doelGediend: kans.uit(['deels', 'deels', 'nee', 'nee', 'ja']), doelToelichting: kans.uit(T.TOELICHTING),
    oorzaak: kans.uit(['regel', 'regel', 'toepassing', 'systeem', 'samenloop']),
    suggestieOordeel: kans.uit(['overnemen', 'overnemen', 'deels_overnemen']), suggestieToelichting: 'Haalbaar, en de afdeling kan het uitvoeren.',
    normen: [kans.uit(normen).id, ...(kans.kans(0.5) ? [normen[10].id] : [])].filter((een, i, alle) => alle.indexOf(een) === i),
    ...(omgekeerd ? { nutAangetoond, nutToelichting } : {}), ...(kans.kans(0.15) ? TOETS : {}) });
  if (kans.kans(0.6)) await w.als(team.at(-1), 'checkpunt_vink', { path: { id }, body: { punt: 'inwoner_gehoord', gedaan: true } });
  if (kans.kans(0.2)) await w.als(trekker, 'checkpunt_maak', { path: { id }, body: { tekst: 'Laat een collega van de balie de tekst meelezen' } });
}

async function* vraagAanMelder({ melder, kans, zwijgt }, trekker, stap) {
  await stap(trekker, { actie: 'vraag_melder', vraag: 'Hoe vaak kwam dit de laatste maand voor? Een schatting is genoeg.' });
  yield zwijgt ? 9 : kans.tussen(2, 5);
  await stap(melder, { actie: 'antwoord_melder', antwoord: 'Ongeveer een keer per week. Ik heb het een tijdje bijgehouden.' });
}
