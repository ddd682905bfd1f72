// SPDX-License-Identifier: EUPL-1.2
// What we promise about accessibility, and what to do when something does not work.
import { plainPage } from '../components/plain-page.js';

export const toon = () => plainPage('toegankelijkheid', ['doel', 'gedaan', 'taal', 'toetsen', 'werkt_niet']);
