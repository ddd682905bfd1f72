// SPDX-License-Identifier: EUPL-1.2
// Four questions, four charts. What somebody can steer on comes first; nobody is put in an order.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegMaand, zegNabij } from '../tijd.js';
import { balken, cijferTabel, dagenPerMaand, legenda } from '../components/grafiek.js';

const bereikVan = (query) => (query.get('bereik') === 'afdeling' ? 'afdeling' : 'organisatie');

export const laad = async ({ query }, signal) => (await call('cijfers_lees', { path: { bereik: bereikVan(query) }, signal })).data;

const som = (telling) => telling.reduce((sum, { aantal }) => sum + aantal, 0);
const van = (telling, sleutel) => telling.find((een) => een.sleutel === sleutel)?.aantal ?? 0;
const GENOEG = 5;

/* One question: the answer in a sentence, the chart, and the table. */
const vraag = (naam, zin, grafiek, tabel = nothing) => html`<section class="cijfer" aria-labelledby="cijfer-${naam}">
  <h2 class="utrecht-heading-2" id="cijfer-${naam}">${t(`cijfers.${naam}`)}</h2><p class="cijfer__zin">${zin}</p>${grafiek}${tabel}</section>`;

function helpt({ effect }) {
  const n = som(effect);
  const ja = van(effect, 'bevestigd');
  if (n < GENOEG) return vraag('helpt', t('cijfers.te_weinig', { aantal: n }), nothing);
  return vraag('helpt', t('cijfers.helpt.zin', { ja, aantal: n }), html`<div role="img" aria-label=${t('cijfers.helpt.zin', { ja, aantal: n })}>
      ${balken([{ label: t('cijfers.helpt.anders'), tekst: `${Math.round((ja / n) * 100)}%`, delen: [[ja, 'goed'], [n - ja, 'zacht']] }], n)}</div>
      ${legenda([['goed', t('cijfers.helpt.bevestigd')], ['zacht', t('cijfers.helpt.leeft_nog')]])}`,
  cijferTabel(t('cijfers.helpt'), [
    { label: t('cijfers.wat'), value: (rij) => t(`cijfers.helpt.${rij.sleutel}`) }, { label: t('cijfers.aantal'), number: true, value: (rij) => rij.aantal }], effect));
}

const MIDDEN = () => [
  { label: t('cijfers.n'), number: true, value: ({ duur }) => duur.aantal },
  { label: t('cijfers.helft'), number: true, value: ({ duur }) => duur.mediaanDagen },
  { label: t('cijfers.acht'), number: true, value: ({ duur }) => duur.p80Dagen },
];

function duurt({ duur, maanden }) {
  const zin = duur.mediaanDagen === null ? t('cijfers.te_weinig', { aantal: duur.aantal })
    : t('cijfers.duur.zin', { mediaan: duur.mediaanDagen, p80: duur.p80Dagen, aantal: duur.aantal });
  const rijen = maanden.map((een) => ({ ...een, sleutel: een.maand }));
  return vraag('duur', zin, html`${dagenPerMaand(maanden, zin)}<p class="stil klein">${t('cijfers.duur.uitleg')}</p>`, cijferTabel(t('cijfers.duur'), [
    { label: t('cijfers.maand'), value: ({ maand }) => zegMaand(maand) }, { label: t('cijfers.ingediend'), number: true, value: (rij) => rij.ingediend }, ...MIDDEN()], rijen));
}

