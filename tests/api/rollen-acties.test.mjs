// SPDX-License-Identifier: EUPL-1.2
// The buttons are true: at every place on the road, for everybody who may look, what `acties` offers is
// accepted (or refused with what is still missing), and what it does not offer is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proefbank } from '../lib/proef.mjs';
import { start } from '../lib/server.mjs';
import { goed, laatWerken, mensen, met, metRecht, metRechten, overDagen, overleg, regel, ROUTE, stap, tot, uitvoeringStap, vandaag } from '../lib/weg.mjs';
import { mens, organisatie } from '../lib/wereld.mjs';

const TEKST = 'Een zin die lang genoeg is.';
const VERSLAG = { voortgang: 60, tekst: TEKST };
const stappen = (namen, operatie, rest = {}) => Object.fromEntries(namen.map((actie) => [actie, [operatie, { actie, ...rest }]]));

// Writing the advies is what it needs now: text, a standpunt, or the next step of the trekker.
const ADVIES_VERDER = [['advies_wijzig', { onderbouwing: TEKST }], ['standpunt_zet', { standpunt: 'akkoord' }], ['advies_stap', { actie: 'leg_voor' }]];

/** Per kind of thing: each actie that may be offered, with the operation and the body that do it. */
const ACTIES = (dag, m, anders, id) => ({
  melding: {
    ...stappen(['dien_in', 'stel_team_samen', 'ontkoppel', 'start_onderzoek', 'hervat', 'naar_advies'], 'melding_stap'),
    ...stappen(['trek_in', 'vraag_herziening'], 'melding_stap', { toelichting: TEKST }),
    ...stappen(['wijs_herziening_af', 'neem_alsnog_in_behandeling'], 'melding_stap', { motivering: TEKST }),
    heropen: ['melding_heropen', { nieuwFeit: TEKST, reden: TEKST }],
    zet_voort: ['melding_zet_voort', { reden: TEKST }],
    maak_buitensignaal: ['buitensignaal_maak', { meldingId: m.id }],
    ...stappen(['neem_niet_in_behandeling'], 'melding_stap', { motivering: TEKST, route: TEKST }),
    ...stappen(['koppel'], 'melding_stap', { meldingId: anders }),
    ...stappen(['vraag_melder'], 'melding_stap', { vraag: TEKST }),
    ...stappen(['antwoord_melder'], 'melding_stap', { antwoord: TEKST }),
    wijzig: ['melding_wijzig', { onderwerpen: ['wonen'] }],
    verwijder: ['melding_verwijder', {}],
    maak_team: ['team_maak', { meldingId: m.id, leden: [1, 2, 3].map((n) => mens('poulelid', 'A', n).id), trekkerId: mens('poulelid').id }],
    buitenstap: ['melding_buitenstap', { naar: m.status === 'afgesloten' ? 'uitgevoerd' : 'afgesloten', reden: TEKST }],
    schrijf_bericht: ['melding_bericht_maak', { tekst: TEKST }],
    voeg_bijlage_toe: ['bijlage_maak', { naam: 'foto.jpg', lezers: 'melder' }],
    bevestig_tekst: ['melding_tekst_bevestig', {}],
    stuur_tussenbericht: ['tussenbericht_maak', { dagen: 7, motivering: TEKST }],
    antwoord_tussenbericht: ['tussenbericht_antwoord', { akkoord: true }],
    schrijf_notitie: ['notitie_maak', { tekst: TEKST, zichtbaarheid: 'openbaar' }],
    bevestig_vraag: ['onderzoek_bevestig', { klopt: true }],
    reageer_als_afdeling: ['onderzoek_reageer', { reactie: TEKST }],
    onderzoek: ['onderzoek_wijzig', { doelVanDeRegel: TEKST }],
    besluit: m.besluitId ? ['besluit_wijzig', { motivering: TEKST }, m.besluitId] : ['besluit_maak', { meldingId: m.id }],
    schrijf_advies: m.adviesId ? ADVIES_VERDER.map(([operatie, body]) => [operatie, body, m.adviesId]) : ['advies_maak', { meldingId: m.id }],
    noteer_afwijking: ['afwijking_maak', { afgewekenOp: dag, verwijzing: 'Z-2026-0415', motivering: TEKST }, m.rechtId],
    voer_uit: ['statusverslag_maak', VERSLAG, m.uitvoeringId],
    bevestig_uitvoering: ['uitvoering_stap', { actie: 'bevestig' }, m.uitvoeringId],
    beoordeel_effect: ['uitvoering_stap', { actie: 'bevestig_effect' }, m.uitvoeringId],
    sluit_aan: ['melding_maak', { sluitAanBij: m.id }],
  },
  onderzoek: {
    wijzig: ['onderzoek_wijzig', { doelVanDeRegel: TEKST }],
    leg_gesprek_vast: ['gesprek_maak', { soort: 'keten', gesprekOp: dag, contactGelukt: true, verslag: TEKST }],
    bevestig: ['onderzoek_bevestig', { klopt: true }],
    reageer: ['onderzoek_reageer', { reactie: TEKST }],
  },
  gesprek: {
    wijzig: ['gesprek_wijzig', { verslag: TEKST }],
    noteer_akkoord: ['gesprek_akkoord_noteer', { hoe: 'Per e-mail', op: dag }],
    beoordeel: ['gesprek_beoordeel', { oordeel: 'akkoord' }],
  },
  team: {
    antwoord: ['team_antwoord', { antwoord: 'geaccepteerd' }], stap_uit: ['team_antwoord', { antwoord: 'afgeslagen' }], voeg_lid_toe: ['teamlid_maak', { gebruikerId: mens('poulelid', 'A', 5).id }],
    vraag_toestemming: ['teamtoestemming_vraag', { reden: TEKST }], geef_toestemming: ['teamtoestemming_geef', { akkoord: true }],
    plan_overleg: ['overleg_maak', { onderwerp: TEKST, duurMinuten: 60, plaats: TEKST, momenten: [{ dag: m.morgen, van: '10:00' }] }] },
  overleg: {
    antwoord: ['overleg_antwoord', { antwoorden: [{ momentId: m.momentId, antwoord: 'kan' }] }],
    ...stappen(['kies'], 'overleg_stap', { momentId: m.momentId }), ...stappen(['zeg_af'], 'overleg_stap', { reden: TEKST }),
    ...stappen(['verzet'], 'overleg_stap', { dag: m.morgen, van: '11:00' }), ...stappen(['leg_vast', 'vul_aan'], 'overleg_stap', { verslag: TEKST }),
  },
  poulelid: {
    wijzig: ['poulelid_wijzig', { urenPerWeek: 2 }], ...stappen(['verwelkom', 'hervat', 'stap_uit', 'meld_aan'], 'poulelid_stap'),
    ...stappen(['pauzeer'], 'poulelid_stap', { pauzeTot: m.morgen }),
  },
  advies: {
    ...stappen(['leg_ter_vaststelling', 'haal_terug', 'leg_voor'], 'advies_stap'),
    ...stappen(['leg_terug'], 'advies_stap', { vraag: TEKST }),
    wijzig: ['advies_wijzig', { onderbouwing: TEKST }],
    standpunt: ['standpunt_zet', { standpunt: 'akkoord' }],
    besluit: m.besluitId ? ['besluit_wijzig', { motivering: TEKST }, m.besluitId] : ['besluit_maak', { meldingId: m.id }],
  },
  besluit: {
    wijzig: ['besluit_wijzig', { motivering: TEKST }], ...stappen(['neem'], 'besluit_stap'),
    ...stappen(['evalueer'], 'besluit_stap', { werkt: 'deels', toelichting: TEKST }), vervang: ['besluit_maak', { meldingId: m.id, vervangtId: m.besluitId }],
  },
  besluit_normen: { zet: ['besluit_normen_zet', { normen: [] }] },
  afwijkingsrecht: {
    noteer_afwijking: ['afwijking_maak', { afgewekenOp: dag, verwijzing: 'Z-2026-0415', motivering: TEKST, voorstelId: m.vrij?.[id] }],
    stel_voor: ['afwijkingsvoorstel_maak', { verwijzing: 'Z-2026-0415', wat: TEKST, omstandigheid: TEKST, gevolgInwoner: TEKST }],
    ...stappen(['trek_voorstel_in'], 'afwijkingsrecht_stap', { voorstelId: m.open?.[id] }),
    ...stappen(['antwoord_voorstel'], 'afwijkingsrecht_stap', { voorstelId: m.open?.[id], bijzonder: true, onevenredig: true, motivering: TEKST }),
    ...stappen(['schors'], 'afwijkingsrecht_stap', { reden: TEKST, werkdagen: 1 }),
    ...stappen(['hef_schorsing_op', 'meld_akkoord_partner', 'vraag_ander_type'], 'afwijkingsrecht_stap', { toelichting: TEKST }),
    ...stappen(['bepaal_type'], 'afwijkingsrecht_stap', { regeltype: 'checklist', toelichting: TEKST }),
    ...stappen(['beantwoord'], 'afwijkingsrecht_stap', { vraagId: m.vraag?.[id], antwoord: TEKST }),
  },
  uitvoering: {
    ...stappen(['start', 'bevestig', 'bevestig_effect'], 'uitvoering_stap'),
    ...stappen(['meld_gereed', 'nog_niet_klaar', 'regel_leeft_nog'], 'uitvoering_stap', { toelichting: TEKST }),
    ...stappen(['loopt_vast'], 'uitvoering_stap', { reden: TEKST }),
    verslag: ['statusverslag_maak', VERSLAG],
    escaleer: ['escalatie_maak', { toelichting: TEKST }],
  },
  buitensignaal: {
    wijzig: ['buitensignaal_wijzig', { ontvanger: 'Ministerie' }],
    ...stappen(['verstuur'], 'buitensignaal_stap', { verzondenOp: dag }), ...stappen(['vervalt', 'geen_antwoord'], 'buitensignaal_stap', { toelichting: TEKST }),
    ...stappen(['antwoord'], 'buitensignaal_stap', { antwoord: TEKST, antwoordOp: dag }),
  },
  escalatie: {
    ...stappen(['antwoord'], 'escalatie_stap', { antwoord: 'opdracht', motivering: TEKST }),
    ...stappen(['naar_directeur'], 'escalatie_stap', { toelichting: TEKST }),
  },
  regel: { wijzig: ['regel_wijzig', { doel: TEKST }], bevestig: ['regel_bevestig', { toelichting: TEKST }] },
});
const LEES = {
  melding: 'melding_lees', onderzoek: 'onderzoek_lees', gesprek: 'gesprek_lees', team: 'team_lees', overleg: 'overleg_lees', poulelid: 'poulelid_lees', advies: 'advies_lees', besluit: 'besluit_lees', besluit_normen: 'besluit_normen_lees', afwijkingsrecht: 'afwijkingsrecht_lees', regel: 'regel_lees',
  uitvoering: 'uitvoering_lees', escalatie: 'escalatie_lees', buitensignaal: 'buitensignaal_lees',
};

