// SPDX-License-Identifier: EUPL-1.2
// For colleagues who work on a verzoek, "je": kamer.

export const stafVerzoekKamer = {
};
