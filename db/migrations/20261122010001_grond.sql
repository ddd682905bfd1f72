-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The ground: who is asking, what time it is, how a table is closed off.
-- Every migration makes its objects as app_owner and ends with RESET ROLE; rows of reference data
-- are inserted after RESET ROLE, because row-level security holds for app_owner too.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION app_owner;
SET LOCAL ROLE app_owner;
GRANT USAGE ON SCHEMA app TO app_api, app_worker, app_migratie;
GRANT USAGE, CREATE ON SCHEMA app TO app_poort;

-- Who is asking. Set per transaction by the server; an empty setting counts as absent.
CREATE FUNCTION app.vraagt(p_wat text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('vraagt.' || p_wat, true), '');

CREATE FUNCTION app.organisatie() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('vraagt.organisatie', true), '')::uuid;

-- Raw: a gebruiker (uuid), 'systeem' or NULL for somebody without an account.
CREATE FUNCTION app.door() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('vraagt.actor', true), '');

-- The gebruiker that asks; NULL for systeem and for somebody without an account.
CREATE FUNCTION app.actor() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('vraagt.actor', true) ~ '^[0-9a-fA-F]{8}-'
            THEN current_setting('vraagt.actor', true)::uuid END;

CREATE FUNCTION app.rollen() RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('vraagt.rollen', true), '')::text[], '{}'::text[]);

CREATE FUNCTION app.heeft_rol(p_rol text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN p_rol = ANY (app.rollen());

CREATE FUNCTION app.aanroep() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('vraagt.aanroep', true), ''), '-');

CREATE FUNCTION app.volgt() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('vraagt.volgt', true), '')::uuid;

-- The clock. Production: shift 0. Demo and tests move it, so that six weeks take no six weeks.
CREATE TABLE app.klok (
  een          boolean PRIMARY KEY DEFAULT true CHECK (een),
  verschuiving interval NOT NULL DEFAULT '0'
);

CREATE FUNCTION app.nu() RETURNS timestamptz
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN now() + (SELECT k.verschuiving FROM app.klok k);
END $$;

-- The calendar day in the Netherlands.
CREATE FUNCTION app.dag(p_op timestamptz) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (p_op AT TIME ZONE 'Europe/Amsterdam')::date;

CREATE FUNCTION app.vandaag() RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN app.dag(app.nu());

-- A moment as the API writes it: 2026-11-22T02:00:00Z.
CREATE FUNCTION app.utc(p_op timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(p_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');

-- UUID version 7 (RFC 9562, method 3: 12 bits below the millisecond), so that a newer row has a
-- larger id, also within one transaction.
CREATE FUNCTION app.uuid7(p_op timestamptz DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
DECLARE
  v_us bigint := extract(epoch FROM coalesce(p_op, clock_timestamp() + (app.nu() - now()))) * 1000000;
BEGIN
  RETURN encode(overlay(uuid_send(gen_random_uuid()) PLACING
    int8send(((v_us / 1000) << 16) | 28672 | ((v_us % 1000) * 4096 / 1000)) FROM 1 FOR 8), 'hex')::uuid;
END $$;

-- What a writing function answers: body, version for the ETag, HTTP status, Location.
CREATE TYPE app.antwoord AS (body json, versie int, status int, locatie text);
-- One thing that is wrong, as it appears in errors[] of the problem.
CREATE TYPE app.fout AS (location text, code text, detail text);

-- Closes a table off: only rows of the asking organisatie exist; no context is no rows. The API and
-- the worker read; only functions of app_owner write. A table without the column p_kolom is a
-- list for everybody (read only).
CREATE PROCEDURE app.beveilig(p_tabel regclass, p_poort boolean DEFAULT false,
                              p_kolom text DEFAULT 'organisatie_id')
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
DECLARE
  v_eigen boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = p_tabel AND attname = p_kolom);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_tabel);
  EXECUTE format('CREATE POLICY migratie ON %s TO app_migratie USING (true) WITH CHECK (true)', p_tabel);
  IF v_eigen THEN
    EXECUTE format('CREATE POLICY eigen_organisatie ON %s USING (%I = (SELECT app.organisatie()))',
                   p_tabel, p_kolom);
  ELSE
    EXECUTE format('CREATE POLICY ieder_leest ON %s FOR SELECT USING (true)', p_tabel);
  END IF;
  IF p_poort THEN
    EXECUTE format('CREATE POLICY poort ON %s FOR SELECT TO app_poort USING (true)', p_tabel);
    EXECUTE format('GRANT SELECT ON %s TO app_poort', p_tabel);
  END IF;
  EXECUTE format('GRANT SELECT ON %s TO app_api, app_worker', p_tabel);
END $$;

CALL app.beveilig('app.klok', p_poort => true);

-- A table that is only ever added to.
CREATE FUNCTION app.alleen_toevoegen() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'app.% is append-only', TG_TABLE_NAME USING ERRCODE = '55000';
END $$;

-- Answers kept 48 hours, so that a repeated request gets the same answer. Somebody without an
-- organisatie (public form) writes under the nil uuid, which only app.eenmalig can see.
CREATE TABLE app.idempotentie (
  organisatie_id uuid NOT NULL,
  actor          text NOT NULL,
  sleutel        text NOT NULL,
  inhoud         text NOT NULL,
  functie        text NOT NULL,
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  antwoord       app.antwoord,
  PRIMARY KEY (organisatie_id, actor, sleutel)
);
CREATE INDEX idempotentie_oud ON app.idempotentie (organisatie_id, aangemaakt_op);
ALTER TABLE app.idempotentie ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migratie ON app.idempotentie TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY eigen_organisatie ON app.idempotentie TO app_owner
  USING (organisatie_id = coalesce((SELECT app.organisatie()), '00000000-0000-0000-0000-000000000000'));

-- Who did what and when: one row per write. No content, so nothing to anonymise.
CREATE TABLE app.logboek (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  actor          text NOT NULL,
  handeling      text NOT NULL,
  stuk_id        uuid,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  aanroep        text NOT NULL,
  PRIMARY KEY (organisatie_id, id)
);
CREATE INDEX logboek_stuk ON app.logboek (organisatie_id, stuk_id) WHERE stuk_id IS NOT NULL;
CALL app.beveilig('app.logboek');
CREATE POLICY zonder_organisatie ON app.logboek FOR INSERT TO app_owner
  WITH CHECK (organisatie_id = '00000000-0000-0000-0000-000000000000');
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON app.logboek
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();

-- These functions belong to the tables; db/api rebuilds all others (see db/api/00_hulp.sql).
DO $$
DECLARE
  v_functie regprocedure;
BEGIN
  FOR v_functie IN SELECT oid FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prokind = 'f' LOOP
    EXECUTE format('COMMENT ON FUNCTION %s IS %L', v_functie, 'migratie');
  END LOOP;
END $$;
RESET ROLE;
INSERT INTO app.klok DEFAULT VALUES;

-- migrate:down
DROP SCHEMA app CASCADE;
DROP EXTENSION unaccent;
