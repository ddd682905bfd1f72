-- SPDX-License-Identifier: EUPL-1.2
-- What the asker is to each melding, and which meldingen the asker may see.

-- Every melding of the organisatie with what the asker is to it: the relations are those of app.relaties,
-- written out here so that a list needs no call per row; rollen adds the roles of the token. Where rollen
-- is used more than once per row, put it behind OFFSET 0: it is computed once then.
CREATE VIEW api.melding_rol WITH (security_invoker = true) AS
  SELECT m.organisatie_id, m.id, m.melder_id, m.beslisser_id, m.regel_id, m.afdeling_id, m.welke_regel, m.regel_herschreven,
         m.ingediend_op, m.afscherming_melder, m.naam_mag_naar_beslisser, m.behandelaar_id, r.relaties,
         (SELECT array_remove(app.rollen(), 'teammanager')) || r.relaties AS rollen
    FROM app.melding m
    CROSS JOIN LATERAL (SELECT CASE WHEN m.melder_id = (SELECT app.actor()) THEN '{melder}'::text[] END
      || CASE WHEN m.beslisser_id = (SELECT app.actor()) THEN '{beslisser}'::text[] END
      || CASE WHEN m.afdeling_id = ANY ((SELECT app.eigen_afdelingen())::uuid[]) THEN '{eigenaar_afdeling}'::text[]
              || CASE WHEN m.afdeling_id = ANY ((SELECT app.geleide_afdelingen())::uuid[]) THEN '{teammanager}'::text[] END END
      || (SELECT array_agg(k.betrekking) FROM app.betrokkene k WHERE k.organisatie_id = m.organisatie_id
             AND k.stuk_id = m.id AND k.gebruiker_id = (SELECT app.actor())) AS relaties) r
   WHERE m.organisatie_id = (SELECT app.organisatie());

-- Every melding the asker may see. Not visible is no row.
--   alles  the own words of the melder (see app.ziet_melders_woorden); otherwise only what was rewritten
--   naam   who reported it
-- Written so that a list does little per row: a role of the token that opens everything is looked at once
-- and first; relaties and rollen are computed only for who asks for them. The stuk is looked up
-- only of a melding that the asker or the asker's afdeling has to do with, and with LIMIT 1: so the planner
-- knows there is at most one, and walks a list along the primary key instead of sorting all meldingen.
CREATE VIEW api.melding_zicht WITH (security_invoker = true) AS
  SELECT m.organisatie_id, m.id, m.melder_id, m.regel_id, m.afdeling_id, m.welke_regel, m.regel_herschreven, m.behandelaar_id,
         m.ingediend_op, s.status, s.kenmerk, s.versie, s.uiterlijk_op, s.termijn_gestopt_op, s.buiten_werkstroom,
         s.stap_uiterlijk_op, s.aangemaakt_op, s.gewijzigd_op, b.relaties, b.rollen, z.alles,
         app.ziet_naam_melder(b.rollen, m.afscherming_melder, m.naam_mag_naar_beslisser) AS naam
    FROM api.melding_rol m
    CROSS JOIN LATERAL (SELECT (SELECT app.ziet_melders_woorden(app.rollen()))
      OR m.melder_id = (SELECT app.actor()) OR coalesce(m.beslisser_id = (SELECT app.actor()), false)
      OR EXISTS (SELECT FROM app.betrokkene k WHERE k.organisatie_id = m.organisatie_id AND k.stuk_id = m.id
                    AND k.gebruiker_id = (SELECT app.actor()) AND k.betrekking IN ('genodigde', 'teamlid', 'trekker')) AS alles OFFSET 0) z
    CROSS JOIN LATERAL (SELECT k.status, k.kenmerk, k.versie, k.uiterlijk_op, k.termijn_gestopt_op, k.buiten_werkstroom,
                               k.stap_uiterlijk_op, k.aangemaakt_op, k.gewijzigd_op
      FROM app.stuk k WHERE (k.organisatie_id, k.id) = (m.organisatie_id, m.id)
         AND (z.alles OR m.afdeling_id = ANY ((SELECT app.eigen_afdelingen())::uuid[])) LIMIT 1) s
    CROSS JOIN LATERAL (SELECT r.relaties, (SELECT array_remove(app.rollen(), 'teammanager')) || r.relaties AS rollen
      FROM (SELECT m.relaties OFFSET 0) r OFFSET 0) b
   WHERE CASE WHEN s.status = 'concept' THEN m.melder_id = (SELECT app.actor())
              -- The afdeling comes in when the investigation begins, or when the right to deviate from its rule arose.
              ELSE z.alles OR s.status NOT IN ('ingediend', 'team_samenstellen', 'niet_in_behandeling', 'gekoppeld', 'ingetrokken')
                   OR EXISTS (SELECT FROM app.afwijkingsrecht w WHERE w.organisatie_id = m.organisatie_id AND w.melding_id = m.id) END;
