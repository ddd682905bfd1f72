// SPDX-License-Identifier: EUPL-1.2
// A file that somebody sends along: what can be said of it before it goes, and how big it is.
import { t } from '../texts/nl.js';

const MB = 1024 * 1024;
/** What a file may weigh. */
export const MEEST = 10 * MB;

/** What a file field lets choose. */
export const BESTANDEN = 'image/jpeg,image/png,application/pdf';

/** 312 kB, 2,4 MB. */
export const zegGrootte = (bytes) => (bytes < MB ? t('bestand.kb', { aantal: Math.max(1, Math.round(bytes / 1024)) })
  : t('bestand.mb', { aantal: (bytes / MB).toLocaleString('nl-NL', { maximumFractionDigits: 1 }) }));

/** The name of a file, as much of it as the server takes. */
export const bestandsnaam = (bestand) => [...bestand.name].slice(-255).join('');

/**
 * Gives a function that sends a file: `kondigAan()` promises the id under which `zet(id)` brings it. Tried again, the same
 * file for the same readers is not announced again; and when it turns out to be in already, that is good.
 */
export function verzender() {
  let onderweg = null;
  return async (bestand, lezers, kondigAan, zet) => {
    const opnieuw = onderweg?.bestand === bestand && onderweg.lezers === lezers;
    if (!opnieuw) onderweg = { bestand, lezers, id: await kondigAan() };
    try {
      await zet(onderweg.id);
    } catch (problem) {
      if (problem.status === 404) onderweg = null;
      if (!(opnieuw && problem.status === 409)) throw problem;
    }
    onderweg = null;
  };
}

/** What is wrong before anything is sent, as a key of the texts; null when it may go. */
export const bestandBezwaar = (bestand) => (!bestand ? 'bestand.fout.geen' : bestand.size > MEEST ? 'bestand.fout.groot' : null);
