-- SPDX-License-Identifier: EUPL-1.2
-- Somebody of the gemeente who was asked to the table. A partij follows one verzoek and reads what was released.

-- A partij whose place is gone, or whose code was replaced, sees no verzoek.
CREATE OR REPLACE FUNCTION app.alleen_aan_tafel() RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF app.partij() IS NULL OR NOT EXISTS (SELECT FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (app.organisatie(), app.volgt())) THEN PERFORM app.weiger('WF404', 'Deze uitnodiging geldt niet meer.'); END IF;
END $$;

-- Reading is an act: the inwoner sees which items this partij read, and when.
CREATE OR REPLACE FUNCTION app.noteer_inzage(p_item text, p_item_id uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO app.inzage (organisatie_id, verzoek_id, partij_id, item, item_id) VALUES (app.organisatie(), app.volgt(), app.partij(), p_item, p_item_id);
$$;

CREATE FUNCTION api.partijverzoek_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  PERFORM app.alleen_aan_tafel();
  PERFORM app.partij_las_post(p) FROM app.partij p WHERE (p.organisatie_id, p.id) = (app.organisatie(), app.partij());
  SELECT to_json(x), NULL::int, 200, NULL INTO v_uit FROM api.partijverzoek x;
  PERFORM app.noteer_inzage(i.item, i.item_id) FROM app.vrijgegeven_items(app.volgt()) i;
  PERFORM app.noteer_inzage('bestaan', NULL);
  RETURN v_uit;
END $$;

-- A step of the partij; what is said with it, all at the table read.
CREATE FUNCTION api.partijverzoek_stap(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.alleen_aan_tafel();
  PERFORM app.verzoek_zet_stap(app.volgt(), p_versie, p_in);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Opening the page of a place at the table is reading what was sent about it; and when the place ends, that asks nothing any more.
CREATE OR REPLACE FUNCTION app.partij_las_post(p app.partij) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_hier text := app.organisatie();
BEGIN
  IF p.gebruiker_id IS NULL THEN RETURN; END IF;
  PERFORM set_config('vraagt.organisatie', p.gebruiker_organisatie_id::text, true), app.post_is_gelezen(p.id, p.gebruiker_id),
          set_config('vraagt.organisatie', v_hier, true);
END $$;

-- What became of an invitation: the place at the table follows the step. First what has to be told and ended, for
-- after it the partij itself sees nothing any more.
CREATE OR REPLACE FUNCTION app.partij_na_stap(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  p app.partij := app.partij_aan_tafel(p_stuk.id);
  v_nu text := CASE p_stuk.status WHEN 'in_afstemming' THEN 'geaccepteerd' WHEN 'intake' THEN 'vervangen'
      ELSE CASE WHEN app.door() = 'systeem' THEN 'gezwegen' WHEN p.status = 'uitgenodigd' AND app.partij() IS NOT NULL THEN 'geweigerd' ELSE 'gestopt' END END;
BEGIN
  IF p.id IS NULL THEN RETURN; END IF;
  IF app.partij() IS NOT NULL OR app.door() = 'systeem' THEN 
    PERFORM app.post_begeleider(p_stuk.id, CASE v_nu WHEN 'geaccepteerd' THEN 'verzoek.partij_geaccepteerd' WHEN 'geweigerd' THEN 'verzoek.partij_geweigerd'
                                                     WHEN 'gezwegen' THEN 'verzoek.partij_gezwegen' ELSE 'verzoek.partij_gestopt' END);
  END IF;
  IF v_nu <> 'geaccepteerd' THEN
    PERFORM app.partij_las_post(p);
    IF app.partij() IS NULL THEN PERFORM app.post_genodigde(p, 'verzoek.toegang_voorbij'); END IF;
    PERFORM app.partijadres_voorbij(p.id, app.partij() IS NULL);
  END IF;
  -- The place and its code go in one statement: without either of them the partij sees nothing to change.
  WITH code AS (DELETE FROM app.volgcode c WHERE (c.organisatie_id, c.partij_id) = (p.organisatie_id, p.id) AND v_nu <> 'geaccepteerd')
  UPDATE app.partij x SET geantwoord_op = app.nu(), status = v_nu WHERE (x.organisatie_id, x.id) = (p.organisatie_id, p.id);
END $$;
