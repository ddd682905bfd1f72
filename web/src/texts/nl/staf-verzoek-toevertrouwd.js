// SPDX-License-Identifier: EUPL-1.2
// For colleagues who work on a verzoek, "je": toevertrouwd.

export const stafVerzoekToevertrouwd = {
};
