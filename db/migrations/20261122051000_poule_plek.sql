-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A place in the poule is a stuk: colleagues sign up, pause and leave by steps, with a history.
-- CASCADE takes along views of schema api only; those are rebuilt after every migration.
SET LOCAL ROLE app_owner;
ALTER TABLE app.poulelid
  ADD COLUMN id uuid NOT NULL DEFAULT app.uuid7(),
  ADD COLUMN dagen text[] NOT NULL DEFAULT '{maandag,dinsdag,woensdag,donderdag,vrijdag}'
    CONSTRAINT poulelid_dagen CHECK (cardinality(dagen) BETWEEN 1 AND 7
      AND dagen <@ '{maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag}');
COMMENT ON CONSTRAINT poulelid_dagen ON app.poulelid IS '/dagen Kies een of meer dagen van de week.';
RESET ROLE;

INSERT INTO app.rol (naam, uitleg, toekennen) VALUES
  ('deelnemer', 'Gaat over de eigen plek in de poule.', false);
INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('poulelid', 1, 'aangemeld',  'open',     '{coordinator}', 2),
  ('poulelid', 2, 'actief',     'open',     '{deelnemer}',   NULL),
  ('poulelid', 3, 'pauze',      'wacht',    '{deelnemer}',   NULL),
  ('poulelid', 4, 'uitgestapt', 'afgerond', '{}',            NULL);
-- Nobody has to wait for a welcome: after the term the system gives it.
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct, zichtbaarheid) VALUES
  ('poulelid', 'aangemeld',  'verwelkom', 'actief',     '{coordinator,systeem}', '{}', NULL, 'na_verwelkom', true, 'intern'),
  ('poulelid', 'actief',     'pauzeer',   'pauze',      '{deelnemer}', '{pauzeTot}', 'toets_pauzeer', 'na_pauzeer', true, 'intern'),
  ('poulelid', 'pauze',      'pauzeer',   'pauze',      '{deelnemer}', '{pauzeTot}', 'toets_pauzeer', 'na_pauzeer', true, 'intern'),
  ('poulelid', 'pauze',      'hervat',    'actief',     '{deelnemer,systeem}', '{}', NULL, 'na_hervat_poule', true, 'intern'),
  ('poulelid', 'aangemeld',  'stap_uit',  'uitgestapt', '{deelnemer,systeem}', '{}', NULL, 'na_uitstappen', true, 'intern'),
  ('poulelid', 'actief',     'stap_uit',  'uitgestapt', '{deelnemer,systeem}', '{}', NULL, 'na_uitstappen', true, 'intern'),
  ('poulelid', 'pauze',      'stap_uit',  'uitgestapt', '{deelnemer,systeem}', '{}', NULL, 'na_uitstappen', true, 'intern'),
  ('poulelid', 'uitgestapt', 'meld_aan',  'aangemeld',  '{deelnemer}', '{}', NULL, 'na_aanmelden', true, 'intern');

INSERT INTO app.stuk (organisatie_id, id, soort, status, versie, aangemaakt_op, aangemaakt_door, gewijzigd_op)
SELECT organisatie_id, id, 'poulelid', status, versie, aangemeld_op, gebruiker_id::text, gewijzigd_op FROM app.poulelid;
INSERT INTO app.historie (organisatie_id, stuk_id, soort, naar, zichtbaarheid, door, op)
SELECT organisatie_id, id, 'poulelid', status, 'intern', gebruiker_id::text, aangemeld_op FROM app.poulelid;
INSERT INTO app.betrokkene (organisatie_id, stuk_id, gebruiker_id, betrekking, sinds)
SELECT organisatie_id, id, gebruiker_id, 'deelnemer', aangemeld_op FROM app.poulelid;

SET LOCAL ROLE app_owner;
ALTER TABLE app.poulelid
  DROP COLUMN status CASCADE, DROP COLUMN versie CASCADE, DROP COLUMN aangemeld_op CASCADE, DROP COLUMN gewijzigd_op CASCADE,
  DROP CONSTRAINT poulelid_pkey,
  ADD PRIMARY KEY (organisatie_id, id),
  -- Who signs up twice at once finds the first.
  ADD CONSTRAINT poulelid_eenmaal UNIQUE (organisatie_id, gebruiker_id),
  ADD FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE;
