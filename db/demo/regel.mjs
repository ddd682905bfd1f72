// SPDX-License-Identifier: EUPL-1.2
// One rule of the demo world: names its parts, so that the lists of rules stay readable.

/** @returns a rule with its meldingen; hardheidsclausule only matters for a verordening. */
export const regel = (naam, regeltype, rechtsbron, afdeling, onderwerpen, doel, meldingen, hardheidsclausule = false) => ({
  naam, regeltype, rechtsbron, afdeling, onderwerpen, doel, hardheidsclausule,
  meldingen: meldingen.map(([welkeRegel, waaromHinderlijk, suggestie, praktijkvoorbeeld, klantgroep]) =>
    ({ welkeRegel, waaromHinderlijk, suggestie, praktijkvoorbeeld, klantgroep })),
});
