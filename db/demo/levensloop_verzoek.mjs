// SPDX-License-Identifier: EUPL-1.2
// The life of one verzoek tot afstemming; like levensloop.mjs, it stays where it is when today comes.

import { GESPREKKEN } from './gesprekken.mjs';
import { bel, datum, tafel } from './levensloop_tafel.mjs';
import { naHetEinde, teLang } from './levensloop_volgen.mjs';
import { toeval } from './wereld.mjs';

const ANTWOORD = [
  'Dank u wel voor uw verhaal. Ik heb het gelezen en wil u graag bellen. Past morgenmiddag?',
  'Ik ben uw begeleider. Ik werk niet voor de gemeente. Ik zoek eerst uit wie hierover gaat en kom er binnen drie dagen op terug.',
  'Wat vervelend dat u dit moest meemaken. Klopt het dat u vooral wilt weten waarom dit zo ging?',
];
const TERUG = ['Ja, dat klopt. Ik ben het meest bereikbaar na vier uur.', 'Dank u. Het lucht op dat iemand het leest.', 'Ik heb de brief gevonden, hij is van drie weken geleden.'];
const LOPEND = ['bezwaar', 'weet_niet'];

/* What a gemeente can learn, by the number of the verzoek: [rule, why, what the inwoner says]. */
const LESSEN = {
  0: ['Beleidsregel hulpmiddelen, de keuring', 'Wie een kapot hulpmiddel heeft, begint opnieuw bij de keuring. Die duurt langer dan het repareren.', 'ja'],
  4: ['Werkinstructie briefadres', 'Aan elke balie wordt een ander papier gevraagd. Niemand weet welke lijst geldt.', undefined],
  5: ['Brief over terugvordering', 'De brief noemt het bedrag en niet waarom. Bellen helpt niet, want dat scherm ziet de telefonist niet.', 'ja'],
  7: ['Boete voor een container op de stoep', 'Wie niet kan tillen, krijgt dezelfde boete als wie niet wil.', 'nee'],
};

async function* les(w, v, begeleider, inwoner, id, kans) {
  const [regel, tekst, zegt] = LESSEN[v.i] ?? [];
  if (!regel) return;
  const { lessen } = await w.als(begeleider, 'les_maak', { path: { id }, body: { regel, tekst } });
  yield kans.tussen(1, 3);
  if (zegt) await w.als(inwoner, 'volgles_antwoord', { body: { lesId: lessen[0].id, antwoord: zegt } });
  yield kans.tussen(1, 3);
  if (zegt === 'ja') await w.als(begeleider, 'les_stap', { path: { id }, body: { actie: 'geef_door' } });
}

const ookKlacht = (v) => v.lopendeProcedure === 'geen' && v.i % 4 === 0;

