-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The team that examines one melding.
SET LOCAL ROLE app_owner;

CREATE TABLE app.team (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  melding_id     uuid NOT NULL,
  versie         int NOT NULL DEFAULT 1,
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT team_een_per_melding UNIQUE (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE
);
COMMENT ON CONSTRAINT team_een_per_melding ON app.team IS '/meldingId Bij deze melding is al een team.';
CALL app.beveilig('app.team');

-- Who was asked and what they answered. Rows are never removed: somebody who leaves keeps a row
-- with the reason, so the history of the team can be read.
CREATE TABLE app.teamlid (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  team_id        uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  trekker        boolean NOT NULL DEFAULT false,
  status         text NOT NULL DEFAULT 'uitgenodigd' CONSTRAINT teamlid_status CHECK (status IN
                 ('uitgenodigd', 'geaccepteerd', 'afgeslagen', 'verlopen', 'teruggetrokken', 'vervangen', 'afgerond')),
  uitgenodigd_op timestamptz NOT NULL DEFAULT app.nu(),
  verloopt_op    date NOT NULL,
  geantwoord_op  timestamptz,
  beeindigd_op   timestamptz,
  reden          text CONSTRAINT teamlid_reden CHECK (length(reden) <= 500),
  overdracht     text CONSTRAINT teamlid_overdracht CHECK (length(overdracht) <= 2000),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, team_id) REFERENCES app.team ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
COMMENT ON CONSTRAINT teamlid_reden ON app.teamlid IS '/reden Schrijf hoogstens 500 tekens.';
COMMENT ON CONSTRAINT teamlid_overdracht ON app.teamlid IS '/overdracht Schrijf hoogstens 2000 tekens.';

-- A person sits in a team at most once, and a team has at most one trekker.
CREATE UNIQUE INDEX teamlid_eenmaal ON app.teamlid (organisatie_id, team_id, gebruiker_id)
  WHERE status IN ('uitgenodigd', 'geaccepteerd', 'afgerond');
CREATE UNIQUE INDEX teamlid_een_trekker ON app.teamlid (organisatie_id, team_id)
  WHERE trekker AND status IN ('uitgenodigd', 'geaccepteerd', 'afgerond');
CREATE INDEX teamlid_van_wie ON app.teamlid (organisatie_id, gebruiker_id, status);
CREATE INDEX teamlid_verloopt ON app.teamlid (organisatie_id, verloopt_op) WHERE status = 'uitgenodigd';
CALL app.beveilig('app.teamlid');
RESET ROLE;

-- migrate:down
DROP TABLE app.teamlid, app.team;
