// SPDX-License-Identifier: EUPL-1.2
// Puts the people of the demo world in the database: who they are is not a step that anybody takes.

const email = (naam, domein) => `${naam.normalize('NFD').replace(/[^a-zA-Z ]/g, '').replace(/ı/g, 'i').trim().toLowerCase().replace(/ +/g, '.')}@${domein}`;

const een = async (db, sql, values) => (await db.query(sql, values)).rows[0];

async function mensenVan(db, org, afdelingen, hash) {
  const people = [];
  for (const p of org.mensen) {
    const adres = email(p.naam, org.domein);
    const { id } = await een(db, `INSERT INTO app.gebruiker (organisatie_id, naam, email, functie, afdeling_id)
      VALUES ($1, $2, $3, $4, $5) RETURNING id`, [org.id, p.naam, adres, p.functie, afdelingen[p.afdeling] ?? null]);
    const rollen = org.soort === 'gemeente' ? ['medewerker', ...p.rollen] : p.rollen;
    await db.query(`INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol) SELECT $1, $2, unnest($3::text[])`, [org.id, id, rollen]);
    await db.query('INSERT INTO app.inlog (organisatie_id, gebruiker_id, hash) VALUES ($1, $2, $3)', [org.id, id, hash]);
    people.push({ ...p, id, email: adres, organisatie: org.id, rollen });
  }
  return people;
}

async function leiding(db, org, afdelingen, people) {
  const met = (rol, afdeling) => people.find((p) => p.rollen.includes(rol) && p.afdeling === afdeling);
  for (const [naam, id] of Object.entries(afdelingen)) {
    await db.query(`UPDATE app.afdeling SET hoofd_id = $3, teammanager_id = $4, contactpersoon_id = $4 WHERE (organisatie_id, id) = ($1, $2)`,
      [org.id, id, met('afdelingshoofd', naam)?.id ?? null, (met('teammanager', naam) ?? people.find((p) => p.rollen.includes('teammanager')))?.id]);
  }
  if (afdelingen.Dienstverlening) {
    await db.query('UPDATE app.organisatie SET beslissende_afdeling_id = $2 WHERE id = $1', [org.id, afdelingen.Dienstverlening]);
  }
}

/** @returns the organisaties with id, afdelingen by name, and their people as actors. */
export async function bevolk(db, organisaties, hash) {
  const uit = [];
  for (const invoer of organisaties) {
    const org = { ...invoer };
    org.id = (await een(db, 'INSERT INTO app.organisatie (naam, soort) VALUES ($1, $2) RETURNING id', [org.naam, org.soort])).id;
    const afdelingen = {};
    for (const naam of invoer.afdelingen) {
      afdelingen[naam] = (await een(db, 'INSERT INTO app.afdeling (organisatie_id, naam) VALUES ($1, $2) RETURNING id', [org.id, naam])).id;
    }
    const people = await mensenVan(db, org, afdelingen, hash);
    await leiding(db, org, afdelingen, people);
    const rol = (r) => people.find((p) => p.rollen.includes(r));
    uit.push({
      id: org.id, naam: org.naam, soort: org.soort, afdelingen, people, coordinator: rol('coordinator'), jurist: rol('jurist'), directeur: rol('directeur'),
      begeleiders: people.filter((p) => p.rollen.includes('begeleider')),
      melders: people.filter((p) => p.rollen.every((r) => ['medewerker', 'poulelid'].includes(r))),
      mens: (id) => people.find((p) => p.id === id),
      spreektVoor: (afdeling) => people.find((p) => p.rollen.includes('teammanager') && p.afdeling === afdeling)
        ?? people.find((p) => p.rollen.includes('teammanager')),
    });
  }
  const afstemming = uit.find((o) => o.soort === 'afstemming');
  for (const gemeente of uit.filter((o) => o.soort === 'gemeente')) {
    await db.query('INSERT INTO app.werkgebied (gemeente_id, organisatie_id) VALUES ($1, $2)', [gemeente.id, afstemming.id]);
  }
  return uit;
}
