-- SPDX-License-Identifier: EUPL-1.2
-- A team that is too small: until when it is filled up, and whether two is enough.

-- The day before which the Servicepunt fills up this team: two working days after the last one left.
CREATE OR REPLACE FUNCTION app.aanvullen_tot(p_team uuid) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT app.werkdagen(app.organisatie(), app.dag(max(l.beeindigd_op)), 2) FROM app.teamlid l
           WHERE l.organisatie_id = app.organisatie() AND l.team_id = p_team AND l.status NOT IN ('geaccepteerd', 'afgerond')
          HAVING max(l.beeindigd_op) IS NOT NULL);
END $$;

-- The coordinator asks whether two is enough: of who decides today.
CREATE FUNCTION api.teamtoestemming_vraag(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  t app.team := app.pak_team((pad ->> 'id')::uuid, versie);
BEGIN
  IF NOT app.kan_met_twee(t, (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit vraag je als er twee collega''s meedoen en de vraag nog niet open staat.');
  END IF;
  INSERT INTO app.teamtoestemming (organisatie_id, team_id, reden, gevraagd_door)
  VALUES (t.organisatie_id, t.id, invoer ->> 'reden', app.actor());
  PERFORM app.wijs_beslisser(t.melding_id);
  PERFORM app.stuur(m.beslisser_id, 'team.vraag_toestemming', 'team', t.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (t.organisatie_id, t.melding_id);
  PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', 'Aan wie besluit is gevraagd of een team van twee genoeg is.');
  RETURN app.team_antwoord(t.id, 200);
END $$;

-- And whoever decides about the melding answers, once.
CREATE FUNCTION api.teamtoestemming_geef(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  t app.team := app.pak_team((pad ->> 'id')::uuid, versie);
  v_ja boolean := (invoer ->> 'akkoord')::boolean;
  k app.teamtoestemming := app.laatste_toestemming(t.id);
BEGIN
  PERFORM app.alleen_voor(t.melding_id, '{beslisser}', 'Alleen wie over deze melding besluit, geeft hier antwoord.');
  IF k.id IS NULL OR k.akkoord IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Er ligt geen vraag over dit team.');
  ELSIF NOT v_ja AND coalesce(length(btrim(invoer ->> 'toelichting')), 0) < 3 THEN
    PERFORM app.weiger('WF400', 'Schrijf op waarom niet.', ARRAY[('/toelichting', 'verplicht', 'Schrijf op waarom twee te weinig is.')::app.fout]);
  END IF;
  UPDATE app.teamtoestemming x SET akkoord = v_ja, toelichting = invoer ->> 'toelichting', beantwoord_door = app.actor(), beantwoord_op = app.nu()
   WHERE (x.organisatie_id, x.id) = (k.organisatie_id, k.id);
  PERFORM app.stuur(k.gevraagd_door, 'team.toestemming', 'team', t.id, t.melding_id);
  PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', CASE WHEN v_ja THEN 'Het team mag met twee leden verder.'
                                                                ELSE 'Het team mag niet met twee leden verder.' END);
  RETURN app.team_antwoord(t.id, 200);
END $$;
