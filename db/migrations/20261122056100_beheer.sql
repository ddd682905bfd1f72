-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What a gemeentebeheerder keeps: texts, names of roles, closing days, afdelingen; each change with who,
-- when, old and new. And which day somebody was reminded.
SET LOCAL ROLE app_owner;

-- Changes of beheer, only ever added to.
CREATE TABLE app.wijziging (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  onderwerp      text NOT NULL CHECK (onderwerp IN
    ('instelling', 'sluitingsdag', 'rolnaam', 'meldtekst', 'sjabloon', 'afdeling', 'collega')),
  wat            text NOT NULL,
  oud            text,
  nieuw          text,
  geldig_vanaf   date NOT NULL DEFAULT app.vandaag(),
  door           text NOT NULL DEFAULT coalesce(app.door(), 'systeem'),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id)
);
CALL app.beveilig('app.wijziging');
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON app.wijziging
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();

-- What an organisatie calls a role.
CREATE TABLE app.rolnaam (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  rol            text NOT NULL REFERENCES app.rol (naam),
  naam           text NOT NULL CONSTRAINT rolnaam_een_regel CHECK (length(naam) BETWEEN 2 AND 40 AND naam !~ '[[:cntrl:]]'),
  PRIMARY KEY (organisatie_id, rol)
);
COMMENT ON CONSTRAINT rolnaam_een_regel ON app.rolnaam IS '/naam Geef een naam van 2 tot 40 tekens, op één regel.';
CALL app.beveilig('app.rolnaam');

-- Texts that colleagues may start from.
CREATE TABLE app.meldtekst (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  plek           text NOT NULL CHECK (plek IN ('besluit', 'niet_in_behandeling', 'notitie', 'vraag')),
  titel          text NOT NULL CONSTRAINT meldtekst_titel_regel CHECK (length(titel) BETWEEN 3 AND 100 AND titel !~ '[[:cntrl:]]'),
  tekst          text NOT NULL CONSTRAINT meldtekst_tekst_lengte CHECK (length(tekst) BETWEEN 3 AND 4000),
  actief         boolean NOT NULL DEFAULT true,
  versie         int NOT NULL DEFAULT 1,
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT meldtekst_titel_uniek UNIQUE (organisatie_id, plek, titel)
);
COMMENT ON CONSTRAINT meldtekst_titel_regel ON app.meldtekst IS '/titel Geef een titel van 3 tot 100 tekens, op één regel.';
COMMENT ON CONSTRAINT meldtekst_tekst_lengte ON app.meldtekst IS '/tekst Schrijf 3 tot 4000 tekens.';
COMMENT ON CONSTRAINT meldtekst_titel_uniek ON app.meldtekst IS '/titel Er is al een tekst met deze titel.';
CALL app.beveilig('app.meldtekst');

-- One overview a day per person; pogingen counts when it went wrong.
CREATE TABLE app.herinnering (
  organisatie_id uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  dag            date NOT NULL,
  aantal         int NOT NULL DEFAULT 0,
  pogingen       int NOT NULL DEFAULT 1,
  fout           text,
  PRIMARY KEY (organisatie_id, gebruiker_id, dag),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CALL app.beveilig('app.herinnering');

ALTER TABLE app.sluitingsdag ADD CONSTRAINT sluitingsdag_naam_regel CHECK (length(naam) BETWEEN 2 AND 80 AND naam !~ '[[:cntrl:]]');
COMMENT ON CONSTRAINT sluitingsdag_naam_regel ON app.sluitingsdag IS '/naam Geef een naam van 2 tot 80 tekens, op één regel.';
COMMENT ON CONSTRAINT sluitingsdag_pkey ON app.sluitingsdag IS '/dag Op deze dag is de gemeente al gesloten.';

ALTER TABLE app.afdeling ADD COLUMN versie int NOT NULL DEFAULT 1,
  ADD CONSTRAINT afdeling_naam_een_regel CHECK (naam !~ '[[:cntrl:]]');
COMMENT ON CONSTRAINT afdeling_naam_een_regel ON app.afdeling IS '/naam Schrijf de naam op één regel.';
COMMENT ON CONSTRAINT afdeling_hoofd ON app.afdeling IS '/hoofdId Deze collega is er niet.';
COMMENT ON CONSTRAINT afdeling_plaatsvervanger ON app.afdeling IS '/plaatsvervangerId Deze collega is er niet.';
COMMENT ON CONSTRAINT afdeling_teammanager ON app.afdeling IS '/teammanagerId Deze collega is er niet.';
COMMENT ON CONSTRAINT afdeling_contactpersoon ON app.afdeling IS '/contactpersoonId Deze collega is er niet.';
COMMENT ON CONSTRAINT afdeling_beslisser ON app.afdeling IS '/beslisserId Deze collega is er niet.';
RESET ROLE;

INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, lijst, volgorde) VALUES
  ('termijn.uitnodiging', 'termijn', '{3}', 1, 20, false, 500),
  ('termijn.bevestiging', 'termijn', '{5}', 1, 20, false, 510),
  ('termijn.reactie_afdeling', 'termijn', '{10}', 1, 30, false, 520);

-- migrate:down
DELETE FROM app.instelling_soort WHERE sleutel LIKE 'termijn.%';
ALTER TABLE app.afdeling DROP COLUMN versie, DROP CONSTRAINT afdeling_naam_een_regel;
ALTER TABLE app.sluitingsdag DROP CONSTRAINT sluitingsdag_naam_regel;
DROP TABLE app.herinnering, app.meldtekst, app.rolnaam, app.wijziging;
