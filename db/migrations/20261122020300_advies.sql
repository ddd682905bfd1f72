-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The advice of the team on one melding. Status, version and term live in its stuk (soort 'advies').
-- A round is one text that the members give their standpunt on; taken or sent back, the next starts.
SET LOCAL ROLE app_owner;

CREATE TABLE app.advies (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  melding_id     uuid NOT NULL,
  ronde          int NOT NULL DEFAULT 1,
  uitkomst       text CONSTRAINT advies_uitkomst CHECK (uitkomst IN
                 ('behouden', 'aanpassen', 'schrappen', 'tijdelijk_proberen', 'niet_aan_ons')),
  betekenis_voor_inwoners text CONSTRAINT advies_betekenis CHECK (length(betekenis_voor_inwoners) <= 4000),
  onderbouwing   text CONSTRAINT advies_onderbouwing CHECK (length(onderbouwing) <= 12000),
  voorstel_tekst text CONSTRAINT advies_voorstel CHECK (length(voorstel_tekst) <= 8000),
  proef_einddatum date,
  voorgelegd_op  timestamptz,
  -- What the beslisser asked when sending it back.
  vraag_beslisser text CONSTRAINT advies_vraag CHECK (length(vraag_beslisser) <= 2000),
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT advies_een_per_melding UNIQUE (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE
);
COMMENT ON CONSTRAINT advies_uitkomst ON app.advies IS '/uitkomst Kies een van de vijf uitkomsten.';
COMMENT ON CONSTRAINT advies_betekenis ON app.advies IS '/betekenisVoorInwoners Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT advies_onderbouwing ON app.advies IS '/onderbouwing Schrijf hoogstens 12.000 tekens.';
COMMENT ON CONSTRAINT advies_voorstel ON app.advies IS '/voorstelTekst Schrijf hoogstens 8000 tekens.';
COMMENT ON CONSTRAINT advies_vraag ON app.advies IS '/vraag Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT advies_een_per_melding ON app.advies IS '/meldingId Bij deze melding is al een advies.';
CALL app.beveilig('app.advies');

-- What was decided on by the team, word for word, per round. Written once, read for ever.
CREATE TABLE app.advies_versie (
  organisatie_id uuid NOT NULL,
  advies_id      uuid NOT NULL,
  ronde          int NOT NULL,
  tekst          jsonb NOT NULL,
  vastgesteld_op timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, advies_id, ronde),
  FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies ON DELETE CASCADE
);
CALL app.beveilig('app.advies_versie');
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.advies_versie
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();

-- What one member thinks of the text of one round, in a row of their own.
CREATE TABLE app.standpunt (
  organisatie_id uuid NOT NULL,
  advies_id      uuid NOT NULL,
  ronde          int NOT NULL,
  gebruiker_id   uuid NOT NULL,
  standpunt      text NOT NULL CONSTRAINT standpunt_soort CHECK (standpunt IN ('akkoord', 'kanttekening', 'minderheid')),
  toelichting    text CONSTRAINT standpunt_toelichting_lengte CHECK (length(toelichting) <= 4000),
  gegeven_op     timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, advies_id, ronde, gebruiker_id),
  FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  CONSTRAINT standpunt_toelichting CHECK (standpunt = 'akkoord' OR coalesce(length(btrim(toelichting)), 0) >= 3)
);
COMMENT ON CONSTRAINT standpunt_soort ON app.standpunt IS '/standpunt Kies akkoord, kanttekening of minderheid.';
COMMENT ON CONSTRAINT standpunt_toelichting ON app.standpunt IS '/toelichting Schrijf op waarom je een kanttekening of een ander standpunt hebt.';
COMMENT ON CONSTRAINT standpunt_toelichting_lengte ON app.standpunt IS '/toelichting Schrijf hoogstens 4000 tekens.';
CALL app.beveilig('app.standpunt');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('advies', 1, 'in_bewerking',     'open',     '{teamlid}',   NULL),
  ('advies', 2, 'ter_vaststelling', 'open',     '{teamlid}',   3),
  ('advies', 3, 'vastgesteld',      'open',     '{trekker}',   1),
  ('advies', 4, 'voorgelegd',       'open',     '{beslisser}', NULL),
  ('advies', 5, 'teruggelegd',      'open',     '{teamlid}',   5),
  ('advies', 6, 'gevolgd',          'afgerond', '{}',          NULL),
  ('advies', 7, 'deels_gevolgd',    'afgerond', '{}',          NULL),
  ('advies', 8, 'niet_gevolgd',     'afgerond', '{}',          NULL);

INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct, zichtbaarheid) VALUES
  ('advies', 'in_bewerking',     'leg_ter_vaststelling', 'ter_vaststelling', '{trekker}',   '{}',      'toets_ter_vaststelling', NULL, true, 'team'),
  ('advies', 'ter_vaststelling', 'haal_terug',           'in_bewerking',     '{trekker}',   '{}',      NULL, 'na_haal_terug', true, 'team'),
  ('advies', 'ter_vaststelling', 'stel_vast',            'vastgesteld',      '{systeem}',   '{}',      NULL, 'na_stel_vast', false, 'team'),
  ('advies', 'vastgesteld',      'leg_voor',             'voorgelegd',       '{trekker}',   '{}',      'toets_leg_advies_voor', 'na_leg_advies_voor', true, 'partijen'),
  ('advies', 'voorgelegd',       'leg_terug',            'teruggelegd',      '{beslisser}', '{vraag}', 'toets_leg_advies_terug', 'na_leg_advies_terug', true, 'team'),
  ('advies', 'teruggelegd',      'herschrijf',           'in_bewerking',     '{teamlid}',   '{}',      NULL, NULL, false, 'team'),
  ('advies', 'voorgelegd',       'volg',                 'gevolgd',          '{systeem}',   '{}',      NULL, NULL, false, 'partijen'),
  ('advies', 'voorgelegd',       'volg_deels',           'deels_gevolgd',    '{systeem}',   '{}',      NULL, NULL, false, 'partijen'),
  ('advies', 'voorgelegd',       'volg_niet',            'niet_gevolgd',     '{systeem}',   '{}',      NULL, NULL, false, 'partijen');

-- migrate:down
DELETE FROM app.stuk WHERE soort = 'advies';
DELETE FROM app.overgang WHERE soort = 'advies';
DELETE FROM app.status WHERE soort = 'advies';
DROP TABLE app.standpunt, app.advies_versie, app.advies;
