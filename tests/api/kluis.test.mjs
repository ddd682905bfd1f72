// SPDX-License-Identifier: EUPL-1.2
// What citizens entrust to us: nowhere readable, not movable, and openable with old keys as long as
// they are in the ring. Whatever is written here must not be found in a dump, a data file, the
// write-ahead log or a log.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { alles, gevonden, kanaries } from '../lib/kanaries.mjs';
import { Beller, start } from '../lib/server.mjs';
import { jwt, toegang } from '../lib/token.mjs';
import { mens, organisatie } from '../lib/wereld.mjs';

const api = await start();
const begeleider = api.als('begeleider', 'C');
const MAP = mkdtempSync(join(tmpdir(), 'kluis-'));
after(() => rmSync(MAP, { recursive: true }));

const vogels = kanaries();
const kanarie = vogels.nieuw;

const formulier = (anders = {}) => ({
  gemeenteId: organisatie('A'), namens: 'mijzelf', watGebeurde: 'Er gebeurde iets.', wens: 'Een gesprek.', lopendeProcedure: 'geen', ...anders,
});

async function doeVerzoek(anders, key) {
  const { status, data } = await api.niemand.call('verzoek_maak', { body: formulier(anders), key });
  assert.equal(status, 201);
  const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  return { ...data, id };
}

const lees = (wie, id) => wie.call('verzoek_lees', { path: { id } });

/** Every field, every answer, the ways in which it goes wrong, and a repeat. */
async function vertrouwAllesToe() {
  const key = kanarie('sleutel');
  const anders = {
    namens: 'iemand_anders', hoedanigheid: 'helper', relatie: kanarie('relatie'), watGebeurde: kanarie('verhaal').repeat(40), wens: kanarie('wens'),
    contact: { naam: kanarie('naam'), telefoon: kanarie('tel').slice(0, 40), email: `${kanarie('mail')}@voorbeeld.nl`, voorkeur: 'email' },
  };
  const { id, code, kenmerk } = await doeVerzoek(anders, key);
  await doeVerzoek(anders, key);
  vogels.alle.push(code, code.replaceAll('-', ''), code.toLowerCase());
  const { data: { toegang: volgtoken } } = await api.niemand.call('volgsessie_maak', { body: { code } });
  const u = api.met(volgtoken);
  await begeleider.call('verzoek_bericht_maak', { path: { id }, body: { kring: 'inwoner', tekst: kanarie('bericht') } });
  await u.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: kanarie('antwoord') } });
  await u.call('volgverzoek_lees');
  await begeleider.call('verzoek_stap', { path: { id }, version: 1, body: { actie: 'niet_passend', tekst: kanarie('motief'), route: kanarie('route') } });
  assert.equal((await u.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: kanarie('te-laat') } })).status, 409);
  assert.equal((await begeleider.call('verzoek_stap', { path: { id }, version: 1, body: { actie: 'leid_door', tekst: kanarie('oud'), route: kanarie('oud') } })).status, 412);
  assert.equal((await api.niemand.call('verzoek_maak', { body: formulier({ wens: kanarie('dubbel') }), key })).status, 409);
  assert.equal((await api.niemand.call('verzoek_maak', { body: formulier({ wens: kanarie('fout'), namens: kanarie('fout') }) })).status, 400);
  assert.equal((await api.niemand.call('verzoek_maak', { body: formulier({ wens: kanarie('datum'), besluitVan: '2999-01-01' }) })).status, 400);
  assert.equal((await api.niemand.call('volgsessie_maak', { body: { code: kanarie('geen-code') } })).status, 400);
  await begonnen();
  return { id, kenmerk };
}

/** The other ways to begin: a concept, kept again; an invitation; written down by a begeleider, and answered. */
async function begonnen() {
  const concept = () => ({ watGebeurde: kanarie('concept'), contact: { naam: kanarie('conceptnaam') } });
  const bewaard = await api.niemand.call('verzoek_concept_maak', { body: { gemeenteId: organisatie('A'), concept: concept() } });
  const geopend = await api.niemand.call('volgsessie_maak', { body: { code: bewaard.data.code } });
  assert.equal((await api.met(geopend.data.toegang).call('volgconcept_bewaar', { version: 1, body: { concept: concept() } })).status, 200);
  const contact = { voorkeur: 'email', naam: kanarie('gevraagd'), email: `${kanarie('gevraagd')}@voorbeeld.nl` };
  assert.equal((await api.als('medewerker', 'A').call('afstemming_vraag', { body: { contact } })).status, 201);
  const verzoek = formulier({ watGebeurde: kanarie('opname'), contact: { naam: kanarie('opname') } });
  const { data } = await begeleider.call('verzoek_opneem', { body: { kanaal: 'balie', verzoek, voorgelezen: kanarie('voorgelezen') } });
  vogels.alle.push(bewaard.data.code, data.code);
  assert.equal((await api.volger(data.id).call('volgopname_antwoord', { body: { klopt: false, anders: kanarie('anders') } })).status, 204);
}

test('wat inwoners schrijven staat nergens leesbaar', async () => {
  const { id, kenmerk } = await vertrouwAllesToe();
  const { data } = await lees(begeleider, id);
  assert.equal(data.relatie, vogels.alle[1], 'the begeleider reads it');
  const { dump, data: data_ } = await alles(api);
  assert.ok(dump.includes(kenmerk) && data_.some((b) => b.includes(kenmerk)), 'the search finds what is there');
  assert.ok(data_.some((b) => b.includes('"operatie":"verzoek_maak"')), 'the log was searched too');
  assert.deepEqual(gevonden(vogels.alle, [dump, ...data_]), []);
});

