-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A setting is of a gemeente, of an afstemmingsorganisatie, or of both: who can choose something that does nothing is misled.
SET LOCAL ROLE app_owner;
ALTER TABLE app.instelling_soort ADD COLUMN voor text CONSTRAINT instelling_soort_voor CHECK (voor IN ('gemeente', 'afstemming'));
RESET ROLE;
UPDATE app.instelling_soort SET voor = CASE WHEN sleutel IN ('bewaren.verzoek', 'verzoek.streefdagen', 'termijn.herinnering_partij') THEN 'afstemming' ELSE 'gemeente' END
 WHERE groep NOT IN ('mail', 'herinnering');

-- migrate:down
ALTER TABLE app.instelling_soort DROP COLUMN voor;
