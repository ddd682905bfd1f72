// SPDX-License-Identifier: EUPL-1.2
// A client that writes on and keeps a ledger: what was acknowledged must be there, once, whatever happens meanwhile.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';

/**
 * Puts rules in the register, four at a time. Each is asked with its own key until it is answered 201, as a good client
 * does. Gives {geboekt, missers, tot(n), sluit()}: the names that were acknowledged, the answers that were none.
 */
export function grootboek(jurist) {
  const geboekt = [];
  const missers = [];
  const stand = { open: true, volgende: 0, fout: null };

  async function boek(naam) {
    const key = randomUUID();
    for (const einde = Date.now() + 60_000; Date.now() < einde; await wacht(50)) {
      const { status } = await jurist.call('regel_maak', { key, body: { naam, regeltype: 'protocol' } }).catch((error) => {
        if (error.message !== 'fetch failed') throw error;
        return { status: 0 };
      });
      if (status === 201) return geboekt.push(naam);
      assert.ok([0, 502, 503, 504].includes(status), `${naam}: ${status}`);
      missers.push(status);
    }
    throw new Error(`${naam} was never acknowledged`);
  }

  const schrijvers = Array.from({ length: 4 }, async () => {
    try { while (stand.open && !stand.fout) await boek(`Boek ${stand.volgende++}`); } catch (error) { stand.fout = error; }
  });

  return {
    geboekt,
    missers,
    /** Waits until so many more were acknowledged. */
    async tot(n) {
      const genoeg = geboekt.length + n;
      for (const einde = Date.now() + 60_000; geboekt.length < genoeg && !stand.fout; await wacht(20)) assert.ok(Date.now() < einde, `only ${geboekt.length}`);
      if (stand.fout) throw stand.fout;
    },
    async sluit() {
      stand.open = false;
      await Promise.all(schrijvers);
      if (stand.fout) throw stand.fout;
    },
  };
}

/** What the database holds is the ledger: nothing lost, nothing twice. vraag(sql) gives rows. */
export async function klopt(boek, vraag) {
  const rijen = await vraag("SELECT naam FROM app.regel WHERE naam LIKE 'Boek %'");
  assert.deepEqual(rijen.map(({ naam }) => naam).sort(), [...boek.geboekt].sort());
}
