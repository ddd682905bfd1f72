-- SPDX-License-Identifier: EUPL-1.2
-- People, their roles and their afdelingen, within one organisatie.

CREATE VIEW api.gebruiker_rij WITH (security_invoker = true) AS
  SELECT g.id, g.naam, g.functie, g.afdeling_id AS "afdelingId", g.actief
    FROM app.gebruiker g WHERE g.organisatie_id = app.organisatie();

CREATE VIEW api.gebruiker WITH (security_invoker = true) AS
  SELECT g.id, g.naam, g.functie,
         (SELECT json_build_object('id', a.id, 'naam', a.naam) FROM app.afdeling a
           WHERE (a.organisatie_id, a.id) = (g.organisatie_id, g.afdeling_id)) AS afdeling,
         (SELECT coalesce(json_agg(r.rol ORDER BY r.rol), '[]') FROM app.gebruiker_rol r
           WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)) AS rollen,
         g.actief, g.versie
    FROM app.gebruiker g WHERE g.organisatie_id = app.organisatie();

-- How the API names the kind of an organisatie.
CREATE OR REPLACE FUNCTION app.organisatie_soort(p_soort text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE p_soort WHEN 'afstemmingsorganisatie' THEN 'afstemming' ELSE p_soort END;

SET LOCAL ROLE app_poort;
-- Does whoever asks still have the password that the beheerder chose?
CREATE OR REPLACE FUNCTION app.wachtwoord_is_eerste()
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT coalesce((SELECT i.eerste FROM app.inlog i WHERE (i.organisatie_id, i.gebruiker_id) = (app.organisatie(), app.actor())), false)
$$;
REVOKE EXECUTE ON FUNCTION app.wachtwoord_is_eerste() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.wachtwoord_is_eerste() TO app_api, app_worker, app_owner;
SET LOCAL ROLE app_owner;

-- Who am I? Exactly one row for somebody with an account.
CREATE VIEW api.gebruikersprofiel WITH (security_invoker = true) AS
  SELECT g.id, g.naam, i.email, g.functie, g.rollen, g.afdeling,
         json_build_object('id', o.id, 'naam', o.naam, 'soort', app.organisatie_soort(o.soort), 'bereikbaar', app.bereikbaar(o)) AS organisatie,
         (SELECT count(*)::int FROM app.post p
           WHERE (p.organisatie_id, p.gebruiker_id) = (o.id, g.id) AND p.gelezen_op IS NULL) AS ongelezen,
         app.rolnamen() AS rolnamen, app.wachtwoord_is_eerste() AS "kiesWachtwoord"
    FROM api.gebruiker g
    JOIN app.gebruiker i ON (i.organisatie_id, i.id) = (app.organisatie(), g.id)
    JOIN app.organisatie o ON o.id = i.organisatie_id
   WHERE g.id = app.actor();

-- Each afdeling with its people: head, who carries out, and who decides about its rules.
CREATE VIEW api.afdeling_rij WITH (security_invoker = true) AS
  SELECT a.id, a.naam,
         (SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (a.organisatie_id, a.hoofd_id)) AS hoofd,
         app.persoon(a.plaatsvervanger_id) AS plaatsvervanger,
         (SELECT json_build_object('id', g.id, 'naam', g.naam)
            FROM app.gebruiker g
            JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'teammanager')
           WHERE (g.organisatie_id, g.afdeling_id) = (a.organisatie_id, a.id) AND g.actief
           ORDER BY g.naam LIMIT 1) AS teammanager,
         (SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (a.organisatie_id, app.bepaal_beslisser(a.id))) AS beslisser
    FROM app.afdeling a WHERE a.organisatie_id = app.organisatie() AND a.actief;

-- All organisaties, for the platformbeheerder only: names and kinds, never their work.
SET LOCAL ROLE app_poort;
CREATE OR REPLACE FUNCTION app.organisaties() RETURNS TABLE (id uuid, naam text, soort text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT o.id, o.naam, app.organisatie_soort(o.soort) FROM app.organisatie o
   WHERE app.heeft_rol('platformbeheerder')
$$;
REVOKE EXECUTE ON FUNCTION app.organisaties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.organisaties() TO app_owner, app_api;
SET LOCAL ROLE app_owner;
CREATE VIEW api.organisatie_rij WITH (security_invoker = true) AS
  SELECT id, naam, soort FROM app.organisaties();

-- The person, locked; WF404 and WF412 as for everything that is changed.
CREATE OR REPLACE FUNCTION app.pak_gebruiker(p_id uuid, p_versie int) RETURNS app.gebruiker
LANGUAGE plpgsql AS $$
DECLARE
  g app.gebruiker;
BEGIN
  SELECT * INTO g FROM app.gebruiker WHERE organisatie_id = app.organisatie() AND id = p_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze collega is er niet.');
  ELSIF g.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  RETURN g;
END $$;

CREATE OR REPLACE FUNCTION app.gebruiker_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/gebruikers/' || x.id END)::app.antwoord
            FROM api.gebruiker x WHERE x.id = p_id);
END $$;

