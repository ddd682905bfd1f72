-- SPDX-License-Identifier: EUPL-1.2
-- What guards a team: enough members, none with a conflict of interest, invitations that run out, and a melding that
-- comes near its last day without a team.

-- Members who take part and may not: the rule may have been coupled, or have changed hands, since.
CREATE OR REPLACE FUNCTION app.toets_belangen(p_melding uuid) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/team', 'belangenconflict', g.naam || ' kan niet meer meedoen. Er moet een ander in de plaats komen. Reden: ' || x.zin
    FROM app.betrokkene b JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (b.organisatie_id, b.gebruiker_id)
    CROSS JOIN LATERAL app.belangenconflict(b.stuk_id, b.gebruiker_id) x (zin)
   WHERE b.organisatie_id = app.organisatie() AND b.stuk_id = p_melding AND b.betrekking = 'teamlid' AND x.zin IS NOT NULL;
END $$;

-- More of these people from the afdeling of the rule than was agreed.
CREATE OR REPLACE FUNCTION app.toets_uit_afdeling(p_melding uuid, p_leden uuid[], p_plek text) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT p_plek, 'te_veel_van_afdeling',
         CASE app.ingesteld('team.uit_afdeling') WHEN 0 THEN 'Niemand in het team komt van de afdeling van de regel.'
           WHEN 1 THEN 'Hoogstens een lid komt van de afdeling van de regel.'
           ELSE format('Hoogstens %s leden komen van de afdeling van de regel.', app.ingesteld('team.uit_afdeling')) END
    FROM app.melding m JOIN app.gebruiker g ON (g.organisatie_id, g.afdeling_id) = (m.organisatie_id, m.afdeling_id)
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding AND g.id = ANY (p_leden)
  HAVING count(*) > app.ingesteld('team.uit_afdeling');
END $$;

-- Two are asked only where there is no third to ask; whoever decides says later whether that is enough.
CREATE OR REPLACE FUNCTION app.toets_klein_team(p_melding uuid, p_leden uuid[]) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF cardinality(p_leden) < 3 AND (SELECT count(*) FROM app.poulelid p
      WHERE p.organisatie_id = app.organisatie() AND app.team_bezwaar(p_melding, p.gebruiker_id) IS NULL) > 2 THEN
    RETURN NEXT ('/leden', 'te_klein', 'Kies drie of vier collega''s. Met twee kan alleen als er geen derde is.')::app.fout;
  END IF;
END $$;

-- A rule was chosen while a team is there: the Servicepunt hears it when somebody of that team may not judge it.
CREATE OR REPLACE FUNCTION app.meld_belangen(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM app.toets_belangen(p_melding)) THEN
    PERFORM app.stuur(r.gebruiker_id, 'team.belang', 'team', t.id, p_melding)
      FROM app.team t JOIN app.gebruiker_rol r ON (r.organisatie_id, r.rol) = (t.organisatie_id, 'coordinator')
     WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding;
  END IF;
END $$;

-- For the worker: the last day of the six weeks comes near, and no team works yet. Said once.
CREATE OR REPLACE FUNCTION app.teams_ontbreken() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('team_ontbreekt', ARRAY (SELECT s.id FROM app.stuk s
      JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id) AND m.geen_team_gemeld_op IS NULL
     WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.status IN ('ingediend', 'team_samenstellen')
       AND s.termijn_gestopt_op IS NULL AND s.uiterlijk_op <= app.vandaag() + app.ingesteld('herinnering.geen_team')
     FOR UPDATE OF m SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.team_ontbreekt(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.melding m SET geen_team_gemeld_op = app.nu() WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
  PERFORM app.stuur(r.gebruiker_id, 'melding.geen_team', 'melding', p_melding, p_melding)
    FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (app.organisatie(), 'coordinator');
END $$;

-- Fewer than three left: the Servicepunt hears it. The work goes on, presenting an advies waits. A team that is
-- done, or whose melding was withdrawn, needs nobody any more.
CREATE OR REPLACE FUNCTION app.vraag_aanvulling(p_team app.team) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF app.team_werkt((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (p_team.organisatie_id, p_team.melding_id)))
     AND (SELECT count(*) FROM app.teamlid l WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id)
         AND l.status IN ('uitgenodigd', 'geaccepteerd')) < app.team_minimum(p_team.melding_id) THEN
    PERFORM app.stuur(r.gebruiker_id, 'team.vul_aan', 'team', p_team.id, p_team.melding_id)
      FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (p_team.organisatie_id, 'coordinator');
  END IF;
END $$;

-- An advies comes from a team that is large enough.
CREATE OR REPLACE FUNCTION app.toets_teamgrootte(p_melding uuid) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/team', 'team_te_klein', format('Voorleggen kan met een team van 3 of 4. Nu zijn het er %s. Het Servicepunt zoekt een vervanger.', n)
    FROM app.team_grootte(p_melding) n WHERE n < app.team_minimum(p_melding);
END $$;

-- Work starts with three members who said yes (two when the beslisser agreed), one of whom is trekker; and looks once
-- more whether they may: the rule may have been coupled after they were asked.
CREATE OR REPLACE FUNCTION app.toets_start_onderzoek(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/team', 'team_te_klein', format('Het team is nog te klein: %s van de %s deden mee.', n, nodig)
    FROM app.team_grootte(p_stuk.id) n, app.team_minimum(p_stuk.id) nodig WHERE n < nodig
  UNION ALL
  SELECT '/team', 'geen_trekker', 'Nog niemand die meedoet, trekt het team.'
   WHERE NOT EXISTS (SELECT FROM app.betrokkene b WHERE (b.organisatie_id, b.stuk_id, b.betrekking)
                       = (p_stuk.organisatie_id, p_stuk.id, 'trekker'))
  UNION ALL SELECT f.* FROM app.toets_belangen(p_stuk.id) f
  UNION ALL SELECT f.* FROM app.toets_uit_afdeling(p_stuk.id, ARRAY (SELECT b.gebruiker_id FROM app.betrokkene b
    WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (p_stuk.organisatie_id, p_stuk.id, 'teamlid')), '/team') f;
END $$;

-- For the worker: closes invitations that ran out, and tells the Servicepunt.
CREATE OR REPLACE FUNCTION app.verlopen_uitnodigingen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('uitnodigingen_verlopen', ARRAY (SELECT x.id FROM app.team x WHERE x.organisatie_id = app.organisatie() AND EXISTS (
             SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.status) = (x.organisatie_id, x.id, 'uitgenodigd')
                AND l.verloopt_op < app.vandaag()) FOR UPDATE SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.uitnodigingen_verlopen(p_team uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  t app.team;
BEGIN
  SELECT * INTO t FROM app.team x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_team);
  PERFORM app.laat_verlopen(t);
  PERFORM app.vraag_aanvulling(t);
END $$;
