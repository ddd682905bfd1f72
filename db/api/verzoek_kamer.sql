-- SPDX-License-Identifier: EUPL-1.2
-- The three rooms of a verzoek: what was written and put there, and by whom. Row-level security decides what is seen
-- (app.in_kring); who follows has one verzoek, so the same functions answer for the begeleider, the inwoner and the partij.

-- The verzoek this is about: the one that is followed, or the one in the address.
CREATE OR REPLACE FUNCTION app.verzoek_van(p_pad jsonb) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(app.volgt(), (p_pad ->> 'id')::uuid);

-- An answer with what opens its seals.
CREATE OR REPLACE FUNCTION app.met_kluis(p_verzoek uuid, p_body json, p_status int DEFAULT 200) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_verzoek);
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  RETURN ((p_body::jsonb || jsonb_build_object('kluis', app.kluis(v)))::json, NULL, p_status, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION app.verzoek_loopt(p_verzoek uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.stuk s JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
    WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_verzoek) AND st.fase <> 'afgerond');
END $$;

-- May something be added to this room now? The kamer opens when somebody of the gemeente said yes.
CREATE OR REPLACE FUNCTION app.kring_open(p_verzoek uuid, p_kring text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.verzoek_loopt(p_verzoek) AND coalesce(CASE p_kring WHEN 'inwoner' THEN true
    WHEN 'kamer' THEN (app.partij_aan_tafel(p_verzoek)).status = 'geaccepteerd'
    ELSE (app.partij_aan_tafel(p_verzoek)).id IS NOT NULL END, false);
END $$;

-- The rooms the asker sits in where something can be added now.
CREATE OR REPLACE FUNCTION app.open_kringen(p_verzoek uuid) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(k.naam ORDER BY k.plek), '{}') FROM unnest('{kamer,inwoner,partij}'::text[]) WITH ORDINALITY k (naam, plek)
           WHERE app.in_kring(k.naam, app.partij()) AND app.kring_open(p_verzoek, k.naam));
END $$;

-- Takes a verzoek that still runs, so that nothing is added while it ends.
CREATE OR REPLACE FUNCTION app.pak_lopend(p_verzoek uuid) RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
BEGIN
  IF NOT app.verzoek_loopt(s.id) THEN
    PERFORM app.weiger('WF409', 'Dit verzoek is afgerond. Er kan niets meer bij.');
  END IF;
  RETURN s;
END $$;

-- The room something goes to; refused when nobody sits there. Gives the partij that the row belongs to, if any.
CREATE OR REPLACE FUNCTION app.pak_kring(p_verzoek uuid, p_kring text) RETURNS uuid
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_lopend(p_verzoek);
  IF NOT app.kring_open(p_verzoek, p_kring) THEN
    PERFORM app.weiger('WF409', CASE p_kring WHEN 'kamer' THEN 'In de kamer zit nog niemand van de gemeente. Daar kan nu niets bij.'
                                             ELSE 'Er is niemand van de gemeente gevraagd. Daar kan nu niets bij.' END);
  END IF;
  RETURN CASE WHEN app.partij() IS NOT NULL THEN app.partij() WHEN p_kring = 'partij' THEN (app.partij_aan_tafel(p_verzoek)).id END;
END $$;

CREATE FUNCTION api.verzoek_bericht_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_verzoek uuid := app.verzoek_van(p_pad);
  v_partij uuid := app.pak_kring(v_verzoek, p_in ->> 'kring');
BEGIN
  PERFORM app.zeg_in_kring(v_verzoek, p_in ->> 'kring', 'verzoek.bericht');
  RETURN app.met_kluis(v_verzoek, app.bericht_json(app.bericht_bewaar(v_verzoek, p_in, p_in ->> 'kring', v_partij)), 201);
END $$;

-- Whoever put it there takes it away: others while the verzoek runs, the inwoner always.
CREATE OR REPLACE FUNCTION app.verzoekbijlage_weg_mag(b app.bijlage) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN b.verwijderd_op IS NULL AND app.bijlage_van_mij(b) AND (b.van = 'inwoner' OR app.verzoek_loopt(b.verzoek_id));
END $$;

CREATE OR REPLACE FUNCTION app.verzoekbijlage_json(b app.bijlage) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('id', b.id, 'kring', b.kring, 'van', b.van, 'bestandsnaam', app.zegel(b.bestandsnaam, 'bijlage', b.id, 'bestandsnaam'),
    'soort', b.soort, 'grootte', b.grootte, 'gescand', b.gescand, 'op', app.utc(b.klaar_op), 'verwijderdOp', app.utc(b.verwijderd_op),
    'acties', CASE WHEN app.verzoekbijlage_weg_mag(b) THEN '{verwijder}'::text[] ELSE '{}' END);
