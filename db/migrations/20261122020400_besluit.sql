-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The decision on one melding. Status, version and term live in its stuk (soort 'besluit').
SET LOCAL ROLE app_owner;

CREATE TABLE app.besluit (
  organisatie_id  uuid NOT NULL,
  id              uuid NOT NULL,
  melding_id      uuid NOT NULL,
  advies_id       uuid NOT NULL,
  besluitnemer_id uuid NOT NULL,
  uitkomst        text CONSTRAINT besluit_uitkomst CHECK (uitkomst IN
                  ('behouden', 'aanpassen', 'schrappen', 'tijdelijk_proberen', 'niet_aan_ons')),
  relatie_advies  text CONSTRAINT besluit_relatie CHECK (relatie_advies IN ('overgenomen', 'deels', 'niet')),
  motivering      text CONSTRAINT besluit_motivering CHECK (length(motivering) <= 8000),
  motivering_afwijking text CONSTRAINT besluit_motivering_afwijking CHECK (length(motivering_afwijking) <= 8000),
  ingangsdatum    date,
  evaluatiedatum  date,
  vervaldatum     date,
  besluitdatum    date,
  PRIMARY KEY (organisatie_id, id),
  -- Two people who decide at once: the second one finds the besluit of the first.
  CONSTRAINT besluit_een_per_melding UNIQUE (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies,
  FOREIGN KEY (organisatie_id, besluitnemer_id) REFERENCES app.gebruiker,
  CONSTRAINT besluit_vervalt_later CHECK (vervaldatum > ingangsdatum),
  CONSTRAINT besluit_evaluatie_later CHECK (evaluatiedatum >= ingangsdatum)
);
COMMENT ON CONSTRAINT besluit_uitkomst ON app.besluit IS '/uitkomst Kies een van de vijf uitkomsten.';
COMMENT ON CONSTRAINT besluit_relatie ON app.besluit IS '/relatieAdvies Kies overgenomen, deels of niet.';
COMMENT ON CONSTRAINT besluit_motivering ON app.besluit IS '/motivering Schrijf hoogstens 8000 tekens.';
COMMENT ON CONSTRAINT besluit_motivering_afwijking ON app.besluit IS '/motiveringAfwijking Schrijf hoogstens 8000 tekens.';
COMMENT ON CONSTRAINT besluit_vervalt_later ON app.besluit IS '/vervaldatum De vervaldatum ligt na de ingangsdatum.';
COMMENT ON CONSTRAINT besluit_evaluatie_later ON app.besluit IS '/evaluatiedatum De evaluatie ligt op of na de ingangsdatum.';
COMMENT ON CONSTRAINT besluit_een_per_melding ON app.besluit IS '/meldingId Bij deze melding is al een besluit.';
CALL app.beveilig('app.besluit', p_poort => true);

-- After it was taken no word changes: a new besluit replaces it.
CREATE FUNCTION app.besluit_staat_vast() RETURNS trigger
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a besluit that was taken does not change' USING ERRCODE = '55000';
END $$;
CREATE TRIGGER staat_vast BEFORE UPDATE ON app.besluit
  FOR EACH ROW WHEN (OLD.besluitdatum IS NOT NULL) EXECUTE FUNCTION app.besluit_staat_vast();

-- One row per addressee. Delivered: placed in the postvak of that person.
CREATE TABLE app.bekendmaking (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  besluit_id     uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  aan            text NOT NULL CHECK (aan IN ('melder', 'afdeling')),
  -- The message in the postvak; whether it was read is kept there.
  post_id        uuid,
  bezorgd_op     timestamptz,
  PRIMARY KEY (organisatie_id, id),
  UNIQUE (organisatie_id, besluit_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, besluit_id) REFERENCES app.besluit ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CALL app.beveilig('app.bekendmaking');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('besluit', 1, 'concept',       'open',       '{beslisser}',   NULL),
  ('besluit', 2, 'genomen',       'open',       '{coordinator}', 1),
  ('besluit', 3, 'bekendgemaakt', 'uitvoering', '{}',            NULL),
  ('besluit', 4, 'in_werking',    'uitvoering', '{}',            NULL),
  ('besluit', 5, 'geevalueerd',   'afgerond',   '{}',            NULL),
  ('besluit', 6, 'vervallen',     'afgerond',   '{}',            NULL),
  ('besluit', 7, 'ingetrokken',   'afgerond',   '{}',            NULL);

INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct) VALUES
  ('besluit', 'concept',       'neem',             'genomen',       '{beslisser}', '{}', 'toets_neem', 'na_neem', true),
  ('besluit', 'genomen',       'maak_bekend',      'bekendgemaakt', '{systeem,coordinator}', '{}', NULL, 'na_maak_bekend', false),
  ('besluit', 'bekendgemaakt', 'treed_in_werking', 'in_werking',    '{systeem}', '{}', NULL, NULL, false),
  ('besluit', 'bekendgemaakt', 'trek_in',          'ingetrokken',   '{systeem}', '{}', NULL, NULL, false),
  ('besluit', 'in_werking',    'evalueer',         'geevalueerd',   '{systeem}', '{}', NULL, NULL, false),
  ('besluit', 'in_werking',    'verval',           'vervallen',     '{systeem}', '{}', NULL, NULL, false),
  ('besluit', 'in_werking',    'trek_in',          'ingetrokken',   '{systeem}', '{}', NULL, NULL, false);

-- migrate:down
DELETE FROM app.stuk WHERE soort = 'besluit';
DELETE FROM app.overgang WHERE soort = 'besluit';
DELETE FROM app.status WHERE soort = 'besluit';
DROP TABLE app.bekendmaking, app.besluit;
DROP FUNCTION app.besluit_staat_vast;
