-- SPDX-License-Identifier: EUPL-1.2
-- After the end: did it help the inwoner, and how did it go for the others. Asked by the end itself, for sixty days, once.

-- The end that this one can still answer about; NULL: nothing is asked.
CREATE OR REPLACE FUNCTION app.navraag_einde(p_verzoek uuid, p_wie text DEFAULT 'inwoner', p_partij uuid DEFAULT NULL) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_einde timestamptz := (SELECT max(h.op) FROM app.stuk s
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.navraag
    JOIN app.historie h ON (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)
   WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_verzoek));
BEGIN
  RETURN CASE WHEN v_einde > app.nu() - interval '60 days' AND NOT EXISTS (SELECT FROM app.navraag n
    WHERE (n.organisatie_id, n.verzoek_id, n.wie, n.einde_op) = (app.organisatie(), p_verzoek, p_wie, v_einde)
      AND n.partij_id IS NOT DISTINCT FROM p_partij) THEN v_einde END;
END $$;

-- Keeps one answer; own words were sealed for it.
CREATE OR REPLACE FUNCTION app.navraag_bewaar(p_verzoek uuid, p_wie text, p_einde timestamptz, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.navraag (organisatie_id, id, verzoek_id, wie, partij_id, einde_op, oordeel, toelichting, vervolg)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, p_verzoek, p_wie, app.partij(), p_einde, p_in ->> 'oordeel', p_in ->> 'toelichting', p_in ->> 'vervolg');
END $$;

-- Whoever can call back: not who guided, as long as there is somebody else.
CREATE OR REPLACE FUNCTION app.mag_terugbellen(v app.verzoek, p_gebruiker uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (v).begeleider_id IS DISTINCT FROM p_gebruiker OR NOT EXISTS (SELECT FROM app.gebruiker g
    JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'begeleider')
   WHERE g.organisatie_id = (v).organisatie_id AND g.actief AND g.id <> p_gebruiker);
END $$;

-- Everybody who can call back, and who hands the verzoeken out.
CREATE OR REPLACE FUNCTION app.zeg_contactwens(v app.verzoek) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.leg_in_postvak(g.id, 'verzoek.contact_gevraagd', 'verzoek', s.id, s.kenmerk, coalesce(s.kenmerk, '-'))
    FROM app.gebruiker g JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE g.organisatie_id = v.organisatie_id AND app.mag_terugbellen(v, g.id) AND EXISTS (SELECT FROM app.gebruiker_rol r
     WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id) AND r.rol IN ('begeleider', 'begeleidingscoordinator'));
END $$;

