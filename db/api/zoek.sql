-- SPDX-License-Identifier: EUPL-1.2
-- Searching. Row-level security keeps @@ from its index, so the functions of app_poort look past it with
-- an organisation filter of their own and give only ids; the views decide what is shown of them.
-- However many meldingen there are, at most ZOVEEL of them are weighed (app.zoekgrens): then the newest.

CREATE OR REPLACE FUNCTION app.zoekgrens() RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 1000;

-- Words as they stand in the index, each also as the beginning of a longer one. NULL: nothing to look for.
CREATE OR REPLACE FUNCTION app.zoekwoorden(p_tekst text, p_tussen text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_agg(quote_literal(w) || ':*', p_tussen)::tsquery
    FROM unnest(tsvector_to_array(to_tsvector('app.nederlands', p_tekst))) w;
$$;

-- What somebody types in a search box: every word must be there, "words between quotes" in that order, and
-- -word must not be there. p_ruim: beginnings of words are enough, for when nothing was found.
CREATE OR REPLACE FUNCTION app.zoekvraag(p_tekst text, p_ruim boolean DEFAULT false) RETURNS tsquery
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_deel text;
  v_woord text;
  v tsquery;
  v_wel tsquery;
  v_niet tsquery;
BEGIN
  FOR v_deel IN SELECT (regexp_matches(p_tekst, '-?"[^"]*"|[^\s"]+', 'g'))[1] LOOP
    v_woord := btrim(v_deel, '-"');
    v := CASE WHEN v_deel ~ '^-?"' AND NOT p_ruim THEN phraseto_tsquery('app.nederlands', v_woord)
              WHEN p_ruim AND length(v_woord) > 4 THEN app.zoekwoorden(left(v_woord, greatest(4, length(v_woord) * 2 / 3)), ' & ')
              ELSE app.zoekwoorden(v_woord, ' & ') END;
    CONTINUE WHEN v IS NULL OR numnode(v) = 0;
    IF v_deel LIKE '-%' THEN v_niet := coalesce(v_niet || v, v); ELSE v_wel := coalesce(v_wel && v, v); END IF;
  END LOOP;
  RETURN CASE WHEN v_niet IS NULL THEN v_wel ELSE v_wel && !!v_niet END;
END $$;

CREATE OR REPLACE FUNCTION app.vind_regels(p_vraag tsquery) RETURNS SETOF app.treffer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT r.id, ts_rank(r.zoek, p_vraag) FROM app.regel r
   WHERE r.organisatie_id = app.organisatie() AND r.zoek @@ p_vraag ORDER BY 2 DESC, 1 DESC LIMIT app.zoekgrens();
$$;

-- The index gives the meldingen in no order: when it gives too many, the newest are looked for instead.
CREATE OR REPLACE FUNCTION app.vind_meldingen(p_vraag tsquery) RETURNS SETOF app.treffer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_ids uuid[] := ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.zoek @@ p_vraag
                          LIMIT app.zoekgrens() + 1);
BEGIN
  IF cardinality(v_ids) > app.zoekgrens() THEN v_ids := app.vind_nieuwste(p_vraag); END IF;
  RETURN QUERY SELECT m.id, ts_rank(m.zoek, p_vraag) FROM app.melding m
                WHERE m.organisatie_id = app.organisatie() AND m.id = ANY (v_ids);
END $$;

-- Many fit, so walking back from the newest finds enough of them soon.
CREATE OR REPLACE FUNCTION app.vind_nieuwste(p_vraag tsquery) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp SET enable_bitmapscan = off SET enable_seqscan = off AS $$
BEGIN
  RETURN ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.zoek @@ p_vraag
                 ORDER BY m.id DESC LIMIT app.zoekgrens());
END $$;
ALTER FUNCTION app.vind_regels(tsquery) OWNER TO app_poort;
ALTER FUNCTION app.vind_meldingen(tsquery) OWNER TO app_poort;
ALTER FUNCTION app.vind_nieuwste(tsquery) OWNER TO app_poort;