/** v: one of VERZOEKEN with {orgs, kans, i, bewaar}; nu(): the moment in the story. */
export async function* verzoek(w, v, nu) {
  const { orgs, kans } = v;
  const gemeente = orgs[v.gemeente === 'W' ? 0 : 1];
  const huis = orgs.find((o) => o.soort === 'afstemming');
  const begeleider = huis.begeleiders[v.i % huis.begeleiders.length];
  const ontvangst = await w.als(undefined, 'verzoek_maak', { body: {
    gemeenteId: gemeente.id, namens: v.namens, hoedanigheid: v.namens === 'iemand_anders' ? 'helper' : null, relatie: v.namens === 'iemand_anders' ? 'Familie of buur' : null,
    taal: v.taal, watGebeurde: v.watGebeurde, wens: v.wens, lopendeProcedure: v.lopendeProcedure,
    besluitVan: LOPEND.includes(v.lopendeProcedure) ? new Date(nu() - 12 * 86400000).toISOString().slice(0, 10) : null,
    klacht: ookKlacht(v) ? 'ja' : null,
    magGemeenteWeten: kans.kans(0.6) || v.i in GESPREKKEN, contact: v.naam ? { naam: v.naam, telefoon: `06 1234 ${String(5600 + v.i)}`, voorkeur: 'telefoon' } : null } });
  v.bewaar(ontvangst.code);
  const { resultaten } = await w.als(begeleider, 'verzoeken_lijst');
  const id = resultaten.find((r) => r.kenmerk === ontvangst.kenmerk).id;
  yield kans.tussen(1, 2);
  const stap = (body) => w.stap(begeleider, 'verzoek_lees', 'verzoek_stap', id, body);
  const inwoner = { volgt: id, organisatie: huis.id, naam: 'inwoner' };
  const collega = huis.begeleiders[(v.i + 1) % huis.begeleiders.length];
  const s = { v, nu, id, begeleider, collega, inwoner, gemeente, huis, kans: toeval(5000 + v.i) };
  await stap({ actie: 'neem_op' });
  await w.als(begeleider, 'verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: kans.uit(ANTWOORD) } });
  yield* bel(w, s);
  yield kans.tussen(1, 4);
  if (ookKlacht(v)) await w.als(begeleider, 'verzoek_leg_vast', { path: { id }, body: { wat: 'klacht_doorgegeven', op: datum(nu()) } });
  if (kans.kans(0.7)) await w.als(inwoner, 'volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: kans.uit(TERUG) } });
  yield* les(w, v, begeleider, inwoner, id, kans);
  if (v.i in GESPREKKEN) {
    await teLang(w, v, inwoner);
    if (!(yield* tafel(w, s))) return;
    yield kans.tussen(1, 3);
    return void await naHetEinde(w, v, s);
  }
  yield kans.tussen(4, 30);
  await teLang(w, v, inwoner);
  if (v.i % 9 === 4) {
    const { versie } = await w.als(inwoner, 'volgverzoek_lees');
    return void await w.als(inwoner, 'volgverzoek_stap', { version: versie, body: { actie: 'trek_in' } });
  }
  await stap(v.i % 7 === 3
    ? { actie: 'niet_passend', tekst: 'Dit gaat over uw verhuurder en niet over de gemeente.', route: 'De Huurcommissie helpt u hier verder. Ik stuur u het nummer.' }
    : { actie: 'leid_door', tekst: 'Ik heb met de gemeente gesproken. Er is nu een vaste medewerker die dit oppakt.', route: 'U wordt deze week gebeld. Gebeurt dat niet, schrijf mij dan hier.' });
  yield kans.tussen(1, 3);
  await naHetEinde(w, v, s);
}

/* An ambtenaar asked for it, the inwoner says yes, and then that ambtenaar is invited. */
async function* doetMee(w, huis, gemeente, begeleider, id, bewaar) {
  bewaar((await w.als(begeleider, 'verzoek_code_maak', { path: { id } })).code);
  const inwoner = { volgt: id, organisatie: huis.id, naam: 'inwoner' };
  yield 0.5;
  const { versie } = await w.als(inwoner, 'volgverzoek_lees');
  await w.als(inwoner, 'volgverzoek_dien_in', { version: versie, body: { gemeenteId: gemeente.id, namens: 'mijzelf', watGebeurde: 'Ik kreeg steeds brieven die elkaar tegenspreken. Nu vroeg iemand van de gemeente of we kunnen praten.',
    wens: 'Eén brief die klopt.', lopendeProcedure: 'geen', magGemeenteWeten: true, contact: { naam: 'Mevrouw Aslan', telefoon: '06 1234 5697', voorkeur: 'telefoon' } } });
  yield 0.5;
  await w.stap(begeleider, 'verzoek_lees', 'verzoek_stap', id, { actie: 'neem_op' });
  const { naam, functie, email } = gemeente.melders[1];
  const { partijen: [partij] } = await w.stap(begeleider, 'verzoek_lees', 'partij_nodig_uit', id, { naam, functie, email });
  await w.als(inwoner, 'toestemming_geef', { body: { item: 'verhaal', partijId: partij.id } });
  await w.als({ volgt: id, partij: partij.id, organisatie: huis.id, naam: 'partij' }, 'partijverzoek_stap', { body: { actie: 'accepteer' } });
}

const CONCEPTEN = [
  { watGebeurde: 'Ik kreeg een brief over mijn toeslag. Ik zoek hem nog even op.' },
  { watGebeurde: 'De stoep voor mijn deur is al een jaar open.', wens: 'Dat ik er met mijn rollator langs kan.', namens: 'mijzelf' },
];

/** The other ways to begin: kept half-way, asked by an ambtenaar and refused, and written down at the telephone. */
export async function* beginnen(w, orgs, bewaar) {
  const [gemeente] = orgs;
  const huis = orgs.find((o) => o.soort === 'afstemming');
  const begeleider = huis.begeleiders[0];
  for (const concept of CONCEPTEN) bewaar((await w.als(undefined, 'verzoek_concept_maak', { body: { gemeenteId: gemeente.id, concept } })).code);
  yield 1;
  const vraag = async (ambtenaar, naam, telefoon) => {
    await w.als(ambtenaar, 'afstemming_vraag', { body: { contact: { voorkeur: 'telefoon', naam, telefoon } } });
    return (await w.als(begeleider, 'verzoeken_lijst', { query: { status: 'inwoner_uitgenodigd' } })).resultaten[0].id;
  };
  const geweigerd = await vraag(gemeente.melders[0], 'De heer Postma', '06 1234 5699');
  const gevraagd = await vraag(gemeente.melders[1], 'Mevrouw Aslan', '06 1234 5697');
  yield 2;
  await w.stap(begeleider, 'verzoek_lees', 'verzoek_stap', geweigerd, { actie: 'weiger' });
  yield* doetMee(w, huis, gemeente, begeleider, gevraagd, bewaar);
  const opname = await w.als(begeleider, 'verzoek_opneem', { body: { kanaal: 'telefoon', voorgelezen: 'Mag de gemeente weten dat u dit vraagt? Dan vraag ik iemand van de gemeente om mee te praten. U kunt dit altijd terugnemen.', verzoek: {
    gemeenteId: gemeente.id, namens: 'mijzelf', watGebeurde: 'Ik bel al weken en krijg steeds een ander. Niemand kent mijn verhaal.',
    wens: 'Een vaste persoon met een naam.', lopendeProcedure: 'geen', klacht: 'ja', magGemeenteWeten: true,
    contact: { voorkeur: 'telefoon', naam: 'Mevrouw Dijkstra', telefoon: '06 1234 5698' } } } });
  bewaar(opname.code);
  yield 1;
  await w.als({ volgt: opname.id, organisatie: huis.id, naam: 'inwoner' }, 'volgopname_antwoord', { body: { klopt: true } });
}
