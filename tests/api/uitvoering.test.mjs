// SPDX-License-Identifier: EUPL-1.2
// Carrying out through the API: reports, help from above and its answer, and the question whether the rule still
// lives; what is refused because it is not yours, too early, or was done already; and two at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { collega, goed, mensen, met, tot, uitvoeringStap } from '../lib/weg.mjs';

const TEKST = 'Een zin die lang genoeg is.';
const VERSLAG = { voortgang: 40, tekst: TEKST };
const LATER = `${new Date().getFullYear() + 2}-01-04`;
const GEEN = '01990c1a-7c00-7000-8000-00000000dead';
const api = await start();
const w = mensen(api);
const vreemd = mensen(api, 'B');

const weigert = async (belofte, status, fout) => {
  const antwoord = await belofte;
  assert.equal(antwoord.status, status, JSON.stringify(antwoord.data));
  if (fout) assert.ok(antwoord.data.errors.some((een) => `${een.location} ${een.code}` === fout), JSON.stringify(antwoord.data.errors));
};
const stap = (wie, id, version, actie, rest = {}) => wie.call('uitvoering_stap', { path: { id }, version, body: { actie, ...rest } });
const verslag = (wie, id, body = VERSLAG, opties = {}) => wie.call('statusverslag_maak', { path: { id }, body, ...opties });
const antwoord = (wie, id, version, rest) => wie.call('escalatie_stap', { path: { id }, version, body: { actie: 'antwoord', motivering: TEKST, ...rest } });
const vraag = (wie, id, opties = {}) => wie.call('escalatie_maak', { path: { id }, body: { toelichting: TEKST }, ...opties });

test('verslagen, klaar, nog niet klaar, en dan bevestigd: de melding gaat mee', async () => {
  const m = await tot(api, w, 'in_uitvoering');
  const { data } = await goed(w.eigenaar, 'statusverslag_maak', { path: { id: m.uitvoeringId }, body: VERSLAG });
  assert.deepEqual([data.status, data.voortgang, data.statusverslagen[0].tekst], ['gestart', 40, TEKST]);
  const { data: lijst } = await goed(w.eigenaar, 'uitvoeringen_lijst', { query: { vanMij: true, status: ['gestart'] } });
  const rij = lijst.resultaten.find(({ id }) => id === m.uitvoeringId);
  assert.deepEqual([rij.voortgang, rij.laatsteVerslag, rij.welkeRegel], [40, TEKST, 'De regel in andere woorden']);
  await uitvoeringStap(w.eigenaar, m, 'meld_gereed', { toelichting: TEKST });
  await uitvoeringStap(w.beslisser, m, 'nog_niet_klaar', { toelichting: TEKST });
  await uitvoeringStap(w.eigenaar, m, 'meld_gereed', { toelichting: TEKST });
  await uitvoeringStap(w.beslisser, m, 'bevestig');
  const { data: melding } = await goed(w.melder, 'melding_lees', { path: { id: m.id } });
  assert.deepEqual([melding.status, melding.uitvoering.status, melding.aanZet], ['uitgevoerd', 'bevestigd', []]);
});

test('na acht weken zegt de melder dat de regel nog leeft: terug naar de uitvoering', async () => {
  const m = await tot(api, w, 'effect_gevraagd');
  assert.deepEqual((await goed(w.melder, 'melding_lees', { path: { id: m.id } })).data.aanZet, ['melder']);
  const { version } = await goed(w.eigenaar, 'uitvoering_lees', { path: { id: m.uitvoeringId } });
  await weigert(stap(w.eigenaar, m.uitvoeringId, version, 'bevestig_effect'), 403);
  await weigert(stap(w.coordinator, m.uitvoeringId, version, 'bevestig_effect'), 409);
  await uitvoeringStap(w.melder, m, 'regel_leeft_nog', { toelichting: TEKST });
  assert.equal((await goed(w.melder, 'melding_lees', { path: { id: m.id } })).data.status, 'in_uitvoering');
});