test('een afgebroken proces laat geen geheugen op schijf achter', () => {
  const grenzen = readFileSync(`/proc/${api.server.child.pid}/limits`, 'utf8');
  assert.match(grenzen, /^Max core file size +0 +0 /m);
});

test('een veld dat naar een ander verzoek is verplaatst, gaat niet open', async () => {
  const een = await doeVerzoek({ wens: 'De wens van een.' });
  const twee = await doeVerzoek({ wens: 'De wens van twee.' });
  const ruil = async (kolommen) => {
    await api.sql(`UPDATE app.verzoek a SET (${kolommen}) = (SELECT ${kolommen} FROM app.verzoek b WHERE b.id = $2) WHERE a.id = $1`, [een.id, twee.id]);
    const { status, data } = await lees(begeleider, een.id);
    assert.equal(status, 500, kolommen);
    assert.ok(!JSON.stringify(data).includes('wens'));
  };
  await ruil('wens');
  await ruil('dek, dek_kid');
  await ruil('wat_gebeurde, wens, relatie, contact, dek, dek_kid');
  assert.equal((await lees(begeleider, twee.id)).data.wens, 'De wens van twee.');
});

test('een verwisselde kolom of een veranderd teken gaat niet open', async () => {
  const { id } = await doeVerzoek();
  await api.sql('UPDATE app.verzoek SET wat_gebeurde = wens, wens = wat_gebeurde WHERE id = $1', [id]);
  assert.equal((await lees(begeleider, id)).status, 500);
  await api.sql('UPDATE app.verzoek SET wat_gebeurde = wens, wens = wat_gebeurde WHERE id = $1', [id]);
  assert.equal((await lees(begeleider, id)).status, 200);
  await api.sql("UPDATE app.verzoek SET wens = overlay(wens PLACING CASE WHEN substr(wens, 40, 1) = 'A' THEN 'B' ELSE 'A' END FROM 40) WHERE id = $1", [id]);
  assert.equal((await lees(begeleider, id)).status, 500);
});

test('leesbare tekst komt de tabel niet in', async () => {
  const { id } = await doeVerzoek();
  await assert.rejects(api.sql("UPDATE app.verzoek SET wens = 'Een gewone zin die iemand vergat te verzegelen, lang genoeg.' WHERE id = $1", [id]));
});

// A ring on file: names of keys, each always the same 32 bytes.
function bos(naam, ...kids) {
  const sleutel = { kluis1: Buffer.alloc(32, 2), kluis2: Buffer.alloc(32, 77) };
  const pad = join(MAP, naam);
  writeFileSync(pad, kids.map((kid) => `${kid}:${sleutel[kid].toString('base64url')}\n`).join(''), { mode: 0o600 });
  return { REGELRUIMTE_KLUIS_SLEUTELS: pad };
}

const bij = ({ base }) => new Beller(base, undefined, jwt(toegang(mens('begeleider', 'C'))));

test('een nieuwe sleutel voor nieuwe verzoeken, de oude opent nog wat oud is', async () => {
  const oud = await doeVerzoek();
  const beide = await api.nogEen(bos('beide', 'kluis2', 'kluis1'));
  const { data } = await beide.niemand.call('verzoek_maak', { body: formulier({ wens: 'Na de wissel.' }) });
  const [nieuw] = await api.sql('SELECT v.id, v.dek_kid FROM app.verzoek v JOIN app.stuk s USING (id) WHERE s.kenmerk = $1', [data.kenmerk]);
  assert.equal(nieuw.dek_kid, 'kluis2');
  assert.equal((await lees(bij(beide), oud.id)).data.wens, 'Een gesprek.');
  assert.equal((await lees(bij(beide), nieuw.id)).data.wens, 'Na de wissel.');
  assert.equal((await lees(begeleider, nieuw.id)).status, 500, 'the first process does not have the new key');
  const alleen = await api.nogEen(bos('alleen', 'kluis2'));
  assert.equal((await lees(bij(alleen), oud.id)).status, 500);
});

test('zonder goede sleutels start het niet', async () => {
  for (const [naam, inhoud] of [['leeg', ''], ['kort', 'kluis1:AQEB\n'], ['lang', `kluis1:${Buffer.alloc(33, 1).toString('base64url')}\n`]]) {
    const pad = join(MAP, naam);
    writeFileSync(pad, inhoud);
    await assert.rejects(api.nogEen({ REGELRUIMTE_KLUIS_SLEUTELS: pad }), /did not start/);
  }
});

test('de volgcode is niet uit de database te halen, ook niet met het bewaarde antwoord', async () => {
  const key = randomUUID();
  const { code } = await doeVerzoek({}, key);
  const bewaard = await api.sql("SELECT antwoord::text, sleutel, inhoud FROM app.idempotentie WHERE functie = 'verzoek_maak'");
  assert.ok(bewaard.length > 0);
  const tekst = JSON.stringify(bewaard);
  assert.ok(!tekst.includes(code) && !tekst.includes(code.replaceAll('-', '')) && !tekst.includes(key));
});
