// SPDX-License-Identifier: EUPL-1.2
// What a coordinator adds to a melding: the rule it is about, and words that the afdeling may read.
import { html, live } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { leeshulp } from '../components/leeshulp.js';
import { zoekRegel } from './melding-kiezer.js';
import { na } from './melding-stappen.js';

const wijzig = ({ data, version }, again, extra) => formulier('melding_wijzig', {
  version, sleutel: `${data.id}${extra.vak}`, zonderUitleg: true, gedaan: t('melding.gedaan.wijzig'), klaar: () => na('wijzig', data, again),
  vers: () => call('melding_lees', { path: { id: data.id } }),
  verstuur: (body, o) => call('melding_wijzig', { path: { id: data.id }, body, version: o.version }), ...extra,
});

const plooi = (naam, inhoud) => html`<details class="stap"><summary>${t(`melding.stap.${naam}`)}</summary>
  <p class="stil">${t(`melding.stap.${naam}.uitleg`)}</p>${inhoud}</details>`;

/* A new rule goes into the register, and this melding is then about that rule. */
async function nieuweRegel(body, { key }, { data, version }) {
  const { data: regel } = await call('regel_maak', { body, key });
  return call('melding_wijzig', { path: { id: data.id }, body: { regelId: regel.id }, version });
}

const regelMaken = (alles, again) => html`<details class="stap stap--binnen"><summary>${t('melding.stap.nieuwe_regel')}</summary>
  ${formulier('regel_maak', {
    sleutel: alles.data.id, zonderUitleg: true, knop: t('melding.stap.nieuwe_regel.knop'), gedaan: t('melding.gedaan.wijzig'),
    begin: { naam: alles.data.welkeRegel.slice(0, 200) },
    velden: ['naam', { naam: 'regeltype', soort: 'select' }, 
      { naam: 'eigenaarAfdelingId', soort: 'select', opties: alles.afdelingen.map((one) => ({ value: one.id, label: one.naam })) },
      { naam: 'rechtsbron', soort: 'text' }, 'doel'],
    verstuur: (body, o) => nieuweRegel(body, o, alles), klaar: () => na('wijzig', alles.data, again),
  })}</details>`;

/* Several words in one line, with commas between them. */
const woorden = (veld) => html`<input class="utrecht-textbox utrecht-textbox--html-input veld__invoer" id=${veld.id} autocomplete="off"
  aria-describedby="${veld.id}-uitleg" .value=${live((veld.value ?? []).join(', '))}
  @input=${(event) => veld.set(event.target.value.split(',').map((one) => one.trim()).filter(Boolean))}>`;

/** The folded forms of whoever may change the melding. */
export const herschrijven = (alles, again) => html`<section class="melding-deel" aria-labelledby="zij-wijzig">
  <h2 class="utrecht-heading-3" id="zij-wijzig">${t('melding.wijzig')}</h2>
  ${plooi('regel', html`${wijzig(alles, again, { vak: 'regel', knop: t('melding.stap.regel.knop'), velden: [{ naam: 'regelId', label: t('melding.stap.regel.zoek'), verplicht: true, teken: zoekRegel }] })}
    ${regelMaken(alles, again)}`)}
  ${plooi('herschrijf', wijzig(alles, again, { vak: 'herschrijf', leeg: null, begin: alles.data, knop: t('melding.stap.herschrijf.knop'), velden: [{ naam: 'regelHerschreven', soort: 'text' }, { naam: 'waaromHerschreven', onder: leeshulp }] }))}
  ${plooi('onderwerpen', wijzig(alles, again, { vak: 'onderwerpen', begin: alles.data, knop: t('melding.stap.onderwerpen.knop'), velden: [{ naam: 'onderwerpen', teken: woorden }] }))}
</section>`;
