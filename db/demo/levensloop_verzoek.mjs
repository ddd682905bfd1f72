// SPDX-License-Identifier: EUPL-1.2
// The life of one verzoek tot afstemming; like levensloop.mjs, it stays where it is when today comes.

import { naHetEinde, teLang } from './levensloop_volgen.mjs';

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
    klacht: v.lopendeProcedure === 'geen' && v.i % 4 === 0 ? 'ja' : null,
    magGemeenteWeten: kans.kans(0.6), contact: v.naam ? { naam: v.naam, telefoon: `06 1234 ${String(5600 + v.i)}`, voorkeur: 'telefoon' } : null } });
  v.bewaar(ontvangst.code);
  const { resultaten } = await w.als(begeleider, 'verzoeken_lijst');
  const id = resultaten.find((r) => r.kenmerk === ontvangst.kenmerk).id;
  yield kans.tussen(1, 2);
  const stap = (body) => w.stap(begeleider, 'verzoek_lees', 'verzoek_stap', id, body);
  const inwoner = { volgt: id, organisatie: huis.id, naam: 'inwoner' };
  await stap({ actie: 'neem_op' });
  await w.als(begeleider, 'verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: kans.uit(ANTWOORD) } });
  yield kans.tussen(1, 4);
  if (kans.kans(0.7)) await w.als(inwoner, 'volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: kans.uit(TERUG) } });
  yield* les(w, v, begeleider, inwoner, id, kans);
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
  await naHetEinde(w, v, { id, inwoner, begeleider });
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
  await w.als(gemeente.melders[0], 'afstemming_vraag', { body: { contact: { voorkeur: 'telefoon', naam: 'De heer Postma', telefoon: '06 1234 5699' } } });
  yield 2;
  const { resultaten } = await w.als(begeleider, 'verzoeken_lijst', { query: { status: 'inwoner_uitgenodigd' } });
  await w.stap(begeleider, 'verzoek_lees', 'verzoek_stap', resultaten[0].id, { actie: 'weiger' });
  const opname = await w.als(begeleider, 'verzoek_opneem', { body: { kanaal: 'telefoon', verzoek: {
    gemeenteId: gemeente.id, namens: 'mijzelf', watGebeurde: 'Ik bel al weken en krijg steeds een ander. Niemand kent mijn verhaal.',
    wens: 'Een vaste persoon met een naam.', lopendeProcedure: 'geen', klacht: 'ja', magGemeenteWeten: true,
    contact: { voorkeur: 'telefoon', naam: 'Mevrouw Dijkstra', telefoon: '06 1234 5698' } } } });
  bewaar(opname.code);
  yield 1;
  await w.als({ volgt: opname.id, organisatie: huis.id, naam: 'inwoner' }, 'volgopname_antwoord', { body: { klopt: true } });
}
