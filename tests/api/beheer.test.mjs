// SPDX-License-Identifier: EUPL-1.2
// Beheer: settings, closing days, names of roles, texts, templates, afdelingen and accounts. Only the
// gemeentebeheerder changes them, only of the own organisatie, and each change is written down.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { collega, goed, mensen, tot } from '../lib/weg.mjs';
import { afdeling, mens, organisatie, ROLLEN } from '../lib/wereld.mjs';

const beheerder = (api, letter) => api.als('gemeentebeheerder', letter);
const velden = (antwoord) => antwoord.data.errors.map((fout) => fout.location);
const SJABLOON = { onderwerp: 'Er is nieuws voor je', tekst: 'Dag {{naam}}, kijk op {{link}}.' };
const TEKST = { plek: 'notitie', titel: 'Gebeld', tekst: '{{kenmerk}}: gebeld over {{regel}}.' };
const dag = async (api, over) => (await api.sql('SELECT (app.vandaag() + $1::int)::text AS dag', [over]))[0].dag;

/** Every operation of beheer with input that is right. */
const alles = (gisteren) => ({
  instellingen_lijst: {},
  instelling_proef: { body: { sleutel: 'mail.vanaf', waarde: [7] } },
  instelling_zet: { path: { sleutel: 'mail.vanaf' }, version: 1, body: { waarde: [7] } },
  sluitingsdag_proef: { body: { dag: gisteren } },
  sluitingsdag_maak: { body: { dag: gisteren, naam: 'Teamdag' } },
  sluitingsdag_verwijder: { path: { dag: gisteren } },
  rolnaam_zet: { path: { rol: 'jurist' }, body: { naam: 'Jurist' } },
  meldteksten_lijst: {},
  meldtekst_lees: { path: { id: randomUUID() } },
  meldtekst_maak: { body: TEKST },
  meldtekst_wijzig: { path: { id: randomUUID() }, version: 1, body: { actief: false } },
  meldtekst_proef: { body: { tekst: TEKST.tekst } },
  sjablonen_lijst: {},
  sjabloon_proef: { body: { sleutel: 'bericht', ...SJABLOON } },
  sjabloon_zet: { path: { sleutel: 'bericht' }, version: 1, body: SJABLOON },
  beheerwijzigingen_lijst: {},
  afdeling_maak: { body: { naam: 'Nieuwe afdeling' } },
  afdeling_wijzig: { path: { id: afdeling('A', 2) }, version: 1, body: { naam: 'Anders' } },
  gebruiker_beheer_lees: { path: { id: mens('jurist').id } },
  startwachtwoord_zet: { path: { id: mens('jurist').id }, version: 1, body: { wachtwoord: 'een zin om mee te beginnen' } },
});

test('alleen de beheerder komt erbij; wie is ingelogd leest dagen, namen en afdelingen', async (t) => {
  const api = await start(t);
  for (const [operatie, opties] of Object.entries(alles('2026-01-01'))) {
    assert.equal((await api.niemand.call(operatie, opties)).status, 401, operatie);
    for (const rol of ROLLEN.filter((een) => een !== 'gemeentebeheerder')) assert.equal((await api.als(rol).call(operatie, opties)).status, 403, `${operatie} ${rol}`);
  }
  const lezen = { feestdagen_lijst: {}, rolnamen_lijst: {}, afdeling_lees: { path: { id: afdeling('A', 1) } } };
  for (const [operatie, opties] of Object.entries(lezen)) {
    assert.equal((await api.niemand.call(operatie, opties)).status, 401);
    assert.equal((await api.volger(organisatie('C')).call(operatie, opties)).status, 403);
    for (const rol of ROLLEN) assert.equal((await api.als(rol).call(operatie, opties)).status, 200, `${operatie} ${rol}`);
  }
});

