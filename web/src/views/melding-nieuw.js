// SPDX-License-Identifier: EUPL-1.2
// A new melding: three questions on one page, and then what happens next.
import { begonnen, meldingFormulier } from './melding-formulier.js';
import { ingediend } from './melding-ingediend.js';

export const laad = () => ({ state: begonnen() });

export const toon = (data, again) => (data.ingediend ? ingediend(data.ingediend)
  : meldingFormulier(data.state, null, () => again(data), (result) => again({ ingediend: result.data })));
