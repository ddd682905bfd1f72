// SPDX-License-Identifier: EUPL-1.2
// The parts of the page of somebody who was asked to take part, each its own file. A part is {plaats, laad, toon}:
//   plaats  samen: what happens together; zelf: what is this person's own
//   laad(partij, signal)   what it needs, or null when it has nothing to show; it may be left out
//   toon(partij, deel, again)   a template; partij is the answer of partijverzoek_lees: {data}
import { afspraken } from './partij-afspraken.js';
import { bijeenkomstenDeel, kamersDeel } from './volgen-gesprek.js';
import { terugblik } from './partij-terugblik.js';
import { leesVoorDeel } from '../components/lees-voor.js';

export const DELEN = [
  afspraken,
  bijeenkomstenDeel('partij', 'samen'),
  kamersDeel('partij', 'samen'),
  terugblik,
];

/** What all parts need: [deel, ...] in their order; null for a part that is not shown. */
export const laadDelen = (partij, signal) => Promise.all(DELEN.map((deel) => (deel.laad ? deel.laad(partij, signal) : true)));

/** The parts of one place; each can be read aloud. */
export const toonDelen = (plaats, partij, delen, again) => DELEN.map((deel, i) => (deel.plaats === plaats && delen[i]
  ? leesVoorDeel(deel.toon(partij, delen[i], again)) : ''));
