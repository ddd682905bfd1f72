// SPDX-License-Identifier: EUPL-1.2
// How an organisatie is reached: said by whoever keeps its words, read by everybody, and who changed it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aanTafel, afgestemd, doeVerzoek } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';
import { organisatie } from '../lib/wereld.mjs';

const api = await start({ after }, { eigen: true });
const verdeler = api.als('begeleidingscoordinator', 'C');
const lees = (wie = verdeler) => wie.call('bereikbaarheid_lees');
const zet = (body, version, wie = verdeler) => wie.call('bereikbaarheid_zet', { body, version });
const openbaar = async () => (await api.niemand.call('gemeente_lees', { path: { id: organisatie('A') } })).data.bereikbaar;
const BALIE = { telefoon: '030 000 0123', mailAdres: 'balie@c.example', bezoekadres: 'Voorbeeldplein 1', wanneer: 'Op werkdagen van 9 tot 5' };

test('iedereen leest hoe de organisatie te bereiken is, ook zonder code', async () => {
  const voor = await lees();
  assert.deepEqual([voor.status, voor.version, voor.data.telefoon, voor.data.wijzigingen, await openbaar()], [200, 1, null, [], null]);
  const { status, version, data } = await zet(BALIE, 1);
  assert.deepEqual([status, version, data.versie, data.telefoon], [200, 2, 2, BALIE.telefoon]);
  assert.deepEqual(await openbaar(), BALIE);
  const lijst = (await api.niemand.call('gemeenten_lijst')).data.resultaten;
  for (const een of lijst) assert.deepEqual(een.bereikbaar, een.afstemmingsorganisatie ? BALIE : null, een.naam);
  const v = await aanTafel(api);
  assert.deepEqual((await v.inwoner.call('volgverzoek_lees')).data.bereikbaar, BALIE);
  assert.deepEqual((await v.partij.call('partijverzoek_lees')).data.bereikbaar, BALIE);
  assert.deepEqual((await v.begeleider.call('gebruikersprofiel_lees')).data.organisatie.bereikbaar, BALIE);
  assert.equal((await api.als('medewerker').call('gebruikersprofiel_lees')).data.organisatie.bereikbaar, null);
});

test('de brief met de afspraken zegt wie men kan vragen, in de taal van wie leest', async () => {
  const v = await afgestemd(api);
  const laatste = async (headers) => (await v.inwoner.call('volgverzoek_bevestiging', { headers })).data.delen.at(-1);
  const nl = await laatste({});
  assert.match(nl.kop, /^Zo bereikt u /);
  assert.deepEqual(nl.feiten.map(({ waarde }) => waarde), Object.values(BALIE));
  const { data: { delen } } = await v.inwoner.call('volgverzoek_bevestiging', { headers: { 'accept-language': 'en' } });
  assert.deepEqual(delen.find(({ kop }) => kop?.startsWith('How to reach ')).feiten.map(({ naam }) => naam), ['Phone', 'E-mail', 'Address', 'When']);
  assert.equal((await v.inwoner.call('volgverzoek_bevestiging', { headers: { accept: 'application/pdf' } })).status, 200);
  await zet({}, (await lees()).version);
  assert.equal((await laatste({})).kop, 'Hoe het verder gaat');
  await zet(BALIE, (await lees()).version);
});

test('wat weg is gelaten staat er niet, en wie wat wijzigde blijft staan', async () => {
  const { version } = await lees();
  await zet({ telefoon: BALIE.telefoon, wanneer: null }, version);
  assert.deepEqual(await openbaar(), { telefoon: BALIE.telefoon, mailAdres: null, bezoekadres: null, wanneer: null });
  await zet({}, version + 1);
  assert.equal(await openbaar(), null);
  const [nieuwste, , , , eerste] = (await lees()).data.wijzigingen;
  assert.deepEqual([eerste.oud, eerste.nieuw, eerste.door.id], [null, Object.values(BALIE).join('\n'), verdeler.id]);
  assert.deepEqual([nieuwste.oud, nieuwste.nieuw], [BALIE.telefoon, null]);
  const beheer = await api.als('gemeentebeheerder', 'C').call('beheerwijzigingen_lijst', { query: { onderwerp: 'bereikbaarheid' } });
  assert.equal(beheer.data.resultaten.length, 5);
});

test('niet met een oud scherm, alle fouten tegelijk, en niet door een ander', async () => {
  const { version } = await lees();
  assert.equal((await zet(BALIE, version + 1)).status, 412);
  assert.equal((await zet(BALIE)).status, 428);
  const fout = await zet({ telefoon: 'bel maar', mailAdres: 'balie', bezoekadres: 'hier', wanneer: 'nu' }, version);
  assert.equal(fout.status, 400);
  assert.deepEqual(fout.data.errors.map(({ location }) => location).sort(), ['/bezoekadres', '/mailAdres', '/telefoon', '/wanneer']);
  const v = await doeVerzoek(api);
  for (const wie of [v.begeleider, v.inwoner, api.als('coordinator'), api.als('gemeentebeheerder', 'C')]) {
    assert.deepEqual([(await lees(wie)).status, (await zet(BALIE, version, wie)).status], [404, 404]);
  }
  assert.deepEqual([(await lees(api.niemand)).status, (await zet(BALIE, version, api.niemand)).status], [401, 401]);
  assert.equal(await openbaar(), null);
});
