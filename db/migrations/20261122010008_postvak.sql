-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The inbox of a gebruiker. A besluit counts as heard once it lies here; mail is a copy.
SET LOCAL ROLE app_owner;
CREATE TABLE app.post (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  gebruiker_id   uuid NOT NULL,
  -- Key of the sentence that the screen shows: besluit.genomen.
  bericht        text NOT NULL CHECK (bericht ~ '^[a-z_]+\.[a-z_]+$'),
  stuk_soort     text NOT NULL CHECK (stuk_soort IN
    ('melding', 'team', 'onderzoek', 'advies', 'besluit', 'afwijkingsrecht', 'uitvoering', 'regel', 'verzoek')),
  stuk_id        uuid NOT NULL,
  kenmerk        text,
  titel          text NOT NULL,
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  gelezen_op     timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CREATE INDEX post_gebruiker ON app.post (organisatie_id, gebruiker_id, id);
CREATE INDEX post_ongelezen ON app.post (organisatie_id, gebruiker_id) WHERE gelezen_op IS NULL;
CALL app.beveilig('app.post');
RESET ROLE;

-- migrate:down
DROP TABLE app.post;
