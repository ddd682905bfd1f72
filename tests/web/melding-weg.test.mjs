// SPDX-License-Identifier: EUPL-1.2
// Where a melding is, what whoever looks can do next, and that no action of the contract is without a place.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { staf } from '../../web/src/texts/nl/staf.js';
import { ACTIES, GESTOPT, WEG, actiesVan, andereStappen, leesgroepen, volgendeStap, wegVan, zonderDubbel } from '../../web/src/views/melding-weg.js';
import { eersteDag, plekVan } from '../../web/src/views/werk-plek.js';

const contract = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 });
const waarden = (naam) => contract.components.schemas[naam].enum;

const stap = (naar, van, extra = {}) => ({ stukSoort: 'melding', naar, van, op: '2026-11-02T10:00:00Z', buitenWerkstroom: false, ...extra });
const RECHT = [stap('in_onderzoek', 'team_samenstellen'), stap('team_samenstellen', 'ingediend'), stap('ingediend', 'concept'), stap('concept', null)];

test('the road shows what was, where it is and what comes', () => {
  const { stappen, nu } = wegVan('in_onderzoek', RECHT);
  assert.equal(nu, 2);
  assert.deepEqual(stappen.map((one) => one.naam), WEG);
  assert.deepEqual(stappen.map((one) => one.op !== null), [true, true, true, false, false, false]);
  assert.ok(stappen.every((one) => !one.buiten && !one.overgeslagen));
});

test('a step out of order is drawn as such, and what it jumped over as skipped', () => {
  const { stappen, nu } = wegVan('in_uitvoering', [stap('in_uitvoering', 'ingediend', { buitenWerkstroom: true }), stap('ingediend', 'concept')]);
  assert.equal(nu, 5);
  assert.deepEqual(stappen.map((one) => one.overgeslagen), [false, true, true, true, true, false]);
  assert.deepEqual(stappen.map((one) => one.buiten), [false, false, false, false, false, true]);
});

test('nothing is called skipped while the timeline was not read to its end', () => {
  assert.ok(wegVan('in_onderzoek', RECHT.slice(0, 1), false).stappen.every((one) => !one.overgeslagen));
  assert.ok(wegVan('team_samenstellen', []).stappen.every((one) => !one.overgeslagen), 'somebody who may not see the steps');
});

test('a step taken twice counts the last time, and a step back is where it is', () => {
  const { stappen, nu } = wegVan('ingediend', [stap('ingediend', 'in_onderzoek', { buitenWerkstroom: true, op: '2026-11-09T10:00:00Z' }), ...RECHT]);
  assert.equal(nu, 0);
  assert.equal(stappen[0].op, '2026-11-09T10:00:00Z');
  assert.equal(stappen[2].op, null);
});

test('a road that ends early ends where it left, with the word of its end', () => {
  const { stappen, nu } = wegVan('ingetrokken', [stap('ingetrokken', 'in_onderzoek'), ...RECHT]);
  assert.deepEqual(stappen.map((one) => one.naam), ['ingediend', 'team', 'onderzoek', 'ingetrokken']);
  assert.equal(nu, 3);
});

test('closed outside the workflow: the road stops there', () => {
  const { stappen, nu } = wegVan('afgesloten', [stap('afgesloten', 'in_onderzoek', { buitenWerkstroom: true }), ...RECHT]);
  assert.deepEqual(stappen.map((one) => one.naam), ['ingediend', 'team', 'onderzoek', 'afgesloten']);
  assert.deepEqual([nu, stappen[3].buiten], [3, true]);
});

test('what is written with the advies or the besluit as well is shown once', () => {
  const neem = { stukSoort: 'besluit', actie: 'neem', naar: 'genomen', op: '2026-11-18T19:33:00Z' };
  const besluit = { ...neem, stukSoort: 'melding', actie: 'besluit', naar: 'besloten' };
  assert.deepEqual(zonderDubbel([neem, besluit]), [neem]);
  assert.deepEqual(zonderDubbel([besluit]), [besluit]);
  assert.deepEqual(zonderDubbel([neem, { ...besluit, op: '2026-11-19T08:00:00Z' }]).length, 2);
  assert.deepEqual(zonderDubbel([{ stukSoort: 'melding', actie: null, naar: 'niet_ontstaan' }]), []);
});

test('an afgesloten melding has walked all of it', () => assert.equal(wegVan('afgesloten', RECHT, false).nu, WEG.length));

test('each status has a place on the road, and words for whoever waits', () => {
  for (const status of waarden('MeldingStatus').filter((one) => one !== 'concept')) {
    assert.ok(wegVan(status, []).nu >= 0, status);
    assert.ok(staf[`melding.wacht.${status}`], status);
  }
  for (const naam of [...WEG, ...GESTOPT]) assert.ok(staf[`melding.weg.${naam}`], naam);
});

const zicht = (acties, extra = {}) => ({ data: { acties }, team: null, onderzoek: null, ...extra });

