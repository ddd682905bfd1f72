-- SPDX-License-Identifier: EUPL-1.2
-- What was entrusted: looked into, corrected and wiped; and over the whole catalogue, so that no new table is forgotten.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.verzoek(p_sleutel text DEFAULT NULL) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true);
  PERFORM pg_temp.doe('verzoek_maak', '{}', NULL, jsonb_build_object('nieuwId', v_id, 'gemeenteId', pg_temp.organisatie('A'), 'namens', 'iemand_anders', 'hoedanigheid', 'helper',
    'relatie', pg_temp.zegel('r'), 'watGebeurde', pg_temp.zegel('g'), 'wens', pg_temp.zegel('w'), 'contact', pg_temp.zegel('c'), 'lopendeProcedure', 'geen',
    'besluitVan', app.vandaag() - 3, 'magGemeenteWeten', true, 'dekKid', 'k1', 'dek', pg_temp.zegel('d'),
    'codeHash', encode(sha256(v_id::text::bytea), 'hex'), 'verzegeld', pg_temp.zegel('v')), p_sleutel);
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true);
  RETURN v_id;
END $$;
CREATE FUNCTION pg_temp.volgt(p_id uuid, p_partij uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true), set_config('vraagt.volgt', p_id::text, true),
         set_config('vraagt.partij', coalesce(p_partij::text, ''), true), set_config('vraagt.rollen', CASE WHEN p_partij IS NULL THEN '{burger}' ELSE '{partij}' END, true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text, p_letter text DEFAULT 'C', p_nummer int DEFAULT 1) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true), pg_temp.als(p_rol, p_letter, p_nummer) $$;
CREATE FUNCTION pg_temp.coordinator(p_nummer int DEFAULT 2) RETURNS void LANGUAGE sql AS $$
  SELECT pg_temp.staf('begeleider', 'C', p_nummer), set_config('vraagt.rollen', '{begeleidingscoordinator}', true) $$;
-- Every table with a column of this name, and every sealed column.
CREATE TEMP VIEW kolom AS SELECT c.relname::text AS tabel, a.attname::text AS kolom, format_type(a.atttypid, NULL) AS soort, a.attnum
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r';

-- The catalogue. Whoever adds a table with a verzoek_id says what the inzage makes of it, in app.toevertrouwd_lijst.
SELECT pg_temp.gelijk('tables of a verzoek that the inzage does not know', (SELECT array_agg(DISTINCT k.tabel) FROM kolom k
  WHERE (k.kolom = 'verzoek_id' OR k.soort = 'app.verzegeld' AND k.kolom <> 'dek') AND k.tabel NOT IN (SELECT tabel FROM app.toevertrouwd_lijst())), NULL);
SELECT pg_temp.gelijk('left out without a reason', (SELECT array_agg(tabel) FROM app.toevertrouwd_lijst() WHERE onderdeel IS NULL AND waarom_niet IS NULL), NULL);
SELECT pg_temp.gelijk('left out columns that are sealed without a reason, or not there', (SELECT array_agg(l.tabel || '.' || w) FROM app.toevertrouwd_lijst() l CROSS JOIN unnest(l.weg) w
  WHERE NOT EXISTS (SELECT FROM kolom k WHERE k.tabel = l.tabel AND k.kolom = w AND (k.soort <> 'app.verzegeld' OR w = 'dek' OR l.waarom_niet IS NOT NULL))), NULL);
-- Wiping follows the foreign keys: each such table hangs on its verzoek, and what stays of it loses every sealed column.
SELECT pg_temp.gelijk('tables that wiping cannot find', (SELECT array_agg(k.tabel) FROM kolom k WHERE k.kolom = 'verzoek_id' AND NOT EXISTS (SELECT FROM pg_constraint c
  WHERE c.contype = 'f' AND c.conrelid = ('app.' || k.tabel)::regclass AND c.confrelid = 'app.verzoek'::regclass AND cardinality(c.conkey) = 2 AND c.conkey[2] = k.attnum)), NULL);
