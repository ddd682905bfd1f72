-- SPDX-License-Identifier: EUPL-1.2
-- Signals without a name. The server forgets who asks before it calls signaal_maak (see api/src/ops/signaal.c), so
-- app.actor() is empty here, and in the logboek too.

CREATE VIEW api.signaal_rij WITH (security_invoker = true) AS
  SELECT g.id, g.dag, g.herkomst, g.regel, g.tekst, g.status, g.toelichting, app.utc(g.verwerkt_op) AS "verwerktOp",
         app.persoon(g.verwerkt_door) AS "verwerktDoor", g.melding_id AS "meldingId", s.kenmerk
    FROM app.signaal g LEFT JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.melding_id)
   WHERE g.organisatie_id = (SELECT app.organisatie()) AND (SELECT app.heeft_rol('coordinator'));

CREATE OR REPLACE FUNCTION api.signaal_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.signaal (organisatie_id, id, dag, regel, tekst)
  VALUES (app.organisatie(), app.uuid7(date_trunc('day', app.nu(), 'Europe/Amsterdam')), app.vandaag(), invoer ->> 'regel', invoer ->> 'tekst');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- What the team reads about where it came from.
CREATE OR REPLACE FUNCTION app.signaal_heet(g app.signaal) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE (g).herkomst WHEN 'afstemming' THEN 'Een signaal uit een afstemming' ELSE 'Een signaal zonder naam' END;

-- A melding of the coordinator that says what the signal said; it runs at once.
CREATE OR REPLACE FUNCTION app.melding_uit_signaal(g app.signaal, p_suggestie text) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.nieuw_stuk('melding', 'concept');
BEGIN
  INSERT INTO app.melding (organisatie_id, id, melder_id) VALUES ((g).organisatie_id, v_id, app.actor());
  PERFORM app.vul_melding(v_id, jsonb_build_object('welkeRegel', (g).regel, 'waaromHinderlijk', (g).tekst, 'suggestie', p_suggestie));
  PERFORM app.zet_stap(v_id, NULL, 'dien_in', '{}', '{melder}');
  PERFORM app.meld_gebeurtenis(v_id, 'notitie', 'team', format('Begonnen met: %s.', lower(app.signaal_heet(g))));
  RETURN v_id;
END $$;

-- What became of it: part of a melding, as a note for the team; a melding of its own; or put aside with a reason.
CREATE OR REPLACE FUNCTION api.signaal_verwerk(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.signaal;
  v_melding uuid := (invoer ->> 'meldingId')::uuid;
BEGIN
  SELECT * INTO g FROM app.signaal WHERE organisatie_id = app.organisatie() AND id = (pad ->> 'id')::uuid FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit signaal is er niet.');
  ELSIF g.status <> 'nieuw' THEN
    PERFORM app.weiger('WF409', 'Dit signaal is al verwerkt.');
  END IF;
  IF v_melding IS NOT NULL THEN
    PERFORM app.pak_melding(v_melding, NULL);
    PERFORM app.meld_gebeurtenis(v_melding, 'notitie', 'team', left(format(E'%s over: %s\n\n%s', app.signaal_heet(g), g.regel, g.tekst), 4000));
  ELSIF invoer ->> 'uitkomst' = 'nieuwe_melding' THEN
    v_melding := app.melding_uit_signaal(g, invoer ->> 'suggestie');
  END IF;
  UPDATE app.signaal SET status = CASE WHEN v_melding IS NULL THEN 'weggelegd' ELSE 'bij_melding' END, melding_id = v_melding, toelichting = invoer ->> 'toelichting',
         verwerkt_door = app.actor(), verwerkt_op = app.nu() WHERE organisatie_id = g.organisatie_id AND id = g.id RETURNING * INTO g;
  RETURN (SELECT (to_json(r), NULL, 200, NULL)::app.antwoord FROM api.signaal_rij r WHERE r.id = g.id);
END $$;

-- As coordinator: signals that nobody read yet.
CREATE OR REPLACE FUNCTION app.taken_signaal() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'signaal', g.id, NULL::text, g.regel, 'lees_signaal', app.werkdagen(g.organisatie_id, g.dag, 5), NULL::date
    FROM app.signaal g WHERE g.organisatie_id = app.organisatie() AND g.status = 'nieuw' AND app.heeft_rol('coordinator');
END $$;
