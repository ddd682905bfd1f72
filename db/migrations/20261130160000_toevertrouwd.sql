-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Care for what was entrusted: it can be corrected (and what it said before stays), and it can be wiped. A verzoek that
-- was wiped keeps its bones: kenmerk, days, statuses, gemeente. What hangs on it goes by app.vernietigregel, as of a melding.
SET LOCAL ROLE app_owner;

-- The versie under which the texts of now were sealed; NULL: under the verzoek itself, as they came in.
ALTER TABLE app.verzoek ADD COLUMN zegel_id uuid;

-- What it said before, sealed as it was: id is the row under which these texts were sealed.
CREATE TABLE app.verzoek_versie (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  relatie        app.verzegeld,
  wat_gebeurde   app.verzegeld,
  wens           app.verzegeld,
  contact        app.verzegeld,
  -- Until then it was what the verzoek said.
  tot            timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE INDEX verzoek_versie_van ON app.verzoek_versie (organisatie_id, verzoek_id, tot);
CALL app.beveilig('app.verzoek_versie');
CALL app.beveilig_bij_verzoek('app.verzoek_versie');

-- That it was wiped: when, by whom (never a name), why. It stays for good, and says nothing of what was in it.
CREATE TABLE app.wissing (
  organisatie_id uuid NOT NULL,
  stuk_id        uuid NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  door_rol       text NOT NULL CHECK (door_rol IN ('burger', 'begeleider', 'systeem')),
  reden          text NOT NULL CHECK (reden IN ('inwoner_zelf', 'inwoner_vroeg', 'dubbel', 'verkeerd', 'bewaartermijn', 'teruggezet')),
  -- Since when it stands on the list outside the database, which a restored backup has to repeat.
  genoteerd_op   timestamptz,
  PRIMARY KEY (organisatie_id, stuk_id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE
);
CREATE INDEX wissing_open ON app.wissing (organisatie_id, stuk_id) WHERE genoteerd_op IS NULL;
CALL app.beveilig('app.wissing');
-- Only the inwoner reads what they took along elsewhere; the system has to be able to wipe it.
ALTER POLICY alleen_de_inwoner ON app.pakket
  USING (current_user = 'app_migratie' OR app.door() = 'systeem' OR app.volgt() IS NOT NULL AND app.partij() IS NULL);
RESET ROLE;

INSERT INTO app.vernietigregel (tabel, kolom, wordt) VALUES
  ('wissing', '', ''), ('verzoek', 'gewist_op', 'app.nu()'), ('verzoek', 'dek', 'NULL'), ('verzoek', 'zegel_id', 'NULL'),
  ('verzoek', 'relatie', 'NULL'), ('verzoek', 'wat_gebeurde', 'NULL'), ('verzoek', 'wens', 'NULL'), ('verzoek', 'contact', 'NULL'),
  ('verzoek', 'namens', 'NULL'), ('verzoek', 'lopende_procedure', 'NULL'), ('verzoek', 'besluit_van', 'NULL'), ('verzoek', 'begeleider_id', 'NULL'),
  ('verzoek', 'concept', 'NULL'), ('verzoek', 'hoedanigheid', 'NULL'), ('verzoek', 'machtiging_gezien_op', 'NULL'), ('verzoek', 'machtiging_gezien_door', 'NULL'),
  ('verzoek', 'klacht', 'NULL'), ('verzoek', 'klacht_op', 'NULL'), ('verzoek', 'klacht_doorgegeven_op', 'NULL'),
  ('verzoek', 'vrager_organisatie_id', 'NULL'), ('verzoek', 'vrager_id', 'NULL'), ('verzoek', 'vrager_naam', 'NULL');

-- Who wipes a verzoek that runs, ends it with that.
INSERT INTO app.overgang (soort, van, actie, naar, rollen, direct)
SELECT 'verzoek', s.status, 'wis', 'ingetrokken', '{burger,begeleider,systeem}', false
  FROM app.status s WHERE s.soort = 'verzoek' AND s.fase <> 'afgerond';

INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, volgorde) VALUES ('bewaren.verzoek', 'bewaren', '{365}', 30, 3650, 901);
-- In an afstemmingsorganisatie there are no directeuren by nature: who divides the verzoeken is the second person.
UPDATE app.overgang SET rollen = rollen || '{begeleidingscoordinator}'
 WHERE soort = 'vernietigingslijst' AND van = 'opgesteld';

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was wiped does not come back'; END $$;
