-- SPDX-License-Identifier: EUPL-1.2
-- Talks of a team: what was said, with whom, and whether they recognise the report.

-- Whether the report was recognised. A talk that failed needs nobody's word.
CREATE OR REPLACE FUNCTION app.akkoord_verslag(g app.gesprek) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT g.contact_gelukt THEN RETURN 'niet_nodig'; END IF;
  RETURN (
  SELECT CASE WHEN bool_or(d.oordeel = 'correctie') THEN 'correctie'
              WHEN bool_or(d.oordeel IS NULL) THEN 'gevraagd'
              WHEN count(*) > 0 OR g.akkoord_hoe IS NOT NULL THEN 'akkoord' ELSE 'nog_noteren' END
    FROM app.gesprek_deelnemer d WHERE (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id));
END $$;

-- Colleagues who took part, as the asker may know them: the team all, others themselves.
CREATE OR REPLACE FUNCTION app.deelnemers(g app.gesprek, p_alle boolean) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('id', b.id, 'naam', b.naam, 'oordeel', d.oordeel, 'opmerking', d.opmerking,
           'oordeelOp', app.utc(d.oordeel_op)) ORDER BY b.naam), '[]')
    FROM app.gesprek_deelnemer d JOIN app.gebruiker b ON (b.organisatie_id, b.id) = (d.organisatie_id, d.gebruiker_id)
   WHERE (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id) AND (p_alle OR d.gebruiker_id = app.actor()));
END $$;

-- A talk as its reader may see it: the team all of them, the melder and the afdeling their own, and who
-- took part the talk itself. Reports change as long as the team works.
CREATE VIEW api.gesprek WITH (security_invoker = true) AS
  SELECT g.id, g.melding_id AS "meldingId", s.kenmerk,
         CASE WHEN z.team OR z.melder THEN m.welke_regel
              ELSE coalesce(m.regel_herschreven, (SELECT r.naam FROM app.regel r WHERE (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)), '') END AS "welkeRegel",
         g.soort, g.gesproken_met AS "gesprokenMet", g.gesprek_op AS "gesprekOp", g.kanaal, g.contact_gelukt AS "contactGelukt",
         g.leiding_aanwezig AS "leidingAanwezig", g.verslag, app.deelnemers(g, z.team) AS deelnemers,
         app.akkoord_verslag(g) AS "akkoordVerslag", g.akkoord_hoe AS "akkoordHoe", g.akkoord_op AS "akkoordOp",
         CASE WHEN z.team THEN app.normen_van(g.melding_id, g.id) ELSE '[]' END AS normen,
         d.naam AS door, app.utc(g.vastgelegd_op) AS "vastgelegdOp",
         array_remove(ARRAY[
           CASE WHEN z.lid AND z.werkt THEN 'wijzig' END,
           CASE WHEN z.lid AND z.werkt AND g.contact_gelukt AND g.akkoord_hoe IS NULL THEN 'noteer_akkoord' END,
           CASE WHEN z.werkt AND e.gebruiker_id IS NOT NULL AND e.oordeel IS DISTINCT FROM 'akkoord' THEN 'beoordeel' END
         ], NULL) AS acties, g.versie
    FROM app.gesprek g
    JOIN app.gebruiker d ON (d.organisatie_id, d.id) = (g.organisatie_id, g.vastgelegd_door)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.melding_id)
    JOIN api.melding_rol m ON (m.organisatie_id, m.id) = (g.organisatie_id, g.melding_id)
    LEFT JOIN app.gesprek_deelnemer e ON (e.organisatie_id, e.gesprek_id, e.gebruiker_id) = (g.organisatie_id, g.id, (SELECT app.actor()))
    CROSS JOIN LATERAL (SELECT m.rollen AS rol OFFSET 0) b
    CROSS JOIN LATERAL (SELECT app.ziet_teamwerk(b.rol) AS team, 'melder' = ANY (b.rol) AS melder,
      b.rol && '{teamlid,trekker}' AS lid, app.team_werkt(s.status) AS werkt) z
   WHERE g.organisatie_id = (SELECT app.organisatie())
     AND (z.team OR e.gebruiker_id IS NOT NULL OR (g.soort = 'melder' AND z.melder)
          OR (g.soort = 'afdeling' AND 'eigenaar_afdeling' = ANY (b.rol)));

-- The same in the list below a melding.
CREATE VIEW api.gesprek_rij WITH (security_invoker = true) AS SELECT g.* FROM api.gesprek g;

