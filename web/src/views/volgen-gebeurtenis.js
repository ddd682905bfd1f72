// SPDX-License-Identifier: EUPL-1.2
// An event in the timeline of a verzoek that has a sentence of its own: its text is the key of that sentence.
import { heeft, t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';

const zin = ({ soort, dag }, key) => (soort === 'systeem' && heeft(key) ? t(key, { dag: dag && zegDag(dag) }) : undefined);

/** The sentence for the inwoner, or undefined. */
export const gebeurtenis = (item) => zin(item, `volggebeurtenis.${item.tekst}`);

/** The same for who guides. */
export const gebeurtenisStaf = (item) => zin(item, `volgstaf.gebeurtenis.${item.tekst}`);
