-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The register of rules, and what the type of a rule means on day 43.
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
SET LOCAL ROLE app_owner;

-- Dutch words without accents: "coordinator" finds "coördinator".
CREATE TEXT SEARCH CONFIGURATION app.nederlands (COPY = pg_catalog.dutch);
ALTER TEXT SEARCH CONFIGURATION app.nederlands
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, dutch_stem;

CREATE TABLE app.regeltype (
  naam       text PRIMARY KEY,
  -- What arises on day 43.
  gevolg     text NOT NULL CHECK (gevolg IN ('ontstaat', 'ontstaat_met_motivering', 'beperkt', 'geblokkeerd')),
  uitleg     text NOT NULL,
  rechtsgrond text NOT NULL,
  volgorde   int NOT NULL UNIQUE
);
CALL app.beveilig('app.regeltype');

CREATE TABLE app.regel (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  naam           text NOT NULL CONSTRAINT regel_naam_lengte CHECK (length(naam) BETWEEN 3 AND 200),
  omschrijving   text CONSTRAINT regel_omschrijving_lengte CHECK (length(omschrijving) <= 4000),
  regeltype      text NOT NULL DEFAULT 'onbekend'
                 CONSTRAINT regel_type_bekend REFERENCES app.regeltype (naam),
  -- The jurist that confirmed this type, and when. A change of type empties both.
  bevestigd_door uuid,
  bevestigd_op   timestamptz,
  bevestiging_toelichting text CONSTRAINT regel_toelichting_lengte CHECK (length(bevestiging_toelichting) <= 2000),
  rechtsbron     text CONSTRAINT regel_rechtsbron_lengte CHECK (length(rechtsbron) <= 400),
  doel           text CONSTRAINT regel_doel_lengte CHECK (length(doel) <= 2000),
  -- A regulation with a hardheidsclausule does not block, but limits.
  hardheidsclausule boolean NOT NULL DEFAULT false,
  eigenaar_afdeling_id uuid,
  onderwerpen    text[] NOT NULL DEFAULT '{}' CONSTRAINT regel_onderwerpen CHECK (cardinality(onderwerpen) <= 10),
  zoek           tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('app.nederlands'::regconfig, naam), 'A') ||
    to_tsvector('app.nederlands'::regconfig, coalesce(omschrijving, '') || ' ' || coalesce(doel, '') || ' ' || coalesce(rechtsbron, ''))
  ) STORED,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  CONSTRAINT regel_afdeling FOREIGN KEY (organisatie_id, eigenaar_afdeling_id) REFERENCES app.afdeling,
  FOREIGN KEY (organisatie_id, bevestigd_door) REFERENCES app.gebruiker,
  CHECK ((bevestigd_door IS NULL) = (bevestigd_op IS NULL))
);
CREATE INDEX regel_zoek ON app.regel USING gin (organisatie_id, zoek);
CREATE INDEX regel_van_afdeling ON app.regel (organisatie_id, eigenaar_afdeling_id);
COMMENT ON CONSTRAINT regel_naam_lengte ON app.regel IS '/naam Noem de regel in 3 tot 200 tekens.';
COMMENT ON CONSTRAINT regel_omschrijving_lengte ON app.regel IS '/omschrijving De omschrijving mag hoogstens 4000 tekens zijn.';
COMMENT ON CONSTRAINT regel_type_bekend ON app.regel IS '/regeltype Kies een type uit de lijst.';
COMMENT ON CONSTRAINT regel_toelichting_lengte ON app.regel IS '/toelichting De toelichting mag hoogstens 2000 tekens zijn.';
COMMENT ON CONSTRAINT regel_rechtsbron_lengte ON app.regel IS '/rechtsbron De rechtsbron mag hoogstens 400 tekens zijn.';
COMMENT ON CONSTRAINT regel_doel_lengte ON app.regel IS '/doel Het doel mag hoogstens 2000 tekens zijn.';
COMMENT ON CONSTRAINT regel_onderwerpen ON app.regel IS '/onderwerpen Kies hoogstens 10 onderwerpen.';
COMMENT ON CONSTRAINT regel_afdeling ON app.regel IS '/eigenaarAfdelingId Deze afdeling is er niet.';
CALL app.beveilig('app.regel', p_poort => true);
RESET ROLE;

