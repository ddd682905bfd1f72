// SPDX-License-Identifier: EUPL-1.2
// For colleagues: "je". Keys start with the name of the view.

export const staf = {
};
