-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What melder and team write to each other. Who reads it is fixed: the melder, the team and the coordinator.
SET LOCAL ROLE app_owner;
CREATE TABLE app.kamerbericht (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  melding_id     uuid NOT NULL,
  van            text NOT NULL CHECK (van IN ('melder', 'team')),
  door           uuid NOT NULL,
  tekst          text NOT NULL CONSTRAINT kamerbericht_tekst_lengte CHECK (length(tekst) BETWEEN 1 AND 4000),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
COMMENT ON CONSTRAINT kamerbericht_tekst_lengte ON app.kamerbericht IS '/tekst Schrijf 1 tot 4000 tekens.';
CREATE INDEX kamerbericht_melding ON app.kamerbericht (organisatie_id, melding_id, id);
CALL app.beveilig('app.kamerbericht');

-- Who may read something is chosen while writing, and stays so.
CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF zichtbaarheid ON app.gebeurtenis
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF van, door, melding_id ON app.kamerbericht
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
RESET ROLE;

INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', 'schrijf_bericht', s.status, '{melder,teamlid,trekker,coordinator}'
  FROM app.status s WHERE s.soort = 'melding' AND s.status <> 'concept';

-- migrate:down
DELETE FROM app.handeling WHERE soort = 'melding' AND actie = 'schrijf_bericht';
DROP TRIGGER lezers_staan_vast ON app.gebeurtenis;
DROP TABLE app.kamerbericht;
