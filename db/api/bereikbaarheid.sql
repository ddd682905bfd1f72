-- SPDX-License-Identifier: EUPL-1.2
-- How an organisatie is reached by who lost a code or wants to talk: what everybody reads, saying it, and who changed it.

-- How an organisatie is reached, for everybody; NULL when it said nothing.
CREATE OR REPLACE FUNCTION app.bereikbaar(o app.organisatie) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN num_nonnulls((o).telefoon, (o).mail_adres, (o).bezoekadres, (o).bereikbaar_wanneer) > 0 THEN json_build_object(
  'telefoon', (o).telefoon, 'mailAdres', (o).mail_adres, 'bezoekadres', (o).bezoekadres, 'wanneer', (o).bereikbaar_wanneer) END;

-- The same of the organisatie whose work this is.
CREATE OR REPLACE FUNCTION app.hier_bereikbaar() RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT app.bereikbaar(o) FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;

-- As everybody reads it and as it stands in the history; NULL: nothing.
CREATE OR REPLACE FUNCTION app.bereikbaar_leest() RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT nullif(concat_ws(E'\n', o.telefoon, o.mail_adres, o.bezoekadres, o.bereikbaar_wanneer), '')
            FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;

CREATE OR REPLACE FUNCTION app.bereikbaarheid() RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('telefoon', o.telefoon, 'mailAdres', o.mail_adres, 'bezoekadres', o.bezoekadres, 'wanneer', o.bereikbaar_wanneer,
      'versie', o.bereikbaar_versie, 'wijzigingen', (SELECT coalesce(json_agg(w ORDER BY w.id DESC), '[]') FROM api.wijziging_rij w WHERE w.onderwerp = 'bereikbaarheid')),
      o.bereikbaar_versie, 200, NULL)::app.antwoord
    FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;

CREATE FUNCTION api.bereikbaarheid_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql STABLE AS $$
  SELECT app.bereikbaarheid();
$$;

CREATE FUNCTION api.bereikbaarheid_zet(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_oud text := app.bereikbaar_leest();
BEGIN
  UPDATE app.organisatie o SET telefoon = p_in ->> 'telefoon', mail_adres = p_in ->> 'mailAdres', bezoekadres = p_in ->> 'bezoekadres',
         bereikbaar_wanneer = p_in ->> 'wanneer', bereikbaar_versie = p_versie + 1
   WHERE (o.id, o.bereikbaar_versie) = (app.organisatie(), p_versie);
  IF NOT FOUND THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  PERFORM app.noteer_wijziging('bereikbaarheid', app.organisatie_naam(), v_oud, app.bereikbaar_leest());
  RETURN app.bereikbaarheid();
END $$;
