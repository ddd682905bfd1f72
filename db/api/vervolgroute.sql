-- SPDX-License-Identifier: EUPL-1.2
-- The ways on that an inwoner reads when it did not come to an agreement: which there are, in whose words, and who changed them.

-- Each way on as it is now in this organisatie, in order, with our own words beside it.
CREATE OR REPLACE FUNCTION app.vervolgroutes()
RETURNS TABLE (soort text, titel text, tekst text, getoond boolean, versie int, standaard_titel text, standaard_tekst text)
LANGUAGE sql STABLE AS $$
  SELECT d.soort, coalesce(e.titel, d.titel), coalesce(e.tekst, d.tekst), coalesce(e.getoond, true), coalesce(e.versie, 1), d.titel, d.tekst
    FROM app.vervolgroute_standaard d LEFT JOIN app.vervolgroute e ON (e.organisatie_id, e.soort) = (app.organisatie(), d.soort)
   WHERE app.organisatie() IS NOT NULL ORDER BY d.volgorde
$$;

-- What an inwoner reads of it, as it stands in the history; NULL: nothing.
CREATE OR REPLACE FUNCTION app.vervolgroute_leest(p_soort text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT r.titel || E'\n\n' || r.tekst FROM app.vervolgroutes() r WHERE r.soort = p_soort AND r.getoond);
END $$;

CREATE VIEW api.vervolgroute WITH (security_invoker = true) AS
  SELECT r.soort, r.titel, r.tekst, r.getoond, r.versie, r.standaard_titel AS "standaardTitel", r.standaard_tekst AS "standaardTekst",
         (SELECT coalesce(json_agg(w ORDER BY w.id DESC), '[]') FROM api.wijziging_rij w WHERE (w.onderwerp, w.wat) = ('vervolgroute', r.soort)) AS wijzigingen
    FROM app.vervolgroutes() r;

CREATE FUNCTION api.vervolgroutes_lijst(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('resultaten', json_agg(r)), NULL, 200, NULL)::app.antwoord FROM api.vervolgroute r);
END $$;

-- The same words as ours are ours: when we mend them, they follow. Somebody always has somewhere to go.
CREATE FUNCTION api.vervolgroute_zet(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  r record;
  v_oud text := app.vervolgroute_leest(p_pad ->> 'soort');
BEGIN
  PERFORM FROM app.organisatie o WHERE o.id = app.organisatie() FOR UPDATE;
  SELECT * INTO r FROM app.vervolgroutes() x WHERE x.soort = p_pad ->> 'soort';
  IF r.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  INSERT INTO app.vervolgroute (organisatie_id, soort, getoond, titel, tekst, versie)
  VALUES (app.organisatie(), r.soort, (p_in ->> 'getoond')::boolean, nullif(p_in ->> 'titel', r.standaard_titel), nullif(p_in ->> 'tekst', r.standaard_tekst), p_versie + 1)
  ON CONFLICT (organisatie_id, soort) DO UPDATE SET (getoond, titel, tekst, versie) = (EXCLUDED.getoond, EXCLUDED.titel, EXCLUDED.tekst, EXCLUDED.versie);
  IF NOT EXISTS (SELECT FROM app.vervolgroutes() x WHERE x.getoond) THEN
    PERFORM app.weiger('WF409', 'Laat een inwoner minstens één manier om verder te gaan.');
  END IF;
  PERFORM app.noteer_wijziging('vervolgroute', r.soort, v_oud, app.vervolgroute_leest(r.soort));
  RETURN (SELECT (to_json(x), x.versie, 200, NULL)::app.antwoord FROM api.vervolgroute x WHERE x.soort = r.soort);
END $$;
