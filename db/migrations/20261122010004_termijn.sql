-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Terms. A countdown is never stored: dates are computed from events, each time anew.
SET LOCAL ROLE app_owner;

-- Days on which this organisatie is closed, besides weekends and public holidays.
CREATE TABLE app.sluitingsdag (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  dag            date NOT NULL,
  naam           text NOT NULL,
  PRIMARY KEY (organisatie_id, dag)
);
CALL app.beveilig('app.sluitingsdag');

-- What started, paused or stopped the six weeks of a melding.
CREATE TABLE app.termijn_gebeurtenis (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  stuk_id        uuid NOT NULL,
  soort          text NOT NULL
    CHECK (soort IN ('start', 'pauze_begin', 'pauze_eind', 'geleverd', 'gestopt', 'hervat')),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  reden          text,
  door           text NOT NULL DEFAULT coalesce(app.door(), 'openbaar'),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE
);
CREATE INDEX termijn_gebeurtenis_stuk ON app.termijn_gebeurtenis (organisatie_id, stuk_id, op, id);
CREATE UNIQUE INDEX termijn_een_start ON app.termijn_gebeurtenis (organisatie_id, stuk_id) WHERE soort = 'start';
CALL app.beveilig('app.termijn_gebeurtenis');
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.termijn_gebeurtenis
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();

-- Days per status that this organisatie chose instead of the proposal in app.status.
CREATE TABLE app.statustermijn (
  organisatie_id    uuid NOT NULL REFERENCES app.organisatie,
  soort             text NOT NULL,
  status            text NOT NULL,
  termijn_werkdagen int NOT NULL CHECK (termijn_werkdagen BETWEEN 0 AND 250),
  PRIMARY KEY (organisatie_id, soort, status),
  FOREIGN KEY (soort, status) REFERENCES app.status (soort, status)
);
CALL app.beveilig('app.statustermijn');
RESET ROLE;

-- migrate:down
DROP TABLE app.statustermijn, app.termijn_gebeurtenis, app.sluitingsdag;
