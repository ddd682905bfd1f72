-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Attachments of a stuk. The file lies here in sealed parts (api/src/kluis/stroom.h), its data key wrapped beside
-- it: without that key nobody reads it, also not in a backup. Who may read it is chosen while uploading.
SET LOCAL ROLE app_owner;
CREATE TABLE app.bijlage (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  stuk_id        uuid NOT NULL,
  naam           text CONSTRAINT bijlage_naam_lengte CHECK (length(naam) BETWEEN 1 AND 120),
  lezers         text NOT NULL CHECK (lezers IN ('team', 'melder', 'partijen')),
  door           uuid NOT NULL,
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  -- From here on: known when the file is in. What it is, by what it holds.
  klaar_op       timestamptz,
  soort          text CHECK (soort IN ('jpeg', 'png', 'pdf')),
  grootte        int CHECK (grootte BETWEEN 1 AND 11000000),
  gescand        text CHECK (gescand IN ('nog_niet', 'schoon')),
  -- The upload whose parts are the file; the header of the stream; the data key and who wrapped it.
  poging         uuid,
  kop            text CHECK (kop ~ '^[A-Za-z0-9_-]{32}$'),
  dek_kid        text,
  dek            app.verzegeld,
  verwijderd_op  timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker,
  CONSTRAINT bijlage_heel CHECK (klaar_op IS NULL
    OR (soort IS NOT NULL AND grootte IS NOT NULL AND gescand IS NOT NULL)),
  -- What was taken away leaves a row that says so, and nothing to open.
  CONSTRAINT bijlage_weg_is_leeg CHECK (CASE WHEN verwijderd_op IS NULL
    THEN naam IS NOT NULL AND (klaar_op IS NULL OR num_nulls(poging, kop, dek_kid, dek) = 0)
    ELSE num_nonnulls(naam, poging, kop, dek_kid, dek) = 0 END)
);
COMMENT ON CONSTRAINT bijlage_naam_lengte ON app.bijlage IS '/naam Gebruik hoogstens 120 tekens.';
CREATE INDEX bijlage_stuk ON app.bijlage (organisatie_id, stuk_id, id);
CREATE INDEX bijlage_half ON app.bijlage (organisatie_id, aangemaakt_op) WHERE klaar_op IS NULL;
CALL app.beveilig('app.bijlage');
CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF lezers, door, stuk_id ON app.bijlage
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();

CREATE TABLE app.bijlage_deel (
  organisatie_id uuid NOT NULL,
  poging         uuid NOT NULL,
  nr             int NOT NULL CHECK (nr BETWEEN 0 AND 63),
  bijlage_id     uuid NOT NULL,
  bytes          bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 18 AND 263000),
  PRIMARY KEY (organisatie_id, poging, nr),
  FOREIGN KEY (organisatie_id, bijlage_id) REFERENCES app.bijlage ON DELETE CASCADE
);
-- Sealed bytes do not become smaller.
ALTER TABLE app.bijlage_deel ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX bijlage_deel_bijlage ON app.bijlage_deel (organisatie_id, bijlage_id);
CALL app.beveilig('app.bijlage_deel');
RESET ROLE;

INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', 'voeg_bijlage_toe', s.status, CASE s.status WHEN 'concept' THEN '{melder}'::text[] ELSE '{melder,teamlid,trekker,coordinator}' END
  FROM app.status s WHERE s.soort = 'melding' AND s.status NOT IN ('afgesloten', 'ingetrokken', 'niet_in_behandeling');

-- migrate:down
DELETE FROM app.handeling WHERE soort = 'melding' AND actie = 'voeg_bijlage_toe';
DROP TABLE app.bijlage_deel, app.bijlage;
