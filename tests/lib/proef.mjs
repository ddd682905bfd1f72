// SPDX-License-Identifier: EUPL-1.2
// Would this be accepted? Asked of the database as the API would, and then undone.
import { OPERATIES } from './contract.mjs';
import { verbind } from './cluster.mjs';

const NODIG = "SELECT set_config('vraagt.organisatie', $1, true), set_config('vraagt.actor', $2, true), set_config('vraagt.rollen', $3, true), set_config('vraagt.aanroep', 'proef', true)";

/** Gives a function (caller, operation, id, body) -> {oordeel, fouten}; oordeel: 'ja', 'niet nu' (guards that say what is missing) or the code of a refusal. */
export async function proefbank(t, api) {
  const client = await verbind(api.database, 'app_api');
  t.after(() => client.end());
  return async ({ wie }, operatie, id, body) => {
    const op = OPERATIES.get(operatie);
    if (!op.rollen.some((rol) => wie.rollen.includes(rol))) return { oordeel: 'rol' };
    await client.query('BEGIN');
    try {
      await client.query(NODIG, [wie.organisatie, wie.id, `{${wie.rollen}}`]);
      const pad = op.path.includes('{id}') ? { id } : {};
      await client.query('SELECT * FROM app.eenmalig(NULL, NULL, $1, $2, NULL, $3)', [operatie, pad, body]);
      return { oordeel: 'ja' };
    } catch (error) {
      const fouten = error.detail ? JSON.parse(error.detail).map((fout) => `${fout.location} ${fout.code}`) : [];
      return { oordeel: /^WF40[09]$/.test(error.code) && fouten.length ? 'niet nu' : error.code, fouten, zin: error.message };
    } finally {
      await client.query('ROLLBACK');
    }
  };
}
