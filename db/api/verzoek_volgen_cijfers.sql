-- SPDX-License-Identifier: EUPL-1.2
-- Figures of an afstemmingsorganisatie over the last year: were people helped, how long did it take, how did it end, where
-- did it take too long, how did it go. Never by person, and nothing under five.
SET LOCAL ROLE app_poort;

CREATE OR REPLACE FUNCTION app.afstemming_duur(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT app.midden(array_agg(d.dagen), array_agg(d.n)) FROM (SELECT a.dagen, count(*) AS n FROM app.verzoek_aflopen(p_organisatie) a GROUP BY 1) d);
END $$;

CREATE OR REPLACE FUNCTION app.afstemming_uitkomsten(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT CASE WHEN coalesce(sum(u.n), 0) >= 5 THEN json_agg(json_build_object('sleutel', u.status, 'aantal', u.n) ORDER BY u.n DESC, u.status) ELSE '[]' END
    FROM (SELECT a.status, count(*)::int AS n FROM app.verzoek_aflopen(p_organisatie) a GROUP BY 1) u);
END $$;

-- How often it was said that it takes too long, and in which status; NULL and empty under five.
CREATE OR REPLACE FUNCTION app.afstemming_te_lang(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT CASE WHEN coalesce(sum(t.n), 0) >= 5
      THEN json_build_object('aantal', sum(t.n)::int, 'perStatus', json_agg(json_build_object('sleutel', t.status, 'aantal', t.n) ORDER BY t.n DESC, t.status))
      ELSE json_build_object('aantal', NULL, 'perStatus', '[]'::json) END
    FROM (SELECT d.status, count(*)::int AS n FROM app.duurt_te_lang d WHERE d.organisatie_id = p_organisatie AND d.op > app.nu() - interval '1 year' GROUP BY 1) t);
END $$;

-- What others than the inwoner said about how it went: was it clear.
CREATE OR REPLACE FUNCTION app.afstemming_terugblik(p_organisatie uuid, p_wie text) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT CASE WHEN count(*) >= 5 THEN json_build_object('beantwoord', count(*), 'ja', count(*) FILTER (WHERE n.oordeel = 'ja'),
      'deels', count(*) FILTER (WHERE n.oordeel = 'deels'), 'nee', count(*) FILTER (WHERE n.oordeel = 'nee')) END
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