async function gepland(api, m) {
  await overleg(api, m);
  await met(m.leden[0], 'overleg_lees', 'overleg_stap', m.overlegId, { actie: 'kies', momentId: m.momentId });
}
async function geweest(api, m) {
  await gepland(api, m);
  await api.sql("UPDATE app.overleg SET begin_op = app.nu() - interval '1 hour' WHERE id = $1", [m.overlegId]);
}
async function vanTwee(m) {
  for (const [i, lid] of m.leden.entries()) {
    await goed(lid, 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: i === 2 ? 'afgeslagen' : 'geaccepteerd' } });
  }
}
const plekStap = (wie, m, actie, rest = {}) => met(wie, 'poulelid_lees', 'poulelid_stap', m.plekId, { actie, ...rest });
// The contact signs up, and is out again from the place before.
async function aangemeld(w, m) {
  const { data } = await goed(w.contact, 'poule_mij_lees');
  if (data.plekId) await plekStap(w.contact, { plekId: data.plekId }, 'stap_uit').catch(() => {});
  m.plekId = (await goed(w.contact, 'poulelid_maak', { body: { onderwerpen: ['wonen'], dagen: ['maandag'], urenPerWeek: 2, maxGelijktijdig: 1 } })).data.id;
}

const openEscalatie = async (w, m) => (await goed(w.coordinator, 'escalaties_lijst', { query: { meldingId: m.id } })).data.resultaten[0].id;

