// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek, "u": afspraken.

export const openbaarAfspraken = {
};
