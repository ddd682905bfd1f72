-- SPDX-License-Identifier: EUPL-1.2
-- What the inwoner releases to whom, what the begeleider asks for, and who read it.

-- What of a verzoek can be released to a partij, with what the other side then reads. The one list of it.
CREATE OR REPLACE FUNCTION app.vrij_te_geven(p_verzoek uuid, p_partij uuid)
RETURNS TABLE (item text, item_id uuid, tekst json) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT 'naam', NULL::uuid, (SELECT app.zegel(t.naam, 'toestemming', t.id, 'naam') FROM app.toestemming t
    WHERE (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, p_partij, 'naam') AND t.ingetrokken_op IS NULL)
  UNION ALL
  SELECT i.item, NULL, i.tekst FROM app.verzoek v
    CROSS JOIN LATERAL (VALUES ('verhaal', app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde')),
                               ('wens', app.zegel_van(v, v.wens, 'wens'))) i (item, tekst)
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek) AND i.tekst IS NOT NULL
  UNION ALL
  SELECT 'samenvatting', x.id, app.zegel(x.tekst, 'samenvatting', x.id, 'tekst') FROM app.samenvatting x
   WHERE (x.organisatie_id, x.verzoek_id) = (app.organisatie(), p_verzoek) AND app.samenvatting_klopt(x.id)
  UNION ALL
  SELECT 'bijlage', b.id, app.zegel(b.bestandsnaam, 'bijlage', b.id, 'bestandsnaam') FROM app.bijlage b
   WHERE (b.organisatie_id, b.verzoek_id, b.kring) = (app.organisatie(), p_verzoek, 'inwoner') AND b.klaar_op IS NOT NULL AND b.verwijderd_op IS NULL;
END $$;

-- What of it was released to the partij that asks.
CREATE OR REPLACE FUNCTION app.vrijgegeven_items(p_verzoek uuid)
RETURNS TABLE (item text, item_id uuid, tekst json, sinds timestamptz) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT i.item, i.item_id, i.tekst, t.gegeven_op FROM app.vrij_te_geven(p_verzoek, app.partij()) i
    JOIN app.toestemming t ON (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, app.partij(), i.item)
     AND t.item_id IS NOT DISTINCT FROM i.item_id AND t.ingetrokken_op IS NULL;
END $$;

CREATE OR REPLACE FUNCTION app.vrijgegeven_json(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('item', i.item, 'itemId', i.item_id, 'tekst', i.tekst, 'sinds', app.utc(i.sinds))), '[]')
            FROM app.vrijgegeven_items(p_verzoek) i);
END $$;

-- What a partij sees: one row while it has its place, otherwise none. Not the version: it counts what others do, and what the
-- inwoner corrected, and who was asked needs none for a step.
CREATE VIEW api.partijverzoek WITH (security_invoker = true) AS
  SELECT r.kenmerk, r.gemeente, app.organisatie_naam(v.organisatie_id) AS afstemmingsorganisatie, app.hier_bereikbaar() AS bereikbaar, r.status, r.fase, r."aanZet", r."stapUiterlijkOp",
         (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id)) AS begeleider,
         app.zegel(p.naam, 'partij', p.id, 'naam') AS naam, app.zegel(p.functie, 'partij', p.id, 'functie') AS functie,
         p.status AS plaats, app.utc(p.uitgenodigd_op) AS "uitgenodigdOp", app.vrijgegeven_json(v.id) AS vrijgegeven,
         app.acties('verzoek', r.status, app.rollen()) AS acties, app.kluis(v) AS kluis
    FROM app.partij p
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (p.organisatie_id, p.verzoek_id)
    JOIN api.verzoek_rij r ON r.id = v.id
   WHERE p.organisatie_id = app.organisatie() AND p.id = app.partij() AND v.id = app.volgt();

-- The texts of a release. One that was written down together with its verzoek was sealed under that.
CREATE OR REPLACE FUNCTION app.zegel_toestemming(t app.toestemming, p_tekst text, p_kolom text) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.zegel(p_tekst, CASE WHEN (t).id = (t).verzoek_id THEN 'verzoek' ELSE 'toestemming' END, (t).id, p_kolom);

