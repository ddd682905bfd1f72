// SPDX-License-Identifier: EUPL-1.2
// A verzoek of the demo world that comes to a talk with the gemeente: calling, the summary, who is asked, the rooms, an appointment,
// afspraken, and what comes of them. What is said stands in gesprekken.mjs.
import { GESPREKKEN } from './gesprekken.mjs';

const DAG = 86400000;
const PUNTEN = ['doel_kennismaken', 'doel_vraag', 'open_begin', 'vraag_erachter', 'al_geprobeerd', 'termijnen', 'toestemming', 'wat_helpt', 'doel_vervolg', 'bereiken'];
const NOTITIES = ['Ging naar de voicemail. Morgen opnieuw.', 'In gesprek. Ik probeer het na vier uur.', 'Nam niet op.'];
const GESPROKEN = ['Een half uur gesproken. Was blij dat er iemand belde.', 'Rustig gesprek. Wil eerst weten wat de gemeente te lezen krijgt.', 'Zei dat het vooral om gehoord worden gaat.'];

/** The day of a moment. */
export const datum = (ms) => new Date(ms).toISOString().slice(0, 10);

/* So many days on, and not in a weekend. */
function werkdag(ms, dagen) {
  let op = ms + dagen * DAG;
  while ([0, 6].includes(new Date(op).getUTCDay())) op += DAG;
  return datum(op);
}

/** The first call: tries, then somebody answers, and what was not forgotten. */
export async function* bel(w, { v, id, begeleider, kans }) {
  if (!v.naam) return;
  const noteer = (bereikt, notitie) => w.als(begeleider, 'belpoging_maak', { path: { id }, body: { kanaal: 'telefoon', bereikt, notitie } });
  for (let n = v.i % 3; n > 0; n -= 1) {
    await noteer(false, kans.uit(NOTITIES));
    yield 0.2;
  }
  await noteer(true, kans.uit(GESPROKEN));
  for (const sleutel of PUNTEN.slice(0, 5 + (v.i % 6))) await w.als(begeleider, 'belpunt_vink', { path: { id }, body: { sleutel, gedaan: true } });
  const niveau = GESPREKKEN[v.i]?.niveau ?? ['verschil', 'wrijving', 'verharding'][v.i % 3];
  await w.als(begeleider, 'conflictniveau_maak', { path: { id }, body: { niveau } });
}

async function vatSamen(w, { id, begeleider, inwoner }, tekst, antwoordt) {
  const { id: samenvattingId } = await w.als(begeleider, 'samenvatting_maak', { path: { id }, body: { tekst } });
  if (antwoordt) await w.als(inwoner, 'volgsamenvatting_reageer', { path: { samenvattingId }, body: { actie: 'klopt' } });
}

/* Asks somebody of the gemeente: gives who that is, as a partij. */
async function nodigUit(w, s, [naam, functie, account]) {
  const { id, begeleider, gemeente, huis } = s;
  const { machtigingNodig, machtigingGezienOp } = await w.als(begeleider, 'verzoek_begin_lees', { path: { id } });
  if (machtigingNodig && !machtigingGezienOp) await w.als(begeleider, 'verzoek_leg_vast', { path: { id }, body: { wat: 'machtiging_gezien', op: datum(s.nu()) } });
  const email = gemeente.people.find((een) => een.naam === account)?.email;
  const { partijen } = await w.stap(begeleider, 'verzoek_lees', 'partij_nodig_uit', id, { naam, functie, email });
  if (!email) {
    await w.als(begeleider, 'partijcode_maak', { path: { id } });
    await w.als(begeleider, 'partijadres_zet', { path: { id }, body: { mailAdres: `gevraagd-${s.v.i}@gemeente.example` } });
  }
  return { volgt: id, partij: partijen[0].id, organisatie: huis.id, naam: 'partij' };
}

async function geefVrij(w, { inwoner, v }, partij, items) {
  for (const item of items) await w.als(inwoner, 'toestemming_geef', { body: { item, partijId: partij.partij, naam: item === 'naam' ? v.naam : null } });
}

async function* praat(w, s, partij, berichten, tempo) {
  const wie = { inwoner: [s.inwoner, 'volgverzoek_bericht_maak'], partij: [partij, 'partijverzoek_bericht_maak'], begeleider: [s.begeleider, 'verzoek_bericht_maak'] };
  for (const [kring, van, tekst] of berichten ?? []) {
    const [iemand, operatie] = wie[van];
    await w.als(iemand, operatie, { path: { id: s.id }, body: { kring, tekst } });
    yield 0.4 * tempo;
  }
}

async function* spreekMomentAf(w, s, partij, tot, tempo) {
  if (!tot) return;
  const momenten = [2, 3, 5].map((n) => ({ dag: werkdag(s.nu(), n), van: n === 3 ? '14:00' : '10:00' }));
  const { id: bijeenkomstId, momenten: [een, twee] } = await w.als(s.begeleider, 'bijeenkomst_maak', { path: { id: s.id },
    body: { kring: 'kamer', momenten, duurMinuten: 60, plaats: 'Wijkhuis De Brug, kamer 2', link: null } });
  yield 0.5 * tempo;
  await w.als(s.inwoner, 'volgbijeenkomst_antwoord', { path: { bijeenkomstId }, body: { momentIds: [een.id, twee.id] } });
  if (tot === 'voorgesteld') return;
  await w.als(partij, 'volgbijeenkomst_antwoord', { path: { bijeenkomstId }, body: { momentIds: [een.id] } });
  yield 0.3 * tempo;
  const stap = (body) => w.als(s.begeleider, 'bijeenkomst_stap', { path: { id: s.id }, body: { bijeenkomstId, ...body } });
  await stap({ actie: 'kies', momentId: een.id });
  if (tot === 'afgezegd') await stap({ actie: 'zeg_af' });
}

