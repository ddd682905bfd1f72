-- SPDX-License-Identifier: EUPL-1.2
-- The verzoek tot afstemming as its begeleider sees it. What is sealed leaves here sealed, as a zegel: the text
-- and its place. "kluis" holds the wrapped key. The server opens each zegel and takes "kluis" away.
SET LOCAL ROLE app_poort;

-- The name of an organisatie: no secret, and not always our own.
CREATE OR REPLACE FUNCTION app.organisatie_naam(p_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT o.naam FROM app.organisatie o WHERE o.id = p_id;
$$;

-- Who serves this gemeente; NULL when nobody does, or one of the two is not active.
CREATE OR REPLACE FUNCTION app.afstemming_voor(p_gemeente uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT w.organisatie_id FROM app.werkgebied w
    JOIN app.organisatie g ON g.id = w.gemeente_id AND g.actief AND g.soort = 'gemeente'
    JOIN app.organisatie a ON a.id = w.organisatie_id AND a.actief AND a.soort = 'afstemming'
   WHERE w.gemeente_id = p_gemeente;
$$;
-- Where this form goes, and the id it is sealed to.
CREATE FUNCTION api.verzoek_begin(p_gemeente uuid, OUT organisatie uuid, OUT verzoek uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  organisatie := app.afstemming_voor(p_gemeente);
  verzoek := app.uuid7();
END $$;
REVOKE EXECUTE ON FUNCTION api.verzoek_begin(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.verzoek_begin(uuid) TO app_api;
SET LOCAL ROLE app_owner;

-- A last day of the law: in a weekend or on a holiday it moves to the next day that is neither (Algemene
-- termijnenwet 1).
CREATE OR REPLACE FUNCTION app.dag_van_de_wet(p_dag date) RETURNS date
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  WHILE extract(isodow FROM p_dag) > 5 OR app.feestdag(p_dag) IS NOT NULL LOOP
    p_dag := p_dag + 1;
  END LOOP;
  RETURN p_dag;
END $$;

-- Last day to object, or to go to court (Awb 6:7 and 6:8): six weeks from the day after the letter.
CREATE OR REPLACE FUNCTION app.laatste_dag_bezwaar(p_besluit_van date) RETURNS date
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN app.dag_van_de_wet(p_besluit_van + 42);
END $$;

-- May the gemeente know that there is this verzoek?
CREATE OR REPLACE FUNCTION app.mag_bestaan_weten(p_verzoek uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.item) = (app.organisatie(), p_verzoek, 'bestaan')
                    AND t.ingetrokken_op IS NULL);
END $$;

-- A sealed text with its place, for the server to open; null stays null. p_json: an object was sealed.
CREATE OR REPLACE FUNCTION app.zegel(p_tekst text, p_tabel text, p_id uuid, p_kolom text, p_json boolean DEFAULT false)
RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_tekst IS NOT NULL THEN json_build_object('zegel', p_tekst, 'tabel', p_tabel, 'id', p_id, 'kolom', p_kolom, 'json', p_json) END;

-- The texts of a verzoek itself: sealed under the verzoek, and once corrected under the row of a versie.
CREATE OR REPLACE FUNCTION app.zegel_van(v app.verzoek, p_tekst text, p_kolom text, p_json boolean DEFAULT false) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.zegel(p_tekst, CASE WHEN (v).zegel_id IS NULL THEN 'verzoek' ELSE 'verzoek_versie' END, coalesce((v).zegel_id, (v).id), p_kolom, p_json);

-- What opens the zegels of a verzoek; null once it was erased.
CREATE OR REPLACE FUNCTION app.kluis(v app.verzoek) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (v).dek IS NOT NULL
            THEN json_build_object('organisatie', (v).organisatie_id, 'id', (v).id, 'kid', (v).dek_kid, 'dek', (v).dek) END;

-- Answers kept for a repeat of the public form, past their 48 hours: no organisatie cleans these up.
CREATE OR REPLACE FUNCTION app.ruim_openbaar_op() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = '00000000-0000-0000-0000-000000000000'
     AND aangemaakt_op < app.nu() - interval '48 hours';
END $$;

-- One line per verzoek, without anything the citizen wrote.
CREATE VIEW api.verzoek_rij WITH (security_invoker = true) AS
  SELECT s.id, s.kenmerk, v.gemeente_id AS "gemeenteId", app.organisatie_naam(v.gemeente_id) AS gemeente,
         s.status, st.fase, app.utc(s.aangemaakt_op) AS "ingediendOp",
         s.stap_uiterlijk_op AS "stapUiterlijkOp",
         app.laatste_dag_bezwaar(v.besluit_van) AS "laatsteDagBezwaar", st.aan_zet AS "aanZet"
    FROM app.stuk s
    JOIN app.verzoek v USING (organisatie_id, id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
   WHERE s.soort = 'verzoek';

-- What somebody wrote, sealed.
CREATE OR REPLACE FUNCTION app.bericht_json(b app.bericht) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('id', b.id, 'van', b.van, 'kring', b.kring, 'tekst', app.zegel(b.tekst, 'bericht', b.id, 'tekst'),
                           'route', app.zegel(b.route, 'bericht', b.id, 'route'), 'op', app.utc(b.op));
END $$;

CREATE VIEW api.verzoek WITH (security_invoker = true) AS
  SELECT r.id, r.kenmerk, r."gemeenteId", r.gemeente, r.status, r.fase, v.namens, app.zegel_van(v, v.relatie, 'relatie') AS relatie,
         app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde') AS "watGebeurde", app.zegel_van(v, v.wens, 'wens') AS wens,
         v.lopende_procedure AS "lopendeProcedure", v.besluit_van AS "besluitVan", r."laatsteDagBezwaar",
         app.mag_bestaan_weten(v.id) AS "magGemeenteWeten", app.zegel_van(v, v.contact, 'contact', true) AS contact,
         (SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id)) AS begeleider,
         r."ingediendOp", r."stapUiterlijkOp", r."aanZet", v.taal,
         app.acties('verzoek', r.status, app.rollen()) AS acties, s.versie,
         app.kluis(v) AS kluis
    FROM api.verzoek_rij r
    JOIN app.verzoek v ON v.organisatie_id = app.organisatie() AND v.id = r.id
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id);

CREATE OR REPLACE FUNCTION app.verzoek_antwoord(p_id uuid, p_status int DEFAULT 200)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT to_json(x), x.versie, p_status, NULL INTO v_uit FROM api.verzoek x WHERE x.id = p_id;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  END IF;
  RETURN v_uit;
END $$;

-- Reading is an act: app.eenmalig writes who read which verzoek, and when. Whoever opens it read what was sent about it.
CREATE FUNCTION api.verzoek_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.post_is_gelezen((p_pad ->> 'id')::uuid, app.actor());
  RETURN app.verzoek_antwoord((p_pad ->> 'id')::uuid);
END $$;

-- What has to be known before something can be sealed for a verzoek: its key, and an id to seal to.
CREATE VIEW api.verzoek_kluis WITH (security_invoker = true) AS
  SELECT v.id, v.organisatie_id AS organisatie, v.dek_kid AS kid, v.dek, app.uuid7() AS nieuw
    FROM app.verzoek v WHERE v.organisatie_id = app.organisatie() AND v.dek IS NOT NULL;

-- Who took it up is its begeleider.
CREATE OR REPLACE FUNCTION app.verzoek_na_opnemen(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.verzoek SET begeleider_id = app.actor()
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
END $$;

-- Who writes: the begeleider, or the side that follows.
CREATE OR REPLACE FUNCTION app.bericht_van() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN app.partij() IS NOT NULL THEN 'partij' WHEN app.volgt() IS NOT NULL THEN 'inwoner' ELSE 'begeleider' END;

-- Keeps a sealed bericht, in the room of the inwoner unless another one is named.
CREATE OR REPLACE FUNCTION app.bericht_bewaar(p_verzoek uuid, p_in jsonb, p_kring text DEFAULT 'inwoner', p_partij uuid DEFAULT NULL)
RETURNS app.bericht LANGUAGE plpgsql AS $$
DECLARE
  b app.bericht;
BEGIN
  INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, kring, partij_id, tekst, route)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, p_verzoek, app.bericht_van(), p_kring, p_partij, p_in ->> 'tekst', p_in ->> 'route')
  RETURNING * INTO b;
  RETURN b;
END $$;

-- A step of whoever asks; its motive, when there is one, is a sealed bericht to the inwoner, or where all sit.
CREATE OR REPLACE FUNCTION app.verzoek_zet_stap(p_id uuid, p_versie int, p_in jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM app.wissing w WHERE (w.organisatie_id, w.stuk_id) = (app.organisatie(), p_id)) THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet meer.');
  END IF;
  -- First the words: after the step a partij may have no place here any more.
  IF p_in ->> 'tekst' IS NOT NULL THEN
    PERFORM app.bericht_bewaar(p_id, p_in, CASE WHEN app.partij() IS NULL THEN 'inwoner' ELSE 'kamer' END, app.partij());
  END IF;
  PERFORM app.zet_stap(p_id, p_versie, p_in ->> 'actie',
                       CASE WHEN p_in ->> 'tekst' IS NOT NULL THEN jsonb_build_object('bericht', p_in -> 'nieuwId') ELSE '{}' END);
END $$;

CREATE FUNCTION api.verzoek_stap(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_stuk((p_pad ->> 'id')::uuid, NULL, 'verzoek');
  PERFORM app.verzoek_zet_stap((p_pad ->> 'id')::uuid, p_versie, p_in);
  RETURN app.verzoek_antwoord((p_pad ->> 'id')::uuid);
END $$;

-- Puts a line in the postvak of whoever begeleidt a verzoek: not of who did it. While nobody took it up, of everybody who
-- could; when that account is closed, of who hands the verzoeken out.
CREATE OR REPLACE FUNCTION app.post_begeleider(p_verzoek uuid, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.leg_in_postvak(g.id, p_bericht, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'))
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    LEFT JOIN app.gebruiker b ON (b.organisatie_id, b.id) = (v.organisatie_id, v.begeleider_id) AND b.actief
    JOIN app.gebruiker g ON g.organisatie_id = v.organisatie_id AND g.actief AND CASE WHEN b.id IS NOT NULL THEN g.id = b.id
      ELSE EXISTS (SELECT FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)
                      AND r.rol = CASE WHEN v.begeleider_id IS NULL THEN 'begeleider' ELSE 'begeleidingscoordinator' END) END
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek) AND g.id IS DISTINCT FROM app.actor();
END $$;

-- Tells who guides, and who sits at the table when the room is theirs too. Nobody hears what they did themselves.
CREATE OR REPLACE FUNCTION app.zeg_in_kring(p_verzoek uuid, p_kring text, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.post_begeleider(p_verzoek, p_bericht);
  IF p_kring <> 'inwoner' THEN PERFORM app.zeg_aan_tafel(p_verzoek, p_bericht); END IF;
END $$;

-- Who did it, in a word the reader knows: a name, also of the ambtenaar who asked for this, or the role of
-- somebody without an account.
CREATE OR REPLACE FUNCTION app.verzoek_door(p_organisatie uuid, p_door text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT CASE WHEN p_door = 'openbaar' THEN 'burger' WHEN p_door IN ('systeem', 'vernietigd') THEN p_door WHEN p_door LIKE 'partij:%' THEN 'partij' ELSE
    coalesce((SELECT g.naam FROM app.gebruiker g WHERE g.organisatie_id = p_organisatie AND g.id::text = p_door),
             (SELECT v.vrager_naam FROM app.verzoek v WHERE v.organisatie_id = p_organisatie AND v.vrager_id::text = p_door LIMIT 1)) END);
END $$;

-- What happened: steps, that there was a bericht (never its text), and what the system or the begeleider did besides; tekst
-- is then the key of a sentence, and dag what it needs.
CREATE VIEW api.verzoek_gebeurd WITH (security_invoker = true) AS
  SELECT h.stuk_id AS "verzoekId", h.id, 'stap' AS soort, 'verzoek' AS "stukSoort", h.op,
         app.verzoek_door(h.organisatie_id, h.door) AS door, h.actie, h.van, h.naar, h.reden AS tekst, NULL::date AS dag,
         h.zichtbaarheid, h.buiten_werkstroom AS "buitenWerkstroom"
    FROM app.historie h JOIN app.verzoek v ON (v.organisatie_id, v.id) = (h.organisatie_id, h.stuk_id)
  UNION ALL
  SELECT b.verzoek_id, b.id, 'bericht', 'verzoek', b.op, app.verzoek_door(b.organisatie_id, b.door),
         NULL, NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.bericht b
  UNION ALL
  SELECT p.verzoek_id, p.id, 'gebeld', 'verzoek', p.op, app.verzoek_door(p.organisatie_id, p.door::text),
         CASE WHEN p.kanaal = 'telefoon' THEN CASE WHEN p.bereikt THEN 'bereikt' ELSE 'niet_bereikt' END
              ELSE CASE WHEN p.bereikt THEN 'contact' ELSE 'geen_contact' END END, NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.belpoging p
  UNION ALL
  SELECT b.verzoek_id, g.id, 'bijeenkomst', 'verzoek', g.op, app.verzoek_door(g.organisatie_id, g.door), g.status, NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.bijeenkomst_stand g JOIN app.bijeenkomst b ON (b.organisatie_id, b.id) = (g.organisatie_id, g.bijeenkomst_id)
  UNION ALL
  SELECT x.verzoek_id, x.id, 'samenvatting', 'verzoek', x.op, app.verzoek_door(x.organisatie_id, x.door::text), 'voorgelegd', NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.samenvatting x
  UNION ALL
  SELECT r.verzoek_id, r.id, 'samenvatting', 'verzoek', r.op, 'burger', CASE WHEN r.tekst IS NULL THEN 'klopt' ELSE 'anders' END, NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.samenvatting_reactie r
  UNION ALL
  SELECT p.verzoek_id, p.id, 'pakket', 'verzoek', p.op, 'burger', NULL, NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.pakket p
  UNION ALL
  SELECT w.verzoek_id, w.id, 'systeem', 'verzoek', w.op, 'systeem', NULL, NULL, NULL, 'bezwaar_nadert', w.laatste_dag, 'partijen', false
    FROM app.bezwaar_waarschuwing w
  UNION ALL
  SELECT g.stuk_id, g.id, g.soort, 'verzoek', g.op, app.verzoek_door(g.organisatie_id, g.door),
         NULL, NULL, NULL, g.tekst, NULL, g.zichtbaarheid, false
    FROM app.gebeurtenis g JOIN app.verzoek v ON (v.organisatie_id, v.id) = (g.organisatie_id, g.stuk_id);

-- The same, as the API tells it.
CREATE VIEW api.verzoek_tijdlijn WITH (security_invoker = true) AS
  SELECT g."verzoekId", g.id, g.soort, g."stukSoort", app.utc(g.op) AS op, g.door, g.actie, g.van, g.naar, g.tekst, g.dag, g.zichtbaarheid, g."buitenWerkstroom"
    FROM api.verzoek_gebeurd g;
