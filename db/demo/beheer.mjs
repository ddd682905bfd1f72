// SPDX-License-Identifier: EUPL-1.2
// What the beheerders of the demo world did: texts, words of a mail, a term, free days and a name for a role.

const TEKSTEN = [
  ['niet_in_behandeling', 'Storing van een systeem', 'Dit is geen regel maar een storing. Geef haar door aan de servicedesk; die lost haar op. Blijft het terugkomen, meld het dan gerust opnieuw onder {{kenmerk}}.'],
  ['niet_in_behandeling', 'Klacht over een collega', 'Je melding gaat over hoe iemand werd behandeld, niet over {{regel}}. De klachtencoördinator helpt je verder.'],
  ['vraag', 'Hoe vaak gebeurt dit?', 'Hoe vaak kom je dit tegen, en wat doe je dan nu? Een schatting is genoeg. We horen graag van je vóór {{uiterlijk}}.'],
  ['notitie', 'Gebeld met de melder', 'Op {{vandaag}} belde {{mijn_naam}} met de melder van {{kenmerk}}. '],
  ['notitie', 'Overlegd met de afdeling', 'Op {{vandaag}} overlegd met de afdeling over {{regel}}. '],
  ['besluit', 'Advies overgenomen', 'Het team heeft {{regel}} zorgvuldig bekeken. Ik neem het advies over, omdat het inwoners helpt en het doel van de regel overeind blijft.'],
  ['besluit', 'Eerst proberen', 'Ik kies ervoor om dit eerst te proberen. Zo zien we of het voor inwoners werkt, voordat we {{regel}} voorgoed veranderen.'],
];

const MAIL = {
  onderwerp: 'Er ligt iets voor je in Regelruimte',
  tekst: 'Dag {{naam}},\n\nEr ligt een nieuw bericht voor je klaar. Wat het is, lees je na het inloggen:\n{{link}}\n\nVragen? Het Servicepunt helpt je graag.\n\nGroet,\n{{organisatie}}\n',
};

// The first working day after these, so that no holiday is closed twice.
const VRIJ = [[33, 'Teamdag Dienstverlening'], [96, 'Sluiting tussen de vakanties']];

const dag = (na) => {
  const d = new Date(Date.now() + na * 86400000);
  d.setUTCDate(d.getUTCDate() + ({ 0: 1, 6: 2 }[d.getUTCDay()] ?? 0));
  return d.toISOString().slice(0, 10);
};

// No number in the Netherlands goes on with a nought after the area, and nobody has this address.
const BALIE = { telefoon: '030 000 0123', mailAdres: 'balie@samenspraak.example', bezoekadres: 'Voorbeeldplein 1, Waterrijk (in de bibliotheek)', wanneer: 'Op werkdagen van 9 tot 5. Op donderdag tot 8 uur.' };

/** How an afstemmingsorganisatie is reached, said by who keeps its words. */
export const bereikbaar = (w, org) => w.als(org.people.find(({ rollen }) => rollen.includes('begeleidingscoordinator')), 'bereikbaarheid_zet', { version: 1, body: BALIE });

/** Everything a beheerder keeps, by real steps; and mail as if a mail server had been there all along. */
export async function beheer(w, owner, org) {
  const wie = org.people.find(({ rollen }) => rollen.includes('gemeentebeheerder'));
  for (const [plek, titel, tekst] of TEKSTEN) await w.als(wie, 'meldtekst_maak', { body: { plek, titel, tekst } });
  await w.als(wie, 'sjabloon_zet', { path: { sleutel: 'bericht' }, version: 1, body: MAIL });
  for (const [sleutel, waarde] of [['stap.melding.ingediend', 3], ['team.waarschuw_boven', 5]]) {
    await w.als(wie, 'instelling_zet', { path: { sleutel }, version: 1, body: { waarde: [waarde] } });
  }
  for (const [na, naam] of VRIJ) await w.als(wie, 'sluitingsdag_maak', { body: { dag: dag(na), naam } });
  if (org.naam.includes('Heidezoom')) await w.als(wie, 'rolnaam_zet', { path: { rol: 'coordinator' }, body: { naam: 'coördinator Regel(s)top' } });
  await owner.query(`UPDATE app.uitgaande_mail SET status = 'verzonden', poging = 1, verzonden_op = volgende_op
    WHERE organisatie_id = $1 AND status = 'wacht' AND volgende_op < now() - interval '1 hour'`, [org.id]);
  await owner.query(`UPDATE app.uitgaande_mail SET status = 'geweigerd', code = 550, fout = '550 5.1.1 Deze postbus bestaat niet', verzonden_op = NULL
    WHERE (organisatie_id, id) = (SELECT organisatie_id, id FROM app.uitgaande_mail WHERE organisatie_id = $1 AND status = 'verzonden' ORDER BY id DESC LIMIT 1)`, [org.id]);
}
