// SPDX-License-Identifier: EUPL-1.2
// The parts of the page of a begeleider, each its own file. A part is {plaats, laad, toon}:
//   plaats  hoofd: under the words of the inwoner; zij: beside them
//   laad(verzoek, signal)   what it needs, or null when it has nothing to show; it may be left out
//   verdeelt   whether it is also for who only hands verzoeken out
//   toon(verzoek, deel, again)   a template; verzoek is {verzoek, version, tijdlijn} of verzoek-begeleiden.js
import { heeftRol } from '../store.js';
import { leren } from './begeleid-leren.js';
import { tafel } from './begeleid-partij.js';
import { bellenDeel } from './begeleid-bellen.js';
import { bijeenkomstenBegeleid, kamersBegeleid, samenvattingBegeleid } from './begeleid-gesprek.js';
import { buitenstapDeel, overdrachtDeel } from './begeleid-verdelen.js';
import { afspraken } from './begeleid-afspraken.js';
import { uitnodigDeel, vastlegDeel } from './begeleid-begin.js';
import { eerdereVersies, wissen } from './verzoek-toevertrouwd.js';
import { naloop, volgstand } from './begeleid-volgstand.js';

export const DELEN = [
  uitnodigDeel,
  naloop,
  bellenDeel,
  tafel,
  kamersBegeleid,
  bijeenkomstenBegeleid,
  samenvattingBegeleid,
  afspraken,
  leren,
  vastlegDeel,
  volgstand,
  overdrachtDeel,
  buitenstapDeel,
  eerdereVersies,
  wissen,
];

/* Who only hands out reads no more than that needs. */
const mag = (deel) => deel.verdeelt || heeftRol('begeleider');
const laad = (deel, verzoek, signal) => mag(deel) && (deel.laad ? deel.laad(verzoek, signal) : true);

/** What all parts need, in their order. */
export const laadDelen = (verzoek, signal) => Promise.all(DELEN.map((deel) => laad(deel, verzoek, signal)));

/** The parts of one place. */
export const toonDelen = (plaats, verzoek, again) => DELEN.map((deel, i) => (deel.plaats === plaats && verzoek.delen[i] ? deel.toon(verzoek, verzoek.delen[i], again) : ''));
