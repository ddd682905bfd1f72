// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: volgen. Until it is written in English the Dutch sentences stand here.

export { openbaarVolgen } from '../nl/openbaar-volgen.js';
