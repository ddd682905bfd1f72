// SPDX-License-Identifier: EUPL-1.2
// Giving a verzoek to another begeleider, with a note for that one; and a step out of order.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { formulier } from '../form.js';
import { heeftRol, sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { zegNabij } from '../tijd.js';
import { icon } from '../components/icon.js';
import { written } from '../components/notice.js';
import { bij } from './begeleid-gesprek.js';
import { opnieuw } from './werkblad.js';

const keer = (een) => html`<li><p>${t(een.van ? 'overdracht.van_naar' : 'overdracht.aan', { van: een.van?.naam, naar: een.naar.naam })} <span class="stil">${zegNabij(een.op)}</span></p>${een.notitie ? written(een.notitie) : nothing}</li>`;

/** Whom somebody may give this verzoek to: a begeleider takes it over, or gives the own one away. */
export const kandidaten = (begeleiders, huidige) => begeleiders.filter(({ id, actief }) => actief && id !== huidige
  && (heeftRol('begeleidingscoordinator') || id === sessie.value.id || huidige === sessie.value.id));

/** "Annelies Kramer (3 lopend, 1 wacht op antwoord)" */
export const metLast = ({ id, naam, lopend, aanZet }) => ({ value: id, label: t('overdracht.last', { naam, lopend, aanZet }) });

/** The form; `path` and `version` of the verzoek, `wie`: who can be chosen. */
export const overdrachtFormulier = ({ id, version, wie, klaar }) => formulier('overdracht_maak', {
  sleutel: id, version, soort: 'gewoon', zonderUitleg: true, knop: t('overdracht.knop'), gedaan: t('overdracht.gedaan'),
  velden: [{ naam: 'begeleiderId', soort: 'select', label: t('overdracht.wie'), opties: wie.map(metLast) }, { naam: 'notitie', label: t('overdracht.notitie'), leest: t('overdracht.notitie.leest'), regels: 4 }],
  verstuur: (body, o) => call('overdracht_maak', { path: { id }, body, ...o }), klaar,
});

/** Who begeleidt, who did, and giving it on. */
export const overdrachtDeel = {
  plaats: 'zij', verdeelt: true,
  laad: async ({ verzoek }, signal) => {
    const [eerder, wie] = await Promise.all([call('overdrachten_lees', { path: { id: verzoek.id }, signal }), call('begeleiders_lijst', { query: { paginaGrootte: 100 }, signal })]);
    return { eerder: eerder.data.resultaten, wie: kandidaten(wie.data.resultaten, verzoek.begeleider?.id) };
  },
  toon: ({ verzoek, version }, { eerder, wie }, again) => {
    const mag = wie.length && verzoek.fase !== 'afgerond';
    return mag || eerder.length ? html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('overdracht.kop')}</h2><p class="zicht">${icon('lock')}<span>${t('overdracht.leest')}</span></p>
      ${eerder.length ? html`<ol class="overdrachten">${repeat(eerder, (een) => een.id, keer)}</ol>` : nothing}
      ${mag ? html`<details class="plooi"><summary>${t('overdracht.doe')}</summary>${overdrachtFormulier({ id: verzoek.id, version, wie, klaar: () => opnieuw(again) })}</details>` : nothing}</section>` : '';
  },
};

const NIET = ['concept', 'inwoner_uitgenodigd'];

/** A step that the workflow does not have, with a reason that the inwoner reads. */
export const buitenstapDeel = {
  plaats: 'zij', verdeelt: true,
  toon: (data, _, again) => (NIET.includes(data.verzoek.status) ? '' : html`<section class="zijdeel"><h2 class="utrecht-heading-3">${t('buitenstap.kop')}</h2>
    <details class="plooi"><summary>${t('buitenstap.doe')}</summary><p class="stil">${t('buitenstap.uitleg')}</p>
    ${formulier('verzoek_buitenstap', {
      sleutel: `${data.verzoek.id}buiten`, version: data.version, soort: 'gewoon', zonderUitleg: true, knop: t('buitenstap.knop'), gedaan: t('buitenstap.gedaan'),
      velden: [{ naam: 'naar', soort: 'select', label: t('buitenstap.naar'), opties: schema('VerzoekStatus').enum.filter((een) => ![...NIET, data.verzoek.status].includes(een)).map((value) => ({ value, label: t(`status.${value}`) })) },
        { naam: 'tekst', label: t('buitenstap.waarom'), leest: t('buitenstap.leest'), regels: 4 }],
      verstuur: (body, o) => bij(data)('verzoek_buitenstap', { body, ...o }), klaar: () => opnieuw(again),
    })}</details></section>`),
};
