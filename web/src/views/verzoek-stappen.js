// SPDX-License-Identifier: EUPL-1.2
// The steps of a begeleider: take it up, lead it on to another place, say that it does not fit here, take a proposal
// back, begin the aftercare, open again, stop.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { heeftRol } from '../store.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { nextStep } from '../components/notice.js';
import { opnieuw, stapKnop } from './werkblad.js';

const GESPROKEN = ['bereikt', 'contact'];

/* In a first conversation: what comes next, and where on the page that is. */
function eersteGesprek({ verzoek, tijdlijn }) {
  if (verzoek.status !== 'intake' || !heeftRol('begeleider')) return nothing;
  const [wat, plek] = !tijdlijn.some(({ soort, actie }) => soort === 'gebeld' && GESPROKEN.includes(actie)) ? ['gesprek', 'bellen-kop']
    : [verzoek.magGemeenteWeten ? 'nodig_uit' : 'mag_weten', 'tafel-kop'];
  return nextStep(t(`begeleid.nu.${wat}`), linkButton(t(`begeleid.nu.${wat}.knop`), `#${plek}`), html`<p>${t(`begeleid.nu.${wat}.uitleg`)}</p>`);
}

const neemOp = ({ verzoek, version }, again) => nextStep(t('begeleid.neem_op'), stapKnop('verzoek_stap', 'neem_op', {
  path: { id: verzoek.id }, sleutel: verzoek.id, version, again, knop: t('begeleid.neem_op.knop'), gedaan: t('begeleid.neem_op.gedaan'),
}), html`<p>${t('begeleid.neem_op.uitleg')}</p>`);

/** Taking a verzoek up is what stands out, as long as nobody did; then what a first conversation needs. */
export const eerst = (data, again) => (data.verzoek.acties.includes('neem_op') ? neemOp(data, again) : eersteGesprek(data));

/* After an agreement, what was agreed stays when a begeleider stops. */
const uitleg = (actie, { status }) => t(actie === 'stop' && ['afgestemd', 'nazorg'].includes(status) ? 'begeleid.stop.na_afspraak' : `begeleid.${actie}.uitleg`);

const weg = (actie, { verzoek, version }, again) => html`<details class="plooi"><summary>${t(`begeleid.${actie}`)}</summary>
  <p class="stil">${uitleg(actie, verzoek)}</p>
  ${formulier('verzoek_stap', {
    actie, sleutel: `${verzoek.id}${actie}`, version, zonderUitleg: true, soort: 'gewoon', knop: t(`begeleid.${actie}.knop`), gedaan: t('begeleid.weg.gedaan'),
    verstuur: (body, o) => call('verzoek_stap', { path: { id: verzoek.id }, body, ...o }), klaar: () => opnieuw(again),
  })}</details>`;

/** A step without anything to fill in. */
export const stapZonderMeer = (actie, { verzoek, version }, again) => stapKnop('verzoek_stap', actie, {
  path: { id: verzoek.id }, sleutel: `${verzoek.id}${actie}`, version, again, soort: 'gewoon', knop: t(`begeleid.${actie}`), gedaan: t('begeleid.weg.gedaan'),
});

const kort = (actie, data, again) => html`<p class="stil">${t(`begeleid.${actie}.uitleg`)}</p>${stapZonderMeer(actie, data, again)}`;

/** The other ways out, each folded away. */
export function wegen(data, again) {
  const mag = (acties) => acties.filter((actie) => data.verzoek.acties.includes(actie));
  const groep = (kop, delen) => (delen.length ? html`<section class="zijdeel"><h2 class="utrecht-heading-3">${kop}</h2>${delen}</section>` : nothing);
  return html`${groep(t('begeleid.verder'), [...mag(['haal_terug', 'naar_nazorg']).map((actie) => kort(actie, data, again)), ...mag(['heropen', 'stop']).map((actie) => weg(actie, data, again))])}
    ${groep(t('begeleid.anders'), mag(['leid_door', 'niet_passend']).map((actie) => weg(actie, data, again)))}`;
}
