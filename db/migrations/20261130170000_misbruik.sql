-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The public doors: from how many tries on a device is asked to do some work first, and which proofs of
-- that work were taken. No person can be read from either.
SET LOCAL ROLE app_owner;
CREATE TABLE app.drempel (
  operatie   text PRIMARY KEY,
  per_adres  int NOT NULL CHECK (per_adres >= 3), -- tries from one address that cost nothing
  totaal     int NOT NULL CHECK (totaal >= per_adres), -- tries of all together; beyond it an address has three
  venster    interval NOT NULL,
  gaat_open  boolean NOT NULL DEFAULT false -- when we cannot count: everybody in, instead of nobody
);
CREATE TABLE app.bewijs (
  uniek      text PRIMARY KEY,
  geldig_tot timestamptz NOT NULL
);
CREATE INDEX bewijs_geldig_tot ON app.bewijs (geldig_tot);
ALTER TABLE app.drempel ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE app.bewijs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migratie ON app.drempel TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY migratie ON app.bewijs TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY poort ON app.drempel TO app_poort USING (true) WITH CHECK (true);
CREATE POLICY poort ON app.bewijs TO app_poort USING (true) WITH CHECK (true);
GRANT SELECT ON app.drempel TO app_poort;
GRANT SELECT, INSERT, DELETE ON app.bewijs TO app_poort;
RESET ROLE;

-- Somebody in trouble is not turned away because we cannot count; who guesses codes is.
INSERT INTO app.drempel (operatie, per_adres, totaal, venster, gaat_open) VALUES
  ('verzoek_maak',    60, 600, '1 hour', true),
  ('volgsessie_maak', 10, 600, '10 minutes', false);
DELETE FROM app.rem WHERE soort IN ('verzoek', 'volgcode', 'volgcode_totaal');

-- migrate:down
DROP TABLE app.bewijs, app.drempel;
