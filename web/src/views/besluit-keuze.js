// SPDX-License-Identifier: EUPL-1.2
// The choice of the beslisser: follow the advies, in part, or not; each with what it leads to.
import { html } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { confirmDialog } from '../components/dialog.js';
import { leeshulp } from '../components/leeshulp.js';
import { standaardtekst } from '../components/standaardtekst.js';
import { magVerder } from './checklist.js';
import { opnieuw } from './werkblad.js';

const wijktAf = (body) => ['deels', 'niet'].includes(body.relatieAdvies);

/* Where the team itself does not agree, taking over the advies says nothing yet about the rule. */
const kiestZelf = (advies) => ['verdeeld', 'niet_gedragen'].includes(advies.oordeel);

/**
 * What follows from the choice: whoever takes over the advies takes over its outcome, and what was
 * asked only for another choice is taken away. Pure.
 */
export function gevolg(body, advies) {
  const volgt = body.relatieAdvies === 'overgenomen';
  const uitkomst = volgt && !kiestZelf(advies) ? advies.uitkomst : body.uitkomst ?? null;
  return {
    ...body, uitkomst, motiveringAfwijking: wijktAf(body) ? body.motiveringAfwijking ?? null : null,
    vervaldatum: uitkomst === 'tijdelijk_proberen' ? body.vervaldatum ?? advies.proefEinddatum : null,
  };
}

/** The outcome that counts for a body as it is typed. */
const uitkomstVan = (body, advies) => gevolg(body, advies).uitkomst;

const neemOver = (advies) => (kiestZelf(advies) ? { label: t('relatieAdvies.kant'), help: t('besluit.gevolg.kant') }
  : { label: t('relatieAdvies.overgenomen'), help: t(`besluit.gevolg.${advies.uitkomst}`) });

const keuzes = (advies) => [{ value: 'overgenomen', ...neemOver(advies) },
  ...['deels', 'niet'].map((value) => ({ value, label: t(`relatieAdvies.${value}`), help: t(`besluit.gevolg.${value}`) }))];

const velden = (advies, meldingId) => [
  { naam: 'relatieAdvies', soort: 'radio', opties: keuzes(advies), verplicht: true },
  { naam: 'uitkomst', soort: 'radio', verplicht: true, als: (body) => wijktAf(body) || (kiestZelf(advies) && Boolean(body.relatieAdvies)) },
  { naam: 'motivering', verplicht: true, onder: (veld) => html`${standaardtekst(meldingId, 'besluit')(veld)}${leeshulp()}` },
  { naam: 'motiveringAfwijking', verplicht: true, als: wijktAf, onder: leeshulp },
  { naam: 'ingangsdatum', verplicht: true, als: (body) => ![null, undefined, 'behouden'].includes(uitkomstVan(body, advies)) },
  { naam: 'vervaldatum', verplicht: true, als: (body) => uitkomstVan(body, advies) === 'tijdelijk_proberen' },
  { naam: 'evaluatiedatum', als: (body) => Boolean(uitkomstVan(body, advies)) },
];

function zeker(besluit) {
  const uitkomst = t(`besluit.uitkomst.${besluit.uitkomst}`);
  const text = html`${t('besluit.zeker.uitkomst', { uitkomst })} ${t('besluit.zeker.gevolg')}`;
  return confirmDialog({ title: t('besluit.zeker'), text, yes: t('besluit.neem'), no: t('besluit.nog_niet') });
}

/* An outcome that came with taking over the advies is not a choice for something else. */
const begin = (besluit, advies) => ({
  ...besluit, uitkomst: besluit.relatieAdvies === 'overgenomen' && !kiestZelf(advies) ? null : besluit.uitkomst,
  vervaldatum: besluit.vervaldatum ?? advies.proefEinddatum,
});

/** The form of the besluit: saves itself; taking it asks once more what it will do. */
export function keuze(data, again) {
  const { besluit, advies } = data;
  const path = { id: besluit.id };
  const bewaar = async (body, { version }) => {
    const result = await call('besluit_wijzig', { path, body: gevolg(body, advies), version });
    again({ ...data, besluit: result.data, version: result.version });
    return result;
  };
  const neem = async (body, { version, key }) => {
    const saved = await bewaar(body, { version });
    return await magVerder(besluit.meldingId, 'neem') && await zeker(saved.data) ? call('besluit_stap', { path, body: { actie: 'neem' }, version: saved.version, key }) : null;
  };
  return html`<section class="kaart besluit__keuze" aria-labelledby="besluit-keuze"><h2 class="utrecht-heading-2" id="besluit-keuze">${t('besluit.jouw')}</h2>
    ${formulier('besluit_wijzig', {
      sleutel: besluit.id, version: data.version, begin: begin(besluit, advies), velden: velden(advies, besluit.meldingId), leeg: null,
      zonderUitleg: true, knop: t('besluit.neem'), bewaar, verstuur: neem, vers: () => call('besluit_lees', { path }),
      klaar: (result) => { if (result) opnieuw(again); },
    })}</section>`;
}
