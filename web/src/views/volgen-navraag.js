// SPDX-License-Identifier: EUPL-1.2
// The questions after the end: the same in volgen and behind the link of a mail.
import { t } from '../texts/nl.js';

const VERVOLG = ['niets', 'contact', 'heropenen'];

/** The three of the inwoner. `kanHeropenen`: whether beginning again is one of the choices. */
export const navraagVelden = (kanHeropenen) => [
  { naam: 'oordeel', label: t('volgvraag.oordeel'), opties: ['ja', 'deels', 'nee'].map((value) => ({ value, label: t(`volgvraag.oordeel.${value}`) })) },
  { naam: 'toelichting', label: t('volgvraag.toelichting'), leest: t('volgvraag.toelichting.leest') },
  { naam: 'vervolg', label: t('volgvraag.vervolg'), uitleg: t('volgvraag.vervolg.uitleg'),
    opties: VERVOLG.filter((value) => kanHeropenen || value !== 'heropenen').map((value) => ({ value, label: t(`volgvraag.vervolg.${value}`) })) },
];

/** The two about how it went, in the words of who guided or who was asked to take part. */
export const terugblikVelden = ({ oordeel, toelichting, leest }) => [
  { naam: 'oordeel', label: oordeel, opties: ['ja', 'deels', 'nee'].map((value) => ({ value, label: t(`volgvraag.oordeel.${value}`) })) },
  { naam: 'toelichting', label: toelichting, leest },
];
