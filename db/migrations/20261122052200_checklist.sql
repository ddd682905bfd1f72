-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A checklist per phase of a melding. Points are rows: five of them are wanted before an advies may begin
-- (they cover what app.open_punten says), others follow from the data, the rest people tick. A team adds its own.
SET LOCAL ROLE app_owner;

-- Which phase a status belongs to, and who does the work then.
CREATE TABLE app.checklistfase (
  soort  text NOT NULL DEFAULT 'melding' CHECK (soort = 'melding'),
  status text PRIMARY KEY,
  fase   text NOT NULL CHECK (fase IN ('intake', 'team', 'onderzoek', 'advies', 'besluit', 'uitvoering')),
  wie    text[] NOT NULL,
  FOREIGN KEY (soort, status) REFERENCES app.status (soort, status)
);
CALL app.beveilig('app.checklistfase');

CREATE TABLE app.checklistpunt (
  fase     text NOT NULL,
  code     text NOT NULL CHECK (code ~ '^[a-z_]{3,40}$'),
  volgorde int  NOT NULL,
  zin      text NOT NULL,
  -- Codes of app.open_punten: open as long as one of them is open. These keep the phase from ending.
  dekt     text[] NOT NULL DEFAULT '{}',
  -- app.<toets>(melding uuid) RETURNS boolean: done or not.
  toets    text,
  PRIMARY KEY (fase, code),
  CHECK (toets IS NULL OR dekt = '{}')
);
CALL app.beveilig('app.checklistpunt');

-- What was ticked by hand of one melding (code), and points of the team itself (tekst).
CREATE TABLE app.checkpunt (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  melding_id     uuid NOT NULL,
  fase           text NOT NULL,
  code           text,
  tekst          text CONSTRAINT checkpunt_tekst CHECK (length(btrim(tekst)) BETWEEN 3 AND 200),
  gemaakt_door   uuid NOT NULL,
  gedaan_door    uuid,
  gedaan_op      timestamptz,
  PRIMARY KEY (organisatie_id, id),
  UNIQUE (organisatie_id, melding_id, fase, code),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (fase, code) REFERENCES app.checklistpunt,
  FOREIGN KEY (organisatie_id, gemaakt_door) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, gedaan_door) REFERENCES app.gebruiker,
  CHECK ((code IS NULL) <> (tekst IS NULL)),
  CHECK ((gedaan_door IS NULL) = (gedaan_op IS NULL))
);
COMMENT ON CONSTRAINT checkpunt_tekst ON app.checkpunt IS '/tekst Schrijf het punt op in 3 tot 200 tekens.';
CALL app.beveilig('app.checkpunt');
RESET ROLE;

INSERT INTO app.checklistfase (status, fase, wie) VALUES
  ('ingediend', 'intake', '{coordinator}'), ('team_samenstellen', 'team', '{coordinator}'),
  ('in_onderzoek', 'onderzoek', '{teamlid,trekker}'), ('wacht_op_melder', 'onderzoek', '{teamlid,trekker}'),
  ('advies_in_opstelling', 'advies', '{teamlid,trekker}'), ('advies_voorgelegd', 'besluit', '{beslisser}'),
  ('in_uitvoering', 'uitvoering', '{teammanager}'), ('uitgevoerd', 'uitvoering', '{coordinator}');

INSERT INTO app.checklistpunt (fase, volgorde, code, zin, dekt, toets) VALUES
  ('intake', 1, 'melder_gesproken', 'De melder weet wie dit leest en wat er nu gebeurt.', '{}', NULL),
  ('intake', 2, 'regel_gekozen', 'De regel staat in het register en is gekoppeld.', '{}', 'check_regel_gekozen'),
  ('intake', 3, 'herschreven', 'De tekst is herschreven voor de afdeling.', '{}', 'check_herschreven'),
  ('team', 1, 'type_bevestigd', 'De jurist heeft de soort van de regel bevestigd.', '{}', 'check_type_bevestigd'),
  ('team', 2, 'herschreven', 'De tekst is herschreven voor de afdeling.', '{}', 'check_herschreven'),
  ('team', 3, 'ervaring', 'Iemand in het team kent de inwoners om wie het gaat.', '{}', NULL),
  ('onderzoek', 1, 'gesprek_melder', 'Met de melder gesproken', '{gesprek_melder}', NULL),
  ('onderzoek', 2, 'vraag_achter_de_vraag', 'De vraag achter de vraag staat er, en de melder herkent haar', '{vraag_achter_de_vraag,bevestiging_melder}', NULL),
  ('onderzoek', 3, 'doeltoets', 'Doeltoets en oorzaak zijn ingevuld', '{doel,doeltoets,doeltoets_toelichting,oorzaak}', NULL),
  ('onderzoek', 4, 'reactie_afdeling', 'De afdeling is gehoord', '{reactie_afdeling}', NULL),
  ('onderzoek', 5, 'suggestie', 'De suggestie is beoordeeld', '{suggestie,suggestie_toelichting}', NULL),
  ('onderzoek', 6, 'verslagen_kloppen', 'Van elk verslag is bekend of het klopt.', '{}', 'check_verslagen'),
  ('onderzoek', 7, 'voor_wie', 'Er staat voor wie de regel is en wat hij nog meer teweegbrengt.', '{}', 'check_voor_wie'),
  ('onderzoek', 8, 'nut_beoordeeld', 'Is de bewijslast omgekeerd? Dan is het nut beoordeeld.', '{}', 'check_nut'),
  ('onderzoek', 9, 'kaarten_beantwoord', 'De kaarten op tafel zijn besproken.', '{}', 'check_kaarten'),
  ('onderzoek', 10, 'toets_af', 'De omgekeerde toets is af, als jullie die begonnen.', '{}', 'check_toets_af'),
  ('onderzoek', 11, 'inwoner_gehoord', 'Iemand die dit meemaakte is gehoord, of jullie weten waarom dat niet kon.', '{}', NULL),
  ('advies', 1, 'inwoners_eerst', 'Er staat wat het advies voor inwoners betekent.', '{}', 'check_betekenis'),
  ('advies', 2, 'onderbouwd', 'De onderbouwing en het voorstel staan er.', '{}', 'check_onderbouwd'),
  ('advies', 3, 'verslagen_kloppen', 'Van elk verslag is bekend of het klopt.', '{}', 'check_verslagen'),
  ('advies', 4, 'meegelezen', 'Iemand van buiten het team heeft meegelezen.', '{}', NULL),
  ('besluit', 1, 'afdeling_gesproken', 'Je sprak met het hoofd van de afdeling van de regel.', '{}', NULL),
  ('besluit', 2, 'uitvoerbaar', 'Je weet wie het uitvoert, en dat het kan.', '{}', NULL),
  ('besluit', 3, 'motivering', 'Er staat waarom je dit besluit.', '{}', 'check_motivering'),
  ('uitvoering', 1, 'collegas_weten', 'De collega’s die ermee werken weten wat er verandert.', '{}', NULL),
  ('uitvoering', 2, 'staat_erin', 'De werkinstructie, het formulier en het systeem zijn aangepast.', '{}', NULL),
  ('uitvoering', 3, 'melder_gevraagd', 'De melder is gevraagd of het nu beter gaat.', '{}', NULL);

-- migrate:down
DROP TABLE app.checkpunt, app.checklistpunt, app.checklistfase;
