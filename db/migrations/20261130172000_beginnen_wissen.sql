-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What the beginning of a verzoek adds goes with the rest when it is wiped; and an inwoner who said no is wiped as all
-- others are, with a row that a restored backup has to repeat.
INSERT INTO app.vernietigregel (tabel, kolom, wordt) VALUES
  ('verzoek', 'concept', 'NULL'), ('verzoek', 'hoedanigheid', 'NULL'), ('verzoek', 'machtiging_gezien_op', 'NULL'), ('verzoek', 'machtiging_gezien_door', 'NULL'),
  ('verzoek', 'klacht', 'NULL'), ('verzoek', 'klacht_op', 'NULL'), ('verzoek', 'klacht_doorgegeven_op', 'NULL'),
  ('verzoek', 'vrager_organisatie_id', 'NULL'), ('verzoek', 'vrager_id', 'NULL'), ('verzoek', 'vrager_naam', 'NULL');
ALTER TABLE app.wissing DROP CONSTRAINT wissing_reden_check, ADD CONSTRAINT wissing_reden_check
  CHECK (reden IN ('inwoner_zelf', 'inwoner_vroeg', 'dubbel', 'verkeerd', 'bewaartermijn', 'teruggezet', 'geweigerd'));

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was wiped does not come back'; END $$;
