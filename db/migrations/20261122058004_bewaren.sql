-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Keeping and destroying. A melding that is closed long enough loses what points at people; what it was about, what
-- was decided and how long it took stays. A list says beforehand what will go; a second person confirms it.
SET LOCAL ROLE app_owner;

ALTER TABLE app.melding
  ALTER COLUMN melder_id DROP NOT NULL,
  ADD COLUMN vernietigd_op timestamptz,
  ADD CONSTRAINT melding_van_iemand CHECK (melder_id IS NOT NULL OR vernietigd_op IS NOT NULL);

-- This one stays, whatever the term says: somebody objected, a judge asked, an investigation runs.
CREATE TABLE app.bewaarstop (
  organisatie_id uuid NOT NULL,
  stuk_id        uuid NOT NULL,
  reden          text NOT NULL CONSTRAINT bewaarstop_reden CHECK (length(btrim(reden)) BETWEEN 3 AND 500),
  door           uuid NOT NULL,
  sinds          timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, stuk_id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
COMMENT ON CONSTRAINT bewaarstop_reden ON app.bewaarstop IS '/reden Schrijf in 3 tot 500 tekens op waarom deze melding bewaard moet blijven.';
CALL app.beveilig('app.bewaarstop');

-- A list of what will be destroyed, as it was when it was made. Status and steps live in its stuk.
CREATE TABLE app.vernietigingslijst (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  opgesteld_door uuid NOT NULL,
  -- The term that held then, in days, and the last day of closing that fell outside it.
  dagen          int NOT NULL,
  gesloten_voor  date NOT NULL,
  bevestigd_door uuid,
  bevestigd_op   timestamptz,
  voltooid_op    timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, opgesteld_door) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, bevestigd_door) REFERENCES app.gebruiker,
  CONSTRAINT vernietigingslijst_twee_mensen CHECK (bevestigd_door <> opgesteld_door)
);
CALL app.beveilig('app.vernietigingslijst');

-- One line of it, and what stays when it was carried out: what it was about, without anybody in it.
CREATE TABLE app.vernietiging (
  organisatie_id uuid NOT NULL,
  lijst_id       uuid NOT NULL,
  stuk_id        uuid NOT NULL,
  kenmerk        text NOT NULL,
  status         text NOT NULL,
  gesloten_op    date NOT NULL,
  uitkomst       text CHECK (uitkomst IN ('vernietigd', 'overgeslagen')),
  -- Why it was passed over after all.
  waarom_niet    text,
  op             timestamptz,
  feiten         jsonb,
  -- The stukken and the team it was made of: rows of the logboek about these may have lost who it was.
  dossier        uuid[],
  PRIMARY KEY (organisatie_id, lijst_id, stuk_id),
  FOREIGN KEY (organisatie_id, lijst_id) REFERENCES app.vernietigingslijst ON DELETE CASCADE
);
CREATE INDEX vernietiging_stuk ON app.vernietiging (organisatie_id, stuk_id) WHERE uitkomst = 'vernietigd';
CREATE INDEX vernietiging_dossier ON app.vernietiging USING gin (dossier) WHERE dossier IS NOT NULL;
CREATE INDEX vernietiging_open ON app.vernietiging (organisatie_id, lijst_id) WHERE uitkomst IS NULL;
CALL app.beveilig('app.vernietiging');

-- Tables of a dossier that keep their rows, and what becomes of each column that may hold a person or words of one.
-- Every table that hangs on a dossier and does not stand here loses its rows.
CREATE TABLE app.vernietigregel (
  tabel text NOT NULL,
  kolom text NOT NULL,
  -- A value as SQL.
  wordt text NOT NULL DEFAULT 'NULL',
  PRIMARY KEY (tabel, kolom)
);
CALL app.beveilig('app.vernietigregel');

-- The history and the clock are added to and never changed, but for this: who it was and what was said may go.
CREATE FUNCTION app.alleen_vernietigen() RETURNS trigger
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
BEGIN
  IF NEW.door = 'vernietigd' AND coalesce(NEW.reden, 'vernietigd') = 'vernietigd'
     AND coalesce(to_jsonb(NEW) ->> 'invoer', '{}') = '{}'
     AND to_jsonb(NEW) - '{door,reden,invoer}'::text[] = to_jsonb(OLD) - '{door,reden,invoer}'::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'app.% is append-only', TG_TABLE_NAME USING ERRCODE = '55000';
