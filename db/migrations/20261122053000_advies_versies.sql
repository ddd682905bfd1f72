-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The advies in parts: what it is about, its grounds per finding, each text that it had, and who writes now.
SET LOCAL ROLE app_owner;

ALTER TABLE app.advies
  ADD COLUMN reikwijdte     text CONSTRAINT advies_reikwijdte CHECK (length(reikwijdte) <= 4000),
  ADD COLUMN uitzonderingen text CONSTRAINT advies_uitzonderingen CHECK (length(uitzonderingen) <= 4000),
  ADD COLUMN kosten_baten   text CONSTRAINT advies_kosten_baten CHECK (length(kosten_baten) <= 4000),
  -- Who changed the text last, and when: with somebody else, or after a while, the text is kept first.
  ADD COLUMN geschreven_door uuid,
  ADD COLUMN geschreven_op  timestamptz,
  ADD FOREIGN KEY (organisatie_id, geschreven_door) REFERENCES app.gebruiker;
COMMENT ON CONSTRAINT advies_reikwijdte ON app.advies IS '/reikwijdte Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT advies_uitzonderingen ON app.advies IS '/uitzonderingen Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT advies_kosten_baten ON app.advies IS '/kostenBaten Schrijf hoogstens 4000 tekens.';

-- What follows from one finding of the investigation.
CREATE TABLE app.advies_grond (
  organisatie_id uuid NOT NULL,
  advies_id      uuid NOT NULL,
  bevinding      text NOT NULL CONSTRAINT advies_grond_bevinding CHECK (bevinding IN ('vraag', 'doel', 'oorzaak', 'afdeling', 'suggestie')),
  tekst          text NOT NULL CONSTRAINT advies_grond_lengte CHECK (length(tekst) BETWEEN 1 AND 2000),
  PRIMARY KEY (organisatie_id, advies_id, bevinding),
  FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies ON DELETE CASCADE
);
COMMENT ON CONSTRAINT advies_grond_bevinding ON app.advies_grond IS '/gronden Kies een bevinding van het onderzoek.';
COMMENT ON CONSTRAINT advies_grond_lengte ON app.advies_grond IS '/gronden Schrijf hoogstens 2000 tekens.';
CALL app.beveilig('app.advies_grond');

-- Each text that was kept: before somebody else went on with it, when standpunten about it were taken
-- back, and when the team decided on it.
ALTER TABLE app.advies_versie RENAME COLUMN vastgesteld_op TO op;
ALTER TABLE app.advies_versie
  DROP CONSTRAINT advies_versie_pkey,
  ADD COLUMN id uuid NOT NULL DEFAULT app.uuid7(),
  ADD COLUMN soort text NOT NULL DEFAULT 'vastgesteld' CHECK (soort IN ('concept', 'ter_vaststelling', 'vastgesteld')),
  ADD COLUMN door uuid,
  ADD PRIMARY KEY (organisatie_id, id),
  ADD FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker;
ALTER TABLE app.advies_versie ALTER COLUMN soort DROP DEFAULT;
CREATE INDEX advies_versie_advies ON app.advies_versie (organisatie_id, advies_id, id);

-- Who has the advies open to write. A lease: without a sign of life it ends by itself.
CREATE TABLE app.advies_schrijver (
  organisatie_id uuid NOT NULL,
  advies_id      uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  sinds          timestamptz NOT NULL DEFAULT app.nu(),
  gezien_op      timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, advies_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CALL app.beveilig('app.advies_schrijver');
RESET ROLE;

-- migrate:down
DROP TABLE app.advies_schrijver, app.advies_grond;
DROP INDEX app.advies_versie_advies;
DELETE FROM app.advies_versie WHERE soort <> 'vastgesteld';
ALTER TABLE app.advies_versie DROP CONSTRAINT advies_versie_pkey, DROP COLUMN id, DROP COLUMN soort, DROP COLUMN door,
  ADD PRIMARY KEY (organisatie_id, advies_id, ronde);
ALTER TABLE app.advies_versie RENAME COLUMN op TO vastgesteld_op;
ALTER TABLE app.advies DROP COLUMN reikwijdte, DROP COLUMN uitzonderingen, DROP COLUMN kosten_baten,
  DROP COLUMN geschreven_door, DROP COLUMN geschreven_op;
