// SPDX-License-Identifier: EUPL-1.2
// A file that somebody sends along: what can be said of it before it goes, and how big it is.
import { t } from '../texts/nl.js';

const MB = 1024 * 1024;
const MEEST = 10 * MB;

/** What a file field lets choose. */
export const BESTANDEN = 'image/jpeg,image/png,application/pdf';

/** 312 kB, 2,4 MB. */
export const zegGrootte = (bytes) => (bytes < MB ? t('bestand.kb', { aantal: Math.max(1, Math.round(bytes / 1024)) })
  : t('bestand.mb', { aantal: (bytes / MB).toLocaleString('nl-NL', { maximumFractionDigits: 1 }) }));

/** What is wrong before anything is sent, as a key of the texts; null when it may go. */
export const bestandBezwaar = (bestand) => (!bestand ? 'bestand.fout.geen' : bestand.size > MEEST ? 'bestand.fout.groot' : null);
