// SPDX-License-Identifier: EUPL-1.2
// How an inwoner reaches this organisatie. Before it is saved it is shown as everybody will read it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { bereikbaar, eigenOrganisatie } from '../components/bereikbaar.js';
import { eerstZien } from './beheer-gevolg.js';
import { wijziging } from './beheer-geschiedenis.js';

const VELDEN = ['telefoon', 'mailAdres', 'bezoekadres', 'wanneer'];
const SOORT = { telefoon: 'tel', mailAdres: 'email' };

export const laad = (signal) => call('bereikbaarheid_lees', { signal });

async function bewaar(body, { version }) {
  const hoe = VELDEN.some((naam) => body[naam]) ? body : null;
  const meer = bereikbaar({ ...eigenOrganisatie(), bereikbaar: hoe });
  if (!await eerstZien(t('bereik.staf.kop'), { zinnen: [t(hoe ? 'bereik.staf.zo' : 'bereik.staf.niets')] }, { meer })) return null;
  const result = await call('bereikbaarheid_zet', { body, version });
  sessie.value = { ...sessie.value, organisatie: { ...sessie.value.organisatie, bereikbaar: hoe } };
  return result;
}

/** Folded away, with what is read now above it. */
export const toon = ({ data, version }, again) => html`<section class="deel"><h2 class="utrecht-heading-2">${t('bereik.staf.kop')}</h2><p class="stil">${t('bereik.staf.uitleg')}</p>
  ${bereikbaar(eigenOrganisatie())}
  <details class="plooi"><summary>${t('bereik.staf.doe')}</summary>${formulier('bereikbaarheid_zet', {
    sleutel: 'bereikbaar', version, begin: data, leeg: null, zonderUitleg: true, concept: false, soort: 'gewoon', knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'),
    velden: VELDEN.map((naam) => ({ naam, label: t(`bereik.${naam}`), uitleg: t(`bereik.staf.${naam}`), leest: '', soort: SOORT[naam] ?? 'text' })),
    verstuur: bewaar, vers: laad, klaar: () => again(),
  })}
  ${data.wijzigingen.length ? html`<h3>${t('vervolgroutes.eerder', { aantal: data.wijzigingen.length })}</h3><ul class="wijzigingen">${data.wijzigingen.map(wijziging)}</ul>` : nothing}</details></section>`;
