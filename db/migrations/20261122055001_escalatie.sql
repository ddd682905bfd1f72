-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What is too late or stuck goes up: to whoever has to report, to who decides, to the directeur. Status
-- and last day live in its stuk (soort 'escalatie', ouder = the melding).
SET LOCAL ROLE app_owner;

CREATE TABLE app.escalatie (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  melding_id     uuid NOT NULL,
  aanleiding     text NOT NULL CHECK (aanleiding IN ('verslag_gemist', 'niet_bevestigd', 'vastgelopen', 'verzoek',
                   'besluit_te_laat', 'belangenconflict', 'geblokkeerd')),
  -- What it is about. Of each subject at most one escalatie is open for a melding.
  onderwerp      text GENERATED ALWAYS AS (CASE aanleiding WHEN 'geblokkeerd' THEN 'afwijkingsrecht'
                   WHEN 'besluit_te_laat' THEN 'besluit' WHEN 'belangenconflict' THEN 'besluit' ELSE 'uitvoering' END) STORED,
  -- The highest level it reached: 0 a reminder, 1 who decides, 2 the directeur.
  niveau         int NOT NULL CHECK (niveau BETWEEN 0 AND 2),
  toelichting    text CONSTRAINT escalatie_toelichting CHECK (length(toelichting) BETWEEN 3 AND 2000),
  -- Who asked for it, and as what; empty when time did.
  gevraagd_door  uuid,
  gevraagd_als   text CHECK (gevraagd_als IN ('melder', 'teammanager', 'beslisser')),
  begonnen_op    timestamptz NOT NULL DEFAULT app.nu(),
  antwoord       text CHECK (antwoord IN ('opdracht', 'andere_termijn', 'stopzetten', 'neem_over')),
  motivering     text CONSTRAINT escalatie_motivering CHECK (length(motivering) BETWEEN 10 AND 4000),
  nieuwe_datum   date,
  beantwoord_door uuid,
  -- An answer counts at least this long: until then the same subject does not go up by itself again.
  rust_tot       date,
  gesloten_op    timestamptz,
  gesloten_reden text,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gevraagd_door) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker,
  CHECK ((gevraagd_door IS NULL) = (gevraagd_als IS NULL)),
  CHECK ((antwoord IS NULL) = (beantwoord_door IS NULL) AND (antwoord IS NULL) = (motivering IS NULL))
);
CREATE UNIQUE INDEX escalatie_een_open ON app.escalatie (organisatie_id, melding_id, onderwerp) WHERE gesloten_op IS NULL;
CREATE INDEX escalatie_melding ON app.escalatie (organisatie_id, melding_id, id);
COMMENT ON CONSTRAINT escalatie_toelichting ON app.escalatie IS '/toelichting Schrijf 3 tot 2000 tekens.';
COMMENT ON CONSTRAINT escalatie_motivering ON app.escalatie IS '/motivering Schrijf 10 tot 4000 tekens.';
CALL app.beveilig('app.escalatie');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('escalatie', 1, 'niveau_0',   'open',     '{teammanager}', 5),
  ('escalatie', 2, 'niveau_1',   'open',     '{beslisser}',   10),
  ('escalatie', 3, 'niveau_2',   'open',     '{directeur}',   10),
  ('escalatie', 4, 'beantwoord', 'afgerond', '{}',            NULL),
  ('escalatie', 5, 'vervallen',  'afgerond', '{}',            NULL);

-- verhoog: one level up, by who decides or because the days are over. naar_directeur: at once.
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct) VALUES
  ('escalatie', 'niveau_0', 'verhoog',        'niveau_1',   '{systeem}',           '{}', NULL, 'na_verhoog', false),
  ('escalatie', 'niveau_0', 'naar_directeur', 'niveau_2',   '{systeem}',           '{}', NULL, 'na_verhoog', false),
  ('escalatie', 'niveau_1', 'naar_directeur', 'niveau_2',   '{beslisser,systeem}', '{toelichting}', NULL, 'na_verhoog', true),
  ('escalatie', 'niveau_1', 'antwoord',       'beantwoord', '{beslisser}',         '{antwoord,motivering}', 'toets_escalatie_antwoord', 'na_escalatie_antwoord', true),
  ('escalatie', 'niveau_2', 'antwoord',       'beantwoord', '{directeur}',         '{antwoord,motivering}', 'toets_escalatie_antwoord', 'na_escalatie_antwoord', true);
INSERT INTO app.overgang (soort, van, actie, naar, rollen, direct)
SELECT soort, status, 'verval', 'vervallen', '{systeem}', false FROM app.status WHERE soort = 'escalatie' AND fase = 'open';

-- migrate:down
DELETE FROM app.stuk WHERE soort = 'escalatie';
DELETE FROM app.overgang WHERE soort = 'escalatie';
DELETE FROM app.status WHERE soort = 'escalatie';
DROP TABLE app.escalatie;