CREATE OR REPLACE FUNCTION app.gesprek_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/gesprekken/' || p_id END)::app.antwoord
            FROM api.gesprek x WHERE x.id = p_id);
END $$;

CREATE FUNCTION api.gesprek_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek := app.pak_onderzoek((pad ->> 'id')::uuid, NULL, 'leg_gesprek_vast');
  v_id uuid;
BEGIN
  PERFORM app.geweest((invoer ->> 'gesprekOp')::date, '/gesprekOp', 'Een gesprek leg je vast als het is geweest.');
  INSERT INTO app.gesprek (organisatie_id, melding_id, soort, gesproken_met, gesprek_op, kanaal, contact_gelukt, leiding_aanwezig, verslag, vastgelegd_door)
  VALUES (o.organisatie_id, o.melding_id, invoer ->> 'soort', invoer ->> 'gesprokenMet', (invoer ->> 'gesprekOp')::date,
          coalesce(invoer ->> 'kanaal', CASE invoer ->> 'soort' WHEN 'telefonisch' THEN 'telefoon' END), (invoer ->> 'contactGelukt')::boolean,
          (invoer ->> 'leidingAanwezig')::boolean, invoer ->> 'verslag', app.actor())
  RETURNING id INTO v_id;
  IF (invoer ->> 'contactGelukt')::boolean THEN
    PERFORM app.vraag_akkoord(v_id, o.melding_id, invoer);
  END IF;
  IF invoer ? 'normen' THEN PERFORM app.zet_normen(o.melding_id, v_id, invoer -> 'normen'); END IF;
  PERFORM app.meld_gebeurtenis(o.melding_id, 'gesprek', 'team');
  RETURN app.gesprek_antwoord(v_id, 201);
END $$;

-- A day that has been; else 400 at this place.
CREATE OR REPLACE FUNCTION app.geweest(p_dag date, p_plaats text, p_zin text) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_dag > app.vandaag() THEN
    PERFORM app.weiger('WF400', p_zin, ARRAY[(p_plaats, 'in_de_toekomst', 'Kies een dag die is geweest.')::app.fout]);
  END IF;
END $$;

-- Asks who took part whether the report is right. Of a talk with the melder that is the melder.
CREATE OR REPLACE FUNCTION app.vraag_akkoord(p_gesprek uuid, p_melding uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(p_in -> 'deelnemers', '[]') ? app.actor()::text THEN
    PERFORM app.weiger('WF400', 'Je keurt je eigen verslag niet goed.',
                       ARRAY[('/deelnemers', 'niet_jezelf', 'Kies een ander dan jezelf.')::app.fout]);
  END IF;
  INSERT INTO app.gesprek_deelnemer (organisatie_id, gesprek_id, gebruiker_id)
  SELECT app.organisatie(), p_gesprek, x::uuid FROM jsonb_array_elements_text(coalesce(p_in -> 'deelnemers', '[]')) x
  UNION SELECT m.organisatie_id, p_gesprek, m.melder_id FROM app.melding m
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) AND p_in ->> 'soort' = 'melder';
  PERFORM app.stuur_deelnemers(p_gesprek, p_melding);
END $$;

CREATE OR REPLACE FUNCTION app.stuur_deelnemers(p_gesprek uuid, p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(d.gebruiker_id, 'gesprek.keur_verslag', 'gesprek', p_gesprek, p_melding) FROM app.gesprek_deelnemer d
   WHERE (d.organisatie_id, d.gesprek_id) = (app.organisatie(), p_gesprek);
END $$;

-- The talk, visible and locked, when the asker may do this with it now: else 404, 412, 403 or 409.
CREATE OR REPLACE FUNCTION app.pak_gesprek(p_id uuid, p_versie int, p_actie text) RETURNS app.gesprek
LANGUAGE plpgsql AS $$
DECLARE
  g app.gesprek;
  v_acties text[];
BEGIN
  PERFORM FROM api.gesprek x WHERE x.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  SELECT * INTO g FROM app.gesprek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) FOR UPDATE;
  PERFORM app.zelfde_versie(g.versie, p_versie);
  SELECT x.acties INTO v_acties FROM api.gesprek x WHERE x.id = p_id;
  IF p_actie = ANY (v_acties) THEN RETURN g; END IF;
  IF p_actie = 'beoordeel' THEN
    IF NOT EXISTS (SELECT FROM app.gesprek_deelnemer d WHERE (d.organisatie_id, d.gesprek_id, d.gebruiker_id) = (g.organisatie_id, g.id, app.actor())) THEN
      PERFORM app.weiger('WF403', 'Alleen wie meedeed aan het gesprek kan dit verslag beoordelen.');
    END IF;
  ELSE
    PERFORM app.alleen_voor(g.melding_id, '{teamlid,trekker}', 'Alleen een lid van het team kan dit doen.');
  END IF;
  PERFORM app.weiger('WF409', 'Dit kan nu niet met dit verslag. Kijk hoe het er nu voor staat.');
