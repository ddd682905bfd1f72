-- SPDX-License-Identifier: EUPL-1.2
-- What a gemeente can learn from a verzoek, without the person: asked of the inwoner, agreed to, passed on.
SET LOCAL ROLE app_poort;

-- Puts a signaal in a gemeente. It knows no verzoek, no person and no hour: the id begins at the start of the day.
CREATE OR REPLACE FUNCTION app.signaal_uit_afstemming(p_gemeente uuid, p_regel text, p_tekst text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.signaal (organisatie_id, id, dag, regel, tekst, herkomst)
  VALUES (p_gemeente, app.uuid7(date_trunc('day', app.nu(), 'Europe/Amsterdam')), app.vandaag(), p_regel, p_tekst, 'afstemming');
END $$;
REVOKE EXECUTE ON FUNCTION app.signaal_uit_afstemming(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.signaal_uit_afstemming(uuid, text, text) TO app_owner;
SET LOCAL ROLE app_owner;

-- The texts of a verzoek, newest first; who follows does not see one that was taken away.
CREATE OR REPLACE FUNCTION app.lessen_json(v app.verzoek) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object(
           'id', l.id, 'regel', app.zegel(l.regel, 'les', l.id, 'regel'), 'tekst', app.zegel(l.tekst, 'les', l.id, 'tekst'),
           'status', l.status, 'gevraagdOp', app.utc(l.gevraagd_op), 'geantwoordOp', app.utc(l.geantwoord_op),
           'doorgegevenOp', l.doorgegeven_op) ORDER BY l.gevraagd_op DESC, l.id DESC), '[]')
    FROM app.les l
   WHERE (l.organisatie_id, l.verzoek_id) = ((v).organisatie_id, (v).id) AND (v).dek IS NOT NULL
     AND (l.status <> 'weg' OR app.volgt() IS NULL));
END $$;

CREATE OR REPLACE FUNCTION app.lessen_antwoord(p_verzoek uuid, p_status int DEFAULT 200) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_verzoek);
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  END IF;
  RETURN (json_build_object('lessen', app.lessen_json(v), 'kluis', app.kluis(v)), NULL, p_status, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.lessen_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.lessen_antwoord((p_pad ->> 'id')::uuid);
$$;

CREATE FUNCTION api.volglessen_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.lessen_antwoord(app.volgt());
$$;

-- One text at a time waits for an answer (les_een). Nothing is learned from a verzoek that nobody read yet.
CREATE FUNCTION api.les_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((p_pad ->> 'id')::uuid, NULL, 'verzoek');
BEGIN
  PERFORM app.leesbaar_verzoek(s.id); -- it may have been wiped since its key was asked for
  IF s.status IN ('concept', 'inwoner_uitgenodigd', 'ingediend', 'geweigerd') THEN
    PERFORM app.weiger('WF409', 'Dit kan pas als je het verzoek hebt opgenomen.');
  END IF;
  INSERT INTO app.les (organisatie_id, id, verzoek_id, regel, tekst)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, p_in ->> 'regel', p_in ->> 'tekst');
  RETURN app.lessen_antwoord(s.id, 201);
END $$;

-- The text that the inwoner agreed to, for the server to open before it is passed on.
CREATE VIEW api.les_open WITH (security_invoker = true) AS
  SELECT l.verzoek_id AS id, json_build_object('lesId', l.id, 'regel', app.zegel(l.regel, 'les', l.id, 'regel'),
           'tekst', app.zegel(l.tekst, 'les', l.id, 'tekst'), 'kluis', app.kluis(v)) AS body
    FROM app.les l JOIN app.verzoek v ON (v.organisatie_id, v.id) = (l.organisatie_id, l.verzoek_id)
   WHERE l.organisatie_id = app.organisatie() AND l.status = 'ja' AND v.dek IS NOT NULL;

-- Takes a text away, or passes on the one that was opened: regel and tekst are readable here, because that is
-- what the inwoner agreed to. An inwoner who took it back in the meantime wins.
CREATE FUNCTION api.les_stap(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((p_pad ->> 'id')::uuid, NULL, 'verzoek');
  v_door boolean := p_in ->> 'actie' = 'geef_door';
BEGIN
  UPDATE app.les l SET status = CASE WHEN v_door THEN 'doorgegeven' ELSE 'weg' END,
         doorgegeven_op = CASE WHEN v_door THEN app.vandaag() END
   WHERE (l.organisatie_id, l.verzoek_id) = (s.organisatie_id, s.id)
     AND CASE WHEN v_door THEN l.status = 'ja' AND l.id = (p_in ->> 'lesId')::uuid ELSE l.status IN ('gevraagd', 'ja') END;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', CASE WHEN v_door THEN 'Dit kan pas als de inwoner ja heeft gezegd.' ELSE 'Er ligt geen tekst bij de inwoner.' END);
  END IF;
  IF v_door THEN
    PERFORM app.signaal_uit_afstemming(v.gemeente_id, p_in ->> 'regel', p_in ->> 'tekst')
       FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (s.organisatie_id, s.id);
  END IF;
  RETURN app.lessen_antwoord(s.id);
END $$;

-- Yes or no of the inwoner, to the very text that was read; it may change until it was passed on.
CREATE FUNCTION api.volgles_antwoord(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  l app.les;
BEGIN
  SELECT * INTO l FROM app.les x
   WHERE (x.organisatie_id, x.verzoek_id, x.id) = (app.organisatie(), app.volgt(), (p_in ->> 'lesId')::uuid) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze tekst is er niet.');
  ELSIF l.status = 'doorgegeven' THEN
    PERFORM app.weiger('WF409', 'Dit is al doorgegeven. Er staat niets over u in.');
  ELSIF l.status = 'weg' THEN
    PERFORM app.weiger('WF409', 'Uw begeleider haalde deze tekst weg.');
  ELSIF EXISTS (SELECT FROM app.les x WHERE (x.organisatie_id, x.verzoek_id) = (l.organisatie_id, l.verzoek_id) AND x.id <> l.id
                   AND x.status IN ('gevraagd', 'ja')) THEN
    PERFORM app.weiger('WF409', 'Er ligt een andere tekst bij u. Antwoord op die tekst.');
  END IF;
  UPDATE app.les x SET status = p_in ->> 'antwoord', geantwoord_op = app.nu()
   WHERE (x.organisatie_id, x.id) = (l.organisatie_id, l.id);
  RETURN app.lessen_antwoord(l.verzoek_id);
END $$;

-- As begeleider: an inwoner said yes, and it waits for me to pass it on; also when the verzoek has ended.
CREATE OR REPLACE FUNCTION app.taken_les() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, s.kenmerk, 'geef_les_door', app.werkdagen(l.organisatie_id, app.dag(l.geantwoord_op), 5), NULL::date
    FROM app.les l JOIN app.verzoek v ON (v.organisatie_id, v.id) = (l.organisatie_id, l.verzoek_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE l.organisatie_id = app.organisatie() AND l.status = 'ja' AND v.dek IS NOT NULL
     AND app.heeft_rol('begeleider') AND v.begeleider_id = app.actor();
END $$;
