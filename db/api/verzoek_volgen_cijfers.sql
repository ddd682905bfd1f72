-- SPDX-License-Identifier: EUPL-1.2
-- Figures of an afstemmingsorganisatie over the last year: were people helped, how long did it take, how did it end, where
-- did it take too long, how did it go. Never by person, and nothing under five.
SET LOCAL ROLE app_poort;

CREATE OR REPLACE FUNCTION app.afstemming_duur(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT app.midden(array_agg(d.dagen), array_agg(d.n)) FROM (SELECT a.dagen, count(*) AS n FROM app.verzoek_aflopen(p_organisatie) a GROUP BY 1) d);
END $$;

-- Counts by key, the largest first. What is under five is put together as 'overig', and while that is under five itself the next
-- smallest is put with it: else a subtraction would tell it. Empty when all together are under five.
CREATE OR REPLACE FUNCTION app.telling_zonder_klein(p_sleutels text[], p_aantallen int[]) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(json_agg(json_build_object('sleutel', g.sleutel, 'aantal', g.n) ORDER BY g.sleutel = 'overig', g.n DESC, g.sleutel), '[]')
    FROM (SELECT CASE WHEN t.n < 5 OR t.kleinere < 5 THEN 'overig' ELSE t.sleutel END AS sleutel, sum(t.n)::int AS n
            FROM (SELECT u.sleutel, u.n, sum(u.n) OVER (ORDER BY u.n, u.sleutel ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS kleinere
                    FROM unnest(p_sleutels, p_aantallen) u (sleutel, n)) t GROUP BY 1) g
   WHERE g.n >= 5
$$;

-- Answers as they may be told, so that no number under five can be read or reckoned (ADR 0060); NULL under five in all. Under ten either
-- who says ja or who does not is under five: then only on which side of the half. From ten on a bound where one side is small.
CREATE OR REPLACE FUNCTION app.oordelen_zonder_klein(p_ja bigint, p_deels bigint, p_nee bigint) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('beantwoord', a.n, 'ja', CASE WHEN least(p_ja, a.rest) >= 5 THEN p_ja END,
      'jaMinstens', CASE WHEN a.n < 10 AND p_ja > a.rest THEN a.n / 2 + 1 WHEN a.n >= 10 AND a.rest < 5 THEN a.n - 4 END,
      'jaHoogstens', CASE WHEN a.n < 10 AND p_ja <= a.rest THEN a.n / 2 WHEN a.n >= 10 AND p_ja < 5 THEN 4 END,
      'deels', CASE WHEN a.elk THEN p_deels END, 'nee', CASE WHEN a.elk THEN p_nee END)
    FROM (SELECT p_ja + p_deels + p_nee, p_deels + p_nee, least(p_ja, p_deels, p_nee) >= 5) a (n, rest, elk)
   WHERE a.n >= 5
$$;

CREATE OR REPLACE FUNCTION app.afstemming_uitkomsten(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT app.telling_zonder_klein(array_agg(u.status), array_agg(u.n))
    FROM (SELECT a.status, count(*)::int AS n FROM app.verzoek_aflopen(p_organisatie) a GROUP BY 1) u);
END $$;

-- How often it was said that it takes too long, and in which status; NULL and empty under five.
CREATE OR REPLACE FUNCTION app.afstemming_te_lang(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT json_build_object('aantal', CASE WHEN sum(t.n) >= 5 THEN sum(t.n)::int END, 'perStatus', app.telling_zonder_klein(array_agg(t.status), array_agg(t.n)))
    FROM (SELECT d.status, count(*)::int AS n FROM app.duurt_te_lang d WHERE d.organisatie_id = p_organisatie AND d.op > app.nu() - interval '1 year' GROUP BY 1) t);
END $$;

-- What others than the inwoner said about how it went: was it clear.
CREATE OR REPLACE FUNCTION app.afstemming_terugblik(p_organisatie uuid, p_wie text) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT app.oordelen_zonder_klein(
      count(*) FILTER (WHERE n.oordeel = 'ja'), count(*) FILTER (WHERE n.oordeel = 'deels'), count(*) FILTER (WHERE n.oordeel = 'nee'))
    FROM app.navraag n WHERE n.organisatie_id = p_organisatie AND n.wie = p_wie AND n.op > app.nu() - interval '1 year');
END $$;
SET LOCAL ROLE app_owner;

CREATE FUNCTION api.afstemmingscijfers_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_org uuid := app.organisatie();
BEGIN
  RETURN (json_build_object('tevreden', app.tevredenheid(v_org), 'duur', app.afstemming_duur(v_org), 'doelDagen', app.ingesteld('verzoek.streefdagen'),
    'uitkomsten', app.afstemming_uitkomsten(v_org), 'teLang', app.afstemming_te_lang(v_org),
    'terugblik', json_build_object('begeleider', app.afstemming_terugblik(v_org, 'begeleider'), 'partij', app.afstemming_terugblik(v_org, 'partij'))), NULL, 200, NULL)::app.antwoord;
END $$;
