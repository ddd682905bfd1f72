-- SPDX-License-Identifier: EUPL-1.2
-- Appointments of those in a room: moments, who can, the one that was chosen, and the entry for a calendar. Place and
-- link are sealed, so they are in no calendar: that entry only says that there is an appointment, and where to look.

CREATE OR REPLACE FUNCTION app.bijeenkomst_json(b app.bijeenkomst) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('id', b.id, 'kring', b.kring, 'status', b.status,
    'plaats', app.zegel(b.plaats, 'bijeenkomst', b.id, 'plaats'), 'link', app.zegel(b.link, 'bijeenkomst', b.id, 'link'),
    'momenten', (SELECT json_agg(json_build_object('id', m.id, 'van', app.utc(m.begin_op), 'tot', app.utc(m.eind_op), 'gekozen', m.gekozen,
        'inwonerKan', (SELECT a.kan FROM app.bijeenkomst_antwoord a WHERE (a.organisatie_id, a.moment_id, a.van) = (m.organisatie_id, m.id, 'inwoner')),
        'partijKan', (SELECT a.kan FROM app.bijeenkomst_antwoord a WHERE (a.organisatie_id, a.moment_id, a.van) = (m.organisatie_id, m.id, 'partij')))
        ORDER BY m.begin_op, m.id)
      FROM app.bijeenkomst_moment m WHERE (m.organisatie_id, m.bijeenkomst_id) = (b.organisatie_id, b.id)));
END $$;

-- One that the asker sees and that still stands, locked.
CREATE OR REPLACE FUNCTION app.pak_bijeenkomst(p_verzoek uuid, p_id uuid) RETURNS app.bijeenkomst
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijeenkomst;
BEGIN
  SELECT * INTO b FROM app.bijeenkomst x WHERE (x.organisatie_id, x.verzoek_id, x.id) = (app.organisatie(), p_verzoek, p_id) FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afspraak is er niet, of u mag hem niet zien.');
  ELSIF b.status = 'afgezegd' THEN PERFORM app.weiger('WF409', 'Deze afspraak gaat niet door.'); END IF;
  RETURN b;
END $$;

CREATE OR REPLACE FUNCTION app.bijeenkomst_wordt(p_id uuid, p_status text) RETURNS app.bijeenkomst
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijeenkomst;
BEGIN
  UPDATE app.bijeenkomst x SET status = p_status, volgnummer = x.volgnummer + 1, gewijzigd_op = app.nu()
   WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) RETURNING * INTO b;
  INSERT INTO app.bijeenkomst_stand (organisatie_id, bijeenkomst_id, status) VALUES (b.organisatie_id, b.id, p_status);
  RETURN b;
END $$;

