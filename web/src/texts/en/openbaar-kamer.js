// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: kamer. Until it is written in English the Dutch sentences stand here.

export { openbaarKamer } from '../nl/openbaar-kamer.js';
