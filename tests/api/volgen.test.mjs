// SPDX-License-Identifier: EUPL-1.2
// Following a verzoek with its code, without an account.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { start } from '../lib/server.mjs';
import { organisatie } from '../lib/wereld.mjs';

// Behind an edge, so that each test can come from an address of its own.
const api = await start({ after }, { eigen: true, env: { REGELRUIMTE_ACHTER_RAND: '1' } });
const begeleider = api.als('begeleider', 'C');

let huis = 0;
const adres = (tekst = `198.51.100.${++huis}`) => ({ 'x-forwarded-for': tekst });

async function doeVerzoek() {
  const { data } = await api.niemand.call('verzoek_maak', {
    headers: adres(),
    body: { gemeenteId: organisatie('A'), namens: 'mijzelf', watGebeurde: 'Ik kom er niet doorheen.', wens: 'Een gesprek.', lopendeProcedure: 'geen' },
  });
  const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  return { ...data, id };
}

const open = (code, headers = adres()) => api.niemand.call('volgsessie_maak', { body: { code }, headers });
const volger = async (code) => api.met((await open(code)).data.toegang);

// A code that is well formed and belongs to nobody: a real one whose verzoek is gone.
async function vreemdeCode() {
  const { code, id } = await doeVerzoek();
  await api.sql('DELETE FROM app.stuk WHERE id = $1', [id]);
  return code;
}

test('de code opent het verzoek, ook slordig overgetypt', async () => {
  const { code, kenmerk } = await doeVerzoek();
  const slordig = [code, code.toLowerCase(), code.replaceAll('-', ' '), `  ${code.replaceAll('-', '')}\n`,
    code.replaceAll('0', 'o').replaceAll('1', 'L'), code.replaceAll('-', '–')];
  for (const tekst of slordig) {
    const { status, data } = await open(tekst);
    assert.equal(status, 200, tekst);
    const over = (Date.parse(data.verlooptOp) - Date.now()) / 60_000;
    assert.ok(over > 29 && over <= 30.1);
    assert.equal((await api.met(data.toegang).call('volgverzoek_lees')).data.kenmerk, kenmerk);
  }
});

test('een tikfout wordt gezien zonder op te zoeken', async () => {
  const { code } = await doeVerzoek();
  const teken = code[5] === 'A' ? 'B' : 'A';
  const { status, data } = await open(code.slice(0, 5) + teken + code.slice(6));
  assert.equal(status, 400);
  assert.deepEqual(data.errors.map((e) => e.location), ['/code']);
});

test('een code die niets opent wacht altijd even lang, een goede hoeft dat niet', async () => {
  const fout = await vreemdeCode();
  for (let i = 0; i < 5; i++) {
    const van = performance.now();
    assert.equal((await open(fout)).status, 404);
    assert.ok(performance.now() - van >= 49);
  }
});

test('u ziet waar het is, wie aan zet is, de volgende datum en wie het las', async () => {
  const { code, id, eersteContactUiterlijkOp } = await doeVerzoek();
  const u = await volger(code);
  const voor = (await u.call('volgverzoek_lees')).data;
  assert.equal(voor.status, 'ingediend');
  assert.deepEqual(voor.aanZet, ['begeleider']);
  assert.equal(voor.stapUiterlijkOp, eersteContactUiterlijkOp);
  assert.equal(voor.watGebeurde, 'Ik kom er niet doorheen.');
  assert.deepEqual(voor.gelezenDoor, []);
  assert.deepEqual(voor.acties, ['trek_in']);
  assert.equal(voor.doorlooptijd.vergelijkbaar, null);
  await begeleider.call('verzoek_lees', { path: { id } });
  await begeleider.call('verzoek_stap', { path: { id }, version: 1, body: { actie: 'neem_op' } });
  const na = (await u.call('volgverzoek_lees')).data;
  assert.equal(na.begeleider, begeleider.wie.naam);
  assert.deepEqual(na.gelezenDoor.map((g) => g.naam), [begeleider.wie.naam]);
  assert.deepEqual(na.tijdlijn.map((t) => t.naar), ['intake', 'ingediend']);
});

test('u kunt altijd stoppen, en daarna is het klaar', async () => {
  const { code } = await doeVerzoek();
  const u = await volger(code);
  assert.equal((await u.call('volgverzoek_stap', { body: { actie: 'trek_in' } })).status, 428);
  assert.equal((await u.call('volgverzoek_stap', { version: 9, body: { actie: 'trek_in' } })).status, 412);
  const { status, data } = await u.call('volgverzoek_stap', { version: 1, body: { actie: 'trek_in' } });
  assert.equal(status, 200);
  assert.equal(data.status, 'ingetrokken');
  assert.deepEqual(data.acties, []);
  assert.equal((await u.call('volgverzoek_stap', { version: 2, body: { actie: 'trek_in' } })).status, 409);
  assert.equal((await u.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'Toch niet.' } })).status, 409);
});

test('een leeg bericht of een stap die niet bestaat wordt geweigerd', async () => {
  const u = await volger((await doeVerzoek()).code);
  assert.equal((await u.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: '' } })).status, 400);
  assert.equal((await u.call('volgverzoek_stap', { version: 1, body: { actie: 'neem_op' } })).status, 400);
});

test('een volger kan verder niets, en een medewerker kan niet volgen', async () => {
  const { code, id } = await doeVerzoek();
  const u = await volger(code);
  assert.equal((await u.call('verzoek_lees', { path: { id } })).status, 404);
  assert.equal((await u.call('verzoeken_lijst')).status, 404);
  assert.equal((await u.call('meldingen_lijst')).status, 403);
  assert.equal((await begeleider.call('volgverzoek_lees')).status, 404);
  assert.equal((await begeleider.call('volgverzoek_bericht_maak', { body: { kring: 'inwoner', tekst: 'x' } })).status, 404);
  assert.equal((await api.niemand.call('volgverzoek_lees')).status, 401);
});

test('een volger van een ander verzoek of een andere organisatie ziet niets van dit', async () => {
  const { id } = await doeVerzoek();
  assert.equal((await api.volger(id, 'A').call('volgverzoek_lees')).status, 404);
  const ander = await doeVerzoek();
  assert.equal((await api.volger(ander.id).call('volgverzoek_lees')).data.kenmerk, ander.kenmerk);
});

test('doorlooptijden verschijnen vanaf vijf afgeronde verzoeken', async () => {
  const u = await volger((await doeVerzoek()).code);
  for (let i = 0; i < 5; i++) {
    const { id } = await doeVerzoek();
    const body = { actie: 'niet_passend', tekst: 'Dit hoort elders.', route: 'De ombudsman.' };
    await begeleider.call('verzoek_stap', { path: { id }, version: 1, body });
  }
  const { data } = await u.call('volgverzoek_lees');
  assert.deepEqual(data.doorlooptijd.vergelijkbaar, { bereik: 'gemeente', mediaanDagen: 0, p80Dagen: 0, aantal: 5, dagen: [0, 0, 0, 0, 0] });
});
