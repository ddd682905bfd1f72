// SPDX-License-Identifier: EUPL-1.2
// After the end of a melding, through the API: a review, coming back, going on without the melder; and the signal about
// a rule that is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, met, stap, tot, vandaag } from '../lib/weg.mjs';

const TEKST = 'Een zin die lang genoeg is.';
const GEEN = '01990c1a-7c00-7000-8000-00000000dead';
const api = await start();
const w = mensen(api);
const vreemd = mensen(api, 'B');
const heropening = { nieuwFeit: TEKST, reden: TEKST };
const weigert = async (belofte, status, fout) => {
  const antwoord = await belofte;
  assert.equal(antwoord.status, status, JSON.stringify(antwoord.data));
  if (fout) assert.ok(antwoord.data.errors.some((een) => `${een.location} ${een.code}` === fout), JSON.stringify(antwoord.data.errors));
};
const heropen = (wie, id, opties = {}) => wie.call('melding_heropen', { path: { id }, body: heropening, ...opties });
const zetVoort = (wie, id, opties = {}) => wie.call('melding_zet_voort', { path: { id }, body: { reden: TEKST }, ...opties });

test('een herziening: een keer gevraagd, een keer beantwoord', async () => {
  const m = await tot(api, w, 'ingediend');
  await stap(w.coordinator, m.id, 'neem_niet_in_behandeling', { motivering: TEKST, route: TEKST });
  await stap(w.melder, m.id, 'vraag_herziening', { toelichting: TEKST });
  const { data: werk } = await goed(w.beslisser, 'werkvoorraad_lees');
  assert.ok(werk.nuDoen.some((taak) => taak.taak === 'beoordeel_herziening' && taak.id === m.id));
  await stap(w.beslisser, m.id, 'neem_alsnog_in_behandeling', { motivering: TEKST });
  const { data } = await goed(w.melder, 'melding_lees', { path: { id: m.id } });
  assert.deepEqual([data.status, data.termijnstand], ['ingediend', 'ruim']);
});

test('heropenen: een nieuwe melding met eigen kenmerk en termijn, en twee tegelijk wordt er een', async () => {
  const m = await tot(api, w, 'afgesloten');
  await weigert(heropen(api.niemand, m.id), 401);
  await weigert(heropen(api.als('begeleider', 'C'), m.id), 403);
  await weigert(heropen(w.beslisser, m.id), 403);
  for (const wie of [w.collega, vreemd.coordinator]) await weigert(heropen(wie, m.id), 404);
  await weigert(heropen(w.melder, m.id, { body: { reden: TEKST } }), 400);
  const twee = await Promise.all([heropen(w.melder, m.id), heropen(w.coordinator, m.id)]);
  assert.deepEqual(twee.map(({ status }) => status).sort(), [201, 409]);
  const { data } = twee.find(({ status }) => status === 201);
  assert.deepEqual([data.status, data.voorganger.id, data.nieuwFeit, data.ambtshalve], ['ingediend', m.id, TEKST, false]);
  const { data: oud } = await goed(w.melder, 'melding_lees', { path: { id: m.id } });
  assert.deepEqual([oud.opvolger.id, oud.acties.includes('heropen')], [data.id, false]);
  assert.notEqual(oud.kenmerk, data.kenmerk);
});

test('ambtshalve verder: zonder de melder, zonder klok', async () => {
  const m = await tot(api, w, 'ingediend');
  await weigert(zetVoort(w.coordinator, m.id), 409);
  await stap(w.melder, m.id, 'trek_in', { toelichting: TEKST });
  await weigert(zetVoort(api.niemand, m.id), 401);
  await weigert(zetVoort(w.melder, m.id), 403);
  await weigert(zetVoort(vreemd.coordinator, m.id), 404);
  await weigert(zetVoort(w.coordinator, m.id, { body: {} }), 400);
  const { data } = await goed(w.coordinator, 'melding_zet_voort', { path: { id: m.id }, body: { reden: TEKST } });
  assert.deepEqual([data.ambtshalve, data.uiterlijkOp, data.melder.naam, data.status], [true, null, 'coordinator 1 van A', 'ingediend']);
  assert.equal((await w.melder.call('melding_lees', { path: { id: data.id } })).status, 404);
  const { data: klok } = await goed(w.coordinator, 'melding_termijn', { path: { id: data.id } });
  assert.deepEqual([klok.startOp, klok.berekening], [null, []]);
});