COMMENT ON CONSTRAINT poulelid_eenmaal ON app.poulelid IS '/gebruikerId Je zit al in de poule.';
ALTER TABLE app.post DROP CONSTRAINT post_stuk_soort_check, ADD CONSTRAINT post_stuk_soort_check CHECK (stuk_soort ~ '^[a-z_]+$');

-- What a gemeente agreed about teams. No row: a warning above two meldingen at once, one member of the afdeling.
CREATE TABLE app.teamafspraak (
  organisatie_id  uuid NOT NULL REFERENCES app.organisatie PRIMARY KEY,
  waarschuw_boven int NOT NULL DEFAULT 2 CONSTRAINT teamafspraak_waarschuw CHECK (waarschuw_boven BETWEEN 1 AND 5),
  uit_afdeling    int NOT NULL DEFAULT 1 CONSTRAINT teamafspraak_uit_afdeling CHECK (uit_afdeling BETWEEN 0 AND 4)
);
COMMENT ON CONSTRAINT teamafspraak_waarschuw ON app.teamafspraak IS '/waarschuwBoven Kies 1 tot en met 5 meldingen.';
COMMENT ON CONSTRAINT teamafspraak_uit_afdeling ON app.teamafspraak IS '/uitAfdeling Kies 0 tot en met 4 leden.';
CALL app.beveilig('app.teamafspraak');

-- A team of two: asked by the coordinator, answered by the beslisser. Each answer stays.
CREATE TABLE app.teamtoestemming (
  organisatie_id  uuid NOT NULL,
  id              uuid NOT NULL DEFAULT app.uuid7(),
  team_id         uuid NOT NULL,
  reden           text NOT NULL CONSTRAINT teamtoestemming_reden CHECK (length(reden) BETWEEN 3 AND 1000),
  gevraagd_door   uuid NOT NULL,
  gevraagd_op     timestamptz NOT NULL DEFAULT app.nu(),
  akkoord         boolean,
  toelichting     text CONSTRAINT teamtoestemming_toelichting CHECK (length(toelichting) <= 1000),
  beantwoord_door uuid,
  beantwoord_op   timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, team_id) REFERENCES app.team ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gevraagd_door) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker,
  CONSTRAINT teamtoestemming_antwoord CHECK ((akkoord IS NULL) = (beantwoord_op IS NULL) AND (akkoord IS NULL) = (beantwoord_door IS NULL))
);
COMMENT ON CONSTRAINT teamtoestemming_reden ON app.teamtoestemming IS '/reden Schrijf in 3 tot 1000 tekens waarom er geen derde is.';
COMMENT ON CONSTRAINT teamtoestemming_toelichting ON app.teamtoestemming IS '/toelichting Schrijf hoogstens 1000 tekens.';
CREATE UNIQUE INDEX teamtoestemming_een_open ON app.teamtoestemming (organisatie_id, team_id) WHERE akkoord IS NULL;
COMMENT ON INDEX app.teamtoestemming_een_open IS '/reden Deze vraag ligt al bij wie besluit.';
CALL app.beveilig('app.teamtoestemming');
RESET ROLE;

-- migrate:down
SET LOCAL ROLE app_owner;
DROP TABLE app.teamtoestemming, app.teamafspraak;
ALTER TABLE app.poulelid ADD COLUMN status text NOT NULL DEFAULT 'aangemeld', ADD COLUMN versie int NOT NULL DEFAULT 1,
  ADD COLUMN aangemeld_op timestamptz NOT NULL DEFAULT app.nu(), ADD COLUMN gewijzigd_op timestamptz NOT NULL DEFAULT app.nu();
RESET ROLE;
UPDATE app.poulelid p SET status = s.status, versie = s.versie, aangemeld_op = s.aangemaakt_op, gewijzigd_op = s.gewijzigd_op
  FROM app.stuk s WHERE (s.organisatie_id, s.id) = (p.organisatie_id, p.id);
SET LOCAL ROLE app_owner;
ALTER TABLE app.poulelid DROP CONSTRAINT poulelid_organisatie_id_id_fkey, DROP CONSTRAINT poulelid_pkey CASCADE, DROP CONSTRAINT poulelid_eenmaal,
  ADD PRIMARY KEY (organisatie_id, gebruiker_id), DROP COLUMN id CASCADE, DROP COLUMN dagen CASCADE;
RESET ROLE;
DELETE FROM app.stuk WHERE soort = 'poulelid';
DELETE FROM app.overgang WHERE soort = 'poulelid';
DELETE FROM app.status WHERE soort = 'poulelid';
DELETE FROM app.rol WHERE naam = 'deelnemer';
