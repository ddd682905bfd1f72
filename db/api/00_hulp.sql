-- SPDX-License-Identifier: EUPL-1.2
-- Applied first after `DROP SCHEMA api; CREATE SCHEMA api`, all of db/api in one transaction.
-- The one door for writing is app.eenmalig: it runs as app_owner, under row-level security and the
-- context of the caller. Functions in api are plain functions; views are security_invoker.
-- LANGUAGE sql is for what the planner can inline and for what is rare: PL/pgSQL keeps its plans. A fixed
-- search_path belongs to SECURITY DEFINER alone, it costs on each call; elsewhere names are written out.
ALTER SCHEMA api OWNER TO app_owner;
-- /v1/gezondheid says which migration this database is at.
GRANT SELECT ON public.schema_migrations TO app_api, app_worker;
SET LOCAL ROLE app_owner;
GRANT USAGE ON SCHEMA api TO app_api, app_worker, app_migratie;
GRANT USAGE, CREATE ON SCHEMA api TO app_poort;

-- Functions of db/api in schema app are rebuilt too, so that one that changed its parameters, or that is
-- gone, leaves nothing behind. Those of the migrations (marked, or used by a table) stay.
DO $$
DECLARE
  v_oud text := (SELECT string_agg(p.oid::regprocedure::text, ', ') FROM pg_proc p
    WHERE p.pronamespace = 'app'::regnamespace AND p.prokind = 'f' AND obj_description(p.oid, 'pg_proc') IS DISTINCT FROM 'migratie'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE (d.refclassid, d.refobjid) = ('pg_proc'::regclass, p.oid)
                       AND d.classid <> 'pg_proc'::regclass));
BEGIN
  IF v_oud IS NOT NULL THEN EXECUTE 'DROP FUNCTION ' || v_oud; END IF;
END $$;
ALTER DEFAULT PRIVILEGES IN SCHEMA api GRANT SELECT ON TABLES TO app_api, app_worker;

-- Ends a request: code WF400, WF403, WF404, WF409, WF412 or WF428, a sentence, and what is wrong per field.
CREATE OR REPLACE FUNCTION app.weiger(p_code text, p_zin text, p_fouten app.fout[] DEFAULT NULL)
RETURNS void LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_detail text := (SELECT json_agg(json_build_object('in', 'body', 'location', f.location,
                                                      'code', f.code, 'detail', f.detail))
                    FROM unnest(p_fouten) f);
BEGIN
  RAISE EXCEPTION USING ERRCODE = p_code, MESSAGE = p_zin, DETAIL = coalesce(v_detail, '');
END $$;

-- Runs one writing function at most once per key. A repeated request gets the first answer again;
-- the same key for something else is refused. Two at once: the second waits for the first. What was entrusted (its
-- answer carries a kluis) is only told again to whoever may see that verzoek now.
CREATE OR REPLACE FUNCTION app.eenmalig(p_sleutel text, p_inhoud text, p_functie text, p_pad jsonb,
                                        p_versie int, p_invoer jsonb)
RETURNS app.antwoord LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_org   uuid := coalesce(app.organisatie(), '00000000-0000-0000-0000-000000000000');
  v_actor text := coalesce(app.door(), 'openbaar');
  v_voor  text := current_setting('vraagt.organisatie', true);
  v_van   uuid;
  v_uit   app.antwoord;