test('an answer that somebody waits for comes first', () => {
  assert.equal(volgendeStap(zicht(['schrijf_notitie', 'trek_in', 'antwoord_melder'])), 'antwoord_melder');
  assert.equal(volgendeStap(zicht(['schrijf_notitie'], { team: { acties: ['antwoord'] } })), 'antwoord_uitnodiging');
});

test('the research starts when as many take part as are needed, and not before', () => {
  const acties = ['buitenstap', 'maak_team', 'start_onderzoek', 'wijzig'];
  assert.equal(volgendeStap(zicht(acties)), 'maak_team');
  assert.equal(volgendeStap(zicht(['start_onderzoek'], { team: { acties: [], aantalGeaccepteerd: 2, nodig: 3 } })), null);
  assert.equal(volgendeStap(zicht(['start_onderzoek'], { team: { acties: [], aantalGeaccepteerd: 3, nodig: 3 } })), 'start_onderzoek');
  assert.equal(volgendeStap(zicht(['start_onderzoek'], { team: { acties: [], aantalGeaccepteerd: 2, nodig: 2 } })), 'start_onderzoek', 'two is enough here');
});

test('the advies begins when nothing is open any more', () => {
  const acties = ['naar_advies', 'onderzoek', 'vraag_melder'];
  assert.equal(volgendeStap(zicht(acties, { onderzoek: { openPunten: [{ code: 'X' }] } })), 'onderzoek');
  assert.equal(volgendeStap(zicht(acties, { onderzoek: { openPunten: [] } })), 'naar_advies');
});

test('who has nothing to do is not asked anything', () => assert.equal(volgendeStap(zicht(['schrijf_notitie', 'trek_in', 'buitenstap', 'wijzig'])), null));

test('what is not the next step is still offered, what has its own place is not offered twice', () => {
  const alles = zicht(['buitenstap', 'koppel', 'neem_niet_in_behandeling', 'schrijf_notitie', 'stel_team_samen', 'wijzig']);
  assert.deepEqual(andereStappen(alles), ['neem_niet_in_behandeling', 'koppel', 'buitenstap']);
  assert.deepEqual(actiesVan(alles).length, 6);
});

test('each action of the contract has a way, and its words', () => {
  for (const actie of waarden('MeldingActie')) assert.ok(ACTIES[actie], actie);
  for (const [actie, soort] of Object.entries(ACTIES)) {
    if (['dien_in', 'verwijder', 'wijzig', 'schrijf_notitie'].includes(actie)) continue;
    const sleutels = soort === 'scherm' ? ['melding.nu.X', 'melding.nu.X.knop'] : ['melding.stap.X', 'melding.stap.X.uitleg'];
    for (const sleutel of sleutels) assert.ok(staf[sleutel.replace('X', actie)], `${sleutel} ${actie}`);
  }
});

test('a note is read by groups one is in', () => {
  assert.deepEqual(leesgroepen(['teamlid'], ['medewerker']), ['intern', 'team', 'partijen', 'openbaar']);
  assert.deepEqual(leesgroepen([], ['medewerker', 'coordinator'])[0], 'intern');
  assert.deepEqual(leesgroepen(['melder'], ['medewerker']), ['partijen', 'openbaar']);
  assert.deepEqual(leesgroepen([], ['medewerker', 'jurist']), ['team', 'partijen', 'openbaar']);
});

test('each task and each message has a place and words', () => {
  const item = contract.components.schemas.WerkItem.properties;
  for (const soort of new Set([...item.soort.enum, ...contract.components.schemas.Post.properties.stukSoort.enum])) assert.match(plekVan(soort, 'x'), /^\/[a-z]+/);
  for (const taak of item.taak.enum) assert.ok(staf[`taak.${taak}`] && staf[`taak.${taak}.knop`], taak);
});

/* The kind of a message is a literal in the functions of the database: soort.gebeurtenis. */
test('each message that the database sends has a sentence', () => {
  const map = new URL('../../db/api/', import.meta.url);
  const sql = readdirSync(map).map((name) => readFileSync(new URL(name, map), 'utf8')).join('\n')
    .replace(/(ingesteld\(|sleutel WHEN )'[^']+'/g, ''); // the name of a setting looks the same
  const soorten = contract.components.schemas.Post.properties.stukSoort.enum.join('|');
  const sent = new Set([...sql.matchAll(new RegExp(`'((?:${soorten})\\.[a-z_]+)'`, 'g'))].map((m) => m[1]));
  assert.ok(sent.size > 20);
  assert.deepEqual([...sent].filter((bericht) => !staf[`post.${bericht}`]), []);
});

test('the first of two dates counts', () => {
  assert.equal(eersteDag({ uiterlijkOp: '2026-12-08', uitersteDatumOp: '2026-12-01' }), '2026-12-01');
  assert.equal(eersteDag({ uiterlijkOp: null, uitersteDatumOp: '2026-12-01' }), '2026-12-01');
  assert.equal(eersteDag({ uiterlijkOp: null, uitersteDatumOp: null }), null);
});
