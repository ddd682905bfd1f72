// SPDX-License-Identifier: EUPL-1.2
// The right to deviate through the API: each use named without a person, a proposal per case, a suspension,
// and nothing by which people could be compared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, met, metRechten, stap, tot, vandaag, VERHAAL } from '../lib/weg.mjs';

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
  const zet = (wie, id, body) => met(wie, 'afwijkingsrecht_lees', 'afwijkingsrecht_stap', id, body);
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
  await zet(w.directeur, recht, { actie: 'schors', reden: 'Er loopt een onderzoek naar een fout.', werkdagen: 2 });
  await weigert(noteer(recht), 409);
  const stil = await goed(w.melder, 'afwijkingsrecht_lees', { path: { id: recht } });
  assert.deepEqual([stil.data.status, stil.data.schorsingen[0].reden, stil.data.schorsingsdagenOver], ['geschorst', 'Er loopt een onderzoek naar een fout.', 8]);
  await weigert(w.collega.call('afwijkingsrecht_stap', { path: { id: recht }, version: stil.version, body: { actie: 'hef_schorsing_op', toelichting: TEKST } }), 404);
  assert.equal((await zet(w.directeur, recht, { actie: 'hef_schorsing_op', toelichting: TEKST })).data.status, 'ontstaan');

  // By person: for the holder and the coordinator, not for whoever leads or decides, and not as a filter or in a list.
  const wiens = async (wie) => (await goed(wie, 'afwijkingsrecht_lees', { path: { id: recht } })).data.houder?.naam ?? null;
  assert.deepEqual([await wiens(w.melder), await wiens(w.coordinator), await wiens(w.beslisser), await wiens(w.directeur)], ['medewerker 1 van A', 'medewerker 1 van A', null, null]);
  for (const filter of [{ houder: w.melder.wie.id }, { houderId: w.melder.wie.id }, { melder: w.melder.wie.id }]) {
    await weigert(w.directeur.call('afwijkingsrechten_lijst', { query: filter }), 400);
  }
  const lijst = JSON.stringify((await goed(w.directeur, 'afwijkingsrechten_lijst')).data);
  assert.ok(!lijst.includes('medewerker 1 van A') && !lijst.includes(w.melder.wie.id));
});

test('aansluiten: alleen een samenvatting, een eigen melding, hetzelfde besluit', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek', { onderRegel: { naam: 'Wachttijd bijzondere bijstand' } });
  const gevonden = async (tekst) => (await goed(w.collega, 'meldingen_aansluitbaar', { body: { tekst } })).data.resultaten;
  const [een] = await gevonden('wachttijd bijstand');
  assert.equal(een.id, m.id);
  for (const woord of [...Object.values(VERHAAL), 'medewerker 1 van A']) assert.ok(!JSON.stringify(een).includes(woord), woord);
  assert.deepEqual(await gevonden('sollicitatiegesprek'), [], 'the words of the melder do not find it');
  await weigert(w.collega.call('meldingen_aansluitbaar', { body: {} }), 400);
  await weigert(w.collega.call('melding_lees', { path: { id: m.id } }), 404);

  const maak = (wie, sluitAanBij) => wie.call('melding_maak', { body: { welkeRegel: 'Bijstand', waaromHinderlijk: TEKST, sluitAanBij } });
  await weigert(maak(w.melder, m.id), 409);
  await weigert(maak(w.lid(2), m.id), 409);
  await weigert(maak(w.beslisser, m.id), 409);
  const { data: eigen } = await maak(w.collega, m.id);
  await weigert(w.collega.call('melding_samenvatting', { path: { id: eigen.id } }), 404);
  const { data: na } = await stap(w.collega, eigen.id, 'dien_in');
  assert.deepEqual([na.status, na.gekoppeldAan], ['gekoppeld', m.id]);
  const { data: samen } = await goed(w.collega, 'melding_samenvatting', { path: { id: m.id } });
  assert.deepEqual([samen.aangesloten, samen.eigenMeldingId, samen.zichtbaar, samen.waaromNiet], [1, eigen.id, false, 'Je bent hier al bij aangesloten.']);
  const lijst = async (wie) => (await goed(wie, 'aansluitingen_lijst', { path: { id: m.id } })).data.resultaten.map((rij) => rij.melder?.naam ?? null);
  assert.deepEqual([await lijst(m.leden[0]), await lijst(w.coordinator), await lijst(w.beslisser), await lijst(w.melder)],
    [['medewerker 2 van A'], ['medewerker 2 van A'], [null], []]);
  await weigert(w.collega.call('aansluitingen_lijst', { path: { id: m.id } }), 404);

  await tot(api, w, 'in_uitvoering', {}, m);
  const { data: besluit } = await goed(w.collega, 'besluit_lees', { path: { id: m.besluitId } });
  assert.equal(besluit.motivering, 'Wachten helpt niemand.');
  assert.deepEqual((await goed(w.collega, 'melding_samenvatting', { path: { id: m.id } })).data.besluitId, m.besluitId);
  await weigert(w.contact.call('melding_samenvatting', { path: { id: eigen.id } }), 404);
  const nu = (await goed(w.coordinator, 'melding_lees', { path: { id: eigen.id } })).version;
  await weigert(w.coordinator.call('melding_stap', { path: { id: eigen.id }, version: nu, body: { actie: 'ontkoppel' } }), 409, '/actie al_beantwoord');
});