BEGIN
  IF p_sleutel IS NOT NULL THEN
    v_uit := app.eerder(v_org, v_actor, p_sleutel, p_inhoud, p_functie);
    IF NOT v_uit IS NULL THEN -- IS NOT NULL would want every field
      v_van := (v_uit.body #>> '{kluis,id}')::uuid;
      IF v_van IS NOT NULL AND app.mag_verzoek(v_van) IS NOT TRUE THEN PERFORM app.er_niet(); END IF;
      RETURN v_uit;
    END IF;
  END IF;
  EXECUTE format('SELECT * FROM api.%I($1, $2, $3)', p_functie) INTO v_uit
    USING coalesce(p_pad, '{}'), p_versie, coalesce(p_invoer, '{}');
  IF current_setting('transaction_read_only') = 'on' THEN RETURN v_uit; END IF;
  -- That somebody has a text open is no act, and is not kept.
  IF p_functie <> 'advies_aanwezig' THEN PERFORM app.log_handeling(v_actor, p_functie, p_pad, v_uit); END IF;
  IF p_sleutel IS NOT NULL THEN
    -- A public function may have chosen an organisatie; the key belongs to the one that asked.
    PERFORM set_config('vraagt.organisatie', coalesce(v_voor, ''), true);
    UPDATE app.idempotentie SET antwoord = v_uit
     WHERE organisatie_id = v_org AND actor = v_actor AND sleutel = p_sleutel;
  END IF;
  RETURN v_uit;
END $$;

-- Reserves a key, or gives the answer it got before. NULL: this is the first time.
CREATE OR REPLACE FUNCTION app.eerder(p_org uuid, p_actor text, p_sleutel text, p_inhoud text,
                                      p_functie text)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.idempotentie;
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = p_org AND actor = p_actor AND sleutel = p_sleutel
     AND aangemaakt_op < app.nu() - interval '48 hours';
  INSERT INTO app.idempotentie (organisatie_id, actor, sleutel, inhoud, functie)
  VALUES (p_org, p_actor, p_sleutel, p_inhoud, p_functie) ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN NULL; END IF;
  SELECT * INTO v FROM app.idempotentie
   WHERE organisatie_id = p_org AND actor = p_actor AND sleutel = p_sleutel;
  IF (v.inhoud, v.functie) IS DISTINCT FROM (p_inhoud, p_functie) THEN
    PERFORM app.weiger('WF409', 'Deze sleutel is al gebruikt voor een ander verzoek. Gebruik een nieuwe Idempotency-Key.');
  END IF;
  RETURN v.antwoord;
END $$;

-- The audit row of one write: who did what to which stuk; of who follows that is the verzoek, whatever the address names.
-- Never the content. A round of the worker in which
-- nothing happened is no event, and sealing the logboek is none of its own.
CREATE OR REPLACE FUNCTION app.log_handeling(p_actor text, p_functie text, p_pad jsonb, p_uit app.antwoord)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_actor = 'systeem' AND (p_functie LIKE 'logboek\_%' OR coalesce(p_uit.body::text, '') !~ '[1-9]') THEN RETURN; END IF;
  INSERT INTO app.logboek (organisatie_id, actor, handeling, stuk_id, aanroep)
  VALUES (coalesce(app.organisatie(), '00000000-0000-0000-0000-000000000000'), p_actor, p_functie,
          coalesce(app.volgt(), coalesce(p_pad ->> 'id', substring(p_uit.locatie FROM '[0-9a-f-]{36}$'))::uuid), app.aanroep());
END $$;

-- The next kenmerk of a series in the year of the (shifted) clock: RT-2026-00012.
CREATE OR REPLACE FUNCTION app.geef_kenmerk(p_reeks text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  v_jaar int := extract(year FROM app.vandaag());
  v_vak  int;
  v_nr   int;
BEGIN
  FOR poging IN 1..2 LOOP
    SELECT vak INTO v_vak FROM app.volgnummer
     WHERE organisatie_id = app.organisatie() AND reeks = p_reeks AND jaar = v_jaar
     ORDER BY volgende LIMIT 1 FOR UPDATE SKIP LOCKED;
    EXIT WHEN FOUND;
    INSERT INTO app.volgnummer SELECT app.organisatie(), p_reeks, v_jaar, n, n FROM generate_series(1, 16) n
    ON CONFLICT DO NOTHING;
  END LOOP;
  UPDATE app.volgnummer SET volgende = volgende + 16
   WHERE organisatie_id = app.organisatie() AND reeks = p_reeks AND jaar = v_jaar AND vak = coalesce(v_vak, 1)
  RETURNING volgende - 16 INTO v_nr;
  RETURN format('%s-%s-%s', p_reeks, v_jaar, lpad(v_nr::text, 5, '0'));
END $$;

-- A stuk with an id that the caller had to know beforehand (what is sealed is sealed to an id), at its
-- first status, with the first row of its history. Returns the id.
CREATE OR REPLACE FUNCTION app.nieuw_stuk_met_id(p_id uuid, p_soort text, p_status text, p_ouder uuid DEFAULT NULL,
                                                 p_zichtbaarheid text DEFAULT 'partijen')
RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.stuk (organisatie_id, id, soort, status, ouder_id, stap_uiterlijk_op)
  VALUES (app.organisatie(), p_id, p_soort, p_status, p_ouder, app.stap_termijn(p_soort, p_status));
  INSERT INTO app.historie (organisatie_id, stuk_id, soort, naar, zichtbaarheid)
  VALUES (app.organisatie(), p_id, p_soort, p_status, p_zichtbaarheid);
  RETURN p_id;
END $$;

-- The same with a new id.
CREATE OR REPLACE FUNCTION app.nieuw_stuk(p_soort text, p_status text, p_ouder uuid DEFAULT NULL,
                                          p_zichtbaarheid text DEFAULT 'partijen')
RETURNS uuid LANGUAGE sql AS $$
  SELECT app.nieuw_stuk_met_id(app.uuid7(), p_soort, p_status, p_ouder, p_zichtbaarheid);
$$;

-- Somebody gets, or loses, a relation to a stuk (teamlid, trekker, genodigde).
CREATE OR REPLACE FUNCTION app.betrek(p_stuk uuid, p_gebruiker uuid, p_betrekking text)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO app.betrokkene (organisatie_id, stuk_id, gebruiker_id, betrekking)
  VALUES (app.organisatie(), p_stuk, p_gebruiker, p_betrekking) ON CONFLICT DO NOTHING;
$$;
CREATE OR REPLACE FUNCTION app.ontrek(p_stuk uuid, p_gebruiker uuid, p_betrekking text)
RETURNS void LANGUAGE sql AS $$
  DELETE FROM app.betrokkene WHERE organisatie_id = app.organisatie() AND stuk_id = p_stuk
     AND gebruiker_id = p_gebruiker AND betrekking = p_betrekking;
$$;

-- Writes a line in the timeline of a stuk that is no change of status.
CREATE OR REPLACE FUNCTION app.meld_gebeurtenis(p_stuk uuid, p_soort text, p_zichtbaarheid text,
                                                p_tekst text DEFAULT NULL)
RETURNS uuid LANGUAGE sql AS $$
  INSERT INTO app.gebeurtenis (organisatie_id, stuk_id, soort, zichtbaarheid, tekst)
  VALUES (app.organisatie(), p_stuk, p_soort, p_zichtbaarheid, p_tekst) RETURNING id;
$$;

-- For the worker: one item of its work, app.<function>(id), or a whole job without an id. An error undoes that
-- item alone; it is noted, and the next round tries again. Returns what was done; an item that answers false did nothing.
CREATE OR REPLACE FUNCTION app.probeer(p_functie text, p_id uuid DEFAULT NULL) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_uit text;
BEGIN
  IF p_id IS NULL THEN EXECUTE format('SELECT app.%I()', p_functie) INTO v_uit;
  ELSE EXECUTE format('SELECT app.%I($1)', p_functie) INTO v_uit USING p_id; END IF;
  RETURN CASE WHEN p_id IS NULL THEN v_uit::int WHEN v_uit = 'false' THEN 0 ELSE 1 END;
EXCEPTION WHEN OTHERS THEN
  RAISE LOG 'app.%(%) failed: % %', p_functie, p_id, SQLSTATE, SQLERRM;
  PERFORM set_config('vraagt.mislukt', concat_ws(', ', nullif(current_setting('vraagt.mislukt', true), ''),
                                                 concat_ws(' ', p_functie, p_id, SQLSTATE)), true);
  RETURN 0;
END $$;

-- How long one round takes on new items: half of what the worker gives a statement (api/src/main.c).
CREATE OR REPLACE FUNCTION app.geduld() RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN interval '15 seconds';

-- The same for a list of items, each on its own. After a long absence much may be due: what one round does not reach stays due,
-- and the next goes on. All at once would be broken off and undone, each round again.
CREATE OR REPLACE FUNCTION app.probeer_elk(p_functie text, p_ids uuid[]) RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT coalesce(sum(app.probeer(p_functie, id)), 0) FROM unnest(p_ids) id WHERE clock_timestamp() < statement_timestamp() + app.geduld());
END $$;

-- A code as people read it: In onderzoek.
CREATE OR REPLACE FUNCTION app.in_woorden(p_code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN upper(left(p_code, 1)) || replace(substr(p_code, 2), '_', ' ');
