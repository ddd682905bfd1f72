-- SPDX-License-Identifier: EUPL-1.2
-- The gemeenten that take part, for everybody: names, and figures without names once there are five.

CREATE OR REPLACE FUNCTION app.gemeenten() RETURNS TABLE (id uuid, naam text, afstemmingsorganisatie text, bereikbaar json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT o.id, o.naam, v.naam, app.bereikbaar(v) FROM app.organisatie o
    LEFT JOIN app.werkgebied w ON w.gemeente_id = o.id
    LEFT JOIN app.organisatie v ON v.id = w.organisatie_id AND v.actief
   WHERE o.soort = 'gemeente' AND o.actief;
$$;
ALTER FUNCTION app.gemeenten() OWNER TO app_poort;

-- What became of the latest closed meldingen: rule from the register, outcome, month. Never the melding.
CREATE OR REPLACE FUNCTION app.signalen(p_gemeente uuid) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_object('regel', x.naam, 'uitkomst', x.uitkomst, 'besluitMaand', x.maand) ORDER BY x.maand DESC, x.naam), '[]')
    FROM (SELECT r.naam, b.uitkomst, to_char(s.termijn_gestopt_op AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM') AS maand
            FROM app.besluit b
            JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
            JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE b.organisatie_id = p_gemeente AND b.huidig AND s.status = 'afgesloten' AND s.termijn_gestopt_op IS NOT NULL
           ORDER BY s.termijn_gestopt_op DESC LIMIT 10) x;
$$;
ALTER FUNCTION app.signalen(uuid) OWNER TO app_poort;

-- Days from submission to the answer; NULL under five.
CREATE OR REPLACE FUNCTION app.doorlooptijd(p_gemeente uuid) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT CASE WHEN count(*) >= 5 THEN json_build_object(
           'mediaanDagen', round(percentile_cont(0.5) WITHIN GROUP (ORDER BY d.dagen))::int,
           'p80Dagen', round(percentile_cont(0.8) WITHIN GROUP (ORDER BY d.dagen))::int, 'aantal', count(*)::int) END
    FROM (SELECT app.dag(s.termijn_gestopt_op) - app.dag(m.ingediend_op) AS dagen
            FROM app.besluit b JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE b.organisatie_id = p_gemeente AND b.huidig AND s.termijn_gestopt_op IS NOT NULL) d;
$$;
ALTER FUNCTION app.doorlooptijd(uuid) OWNER TO app_poort;

-- Asked at each end of a verzoek in the year before a moment, and what inwoners had answered by then; NULL under five answers.
-- With how many were asked beside it, so that nobody can make it better by asking fewer.
CREATE OR REPLACE FUNCTION app.tevredenheid_op(p_organisatie uuid, p_op timestamptz) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('gevraagd', count(*)) || app.oordelen_zonder_klein(
      count(*) FILTER (WHERE n.oordeel = 'ja'), count(*) FILTER (WHERE n.oordeel = 'deels'), count(*) FILTER (WHERE n.oordeel = 'nee'))
    FROM app.historie h
    JOIN app.status st ON (st.soort, st.status) = (h.soort, h.naar) AND st.navraag
    LEFT JOIN app.navraag n ON (n.organisatie_id, n.verzoek_id, n.wie, n.einde_op) = (h.organisatie_id, h.stuk_id, 'inwoner', h.op) AND n.op <= p_op
   WHERE h.organisatie_id = p_organisatie AND h.soort = 'verzoek' AND h.op <= p_op AND h.id >= (SELECT app.uuid7(p_op - interval '1 year')));
END $$;
ALTER FUNCTION app.tevredenheid_op(uuid, timestamptz) OWNER TO app_poort;

CREATE OR REPLACE FUNCTION app.tevredenheid(p_organisatie uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.tevredenheid_op(p_organisatie, app.nu());
END $$;

-- For everybody it stands still until five more answered: who knows that one verzoek ended today could else see what its
-- inwoner said, or that nothing was said, by looking before and after.
CREATE OR REPLACE FUNCTION app.vijfde_antwoord(p_organisatie uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT x.op FROM (SELECT n.op, row_number() OVER (ORDER BY n.op) AS nummer, count(*) OVER () AS alle FROM app.navraag n
     WHERE n.organisatie_id = p_organisatie AND n.wie = 'inwoner') x WHERE x.nummer = x.alle - x.alle % 5 AND x.op > app.nu() - interval '1 year');
END $$;
ALTER FUNCTION app.vijfde_antwoord(uuid) OWNER TO app_poort;

-- The same of who serves a gemeente.
CREATE OR REPLACE FUNCTION app.tevredenheid_bij(p_gemeente uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT app.tevredenheid_op(o, app.vijfde_antwoord(o)) FROM app.afstemming_voor(p_gemeente) o);
END $$;

-- In the last year: how often no answer came within six weeks, how often deviating was allowed then, and how often it was
-- done. Numbers alone; NULL under five.
CREATE OR REPLACE FUNCTION app.afgeweken(p_gemeente uuid) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT CASE WHEN n.laat >= 5 THEN json_build_object('teLaat', n.laat, 'toegestaan', CASE WHEN n.mocht >= 5 THEN n.mocht END,
           'afwijkingen', CASE WHEN n.gedaan >= 5 THEN n.gedaan END) END
    FROM (SELECT count(*), count(*) FILTER (WHERE a.gevolg <> 'geblokkeerd'), coalesce(sum(w.aantal), 0)::int
            FROM app.afwijkingsrecht a
            CROSS JOIN LATERAL (SELECT count(*) AS aantal FROM app.afwijking f WHERE (f.organisatie_id, f.afwijkingsrecht_id) = (a.organisatie_id, a.id)) w
           WHERE a.organisatie_id = p_gemeente AND a.ontstaan_op > app.nu() - interval '1 year') n (laat, mocht, gedaan);
$$;
ALTER FUNCTION app.afgeweken(uuid) OWNER TO app_poort;

CREATE VIEW api.gemeente_rij WITH (security_invoker = true) AS
  SELECT g.id, g.naam, g.afstemmingsorganisatie, g.bereikbaar FROM app.gemeenten() g;

CREATE VIEW api.gemeente WITH (security_invoker = true) AS
  SELECT g.id, g.naam, g.afstemmingsorganisatie, g.bereikbaar, app.signalen(g.id) AS signalen, app.doorlooptijd(g.id) AS doorlooptijd,
         app.tevredenheid_bij(g.id) AS tevredenheid, app.afgeweken(g.id) AS afwijken
    FROM app.gemeenten() g;
