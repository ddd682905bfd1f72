-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Searching in what the afdeling reads, also when an afdeling has very many meldingen. Most have no such
-- words, and take no place in this index.
SET LOCAL ROLE app_owner;
CREATE INDEX melding_zoek_afdeling ON app.melding USING gin (organisatie_id, zoek_afdeling) WHERE zoek_afdeling IS NOT NULL;
RESET ROLE;

-- migrate:down
DROP INDEX app.melding_zoek_afdeling;