CREATE FUNCTION api.bijeenkomsten_lees(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_verzoek uuid := app.verzoek_van(p_pad);
BEGIN
  RETURN app.met_kluis(v_verzoek, json_build_object('kringen', app.open_kringen(v_verzoek), 'resultaten', (
    SELECT coalesce(json_agg(app.bijeenkomst_json(b) ORDER BY b.id DESC), '[]') FROM app.bijeenkomst b
     WHERE (b.organisatie_id, b.verzoek_id) = (app.organisatie(), v_verzoek))));
END $$;

CREATE FUNCTION api.bijeenkomst_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_verzoek uuid := (p_pad ->> 'id')::uuid;
  v_partij uuid := app.pak_kring(v_verzoek, p_in ->> 'kring');
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
  b app.bijeenkomst;
BEGIN
  INSERT INTO app.bijeenkomst (organisatie_id, id, verzoek_id, kring, partij_id, plaats, link)
  VALUES (app.organisatie(), v_id, v_verzoek, p_in ->> 'kring', v_partij, p_in ->> 'plaats', p_in ->> 'link') RETURNING * INTO b;
  INSERT INTO app.bijeenkomst_moment (organisatie_id, bijeenkomst_id, begin_op, eind_op)
  SELECT app.organisatie(), v_id, k.begin_op, k.begin_op + make_interval(mins => (p_in ->> 'duurMinuten')::int)
    FROM jsonb_to_recordset(p_in -> 'momenten') m (dag date, van time), LATERAL (SELECT (m.dag + m.van) AT TIME ZONE 'Europe/Amsterdam' AS begin_op) k;
  IF EXISTS (SELECT FROM app.bijeenkomst_moment m WHERE (m.organisatie_id, m.bijeenkomst_id) = (b.organisatie_id, b.id) AND m.begin_op <= app.nu()) THEN
    PERFORM app.weiger('WF400', 'Kies een ander moment.', ARRAY[('/momenten', 'voorbij', 'Kies momenten die nog komen.')::app.fout]);
  END IF;
  INSERT INTO app.bijeenkomst_stand (organisatie_id, bijeenkomst_id, status) VALUES (b.organisatie_id, b.id, b.status);
  PERFORM app.zeg_in_kring(v_verzoek, b.kring, 'verzoek.moment_voorgesteld');
  RETURN app.met_kluis(v_verzoek, app.bijeenkomst_json(b), 201);
END $$;

-- The begeleider chooses a moment, or calls it off.
CREATE FUNCTION api.bijeenkomst_stap(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijeenkomst := app.pak_bijeenkomst((p_pad ->> 'id')::uuid, (p_in ->> 'bijeenkomstId')::uuid);
BEGIN
  IF p_in ->> 'actie' = 'kies' THEN
    PERFORM app.pak_lopend(b.verzoek_id);
    UPDATE app.bijeenkomst_moment m SET gekozen = false WHERE (m.organisatie_id, m.bijeenkomst_id) = (b.organisatie_id, b.id) AND m.gekozen;
    UPDATE app.bijeenkomst_moment m SET gekozen = true
     WHERE (m.organisatie_id, m.bijeenkomst_id, m.id) = (b.organisatie_id, b.id, (p_in ->> 'momentId')::uuid);
    IF NOT FOUND THEN PERFORM app.weiger('WF409', 'Dit moment hoort niet bij deze afspraak.'); END IF;
  END IF;
  b := app.bijeenkomst_wordt(b.id, CASE p_in ->> 'actie' WHEN 'kies' THEN 'gekozen' ELSE 'afgezegd' END);
  PERFORM app.zeg_in_kring(b.verzoek_id, b.kring, 'verzoek.' || CASE b.status WHEN 'gekozen' THEN 'moment_gekozen' ELSE 'moment_afgezegd' END);
  RETURN app.met_kluis(b.verzoek_id, app.bijeenkomst_json(b));
END $$;

-- Which moments fit; the others do not. Until one was chosen it can be said again.
CREATE FUNCTION api.bijeenkomst_antwoord(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijeenkomst := app.pak_bijeenkomst(app.volgt(), (p_pad ->> 'bijeenkomstId')::uuid);
BEGIN
  PERFORM app.pak_lopend(b.verzoek_id);
  IF b.status <> 'voorgesteld' THEN PERFORM app.weiger('WF409', 'Er is al een moment gekozen.'); END IF;
  INSERT INTO app.bijeenkomst_antwoord (organisatie_id, moment_id, kan)
  SELECT m.organisatie_id, m.id, p_in -> 'momentIds' ? m.id::text FROM app.bijeenkomst_moment m
   WHERE (m.organisatie_id, m.bijeenkomst_id) = (b.organisatie_id, b.id)
  ON CONFLICT (organisatie_id, moment_id, van) DO UPDATE SET kan = excluded.kan, op = excluded.op;
  PERFORM app.post_begeleider(b.verzoek_id, 'verzoek.moment_antwoord');
  RETURN app.met_kluis(b.verzoek_id, app.bijeenkomst_json(b));
END $$;

-- The same columns as api.overleg_agenda: one writer of calendar files (api/src/ops/overleg.c).
CREATE VIEW api.bijeenkomst_agenda WITH (security_invoker = true) AS
  SELECT b.id, b.verzoek_id, s.kenmerk, b.status, b.volgnummer, app.zeg(app.taal(), 'Afspraak') AS onderwerp,
         app.zeg(app.taal(), 'Waar het is, ziet u bij %s.', s.kenmerk) AS toelichting, NULL::text AS plaats, NULL::text AS link,
         to_char(m.begin_op AT TIME ZONE 'Europe/Amsterdam', 'YYYYMMDD"T"HH24MISS') AS van,
         to_char(m.eind_op AT TIME ZONE 'Europe/Amsterdam', 'YYYYMMDD"T"HH24MISS') AS tot,
         to_char(b.gewijzigd_op AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') AS stempel, NULL::text AS naam, NULL::text AS email, '[]'::json AS deelnemers
    FROM app.bijeenkomst b
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (b.organisatie_id, b.verzoek_id)
    LEFT JOIN app.bijeenkomst_moment m ON (m.organisatie_id, m.bijeenkomst_id) = (b.organisatie_id, b.id) AND m.gekozen
   WHERE b.organisatie_id = app.organisatie();
