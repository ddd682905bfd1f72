-- SPDX-License-Identifier: EUPL-1.2
-- Figures for whoever steers: does it help, how long does it take, where does it wait, what changed. Counted by
-- the worker from the history, which only grows; never per person, and no length of time under five.

CREATE OR REPLACE FUNCTION app.maand_van(p_op timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN date_trunc('month', app.dag(p_op))::date;

-- Everything that happened in one month, as it stands in the history: (wat, afdeling, sleutel, dagen).
CREATE OR REPLACE FUNCTION app.gebeurd_in(p_maand date) RETURNS TABLE (wat text, afdeling_id uuid, sleutel text, dagen int)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_org uuid := app.organisatie();
  v_van timestamptz := p_maand::timestamp AT TIME ZONE 'Europe/Amsterdam';
  v_tot timestamptz := (p_maand + interval '1 month')::timestamp AT TIME ZONE 'Europe/Amsterdam';
  v_begin uuid := app.uuid7(v_van);
  v_eind uuid := app.uuid7(v_tot);
BEGIN
  RETURN QUERY
  -- The steps of meldingen. How long a status lasted: since the step before.
  SELECT x.wat, coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), x.sleutel, x.dagen
    FROM app.historie h
    JOIN app.melding m ON (m.organisatie_id, m.id) = (h.organisatie_id, h.stuk_id)
    CROSS JOIN LATERAL (
      SELECT 'ingediend', '', 0 WHERE h.naar = 'ingediend' AND h.van = 'concept'
      -- Until the first besluit: one that replaces it later answers nobody who still waits.
      UNION ALL SELECT 'duur', '', app.dag(h.op) - app.dag(m.ingediend_op) WHERE h.naar = 'bekendgemaakt' AND m.ingediend_op IS NOT NULL
         AND NOT EXISTS (SELECT FROM app.historie e WHERE (e.organisatie_id, e.stuk_id, e.naar) = (h.organisatie_id, h.stuk_id, 'bekendgemaakt') AND e.id < h.id)
      UNION ALL SELECT 'stap', h.van, greatest(app.dag(h.op) - app.dag(v.op), 0)
        FROM (SELECT e.op FROM app.historie e WHERE e.organisatie_id = h.organisatie_id AND e.stuk_id = h.stuk_id AND e.id < h.id ORDER BY e.id DESC LIMIT 1) v
       WHERE h.van <> 'concept') x (wat, sleutel, dagen)
   WHERE h.organisatie_id = v_org AND h.soort = 'melding' AND h.id >= v_begin AND h.id < v_eind AND h.van IS NOT NULL
  UNION ALL
  SELECT x.wat, coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), x.sleutel, 0
    FROM app.historie h
    JOIN app.besluit b ON (b.organisatie_id, b.id) = (h.organisatie_id, h.stuk_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
    CROSS JOIN LATERAL (VALUES ('uitkomst', b.uitkomst), ('advies', b.relatie_advies)) x (wat, sleutel)
   WHERE h.organisatie_id = v_org AND h.soort = 'besluit' AND h.naar = 'bekendgemaakt' AND h.id >= v_begin AND h.id < v_eind AND x.sleutel IS NOT NULL
  UNION ALL
  SELECT 'effect', coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), CASE h.naar WHEN 'effect_bevestigd' THEN 'bevestigd' ELSE 'leeft_nog' END, 0
    FROM app.historie h
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (h.organisatie_id, h.stuk_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.ouder_id)
   WHERE h.organisatie_id = v_org AND h.soort = 'uitvoering' AND h.naar IN ('effect_bevestigd', 'effect_uitgebleven') AND h.id >= v_begin AND h.id < v_eind
  UNION ALL
  SELECT 'regel', coalesce(r.eigenaar_afdeling_id, '00000000-0000-0000-0000-000000000000'), h.naar, 0
    FROM app.historie h JOIN app.regel r ON (r.organisatie_id, r.id) = (h.organisatie_id, h.stuk_id)
   WHERE h.organisatie_id = v_org AND h.soort = 'regel' AND h.naar IN ('aangepast', 'geschrapt', 'tijdelijk_opgeschort') AND h.id >= v_begin AND h.id < v_eind
  UNION ALL
  SELECT 'recht', coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), a.gevolg, 0
    FROM app.afwijkingsrecht a JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
   WHERE a.organisatie_id = v_org AND a.ontstaan_op >= v_van AND a.ontstaan_op < v_tot
  UNION ALL
  SELECT 'afwijking', coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), '', 0
    FROM app.afwijking f
    JOIN app.afwijkingsrecht a ON (a.organisatie_id, a.id) = (f.organisatie_id, f.afwijkingsrecht_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
   WHERE f.organisatie_id = v_org AND f.id >= v_begin AND f.id < v_eind;
END $$;

-- Where meldingen stand now, and how many of them are late for whoever's turn it is.
CREATE OR REPLACE FUNCTION app.staat_nu() RETURNS TABLE (wat text, afdeling_id uuid, sleutel text, dagen int)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT x.wat, coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), s.status, 0
    FROM app.status st
    JOIN app.stuk s ON (s.organisatie_id, s.soort, s.status) = (app.organisatie(), st.soort, st.status)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT 'nu' UNION ALL SELECT 'te_laat' WHERE s.stap_uiterlijk_op < app.vandaag()) x (wat)
   WHERE st.soort = 'melding' AND st.fase <> 'afgerond' AND st.status <> 'concept';