test('een instelling: eerst zien wat zij doet, dan wijzigen, en terug te lezen', async (t) => {
  const api = await start(t, { eigen: true });
  const ik = beheerder(api);
  await tot(api, mensen(api), 'ingediend');
  const sleutel = 'stap.melding.ingediend';
  const lees = async () => (await goed(ik, 'instellingen_lijst')).data.resultaten.find((een) => een.sleutel === sleutel);
  assert.deepEqual([(await lees()).waarde, (await lees()).standaard, (await lees()).versie], [[2], [2], 1]);
  const proef = (await goed(ik, 'instelling_proef', { body: { sleutel, waarde: [6] } })).data;
  assert.deepEqual([proef.aantal, proef.zinnen], [1, ['Vanaf vandaag: 6 werkdagen.', 'Eén stap die nu loopt krijgt een andere laatste dag.']]);
  const zet = (body, version, wie = ik) => wie.call('instelling_zet', { path: { sleutel }, version, body });
  const een = await zet({ waarde: [6] }, 1);
  assert.deepEqual([een.status, een.version, een.data.waarde], [200, 2, [6]]);
  const [{ stap }] = await api.sql("SELECT stap_uiterlijk_op::text AS stap FROM app.stuk WHERE soort = 'melding'");
  assert.equal(stap, proef.voorbeelden[0].naar);
  assert.equal((await zet({ waarde: [3] }, 1)).status, 412);
  assert.equal((await zet({ waarde: [3] })).status, 428);
  assert.deepEqual(velden(await zet({ waarde: [251] }, 2)), ['/waarde']);
  assert.deepEqual(velden(await zet({ waarde: [3], geldigVanaf: await dag(api, -1) }, 2)), ['/geldigVanaf']);
  assert.equal((await zet({ waarde: [3], geldigVanaf: await dag(api, 3) }, 2)).status, 200);
  assert.deepEqual([(await lees()).waarde, (await lees()).straks], [[6], { waarde: [3], geldigVanaf: await dag(api, 3) }]);
  assert.equal((await ik.call('instelling_zet', { path: { sleutel: 'mail.nooit' }, version: 1, body: { waarde: [1] } })).status, 404);
  assert.equal((await ik.call('instelling_zet', { path: { sleutel: 'MAIL' }, version: 1, body: { waarde: [1] } })).status, 400);
  assert.equal((await ik.call('instelling_proef', { body: { sleutel: 'mail.nooit', waarde: [1] } })).status, 404);
  assert.equal((await ik.call('instelling_proef', { body: { sleutel: 'mail.tot', waarde: [25] } })).status, 400);
  assert.deepEqual((await goed(beheerder(api, 'B'), 'instellingen_lijst')).data.resultaten.find((x) => x.sleutel === sleutel).waarde, [2]);
  const { data } = await goed(ik, 'beheerwijzigingen_lijst', { query: { onderwerp: 'instelling' } });
  assert.deepEqual(data.resultaten.map((w) => [w.wat, w.oud, w.nieuw, w.door.id]), [[sleutel, '6', '3', ik.id], [sleutel, '2', '6', ik.id]]);
  assert.equal((await ik.call('beheerwijzigingen_lijst', { query: { onderwerp: 'weer' } })).status, 400);
  assert.equal((await goed(beheerder(api, 'B'), 'beheerwijzigingen_lijst')).data.resultaten.length, 0);
});

test('twee beheerders tegelijk: een van de twee ziet dat hij te laat is', async (t) => {
  const api = await start(t);
  const zet = (uur) => beheerder(api).call('instelling_zet', { path: { sleutel: 'mail.vanaf' }, version: 1, body: { waarde: [uur] } });
  assert.deepEqual((await Promise.all([zet(7), zet(9)])).map((a) => a.status).sort(), [200, 412]);
});

