// SPDX-License-Identifier: EUPL-1.2
// The conversation on the pages of who follows a verzoek, the inwoner and who was asked to take part: the rooms,
// appointments and the summary, each as a part of such a page (volgen-delen.js, partij-delen.js).
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { alsVolger } from '../volgtoegang.js';
import { focusHeading } from '../components/live-region.js';
import { notice, written } from '../components/notice.js';
import { bijeenkomsten, zegMoment } from './bijeenkomsten.js';
import { kamers } from './kamers.js';

const BESTAND = { zet: 'volgbijlage_zet', lees: 'volgbijlage_lees', weg: 'volgbijlage_verwijder' };
const OPERATIES = {
  inwoner: { bericht: 'volgverzoek_bericht_maak', maak: 'volgbijlage_maak', ...BESTAND },
  partij: { bericht: 'partijverzoek_bericht_maak', maak: 'partijbijlage_maak', ...BESTAND },
};

const namen = (rol, begeleider) => ({
  inwoner: rol === 'inwoner' ? t('volgen.u') : t('kring.van.inwoner'), partij: rol === 'partij' ? t('volgen.u') : t('kring.van.partij'), begeleider: begeleider ?? t('volgen.begeleider'),
});

const laad = (operatie) => async (_, signal) => (await alsVolger(operatie, { signal }))?.data ?? null;

/* A place at the table can end while its holder writes, and a code be replaced: then the page says that. */
const zolangHetKan = (again) => async (...vraag) => {
  try {
    return await alsVolger(...vraag);
  } catch (problem) {
    if (problem.status === 404) { await again(); focusHeading(); }
    throw problem;
  }
};

/** The rooms as a part; rol: inwoner or partij. The page gives {data: {kenmerk, begeleider}}. */
export const kamersDeel = (rol, plaats) => ({
  plaats, laad: laad('volgverzoek_kamers_lees'),
  toon: ({ data }, deel, again) => kamers({
    rol, data: deel, sleutel: data.kenmerk, operaties: OPERATIES[rol],
    vraag: zolangHetKan(again), namen: namen(rol, data.begeleider), again,
  }),
});

/* Which of the proposed moments fit: a choice of several, or none. */
const pas = (again) => (een) => formulier('volgbijeenkomst_antwoord', {
  sleutel: een.id, concept: false, zonderUitleg: true, soort: 'gewoon', leeg: [], knop: t('bijeenkomst.pas.knop'), gedaan: t('bijeenkomst.pas.gedaan'),
  velden: [{ naam: 'momentIds', soort: 'checkboxes', label: t('bijeenkomst.pas'), uitleg: t('bijeenkomst.pas.uitleg'), opties: een.momenten.map((moment) => ({ value: moment.id, label: zegMoment(moment) })) }],
  verstuur: ({ momentIds }, { key }) => alsVolger('volgbijeenkomst_antwoord', { path: { bijeenkomstId: een.id }, body: { momentIds: momentIds ?? [] }, key }),
  klaar: async () => { await again(); document.getElementById('bijeenkomsten-kop')?.focus(); },
});

const gezegd = (rol, een) => (een.momenten.every((moment) => moment[`${rol}Kan`] !== null) ? notice('ok', t('bijeenkomst.pas.binnen')) : nothing);

/** Appointments as a part; not there while there are none. */
export const bijeenkomstenDeel = (rol, plaats) => ({
  plaats,
  laad: async (_, signal) => {
    const { resultaten = [] } = await laad('volgbijeenkomsten_lees')(_, signal) ?? {};
    return resultaten.length ? resultaten : null;
  },
  toon: (_, lijst, again) => html`<section class="blok" aria-labelledby="bijeenkomsten-kop"><h2 class="utrecht-heading-2" id="bijeenkomsten-kop" tabindex="-1">${t('bijeenkomst.kop')}</h2>
    ${bijeenkomsten({ rol, lijst, operaties: { agenda: 'volgbijeenkomst_agenda' }, vraag: alsVolger, again, kies: (een) => html`${gezegd(rol, een)}${pas(again)(een)}` })}</section>`,
});

const reageer = (een, actie, again, opties) => formulier('volgsamenvatting_reageer', {
  actie, sleutel: een.id, zonderUitleg: true, gedaan: t(`samenvatting.${actie}.gedaan`), knop: t(`samenvatting.${actie}.knop`), ...opties,
  verstuur: (body, { key }) => alsVolger('volgsamenvatting_reageer', { path: { samenvattingId: een.id }, body, key }),
  klaar: async () => { await again(); document.getElementById('samenvatting-kop')?.focus(); },
});

const gevraagd = (een, again) => html`<p>${t('samenvatting.vraag')}</p>${reageer(een, 'klopt', again, { velden: [], concept: false })}
  <details class="kring__bestand"><summary>${t('samenvatting.anders')}</summary>${reageer(een, 'anders', again, {
    soort: 'gewoon', velden: [{ naam: 'tekst', label: t('samenvatting.anders.veld'), leest: t('samenvatting.anders.leest'), regels: 4 }] })}</details>`;

const STAND = {
  open: gevraagd,
  klopt: () => notice('ok', t('samenvatting.klopt.nu')),
  anders: (een) => html`${notice('info', t('samenvatting.anders.nu'))}<h3>${t('samenvatting.anders.uw')}</h3>${written(een.anders)}`,
};

/** What the begeleider understood: the inwoner says whether it is right. */
export const samenvattingDeel = {
  plaats: 'doen',
  laad: async (_, signal) => (await laad('volgsamenvattingen_lees')(_, signal))?.resultaten[0] ?? null,
  toon: (_, een, again) => html`<section class="blok" aria-labelledby="samenvatting-kop"><h2 class="utrecht-heading-2" id="samenvatting-kop" tabindex="-1">${t('samenvatting.kop')}</h2>
    ${written(een.tekst)}${STAND[een.stand](een, again)}</section>`,
};