/* Gives the afspraken, once both said yes; null: somebody still has to answer. */
async function* spreekAf(w, s, partij, { afspraken, ja: [inwoner, gemeente] }, tempo) {
  for (const [tekst, wie, dagen] of afspraken) {
    await w.als(s.begeleider, 'afspraak_maak', { path: { id: s.id }, body: { tekst, wie, wanneer: dagen && datum(s.nu() + dagen * DAG) } });
  }
  yield tempo;
  await w.stap(s.begeleider, 'verzoek_lees', 'verzoek_stap', s.id, { actie: 'stel_voor' });
  yield tempo;
  await w.als(s.inwoner, 'volgverzoek_bevestig', { body: { akkoord: true, tekst: inwoner } });
  if (!gemeente) return null;
  yield 0.5 * tempo;
  return (await w.als(partij, 'partijverzoek_bevestig', { body: { akkoord: true, tekst: gemeente } })).afspraken;
}

async function gedaan(w, s, partij, [een]) {
  const wie = een.wie === 'gemeente' ? [partij, 'partijverzoek_gedaan', {}] : [s.begeleider, 'afspraak_gedaan', { path: { id: s.id } }];
  await w.als(wie[0], wie[1], { ...wie[2], body: { afspraakId: een.id, toelichting: 'Dit is gebeurd.' } });
  await w.als(s.inwoner, 'volgverzoek_oordeel', { body: { afspraakId: een.id, nagekomen: true, toelichting: null } });
}

const stapInwoner = async (w, s, body) => {
  const { versie } = await w.als(s.inwoner, 'volgverzoek_lees');
  await w.als(s.inwoner, 'volgverzoek_stap', { version: versie, body });
};

async function keekTerug(w, partij) {
  await w.als(partij, 'partijterugblik_maak', { body: { oordeel: 'ja', toelichting: 'Eerder bellen had een hoop gescheeld.' } });
  return true;
}

/* What comes of an agreement. True: it ended. */
async function* vervolg(w, s, partij, afspraken, { daarna, heropen, weer }) {
  yield 8;
  await gedaan(w, s, partij, afspraken);
  if (daarna === 'bezig') return false;
  yield { heropen: 80, stil: 65 }[daarna] ?? 14;
  if (daarna === 'stop') {
    await w.stap(s.begeleider, 'verzoek_lees', 'verzoek_stap', s.id, { actie: 'stop', tekst: 'Alles is gedaan, en u liet weten dat u ons niet meer nodig hebt. Daarom sluit ik dit nu.' });
    return keekTerug(w, partij);
  }
  if (daarna === 'heropen') {
    await stapInwoner(w, s, { actie: 'heropen', tekst: heropen });
    yield 1;
    yield* praat(w, s, partij, weer, 1);
    return false;
  }
  if (daarna === 'stil') return keekTerug(w, partij); // time closed it
  if (daarna !== 'ja') return false;
  await w.stap(s.begeleider, 'verzoek_lees', 'verzoek_stap', s.id, { actie: 'naar_nazorg' });
  yield 3;
  await stapInwoner(w, s, { actie: 'sluit' });
  return keekTerug(w, partij);
}

/* Who was asked says no, or stops; and what they say about how it went. */
async function nee(w, partij, actie, tekst, oordeel) {
  await w.als(partij, 'partijverzoek_stap', { body: { actie, tekst } });
  await w.als(partij, 'vertrekterugblik_maak', { body: { oordeel } });
  return true;
}

/** The road of verzoek s: {v, nu, id, begeleider, collega, inwoner, gemeente, huis}. Gives whether it ended. */
export async function* tafel(w, s) {
  const g = GESPREKKEN[s.v.i];
  const tempo = s.v.i > 20 ? 0.4 : 1.5; // the last ones began days ago
  await vatSamen(w, s, g.samenvatting, g.partij);
  if (!g.partij) return false;
  yield tempo;
  const partij = await nodigUit(w, s, g.partij);
  await geefVrij(w, s, partij, g.vrij);
  yield tempo;
  if (g.antwoord === 'open') return false;
  if (g.antwoord === 'stil') { yield 12; return true; }
  if (g.antwoord !== 'mee') return nee(w, partij, 'weiger', g.antwoord, g.terugblik);
  await w.als(partij, 'partijverzoek_lees');
  await w.als(partij, 'partijverzoek_stap', { body: { actie: 'accepteer' } });
  yield* praat(w, s, partij, g.bericht, tempo);
  if (g.stopt) return nee(w, partij, 'stop', g.stopt, g.terugblik);
  yield* spreekMomentAf(w, s, partij, g.moment, tempo);
  if (g.overdracht) await w.stap(s.begeleider, 'verzoek_lees', 'overdracht_maak', s.id, { begeleiderId: s.collega.id, notitie: g.overdracht });
  if (!g.afspraken) return false;
  yield 2 * tempo;
  const afspraken = yield* spreekAf(w, s, partij, g, tempo);
  return afspraken ? yield* vervolg(w, s, partij, afspraken, g) : false;
}