-- The same in the words that an afdeling reads, of these afdelingen: of each at most as many, and then the newest.
CREATE OR REPLACE FUNCTION app.vind_van_afdeling(p_vraag tsquery, p_afdelingen uuid[]) RETURNS SETOF app.treffer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_afdeling uuid;
  v_ids uuid[];
BEGIN
  FOREACH v_afdeling IN ARRAY p_afdelingen LOOP
    v_ids := ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.afdeling_id = v_afdeling
                       AND m.zoek_afdeling IS NOT NULL AND m.zoek_afdeling @@ p_vraag LIMIT app.zoekgrens() + 1);
    IF cardinality(v_ids) > app.zoekgrens() THEN v_ids := app.vind_nieuwste_van_afdeling(p_vraag, v_afdeling); END IF;
    RETURN QUERY SELECT m.id, ts_rank(m.zoek_afdeling, p_vraag) FROM app.melding m
                  WHERE m.organisatie_id = app.organisatie() AND m.id = ANY (v_ids);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION app.vind_nieuwste_van_afdeling(p_vraag tsquery, p_afdeling uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp SET enable_bitmapscan = off SET enable_seqscan = off AS $$
BEGIN
  RETURN ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.afdeling_id = p_afdeling
                   AND m.zoek_afdeling @@ p_vraag ORDER BY m.id DESC LIMIT app.zoekgrens());
END $$;
ALTER FUNCTION app.vind_van_afdeling(tsquery, uuid[]) OWNER TO app_poort;
ALTER FUNCTION app.vind_nieuwste_van_afdeling(tsquery, uuid) OWNER TO app_poort;

-- The meldingen that somebody has to do with, the newest of each kind.
CREATE OR REPLACE FUNCTION app.eigen_meldingen() RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_org uuid := app.organisatie();
  v_ik  uuid := app.actor();
BEGIN
  RETURN ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = v_org AND m.melder_id = v_ik ORDER BY m.id DESC LIMIT app.zoekgrens())
      || ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = v_org AND m.beslisser_id = v_ik ORDER BY m.id DESC LIMIT app.zoekgrens())
      || ARRAY (SELECT b.stuk_id FROM app.betrokkene b WHERE b.organisatie_id = v_org AND b.gebruiker_id = v_ik
                   AND b.betrekking IN ('genodigde', 'teamlid', 'trekker') ORDER BY b.stuk_id DESC LIMIT app.zoekgrens());
END $$;

-- For who does not see all meldingen: those that this person has to do with, by the words that this person
-- reads of them. Who sees the rewritten rule does not find by the words of the melder.
CREATE OR REPLACE FUNCTION app.vind_eigen(p_vraag tsquery) RETURNS SETOF app.treffer
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_ids uuid[] := app.eigen_meldingen();
  v_afdelingen uuid[] := app.eigen_afdelingen();
BEGIN
  IF cardinality(v_ids) > 0 THEN
    RETURN QUERY SELECT DISTINCT m.id, ts_rank(m.zoek, p_vraag) FROM unnest(v_ids) i (id)
      CROSS JOIN LATERAL (SELECT e.id, e.zoek FROM app.melding e WHERE e.organisatie_id = app.organisatie() AND e.id = i.id OFFSET 0) m WHERE m.zoek @@ p_vraag;
  END IF;
  IF cardinality(v_afdelingen) > 0 THEN
    RETURN QUERY SELECT t.* FROM app.vind_van_afdeling(p_vraag, v_afdelingen) t WHERE t.id <> ALL (v_ids);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.treffers(p_wat text, p_vraag tsquery) RETURNS SETOF app.treffer
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_vraag IS NULL THEN RETURN;
  ELSIF p_wat = 'regel' THEN RETURN QUERY SELECT * FROM app.vind_regels(p_vraag);
  ELSIF app.ziet_melders_woorden(app.rollen()) THEN RETURN QUERY SELECT * FROM app.vind_meldingen(p_vraag);
  ELSE RETURN QUERY SELECT * FROM app.vind_eigen(p_vraag); END IF;
