// SPDX-License-Identifier: EUPL-1.2
// Abuse of the public doors: above a limit a device works first, and nobody with a code is held up by others.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { losOp } from '../../web/src/bewijs.js';
import { FORMULIER } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';

// Behind an edge, so that each call can come from an address of its own. A riddle keeps this whole process busy, longer than
// the server would wait for the next word on a connection.
const api = await start({ after }, { eigen: true, env: { REGELRUIMTE_ACHTER_RAND: '1', REGELRUIMTE_WACHTTIJD: '600' } });
const tweede = await api.nogEen();

let huis = 0;
const vers = () => `2001:db8:${(++huis).toString(16)}::1`;
const hoofden = (adres, bewijs) => ({ 'x-forwarded-for': adres, ...(bewijs ? { 'bewijs-van-werk': bewijs } : {}) });
const doe = (adres, { bewijs, body, wie = api.niemand, key = randomUUID() } = {}) =>
  wie.call('verzoek_maak', { body: { ...FORMULIER, ...body }, key, headers: hoofden(adres, bewijs) });
const open = (code, adres, { bewijs, wie = api.niemand } = {}) => wie.call('volgsessie_maak', { body: { code }, headers: hoofden(adres, bewijs) });

/** Lets everybody come in as often as they did until now, times n: the counts, without the waiting. */
const telt = (soort, aantal, waar = "sleutel NOT LIKE 'totaal%'") => api.sql(`UPDATE app.rem SET aantal = $2 WHERE soort = $1 AND ${waar}`, [soort, aantal]);
const stil = () => api.sql('DELETE FROM app.rem');

/** A code that is well formed and opens nothing. */
async function vreemdeCode() {
  const { data } = await doe(vers());
  await api.sql('DELETE FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  return data.code;
}

/** Somebody for whom the form is above its limit: {adres, key, opgave}. */
async function bovenDeDrempel(aantal = 60) {
  await stil();
  const adres = vers();
  await doe(adres);
  await telt('verzoek_maak', aantal);
  const key = randomUUID();
  const { status, data, headers } = await doe(adres, { key });
  assert.equal(status, 429);
  assert.equal(headers.get('retry-after'), null);
  return { adres, key, opgave: data.opgave };
}

test('boven de drempel rekent het toestel even, en dan komt hetzelfde verzoek er gewoon door', async () => {
  const { adres, key, opgave } = await bovenDeDrempel();
  assert.equal(opgave.moeilijkheid, 14);
  assert.ok(Date.parse(opgave.geldigTot) > Date.now() + 500_000);
  const bewijs = losOp(opgave);
  const { status, data } = await doe(adres, { key, bewijs });
  assert.equal(status, 201);
  assert.match(data.code, /^[0-9A-Z-]{34}$/);
  assert.equal((await doe(adres, { bewijs })).status, 429, 'a proof works once');
  const zonder = await api.sql('SELECT uniek FROM app.bewijs');
  assert.ok(zonder.every(({ uniek }) => opgave.zout.includes(uniek)), 'nothing of the answer is kept');
});

test('twee processen delen de drempel en de bewijzen', async () => {
  const { adres, key, opgave } = await bovenDeDrempel();
  assert.equal((await doe(adres, { wie: tweede.niemand })).status, 429);
  const bewijs = losOp(opgave);
  assert.equal((await doe(adres, { key, bewijs, wie: tweede.niemand })).status, 201);
  assert.equal((await doe(adres, { bewijs })).status, 429);
});

test('een bewijs hoort bij één deur, is niet na te maken en wordt niet lichter', async () => {
  const { adres, opgave } = await bovenDeDrempel();
  const code = await vreemdeCode();
  const bewijs = losOp(opgave);
  await open(code, adres);
  await telt('volgsessie_maak', 40);
  assert.equal((await open(code, adres, { bewijs })).status, 429);
  const verzonnen = losOp({ ...opgave, zout: opgave.zout.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) });
  for (const fout of [verzonnen, bewijs.replace(/\d+$/, ''), 'onzin', `${bewijs}.1`]) assert.equal((await doe(adres, { bewijs: fout })).status, 429);
  assert.equal((await doe(adres, { bewijs })).status, 201);
});

test('een druk adres: iedereen komt erin, ook de tweehonderdste van het uur', async () => {
  for (const [aantal, hoogstens] of [[60, 14], [130, 15], [199, 15]]) {
    const { adres, key, opgave } = await bovenDeDrempel(aantal);
    assert.ok(opgave.moeilijkheid <= hoogstens, `${aantal}: ${opgave.moeilijkheid}`);
    assert.equal((await doe(adres, { key, bewijs: losOp(opgave) })).status, 201);
  }
  const { opgave } = await bovenDeDrempel(1_000_000);
  assert.equal(opgave.moeilijkheid, 18, 'never heavier');
});

test('een bibliotheek vol mensen met een goede code merkt er niets van', async () => {
  await stil();
  const { code } = (await doe(vers())).data;
  const bieb = '198.51.100.7';
  for (let i = 0; i < 40; i++) assert.equal((await open(code, bieb)).status, 200, `${i}`);
  assert.equal((await api.sql("SELECT aantal FROM app.rem WHERE soort = 'volgsessie_maak' AND sleutel NOT LIKE 'totaal%'"))[0].aantal, 0);
});

test('een heel IPv6-netwerk telt als één adres, en een verkeerde code telt', async () => {
  await stil();
  const fout = await vreemdeCode();
  for (let i = 0; i < 10; i++) assert.equal((await open(fout, `2001:db8:ffff:2::${i}`)).status, 404);
  assert.equal((await open(fout, '2001:db8:ffff:2:ffff::1')).data.opgave.moeilijkheid, 14);
  assert.equal((await open(fout, '2001:db8:ffff:3::1')).status, 404);
});

