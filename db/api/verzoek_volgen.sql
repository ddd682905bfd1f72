-- SPDX-License-Identifier: EUPL-1.2
-- Following a verzoek: how long it may take, "dit duurt te lang", another code.
SET LOCAL ROLE app_poort;

-- How each verzoek of the last year ended: when, and after how many days. Over the wall around one verzoek, so only for
-- the figures below; never with a word of anybody.
CREATE OR REPLACE FUNCTION app.verzoek_aflopen(p_organisatie uuid) RETURNS TABLE (gemeente_id uuid, status text, dagen int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT v.gemeente_id, s.status, greatest(app.dag(e.op) - app.dag(b.op), 0)
    FROM app.stuk s
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase = 'afgerond'
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT max(h.op) AS op FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)) e
    CROSS JOIN LATERAL (SELECT min(h.op) AS op FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, 'ingediend')) b
   WHERE s.organisatie_id = p_organisatie AND s.soort = 'verzoek' AND s.status NOT IN ('ingetrokken', 'geweigerd')
     AND s.gewijzigd_op > app.nu() - interval '1 year' AND e.op > app.nu() - interval '1 year' AND b.op IS NOT NULL;
END $$;
REVOKE EXECUTE ON FUNCTION app.verzoek_aflopen(uuid) FROM PUBLIC;

-- Half, eight out of ten, how many, and each of them as a dot (in order, so that none can be followed); NULL under five.
CREATE OR REPLACE FUNCTION app.duur_van(p_dagen int[], p_bereik text) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN count(*) >= 5 THEN json_build_object('bereik', p_bereik, 'mediaanDagen', percentile_disc(0.5) WITHIN GROUP (ORDER BY d),
           'p80Dagen', percentile_disc(0.8) WITHIN GROUP (ORDER BY d), 'aantal', count(*), 'dagen', (array_agg(d ORDER BY d))[1:200]) END
    FROM unnest(p_dagen) d
$$;

-- Comparable: about the same gemeente when there are five of those, else of all that we guided.
CREATE OR REPLACE FUNCTION app.vergelijkbare_duur(p_organisatie uuid, p_gemeente uuid) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_hier int[];
  v_alle int[];
BEGIN
  SELECT array_agg(a.dagen) FILTER (WHERE a.gemeente_id = p_gemeente), array_agg(a.dagen) INTO v_hier, v_alle FROM app.verzoek_aflopen(p_organisatie) a;
  RETURN coalesce(app.duur_van(v_hier, 'gemeente'), app.duur_van(v_alle, 'organisatie'));
END $$;
SET LOCAL ROLE app_owner;

-- What the law allows the gemeente in the procedure that runs beside this.
-- klacht: Awb 9:11, within six weeks of receipt, ten with a klachtadviescommissie; four more when it says so in writing.
-- bezwaar: Awb 7:10, within six weeks, twelve with a commissie, from the day after the last day to object; six more.
--   So the last day is counted as that last day itself is: six weeks, and on when it falls in a weekend (Atw 1).
-- beroep: the judge decides; no term binds the gemeente. geen, weet_niet: none that we know of.
CREATE OR REPLACE FUNCTION app.wettelijk_maximum(p_procedure text, p_besluit_van date) RETURNS json
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN json_build_object('procedure', p_procedure,
    'weken', CASE WHEN p_procedure IN ('klacht', 'bezwaar') THEN 6 END,
    'wekenMetCommissie', CASE p_procedure WHEN 'klacht' THEN 10 WHEN 'bezwaar' THEN 12 END,
    'wekenUitstel', CASE p_procedure WHEN 'klacht' THEN 4 WHEN 'bezwaar' THEN 6 END,
    'uiterlijkOp', CASE p_procedure WHEN 'bezwaar' THEN app.laatste_dag_bezwaar(app.laatste_dag_bezwaar(p_besluit_van)) END);
END $$;

-- The verzoek that is followed, locked; for who may not see it any more it is not there.
CREATE OR REPLACE FUNCTION app.pak_gevolgd() RETURNS app.stuk
LANGUAGE plpgsql AS $$
BEGIN
  IF app.mag_verzoek(app.volgt()) IS NOT TRUE THEN PERFORM app.er_niet(); END IF;
  RETURN app.pak_stuk(app.volgt(), NULL, 'verzoek');
END $$;

