-- SPDX-License-Identifier: EUPL-1.2
-- Who is what to a stuk: the roles of the token, and the relations that follow from the stuk.

-- Who decides about rules of an afdeling: its own setting, else the head of the deciding afdeling of
-- the organisatie. Never the melder: then the deputy, else a directeur.
CREATE OR REPLACE FUNCTION app.bepaal_beslisser(p_afdeling uuid, p_niet uuid DEFAULT NULL) RETURNS uuid
LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT kandidaat.id FROM (
    SELECT a.beslisser_id, 1 FROM app.afdeling a WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_afdeling)
    UNION ALL
    SELECT unnest(ARRAY[a.hoofd_id, a.plaatsvervanger_id]), generate_series(2, 3)
      FROM app.organisatie o JOIN app.afdeling a ON (a.organisatie_id, a.id) = (o.id, o.beslissende_afdeling_id)
     WHERE o.id = app.organisatie()
    UNION ALL
    SELECT r.gebruiker_id, 4 FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = 'directeur'
  ) kandidaat (id, rang)
  JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (app.organisatie(), kandidaat.id) AND g.actief
  WHERE kandidaat.id IS DISTINCT FROM p_niet ORDER BY kandidaat.rang, kandidaat.id LIMIT 1;
$$;

-- All roles of the asker for this stuk: those of the token (without teammanager, which only counts for
-- the own afdeling), the kept relations, and those that follow from the melding and its afdeling.
-- A stuk with an ouder has the relations of that ouder too.
CREATE OR REPLACE FUNCTION app.betrekkingen(p_stuk uuid) RETURNS text[]
LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT array_remove(app.rollen(), 'teammanager') || coalesce(array_agg(DISTINCT b.betrekking), '{}')
  FROM app.stuk s
  LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, coalesce(s.ouder_id, s.id))
  LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
  LEFT JOIN app.gebruiker ik ON (ik.organisatie_id, ik.id) = (s.organisatie_id, app.actor()) AND ik.actief
  CROSS JOIN LATERAL (
    SELECT k.betrekking FROM app.betrokkene k
     WHERE k.organisatie_id = s.organisatie_id AND k.stuk_id IN (s.id, s.ouder_id) AND k.gebruiker_id = ik.id
    UNION ALL SELECT 'melder' WHERE m.melder_id = ik.id
    UNION ALL SELECT 'beslisser' WHERE m.beslisser_id = ik.id
    UNION ALL SELECT 'eigenaar_afdeling' WHERE ik.id IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id)
    UNION ALL SELECT unnest('{teammanager,eigenaar_afdeling}'::text[])
               WHERE coalesce(ik.id = a.teammanager_id, ik.afdeling_id = a.id AND app.heeft_rol('teammanager'))
  ) b
  WHERE s.organisatie_id = app.organisatie() AND s.id = p_stuk;
$$;