-- No wall between people hides a row from the system that wipes it.
CREATE FUNCTION pg_temp.verborgen() RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  r record;
  v_uit text[];
BEGIN
  PERFORM pg_temp.als('systeem', 'C'), set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true);
  FOR r IN SELECT p.polname, c.relname AS tabel, pg_get_expr(p.polqual, p.polrelid) AS voorwaarde FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
            WHERE NOT p.polpermissive AND c.relname IN (SELECT tabel FROM kolom WHERE kolom = 'verzoek_id') LOOP
    IF pg_temp.lees(format('SELECT %s FROM (SELECT (NULL::app.%I).*) %I', r.voorwaarde, r.tabel, r.tabel)) IS DISTINCT FROM 'true' THEN v_uit := v_uit || format('%s on %s', r.polname, r.tabel); END IF;
  END LOOP;
  RETURN v_uit;
END $$;
SELECT pg_temp.gelijk('policies that hide rows from wiping', pg_temp.verborgen(), NULL);
SELECT pg_temp.gelijk('sealed columns that stay', (SELECT array_agg(k.tabel || '.' || k.kolom) FROM kolom k JOIN (SELECT DISTINCT tabel FROM app.vernietigregel) r USING (tabel)
  WHERE k.soort = 'app.verzegeld' AND NOT EXISTS (SELECT FROM app.vernietigregel v WHERE (v.tabel, v.kolom, v.wordt) = (k.tabel, k.kolom, 'NULL'))), NULL);
SELECT pg_temp.gelijk('columns of a verzoek of which nobody said whether they stay', (SELECT array_agg(k.kolom) FROM kolom k WHERE k.tabel = 'verzoek'
  AND k.kolom NOT IN ('organisatie_id', 'id', 'gemeente_id', 'initiatief', 'kanaal', 'dek_kid') AND k.kolom NOT IN (SELECT kolom FROM app.vernietigregel WHERE tabel = 'verzoek')), NULL);
SELECT pg_temp.gelijk('running statuses that cannot be wiped', (SELECT array_agg(s.status) FROM app.status s WHERE s.soort = 'verzoek' AND s.fase <> 'afgerond'
  AND NOT EXISTS (SELECT FROM app.overgang o WHERE (o.soort, o.van, o.actie) = ('verzoek', s.status, 'wis'))), NULL);
-- A corrected text has the seal of its newest row: it is opened with app.zegel_van, nowhere under the id of the verzoek.
SELECT pg_temp.gelijk('texts of a verzoek opened under its id', (SELECT array_agg(x.naam) FROM (
    SELECT p.proname::text AS naam, p.prosrc AS bron FROM pg_proc p WHERE p.pronamespace IN ('app'::regnamespace, 'api'::regnamespace)
    UNION ALL SELECT c.relname, pg_get_viewdef(c.oid) FROM pg_class c WHERE c.relnamespace = 'api'::regnamespace AND c.relkind = 'v') x
  WHERE x.bron ~ $$zegel\([^)]*'verzoek'(::text)?, v\.id,$$), NULL);

-- A verzoek with everything: two partijen of which one has an account, words in three rooms, a code each.
SELECT pg_temp.klok('2026-03-03 10:00+01');
CREATE TEMP TABLE v AS SELECT pg_temp.verzoek('een-sleutel') AS een, pg_temp.verzoek() AS twee, app.uuid7() AS partij;
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.doe('verzoek_stap', jsonb_build_object('id', een), 1, '{"actie": "neem_op"}') FROM v;
SELECT pg_temp.doe('verzoek_lees', jsonb_build_object('id', een), NULL, '{}') FROM v;
INSERT INTO app.partij (organisatie_id, id, verzoek_id, naam, functie, status, gebruiker_organisatie_id, gebruiker_id)
SELECT pg_temp.organisatie('C'), partij, een, pg_temp.zegel('p'), pg_temp.zegel('f'), 'geaccepteerd', pg_temp.organisatie('A'), pg_temp.mens('medewerker') FROM v;
INSERT INTO app.volgcode (organisatie_id, verzoek_id, partij_id, hash) SELECT pg_temp.organisatie('C'), een, partij, repeat('a', 64) FROM v;
INSERT INTO app.toestemming (organisatie_id, verzoek_id, partij_id, item) SELECT pg_temp.organisatie('C'), een, partij, 'verhaal' FROM v;
INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, kring, partij_id, tekst, door)
SELECT pg_temp.organisatie('C'), app.uuid7(), een, b.van, b.kring, CASE WHEN b.kring = 'partij' OR b.van = 'partij' THEN partij END, pg_temp.zegel(b.letter), 'openbaar'
  FROM v, (VALUES ('inwoner', 'inwoner', 'i'), ('partij', 'partij', 'q'), ('partij', 'kamer', 'k')) b (van, kring, letter);
