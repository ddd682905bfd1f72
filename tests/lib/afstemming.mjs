// SPDX-License-Identifier: EUPL-1.2
// A verzoek tot afstemming at a given place of its road, for tests that begin there.
import assert from 'node:assert/strict';
import { organisatie } from './wereld.mjs';

export const FORMULIER = {
  gemeenteId: organisatie('A'), namens: 'mijzelf', watGebeurde: 'Ik wacht al maanden op een traplift.', wens: 'Dat iemand komt kijken.', lopendeProcedure: 'geen',
};

/** Hands one in: {id, code, kenmerk, inwoner (who follows it), begeleider}. */
export async function doeVerzoek(api, anders = {}) {
  const { status, data } = await api.niemand.call('verzoek_maak', { body: { ...FORMULIER, ...anders } });
  assert.equal(status, 201, JSON.stringify(data));
  const [{ id }] = await api.sql('SELECT id FROM app.stuk WHERE kenmerk = $1', [data.kenmerk]);
  return { id, ...data, inwoner: api.volger(id), begeleider: api.als('begeleider', 'C') };
}

/** A step of the begeleider, on the version of now. */
export async function stap(v, body) {
  const { version } = await v.begeleider.call('verzoek_lees', { path: { id: v.id } });
  const antwoord = await v.begeleider.call('verzoek_stap', { path: { id: v.id }, version, body });
  assert.equal(antwoord.status, 200, JSON.stringify(antwoord.data));
  return antwoord;
}

/** The same, taken up by the first begeleider. */
export async function inIntake(api, anders) {
  const v = await doeVerzoek(api, { magGemeenteWeten: true, ...anders });
  await stap(v, { actie: 'neem_op' });
  return v;
}

/** The same with somebody of the gemeente asked: adds {partij, partijId}. wie: an account, or null for none. */
export async function genodigd(api, anders, wie = api.als('medewerker', 'A')) {
  const v = await inIntake(api, anders);
  const { version } = await v.begeleider.call('partijen_lees', { path: { id: v.id } });
  const antwoord = await v.begeleider.call('partij_nodig_uit', {
    path: { id: v.id }, version, body: { naam: 'M. de Wit', functie: 'Klantmanager', email: wie?.wie.email },
  });
  assert.equal(antwoord.status, 201, JSON.stringify(antwoord.data));
  const partijId = antwoord.data.partijen[0].id;
  return { ...v, wie, partijId, partij: api.partij(v.id, partijId) };
}

/** The same, and who was asked takes part; without an account. */
export async function aanTafel(api, anders) {
  const v = await genodigd(api, anders, null);
  const { status } = await v.partij.call('partijverzoek_stap', { body: { actie: 'accepteer' } });
  assert.equal(status, 204);
  return v;
}

/** The inwoner releases something to who sits at the table; gives what stands then. */
export async function geefVrij(v, item, meer = {}) {
  const antwoord = await v.inwoner.call('toestemming_geef', { body: { item, partijId: v.partijId, ...meer } });
  assert.equal(antwoord.status, 200, JSON.stringify(antwoord.data));
  return antwoord.data;
}

/** Writes an afspraak down, as the begeleider: gives its id. */
export async function spreekAf(v, body = {}) {
  const { status, data } = await v.begeleider.call('afspraak_maak', { path: { id: v.id }, body: { tekst: 'De gemeente meet de trap op.', wie: 'gemeente', ...body } });
  assert.equal(status, 201, JSON.stringify(data));
  return data.afspraken.at(-1).id;
}

/** The same with a proposal that waits for both: adds {afspraakId}. */
export async function voorgesteld(api, anders) {
  const v = await aanTafel(api, anders);
  const afspraakId = await spreekAf(v);
  await stap(v, { actie: 'stel_voor' });
  return { ...v, afspraakId };
}

/** The same, agreed by both. */
export async function afgestemd(api, anders) {
  const v = await voorgesteld(api, anders);
  for (const [wie, operatie, tekst] of [[v.inwoner, 'volgverzoek_bevestig', 'Hiermee kan ik verder.'], [v.partij, 'partijverzoek_bevestig', 'Dit doen wij.']]) {
    const { status, data } = await wie.call(operatie, { body: { akkoord: true, tekst } });
    assert.equal(status, 201, JSON.stringify(data));
  }
  return v;
}

/** A round of the worker over the terms of the afstemmingsorganisatie, now: what it did. */
export async function loopTermijnen(api) {
  await api.sql("SELECT set_config('vraagt.organisatie', $1, false), set_config('vraagt.actor', 'systeem', false), set_config('vraagt.rollen', '{systeem}', false)", [organisatie('C')]);
  return (await api.sql("SELECT (api.termijnen_loop('{}', NULL, '{}')).body AS uit"))[0].uit;
}