END $$;

CREATE OR REPLACE FUNCTION app.tel_maand(p_maand date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.cijfer WHERE organisatie_id = app.organisatie() AND maand = p_maand AND wat NOT IN ('nu', 'te_laat');
  INSERT INTO app.cijfer (organisatie_id, wat, maand, afdeling_id, sleutel, dagen, aantal)
  SELECT app.organisatie(), g.wat, p_maand, g.afdeling_id, g.sleutel, g.dagen, count(*) FROM app.gebeurd_in(p_maand) g GROUP BY g.wat, g.afdeling_id, g.sleutel, g.dagen;
END $$;

-- Counts on from where it was: the month that was last, the one before it (something may have been committed late),
-- and what came since; of what is older than a year nothing is shown. Doing it twice changes nothing.
CREATE OR REPLACE FUNCTION api.cijfers_tel(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_nu date := app.maand_van(app.nu());
  v_maand date;
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
  SELECT coalesce((SELECT c.maand FROM app.cijfer_stand c WHERE c.organisatie_id = app.organisatie()),
                  (SELECT app.maand_van(h.op) FROM app.historie h WHERE h.organisatie_id = app.organisatie() ORDER BY h.id LIMIT 1)) INTO v_maand;
  IF v_maand IS NULL THEN RETURN (NULL, NULL, 204, NULL)::app.antwoord; END IF;
  v_maand := greatest(least(v_maand, v_nu) - interval '1 month', v_nu - interval '12 months');
  PERFORM app.tel_maand(d::date) FROM generate_series(v_maand, v_nu, interval '1 month') d;
  DELETE FROM app.cijfer WHERE organisatie_id = app.organisatie() AND wat IN ('nu', 'te_laat');
  INSERT INTO app.cijfer (organisatie_id, wat, maand, afdeling_id, sleutel, aantal)
  SELECT app.organisatie(), g.wat, v_nu, g.afdeling_id, g.sleutel, count(*) FROM app.staat_nu() g GROUP BY g.wat, g.afdeling_id, g.sleutel;
  INSERT INTO app.cijfer_stand VALUES (app.organisatie(), v_nu, app.nu())
  ON CONFLICT (organisatie_id) DO UPDATE SET (maand, bijgewerkt_op) = (EXCLUDED.maand, EXCLUDED.bijgewerkt_op);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- The afdelingen that somebody looks at: of the whole organisatie (NULL), or those that are their own.
CREATE OR REPLACE FUNCTION app.cijfer_afdelingen(p_bereik text) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v uuid[] := app.eigen_afdelingen();
BEGIN
  IF p_bereik = 'organisatie' THEN RETURN NULL; END IF;
  RETURN CASE WHEN cardinality(v) > 0 THEN v
              ELSE ARRAY (SELECT g.afdeling_id FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), app.actor()) AND g.afdeling_id IS NOT NULL) END;
END $$;

-- The rows of the last twelve months (of now, for what stands now).
CREATE OR REPLACE FUNCTION app.cijfers_van(p_wat text, p_afdelingen uuid[]) RETURNS TABLE (maand date, sleutel text, dagen int, aantal bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT c.maand, c.sleutel, c.dagen, sum(c.aantal) FROM app.cijfer c
   WHERE c.organisatie_id = app.organisatie() AND c.wat = p_wat AND c.maand > app.maand_van(app.nu()) - interval '12 months'
     AND (p_afdelingen IS NULL OR c.afdeling_id = ANY (p_afdelingen)) GROUP BY 1, 2, 3;
END $$;

-- Half and eight out of ten were done within so many days, and of how many that is told; no days under five.
CREATE OR REPLACE FUNCTION app.midden(p_dagen int[], p_aantallen bigint[]) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT json_build_object('aantal', coalesce(max(t.totaal), 0)::int,
           'mediaanDagen', CASE WHEN max(t.totaal) >= 5 THEN min(t.dagen) FILTER (WHERE t.tot_hier >= t.totaal * 0.5) END,
           'p80Dagen', CASE WHEN max(t.totaal) >= 5 THEN min(t.dagen) FILTER (WHERE t.tot_hier >= t.totaal * 0.8) END)
    FROM (SELECT d.dagen, sum(d.aantal) OVER (ORDER BY d.dagen) AS tot_hier, sum(d.aantal) OVER () AS totaal
            FROM unnest(p_dagen, p_aantallen) d (dagen, aantal)) t
$$;

CREATE OR REPLACE FUNCTION app.telling(p_wat text, p_afdelingen uuid[]) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('sleutel', t.sleutel, 'aantal', t.n::int) ORDER BY t.n DESC, t.sleutel), '[]')
            FROM (SELECT c.sleutel, sum(c.aantal) AS n FROM app.cijfers_van(p_wat, p_afdelingen) c GROUP BY 1) t);