test('hulp van boven: van de melder naar wie besluit, naar de directeur, en het antwoord terug', async () => {
  const m = await tot(api, w, 'gestart');
  const { data } = await goed(w.melder, 'escalatie_maak', { path: { id: m.uitvoeringId }, body: { toelichting: TEKST } });
  assert.deepEqual([data.status, data.aanleiding, data.gevraagdAls], ['niveau_1', 'verzoek', 'melder']);
  await weigert(vraag(w.melder, m.uitvoeringId), 409);
  assert.equal((await goed(w.eigenaar, 'escalatie_lees', { path: { id: data.id } })).data.gevraagdDoor, null);
  await met(w.beslisser, 'escalatie_lees', 'escalatie_stap', data.id, { actie: 'naar_directeur', toelichting: TEKST });
  const { data: bijDirecteur, version } = await goed(w.directeur, 'escalatie_lees', { path: { id: data.id } });
  assert.deepEqual(bijDirecteur.keuzes, ['opdracht', 'andere_termijn', 'stopzetten']);
  await weigert(antwoord(w.beslisser, data.id, version, { antwoord: 'opdracht' }), 403);
  await weigert(antwoord(w.directeur, data.id, version, { antwoord: 'neem_over' }), 409, '/antwoord niet_hier');
  await weigert(antwoord(w.directeur, data.id, version, { antwoord: 'andere_termijn' }), 400, '/nieuweDatum verplicht');
  await weigert(antwoord(w.directeur, data.id, version - 1, { antwoord: 'opdracht' }), 412);
  const { data: klaar } = await goed(w.directeur, 'escalatie_stap', { path: { id: data.id }, version,
    body: { actie: 'antwoord', antwoord: 'andere_termijn', nieuweDatum: LATER, motivering: TEKST } });
  assert.deepEqual([klaar.status, klaar.beantwoordDoor.naam], ['beantwoord', 'directeur 1 van A']);
  assert.equal((await goed(w.melder, 'uitvoering_lees', { path: { id: m.uitvoeringId } })).data.uiterlijkOp, LATER);
  const { data: post } = await goed(w.melder, 'postvak_lijst', { query: { paginaGrootte: 5 } });
  assert.ok(post.resultaten.some((een) => een.bericht === 'escalatie.beantwoord' && een.stukId === data.id));
});

test('vastgelopen, en de directeur stopt het: de melding sluit met die reden', async () => {
  const m = await tot(api, w, 'in_uitvoering');
  await uitvoeringStap(w.eigenaar, m, 'loopt_vast', { reden: TEKST });
  const { data } = await goed(w.beslisser, 'escalaties_lijst', { query: { meldingId: m.id, status: ['niveau_1'] } });
  await met(w.beslisser, 'escalatie_lees', 'escalatie_stap', data.resultaten[0].id, { actie: 'naar_directeur', toelichting: TEKST });
  await met(w.directeur, 'escalatie_lees', 'escalatie_stap', data.resultaten[0].id, { actie: 'antwoord', antwoord: 'stopzetten', motivering: TEKST });
  const { data: melding } = await goed(w.melder, 'melding_lees', { path: { id: m.id } });
  assert.deepEqual([melding.status, melding.uitvoering.status], ['afgesloten', 'gestopt']);
  const { data: tijdlijn } = await goed(w.melder, 'melding_tijdlijn', { path: { id: m.id }, query: { paginaGrootte: 100 } });
  assert.ok(tijdlijn.resultaten.some((een) => een.stukSoort === 'escalatie' && een.actie === 'antwoord' && een.tekst === TEKST));
});

test('wie het niet aangaat, ziet niets en doet niets; een andere organisatie ook niet', async () => {
  const m = await tot(api, w, 'gereed_gemeld');
  const id = m.uitvoeringId;
  const escalatie = (await goed(w.beslisser, 'escalatie_maak', { path: { id }, body: { toelichting: TEKST } })).data.id;
  const { version } = await goed(w.beslisser, 'uitvoering_lees', { path: { id } });
  for (const wie of [w.collega, w.lid(6), w.teammanager, vreemd.coordinator, vreemd.directeur]) {
    await weigert(wie.call('uitvoering_lees', { path: { id } }), 404);
    await weigert(wie.call('escalatie_lees', { path: { id: escalatie } }), 404);
    await weigert(stap(wie, id, version, 'bevestig'), 404);
    await weigert(verslag(wie, id), 404);
    await weigert(vraag(wie, id), 404);
    await weigert(antwoord(wie, escalatie, 1, { antwoord: 'opdracht' }), 404);
    for (const operatie of ['uitvoeringen_lijst', 'escalaties_lijst']) {
      const { data } = await goed(wie, operatie, { query: { paginaGrootte: 100 } });
      assert.ok(data.resultaten.every((rij) => rij.meldingId !== m.id), operatie);
    }
  }
  for (const wie of [w.melder, w.coordinator, w.jurist, w.contact, w.directeur]) {
    await weigert(stap(wie, id, version, 'bevestig'), 403);
    await weigert(verslag(wie, id), 409); // ready: nobody reports now
  }
  await weigert(vraag(w.jurist, id), 403);
});