// Places beside the road, from a place on it.
const ZIJWEGEN = {
  ingetrokken: ['ingediend', (w, m) => stap(w.melder, m.id, 'trek_in', { toelichting: TEKST })],
  niet_in_behandeling: ['ingediend', (w, m) => stap(w.coordinator, m.id, 'neem_niet_in_behandeling', { motivering: TEKST, route: TEKST })],
  gekoppeld: ['ingediend', (w, m, anders) => stap(w.coordinator, m.id, 'koppel', { meldingId: anders })],
  team_compleet: ['team_gevraagd', async (w, m) => {
    for (const lid of m.leden) await goed(lid, 'team_antwoord', { path: { id: m.teamId }, body: { antwoord: 'geaccepteerd' } });
  }],
  vragen_gesteld: ['in_onderzoek', (w, m) => met(m.leden[1], 'onderzoek_lees', 'onderzoek_wijzig', m.id, { vraagAchterDeVraag: TEKST, vraagAanAfdeling: TEKST })],
  wacht_op_melder: ['in_onderzoek', (w, m) => stap(m.leden[0], m.id, 'vraag_melder', { vraag: TEKST })],
  teruggelegd: ['advies_voorgelegd', (w, m) => met(w.beslisser, 'advies_lees', 'advies_stap', m.adviesId, { actie: 'leg_terug', vraag: TEKST })],
  besloten: ['in_onderzoek', (w, m) => met(w.coordinator, 'melding_lees', 'melding_buitenstap', m.id, { naar: 'besloten', reden: TEKST })],
  bekendgemaakt: ['in_onderzoek', (w, m) => met(w.coordinator, 'melding_lees', 'melding_buitenstap', m.id, { naar: 'bekendgemaakt', reden: TEKST })],
  opgeschreven: ['ingediend', async (w, m) => {
    m.id = (await goed(w.coordinator, 'melding_namens', { body: { melderId: w.melder.id, kanaal: 'balie', welkeRegel: TEKST, waaromHinderlijk: TEKST, suggestie: TEKST } })).data.id;
  }],
  te_evalueren: ['besluit_concept', async (w, m, anders, api) => {
    const dag = await vandaag(api);
    await met(w.beslisser, 'besluit_lees', 'besluit_wijzig', m.besluitId, { ingangsdatum: dag, evaluatiedatum: dag });
    await tot(api, w, 'in_uitvoering', {}, m);
    await laatWerken(api, `SELECT status = 'in_werking' FROM app.stuk WHERE id = '${m.besluitId}'`);
  }],
  overleg_voorgesteld: ['in_onderzoek', (w, m, anders, api) => overleg(api, m)],
  overleg_gepland: ['in_onderzoek', (w, m, anders, api) => gepland(api, m)],
  overleg_voorbij: ['in_onderzoek', (w, m, anders, api) => geweest(api, m)],
  overleg_gehouden: ['in_onderzoek', async (w, m, anders, api) => {
    await geweest(api, m);
    await met(m.leden[1], 'overleg_lees', 'overleg_stap', m.overlegId, { actie: 'leg_vast', verslag: TEKST });
  }],
  team_van_twee: ['team_gevraagd', (w, m) => vanTwee(m)],
  toestemming_gevraagd: ['team_gevraagd', async (w, m) => {
    await vanTwee(m);
    await met(w.coordinator, 'team_lees', 'teamtoestemming_vraag', m.teamId, { reden: TEKST });
  }],
  aangemeld: ['ingediend', (w, m) => aangemeld(w, m)],
  in_de_poule: ['ingediend', async (w, m) => {
    await aangemeld(w, m);
    await plekStap(w.coordinator, m, 'verwelkom');
  }],
  pauze: ['ingediend', async (w, m) => {
    await aangemeld(w, m);
    await plekStap(w.coordinator, m, 'verwelkom');
    await plekStap(w.contact, m, 'pauzeer', { pauzeTot: m.morgen });
  }],
  uit_de_poule: ['ingediend', async (w, m) => {
    await aangemeld(w, m);
    await plekStap(w.contact, m, 'stap_uit');
  }],
  herziening_gevraagd: ['ingediend', async (w, m) => {
    await stap(w.coordinator, m.id, 'neem_niet_in_behandeling', { motivering: TEKST, route: TEKST });
    await stap(w.melder, m.id, 'vraag_herziening', { toelichting: TEKST });
  }],
  niet_van_ons: ['ingediend', async (w, m, anders, api) => {
    await tot(api, w, 'in_onderzoek', { onderRegel: { regeltype: 'landelijke_regelgeving' } }, m);
    m.signaalId = (await goed(w.coordinator, 'buitensignaal_maak', { body: { meldingId: m.id, ontvanger: 'Ministerie' } })).data.id;
  }],
  doorgegeven: ['ingediend', async (w, m, anders, api) => {
    await ZIJWEGEN.niet_van_ons[1](w, m, anders, api);
    await met(w.coordinator, 'buitensignaal_lees', 'buitensignaal_stap', m.signaalId, { actie: 'verstuur', verzondenOp: await vandaag(api) });
  }],
  vastgelopen: ['in_uitvoering', async (w, m) => {
    await uitvoeringStap(w.eigenaar, m, 'loopt_vast', { reden: TEKST });
    m.escalatieId = await openEscalatie(w, m);
  }],
  bij_de_directeur: ['gestart', async (w, m) => {
    m.escalatieId = (await goed(w.beslisser, 'escalatie_maak', { path: { id: m.uitvoeringId }, body: { toelichting: TEKST } })).data.id;
  }],
  uitstel_gevraagd: ['ingediend', (w, m) => goed(w.coordinator, 'tussenbericht_maak', { path: { id: m.id }, body: { dagen: 7, motivering: TEKST } })],
  onbevestigde_regel: ['ingediend', async (w, m) => { m.regelId = await regel(w, { bevestigd: false }); }],
};

