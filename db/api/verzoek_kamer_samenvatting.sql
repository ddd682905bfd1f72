-- SPDX-License-Identifier: EUPL-1.2
-- What the begeleider understood. It counts when the inwoner says that it is right: nobody speaks for somebody else.

-- Did the inwoner say that it is right? A partij only sees what was released, so there the answer is known.
CREATE OR REPLACE FUNCTION app.samenvatting_klopt(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.partij() IS NOT NULL OR EXISTS (SELECT FROM app.samenvatting_reactie r
    WHERE (r.organisatie_id, r.samenvatting_id) = (app.organisatie(), p_id) AND r.tekst IS NULL);
END $$;

-- With the reaction of the inwoner; a partij gets what was released, and that is right by then.
CREATE OR REPLACE FUNCTION app.samenvatting_json(x app.samenvatting) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  r app.samenvatting_reactie;
BEGIN
  SELECT * INTO r FROM app.samenvatting_reactie y WHERE (y.organisatie_id, y.samenvatting_id) = (x.organisatie_id, x.id);
  RETURN json_build_object('id', x.id, 'tekst', app.zegel(x.tekst, 'samenvatting', x.id, 'tekst'), 'op', app.utc(x.op),
    'stand', CASE WHEN app.samenvatting_klopt(x.id) THEN 'klopt' WHEN r.id IS NULL THEN 'open' ELSE 'anders' END,
    'anders', app.zegel(r.tekst, 'samenvatting_reactie', r.id, 'tekst'), 'geantwoordOp', app.utc(r.op));
END $$;

-- The newest first. The inwoner sees that a partij read one, and when.
CREATE FUNCTION api.samenvattingen_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_verzoek uuid := app.verzoek_van(p_pad);
BEGIN
  IF app.partij() IS NOT NULL THEN
    PERFORM app.noteer_inzage('samenvatting', x.id) FROM app.samenvatting x WHERE (x.organisatie_id, x.verzoek_id) = (app.organisatie(), v_verzoek);
  END IF;
  RETURN app.met_kluis(v_verzoek, json_build_object('resultaten', (
    SELECT coalesce(json_agg(app.samenvatting_json(x) ORDER BY x.id DESC), '[]') FROM app.samenvatting x
     WHERE (x.organisatie_id, x.verzoek_id) = (app.organisatie(), v_verzoek))));
END $$;

CREATE FUNCTION api.samenvatting_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_lopend((p_pad ->> 'id')::uuid);
  x app.samenvatting;
BEGIN
  INSERT INTO app.samenvatting (organisatie_id, id, verzoek_id, tekst)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, p_in ->> 'tekst') RETURNING * INTO x;
  RETURN app.met_kluis(s.id, app.samenvatting_json(x), 201);
END $$;

-- Right, or what is different; once, and only about the newest.
CREATE FUNCTION api.samenvatting_reageer(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_lopend(app.volgt());
  v_id uuid := (p_pad ->> 'samenvattingId')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM app.samenvatting y WHERE (y.organisatie_id, y.verzoek_id, y.id) = (s.organisatie_id, s.id, v_id)) THEN
    PERFORM app.weiger('WF404', 'Deze samenvatting is er niet.');
  ELSIF EXISTS (SELECT FROM app.samenvatting y WHERE (y.organisatie_id, y.verzoek_id) = (s.organisatie_id, s.id) AND y.id > v_id) THEN
    PERFORM app.weiger('WF409', 'Er is een nieuwere samenvatting. Lees die eerst.');
  END IF;
  INSERT INTO app.samenvatting_reactie (organisatie_id, id, verzoek_id, samenvatting_id, tekst)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, v_id, p_in ->> 'tekst');
  PERFORM app.post_begeleider(s.id, 'verzoek.samenvatting');
  RETURN (SELECT app.met_kluis(s.id, app.samenvatting_json(x), 201) FROM app.samenvatting x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, v_id));
END $$;
