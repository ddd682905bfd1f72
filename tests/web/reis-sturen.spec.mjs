// SPDX-License-Identifier: EUPL-1.2
// Finding and steering: a coordinator searches, keeps a filter, gives out two meldingen and takes the list along; the
// figures are read; a beheerder looks in the logboek and makes a list of what may go, and the directeur agrees.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { laatWerken, mensen, met, stap, tot } from '../lib/weg.mjs';
import { assert, reis } from './lib/reis.mjs';

const VREEMD = ['/meldingen?status=oud&fase=open', '/meldingen?vanMij=misschien', '/regels?regeltype=oud', '/regels?na=x', '/afwijkingsrechten?status=ontstaan,oud', '/uitvoeringen?status=oud',
  '/escalaties?status=oud', '/buitensignalen?na=x', '/poule?status=actief,oud'];
const VREEMD_BEHEER = ['/beheer/logboek?van=gisteren', '/beheer/mail?status=wacht,verzonden', '/beheer/mensen?actief=misschien', '/beheer/teksten?plek=oud', '/bewaren?na=x'];

/** An address with a filter that is no more gives the list without it, and says so. */
async function zonderFilter(wie, adres) {
  await wie.naar(adres);
  await wie.leest('Een filter in het adres klopt niet. Dit is de lijst zonder dat filter.');
  assert.equal(new URL(wie.page.url()).pathname, adres.split('?')[0]);
}

async function filtersInHetAdres(wie) {
  for (const adres of VREEMD) await zonderFilter(wie, adres);
  await zonderFilter(wie, VREEMD[0]);
  assert.equal(new URL(wie.page.url()).search, '?fase=open', 'the other filters stay');
  await wie.kijk('een filter dat er niet meer is');
  await wie.naar('/meldingen?status=ingediend,in_onderzoek');
  assert.equal(await wie.blad.getByRole('link', { name: /^Haal filter weg/ }).count(), 2, 'several statuses in one');
  await wie.volg('Haal filter weg: In onderzoek');
  assert.equal(new URL(wie.page.url()).search, '?status=ingediend');
  await wie.leest('Aan zet: jij');
  await wie.naar('/afwijkingsrechten?status=ontstaan,geschorst');
  assert.equal(await wie.blad.getByRole('link', { name: /^Haal filter weg/ }).count(), 2);
}

test('zoeken, bewaren, toewijzen en meenemen; cijfers, logboek en vernietigen', async (t) => {
  const { api, staf } = await reis(t);
  const w = mensen(api);
  await api.shiftClock('-400 days');
  const oud = await tot(api, w, 'ingediend', { verhaal: { welkeRegel: 'Oude regel over post' } });
  await stap(w.melder, oud.id, 'trek_in', { toelichting: 'Is al opgelost.' });
  await api.shiftClock('0');
  await tot(api, w, 'ingediend', { verhaal: { welkeRegel: 'Parkeervergunning voor mantelzorg' } });
  const nieuw = await tot(api, w, 'ingediend');

  const coordinator = await staf('coordinator');
  const { page } = coordinator;
  await coordinator.naar('/meldingen?fase=open');
  await coordinator.druk('Bewaar deze filters');
  await coordinator.vul({ 'Hoe noem je dit filter?': 'Alles wat loopt' }, page.getByRole('dialog'));
  await coordinator.druk('Bewaar', page.getByRole('dialog'));
  await page.getByRole('link', { name: 'Alles wat loopt' }).waitFor();
  await coordinator.druk('Wijs meldingen toe');
  await page.locator('#toewijzen-aan:focus').waitFor();
  await page.getByRole('checkbox', { name: /Kies RT-/ }).first().press('Space');
  await page.getByRole('checkbox', { name: /Kies RT-/ }).nth(1).check();
  await coordinator.leest('2 meldingen gekozen');
  await coordinator.kijk('toewijzen');
  await coordinator.druk('Wijs toe');
  await page.getByRole('cell', { name: 'coordinator 1 van A' }).first().waitFor();
  await page.context().setOffline(true);
  await coordinator.druk('Neem deze lijst mee: CSV');
  await page.getByRole('dialog').getByText('Kijk of het internet werkt.').waitFor();
  await coordinator.ja('Sluit');
  await page.context().setOffline(false);
  const [bestand] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const csv = readFileSync(await bestand.path(), 'utf8');
  assert.ok(csv.includes('Parkeervergunning voor mantelzorg') && !csv.includes('Oude regel'), 'the filters go along');
  await page.getByRole('searchbox', { name: 'Zoek in meldingen' }).fill('parkeervergunningen');
  await coordinator.leest('Je zoekt in alle meldingen die je mag zien.');
  assert.equal(await page.locator('.lijst__link').count(), 1);
  await page.getByRole('searchbox', { name: 'Zoek in meldingen' }).fill('');
  await filtersInHetAdres(coordinator);

  await coordinator.naar(`/meldingen/${nieuw.id}`);
  await met(w.coordinator, 'melding_lees', 'melding_wijzig', nieuw.id, { onderwerpen: ['bijstand'] });
  await coordinator.druk('In behandeling nemen');
  await coordinator.ja('Ga toch verder');
  await coordinator.leest('Iemand anders was je net voor. Zo staat het nu.');
  await coordinator.kijk('iemand was je voor');
  await coordinator.druk('In behandeling nemen');
  await coordinator.ja('Ga toch verder');
  await coordinator.leest('De melding is in behandeling.');

  await laatWerken(api, 'SELECT EXISTS (SELECT FROM app.cijfer) AND EXISTS (SELECT FROM app.logboek_kop)');
  await coordinator.naar('/cijfers');
  await coordinator.leest('Er lopen 2 meldingen.');
  await coordinator.kijk('cijfers');
  await page.locator('summary', { hasText: 'In een tabel' }).first().press('Enter');
  await page.getByRole('table').first().waitFor();
  await coordinator.kijk('cijfers, met tabel');

  const beheer = await staf('gemeentebeheerder');
  for (const adres of VREEMD_BEHEER) await zonderFilter(beheer, adres);
  await beheer.naar('/beheer/logboek?soort=wijzigen');
  await beheer.leest('Meldingen toegewezen');
  assert.ok(!(await beheer.blad.locator('tbody').textContent()).includes('medewerker 1 van A'), 'who reported stays unsaid');
  await beheer.kijk('logboek');
  await beheer.naar('/bewaren');
  await beheer.leest('1 nummer is gesloten voor');
  await beheer.kijk('bewaren');
  await beheer.druk('Maak een lijst met dit nummer');
  await beheer.ja('Maak de lijst');
  await beheer.leest('Iemand anders bevestigt deze lijst');

  const directeur = await staf('directeur');
  await directeur.volg('Bekijk de lijst');
  await directeur.leest('Bevestig dat deze gegevens weg mogen. Het gaat om 1 nummer.');
  await directeur.kijk('vernietigingslijst');
  await directeur.druk('Bevestig de lijst');
  await directeur.ja('Ja, vernietig ze');
  await directeur.leest('De lijst wordt uitgevoerd');
  await laatWerken(api, 'SELECT EXISTS (SELECT FROM app.vernietigingslijst WHERE voltooid_op IS NOT NULL)');
  await coordinator.naar(`/meldingen/${oud.id}`);
  await coordinator.leest('De gegevens van deze melding zijn vernietigd op');
  await coordinator.kijk('vernietigde melding');
});
