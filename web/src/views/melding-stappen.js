// SPDX-License-Identifier: EUPL-1.2
// The next step of whoever looks, in one sentence with one button, and the other steps, quieter.
import { html, keyed, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { schema } from '../contract.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { button, linkButton } from '../components/button.js';
import { deadline } from '../components/deadline.js';
import { icon } from '../components/icon.js';
import { leeshulp } from '../components/leeshulp.js';
import { standaardtekst } from '../components/standaardtekst.js';
import { nextStep, notice, written } from '../components/notice.js';
import { aanZet } from './aan-zet.js';
import { magVerder } from './checklist.js';
import { geefUitstel, hetBericht, vraagUitstel } from './melding-tussenbericht.js';
import { naarWerk } from './naar-werk.js';
import { ACTIES, andereStappen, volgendeStap } from './melding-weg.js';
import { zoekMelding } from './melding-kiezer.js';

/* The line that confirms a step, until another melding is opened. */
let gedaan = { id: '', zin: '', soort: 'ok' };

const uitvoering = ({ data }) => `/uitvoeringen/${data.uitvoering.id}`;

const SCHERM = {
  voer_uit: uitvoering, bevestig_uitvoering: uitvoering, beoordeel_effect: uitvoering,
  bevestig_vraag: ({ data }) => `/meldingen/${data.id}/onderzoek`, reageer_als_afdeling: ({ data }) => `/meldingen/${data.id}/onderzoek`,
  onderzoek: ({ data }) => `/meldingen/${data.id}/onderzoek`, maak_team: ({ data }) => `/meldingen/${data.id}/team`,
  sluit_aan: ({ data }) => `/meldingen/nieuw?sluitAan=${data.id}`, noteer_afwijking: ({ data }) => `/afwijkingsrechten/${data.afwijkingsrechtId}`,
  maak_buitensignaal: () => null,
  schrijf_advies: ({ data }) => data.adviesId && `/adviezen/${data.adviesId}`, besluit: ({ data }) => data.besluitId && `/besluiten/${data.besluitId}`,
};

/* An advies, a besluit or a signal outward begins when somebody goes to write it. */
const BEGIN = { schrijf_advies: ['advies_maak', 'adviezen'], besluit: ['besluit_maak', 'besluiten'], maak_buitensignaal: ['buitensignaal_maak', 'buitensignalen'] };

/* Loads anew, says this in place and aloud, and puts the focus there. */
async function zegHier(zin, data, again, soort = 'ok') {
  gedaan = { id: data.id, zin, soort };
  await again();
  document.querySelector('.gedaan')?.focus();
}

/** After a step: say so, and fold away what was open. */
export async function na(actie, data, again) {
  await zegHier(t(`melding.gedaan.${actie}`), data, again);
  document.querySelectorAll('.melding details.stap[open]').forEach((fold) => { fold.open = false; });
}

/* Texts that leave the team: a standard text to begin with, and how it reads. */
const metStandaard = (id, plek) => (f) => [standaardtekst(id, plek)(f), leeshulp(f)];

const VELDEN = {
  neem_niet_in_behandeling: ({ data }) => [{ naam: 'motivering', onder: metStandaard(data.id, 'niet_in_behandeling') }, 'route'],
  vraag_melder: ({ data }) => [{ naam: 'vraag', onder: metStandaard(data.id, 'vraag') }],
  wijs_herziening_af: () => [{ naam: 'motivering', onder: leeshulp }], neem_alsnog_in_behandeling: () => [{ naam: 'motivering', onder: leeshulp }],
  koppel: () => [{ naam: 'meldingId', label: t('melding.koppel.welke'), teken: zoekMelding }],
  buitenstap: ({ data }) => [{ naam: 'naar', soort: 'select', opties: schema('MeldingStatus').enum
    .filter((status) => status !== data.status && status !== 'concept').map((value) => ({ value, label: t(`status.${value}`) })) }, 'reden'],
};

/* These make another melding, and lead there. */
const VERDER = { heropen: 'melding_heropen', zet_voort: 'melding_zet_voort' };

/* What a colleague wrote down, to read and to better. */
const tekstKlopt = (gewoon, { data }) => formulier('melding_tekst_bevestig', {
  ...gewoon, begin: data, velden: [{ naam: 'welkeRegel', soort: 'text', verplicht: true }, { naam: 'waaromHinderlijk', verplicht: true, regels: 4 }, { naam: 'suggestie', verplicht: true, regels: 4 }],
  verstuur: (body, o) => call('melding_tekst_bevestig', { path: { id: data.id }, body, ...o }),
});

/* These have a form of their own, with an operation of their own. */
const EIGEN = { bevestig_tekst: tekstKlopt, stuur_tussenbericht: vraagUitstel, antwoord_tussenbericht: geefUitstel };

const verder = (actie, gewoon, data) => formulier(VERDER[actie], {
  ...gewoon, klaar: (result) => navigate(`/meldingen/${result.data.id}`), verstuur: (body, o) => call(VERDER[actie], { path: { id: data.id }, body, key: o.key }),
});

function stapFormulier(actie, alles, again) {
  if (BEGIN[actie]) return beginFormulier(actie, alles);
  if (actie === 'antwoord_uitnodiging' || actie === 'stap_uit') return uitnodiging('afgeslagen', alles, again, t(`melding.stap.${actie}.knop`), actie === 'stap_uit' ? ['reden', 'overdracht'] : ['reden']);
  const { data, version } = alles;
  const velden = VELDEN[actie]?.(alles);
  const gewoon = { sleutel: data.id, version, zonderUitleg: true, knop: t(`melding.stap.${actie}.knop`), gedaan: t(`melding.gedaan.${actie}`), klaar: () => na(actie, data, again),
    ondertussen: () => zegHier(t('melding.intussen'), data, again, 'info') };
  if (EIGEN[actie]) return EIGEN[actie](gewoon, alles);
  if (VERDER[actie]) return verder(actie, gewoon, data);
  if (actie === 'buitenstap') return formulier('melding_buitenstap', { ...gewoon, velden, verstuur: (body, o) => call('melding_buitenstap', { path: { id: data.id }, body, ...o }) });
  const verstuur = async (body, o) => (await magVerder(data.id, actie) ? call('melding_stap', { path: { id: data.id }, body, ...o }) : null);
  return formulier('melding_stap', { ...gewoon, actie, velden, verstuur });
}

/* Who is not in the team does not see the melding any more. */
const naAntwoord = (antwoord, data, again) => (antwoord === 'afgeslagen' ? naarWerk(t('melding.gedaan.afgeslagen')) : na(antwoord, data, again));

/* Yes is one button; no asks for a reason that need not be given. */
const uitnodiging = (antwoord, { data, team }, again, knop = t(`melding.uitnodiging.${antwoord}`), velden = []) => formulier('team_antwoord', {
  sleutel: `${team.id}${antwoord}`, version: team.versie, vast: { antwoord }, zonderUitleg: true, velden,
  knop, gedaan: t(`melding.gedaan.${antwoord}`),
  verstuur: (body, o) => call('team_antwoord', { path: { id: team.id }, body, ...o }), klaar: () => naAntwoord(antwoord, data, again),
});

async function begin(actie, { data }) {
  const [operatie, plek] = BEGIN[actie];
  const made = await call(operatie, { body: { meldingId: data.id } });
  navigate(`/${plek}/${made.data.id}`);
}

const beginFormulier = (actie, alles) => formulier(BEGIN[actie][0], {
  sleutel: alles.data.id, velden: [], zonderUitleg: true, knop: t(`melding.nu.${actie}.knop`), verstuur: () => begin(actie, alles),
});

function openStap(actie) {
  const fold = document.getElementById(`stap-${actie}`);
  fold.open = true;
  fold.scrollIntoView({ block: 'nearest' });
  fold.querySelector('textarea, input, select, button')?.focus();
}

function knopVoor(actie, alles, again) {
  if (ACTIES[actie] === 'scherm') {
    const href = SCHERM[actie](alles);
    return href ? linkButton(t(`melding.nu.${actie}.knop`), href, { kind: 'primair', name: 'arrow-right' }) : beginFormulier(actie, alles);
  }
  if (actie === 'antwoord_uitnodiging') return uitnodiging('geaccepteerd', alles, again);
  return ACTIES[actie] === 'knop' ? stapFormulier(actie, alles, again) : button(t(`melding.nu.${actie}.knop`), { kind: 'primair', click: () => openStap(actie) });
}

const wie = ({ data }) => (data.aanZet.length ? html`<p class="aan-zet">${icon('user')}${aanZet(data)}</p>` : nothing);

const wanneer = ({ data }) => deadline(data.stapUiterlijkOp);

/* An invitation has a last day of its own, and an answer of your own. */
const verlooptOp = ({ team }) => team.leden.find((lid) => lid.gebruiker.id === sessie.value.id)?.uitnodigingVerlooptOp;

/* Who was asked for more days may answer until the last one. */
const EIGEN_DAG = { antwoord_uitnodiging: verlooptOp, antwoord_tussenbericht: ({ termijn }) => termijn.uiterlijkOp };

const stand = (actie, alles) => html`<div class="stand-nu">${EIGEN_DAG[actie] ? deadline(EIGEN_DAG[actie](alles)) : html`${wie(alles)}${wanneer(alles)}`}</div>`;

const vraag = ({ data }) => (data.vraagAanMelder ? html`<div class="stap-nu__vraag">${written(data.vraagAanMelder)}</div>` : nothing);

/* What somebody reads before answering. */
const TE_LEZEN = { antwoord_melder: vraag, antwoord_tussenbericht: hetBericht };

const plooi = (actie, alles, again, open = false) => html`<details class="stap" id="stap-${actie}" ?open=${open}>
  <summary>${t(`melding.stap.${actie}`)}</summary><p class="stil">${t(`melding.stap.${actie}.uitleg`)}</p>${stapFormulier(actie, alles, again)}</details>`;

/** What stands out: what is asked of you, or who is aan zet; and what was just done. */
export function doen(alles, again) {
  const { data } = alles;
  const actie = volgendeStap(alles);
  const bevestigd = gedaan.id === data.id ? html`<div class="gedaan" tabindex="-1">${notice(gedaan.soort, gedaan.zin)}</div>` : nothing;
  if (!actie) return html`${bevestigd}<section class="kaart wacht" aria-label=${t('melding.nu')}><p class="wacht__zin">${t(`melding.wacht.${data.status}`)}</p>${vraag(alles)}<div class="stand-nu">${wie(alles)}${wanneer(alles)}</div></section>`;
  const eigen = ['formulier'].includes(ACTIES[actie]) ? html`<div class="stap-eigen">${plooi(actie, alles, again)}</div>` : nothing;
  return html`${bevestigd}${keyed(actie, nextStep(t(`melding.nu.${actie}`), knopVoor(actie, alles, again), html`${TE_LEZEN[actie]?.(alles) ?? nothing}${stand(actie, alles)}`))}${keyed(actie, eigen)}`;
}

const stil = (actie, alles, again) => {
  const href = ACTIES[actie] === 'scherm' ? SCHERM[actie](alles) : null;
  return href ? html`<p class="stap-link"><a class="utrecht-link" href=${href}>${t(`melding.nu.${actie}.knop`)}</a></p>` : plooi(actie, alles, again);
};

/** The other steps that the API offers now. */
export function anders(alles, again) {
  const acties = andereStappen(alles);
  if (!acties.length) return nothing;
  return html`<section class="melding-deel" aria-labelledby="zij-anders"><h2 class="utrecht-heading-3" id="zij-anders">${t('melding.anders')}</h2>
    ${repeat(acties, (actie) => actie, (actie) => stil(actie, alles, again))}</section>`;
}
