// SPDX-License-Identifier: EUPL-1.2
// Of answers to "did it help": how many said yes, as far as that may be told. Never a number under five, nor one that it follows from.
import { t } from '../texts/nl.js';

/** "12 van de 20", or a bound where that would be about too few people. */
export function hoeveelJa({ ja, jaMinstens, jaHoogstens, beantwoord: totaal }) {
  if (ja !== null) return t('volgcijfer.van', { aantal: ja, totaal });
  return jaMinstens === null ? t('volgcijfer.hoogstens', { aantal: jaHoogstens, totaal }) : t('volgcijfer.minstens', { aantal: jaMinstens, totaal });
}

/** How many were asked, and how many of those answered. */
export const respons = ({ gevraagd, beantwoord }) => t('volgcijfer.respons', { gevraagd, beantwoord, deel: Math.round((beantwoord / gevraagd) * 100) });
