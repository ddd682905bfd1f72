-- SPDX-License-Identifier: EUPL-1.2
-- A melding that a coordinator writes down for a colleague. The colleague is the melder: own clock, own rights.

CREATE OR REPLACE FUNCTION app.mag_melden(p_gebruiker uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.gebruiker g
    JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'medewerker')
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_gebruiker) AND g.actief);
END $$;

CREATE OR REPLACE FUNCTION api.melding_namens(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_melder uuid := (invoer ->> 'melderId')::uuid;
  v_id uuid;
BEGIN
  IF NOT app.mag_melden(v_melder) THEN
    PERFORM app.weiger('WF400', 'Kies de collega die meldt.', ARRAY[('/melderId', 'geen_collega',
      'Kies een collega die hier werkt.')::app.fout]);
  END IF;
  v_id := app.nieuw_stuk('melding', 'concept');
  INSERT INTO app.melding (organisatie_id, id, melder_id, ingevoerd_door) VALUES (app.organisatie(), v_id, v_melder, app.actor());
  PERFORM app.vul_melding(v_id, invoer - 'melderId');
  PERFORM app.zet_stap(v_id, NULL, 'dien_in', '{}', '{melder}');
  RETURN app.antwoord_melding(v_id, 201);
END $$;

-- The melder reads what was written down, and says how it should be.
CREATE OR REPLACE FUNCTION api.melding_tekst_bevestig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, NULL);
  v_oud app.melding;
  v_nieuw app.melding;
BEGIN
  IF NOT 'bevestig_tekst' = ANY (app.melding_acties(s.id, s.status, app.betrekkingen(s.id))) THEN
    PERFORM app.weiger('WF403', 'Hier valt voor jou nu niets te bevestigen.');
  END IF;
  SELECT * INTO v_oud FROM app.melding WHERE organisatie_id = s.organisatie_id AND id = s.id;
  PERFORM app.vul_melding(s.id, invoer);
  UPDATE app.melding SET tekst_bevestigd_op = app.nu() WHERE organisatie_id = s.organisatie_id AND id = s.id RETURNING * INTO v_nieuw;
  PERFORM app.meld_gebeurtenis(s.id, 'systeem', 'team', CASE
    WHEN (v_oud.welke_regel, v_oud.waarom_hinderlijk, v_oud.suggestie) = (v_nieuw.welke_regel, v_nieuw.waarom_hinderlijk, v_nieuw.suggestie)
    THEN 'De melder las de tekst. Zo klopt het.' ELSE 'De melder las de tekst en verbeterde haar.' END);
  PERFORM app.raak_aan(s.id, NULL);
  RETURN app.antwoord_melding(s.id, 200);
END $$;
