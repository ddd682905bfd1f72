-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A colleague who runs into the same rule joins a melding: an own melding, with an own clock and an own right,
-- that shares its investigation, advies and besluit.
SET LOCAL ROLE app_owner;
ALTER TABLE app.melding ADD COLUMN sluit_aan_bij_id uuid,
  ADD CONSTRAINT melding_sluit_aan FOREIGN KEY (organisatie_id, sluit_aan_bij_id) REFERENCES app.melding;
COMMENT ON CONSTRAINT melding_sluit_aan ON app.melding IS '/sluitAanBij Deze melding is er niet.';
CREATE INDEX melding_sluit_aan ON app.melding (organisatie_id, sluit_aan_bij_id) WHERE sluit_aan_bij_id IS NOT NULL;
-- Whoever joined gets the besluit too, and it is recorded.
ALTER TABLE app.bekendmaking DROP CONSTRAINT bekendmaking_aan_check,
  ADD CONSTRAINT bekendmaking_aan CHECK (aan IN ('melder', 'afdeling', 'aangesloten'));
RESET ROLE;

INSERT INTO app.rol (naam, uitleg, toekennen) VALUES ('aangesloten', 'Sloot zich met een eigen melding aan bij deze melding.', false);
UPDATE app.overgang SET rollen = '{coordinator,systeem}' WHERE (soort, van, actie) = ('melding', 'ingediend', 'koppel');
UPDATE app.overgang SET rollen = '{coordinator,systeem}', toets = 'toets_ontkoppel' WHERE (soort, van, actie) = ('melding', 'gekoppeld', 'ontkoppel');
INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', 'sluit_aan', s.status, '{medewerker}' FROM app.status s
 WHERE s.soort = 'melding' AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'advies_voorgelegd');

-- migrate:down
DELETE FROM app.handeling WHERE actie = 'sluit_aan';
UPDATE app.overgang SET rollen = '{coordinator}', toets = NULL WHERE (soort, actie) = ('melding', 'ontkoppel');
UPDATE app.overgang SET rollen = '{coordinator}' WHERE (soort, actie) = ('melding', 'koppel');
DELETE FROM app.rol WHERE naam = 'aangesloten';
DELETE FROM app.bekendmaking WHERE aan = 'aangesloten';
ALTER TABLE app.bekendmaking DROP CONSTRAINT bekendmaking_aan, ADD CONSTRAINT bekendmaking_aan_check CHECK (aan IN ('melder', 'afdeling'));
ALTER TABLE app.melding DROP COLUMN sluit_aan_bij_id;