/* Rights of other types: one with a proposal that was allowed and one that waits, one of an unknown type, a system that was suspended. */
async function rechten(api, w) {
  const per = await metRechten(api, w, ['beleidsregel', 'onbekend', 'systeeminrichting', 'ketenafspraak']);
  const { beleidsregel, systeeminrichting } = per;
  const stelVoor = async () => (await goed(w.melder, 'afwijkingsvoorstel_maak', { path: { id: beleidsregel.rechtId }, body: {
    verwijzing: 'Z-2026-0415', wat: TEKST, omstandigheid: TEKST, gevolgInwoner: TEKST } })).data.voorstellen[0].id;
  const vrij = await stelVoor();
  await met(w.beslisser, 'afwijkingsrecht_lees', 'afwijkingsrecht_stap', beleidsregel.rechtId, {
    actie: 'antwoord_voorstel', voorstelId: vrij, bijzonder: true, onevenredig: true, motivering: TEKST });
  const open = await stelVoor();
  const { data } = await met(w.directeur, 'afwijkingsrecht_lees', 'afwijkingsrecht_stap', systeeminrichting.rechtId, { actie: 'schors', reden: TEKST, werkdagen: 2 });
  return { rechten: Object.values(per).map((m) => m.rechtId), vrij: { [beleidsregel.rechtId]: vrij }, open: { [beleidsregel.rechtId]: open },
    vraag: { [systeeminrichting.rechtId]: data.vragen.find((vraag) => vraag.soort === 'systeem').id } };
}