-- How somebody agreed by word of mouth; NULL when the inwoner did it with the code.
CREATE OR REPLACE FUNCTION app.mondeling_json(t app.toestemming) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN t.kanaal IS NOT NULL THEN json_build_object('kanaal', t.kanaal, 'op', t.besproken_op,
    'voorgelezen', app.zegel_toestemming(t, t.voorgelezen, 'voorgelezen'), 'door', app.verzoek_door(t.organisatie_id, t.door::text)) END;
END $$;

-- One item and how it stands: released since when, last read when, asked for or not. p_partij NULL: that the verzoek is there.
CREATE OR REPLACE FUNCTION app.vrijgave_json(p_verzoek uuid, p_partij uuid, p_item text, p_item_id uuid, p_tekst json) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('item', p_item, 'itemId', p_item_id, 'tekst', p_tekst, 'toestemmingId', t.id, 'sinds', app.utc(t.gegeven_op), 'mondeling', app.mondeling_json(t),
      'gelezenOp', (SELECT app.utc(max(l.op)) FROM app.inzage l WHERE (l.organisatie_id, l.verzoek_id, l.item) = (app.organisatie(), p_verzoek, p_item)
                      AND l.partij_id = coalesce(p_partij, l.partij_id) AND l.item_id IS NOT DISTINCT FROM p_item_id),
      'vraagId', q.id, 'gevraagdOp', app.utc(q.gevraagd_op))
    FROM (VALUES (1)) een
    LEFT JOIN app.toestemming t ON (t.organisatie_id, t.verzoek_id, t.item) = (app.organisatie(), p_verzoek, p_item) AND t.ingetrokken_op IS NULL
     AND t.partij_id IS NOT DISTINCT FROM p_partij AND t.item_id IS NOT DISTINCT FROM p_item_id
    LEFT JOIN app.vrijgavevraag q ON (q.organisatie_id, q.verzoek_id, q.item) = (app.organisatie(), p_verzoek, p_item) AND q.beantwoord_op IS NULL
     AND q.partij_id IS NOT DISTINCT FROM p_partij AND q.item_id IS NOT DISTINCT FROM p_item_id);
END $$;

CREATE OR REPLACE FUNCTION app.partij_json(p app.partij) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('id', p.id, 'naam', app.zegel(p.naam, 'partij', p.id, 'naam'), 'functie', app.zegel(p.functie, 'partij', p.id, 'functie'),
    'status', p.status, 'heeftAccount', p.gebruiker_id IS NOT NULL,
    'heeftCode', EXISTS (SELECT FROM app.volgcode c WHERE (c.organisatie_id, c.partij_id) = (p.organisatie_id, p.id)),
    'heeftAdres', EXISTS (SELECT FROM app.partijadres a WHERE (a.organisatie_id, a.partij_id) = (p.organisatie_id, p.id)),
    'uitgenodigdOp', app.utc(p.uitgenodigd_op), 'herinnerdOp', app.utc(p.herinnerd_op), 'geantwoordOp', app.utc(p.geantwoord_op),
    'items', (SELECT coalesce(json_agg(app.vrijgave_json(p.verzoek_id, p.id, i.item, i.item_id, i.tekst)), '[]')
                FROM app.vrij_te_geven(p.verzoek_id, p.id) i));
END $$;

-- Everything about it, for the inwoner and the begeleider alike: who was asked, the last one first.
CREATE OR REPLACE FUNCTION app.vrijgaven_antwoord(p_verzoek uuid, p_status int DEFAULT 200) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT json_build_object('bestaan', app.vrijgave_json(v.id, NULL, 'bestaan', NULL, NULL),
      'partijen', (SELECT coalesce(json_agg(app.partij_json(p) ORDER BY p.uitgenodigd_op DESC, p.id DESC), '[]') FROM app.partij p
                    WHERE (p.organisatie_id, p.verzoek_id) = (v.organisatie_id, v.id)),
      'kluis', app.kluis(v)), s.versie, p_status, NULL INTO v_uit
    FROM app.verzoek v JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek);
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  RETURN v_uit;
END $$;