INSERT INTO app.regeltype (volgorde, naam, gevolg, uitleg, rechtsgrond) VALUES
  (1,   'werkafspraak', 'ontstaat', 'Je mag in je eigen zaken afwijken van deze afspraak.', 'Een afspraak binnen de organisatie bindt inwoners niet.'),
  (2,   'werkinstructie', 'ontstaat', 'Je mag in je eigen zaken afwijken van deze instructie.', 'Een instructie binnen de organisatie bindt inwoners niet.'),
  (3,   'checklist', 'ontstaat', 'Je mag in je eigen zaken afwijken van deze lijst.', 'Een lijst binnen de organisatie bindt inwoners niet.'),
  (4,   'protocol', 'ontstaat', 'Je mag in je eigen zaken afwijken van dit protocol.', 'Een intern protocol bindt inwoners niet.'),
  (5,   'richtlijn', 'ontstaat', 'Je mag in je eigen zaken afwijken van deze richtlijn.', 'Een interne richtlijn bindt inwoners niet.'),
  (6,   'formulier', 'ontstaat', 'Je mag in je eigen zaken zonder dit formulier werken.', 'Een formulier is een hulpmiddel en geen regel met rechtsgevolg.'),
  (7,   'vaste_gedragslijn', 'ontstaat_met_motivering', 'Je mag afwijken. Schrijf bij elke afwijking op waarom.', 'Een vaste gedragslijn moet toch al per besluit worden gemotiveerd. Gelijke gevallen behandel je gelijk.'),
  (8,   'beleidsregel', 'beperkt', 'Je stelt per geval een afwijking voor. Wie mandaat heeft, antwoordt binnen 3 werkdagen.', 'Algemene wet bestuursrecht, artikel 4:84: afwijken moet als de regel door bijzondere omstandigheden onevenredig uitpakt.'),
  (9,   'nadere_regel', 'geblokkeerd', 'Afwijken mag niet. Het hoofd en de directeur krijgen dit dezelfde dag voorgelegd.', 'Afwijken kan alleen met een hardheidsclausule of door het bevoegde bestuur.'),
  (10,  'verordening', 'geblokkeerd', 'Afwijken mag niet. Het hoofd en de directeur krijgen dit dezelfde dag voorgelegd.', 'Afwijken kan alleen met een hardheidsclausule of door de gemeenteraad.'),
  (11,  'landelijke_regelgeving', 'geblokkeerd', 'Afwijken mag niet. Het hoofd en de directeur krijgen dit voorgelegd en geven een signaal af.', 'Een gemeente mag een landelijke regel niet opzijzetten.'),
  (12,  'eu_regelgeving', 'geblokkeerd', 'Afwijken mag niet. Het hoofd en de directeur krijgen dit voorgelegd en geven een signaal af.', 'Een gemeente mag een Europese regel niet opzijzetten.'),
  (13,  'ketenafspraak', 'geblokkeerd', 'Afwijken mag pas als de andere partij het goedvindt.', 'Een afspraak met een ander kan de organisatie niet alleen veranderen.'),
  (14,  'systeeminrichting', 'ontstaat_met_motivering', 'Je mag een omweg gebruiken en legt die vast. De eigenaar van het systeem krijgt een taak.', 'De inrichting van een systeem is een keuze van de organisatie.'),
  (15,  'onbekend', 'beperkt', 'Je stelt per geval een afwijking voor. De coördinator bepaalt binnen 2 werkdagen het type.', 'Het type is nog niet bepaald; dat mag niet in jouw nadeel zijn.');

INSERT INTO app.status (soort, status, fase, volgorde) VALUES
  ('regel', 'geldend', 'open', 1), ('regel', 'in_onderzoek', 'open', 2), ('regel', 'aangepast', 'afgerond', 3),
  ('regel', 'tijdelijk_opgeschort', 'afgerond', 4), ('regel', 'geschrapt', 'afgerond', 5);
INSERT INTO app.overgang (soort, van, actie, naar, rollen, zichtbaarheid)
SELECT 'regel', v.status, 'wordt_' || n.status, n.status, '{coordinator,jurist,systeem}', 'openbaar'
  FROM app.status v JOIN app.status n ON (v.soort, n.soort) = ('regel', 'regel') AND v.status <> n.status;

-- migrate:down
DELETE FROM app.overgang WHERE soort = 'regel';
DELETE FROM app.status WHERE soort = 'regel';
DROP TABLE app.regel, app.regeltype;
DROP TEXT SEARCH CONFIGURATION app.nederlands;