test('een sluitingsdag telt niet als werkdag, tot hij weer weg is', async (t) => {
  const api = await start(t);
  const ik = beheerder(api);
  const nieuw = await dag(api, 40);
  assert.equal(typeof (await goed(ik, 'sluitingsdag_proef', { body: { dag: nieuw } })).data.aantal, 'number');
  const { status, headers } = await ik.call('sluitingsdag_maak', { body: { dag: nieuw, naam: 'Teamdag' } });
  assert.deepEqual([status, headers.get('location')], [201, `/v1/feestdagen/${nieuw}`]);
  assert.equal((await ik.call('sluitingsdag_maak', { body: { dag: nieuw, naam: 'Nog eens' } })).status, 409);
  const lijst = (await goed(api.als('medewerker'), 'feestdagen_lijst')).data.resultaten;
  assert.deepEqual(lijst.find((een) => een.dag === nieuw && een.eigen), { dag: nieuw, naam: 'Teamdag', eigen: true, weg: true });
  assert.ok(lijst.some((een) => een.naam === 'Eerste kerstdag' && !een.eigen));
  assert.ok(!(await goed(api.als('medewerker', 'B'), 'feestdagen_lijst')).data.resultaten.some((een) => een.eigen));
  assert.deepEqual(velden(await ik.call('sluitingsdag_maak', { body: { dag: await dag(api, -1), naam: 'Te laat' } })), ['/dag']);
  assert.deepEqual(velden(await ik.call('sluitingsdag_maak', { body: { dag: await dag(api, 41), naam: 'Twee\nregels' } })), ['/naam']);
  assert.equal((await ik.call('sluitingsdag_proef', { body: { dag: 'morgen' } })).status, 400);
  assert.equal((await beheerder(api, 'B').call('sluitingsdag_verwijder', { path: { dag: nieuw } })).status, 404);
  assert.equal((await ik.call('sluitingsdag_verwijder', { path: { dag: 'morgen' } })).status, 400);
  assert.equal((await ik.call('sluitingsdag_verwijder', { path: { dag: nieuw } })).status, 204);
  assert.equal((await ik.call('sluitingsdag_verwijder', { path: { dag: nieuw } })).status, 404);
  await api.sql("INSERT INTO app.sluitingsdag (organisatie_id, dag, naam) VALUES ($1, '2026-01-02', 'Lang geleden')", [organisatie('A')]);
  assert.equal((await ik.call('sluitingsdag_verwijder', { path: { dag: '2026-01-02' } })).status, 409);
});

test('een rol heet zoals de gemeente haar noemt', async (t) => {
  const api = await start(t);
  const ik = beheerder(api);
  const zet = (naam, rol = 'coordinator') => ik.call('rolnaam_zet', { path: { rol }, body: { naam } });
  assert.equal((await zet('Regelloods')).status, 204);
  assert.deepEqual((await goed(api.als('medewerker'), 'gebruikersprofiel_lees')).data.rolnamen, [{ rol: 'coordinator', naam: 'Regelloods' }]);
  assert.deepEqual((await goed(api.als('medewerker'), 'rolnamen_lijst')).data.resultaten, [{ rol: 'coordinator', naam: 'Regelloods' }]);
  assert.deepEqual((await goed(api.als('medewerker', 'B'), 'gebruikersprofiel_lees')).data.rolnamen, []);
  assert.deepEqual(velden(await zet('Regel\nloods')), ['/naam']);
  assert.equal((await zet('Koning', 'koning')).status, 400);
  assert.equal((await zet(null)).status, 204);
  assert.deepEqual((await goed(api.als('medewerker'), 'rolnamen_lijst')).data.resultaten, []);
});