END $$;

CREATE OR REPLACE FUNCTION app.per_maand(p_afdelingen uuid[]) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('maand', to_char(d, 'YYYY-MM'), 'duur', k.duur,
            'ingediend', coalesce(n.ingediend, 0)::int, 'rechten', coalesce(n.recht, 0)::int, 'afwijkingen', coalesce(n.afwijking, 0)::int) ORDER BY d)
    FROM generate_series(app.maand_van(app.nu()) - interval '11 months', app.maand_van(app.nu()), interval '1 month') d
    CROSS JOIN LATERAL (SELECT app.midden(array_agg(c.dagen), array_agg(c.aantal)) AS duur FROM app.cijfers_van('duur', p_afdelingen) c WHERE c.maand = d::date) k
    CROSS JOIN LATERAL (SELECT sum(x.aantal) FILTER (WHERE x.wat = 'ingediend') AS ingediend, sum(x.aantal) FILTER (WHERE x.wat = 'recht') AS recht,
                               sum(x.aantal) FILTER (WHERE x.wat = 'afwijking') AS afwijking
                          FROM app.cijfer x WHERE x.organisatie_id = app.organisatie() AND x.maand = d::date AND x.wat IN ('ingediend', 'recht', 'afwijking')
                           AND (p_afdelingen IS NULL OR x.afdeling_id = ANY (p_afdelingen))) n);
END $$;

-- Per status on the road: how long it lasted, how many stand there now, and how many of those are late.
CREATE OR REPLACE FUNCTION app.wachten(p_afdelingen uuid[]) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('status', st.status, 'aanZet', st.aan_zet, 'duur', k.duur,
            'nu', coalesce(n.nu, 0)::int, 'teLaat', coalesce(n.te_laat, 0)::int) ORDER BY st.volgorde)
    FROM app.status st
    CROSS JOIN LATERAL (SELECT app.midden(array_agg(c.dagen), array_agg(c.aantal)) AS duur
      FROM (SELECT v.dagen, sum(v.aantal)::bigint AS aantal FROM app.cijfers_van('stap', p_afdelingen) v WHERE v.sleutel = st.status GROUP BY 1) c) k
    CROSS JOIN LATERAL (SELECT sum(x.aantal) FILTER (WHERE x.wat = 'nu') AS nu, sum(x.aantal) FILTER (WHERE x.wat = 'te_laat') AS te_laat
                          FROM app.cijfer x WHERE x.organisatie_id = app.organisatie() AND x.sleutel = st.status AND x.wat IN ('nu', 'te_laat')
                           AND (p_afdelingen IS NULL OR x.afdeling_id = ANY (p_afdelingen))) n
   WHERE st.soort = 'melding' AND st.fase <> 'afgerond' AND st.status <> 'concept');
END $$;

CREATE OR REPLACE FUNCTION api.cijfers_lees(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v uuid[] := app.cijfer_afdelingen(pad ->> 'bereik');
BEGIN
  RETURN (json_build_object('bereik', pad ->> 'bereik',
    'afdelingen', (SELECT coalesce(json_agg(a.naam ORDER BY a.naam), '[]') FROM app.afdeling a WHERE a.organisatie_id = app.organisatie() AND a.id = ANY (v)),
    'bijgewerktOp', (SELECT app.utc(c.bijgewerkt_op) FROM app.cijfer_stand c WHERE c.organisatie_id = app.organisatie()),
    'effect', app.telling('effect', v),
    'duur', (SELECT app.midden(array_agg(c.dagen), array_agg(c.aantal)) FROM (SELECT d.dagen, sum(d.aantal)::bigint AS aantal FROM app.cijfers_van('duur', v) d GROUP BY 1) c),
    'maanden', app.per_maand(v), 'wachten', app.wachten(v),
    'uitkomsten', app.telling('uitkomst', v), 'advies', app.telling('advies', v), 'regels', app.telling('regel', v), 'rechten', app.telling('recht', v)), NULL, 200, NULL)::app.antwoord;
END $$;
