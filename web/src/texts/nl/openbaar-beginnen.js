// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek, "u": beginnen.

export const openbaarBeginnen = {
};