test('standaardteksten: met variabelen die we kennen, ingevuld voor een melding', async (t) => {
  const api = await start(t, { eigen: true });
  const ik = beheerder(api);
  const w = mensen(api);
  const gemaakt = await ik.call('meldtekst_maak', { body: TEKST });
  assert.equal(gemaakt.status, 201);
  assert.equal(gemaakt.headers.get('location'), `/v1/meldteksten/${gemaakt.data.id}`);
  assert.equal((await ik.call('meldtekst_maak', { body: TEKST })).status, 409);
  const fout = await ik.call('meldtekst_maak', { body: { ...TEKST, titel: 'Fout', tekst: 'Dag {{melder}}' } });
  assert.deepEqual([fout.status, ...velden(fout)], [400, '/tekst']);
  assert.match(fout.data.errors[0].detail, /\{\{melder\}\} kennen we niet/);
  assert.match((await goed(ik, 'meldtekst_proef', { body: { tekst: TEKST.tekst } })).data.tekst, /^RT-2026-00012: gebeld over Bijzondere/);
  assert.equal((await ik.call('meldtekst_proef', { body: { tekst: '{{weg}}' } })).status, 400);
  const { id } = await tot(api, w, 'ingediend');
  const ingevuld = (wie, plek = 'notitie') => wie.call('melding_meldteksten', { path: { id }, query: { plek } });
  const { data } = await ingevuld(w.coordinator);
  assert.match(data.resultaten[0].tekst, /^RT-\d{4}-\d{5}: gebeld over Bijzondere bijstand duurt acht weken\.$/);
  assert.equal((await ingevuld(w.coordinator, 'besluit')).data.resultaten.length, 0);
  assert.equal((await ingevuld(w.coordinator, 'brief')).status, 400);
  assert.equal((await ingevuld(w.collega)).status, 404);
  assert.equal((await ingevuld(collega(api, 'coordinator', 'B'))).status, 404);
  assert.equal((await ingevuld(ik)).status, 403);
  assert.equal((await ingevuld(api.niemand)).status, 401);
  const wijzig = (body, version, wie = ik) => wie.call('meldtekst_wijzig', { path: { id: gemaakt.data.id }, version, body });
  assert.equal((await wijzig({ actief: false }, 1, beheerder(api, 'B'))).status, 404);
  assert.equal((await wijzig({ tekst: '{{nee}}' }, 1)).status, 400);
  assert.equal((await wijzig({ actief: false })).status, 428);
  const uit = await wijzig({ actief: false }, 1);
  assert.deepEqual([uit.status, uit.data.actief], [200, false]);
  assert.equal((await wijzig({ actief: true }, 1)).status, 412);
  assert.equal((await ingevuld(w.coordinator)).data.resultaten.length, 0);
  assert.equal((await goed(ik, 'meldtekst_lees', { path: { id: gemaakt.data.id } })).version, 2);
  assert.equal((await beheerder(api, 'B').call('meldtekst_lees', { path: { id: gemaakt.data.id } })).status, 404);
  assert.equal((await ik.call('meldtekst_lees', { path: { id: 'x' } })).status, 400);
  assert.equal((await goed(ik, 'meldteksten_lijst', { query: { actief: false } })).data.resultaten.length, 1);
  assert.equal((await ik.call('meldteksten_lijst', { query: { plek: 'brief' } })).status, 400);
  assert.equal((await goed(beheerder(api, 'B'), 'meldteksten_lijst')).data.resultaten.length, 0);
});

test('een sjabloon kan geen inhoud noemen, en laat eerst zien hoe de mail eruitziet', async (t) => {
  const api = await start(t);
  const ik = beheerder(api);
  const proef = (body) => ik.call('sjabloon_proef', { body: { sleutel: 'bericht', ...SJABLOON, ...body } });
  assert.equal((await proef()).data.tekst, `Dag ${mens('gemeentebeheerder').naam}, kijk op https://regelruimte.voorbeeld.nl.`);
  assert.deepEqual(velden(await proef({ onderwerp: 'Over {{kenmerk}}' })), ['/onderwerp']);
  assert.deepEqual(velden(await proef({ tekst: 'Er is nieuws voor je.' })), ['/tekst']);
  assert.equal((await proef({ sleutel: 'weg' })).status, 404);
  const zet = (body, version, sleutel = 'bericht') => ik.call('sjabloon_zet', { path: { sleutel }, version, body });
  assert.equal((await zet(SJABLOON)).status, 428);
  assert.deepEqual(velden(await zet({ ...SJABLOON, onderwerp: 'Nieuws\nBcc: x' }, 1)), ['/onderwerp']);
  const { status, version, data } = await zet(SJABLOON, 1);
  assert.deepEqual([status, version, data.eigen], [200, 2, true]);
  assert.equal((await zet(SJABLOON, 1)).status, 412);
  assert.equal((await zet(SJABLOON, 1, 'weg')).status, 404);
  const lijst = async (letter) => (await goed(beheerder(api, letter), 'sjablonen_lijst')).data.resultaten.find((een) => een.sleutel === 'bericht');
  assert.deepEqual([(await lijst('A')).onderwerp, (await lijst('B')).eigen], [SJABLOON.onderwerp, false]);
});

