-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Asking the gemeente to the table, what the inwoner releases to it, and who read what.
SET LOCAL ROLE app_owner;

-- The name by which the inwoner wants to be known to this partij, sealed under the id of the release.
ALTER TABLE app.toestemming ADD COLUMN naam app.verzegeld,
  ADD CONSTRAINT toestemming_naam CHECK (naam IS NULL OR item = 'naam');

-- A code is of the inwoner or of one partij; the other does not see it.
CALL app.beveilig_bij_verzoek('app.volgcode', 'partij_id = app.partij()');

-- What the begeleider asks the inwoner to release. Only the inwoner answers.
CREATE TABLE app.vrijgavevraag (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  partij_id      uuid,
  item           text NOT NULL CHECK (item IN ('bestaan', 'naam', 'verhaal', 'wens', 'samenvatting', 'bijlage')),
  item_id        uuid,
  gevraagd_op    timestamptz NOT NULL DEFAULT app.nu(),
  beantwoord_op  timestamptz,
  mag            boolean,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij ON DELETE CASCADE,
  CHECK ((item = 'bestaan') = (partij_id IS NULL)),
  CHECK ((beantwoord_op IS NULL) = (mag IS NULL))
);
CREATE UNIQUE INDEX vrijgavevraag_open ON app.vrijgavevraag (organisatie_id, verzoek_id, coalesce(partij_id, verzoek_id), item, coalesce(item_id, verzoek_id))
  WHERE beantwoord_op IS NULL;
CALL app.beveilig('app.vrijgavevraag');
CALL app.beveilig_bij_verzoek('app.vrijgavevraag');

-- Each time that a partij read something, per item. 'bestaan': the page was opened.
CREATE TABLE app.inzage (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  partij_id      uuid NOT NULL,
  item           text NOT NULL,
  item_id        uuid,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij ON DELETE CASCADE
);
CREATE INDEX inzage_partij ON app.inzage (organisatie_id, verzoek_id, partij_id, item, op);
CALL app.beveilig('app.inzage');
CALL app.beveilig_bij_verzoek('app.inzage', 'partij_id = app.partij()');
-- DELETE only comes with the verzoek itself.
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.inzage
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
RESET ROLE;

UPDATE app.overgang SET toets = 'mag_partij_uitnodigen' WHERE (soort, van, actie) = ('verzoek', 'intake', 'nodig_uit');
INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, lijst, volgorde) VALUES
  ('termijn.herinnering_partij', 'termijn', '{3}', 1, 20, false, 530);

-- migrate:down
DELETE FROM app.instelling_soort WHERE sleutel = 'termijn.herinnering_partij';
UPDATE app.overgang SET toets = NULL WHERE (soort, van, actie) = ('verzoek', 'intake', 'nodig_uit');
DROP TABLE app.inzage, app.vrijgavevraag;
DROP POLICY wie_begeleidt_of_volgt ON app.volgcode;
ALTER TABLE app.toestemming DROP COLUMN naam;
