-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A team in time: a warning when the last day comes near without one, and a first talk within some days. And who joined
-- another melding can withdraw, as every melder can until the besluit.
SET LOCAL ROLE app_owner;
ALTER TABLE app.melding ADD COLUMN geen_team_gemeld_op timestamptz;
RESET ROLE;

INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, lijst, volgorde) VALUES
  ('herinnering.geen_team', 'herinnering', '{10}', 1, 41, false, 15),
  ('termijn.eerste_gesprek', 'termijn', '{5}', 1, 20, false, 505);

INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct) VALUES
  ('melding', 'gekoppeld', 'trek_in', 'ingetrokken', '{melder}', '{toelichting}', 'toets_ontkoppel', 'na_trek_gekoppeld_in', true);

-- The melder is asked whether it goes better by the system itself, after eight weeks: nobody has to tick that.
DELETE FROM app.checkpunt WHERE (fase, code) = ('uitvoering', 'melder_gevraagd');
DELETE FROM app.checklistpunt WHERE (fase, code) = ('uitvoering', 'melder_gevraagd');

-- migrate:down
INSERT INTO app.checklistpunt (fase, volgorde, code, zin) VALUES ('uitvoering', 3, 'melder_gevraagd', 'De melder is gevraagd of het nu beter gaat.');
DELETE FROM app.overgang WHERE (soort, van, actie) = ('melding', 'gekoppeld', 'trek_in');
DELETE FROM app.instelling WHERE sleutel IN ('herinnering.geen_team', 'termijn.eerste_gesprek');
DELETE FROM app.instelling_soort WHERE sleutel IN ('herinnering.geen_team', 'termijn.eerste_gesprek');
ALTER TABLE app.melding DROP COLUMN geen_team_gemeld_op;
