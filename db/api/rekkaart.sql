-- SPDX-License-Identifier: EUPL-1.2
-- The cards of an organisatie, and those that a team laid on the table for one melding.

CREATE VIEW api.rekkaart_rij WITH (security_invoker = true) AS
  SELECT k.id, k.soort, k.rekstrategie, k.titel, k.vraag, k.uitleg, k.volgorde, k.actief, k.versie
    FROM app.rekkaart k WHERE k.organisatie_id = (SELECT app.organisatie());

-- One card with what it said before, newest first.
CREATE VIEW api.rekkaart WITH (security_invoker = true) AS
  SELECT r.*, (SELECT coalesce(json_agg(json_build_object('versie', v.versie, 'titel', v.titel, 'vraag', v.vraag, 'uitleg', v.uitleg, 'actief', v.actief,
                 'op', app.utc(v.op), 'door', app.persoon(v.door) ->> 'naam') ORDER BY v.versie DESC), '[]')
                 FROM app.rekkaart_versie v WHERE (v.organisatie_id, v.kaart_id) = (app.organisatie(), r.id)) AS geschiedenis
    FROM api.rekkaart_rij r;

CREATE OR REPLACE FUNCTION app.rekkaart_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/rekkaarten/' || p_id END)::app.antwoord
            FROM api.rekkaart x WHERE x.id = p_id);
END $$;

CREATE FUNCTION api.rekkaart_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  INSERT INTO app.rekkaart (organisatie_id, soort, rekstrategie, titel, vraag, uitleg, gewijzigd_door, volgorde)
  SELECT app.organisatie(), invoer ->> 'soort', invoer ->> 'rekstrategie', btrim(invoer ->> 'titel'), btrim(invoer ->> 'vraag'), invoer ->> 'uitleg', app.actor(),
         coalesce(max(k.volgorde), 0) + 1 FROM app.rekkaart k WHERE k.organisatie_id = app.organisatie()
  RETURNING id INTO v_id;
  RETURN app.rekkaart_antwoord(v_id, 201);
END $$;

-- Another text: what it said is kept. A card on a table keeps the words it was laid with.
CREATE FUNCTION api.rekkaart_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  k app.rekkaart;
BEGIN
  SELECT * INTO k FROM app.rekkaart x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (pad ->> 'id')::uuid) FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  PERFORM app.zelfde_versie(k.versie, versie);
  INSERT INTO app.rekkaart_versie (organisatie_id, kaart_id, versie, titel, vraag, uitleg, actief, op, door)
  VALUES (k.organisatie_id, k.id, k.versie, k.titel, k.vraag, k.uitleg, k.actief, k.gewijzigd_op, k.gewijzigd_door);
  k := jsonb_populate_record(k, app.kolommen(invoer));
  UPDATE app.rekkaart x SET titel = btrim(k.titel), vraag = btrim(k.vraag), uitleg = k.uitleg, actief = k.actief,
         versie = x.versie + 1, gewijzigd_op = app.nu(), gewijzigd_door = app.actor()
   WHERE (x.organisatie_id, x.id) = (k.organisatie_id, k.id);
  RETURN app.rekkaart_antwoord(k.id, 200);
END $$;

-- The cards on the table of a melding: for the team and who guards its work.
CREATE VIEW api.gelegde_kaart WITH (security_invoker = true) AS
  SELECT g.id, g.melding_id AS "meldingId", g.kaart_id AS "kaartId", k.soort, k.rekstrategie, g.titel, g.vraag, g.vak, g.plek, g.antwoord,
         d.naam AS door, app.utc(g.gelegd_op) AS "gelegdOp",
         CASE WHEN m.rollen && '{teamlid,trekker}' AND s.status IN ('in_onderzoek', 'wacht_op_melder')
              THEN ARRAY['wijzig', 'haal_weg'] ELSE '{}' END AS acties, g.versie
    FROM app.gelegde_kaart g
    JOIN app.rekkaart k ON (k.organisatie_id, k.id) = (g.organisatie_id, g.kaart_id)
    JOIN app.gebruiker d ON (d.organisatie_id, d.id) = (g.organisatie_id, g.gelegd_door)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.melding_id)
    JOIN api.melding_rol m ON (m.organisatie_id, m.id) = (g.organisatie_id, g.melding_id)
   WHERE g.organisatie_id = (SELECT app.organisatie()) AND m.rollen && '{teamlid,trekker,coordinator,jurist}';

