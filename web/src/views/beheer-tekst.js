// SPDX-License-Identifier: EUPL-1.2
// One standard text, or a new one. Before it is saved it is shown as a colleague will read it.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { button } from '../components/button.js';
import { leeshulp } from '../components/leeshulp.js';
import { written } from '../components/notice.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { variabelen } from './beheer-variabelen.js';

const MAG = ['kenmerk', 'regel', 'uiterlijk', 'vandaag', 'organisatie', 'mijn_naam'];

export async function laad({ id }, signal) {
  if (!id) return {};
  const { data, version } = await call('meldtekst_lees', { path: { id }, signal });
  return { tekst: data, version };
}

async function zoLeestHet(body, plek) {
  const { data } = await call('meldtekst_proef', { body: { tekst: body.tekst } });
  return eerstZien(t('beheer.tekst.zeker'), { zinnen: [t('beheer.tekst.voorbeeld', { plek: t(`tekstplek.${plek}`).toLowerCase() })] }, { meer: written(data.tekst) });
}

const klaar = () => navigate('/beheer/teksten');
const tekstveld = { naam: 'tekst', regels: 9, onder: () => html`${variabelen(MAG)}${leeshulp()}` };

const nieuw = () => formulier('meldtekst_maak', {
  velden: ['plek', 'titel', tekstveld], knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), klaar,
  verstuur: async (body, o) => (await zoLeestHet(body, body.plek) ? call('meldtekst_maak', { body, ...o }) : null),
});

async function zet({ tekst, version }, actief) {
  await call('meldtekst_wijzig', { path: { id: tekst.id }, body: { actief }, version });
  klaar();
}

const bestaand = (data) => formulier('meldtekst_wijzig', {
  sleutel: data.tekst.id, version: data.version, begin: data.tekst, velden: [{ naam: 'titel', verplicht: true }, { ...tekstveld, verplicht: true }], knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), klaar, concept: false,
  naast: button(t(data.tekst.actief ? 'beheer.tekst.zet_uit' : 'beheer.tekst.zet_aan'), { kind: 'stil', click: () => zet(data, !data.tekst.actief) }),
  vers: () => call('meldtekst_lees', { path: { id: data.tekst.id } }),
  verstuur: async (body, o) => (await zoLeestHet(body, data.tekst.plek) ? call('meldtekst_wijzig', { path: { id: data.tekst.id }, body, version: o.version }) : null),
});

export const toon = (data) => html`<div class="bladzijde bladzijde--smal">
  ${beheerKop(data.tekst?.titel ?? t('beheer.tekst.nieuw'), data.tekst ? t(`tekstplek.${data.tekst.plek}`) : t('beheer.tekst.nieuw.uitleg'), ['/beheer/teksten', t('beheer.plek.teksten')])}
  ${data.tekst ? bestaand(data) : nieuw()}</div>`;
