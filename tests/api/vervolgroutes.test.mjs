// SPDX-License-Identifier: EUPL-1.2
// The ways on in the words of the organisatie: what an inwoner reads from then on, back to ours, and who changed what.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { doeVerzoek, inIntake, stap } from '../lib/afstemming.mjs';
import { start } from '../lib/server.mjs';

const api = await start({ after }, { eigen: true });
const verdeler = api.als('begeleidingscoordinator', 'C');
const weg = async (soort) => (await verdeler.call('vervolgroutes_lijst')).data.resultaten.find((een) => een.soort === soort);
const zet = (soort, body, version, wie = verdeler) => wie.call('vervolgroute_zet', { path: { soort }, body, version });
const EIGEN = { titel: 'Hulp in Waterrijk', tekst: 'De sociaal raadslieden zitten elke dinsdag in de bibliotheek.', getoond: true };

/** Of a verzoek that ended without an agreement: the ways on, as [heading, text]. */
async function gelezen() {
  const v = await inIntake(api);
  await stap(v, { actie: 'niet_passend', tekst: 'Dit hoort elders.', route: 'De ombudsman.' });
  return (await v.inwoner.call('volgverzoek_routes')).data.delen.map((deel) => [deel.kop, deel.tekst]);
}

test('eigen woorden leest een inwoner vanaf nu, en terug kan ook', async () => {
  const voor = await weg('hulp');
  assert.deepEqual([voor.titel, voor.tekst, voor.versie, voor.wijzigingen], [voor.standaardTitel, voor.standaardTekst, 1, []]);
  const { status, data, version } = await zet('hulp', EIGEN, 1);
  assert.deepEqual([status, data.titel, data.versie, version], [200, EIGEN.titel, 2, 2]);
  assert.ok((await gelezen()).some(([kop, tekst]) => kop === EIGEN.titel && tekst === EIGEN.tekst));
  const terug = await zet('hulp', { titel: voor.standaardTitel, tekst: voor.standaardTekst, getoond: true }, 2);
  assert.equal(terug.data.tekst, voor.standaardTekst);
  assert.ok((await gelezen()).some(([kop]) => kop === voor.standaardTitel));
  const [nieuwste, eerste] = (await weg('hulp')).wijzigingen;
  assert.deepEqual([eerste.nieuw, eerste.oud, eerste.door.id], [`${EIGEN.titel}\n\n${EIGEN.tekst}`, `${voor.titel}\n\n${voor.tekst}`, verdeler.id]);
  assert.equal(nieuwste.oud, eerste.nieuw);
  const beheer = await api.als('gemeentebeheerder', 'C').call('beheerwijzigingen_lijst', { query: { onderwerp: 'vervolgroute' } });
  assert.equal(beheer.data.resultaten.length, 2);
  assert.deepEqual(await api.sql('SELECT titel, tekst FROM app.vervolgroute WHERE soort = $1', ['hulp']), [{ titel: null, tekst: null }], 'our words follow when we mend them');
});

test('een weg die niet getoond wordt is er niet, en alle wegen weg kan niet', async () => {
  const allemaal = (await verdeler.call('vervolgroutes_lijst')).data.resultaten;
  const uit = ({ soort, titel, tekst, versie }) => zet(soort, { titel, tekst, getoond: false }, versie);
  for (const een of allemaal.slice(1)) assert.equal((await uit(een)).status, 200, een.soort);
  assert.equal((await uit(allemaal[0])).status, 409);
  assert.deepEqual((await gelezen()).map(([kop]) => kop), [allemaal[0].titel]);
  assert.equal((await weg(allemaal[1].soort)).wijzigingen[0].nieuw, null, 'an inwoner reads nothing of it');
  for (const { soort, titel, tekst, versie } of allemaal.slice(1)) assert.equal((await zet(soort, { titel, tekst, getoond: true }, versie + 1)).status, 200);
  assert.equal((await gelezen()).length, 6);
});

test('niet met een oud scherm, niet te kort, en niet door een ander', async () => {
  const { versie } = await weg('klacht');
  assert.equal((await zet('klacht', EIGEN, versie + 1)).status, 412);
  assert.equal((await zet('klacht', EIGEN)).status, 428);
  assert.deepEqual((await zet('klacht', { ...EIGEN, titel: 'x', tekst: 'kort' }, versie)).data.errors.map((fout) => fout.location).sort(), ['/tekst', '/titel']);
  assert.equal((await zet('toverij', EIGEN, versie)).status, 400);
  const v = await doeVerzoek(api);
  for (const wie of [v.begeleider, v.inwoner, api.als('coordinator')]) {
    assert.equal((await zet('klacht', EIGEN, versie, wie)).status, 404);
    assert.equal((await wie.call('vervolgroutes_lijst')).status, 404);
  }
  assert.equal((await zet('klacht', EIGEN, versie, api.niemand)).status, 401);
  assert.equal((await api.niemand.call('vervolgroutes_lijst')).status, 401);
});