CREATE FUNCTION api.partijen_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.vrijgaven_antwoord((p_pad ->> 'id')::uuid);
$$;

CREATE FUNCTION api.vrijgaven_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.vrijgaven_antwoord(app.volgt());
$$;

-- Refuses what cannot be released, or asked for, to this partij now. p_partij NULL: that the verzoek is there.
CREATE OR REPLACE FUNCTION app.toets_vrijgave(p_verzoek uuid, p_partij uuid, p_item text, p_item_id uuid) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_item = 'bestaan' THEN
    IF app.mag_bestaan_weten(p_verzoek) THEN PERFORM app.weiger('WF409', 'De gemeente mag dit al weten.'); END IF;
    RETURN;
  END IF;
  IF (app.partij_aan_tafel(p_verzoek)).id IS DISTINCT FROM p_partij OR p_partij IS NULL
     OR NOT EXISTS (SELECT FROM app.vrij_te_geven(p_verzoek, p_partij) i WHERE i.item = p_item AND i.item_id IS NOT DISTINCT FROM p_item_id) THEN
    PERFORM app.weiger('WF404', 'Dit is er niet, of deze persoon doet niet meer mee.');
  ELSIF NOT app.mag_bestaan_weten(p_verzoek) THEN
    PERFORM app.weiger('WF409', 'De gemeente mag nog niet weten dat dit verzoek er is.');
  ELSIF EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, p_partij, p_item)
                   AND t.item_id IS NOT DISTINCT FROM p_item_id AND t.ingetrokken_op IS NULL) THEN
    PERFORM app.weiger('WF409', 'Dit is al vrijgegeven.');
  END IF;
END $$;

-- One item is released. That is also the answer to the question for it, when there was one. Said by word of mouth: with how,
-- when and what was read out, by whoever wrote that down.
CREATE OR REPLACE FUNCTION app.geef_vrij(p_verzoek uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_partij uuid := CASE WHEN p_in ->> 'item' <> 'bestaan' THEN (p_in ->> 'partijId')::uuid END;
  v_item_id uuid := (p_in ->> 'itemId')::uuid;
BEGIN
  PERFORM app.pak_stuk(p_verzoek, NULL, 'verzoek');
  IF p_in ->> 'item' = 'naam' AND p_in ->> 'naam' IS NULL THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[ROW('/naam', 'verplicht', 'Vul in welke naam de gemeente mag weten.')::app.fout]);
  END IF;
  PERFORM app.toets_vrijgave(p_verzoek, v_partij, p_in ->> 'item', v_item_id);
  INSERT INTO app.toestemming (organisatie_id, id, verzoek_id, partij_id, item, item_id, naam, kanaal, besproken_op, voorgelezen, door)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, p_verzoek, v_partij, p_in ->> 'item', v_item_id,
          CASE WHEN p_in ->> 'item' = 'naam' THEN p_in ->> 'naam' END,
          p_in ->> 'kanaal', (p_in ->> 'besprokenOp')::date, p_in ->> 'voorgelezen', CASE WHEN p_in ? 'kanaal' THEN app.actor() END);
  UPDATE app.vrijgavevraag q SET beantwoord_op = app.nu(), mag = true
   WHERE (q.organisatie_id, q.verzoek_id, q.item) = (app.organisatie(), p_verzoek, p_in ->> 'item') AND q.beantwoord_op IS NULL
     AND q.partij_id IS NOT DISTINCT FROM v_partij AND q.item_id IS NOT DISTINCT FROM v_item_id;
  IF v_partij IS NOT NULL THEN PERFORM app.zeg_aan_tafel(p_verzoek, 'verzoek.te_lezen'); ELSE PERFORM app.vrager_hoort_ja(p_verzoek); END IF;
END $$;