-- From when on somebody may say "dit duurt te lang": at once in a new status, and again two weeks after the last time.
CREATE OR REPLACE FUNCTION app.te_lang_vanaf(s app.stuk) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT max(d.op) + interval '14 days' FROM app.duurt_te_lang d
    WHERE (d.organisatie_id, d.verzoek_id) = ((s).organisatie_id, (s).id)
      AND d.op >= (SELECT max(h.op) FROM app.historie h WHERE (h.organisatie_id, h.stuk_id) = ((s).organisatie_id, (s).id))), app.nu());
END $$;

CREATE FUNCTION api.duurt_te_lang_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_gevolgd();
  v app.verzoek;
BEGIN
  IF (SELECT fase FROM app.status WHERE (soort, status) = (s.soort, s.status)) = 'afgerond' THEN
    PERFORM app.weiger('WF409', 'Uw verzoek is afgerond.');
  ELSIF app.te_lang_vanaf(s) > app.nu() THEN
    PERFORM app.weiger('WF409', 'U hebt dit al laten weten. Over twee weken, of na een volgende stap, kan het weer.');
  END IF;
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, s.id);
  INSERT INTO app.duurt_te_lang (organisatie_id, verzoek_id, status) VALUES (s.organisatie_id, s.id, s.status);
  PERFORM app.meld_gebeurtenis(s.id, 'systeem', 'partijen', 'te_lang'), app.post_begeleider(v.id, 'verzoek.duurt_te_lang');
  RETURN app.volgstand(201);
END $$;

-- What else the inwoner can see and choose: mail, the signal, and what is asked at the end.
CREATE OR REPLACE FUNCTION app.volgstand(p_status int DEFAULT 200) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_uit json;
BEGIN
  SELECT json_build_object('kluis', app.kluis(v), 'taal', v.taal,
    'mail', json_build_object('adres', app.zegel(a.mail_adres, a.onder, a.id, 'mail_adres'), 'teruggekomenOp', app.utc(a.teruggekomen_op)),
    'teLang', json_build_object('mag', st.fase <> 'afgerond' AND app.te_lang_vanaf(s) <= app.nu(),
      'laatstOp', (SELECT app.utc(max(d.op)) FROM app.duurt_te_lang d WHERE (d.organisatie_id, d.verzoek_id) = (v.organisatie_id, v.id))),
    'navraag', json_build_object('gevraagd', app.navraag_einde(v.id) IS NOT NULL,
      'kanHeropenen', 'heropen' = ANY (app.acties('verzoek', s.status, '{burger}')))) INTO v_uit
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
    LEFT JOIN app.volgadres a ON (a.organisatie_id, a.verzoek_id) = (v.organisatie_id, v.id) AND a.weg_op IS NULL
   WHERE v.organisatie_id = app.organisatie() AND v.id = app.volgt();
  IF v_uit IS NULL THEN PERFORM app.er_niet(); END IF;
  RETURN (v_uit, NULL, p_status, NULL)::app.antwoord;
END $$;

-- In which language our mails are from now on.
CREATE FUNCTION api.volgtaal_zet(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek := app.eigen_verzoek();
BEGIN
  UPDATE app.verzoek x SET taal = p_in ->> 'taal' WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.volgstand_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.volgstand();
$$;

-- Another code: from now on the old one is a code that nobody knows, and so is each token that was made with it.
CREATE OR REPLACE FUNCTION app.vervang_code(p_verzoek uuid, p_in jsonb, p_gebeurtenis text) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.volgcode c SET hash = p_in ->> 'codeHash', aangemaakt_op = app.nu()
   WHERE (c.organisatie_id, c.verzoek_id) = (app.organisatie(), p_verzoek) AND c.partij_id IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF409', 'Dit verzoek heeft geen code.'); END IF;
  PERFORM app.meld_gebeurtenis(p_verzoek, 'systeem', 'partijen', p_gebeurtenis);
  RETURN (json_build_object('verzegeld', p_in ->> 'verzegeld'), NULL, 201, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.volgcode_vervang(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_gevolgd();
  RETURN app.vervang_code(app.volgt(), p_in, 'code.vervangen');
END $$;

-- By a begeleider, for somebody who lost it. How it was made sure who this is stands in the timeline of the inwoner.
CREATE FUNCTION api.verzoek_code_geef(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_pad ->> 'id')::uuid;
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), v_id) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  ELSIF v.contact IS NULL THEN
    PERFORM app.weiger('WF409', 'De inwoner gaf geen contact. Zo is niet na te gaan wie dit is.');
  END IF;
  RETURN app.vervang_code(v_id, p_in, 'code.gegeven.' || (p_in ->> 'nagegaan'));
END $$;
