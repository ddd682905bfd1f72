// SPDX-License-Identifier: EUPL-1.2
// Figures of an afstemmingsorganisatie. Whether people were helped comes first, with how many were asked.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { t } from '../texts/nl.js';
import { balken, cijferTabel, legenda } from '../components/grafiek.js';
import { hoeveelJa, respons } from '../components/geholpen.js';
import { samenspraak } from './verzoek-los.js';

export const laad = async (_, signal) => (await call('afstemmingscijfers_lees', { signal })).data;

/* One question: the answer in a sentence, the chart, and the table. */
const vraag = (naam, zin, grafiek = nothing, tabel = nothing) => html`<section class="cijfer" aria-labelledby="cijfer-${naam}">
  <h2 class="utrecht-heading-2" id="cijfer-${naam}">${t(`volgcijfers.${naam}`)}</h2><p class="cijfer__zin">${zin}</p>${grafiek}${tabel}</section>`;

const OORDELEN = [['ja', 'goed'], ['deels', 'gewoon'], ['nee', 'zacht']];
const nietJa = ({ ja, beantwoord }) => (ja === null ? null : beantwoord - ja);

/* Who said yes beside the others, or the three apart, as one bar with the words under it. Nothing when that would be about too few. */
function oordeelBalk(n, zin) {
  if (n.ja === null) return nothing;
  const delen = n.nee === null ? [[n.ja, 'goed', t('volgvraag.oordeel.ja')], [nietJa(n), 'zacht', t('volgcijfers.niet_ja')]]
    : OORDELEN.map(([oordeel, soort]) => [n[oordeel], soort, t(`volgvraag.oordeel.${oordeel}`)]);
  return html`<div role="img" aria-label=${zin}>${balken([{ label: t('volgcijfers.ja'), tekst: `${Math.round((n.ja / n.beantwoord) * 100)}%`, delen }], n.beantwoord)}</div>
    ${legenda(delen.map(([, soort, woord]) => [soort, woord]))}`;
}

const cel = (label, value) => ({ label, number: true, value: (rij) => value(rij) ?? t('volgcijfers.klein') });
const grens = ({ jaMinstens, jaHoogstens }) => (jaMinstens === null ? t('volgcijfers.hoogstens', { aantal: jaHoogstens }) : t('volgcijfers.minstens', { aantal: jaMinstens }));

const oordeelTabel = (naam, rijen) => cijferTabel(naam, [{ label: t('volgcijfers.wie'), value: (rij) => rij.wie }, cel(t('volgcijfers.beantwoord'), (rij) => rij.beantwoord),
  cel(t('volgvraag.oordeel.ja'), (rij) => rij.ja ?? grens(rij)), cel(t('volgcijfers.niet_ja'), nietJa),
  cel(t('volgvraag.oordeel.deels'), (rij) => rij.deels), cel(t('volgvraag.oordeel.nee'), (rij) => rij.nee)], rijen);

function geholpen({ tevreden: n }) {
  if (!n) return vraag('geholpen', t('volgcijfers.te_weinig'));
  const zin = t('volgcijfers.geholpen.zin', { hoeveel: hoeveelJa(n) });
  return vraag('geholpen', zin, html`${oordeelBalk(n, zin)}<p class="stil">${respons(n)}</p>`,
    oordeelTabel(t('volgcijfers.geholpen'), [{ sleutel: 'inwoner', wie: t('volgcijfers.inwoners'), ...n }]));
}

function duurt({ duur, doelDagen }) {
  if (duur.mediaanDagen === null) return vraag('duurt', t('volgcijfers.te_weinig'));
  const zin = t('volgcijfers.duurt.zin', { mediaan: duur.mediaanDagen, p80: duur.p80Dagen, aantal: duur.aantal });
  return vraag('duurt', zin, html`<p class="stil">${t('volgcijfers.duurt.doel', { dagen: doelDagen })}</p>`);
}

/* What is too small to stand alone stands together, under a name of its own. */
const naamVan = ({ sleutel }) => t(sleutel === 'overig' ? 'volgcijfers.overig' : `status.${sleutel}`);

const telTabel = (naam, telling) => cijferTabel(naam, [{ label: t('volgcijfers.status'), value: naamVan }, { label: t('cijfers.aantal'), number: true, value: ({ aantal }) => aantal }], telling);

const telBalken = (telling, zin) => html`<div role="img" aria-label=${zin}>${balken(telling.map((rij) => ({ label: naamVan(rij), tekst: rij.aantal, delen: [[rij.aantal, 'gewoon']] })))}</div>`;

function liepAf({ uitkomsten }) {
  if (!uitkomsten.length) return vraag('liep_af', t('volgcijfers.te_weinig'));
  const zin = t('volgcijfers.liep_af.zin', { aantal: uitkomsten.reduce((som, { aantal }) => som + aantal, 0) });
  return vraag('liep_af', zin, telBalken(uitkomsten, zin), telTabel(t('volgcijfers.liep_af'), uitkomsten));
}

function teLang({ teLang: nu }) {
  if (nu.aantal === null) return vraag('te_lang', t('volgcijfers.te_weinig'));
  const zin = t('volgcijfers.te_lang.zin', { aantal: nu.aantal });
  return vraag('te_lang', zin, telBalken(nu.perStatus, zin), telTabel(t('volgcijfers.te_lang'), nu.perStatus));
}

function ging({ terugblik }) {
  const rijen = ['begeleider', 'partij'].filter((wie) => terugblik[wie]).map((wie) => ({ sleutel: wie, wie: t(`volgcijfers.ging.${wie}`), ...terugblik[wie] }));
  if (!rijen.length) return vraag('ging', t('volgcijfers.te_weinig'));
  return vraag('ging', t('volgcijfers.ging.zin'), nothing, oordeelTabel(t('volgcijfers.ging'), rijen));
}

export const toon = (data) => html`<div class="los">${samenspraak()}<div class="bladzijde"><h1 class="utrecht-heading-1">${t('volgcijfers.kop')}</h1>
  <p class="inleiding">${t('volgcijfers.inleiding')}</p>
  <div class="cijfers">${[geholpen, duurt, liepAf, teLang, ging].map((maak) => maak(data))}</div>
  <p class="stil klein">${t('volgcijfers.uitleg')}</p></div></div>`;
