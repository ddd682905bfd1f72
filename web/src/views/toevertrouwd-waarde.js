// SPDX-License-Identifier: EUPL-1.2
// What stands in a field of the inzage, as people read it. Fields differ per part; one that has no sentence of its own
// is shown under its own name.
import { html, nothing } from '../html.js';
import { t, tOf } from '../texts/nl.js';
import { zegDatum, zegKlok } from '../tijd.js';
import { facts, written } from '../components/notice.js';

const MOMENT = /^\d{4}-\d\d-\d\dT/;
const DAG = /^\d{4}-\d\d-\d\d$/;
const LANG = 80;

/* lopendeProcedure -> Lopende procedure */
const los = (naam) => { const woorden = naam.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`); return woorden[0].toUpperCase() + woorden.slice(1); };

export const veldnaam = (naam) => tOf([`toevertrouwd.veld.${naam}`], los(naam));

/* An event is the key of its sentence; of what was done there are more than need a name. */
const alGeheel = (naam, tekst) => ({ tekst: [`volggebeurtenis.${tekst}`], handeling: [`toevertrouwd.waarde.handeling.${tekst.endsWith('_lees') ? 'gelezen' : 'gedaan'}`] })[naam] ?? [];

/** A value of a field: a sentence, a day, or what somebody wrote. */
export function waarde(naam, iets) {
  if (iets === null || iets === '' || Array.isArray(iets) && !iets.length) return null;
  if (typeof iets === 'boolean') return t(iets ? 'algemeen.ja' : 'algemeen.nee');
  if (Array.isArray(iets)) return iets.map((een) => waarde(naam, een)).join(', ');
  if (typeof iets === 'object') return facts(Object.entries(iets).map(([veld, een]) => [veldnaam(veld), waarde(veld, een)]));
  const tekst = String(iets);
  if (MOMENT.test(tekst)) return `${zegDatum(tekst)}, ${zegKlok(tekst)}`;
  if (DAG.test(tekst)) return zegDatum(tekst);
  if (tekst.length > LANG || tekst.includes('\n')) return written(tekst);
  return tOf([`toevertrouwd.waarde.${naam}.${tekst}`, `keuze.${naam}.${tekst}`, `status.${tekst}`, ...alGeheel(naam, tekst)], tekst);
}

/** One row of a part. */
export const rij = (velden) => html`<li class="inzage__rij">${facts(Object.entries(velden).map(([naam, iets]) => [veldnaam(naam), waarde(naam, iets)]))}</li>`;

/** What it said before: a fold with each version, newest first. Empty when it was never corrected. */
export const eerder = (versies) => (versies.length ? html`<details class="hulp"><summary>${t('toevertrouwd.eerder', { aantal: versies.length })}</summary>
  <p class="stil">${t('toevertrouwd.eerder.uitleg')}</p>
  <ol class="inzage">${versies.map(({ tot, ...rest }) => html`<li class="inzage__rij"><h3 class="tussenkop">${t('toevertrouwd.eerder.tot', { dag: zegDatum(tot), klok: zegKlok(tot) })}</h3>
    ${facts(Object.entries(rest).map(([naam, iets]) => [veldnaam(naam), waarde(naam, iets)]))}</li>`)}</ol></details>` : nothing);
