-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The worklist of a begeleider asks for the klachten that still have to be passed on: few, whatever the number of verzoeken.
SET LOCAL ROLE app_owner;
CREATE INDEX verzoek_klacht_wacht ON app.verzoek (organisatie_id, id) WHERE klacht = 'ja' AND klacht_doorgegeven_op IS NULL;
RESET ROLE;

-- migrate:down
DROP INDEX app.verzoek_klacht_wacht;
