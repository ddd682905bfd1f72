-- SPDX-License-Identifier: EUPL-1.2
-- Who is what to a stuk, and what that lets somebody see of it.

CREATE OR REPLACE FUNCTION app.is_afwezig(p_wie uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afwezigheid a WHERE (a.organisatie_id, a.gebruiker_id) = (app.organisatie(), p_wie)
                    AND app.vandaag() BETWEEN a.van AND a.tot);
END $$;

-- Also who was in the team until the besluit: whoever advised does not decide.
CREATE OR REPLACE FUNCTION app.is_teamlid(p_melding uuid, p_wie uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
    WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding AND l.gebruiker_id = p_wie AND l.status IN ('geaccepteerd', 'afgerond'));
END $$;

-- Who decides about rules of an afdeling: its own setting, else the head of the deciding afdeling of
-- the organisatie. Never the melder, and never who is responsible for the rule: then the deputy, else a
-- directeur. p_melding: who should decide about it today, so nobody of its team and nobody who is away.
CREATE OR REPLACE FUNCTION app.bepaal_beslisser(p_afdeling uuid, p_niet uuid DEFAULT NULL, p_melding uuid DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT kandidaat.id FROM (
    SELECT a.beslisser_id, 1 FROM app.afdeling a WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_afdeling)
    UNION ALL
    SELECT v.plaatsvervanger_id, 2 FROM app.afdeling a JOIN app.afdeling v ON (v.organisatie_id, v.hoofd_id) = (a.organisatie_id, a.beslisser_id)
     WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_afdeling)
    UNION ALL
    SELECT unnest(ARRAY[a.hoofd_id, a.plaatsvervanger_id]), generate_series(3, 4)
      FROM app.organisatie o JOIN app.afdeling a ON (a.organisatie_id, a.id) = (o.id, o.beslissende_afdeling_id)
     WHERE o.id = app.organisatie()
    UNION ALL
    SELECT r.gebruiker_id, 5 FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = 'directeur'
  ) kandidaat (id, rang)
  JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (app.organisatie(), kandidaat.id) AND g.actief
  WHERE kandidaat.id IS DISTINCT FROM p_niet
    AND NOT EXISTS (SELECT FROM app.afdeling e WHERE (e.organisatie_id, e.id) = (app.organisatie(), p_afdeling)
                       AND kandidaat.id IN (e.hoofd_id, e.plaatsvervanger_id, e.contactpersoon_id, e.teammanager_id))
    AND (p_melding IS NULL OR NOT (app.is_afwezig(kandidaat.id) OR app.is_teamlid(p_melding, kandidaat.id)))
  ORDER BY kandidaat.rang, kandidaat.id LIMIT 1);
END $$;

-- What the asker has with this stuk: the kept relations, and those that follow from the melding and
-- its afdeling. A stuk with an ouder has the relations of that ouder too.
CREATE OR REPLACE FUNCTION app.relaties(p_stuk uuid) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(array_agg(DISTINCT b.betrekking ORDER BY b.betrekking), '{}')
  FROM app.stuk s
  JOIN app.gebruiker ik ON (ik.organisatie_id, ik.id) = (s.organisatie_id, app.actor()) AND ik.actief
  LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, coalesce(s.ouder_id, s.id))
  LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
  CROSS JOIN LATERAL (
    SELECT k.betrekking FROM app.betrokkene k
     WHERE k.organisatie_id = s.organisatie_id AND k.stuk_id IN (s.id, s.ouder_id) AND k.gebruiker_id = ik.id
    UNION ALL SELECT 'melder' WHERE m.melder_id = ik.id
    UNION ALL SELECT 'beslisser' WHERE m.beslisser_id = ik.id
    UNION ALL SELECT 'eigenaar_afdeling' WHERE ik.id IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id)
    UNION ALL SELECT unnest('{teammanager,eigenaar_afdeling}'::text[])
               WHERE coalesce(ik.id = a.teammanager_id, ik.afdeling_id = a.id AND app.heeft_rol('teammanager'))
  ) b
  WHERE s.organisatie_id = app.organisatie() AND s.id = p_stuk);
END $$;

-- All roles of the asker for this stuk: those of the token and the relations. Being a teammanager only
-- counts for the own afdeling, so there the relation decides.
CREATE OR REPLACE FUNCTION app.betrekkingen(p_stuk uuid) RETURNS text[]
LANGUAGE sql STABLE
RETURN array_remove(app.rollen(), 'teammanager') || app.relaties(p_stuk);

-- The afdelingen that the asker is teammanager of: as it was chosen, or else by role.
CREATE OR REPLACE FUNCTION app.geleide_afdelingen() RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_ik  uuid := app.actor();
  v_van uuid := CASE WHEN app.heeft_rol('teammanager') THEN (SELECT g.afdeling_id FROM app.gebruiker g
                       WHERE (g.organisatie_id, g.id) = (app.organisatie(), v_ik)) END;
BEGIN
  RETURN ARRAY (SELECT a.id FROM app.afdeling a WHERE a.organisatie_id = (SELECT app.organisatie())
                   AND (a.teammanager_id = v_ik OR a.teammanager_id IS NULL AND a.id = v_van));
END $$;

-- The afdelingen that the asker speaks for.
CREATE OR REPLACE FUNCTION app.eigen_afdelingen() RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_ik  uuid := app.actor();
  v_van uuid := CASE WHEN app.heeft_rol('teammanager') THEN (SELECT g.afdeling_id FROM app.gebruiker g
                       WHERE (g.organisatie_id, g.id) = (app.organisatie(), v_ik)) END;
BEGIN
  RETURN ARRAY (SELECT a.id FROM app.afdeling a WHERE a.organisatie_id = (SELECT app.organisatie())
                   AND (v_ik IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id, a.teammanager_id)
                        OR a.teammanager_id IS NULL AND a.id = v_van));
END $$;

-- Which entries of a timeline somebody with these roles reads.
CREATE OR REPLACE FUNCTION app.leest(p_rollen text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_rollen && '{coordinator,teamlid,trekker,systeem}' THEN '{intern,team,partijen,openbaar}'::text[]
            WHEN p_rollen && '{jurist}' THEN '{team,partijen,openbaar}'
            WHEN p_rollen && '{melder,beslisser,eigenaar_afdeling,directeur}' THEN '{partijen,openbaar}'
            ELSE '{openbaar}' END;

-- A person as the API shows one, or null.
CREATE OR REPLACE FUNCTION app.persoon(p_id uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_id));
END $$;

-- What this organisatie calls its roles: only those with a name of their own.
CREATE OR REPLACE FUNCTION app.rolnamen() RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('rol', r.rol, 'naam', r.naam) ORDER BY r.rol), '[]') FROM app.rolnaam r WHERE r.organisatie_id = app.organisatie());
END $$;