test('zonder account, zonder rol, of met een brief die niet klopt', async () => {
  const m = await tot(api, w, 'gestart');
  const id = m.uitvoeringId;
  const escalatie = (await goed(w.eigenaar, 'escalatie_maak', { path: { id }, body: { toelichting: TEKST } })).data.id;
  const begeleider = collega(api, 'begeleider', 'C');
  const zonderRol = api.als('begeleider', 'C');
  const wegen = (wie, goedeBrief) => [
    wie.call('uitvoeringen_lijst', goedeBrief ? {} : { query: { status: 'weg' } }), wie.call('escalaties_lijst', goedeBrief ? {} : { query: { status: 'weg' } }),
    wie.call('uitvoering_lees', { path: { id: goedeBrief ? id : 'geen' } }), wie.call('escalatie_lees', { path: { id: goedeBrief ? escalatie : 'geen' } }),
    stap(wie, id, 1, 'meld_gereed', goedeBrief ? { toelichting: TEKST } : {}), verslag(wie, id, goedeBrief ? VERSLAG : { voortgang: 101, tekst: 'x' }),
    wie.call('escalatie_maak', { path: { id }, body: goedeBrief ? { toelichting: TEKST } : {} }),
    antwoord(wie, escalatie, 1, goedeBrief ? { antwoord: 'opdracht' } : { antwoord: 'nee' }),
  ];
  for (const een of wegen(api.niemand, true)) await weigert(een, 401);
  for (const een of wegen(zonderRol, true)) await weigert(een, 403);
  for (const een of wegen(w.eigenaar, false)) await weigert(een, 400);
  assert.equal((await begeleider.call('uitvoering_lees', { path: { id } })).status, 404);
  for (const [operatie, body] of [['uitvoering_stap', { actie: 'start' }], ['escalatie_stap', { actie: 'antwoord', antwoord: 'opdracht', motivering: TEKST }]]) {
    await weigert(w.eigenaar.call(operatie, { path: { id: operatie === 'uitvoering_stap' ? id : escalatie }, body }), 428);
    await weigert(w.eigenaar.call(operatie, { path: { id: GEEN }, version: 1, body }), 404);
  }
  await weigert(stap(w.eigenaar, id, 99, 'meld_gereed', { toelichting: TEKST }), 412);
  await weigert(stap(w.beslisser, id, (await goed(w.beslisser, 'uitvoering_lees', { path: { id } })).version, 'bevestig'), 409);
});

test('twee tegelijk: een verslag met dezelfde sleutel telt een keer, en een antwoord ook', async () => {
  const m = await tot(api, w, 'in_uitvoering');
  const id = m.uitvoeringId;
  const twee = await Promise.all([1, 2].map(() => verslag(w.eigenaar, id, VERSLAG, { key: 'een-sleutel-voor-twee' })));
  assert.deepEqual(twee.map(({ status }) => status), [201, 201]);
  assert.equal((await goed(w.eigenaar, 'uitvoering_lees', { path: { id } })).data.statusverslagen.length, 1);
  await weigert(verslag(w.eigenaar, id, { ...VERSLAG, voortgang: 41 }, { key: 'een-sleutel-voor-twee' }), 409);
  const vragen = await Promise.all([vraag(w.eigenaar, id), vraag(w.melder, id), vraag(w.beslisser, id)]);
  assert.ok(vragen.every(({ status }) => [201, 409].includes(status)), vragen.map(({ status }) => status).join());
  const { data } = await goed(w.beslisser, 'escalaties_lijst', { query: { meldingId: m.id } });
  assert.equal(data.resultaten.length, 1);
  const { version } = await goed(w.directeur, 'escalatie_lees', { path: { id: data.resultaten[0].id } });
  const wie = data.resultaten[0].status === 'niveau_2' ? w.directeur : w.beslisser;
  const antwoorden = await Promise.all(['opdracht', 'andere_termijn'].map((keuze) =>
    antwoord(wie, data.resultaten[0].id, version, { antwoord: keuze, nieuweDatum: LATER })));
  assert.deepEqual(antwoorden.map(({ status }) => status).sort(), [200, 412]);
});
