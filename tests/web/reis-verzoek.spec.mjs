// SPDX-License-Identifier: EUPL-1.2
// A verzoek by an inwoner on a phone of 320 pixels: told, sent, followed with the code, answered, stopped.
import { test } from 'node:test';
import { assert, BRIEF_VAN, reis } from './lib/reis.mjs';

const TELEFOON = { breedte: 320, hoogte: 640 };

/** Walks the form; answers: one function per question. Gives the code. */
async function vertel(inwoner) {
  await inwoner.naar('/');
  await inwoner.kijk('begin');
  await inwoner.volg(/Gemeente Waterrijk/);
  await inwoner.kijk('gemeente');
  await inwoner.volg(/Vertel wat er speelt/);
  await inwoner.vul({ 'Wat is er gebeurd?': 'In augustus vroeg ik een traplift aan. Ik slaap op de bank.' });
  await inwoner.kijk('verzoek, wat is er gebeurd');
  await inwoner.druk('Verder');
  await inwoner.vul({ 'Wat zou u helpen?': 'Dat iemand komt kijken.' });
  await inwoner.druk('Verder');
  await inwoner.kop(/Voor wie doet u dit verzoek/);
  await inwoner.druk('Verder');
  await inwoner.leest('Kies voor wie u dit verzoek doet.');
  await inwoner.kijk('verzoek, vergeten te kiezen');
  await inwoner.blad.getByRole('radio', { name: 'Voor mijzelf' }).check();
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: /bezwaar tegen een brief/ }).check();
  await inwoner.vul({ 'Welke datum staat op de brief van de gemeente?': BRIEF_VAN });
  await inwoner.leest(/U kunt bezwaar maken tot en met/);
  await inwoner.kijk('verzoek, bezwaar');
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Bel mij' }).check();
  await inwoner.vul({ 'Uw telefoonnummer': '06-12345' });
  await inwoner.druk('Verder');
  await inwoner.leest('Dit nummer is te kort. Kijk of u alle cijfers hebt.');
  await inwoner.vul({ 'Uw telefoonnummer': '06 12345678', 'Hoe mogen wij u noemen?': 'Mevrouw Jansen' });
  await inwoner.kijk('verzoek, bereiken');
  await inwoner.druk('Verder');
  await inwoner.blad.getByRole('radio', { name: 'Ja, dat mag' }).check();
  await inwoner.druk('Verder');
  await inwoner.kop(/Klopt dit zo/);
  await inwoner.leest('Dat iemand komt kijken.');
  await inwoner.kijk('verzoek, controle');
  await inwoner.druk('Verzoek versturen');
  await inwoner.kop('Uw verzoek is verstuurd');
  await inwoner.leest(/Uw begeleider probeert u te bellen, uiterlijk/);
  await inwoner.kijk('verzoek ontvangen');
  assert.equal(await inwoner.bladen(), 1, 'the code and what happens now are one sheet');
  await inwoner.druk('Haal de code van dit scherm');
  await inwoner.leest('Hebt u de code opgeschreven?');
  await inwoner.kijk('code van het scherm, zeker weten');
  await inwoner.druk('Toch niet', inwoner.page.getByRole('dialog'));
  return (await inwoner.blad.locator('.code').textContent()).trim();
}

async function open(inwoner, code) {
  await inwoner.naar('/volgen');
  await inwoner.kijk('volgen');
  await inwoner.vul({ 'Uw code': code.toLowerCase() });
  await inwoner.druk('Open mijn verzoek');
  await inwoner.kop(/^Uw verzoek/);
}

test('een verzoek op een telefoon van 320 pixels, van verhaal tot stoppen', async (t) => {
  const { api, staf, inwoner: maakInwoner } = await reis(t);
  const inwoner = await maakInwoner(TELEFOON);
  const code = await vertel(inwoner);
  assert.match(code.replace(/[^0-9A-Z]/g, ''), /^[0-9A-HJKMNP-TV-Z]{28}$/);
  await inwoner.naar('/verzoek');
  await inwoner.druk('Haal de code van dit scherm');
  await inwoner.ja('Ja, haal hem weg');
  await inwoner.blad.locator('.code').waitFor({ state: 'detached' });
  const [{ n }] = await api.sql("SELECT count(*)::int AS n FROM app.verzoek WHERE wat_gebeurde LIKE '%traplift%'");
  assert.equal(n, 0, 'what was told is not readable in the database');
  await open(inwoner, code);
  await inwoner.leest(/Uw verhaal is binnen/);
  await inwoner.kijk('volgen, ingediend');

  const begeleider = await staf('begeleider', 1, 'C', TELEFOON);
  await begeleider.kijk('werk van de begeleider');
  await begeleider.volg('Lees het verzoek');
  await begeleider.leest('In augustus vroeg ik een traplift aan.');
  await begeleider.kijk('verzoek van de begeleider');
  await begeleider.druk('Ik neem dit op');
  await begeleider.leest(/Begeleider: begeleider 1 van C/);
  await begeleider.vul({ 'Je bericht aan de inwoner': 'Dag mevrouw, ik bel u morgen.' });
  await begeleider.druk('Stuur aan de inwoner');
  await begeleider.leest('Dag mevrouw, ik bel u morgen.');
  await begeleider.naar('/verzoeken');
  await begeleider.kijk('lijst van verzoeken');

  await open(inwoner, code);
  await inwoner.leest('Dag mevrouw, ik bel u morgen.');
  await inwoner.leest(/begeleider 1 van C, voor het laatst/);
  await inwoner.vul({ 'Schrijf aan uw begeleider': 'Graag na twee uur.' });
  await inwoner.druk('Stuur aan uw begeleider');
  await inwoner.leest('Graag na twee uur.');
  await inwoner.kijk('volgen, met berichten');
  await inwoner.druk('Stop met dit verzoek');
  await inwoner.kijk('volgen, zeker weten');
  await inwoner.ja('Ja, ik stop');
  await inwoner.leest('U bent gestopt met dit verzoek.');
  await inwoner.kijk('volgen, gestopt');

  await begeleider.volg(/VA-\d{4}-/);
  await begeleider.leest('Dit verzoek is klaar. Er kunnen geen berichten meer bij.');
  await begeleider.leest('Graag na twee uur.');

  const ambtenaar = await staf('coordinator');
  await ambtenaar.page.goto(`/verzoeken/${begeleider.id}`);
  await ambtenaar.kop('Deze bladzijde is er niet');
  await ambtenaar.kijk('bladzijde die er niet is');
});
