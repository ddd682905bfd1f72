// SPDX-License-Identifier: EUPL-1.2
// Independence by construction, tried: every route of the contract as every role of the gemeente, with the ids of
// a verzoek in the path, the query and the body; as the account that was asked to the table; and with a token of a
// partij that may read nothing. Nothing of the verzoek is ever found, and nothing of it changes.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { aanTafel, geefVrij, genodigd, stap } from '../lib/afstemming.mjs';
import { OPERATIES } from '../lib/contract.mjs';
import { start } from '../lib/server.mjs';
import { lichamen } from '../lib/voorbeeld.mjs';
import { mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const VERHAAL = { watGebeurde: 'Kanarie in het verhaal.', wens: 'Kanarie in de wens.', contact: { voorkeur: 'telefoon', naam: 'Kanarie Jansen', telefoon: '0600000000' } };
const ROUTES = [...OPERATIES.values()].filter((op) => !op.rollen.includes('openbaar'));

const api = await start();
let v; // with an account at the table that reads the wish
let geheim;
let ids;

/** Every id that stands in a row of this verzoek, in whatever table there is. */
async function idsVan(verzoek) {
  const tabellen = await api.sql(`SELECT c.table_name AS t FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = 'app' AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
    JOIN information_schema.columns i ON i.table_schema = 'app' AND i.table_name = c.table_name AND i.column_name = 'id'
   WHERE c.table_schema = 'app' AND c.column_name = 'verzoek_id'`);
  const vraag = tabellen.map(({ t }) => `SELECT id::text FROM app.${t} WHERE verzoek_id = $1`).join(' UNION ');
  return [verzoek, ...(await api.sql(vraag, [verzoek])).map(({ id }) => id)];
}

/** All that there is of this verzoek, to see that nothing of it changed. */
async function stand() {
  const [{ alles }] = await api.sql(`SELECT md5(coalesce(string_agg(x.t, '|' ORDER BY x.t), '')) AS alles FROM (
    SELECT to_jsonb(s)::text AS t FROM app.stuk s WHERE s.soort = 'verzoek' UNION ALL SELECT to_jsonb(z)::text FROM app.verzoek z
    UNION ALL SELECT to_jsonb(b)::text FROM app.bericht b UNION ALL SELECT to_jsonb(p)::text FROM app.partij p
    UNION ALL SELECT to_jsonb(m)::text FROM app.toestemming m UNION ALL SELECT to_jsonb(q)::text FROM app.vrijgavevraag q
    UNION ALL SELECT to_jsonb(c)::text FROM app.volgcode c) x`);
  return alles;
}

before(async () => {
  v = await genodigd(api, VERHAAL);
  await geefVrij(v, 'wens');
  await geefVrij(v, 'naam', { naam: 'Kanarie Jansen' });
  await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } });
  await v.begeleider.call('partijcode_maak', { path: { id: v.id } });
  await v.begeleider.call('vrijgave_vraag', { path: { id: v.id }, body: { item: 'verhaal' } });
  await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Kanarie in een bericht.' } });
  await v.partij.call('partijverzoek_lees');
  ids = await idsVan(v.id);
  geheim = ['Kanarie', v.kenmerk, ...ids];
});

test('de wereld van de proef heeft van alles iets', () => {
  assert.ok(ids.length >= 8, `${ids.length}`);
  assert.ok(ROUTES.length > 150, `${ROUTES.length}`);
});

/** The ways to name this id to a route: in the path, in each filter, and in each kind of body; or one of each. */
function vragen(op, id, breed) {
  const path = Object.fromEntries([...op.path.matchAll(/\{(\w+)\}/g)].map(([, naam]) => [naam, id]));
  const query = Object.fromEntries(op.parameters.filter((p) => p.in === 'query' && p.schema.format === 'uuid').map((p) => [p.name, id]));
  const bodies = lichamen(op.id, { dag: '2026-12-01', id: () => id, ids: () => [id, randomUUID(), randomUUID()] });
  if (!breed) return [{ path, query, body: bodies[0], version: 1 }];
  const filters = Object.keys(query).length ? [{}, query] : [{}];
  return (bodies.length ? bodies : [undefined]).flatMap((body) => filters.map((een) => ({ path, query: een, body, version: 1 })));
}

const verklapt = (antwoord, mag) => geheim.filter((woord) => !mag.includes(woord)
  && (JSON.stringify(antwoord.data ?? '') + JSON.stringify([...antwoord.headers])).includes(woord));

