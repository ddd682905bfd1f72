-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What a gemeente agreed about teams are settings like all others: above how many meldingen at once the
-- coordinator is warned, and how many members may come from the afdeling of the rule.
SET LOCAL ROLE app_owner;
DROP TABLE app.teamafspraak CASCADE;
ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail', 'bewaren', 'team'));
RESET ROLE;
INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, lijst, volgorde) VALUES
  ('team.waarschuw_boven', 'team', '{2}', 1, 5, false, 600),
  ('team.uit_afdeling', 'team', '{1}', 0, 4, false, 610);

-- migrate:down
DELETE FROM app.instelling WHERE sleutel LIKE 'team.%';
DELETE FROM app.instelling_soort WHERE groep = 'team';
ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail', 'bewaren'));
SET LOCAL ROLE app_owner;
CREATE TABLE app.teamafspraak (
  organisatie_id  uuid NOT NULL REFERENCES app.organisatie PRIMARY KEY,
  waarschuw_boven int NOT NULL DEFAULT 2,
  uit_afdeling    int NOT NULL DEFAULT 1
);
CALL app.beveilig('app.teamafspraak');
RESET ROLE;
