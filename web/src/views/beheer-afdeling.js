// SPDX-License-Identifier: EUPL-1.2
// One afdeling, or a new one: its name, its people, and who decides about its rules.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { alleCollegas } from '../collegas.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { facts } from '../components/notice.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { opnieuw } from './werkblad.js';

const WIE = ['hoofd', 'plaatsvervanger', 'teammanager', 'contactpersoon', 'beslisser'];

export async function laad({ id }, signal) {
  const [mensen, afdeling] = await Promise.all([alleCollegas({ actief: true }, signal), id && call('afdeling_lees', { path: { id }, signal })]);
  return { mensen, afdeling: afdeling?.data, version: afdeling?.version };
}

const velden = (mensen) => [{ naam: 'naam', verplicht: true }, ...WIE.map((veld) => ({ naam: `${veld}Id`, label: t(`beheer.afdeling.${veld}`), uitleg: t(`beheer.afdeling.${veld}.uitleg`), soort: 'select',
  opties: mensen.map((een) => ({ value: een.id, label: een.naam })) }))];

const vanNu = (afdeling, veld) => (veld === 'beslisser' ? afdeling.eigenBeslisser : afdeling[veld]);
const begin = (afdeling) => ({ naam: afdeling.naam, ...Object.fromEntries(WIE.map((veld) => [`${veld}Id`, vanNu(afdeling, veld)?.id])) });

/* What changes, a sentence for each; a besluit that waits keeps its beslisser. */
function verschil({ afdeling, mensen }, body) {
  const naam = (id) => mensen.find((een) => een.id === id)?.naam ?? t('beheer.afdeling.niemand');
  const wie = WIE.filter((veld) => (body[`${veld}Id`] ?? null) !== (vanNu(afdeling, veld)?.id ?? null))
    .map((veld) => t('beheer.afdeling.wordt', { wat: t(`beheer.afdeling.${veld}`), wie: naam(body[`${veld}Id`]) }));
  return [...body.naam !== afdeling.naam ? [t('beheer.afdeling.heet', { naam: body.naam })] : [], ...wie];
}

async function bewaar(data, body, o) {
  const zinnen = verschil(data, body);
  if (zinnen.length && !await eerstZien(t('beheer.afdeling.zeker'), { zinnen: [...zinnen, t('beheer.afdeling.lopend')] })) return null;
  return call('afdeling_wijzig', { path: { id: data.afdeling.id }, body, version: o.version });
}

async function hefOp({ afdeling, version }) {
  if (!await eerstZien(t('beheer.afdeling.op.zeker', { naam: afdeling.naam }), { zinnen: [t('beheer.afdeling.op.uitleg')] }, { ja: t('beheer.afdeling.op'), gevaar: true })) return;
  await call('afdeling_wijzig', { path: { id: afdeling.id }, body: { actief: false }, version });
  navigate('/beheer/afdelingen');
}

const bestaand = (data, again) => html`${facts([[t('beheer.afdeling.mensen'), data.afdeling.mensen], [t('beheer.afdeling.beslist_nu'), data.afdeling.beslisser?.naam ?? t('beheer.afdeling.niemand')]])}
  ${formulier('afdeling_wijzig', {
    sleutel: data.afdeling.id, version: data.version, begin: begin(data.afdeling), velden: velden(data.mensen), leeg: null, zonderUitleg: true, concept: false, knop: t('beheer.bewaar'), gedaan: t('beheer.bewaard'),
    naast: data.afdeling.mensen ? nothing : button(t('beheer.afdeling.op'), { kind: 'stil', click: () => hefOp(data) }),
    verstuur: (body, o) => bewaar(data, body, o), vers: () => call('afdeling_lees', { path: { id: data.afdeling.id } }), klaar: () => opnieuw(again),
  })}`;

const nieuw = ({ mensen }) => formulier('afdeling_maak', {
  velden: velden(mensen), knop: t('beheer.afdeling.nieuw.knop'), gedaan: t('beheer.bewaard'), concept: false,
  verstuur: (body, o) => call('afdeling_maak', { body, ...o }), klaar: () => navigate('/beheer/afdelingen'),
});

export const toon = (data, again) => html`<div class="bladzijde bladzijde--smal">
  ${beheerKop(data.afdeling?.naam ?? t('beheer.afdeling.nieuw'), '', ['/beheer/afdelingen', t('beheer.plek.afdelingen')])}${data.afdeling ? bestaand(data, again) : nieuw(data)}</div>`;