CREATE OR REPLACE FUNCTION app.kaart_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/kaarten/' || p_id END)::app.antwoord
            FROM api.gelegde_kaart x WHERE x.id = p_id);
END $$;

-- The cards of one table in a row per vak, as people see them: 1, 2, 3.
CREATE OR REPLACE FUNCTION app.nummer_kaarten(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.gelegde_kaart g SET plek = n.plek
    FROM (SELECT x.id, row_number() OVER (PARTITION BY x.vak ORDER BY x.plek, x.id) AS plek
            FROM app.gelegde_kaart x WHERE (x.organisatie_id, x.melding_id) = (app.organisatie(), p_melding)) n
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), n.id) AND g.plek <> n.plek;
END $$;

CREATE FUNCTION api.kaart_leg(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek := app.pak_werkblad((pad ->> 'id')::uuid);
  k app.rekkaart;
  v_id uuid;
BEGIN
  SELECT * INTO k FROM app.rekkaart x WHERE (x.organisatie_id, x.id) = (o.organisatie_id, (invoer ->> 'kaartId')::uuid) AND x.actief;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', 'Deze kaart is er niet.', ARRAY[('/kaartId', 'niet_mogelijk', 'Kies een kaart uit de stapel.')::app.fout]);
  END IF;
  INSERT INTO app.gelegde_kaart (organisatie_id, melding_id, kaart_id, titel, vraag, vak, plek, gelegd_door)
  VALUES (o.organisatie_id, o.melding_id, k.id, k.titel, k.vraag, coalesce(invoer ->> 'vak', 'bespreken'), 1000000, app.actor())
  RETURNING id INTO v_id;
  PERFORM app.nummer_kaarten(o.melding_id);
  RETURN app.kaart_antwoord(v_id, 201);
END $$;

-- The card, visible, of this version, on a table that the asker may change; locked.
CREATE OR REPLACE FUNCTION app.pak_kaart(p_id uuid, p_versie int) RETURNS app.gelegde_kaart
LANGUAGE plpgsql AS $$
DECLARE
  g app.gelegde_kaart;
  v_melding uuid := (SELECT x."meldingId" FROM api.gelegde_kaart x WHERE x.id = p_id);
BEGIN
  IF v_melding IS NULL THEN PERFORM app.er_niet(); END IF;
  PERFORM app.pak_werkblad(v_melding);
  SELECT * INTO g FROM app.gelegde_kaart x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  PERFORM app.zelfde_versie(g.versie, p_versie);
  RETURN g;
END $$;

-- Another place: out of the row, and in again before the card that lies there; without a place at the end.
CREATE OR REPLACE FUNCTION app.verleg_kaart(g app.gelegde_kaart, p_vak text, p_plek int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.gelegde_kaart x SET vak = p_vak, plek = 1000000 WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  PERFORM app.nummer_kaarten(g.melding_id);
  UPDATE app.gelegde_kaart x SET plek = CASE WHEN x.id = g.id THEN p_plek * 2 - 1 ELSE x.plek * 2 END
   WHERE (x.organisatie_id, x.melding_id, x.vak) = (g.organisatie_id, g.melding_id, p_vak) AND p_plek IS NOT NULL;
  PERFORM app.nummer_kaarten(g.melding_id);
END $$;

CREATE FUNCTION api.kaart_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gelegde_kaart := app.pak_kaart((pad ->> 'id')::uuid, versie);
BEGIN
  IF invoer ?| '{vak,plek}' THEN
    PERFORM app.verleg_kaart(g, coalesce(invoer ->> 'vak', g.vak), (invoer ->> 'plek')::int);
  END IF;
  UPDATE app.gelegde_kaart x SET antwoord = CASE WHEN invoer ? 'antwoord' THEN nullif(btrim(invoer ->> 'antwoord'), '') ELSE x.antwoord END,
         versie = x.versie + 1
   WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  RETURN app.kaart_antwoord(g.id, 200);
END $$;

CREATE FUNCTION api.kaart_haal_weg(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gelegde_kaart := app.pak_kaart((pad ->> 'id')::uuid, versie);
BEGIN
  DELETE FROM app.gelegde_kaart x WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  PERFORM app.nummer_kaarten(g.melding_id);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