-- The answer of the inwoner, and what it asks for: contact with somebody else, or to begin again at once.
CREATE OR REPLACE FUNCTION app.navraag_inwoner(p_einde timestamptz, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.navraag_bewaar(app.volgt(), 'inwoner', p_einde, p_in);
  IF p_in ->> 'vervolg' = 'contact' THEN
    PERFORM app.zeg_contactwens(v) FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (app.organisatie(), app.volgt());
  END IF;
  -- What was answered is why: a step with a motive carries the id of the words.
  IF p_in ->> 'vervolg' = 'heropenen' THEN PERFORM app.zet_stap(app.volgt(), NULL, 'heropen', jsonb_build_object('bericht', p_in -> 'nieuwId')); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- In volgen.
CREATE FUNCTION api.navraag_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_gevolgd();
  v_einde timestamptz := app.navraag_einde(s.id);
BEGIN
  IF v_einde IS NULL THEN PERFORM app.weiger('WF409', 'Hier is al op geantwoord, of er wordt nu niets gevraagd.'); END IF;
  RETURN app.navraag_inwoner(v_einde, p_in);
END $$;

-- Which verzoek a token of a mail is about. A used one is found too: then a repeat of the same call gets the same answer.
SET LOCAL ROLE app_poort;
CREATE FUNCTION api.navraag_zoek(p_hash text, OUT organisatie uuid, OUT verzoek uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  SELECT t.organisatie_id, t.verzoek_id INTO organisatie, verzoek FROM app.navraag_token t
    JOIN app.organisatie o ON o.id = t.organisatie_id AND o.actief WHERE t.hash = p_hash AND t.tot > app.nu();
END $$;
REVOKE EXECUTE ON FUNCTION api.navraag_zoek(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.navraag_zoek(text) TO app_api;

-- Who refused, did not answer or left sees nothing of the verzoek any more, so this looks over the wall: the end that they can
-- still look back on, and no more than that.
CREATE OR REPLACE FUNCTION app.vertrek_einde(p_verzoek uuid, p_partij uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN (SELECT e.op FROM app.partij p
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.verzoek_id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.navraag
    CROSS JOIN LATERAL (SELECT max(h.op) AS op FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)) e
   WHERE (p.id, p.verzoek_id) = (p_partij, p_verzoek) AND p.status IN ('geweigerd', 'gezwegen', 'gestopt') AND e.op > app.nu() - interval '60 days'
     AND NOT EXISTS (SELECT FROM app.navraag n WHERE (n.organisatie_id, n.verzoek_id, n.wie, n.partij_id, n.einde_op) = (p.organisatie_id, p.verzoek_id, 'partij', p.id, e.op)));
END $$;

-- Adds that answer; false when nothing is asked.
CREATE OR REPLACE FUNCTION app.vertrek_antwoord(p_oordeel text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.navraag (organisatie_id, id, verzoek_id, wie, partij_id, einde_op, oordeel)
  SELECT app.organisatie(), app.uuid7(), app.volgt(), 'partij', app.partij(), e.op, p_oordeel FROM app.vertrek_einde(app.volgt(), app.partij()) e (op) WHERE e.op IS NOT NULL;
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION app.vertrek_einde(uuid, uuid), app.vertrek_antwoord(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.vertrek_einde(uuid, uuid), app.vertrek_antwoord(text) TO app_owner;
SET LOCAL ROLE app_owner;

-- The end that this token asks about; used, or about an earlier end: as one that nobody knows.
CREATE OR REPLACE FUNCTION app.navraag_met(p_hash text) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_einde timestamptz := (SELECT t.einde_op FROM app.navraag_token t
    WHERE (t.organisatie_id, t.verzoek_id, t.hash) = (app.organisatie(), app.volgt(), p_hash));
BEGIN
  IF v_einde IS NULL OR v_einde IS DISTINCT FROM app.navraag_einde(app.volgt()) THEN
    PERFORM app.weiger('WF404', 'Deze link werkt niet meer. Misschien is er al geantwoord.');
  END IF;
  RETURN v_einde;
END $$;

CREATE FUNCTION api.navraag_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_einde timestamptz := app.navraag_met(p_in ->> 'token');
BEGIN
  RETURN (SELECT (json_build_object('afstemmingsorganisatie', app.organisatie_naam(s.organisatie_id), 'tot', app.dag(v_einde + interval '60 days'),
      'kanHeropenen', 'heropen' = ANY (app.acties('verzoek', s.status, '{burger}'))), NULL, 200, NULL)::app.antwoord
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), app.volgt()));
END $$;

CREATE FUNCTION api.navraag_beantwoord(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_gevolgd();
  RETURN app.navraag_inwoner(app.navraag_met(p_in ->> 'token'), p_in);
END $$;

-- Who was asked to take part: is anything asked? Own words only from who still has a place at the table: of who left nothing can
-- be sealed any more.
CREATE FUNCTION api.partijterugblik_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_weg boolean := app.vertrek_einde(app.volgt(), app.partij()) IS NOT NULL;
BEGIN
  IF NOT v_weg AND app.mag_verzoek(app.volgt()) IS NOT TRUE THEN PERFORM app.er_niet(); END IF;
  RETURN (json_build_object('gevraagd', v_weg OR app.navraag_einde(app.volgt(), 'partij', app.partij()) IS NOT NULL, 'woorden', NOT v_weg), NULL, 200, NULL)::app.antwoord;
END $$;

-- The one answer of who left.
CREATE FUNCTION api.vertrekterugblik_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.vertrek_antwoord(p_in ->> 'oordeel') THEN PERFORM app.weiger('WF409', 'Hier is al op geantwoord, of er wordt nu niets gevraagd.'); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION app.terugblik_bewaar(p_verzoek uuid, p_wie text, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
  v_einde timestamptz := app.navraag_einde(s.id, p_wie, app.partij());
BEGIN
  IF v_einde IS NULL THEN PERFORM app.weiger('WF409', 'Hier is al op geantwoord, of er wordt nu niets gevraagd.'); END IF;
  PERFORM app.navraag_bewaar(s.id, p_wie, v_einde, p_in);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.partijterugblik_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.terugblik_bewaar(app.volgt(), 'partij', p_in);
$$;

-- By who guided, about how it went.
CREATE FUNCTION api.verzoek_terugblik_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (p_pad ->> 'id')::uuid);
  IF v.id IS NULL THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  ELSIF v.begeleider_id IS DISTINCT FROM app.actor() THEN
    PERFORM app.weiger('WF409', 'Dit wordt alleen gevraagd aan wie begeleidde.');
  END IF;
  RETURN app.terugblik_bewaar(v.id, 'begeleider', p_in);
END $$;

-- The wish for contact that waits, of the latest answer.
CREATE OR REPLACE FUNCTION app.contactwens(v app.verzoek) RETURNS app.navraag
LANGUAGE plpgsql STABLE AS $$
DECLARE
  n app.navraag;
BEGIN
  SELECT * INTO n FROM app.navraag x WHERE (x.organisatie_id, x.verzoek_id) = ((v).organisatie_id, (v).id) AND x.wie = 'inwoner'
     AND x.vervolg = 'contact' AND x.opgepakt_op IS NULL ORDER BY x.einde_op DESC LIMIT 1;
  RETURN n;
END $$;

-- The latest answer of the inwoner, for everybody who guides except who guided this one.
CREATE OR REPLACE FUNCTION app.navraag_antwoord(v app.verzoek) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('oordeel', n.oordeel, 'toelichting', app.zegel(n.toelichting, 'navraag', n.id, 'toelichting'),
      'vervolg', n.vervolg, 'op', app.utc(n.op), 'opgepaktOp', app.utc(n.opgepakt_op))
    FROM app.navraag n WHERE (n.organisatie_id, n.verzoek_id, n.wie) = ((v).organisatie_id, (v).id, 'inwoner') AND app.mag_terugbellen(v, app.actor())
    ORDER BY n.einde_op DESC LIMIT 1);
END $$;

CREATE FUNCTION api.verzoek_volgstand_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (p_pad ->> 'id')::uuid);
  IF v.id IS NULL THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.'); END IF;
  RETURN (json_build_object('kluis', app.kluis(v),
    'teLang', (SELECT coalesce(json_agg(json_build_object('status', d.status, 'op', app.utc(d.op)) ORDER BY d.op DESC), '[]')
       FROM app.duurt_te_lang d WHERE (d.organisatie_id, d.verzoek_id) = (v.organisatie_id, v.id)),
    'antwoord', app.navraag_antwoord(v),
    'contactGevraagd', (app.contactwens(v)).id IS NOT NULL AND app.mag_terugbellen(v, app.actor()),
    'terugblikGevraagd', v.begeleider_id IS NOT DISTINCT FROM app.actor() AND app.navraag_einde(v.id, 'begeleider') IS NOT NULL,
    'codeKan', v.contact IS NOT NULL), NULL, 200, NULL)::app.antwoord;
END $$;

-- Somebody else than who guided spoke to the inwoner.
CREATE FUNCTION api.verzoek_contact_gelegd(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (p_pad ->> 'id')::uuid) FOR UPDATE;
  IF v.id IS NULL THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  ELSIF (app.contactwens(v)).id IS NULL THEN
    PERFORM app.weiger('WF409', 'De inwoner vraagt nu niet om contact.');
  ELSIF NOT app.mag_terugbellen(v, app.actor()) THEN
    PERFORM app.weiger('WF409', 'Jij begeleidde dit. Een collega neemt contact op.');
  END IF;
  UPDATE app.navraag n SET opgepakt_op = app.nu(), opgepakt_door = app.actor() WHERE (n.organisatie_id, n.id) = (v.organisatie_id, (app.contactwens(v)).id);
  PERFORM app.meld_gebeurtenis(v.id, 'systeem', 'partijen', 'navraag.contact'), app.post_is_gelezen(v.id, NULL, 'verzoek.contact_gevraagd');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- As begeleider, or who hands the verzoeken out: somebody who was not helped wants to be called; and looking back at what I guided.
CREATE OR REPLACE FUNCTION app.taken_navraag() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT app.rollen() && '{begeleider,begeleidingscoordinator}' THEN RETURN; END IF;
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'), 'neem_contact_op', app.werkdagen(n.organisatie_id, app.dag(n.op), 2), NULL::date
    FROM app.navraag n
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (n.organisatie_id, n.verzoek_id) AND app.mag_terugbellen(v, app.actor())
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE n.organisatie_id = app.organisatie() AND n.vervolg = 'contact' AND n.opgepakt_op IS NULL
  UNION ALL
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'), 'kijk_terug', NULL::date, NULL::date
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.navraag
   WHERE v.organisatie_id = app.organisatie() AND v.begeleider_id = app.actor() AND app.navraag_einde(v.id, 'begeleider') IS NOT NULL;
END $$;
