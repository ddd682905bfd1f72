-- SPDX-License-Identifier: EUPL-1.2
-- What an inwoner entrusted to us: to look into, to correct, and to have wiped.

-- Each table that holds something of a verzoek, and the part of the inzage that shows it; and why not, or not all of it. tests/sql
-- holds this against the catalogue: a new table with a verzoek_id has to be here. A part shows every column of its table
-- but those in weg and what only binds rows together (app.inzage_kolom).
CREATE OR REPLACE FUNCTION app.toevertrouwd_lijst()
RETURNS TABLE (tabel text, onderdeel text, sleutel text, weg text[], waarom_niet text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('stuk', 'stand', 'id', '{soort,versie,aangemaakt_door,uiterlijk_op,termijn_gestopt_op,buiten_werkstroom}'::text[], NULL),
    ('verzoek', 'verzoek', 'id', '{dek,dek_kid,zegel_id,gewist_op}', NULL),
    ('verzoek_versie', 'eerder', 'verzoek_id', '{}', NULL),
    ('opname_antwoord', 'opgeschreven', 'verzoek_id', '{}', NULL),
    ('procedure_versie', 'procedure', 'verzoek_id', '{}', NULL),
    ('bezwaar_waarschuwing', 'waarschuwingen', 'verzoek_id', '{}', NULL),
    ('bericht', 'berichten', 'verzoek_id', '{}', NULL),
    ('partij', 'deelnemers', 'verzoek_id', '{}', NULL),
    ('toestemming', 'toestemmingen', 'verzoek_id', '{}', NULL),
    ('historie', 'stappen', 'stuk_id', '{soort,zichtbaarheid,aanroep,invoer}', NULL),
    ('gebeurtenis', 'gebeurtenissen', 'stuk_id', '{soort,zichtbaarheid}', NULL),
    ('logboek', 'logboek', 'stuk_id', '{aanroep,nummer,zout,inhoud,schakel}', NULL),
    ('vrijgavevraag', 'vragen', 'verzoek_id', '{}', NULL),
    ('inzage', 'gelezen', 'verzoek_id', '{}', NULL),
    ('bijlage', 'bijlagen', 'verzoek_id', '{dek,dek_kid,kop,poging,naam,lezers}', NULL),
    ('bijeenkomst', 'bijeenkomsten', 'verzoek_id', '{volgnummer}', NULL),
    ('samenvatting', 'samenvattingen', 'verzoek_id', '{}', NULL),
    ('samenvatting_reactie', 'antwoorden', 'verzoek_id', '{}', NULL),
    ('afspraakronde', 'rondes', 'verzoek_id', '{gemeld_op}', NULL),
    ('afspraak', 'afspraken', 'verzoek_id', '{vanaf_ronde,tot_ronde}', NULL),
    ('bevestiging', 'bevestigingen', 'verzoek_id', '{}', NULL),
    ('afspraakstand', 'nagekomen', 'verzoek_id', '{}', NULL),
    ('nazorg', 'nazorg', 'verzoek_id', '{gemeld_op}', NULL),
    ('pakket', 'pakketten', 'verzoek_id', '{}', NULL),
    ('volgadres', 'mail', 'verzoek_id', '{onder}', NULL),
    ('duurt_te_lang', 'duurt', 'verzoek_id', '{}', NULL),
    ('navraag', 'navraag', 'verzoek_id', '{}', NULL),
    ('navraag_token', NULL, 'verzoek_id', '{}', 'Van de link in een mail bewaren wij alleen een controlegetal.'),
    ('les', 'lessen', 'verzoek_id', '{}', NULL),
    ('belpoging', 'gebeld', 'verzoek_id', '{notitie,genoteerd_op}', 'Wat een begeleider voor zichzelf noteerde bij een telefoontje.'),
    ('belvink', NULL, 'verzoek_id', '{}', 'Wat een begeleider afvinkte bij het eerste gesprek.'),
    ('conflictniveau', NULL, 'verzoek_id', '{}', 'Hoe een begeleider voor zichzelf inschat hoe hard het er toegaat.'),
    ('overdracht', NULL, 'verzoek_id', '{}', 'Wat begeleiders elkaar schrijven als een ander het overneemt.'),
    ('partijadres', NULL, 'verzoek_id', '{}', 'Het werkadres van wie gevraagd is, voor één mail: dat de toegang voorbij is. Daarna is het weg.'),
    ('volgcode', NULL, 'verzoek_id', '{}', 'Van uw code bewaren wij alleen een controlegetal. Dat kan niemand lezen.')
$$;

-- The texts of an earlier version. The first was sealed under the verzoek itself.
CREATE OR REPLACE FUNCTION app.zegel_versie(e app.verzoek_versie, p_tekst text, p_kolom text, p_json boolean DEFAULT false) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.zegel(p_tekst, CASE WHEN (e).id = (e).verzoek_id THEN 'verzoek' ELSE 'verzoek_versie' END, (e).id, p_kolom, p_json);

CREATE OR REPLACE FUNCTION app.kamel(p_kolom text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE n WHEN 1 THEN deel ELSE initcap(deel) END, '' ORDER BY n) FROM string_to_table(p_kolom, '_') WITH ORDINALITY x (deel, n)
$$;

-- How a column of row x is shown, as SQL; NULL: it only binds rows together.
CREATE OR REPLACE FUNCTION app.inzage_kolom(p_tabel text, p_kolom text, p_soort text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE
    WHEN p_soort = 'verzegeld' AND p_tabel = 'verzoek' THEN format('app.zegel_van(x, x.%I, %L, %s)', p_kolom, p_kolom, (p_kolom IN ('contact', 'concept'))::text)
    WHEN p_soort = 'verzegeld' AND p_tabel = 'verzoek_versie' THEN format('app.zegel_versie(x, x.%I, %L, %s)', p_kolom, p_kolom, (p_kolom = 'contact')::text)
    WHEN p_soort = 'verzegeld' AND p_tabel = 'toestemming' THEN format('app.zegel_toestemming(x, x.%I, %L)', p_kolom, p_kolom)
    WHEN p_soort = 'verzegeld' AND p_tabel = 'volgadres' THEN format('app.zegel(x.%I, x.onder, x.id, %L)', p_kolom, p_kolom)
    WHEN p_soort = 'verzegeld' THEN format('app.zegel(x.%I, %L, x.id, %L, %s)', p_kolom, p_tabel, p_kolom, (p_kolom IN ('contact', 'concept'))::text)
    WHEN p_kolom IN ('door', 'actor') THEN format('app.verzoek_door(x.organisatie_id, x.%I::text)', p_kolom)
    WHEN p_kolom = 'gemeente_id' THEN 'app.organisatie_naam(x.gemeente_id)'
    WHEN p_kolom = 'begeleider_id' THEN 'app.verzoek_door(x.organisatie_id, x.begeleider_id::text)'
    WHEN p_kolom = 'partij_id' THEN '(SELECT app.zegel(p.naam, ''partij'', p.id, ''naam'') FROM app.partij p WHERE (p.organisatie_id, p.id) = (x.organisatie_id, x.partij_id))'
    WHEN p_soort = 'uuid' THEN NULL
    WHEN p_soort = 'timestamp with time zone' THEN format('app.utc(x.%I)', p_kolom)
    ELSE format('to_json(x.%I)', p_kolom) END;
END $$;

-- One part: its rows, oldest first, every column under the name it has in the API.
CREATE OR REPLACE FUNCTION app.inzage_rijen(p_tabel text, p_sleutel text, p_weg text[], p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_velden text := (SELECT string_agg(format('%L, %s', app.kamel(regexp_replace(a.attname, '_id$', '')), k.als), ', ' ORDER BY a.attnum)
    FROM pg_attribute a CROSS JOIN LATERAL app.inzage_kolom(p_tabel, a.attname, CASE a.atttypid WHEN 'app.verzegeld'::regtype THEN 'verzegeld' ELSE format_type(a.atttypid, NULL) END) k (als)
   WHERE a.attrelid = ('app.' || p_tabel)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (p_weg) AND k.als IS NOT NULL);
  v_uit json;
BEGIN
  EXECUTE format('SELECT coalesce(json_agg(json_build_object(%s) ORDER BY to_jsonb(x) ->> ''id''), ''[]'') FROM app.%I x WHERE x.organisatie_id = $1 AND x.%I = $2',
                 v_velden, p_tabel, p_sleutel) INTO v_uit USING app.organisatie(), p_verzoek;
  RETURN v_uit;
END $$;

-- Everything we hold of the verzoek that is followed, in one answer. Row-level security decides which rows.
CREATE FUNCTION api.volgverzoek_inzage(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek := app.eigen_verzoek();
BEGIN
  RETURN (json_build_object('gemaaktOp', app.utc(app.nu()), 'organisatie', app.organisatie_naam(v.organisatie_id),
    'kenmerk', (SELECT s.kenmerk FROM app.stuk s WHERE (s.organisatie_id, s.id) = (v.organisatie_id, v.id)),
    'onderdelen', (SELECT json_agg(json_build_object('naam', l.onderdeel, 'rijen', app.inzage_rijen(l.tabel, l.sleutel, l.weg, v.id)))
                     FROM app.toevertrouwd_lijst() l WHERE l.onderdeel IS NOT NULL),
    'nietErbij', (SELECT json_agg(json_build_object('tabel', l.tabel, 'waarom', app.zeg(app.taal(), l.waarom_niet))) FROM app.toevertrouwd_lijst() l WHERE l.waarom_niet IS NOT NULL),
    'kluis', app.kluis(v)), NULL, 200, NULL)::app.antwoord;
END $$;

-- The verzoek that the inwoner follows; 404 when there is nothing left of it.
CREATE OR REPLACE FUNCTION app.eigen_verzoek() RETURNS app.verzoek
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT x.* INTO v FROM app.verzoek x WHERE x.organisatie_id = app.organisatie() AND x.id = app.volgt() AND app.partij() IS NULL AND x.gewist_op IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Uw verzoek is er niet meer.'); END IF;
  RETURN v;
END $$;

-- What it said before, newest first.
CREATE OR REPLACE FUNCTION app.verzoek_eerder(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('tot', app.utc(e.tot), 'watGebeurde', app.zegel_versie(e, e.wat_gebeurde, 'wat_gebeurde'),
      'wens', app.zegel_versie(e, e.wens, 'wens'), 'relatie', app.zegel_versie(e, e.relatie, 'relatie'),
      'contact', app.zegel_versie(e, e.contact, 'contact', true)) ORDER BY e.tot DESC, e.id DESC), '[]')
    FROM app.verzoek_versie e WHERE e.organisatie_id = app.organisatie() AND e.verzoek_id = p_verzoek);
END $$;

CREATE OR REPLACE FUNCTION app.verzoek_gegevens(v app.verzoek) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  s app.stuk;
BEGIN
  SELECT x.* INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  RETURN (json_build_object('watGebeurde', app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde'), 'wens', app.zegel_van(v, v.wens, 'wens'),
    'relatie', app.zegel_van(v, v.relatie, 'relatie'), 'contact', app.zegel_van(v, v.contact, 'contact', true), 'namens', v.namens,
    'eerder', app.verzoek_eerder(v.id), 'versie', s.versie, 'kluis', app.kluis(v)), s.versie, 200, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.volgverzoek_gegevens_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.verzoek_gegevens(app.eigen_verzoek());
END $$;

-- What was told says something else from now on; what it said stays as it was sealed.
CREATE FUNCTION api.volgverzoek_corrigeer(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek := app.eigen_verzoek();
  s app.stuk := app.raak_aan(v.id, p_versie);
BEGIN
  IF s.status IN ('concept', 'inwoner_uitgenodigd') THEN
    PERFORM app.weiger('WF409', 'Dit verzoek is nog niet verstuurd. Pas het aan voordat u het verstuurt.');
  END IF;
  INSERT INTO app.verzoek_versie (organisatie_id, id, verzoek_id, relatie, wat_gebeurde, wens, contact)
  VALUES (v.organisatie_id, coalesce(v.zegel_id, v.id), v.id, v.relatie, v.wat_gebeurde, v.wens, v.contact);
  UPDATE app.verzoek x SET zegel_id = (p_in ->> 'nieuwId')::uuid, relatie = p_in ->> 'relatie', wat_gebeurde = p_in ->> 'watGebeurde',
         wens = p_in ->> 'wens', contact = p_in ->> 'contact'
   WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id) RETURNING x.* INTO v;
  PERFORM app.meld_gebeurtenis(v.id, 'systeem', 'partijen', 'verbeterd');
  PERFORM app.post_begeleider(v.id, 'verzoek.verbeterd');
  RETURN app.verzoek_gegevens(v);
END $$;

-- For who begeleidt: what it said before; and when nothing is left, that it was wiped, when and why.
CREATE FUNCTION api.verzoek_toevertrouwd_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT x.* INTO v FROM app.verzoek x WHERE x.organisatie_id = app.organisatie() AND x.id = (p_pad ->> 'id')::uuid;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.'); END IF;
  RETURN (json_build_object('eerder', app.verzoek_eerder(v.id), 'kluis', app.kluis(v), 'wissing',
    (SELECT json_build_object('op', app.utc(w.op), 'door', w.door_rol, 'reden', w.reden) FROM app.wissing w
      WHERE (w.organisatie_id, w.stuk_id) = (v.organisatie_id, v.id))), NULL, 200, NULL)::app.antwoord;
END $$;
