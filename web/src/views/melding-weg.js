// SPDX-License-Identifier: EUPL-1.2
// Where a melding is on its road, and what whoever looks can do next. Pure: no page, no texts.

/** The six steps that people know. */
export const WEG = ['ingediend', 'team', 'onderzoek', 'advies', 'besluit', 'uitvoering'];

const PLAATS = {
  concept: -1, ingediend: 0, team_samenstellen: 1, in_onderzoek: 2, wacht_op_melder: 2, advies_in_opstelling: 3,
  advies_voorgelegd: 4, besloten: 4, bekendgemaakt: 5, in_uitvoering: 5, uitgevoerd: 5, afgesloten: 6,
};
/** Statuses that leave the road before its end. */
export const GESTOPT = ['niet_in_behandeling', 'ingetrokken', 'gekoppeld'];

const stappenVan = (tijdlijn) => tijdlijn.filter((item) => item.stukSoort === 'melding' && item.naar in PLAATS);

/* The newest entry of the timeline that went to one of the statuses of this place. */
const laatsteNaar = (stappen, plaats) => stappen.find((item) => PLAATS[item.naar] === plaats);

/* Where it left the road, when it left before the end. */
function eindeVanDeWeg(status, tijdlijn) {
  const einde = tijdlijn.find((item) => item.stukSoort === 'melding' && item.naar === status);
  const eerder = GESTOPT.includes(status) || (status === 'afgesloten' && einde?.buitenWerkstroom === true);
  return { einde, eerder, bereikt: eerder ? Math.max(PLAATS[einde?.van] ?? 0, 0) : PLAATS[status] };
}

/**
 * The road of a melding: {stappen: [{naam, op, buiten, overgeslagen}], nu}. `tijdlijn` is newest first;
 * `compleet` says that all of it was read, so that a step without an entry was skipped; whoever may not even
 * see that it was handed in does not see the steps, and is told nothing about them.
 */
export function wegVan(status, tijdlijn, compleet = true) {
  const gelopen = stappenVan(tijdlijn);
  const gezien = compleet && gelopen.some((item) => item.naar === 'ingediend');
  const { einde, eerder, bereikt } = eindeVanDeWeg(status, tijdlijn);
  const stap = (naam, plaats) => {
    const item = plaats <= bereikt ? laatsteNaar(gelopen, plaats) : undefined;
    return { naam, op: item?.op ?? null, buiten: item?.buitenWerkstroom === true, overgeslagen: gezien && !item && plaats < bereikt };
  };
  const stappen = WEG.slice(0, eerder ? bereikt + 1 : WEG.length).map(stap);
  if (!eerder) return { stappen, nu: bereikt };
  const laatste = { naam: status, op: einde?.op ?? null, buiten: einde?.buitenWerkstroom === true, overgeslagen: false };
  return { stappen: [...stappen, laatste], nu: stappen.length };
}

/* These steps of the melding are also written with its advies, besluit or uitvoering, at the same moment. */
const OOK = {
  leg_voor: 'leg_voor', leg_terug: 'leg_terug', besluit: 'neem', maak_bekend: 'maak_bekend',
  meld_uitgevoerd: 'bevestig', regel_leeft_nog: 'regel_leeft_nog', sluit_af: 'bevestig_effect', stop_uitvoering: 'stop',
};

/** The timeline without what says the same twice, and without a right that did not arise. */
export function zonderDubbel(tijdlijn) {
  const dubbel = (item) => item.stukSoort === 'melding' && OOK[item.actie] && tijdlijn.some((ander) => ander.stukSoort !== 'melding'
    && ander.actie === OOK[item.actie] && ander.op === item.op);
  return tijdlijn.filter((item) => !dubbel(item) && item.naar !== 'niet_ontstaan');
}

