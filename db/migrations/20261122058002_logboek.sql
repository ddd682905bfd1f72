-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The logboek as a chain: each row that was sealed holds a number, the hash of what it says and a link that
-- follows from the link before it. The worker seals, in its own time: writing a row costs nothing more than before.
-- What a row says about a person may be destroyed later; its hash stays, so the chain stays whole (ADR 0036).
SET LOCAL ROLE app_owner;

ALTER TABLE app.logboek
  ADD COLUMN nummer  bigint,
  -- Random, so that who it was cannot be guessed from the hash once the name is gone.
  ADD COLUMN zout    bytea,
  ADD COLUMN inhoud  bytea,
  ADD COLUMN schakel bytea,
  ADD CONSTRAINT logboek_gezegeld CHECK (num_nonnulls(nummer, inhoud, schakel) IN (0, 3));
CREATE UNIQUE INDEX logboek_nummer ON app.logboek (organisatie_id, nummer) WHERE nummer IS NOT NULL;
CREATE INDEX logboek_open ON app.logboek (organisatie_id, id) WHERE nummer IS NULL;

-- A row is sealed once, and may lose who it was once; nothing else ever changes.
CREATE FUNCTION app.logboek_bewaakt() RETURNS trigger
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
DECLARE
  v_zelfde boolean := (OLD.organisatie_id, OLD.id, OLD.handeling, OLD.stuk_id, OLD.op, OLD.aanroep)
                      IS NOT DISTINCT FROM (NEW.organisatie_id, NEW.id, NEW.handeling, NEW.stuk_id, NEW.op, NEW.aanroep);
BEGIN
  IF v_zelfde AND OLD.nummer IS NULL AND NEW.nummer IS NOT NULL AND NEW.zout IS NOT NULL AND NEW.actor = OLD.actor THEN RETURN NEW;
  ELSIF v_zelfde AND OLD.nummer IS NOT NULL AND (NEW.nummer, NEW.inhoud, NEW.schakel) = (OLD.nummer, OLD.inhoud, OLD.schakel)
        AND NEW.actor = 'vernietigd' AND NEW.zout IS NULL THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION 'app.logboek is append-only' USING ERRCODE = '55000';
END $$;
COMMENT ON FUNCTION app.logboek_bewaakt IS 'migratie';
DROP TRIGGER alleen_toevoegen ON app.logboek;
CREATE TRIGGER alleen_toevoegen BEFORE DELETE OR TRUNCATE ON app.logboek
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
CREATE TRIGGER bewaakt BEFORE UPDATE ON app.logboek FOR EACH ROW EXECUTE FUNCTION app.logboek_bewaakt();

-- The last link that the worker signed, with a key that is not in the database: what comes off the end shows.
CREATE TABLE app.logboek_kop (
  organisatie_id uuid PRIMARY KEY,
  nummer         bigint NOT NULL,
  schakel        bytea NOT NULL,
  teken          text NOT NULL CHECK (teken ~ '^[0-9a-f]{64}$'),
  op             timestamptz NOT NULL DEFAULT app.nu()
);
CALL app.beveilig('app.logboek_kop');
RESET ROLE;

-- migrate:down
DROP TABLE app.logboek_kop;
DROP TRIGGER bewaakt ON app.logboek;
DROP TRIGGER alleen_toevoegen ON app.logboek;
DROP FUNCTION app.logboek_bewaakt;
ALTER TABLE app.logboek DROP CONSTRAINT logboek_gezegeld, DROP COLUMN nummer, DROP COLUMN zout, DROP COLUMN inhoud, DROP COLUMN schakel;
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON app.logboek
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