function wacht({ wachten }) {
  const nu = wachten.reduce((sum, een) => sum + een.nu, 0);
  const laat = wachten.reduce((sum, een) => sum + een.teLaat, 0);
  const rijen = wachten.filter((een) => een.nu > 0).map((een) => ({ label: t(`status.${een.status}`), tekst: een.nu, delen: [[een.teLaat, 'laat'], [een.nu - een.teLaat, 'gewoon']] }));
  const zin = nu ? t('cijfers.wacht.zin', { aantal: nu, laat }) : t('cijfers.wacht.niets');
  return vraag('wacht', zin, nu ? html`<div role="img" aria-label=${zin}>${balken(rijen)}</div>
    ${legenda([['gewoon', t('cijfers.wacht.op_tijd')], ['laat', t('cijfers.wacht.laat')]])}` : nothing, cijferTabel(t('cijfers.wacht'), [
    { label: t('cijfers.plek'), value: ({ status }) => t(`status.${status}`) }, { label: t('cijfers.nu'), number: true, value: (rij) => rij.nu },
    { label: t('cijfers.wacht.laat'), number: true, value: (rij) => rij.teLaat }, ...MIDDEN()], wachten.map((een) => ({ ...een, sleutel: een.status }))));
}

const telRijen = (soort, telling, woorden = soort) => telling.map(({ sleutel, aantal }) => (
  { sleutel: `${soort}.${sleutel}`, wat: t(`cijfers.${soort}`), woord: t(`${woorden}.${sleutel}`), aantal }));

function veranderde({ uitkomsten, advies, regels, rechten, maanden }) {
  const n = som(uitkomsten);
  const rijen = [...telRijen('uitkomst', uitkomsten), ...telRijen('relatieAdvies', advies, 'cijfers.advies'), ...telRijen('regelstatus', regels), ...telRijen('gevolg', rechten),
    { sleutel: 'afwijking', wat: t('cijfers.gevolg'), woord: t('cijfers.afgeweken'), aantal: maanden.reduce((sum, een) => sum + een.afwijkingen, 0) }];
  const zin = t('cijfers.veranderde.zin', { aantal: n, regels: som(regels), rechten: som(rechten) });
  return vraag('veranderde', zin, n ? html`<div role="img" aria-label=${zin}>${balken(uitkomsten.map(({ sleutel, aantal }) => (
    { label: t(`uitkomst.${sleutel}`), tekst: aantal, delen: [[aantal, 'gewoon']] })))}</div>` : nothing, cijferTabel(t('cijfers.veranderde'), [
    { label: t('cijfers.wat'), value: ({ woord }) => woord }, { label: t('cijfers.soort'), value: (rij) => rij.wat }, { label: t('cijfers.aantal'), number: true, value: (rij) => rij.aantal }], rijen));
}

/* What this person can do something about comes first. */
function volgorde() {
  if (heeftRol('coordinator', 'teammanager')) return [wacht, duurt, helpt, veranderde];
  if (heeftRol('directeur', 'afdelingshoofd')) return [helpt, veranderde, duurt, wacht];
  return [duurt, helpt, veranderde, wacht];
}

const keuze = (bereik, nu) => html`<li><a class="chip" href="/cijfers?bereik=${bereik}" aria-current=${bereik === nu ? 'true' : nothing}>${t(`cijfers.bereik.${bereik}`)}</a></li>`;

const waarover = ({ bereik, afdelingen, bijgewerktOp }) => `${bereik === 'organisatie' ? t('cijfers.over.organisatie', { naam: sessie.value.organisatie.naam })
  : afdelingen.length ? t('cijfers.over.afdeling', { naam: afdelingen.join(', ') }) : t('cijfers.over.geen')} ${bijgewerktOp
  ? t('cijfers.bijgewerkt', { wanneer: `${zegNabij(bijgewerktOp)} ${zegKlok(bijgewerktOp)}` }) : t('cijfers.nog_niet')}`;

export const toon = (data) => html`<div class="bladzijde">
  <h1 class="utrecht-heading-1">${t('cijfers.kop')}</h1>
  <p class="inleiding">${waarover(data)}</p>
  <ul class="chips" aria-label=${t('cijfers.bereik')}>${keuze('organisatie', data.bereik)}${keuze('afdeling', data.bereik)}</ul>
  <div class="cijfers">${volgorde().map((maak) => maak(data))}</div>
  <p class="stil klein">${t('cijfers.uitleg')}</p></div>`;