test('een signaal naar buiten: geschreven, verzonden, beantwoord; en door niemand anders', async () => {
  const m = await tot(api, w, 'in_onderzoek', { onderRegel: { regeltype: 'verordening', naam: 'Een regel van de raad' } });
  const maak = (wie, body = { meldingId: m.id }) => wie.call('buitensignaal_maak', { body });
  await weigert(maak(api.niemand), 401);
  await weigert(maak(w.melder), 403);
  await weigert(maak(vreemd.coordinator), 404);
  await weigert(maak(w.coordinator, {}), 400);
  await weigert(maak(w.coordinator, { meldingId: (await tot(api, w, 'in_onderzoek')).id }), 409);
  const { data } = await goed(w.coordinator, 'buitensignaal_maak', { body: { meldingId: m.id } });
  assert.deepEqual([data.ontvangerSoort, data.ontvanger, data.status], ['raad', 'De gemeenteraad', 'concept']);
  assert.ok(data.tekst.includes('De regel in andere woorden') && !data.tekst.includes('Bijzondere bijstand duurt'));
  const dag = await vandaag(api);
  const wegen = (wie, id, version, goedeBrief = true) => [
    wie.call('buitensignaal_wijzig', { path: { id }, version, body: goedeBrief ? { ontvanger: 'De griffie' } : { ontvanger: 'x' } }),
    wie.call('buitensignaal_stap', { path: { id }, version, body: goedeBrief ? { actie: 'verstuur', verzondenOp: dag } : { actie: 'verstuur' } }),
  ];
  for (const een of wegen(api.niemand, data.id, 1)) await weigert(een, 401);
  for (const een of wegen(w.melder, data.id, 1)) await weigert(een, 403);
  for (const een of wegen(vreemd.coordinator, data.id, 1)) await weigert(een, 404);
  for (const een of wegen(w.coordinator, data.id, 1, false)) await weigert(een, 400);
  for (const een of wegen(w.coordinator, data.id, 99)) await weigert(een, 412);
  for (const een of wegen(w.coordinator, data.id, undefined)) await weigert(een, 428);
  await weigert(w.melder.call('buitensignaal_lees', { path: { id: data.id } }), 404);
  await met(w.coordinator, 'buitensignaal_lees', 'buitensignaal_wijzig', data.id, { ontvanger: 'De griffie' });
  const doe = (body) => met(w.coordinator, 'buitensignaal_lees', 'buitensignaal_stap', data.id, body);
  await doe({ actie: 'verstuur', verzondenOp: dag });
  const { version } = await goed(w.coordinator, 'buitensignaal_lees', { path: { id: data.id } });
  for (const een of wegen(w.coordinator, data.id, version)) await weigert(een, 409);
  await doe({ actie: 'antwoord', antwoord: 'Wij zetten het op de agenda.', antwoordOp: dag });
  const { data: gelezen } = await goed(w.melder, 'buitensignaal_lees', { path: { id: data.id } });
  assert.deepEqual([gelezen.status, gelezen.antwoord, gelezen.acties], ['beantwoord', 'Wij zetten het op de agenda.', []]);
  const { data: lijst } = await goed(w.melder, 'buitensignalen_lijst', { query: { meldingId: m.id, status: ['beantwoord'] } });
  assert.deepEqual(lijst.resultaten.map(({ id }) => id), [data.id]);
  await weigert(w.melder.call('buitensignalen_lijst', { query: { status: 'weg' } }), 400);
  await weigert(api.niemand.call('buitensignalen_lijst'), 401);
  await weigert(api.als('begeleider', 'C').call('buitensignalen_lijst'), 403);
  for (const [wie, status, id] of [[api.niemand, 401, data.id], [api.als('begeleider', 'C'), 403, data.id], [w.collega, 404, data.id], [w.melder, 400, 'geen'], [w.melder, 404, GEEN]]) {
    await weigert(wie.call('buitensignaal_lees', { path: { id } }), status);
  }
});
