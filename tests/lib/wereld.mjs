// SPDX-License-Identifier: EUPL-1.2
// The small world every test database starts with: two gemeenten (A and B), an afstemmingsorganisatie
// (C), two afdelingen in each, and for every role at least one person who has that role and no other.

export const WACHTWOORD = 'een lange zin die ik onthoud';
const HASH = '$argon2id$v=19$m=65536,t=2,p=1$wIU/cEdM19bOWTgqspi41g$Pi0ETMxgy8YdGwJRkVpACoqk+2uWyKjz4h7fNMJSNr8';

export const ORGANISATIES = {
  A: { naam: 'Gemeente Waterrijk', soort: 'gemeente' },
  B: { naam: 'Gemeente Heuveldal', soort: 'gemeente' },
  C: { naam: 'Stichting Afstemming', soort: 'afstemming' },
};

// How many people of each role an organisatie has.
export const AANTAL = {
  medewerker: 3, poulelid: 6, coordinator: 1, jurist: 1, teammanager: 1, afdelingshoofd: 2, directeur: 1,
  gemeentebeheerder: 1, begeleider: 2, platformbeheerder: 1, plaatsvervanger: 1, begeleidingscoordinator: 1,
};
export const ROLLEN = Object.keys(AANTAL);

// Ids are the same in every run, and have the form of a UUIDv7.
const uuid = (letter, soort, nummer) => {
  const org = letter.charCodeAt(0) - 64;
  return `01890000-000${org}-7000-8000-${String(soort).padStart(4, '0')}${String(nummer).padStart(8, '0')}`;
};

export const organisatie = (letter) => uuid(letter, 0, 0);
export const afdeling = (letter, nummer) => uuid(letter, 1, nummer); // 1 Dienstverlening, 2 Werk en Inkomen

/** One person: als('poulelid', 'A', 3) is the third poulelid of A. */
export function mens(rol, letter = 'A', nummer = 1) {
  if (!(nummer >= 1 && nummer <= AANTAL[rol]) || !ORGANISATIES[letter]) throw new Error(`no ${rol} ${nummer} in ${letter}`);
  return {
    id: uuid(letter, 10 + ROLLEN.indexOf(rol), nummer),
    sessie: uuid(letter, 50 + ROLLEN.indexOf(rol), nummer),
    organisatie: organisatie(letter),
    naam: `${rol} ${nummer} van ${letter}`,
    email: `${rol}${nummer}@${letter.toLowerCase()}.example`,
    rollen: [rol],
  };
}

export const mensen = (letter) => ROLLEN.flatMap((rol) =>
  Array.from({ length: AANTAL[rol] }, (_, i) => mens(rol, letter, i + 1)));

async function vul(client, tabel, rijen) {
  const kolommen = Object.keys(rijen[0]);
  await client.query(`INSERT INTO app.${tabel} (${kolommen}) SELECT ${kolommen.map((k) => `r.${k}`)}
    FROM jsonb_populate_recordset(NULL::app.${tabel}, $1) r`, [JSON.stringify(rijen)]);
}

/* A place in the poule is a stuk that its owner decides about. */
async function inDePoule(client, letter, wie) {
  const org = organisatie(letter);
  const plek = (p, i) => ({ organisatie_id: org, id: uuid(letter, 90, i + 1), stuk_id: uuid(letter, 90, i + 1), gebruiker_id: p.id,
    soort: 'poulelid', status: 'actief', naar: 'actief', aangemaakt_door: p.id, door: p.id, betrekking: 'deelnemer' });
  const rijen = JSON.stringify(wie.map(plek));
  const zet = (tabel, kolommen) => client.query(`INSERT INTO app.${tabel} (${kolommen}) SELECT ${kolommen}
    FROM jsonb_populate_recordset(NULL::app.${tabel}, $1)`, [rijen]);
  await zet('stuk', 'organisatie_id, id, soort, status, aangemaakt_door');
  await zet('historie', 'organisatie_id, stuk_id, soort, naar, door');
  await zet('betrokkene', 'organisatie_id, stuk_id, gebruiker_id, betrekking');
  await zet('poulelid', 'organisatie_id, id, gebruiker_id');
}

async function bevolkEen(client, letter) {
  const org = organisatie(letter);
  const wie = mensen(letter);
  const met = (p) => ({ organisatie_id: org, gebruiker_id: p.id });
  await client.query('INSERT INTO app.organisatie (id, naam, soort) VALUES ($1, $2, $3)',
    [org, ORGANISATIES[letter].naam, ORGANISATIES[letter].soort]);
  await vul(client, 'afdeling', ['Dienstverlening', 'Werk en Inkomen'].map((naam, i) => (
    { organisatie_id: org, id: afdeling(letter, i + 1), naam, actief: true })));
  await client.query(`INSERT INTO app.gebruiker (organisatie_id, id, naam, email, functie, afdeling_id)
    SELECT $1, r.id, r.naam, r.email, 'Medewerker', $3
      FROM jsonb_to_recordset($2) r(id uuid, naam text, email text)`, [org, JSON.stringify(wie), afdeling(letter, 1)]);
  await client.query(`INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol)
    SELECT $1, r.id, r.rollen->>0 FROM jsonb_to_recordset($2) r(id uuid, rollen jsonb)`, [org, JSON.stringify(wie)]);
  await client.query(`INSERT INTO app.inlog (organisatie_id, gebruiker_id, hash)
    SELECT $1, r.gebruiker_id, $3 FROM jsonb_to_recordset($2) r(gebruiker_id uuid)`, [org, JSON.stringify(wie.map(met)), HASH]);
  await client.query(`INSERT INTO app.sessie (organisatie_id, id, gebruiker_id)
    SELECT $1, r.sessie, r.id FROM jsonb_to_recordset($2) r(sessie uuid, id uuid)`, [org, JSON.stringify(wie)]);
  await inDePoule(client, letter, wie.filter((p) => p.rollen[0] === 'poulelid'));
  await client.query(`UPDATE app.afdeling SET hoofd_id = CASE id WHEN $2 THEN $3::uuid ELSE $4::uuid END,
    contactpersoon_id = $5 WHERE organisatie_id = $1`,
  [org, afdeling(letter, 1), mens('afdelingshoofd', letter, 1).id, mens('afdelingshoofd', letter, 2).id, mens('medewerker', letter, 3).id]);
  // The second head and the third medewerker work where the rules of the tests belong.
  await client.query('UPDATE app.gebruiker SET afdeling_id = $2 WHERE organisatie_id = $1 AND id IN ($3, $4)',
    [org, afdeling(letter, 2), mens('afdelingshoofd', letter, 2).id, mens('medewerker', letter, 3).id]);
  await client.query('UPDATE app.organisatie SET beslissende_afdeling_id = $2 WHERE id = $1', [org, afdeling(letter, 1)]);
}

/** Fills a migrated database with this world. The client must be app_migratie. */
export async function bevolk(client) {
  await client.query('BEGIN');
  for (const letter of Object.keys(ORGANISATIES)) await bevolkEen(client, letter);
  await client.query('INSERT INTO app.werkgebied (gemeente_id, organisatie_id) VALUES ($1, $3), ($2, $3)',
    ['A', 'B', 'C'].map(organisatie));
  await client.query('COMMIT');
}
