// SPDX-License-Identifier: EUPL-1.2
// Past day 42 without a besluit: the right arises by itself, is used, can be proved on paper, and ends
// with the besluit.
import { test } from 'node:test';
import { mensen, met, metRecht, tot } from '../lib/weg.mjs';
import { assert, reis } from './lib/reis.mjs';

test('een recht om af te wijken: het ontstaat, wordt bewezen en gebruikt, en eindigt met het besluit', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await metRecht(api, w);
  const melder = await staf('medewerker');
  await melder.leest('Je mag nu afwijken van deze regel');
  await melder.kijk('werk, afwijken mag');
  await melder.volg('Bekijk wat je mag');
  await melder.kop(/Bijzondere bijstand/);
  await melder.kijk('melding, afwijken mag');
  await melder.volg('Bekijk wat je mag');
  await melder.kop('Afwijken van deze regel mag');
  await melder.leest('Alleen in je eigen zaken.');
  await melder.leest('Nooit in het nadeel van de inwoner.');
  await melder.kijk('bewijs');
  await melder.page.emulateMedia({ media: 'print' });
  assert.ok(await melder.page.getByText(/^Gedrukt op/).isVisible(), 'the proof on paper says where it can be checked');
  assert.ok(!(await melder.page.getByRole('button', { name: 'Noteer deze afwijking' }).isVisible()), 'on paper there is no form');
  await melder.page.emulateMedia({ media: 'screen' });
  await melder.vul({ 'Wat deed je anders, en waarom?': 'Reiskosten meteen betaald, het gesprek was morgen.', 'Wat leverde het de inwoner op?': 'Op tijd bij het gesprek.' });
  await melder.druk('Noteer deze afwijking');
  await melder.leest('Reiskosten meteen betaald, het gesprek was morgen.');
  await melder.kijk('bewijs, gebruikt');

  const hoofd = await staf('afdelingshoofd');
  await hoofd.naar('/afwijkingsrechten');
  await hoofd.leest('Afwijken mag');
  await hoofd.kijk('lijst van rechten');
  await hoofd.volg(/Bijzondere bijstand/);
  await hoofd.leest('Reiskosten meteen betaald, het gesprek was morgen.');
  assert.ok(!(await hoofd.blad.textContent()).includes('medewerker 1 van A'), 'who decides does not see the name of the melder');

  await tot(api, w, 'besluit_concept', {}, Object.assign(m, { plaats: 'team_samenstellen' }));
  await met(w.beslisser, 'besluit_lees', 'besluit_stap', m.besluitId, { actie: 'neem' });
  await melder.naar(`/afwijkingsrechten/${m.rechtId}`);
  await melder.kop('Afwijken mag niet meer');
  await melder.leest('Er is een besluit. Wat je eerder deed, blijft gelden.');
  await melder.leest('Reiskosten meteen betaald, het gesprek was morgen.');
  assert.equal(await melder.page.getByRole('button', { name: 'Noteer deze afwijking' }).count(), 0);
  await melder.kijk('bewijs, voorbij');
});