END $$;

-- Another text: the old one is kept, and everybody is asked again.
CREATE FUNCTION api.gesprek_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gesprek := app.pak_gesprek((pad ->> 'id')::uuid, versie, 'wijzig');
  v_verslag text := coalesce(invoer ->> 'verslag', g.verslag);
BEGIN
  IF v_verslag <> g.verslag THEN
    INSERT INTO app.gesprek_versie (organisatie_id, gesprek_id, versie, verslag, door)
    VALUES (g.organisatie_id, g.id, g.versie, g.verslag, app.actor());
    UPDATE app.gesprek_deelnemer d SET oordeel = NULL, opmerking = NULL, oordeel_op = NULL
     WHERE (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id);
    UPDATE app.gesprek x SET verslag = v_verslag, akkoord_hoe = NULL, akkoord_op = NULL, akkoord_genoteerd_door = NULL
     WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
    PERFORM app.stuur_deelnemers(g.id, g.melding_id);
  END IF;
  IF invoer ? 'normen' THEN PERFORM app.zet_normen(g.melding_id, g.id, invoer -> 'normen'); END IF;
  RETURN app.gesprek_klaar(g.id);
END $$;

-- One version further, and the answer.
CREATE OR REPLACE FUNCTION app.gesprek_klaar(p_id uuid) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.gesprek x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  RETURN app.gesprek_antwoord(p_id, 200);
END $$;

-- Who took part says: that is right, or: it has to be different, because.
CREATE FUNCTION api.gesprek_beoordeel(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gesprek := app.pak_gesprek((pad ->> 'id')::uuid, NULL, 'beoordeel');
BEGIN
  UPDATE app.gesprek_deelnemer d SET oordeel = invoer ->> 'oordeel', opmerking = nullif(btrim(invoer ->> 'opmerking'), ''), oordeel_op = app.nu()
   WHERE (d.organisatie_id, d.gesprek_id, d.gebruiker_id) = (g.organisatie_id, g.id, app.actor());
  PERFORM app.stuur(g.vastgelegd_door, 'gesprek.' || (invoer ->> 'oordeel'), 'gesprek', g.id, g.melding_id);
  RETURN app.gesprek_klaar(g.id);
END $$;

-- Of somebody without an account is noted how and when they agreed.
CREATE FUNCTION api.gesprek_akkoord_noteer(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gesprek := app.pak_gesprek((pad ->> 'id')::uuid, NULL, 'noteer_akkoord');
BEGIN
  PERFORM app.geweest((invoer ->> 'op')::date, '/op', 'Een akkoord noteer je als het er is.');
  UPDATE app.gesprek x SET akkoord_hoe = btrim(invoer ->> 'hoe'), akkoord_op = (invoer ->> 'op')::date, akkoord_genoteerd_door = app.actor()
   WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  RETURN app.gesprek_klaar(g.id);
END $$;

-- Reports that wait: for the word of who took part, and, after a remark, for who wrote them.
CREATE OR REPLACE FUNCTION app.taken_gesprek() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT DISTINCT true, 'gesprek', g.id, s.kenmerk, coalesce(nullif(v."welkeRegel", ''), s.kenmerk), t.taak, NULL::date, NULL::date
    FROM app.gesprek g
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.melding_id) AND app.team_werkt(s.status)
    JOIN app.gesprek_deelnemer d ON (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id)
    JOIN api.gesprek v ON v.id = g.id
    CROSS JOIN LATERAL (
      SELECT 'keur_verslag' WHERE d.gebruiker_id = app.actor() AND d.oordeel IS NULL
      UNION ALL SELECT 'pas_verslag_aan' WHERE g.vastgelegd_door = app.actor() AND d.oordeel = 'correctie' AND 'wijzig' = ANY (v.acties)
    ) t (taak)
   WHERE g.organisatie_id = app.organisatie() AND app.actor() IN (d.gebruiker_id, g.vastgelegd_door);
END $$;