/** Does work(item) for all items, twelve at a time. */
async function tegelijk(items, work) {
  const rij = items.values();
  await Promise.all(Array.from({ length: 12 }, async () => { for (const item of rij) await work(item); }));
}

/** Tries everything; mag(op): what this person may find there. Gives how often it was tried. */
async function probeerAlles(wie, proefIds, { breed = true, mag = () => [] } = {}) {
  const probeer = async (op, id, vraag) => {
    const antwoord = await wie.call(op.id, vraag);
    const waar = `${op.id} ${wie.wie?.rollen} ${JSON.stringify(vraag.body)}: ${antwoord.status}`;
    assert.ok(antwoord.status < 500, waar);
    assert.deepEqual(verklapt(antwoord, [id, ...mag(op)]), [], waar);
  };
  const pogingen = ROUTES.flatMap((op) => proefIds.flatMap((id) => vragen(op, id, breed).map((vraag) => [op, id, vraag])));
  await tegelijk(pogingen, (een) => probeer(...een));
  return pogingen.length;
}

for (const rol of ROLLEN) {
  test(`elke route als ${rol} van de gemeente: van het verzoek is er niets`, async () => {
    const voor = await stand();
    const iemand = api.wie({ ...mens(rol, 'A', rol === 'medewerker' ? 2 : 1), rollen: [...new Set(['medewerker', rol])] });
    assert.equal(await probeerAlles(iemand, [v.id], { breed: false }), ROUTES.length);
    assert.equal(await stand(), voor);
  });
}

test('elke route met alle rollen tegelijk, met ids van alles wat bij het verzoek hoort', async () => {
  const voor = await stand();
  const iemand = api.wie({ ...mens('gemeentebeheerder', 'A'), rollen: ROLLEN });
  assert.ok(await probeerAlles(iemand, ids.filter((_, i) => i % Math.ceil(ids.length / 5) === 0)) > 4 * ROUTES.length);
  assert.equal(await stand(), voor);
});

test('elke route als het account dat is gevraagd: alleen dat er een uitnodiging is', async () => {
  const voor = await stand();
  const uitnodiging = ['postvak_lijst', 'werkvoorraad_lees', 'post_gelezen'];
  const iemand = api.wie({ ...v.wie.wie, rollen: ROLLEN });
  await probeerAlles(iemand, [v.id, v.partijId], { mag: (op) => (uitnodiging.includes(op.id) ? [v.partijId] : []) });
  assert.equal(await stand(), voor);
  for (const op of ROUTES.filter(({ rollen }) => rollen.every((rol) => ['begeleider', 'begeleidingscoordinator', 'burger', 'partij'].includes(rol)))) {
    const vraag = vragen(op, v.id)[0];
    assert.ok([403, 404].includes((await v.wie.call(op.id, vraag)).status), op.id);
  }
});

test('een token van een partij leest op geen enkele route een woord dat niet is vrijgegeven', async () => {
  const zonder = await aanTafel(api, VERHAAL);
  const ander = api.partij(v.id, zonder.partijId);
  const vervangen = await genodigd(api, VERHAAL, api.als('medewerker', 'A', 3));
  await geefVrij(vervangen, 'wens');
  await stap(vervangen, { actie: 'trek_terug' });
  const ingetrokken = await genodigd(api, VERHAAL, api.als('poulelid', 'A', 2));
  await geefVrij(ingetrokken, 'wens');
  const { data } = await ingetrokken.inwoner.call('vrijgaven_lees');
  await ingetrokken.inwoner.call('toestemming_trek_in', { path: { id: data.partijen[0].items.find((i) => i.item === 'wens').toestemmingId } });
  const verkeerd = api.partij(v.id, v.partijId, 'A');
  const routes = ROUTES.filter((op) => op.method === 'GET' || !op.rollen.includes('partij'));
  const pogingen = [zonder.partij, ander, vervangen.partij, ingetrokken.partij, verkeerd].flatMap((wie) => routes.map((op) => [wie, op]));
  await tegelijk(pogingen, async ([wie, op]) => {
    const antwoord = await wie.call(op.id, vragen(op, v.id)[0]);
    assert.ok(antwoord.status < 500, op.id);
    assert.ok(!JSON.stringify(antwoord.data ?? '').includes('Kanarie'), `${op.id}: ${JSON.stringify(antwoord.data)}`);
    if (!op.rollen.includes('partij')) assert.ok([403, 404].includes(antwoord.status), `${op.id} ${antwoord.status}`);
    else if ([ander, vervangen.partij, verkeerd].includes(wie)) assert.equal(antwoord.status, 404, op.id);
  });
});

