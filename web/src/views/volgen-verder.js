// SPDX-License-Identifier: EUPL-1.2
// When it did not come to afspraken: the ways on with their dates. And, always, papers to take along: only the
// inwoner makes those, and hands them in.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { facts } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';
import { heropen } from './volgen-afspraken.js';

const VERDER = ['niet_tot_afstemming', 'ingetrokken', 'doorgeleid', 'niet_passend'];

/* Also when the begeleider stopped after an agreement. */
const kanVerder = ({ status, tijdlijn }) => VERDER.includes(status) || status === 'afgesloten' && tijdlijn.find(({ soort }) => soort === 'stap').actie === 'stop';

/** One way on, as an inwoner reads it. */
export const route = (een) => html`<li class="afspraak"><h3 class="utrecht-heading-3">${een.kop}</h3><p>${een.tekst}</p>${een.feiten.length ? facts(een.feiten.map(({ naam, waarde }) => [naam, waarde])) : nothing}</li>`;

export const routes = {
  plaats: 'doen',
  laad: async ({ data }, signal) => (kanVerder(data) ? (await alsVolger('volgverzoek_routes', { signal }))?.data ?? null : null),
  toon: (verzoek, deel, again) => html`<section class="blok"><h2 class="utrecht-heading-2">${deel.titel}</h2><p>${t(verzoek.data.status === 'afgesloten' ? 'afspraken.routes.na_afspraak' : 'afspraken.routes.uitleg')}</p>
    <ul class="afspraken">${deel.delen.map(route)}</ul>
    <div class="knoppen">${linkButton(t('afspraken.routes.papier'), '/volgen/papier/routes', { name: 'printer' })}</div>
    ${verzoek.data.status === 'afgesloten' ? nothing : heropen(verzoek, t('afspraken.heropen.niet_tot_afstemming'), again)}</section>`,
};

export const pakket = {
  plaats: 'zelf',
  laad: ({ data }) => data.watGebeurde !== null,
  toon: ({ data }) => html`<section class="blok"><h2 class="utrecht-heading-2">${t('afspraken.pakket')}</h2><p>${t('afspraken.pakket.uitleg')}</p>
    <details class="plooi"><summary>${t('afspraken.pakket.kies')}</summary>${formulier('volgverzoek_pakket_maak', {
      sleutel: data.kenmerk, zonderUitleg: true, concept: false, soort: 'gewoon', knop: t('afspraken.pakket.knop'),
      velden: [{ naam: 'doel', soort: 'radio', label: t('afspraken.pakket.doel'), opties: ['klacht', 'bezwaar'].map((value) => ({ value, label: t(`afspraken.pakket.${value}`) })) },
        { naam: 'onderdelen', label: t('afspraken.pakket.onderdelen'), leest: t('afspraken.pakket.leest'),
          opties: ['verhaal', 'wens', 'berichten', 'afspraken'].map((value) => ({ value, label: t(`afspraken.pakket.${value}`) })) }],
      verstuur: (body, { key }) => alsVolger('volgverzoek_pakket_maak', { body, key }), klaar: (result) => result && navigate('/volgen/papier/pakket'),
    })}</details></section>`,
};
