-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Counted per month, so that a screen with figures reads a few hundred rows however many meldingen there are.
-- A length of time is counted per number of days: a median follows from that exactly. No row is about a person.
SET LOCAL ROLE app_owner;

CREATE TABLE app.cijfer (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  wat         text NOT NULL CHECK (wat IN ('ingediend', 'duur', 'stap', 'nu', 'te_laat', 'uitkomst', 'advies', 'recht', 'afwijking', 'regel', 'effect')),
  -- First day of the month in which it happened.
  maand       date NOT NULL CHECK (extract(day FROM maand) = 1),
  -- Of the rule; nil where there is none.
  afdeling_id uuid NOT NULL,
  sleutel     text NOT NULL DEFAULT '',
  dagen       int NOT NULL DEFAULT 0,
  aantal      int NOT NULL,
  PRIMARY KEY (organisatie_id, wat, maand, afdeling_id, sleutel, dagen)
);
CALL app.beveilig('app.cijfer');

-- Up to where it was counted. What lies a month before stays as it is.
CREATE TABLE app.cijfer_stand (
  organisatie_id uuid PRIMARY KEY REFERENCES app.organisatie,
  maand          date NOT NULL,
  bijgewerkt_op  timestamptz NOT NULL
);
CALL app.beveilig('app.cijfer_stand');
RESET ROLE;

-- migrate:down
DROP TABLE app.cijfer_stand, app.cijfer;