test('de partij die mag lezen, leest precies wat is vrijgegeven', async () => {
  const { data } = await v.partij.call('partijverzoek_lees');
  assert.deepEqual(data.vrijgegeven.map((i) => i.tekst), ['Kanarie Jansen', VERHAAL.wens]);
  assert.ok(!JSON.stringify(data).includes(organisatie('C')), 'the key of the verzoek stays here');
});

/** Everything that the partij, and the account behind it, can ask without naming anything; with the headers. */
async function watDeGemeenteZiet() {
  const vast = ROUTES.filter((op) => op.method === 'GET' && !op.path.includes('{') && op.rollen.includes('partij')).map((op) => [v.partij, op.id]);
  const zien = [...vast, [v.wie, 'postvak_lijst'], [v.wie, 'werkvoorraad_lees']].map(async ([wie, op]) => {
    const { status, data, headers } = await wie.call(op);
    return [op, status, { ...data, instance: '' }, [...headers].filter(([naam]) => !/^(date|x-aanroep|aanroep|keep-alive)/.test(naam))];
  });
  return Promise.all(zien);
}

test('wat niet is vrijgegeven of voorgelegd, verandert niets van wat de gemeente ziet', async () => {
  const bij = { path: { id: v.id } };
  const voor = await watDeGemeenteZiet();
  assert.ok(voor.length > 7, `${voor.length}`);
  const { version } = await v.inwoner.call('volgverzoek_gegevens_lees');
  const { data: { bestaan, partijen } } = await v.inwoner.call('vrijgaven_lees');
  assert.ok(bestaan.sinds);
  const vraagId = partijen[0].items.find((een) => een.item === 'verhaal').vraagId;
  const gedaan = [
    [v.inwoner, 'volgverzoek_corrigeer', { version, body: { watGebeurde: 'Kanarie, het was anders.', wens: VERHAAL.wens } }],
    [v.inwoner, 'volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Kanarie, alleen voor u.' } }],
    [v.begeleider, 'verzoek_bericht_maak', { ...bij, body: { kring: 'inwoner', tekst: 'Kanarie terug.' } }],
    [v.inwoner, 'volgbijlage_maak', { body: { kring: 'inwoner', bestandsnaam: 'Kanarie.pdf' } }],
    [v.inwoner, 'vrijgave_weiger', { path: { id: vraagId } }], [v.begeleider, 'vrijgave_vraag', { ...bij, body: { item: 'verhaal' } }],
    [v.inwoner, 'duurt_te_lang_maak'], [v.inwoner, 'volgklacht_zet', { body: { klacht: 'ja' } }],
    [v.inwoner, 'volgprocedure_zet', { body: { lopendeProcedure: 'bezwaar', besluitVan: '2026-11-02' } }],
    [v.inwoner, 'volgadres_zet', { body: { mailAdres: 'kanarie@mail.example' } }], [v.inwoner, 'volgtaal_zet', { body: { taal: 'en' } }],
    [v.begeleider, 'samenvatting_maak', { ...bij, body: { tekst: 'Kanarie wacht.' } }], [v.begeleider, 'afspraak_maak', { ...bij, body: { tekst: 'Kanarie belt.', wie: 'inwoner' } }],
    [v.begeleider, 'belpoging_maak', { ...bij, body: { kanaal: 'telefoon', bereikt: true, notitie: 'Kanarie.' } }],
    [v.begeleider, 'conflictniveau_maak', { ...bij, body: { niveau: 'strijd' } }],
    [v.begeleider, 'bijeenkomst_maak', { ...bij, body: { kring: 'inwoner', momenten: [{ dag: '2036-12-08', van: '10:00' }], duurMinuten: 30, plaats: 'Kanarie' } }],
    [v.begeleider, 'les_maak', { ...bij, body: { regel: 'De regel van de Kanarie', tekst: 'Kanarie liep vast.' } }],
  ];
  for (const [wie, operatie, opties] of gedaan) {
    const { status, data } = await wie.call(operatie, opties);
    assert.ok(status >= 200 && status < 300, `${operatie} ${status} ${JSON.stringify(data)}`);
    assert.deepEqual(await watDeGemeenteZiet(), voor, operatie);
  }
});
