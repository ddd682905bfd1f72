// SPDX-License-Identifier: EUPL-1.2
// Every Dutch sentence, for tests: in the browser they come when a page needs them.
import { STAF } from '../../../web/src/texts/laad.js';
import { addTexts } from '../../../web/src/texts/nl.js';

for (const section of STAF) addTexts((await import(`../../../web/src/texts/nl/${section}.js`))[section]);

export { TEKSTEN, addTexts, t } from '../../../web/src/texts/nl.js';