UPDATE app.stuk SET status = 'in_afstemming', versie = 3 FROM v WHERE id = een;
INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, titel) SELECT pg_temp.organisatie('A'), pg_temp.mens('medewerker'), 'verzoek.uitgenodigd', 'verzoek', partij, 'Afstemming' FROM v;

-- Inzage: every part, sealed; not what the other side told the begeleider alone.
SELECT pg_temp.volgt(een) FROM v;
CREATE FUNCTION pg_temp.inzage(p_naam text) RETURNS json LANGUAGE sql AS $$
  SELECT o -> 'rijen' FROM json_array_elements((pg_temp.doe('volgverzoek_inzage', '{}', NULL, '{}')).body -> 'onderdelen') o WHERE o ->> 'naam' = p_naam $$;
SELECT pg_temp.gelijk('every part', (SELECT count(*) FROM app.toevertrouwd_lijst() WHERE onderdeel IS NOT NULL), json_array_length((pg_temp.doe('volgverzoek_inzage', '{}', NULL, '{}')).body -> 'onderdelen')::bigint);
SELECT pg_temp.gelijk('the story, with its place', pg_temp.inzage('verzoek') -> 0 -> 'watGebeurde' ->> 'id', een::text) FROM v;
SELECT pg_temp.gelijk('the contact is an object', pg_temp.inzage('verzoek') -> 0 -> 'contact' ->> 'json', 'true');
SELECT pg_temp.gelijk('whom consent was given', pg_temp.inzage('toestemmingen') -> 1 -> 'partij' ->> 'tabel', 'partij');
SELECT pg_temp.gelijk('own rooms', json_array_length(pg_temp.inzage('berichten')), 2);
SELECT pg_temp.gelijk('who read it', (SELECT count(*) FROM json_array_elements(pg_temp.inzage('logboek')) l WHERE l ->> 'handeling' = 'verzoek_lees' AND l ->> 'actor' = 'begeleider 1 van C'), 1::bigint);
SELECT pg_temp.gelijk('no key and no id', pg_temp.inzage('verzoek')::text ~ 'dek|organisatieId', false);
SELECT pg_temp.volgt(een, partij) FROM v;
SELECT pg_temp.weigert('not for a partij', 'WF404', $$SELECT pg_temp.doe('volgverzoek_inzage', '{}', NULL, '{}')$$);

-- Corrected: new texts under a new seal; what it said stays, for the inwoner and who begeleidt.
SELECT pg_temp.volgt(een) FROM v;
CREATE TEMP TABLE n AS SELECT app.uuid7() AS id;
CREATE FUNCTION pg_temp.corrigeer(p_versie int, p_id uuid) RETURNS json LANGUAGE sql AS $$
  SELECT (pg_temp.doe('volgverzoek_corrigeer', '{}', p_versie, jsonb_build_object('nieuwId', p_id, 'watGebeurde', pg_temp.zegel('G'), 'wens', pg_temp.zegel('W')))).body $$;
