-- SPDX-License-Identifier: EUPL-1.2
-- Searching. Row-level security keeps @@ from its index, so two functions of app_poort look past it with
-- an organisation filter of their own and give only ids; the views decide what is shown of them.

-- Any of the words, also when half typed. NULL when nothing is left to look for.
CREATE OR REPLACE FUNCTION app.zoekvraag(p_tekst text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_agg(quote_literal(w) || ':*', ' | ')::tsquery
    FROM unnest(tsvector_to_array(to_tsvector('app.nederlands', p_tekst))) w;
$$;

CREATE OR REPLACE FUNCTION app.vind_regels(p_tekst text) RETURNS TABLE (id uuid, rang real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT r.id, ts_rank(r.zoek, q) FROM app.regel r, app.zoekvraag(p_tekst) q
   WHERE r.organisatie_id = app.organisatie() AND r.zoek @@ q ORDER BY 2 DESC, 1 DESC LIMIT 1000;
$$;
CREATE OR REPLACE FUNCTION app.vind_meldingen(p_tekst text) RETURNS TABLE (id uuid, rang real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT m.id, ts_rank(m.zoek, q) FROM app.melding m, app.zoekvraag(p_tekst) q
   WHERE m.organisatie_id = app.organisatie() AND m.zoek @@ q ORDER BY 2 DESC, 1 DESC LIMIT 1000;
$$;
ALTER FUNCTION app.vind_regels(text) OWNER TO app_poort;
ALTER FUNCTION app.vind_meldingen(text) OWNER TO app_poort;

CREATE OR REPLACE FUNCTION api.regels_zoek(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('resultaten', coalesce(json_agg(x.rij ORDER BY x.rang DESC, x.id DESC), '[]')),
                  NULL, 200, NULL)::app.antwoord
    FROM (SELECT to_json(r) AS rij, v.rang, v.id FROM app.vind_regels(invoer ->> 'tekst') v JOIN api.regel_rij r ON r.id = v.id
           ORDER BY v.rang DESC, v.id DESC LIMIT 20) x);
END $$;

-- Only in what the asker may read: who sees the rewritten rule does not find by the words of the melder.
CREATE OR REPLACE FUNCTION api.meldingen_zoek(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('resultaten', coalesce(json_agg(x.rij ORDER BY x.rang DESC, x.id DESC), '[]')),
                  NULL, 200, NULL)::app.antwoord
    FROM (SELECT to_json(r) AS rij, v.rang, v.id FROM app.vind_meldingen(invoer ->> 'tekst') v
            JOIN api.melding_zicht z ON z.id = v.id AND z.alles JOIN api.melding_rij r ON r.id = v.id
           ORDER BY v.rang DESC, v.id DESC LIMIT 20) x);
END $$;
