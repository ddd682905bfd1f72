-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Before the research begins only what the data say: a question at every melding that nobody needs is clicked away.
DELETE FROM app.checkpunt WHERE (fase, code) IN (('intake', 'melder_gesproken'), ('team', 'ervaring'));
DELETE FROM app.checklistpunt WHERE (fase, code) IN (('intake', 'melder_gesproken'), ('team', 'ervaring'));

-- migrate:down
INSERT INTO app.checklistpunt (fase, volgorde, code, zin) VALUES
  ('intake', 1, 'melder_gesproken', 'De melder weet wie dit leest en wat er nu gebeurt.'),
  ('team', 3, 'ervaring', 'Iemand in het team kent de inwoners om wie het gaat.');