-- Which roles of a list cannot be given here, and why.
CREATE OR REPLACE FUNCTION app.toets_rollen(p_rollen text[]) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/rollen', 'niet_toe_te_kennen', format('De rol %s kun je niet geven.', r.naam)
    FROM app.rol r WHERE r.naam = ANY (p_rollen) AND NOT r.toekennen
  UNION ALL
  SELECT '/rollen', 'andere_organisatie', 'Een begeleider werkt bij een onafhankelijke organisatie, niet bij de gemeente.'
    FROM app.organisatie o
   WHERE o.id = app.organisatie() AND o.soort <> 'afstemming' AND 'begeleider' = ANY (p_rollen);
END $$;

-- Gives somebody exactly these roles. Rows that stay keep their date and their giver.
CREATE OR REPLACE FUNCTION app.zet_rollen(p_gebruiker uuid, p_rollen text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_fouten app.fout[] := ARRAY (SELECT f::app.fout FROM app.toets_rollen(p_rollen) f);
  v_nu     text[] := ARRAY (SELECT rol FROM app.gebruiker_rol
                             WHERE organisatie_id = app.organisatie() AND gebruiker_id = p_gebruiker);
BEGIN
  IF v_fouten <> '{}' THEN
    PERFORM app.weiger('WF400', 'De rollen kloppen niet.', v_fouten);
  END IF;
  IF ('platformbeheerder' = ANY (p_rollen)) <> ('platformbeheerder' = ANY (v_nu)) THEN
    PERFORM app.weiger('WF403', 'De rol platformbeheerder geeft alleen het platform zelf.');
  END IF;
  DELETE FROM app.gebruiker_rol WHERE organisatie_id = app.organisatie() AND gebruiker_id = p_gebruiker
     AND rol <> ALL (p_rollen);
  INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol)
  SELECT app.organisatie(), p_gebruiker, r FROM unnest(p_rollen) r ON CONFLICT DO NOTHING;
END $$;

-- The afdeling of the input, which must be one of ours.
CREATE OR REPLACE FUNCTION app.eigen_afdeling(p_invoer jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_id uuid := (p_invoer ->> 'afdelingId')::uuid;
BEGIN
  IF v_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM app.afdeling WHERE organisatie_id = app.organisatie() AND id = v_id AND actief) THEN
    PERFORM app.weiger('WF400', 'Deze afdeling is er niet.',
      ARRAY [('/afdelingId', 'onbekend', 'Deze afdeling is er niet.')::app.fout]);
  END IF;
  RETURN v_id;
END $$;

-- The API has hashed the first password; the plain one never comes here.
CREATE FUNCTION api.gebruiker_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  INSERT INTO app.gebruiker (organisatie_id, id, naam, email, functie, afdeling_id)
  VALUES (app.organisatie(), v_id, invoer ->> 'naam', invoer ->> 'email', invoer ->> 'functie',
          app.eigen_afdeling(invoer));
  PERFORM app.zet_rollen(v_id, ARRAY (SELECT jsonb_array_elements_text(invoer -> 'rollen')));
  PERFORM app.inlog_eerste(v_id, invoer ->> 'hash');
  RETURN app.gebruiker_antwoord(v_id, 201);
END $$;

CREATE FUNCTION api.gebruiker_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gebruiker := app.pak_gebruiker((pad ->> 'id')::uuid, versie);
  v_actief boolean := coalesce((invoer ->> 'actief')::boolean, g.actief);
BEGIN
  IF g.id = app.actor() AND NOT v_actief THEN
    PERFORM app.weiger('WF403', 'Je kunt je eigen account niet uitzetten. Vraag het een andere beheerder.');
  END IF;
  PERFORM app.noteer_wijziging('collega', g.naam, g.naam || ', ' || g.email || CASE WHEN g.actief THEN '' ELSE ' (uit)' END,
    coalesce(invoer ->> 'naam', g.naam) || ', ' || coalesce(invoer ->> 'email', g.email) || CASE WHEN v_actief THEN '' ELSE ' (uit)' END);
  UPDATE app.gebruiker x SET naam = coalesce(invoer ->> 'naam', x.naam), email = coalesce(invoer ->> 'email', x.email),
         functie = CASE WHEN invoer ? 'functie' THEN invoer ->> 'functie' ELSE x.functie END,
         afdeling_id = CASE WHEN invoer ? 'afdelingId' THEN app.eigen_afdeling(invoer) ELSE x.afdeling_id END,
         actief = v_actief, versie = x.versie + 1
   WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  IF NOT v_actief THEN
    PERFORM app.sessie_sluit(g.organisatie_id, g.id, 'account', NULL);
    PERFORM app.uit_dienst(g.id);
  END IF;
  RETURN app.gebruiker_antwoord(g.id, 200);
END $$;

CREATE FUNCTION api.gebruiker_rollen_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gebruiker := app.pak_gebruiker((pad ->> 'id')::uuid, versie);
BEGIN
  IF g.id = app.actor() THEN
    PERFORM app.weiger('WF403', 'Je kunt je eigen rollen niet wijzigen. Vraag het een andere beheerder.');
  END IF;
  PERFORM app.noteer_wijziging('collega', g.naam, (SELECT string_agg(r.rol, ', ' ORDER BY r.rol) FROM app.gebruiker_rol r
      WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)),
    (SELECT string_agg(r, ', ' ORDER BY r) FROM jsonb_array_elements_text(invoer -> 'rollen') r));
  PERFORM app.zet_rollen(g.id, ARRAY (SELECT jsonb_array_elements_text(invoer -> 'rollen')));
  UPDATE app.gebruiker x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  RETURN app.gebruiker_antwoord(g.id, 200);
END $$;