END $$;

-- Somebody who types a kenmerk, or only its number, wants that one.
CREATE OR REPLACE FUNCTION app.met_kenmerk(p_wat text, p_tekst text) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_tekst text := upper(btrim(p_tekst));
BEGIN
  RETURN ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.soort = p_wat AND s.kenmerk = ANY (
    CASE WHEN v_tekst ~ '^RT-[0-9]{4}-[0-9]{5,}$' THEN ARRAY[v_tekst]
         WHEN v_tekst ~ '^[0-9]{1,6}$' THEN ARRAY (SELECT format('RT-%s-%s', extract(year FROM app.vandaag())::int - j, lpad(v_tekst, 5, '0')) FROM generate_series(0, 9) j)
    END));
END $$;

-- One page of what was found, the best first. The rows are looked at one by one, until the page is full.
CREATE OR REPLACE FUNCTION app.zoek_bladzijde(p_wat text, p_treffers app.treffer[], p_benadering boolean, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_rijen json[] := '{}'::json[];
  v_groot int := coalesce((p_in ->> 'paginaGrootte')::int, 20);
  v_na text[] := string_to_array(p_in ->> 'na', '_');
  v_verder text;
  v_rij json;
  t record;
BEGIN
  FOR t IN SELECT x.id, x.rang FROM unnest(p_treffers) x
            WHERE v_na IS NULL OR (x.rang, x.id) < (v_na[1]::real, v_na[2]::uuid) ORDER BY x.rang DESC, x.id DESC LOOP
    -- Written out twice: PL/pgSQL keeps a plan for each.
    IF p_wat = 'regel' THEN SELECT to_json(r) INTO v_rij FROM api.regel_rij r WHERE r.id = t.id;
    ELSE SELECT to_json(r) INTO v_rij FROM api.melding_rij r WHERE r.id = t.id; END IF;
    CONTINUE WHEN v_rij IS NULL;
    IF cardinality(v_rijen) = v_groot THEN
      RETURN (json_build_object('resultaten', v_rijen, 'volgende', v_verder, 'benadering', p_benadering), NULL, 200, NULL)::app.antwoord;
    END IF;
    v_rijen := v_rijen || v_rij;
    v_verder := t.rang || '_' || t.id;
  END LOOP;
  RETURN (json_build_object('resultaten', v_rijen, 'volgende', NULL, 'benadering', p_benadering), NULL, 200, NULL)::app.antwoord;
END $$;

-- `wijze` alle: every word; lijkt: any of the words, for what looks like a text. Nothing found: once more, by beginnings.
CREATE OR REPLACE FUNCTION app.zoek(p_wat text, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_tekst text := p_in ->> 'tekst';
  v_lijkt boolean := p_in ->> 'wijze' = 'lijkt';
  v app.treffer[] := (SELECT array_agg((k.id, 1e3)::app.treffer) FROM unnest(app.met_kenmerk(p_wat, v_tekst)) k (id));
  v_ruim boolean := false;
BEGIN
  IF v IS NULL THEN
    v := ARRAY (SELECT x::app.treffer FROM app.treffers(p_wat, CASE WHEN v_lijkt THEN app.zoekwoorden(v_tekst, ' | ') ELSE app.zoekvraag(v_tekst) END) x);
    IF cardinality(v) = 0 AND NOT coalesce(v_lijkt, false) THEN
      v := ARRAY (SELECT x::app.treffer FROM app.treffers(p_wat, app.zoekvraag(v_tekst, true)) x);
      v_ruim := cardinality(v) > 0;
    END IF;
  END IF;
  RETURN app.zoek_bladzijde(p_wat, v, v_ruim, p_in);
END $$;

CREATE OR REPLACE FUNCTION api.regels_zoek(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.zoek('regel', invoer);
END $$;

CREATE OR REPLACE FUNCTION api.meldingen_zoek(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.zoek('melding', invoer);
END $$;
