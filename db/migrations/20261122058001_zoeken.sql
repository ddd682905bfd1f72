-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Finding back and dividing the work: what the afdeling may search in, filters that somebody keeps under
-- a name, and which coordinator looks after a melding.
SET LOCAL ROLE app_owner;

-- Something that a search found, and how well it fits.
CREATE TYPE app.treffer AS (id uuid, rang real);

-- The words that the afdeling reads; searched within the meldingen of that afdeling alone, so without an index.
ALTER TABLE app.melding
  ADD COLUMN zoek_afdeling tsvector GENERATED ALWAYS AS (
    CASE WHEN regel_herschreven IS NOT NULL OR waarom_herschreven IS NOT NULL THEN
      setweight(to_tsvector('app.nederlands'::regconfig, coalesce(regel_herschreven, '')), 'A') ||
      to_tsvector('app.nederlands'::regconfig, coalesce(waarom_herschreven, '')) END) STORED,
  ADD COLUMN behandelaar_id uuid,
  ADD CONSTRAINT melding_behandelaar FOREIGN KEY (organisatie_id, behandelaar_id) REFERENCES app.gebruiker;
COMMENT ON CONSTRAINT melding_behandelaar ON app.melding IS '/behandelaarId Deze collega is er niet.';
CREATE INDEX melding_behandelaar ON app.melding (organisatie_id, behandelaar_id, id) WHERE behandelaar_id IS NOT NULL;

-- A search of somebody's own, by name: the part of the address after the question mark.
CREATE TABLE app.bewaard_filter (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  gebruiker_id   uuid NOT NULL,
  scherm         text NOT NULL CONSTRAINT bewaard_filter_scherm CHECK (scherm IN ('meldingen', 'regels')),
  naam           text NOT NULL CONSTRAINT bewaard_filter_naam CHECK (length(btrim(naam)) BETWEEN 1 AND 60),
  vraag          text NOT NULL CONSTRAINT bewaard_filter_vraag CHECK (length(vraag) BETWEEN 1 AND 500),
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  CONSTRAINT bewaard_filter_uniek UNIQUE (organisatie_id, gebruiker_id, scherm, naam)
);
COMMENT ON CONSTRAINT bewaard_filter_scherm ON app.bewaard_filter IS '/scherm Kies een lijst.';
COMMENT ON CONSTRAINT bewaard_filter_naam ON app.bewaard_filter IS '/naam Geef een naam van 1 tot 60 tekens.';
COMMENT ON CONSTRAINT bewaard_filter_vraag ON app.bewaard_filter IS '/vraag Kies eerst een filter.';
COMMENT ON CONSTRAINT bewaard_filter_uniek ON app.bewaard_filter IS '/naam Je hebt al een filter met deze naam.';
CALL app.beveilig('app.bewaard_filter');
RESET ROLE;

-- migrate:down
DROP TABLE app.bewaard_filter;
ALTER TABLE app.melding DROP CONSTRAINT melding_behandelaar, DROP COLUMN behandelaar_id, DROP COLUMN zoek_afdeling;
DROP TYPE app.treffer CASCADE;
