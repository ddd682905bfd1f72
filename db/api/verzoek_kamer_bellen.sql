-- SPDX-License-Identifier: EUPL-1.2
-- The first call and the ones after it: what it is for, when it was tried, and how hard the conflict is. For
-- begeleiders; the inwoner only sees that there was a try.

CREATE OR REPLACE FUNCTION app.belpoging_json(p app.belpoging) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('id', p.id, 'op', app.utc(p.op), 'kanaal', p.kanaal, 'bereikt', p.bereikt,
    'notitie', app.zegel(p.notitie, 'belpoging', p.id, 'notitie'), 'door', app.persoon(p.door));
END $$;

-- The points in the words of this organisatie, each with when it was ticked.
CREATE OR REPLACE FUNCTION app.belpunten(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('sleutel', s.sleutel, 'soort', s.soort, 'tekst', coalesce(e.tekst, s.tekst), 'gedaanOp', app.utc(k.op))
                          ORDER BY s.soort, s.volgorde)
            FROM app.belpunt_standaard s
            LEFT JOIN app.belpunt e ON (e.organisatie_id, e.sleutel) = (app.organisatie(), s.sleutel)
            LEFT JOIN app.belvink k ON (k.organisatie_id, k.verzoek_id, k.sleutel) = (app.organisatie(), p_verzoek, s.sleutel));
END $$;

CREATE FUNCTION api.verzoek_bellen_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_verzoek uuid := (p_pad ->> 'id')::uuid;
BEGIN
  RETURN app.met_kluis(v_verzoek, json_build_object(
    'punten', app.belpunten(v_verzoek),
    'pogingen', (SELECT coalesce(json_agg(app.belpoging_json(p) ORDER BY p.op DESC, p.id DESC), '[]') FROM app.belpoging p
                  WHERE (p.organisatie_id, p.verzoek_id) = (app.organisatie(), v_verzoek)),
    'niveaus', (SELECT coalesce(json_agg(json_build_object('niveau', n.niveau, 'door', app.persoon(n.door), 'op', app.utc(n.op)) ORDER BY n.id DESC), '[]')
                  FROM app.conflictniveau n WHERE (n.organisatie_id, n.verzoek_id) = (app.organisatie(), v_verzoek))));
END $$;

CREATE FUNCTION api.belpoging_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_lopend((p_pad ->> 'id')::uuid);
  p app.belpoging;
BEGIN
  INSERT INTO app.belpoging (organisatie_id, id, verzoek_id, op, kanaal, bereikt, notitie)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, coalesce((p_in ->> 'op')::timestamptz, app.nu()), p_in ->> 'kanaal',
          (p_in ->> 'bereikt')::boolean, p_in ->> 'notitie') RETURNING * INTO p;
  RETURN app.met_kluis(s.id, app.belpoging_json(p), 201);
END $$;

CREATE FUNCTION api.belpunt_vink(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_lopend((p_pad ->> 'id')::uuid);
BEGIN
  IF NOT EXISTS (SELECT FROM app.belpunt_standaard b WHERE b.sleutel = p_in ->> 'sleutel') THEN
    PERFORM app.weiger('WF409', 'Dit punt is er niet.');
  ELSIF (p_in ->> 'gedaan')::boolean THEN
    INSERT INTO app.belvink (organisatie_id, verzoek_id, sleutel) VALUES (s.organisatie_id, s.id, p_in ->> 'sleutel') ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM app.belvink b WHERE (b.organisatie_id, b.verzoek_id, b.sleutel) = (s.organisatie_id, s.id, p_in ->> 'sleutel');
  END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.conflictniveau_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_lopend((p_pad ->> 'id')::uuid);
BEGIN
  INSERT INTO app.conflictniveau (organisatie_id, verzoek_id, niveau) VALUES (s.organisatie_id, s.id, p_in ->> 'niveau');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- The words of this organisatie for one point; empty gives back ours.
CREATE FUNCTION api.belpunten_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('resultaten', json_agg(json_build_object('sleutel', s.sleutel, 'soort', s.soort, 'standaard', s.tekst, 'tekst', e.tekst)
                                                            ORDER BY s.soort, s.volgorde)), NULL, 200, NULL)::app.antwoord
            FROM app.belpunt_standaard s LEFT JOIN app.belpunt e ON (e.organisatie_id, e.sleutel) = (app.organisatie(), s.sleutel));
END $$;

CREATE FUNCTION api.belpunt_zet(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM app.belpunt_standaard b WHERE b.sleutel = p_in ->> 'sleutel') THEN
    PERFORM app.weiger('WF409', 'Dit punt is er niet.');
  ELSIF p_in ->> 'tekst' IS NULL THEN
    DELETE FROM app.belpunt b WHERE (b.organisatie_id, b.sleutel) = (app.organisatie(), p_in ->> 'sleutel');
  ELSE
    INSERT INTO app.belpunt (organisatie_id, sleutel, tekst) VALUES (app.organisatie(), p_in ->> 'sleutel', btrim(p_in ->> 'tekst'))
    ON CONFLICT (organisatie_id, sleutel) DO UPDATE SET tekst = excluded.tekst;
  END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