test('duizend verkeerde codes, van één adres en van vele: wie een goede code heeft is er meteen in', async () => {
  await stil();
  const { code } = (await doe(vers())).data;
  const fout = await vreemdeCode();
  const aanvaller = '203.0.113.9';
  const antwoorden = [];
  for (let ronde = 0; ronde < 50; ronde++) {
    antwoorden.push(...await Promise.all(Array.from({ length: 20 }, (_, i) => open(fout, i % 5 ? aanvaller : vers()))));
    if (ronde % 10 === 0) assert.equal((await open(code, vers())).status, 200, `ronde ${ronde}`);
  }
  assert.equal(antwoorden.length, 1000);
  assert.ok(antwoorden.every(({ status, data }) => status === 404 || (status === 429 && data.opgave)), 'no refusal without a way through');
  const [{ totaal }] = await api.sql("SELECT sum(aantal)::int AS totaal FROM app.rem WHERE soort = 'volgsessie_maak' AND sleutel LIKE 'totaal%'");
  assert.ok(totaal > 600, 'everybody together is far above the limit');
  for (let i = 0; i < 5; i++) assert.equal((await open(code, vers(), { wie: tweede.niemand })).status, 200);
  const zelfdeHuis = await open(code, aanvaller);
  assert.equal(zelfdeHuis.status, 429);
  assert.ok(zelfdeHuis.data.opgave.moeilijkheid > 14);
  await telt('volgsessie_maak', 11);
  const lichter = await open(code, aanvaller);
  assert.equal((await open(code, aanvaller, { bewijs: losOp(lichter.data.opgave) })).status, 200);
});

test('er wachten er nooit zoveel dat niemand meer geholpen wordt', async () => {
  await stil();
  const { code } = (await doe(vers())).data;
  const fout = await vreemdeCode();
  const storm = Array.from({ length: 60 }, () => open(fout, vers()));
  const goed = await Promise.all(Array.from({ length: 5 }, () => open(code, vers())));
  assert.deepEqual(goed.map(({ status }) => status), [200, 200, 200, 200, 200]);
  const fouten = await Promise.all(storm);
  for (const { status, data } of fouten) assert.ok(status === 404 || data.opgave.moeilijkheid === 14);
  assert.ok(fouten.some(({ status }) => status === 429), 'of four threads at most two wait');
});

test('nooit gegeven, vervangen, gewist of gesloten: hetzelfde antwoord', async () => {
  await stil();
  const gevallen = {
    gewist: async (id) => { await api.sql('DELETE FROM app.stuk WHERE id = $1', [id]); },
    vervangen: async (id) => { await api.sql("UPDATE app.volgcode SET hash = encode(sha256(verzoek_id::text::bytea), 'hex') WHERE verzoek_id = $1", [id]); },
    gesloten: async () => { await api.sql("UPDATE app.organisatie SET actief = false WHERE soort = 'afstemming'"); },
  };
  const antwoorden = [];
  for (const geval of Object.values(gevallen)) {
    const { code, kenmerk } = (await doe(vers())).data;
    const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [kenmerk]);
    await geval(id);
    antwoorden.push(await open(code, vers()));
  }
  await api.sql('UPDATE app.organisatie SET actief = true');
  const alles = antwoorden.map(({ status, data, headers }) => JSON.stringify([status, { ...data, instance: null },
    [...headers].filter(([naam]) => !['date', 'x-request-id'].includes(naam))]));
  assert.equal(antwoorden[0].status, 404);
  assert.equal(new Set(alles).size, 1, alles.join('\n'));
});

test('een programma dat elk veld invult rekent het langst, en ook dan komt het erin', async () => {
  await stil();
  const adres = vers();
  const key = randomUUID();
  const body = { website: 'https://koop.example' };
  const { status, data: { opgave } } = await doe(adres, { key, body });
  assert.equal(status, 429);
  assert.equal(opgave.moeilijkheid, 18);
  const licht = (await bovenDeDrempel()).opgave;
  assert.equal((await doe(adres, { key, body, bewijs: losOp(licht) })).status, 429, 'a light proof is not enough');
  const gelukt = await doe(adres, { key, body, bewijs: losOp(opgave) });
  assert.equal(gelukt.status, 201);
  const [{ n }] = await api.sql(`SELECT count(*)::int AS n FROM (SELECT v::text AS rij FROM app.verzoek v UNION ALL SELECT i::text FROM app.idempotentie i
    UNION ALL SELECT l::text FROM app.logboek l) x WHERE rij LIKE '%koop.example%'`);
  assert.equal(n, 0);
  assert.equal((await doe(vers(), { body: { website: '' } })).status, 201, 'an empty field is nothing');
});

test('hetzelfde lokveld staat bij bewaren om later verder te gaan', async () => {
  await stil();
  const adres = vers();
  const key = randomUUID();
  const bewaar = (website, bewijs) => api.niemand.call('verzoek_concept_maak', {
    body: { gemeenteId: FORMULIER.gemeenteId, concept: { wens: 'Koop dit.' }, website }, key, headers: hoofden(adres, bewijs) });
  const { status, data } = await bewaar('https://koop.example');
  assert.equal(status, 429);
  assert.equal(data.opgave.moeilijkheid, 18);
  assert.equal((await bewaar('https://koop.example', losOp(data.opgave))).status, 201);
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM (SELECT v::text AS rij FROM app.verzoek v UNION ALL SELECT i::text FROM app.idempotentie i) x WHERE rij LIKE '%koop.example%'");
  assert.equal(n, 0);
});
