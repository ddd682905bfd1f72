// SPDX-License-Identifier: EUPL-1.2
// A team that changes: somebody says no, another is asked, and later a member steps out.
import { test } from 'node:test';
import { mensen, tot } from '../lib/weg.mjs';
import { reis } from './lib/reis.mjs';

test('iemand zegt nee, een ander doet mee, en later stapt er een uit', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  const m = await tot(api, w, 'team_gevraagd');
  const nee = await staf('poulelid', 3);
  await nee.volg('Bekijk de uitnodiging');
  await nee.vouwOpen('Ik kan niet meedoen');
  await nee.vul({ Reden: 'Ik heb verlof.' });
  await nee.kijk('nee zeggen');
  await nee.druk('Ik doe niet mee');
  await nee.kop('Wat ligt bij mij');
  await nee.leest('Je doet niet mee. De coördinator hoort het.');
  await nee.kijk('nee gezegd');
  await nee.page.goBack();
  await nee.kop('Wat ligt bij mij'); // the melding is not theirs to read any more

  const coordinator = await staf('coordinator');
  await coordinator.naar(`/meldingen/${m.id}/team`);
  await coordinator.leest('Doet niet mee');
  await coordinator.leest('Reden: Ik heb verlof.');
  await coordinator.vouwOpen('Vraag iemand erbij');
  await coordinator.blad.getByRole('radio', { name: /poulelid 4 van A/ }).check();
  await coordinator.kijk('iemand erbij vragen');
  await coordinator.druk('Nodig uit');
  await coordinator.leest(/poulelid 4 van A/);
  await coordinator.blad.locator('.bewaard', { hasText: 'De uitnodiging is verstuurd.' }).waitFor();

  const vierde = await staf('poulelid', 4);
  await vierde.volg('Bekijk de uitnodiging');
  await vierde.druk('Ja, ik doe mee');
  await vierde.leest('Fijn dat je meedoet.');
  await vierde.vouwOpen('Stap uit het team');
  await vierde.vul({ 'Wat moet de volgende weten?': 'Ik sprak de wijkagent, zij wil meedenken.' });
  await vierde.kijk('uitstappen');
  await vierde.druk('Ik stap uit');
  await vierde.kop('Wat ligt bij mij');
  await coordinator.naar(`/meldingen/${m.id}/team`);
  await coordinator.leest('Gestopt');
  await coordinator.naar(`/meldingen/${m.id}`);
  await coordinator.leest('Apart bewaren');
  await coordinator.naar(`/meldingen/${m.id}/team`);
  // Whoever comes next reads what was left behind.
  await coordinator.vouwOpen('Vraag iemand erbij');
  await coordinator.blad.getByRole('radio', { name: /poulelid 5 van A/ }).check();
  await coordinator.druk('Nodig uit');
  await coordinator.leest(/poulelid 5 van A/);
  const vijfde = await staf('poulelid', 5);
  await vijfde.volg('Bekijk de uitnodiging');
  await vijfde.druk('Ja, ik doe mee');
  await vijfde.leest('Ik sprak de wijkagent, zij wil meedenken.');
  await vijfde.vouwOpen('Wie er eerder gevraagd is');
  await vijfde.leest('poulelid 3 van A');
  await vijfde.kijk('overdracht aan wie erbij komt');
});