test('een afdeling toevoegen, wijzigen en opheffen', async (t) => {
  const api = await start(t);
  const ik = beheerder(api);
  const { status, data, version, headers } = await ik.call('afdeling_maak', { body: { naam: 'Burgerzaken', hoofdId: mens('afdelingshoofd').id } });
  assert.deepEqual([status, data.hoofd.id, headers.get('location')], [201, mens('afdelingshoofd').id, `/v1/afdelingen/${data.id}`]);
  assert.equal((await ik.call('afdeling_maak', { body: { naam: 'Burgerzaken' } })).status, 409);
  assert.deepEqual(velden(await ik.call('afdeling_maak', { body: { naam: 'Burger\nzaken' } })), ['/naam']);
  assert.equal((await ik.call('afdeling_maak', { body: { naam: 'Vreemd', hoofdId: mens('jurist', 'B').id } })).status, 409);
  const wijzig = (id, body, v, wie = ik) => wie.call('afdeling_wijzig', { path: { id }, version: v, body });
  const twee = await wijzig(data.id, { hoofdId: null, beslisserId: mens('directeur').id }, version);
  assert.deepEqual([twee.status, twee.data.hoofd, twee.data.beslisser.id], [200, null, mens('directeur').id]);
  assert.equal((await wijzig(data.id, { naam: 'Te laat' }, version)).status, 412);
  assert.equal((await wijzig(data.id, { naam: 'Zonder' })).status, 428);
  assert.equal((await wijzig(data.id, { naam: 'B' }, version)).status, 400);
  assert.equal((await wijzig(data.id, { naam: 'Vreemd' }, 2, beheerder(api, 'B'))).status, 404);
  const vol = await goed(ik, 'afdeling_lees', { path: { id: afdeling('A', 1) } });
  const weg = await wijzig(afdeling('A', 1), { actief: false }, vol.version);
  assert.deepEqual([weg.status, /werken nog mensen/.test(weg.data.detail)], [409, true]);
  assert.equal((await wijzig(data.id, { actief: false }, twee.version)).status, 200);
  assert.equal((await api.als('medewerker', 'B').call('afdeling_lees', { path: { id: data.id } })).status, 404);
  assert.equal((await api.als('medewerker').call('afdeling_lees', { path: { id: 'x' } })).status, 400);
});

test('een account: het adres, wat eraan hangt, en een nieuw startwachtwoord dat een week geldt', async (t) => {
  const api = await start(t);
  const ik = beheerder(api);
  const { id, email } = mens('medewerker', 'A', 2);
  const { data, version } = await goed(ik, 'gebruiker_beheer_lees', { path: { id } });
  assert.deepEqual([data.email, data.teams, data.besluiten, data.sessies], [email, 0, 0, 1]);
  assert.equal((await goed(ik, 'gebruiker_beheer_lees', { path: { id: mens('afdelingshoofd').id } })).data.afdelingen, 1);
  assert.equal((await beheerder(api, 'B').call('gebruiker_beheer_lees', { path: { id } })).status, 404);
  assert.equal((await ik.call('gebruiker_beheer_lees', { path: { id: 'x' } })).status, 400);
  const zet = (wachtwoord, v, wie = ik, wat = id) => wie.call('startwachtwoord_zet', { path: { id: wat }, version: v, body: { wachtwoord } });
  assert.equal((await zet('kort', version)).status, 400);
  assert.equal((await zet('een zin om mee te beginnen')).status, 428);
  assert.equal((await zet('een zin om mee te beginnen', version + 1)).status, 412);
  assert.equal((await zet('een zin om mee te beginnen', version, beheerder(api, 'B'))).status, 404);
  assert.equal((await zet('een zin om mee te beginnen', 1, ik, ik.id)).status, 403);
  assert.equal((await zet('een zin om mee te beginnen', version)).status, 204);
  assert.equal((await goed(ik, 'gebruiker_beheer_lees', { path: { id } })).data.sessies, 0);
  const inlog = () => api.niemand.call('sessie_maak', { body: { email, wachtwoord: 'een zin om mee te beginnen' } });
  const binnen = await inlog();
  assert.equal((await goed(api.met(binnen.data.toegang), 'gebruikersprofiel_lees')).data.kiesWachtwoord, true);
  await api.sql("UPDATE app.inlog SET gewijzigd_op = now() - interval '8 days' WHERE gebruiker_id = $1", [id]);
  assert.equal((await inlog()).status, 401);
  const anders = await ik.call('gebruiker_wijzig', { path: { id }, version, body: { email: 'nieuw.adres@a.example' } });
  assert.equal(anders.status, 200);
  assert.equal((await goed(ik, 'gebruiker_beheer_lees', { path: { id } })).data.email, 'nieuw.adres@a.example');
  const wijzigingen = (await goed(ik, 'beheerwijzigingen_lijst', { query: { onderwerp: 'collega' } })).data.resultaten;
  assert.ok(wijzigingen.some((w) => w.nieuw.includes('nieuw.adres@a.example')) && wijzigingen.some((w) => w.nieuw === 'Nieuw startwachtwoord'));
});
