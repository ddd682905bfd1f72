-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- An ambtenaar who asked for afstemming hears once what becomes of it: that it goes on as soon as the gemeente may know of it,
-- and not before; that it does not when it ended before that.
SET LOCAL ROLE app_owner;
ALTER TABLE app.verzoek ADD COLUMN vrager_gehoord_op timestamptz;
RESET ROLE;
UPDATE app.verzoek v SET vrager_gehoord_op = app.nu() FROM app.stuk s
 WHERE (s.organisatie_id, s.id) = (v.organisatie_id, v.id) AND v.vrager_id IS NOT NULL AND s.status <> 'inwoner_uitgenodigd';
INSERT INTO app.vernietigregel (tabel, kolom, wordt) VALUES ('verzoek', 'vrager_gehoord_op', 'NULL');
UPDATE app.overgang SET daarna = NULL WHERE soort = 'verzoek' AND daarna = 'inwoner_zei_ja';
DROP FUNCTION IF EXISTS app.inwoner_zei_ja(app.stuk, jsonb);

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was told stays told'; END $$;
