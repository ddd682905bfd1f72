// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek: partij. Until it is written in English the Dutch sentences stand here.

export { openbaarPartij } from '../nl/openbaar-partij.js';
