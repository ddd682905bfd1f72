// SPDX-License-Identifier: EUPL-1.2
// The conversation on the page of the begeleider: the rooms, appointments and the summary.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegNabij } from '../tijd.js';
import { button } from '../components/button.js';
import { confirmDialog } from '../components/dialog.js';
import { announce } from '../components/live-region.js';
import { momentKiezer } from '../components/moment-kiezer.js';
import { notice, written } from '../components/notice.js';
import { namenVan } from '../components/persoonhulp.js';
import { bijeenkomsten, wieKan, zegMoment } from './bijeenkomsten.js';
import { kamers } from './kamers.js';

/** Loads a part with one operation. */
export const leesMet = (operatie) => async ({ verzoek }, signal) => (await call(operatie, { path: { id: verzoek.id }, signal })).data;

/** Calls an operation of this verzoek, with more in its address when it has more. */
export const bij = ({ verzoek }) => (operatie, { path, ...opties }) => call(operatie, { ...opties, path: { id: verzoek.id, ...path } });

/** After an act: load anew, and the focus on a heading. */
export const naar = (id, again) => async () => { await again(); document.getElementById(id)?.focus(); };

/** The three rooms. */
export const kamersBegeleid = {
  plaats: 'hoofd', laad: leesMet('verzoek_kamers_lees'),
  toon: (data, deel, again) => kamers({
    rol: 'begeleider', data: deel, sleutel: data.verzoek.id, vraag: bij(data), again,
    operaties: { bericht: 'verzoek_bericht_maak', maak: 'verzoekbijlage_maak', zet: 'verzoekbijlage_zet', lees: 'verzoekbijlage_lees', weg: 'verzoekbijlage_verwijder' },
    namen: { inwoner: t('kring.van.inwoner'), partij: t('kring.van.partij'), begeleider: data.verzoek.begeleider?.naam ?? t('kring.van.begeleider') },
    mensen: namenVan(data.verzoek.contact),
  }),
};

async function kies(data, een, moment, again) {
  await bij(data)('bijeenkomst_stap', { body: { actie: 'kies', bijeenkomstId: een.id, momentId: moment.id } });
  announce(t('bijeenkomst.gekozen.gedaan'));
  await naar('bijeenkomsten-kop', again)();
}

async function zegAf(data, een, again) {
  if (!await confirmDialog({ title: t('bijeenkomst.zeg_af.kop'), text: t('bijeenkomst.zeg_af.uitleg'), yes: t('bijeenkomst.zeg_af.ja'), danger: true })) return;
  await bij(data)('bijeenkomst_stap', { body: { actie: 'zeg_af', bijeenkomstId: een.id } });
  announce(t('bijeenkomst.zeg_af.gedaan'));
  await naar('bijeenkomsten-kop', again)();
}

const afzeggen = (data, een, again) => html`<div class="knoppen">${button(t('bijeenkomst.zeg_af'), { kind: 'stil', click: () => zegAf(data, een, again) })}</div>`;

const keuze = (data, again) => (een) => html`<ul class="bijeenkomst__momenten">${een.momenten.map((moment) => html`<li><p><strong>${zegMoment(moment)}</strong></p>${wieKan(een, moment)}
    ${data.verzoek.fase === 'afgerond' ? nothing : button(html`${t('bijeenkomst.kies')}<span class="alleen-voorlezen">: ${zegMoment(moment)}</span>`, { click: () => kies(data, een, moment, again) })}</li>`)}</ul>${afzeggen(data, een, again)}`;

const volledig = ({ momenten, plaats, link }) => {
  if (!(momenten ?? []).every(({ dag, van }) => dag && van)) return { momenten: t('overleg.momenten.heel') };
  return plaats || link ? null : { plaats: t('overleg.plaats.nodig') };
};

