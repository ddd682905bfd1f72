// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: toevertrouwd. Until it is written in English the Dutch sentences stand here.

export { openbaarToevertrouwd } from '../nl/openbaar-toevertrouwd.js';
