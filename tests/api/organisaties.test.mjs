// SPDX-License-Identifier: EUPL-1.2
// The wall between organisaties, generated from the contract: every operation, every role, with ids of
// another organisatie in the path, the query and the body. The other one is never there: 404, or the same
// answer as for an id that nobody has. Nothing of the other organisatie is ever in an answer.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { pdf } from '../lib/bestanden.mjs';
import { OPERATIES } from '../lib/contract.mjs';
import { start } from '../lib/server.mjs';
import { idVelden, lichamen, metWaarde } from '../lib/voorbeeld.mjs';
import { goed, mensen, metRecht, overleg, tot, vandaag } from '../lib/weg.mjs';
import { afdeling, mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const PLAATSEN = ['concept', 'ingediend', 'team_samenstellen', 'team_gevraagd', 'onderzocht', 'advies_geschreven',
  'advies_voorgelegd', 'besluit_concept', 'in_uitvoering'];
// The first part of a path says which kind of thing the id in it is.
const TABEL = {
  sessies: 'sessie', gebruikers: 'gebruiker', postvak: 'post', regels: 'regel', meldingen: 'melding', teams: 'team', gesprekken: 'gesprek',
  checkpunten: 'checkpunt', kaarten: 'gelegde_kaart', rekkaarten: 'rekkaart', behoorlijkheidsnormen: 'behoorlijkheidsnorm',
  adviezen: 'advies', besluiten: 'besluit', afwijkingsrechten: 'afwijkingsrecht', signalen: 'signaal', bijlagen: 'bijlage', 'verzoeken-tot-afstemming': 'verzoek',
  poule: 'poulelid', overleggen: 'overleg', afdelingen: 'afdeling', afwezigheden: 'afwezigheid', adviesversies: 'advies_versie', meldteksten: 'meldtekst',
  'uitgaande-mail': 'uitgaande_mail', 'bewaarde-filters': 'bewaard_filter', vernietigingslijsten: 'vernietigingslijst', uitvoeringen: 'uitvoering',
  escalaties: 'escalatie', buitensignalen: 'buitensignaal',
};
const besloten = [...OPERATIES.values()].filter((op) => !op.rollen.includes('openbaar') && !op.rollen.includes('burger'));
const metId = besloten.filter((op) => op.path.includes('{id}'));
const soort = (op) => op.path.split('/')[1];
const magHier = (op, rollen) => op.rollen.includes('ingelogd') || rollen.some((rol) => op.rollen.includes(rol));

// Ids that are only looked at in a place of their own on the road; these tests go there.
const ELDERS = {
  'besluit_maak /vervangtId': 'tests/api/advies-besluit.test.mjs',
  'afwijkingsrecht_stap /voorstelId': 'tests/api/afwijken.test.mjs',
  'afwijkingsrecht_stap /vraagId': 'tests/api/afwijken.test.mjs',
  'partijverzoek_gedaan /afspraakId': 'tests/api/verzoek-afspraken.test.mjs',
};
const NIEMAND = randomUUID();

let api;
let dag;
let van; // van.B.meldingen: the ids of that organisatie; versie: id -> version
const versie = new Map();
const geheim = new Map(); // per organisatie: what nobody else may ever read

async function vul(letter) {
  const w = mensen(api, letter);
  const verhaal = { welkeRegel: `Kanarie ${letter} regel`, waaromHinderlijk: `Kanarie ${letter} reden` };
  const onderRegel = { naam: `Kanarie ${letter} register` };
  for (const plaats of PLAATSEN) await tot(api, w, plaats, { verhaal, onderRegel });
  const m = await metRecht(api, w, { verhaal, onderRegel });
  await overleg(api, await tot(api, w, 'in_onderzoek', {}, m));
  const metBijlage = await tot(api, w, 'ingediend', { verhaal, onderRegel });
  const { data: bijlage } = await goed(w.melder, 'bijlage_maak', { path: { id: metBijlage.id }, body: { naam: `Kanarie ${letter}.pdf`, lezers: 'melder' } });
  await goed(w.melder, 'bijlage_zet', { path: { id: bijlage.id }, body: pdf(), headers: { 'content-type': 'application/octet-stream' } });
  await goed(w.collega, 'afwezigheid_maak', { body: { van: dag, tot: dag } });
  await goed(w.melder, 'bewaard_filter_maak', { body: { scherm: 'meldingen', naam: `Kanarie ${letter} filter`, vraag: 'status=ingediend' } });
  await goed(api.als('gemeentebeheerder', letter), 'meldtekst_maak', { body: { plek: 'notitie', titel: `Kanarie ${letter} titel`, tekst: 'Gebeld.' } });
  await vulVerder(letter, w);
  await goed(w.collega, 'signaal_maak', { body: { regel: `Kanarie ${letter} signaal`, tekst: 'Zonder naam.' } });
}

/** What comes late on the road: help from above, a signal outward, mail, a list of what may go. */
async function vulVerder(letter, w) {
  const uitgevoerd = await tot(api, w, 'in_uitvoering', {});
  const [{ id: uitvoering }] = await api.sql('SELECT id FROM app.uitvoering WHERE melding_id = $1', [uitgevoerd.id]);
  await goed(w.melder, 'escalatie_maak', { path: { id: uitvoering }, body: { toelichting: `Kanarie ${letter} vraagt hulp.` } });
  const vanDeRaad = await tot(api, w, 'in_onderzoek', { onderRegel: { regeltype: 'verordening', naam: `Kanarie ${letter} verordening` } });
  await goed(w.coordinator, 'buitensignaal_maak', { body: { meldingId: vanDeRaad.id } });
  await api.sql(`INSERT INTO app.uitgaande_mail (organisatie_id, gebruiker_id, sjabloon, onderwerp, tekst, volgende_op)
    SELECT $1, $2, s.sleutel, 'Er is iets voor je', 'Log in.', app.nu() + interval '1 day' FROM app.sjabloon_soort s LIMIT 1`, [organisatie(letter), w.melder.id]);
  await api.sql(`WITH s AS (INSERT INTO app.stuk (organisatie_id, id, soort, status) VALUES ($1, app.uuid7(), 'vernietigingslijst', 'opgesteld') RETURNING id)
    INSERT INTO app.vernietigingslijst (organisatie_id, id, opgesteld_door, dagen, gesloten_voor) SELECT $1, id, $2, 365, app.vandaag() FROM s`,
  [organisatie(letter), mens('gemeentebeheerder', letter).id]);
}

const doeVerzoek = (letter) => goed(api.niemand, 'verzoek_maak', { body: {
  gemeenteId: organisatie(letter), namens: 'mijzelf', watGebeurde: 'Kanarie C verhaal', wens: 'Kanarie C wens', lopendeProcedure: 'geen' } });

/* What lies under a verzoek and has an id of its own in the address. */
const onder = new Map();
async function onderVerzoek(id) {
  const begeleider = api.als('begeleider', 'C');
  const { data: bijlage } = await goed(begeleider, 'verzoekbijlage_maak', { path: { id }, body: { kring: 'inwoner', bestandsnaam: 'Kanarie C.pdf' } });
  await goed(begeleider, 'verzoekbijlage_zet', { path: { id, bijlageId: bijlage.id }, body: pdf(), headers: { 'content-type': 'application/octet-stream' } });
  const { data: bijeenkomst } = await goed(begeleider, 'bijeenkomst_maak', { path: { id }, body: {
    kring: 'inwoner', plaats: 'Kanarie C plaats', duurMinuten: 60, momenten: [{ dag: `${Number(dag.slice(0, 4)) + 1}-01-12`, van: '10:00' }] } });
  onder.set(id, { bijlageId: bijlage.id, bijeenkomstId: bijeenkomst.id });
}
const pad = (id) => ({ id, bijlageId: NIEMAND, bijeenkomstId: NIEMAND, ...onder.get(id) });

async function inventaris(letter) {
  const ids = {};
  for (const [deel, tabel] of Object.entries(TABEL)) {
    const rijen = await api.sql(`SELECT to_jsonb(x) AS r FROM app.${tabel} x WHERE organisatie_id = $1 ORDER BY id`, [organisatie(letter)]);
    ids[deel] = rijen.map(({ r }) => r.id);
  }
  for (const { id, versie: v } of await api.sql(`SELECT id, versie FROM app.stuk UNION ALL SELECT id, versie FROM app.team
      UNION ALL SELECT id, versie FROM app.gebruiker`)) versie.set(id, v);
  return ids;
}

/** Every id in every table of an organisatie. */
async function alleIds(letter) {
  const kolommen = await api.sql(`SELECT c.table_name AS tabel, c.column_name AS kolom FROM information_schema.columns c
    JOIN information_schema.columns o ON o.table_schema = 'app' AND o.table_name = c.table_name AND o.column_name = 'organisatie_id'
    JOIN information_schema.tables t ON t.table_schema = 'app' AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
   WHERE c.table_schema = 'app' AND c.udt_name = 'uuid' AND c.column_name NOT IN ('organisatie_id', 'gemeente_id')`);
  const vraag = kolommen.map(({ tabel, kolom }) => `SELECT ${kolom}::text AS id FROM app.${tabel} WHERE organisatie_id = $1`).join(' UNION ');
  return (await api.sql(vraag, [organisatie(letter)])).map(({ id }) => id).filter(Boolean);
}

before(async () => {
  api = await start();
  dag = await vandaag(api);
  await vul('A');
  await vul('B');
  for (const letter of ['A', 'B']) await doeVerzoek(letter);
  for (const { id } of await api.sql("SELECT id FROM app.stuk WHERE soort = 'verzoek'")) await onderVerzoek(id);
  van = { A: await inventaris('A'), B: await inventaris('B'), C: await inventaris('C') };
  for (const letter of ['A', 'B', 'C']) geheim.set(letter, [...await alleIds(letter), `Kanarie ${letter}`, ` van ${letter}"`]);
});

test('de wereld van de proef heeft van alles iets', () => {
  for (const letter of ['A', 'B']) {
    for (const deel of Object.keys(TABEL).filter((naam) => !naam.startsWith('verzoeken'))) assert.ok(van[letter][deel].length, `${letter} ${deel}`);
  }
  assert.equal(van.C['verzoeken-tot-afstemming'].length, 2);
  assert.ok(geheim.get('B').length > 150);
  assert.deepEqual(metId.filter((op) => !TABEL[soort(op)]).map((op) => op.id), []);
  assert.ok(metId.length > 35);
});

/** The body with only this id in it: beside another one it might never be looked at. */
const zonderAndereIds = (body, veld) => Object.fromEntries(Object.entries(body)
  .filter(([naam]) => naam === veld[0] || !idVelden(body).some(([ander]) => ander === naam)));

/** What an answer says, without the number of the request. */
const inhoud = ({ status, data }) => JSON.stringify([status, { ...data, instance: undefined }]);

function lekt(antwoord, letter, verteld = []) {
  const tekst = JSON.stringify(antwoord.data ?? '') + JSON.stringify([...antwoord.headers]);
  return [...geheim].filter(([van_]) => van_ !== letter).flatMap(([, woorden]) => woorden)
    .filter((woord) => !verteld.includes(woord) && tekst.includes(woord));
}

const iemand = (letter, rollen) => api.wie({ ...mens(rollen.length > 1 ? 'medewerker' : rollen[0], letter), rollen });
const eigen = (letter) => ({
  dag,
  id: (naam) => ({
    afdelingId: afdeling(letter, 1), eigenaarAfdelingId: afdeling(letter, 1), regelId: van[letter].regels[0] ?? NIEMAND, meldingId: van[letter].meldingen[1] ?? NIEMAND,
    voorstelId: NIEMAND, vraagId: NIEMAND, momentId: NIEMAND, afspraakId: NIEMAND, sluitAanBij: van[letter].meldingen[1] ?? NIEMAND,
    bijeenkomstId: [...onder.values()][0].bijeenkomstId, begeleiderId: mens('begeleider', letter).id,
    gebruikerId: mens('poulelid', letter, 5).id, vervangtId: mens('poulelid', letter, 1).id, trekkerId: mens('poulelid', letter, 3).id,
    melderId: mens('medewerker', letter, 2).id, behandelaarId: mens('coordinator', letter).id, kaartId: van[letter].rekkaarten[0] ?? NIEMAND,
  })[naam],
  ids: () => [1, 2, 3].map((n) => mens('poulelid', letter, n).id),
});

async function vraag(wie, op, id, body) {
  return wie.call(op.id, { path: pad(id), body, ...(versie.has(id) ? { version: versie.get(id) } : { version: 1 }) });
}

/** Which ids with which bodies: somebody with all roles tries each id and each body, others one of each. */
function pogingen(ids, bodies, breed) {
  const [eerste, ...rest] = bodies.length ? bodies : [undefined];
  const met = (lijst, body) => lijst.map((id) => ({ id, body }));
  return breed ? [...met(ids, eerste), ...rest.flatMap((body) => met(ids.slice(-2), body))] : met(ids.slice(0, 1), eerste);
}

async function probeerRol(letter, op, rollen, { id, body }) {
  const wie = iemand(letter, rollen);
  const antwoord = await vraag(wie, op, id, body);
  const wil = magHier(op, rollen) || op.verborgen ? 404 : 403;
  assert.equal(antwoord.status, wil, `${op.id} ${rollen} ${JSON.stringify(body)}: ${JSON.stringify(antwoord.data)}`);
  assert.deepEqual(lekt(antwoord, letter, [id]), [], op.id);
  if (rollen.length > 1) assert.equal(inhoud(antwoord), inhoud(await vraag(wie, op, NIEMAND, body)), `${op.id}: not as nobody's`);
}

for (const [letter, vreemd] of [['A', ['B', 'C']], ['C', ['A']]]) {
  test(`elke route, elke rol: wat van een ander is, is er niet voor ${letter}`, async () => {
    let gedaan = 0;
    for (const op of metId) {
      const bodies = lichamen(op.id, eigen(letter));
      const ids = vreemd.flatMap((een) => van[een][soort(op)]).filter((_, i, alle) => i % Math.ceil(alle.length / 15) === 0);
      for (const rollen of [...ROLLEN.map((rol) => [rol]), ROLLEN]) {
        for (const poging of pogingen(ids, bodies, rollen.length > 1)) {
          await probeerRol(letter, op, rollen, poging);
          gedaan += 1;
        }
      }
    }
    assert.ok(gedaan > 500, `${gedaan}`);
  });
}

test('een id van een ander in de vraag: niets, of alsof er niets gevraagd is', async () => {
  const vreemdeIds = [...new Set(Object.values(van.B).flat())];
  let gedaan = 0;
  for (const op of besloten.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
    const namen = op.parameters.filter((p) => p.in === 'query' && p.schema.format === 'uuid').map((p) => p.name);
    for (const rollen of [...ROLLEN.map((rol) => [rol]), ROLLEN].filter((r) => magHier(op, r))) {
      for (const query of [{}, ...namen.flatMap((naam) => vreemdeIds.filter((_, i) => i % 15 === 0).map((id) => ({ [naam]: id })))]) {
        const antwoord = await iemand('A', rollen).call(op.id, { query });
        assert.ok(antwoord.status === 200 || antwoord.status === 404, `${op.id} ${JSON.stringify(query)}: ${antwoord.status}`);
        assert.deepEqual(lekt(antwoord, 'A', Object.values(query)), [], `${op.id} ${rollen} ${JSON.stringify(query)}`);
        const filter = Object.keys(query).find((naam) => naam !== 'na');
        if (filter && op.path.endsWith('_export')) assert.equal(String(antwoord.data).trim().split('\n').length, 1, `${op.id} ${JSON.stringify(query)}`);
        else if (filter) assert.deepEqual(antwoord.data.resultaten, [], `${op.id} ${JSON.stringify(query)}`);
        gedaan += 1;
      }
    }
  }
  assert.ok(gedaan > 300, `${gedaan}`);
});

test('een id van een ander in het lichaam: alsof niemand het heeft, en nooit gelukt', async () => {
  const bereikt = new Set();
  const velden = new Set();
  const mensenA = ['medewerker', 'poulelid', 'coordinator', 'afdelingshoofd', 'gemeentebeheerder'].map((rol) =>
    api.wie({ ...mens(rol), rollen: ROLLEN }));
  for (const op of besloten) {
    const kandidaten = op.path.includes('{id}') ? van.A[soort(op)] ?? [] : van.A.meldingen;
    for (const eigenId of kandidaten) {
      const bodies = lichamen(op.id, { ...eigen('A'), id: (naam) => (naam === 'meldingId' && !op.path.includes('{id}') ? eigenId : eigen('A').id(naam)) });
      for (const heel of bodies) {
        for (const [veld, body] of idVelden(heel).flatMap((een) => [[een, heel], [een, zonderAndereIds(heel, een)]])) {
          const naam = `${op.id} /${veld.join('/')}`;
          velden.add(naam);
          for (const wie of bereikt.has(naam) ? [] : mensenA) {
            const zelf = (await api.sql('SELECT versie FROM app.stuk WHERE id = $1 UNION ALL SELECT versie FROM app.team WHERE id = $1', [eigenId]))[0];
            const probeer = (waarde) => wie.call(op.id, { path: pad(eigenId), version: zelf?.versie ?? versie.get(eigenId) ?? 1, body: metWaarde(body, veld, waarde) });
            const vreemde = ({ afdelingId: afdeling('B', 1), eigenaarAfdelingId: afdeling('B', 1), regelId: van.B.regels[0],
              meldingId: van.B.meldingen[2], sluitAanBij: van.B.meldingen[2], meldingen: van.B.meldingen[2], gemeenteId: organisatie('B') })[veld[0]] ?? mens('poulelid', 'B', 2).id;
            const antwoord = await probeer(vreemde);
            assert.ok(antwoord.status >= 400, `${naam} ${JSON.stringify(body)}: ${antwoord.status}`);
            assert.deepEqual(lekt(antwoord, 'A', [vreemde]), [], naam);
            assert.equal(inhoud(antwoord), inhoud(await probeer(randomUUID())), naam);
            const genoemd = antwoord.data.errors?.some((fout) => `/${veld.join('/')}`.startsWith(fout.location) && fout.location.length > 1);
            if (genoemd || (antwoord.status === 404 && ['meldingId', 'sluitAanBij', 'meldingen'].includes(veld[0]))) bereikt.add(naam);
          }
        }
      }
    }
  }
  assert.ok(velden.size >= 10, [...velden].join());
  assert.deepEqual([...velden].filter((naam) => !bereikt.has(naam) && !ELDERS[naam]), [], 'fields of which the id was never looked at');
});

test('de eigen dingen zijn er wel: elke route kent ten minste een id', async () => {
  const nooit = [];
  const lezenEerst = [...metId].sort((a, b) => (b.method === 'GET') - (a.method === 'GET')); // what takes away comes after
  for (const op of lezenEerst) {
    const letter = soort(op).startsWith('verzoeken') ? 'C' : 'A';
    const body = lichamen(op.id, eigen(letter))[0];
    const kring = letter === 'C' ? [mens('begeleider', 'C')]
      : ['medewerker', 'poulelid', 'coordinator', 'afdelingshoofd', 'gemeentebeheerder'].map((rol) => mens(rol)).concat(mens('medewerker', 'A', 3));
    let gezien = false;
    for (const id of van[letter][soort(op)]) {
      for (const wie of gezien ? [] : kring) {
        const { status } = await api.wie({ ...wie, rollen: ROLLEN }).call(op.id, { path: pad(id), version: 999, body });
        gezien ||= status !== 404;
      }
    }
    if (!gezien) nooit.push(op.id);
  }
  assert.deepEqual(nooit, []);
});

test('zoeken vindt niets van een ander', async () => {
  for (const op of ['meldingen_zoek', 'regels_zoek']) {
    const wie = iemand('A', ROLLEN);
    const antwoord = await wie.call(op, { body: { tekst: 'Kanarie' } });
    assert.ok(antwoord.data.resultaten.length > 0, op);
    assert.deepEqual(lekt(antwoord, 'A'), [], op);
    assert.deepEqual((await wie.call(op, { body: { tekst: 'Kanarie B' } })).data.resultaten.filter((r) => JSON.stringify(r).includes('Kanarie B')), []);
  }
});

test('dezelfde Idempotency-Key in twee organisaties: twee dingen', async () => {
  const key = randomUUID();
  const body = { naam: 'Dezelfde sleutel', regeltype: 'protocol' };
  const [a, b] = await Promise.all(['A', 'B'].map((letter) => goed(api.als('jurist', letter), 'regel_maak', { key, body })));
  assert.notEqual(a.data.id, b.data.id);
});