/** How an action is taken: a screen of its own, one button, or a form in place. */
export const ACTIES = {
  bevestig_vraag: 'scherm', reageer_als_afdeling: 'scherm', onderzoek: 'scherm', maak_team: 'scherm', noteer_afwijking: 'scherm',
  schrijf_advies: 'scherm', besluit: 'scherm', voer_uit: 'scherm', bevestig_uitvoering: 'scherm', beoordeel_effect: 'scherm', sluit_aan: 'scherm',
  maak_buitensignaal: 'scherm', neem_alsnog_in_behandeling: 'formulier', wijs_herziening_af: 'formulier', vraag_herziening: 'formulier',
  heropen: 'formulier', zet_voort: 'formulier',
  dien_in: 'knop', stel_team_samen: 'knop', start_onderzoek: 'knop', naar_advies: 'knop', hervat: 'knop', ontkoppel: 'knop',
  antwoord_uitnodiging: 'formulier', antwoord_melder: 'formulier',
  vraag_melder: 'formulier', neem_niet_in_behandeling: 'formulier', koppel: 'formulier',
  trek_in: 'formulier', wijzig: 'formulier', buitenstap: 'formulier', verwijder: 'formulier', schrijf_notitie: 'formulier', stap_uit: 'formulier',
  bevestig_tekst: 'formulier', schrijf_bericht: 'formulier', voeg_bijlage_toe: 'formulier', antwoord_tussenbericht: 'formulier', stuur_tussenbericht: 'formulier',
};

/* What somebody is asked for first, in this order. */
const EERST = ['antwoord_uitnodiging', 'antwoord_melder', 'antwoord_tussenbericht', 'bevestig_tekst', 'bevestig_vraag', 'besluit', 'reageer_als_afdeling', 'start_onderzoek', 'maak_team',
  'stel_team_samen', 'naar_advies', 'schrijf_advies', 'onderzoek', 'voer_uit', 'bevestig_uitvoering', 'beoordeel_effect', 'neem_alsnog_in_behandeling', 'noteer_afwijking', 'dien_in'];

/* Offered by the API, but not yet the thing to do. */
const nogNiet = {
  start_onderzoek: ({ team }) => (team ? team.aantalGeaccepteerd < team.nodig : true),
  naar_advies: ({ onderzoek }) => (onderzoek?.openPunten.length ?? 1) > 0,
};

/** Everything that may be done: the actions of the melding, answering an invitation, and stepping out. */
export const actiesVan = ({ data, team }) => [...(team?.acties.includes('antwoord') ? ['antwoord_uitnodiging'] : []), ...data.acties,
  ...(team?.acties.includes('stap_uit') ? ['stap_uit'] : [])];

/** The one thing to do now, or null when another person is aan zet. */
export const volgendeStap = (alles) => EERST.find((actie) => actiesVan(alles).includes(actie) && !nogNiet[actie]?.(alles)) ?? null;

/* These have a place of their own on the page, so they are not in the list of other steps. */
const ELDERS = ['wijzig', 'schrijf_notitie', 'schrijf_bericht', 'voeg_bijlage_toe', 'verwijder', 'dien_in'];

/** The other things that may be done, in a fixed order, the step outside the workflow last. */
export function andereStappen(alles) {
  const eerste = volgendeStap(alles);
  const rij = Object.keys(ACTIES);
  return actiesVan(alles).filter((actie) => actie !== eerste && !ELDERS.includes(actie))
    .sort((a, b) => rij.indexOf(a) - rij.indexOf(b));
}

/** Who may be chosen as readers of a note, the smallest group first: only groups one is in. */
export function leesgroepen(betrekkingen, rollen) {
  const heeft = (...namen) => namen.some((naam) => betrekkingen.includes(naam));
  if (rollen.includes('coordinator') || heeft('teamlid', 'trekker')) return ['intern', 'team', 'partijen', 'openbaar'];
  if (rollen.includes('jurist')) return ['team', 'partijen', 'openbaar'];
  return ['partijen', 'openbaar'];
}