SELECT pg_temp.weigert('an old screen', 'WF412', format('SELECT pg_temp.corrigeer(1, %L)', id)) FROM n;
CREATE TEMP TABLE c AS SELECT pg_temp.corrigeer(3, id) AS b FROM n;
SELECT pg_temp.gelijk('new under the new', b -> 'watGebeurde' ->> 'id', id::text) FROM c, n;
SELECT pg_temp.gelijk('old under the old', b -> 'eerder' -> 0 -> 'watGebeurde' ->> 'id', een::text) FROM c, v;
SELECT pg_temp.gelijk('what was left out is gone from the newest', b ->> 'contact', NULL) FROM c;
SELECT pg_temp.gelijk('in the timeline', pg_temp.lees($$SELECT tijdlijn::text LIKE '%verbeterd%' FROM api.volgverzoek$$), 'true');
SELECT pg_temp.gelijk('the page has the new one', pg_temp.lees($$SELECT "watGebeurde" ->> 'zegel' FROM api.volgverzoek$$), pg_temp.zegel('G'));
SELECT pg_temp.corrigeer(4, app.uuid7());
SELECT pg_temp.gelijk('both are kept', pg_temp.lees('SELECT count(*) FROM app.verzoek_versie'), '2');
SELECT pg_temp.gelijk('the begeleider got word, once until it is read', (SELECT count(*) FROM app.post WHERE bericht = 'verzoek.verbeterd' AND gebruiker_id = pg_temp.mens('begeleider', 'C')), 1::bigint);
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.gelijk('read by who begeleidt', json_array_length((pg_temp.doe('verzoek_toevertrouwd_lees', jsonb_build_object('id', een), NULL, '{}')).body -> 'eerder'), 2) FROM v;
SELECT pg_temp.staf('begeleider', 'A');
SELECT pg_temp.weigert('and by nobody else', 'WF404', format($$SELECT pg_temp.doe('verzoek_toevertrouwd_lees', '{"id": "%s"}', NULL, '{}')$$, een)) FROM v;
SELECT pg_temp.volgt(een, partij) FROM v;
SELECT pg_temp.gelijk('a partij reads no earlier versions', pg_temp.lees('SELECT count(*) FROM app.verzoek_versie'), '0');

