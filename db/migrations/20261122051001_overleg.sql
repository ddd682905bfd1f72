-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Meetings of a team. Status and version live in the stuk (soort 'overleg', below the melding).
SET LOCAL ROLE app_owner;
CREATE TABLE app.overleg (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  team_id        uuid NOT NULL,
  onderwerp      text NOT NULL CONSTRAINT overleg_onderwerp CHECK (length(onderwerp) BETWEEN 3 AND 200),
  toelichting    text CONSTRAINT overleg_toelichting CHECK (length(toelichting) <= 2000),
  duur_minuten   int NOT NULL CONSTRAINT overleg_duur CHECK (duur_minuten BETWEEN 15 AND 480),
  plaats         text CONSTRAINT overleg_plaats CHECK (length(plaats) BETWEEN 2 AND 200),
  link           text CONSTRAINT overleg_link CHECK (link ~ '^https://[!-~]+$' AND length(link) <= 500),
  -- Chosen: the moment, and how often the calendar entry changed since (SEQUENCE of iCalendar).
  begin_op       timestamptz,
  volgnummer     int NOT NULL DEFAULT 0,
  verslag        text CONSTRAINT overleg_verslag CHECK (length(verslag) BETWEEN 3 AND 8000),
  belegd_door    uuid NOT NULL,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, team_id) REFERENCES app.team ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, belegd_door) REFERENCES app.gebruiker,
  CONSTRAINT overleg_ergens CHECK (plaats IS NOT NULL OR link IS NOT NULL)
);
COMMENT ON CONSTRAINT overleg_onderwerp ON app.overleg IS '/onderwerp Schrijf in 3 tot 200 tekens waar het over gaat.';
COMMENT ON CONSTRAINT overleg_toelichting ON app.overleg IS '/toelichting Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT overleg_duur ON app.overleg IS '/duurMinuten Kies een kwartier tot acht uur.';
COMMENT ON CONSTRAINT overleg_plaats ON app.overleg IS '/plaats Schrijf 2 tot 200 tekens.';
COMMENT ON CONSTRAINT overleg_link ON app.overleg IS '/link Een link begint met https:// en heeft geen spaties.';
COMMENT ON CONSTRAINT overleg_verslag ON app.overleg IS '/verslag Schrijf 3 tot 8000 tekens.';
COMMENT ON CONSTRAINT overleg_ergens ON app.overleg IS '/plaats Noem een plaats of een link.';
CREATE INDEX overleg_van_team ON app.overleg (organisatie_id, team_id, id);
CREATE INDEX overleg_op_dag ON app.overleg (organisatie_id, begin_op) WHERE begin_op IS NOT NULL;
CALL app.beveilig('app.overleg');

-- One to five moments to choose from, and what each member says of each.
CREATE TABLE app.overlegmoment (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  overleg_id     uuid NOT NULL,
  begin_op       timestamptz NOT NULL,
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT overlegmoment_eenmaal UNIQUE (organisatie_id, overleg_id, begin_op),
  FOREIGN KEY (organisatie_id, overleg_id) REFERENCES app.overleg ON DELETE CASCADE
);
COMMENT ON CONSTRAINT overlegmoment_eenmaal ON app.overlegmoment IS '/momenten Noem elk moment een keer.';
CALL app.beveilig('app.overlegmoment');
CREATE TABLE app.overlegantwoord (
  organisatie_id uuid NOT NULL,
  moment_id      uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  antwoord       text NOT NULL CHECK (antwoord IN ('kan', 'misschien', 'kan_niet')),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, moment_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, moment_id) REFERENCES app.overlegmoment ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CALL app.beveilig('app.overlegantwoord');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('overleg', 1, 'voorgesteld', 'open',     '{teamlid}', 3),
  ('overleg', 2, 'gepland',     'open',     '{teamlid}', NULL),
  ('overleg', 3, 'gehouden',    'afgerond', '{}',        NULL),
  ('overleg', 4, 'afgezegd',    'afgerond', '{}',        NULL);
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct, zichtbaarheid) VALUES
  ('overleg', 'voorgesteld', 'kies',     'gepland',  '{teamlid,coordinator}', '{momentId}',  'toets_kies_moment', 'na_kies_moment', true, 'team'),
  ('overleg', 'gepland',     'verzet',   'gepland',  '{teamlid,coordinator}', '{dag,van}',   'toets_verzet',      'na_verzet',      true, 'team'),
  ('overleg', 'voorgesteld', 'zeg_af',   'afgezegd', '{teamlid,coordinator}', '{reden}',     NULL,                'na_zeg_af',      true, 'team'),
  ('overleg', 'gepland',     'zeg_af',   'afgezegd', '{teamlid,coordinator}', '{reden}',     NULL,                'na_zeg_af',      true, 'team'),
  ('overleg', 'gepland',     'leg_vast', 'gehouden', '{teamlid,coordinator}', '{verslag}',   'toets_leg_vast',    'na_leg_vast',    true, 'team'),
  ('overleg', 'gehouden',    'vul_aan',  'gehouden', '{teamlid,coordinator}', '{verslag}',   NULL,                'na_leg_vast',    true, 'team');

-- migrate:down
SET LOCAL ROLE app_owner;
DROP TABLE app.overlegantwoord, app.overlegmoment, app.overleg;
RESET ROLE;
DELETE FROM app.stuk WHERE soort = 'overleg';
DELETE FROM app.overgang WHERE soort = 'overleg';
DELETE FROM app.status WHERE soort = 'overleg';
