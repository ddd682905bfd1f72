// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: beginnen. Until it is written in English the Dutch sentences stand here.

export { openbaarBeginnen } from '../nl/openbaar-beginnen.js';