-- Wiped by the inwoner while it runs. Everything is sealed in the logboek before, so that losing names shows.
SELECT pg_temp.staf('systeem');
SELECT pg_temp.doe('logboek_verzegel', '{}', NULL, '{}');
SELECT pg_temp.volgt(een) FROM v;
SELECT pg_temp.gelijk('kept for a repeat', (SELECT count(*) FROM app.idempotentie, v WHERE (antwoord).locatie LIKE '%' || een), 1::bigint);
SELECT pg_temp.doe('volgverzoek_wis', '{}', NULL, '{"zeker":"ja"}');
SELECT pg_temp.gelijk('who asked is who asked before', current_setting('vraagt.volgt') || current_setting('vraagt.actor') || current_setting('vraagt.rollen'), een || '{burger}') FROM v;
SELECT pg_temp.gelijk('the page is gone', pg_temp.lees('SELECT count(*) FROM api.volgverzoek'), '0');
SELECT pg_temp.weigert('nothing to look into', 'WF404', $$SELECT pg_temp.doe('volgverzoek_inzage', '{}', NULL, '{}')$$);
SELECT pg_temp.weigert('and no step', 'WF404', $$SELECT pg_temp.doe('volgverzoek_stap', '{}', NULL, '{"actie":"heropen"}')$$);
CREATE FUNCTION pg_temp.over(p_id uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  r record;
  n int;
  v_uit text := '';
BEGIN
  FOR r IN SELECT k.tabel, k.kolom, CASE k.tabel WHEN 'verzoek' THEN 'id' ELSE 'verzoek_id' END AS sleutel FROM kolom k WHERE k.kolom = 'verzoek_id' OR k.soort = 'app.verzegeld' LOOP
    CONTINUE WHEN NOT EXISTS (SELECT FROM kolom k WHERE k.tabel = r.tabel AND k.kolom = r.sleutel);
    EXECUTE format('SELECT count(*) FROM app.%I WHERE %I = $1 AND %I IS NOT NULL', r.tabel, r.sleutel, r.kolom) INTO n USING p_id;
    IF n > 0 THEN v_uit := v_uit || r.tabel || '.' || r.kolom || ' '; END IF;
  END LOOP;
  RETURN v_uit;
END $$;
SELECT pg_temp.gelijk('of the other there is plenty', pg_temp.over(twee) <> '', true) FROM v;
SELECT pg_temp.gelijk('nothing sealed and nothing that hangs on it is left', pg_temp.over(een), '') FROM v;
SELECT pg_temp.gelijk('no answer either', (SELECT count(*) FROM app.idempotentie i, v WHERE position(een::text IN i::text) > 0 AND i.functie <> 'volgverzoek_wis'), 0::bigint);
SELECT pg_temp.gelijk('its bones', (SELECT s.status || ' ' || s.kenmerk || ' ' || (x.gemeente_id = pg_temp.organisatie('A'))::text || ' ' || (x.gewist_op IS NOT NULL)::text FROM app.verzoek x JOIN app.stuk s USING (organisatie_id, id), v WHERE x.id = een), 'ingetrokken VA-2026-00001 true true');
SELECT pg_temp.gelijk('what, by whom, why', (SELECT door_rol || ' ' || reden || ' ' || (op = app.nu())::text FROM app.wissing, v WHERE stuk_id = een), 'burger inwoner_zelf true');
SELECT pg_temp.gelijk('no code opens it', (SELECT z.verzoek FROM v, api.volg_zoek(encode(sha256(een::text::bytea), 'hex'), 'hier') z), NULL);
SELECT pg_temp.gelijk('the partij got word, and keeps no invitation', (SELECT string_agg(bericht, ' ') FROM app.post WHERE organisatie_id = pg_temp.organisatie('A') AND gebruiker_id = pg_temp.mens('medewerker')), 'verzoek.toegang_voorbij');
SELECT pg_temp.gelijk('so did the begeleider', (SELECT string_agg(bericht, ' ') FROM app.post WHERE gebruiker_id = pg_temp.mens('begeleider', 'C')), 'verzoek.gewist');
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.gelijk('who begeleidt sees that it was there', pg_temp.lees(format($$SELECT concat_ws(' ', kenmerk, status, "watGebeurde", kluis, begeleider) FROM api.verzoek WHERE id = %L$$, een)), 'VA-2026-00001 ingetrokken') FROM v;
SELECT pg_temp.gelijk('and why', (pg_temp.doe('verzoek_toevertrouwd_lees', jsonb_build_object('id', een), NULL, '{}')).body -> 'wissing' ->> 'reden', 'inwoner_zelf') FROM v;
SELECT pg_temp.weigert('twice is once', 'WF409', format($$SELECT pg_temp.doe('verzoek_wis', '{"id": "%s"}', NULL, '{"reden":"dubbel"}')$$, een)) FROM v;
SELECT pg_temp.gelijk('no key to turn', (SELECT count(*) FROM v, json_array_elements((SELECT (pg_temp.doe('sleutels_pak', '{}', NULL, '{"kid":"k2","na":"00000000-0000-0000-0000-000000000000","aantal":9}')).body -> 'sleutels' FROM pg_temp.staf('systeem'))) k WHERE k ->> 'id' = een::text), 0::bigint);

-- The chain is whole, and who it was may only be gone of this one.
SELECT pg_temp.doe('logboek_verzegel', '{}', NULL, '{}');
SELECT pg_temp.gelijk('one chain', (SELECT bool_and(l.schakel = app.logboek_schakel(coalesce(w.schakel, ''), l.nummer, l, l.inhoud) AND (l.zout IS NULL) = (l.actor = 'vernietigd')
  AND (l.zout IS NOT NULL OR pg_temp.lees(format('SELECT app.mag_naamloos(%L)', l.stuk_id)) = 'ja'))
  FROM app.logboek l LEFT JOIN app.logboek w ON w.organisatie_id = l.organisatie_id AND w.nummer = l.nummer - 1 WHERE l.organisatie_id = pg_temp.organisatie('C')), true);
SELECT pg_temp.gelijk('of another it may not', pg_temp.lees(format('SELECT app.mag_naamloos(%L)', twee)), NULL) FROM v;

-- By who begeleidt, because it was asked; a closed one keeps its outcome.
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.weigert('an old screen', 'WF412', format($$SELECT pg_temp.doe('verzoek_wis', '{"id": "%s"}', 9, '{"reden":"dubbel"}')$$, twee)) FROM v;
UPDATE app.stuk SET status = 'afgesloten' FROM v WHERE id = twee;
SELECT pg_temp.doe('verzoek_wis', jsonb_build_object('id', twee), 1, '{"reden":"inwoner_vroeg"}') FROM v;
SELECT pg_temp.gelijk('its outcome stays', (SELECT s.status || ' ' || w.door_rol || ' ' || w.reden FROM app.stuk s JOIN app.wissing w ON w.stuk_id = s.id, v WHERE s.id = twee), 'afgesloten begeleider inwoner_vroeg');

-- The list outside the database: what is not on it, then nothing; and what a backup brought back.
SELECT pg_temp.weigert('not by people', 'WF403', $$SELECT pg_temp.doe('wissingen_pak', '{}', NULL, '{}')$$);
SELECT pg_temp.staf('systeem');
SELECT pg_temp.gelijk('two to note', json_array_length((pg_temp.doe('wissingen_pak', '{}', NULL, '{}')).body -> 'wissingen'), 2);
CREATE FUNCTION pg_temp.lijst(p_functie text, VARIADIC p_regels text[]) RETURNS json LANGUAGE sql AS $$
  SELECT (pg_temp.doe(p_functie, '{}', NULL, jsonb_build_object('regels', (SELECT jsonb_agg(jsonb_build_object('id', split_part(r, ' ', 1), 'merk', repeat(split_part(r, ' ', 2), 64))) FROM unnest(p_regels) r)))).body $$;
SELECT pg_temp.gelijk('noted', pg_temp.lijst('wissingen_noteer', een || ' a', twee || ' b') ->> 'genoteerd', '2') FROM v;
SELECT pg_temp.gelijk('none left', json_array_length((pg_temp.doe('wissingen_pak', '{}', NULL, '{}')).body -> 'wissingen'), 0);
CREATE TEMP TABLE b AS SELECT pg_temp.verzoek() AS id;
SELECT pg_temp.staf('systeem');
SELECT pg_temp.gelijk('lines that there must be', (pg_temp.doe('wissingen_stand', '{}', NULL, '{}')).body ->> 'genoteerd', '2');
SELECT pg_temp.gelijk('one is back, and a line is only known with its mark', pg_temp.lijst('wissingen_toets', een || ' a', twee || ' c', b.id || ' d')::text, '{"open" : 1, "bekend" : 1}') FROM v, b;
SELECT pg_temp.gelijk('wiped again', pg_temp.lijst('wissingen_opnieuw', een || ' a', b.id || ' d') ->> 'gewist', '1') FROM v, b;
SELECT pg_temp.gelijk('and again does nothing', pg_temp.lijst('wissingen_opnieuw', een || ' a', b.id || ' d') ->> 'gewist', '0') FROM v, b;
SELECT pg_temp.gelijk('on the list it was', json_array_length((pg_temp.doe('wissingen_pak', '{}', NULL, '{}')).body -> 'wissingen'), 0);
SELECT pg_temp.gelijk('and is known by that line', pg_temp.lijst('wissingen_toets', b.id || ' d') ->> 'bekend', '1') FROM b;
SELECT pg_temp.gelijk('the list was lost: all of it is noted anew', (pg_temp.doe('wissingen_vul_aan', '{}', NULL, '{}')).body ->> 'wacht', '3');
SELECT pg_temp.gelijk('three to note', json_array_length((pg_temp.doe('wissingen_pak', '{}', NULL, '{}')).body -> 'wissingen'), 3);

-- Keeping: of an afstemmingsorganisatie its verzoeken, by the same two hands.
CREATE TEMP TABLE o AS SELECT pg_temp.verzoek() AS oud, pg_temp.verzoek() AS stop, pg_temp.verzoek() AS loopt;
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.doe('verzoek_stap', jsonb_build_object('id', id), 1, jsonb_build_object('actie', 'leid_door', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel('m'), 'route', pg_temp.zegel('n')))
  FROM o, unnest(ARRAY[oud, stop]) id;
INSERT INTO app.bewaarstop (organisatie_id, stuk_id, reden, door) SELECT pg_temp.organisatie('C'), stop, 'De rechter vroeg erom.', pg_temp.mens('begeleider', 'C') FROM o;
CREATE FUNCTION pg_temp.proef() RETURNS text LANGUAGE sql AS $$
  SELECT concat_ws(' ', b ->> 'soort', b ->> 'dagen', b ->> 'aantal', (SELECT string_agg(x ->> 'waarom', ',') FROM json_array_elements(b -> 'blijft') x))
    FROM (SELECT (pg_temp.doe('bewaarproef_lees', '{}', NULL, '{}')).body AS b) p $$;
SELECT pg_temp.coordinator();
SELECT pg_temp.gelijk('too new', pg_temp.proef(), 'verzoek 365 0');
SELECT pg_temp.klok('2027-03-05 10:00+01');
SELECT pg_temp.gelijk('a year later', pg_temp.proef(), 'verzoek 365 1 bewaarstop');
SELECT pg_temp.gelijk('nothing happened', pg_temp.over(oud) <> '', true) FROM o;
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.gelijk('a gemeente has meldingen', pg_temp.proef(), 'melding 365 0');
SELECT pg_temp.gelijk('and its own setting', (SELECT string_agg(sleutel, ' ') FROM app.instelling_soorten() WHERE groep = 'bewaren'), 'bewaren.melding');
SELECT pg_temp.coordinator();
CREATE TEMP TABLE l AS SELECT ((pg_temp.doe('vernietigingslijst_maak', '{}', NULL, '{}')).body ->> 'id')::uuid AS id;
SELECT pg_temp.gelijk('not oneself', pg_temp.fouten(pg_temp.weigert('not oneself', 'WF409', format($$SELECT pg_temp.doe('vernietigingslijst_stap', '{"id": "%s"}', NULL, '{"actie":"bevestig"}')$$, id))), '{"/actie zelfde_persoon"}'::text[]) FROM l;
SELECT pg_temp.coordinator(1);
SELECT pg_temp.gelijk('a task for another', pg_temp.lees($$SELECT "nuDoen"::text LIKE '%bevestig_lijst%' FROM api.werkvoorraad$$), 'true');
SELECT pg_temp.doe('vernietigingslijst_stap', jsonb_build_object('id', id), NULL, '{"actie":"bevestig"}') FROM l;
SELECT pg_temp.staf('systeem');
SELECT pg_temp.gelijk('carried out', (pg_temp.doe('vernietigingen_loop', '{}', NULL, '{}')).body ->> 'vernietigd', '1');
SELECT pg_temp.gelijk('the same wiping', pg_temp.over(oud), '') FROM o;
SELECT pg_temp.gelijk('written down', (SELECT w.reden || ' ' || w.door_rol || ' ' || (w.genoteerd_op IS NULL)::text || ' ' || (r.feiten ->> 'kanaal') || ' ' || (r.feiten ->> 'dagen')
  FROM app.wissing w JOIN app.vernietiging r USING (organisatie_id, stuk_id), o WHERE w.stuk_id = oud), 'bewaartermijn systeem true web 0');
SELECT pg_temp.gelijk('kept and running ones stay', pg_temp.over(stop) <> '' AND pg_temp.over(loopt) <> '', true) FROM o;
ROLLBACK;