const nieuweBijeenkomst = (data, kringen, again) => html`<details class="plooi"><summary>${t('bijeenkomst.nieuw')}</summary><p class="stil">${t('bijeenkomst.nieuw.uitleg')}</p>
  ${formulier('bijeenkomst_maak', {
    sleutel: data.verzoek.id, begin: { duurMinuten: 60 }, soort: 'gewoon', zonderUitleg: true, knop: t('bijeenkomst.nieuw.knop'), gedaan: t('bijeenkomst.nieuw.gedaan'), leegNaKlaar: true,
    velden: [{ naam: 'kring', label: t('bijeenkomst.met'), opties: kringen.map((kring) => ({ value: kring, label: t(`bijeenkomst.begeleider.met.${kring}`) })) },
      { naam: 'momenten', label: t('bijeenkomst.momenten'), teken: (veld) => momentKiezer(veld, 3) }, 'duurMinuten',
      { naam: 'plaats', soort: 'text', label: t('bijeenkomst.plaats') }, { naam: 'link', soort: 'text', label: t('bijeenkomst.link.veld') }],
    controleer: volledig, verstuur: (body, { key }) => bij(data)('bijeenkomst_maak', { body, key }), klaar: naar('bijeenkomsten-kop', again),
  })}</details>`;

/** Appointments: proposing, choosing, calling off. */
export const bijeenkomstenBegeleid = {
  plaats: 'hoofd', laad: leesMet('bijeenkomsten_lees'),
  toon: (data, { resultaten: lijst, kringen }, again) => html`<section class="deel" aria-labelledby="bijeenkomsten-kop"><h2 class="utrecht-heading-2" id="bijeenkomsten-kop" tabindex="-1">${t('bijeenkomst.kop')}</h2>
    ${lijst.length ? bijeenkomsten({ rol: 'begeleider', lijst, operaties: { agenda: 'bijeenkomst_agenda' }, vraag: bij(data), again, kies: keuze(data, again), erna: (een) => afzeggen(data, een, again) })
      : html`<p class="stil">${t('bijeenkomst.leeg')}</p>`}
    ${kringen.length ? nieuweBijeenkomst(data, kringen, again) : nothing}</section>`,
};

const NOTICE = { open: 'info', klopt: 'ok', anders: 'warning' };

const versie = (een) => html`<li class="samenvatting">${notice(NOTICE[een.stand], t(`samenvatting.begeleider.${een.stand}`, { dag: zegNabij(een.geantwoordOp ?? een.op) }))}
  ${written(een.tekst)}${een.anders ? html`<h3 class="tussenkop">${t('samenvatting.begeleider.zegt')}</h3>${written(een.anders)}` : nothing}</li>`;

/** The summary, in versions; it counts when the inwoner says that it is right. */
export const samenvattingBegeleid = {
  plaats: 'hoofd', laad: leesMet('samenvattingen_lees'),
  toon: (data, { resultaten: [laatste, ...eerder] }, again) => html`<section class="deel" aria-labelledby="samenvatting-kop"><h2 class="utrecht-heading-2" id="samenvatting-kop" tabindex="-1">${t('samenvatting.begeleider.kop')}</h2>
    ${laatste ? html`<ul class="samenvattingen">${versie(laatste)}</ul>` : html`<p class="stil">${t('samenvatting.begeleider.leeg')}</p>`}
    ${eerder.length ? html`<details class="plooi"><summary>${t('samenvatting.begeleider.eerder', { aantal: eerder.length })}</summary><ul class="samenvattingen">${repeat(eerder, (een) => een.id, versie)}</ul></details>` : nothing}
    ${data.verzoek.fase === 'afgerond' ? nothing : html`<details class="plooi"><summary>${t(laatste ? 'samenvatting.begeleider.nieuw' : 'samenvatting.begeleider.schrijf')}</summary>
      ${formulier('samenvatting_maak', {
        sleutel: `${data.verzoek.id}-${laatste?.id ?? ''}`, begin: { tekst: laatste?.tekst }, soort: 'gewoon', zonderUitleg: true, knop: t('samenvatting.begeleider.knop'), gedaan: t('samenvatting.begeleider.gedaan'),
        verstuur: (body, { key }) => bij(data)('samenvatting_maak', { body, key }), klaar: naar('samenvatting-kop', again),
      })}</details>`}</section>`,
};
