// SPDX-License-Identifier: EUPL-1.2
// The parts of the page of somebody who follows a verzoek, each its own file. A part is {plaats, laad, toon}:
//   plaats  doen: asked of the inwoner now; duur: under how long it takes
//           samen: what happens together; zelf: what is the inwoner's own to keep or change
//   laad(verzoek, signal)   what it needs, or null when it has nothing to show; it may be left out
//   toon(verzoek, deel, again)   a template; verzoek is the answer of volgverzoek_lees: {data, version}
import { leesVoorDeel } from '../components/lees-voor.js';
import { bijeenkomstenDeel, kamersDeel, samenvattingDeel } from './volgen-gesprek.js';
import { leren } from './volgen-leren.js';
import { vrijgaven, vrijgavevragen } from './volgen-vrijgaven.js';
import { afspraken } from './volgen-afspraken.js';
import { pakket, routes } from './volgen-verder.js';
import { klachtDeel, procedureDeel, vraagDeel } from './volgen-begin.js';
import { toevertrouwd } from './volgen-toevertrouwd.js';
import { kiezen, traag, vragen } from './volgen-stand.js';

/* Who did not get there reads first what the last day is, and what can still be done. */
export const DELEN = [
  vraagDeel,
  routes,
  vragen,
  afspraken,
  samenvattingDeel,
  vrijgavevragen,
  bijeenkomstenDeel('inwoner', 'doen'),
  leren,
  kamersDeel('inwoner', 'samen'),
  traag,
  procedureDeel,
  klachtDeel,
  vrijgaven,
  kiezen,
  pakket,
  toevertrouwd,
];

/** What all parts need: [deel, ...] in their order; null for a part that is not shown. */
export const laadDelen = (verzoek, signal) => Promise.all(DELEN.map((deel) => (deel.laad ? deel.laad(verzoek, signal) : true)));

/** The parts of one place; each can be read aloud. */
export const toonDelen = (plaats, verzoek, delen, again) => DELEN.map((deel, i) => (deel.plaats === plaats && delen[i]
  ? leesVoorDeel(deel.toon(verzoek, delen[i], again)) : ''));
