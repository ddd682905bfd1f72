-- SPDX-License-Identifier: EUPL-1.2
-- Keeping afdelingen: for the gemeentebeheerder.

CREATE VIEW api.afdeling WITH (security_invoker = true) AS
  SELECT a.id, a.naam, app.persoon(a.hoofd_id) AS hoofd, app.persoon(a.plaatsvervanger_id) AS plaatsvervanger, app.persoon(a.teammanager_id) AS teammanager,
         app.persoon(a.contactpersoon_id) AS contactpersoon, app.persoon(a.beslisser_id) AS "eigenBeslisser", app.persoon(app.bepaal_beslisser(a.id)) AS beslisser,
         (SELECT count(*)::int FROM app.gebruiker g WHERE (g.organisatie_id, g.afdeling_id) = (a.organisatie_id, a.id) AND g.actief) AS mensen,
         a.actief, a.versie
    FROM app.afdeling a WHERE a.organisatie_id = (SELECT app.organisatie());

CREATE OR REPLACE FUNCTION app.afdeling_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/afdelingen/' || x.id END)::app.antwoord FROM api.afdeling x WHERE x.id = p_id);
END $$;

-- An afdeling in words, for the history.
CREATE OR REPLACE FUNCTION app.afdeling_in_woorden(p_id uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT concat_ws(E'\n', a.naam || CASE WHEN a.actief THEN '' ELSE ' (opgeheven)' END, 'Hoofd: ' || (a.hoofd ->> 'naam'), 'Plaatsvervanger: ' || (a.plaatsvervanger ->> 'naam'),
           'Teammanager: ' || (a.teammanager ->> 'naam'), 'Contactpersoon: ' || (a.contactpersoon ->> 'naam'), 'Beslist zelf: ' || (a."eigenBeslisser" ->> 'naam'))
    FROM api.afdeling a WHERE a.id = p_id);
END $$;

CREATE OR REPLACE FUNCTION api.afdeling_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  INSERT INTO app.afdeling (organisatie_id, id, naam, hoofd_id, plaatsvervanger_id, teammanager_id, contactpersoon_id, beslisser_id)
  VALUES (app.organisatie(), v_id, invoer ->> 'naam', (invoer ->> 'hoofdId')::uuid, (invoer ->> 'plaatsvervangerId')::uuid,
          (invoer ->> 'teammanagerId')::uuid, (invoer ->> 'contactpersoonId')::uuid, (invoer ->> 'beslisserId')::uuid);
  PERFORM app.noteer_wijziging('afdeling', invoer ->> 'naam', NULL, app.afdeling_in_woorden(v_id));
  RETURN app.afdeling_antwoord(v_id, 201);
END $$;

-- The new value of a field that may be emptied.
CREATE OR REPLACE FUNCTION app.of_nieuw(p_invoer jsonb, p_veld text, p_oud uuid) RETURNS uuid
LANGUAGE sql IMMUTABLE RETURN CASE WHEN p_invoer ? p_veld THEN (p_invoer ->> p_veld)::uuid ELSE p_oud END;

CREATE OR REPLACE FUNCTION api.afdeling_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.afdeling;
  v_oud text;
BEGIN
  SELECT * INTO a FROM app.afdeling x WHERE x.organisatie_id = app.organisatie() AND x.id = (pad ->> 'id')::uuid FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afdeling is er niet.'); END IF;
  IF a.versie <> versie THEN PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.'); END IF;
  IF (invoer ->> 'actief')::boolean IS FALSE AND a.actief THEN PERFORM app.mag_opheffen(a); END IF;
  v_oud := app.afdeling_in_woorden(a.id);
  UPDATE app.afdeling x SET naam = coalesce(invoer ->> 'naam', x.naam), hoofd_id = app.of_nieuw(invoer, 'hoofdId', x.hoofd_id),
         plaatsvervanger_id = app.of_nieuw(invoer, 'plaatsvervangerId', x.plaatsvervanger_id), teammanager_id = app.of_nieuw(invoer, 'teammanagerId', x.teammanager_id),
         contactpersoon_id = app.of_nieuw(invoer, 'contactpersoonId', x.contactpersoon_id), beslisser_id = app.of_nieuw(invoer, 'beslisserId', x.beslisser_id),
         actief = coalesce((invoer ->> 'actief')::boolean, x.actief), versie = x.versie + 1
   WHERE (x.organisatie_id, x.id) = (a.organisatie_id, a.id);
  PERFORM app.noteer_wijziging('afdeling', coalesce(invoer ->> 'naam', a.naam), v_oud, app.afdeling_in_woorden(a.id));
  RETURN app.afdeling_antwoord(a.id, 200);
END $$;

-- An afdeling with people, or one that decides, stays.
CREATE OR REPLACE FUNCTION app.mag_opheffen(p_afdeling app.afdeling) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM app.gebruiker g WHERE (g.organisatie_id, g.afdeling_id) = (p_afdeling.organisatie_id, p_afdeling.id) AND g.actief) THEN
    PERFORM app.weiger('WF409', 'Er werken nog mensen bij deze afdeling. Geef hun eerst een andere afdeling.');
  ELSIF EXISTS (SELECT FROM app.organisatie o WHERE (o.id, o.beslissende_afdeling_id) = (p_afdeling.organisatie_id, p_afdeling.id)) THEN
    PERFORM app.weiger('WF409', 'Deze afdeling beslist over meldingen en kan niet weg.');
  END IF;
END $$;
