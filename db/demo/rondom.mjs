// SPDX-License-Identifier: EUPL-1.2
// Around the meldingen of the demo world: written down at the telephone, messages, a letter as attachment, signals
// without a name, and own words on the wegwijzer.

const OPGESCHREVEN = [
  { kanaal: 'telefoon', welkeRegel: 'Bij verlies van een pas eerst aangifte doen', klopt: true,
    waaromHinderlijk: 'Een mevrouw van 84 moest voor een verloren pas naar het politiebureau. Zij kan niet reizen.',
    suggestie: 'Laat iemand tekenen dat de pas weg is. Dat doen andere gemeenten ook.' },
  { kanaal: 'balie', welkeRegel: 'Afspraak alleen via de website',
    waaromHinderlijk: 'Wie geen computer heeft, staat hier voor niets aan de balie.',
    suggestie: 'Maak de afspraak meteen aan de balie, samen met de inwoner.' },
];
const SIGNALEN = [
  { regel: 'Elke huisbezoek met twee collega’s', tekst: 'Er is nooit een tweede collega. Dus gaat niemand meer op huisbezoek.' },
  { regel: 'Rapport van tien bladzijden', tekst: 'Niemand leest dit rapport. Wij schrijven het omdat het moet.' },
];
const WEGWIJZER = { klacht: 'Bel de klachtencoördinator, op werkdagen van 9 tot 12 uur. Zij helpt de inwoner met de klacht.', ictStoring: 'Bel de servicedesk of meld de storing op intranet.' };

/* A letter of one page, as a program would make it. */
function brief(regels) {
  const tekst = `BT /F1 12 Tf 60 780 Td 18 TL ${regels.map((regel) => `(${regel}) Tj T*`).join(' ')} ET`;
  const delen = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${tekst.length} >>\nstream\n${tekst}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  let pdf = '%PDF-1.4\n';
  const plekken = delen.map((deel, i) => { const at = pdf.length; pdf += `${i + 1} 0 obj\n${deel}\nendobj\n`; return at; });
  const xref = pdf.length;
  pdf += `xref\n0 6\n0000000000 65535 f \n${plekken.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${pdf}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`, 'latin1');
}

const BRIEF = ['Geachte inwoner,', '', 'Wij hebben uw aanvraag ontvangen.', 'U krijgt binnen acht weken antwoord.', '', 'Afdeling Werk en Inkomen'];

async function bijlage(w, wie, meldingId, naam, lezers, bytes) {
  const { id } = await w.als(wie, 'bijlage_maak', { path: { id: meldingId }, body: { naam, lezers } });
  await w.als(wie, 'bijlage_zet', { path: { id }, body: bytes });
}

async function kamer(w, org, m) {
  const melder = org.mens(m.melder.id);
  const schrijf = (wie, tekst) => w.als(wie, 'melding_bericht_maak', { path: { id: m.id }, body: { tekst } });
  await schrijf(org.coordinator, 'Dank je voor je melding. Heb je een brief waarin deze regel staat?');
  await schrijf(melder, 'Ja, ik voeg hem toe. De naam van de inwoner heb ik weggehaald.');
  await bijlage(w, melder, m.id, 'Brief over de wachttijd.pdf', 'melder', brief(BRIEF));
}

/** Everything of one gemeente, as it stands today. */
export async function rondom(w, org) {
  const beheerder = org.people.find((een) => een.rollen.includes('gemeentebeheerder'));
  const { versie } = await w.als(beheerder, 'wegwijzer_lees');
  await w.als(beheerder, 'wegwijzer_wijzig', { body: WEGWIJZER, version: versie });
  for (const [i, { klopt, ...invoer }] of OPGESCHREVEN.entries()) {
    const melder = org.melders[i + 1];
    const { id } = await w.als(org.coordinator, 'melding_namens', { body: { ...invoer, melderId: melder.id } });
    if (klopt) await w.als(melder, 'melding_tekst_bevestig', { path: { id }, body: {} });
  }
  const { resultaten } = await w.als(org.coordinator, 'meldingen_lijst', { query: { status: 'in_onderzoek', paginaGrootte: 3 } });
  for (const { id } of resultaten) await kamer(w, org, await w.als(org.coordinator, 'melding_lees', { path: { id } }));
  for (const [i, body] of SIGNALEN.entries()) await w.als(org.melders[i], 'signaal_maak', { body });
  // What came out of an afstemming was read long ago, and one of it became a melding; of what colleagues let know, the oldest.
  const signalen = (await w.als(org.coordinator, 'signalen_lijst')).resultaten.filter(({ status }) => status === 'nieuw');
  const geleerd = signalen.find(({ herkomst }) => herkomst === 'afstemming');
  if (geleerd) await w.als(org.coordinator, 'signaal_verwerk', { path: { id: geleerd.id }, body: { uitkomst: 'nieuwe_melding', suggestie: 'Laat de uitleg mee in de brief, in gewone taal.' } });
  const MAAND = 30 * 86400000;
  const gelezen = [...signalen.filter(({ dag }) => Date.parse(dag) < Date.now() - MAAND), signalen.filter(({ herkomst }) => herkomst === 'collega').at(-1)]
    .filter((een) => een && een !== geleerd);
  if (resultaten.length) {
    for (const id of new Set(gelezen.map((een) => een.id))) await w.als(org.coordinator, 'signaal_verwerk', { path: { id }, body: { uitkomst: 'bij_melding', meldingId: resultaten[0].id } });
  }
}
