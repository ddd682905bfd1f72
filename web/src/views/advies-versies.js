// SPDX-License-Identifier: EUPL-1.2
// The texts an advies had: two of them side by side in one, word by word.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { zegDatum, zegKlok, zegKort } from '../tijd.js';
import { icon } from '../components/icon.js';
import { notice } from '../components/notice.js';
import { telling, verschil } from '../verschil.js';

const NU = 'nu';
const TEKSTEN = ['betekenisVoorInwoners', 'voorstelTekst', 'reikwijdte', 'uitzonderingen', 'kostenBaten', 'onderbouwing'];
const GRONDEN = ['vraag', 'doel', 'oorzaak', 'afdeling', 'suggestie'];

const lees = async (id, advies, signal) => (id === NU ? advies : (await call('adviesversie_lees', { path: { id }, signal })).data.tekst);

export async function laad({ id, query }, signal) {
  const [{ data: advies }, { data: lijst }] = await Promise.all([
    call('advies_lees', { path: { id }, signal }), call('adviesversies_lijst', { path: { id }, query: { paginaGrootte: 100 }, signal }),
  ]);
  const versies = lijst.resultaten;
  // While it is written: since the last text that was kept. Afterwards that is the text of now, so the one before it.
  const van = query.get('van') ?? (advies.acties.includes('wijzig') ? versies[0] : versies[1] ?? versies[0])?.id ?? NU;
  const naar = query.get('naar') ?? NU;
  const [oud, nieuw] = await Promise.all([lees(van, advies, signal), lees(naar, advies, signal)]);
  return { advies, versies, van, naar, oud, nieuw };
}

const naamVan = (versie) => [`${zegKort(versie.op)}, ${zegKlok(versie.op)}`, t(`versie.${versie.soort}`), versie.door?.naam].filter(Boolean).join(' · ');

const keuze = (naam, waarde, { advies, versies, van, naar }) => html`<div class="veld"><label class="utrecht-form-label veld__label" for="versie-${naam}">${t(`versies.${naam}`)}</label>
  <select class="utrecht-select utrecht-select--html-select veld__invoer" id="versie-${naam}"
    @change=${(e) => navigate(`/adviezen/${advies.id}/versies?${new URLSearchParams({ van, naar, [naam]: e.target.value })}`)}>
    <option value=${NU} ?selected=${waarde === NU}>${t('versies.nu')}</option>
    ${versies.map((versie) => html`<option value=${versie.id} ?selected=${waarde === versie.id}>${naamVan(versie)}</option>`)}</select></div>`;

const stuk = ({ value, erbij, weg }) => {
  if (erbij) return html`<ins><span class="alleen-voorlezen">${t('verschil.erbij')} </span>${value}<span class="alleen-voorlezen"> ${t('verschil.einde')}</span></ins>`;
  return weg ? html`<del><span class="alleen-voorlezen">${t('verschil.weg')} </span>${value}<span class="alleen-voorlezen"> ${t('verschil.einde')}</span></del>` : value;
};

function deel(kop, oud, nieuw) {
  if ((oud ?? '') === (nieuw ?? '')) return null;
  const stukken = verschil(oud, nieuw);
  return html`<section class="deel"><h2 class="utrecht-heading-3">${kop}</h2><p class="stil klein">${t('verschil.telling', telling(stukken))}</p>
    <div class="geschreven verschil">${stukken.map(stuk)}</div></section>`;
}

const uitkomst = (tekst) => (tekst.uitkomst ? t(`keuze.uitkomst.${tekst.uitkomst}`) : '');
const dag = (tekst) => (tekst.proefEinddatum ? zegDatum(tekst.proefEinddatum) : '');

const delen = ({ oud, nieuw }) => [
  deel(t('versies.uitkomst'), uitkomst(oud), uitkomst(nieuw)), deel(t('versies.proef'), dag(oud), dag(nieuw)),
  ...TEKSTEN.map((naam) => deel(t(`advies.deel.${naam}`), oud[naam], nieuw[naam])),
  ...GRONDEN.map((naam) => deel(t(`advies.grond.${naam}`), oud.gronden?.[naam], nieuw.gronden?.[naam])),
].filter(Boolean);

function gevonden(data) {
  if (!data.versies.length) return notice('info', t('versies.geen'));
  const lijst = delen(data);
  return lijst.length ? html`<p class="stil">${t('verschil.uitleg')}</p><div class="stuk">${lijst}</div>` : notice('info', t('versies.gelijk'));
}

export const toon = (data) => html`<div class="bladzijde">
  <header class="stukkop"><p><a class="terug utrecht-link" href="/adviezen/${data.advies.id}">${icon('arrow-left')}<span>${t('brief.naar_advies')}</span></a></p>
    <h1 class="utrecht-heading-1">${t('versies.kop')}</h1><p class="stil">${data.advies.welkeRegel}</p></header>
  ${data.versies.length ? html`<div class="versies">${keuze('van', data.van, data)}${keuze('naar', data.naar, data)}</div>` : nothing}
  ${gevonden(data)}</div>`;
