-- SPDX-License-Identifier: EUPL-1.2
-- Who begeleidt what: the list for whoever hands verzoeken out, giving one to somebody, and a step out of order.

CREATE OR REPLACE FUNCTION app.is_begeleider(p_wie uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.gebruiker g JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'begeleider')
                  WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_wie) AND g.actief);
END $$;

-- What runs, with whose it is. Nothing of what an inwoner wrote.
CREATE VIEW api.verdeling_rij WITH (security_invoker = true) AS
  SELECT r.id, r.kenmerk, r.gemeente, r.status, r."ingediendOp", r."stapUiterlijkOp",
         CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'naam', g.naam) END AS begeleider,
         CASE WHEN g.id IS NULL THEN 'niemand' WHEN NOT app.is_begeleider(g.id) THEN 'weg' ELSE 'begeleid' END AS stand, s.versie
    FROM api.verzoek_rij r
    JOIN app.verzoek v ON v.organisatie_id = app.organisatie() AND v.id = r.id
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    LEFT JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id)
   WHERE r.fase <> 'afgerond';

-- The begeleiders, and how many verzoeken each has: numbers to share work by, in no order of size.
CREATE VIEW api.begeleider_rij WITH (security_invoker = true) AS
  SELECT g.id, g.naam, app.is_begeleider(g.id) AS actief, l.lopend, l."aanZet"
    FROM app.gebruiker g
    CROSS JOIN LATERAL (SELECT count(*)::int AS lopend, (count(*) FILTER (WHERE 'begeleider' = ANY (r."aanZet")))::int AS "aanZet"
      FROM app.verzoek v JOIN api.verzoek_rij r ON r.id = v.id AND r.fase <> 'afgerond'
     WHERE (v.organisatie_id, v.begeleider_id) = (g.organisatie_id, g.id)) l
   WHERE g.organisatie_id = app.organisatie() AND (app.is_begeleider(g.id) OR l.lopend > 0);

CREATE OR REPLACE FUNCTION app.overdracht_json(o app.overdracht) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('id', o.id, 'van', app.persoon(o.van_id), 'naar', app.persoon(o.naar_id), 'door', app.persoon(o.door),
    'notitie', app.zegel(o.notitie, 'overdracht', o.id, 'notitie'), 'op', app.utc(o.op));
END $$;

CREATE FUNCTION api.overdrachten_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_verzoek uuid := (p_pad ->> 'id')::uuid;
BEGIN
  RETURN app.met_kluis(v_verzoek, json_build_object('resultaten', (
    SELECT coalesce(json_agg(app.overdracht_json(o) ORDER BY o.id DESC), '[]') FROM app.overdracht o
     WHERE (o.organisatie_id, o.verzoek_id) = (app.organisatie(), v_verzoek))));
END $$;

-- May the asker give this verzoek to that person? Whoever hands out: always. A begeleider: takes it over, or gives the own one away.
CREATE OR REPLACE FUNCTION app.toets_overdracht(v app.verzoek, p_naar uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.is_begeleider(p_naar) THEN
    PERFORM app.weiger('WF400', 'Kies een begeleider.', ARRAY[('/begeleiderId', 'geen_begeleider', 'Deze collega is geen begeleider.')::app.fout]);
  ELSIF p_naar = v.begeleider_id THEN
    PERFORM app.weiger('WF409', 'Deze collega begeleidt dit verzoek al.');
  ELSIF NOT (app.heeft_rol('begeleidingscoordinator') OR app.actor() = p_naar OR coalesce(app.actor() = v.begeleider_id, false)) THEN
    PERFORM app.weiger('WF409', 'Alleen wie begeleidt of verdeelt, geeft een verzoek aan een ander.');
  END IF;
END $$;

-- Who gets it hears that, and so does who had it, unless it was them.
CREATE OR REPLACE FUNCTION app.zeg_overdracht(o app.overdracht, p_kenmerk text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.leg_in_postvak(w.wie, w.bericht, 'verzoek', o.verzoek_id, p_kenmerk, coalesce(p_kenmerk, '-'))
    FROM (VALUES (o.naar_id, 'verzoek.overgedragen'), (o.van_id, 'verzoek.overgenomen')) w (wie, bericht) WHERE w.wie <> app.actor();
END $$;

CREATE FUNCTION api.overdracht_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_lopend((p_pad ->> 'id')::uuid);
  v_naar uuid := (p_in ->> 'begeleiderId')::uuid;
  v app.verzoek;
  o app.overdracht;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, s.id) FOR UPDATE;
  PERFORM app.pak_stuk(s.id, p_versie), app.toets_overdracht(v, v_naar);
  INSERT INTO app.overdracht (organisatie_id, id, verzoek_id, van_id, naar_id, notitie)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, v.begeleider_id, v_naar, p_in ->> 'notitie') RETURNING * INTO o;
  UPDATE app.verzoek x SET begeleider_id = v_naar WHERE (x.organisatie_id, x.id) = (s.organisatie_id, s.id);
  PERFORM app.raak_aan(s.id, NULL), app.zeg_overdracht(o, s.kenmerk);
  RETURN app.met_kluis(s.id, app.overdracht_json(o), 201);
END $$;

-- Statuses in which somebody of the gemeente has a place at the table; out of order the place follows the status.
CREATE OR REPLACE FUNCTION app.heeft_tafel(p_status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_status IN ('partij_uitgenodigd', 'in_afstemming', 'afspraak_voorgesteld', 'afgestemd', 'nazorg', 'afgesloten');

-- Out of order. The motive is a sealed bericht to the inwoner; the history only says that there is one.
CREATE FUNCTION api.verzoek_buitenstap(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((p_pad ->> 'id')::uuid, p_versie, 'verzoek');
BEGIN
  PERFORM app.bericht_bewaar(s.id, p_in);
  s := app.stap_buiten_werkstroom(s.id, NULL, p_in ->> 'naar', 'De reden staat in een bericht aan de inwoner.');
  IF NOT app.heeft_tafel(s.status) THEN PERFORM app.partij_na_stap(s, '{}'); END IF;
  RETURN app.verzoek_antwoord(s.id);
END $$;