async function plaats(api, w, naam, anders, morgen) {
  if (naam === 'met_recht') return metRecht(api, w);
  if (naam === 'rechten') return rechten(api, w);
  if (!ZIJWEGEN[naam]) return tot(api, w, naam);
  const [tot_, dan] = ZIJWEGEN[naam];
  const m = Object.assign(await tot(api, w, tot_), { morgen });
  await dan(w, m, anders, api);
  return m;
}

// What was over before a besluit is carried out was looked at when that began; a signal changes nothing else.
const VOORBIJ = ['onderzoek', 'gesprek', 'team', 'advies', 'besluit', 'besluit_normen', 'regel'];
const LATER = ['gestart', 'gereed_gemeld', 'uitgevoerd', 'effect_gevraagd', 'afgesloten', 'vastgelopen', 'bij_de_directeur', 'niet_van_ons', 'doorgegeven'];
const dingen = (m, naam) => [['melding', m.id], ['onderzoek', m.id], ['gesprek', m.gesprekId], ['team', m.teamId], ['overleg', m.overlegId], ['poulelid', m.plekId],
  ['advies', m.adviesId], ['besluit', m.besluitId], ['besluit_normen', m.besluitId], ['uitvoering', m.uitvoeringId], ['escalatie', m.escalatieId], ['buitensignaal', m.signaalId],
  ['afwijkingsrecht', m.rechtId], ['regel', m.regelId], ...(m.rechten ?? []).map((id) => ['afwijkingsrecht', id])]
  .filter(([soort, id]) => id && !(LATER.includes(naam) && VOORBIJ.includes(soort)));