CREATE FUNCTION api.toestemming_geef(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.geef_vrij(app.volgt(), p_in);
  PERFORM app.post_begeleider(app.volgt(), 'verzoek.vrijgegeven');
  RETURN app.vrijgaven_antwoord(app.volgt());
END $$;

-- The begeleider writes down what the inwoner said by word of mouth. The inwoner sees that, and takes it back like any other.
CREATE FUNCTION api.vrijgave_leg_vast(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_pad ->> 'id')::uuid;
BEGIN
  IF (p_in ->> 'besprokenOp')::date > app.vandaag() THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[ROW('/besprokenOp', 'toekomst', 'Deze datum is nog niet geweest.')::app.fout]);
  END IF;
  PERFORM app.geef_vrij(v_id, p_in);
  PERFORM app.meld_gebeurtenis(v_id, 'systeem', 'partijen', 'vrijgave.mondeling');
  RETURN app.vrijgaven_antwoord(v_id, 201);
END $$;

-- That the gemeente may know is taken back: with it goes everything else, at once. Who was only asked is asked no
-- more; who sits at the table keeps a chair and sees nothing. The begeleider hears it.
CREATE OR REPLACE FUNCTION app.bestaan_teruggenomen(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.toestemming t SET ingetrokken_op = app.nu()
   WHERE (t.organisatie_id, t.verzoek_id) = (app.organisatie(), p_verzoek) AND t.ingetrokken_op IS NULL;
  IF (app.pak_stuk(p_verzoek, NULL, 'verzoek')).status = 'partij_uitgenodigd' THEN PERFORM app.zet_stap(p_verzoek, NULL, 'trek_terug'); END IF;
  PERFORM app.post_genodigde(app.partij_aan_tafel(p_verzoek), 'verzoek.toegang_voorbij');
  PERFORM app.post_begeleider(p_verzoek, 'verzoek.bestaan_terug');
END $$;

CREATE FUNCTION api.toestemming_trek_in(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_item text;
BEGIN
  PERFORM app.pak_stuk(app.volgt(), NULL, 'verzoek');
  UPDATE app.toestemming t SET ingetrokken_op = app.nu()
   WHERE (t.organisatie_id, t.verzoek_id, t.id) = (app.organisatie(), app.volgt(), (p_pad ->> 'id')::uuid) AND t.ingetrokken_op IS NULL
  RETURNING t.item INTO v_item;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit was al teruggenomen.'); END IF;
  IF v_item = 'bestaan' THEN PERFORM app.bestaan_teruggenomen(app.volgt());
  ELSE PERFORM app.post_begeleider(app.volgt(), 'verzoek.teruggenomen'); END IF;
  RETURN app.vrijgaven_antwoord(app.volgt());
END $$;

-- The begeleider asks; the same question is asked once.
CREATE FUNCTION api.vrijgave_vraag(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_pad ->> 'id')::uuid;
  v_partij uuid;
BEGIN
  PERFORM app.pak_lopend(v_id);
  IF p_in ->> 'item' <> 'bestaan' THEN v_partij := (app.partij_aan_tafel(v_id)).id; END IF;
  PERFORM app.toets_vrijgave(v_id, v_partij, p_in ->> 'item', (p_in ->> 'itemId')::uuid);
  INSERT INTO app.vrijgavevraag (organisatie_id, verzoek_id, partij_id, item, item_id)
  VALUES (app.organisatie(), v_id, v_partij, p_in ->> 'item', (p_in ->> 'itemId')::uuid) ON CONFLICT DO NOTHING;
  RETURN app.vrijgaven_antwoord(v_id, 201);
END $$;

-- The inwoner says no; nothing else changes.
CREATE FUNCTION api.vrijgave_weiger(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.vrijgavevraag q SET beantwoord_op = app.nu(), mag = false
   WHERE (q.organisatie_id, q.verzoek_id, q.id) = (app.organisatie(), app.volgt(), (p_pad ->> 'id')::uuid) AND q.beantwoord_op IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze vraag is er niet meer.'); END IF;
  PERFORM app.post_begeleider(app.volgt(), 'verzoek.niet_vrijgegeven');
  RETURN app.vrijgaven_antwoord(app.volgt());
END $$;
