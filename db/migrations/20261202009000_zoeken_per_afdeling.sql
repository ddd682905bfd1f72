-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The words that an afdeling reads are searched within that afdeling: the index knows both, so a word that stands in
-- every melding of the organisatie costs no more than the meldingen of one afdeling.
SET LOCAL ROLE app_owner;
DROP INDEX app.melding_zoek_afdeling;
CREATE INDEX melding_zoek_afdeling ON app.melding USING gin (organisatie_id, afdeling_id, zoek_afdeling) WHERE zoek_afdeling IS NOT NULL;
RESET ROLE;

-- migrate:down
DROP INDEX app.melding_zoek_afdeling;
CREATE INDEX melding_zoek_afdeling ON app.melding USING gin (organisatie_id, zoek_afdeling) WHERE zoek_afdeling IS NOT NULL;
