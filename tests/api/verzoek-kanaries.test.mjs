// SPDX-License-Identifier: EUPL-1.2
// Every door through which people entrust something to us, found in the contract, walked with sentences that nobody else
// would write: nowhere on disk, and a server that breaks leaves nothing of its memory there.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { aanTafel, doeVerzoek, inIntake } from '../lib/afstemming.mjs';
import { OPERATIES, ROOT, volgRef } from '../lib/contract.mjs';
import { alles, gevonden, kanaries, levend } from '../lib/kanaries.mjs';
import { start } from '../lib/server.mjs';
import { organisatie } from '../lib/wereld.mjs';

const AANTAL = 200;
const vogels = kanaries();

const inhoud = (op) => volgRef(op.requestBody ?? {})?.content?.['application/json']?.schema;
const keuzen = (schema) => (volgRef(schema)?.oneOf ?? [schema]).map(volgRef);
const verzegeld = (schema) => Object.values(schema?.properties ?? {}).map(volgRef).some((een) => een['x-verzegeld'] || een.type === 'object' && verzegeld(een));

/** Something that fits this schema; below what is sealed every text is a canary. */
function vul(schema, naam, dicht = false) {
  const s = volgRef(schema);
  const onder = dicht || s['x-verzegeld'];
  if (s.oneOf) return vul(s.oneOf[0], naam, onder);
  if (s.enum) return s.enum[0];
  if (s.type === 'object') {
    return Object.fromEntries(Object.entries(s.properties ?? {}).filter(([veld, een]) => onder || volgRef(een)['x-verzegeld'] || verzegeld(volgRef(een)) || (s.required ?? []).includes(veld))
      .map(([veld, een]) => [veld, vul(een, veld, onder)]));
  }
  if (s.type === 'array') return [vul(s.items, naam, onder)];
  if (s.type === 'boolean') return true;
  if (s.type === 'integer' || s.type === 'number') return s.minimum ?? 1;
  if (onder) return (s.format === 'email' ? `${vogels.nieuw('mail')}@voorbeeld.nl` : vogels.nieuw(naam.slice(0, 8))).slice(0, s.maxLength);
  return { uuid: organisatie('A'), date: '2026-11-02', 'date-time': '2026-11-02T10:00:00Z', email: 'iemand@voorbeeld.nl' }[s.format] ?? 'Zomaar iets'.padEnd(s.minLength ?? 0, '.');
}

const DEUREN = [...OPERATIES].filter(([, op]) => keuzen(inhoud(op)).some(verzegeld));

/** Who may come through this door. */
const wieMag = (api, v, op) => ({ openbaar: api.niemand, burger: v.inwoner, partij: v.partij ?? v.inwoner, begeleider: v.begeleider })[op.rollen[0]] ?? api.als(op.rollen[0]);

async function doorDeDeur(api, v, naam, op, schema) {
  const path = Object.fromEntries([...op.path.matchAll(/\{(\w+)\}/g)].map(([, veld]) => [veld, veld === 'id' ? v.id : randomUUID()]));
  const versie = op.parameters.some((p) => p.name === 'If-Match') ? (await api.sql('SELECT versie FROM app.stuk WHERE id = $1', [v.id]))[0].versie : undefined;
  const { status } = await wieMag(api, v, op).call(naam, { path, version: versie, body: vul(schema, 'tekst') });
  return status < 300;
}