END $$;
COMMENT ON FUNCTION app.alleen_vernietigen IS 'migratie';
DROP TRIGGER alleen_toevoegen ON app.historie;
CREATE TRIGGER alleen_toevoegen BEFORE TRUNCATE ON app.historie FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
CREATE TRIGGER alleen_vernietigen BEFORE UPDATE ON app.historie FOR EACH ROW EXECUTE FUNCTION app.alleen_vernietigen();
DROP TRIGGER alleen_toevoegen ON app.termijn_gebeurtenis;
CREATE TRIGGER alleen_toevoegen BEFORE TRUNCATE ON app.termijn_gebeurtenis FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
CREATE TRIGGER alleen_vernietigen BEFORE UPDATE ON app.termijn_gebeurtenis FOR EACH ROW EXECUTE FUNCTION app.alleen_vernietigen();

ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail', 'bewaren'));
RESET ROLE;

-- Personal data stays for a year after closing, unless the gemeente says otherwise.
INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, volgorde)
VALUES ('bewaren.melding', 'bewaren', '{365}', 30, 3650, 900);

-- A besluit is a decision of the organisatie about a rule: it stays, word for word.
INSERT INTO app.vernietigregel (tabel, kolom, wordt) VALUES
  ('stuk', 'aangemaakt_door', '''vernietigd'''), ('stuk', 'versie', 'versie + 1'), ('melding', 'vernietigd_op', 'app.nu()'),
  ('melding', 'melder_id', 'NULL'), ('melding', 'welke_regel', 'NULL'), ('melding', 'waarom_hinderlijk', 'NULL'), ('melding', 'suggestie', 'NULL'),
  ('melding', 'praktijkvoorbeeld', 'NULL'), ('melding', 'klantgroep', 'NULL'), ('melding', 'regel_herschreven', 'NULL'),
  ('melding', 'waarom_herschreven', 'NULL'), ('melding', 'behandelaar_id', 'NULL'), ('melding', 'beslisser_id', 'NULL'),
  ('melding', 'waarneming_voor_id', 'NULL'), ('melding', 'ingevoerd_door', 'NULL'), ('melding', 'tekst_bevestigd_op', 'NULL'), ('melding', 'onderwerpen', '''{}'''),
  ('historie', 'door', '''vernietigd'''), ('historie', 'invoer', '''{}'''), ('historie', 'reden', 'CASE WHEN reden IS NOT NULL THEN ''vernietigd'' END'),
  ('termijn_gebeurtenis', 'door', '''vernietigd'''), ('termijn_gebeurtenis', 'reden', 'NULL'),
  ('advies', 'betekenis_voor_inwoners', 'NULL'), ('advies', 'onderbouwing', 'NULL'), ('advies', 'voorstel_tekst', 'NULL'), ('advies', 'vraag_beslisser', 'NULL'),
  ('advies', 'reikwijdte', 'NULL'), ('advies', 'uitzonderingen', 'NULL'), ('advies', 'kosten_baten', 'NULL'), ('advies', 'geschreven_door', 'NULL'),
  ('besluit', '', '');

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet) VALUES
  ('vernietigingslijst', 1, 'opgesteld',  'open',       '{directeur}'),
  ('vernietigingslijst', 2, 'bevestigd',  'uitvoering', '{systeem}'),
  ('vernietigingslijst', 3, 'uitgevoerd', 'afgerond',   '{}'),
  ('vernietigingslijst', 4, 'ingetrokken','afgerond',   '{}');
INSERT INTO app.overgang (soort, van, actie, naar, rollen, toets, daarna, direct, zichtbaarheid) VALUES
  ('vernietigingslijst', 'opgesteld', 'bevestig', 'bevestigd',   '{directeur}', 'toets_bevestig_lijst', 'na_bevestig_lijst', true, 'intern'),
  ('vernietigingslijst', 'opgesteld', 'trek_in',  'ingetrokken', '{directeur,gemeentebeheerder}', NULL, NULL, true, 'intern'),
  ('vernietigingslijst', 'bevestigd', 'voltooi',  'uitgevoerd',  '{systeem}',   NULL, 'na_voltooi_lijst', false, 'intern');

-- migrate:down
DELETE FROM app.stuk WHERE soort = 'vernietigingslijst';
DELETE FROM app.overgang WHERE soort = 'vernietigingslijst';
DELETE FROM app.status WHERE soort = 'vernietigingslijst';
DELETE FROM app.instelling WHERE sleutel = 'bewaren.melding';
DELETE FROM app.instelling_soort WHERE sleutel = 'bewaren.melding';
ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail'));
DROP TRIGGER alleen_vernietigen ON app.historie;
DROP TRIGGER alleen_toevoegen ON app.historie;
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.historie FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
DROP TRIGGER alleen_vernietigen ON app.termijn_gebeurtenis;
DROP TRIGGER alleen_toevoegen ON app.termijn_gebeurtenis;
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.termijn_gebeurtenis FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
DROP FUNCTION app.alleen_vernietigen;
DROP TABLE app.vernietigregel, app.vernietiging, app.vernietigingslijst, app.bewaarstop;
ALTER TABLE app.melding DROP CONSTRAINT melding_van_iemand, DROP COLUMN vernietigd_op;
