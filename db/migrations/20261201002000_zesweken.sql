-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Two choices of an organisatie about the six weeks, both off until somebody chooses them: a last day in a weekend
-- or on a holiday moves on, and one motivated message may ask the melder for more days.
SET LOCAL ROLE app_owner;
ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail', 'bewaren', 'team', 'streven', 'zesweken'));

-- Days that the melder gave are an event of the clock like any other.
ALTER TABLE app.termijn_gebeurtenis DROP CONSTRAINT termijn_gebeurtenis_soort_check,
  ADD CONSTRAINT termijn_gebeurtenis_soort_check CHECK (soort IN ('start', 'pauze_begin', 'pauze_eind', 'geleverd', 'gestopt', 'hervat', 'uitstel')),
  ADD COLUMN dagen int CONSTRAINT termijn_gebeurtenis_dagen CHECK (dagen BETWEEN 1 AND 28),
  ADD CONSTRAINT termijn_uitstel_dagen CHECK ((soort = 'uitstel') = (dagen IS NOT NULL));

-- The one message of a melding: how many days more, why, and what the melder said. Never more than one.
CREATE TABLE app.tussenbericht (
  organisatie_id uuid NOT NULL,
  melding_id     uuid NOT NULL,
  dagen          int NOT NULL CONSTRAINT tussenbericht_dagen CHECK (dagen BETWEEN 1 AND 28),
  motivering     text NOT NULL CONSTRAINT tussenbericht_motivering_lengte CHECK (length(motivering) BETWEEN 20 AND 2000),
  door           uuid NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  akkoord        boolean,
  beantwoord_op  timestamptz,
  PRIMARY KEY (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker,
  CHECK ((akkoord IS NULL) = (beantwoord_op IS NULL))
);
COMMENT ON CONSTRAINT tussenbericht_dagen ON app.tussenbericht IS '/dagen Kies 1 tot 28 dagen.';
COMMENT ON CONSTRAINT tussenbericht_motivering_lengte ON app.tussenbericht IS '/motivering Schrijf in 20 tot 2000 tekens waarom er meer tijd nodig is.';
CALL app.beveilig('app.tussenbericht');

-- How often the six weeks passed, and what was done then, is counted for everybody; nobody and no case comes along.
CREATE POLICY cijfers ON app.afwijkingsrecht FOR SELECT TO app_poort USING (true);
CREATE POLICY cijfers ON app.afwijking FOR SELECT TO app_poort USING (true);
GRANT SELECT (organisatie_id, id, gevolg, ontstaan_op) ON app.afwijkingsrecht TO app_poort;
GRANT SELECT (organisatie_id, id, afwijkingsrecht_id) ON app.afwijking TO app_poort;
RESET ROLE;

INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, volgorde) VALUES
  ('zesweken.schuift_door', 'zesweken', '{0}', 0, 1, 5),
  ('zesweken.tussenbericht', 'zesweken', '{0}', 0, 28, 6);
INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', a.actie, s.status, a.rollen
  FROM app.status s CROSS JOIN (VALUES ('stuur_tussenbericht', '{beslisser,coordinator}'::text[]), ('antwoord_tussenbericht', '{melder}')) a (actie, rollen)
 WHERE s.soort = 'melding' AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'advies_voorgelegd', 'gekoppeld');

-- migrate:down
DELETE FROM app.handeling WHERE soort = 'melding' AND actie IN ('stuur_tussenbericht', 'antwoord_tussenbericht');
DELETE FROM app.instelling WHERE sleutel LIKE 'zesweken.%';
DELETE FROM app.instelling_soort WHERE groep = 'zesweken';
REVOKE SELECT (organisatie_id, id, gevolg, ontstaan_op) ON app.afwijkingsrecht FROM app_poort;
REVOKE SELECT (organisatie_id, id, afwijkingsrecht_id) ON app.afwijking FROM app_poort;
DROP POLICY cijfers ON app.afwijkingsrecht;
DROP POLICY cijfers ON app.afwijking;
DROP TABLE app.tussenbericht;
DELETE FROM app.termijn_gebeurtenis WHERE soort = 'uitstel';
ALTER TABLE app.termijn_gebeurtenis DROP CONSTRAINT termijn_gebeurtenis_soort_check,
  ADD CONSTRAINT termijn_gebeurtenis_soort_check CHECK (soort IN ('start', 'pauze_begin', 'pauze_eind', 'geleverd', 'gestopt', 'hervat')),
  DROP COLUMN dagen;
ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail', 'bewaren', 'team', 'streven'));
