// SPDX-License-Identifier: EUPL-1.2
// The right to deviate through the API: each use named without a person, a proposal per case, a suspension,
// and nothing by which people could be compared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, met, metRechten, vandaag } from '../lib/weg.mjs';

const TEKST = 'Een zin die lang genoeg is.';
const weigert = async (belofte, status, fout) => {
  const antwoord = await belofte;
  assert.equal(antwoord.status, status, JSON.stringify(antwoord.data));
  if (fout) assert.ok(antwoord.data.errors.some((een) => `${een.location} ${een.code}` === fout), JSON.stringify(antwoord.data.errors));
  return antwoord.data;
};

test('afwijken per type: noteren, voorstellen, antwoorden, stilzetten', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const per = await metRechten(api, w, ['werkafspraak', 'beleidsregel', 'verordening']);
  const dag = await vandaag(api);
  const recht = per.werkafspraak.rechtId;
  const beperkt = per.beleidsregel.rechtId;
  const noteer = (id, meer) => w.melder.call('afwijking_maak', { path: { id }, body: { afgewekenOp: dag, verwijzing: 'Z-2026-0415', motivering: TEKST, ...meer } });
  const stap = (wie, id, body) => met(wie, 'afwijkingsrecht_lees', 'afwijkingsrecht_stap', id, body);
  const nu = async (wie, id, body) => wie.call('afwijkingsrecht_stap', { path: { id }, version: (await goed(wie, 'afwijkingsrecht_lees', { path: { id } })).version, body });

  const zin = (await weigert(noteer(recht, { verwijzing: '123456782' }), 400, '/verwijzing burgerservicenummer')).errors[0].detail;
  assert.match(zin, /lijkt op een burgerservicenummer/);
  await weigert(noteer(recht, { verwijzing: 'jan@voorbeeld.nl' }), 400, '/verwijzing mailadres');
  assert.equal((await noteer(recht)).status, 201);
  await weigert(noteer(per.verordening.rechtId), 409);

  const wil = { verwijzing: 'Z-2026-0416', wat: TEKST, omstandigheid: TEKST, gevolgInwoner: TEKST };
  const stelVoor = (wie, id) => wie.call('afwijkingsvoorstel_maak', { path: { id }, body: wil });
  await weigert(noteer(beperkt), 409);
  await weigert(stelVoor(w.collega, beperkt), 404);
  await weigert(stelVoor(w.coordinator, beperkt), 403);
  await weigert(stelVoor(w.melder, recht), 409);
  await weigert(w.melder.call('afwijkingsvoorstel_maak', { path: { id: beperkt }, body: { ...wil, omstandigheid: 'Mevrouw 123456782 is ziek.' } }), 400, '/omstandigheid burgerservicenummer');
  const { data } = await stelVoor(w.melder, beperkt);
  const voorstelId = data.voorstellen[0].id;
  const antwoord = { actie: 'antwoord_voorstel', voorstelId, bijzonder: true, onevenredig: true, motivering: TEKST };
  await weigert(nu(w.melder, beperkt, antwoord), 403);
  await weigert(w.beslisser.call('afwijkingsrecht_stap', { path: { id: beperkt }, version: 1, body: antwoord }), 412);
  await weigert(w.beslisser.call('afwijkingsrecht_stap', { path: { id: beperkt }, body: antwoord }), 428);
  // Two answer at once: one is heard, the other is told.
  const { version } = await goed(w.beslisser, 'afwijkingsrecht_lees', { path: { id: beperkt } });
  const samen = await Promise.all([w.beslisser, w.directeur].map((wie) => wie.call('afwijkingsrecht_stap', { path: { id: beperkt }, version, body: antwoord })));
  assert.deepEqual(samen.map(({ status }) => status).sort(), [200, 412]);
  await weigert(nu(w.beslisser, beperkt, antwoord), 409);
  assert.equal((await noteer(beperkt, { voorstelId })).status, 201);

  await weigert(nu(w.beslisser, recht, { actie: 'schors', reden: TEKST, werkdagen: 2 }), 403);
  await weigert(nu(w.directeur, recht, { actie: 'schors', reden: 'kort', werkdagen: 11 }), 400);
  await stap(w.directeur, recht, { actie: 'schors', reden: 'Er loopt een onderzoek naar een fout.', werkdagen: 2 });
  await weigert(noteer(recht), 409);
  const stil = await goed(w.melder, 'afwijkingsrecht_lees', { path: { id: recht } });
  assert.deepEqual([stil.data.status, stil.data.schorsingen[0].reden, stil.data.schorsingsdagenOver], ['geschorst', 'Er loopt een onderzoek naar een fout.', 8]);
  await weigert(w.collega.call('afwijkingsrecht_stap', { path: { id: recht }, version: stil.version, body: { actie: 'hef_schorsing_op', toelichting: TEKST } }), 404);
  assert.equal((await stap(w.directeur, recht, { actie: 'hef_schorsing_op', toelichting: TEKST })).data.status, 'ontstaan');

  // By person: for the holder and the coordinator, not for whoever leads or decides, and not as a filter or in a list.
  const wiens = async (wie) => (await goed(wie, 'afwijkingsrecht_lees', { path: { id: recht } })).data.houder?.naam ?? null;
  assert.deepEqual([await wiens(w.melder), await wiens(w.coordinator), await wiens(w.beslisser), await wiens(w.directeur)], ['medewerker 1 van A', 'medewerker 1 van A', null, null]);
  for (const filter of [{ houder: w.melder.wie.id }, { houderId: w.melder.wie.id }, { melder: w.melder.wie.id }]) {
    await weigert(w.directeur.call('afwijkingsrechten_lijst', { query: filter }), 400);
  }
  const lijst = JSON.stringify((await goed(w.directeur, 'afwijkingsrechten_lijst')).data);
  assert.ok(!lijst.includes('medewerker 1 van A') && !lijst.includes(w.melder.wie.id));
});
