// SPDX-License-Identifier: EUPL-1.2
// A verzoek tot afstemming at a given place of its road, for tests that begin there.
import { randomUUID } from 'node:crypto';
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

/** The same with somebody of the gemeente at the table: adds {partij, partijId}. The invitation itself is not walked. */
export async function aanTafel(api, anders) {
  const v = await inIntake(api, anders);
  const partijId = randomUUID();
  await api.sql(`INSERT INTO app.partij (organisatie_id, id, verzoek_id, naam, status)
    SELECT organisatie_id, $2, id, wens, 'geaccepteerd' FROM app.verzoek WHERE id = $1`, [v.id, partijId]);
  await api.sql("UPDATE app.stuk SET status = 'in_afstemming', versie = versie + 1 WHERE id = $1", [v.id]);
  return { ...v, partijId, partij: api.partij(v.id, partijId) };
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