END $$;

CREATE OR REPLACE FUNCTION app.verzoekbijlage_antwoord(p_id uuid) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT app.met_kluis(b.verzoek_id, app.verzoekbijlage_json(b)) FROM app.bijlage b
           WHERE (b.organisatie_id, b.id) = (app.organisatie(), p_id));
END $$;

-- A name first (sealed), then the file: api/src/ops/bijlage_zet.c.
CREATE FUNCTION api.verzoekbijlage_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_verzoek uuid := app.verzoek_van(p_pad);
  v_partij uuid := app.pak_kring(v_verzoek, p_in ->> 'kring');
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
BEGIN
  PERFORM app.bijlage_plek(v_verzoek, 30, 'Bij een verzoek passen dertig bijlagen.');
  INSERT INTO app.bijlage (organisatie_id, id, stuk_id, verzoek_id, kring, van, partij_id, door, bestandsnaam)
  VALUES (app.organisatie(), v_id, v_verzoek, v_verzoek, p_in ->> 'kring', app.bericht_van(), v_partij, app.actor(), p_in ->> 'bestandsnaam');
  RETURN (json_build_object('id', v_id), NULL, 201, CASE WHEN app.volgt() IS NULL
    THEN format('/v1/verzoeken-tot-afstemming/%s/bijlagen/%s/inhoud', v_verzoek, v_id)
    ELSE format('/v1/volgverzoek/bijlagen/%s/inhoud', v_id) END)::app.antwoord;
END $$;

-- A partij opens a file that was released to it: from the room of the inwoner, where it does not sit.
CREATE FUNCTION api.bijlage_gelezen(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.noteer_inzage('bijlage', b.id) FROM app.bijlage b
   WHERE (b.organisatie_id, b.verzoek_id, b.id, b.kring) = (app.organisatie(), app.volgt(), (p_pad ->> 'bijlageId')::uuid, 'inwoner');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Taken away by whoever put it there. What was released of it is released no more.
CREATE FUNCTION api.verzoekbijlage_verwijder(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijlage;
BEGIN
  SELECT x.* INTO b FROM app.bijlage x WHERE (x.organisatie_id, x.id, x.verzoek_id) = (app.organisatie(), (p_pad ->> 'bijlageId')::uuid, app.verzoek_van(p_pad))
     AND app.bijlage_van_mij(x) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze bijlage is er niet, of zij is niet van u.');
  ELSIF NOT app.verzoekbijlage_weg_mag(b) THEN
    PERFORM app.weiger('WF409', CASE WHEN b.verwijderd_op IS NULL THEN 'Dit verzoek is afgerond. De bijlage blijft erbij.' ELSE 'Deze bijlage is al weg.' END);
  END IF;
  UPDATE app.toestemming t SET ingetrokken_op = app.nu()
   WHERE (t.organisatie_id, t.verzoek_id, t.item, t.item_id) = (b.organisatie_id, b.verzoek_id, 'bijlage', b.id) AND t.ingetrokken_op IS NULL;
  RETURN app.bijlage_weg(b);
END $$;

-- Each room the asker sits in, and what is in it, oldest first.
CREATE FUNCTION api.verzoek_kamers_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_verzoek uuid := app.verzoek_van(p_pad);
BEGIN
  RETURN app.met_kluis(v_verzoek, json_build_object(
    'kringen', (SELECT json_agg(json_build_object('kring', k.naam, 'open', app.kring_open(v_verzoek, k.naam)) ORDER BY k.plek)
                  FROM unnest('{kamer,inwoner,partij}'::text[]) WITH ORDINALITY k (naam, plek) WHERE app.in_kring(k.naam, app.partij())),
    'berichten', (SELECT coalesce(json_agg(app.bericht_json(b) ORDER BY b.op, b.id), '[]') FROM app.bericht b
                   WHERE (b.organisatie_id, b.verzoek_id) = (app.organisatie(), v_verzoek)),
    'bijlagen', (SELECT coalesce(json_agg(app.verzoekbijlage_json(b) ORDER BY b.klaar_op, b.id), '[]') FROM app.bijlage b
                  WHERE (b.organisatie_id, b.verzoek_id) = (app.organisatie(), v_verzoek) AND b.klaar_op IS NOT NULL)));
END $$;