async function oordeel({ probeer, dag, anders, m, ooit }, naam, wie, soort, id) {
  const gelezen = await wie.call(LEES[soort], { path: { id } });
  assert.ok(gelezen.status === 200 || gelezen.status === 404, `${naam} ${soort}: ${gelezen.status}`);
  const acties = gelezen.data.acties ?? [];
  const alle = ACTIES(dag, { ...m, status: soort === 'melding' ? gelezen.data.status : undefined }, anders, id)[soort];
  assert.deepEqual(acties.filter((actie) => !alle[actie]), [], `${naam}: an actie of ${soort} that this test does not know`);
  for (const [actie, hoe] of Object.entries(alle)) {
    const wegen = Array.isArray(hoe[0]) ? hoe : [hoe];
    const [operatie] = wegen[0];
    let uit;
    for (const [weg, body, bij] of wegen) if (uit?.oordeel !== 'ja') uit = await probeer(wie, weg, bij ?? id, body);
    const wat = `${naam}: ${actie} of ${soort} by ${wie.wie.naam}: ${JSON.stringify(uit)}`;
    // Saying no is one operation: to an invitation, and later as stepping out.
    if (actie === 'stap_uit' && acties.includes('antwoord')) continue;
    // Whoever does not see a melding may join it from its summary.
    if (actie === 'sluit_aan' && gelezen.status === 404) continue;
    if (!acties.includes(actie)) assert.ok(!['ja', 'niet nu'].includes(uit.oordeel), `not offered, yet possible: ${wat}`);
    else assert.ok(['ja', 'niet nu'].includes(uit.oordeel), `offered, yet refused: ${wat}`);
    if (gelezen.status === 404 && operatie.startsWith(soort) && !operatie.endsWith('_maak')) assert.ok(['WF404', 'rol'].includes(uit.oordeel), `not there, yet not 404: ${wat}`);
    if (uit.oordeel === 'ja') ooit.add(`${soort} ${actie}`);
  }
}

test('wat een knop belooft, kan; en wat er niet staat, kan niet', async (t) => {
  const api = await start(t);
  const w = mensen(api);
  // Everything that an organisatie can choose is on.
  await api.sql("INSERT INTO app.instelling (organisatie_id, sleutel, versie, waarde, geldig_vanaf) VALUES ($1, 'zesweken.tussenbericht', 1, '{14}', '2020-01-01')", [organisatie('A')]);
  const probeer = await proefbank(t, api);
  const dag = await vandaag(api);
  const morgen = await overDagen(api, 1);
  const anders = (await tot(api, w, 'ingediend')).id;
  const kring = [w.melder, w.collega, w.contact, w.coordinator, w.jurist, w.beslisser, w.eigenaar, w.directeur, w.teammanager, w.lid(1), w.lid(2), w.lid(6)];
  const ooit = new Set();
  const mis = [];
  for (const naam of ['met_recht', 'rechten', ...ROUTE, ...Object.keys(ZIJWEGEN)]) {
    const m = Object.assign(await plaats(api, w, naam, anders, morgen), { morgen });
    for (const wie of kring) {
      for (const [soort, id] of dingen(m, naam)) {
        await oordeel({ probeer, dag, anders, m, ooit }, naam, wie, soort, id).catch((error) => mis.push(error.message));
      }
    }
  }
  assert.deepEqual(mis, []);
  const nooit = Object.entries(ACTIES(dag, {}, anders)).flatMap(([soort, alle]) => Object.keys(alle).map((actie) => `${soort} ${actie}`))
    .filter((een) => !ooit.has(een));
  assert.deepEqual(nooit, [], 'never possible for anybody anywhere');
});
