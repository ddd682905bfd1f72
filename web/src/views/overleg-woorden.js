// SPDX-License-Identifier: EUPL-1.2
// Words about a meeting: its status, its hours.
import { t } from '../texts/nl.js';
import { badge } from '../components/badge.js';

const TOON = { voorgesteld: 'loopt', gepland: 'goed', gehouden: 'einde', afgezegd: 'rust' };
const ICOON = { voorgesteld: 'hourglass', gepland: 'calendar', gehouden: 'check', afgezegd: 'x' };

/** How a meeting stands, as a word. */
export const overlegBadge = (status) => badge(t(`overleg.status.${status}`), TOON[status], ICOON[status]);

/** "10:00 tot 11:00" */
export const uren = ({ van, tot }) => t('overleg.uren', { van, tot });
