// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: afspraken. Until it is written in English the Dutch sentences stand here.

export { openbaarAfspraken } from '../nl/openbaar-afspraken.js';
