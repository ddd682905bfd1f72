-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The right to deviate that arises on day 43, and each use of it. Status and version live in its stuk
-- (soort 'afwijkingsrecht', ouder = the melding).
SET LOCAL ROLE app_owner;

CREATE TABLE app.afwijkingsrecht (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  melding_id     uuid NOT NULL,
  houder_id      uuid NOT NULL,
  -- As it was when the right arose; a later change of the rule is a step of the right.
  regeltype      text NOT NULL REFERENCES app.regeltype (naam),
  gevolg         text NOT NULL CHECK (gevolg IN ('ontstaat', 'ontstaat_met_motivering', 'beperkt', 'geblokkeerd')),
  ontstaan_op    timestamptz NOT NULL,
  beeindigd_op   timestamptz,
  beeindigd_reden text,
  PRIMARY KEY (organisatie_id, id),
  UNIQUE (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding,
  FOREIGN KEY (organisatie_id, houder_id) REFERENCES app.gebruiker,
  CHECK ((beeindigd_op IS NULL) = (beeindigd_reden IS NULL))
);
CREATE INDEX afwijkingsrecht_houder ON app.afwijkingsrecht (organisatie_id, houder_id, id);
CALL app.beveilig('app.afwijkingsrecht');

CREATE TABLE app.afwijking (
  organisatie_id     uuid NOT NULL,
  id                 uuid NOT NULL DEFAULT app.uuid7(),
  afwijkingsrecht_id uuid NOT NULL,
  afgeweken_op       date NOT NULL,
  motivering         text NOT NULL CONSTRAINT afwijking_motivering_lengte CHECK (length(motivering) BETWEEN 10 AND 2000),
  effect             text CONSTRAINT afwijking_effect_lengte CHECK (length(effect) <= 2000),
  genoteerd_op       timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht ON DELETE CASCADE
);
CREATE INDEX afwijking_recht ON app.afwijking (organisatie_id, afwijkingsrecht_id, id);
COMMENT ON CONSTRAINT afwijking_motivering_lengte ON app.afwijking IS '/motivering Leg in 10 tot 2000 tekens uit waarom je afweek.';
COMMENT ON CONSTRAINT afwijking_effect_lengte ON app.afwijking IS '/effect Gebruik hoogstens 2000 tekens.';
CALL app.beveilig('app.afwijking');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet) VALUES
  ('afwijkingsrecht', 1, 'niet_ontstaan',    'open',     '{systeem}'),
  ('afwijkingsrecht', 2, 'ontstaan',         'open',     '{melder}'),
  ('afwijkingsrecht', 3, 'beperkt_ontstaan', 'open',     '{melder}'),
  ('afwijkingsrecht', 4, 'geblokkeerd',      'wacht',    '{beslisser,directeur}'),
  ('afwijkingsrecht', 5, 'geschorst',        'wacht',    '{directeur}'),
  ('afwijkingsrecht', 6, 'beeindigd',        'afgerond', '{}');
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, direct) VALUES
  ('afwijkingsrecht', 'niet_ontstaan',    'ontsta',         'ontstaan',         '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'niet_ontstaan',    'ontsta_beperkt', 'beperkt_ontstaan', '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'niet_ontstaan',    'blokkeer',       'geblokkeerd',      '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'beperkt_ontstaan', 'ontsta',         'ontstaan',         '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'beperkt_ontstaan', 'blokkeer',       'geblokkeerd',      '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'ontstaan',         'ontsta_beperkt', 'beperkt_ontstaan', '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'ontstaan',         'blokkeer',       'geblokkeerd',      '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'geblokkeerd',      'ontsta',         'ontstaan',         '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'geblokkeerd',      'ontsta_beperkt', 'beperkt_ontstaan', '{systeem}',   '{}',      false),
  ('afwijkingsrecht', 'ontstaan',         'schors',         'geschorst',        '{directeur}', '{reden}', true),
  ('afwijkingsrecht', 'beperkt_ontstaan', 'schors',         'geschorst',        '{directeur}', '{reden}', true),
  ('afwijkingsrecht', 'geschorst',        'ontsta',         'ontstaan',         '{directeur,systeem}', '{}', true),
  ('afwijkingsrecht', 'geschorst',        'ontsta_beperkt', 'beperkt_ontstaan', '{directeur,systeem}', '{}', true);
INSERT INTO app.overgang (soort, van, actie, naar, rollen, direct)
SELECT soort, status, 'beeindig', 'beeindigd', '{systeem}', false FROM app.status
 WHERE soort = 'afwijkingsrecht' AND status NOT IN ('niet_ontstaan', 'beeindigd');

-- migrate:down
DELETE FROM app.overgang WHERE soort = 'afwijkingsrecht';
DELETE FROM app.status WHERE soort = 'afwijkingsrecht';
DROP TABLE app.afwijking, app.afwijkingsrecht;
