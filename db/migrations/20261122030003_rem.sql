-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- How often something was tried, shared by all replicas of the API. The key is a keyed hash that the
-- API makes of an address, an account or both, so nobody can be read from this table.
SET LOCAL ROLE app_owner;
CREATE TABLE app.rem (
  soort    text NOT NULL,
  sleutel  text NOT NULL,
  aantal   int NOT NULL DEFAULT 0,
  sinds    timestamptz NOT NULL DEFAULT now(),
  laatst   timestamptz NOT NULL DEFAULT now(),
  wacht_tot timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (soort, sleutel)
);
CREATE INDEX rem_laatst ON app.rem (laatst);
ALTER TABLE app.rem ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migratie ON app.rem TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY poort ON app.rem TO app_poort USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.rem TO app_poort;
RESET ROLE;

-- migrate:down
DROP TABLE app.rem;
