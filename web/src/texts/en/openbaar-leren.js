// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: leren. Until it is written in English the Dutch sentences stand here.

export { openbaarLeren } from '../nl/openbaar-leren.js';