test(`${AANTAL} zinnen door elke deur staan nergens: geen kopie, geen bestand, geen logboek`, async (t) => {
  const api = await start(t, { eigen: true });
  const werker = await api.werker();
  const open = new Set();
  assert.ok(DEUREN.length >= 6, 'the contract has doors');
  // Each door at every place of the road: refused or not, nothing of it may stay. A step is the last of a verzoek.
  const plekken = async () => [await doeVerzoek(api), await inIntake(api), await aanTafel(api)];
  do {
    await api.sql('DELETE FROM app.rem'); // more forms than one address may send
    const samen = await plekken();
    for (const [naam, op] of DEUREN) {
      for (const schema of keuzen(inhoud(op))) {
        for (const v of naam.endsWith('_stap') ? await plekken() : samen) if (await doorDeDeur(api, v, naam, op, schema)) open.add(naam);
      }
    }
  } while (vogels.alle.length < AANTAL);
  // Who reads makes copies too.
  const v = await doeVerzoek(api, { watGebeurde: vogels.nieuw('verhaal'), contact: { naam: vogels.nieuw('naam'), voorkeur: 'geen' } });
  assert.equal((await v.begeleider.call('verzoek_lees', { path: { id: v.id } })).data.watGebeurde, vogels.alle.at(-2));
  for (const lees of ['volgverzoek_lees', 'volgverzoek_inzage', 'volgverzoek_gegevens_lees']) assert.equal((await v.inwoner.call(lees)).status, 200);
  for (const naam of ['verzoek_maak', 'verzoek_bericht_maak', 'volgverzoek_bericht_maak', 'volgverzoek_corrigeer', 'verzoek_stap']) assert.ok(open.has(naam), `${naam} was open`);

  const { dump, data } = await alles(api, werker);
  assert.ok(dump.includes(v.kenmerk) && data.some((b) => b.includes(v.kenmerk)), 'the search finds what is there');
  assert.ok(data.some((b) => b.includes('"operatie":"verzoek_maak"')), 'the log was searched too');
  assert.ok(vogels.alle.length >= AANTAL);
  assert.deepEqual(gevonden(vogels.alle, [dump, ...data]), []);
});

test('een proces dat stukgaat laat geen geheugen achter', async (t) => {
  const api = await start(t, { eigen: true });
  const v = await doeVerzoek(api, { wens: vogels.nieuw('wens') });
  const { server } = await api.nogEen();
  await v.inwoner.call('volgverzoek_lees');
  const was = readdirSync(ROOT);
  server.child.kill('SIGABRT');
  assert.equal((await server.einde).signal, 'SIGABRT');
  assert.deepEqual(readdirSync(ROOT).filter((naam) => !was.includes(naam)), []);
});

test('een proces dat klaar is met een verzoek, houdt er in zijn geheugen niets van', async (t) => {
  const api = await start(t, { eigen: true });
  const teksten = Array.from({ length: 6 }, (_, i) => `${vogels.nieuw(`geheugen${i}`)} ${'woord '.repeat(i * i * 25)}`.trim());
  const v = await doeVerzoek(api, { watGebeurde: teksten[5], wens: teksten[4], contact: { naam: teksten[0], voorkeur: 'geen' } });
  for (const tekst of teksten.slice(1, 4)) {
    await v.inwoner.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst } });
    await v.begeleider.call('verzoek_bericht_maak', { path: { id: v.id }, body: { kring: 'inwoner', tekst } });
  }
  const gelezen = await v.begeleider.call('verzoek_kamers_lees', { path: { id: v.id } });
  assert.equal(gelezen.data.berichten.length, 6);
  for (const lees of ['volgverzoek_lees', 'volgverzoek_inzage', 'volgverzoek_kamers_lees']) assert.equal((await v.inwoner.call(lees)).status, 200);
  assert.equal((await v.begeleider.call('verzoek_lees', { path: { id: v.id } })).data.watGebeurde, teksten[5]);
  await api.niemand.call('gezondheid_lees'); // the connection stays open, and holds the last request that came by it
  const geheugen = levend(api.server.child.pid);
  assert.equal(geheugen === null, process.getuid() !== 0, 'who is not root cannot even look into another process of their own');
  if (!geheugen) return;
  assert.ok(geheugen.some((stuk) => stuk.includes(api.database)), 'the search finds what is there');
  assert.deepEqual(gevonden(teksten.map((tekst) => tekst.split(' ')[0]), geheugen), []);
});
