// SPDX-License-Identifier: EUPL-1.2
// Time as a person says it, in the language of the page, always in Amsterdam.
import { taal } from './taal.js';
import { t } from './texts/nl.js';

const ZONE = 'Europe/Amsterdam';

/* One way to write a day; made once for each language. */
function format(options) {
  const made = new Map();
  const of = (locale) => made.get(locale) ?? made.set(locale, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options })).get(locale);
  return { format: (date, locale = taal().locale) => of(locale).format(date) };
}

const DAG = format({ weekday: 'long', day: 'numeric', month: 'long' });
const DAG_JAAR = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const KORT = format({ day: 'numeric', month: 'short', year: 'numeric' });
const MAAND = format({ month: 'long', year: 'numeric' });
const KLOK = format({ hour: '2-digit', minute: '2-digit' });
const ISO = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

const isDag = (moment) => typeof moment === 'string' && moment.length === 10;

/* A date without a clock is noon UTC: the same day everywhere in the Netherlands. */
const alsDatum = (moment) => (isDag(moment) ? new Date(`${moment}T12:00:00Z`) : new Date(moment));

/** The day of a moment in Amsterdam: "2026-12-08". */
export const dagVan = (moment) => (isDag(moment) ? moment : ISO.format(alsDatum(moment)));

/** Today in Amsterdam: "2026-11-22". */
export const vandaag = (nu = new Date()) => ISO.format(nu);

/** Whole days from one day to another; negative when it has passed. */
export function dagenTussen(van, tot) {
  return Math.round((Date.parse(`${dagVan(tot)}T12:00Z`) - Date.parse(`${dagVan(van)}T12:00Z`)) / 86400000);
}

/** "dinsdag 8 december", with the year when it is another one. */
export function zegDag(moment, nu = new Date()) {
  const zelfdeJaar = dagVan(moment).slice(0, 4) === vandaag(nu).slice(0, 4);
  return (zelfdeJaar ? DAG : DAG_JAAR).format(alsDatum(moment));
}

/** "dinsdag 8 december 2026", for what is kept: a letter, a proof. locale: when that is in another language than the page. */
export const zegDatum = (moment, locale) => DAG_JAAR.format(alsDatum(moment), locale);

/** "september 2026" of "2026-09". */
export const zegMaand = (maand) => MAAND.format(alsDatum(`${maand}-15`));

/** "8 dec 2026", for tables. */
export const zegKort = (moment) => KORT.format(alsDatum(moment));

/** "14:03" */
export const zegKlok = (moment) => KLOK.format(alsDatum(moment));

/** "vandaag", "gisteren", "morgen" or the day written out. */
export function zegNabij(moment, nu = new Date()) {
  const dagen = dagenTussen(vandaag(nu), moment);
  const naam = { '-1': 'tijd.gisteren', 0: 'tijd.vandaag', 1: 'tijd.morgen' }[dagen];
  return naam ? t(naam) : zegDag(moment, nu);
}

/** The face of a deadline: ruim, bijna (a week or less), vandaag, voorbij. */
export function gezicht(uiterlijk, nu = new Date()) {
  const dagen = dagenTussen(vandaag(nu), uiterlijk);
  if (dagen < 0) return 'voorbij';
  if (dagen === 0) return 'vandaag';
  return dagen <= 7 ? 'bijna' : 'ruim';
}

/** "nog 12 dagen, uiterlijk dinsdag 8 december" */
export function zegTermijn(uiterlijk, nu = new Date()) {
  const dagen = dagenTussen(vandaag(nu), uiterlijk);
  const dag = zegDag(uiterlijk, nu);
  if (dagen === 0) return t('termijn.vandaag', { dag });
  if (dagen === 1) return t('termijn.morgen', { dag });
  if (dagen === -1) return t('termijn.gisteren', { dag });
  return dagen > 0 ? t('termijn.nog', { dagen, dag }) : t('termijn.voorbij', { dagen: -dagen, dag });
}

/** The day some days later: "2026-12-08". */
export const dagErbij = (dag, dagen) => new Date(Date.parse(`${dag}T12:00Z`) + dagen * 86400000).toISOString().slice(0, 10);

/**
 * The last day to object against a letter: six weeks, and not in a weekend. Holidays may add days;
 * the server knows them, so this day is never too late.
 */
export function laatsteDagBezwaar(briefVan) {
  let dag = dagErbij(briefVan, 42);
  while ([0, 6].includes(alsDatum(dag).getUTCDay())) dag = dagErbij(dag, 1);
  return dag;
}

/** Groups entries by day, newest day first: [{dag, items}]. */
export function perDag(items, moment) {
  const dagen = new Map();
  for (const item of items) {
    const dag = dagVan(moment(item));
    dagen.set(dag, [...(dagen.get(dag) ?? []), item]);
  }
  return [...dagen].sort(([a], [b]) => (a < b ? 1 : -1)).map(([dag, groep]) => ({ dag, items: groep }));
}
